"""Abbreviations inside document numbers: of kinds, and of the bodies that issue.

Party codes: Hướng dẫn 36-HD/VPTW (2018) and 05-HD/VPTW (2026) with the forms
met in practice; state codes: Nghị định 30/2020/NĐ-CP and the practice of the
ministries.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from hoso_app.domain.document_types import (
    ARTICLE,
    DOCUMENT_TYPES,
    TYPES_BY_NAME,
    DocumentType,
    System,
    types_of_abbreviation,
)
from hoso_app.domain.text import fold

_EXTRA_KINDS = {"TTLT": "TTLT", "QyĐ": "QyĐ", "NQLT": "NQLT", "TBKL": "TB", "VBHN": "VBHN"}


def _kind_codes() -> dict[str, str]:
    """Return every kind abbreviation by its folded form.

    Where two kinds differ by a mark only (ĐA đề án, DA dự án) the form with
    its marks is looked up first, see ``kind_code``.
    """
    codes: dict[str, str] = {}
    for kind in DOCUMENT_TYPES:
        for form in kind.abbreviations:
            codes.setdefault(fold(form), form)
    codes.update({fold(form): canonical for form, canonical in _EXTRA_KINDS.items()})
    codes["da"] = "DA"
    return codes


_KIND_CODES = _kind_codes()
_EXACT_KINDS = {form for kind in DOCUMENT_TYPES for form in kind.abbreviations}

KIND_WORDS = "|".join(
    re.escape(fold(name)).replace(r"\ ", r"\s+")
    for name in sorted(TYPES_BY_NAME, key=len, reverse=True)
    if name != ARTICLE.name
)
"""A pattern of the names of all kinds, folded, longer names first."""

_PARTY_COMMITTEE = r"TW|TU|HU|QU|ThU|TXU|TPU|ĐUK|ĐU|ĐH|BTV"
_PARTY_ORGAN = (
    r"VP|BTC|BTG|BTGDV|BDV|BNC|BKT|BKTTW|BĐN|BXDĐ|UBKT|CQUBKT|BCĐ|TBT|TCTV|TTCT|TTBDCT|ĐĐ|BCSĐ|HĐLL"
)
_PARTY_ISSUER = re.compile(
    rf"(?:{_PARTY_COMMITTEE})(?:[-.].+)?|(?:{_PARTY_ORGAN})(?:TW|TU|HU|QU|ĐUK|ĐU|ThU|TXU)?(?:/nb)?"
)
_PARTY_ONLY_ISSUER = re.compile(
    rf"(?:{_PARTY_COMMITTEE}|CB\d*|CBCS)|(?:{_PARTY_ORGAN}|[A-ZĐ]{{2,8}})(?:TW|TU|HU|QU|ĐUK|ĐU|ThU)"
)
_STATE_ENDING_IN_PARTY_LETTERS = frozenset({"TTg", "BTU", "SXTU"})

_SPELLINGS = {
    "TTG": "TTg",
    "TƯ": "TW",
    "T.Ư": "TW",
    "TWW": "TW",
    "ĐỦ": "ĐU",
    "DU": "ĐU",
    "DUK": "ĐUK",
    "THU": "ThU",
    "HDND": "HĐND",
    "DH": "ĐH",
    "BXDD": "BXDĐ",
    "BCSD": "BCSĐ",
    "UBTVQH": "UBTVQH",
    "ND": "NĐ",
    "BCDTW": "BCĐTW",
    "VPDU": "VPĐU",
    "UBKTDU": "UBKTĐU",
    "BLDTBXH": "BLĐTBXH",
    "BLDTB&XH": "BLĐTBXH",
    "BLĐTB&XH": "BLĐTBXH",
    "BGDDT": "BGDĐT",
    "BGD&ĐT": "BGDĐT",
    "BGDĐT": "BGDĐT",
    "LDLD": "LĐLĐ",
    "TWDTN": "TWĐTN",
    "TLD": "TLĐ",
}

MINISTRIES: Mapping[str, str] = {
    "BCA": "Bộ Công an",
    "BCN": "Bộ Công nghiệp",
    "BCT": "Bộ Công Thương",
    "BDTTG": "Bộ Dân tộc và Tôn giáo",
    "BGDĐT": "Bộ Giáo dục và Đào tạo",
    "BGTVT": "Bộ Giao thông vận tải",
    "BKHCN": "Bộ Khoa học và Công nghệ",
    "BKHĐT": "Bộ Kế hoạch và Đầu tư",
    "BLĐTBXH": "Bộ Lao động - Thương binh và Xã hội",
    "BNG": "Bộ Ngoại giao",
    "BNN": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BNNMT": "Bộ Nông nghiệp và Môi trường",
    "BNV": "Bộ Nội vụ",
    "BQP": "Bộ Quốc phòng",
    "BTC": "Bộ Tài chính",
    "BTNMT": "Bộ Tài nguyên và Môi trường",
    "BTP": "Bộ Tư pháp",
    "BTTTT": "Bộ Thông tin và Truyền thông",
    "BVHTT": "Bộ Văn hóa - Thông tin",
    "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch",
    "BXD": "Bộ Xây dựng",
    "BYT": "Bộ Y tế",
    "CP": "Chính phủ",
    "CTN": "Chủ tịch nước",
    "KTNN": "Kiểm toán nhà nước",
    "NHNN": "Ngân hàng Nhà nước Việt Nam",
    "TANDTC": "Tòa án nhân dân tối cao",
    "TTCP": "Thanh tra Chính phủ",
    "TTg": "Thủ tướng Chính phủ",
    "UBDT": "Ủy ban Dân tộc",
    "VKSNDTC": "Viện kiểm sát nhân dân tối cao",
    "VPCP": "Văn phòng Chính phủ",
    "VPQH": "Văn phòng Quốc hội",
}
"""State bodies that a code names without doubt in the number of a state paper."""

CENTRAL_PARTY: Mapping[str, str] = {
    "TW": "Ban Chấp hành Trung ương",
    "VPTW": "Văn phòng Trung ương Đảng",
    "BTCTW": "Ban Tổ chức Trung ương",
    "BTGTW": "Ban Tuyên giáo Trung ương",
    "BDVTW": "Ban Dân vận Trung ương",
    "BTGDVTW": "Ban Tuyên giáo và Dân vận Trung ương",
    "BNCTW": "Ban Nội chính Trung ương",
    "BĐNTW": "Ban Đối ngoại Trung ương",
    "BKTTW": "Ban Kinh tế Trung ương",
    "UBKTTW": "Ủy ban Kiểm tra Trung ương",
}
"""Central bodies of the Party by their codes."""


def kind_code(token: str) -> str | None:
    """Return the official form of a kind's abbreviation, None if it is none."""
    if token in _EXACT_KINDS:
        return token
    upper = token.upper()
    if upper in _EXACT_KINDS:
        return upper
    return _KIND_CODES.get(fold(token))


def issuer_code(token: str) -> str:
    """Return an issuer's code as offices write it (``TW``, ``TTg``, ``ThU``)."""
    upper = token.upper()
    if upper in _SPELLINGS:
        return _SPELLINGS[upper]
    if token == "ThU":
        return token
    return upper


def is_party_issuer(code: str) -> bool:
    """Return whether a code can be that of a Party body."""
    return bool(_PARTY_ISSUER.fullmatch(code) or _PARTY_ONLY_ISSUER.fullmatch(code))


def is_surely_party(code: str) -> bool:
    """Return whether a code is of a Party body and of none of the state."""
    if code in _STATE_ENDING_IN_PARTY_LETTERS:
        return False
    return bool(_PARTY_ONLY_ISSUER.fullmatch(code))


@lru_cache(maxsize=4096)
def kind_of_symbol(symbol: str, *, is_party: bool) -> DocumentType | None:
    """Return the kind that a symbol names, None where it names none or several.

    ``QĐ`` of the Party is a Quyết định or a Quy định; ``QH15`` a law or a
    resolution; a state công văn (``UBND-NC``) has no kind in its symbol.
    """
    first = re.split(r"[-/]", symbol, maxsplit=1)[0]
    code = kind_code(first)
    if code is None:
        return None
    if code == "QĐi":
        return TYPES_BY_NAME["Quy định"]
    system = System.PARTY if is_party else System.STATE
    kinds = types_of_abbreviation(code, system)
    if not kinds and code == "CV":
        return TYPES_BY_NAME["Công văn"]
    return kinds[0] if len(kinds) == 1 else None


def split_glued(token: str) -> tuple[str, str] | None:
    """Return kind and issuer of a symbol that lost its separator.

    ``TBMTTQ`` is ``TB`` and ``MTTQ``, ``TTBLĐTBXH`` is ``TT`` and ``BLĐTBXH``.
    """
    for length in (4, 3, 2):
        kind = kind_code(token[:length])
        rest = token[length:]
        if kind is None or len(rest) < 2 or token[:length] != kind:
            continue
        issuer = issuer_code(rest)
        known = issuer in MINISTRIES or issuer in {"MTTQ", "UBND", "HĐND", "MTTW", "UBMTTQ"}
        if known or is_surely_party(issuer):
            return kind, issuer
    return None
