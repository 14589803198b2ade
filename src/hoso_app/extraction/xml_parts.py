"""XML of strangers: parsed without entities, document types or network."""

import io
from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.source import Source

_HEAD = 4096
_DOCTYPE = b"<!DOCTYPE"
_HOSTILE = ("Excessive depth", "huge", "amplification", "entity loop", "too long")


def xml_events(
    source: Source, part: bytes, tags: Sequence[str], events: Sequence[str] = ("start", "end")
) -> Iterator[tuple[str, Any]]:
    """Parse a part step by step.

    Raises:
        ReadingError: It is no sound XML, or carries what only attacks carry.
    """
    _refuse_document_type(source, part)
    steps = etree.iterparse(
        io.BytesIO(part),
        events=events,
        tag=tags,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    is_checked = False
    try:
        for event, element in steps:
            if not is_checked:
                is_checked = True
                _refuse_internal_subset(source, element)
            yield event, element
    except etree.XMLSyntaxError as error:
        raise _xml_problem(source, error) from error


def xml_root(source: Source, part: bytes) -> Any:
    """Parse a part as a whole and return its root element.

    Raises:
        ReadingError: It is no sound XML, or carries what only attacks carry.
    """
    _refuse_document_type(source, part)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(part, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _xml_problem(source, error) from error
    _refuse_internal_subset(source, root)
    return root


def _refuse_document_type(source: Source, part: bytes) -> None:
    if _DOCTYPE in part[:_HEAD] or _DOCTYPE in part[:_HEAD].replace(b"\x00", b""):
        raise source.problem(ReadingProblem.HOSTILE, "document type in XML")


def _refuse_internal_subset(source: Source, element: Any) -> None:
    if element.getroottree().docinfo.internalDTD is not None:
        raise source.problem(ReadingProblem.HOSTILE, "document type in XML")


def _xml_problem(source: Source, error: Exception) -> Exception:
    detail = str(error)[:200]
    is_hostile = any(word in detail for word in _HOSTILE)
    return source.problem(
        ReadingProblem.HOSTILE if is_hostile else ReadingProblem.DAMAGED, f"XML: {detail}"
    )
