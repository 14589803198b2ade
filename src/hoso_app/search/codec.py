"""Whoosh's codec whose posting lists are plain arrays.

Whoosh keeps what it is good at: segments, locks, commits, deletions. Through
its extension point for codecs it hands every posting list to this module.
``TermsReader`` shows the same lists to Whoosh's own query classes, slowly; the
tests compare both.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from typing_extensions import override
from whoosh.codec import base
from whoosh.codec.whoosh3 import W3Codec
from whoosh.matching.mcore import ListMatcher
from whoosh.reading import SegmentReader, TermInfo, TermNotFound
from whoosh.writing import SegmentWriter

from hoso_app.search.facts import Facts
from hoso_app.search.inverted_file import (
    FieldLists,
    InvertedFile,
    StoredField,
    write_inverted_file,
)
from hoso_app.search.lexicon import Lexicon
from hoso_app.search.list_merging import Part, merged, merged_lengths
from hoso_app.search.postings import Array, Lists, Tokens, invert
from hoso_app.search.schema import FACTS, WORD_FIELDS, exact_field

INVERTED_EXTENSION = ".inv"


class ArrayPool:
    """Collects the tokens of a new segment in memory and inverts them at once.

    Stands where Whoosh's pool of single postings stands.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._tokens = {name: Tokens() for name in WORD_FIELDS}
        self._merged: list[tuple[Mapping[str, Lists], Array]] = []
        self.document_count = 0

    def add(self, posting: tuple[str, bytes, int, float, Sequence[str]]) -> None:
        """Add the pieces of text that a field has in a document."""
        name, _, document, _, pieces = posting
        self._tokens[name].add(document, pieces, self._lexicon)
        self.document_count = max(self.document_count, document + 1)

    def add_lists(self, lists_by_field: Mapping[str, Lists], new_numbers: Array) -> None:
        """Add the lists of an older segment; negative numbers are left out."""
        self._merged.append((lists_by_field, new_numbers))

    def iter_postings(self) -> Iterator[FieldLists]:
        """Yield the lists of all fields, one at a time to spare memory."""
        own_numbers = np.arange(self.document_count, dtype=np.int64)
        for name in WORD_FIELDS:
            folded, exact = invert(self._tokens[name], self._lexicon, self.document_count)
            for field, lists in ((name, folded), (exact_field(name), exact)):
                if self._merged:
                    parts = [Part(lists, own_numbers)]
                    parts += [Part(older[field], numbers) for older, numbers in self._merged]
                    yield FieldLists(field, merged(parts), merged_lengths(parts))
                else:
                    yield FieldLists(field, [lists], lists.lengths)

    def cleanup(self) -> None:
        """Forget everything."""
        self._tokens = {name: Tokens() for name in WORD_FIELDS}
        self._merged = []


class ArrayFieldWriter:
    """Writes the lists of a pool into the segment's file.

    Whoosh's own base class knows only single postings; the writer calls
    nothing but what stands here.
    """

    def __init__(self, storage: Any, segment: Any) -> None:
        self._dbfile = segment.create_file(storage, INVERTED_EXTENSION)
        self.is_closed = False

    def add_postings(self, schema: Any, lengths: Any, items: Iterable[FieldLists]) -> None:
        """Write all lists of the segment."""
        del schema, lengths
        write_inverted_file(self._dbfile, items)

    def close(self) -> None:
        """Close the file."""
        self._dbfile.close()
        self.is_closed = True


class ArrayTermsReader(base.TermsReader):
    """Shows a segment's lists to Whoosh."""

    def __init__(self, storage: Any, segment: Any) -> None:
        name = segment.make_filename(INVERTED_EXTENSION)
        with storage.open_file(name) as dbfile:
            self.file = InvertedFile(dbfile, storage.file_length(name))

    @override
    def __contains__(self, term: tuple[str, bytes]) -> bool:
        field = self.file.fields.get(term[0])
        return field is not None and field.find(term[1]) >= 0

    def _found(self, fieldname: str, text: bytes) -> tuple[StoredField, int]:
        field = self.file.fields.get(fieldname)
        number = -1 if field is None else field.find(text)
        if field is None or number < 0:
            msg = f"no term {fieldname}:{text!r}"
            raise TermNotFound(msg)
        return field, number

    @override
    def terms(self) -> Iterator[tuple[str, bytes]]:
        """Yield every field and term in order."""
        for name in sorted(self.file.fields):
            yield from self.terms_from(name, b"")

    @override
    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """Yield a field's terms from the first that is not before ``prefix``."""
        field = self.file.fields.get(fieldname)
        if field is not None:
            for number in range(field.first_from(prefix), field.term_count):
                yield fieldname, field.term(number)

    @override
    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Yield every term with its statistics."""
        for term in self.terms():
            yield term, self.term_info(*term)

    @override
    def items_from(
        self, fieldname: str, prefix: bytes
    ) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Yield a field's terms from ``prefix`` on with their statistics."""
        for term in self.terms_from(fieldname, prefix):
            yield term, self.term_info(*term)

    @override
    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """Return the statistics of a term.

        Raises:
            TermNotFound: The field has no such term.
        """
        field, number = self._found(fieldname, text)
        run = field.postings(range(number, number + 1))
        documents, counts = field.documents[run], field.counts[run]
        return TermInfo(
            weight=float(counts.sum()),
            df=len(documents),
            minlength=1,
            maxlength=1,
            maxweight=float(counts.max()),
            minid=int(documents[0]),
            maxid=int(documents[-1]),
        )

    @override
    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> ListMatcher:
        """Return Whoosh's view of a posting list, with positions."""
        field, number = self._found(fieldname, text)
        run = field.postings(range(number, number + 1))
        counts = field.counts[run].astype(np.int64)
        start = field.position_starts[number]
        ends = (start + np.cumsum(counts)).tolist()
        places = zip([start, *ends], ends, strict=False)
        return ListMatcher(
            field.documents[run].tolist(),
            counts.astype(float).tolist(),
            # ListMatcher joins values that are lists; tuples pass as they are.
            [tuple(field.positions[first:last].tolist()) for first, last in places],
            format_,
            scorer=scorer,
            term=(fieldname, text),
            terminfo=self.term_info(fieldname, text),
        )

    @override
    def frequency(self, fieldname: str, text: bytes) -> float:
        """Return how often a term stands in all documents together."""
        return self.term_info(fieldname, text).weight()

    @override
    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """Return in how many documents a term stands."""
        field, number = self._found(fieldname, text)
        return field.document_frequency(number)

    @override
    def cursor(self, fieldname: str, fieldobj: Any) -> "ArrayFieldCursor":
        """Return a cursor over a field's terms."""
        return ArrayFieldCursor(self.file.fields[fieldname], fieldobj)

    @override
    def indexed_field_names(self) -> Sequence[str]:
        """Return the fields that have terms."""
        return list(self.file.fields)

    @override
    def close(self) -> None:
        """Let go of the file."""
        del self.file


class ArrayFieldCursor(base.FieldCursor):
    """Walks over the terms of a field in order."""

    def __init__(self, field: StoredField, fieldobj: Any) -> None:
        self._field = field
        self._fieldobj = fieldobj
        self._number = 0

    def is_valid(self) -> bool:
        """Return whether the cursor stands on a term."""
        return self._number < self._field.term_count

    def text(self) -> str | None:
        """Return the term under the cursor, None behind the last."""
        if not self.is_valid():
            return None
        found: str = self._fieldobj.from_bytes(self._field.term(self._number))
        return found

    @override
    def first(self) -> str | None:
        """Go to the first term."""
        self._number = 0
        return self.text()

    @override
    def find(self, string: str | bytes) -> str | None:
        """Go to the first term that is not before ``string``."""
        self._number = self._field.first_from(self._fieldobj.to_bytes(string))
        return self.text()

    @override
    def next(self) -> str | None:
        """Go to the next term."""
        self._number += 1
        return self.text()


class ArrayCodec(W3Codec):
    """Whoosh's standard codec with array posting lists."""

    length_stats = False

    @override
    def field_writer(self, storage: Any, segment: Any) -> ArrayFieldWriter:
        """Return the writer of a segment's lists."""
        return ArrayFieldWriter(storage, segment)

    @override
    def terms_reader(self, storage: Any, segment: Any) -> ArrayTermsReader:
        """Return the reader of a segment's lists."""
        return ArrayTermsReader(storage, segment)


class ArrayWriter(SegmentWriter):
    """Whoosh's writer with the array codec and its pool.

    Segments are not packed into one file: arrays must lie aligned in theirs.
    """

    def __init__(self, index: Any, lexicon: Lexicon) -> None:
        super().__init__(  # type: ignore[no-untyped-call]
            index,
            codec=ArrayCodec(),  # type: ignore[no-untyped-call]
            compound=False,
        )
        # SegmentWriter takes a pool class but does not use it.
        self._tokens = ArrayPool(lexicon)
        self.pool = self._tokens  # type: ignore[assignment]

    @override
    def add_reader(self, reader: SegmentReader) -> None:
        """Take over the living documents of an older segment, list by list."""
        segment = reader.segment()
        storage = reader.storage()
        assert segment is not None
        new_numbers = np.full(segment.doc_count_all(), -1, np.int64)
        facts = reader.column_reader(FACTS, translate=False)
        for number, values in enumerate(facts):
            if not segment.is_deleted(number):
                new_numbers[number] = self.docnum
                self._add_facts(values)
        terms = self.codec.terms_reader(storage, segment)
        lists = {name: field.lists() for name, field in terms.file.fields.items()}
        self._tokens.add_lists(lists, new_numbers)
        self._added = True

    def _add_facts(self, values: Facts) -> None:
        writer = self.perdocwriter
        writer.start_doc(self.docnum)
        writer.add_column_value(FACTS, self.schema[FACTS].column_type, values)
        writer.finish_doc()
        self.docnum += 1
