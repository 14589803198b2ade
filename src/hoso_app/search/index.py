"""The search index of a library: open, change, search."""

import errno
import logging
import pickle
import shutil
import struct
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import Any, Self

from whoosh.index import TOC, FileIndex, IndexVersionError, LockError
from whoosh.index import IndexError as WhooshIndexError
from whoosh.writing import IndexingError

from hoso_app.domain.errors import DiskError, IndexUnusableError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import IndexEntry, SearchRequest
from hoso_app.search.answers import IndexAnswer, Vocabulary
from hoso_app.search.codec import ArrayWriter
from hoso_app.search.documents import whoosh_document
from hoso_app.search.lexicon import Lexicon
from hoso_app.search.likeness import characteristic_words
from hoso_app.search.merging import merge_policy
from hoso_app.search.ordering import Ranking
from hoso_app.search.parser import parse
from hoso_app.search.ranking import rank
from hoso_app.search.schema import make_schema
from hoso_app.search.segments import FacetTables, SegmentData, Snapshot
from hoso_app.search.stamp import Stamp, check_stamp, read_stamp, write_stamp
from hoso_app.search.storage import DurableStorage
from hoso_app.search.understanding import CommitteeNames, Understanding, understand, with_dossiers

_log = logging.getLogger(__name__)
_NAME = "hoso"
_DAMAGE = (
    AssertionError,
    AttributeError,
    EOFError,
    ImportError,
    IndexError,
    KeyError,
    OSError,
    TypeError,
    ValueError,
    pickle.UnpicklingError,
    struct.error,
    IndexingError,
    IndexVersionError,
    WhooshIndexError,
)
"""What reading a damaged index raises: Whoosh's pickles and tables have no checks."""
_DAMAGE_WHILE_SEARCHING = (EOFError, IndexError, OSError, ValueError, struct.error)
"""What arrays of a damaged file raise once it is open."""
_DISK_FAULTS = frozenset({
    errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO, errno.EMFILE,
})  # fmt: skip
"""What no other index would mend. A file that is gone is damage."""
_BATCH_DOCUMENTS = 4_096
_BATCH_TOKENS = 6_000_000


class SearchIndex:
    """The index in one folder.

    Any number of threads may search while one at a time changes it; a search
    sees the index as it was when it began. What is in the index is derived:
    it may be thrown away and built again from the database.
    """

    def __init__(self, folder: Path, index: FileIndex) -> None:
        self._folder = folder
        self._index = index
        self._writing = Lock()
        self._lexicon = Lexicon()
        self._names = CommitteeNames(Vocabulary())
        self._segments: dict[str, SegmentData] = {}
        self._tables = FacetTables()
        self._is_closed = False
        self._snapshot = self._read_snapshot()

    @classmethod
    def create(cls, folder: Path, library_key: str) -> Self:
        """Make an empty index; what is in the folder is removed.

        Raises:
            DiskError: The folder cannot be written.
        """
        try:
            if folder.exists():
                shutil.rmtree(folder)
            folder.mkdir(parents=True)
            index = FileIndex.create(DurableStorage(folder), make_schema(), _NAME)
            write_stamp(folder, Stamp(library_key))
            return cls(folder, index)
        except OSError as error:
            raise DiskError(str(folder), str(error)) from error

    @classmethod
    def open(cls, folder: Path, library_key: str) -> Self:
        """Open the index of a library.

        Raises:
            IndexUnusableError: It is missing, damaged, another library's or
                another version's; it has to be built again.
        """
        check_stamp(folder, Stamp(library_key))
        try:
            return cls(folder, FileIndex(DurableStorage(folder), indexname=_NAME))
        except _DAMAGE as error:
            raise IndexUnusableError(str(folder), f"damaged: {error!r}") from error

    def close(self) -> None:
        """Let go of all files; searches that still run finish first."""
        with self._writing:
            self._segments = {}
            self._is_closed = True
            self._snapshot = Snapshot((), (), FacetTables())

    # Reading

    def document_ids(self) -> frozenset[DocumentId]:
        """Return the documents that the index knows.

        Raises:
            IndexUnusableError: A file of the index turns out to be damaged.
        """
        with self._searching() as snapshot:
            return frozenset(map(DocumentId, snapshot.living_ids()))

    def search(
        self, request: SearchRequest, vocabulary: Vocabulary, dossier: Sequence[DocumentId] = ()
    ) -> IndexAnswer:
        """Return the answer to a request.

        Args:
            request: The question.
            vocabulary: What its words may mean.
            dossier: The papers of a dossier in its order, for ``Sort.DOSSIER``:
                the index knows which papers a dossier has, not their order.

        Raises:
            IndexUnusableError: A file of the index turns out to be damaged, or
                the index is closed.
        """
        with self._searching() as snapshot:
            ranking, understanding = self._ranked(snapshot, request, vocabulary, dossier)
            return IndexAnswer(
                hits=ranking.hits(request.offset, request.limit),
                total=ranking.total,
                facets=ranking.facets(),
                understood=understanding.offers,
                loosened=ranking.loosened,
                suggestion=ranking.suggestion,
            )

    def ids(
        self, request: SearchRequest, vocabulary: Vocabulary, dossier: Sequence[DocumentId] = ()
    ) -> tuple[DocumentId, ...]:
        """Return all that answers a request in order, whatever its page; see ``search``.

        Raises:
            IndexUnusableError: A file of the index turns out to be damaged.
        """
        with self._searching() as snapshot:
            ranking, _understanding = self._ranked(snapshot, request, vocabulary, dossier)
            return ranking.ids()

    @contextmanager
    def _searching(self) -> Iterator[Snapshot]:
        snapshot = self._snapshot
        if self._is_closed:
            # Never an empty answer: whoever asks has to ask the index that took its place.
            raise IndexUnusableError(str(self._folder), "closed")
        try:
            yield snapshot
        except _DAMAGE_WHILE_SEARCHING as error:
            _log.warning("index failed while searching", exc_info=True)
            raise IndexUnusableError(str(self._folder), f"damaged: {error!r}") from error

    def characteristic_words(self, text: str, count: int) -> str:
        """Return the pairs of words that tell a text from the other papers.

        Raises:
            IndexUnusableError: A file of the index turns out to be damaged.
        """
        with self._searching() as snapshot:
            return characteristic_words(snapshot, text, count)

    def _ranked(
        self,
        snapshot: Snapshot,
        request: SearchRequest,
        vocabulary: Vocabulary,
        dossier: Sequence[DocumentId],
    ) -> tuple[Ranking, Understanding]:
        typed = parse(request.text, vocabulary.abbreviations)
        query = with_dossiers(typed, vocabulary.dossiers)
        understanding = understand(query, self._names_of(vocabulary), snapshot.values)
        return rank(snapshot, query, request, understanding, dossier), understanding

    def _names_of(self, vocabulary: Vocabulary) -> CommitteeNames:
        if self._names.vocabulary is not vocabulary:
            self._names = CommitteeNames(vocabulary)
        return self._names

    def _read_snapshot(self) -> Snapshot:
        storage = self._index.storage
        segments: dict[str, SegmentData] = {}
        deleted: list[int] = []
        base = 0
        for segment in TOC.read(storage, _NAME).segments:
            name = segment.segment_id()
            known = self._segments.get(name)
            segments[name] = known or SegmentData(storage, segment, self._tables)
            deleted += [base + place for place in segment.deleted_docs()]
            base += segment.doc_count_all()
        self._segments = segments
        return Snapshot(tuple(segments.values()), deleted, self._tables)

    # Writing

    def apply(self, entries: Iterable[IndexEntry], removed: Iterable[DocumentId] = ()) -> None:
        """Replace or add entries and remove others; the next search sees it.

        Long runs of entries are committed in parts; after a crash in between,
        applying the same again is right.

        Raises:
            IndexUnusableError: The index is locked or damaged.
            DiskError: The disk is full or cannot be written.
        """
        gone = set(removed)
        with self._writing:
            rest = iter(entries)
            while batch := _next_batch(rest):
                self._commit(batch, gone)
                gone = set()
            if gone:
                self._commit((), gone)

    def adopt(self, folder: Path) -> None:
        """Take the documents of another index over, which was built for this library.

        Its files are moved, not read; none of its documents may be here already.

        Raises:
            IndexUnusableError: One of the two is locked or damaged.
            DiskError: The disk cannot be written.
        """
        check_stamp(folder, read_stamp(self._folder))
        with self._writing:
            try:
                writer: Any = ArrayWriter(self._index, self._lexicon)
            except LockError as error:
                raise IndexUnusableError(str(self._folder), "locked") from error
            try:
                segments = TOC.read(DurableStorage(folder), _NAME).segments
                for segment in segments:
                    for path in folder.glob(f"{segment.make_filename('')}*"):
                        path.replace(self._folder / path.name)
                writer.commit(mergetype=lambda _writer, own: [*own, *segments])
                self._snapshot = self._read_snapshot()
            except OSError as error:
                raise self._write_error(error) from error
            except _DAMAGE as error:
                raise IndexUnusableError(str(self._folder), f"damaged: {error!r}") from error
            finally:
                if not writer.is_closed:
                    writer.cancel()

    def _commit(self, batch: Sequence[IndexEntry], removed: Iterable[DocumentId]) -> None:
        if self._lexicon.is_full:
            self._lexicon = Lexicon()
        latest = {entry.document_id: entry for entry in batch}
        try:
            writer: Any = ArrayWriter(self._index, self._lexicon)
        except LockError as error:
            raise IndexUnusableError(str(self._folder), "locked") from error
        except OSError as error:
            raise self._write_error(error) from error
        try:
            self._delete(writer, {*latest, *removed})
            for entry in latest.values():
                writer.add_document(**whoosh_document(entry))
            writer.commit(mergetype=merge_policy(len(latest)))
            self._snapshot = self._read_snapshot()
        except OSError as error:
            raise self._write_error(error) from error
        except _DAMAGE as error:
            raise IndexUnusableError(str(self._folder), f"damaged: {error!r}") from error
        finally:
            if not writer.is_closed:
                writer.cancel()

    def _write_error(self, error: OSError) -> DiskError | IndexUnusableError:
        if error.errno in _DISK_FAULTS:
            return DiskError(str(self._folder), str(error))
        return IndexUnusableError(str(self._folder), f"damaged: {error!r}")

    def _delete(self, writer: Any, document_ids: Iterable[int]) -> None:
        base = 0
        wanted = list(document_ids)
        for segment in writer.segments:
            data = self._segments[segment.segment_id()]
            places = data.place_of_id
            for document_id in wanted:
                place = places.get(document_id)
                if place is not None and not segment.is_deleted(place):
                    writer.delete_document(base + place)
            base += data.document_count


def _next_batch(entries: Iterator[IndexEntry]) -> list[IndexEntry]:
    """Take entries for one commit: so many that its memory stays bounded."""
    batch: list[IndexEntry] = []
    characters = 0
    for entry in islice(entries, _BATCH_DOCUMENTS):
        batch.append(entry)
        characters += len(entry.body)
        if characters > 4 * _BATCH_TOKENS:
            break
    return batch
