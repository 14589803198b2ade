"""What the office's own committee tells about papers that name their issuer in part.

In a thị ủy, HUYỆN ỦY alone on a letterhead is nobody; in a huyện ủy it is the
office itself. The code TU means the tỉnh ủy, the thành ủy or the thị ủy: only the
head's text or the place tells which.
"""

from hoso_app.domain.committees import OwnCommittee
from hoso_app.domain.documents import DocumentNumber
from hoso_app.domain.text import tone_normal

_BARE = frozenset({"Tỉnh ủy", "Thành ủy", "Thị ủy", "Huyện ủy", "Quận ủy"})
_CODES = {
    "Tỉnh ủy": "TU",
    "Thành ủy": "TU",
    "Thị ủy": "TU",
    "Huyện ủy": "HU",
    "Quận ủy": "QU",
    "Đảng ủy": "ĐU",
}


def named_in_full(name: str, own: OwnCommittee | None) -> str | None:
    """Return the committee that a bare type means in this office, None if none.

    ``Tỉnh ủy`` in the office of the Thị ủy Ngã Năm is the ``Tỉnh ủy Sóc Trăng``.
    """
    if own is None or name not in _BARE:
        return None
    for candidate in (own.name, own.superior):
        if candidate and candidate.startswith(f"{name} "):
            return candidate
    return None


def issuer_of_number(
    number: DocumentNumber | None, place: str | None, own: OwnCommittee | None
) -> str | None:
    """Return the committee of a paper whose head has lost the issuer's lines.

    Only where code and place both point to the own committee or the one above.
    """
    if own is None or number is None or not number.is_party or not place:
        return None
    code = (number.symbol or "").split("/")[1]
    for candidate in (own.name, own.superior):
        if candidate and _code_of(candidate, own) == code and _is_seat(candidate, place):
            return candidate
    return None


def _code_of(name: str, own: OwnCommittee) -> str | None:
    if name == own.name:
        return own.issuer_code
    return next((code for kind, code in _CODES.items() if name.startswith(kind)), None)


def _is_seat(committee: str, place: str) -> bool:
    return tone_normal(committee).endswith(f" {tone_normal(place)}")
