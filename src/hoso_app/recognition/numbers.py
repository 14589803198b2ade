"""The grammar of document numbers (số và ký hiệu).

Party: ``59-KH/TU`` (number, kind, issuer); state: ``123/KH-UBND``,
``30/2020/NĐ-CP``, ``4912/UBND-NC``. Sources: 36-HD/VPTW (2018), 05-HD/VPTW
(2026), Nghị định 30/2020/NĐ-CP. Offices write them with spaces, other dashes,
swapped or missing separators and in lower case; scanners read l2 for 12.
"""

import re
import unicodedata
from dataclasses import dataclass

from hoso_app.domain.documents import DocumentNumber
from hoso_app.domain.text import fold, nfc
from hoso_app.recognition.codes import (
    KIND_WORDS,
    is_party_issuer,
    is_surely_party,
    issuer_code,
    kind_code,
    split_glued,
)
from hoso_app.recognition.lines import fold_in_place

_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad"
_DASH = f"[{_DASHES}]"
_LIKE_DIGITS = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", "|": "1"})
_LETTER = "A-ZĐÐƯ"
_CODE = rf"[{_LETTER}a-zđ&.]"

_DIGITS = (
    r"(?P<digits>[0-9][0-9OolI|]{0,5}|[OolI|]{1,4}[0-9][0-9OolI|]{0,4}"
    rf"|[OolI|]{{2,5}}(?=\s?[{_DASHES}/]))"
)
_HEAD = re.compile(
    rf"{_DIGITS}(?![0-9OolI|])"
    rf"(?P<suffix>[a-dA-D](?=\s*[{_DASHES}/])|\.[0-9]{{1,3}}(?=/20[0-9]{{2}}/))?"
    r"|(?P<blank>[.…_ \u00a0]*)"
)
_YEAR = re.compile(r"\s*/\s*(?P<year>(?:19|2[O0o])[0-9OolI]{2})(?=\s*/)")
_SYMBOL = re.compile(
    rf"(?P<first>\s{{0,3}}(?:{_DASH}|[/.,])?\s{{0,3}})"
    rf"(?P<body>{_CODE}{{1,14}}\d{{0,2}}(?:\s{{0,2}}(?:[{_DASHES}/])\s{{0,2}}{_CODE}{{1,14}}\d{{0,2}}"
    rf"|[ ](?!\s)[{_LETTER}]{_CODE}{{1,13}}\d{{0,2}}){{0,4}})"
)
_SPLIT = re.compile(rf"(\s*[{_DASHES}/.]\s*|\s+)")
_SO = re.compile(
    r"^\W*(?P<kind>(?:luat|bo luat|phap lenh|lenh|nghi quyet|nghi dinh|quyet dinh|cong dien"
    r"|chi thi)\s+)?"
    r"(?:s[o60]h?|no)(?:[\s:.;,]+|(?=\d))"
)
_TYPED_PREFIX = re.compile(
    rf"[\s.,:;]*(?:(?:{KIND_WORDS})\s+)?(?:(?:s[o60]h?|no)(?:[\s:.;,]+|(?=\d)))?"
)
MAX_NUMBER_LENGTH = 60


@dataclass(frozen=True, slots=True)
class NumberMatch:
    """A number read at the beginning of a piece of text; ``end`` lies behind it."""

    number: DocumentNumber
    end: int
    is_clean: bool


def parse_number(text: str) -> DocumentNumber | None:
    """Read a number as a person types it, in any of its sloppy forms.

    ``59-KH/TU``, ``59 kh tu``, ``59/KH-TU``, ``Số: 123/KH-UBND``, ``số 02``.
    None when the text is not only a number.
    """
    line = " ".join(nfc(text[: 4 * MAX_NUMBER_LENGTH]).split())
    prefix = _TYPED_PREFIX.match(fold_in_place(line))
    if prefix:
        line = line[prefix.end() :]
    if not line or len(line) > MAX_NUMBER_LENGTH:
        return None
    match = read_number(line.upper() if line.islower() else line, free=True)
    if match is None or line[match.end :].strip(" ./,;"):
        return None
    return match.number


def label_end(folded: str) -> int | None:
    """Return where the label ``Số`` ends at the beginning of a folded cell."""
    match = _SO.match(folded)
    return match.end() if match else None


def read_number(text: str, *, free: bool = False) -> NumberMatch | None:
    """Read a number at the beginning of a piece of text.

    ``free`` also takes forms that need a person's intention: a number alone,
    and codes in lower case with nothing but spaces between them.
    """
    piece = text[:MAX_NUMBER_LENGTH]
    head = _HEAD.match(piece)
    if head is None:
        return None
    number = int(head["digits"].translate(_LIKE_DIGITS)) if head["digits"] else None
    year_match = _YEAR.match(piece, head.end()) if number is not None else None
    year = int(year_match["year"].translate(_LIKE_DIGITS)) if year_match else None
    position = year_match.end() if year_match else head.end()
    symbol = _read_symbol(piece, position, number, year, free=free)
    if symbol is None:
        if number is None or not free or year is not None:
            return None
        return NumberMatch(DocumentNumber(number, None), head.end(), is_clean=True)
    name, end, is_clean = symbol
    is_clean = is_clean and (head["digits"] or "").isdigit()
    return NumberMatch(DocumentNumber(number, name, year, head["suffix"] or ""), end, is_clean)


_ASSEMBLY = re.compile(r"\s*/\s*(QH|UBTVQH)\s?(\d{1,2})(?!\w)", re.IGNORECASE)


def _read_symbol(
    piece: str, position: int, number: int | None, year: int | None, *, free: bool
) -> tuple[str, int, bool] | None:
    """Return symbol, end and whether it was written as it should be."""
    assembly = _ASSEMBLY.match(piece, position)
    if assembly and year is not None:
        return f"{assembly[1].upper()}{assembly[2]}", assembly.end(), True
    match = _SYMBOL.match(piece, position)
    if match is None or not _can_join(match, number, free=free):
        return None
    first = _dash_normal(match["first"]).strip()
    words = _SPLIT.split(match["body"])
    # The longest reading that makes sense: what follows may be a place name.
    for count in range(len(words), 0, -2):
        tokens = words[0:count:2]
        separators = [_dash_normal(mark).strip() for mark in words[1 : count - 1 : 2]]
        if not all(free or _looks_like_code(token) for token in tokens):
            continue
        symbol = _symbol_of(first, tokens, separators, is_state=year is not None, free=free)
        if symbol is not None:
            end = match.start("body") + sum(len(word) for word in words[:count])
            if piece[end : end + 1].isalnum() or piece[end : end + 2].strip(".")[:1].isdigit():
                continue
            return symbol, end, piece[match.start("body") : end] == symbol
    return None


def _can_join(match: re.Match[str], number: int | None, *, free: bool) -> bool:
    """Return whether what stands between number and symbol can join them.

    Nothing at all only where scanners lose the marks: 47KLTU, 47KL/TU.
    """
    first = match["first"]
    if number is None:
        return _dash_normal(first).strip() in {"-", "/"}
    if first or free:
        return True
    codes = re.split(rf"[{_DASHES}/]", match["body"])
    return split_glued(codes[0]) is not None or (
        len(codes) == 2 and codes[0] == kind_code(codes[0]) and is_surely_party(codes[1])
    )


def _dash_normal(text: str) -> str:
    return re.sub(_DASH, "-", text)


def _symbol_of(
    first: str, tokens: list[str], separators: list[str], *, is_state: bool, free: bool
) -> str | None:
    """Return the canonical symbol of the codes of one number, None if they are none."""
    tokens = [unicodedata.normalize("NFC", token).replace("Ð", "Đ").strip(".") for token in tokens]
    suffix = ""
    if len(tokens) > 2 and fold(tokens[-1]) == "nb" and separators[-1] == "/":
        tokens, separators, suffix = tokens[:-1], separators[:-1], "/nb"
    glued = split_glued(tokens[0]) if kind_code(tokens[0]) is None else None
    if glued:
        tokens, separators = [*glued, *tokens[1:]], ["-" if first == "/" else "/", *separators]
    if "" in separators[1:] and not free:
        return None
    kind = kind_code(tokens[0])
    if len(tokens) == 1:
        return _single_code(first, tokens[0], kind, is_state=is_state, free=free)
    issuers = [issuer_code(token) for token in tokens[1:]]
    if kind is not None and not is_state and _is_party(first, issuers[0], separators):
        return f"{kind}/{'-'.join(issuers)}{suffix}"
    if kind is None and not _is_state_code(tokens[0], separators, first):
        return None
    if kind is not None and "" in separators and not free:
        return None
    return "-".join([kind or issuer_code(tokens[0]), *issuers]) + suffix


def _looks_like_code(token: str) -> bool:
    """Return whether a token can be a code outside of a person's typing.

    Codes are capitals, apart from CTr, TTr, TrS, QĐi, ThU, TTg, nb; a careless
    hand writes them small throughout.
    """
    return (
        sum(letter.isupper() for letter in token) * 2 >= len(token.rstrip("0123456789&."))
        or kind_code(token) is not None
        or token.lower() in {"nb", "tw", "tu", "hu", "đu", "ubnd"}
    )


def _is_state_code(token: str, separators: list[str], first: str) -> bool:
    """Return whether a symbol without a kind can be that of a state công văn."""
    return first == "/" and "-" in separators and token[:1].isupper() and len(token) >= 2


def _single_code(
    first: str, token: str, kind: str | None, *, is_state: bool, free: bool
) -> str | None:
    """Return the symbol that is one code: QH15, TTg, a kind alone, or glued codes."""
    if token.upper() in {"QH", "UBTVQH"}:
        return None
    if kind is not None and free:
        return kind
    if first == "/" and token.upper() in {"CP", "TTG", "CTN", "HĐBT"}:
        return issuer_code(token)
    if is_state and first == "/" and token.isupper() and len(token) >= 2:
        return token
    return None


def _is_party(first: str, issuer: str, separators: list[str]) -> bool:
    """Return whether the codes are a Party number, whatever the separators."""
    slashed = separators[0] == "/"
    if first == "-":
        return slashed or is_surely_party(issuer)
    if first == "/":
        return not slashed and is_surely_party(issuer)
    return (slashed and is_party_issuer(issuer)) or is_surely_party(issuer) or slashed
