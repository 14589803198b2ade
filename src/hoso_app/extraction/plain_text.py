"""Plain text in any encoding."""

from hoso_app.extraction.charsets import decode_bytes
from hoso_app.extraction.content import Content
from hoso_app.extraction.source import Source


def read_plain_text(source: Source) -> Content:
    """Read a text file, at most the first 20 MB of it."""
    decoded = decode_bytes(source.read(source.limits.plain_text))
    text = decoded.text
    if source.size > source.limits.plain_text:
        text = text.removesuffix("\ufffd")  # half of the last letter
    return Content(
        text,
        extractor=f"text ({decoded.charset})",
        conversion=decoded.legacy.value if decoded.legacy else None,
    )
