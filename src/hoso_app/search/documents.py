"""From an index entry to the pieces of text that each field takes."""

from collections.abc import Mapping
from typing import Any

from hoso_app.domain.search import IndexEntry
from hoso_app.search.facts import facts_of
from hoso_app.search.schema import FACTS, ISSUER, NUMBER, SIGNER, TEXT, TITLE

_TITLE_WEIGHT = 4


def pieces_by_field(entry: IndexEntry) -> Mapping[str, tuple[str, ...]]:
    """Return the pieces of text of each field; ``text`` has those of all others too.

    Index and scan both read entries through this function.
    """
    issuer = tuple(filter(None, (entry.issuer, *entry.issuer_aliases, entry.superior)))
    number = tuple(filter(None, (entry.document_number,)))
    signer = tuple(filter(None, (entry.signer,)))
    title = tuple(filter(None, (entry.title,)))
    others = tuple(
        filter(
            None,
            (entry.document_type, _stem(entry.file_name), entry.note, entry.term, *entry.tags),
        )
    )
    return {
        TITLE: title,
        NUMBER: number,
        ISSUER: issuer,
        SIGNER: signer,
        # A word of the title counts several times over; so no second list has to be
        # looked into when words are weighed.
        TEXT: (*title * _TITLE_WEIGHT, *number, *issuer, *signer, *others, entry.body),
    }


def _stem(file_name: str) -> str:
    """Return a file's name without its ending; ``docx`` in every paper says nothing."""
    stem, dot, ending = file_name.rpartition(".")
    return stem if dot and 1 <= len(ending) <= 5 and ending.isalnum() else file_name


def whoosh_document(entry: IndexEntry) -> Mapping[str, Any]:
    """Return what Whoosh's writer takes for an entry."""
    return {**pieces_by_field(entry), FACTS: facts_of(entry)}
