"""OpenDocument texts and slides (.odt, .odp), with the font of every span."""

from typing import Any

from lxml import etree

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.content import Content
from hoso_app.extraction.legacy_text import FontEncoding, font_encoding
from hoso_app.extraction.source import Source
from hoso_app.extraction.text_builder import TextBuilder
from hoso_app.extraction.xml_parts import xml_root
from hoso_app.extraction.zip_package import open_package

_URN = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE, _STYLE, _OFFICE, _SVG, _DRAW = (
    f"{{{_URN}{name}:1.0}}"
    for name in ("text", "table", "style", "office", "svg-compatible", "drawing")
)
_SKIPPED = frozenset(
    {
        f"{_TEXT}tracked-changes",
        f"{_TEXT}sequence-decls",
        f"{_TEXT}table-of-content-source",
        f"{_TEXT}note-citation",
        f"{_TEXT}bookmark-ref",
        f"{_OFFICE}forms",
        f"{_OFFICE}scripts",
    }
)
_PARAGRAPHS = frozenset({f"{_TEXT}p", f"{_TEXT}h"})
_STYLED = frozenset({f"{_TEXT}p", f"{_TEXT}h", f"{_TEXT}span"})
_ROW, _CELL = f"{_TABLE}table-row", f"{_TABLE}table-cell"
_SLIDE = f"{_DRAW}page"
_MARGINS = tuple(
    f"{_STYLE}{place}{suffix}"
    for place in ("header", "footer")
    for suffix in ("", "-first", "-left")
)
_STYLE_DEPTH = 20
_MOST_SPACES = 1000


def read_odt(source: Source) -> Content:
    """Read body, notes, text boxes, headers and footers; deletions are left out.

    Raises:
        ReadingError: The file is damaged, encrypted or hostile.
    """
    with open_package(source) as package:
        if "META-INF/manifest.xml" in package:
            manifest = package.read("META-INF/manifest.xml")
            if b"encryption-data" in manifest:
                raise source.problem(ReadingProblem.ENCRYPTED)
        content = xml_root(source, package.read("content.xml"))
        has_styles = "styles.xml" in package
        styles = xml_root(source, package.read("styles.xml")) if has_styles else None
    roots = [root for root in (styles, content) if root is not None]
    builder = TextBuilder(source.limits.characters)
    writer = _Writer(builder, _Fonts(roots))
    body = content.find(f"{_OFFICE}body")
    if body is not None:
        writer.write(body)
    if styles is not None:
        seen: set[bytes] = set()
        for margin in styles.iter(*_MARGINS):
            key = etree.tostring(margin, method="text", encoding="utf-8")
            if key not in seen:
                seen.add(key)
                builder.start_line()
                writer.write(margin)
    return Content(builder.text(), "odf", conversion=builder.conversion)


class _Fonts:
    """Which old encoding a style is set in."""

    def __init__(self, roots: list[Any]) -> None:
        self._names: dict[str, str | None] = {}
        self._parents: dict[str, str | None] = {}
        for root in roots:
            self._load(root)
        self.default = font_encoding(self._names.get("default:paragraph"))

    def of_style(self, style: str | None, inherited: FontEncoding | None) -> FontEncoding | None:
        """Return the encoding of a style, the inherited one if it names no font."""
        for _ in range(_STYLE_DEPTH):
            if style is None:
                break
            name = self._names.get(style)
            if name:
                return font_encoding(name)
            style = self._parents.get(style)
        return inherited

    def _load(self, root: Any) -> None:
        faces = {
            face.get(f"{_STYLE}name"): (face.get(f"{_SVG}font-family") or "").strip("'\"")
            for face in root.iter(f"{_STYLE}font-face")
        }
        for style in root.iter(f"{_STYLE}style", f"{_STYLE}default-style"):
            name = style.get(f"{_STYLE}name") or f"default:{style.get(f'{_STYLE}family')}"
            properties = style.find(f"{_STYLE}text-properties")
            font = None if properties is None else properties.get(f"{_STYLE}font-name")
            self._names[name] = faces.get(font, font)
            self._parents[name] = style.get(f"{_STYLE}parent-style-name")


class _Writer:
    """Writes elements of a document into its text."""

    def __init__(self, builder: TextBuilder, fonts: _Fonts) -> None:
        self._builder = builder
        self._fonts = fonts
        self._font_stack: list[FontEncoding | None] = [fonts.default]
        self._paragraph_depth = 0

    def write(self, root: Any) -> None:
        """Write an element and everything in it, without recursion."""
        steps = etree.iterwalk(root, events=("start", "end"))
        for event, element in steps:
            is_skipped = element.tag in _SKIPPED
            if event == "start":
                if is_skipped:
                    steps.skip_subtree()
                else:
                    self._start(element)
                continue
            if not is_skipped:
                self._end(element)
            if element is not root and self._paragraph_depth:
                self._letters(element.tail)
            if self._builder.is_full:
                return

    def _start(self, element: Any) -> None:
        tag = element.tag
        if tag in _STYLED:
            style = element.get(f"{_TEXT}style-name")
            self._font_stack.append(self._fonts.of_style(style, self._font_stack[-1]))
        if tag in _PARAGRAPHS:
            self._builder.start_line()
            self._paragraph_depth += 1
        elif tag == _ROW:
            self._builder.start_line()
            self._builder.begin_row()
        elif tag == _CELL:
            self._builder.begin_cell()
        elif tag == _SLIDE and not self._builder.is_empty:
            self._builder.page_break()
        else:
            self._mark(element)
        if self._paragraph_depth:
            self._letters(element.text)

    def _mark(self, element: Any) -> None:
        """Write an element that stands for signs."""
        match element.tag.removeprefix(_TEXT):
            case "s":
                count = element.get(f"{_TEXT}c", "1")
                number = int(count) if count.isdecimal() else 1
                self._builder.write(" " * min(number, _MOST_SPACES))
            case "tab":
                self._builder.write("\t")
            case "line-break":
                self._builder.end_paragraph()
            case "soft-page-break":
                self._builder.page_break()

    def _end(self, element: Any) -> None:
        tag = element.tag
        if tag in _STYLED:
            self._font_stack.pop()
        if tag in _PARAGRAPHS:
            self._paragraph_depth -= 1
            self._builder.end_paragraph()
        elif tag == _CELL:
            self._builder.end_cell()
        elif tag == _ROW:
            self._builder.end_row()

    def _letters(self, text: str | None) -> None:
        if text:
            self._builder.write(text, self._font_stack[-1])
