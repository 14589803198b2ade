"""Word documents (.docx), read part by part with the font of every run."""

import re
from collections.abc import Callable
from posixpath import dirname, normpath
from typing import Any

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.content import Content
from hoso_app.extraction.docx_numbering import Numbering
from hoso_app.extraction.legacy_encodings import LegacyEncoding
from hoso_app.extraction.legacy_text import FontEncoding, font_encoding
from hoso_app.extraction.source import Source
from hoso_app.extraction.text_builder import TextBuilder
from hoso_app.extraction.xml_parts import xml_events, xml_root
from hoso_app.extraction.zip_package import ZipPackage, open_package

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W = f"{{{_NAMESPACE}}}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_FALLBACK = f"{_COMPATIBILITY}Fallback"
# ISO/IEC 29500 Strict uses names of its own for the same things.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", _NAMESPACE.encode()),
    (b"http://purl.oclc.org/ooxml/", b"http://schemas.openxmlformats.org/"),
)
_MAIN_PART = "word/document.xml"
_OFFICE_DOCUMENT = "/officeDocument"
_OTHER_STORIES = re.compile(r"(footnotes|endnotes|header\d*|footer\d*|comments)\.xml")
_STORY_ORDER = ("footnotes", "endnotes", "header", "footer", "comments")
_OLD_FONT = re.compile(rb"[\"'](?:\.Vn|VNI[- ])", re.IGNORECASE)
_STYLE_DEPTH = 20

_T, _P, _TAB, _BR, _CR = (f"{_W}{name}" for name in ("t", "p", "tab", "br", "cr"))
_ROW, _CELL, _TEXT_BOX = f"{_W}tr", f"{_W}tc", f"{_W}txbxContent"
_DELETED = (f"{_W}del", f"{_W}moveFrom")
_RENDERED_BREAK = f"{_W}lastRenderedPageBreak"
_HARD_HYPHEN, _SOFT_HYPHEN = f"{_W}noBreakHyphen", f"{_W}softHyphen"
_STARTS = (*_DELETED, _FALLBACK, _ROW, _CELL, _TEXT_BOX)
_PARAGRAPH_PROPERTIES = f"{_W}pPr"
_TAGS = (
    *_STARTS,
    _PARAGRAPH_PROPERTIES,
    _T,
    _P,
    _TAB,
    _BR,
    _CR,
    _RENDERED_BREAK,
    _HARD_HYPHEN,
    _SOFT_HYPHEN,
)


def read_docx(source: Source) -> Content:
    """Read body, notes, headers, footers, text boxes and comments of a document.

    Tracked insertions count, deletions do not. Pages begin where Word last
    put them, or at hard page breaks where Word left no trace.

    Raises:
        ReadingError: The file is damaged, encrypted or hostile.
    """
    with open_package(source) as package:
        main = _main_part(source, package)
        parts = [_transitional(package.read(name)) for name in (main, *_stories(package, main))]
        styles_part = _side_part(package, f"{dirname(main)}/styles.xml")
        numbering_part = _side_part(package, f"{dirname(main)}/numbering.xml")
    has_old_fonts = any(_OLD_FONT.search(part) for part in (styles_part, *parts))
    styles = xml_root(source, styles_part) if styles_part else None
    fonts = _Fonts(styles) if has_old_fonts else None
    numbering = None
    if numbering_part:
        numbering = Numbering(xml_root(source, numbering_part), styles)
    builder = TextBuilder(source.limits.characters)
    seen: set[bytes] = set()
    for part in parts:
        if part not in seen:
            seen.add(part)
            builder.start_line()
            _StoryReader(builder, fonts, numbering, part).read(source)
    return Content(builder.text(), "docx", conversion=builder.conversion)


def _main_part(source: Source, package: ZipPackage) -> str:
    if "_rels/.rels" in package:
        for relation in xml_root(source, package.read("_rels/.rels")):
            if str(relation.get("Type")).endswith(_OFFICE_DOCUMENT):
                name = normpath(str(relation.get("Target")).lstrip("/"))
                if name in package:
                    return name
    if _MAIN_PART not in package:
        raise source.problem(ReadingProblem.DAMAGED, "no main part")
    return _MAIN_PART


def _stories(package: ZipPackage, main: str) -> list[str]:
    """Return the other parts with text, notes first."""
    folder = f"{dirname(main)}/"
    found = []
    for name in package.names:
        match = name.startswith(folder) and _OTHER_STORIES.fullmatch(name, len(folder))
        if match:
            found.append((_STORY_ORDER.index(match[1].rstrip("0123456789")), name))
    return [name for _, name in sorted(found)]


def _side_part(package: ZipPackage, name: str) -> bytes:
    return _transitional(package.read(name)) if name in package else b""


def _transitional(part: bytes) -> bytes:
    if b"purl.oclc.org/ooxml" in part[:8192]:
        for strict, transitional in _STRICT:
            part = part.replace(strict, transitional)
    return part


class _Fonts:
    """Which old encoding a run is in: its own font, its styles, the default."""

    def __init__(self, styles: Any) -> None:
        self._styles: dict[str, FontEncoding | None] = {}
        self._default: FontEncoding | None = None
        if styles is not None:
            self._load(styles)

    def of_run(self, run: Any) -> FontEncoding | None:
        """Return the encoding of a ``w:r``, None for Unicode."""
        properties = run.find(f"{_W}rPr")
        if properties is not None:
            name = _font_name(properties)
            if name:
                return font_encoding(name)
            style = properties.find(f"{_W}rStyle")
            if style is not None and style.get(f"{_W}val") in self._styles:
                return self._styles[style.get(f"{_W}val")]
        style = _paragraph_style(run)
        return self._default if style is None else self._styles.get(style, self._default)

    def _load(self, root: Any) -> None:
        defaults = root.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr")
        default = None if defaults is None else _font_name(defaults)
        names: dict[str, str | None] = {}
        parents: dict[str, str | None] = {}
        normal = None
        for style in root.iter(f"{_W}style"):
            style_id = str(style.get(f"{_W}styleId"))
            properties = style.find(f"{_W}rPr")
            names[style_id] = None if properties is None else _font_name(properties)
            parent = style.find(f"{_W}basedOn")
            parents[style_id] = None if parent is None else parent.get(f"{_W}val")
            if style.get(f"{_W}default") and style.get(f"{_W}type") == "paragraph":
                normal = style_id
        for style_id in names:
            name = _inherited(style_id, names, parents)
            if name or style_id == normal:
                self._styles[style_id] = font_encoding(name or default)
        self._default = self._styles.get(normal) if normal else font_encoding(default)


def _inherited(
    style_id: str | None, names: dict[str, str | None], parents: dict[str, str | None]
) -> str | None:
    for _ in range(_STYLE_DEPTH):
        if style_id is None:
            break
        name = names.get(style_id)
        if name:
            return name
        style_id = parents.get(style_id)
    return None


def _font_name(properties: Any) -> str | None:
    fonts = properties.find(f"{_W}rFonts")
    if fonts is None:
        return None
    name: str | None = fonts.get(f"{_W}hAnsi") or fonts.get(f"{_W}ascii")
    return name


def _paragraph_style(run: Any) -> str | None:
    for ancestor in run.iterancestors(_P):
        style = ancestor.find(f"{_W}pPr/{_W}pStyle")
        return None if style is None else style.get(f"{_W}val")
    return None


class _StoryReader:
    """Reads one part of the document into the text."""

    def __init__(
        self,
        builder: TextBuilder,
        fonts: _Fonts | None,
        numbering: Numbering | None,
        part: bytes,
    ) -> None:
        self._builder = builder
        self._fonts = fonts
        self._numbering = numbering
        self._label = ""
        self._part = part
        self._has_rendered_breaks = b"lastRenderedPageBreak" in part
        self._has_hidden = b":vanish" in part
        self._skipped = 0
        self._on_end: dict[str, Callable[[Any], None]] = {
            _T: self._text,
            _P: self._paragraph,
            _PARAGRAPH_PROPERTIES: self._number,
            _TAB: self._tab,
            _BR: self._break,
            _CR: self._line,
            _RENDERED_BREAK: self._rendered_break,
            _HARD_HYPHEN: self._hard_hyphen,
            _SOFT_HYPHEN: self._soft_hyphen,
            _ROW: self._row_end,
            _CELL: self._cell_end,
            _TEXT_BOX: self._line,
        }
        self._on_start: dict[str, Callable[[], None]] = {
            _ROW: builder.begin_row,
            _CELL: builder.begin_cell,
            _TEXT_BOX: builder.start_line,
        }

    def read(self, source: Source) -> None:
        """Read the whole part, as far as the text may grow."""
        for event, element in xml_events(source, self._part, _TAGS):
            tag = element.tag
            if tag in _DELETED or tag == _FALLBACK:
                self._skipped += 1 if event == "start" else -1
            elif self._skipped:
                continue
            elif event == "end":
                self._on_end[tag](element)
            elif tag in self._on_start:
                self._on_start[tag]()
            if self._builder.is_full:
                return

    def _font(self, element: Any) -> FontEncoding | None:
        return None if self._fonts is None else self._fonts.of_run(element.getparent())

    def _text(self, element: Any) -> None:
        text = element.text
        if text and not (self._has_hidden and _is_hidden(element.getparent())):
            if self._label:
                self._builder.write(self._label)
                self._label = ""
            self._builder.write(text, self._font(element))

    def _number(self, element: Any) -> None:
        if self._numbering is not None and element.getparent().tag == _P:
            self._label = self._numbering.label(element)

    def _paragraph(self, element: Any) -> None:
        if self._label:  # Word numbers empty paragraphs as well
            self._builder.write(self._label.rstrip())
            self._label = ""
        self._builder.end_paragraph()
        # Deleting finished siblings instead would cost the square of their number.
        element.clear(keep_tail=True)

    def _tab(self, element: Any) -> None:
        if element.getparent().tag == f"{_W}r":  # elsewhere it is a tab stop
            self._builder.write("\t")

    def _break(self, element: Any) -> None:
        if element.get(f"{_W}type") != "page":
            self._builder.end_paragraph()
            return
        self._builder.start_line()
        if not self._has_rendered_breaks:
            self._builder.page_break()

    def _line(self, _element: Any) -> None:
        self._builder.start_line()

    def _rendered_break(self, _element: Any) -> None:
        self._builder.page_break()

    def _hard_hyphen(self, _element: Any) -> None:
        self._builder.write("-")

    def _soft_hyphen(self, element: Any) -> None:
        font = self._font(element)
        if font is not None and font.encoding is LegacyEncoding.TCVN3:
            self._builder.write("\xad", font)  # the byte of ư

    def _cell_end(self, _element: Any) -> None:
        self._builder.end_cell()

    def _row_end(self, element: Any) -> None:
        self._builder.end_row()
        element.clear(keep_tail=True)


def _is_hidden(run: Any) -> bool:
    hidden = run.find(f"{_W}rPr/{_W}vanish")
    return hidden is not None and hidden.get(f"{_W}val") not in {"0", "false", "off"}
