"""The fields that a question may name: ``loại: số: cơquan: ngày: …``, with and without marks."""

import re
from dataclasses import dataclass

from hoso_app.domain.text import fold, tone_normal

FIELD_NAMES = (*("loại", "số", "cơquan", "ngày", "nk", "nhãn", "hồsơ", "ngườiký", "mật", "tiêuđề"),)
"""As they are proposed; each is understood apart and without marks, too."""

_FIELD = re.compile(
    r"(loai|so|co ?quan|ngay|nk|nhiem k[yi]|nhan|ho ?so|nguoi ?k[yi]|mat|tieu ?de|trich ?yeu)"
    r"\s?:[ \t]*"
)
_SPELLINGS = """
    loại số cơ quan cơquan ngày nk nhiệm kỳ kì nhiệmkỳ nhiệmkì nhãn hồ sơ hồsơ người ký kí
    ngườiký ngườikí mật tiêu đề tiêuđề trích yếu tríchyếu
"""
_WORDS = frozenset(_SPELLINGS.split())
_AT_WORD = re.compile(r"(?<![^\s(\-])(?=[a-z])")


@dataclass(frozen=True, slots=True)
class FieldName:
    """A field named in a question: its name without marks and spaces, and its place.

    ``start`` to ``end`` is the name with its colon; the value begins at ``value``.
    """

    name: str
    start: int
    end: int
    value: int


def field_at(raw: str, folded: str, place: int) -> FieldName | None:
    """Return the field that is named at a place.

    Typed marks name it: ``nhãn`` and ``nhan`` do, ``nhận`` does not.

    Args:
        raw: The question in NFC.
        folded: The same without marks, letter by letter.
        place: Where the name would begin.
    """
    match = _FIELD.match(folded, place)
    if match is None:
        return None
    typed = tone_normal(raw[match.start(1) : match.end(1)]).split()
    if not all(part in _WORDS or fold(part) == part for part in typed):
        return None
    end = folded.index(":", match.end(1)) + 1
    name = match[1].replace(" ", "").replace("ki", "ky")
    return FieldName(name, match.start(), end, match.end())


def fields_in(raw: str) -> tuple[FieldName, ...]:
    """Return the fields that a question names, as they stand in it from the left."""
    folded = fold(raw)
    if len(folded) != len(raw):
        return ()
    found: list[FieldName] = []
    for match in _AT_WORD.finditer(folded):
        if not found or match.start() >= found[-1].value:
            one = field_at(raw, folded, match.start())
            if one is not None:
                found.append(one)
    return tuple(found)
