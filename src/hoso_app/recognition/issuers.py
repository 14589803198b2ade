"""The bodies of a letterhead: superior and issuer, from lines to full names."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from hoso_app.domain.document_types import System
from hoso_app.recognition.body_words import (
    FRONT_TYPES,
    MINISTRY_NAMES,
    PARTY_TYPES,
    STATE_TYPES,
)
from hoso_app.recognition.capitals import Words, body_name, expand, words_of
from hoso_app.recognition.lines import fold_in_place, is_capitals, present_spelling

_SYSTEMS: dict[Words, System] = {
    **{words_of(name): System.STATE for name in (*STATE_TYPES, *MINISTRY_NAMES)},
    **{words_of(name): System.FRONT for name in FRONT_TYPES},
    **{words_of(name): System.PARTY for name in PARTY_TYPES},
}
_TYPE_NAMES = {name.lower() for name in (*STATE_TYPES, *FRONT_TYPES, *PARTY_TYPES)}
_LONGEST_TYPE = 10
_NO_BODY = re.compile(
    r"(?:phong[, ]+chong|bo truong|bo luat|bo may|vu viec|bo sung|bo tri|bao cao|bao dam"
    r"|to chuc|hoi nghi|hoi thao|co quan (?:co|thuc)|bao ve|vien chuc|truong hop|phong trao"
    r"|bo phan|cuc bo|to dan pho)\b"
)


def body_system(name: str) -> System | None:
    """Return whose body a name names, None if it does not begin like a body's name."""
    return body_type(name)[0]


@lru_cache(maxsize=2048)
def body_type(name: str) -> tuple[System | None, int]:
    """Return the system and the number of words of the type a name begins with."""
    written = expand(name)
    words = words_of(written)
    if not words or _NO_BODY.match(" ".join(words)):
        return None, 0
    for length in range(min(_LONGEST_TYPE, len(words)), 0, -1):
        system = _SYSTEMS.get(words[:length])
        if system is None:
            continue
        # One syllable says too little without its marks (SỐ, SỞ; ĐOAN HÙNG, ĐOÀN XÃ).
        type_name = present_spelling(" ".join(written.split()[:length])).lower()
        if (length == 1 or "doan" in words[:length]) and type_name not in _TYPE_NAMES:
            continue
        return system, length
    return None, 0


def is_bare_type(name: str) -> bool:
    """Return whether a name is only a type that needs more words (ỦY BAN NHÂN DÂN)."""
    return words_of(expand(name)) in _SYSTEMS


@dataclass(frozen=True, slots=True)
class Body:
    """A body named in a letterhead: its words as written, and where."""

    written: str
    start: int
    end: int

    @property
    def name(self) -> str:
        """Return the name as a reader writes it."""
        return body_name(self.written)


def join_bodies(lines: Iterable[Body]) -> list[Body]:
    """Return the bodies that the lines of an issuer block name, from above.

    A name broken over two lines is one body (ỦY BAN NHÂN DÂN / XÃ TÂN HÒA), a
    superior above an issuer are two (ĐẢNG BỘ TỈNH / THỊ ỦY).
    """
    bodies: list[Body] = []
    for line in lines:
        if bodies and words_of(bodies[-1].written) == words_of(line.written):
            continue
        if bodies and _continues(bodies[-1].written, line.written):
            last = bodies[-1]
            bodies[-1] = Body(f"{last.written} {line.written}", last.start, line.end)
        elif body_system(line.written) is not None:
            bodies.append(line)
    return _without_repeats(bodies)


def _without_repeats(bodies: list[Body]) -> list[Body]:
    kept: list[Body] = []
    for body in bodies:
        if not kept or kept[-1].name != body.name:
            kept.append(body)
    if len(kept) > 1 and any(is_capitals(body.written) for body in kept):
        return [body for body in kept if is_capitals(body.written)]
    return kept


_JOINS = re.compile(r"(?:[-–,]|\bva|\bcac|\bva cac|\bcua|\bkhoi|\bcong tac)$")
_GOES_ON = re.compile(r"^(?:[-–,]|va\b|cac\b|cua\b|phong,? chong\b|khoi\b)")
_CONGRESS = re.compile(r"dai hoi(?: dai bieu| dang vien| chi bo| dang bo| lan thu)?")
_NEEDS_NAME = frozenset(
    {"ban chap hanh", "dang bo", "dang uy", "chi bo", "ban thuong vu", "cong doan"}
)
_NEEDS_COMMITTEE = frozenset(
    {"uy ban kiem tra", "van phong", "ban thuong truc", "hoi dong", "ban to chuc"}
)
_COMMITTEES = (
    *("tinh uy", "huyen uy", "thi uy", "thanh uy", "quan uy", "dang uy"),
    *("uy ban", "trung uong"),
)


def _continues(above: str, line: str) -> bool:
    """Return whether a line goes on with the name above it."""
    over, under = fold_in_place(above).strip(), fold_in_place(line).strip()
    if _JOINS.search(over) or _GOES_ON.match(under) or body_system(line) is None:
        return True
    if _CONGRESS.fullmatch(over):
        return under.startswith(("dang bo", "chi bo", "dang uy"))
    if over in _NEEDS_NAME:
        return not is_bare_type(line)
    if over == "uy ban thuong vu":
        return under.startswith("quoc hoi")
    return over in _NEEDS_COMMITTEE and under.startswith(_COMMITTEES)


_ORGAN = re.compile(
    r"^(?:ban (?:to chuc|tuyen giao|dan van|noi chinh|kinh te|doi ngoai|xay dung dang|thuong vu"
    r"|bao ve, cham soc)|van phong|uy ban kiem tra|co quan uy ban kiem tra|thuong truc"
    r"|trung tam (?:boi duong )?chinh tri|ban chi dao|to bien tap|tieu ban"
    r"|ban can su dang|dang doan|truong chinh tri|co quan to chuc)"
)
_HAS_OWNER = re.compile(r"\b(?:uy|trung uong|dang bo|nhan dan|quoc hoi|chinh phu)\b(?! ban)")
_ORGANS_OF_MEETINGS = frozenset(
    {"ban thuong truc", "doan chu tich", "doan thu ky", "ban kiem phieu"}
)
_DEPARTMENT = re.compile(r"^(?:so|phong|thanh tra|chi cuc|ban quan ly|trung tam|van phong|ban)\b")
_COMMITTEE = {"tỉnh": "Tỉnh ủy", "huyện": "Huyện ủy", "thị xã": "Thị ủy", "quận": "Quận ủy"}
_PARTY_ORGANISATION = re.compile(r"^Đảng bộ (tỉnh|thành phố|huyện|thị xã|quận|\S+)\s+(.+)$")
_GOVERNMENT = re.compile(r"^(?:Ủy ban nhân dân|Hội đồng nhân dân)\s+(.+)$")
_LOCAL_EXECUTIVE = re.compile(
    r"^Ban Chấp hành ((?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường) .+)$"
)
_OLD_CONGRESS = re.compile(r"^Đại hội (đại biểu|đảng viên)?\s*(lần thứ .+|nhiệm kỳ .+|khóa .+)$")


def full_name(issuer: str, superior: str | None) -> str:
    """Return the issuer's name with what its line leaves out.

    ``Ban Tổ chức`` under ``Tỉnh ủy ABC`` is the ``Ban Tổ chức Tỉnh ủy ABC``; a
    name that already says whose it is stays.
    """
    folded = fold_in_place(issuer)
    if superior is None or fold_in_place(superior) in folded:
        return issuer
    if superior.startswith("Ban Chấp hành Trung ương"):
        return _central(issuer, folded, superior)
    if _needs_owner(folded) or folded in _ORGANS_OF_MEETINGS:
        return f"{issuer} {_committee_of(superior)}"
    if superior.startswith("Đảng bộ "):
        return _of_organisation(issuer, folded, superior)
    return _of_association(issuer, superior) or _of_government(issuer, folded, superior)


def _of_association(issuer: str, superior: str) -> str | None:
    """Return the full name of a local executive: HỘI NÔNG DÂN / BAN CHẤP HÀNH TỈNH X."""
    local = _LOCAL_EXECUTIVE.match(issuer)
    if local is None or body_system(superior) is not System.FRONT:
        return None
    return f"Ban Chấp hành {superior.removesuffix(' Việt Nam')} {local[1]}"


def _of_government(issuer: str, folded: str, superior: str) -> str:
    """Return the full name of a department below the line of its government."""
    government = _GOVERNMENT.match(superior)
    if government and _DEPARTMENT.match(folded) and fold_in_place(government[1]) not in folded:
        return f"{issuer} {superior if folded.startswith('van phong') else government[1]}"
    return issuer


def _needs_owner(folded: str) -> bool:
    """Return whether an organ's name does not say yet of which committee it is."""
    return bool(_ORGAN.match(folded)) and not _HAS_OWNER.search(folded[8:])


def _central(issuer: str, folded: str, superior: str) -> str:
    if "trung uong" in folded or not _needs_owner(folded):
        return issuer
    if "Đoàn" in superior:
        return f"{issuer} Trung ương Đoàn"
    return f"{issuer} Trung ương Đảng" if folded.startswith("van phong") else f"{issuer} Trung ương"


def _committee_of(superior: str) -> str:
    """Return the committee of a party organisation: Đảng bộ huyện X is led by Huyện ủy X."""
    match = _PARTY_ORGANISATION.match(superior)
    if match is None:
        return superior
    unit, name = match.groups()
    if unit == "thành phố":
        return f"Thành ủy {name}"
    if unit in _COMMITTEE:
        return f"{_COMMITTEE[unit]} {name}"
    return f"Đảng ủy {unit} {name}"


def _of_organisation(issuer: str, folded: str, superior: str) -> str:
    """Return the full name of an issuer below the line of its party organisation."""
    if folded in {"dang uy", "chi uy"}:
        return f"{issuer} {superior.removeprefix('Đảng bộ ')}"
    if folded in _COMMITTEES:
        match = _PARTY_ORGANISATION.match(superior)
        return f"{issuer} {match[2]}" if match else issuer
    if folded == "ban chap hanh":
        return f"{issuer} {superior}"
    congress = _OLD_CONGRESS.match(issuer)
    if congress:
        # Until 2018 the organisation stood above its congress (01-HD/VPTW, 11-HD/VPTW).
        kind = f"Đại hội {congress[1]}" if congress[1] else "Đại hội"
        return f"{kind} {superior} {congress[2]}"
    return issuer
