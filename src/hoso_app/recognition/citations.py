"""Papers named in the text of another: kind, number, date, issuer, and why they are named."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hoso_app.domain.citations import Citation, Relation
from hoso_app.domain.dates import PartialDate
from hoso_app.domain.document_types import ARTICLE, DOCUMENT_TYPES
from hoso_app.domain.documents import DocumentNumber
from hoso_app.recognition.capitals import body_name
from hoso_app.recognition.codes import CENTRAL_PARTY, MINISTRIES, kind_of_symbol
from hoso_app.recognition.dates import LONG, long_date, partial_date
from hoso_app.recognition.issuers import body_system
from hoso_app.recognition.lines import Source, fold_in_place
from hoso_app.recognition.numbers import read_number

BODY_LIMIT = 300_000
MAX_CITATIONS = 300

_KIND_NAMES = sorted(
    {kind.name for kind in DOCUMENT_TYPES if kind is not ARTICLE}
    | {"Thông tư liên tịch", "Công văn"},
    key=len,
    reverse=True,
)
_KINDS = {fold_in_place(name): name for name in _KIND_NAMES}

_DIGITS = re.compile(r"(?<![0-9/.,\-\u2013])[0-9][0-9oli]{0,5}(?![0-9.,%])")
_LOOK_BACK = 48
_MAX_KIND_WORDS = 4
_HORNED_O = frozenset("ơờớởỡợƠỜỚỞỠỢ")
"""What tells SỞ (department), sơ, cơ sở from SỐ (number)."""
_KIND_WORD = re.compile(r"[^\W\d_]+")
_JOINTS = frozenset("-\u2010\u2011\u2013\u2014/")
_BARE = re.compile(r"([0-9]{1,5})(?![0-9/%,.]|\s?[-\u2013]\s?[0-9a-z]|[a-z])")
_BARE_KINDS = frozenset(
    {
        "Nghị quyết",
        "Chỉ thị",
        "Kết luận",
        "Quy định",
        "Quyết định",
        "Hướng dẫn",
        "Kế hoạch",
        "Thông báo",
        "Chương trình",
        "Đề án",
        "Nghị định",
        "Thông tư",
        "Công văn",
        "Quy chế",
        "Thông tri",
        "Báo cáo",
        "Tờ trình",
    }
)
_UNIT_BEHIND = re.compile(
    r"\s*(?:nam|thang|ngay|tuan|quy|dong|nguoi|trieu|ty|dieu|chuong|muc|phan|chi tieu|noi dung"
    r"|nhiem vu|nhom|lan|khoa"
    r"|ve\s+dich|trang|buoc|cap|diem|loai|mau)\b"
)
_DATE_BEHIND = re.compile(
    r"[\s,;(]{0,3}(?:ban hanh\s+"
    r"|ky\s+)?(?:ngay\s*)?(?P<short>(?P<day>\d{1,2})\s?(?P<sep>[/.\-\u2013])\s?(?P<month>\d{1,2})"
    r"\s?(?P=sep)\s?(?P<year>(?:19|20)\d{2}))(?!\d)"
)
_LONG_BEHIND = re.compile(r"[\s,;(]{0,3}(?=ngay)")
_ISSUER_BEHIND = re.compile(r"\)?\s*,?\s*cua\s+(?=[a-z])")
_ISSUER_END = re.compile(
    r"[,.;:()“”\"\u2026]|\n\s*\n|\n\s*[-+•]|\s(?:ve|quy dinh|huong dan|phe duyet|ban hanh"
    r"|sua doi|vv|v/v|thong qua|tai|da|do"
    r"|theo|de|doi voi|trong|va (?:ke hoach|nghi quyet|quyet dinh|cac|chi thi|huong dan"
    r"|cong van|ket luan)|cho|nham|voi|gan|la"
    r"|thi hanh|day manh|tiep tuc|tang cuong|lanh dao|khoa [ivx]+|so\s+\d|ngay|mot so"
    r"|thuc hien|trien khai|sap xep|xay dung"
    r"|nang cao|phat trien|giao|chi tiet|lan thu|bai bo|cong bo|thanh lap|kiem diem|danh gia"
    r"|nay|noi tren|duoc|len)(?![a-z])"
)
_WHO_LEADS = re.compile(r"^(?:Bộ trưởng|Chủ tịch|Thống đốc|Chủ nhiệm|Tổng Thanh tra)\s+(?=\w)")
"""A minister's circular is his ministry's, a chairman's decision his committee's."""
_ISSUES_BEFORE = re.compile(
    r"(?P<issuer>[^.;,:()\n]{3,90}?)\s+(?:da\s+|da\s+kip thoi\s+|cung\s+)?(?:ban hanh|ra"
    r"|xay dung|ky)\s*$"
)
_MAX_ISSUER = 110
_SENTENCE_LIMIT = 400

_RELATIONS: tuple[tuple[re.Pattern[str], Relation], ...] = tuple(
    (re.compile(pattern), relation)
    for pattern, relation in (
        (r"(?:thay the|thay cho)", Relation.REPLACES),
        (r"(?:bai bo|huy bo|thu hoi|het hieu luc)", Relation.REPEALS),
        (r"(?:sua doi|bo sung|dieu chinh)", Relation.AMENDS),
        (r"(?:tra loi|phuc dap)", Relation.ANSWERS),
        (r"(?:kem theo|dinh kem)", Relation.ATTACHED),
        (r"(?:can cu)", Relation.LEGAL_BASIS),
        (
            (
                r"(?:thuc hien|trien khai|tren co so|cu the hoa|quan triet|thi hanh|chap hanh"
                r"|(?<!kem )theo)"
            ),
            Relation.IMPLEMENTS,
        ),
        (r"(?:ban hanh)", Relation.ISSUES),
    )
)
_NEAR = 60
_PASSIVE_AMENDED = re.compile(
    r"(?:duoc|da duoc) (?:sua doi|bo sung|thay the)[^;.]{0,60}(?:boi|theo|tai)\b"
)


@dataclass(frozen=True, slots=True)
class _Head:
    """The first words of a citation: kind and number."""

    start: int
    end: int
    kind: str | None
    number: DocumentNumber


def find_citations(
    source: Source,
    start: int,
    end: int | None = None,
    *,
    own: DocumentNumber | None = None,
    own_date: PartialDate | None = None,
) -> tuple[Citation, ...]:
    """Return the papers that a text names between two positions, in its order.

    Args:
        source: The text; only the first 300,000 characters are read.
        start: Where the text proper begins, behind the letterhead.
        end: Where it ends, None for the whole text.
        own: The paper's own number: it is no citation when an annex repeats it.
        own_date: The paper's own date.
    """
    stop = min(len(source.text), BODY_LIMIT if end is None else min(end, BODY_LIMIT))
    found: list[Citation] = []
    position = start
    for head in _heads(source, start, stop):
        if head.start < position:
            continue
        citation = _complete(source.text, source.folded, head)
        position = citation.end
        if own is not None and head.number == own and citation.issued_on in {None, own_date}:
            continue
        found.append(citation)
        if len(found) >= MAX_CITATIONS:
            break
    return tuple(found)


def _heads(source: Source, start: int, stop: int) -> Iterator[_Head]:
    """Yield every number of a paper with the kind in front of it."""
    text, folded = source.text, source.folded
    for digits in _DIGITS.finditer(folded, start, stop):
        begin, end = digits.span()
        follows = text[end : end + 3].lstrip(" \n")[:1]
        is_symbol = follows in _JOINTS or (follows.isupper() and text[end : end + 1] in " \n")
        says_number = folded[max(0, begin - 6) : begin].rstrip(" \n:.").endswith("so")
        if not (is_symbol or says_number):
            continue
        label = _label_before(source, begin)
        if label is None and (not is_symbol or folded[begin - 1 : begin].isalpha()):
            continue
        first, kind = (label.start, label.kind) if label else (begin, None)
        match = read_number(text[begin : begin + 60].replace("\n", " ")) if is_symbol else None
        if match and match.number.number is not None and match.number.symbol:
            yield _Head(first, begin + match.end, kind or _kind_of(match.number), match.number)
        elif label and label.says_number and kind in _BARE_KINDS:
            bare = _bare_number(folded, begin)
            if bare:
                yield _Head(first, bare.end(), kind, DocumentNumber(int(bare[1]), None))


@dataclass(frozen=True, slots=True)
class _Label:
    """The words in front of a number: ``Kế hoạch số``; ``start`` is their position."""

    start: int
    kind: str | None
    says_number: bool


def _label_before(source: Source, position: int) -> _Label | None:
    low = max(0, position - _LOOK_BACK)
    window = source.folded[low:position].rstrip(" \n:.")
    start = low + len(window)
    says_number = (
        window.endswith("so")
        and not window[-3:-2].isalpha()
        and source.text[start - 1] not in _HORNED_O
    )
    if says_number:
        start -= 2
        window = window[:-2].rstrip()
    words = list(_KIND_WORD.finditer(window))[-_MAX_KIND_WORDS:]
    if words and words[-1].end() == len(window):
        for index, word in enumerate(words):
            kind = _KINDS.get(" ".join(word[0] for word in words[index:]))
            if kind:
                return _Label(low + word.start(), kind, says_number)
    return _Label(start, None, says_number=True) if says_number else None


def _bare_number(folded: str, position: int) -> re.Match[str] | None:
    """Return the digits of a reference without symbol (Nghị quyết số 02)."""
    match = _BARE.match(folded, position)
    if match is None or _UNIT_BEHIND.match(folded, match.end()):
        return None
    return match


def _kind_of(number: DocumentNumber) -> str | None:
    if number.symbol is None:
        return None
    kind = kind_of_symbol(number.symbol, is_party=number.is_party)
    return kind.name if kind else None


def _complete(text: str, folded: str, head: _Head) -> Citation:
    """Return the citation with date, issuer, sentence and relation."""
    end = head.end
    issued_on, end = _date_behind(folded, end)
    issuer, end = _issuer_behind(text, folded, end)
    if issued_on is None:
        issued_on, end = _date_behind(folded, end)
    sentence_start, sentence_end = _sentence(text, head.start, end)
    relation = _relation(folded, sentence_start, head.start, end)
    if issuer is None:
        issuer = _issuer_before(text, folded, sentence_start, head.start)
    if issuer is None:
        issuer = _issuer_of_code(head.number)
    return Citation(
        text=text[head.start : end],
        start=head.start,
        end=end,
        sentence=" ".join(text[sentence_start:sentence_end].split()),
        relation=relation,
        document_type=head.kind,
        number=head.number.number,
        symbol=head.number.symbol,
        document_number=head.number.canonical,
        issued_on=issued_on,
        issuer=issuer,
    )


def _date_behind(folded: str, position: int) -> tuple[PartialDate | None, int]:
    short = _DATE_BEHIND.match(folded, position)
    if short:
        value = partial_date(int(short["year"]), int(short["month"]), int(short["day"]))
        return (value, short.end()) if value else (None, position)
    lead = _LONG_BEHIND.match(folded, position)
    long = LONG.match(folded, lead.end()) if lead else None
    if long:
        value = long_date(long)
        return (value, long.end()) if value else (None, position)
    return None, position


def _issuer_behind(text: str, folded: str, position: int) -> tuple[str | None, int]:
    lead = _ISSUER_BEHIND.match(folded, position)
    if lead is None:
        return None, position
    window = folded[lead.end() : lead.end() + _MAX_ISSUER]
    stop = _ISSUER_END.search(window)
    length = stop.start() if stop else len(window)
    if not stop and len(window) == _MAX_ISSUER:
        return None, position
    written = text[lead.end() : lead.end() + length].rstrip()
    name = body_name(_WHO_LEADS.sub("", written))
    if not name or body_system(name) is None:
        return None, position
    return name, lead.end() + len(written)


def _issuer_before(text: str, folded: str, sentence_start: int, position: int) -> str | None:
    """Return the subject of ``ban hành``: who issued the paper, in front of it."""
    match = _ISSUES_BEFORE.search(folded, max(sentence_start, position - 130), position)
    if match is None:
        return None
    words = text[match.start("issuer") : match.end("issuer")].split()
    for index in range(len(words)):
        candidate = " ".join(words[index:])
        if candidate[:1].isupper() and body_system(candidate) is not None:
            return body_name(candidate)
    return None


def _issuer_of_code(number: DocumentNumber) -> str | None:
    """Return the body that a central code names without doubt."""
    symbol = number.symbol or ""
    if number.is_party:
        code = symbol.split("/")[1]
        return CENTRAL_PARTY.get(code) if code != "TW" else None
    if number.year is not None or "TTg" in symbol or symbol.endswith("CP"):
        code = symbol.rsplit("-", 1)[-1]
        if code.startswith("QH"):
            return "Quốc hội"
        if code.startswith("UBTVQH"):
            return "Ủy ban Thường vụ Quốc hội"
        return MINISTRIES.get(code)
    return None


_SENTENCE_START = re.compile(r"(?:[.!?]\s+(?=[^\W\d_a-zà-ỹđ])|\n\s*\n|;\s*\n|\n\s*[-+•])")
_SENTENCE_END = re.compile(r"(?:[.!?](?=\s|$)|\n\s*\n|;\s*\n|;\s*$)")


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    low = max(0, start - _SENTENCE_LIMIT)
    begin = low
    for match in _SENTENCE_START.finditer(text, low, start):
        begin = match.end()
    stop = _SENTENCE_END.search(text, end, min(len(text), end + _SENTENCE_LIMIT))
    return begin, stop.end() if stop else min(len(text), end + _SENTENCE_LIMIT)


def _relation(folded: str, sentence_start: int, start: int, end: int) -> Relation:
    """Return why the paper is named: the nearest relation word before it decides."""
    before = folded[sentence_start:start]
    nearest: tuple[int, Relation] | None = None
    for pattern, relation in _RELATIONS:
        for match in pattern.finditer(before):
            if (
                relation not in {Relation.LEGAL_BASIS, Relation.IMPLEMENTS}
                and match.end() < len(before) - _NEAR
            ):
                continue
            if nearest is None or match.start() > nearest[0]:
                nearest = (match.start(), relation)
    if _PASSIVE_AMENDED.search(before[-120:]):
        return (
            Relation.LEGAL_BASIS
            if before.lstrip(" -+•").startswith("can cu")
            else Relation.MENTIONS
        )
    if nearest:
        return nearest[1]
    behind = folded[end : end + 40]
    if re.match(r"\s*(?:het hieu luc|bi bai bo)", behind):
        return Relation.REPEALS
    return Relation.MENTIONS
