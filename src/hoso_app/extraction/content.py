"""What a reader hands over, and how it becomes the text of a document."""

import re
from dataclasses import dataclass
from unicodedata import is_normalized

from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.file_formats import FileFormat
from hoso_app.domain.text import nfc
from hoso_app.extraction.formats import MEDIA_TYPES
from hoso_app.extraction.legacy_text import convert_lines

PAGE_MARK = "\f"
"""Stands in a reader's text where a page begins."""
CAPITALS_BEGIN, CAPITALS_END = "\ue000", "\ue001"
"""Stand in a reader's text around letters that their font draws in capitals."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue002-\uf8ff\ufffe\uffff]")
_CAPITALS = re.compile(f"[{CAPITALS_BEGIN}{CAPITALS_END}]")
# A page cannot begin between a letter and its mark.
_TORN_LETTER = re.compile("[\f\x00-\x08\x0b\x0e-\x1f]+(?=[\u0300-\u036f])")
_BLANK_LINES = re.compile("\n{4,}")
# Symbol fonts put their bullets there.
_SURROGATE = re.compile("[\ud800-\udfff]")
_REPLACEMENTS = {"\uf0b7": "•", "\uf0a7": "•", "\uf0d8": "•", "\uf02d": "-"}


@dataclass(frozen=True, slots=True)
class Content:
    """What a reader found in a file.

    ``text`` may be in any normal form and holds ``PAGE_MARK`` where a page
    begins, except before the first. ``conversion`` names an old encoding
    that the reader has already converted by the fonts.
    """

    text: str
    extractor: str
    extractor_version: str = ""
    conversion: str | None = None
    is_ocr: bool = False
    needs_ocr: bool = False
    title: str | None = None
    site: str | None = None
    published: str | None = None


def finish(content: Content, file_format: FileFormat, limit: int) -> ExtractedText:
    """Return the text in NFC, in clean lines, with the offsets of its pages.

    Text that still shows an old encoding is converted. More than ``limit``
    characters are cut off.
    """
    text = content.text[:limit].replace("\r\n", "\n").replace("\r", "\n")
    if _SURROGATE.search(text):  # two halves of one letter, or one half by mistake
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
    text, conversion = convert_lines(_TORN_LETTER.sub("", text))
    text = nfc(_CONTROL.sub(_replacement, text))
    marked = _whole_letters([page.lstrip("\n") for page in _tidy(text).split(PAGE_MARK)])
    pages = [_CAPITALS.sub("", page) for page in marked]
    return ExtractedText(
        text="".join(pages),
        page_starts=_starts(pages),
        format=file_format.value,
        media_type=MEDIA_TYPES[file_format],
        extractor=content.extractor,
        extractor_version=content.extractor_version,
        is_ocr=content.is_ocr,
        needs_ocr=content.needs_ocr,
        conversion=content.conversion or conversion,
        title=_one_line(content.title),
        site=_one_line(content.site),
        published=content.published,
        capitals=_capitals("".join(marked)),
    )


def join_pages(pages: list[str]) -> str:
    """Return pages as one text with their marks."""
    return f"\n{PAGE_MARK}".join(pages)


def _tidy(text: str) -> str:
    lines = "\n".join([line.rstrip(" \t") for line in text.split("\n")])
    return _BLANK_LINES.sub("\n\n\n", lines)


def _replacement(match: re.Match[str]) -> str:
    return _REPLACEMENTS.get(match[0], "")


def _whole_letters(pages: list[str]) -> list[str]:
    """Give a mark with which a page begins, once its line ends are gone, to its letter before."""
    if is_normalized("NFC", "".join(pages)):
        return pages
    before = 0
    for place in range(1, len(pages)):
        while pages[place] and not is_normalized("NFC", pages[before] + pages[place]):
            pages[before] = nfc(pages[before] + pages[place][0])
            pages[place] = pages[place][1:]
        if pages[place]:
            before = place
    return pages


def _starts(pages: list[str]) -> tuple[int, ...]:
    starts = [0]
    for page in pages[:-1]:
        starts.append(starts[-1] + len(page))
    return tuple(starts)


def _capitals(marked: str) -> tuple[tuple[int, int], ...]:
    """Return the spans between marks, in the places that the text has without them."""
    spans: list[tuple[int, int]] = []
    begun: int | None = None
    for count, match in enumerate(_CAPITALS.finditer(marked)):
        place = match.start() - count
        if match[0] == CAPITALS_BEGIN:
            begun = place
        elif begun is not None:
            if place > begun:
                spans.append((begun, place))
            begun = None
    return tuple(spans)


def _one_line(text: str | None) -> str | None:
    return (nfc(" ".join(text.split())) or None) if text else None
