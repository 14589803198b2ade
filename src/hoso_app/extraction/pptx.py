"""Slides (.pptx), in the order in which they are shown, with their notes."""

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import Any

from lxml import etree

from hoso_app.extraction.content import Content
from hoso_app.extraction.legacy_text import FontEncoding, font_encoding
from hoso_app.extraction.source import Source
from hoso_app.extraction.text_builder import TextBuilder
from hoso_app.extraction.xml_parts import xml_root
from hoso_app.extraction.zip_package import ZipPackage, open_package

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/drawingml/main", _A[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/presentationml/main", _P[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/", b"http://schemas.openxmlformats.org/"),
)
_PRESENTATION = "ppt/presentation.xml"
_RUN, _FIELD, _BREAK, _PARAGRAPH = f"{_A}r", f"{_A}fld", f"{_A}br", f"{_A}p"
_ROW, _CELL = f"{_A}tr", f"{_A}tc"
_SLIDE_NUMBER = "slidenum"


def read_pptx(source: Source) -> Content:
    """Read text boxes, tables and notes, one page for each slide.

    Raises:
        ReadingError: The file is damaged, encrypted or hostile.
    """
    builder = TextBuilder(source.limits.characters)
    with open_package(source) as package:
        presentation = _root(source, package, _PRESENTATION)
        relations = _relations(source, package, _PRESENTATION)
        for slide in presentation.iter(f"{_P}sldId"):
            part = relations.get(str(slide.get(f"{_R}id")), "")
            if part in package and not builder.is_full:
                _write_slide(source, package, part, builder)
    return Content(builder.text(), "pptx", conversion=builder.conversion)


def _write_slide(source: Source, package: ZipPackage, part: str, builder: TextBuilder) -> None:
    if not builder.is_empty:
        builder.start_line()
        builder.page_break()
    _write(_root(source, package, part), builder)
    for notes in _relations(source, package, part).values():
        if "/notesSlides/" in notes and notes in package:
            _write(_root(source, package, notes), builder)


def _root(source: Source, package: ZipPackage, name: str) -> Any:
    part = package.read(name)
    if b"purl.oclc.org/ooxml" in part[:8192]:
        for strict, transitional in _STRICT:
            part = part.replace(strict, transitional)
    return xml_root(source, part)


def _relations(source: Source, package: ZipPackage, part: str) -> dict[str, str]:
    """Return the parts that a part refers to, by the name of the reference."""
    folder = dirname(part)
    name = f"{folder}/_rels/{part.removeprefix(folder).lstrip('/')}.rels"
    if name not in package:
        return {}
    return {
        str(relation.get("Id")): normpath(join("/", folder, str(relation.get("Target"))))[1:]
        for relation in xml_root(source, package.read(name))
    }


def _write(root: Any, builder: TextBuilder) -> None:
    for event, element in etree.iterwalk(root, ("start", "end"), (_ROW, _CELL, _PARAGRAPH)):
        is_start = event == "start"
        if element.tag == _ROW:
            (builder.begin_row if is_start else builder.end_row)()
        elif element.tag == _CELL:
            (builder.begin_cell if is_start else builder.end_cell)()
        elif is_start:
            builder.start_line()
            for text, font in _runs(element):
                builder.write(text, font)
        else:
            builder.start_line()
        if builder.is_full:
            return


def _runs(paragraph: Any) -> Iterator[tuple[str, FontEncoding | None]]:
    for run in paragraph.iter(_RUN, _FIELD, _BREAK):
        if run.tag == _BREAK:
            yield "\n", None
        elif run.get("type") != _SLIDE_NUMBER:
            font = run.find(f"{_A}rPr/{_A}latin")
            name = None if font is None else font.get("typeface")
            yield run.findtext(f"{_A}t") or "", font_encoding(name)
