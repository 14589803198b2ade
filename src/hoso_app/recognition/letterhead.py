"""The letterhead: who issues the paper, its number, place, date, kind and title.

The page's title, the number and the date are found first, wherever they
stand; what is left of the lines above the kind is the issuer block. So it does
not matter whether the two columns came cell by cell, side by side or glued.
Models: 36-HD/VPTW (2018), 05-HD/VPTW (2026), Nghị định 30/2020/NĐ-CP.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.document_types import System
from hoso_app.domain.documents import DocumentNumber, Secrecy, Urgency
from hoso_app.recognition.abstracts import plain_subject, subject_of_letter, title_under
from hoso_app.recognition.dates import LONG, long_date, partial_date
from hoso_app.recognition.found import Found
from hoso_app.recognition.head_marks import (
    PageTitle,
    find_page_titles,
    is_addressee,
    is_furniture,
    opens_body,
)
from hoso_app.recognition.issuers import Body, body_system, join_bodies, starts_with_place
from hoso_app.recognition.kinds import KindLine, kind_line
from hoso_app.recognition.lines import (
    Cell,
    fold_in_place,
    is_capitals,
    is_rule_line,
    iterate_lines,
    split_cells,
)
from hoso_app.recognition.numbers import label_end, read_number
from hoso_app.recognition.places import place_before

HEAD_LIMIT = 6000
_MAX_HEAD_LINES = 80
_NUMERIC_DATE = re.compile(r"ngay\s*(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*((?:19|20)\d\d)")
_URGENCY = {"khan": Urgency.URGENT, "thuong khan": Urgency.VERY_URGENT, "hoa toc": Urgency.EXPRESS}
_SECRECY = {
    "mat": Secrecy.SECRET,
    "toi mat": Secrecy.HIGHLY_SECRET,
    "tuyet mat": Secrecy.TOP_SECRET,
}
_DRAFT = re.compile(r"\(?\W*(du thao(?:\s*\(?lan (?:thu )?\w+\)?)?(?: \d+)?)\W*")


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What the head of a first page says; ``end`` is where the text proper begins."""

    titles: tuple[PageTitle, ...] = ()
    number: Found[DocumentNumber] | None = None
    kind: KindLine | None = None
    abstract: Found[str] | None = None
    bodies: tuple[Body, ...] = ()
    place: Found[str] | None = None
    issued_on: Found[PartialDate] | None = None
    urgency: Found[Urgency] | None = None
    secrecy: Found[Secrecy] | None = None
    draft: Found[str] | None = None
    end: int = 0

    @property
    def system(self) -> System | None:
        """Return whose rules the paper follows, None if the head does not say."""
        if self.titles:
            return self.titles[0].system
        return None

    @property
    def is_letterhead(self) -> bool:
        """Return whether there is a head at all."""
        marks = (self.titles, self.number, self.kind, self.bodies)
        return sum(bool(mark) for mark in marks) >= 2


@dataclass(slots=True)
class _Zone:
    """The first page while it is being read."""

    text: str
    folded: str
    lines: list[Cell]
    cells: list[Cell]
    taken: list[tuple[int, int]] = field(default_factory=list)

    def free_parts(self, cell: Cell) -> Iterable[Cell]:
        """Yield the pieces of a cell that nothing has been read from yet."""
        position = cell.start
        for start, end in sorted(self.taken):
            if start >= cell.end or end <= position:
                continue
            if start > position:
                yield cell.part(position - cell.start, start - cell.start)
            position = max(position, end)
        if position < cell.end:
            yield cell.part(position - cell.start)


def read_letterhead(text: str, *, is_ocr: bool = False) -> Letterhead:
    """Read the head of the first page of a paper."""
    zone = _zone(text)
    titles = find_page_titles(text, zone.folded, zone.cells)
    zone.taken.extend((title.start, title.end) for title in titles)
    kind = _find_kind(zone, is_ocr=is_ocr)
    border = _border(zone, kind)
    number = _find_number(zone, border, kind)
    if number and number.start is not None and number.end is not None:
        zone.taken.append((number.start, number.end))
    issued_on, place = _find_date(zone, border, kind)
    above = [
        part
        for cell in zone.cells
        if cell.start < border
        for part in zone.free_parts(cell)
        if part.text.strip("*-_–.:; ")
    ]
    marks = _Marks.of(above)
    bodies, subject_cells = _issuer_block(marks.rest, number)
    abstract = _abstract(zone, kind, subject_cells, above)
    return Letterhead(
        titles=tuple(titles),
        number=number,
        kind=kind,
        abstract=abstract,
        bodies=tuple(bodies),
        place=place,
        issued_on=issued_on,
        urgency=marks.urgency,
        secrecy=marks.secrecy,
        draft=marks.draft,
        end=max(border, abstract.end if abstract and abstract.end else 0),
    )


def _zone(text: str) -> _Zone:
    lines: list[Cell] = []
    for line in iterate_lines(text, 0, HEAD_LIMIT):
        if is_furniture(line) and line.text:
            continue
        lines.append(line)
        if len(lines) >= _MAX_HEAD_LINES:
            break
    cells = [cell for line in lines for cell in split_cells(line)]
    end = lines[-1].end if lines else 0
    return _Zone(text, fold_in_place(text[:end]), lines, cells)


def _find_kind(zone: _Zone, *, is_ocr: bool) -> KindLine | None:
    for line in zone.lines:
        if opens_body(line) or is_addressee(line):
            return None
        for cell in split_cells(line):
            for part in zone.free_parts(cell):
                kind = kind_line(part, is_ocr=is_ocr)
                if kind:
                    return kind
    return None


def _border(zone: _Zone, kind: KindLine | None) -> int:
    """Return where the head ends: at the kind, the addressees or the text proper."""
    if kind:
        return kind.start
    for line in zone.lines:
        if line.text and (is_addressee(line) or opens_body(line)):
            return line.start
    last = max(
        (title.end for title in find_page_titles(zone.text, zone.folded, zone.cells)), default=0
    )
    for match in LONG.finditer(zone.folded, 0, 2000):
        last = max(last, match.end())
        break
    return last + 1 if last else 0


def _find_number(zone: _Zone, border: int, kind: KindLine | None) -> Found[DocumentNumber] | None:
    """Return the paper's own number: labelled, at the beginning of a cell of the head."""
    cells = zone.cells
    for index, cell in enumerate(cells):
        if cell.start >= border:
            break
        found = _labelled_number(zone, cell, cells[index + 1] if index + 1 < len(cells) else None)
        if found:
            return found
    for cell in cells:
        if cell.start < border:
            found = _bare_number(cell)
            if found:
                return found
    return _number_under_kind(zone, kind) if kind else None


def _labelled_number(
    zone: _Zone, cell: Cell, following: Cell | None
) -> Found[DocumentNumber] | None:
    for part in zone.free_parts(cell):
        label = label_end(part.folded + " ")
        if label is None or _is_so_department(part.text):
            continue
        rest = part.text[label:]
        origin = part.start + label
        if not rest.strip(" .…_") and following is not None:
            # "Số:" alone; the number is in the next cell or on the next line.
            match = read_number(following.text)
            if match:
                return _number_found(
                    match.number, match.is_clean, part.start, following.start + match.end
                )
            continue
        match = read_number(rest)
        if match:
            return _number_found(match.number, match.is_clean, part.start, origin + match.end)
    return None


def _is_so_department(text: str) -> bool:
    """Return whether a cell speaks of a department (SỞ), not of a number (SỐ)."""
    return len(text) > 1 and text[1] in "ởỞờỜơƠ"


def _number_found(
    number: DocumentNumber, is_clean: bool, start: int, end: int
) -> Found[DocumentNumber]:
    return Found(number, "number.head", 0.98 if is_clean else 0.9, start, end)


def _bare_number(cell: Cell) -> Found[DocumentNumber] | None:
    """Return a number that is a cell of its own without ``Số``."""
    if not re.match(r"\d{1,5}\s?[-–/]", cell.text):
        return None
    match = read_number(cell.text)
    if match is None or match.number.symbol is None or cell.text[match.end :].strip(" .,;"):
        return None
    return Found(match.number, "number.bare", 0.8, cell.start, cell.start + match.end)


_UNDER_KIND = re.compile(r"^(?:cua [^\d]{3,60}?)?\s*s[o0]\s*[:.]?\s*(?=\d)")


def _number_under_kind(zone: _Zone, kind: KindLine) -> Found[DocumentNumber] | None:
    """Return the number of old papers: QUYẾT ĐỊNH / của Thủ tướng số 115/2004/QĐ-TTg."""
    folded = zone.folded[kind.end : kind.end + 200]
    lead = len(folded) - len(folded.lstrip(" \n:"))
    match = _UNDER_KIND.match(folded.lstrip(" \n:").replace("\n", " "))
    if match is None:
        return None
    begin = kind.end + lead + match.end()
    number = read_number(zone.text[begin : begin + 60].replace("\n", " "))
    if number is None:
        return None
    label = zone.folded.rfind("so", kind.end, begin)
    return Found(number.number, "number.under-kind", 0.9, max(label, kind.end), begin + number.end)


def _find_date(
    zone: _Zone, border: int, kind: KindLine | None
) -> tuple[Found[PartialDate] | None, Found[str] | None]:
    """Return the date of the head and the place before it; both are taken from the zone."""
    reach = border if border else 0
    match = LONG.search(zone.folded, 0, reach)
    rule, confidence = "date.head", 0.98
    if match is None and kind is not None:
        match = LONG.search(zone.folded, kind.end, min(len(zone.folded), kind.end + 260))
        rule, confidence = "date.under-kind", 0.85
        if match and not _stands_alone(zone, match):
            match = None
    if match is None:
        return _numeric_date(zone, reach)
    value = long_date(match)
    taken = [span for span in zone.taken if span[0] < match.start()]
    place = place_before(zone.text, match.start(), [end for _, end in taken])
    start = place.start if place and place.start is not None else match.start()
    zone.taken.append((start, match.end()))
    if value is None:
        return None, place
    if not value.day:
        confidence -= 0.2
    return Found(value, rule, confidence, match.start(), match.end()), place


def _stands_alone(zone: _Zone, match: re.Match[str]) -> bool:
    """Return whether a date under the kind is the paper's own: with its number, or a line."""
    before = zone.folded[max(0, match.start() - 30) : match.start()]
    line_start = zone.folded.rfind("\n", 0, match.start()) + 1
    lead = zone.folded[line_start : match.start()].strip(" (,")
    return (
        not lead
        or bool(re.search(r"\d/[\w/&.-]+\s*,?\s*$", before))
        or (lead.endswith(",") and len(lead) < 30)
    )


def _numeric_date(zone: _Zone, reach: int) -> tuple[Found[PartialDate] | None, Found[str] | None]:
    match = _NUMERIC_DATE.search(zone.folded, 0, reach)
    if match is None:
        return None, None
    value = partial_date(int(match[4]), int(match[3]), int(match[1]))
    if value is None:
        return None, None
    place = place_before(zone.text, match.start(), [end for _, end in zone.taken])
    start = place.start if place and place.start is not None else match.start()
    zone.taken.append((start, match.end()))
    return Found(value, "date.numeric-head", 0.85, match.start(), match.end()), place


@dataclass(frozen=True, slots=True)
class _Marks:
    """Stamps of the head (khẩn, mật, dự thảo) and the cells that are none."""

    rest: list[Cell]
    urgency: Found[Urgency] | None = None
    secrecy: Found[Secrecy] | None = None
    draft: Found[str] | None = None

    @classmethod
    def of(cls, cells: Sequence[Cell]) -> "_Marks":
        """Sort the cells of the head."""
        rest: list[Cell] = []
        urgency: Found[Urgency] | None = None
        secrecy: Found[Secrecy] | None = None
        draft: Found[str] | None = None
        for cell in cells:
            word = re.sub(r"^(?:do|muc do)\s+(?:mat|khan)\s*:\s*", "", cell.folded).strip("* .-!:")
            draft_match = _DRAFT.fullmatch(cell.folded)
            if word in _URGENCY and is_capitals(cell.text.strip("* ")):
                urgency = Found(_URGENCY[word], "urgency.stamp", 0.9, cell.start, cell.end)
            elif word in _SECRECY and is_capitals(cell.text.strip("* ")):
                secrecy = Found(_SECRECY[word], "secrecy.stamp", 0.9, cell.start, cell.end)
            elif draft_match:
                written = cell.text[draft_match.start(1) : draft_match.end(1)]
                start = cell.start + draft_match.start(1)
                draft = Found(_sentence(written), "draft.mark", 0.95, start, start + len(written))
            else:
                rest.append(cell)
        return cls(rest, urgency, secrecy, draft)


def _sentence(text: str) -> str:
    lower = " ".join(text.lower().split())
    return lower[:1].upper() + lower[1:]


def _issuer_block(
    cells: Sequence[Cell], number: Found[DocumentNumber] | None
) -> tuple[list[Body], list[Cell]]:
    """Return the bodies that the cells name, and the cells that name none."""
    lines: list[Body] = []
    others: list[Cell] = []
    open_name = False
    for cell in cells:
        text = cell.text.strip("*-–_=. :")
        if not text or is_rule_line(cell.text):
            continue
        system = body_system(text)
        goes_on = open_name and (is_capitals(text) or starts_with_place(text) or text.islower())
        is_name = system is not None and _can_be_name(text)
        if (is_name or (goes_on and _can_be_name(text))) and not _is_subject(cell):
            start = cell.start + cell.text.index(text)
            lines.append(Body(text, start, start + len(text)))
            open_name = True
        else:
            others.append(cell)
            open_name = False
    return join_bodies(lines), others


def _is_subject(cell: Cell) -> bool:
    return cell.folded.startswith(("v/v", "ve viec", "v/ v"))


def _can_be_name(text: str) -> bool:
    words = text.split()
    return len(words) <= 22 and not text.endswith((";", ".")) and "http" not in text


def _abstract(
    zone: _Zone, kind: KindLine | None, others: Sequence[Cell], above: Sequence[Cell]
) -> Found[str] | None:
    if kind:
        behind = [line for line in zone.lines if line.start >= kind.line.end]
        return title_under(kind, behind)
    found = subject_of_letter(above)
    if found:
        return found
    return plain_subject([cell for cell in others if len(cell.text) > 3])
