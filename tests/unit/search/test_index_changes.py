"""After any sequence of changes the index answers as the scan does, and as Whoosh does."""

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from typing_extensions import override
from whoosh.query.compound import And
from whoosh.query.positional import Phrase as WhooshPhrase
from whoosh.query.terms import Prefix, Term
from whoosh.searching import Searcher

from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Facet, IndexEntry, SearchRequest
from hoso_app.search import SearchIndex, Vocabulary, scan
from hoso_app.search.analysis import exact_forms, folded_form
from hoso_app.search.matching import Matching
from hoso_app.search.query import Group, Node, Phrase, make_word
from hoso_app.search.schema import TEXT, exact_field, exact_term

WORDS = (
    "đảng", "dang", "Đảng", "thị", "ủy", "uỷ", "UỶ", "ngã", "năm", "nam", "kế", "hoạch", "KH",
    "nghị", "quyết", "NQ", "59-KH/TU", "07/4/2023", "7/4/2023", "quý", "I/2022", "GPMB",
    "giải", "phóng", "mặt", "bằng", "an", "anh", "án", "m2", "nghi\u0323",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
IDS = st.integers(1, 12).map(DocumentId)
KINDS = st.sampled_from((None, "Kế hoạch", "Nghị quyết"))
QUERIES = (
    "đảng", "dang", "thị ủy ngã năm ", "thi uy ", "nam ", "năm ", '"thị ủy"', '"ke hoach"',
    "kế hoạch ", "-đảng", "ngã -năm ", "an ", "59-KH/TU ", "59 kh tu ", "7/4/2023", "quý I/2022",
    "giải phóng mặt bằng ", "GPMB ", "(ngã OR nam) ủy ", "loại:kế hoạch ", '-"thị ủy" ngã ',
    "số:59-KH/TU ", "nghị quyết ", "",
)  # fmt: skip


class IndexChanges(RuleBasedStateMachine):
    @initialize()
    def create(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.index = SearchIndex.create(self.folder / "index", "key")
        self.entries: dict[DocumentId, IndexEntry] = {}

    @override
    def teardown(self) -> None:
        self.index.close()
        shutil.rmtree(self.folder)

    @rule(
        rows=st.lists(
            st.tuples(IDS, TEXTS, TEXTS, KINDS, st.sampled_from((None, "59-KH/TU", "60-KH/TU"))),
            min_size=1,
            max_size=6,
        ),
        removed=st.sets(IDS, max_size=2),
    )
    def apply(
        self, rows: list[tuple[DocumentId, str, str, str, str]], removed: set[DocumentId]
    ) -> None:
        entries = [
            IndexEntry(number, title, own, body, document_type=kind, date_key=20230407)
            for number, title, body, kind, own in rows
        ]
        self.index.apply(entries, removed)
        for number in removed:
            self.entries.pop(number, None)
        self.entries.update({entry.document_id: entry for entry in entries})

    @precondition(lambda self: self.entries)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(sorted(self.entries)))
        self.index.apply((), [number])
        del self.entries[number]

    @rule()
    def reopen(self) -> None:
        self.index.close()
        self.index = SearchIndex.open(self.folder / "index", "key")

    @invariant()
    def index_knows_the_documents(self) -> None:
        assert self.index.document_ids() == frozenset(self.entries)

    @rule(query=st.sampled_from(QUERIES))
    def index_and_scan_agree(self, query: str) -> None:
        answer = self.index.search(SearchRequest(text=query, limit=100), Vocabulary())

        found = {hit.document_id for hit in answer.hits if not hit.rung.is_loose}
        assert answer.total == len(found)
        assert found == {
            number for number, entry in self.entries.items() if scan(query, entry) is not None
        }

    @rule(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=3), is_exact=st.booleans())
    def engine_and_whoosh_agree(self, words: list[str], is_exact: bool) -> None:
        forms = [form for word in words for form in exact_forms(word)]
        asked = tuple(make_word(form, is_strict=True) for form in forms)
        if not is_exact:
            asked = tuple(make_word(folded_form(form)) for form in forms)
        terms: list[Any] = [
            exact_term(word.exact, word.folded) if is_exact else word.folded.encode()
            for word in asked
        ]
        field = exact_field(TEXT) if is_exact else TEXT
        start = terms[0][:1]

        with self.index._index.searcher() as searcher:
            every = _found(searcher, And([Term(field, term) for term in terms]))
            row = _found(searcher, WhooshPhrase(field, terms))
            begun = _found(searcher, Prefix(TEXT, start))

        assert self._found(Group(asked)) == every
        assert self._found(Phrase(asked)) == row
        assert self._found(replace(make_word(start.decode()), is_prefix=True)) == begun

    def _found(self, node: Node) -> set[int]:
        snapshot = self.index._snapshot
        documents = Matching(snapshot).documents(node)
        if snapshot.living is not None:
            documents = documents[snapshot.living[documents]]
        return set(snapshot.document_ids[documents].tolist())

    @invariant()
    def facets_count_every_document(self) -> None:
        answer = self.index.search(SearchRequest(limit=1), Vocabulary())

        assert answer.total == len(self.entries)
        assert sum(answer.facets[Facet.STATE].values()) == len(self.entries)


def _found(searcher: Searcher, query: Any) -> set[int]:
    documents = searcher.docs_for_query(query)
    reader = searcher.reader()
    facts = {}
    for leaf, base in reader.leaf_readers() if not reader.is_atomic() else [(reader, 0)]:
        if leaf.doc_count_all():
            column = leaf.column_reader("facts", translate=False)
            facts.update({base + place: one.document_id for place, one in enumerate(column)})
    return {facts[number] for number in documents}


TestIndexChanges = IndexChanges.TestCase
TestIndexChanges.settings = settings(max_examples=15, stateful_step_count=15)
