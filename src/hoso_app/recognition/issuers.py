"""Names of bodies: from the lines of a letterhead to the name as a reader writes it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hoso_app.domain.document_types import System
from hoso_app.recognition.body_words import (
    ABBREVIATIONS,
    FRONT_TYPES,
    INNER_PHRASES,
    MINISTRY_NAMES,
    PARTY_TYPES,
    PLACE_TYPES,
    STATE_TYPES,
)
from hoso_app.recognition.lines import fold_in_place, present_spelling

_WORD = re.compile(r"[^\s,;:()“”\"]+|[,;:()“”\"]")
_ROMAN = re.compile(r"[IVXLC]+")
_VOWEL = re.compile(r"[aeiouy]")
_SYLLABLE = re.compile(
    r"(?:b|ch?|d|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|th?|tr|v|x)?"
    r"[aeiouy]{1,3}(?:c|ch|m|ng?|nh|p|t)?"
)
_MARKED = re.compile(r"[^\x00-\x7f]")
_MAX_PHRASE = 8


def _words(name: str) -> tuple[str, ...]:
    return tuple(fold_in_place(word) for word in _WORD.findall(name))


def _phrase_table() -> dict[tuple[str, ...], str]:
    table: dict[tuple[str, ...], str] = {}
    departments = [
        f"{head} {name[3:]}" for name in MINISTRY_NAMES for head in ("Sở", "Phòng", "Ban")
    ]
    for group in (INNER_PHRASES, departments, MINISTRY_NAMES, FRONT_TYPES, STATE_TYPES):
        table.update({_words(name): name for name in group})
    table.update({_words(name): name for name in PARTY_TYPES})
    return table


_PHRASES = _phrase_table()
_PLACES = {_words(name): name for name in PLACE_TYPES}
_SYSTEMS: dict[tuple[str, ...], System] = {
    **{_words(name): System.STATE for name in STATE_TYPES},
    **{_words(name): System.FRONT for name in FRONT_TYPES},
    **{_words(name): System.PARTY for name in PARTY_TYPES},
}
_SENTENCE_PHRASES = {
    words: phrase
    for words, phrase in (
        *(
            (_words(name), name)
            for name in (*MINISTRY_NAMES, *FRONT_TYPES, *STATE_TYPES, *PARTY_TYPES)
        ),
        *(
            (_words(name), name)
            for name in (
                "Việt Nam",
                "Hồ Chí Minh",
                "Trung ương",
                "Điều lệ Đảng",
                "Đảng",
                "Hà Nội",
                "Nhân dân",
            )
        ),
    )
    if len(words) >= 2 or phrase == "Đảng"
}
_SO = re.compile(r"[sS][ởỞờỜớỚợỢỡỠơƠ]")
_NO_BODY = re.compile(
    r"(?:phong[, ]+chong|vu viec|bo sung|bo tri|so:|so \d|bao cao|bao dam|to chuc|hoi nghi|hoi thao"
    r"|co quan (?:co|thuc)|doi voi|bao ve|vien chuc|truong hop|phong trao|bo phan|cuc bo"
    r"|to dan pho)"
)


def body_system(name: str) -> System | None:
    """Return whose body a name names, None if it does not begin like a body's name."""
    return _type_of(name)[0]


@lru_cache(maxsize=2048)
def _type_of(name: str) -> tuple[System | None, int]:
    """Return the system and the number of words of the type a name begins with."""
    expanded = expand(name)
    words = _words(expanded)
    if not words or _NO_BODY.match(" ".join(words)):
        return None, 0
    if words[0] == "so" and not _SO.match(name):
        return None, 0
    for length in range(min(_MAX_PHRASE, len(words)), 0, -1):
        system = _SYSTEMS.get(words[:length])
        if system is not None:
            return system, length
    return None, 0


def expand(name: str) -> str:
    """Return the name with its abbreviations written out."""
    return " ".join(ABBREVIATIONS.get(word.upper(), word) for word in name.split())


def starts_with_place(name: str) -> bool:
    """Return whether a line goes on with a unit's type (TỈNH, XÃ, TP.)."""
    words = _words(expand(name))
    return any(words[:length] in _PLACES for length in (1, 2, 3))


def is_bare_type(name: str) -> bool:
    """Return whether a name is only a type that needs more words (ỦY BAN NHÂN DÂN)."""
    words = _words(expand(name))
    return words in _SYSTEMS


def body_name(written: str) -> str:
    """Return a body's name in title case, in present-day spelling, written out.

    Capitals and small letters throughout are turned into the official
    capitals; a name that already has both keeps its own.
    """
    text = present_spelling(expand(" ".join(written.split()))).strip(" ,.;:*-–_")
    if not text:
        return ""
    if not _is_mixed(written):
        text = _title_case(_WORD.findall(text))
    return text[0].upper() + text[1:]


def _is_mixed(written: str) -> bool:
    letters = [
        letter
        for word in written.split()
        if word.upper() not in ABBREVIATIONS and not _ROMAN.fullmatch(word)
        for letter in word
        if letter.isalpha()
    ]
    upper = sum(letter.isupper() for letter in letters)
    return len(letters) * 0.1 < upper < len(letters) * 0.9


def _title_case(words: Sequence[str]) -> str:
    folded = [fold_in_place(word) for word in words]
    written: list[str] = []
    position = 0
    in_place = False
    capital_next = True
    while position < len(words):
        place, size = _place_at(words, folded, position)
        if place and position and not (in_place and size == 1 and _ends_name(folded, position)):
            written.append(place)
            position += size
            in_place, capital_next = True, False
            continue
        phrase, size = _longest(_PHRASES, folded, position, _MAX_PHRASE)
        if phrase and size == 1 and phrase.lower() != present_spelling(words[position]).lower():
            phrase = None
        if phrase and (not in_place or _leaves_place(phrase, size)):
            written.append(phrase)
            position += size
            in_place = phrase in _BEFORE_NAMES
            capital_next = phrase[0].isupper() or phrase == "và"
            continue
        word = words[position]
        if in_place or _keeps_capitals(word):
            written.append(_name_word(word))
        elif word in {"-", "–", ","}:
            written.append(word)
            capital_next = True
            position += 1
            continue
        else:
            written.append(word.capitalize() if capital_next else word.lower())
        capital_next = False
        position += 1
    return re.sub(r"\s+([,;:)])", r"\1", " ".join(written))


def sentence_words(words: Sequence[str]) -> list[str]:
    """Return words in capitals as a sentence writes them; bodies keep their capitals."""
    folded = [fold_in_place(word.strip(',.;:()“”"')) for word in words]
    written: list[str] = []
    position = 0
    after_place = 0
    while position < len(words):
        place, size = _place_at(words, folded, position)
        phrase, length = _longest(_SENTENCE_PHRASES, folded, position, _MAX_PHRASE)
        if phrase:
            tail = words[position + length - 1]
            written.append(phrase + tail[len(tail.rstrip(',.;:()“”"')) :])
            position += length
            after_place = 0
            continue
        if place and after_place == 0:
            written.append(place)
            position += size
            after_place = 2
            continue
        word = words[position]
        keeps = after_place > 0 or _keeps_capitals(word.strip(',.;:()“”"'))
        written.append(_name_word(word) if keeps else word.lower())
        after_place = 0 if word.endswith((",", ";", ".", ":")) else max(0, after_place - 1)
        position += 1
    return written


def _ends_name(folded: Sequence[str], position: int) -> bool:
    """Return whether a unit's type inside of a name is rather a part of the name."""
    return position + 1 >= len(folded)


def _leaves_place(phrase: str, size: int) -> bool:
    """Return whether a phrase after a unit's name cannot be a part of that name."""
    return size >= 2 and phrase not in {"Dân vận", "Việt Nam"}


_BEFORE_NAMES = frozenset(
    {
        "Tỉnh ủy",
        "Thành ủy",
        "Thị ủy",
        "Huyện ủy",
        "Quận ủy",
        "Tỉnh đoàn",
        "Thành đoàn",
        "Thị đoàn",
        "Huyện đoàn",
        "Quận đoàn",
        "Đoàn xã",
        "Đoàn phường",
    }
)
"""Bodies whose unit's name follows without the unit's type."""

_MISREAD_PLACES = frozenset({"tinh", "huyen", "xa", "phuong", "quan"})
"""Types of units that are recognised without their marks too (TÌNH for TỈNH)."""


def _place_at(words: Sequence[str], folded: Sequence[str], position: int) -> tuple[str | None, int]:
    place, size = _longest(_PLACES, folded, position, 3)
    if place is None or size > 1 or folded[position] in _MISREAD_PLACES:
        return place, size
    return (place, 1) if present_spelling(words[position]).lower() == place else (None, 0)


def _longest(
    table: dict[tuple[str, ...], str], folded: Sequence[str], position: int, limit: int
) -> tuple[str | None, int]:
    for size in range(min(limit, len(folded) - position), 0, -1):
        phrase = table.get(tuple(folded[position : position + size]))
        if phrase is not None:
            return phrase, size
    return None, 0


def _keeps_capitals(word: str) -> bool:
    return bool(_ROMAN.fullmatch(word)) or (
        len(word) > 1 and word.isupper() and not _is_syllable(word)
    )


def _is_syllable(word: str) -> bool:
    folded = fold_in_place(word)
    return bool(_SYLLABLE.fullmatch(folded)) or bool(_MARKED.search(word) and _VOWEL.search(folded))


def _name_word(word: str) -> str:
    """Return a word of a proper name: Ngã, H'Leo, Ma-ly; ABC and XIV stay."""
    if _ROMAN.fullmatch(word) or not any(letter.isalpha() for letter in word):
        return word
    if not _is_syllable(word) and len(word) <= 3 and "'" not in word:
        return word.upper()
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))


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
        if bodies and _continues(bodies[-1].written, line.written):
            last = bodies[-1]
            bodies[-1] = Body(f"{last.written} {line.written}", last.start, line.end)
        elif bodies and _words(bodies[-1].written) == _words(line.written):
            continue
        elif body_system(line.written) is not None:
            bodies.append(line)
    return _without_repeats(bodies)


def _without_repeats(bodies: list[Body]) -> list[Body]:
    kept: list[Body] = []
    for body in bodies:
        if not kept or kept[-1].name != body.name:
            kept.append(body)
    return kept


_JOINS = re.compile(r"(?:[-–,]|\bva|\bcac|\bva cac|\bcua|\bkhoi|\bcong tac)$")
_GOES_ON = re.compile(r"^(?:[-–,]|va\b|cac\b|cua\b|phong,? chong\b|khoi\b)")
_CONGRESS = re.compile(r"^dai hoi (?:dai bieu|dang vien|chi bo|dang bo|lan thu)?")


def _continues(above: str, line: str) -> bool:
    over, under = fold_in_place(above).strip(), fold_in_place(line).strip()
    if _JOINS.search(over) or _GOES_ON.match(under):
        return True
    if body_system(line) is None:
        return True
    if _CONGRESS.fullmatch(over):
        return under.startswith(("dang bo", "chi bo", "dang uy"))
    if is_bare_type(above) and not is_bare_type(line):
        return over in {
            "ban chap hanh",
            "dang bo",
            "dang uy",
            "chi bo",
            "ban thuong vu",
            "cong doan",
        } or (
            over in {"uy ban kiem tra", "van phong", "ban thuong truc", "hoi dong", "ban to chuc"}
            and under.startswith(
                (
                    "tinh uy",
                    "huyen uy",
                    "thi uy",
                    "thanh uy",
                    "quan uy",
                    "dang uy",
                    "uy ban",
                    "trung uong",
                )
            )
        )
    return False


_ORGAN = re.compile(
    r"^(?:ban (?:to chuc|tuyen giao|dan van|noi chinh|kinh te|doi ngoai|xay dung dang|thuong vu"
    r"|bao ve, cham soc)|van phong|uy ban kiem tra|co quan uy ban kiem tra|thuong truc"
    r"|trung tam (?:boi duong )?chinh tri|ban chi dao|to bien tap|tieu ban"
    r"|ban can su dang|dang doan|truong chinh tri|co quan to chuc)"
)
_ORGANS_OF_MEETINGS = frozenset(
    {"ban thuong truc", "doan chu tich", "doan thu ky", "ban kiem phieu"}
)
_DEPARTMENT = re.compile(r"^(?:so|phong|thanh tra|chi cuc|ban quan ly|trung tam|van phong|ban)\b")
_COMMITTEE = {"tỉnh": "Tỉnh ủy", "huyện": "Huyện ủy", "thị xã": "Thị ủy", "quận": "Quận ủy"}
_PARTY_ORGANISATION = re.compile(r"^Đảng bộ (tỉnh|thành phố|huyện|thị xã|quận|\S+)\s+(.+)$")
_GOVERNMENT = re.compile(r"^(?:Ủy ban nhân dân|Hội đồng nhân dân)\s+(.+)$")


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
    if folded in {"dang uy", "ban chap hanh", "chi uy"}:
        return _named_after(issuer, superior)
    government = _GOVERNMENT.match(superior)
    if government and _DEPARTMENT.match(folded) and fold_in_place(government[1]) not in folded:
        return f"{issuer} {superior if folded.startswith('van phong') else government[1]}"
    return issuer


def _needs_owner(folded: str) -> bool:
    """Return whether an organ's name does not say yet of which committee it is."""
    if not _ORGAN.match(folded):
        return False
    return not re.search(
        r"\b(?:uy|trung uong|dang bo|nhan dan|quoc hoi|chinh phu)\b(?! ban)", folded[8:]
    )


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


def _named_after(issuer: str, superior: str) -> str:
    if superior.startswith("Đảng bộ "):
        if issuer.startswith("Ban Chấp hành"):
            return f"{issuer} {superior}"
        return f"{issuer} {superior.removeprefix('Đảng bộ ')}"
    return issuer
