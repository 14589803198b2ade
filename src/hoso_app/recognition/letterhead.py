"""The letterhead: who issues the paper, its number, place, date, kind and title.

The page's title, the number and the date are found first, wherever they
stand; what is left of the lines above the kind is the issuer block. So it does
not matter whether the two columns came cell by cell, side by side or glued.
Models: 36-HD/VPTW (2018), 05-HD/VPTW (2026), Nghị định 30/2020/NĐ-CP.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.document_types import System
from hoso_app.domain.documents import DocumentNumber, Secrecy, Urgency
from hoso_app.recognition import consolidated
from hoso_app.recognition.abstracts import (
    plain_subject,
    subject_of_letter,
    title_of_appendix,
    title_under,
    title_without_kind,
)
from hoso_app.recognition.capitals import begins_with_place, mended, mended_place, mended_type
from hoso_app.recognition.found import Found
from hoso_app.recognition.head_date import find_place_and_date
from hoso_app.recognition.head_marks import (
    PageTitle,
    find_page_titles,
    is_addressee,
    is_appendix,
    is_misread,
    opens_body,
)
from hoso_app.recognition.issuers import Body, body_system, body_type, join_bodies
from hoso_app.recognition.kinds import KindLine, kind_line
from hoso_app.recognition.lines import (
    Cell,
    Source,
    is_capitals,
    is_rule_line,
    split_cells,
)
from hoso_app.recognition.own_number import find_own_number, of_committee
from hoso_app.recognition.page_head import PageHead
from hoso_app.recognition.prefaces import preface_end
from hoso_app.recognition.stamps import Stamps

_MAX_NAME_WORDS = 22


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
    is_appendix: bool = False

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


def read_letterhead(source: Source, *, is_ocr: bool = False) -> Letterhead:
    """Read the head of the first page of a paper."""
    page = PageHead.of(source)
    first = next((line for line in page.lines if line.text), None)
    if first and is_appendix(first):
        name = title_of_appendix(page.lines_behind(first.start))
        end = name.end or 0 if name else first.end
        return Letterhead(abstract=name, end=end, is_appendix=True)
    titles = find_page_titles(page.text, page.folded, page.cells)
    page.skip(preface_end(page.lines, titles))
    for title in titles:
        page.take(title.start, title.end)
    kind = _find_kind(page, is_ocr=is_ocr)
    border = _border(page, kind, titles)
    titles = [title for title in titles if title.start < border]
    number = find_own_number(page, border, kind)
    if number:
        page.take(number.start, number.end)
    line = find_place_and_date(page, border, kind, has_head=bool(titles or kind or number))
    above = _left_above(page, border)
    stamps = Stamps.among(above)
    is_noisy = is_ocr or any(is_misread(page.text, title) for title in titles)
    bodies, others = _issuer_block(_block_cells(stamps.rest, number), is_noisy=is_noisy)
    place = line.place
    if is_noisy:
        bodies = [replace(body, written=mended(body.written)) for body in bodies]
        place = place.with_value(mended_place(place.value)) if place else None
    abstract = (
        title_under(
            kind, page.lines_behind(kind.line.end), _read_until(kind, number, line.issued_on)
        )
        if kind
        else subject_of_letter(above)
        or (title_without_kind(above) if number else None)
        or (plain_subject(others) if number or titles else None)
    )
    title_end = abstract.end if abstract and abstract.end else 0
    head = Letterhead(
        titles=tuple(titles),
        number=of_committee(number, bodies[-1].name if bodies else "", page.text),
        kind=kind,
        abstract=abstract,
        bodies=tuple(bodies),
        place=place,
        issued_on=line.issued_on,
        urgency=stamps.urgency,
        secrecy=stamps.secrecy,
        draft=stamps.draft,
        end=max(border, title_end),
    )
    return _with_proof(head, page)


def _left_above(page: PageHead, border: int) -> list[Cell]:
    """Return what no value was read from above a border, ornaments left out."""
    return [
        part
        for cell in page.cells
        if cell.start < border
        for part in page.free_parts(cell)
        if part.text.strip("*-_–.:; ")
    ]


def _with_proof(head: Letterhead, page: PageHead) -> Letterhead:
    """Return the head of a consolidated text with the number and day from its end."""
    kind = head.kind
    if kind is None:
        return head
    is_named = kind.name == consolidated.NAME
    if not is_named and (
        head.number or not consolidated.is_consolidated(page.folded, kind, head.end)
    ):
        return head
    proof = consolidated.read_proof(page.text)
    return replace(
        head,
        kind=replace(kind, name=consolidated.NAME),
        number=head.number or proof.number,
        issued_on=head.issued_on or proof.issued_on,
    )


def _find_kind(page: PageHead, *, is_ocr: bool) -> KindLine | None:
    """Return the line of the kind.

    A consolidated text says so first, with the body that made it; then comes
    the kind of the old paper, above the title.
    """
    heading: KindLine | None = None
    for line in page.lines:
        if opens_body(line) or is_addressee(line):
            break
        for cell in split_cells(line):
            for part in page.free_parts(cell):
                kind = kind_line(part, is_ocr=is_ocr)
                if kind is None:
                    continue
                if kind.name != consolidated.NAME:
                    return replace(kind, name=consolidated.NAME) if heading else kind
                heading = heading or kind
                page.take(part.start, kind.end)
    return heading


def _border(page: PageHead, kind: KindLine | None, titles: Sequence[PageTitle]) -> int:
    """Return where the head ends: at the kind, the addressees or the text proper."""
    if kind:
        return kind.start
    for line in page.lines:
        if line.text and (is_addressee(line) or opens_body(line)):
            return line.start
    if not titles:
        return 0
    return min(len(page.folded), titles[-1].end + 300)


def _block_cells(cells: Sequence[Cell], number: Found[DocumentNumber] | None) -> Sequence[Cell]:
    """Return the cells without capitals behind the number, if the issuer stands before it.

    Behind the number come the subject of a letter and stamps such as that of
    arrival.
    """
    if number is None or number.start is None:
        return cells
    border = number.start
    if not any(cell.start < border and body_system(cell.text) for cell in cells):
        return cells
    return [cell for cell in cells if cell.start < border or not is_capitals(cell.text)]


def _issuer_block(cells: Sequence[Cell], *, is_noisy: bool) -> tuple[list[Body], list[Cell]]:
    """Return the bodies that the cells name, and the cells that name none."""
    lines: list[Body] = []
    others: list[Cell] = []
    open_name = False
    for cell in _with_broken_names(cells):
        text = written = cell.text.strip("*-–_=. :")
        if not text or is_rule_line(cell.text):
            continue
        if is_noisy and is_capitals(text) and body_system(text) is None:
            text = mended_type(text)
        goes_on = open_name and (is_capitals(text) or begins_with_place(text) or text.islower())
        is_name = body_system(text) is not None or goes_on
        open_name = is_name and _can_be_name(text) and not _is_subject(cell)
        if open_name:
            start = cell.start + cell.text.index(written)
            lines.append(Body(text, start, start + len(written)))
        else:
            others.append(cell)
    return join_bodies(lines), others


def _with_broken_names(cells: Sequence[Cell]) -> Iterator[Cell]:
    """Yield the cells, with a name joined whose first word stands on a line of its own.

    QUỐC / HỘI names another body than HỘI.
    """
    index = 0
    while index < len(cells):
        cell = cells[index]
        following = cells[index + 1] if index + 1 < len(cells) else None
        if following and is_capitals(cell.text) and len(cell.text.split()) <= 2:
            joined = f"{cell.text} {following.text}"
            if body_system(cell.text) is None and body_type(joined)[1] > len(cell.text.split()):
                folded = f"{cell.folded} {following.folded}"
                yield Cell(joined, folded, cell.start, cell.line)
                index += 2
                continue
        yield cell
        index += 1


def _is_subject(cell: Cell) -> bool:
    return cell.folded.startswith(("v/v", "ve viec", "v/ v"))


def _can_be_name(text: str) -> bool:
    words = text.split()
    return len(words) <= _MAX_NAME_WORDS and not text.endswith((";", ".")) and "http" not in text


def _read_until(kind: KindLine, *values: Found[DocumentNumber] | Found[PartialDate] | None) -> int:
    """Return the end of number and date where they stand under the kind."""
    return max(
        (
            found.end
            for found in values
            if found and found.start is not None and found.end and found.start >= kind.end
        ),
        default=0,
    )
