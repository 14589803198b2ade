"""Saved web pages: the article without its furniture, or all text of other pages."""

import codecs
import json
import logging
import re
from collections.abc import Iterator
from typing import Any

import lxml.etree
import lxml.html

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.charsets import Decoded, decode_bytes
from hoso_app.extraction.content import Content
from hoso_app.extraction.legacy_text import FontEncoding, font_encoding
from hoso_app.extraction.source import Source
from hoso_app.extraction.text_builder import TextBuilder

_SKIPPED = frozenset(
    {"script", "style", "noscript", "template", "head", "svg", "iframe", "object", "select"}
)
_BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "title",
        "ul",
    }
)
_ARTICLE_LETTERS = 200
_ARTICLE_SHARE = 0.25
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML_CHARSET = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
_FONT_FAMILY = re.compile(r"font-family\s*:\s*[\"']?([^;\"',]+)", re.IGNORECASE)
_OFFICE_MADE = re.compile(r"<meta[^>]{0,100}generator[^>]{0,100}(?:Microsoft|LibreOffice)", re.I)
_ISO_DATE = re.compile(r"\s*((?:19|20)\d\d)-(\d\d)-(\d\d)")
_DATE = re.compile(r"\s*(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d\d)")
_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "og:published_time",
    "dc.date.issued",
    "dc.date",
    "date",
    "article:modified_time",
)
_TITLES = ("og:title", "twitter:title", "title", "dc.title")
_SITES = ("og:site_name", "application-name", "dc.publisher", "publisher")


def read_web_page(source: Source) -> Content:
    """Read a page: an article as an article, anything else as it is shown.

    Raises:
        ReadingError: The page cannot be parsed at all.
    """
    decoded = decode_page(source.read(source.limits.plain_text))
    return page_content(source, decoded)


def decode_page(data: bytes) -> Decoded:
    """Return the text of a page, by its own declaration if that can be true.

    Old pages call TCVN3 and VNI by the names of Western encodings, so a
    Western name is not believed.
    """
    declared = _CHARSET.search(data[:4096])
    if declared and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        name = declared[1].decode("ascii", "replace").lower()
        if name in {"windows-1258", "cp1258"}:
            return Decoded(data.decode("cp1258", "replace"), "windows-1258")
    return decode_bytes(data)


def page_content(source: Source, decoded: Decoded) -> Content:
    """Return the content of a page that is already text."""
    html = _XML_CHARSET.sub("", decoded.text.replace("\x00", ""))
    root = parse_html(source, html)
    builder = TextBuilder(source.limits.characters)
    write_element(root, builder)
    text = builder.text()
    meta = _Metadata(root)
    title = meta.first(_TITLES) or _title(root)
    is_article = False
    if not _OFFICE_MADE.search(html[:4096]):
        article = _article(source, html)
        if article and _is_whole(article, text):
            text, is_article = article, True
    if is_article and title and title not in text[:2000]:
        text = f"{title}\n\n{text}"
    return Content(
        text,
        "readability" if is_article else "html",
        conversion=builder.conversion or (decoded.legacy.value if decoded.legacy else None),
        title=title,
        site=meta.first(_SITES),
        published=meta.published(),
    )


def parse_html(source: Source, html: str) -> Any:
    """Parse a page.

    Raises:
        ReadingError: It holds nothing to parse.
    """
    parser = lxml.html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = lxml.html.document_fromstring(html, parser=parser)
    except (lxml.etree.LxmlError, ValueError) as error:
        raise source.problem(ReadingProblem.DAMAGED, f"HTML: {error}") from error
    return root


def write_element(root: Any, builder: TextBuilder) -> None:
    """Add the visible text of an element, as lines and rows, to a text."""
    fonts: list[FontEncoding | None] = [None]
    for event, element, is_visible in _walk(root):
        if event == "start":
            fonts.append(_font(element) or fonts[-1])
            if is_visible:
                _open(element, builder, fonts[-1])
        else:
            fonts.pop()
            if is_visible:
                _close(element, builder)
            if element is not root:
                _write(builder, element.tail, fonts[-1])
        if builder.is_full:
            return


def _walk(root: Any) -> Iterator[tuple[str, Any, bool]]:
    """Yield starts and ends of elements without recursion, hidden ones as one step."""
    for event, element in (steps := lxml.etree.iterwalk(root, events=("start", "end"))):
        is_visible = element.tag not in _SKIPPED
        if event == "start" and not is_visible:
            steps.skip_subtree()
        yield event, element, is_visible


def _open(element: Any, builder: TextBuilder, font: FontEncoding | None) -> None:
    tag = element.tag
    if tag == "tr":
        builder.start_line()
        builder.begin_row()
    elif tag in {"td", "th"}:
        builder.begin_cell()
    elif tag in _BLOCKS:
        builder.start_line()
    _write(builder, element.text, font)


def _close(element: Any, builder: TextBuilder) -> None:
    tag = element.tag
    if tag == "br":
        builder.end_paragraph()
    elif tag in {"td", "th"}:
        builder.end_cell()
    elif tag == "tr":
        builder.end_row()
    elif tag in _BLOCKS:
        builder.start_line()


def _write(builder: TextBuilder, text: str | None, font: FontEncoding | None) -> None:
    if text:
        flat = re.sub(r"[ \t\r\n\f]+", " ", text)
        if flat != " " or not builder.is_at_line_start:
            builder.write(flat, font)


def _font(element: Any) -> FontEncoding | None:
    name = element.get("face")
    if name is None:
        style = element.get("style")
        match = style and _FONT_FAMILY.search(style)
        name = match[1] if match else None
    return font_encoding(name)


def _article(source: Source, html: str) -> str | None:
    """Return the text of the article that the page is about, None if there is none."""
    # Loaded here because it takes longer than reading most pages without it.
    import readability  # noqa: PLC0415

    logging.getLogger("readability").setLevel(logging.CRITICAL)
    try:
        summary = readability.Document(html).summary(html_partial=True)
    except (readability.readability.Unparseable, lxml.etree.LxmlError, ValueError):
        return None
    if not summary.strip():
        return None
    builder = TextBuilder(source.limits.characters)
    write_element(parse_html(source, summary), builder)
    return builder.text().strip()


def _is_whole(article: str, text: str) -> bool:
    return len(article) >= _ARTICLE_LETTERS and len(article) >= _ARTICLE_SHARE * len(text)


def _title(root: Any) -> str | None:
    for path in (".//h1", ".//title"):
        for element in root.iterfind(path):
            text = " ".join(element.text_content().split())
            if text:
                return str(text)
    return None


class _Metadata:
    """What a page says about itself in its head."""

    def __init__(self, root: Any) -> None:
        self._root = root
        self._values: dict[str, str] = {}
        for element in root.iter("meta"):
            key = element.get("property") or element.get("name") or element.get("itemprop")
            content = (element.get("content") or "").strip()
            if key and content:
                self._values.setdefault(key.lower(), content)

    def first(self, keys: tuple[str, ...]) -> str | None:
        """Return the first of some entries that the page has."""
        return next((self._values[key] for key in keys if key in self._values), None)

    def published(self) -> str | None:
        """Return the date of publication as YYYY-MM-DD."""
        for value in self._dates():
            date = _iso_date(value)
            if date:
                return date
        return None

    def _dates(self) -> Iterator[str]:
        for key in _PUBLISHED[:-1]:
            if key in self._values:
                yield self._values[key]
        for script in self._root.iterfind(".//script[@type='application/ld+json']"):
            yield from _linked_dates(script.text or "")
        for element in self._root.iterfind(".//time[@datetime]"):
            yield str(element.get("datetime"))
            break
        if _PUBLISHED[-1] in self._values:
            yield self._values[_PUBLISHED[-1]]


def _linked_dates(script: str) -> Iterator[str]:
    try:
        data = json.loads(script)
    except (ValueError, RecursionError):
        return
    waiting = [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            published = value.get("datePublished")
            if isinstance(published, str):
                yield published
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)


def _iso_date(value: str) -> str | None:
    match = _ISO_DATE.match(value)
    if match:
        return f"{match[1]}-{match[2]}-{match[3]}"
    match = _DATE.match(value)
    if match:
        return f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
    return None
