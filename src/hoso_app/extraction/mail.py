"""Saved mails (.eml) and web archives (.mht)."""

import email
import email.errors
import email.header
import email.message
import email.policy
from collections.abc import Iterator

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.extraction.charsets import Decoded, decode_bytes
from hoso_app.extraction.content import Content
from hoso_app.extraction.source import Source
from hoso_app.extraction.text_builder import TextBuilder
from hoso_app.extraction.web_page import decode_page, page_content, parse_html, write_element

_FIELDS = ("From", "To", "Cc", "Date", "Subject")


def read_mail(source: Source) -> Content:
    """Read the head of a mail, its text, and the names of what is attached.

    Raises:
        ReadingError: The text cannot be parsed.
    """
    # Text comes before attachments, so a huge mail serves as far as it is taken.
    message = _parsed(source)
    heads = {name: header_text(message.get(name)) for name in _FIELDS}
    lines = [f"{name}: {text}" for name, text in heads.items() if text]
    body, conversion = _body(source, message)
    lines += ["", body]
    lines += [f"Tệp đính kèm: {name}" for name in _attachments(message)]
    return Content("\n".join(lines), "mail", conversion=conversion, title=heads["Subject"] or None)


def read_web_archive(source: Source) -> Content:
    """Read the page that a browser or Word saved as one file.

    Raises:
        ReadingError: There is no page in it, or none that can be parsed.
    """
    message = _parsed(source)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            return page_content(source, _decoded(part, is_page=True))
    body, conversion = _body(source, message)
    return Content(body, "mail", conversion=conversion)


def attached_files(source: Source) -> Iterator[tuple[str, bytes] | ReadingError]:
    """Yield name and bytes of each file attached to a mail.

    Pictures that stand in the text (logos, signatures) are not attached. A
    mail larger than what is taken in ends within a part: that and what stands
    behind it are one error at the end.
    """
    parts = [part for part in _parsed(source).walk() if not part.is_multipart()]
    cut = parts.pop() if source.size > source.limits.mail else None
    for part in parts:
        name = _name(part)
        data = part.get_payload(decode=True) if name and not _is_in_text(part) else None
        if name and isinstance(data, bytes) and data:
            yield name, data
    if cut is not None:
        path = f"{source.path}/{_name(cut) or '…'}"
        yield ReadingError(path, ReadingProblem.TOO_LARGE, f"{source.size} bytes")


def header_text(value: object) -> str:
    """Return a field of the head as text, encoded words and raw 8-bit letters decoded."""
    if value is None:
        return ""
    raw = str(value)
    try:
        parts = email.header.decode_header(raw)
    except (email.errors.HeaderParseError, ValueError):
        parts = [(raw, None)]
    texts = []
    for part, charset in parts:
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogateescape")
        texts.append(_in_charset(data, charset))
    return " ".join("".join(texts).split())


def _parsed(source: Source) -> email.message.Message:
    """Return the mail, as far as its size allows."""
    data = source.read(source.limits.mail)
    return email.message_from_bytes(data, policy=email.policy.compat32)


def _in_charset(data: bytes, charset: str | None) -> str:
    if charset and charset != "unknown-8bit":
        try:
            return data.decode(charset)
        except (LookupError, UnicodeDecodeError):
            pass  # a wrong name: the letters themselves tell more
    return decode_bytes(data).text


def _body(source: Source, message: email.message.Message) -> tuple[str, str | None]:
    """Return the text of a mail; that of its HTML where there is no plain one."""
    plain: list[Decoded] = []
    pages: list[Decoded] = []
    for part in message.walk():
        kind = part.get_content_type()
        if _name(part) is None and kind in {"text/plain", "text/html"}:
            (plain if kind == "text/plain" else pages).append(
                _decoded(part, is_page=kind == "text/html")
            )
    chosen = plain if any(part.text.strip() for part in plain) else pages
    conversion = next((part.legacy.value for part in chosen if part.legacy), None)
    if chosen is plain:
        return "\n".join(part.text for part in plain), conversion
    builder = TextBuilder(source.limits.characters)
    for page in pages:
        builder.start_line()
        write_element(parse_html(source, page.text), builder)
    return builder.text(), builder.conversion or conversion


def _decoded(part: email.message.Message, *, is_page: bool) -> Decoded:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return Decoded("", "ascii")
    charset = part.get_content_charset()
    if charset and charset not in {"us-ascii", "iso-8859-1", "windows-1252"}:
        try:
            return Decoded(data.decode(charset), charset)
        except (LookupError, UnicodeDecodeError):
            pass  # a wrong name: the letters themselves tell more
    return decode_page(data) if is_page else decode_bytes(data)


def _attachments(message: email.message.Message) -> Iterator[str]:
    for part in message.walk():
        name = _name(part)
        if name:
            yield name


def _is_in_text(part: email.message.Message) -> bool:
    is_shown = part.get_content_disposition() != "attachment" and part.get("Content-ID")
    return bool(is_shown) and part.get_content_maintype() == "image"


def _name(part: email.message.Message) -> str | None:
    """Return the name of an attachment, an empty one where it has none."""
    name = part.get_filename()
    if name is not None:
        return header_text(name)
    return "" if part.get_content_disposition() == "attachment" else None
