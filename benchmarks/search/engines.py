"""The engines under one face: build, open, ask."""

import multiprocessing
import resource
import shutil
import sqlite3
import sys
import time
from abc import ABC, abstractmethod
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from corpus import Question
from typing_extensions import override

from hoso_app.domain.search import IndexEntry, SearchRequest
from hoso_app.domain.text import fold
from hoso_app.search import SearchIndex, Vocabulary

_LIMIT = 50
_FED_AT_ONCE = 400
"""As the program feeds its index."""


class Engine(ABC):
    """An engine with its index in a folder."""

    name: str

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @abstractmethod
    def build(self, entries: Iterable[IndexEntry]) -> None:
        """Make the index anew."""

    @abstractmethod
    def open(self) -> None:
        """Open the index for asking."""

    @abstractmethod
    def ask(self, question: Question) -> int:
        """Fetch the best fifty and return how many there are in all."""

    def size(self) -> int:
        """Return the bytes of the index on disk."""
        return sum(path.stat().st_size for path in self.folder.rglob("*") if path.is_file())

    def reset(self) -> None:
        """Empty the folder."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)


class Hoso(Engine):
    """This program's index: exact and folded forms, total and all nine facets."""

    name = "hoso"

    @override
    def build(self, entries: Iterable[IndexEntry]) -> None:
        self.reset()
        _build_index(self.folder, entries).close()

    @override
    def open(self) -> None:
        self._index = SearchIndex.open(self.folder, "benchmark")

    @override
    def ask(self, question: Question) -> int:
        text = question.words
        if question.is_phrase and question.group != "number":
            text = f'"{text}"'
        elif not question.is_prefix:
            text += " "  # a space ends the word being typed
        return self._index.search(SearchRequest(text=text, limit=_LIMIT), Vocabulary()).total


class HosoOnTwo(Hoso):
    """The same index built by two processes, as the program rebuilds a large one."""

    name = "hoso-on-two"

    @override
    def build(self, entries: Iterable[IndexEntry]) -> None:
        self.reset()
        rows = list(entries)
        half = len(rows) // 2
        part = self.folder / "part"
        other = multiprocessing.get_context("fork").Process(
            target=_build_index, args=(part, rows[half:])
        )
        other.start()
        index = _build_index(self.folder / "index", rows[:half])
        other.join()
        index.adopt(part)
        index.close()

    @override
    def open(self) -> None:
        self._index = SearchIndex.open(self.folder / "index", "benchmark")


def _build_index(folder: Path, entries: Iterable[IndexEntry]) -> SearchIndex:
    index = SearchIndex.create(folder, "benchmark")
    rest = iter(entries)
    while batch := list(islice(rest, _FED_AT_ONCE)):
        index.apply(batch)
    return index


class Fts5(Engine):
    """SQLite's full-text index over folded text, with a prefix index; total, no facets."""

    name = "fts5"

    @override
    def build(self, entries: Iterable[IndexEntry]) -> None:
        self.reset()
        base = self._connect()
        base.execute(
            "CREATE VIRTUAL TABLE t USING fts5(title, number, body, content='', "
            "tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
        )
        rest = iter(entries)
        while batch := list(islice(rest, 4_000)):
            rows = [(entry.document_id, *map(_without_stroke, _texts(entry))) for entry in batch]
            with base:
                base.executemany("INSERT INTO t(rowid, title, number, body) VALUES (?,?,?,?)", rows)
        base.close()

    def _connect(self) -> sqlite3.Connection:
        base = sqlite3.connect(self.folder / "fts5.db")
        base.execute("PRAGMA journal_mode=WAL")
        base.execute("PRAGMA synchronous=NORMAL")
        base.execute("PRAGMA mmap_size=1073741824")
        base.execute("PRAGMA cache_size=-65536")
        return base

    @override
    def open(self) -> None:
        self._base = self._connect()

    @override
    def ask(self, question: Question) -> int:
        plain = fold(question.words)
        if question.is_phrase:
            match = f'"{plain}"'
        elif question.is_prefix:
            match = f"{plain}*"
        else:
            match = " ".join(f'"{word}"' for word in plain.split())
        self._base.execute(
            "SELECT rowid FROM t WHERE t MATCH ? ORDER BY bm25(t, 4.0, 4.0, 1.0) LIMIT ?",
            (match, _LIMIT),
        ).fetchall()
        row = self._base.execute("SELECT count(*) FROM t WHERE t MATCH ?", (match,)).fetchone()
        return int(row[0])


class Tantivy(Engine):
    """Tantivy over folded text; total, no facets. Prefixes are not asked of it."""

    name = "tantivy"

    @override
    def build(self, entries: Iterable[IndexEntry]) -> None:
        import tantivy  # noqa: PLC0415 - only where it is measured

        self.reset()
        schema = tantivy.SchemaBuilder()
        schema.add_integer_field("id", stored=True, indexed=True)
        for name in ("title", "number", "body"):
            schema.add_text_field(name, stored=False)
        index = tantivy.Index(schema.build(), path=str(self.folder))
        writer = index.writer(256_000_000, 1)
        for entry in entries:
            title, number, body = map(fold, _texts(entry))
            writer.add_document(
                tantivy.Document(id=entry.document_id, title=title, number=number, body=body)
            )
        writer.commit()
        writer.wait_merging_threads()

    @override
    def open(self) -> None:
        import tantivy  # noqa: PLC0415 - only where it is measured

        self._index = tantivy.Index.open(str(self.folder))
        self._searcher = self._index.searcher()

    @override
    def ask(self, question: Question) -> int:
        plain = fold(question.words)
        text = f'"{plain}"' if question.is_phrase else plain
        query = self._index.parse_query(
            text, ["title", "number", "body"], conjunction_by_default=True,
            field_boosts={"title": 4.0, "number": 4.0},
        )  # fmt: skip
        found = self._searcher.search(query, _LIMIT, count=True)
        return int(found.count)


class Xapian(Engine):
    """Xapian over folded text with positions; the exact total, no facets."""

    name = "xapian"

    @override
    def build(self, entries: Iterable[IndexEntry]) -> None:
        import xapian  # noqa: PLC0415 - only where it is measured

        self.reset()
        base = xapian.WritableDatabase(str(self.folder), xapian.DB_CREATE_OR_OPEN)
        generator = xapian.TermGenerator()
        for entry in entries:
            document = xapian.Document()
            generator.set_document(document)
            generator.set_termpos(0)
            for text, weight in zip(map(fold, _texts(entry)), (4, 4, 1), strict=True):
                generator.index_text(text, weight)
                generator.increase_termpos()
            base.add_document(document)
        base.commit()
        base.close()

    @override
    def open(self) -> None:
        import xapian  # noqa: PLC0415 - only where it is measured

        self._xapian = xapian
        self._base = xapian.Database(str(self.folder))

    @override
    def ask(self, question: Question) -> int:
        xapian, words = self._xapian, fold(question.words).split()
        if question.is_prefix:
            wildcard = (xapian.Query.OP_WILDCARD, words[-1], 0)
            query = xapian.Query(*wildcard, xapian.Query.WILDCARD_LIMIT_ERROR)
        else:
            joint = xapian.Query.OP_PHRASE if question.is_phrase else xapian.Query.OP_AND
            query = xapian.Query(joint, words)
        enquire = xapian.Enquire(self._base)
        enquire.set_query(query)
        found = enquire.get_mset(0, _LIMIT, self._base.get_doccount())
        return int(found.get_matches_estimated())


def _texts(entry: IndexEntry) -> tuple[str, str, str]:
    return entry.title, entry.document_number or "", entry.body


def _without_stroke(text: str) -> str:
    """Fold đ, which ``remove_diacritics`` leaves as it is."""
    return text.replace("đ", "d").replace("Đ", "D")


CLOCKS = {"wall": time.perf_counter, "cpu": time.process_time}

ENGINES = {engine.name: engine for engine in (Hoso, HosoOnTwo, Fts5, Tantivy, Xapian)}


def peak_memory() -> float:
    """Return the most memory that this process has had, in megabytes."""
    unit = 1 if sys.platform == "darwin" else 1_024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
