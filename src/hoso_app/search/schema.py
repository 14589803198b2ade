"""The fields of the index and the version of its form on disk."""

from collections.abc import Generator, Sequence
from typing import Any

from typing_extensions import override
from whoosh import fields, formats

from hoso_app.search.facts import FactsColumn

SCHEMA_VERSION = 2
"""Grows with every change of fields, of the codec or of what is stored in them."""

TEXT = "text"
TITLE = "title"
NUMBER = "number"
ISSUER = "issuer"
SIGNER = "signer"
FACTS = "facts"

WORD_FIELDS = (TEXT, TITLE, NUMBER, ISSUER, SIGNER)
"""Fields of words; ``text`` holds the words of all the others as well."""

_EXACT = "_exact"


def exact_field(field: str) -> str:
    """Return the field with the exact forms of a field's words."""
    return field + _EXACT


def exact_term(exact: str, folded: str) -> bytes:
    """Return the term of an exact form: it stands beside the others of its fold."""
    return b"\0".join((folded.encode(), exact.encode()))


def exact_of_term(term: bytes) -> str:
    """Return the exact form of a term that ``exact_term`` made."""
    return term.partition(b"\0")[2].decode()


class ArrayPositions(formats.Positions):
    """Positions of a word in a document, as the array codec gives them to Whoosh."""

    @override
    def decode_positions(self, valuestring: Any) -> Any:
        """Return the positions; the codec hands them over as they are."""
        return list(valuestring)

    @override
    def decode_frequency(self, valuestring: Any) -> int:
        """Return how often the word occurs."""
        return len(valuestring)


class WordField(fields.FieldType):
    """A field whose words are inverted as a whole by the writer's pool.

    ``index`` therefore passes the pieces of text on, instead of yielding one
    posting for each word.
    """

    def __init__(self) -> None:
        super().__init__(format=ArrayPositions(), analyzer=None)  # type: ignore[arg-type]

    @override
    def index(
        self, value: Any, **kwargs: Any
    ) -> Generator[tuple[bytes, int, float, Any], Any, None]:
        """Yield the pieces of text once, for the pool to cut and invert."""
        del kwargs
        pieces: Sequence[str] = value
        yield b"", 1, 1.0, pieces


class FactsField(fields.FieldType):
    """Values of a document that are not words; kept in one column."""

    indexed = False

    def __init__(self) -> None:
        super().__init__(format=None, analyzer=None, sortable=FactsColumn())  # type: ignore[arg-type]

    @override
    def to_column_value(self, value: Any) -> Any:
        """Return the value as it is; the column knows how to write it."""
        return value


def make_schema() -> fields.Schema:
    """Return the schema of an index."""
    schema = fields.Schema()
    for name in WORD_FIELDS:
        schema.add(name, WordField())
        schema.add(exact_field(name), WordField())
    schema.add(FACTS, FactsField())
    return schema
