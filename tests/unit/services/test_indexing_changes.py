"""Whatever is done to a library, its index finds what its database holds."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from typing_extensions import override

from hoso_app.domain.documents import DocumentFields, DocumentState, Field
from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import IndexState, SearchRequest
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import create_library
from hoso_app.storage import index_queue, new_documents
from hoso_app.storage.engine import Database
from hoso_app.storage.new_documents import NewDocument, NewOriginal
from tests.unit.services.conftest import NOON, ignore, open_for_test

_WORDS = ("kế hoạch", "kiểm điểm", "ke hoach", "nghị quyết", "kỉ luật", "kỷ luật", "đảng viên")
_QUESTIONS = (*_WORDS, "ky luat", "dang vien", '"nghi quyet"', "kế -hoạch", "59", "")


class LibraryChanges(RuleBasedStateMachine):
    """Files, edits, trashes and restores papers; stops and damages in between."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        create_library(self.folder / "kho")
        self.services = open_for_test(self.folder / "kho")
        self.services.indexing.ensure(ignore, CancelToken())
        self.ids: list[DocumentId] = []
        self.filed = 0

    @override
    def teardown(self) -> None:
        self.services.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    @rule(title=st.sampled_from(_WORDS), body=st.lists(st.sampled_from(_WORDS), max_size=4))
    def file(self, title: str, body: list[str]) -> None:
        self.filed += 1
        paper = NewDocument(
            fields=DocumentFields(abstract=title),
            evidence={},
            original=NewOriginal(f"{self.filed:064x}", f"{self.filed}.txt", 1),
            extracted=ExtractedText(" ".join(body)),
            state=DocumentState.FILED,
        )
        database = Database(self.folder / "kho" / "hoso.db")
        with database.write() as session:
            added = new_documents.insert(session, paper, NOON)
            index_queue.add(session, [added])
        database.close()
        self.ids.append(added)

    @precondition(lambda self: self.ids)
    @rule(data=st.data(), title=st.sampled_from(_WORDS))
    def edit(self, data: st.DataObject, title: str) -> None:
        chosen = data.draw(st.sampled_from(self.ids))
        self.services.documents.edit([chosen], {Field.ABSTRACT: title})

    @precondition(lambda self: self.ids)
    @rule(data=st.data(), is_gone=st.booleans())
    def move(self, data: st.DataObject, is_gone: bool) -> None:
        chosen = data.draw(st.sampled_from(self.ids))
        if is_gone:
            self.services.documents.trash([chosen])
        else:
            self.services.documents.restore([chosen])

    @rule()
    def stop_before_the_index_has_learned(self) -> None:
        self.services.close()
        self.services = open_for_test(self.folder / "kho")

    @rule(damage=st.sampled_from(["gone", "garbage"]))
    def find_the_index_damaged(self, damage: str) -> None:
        self.services.close()
        index = self.folder / "kho" / "index"
        if damage == "gone":
            shutil.rmtree(index, ignore_errors=True)
        for path in [one for one in index.rglob("*") if one.is_file()]:
            path.write_bytes(b"garbage")
        self.services = open_for_test(self.folder / "kho")

    @rule(question=st.sampled_from(_QUESTIONS))
    def index_and_database_answer_alike(self, question: str) -> None:
        request = SearchRequest(question + " ", limit=100)
        self.services.indexing.ensure(ignore, CancelToken())
        assert self.services.indexing.state() is IndexState.READY
        indexed = self.services.search.search(request)
        self.services.indexing.drop()
        scanned = self.services.search.search(request)
        self.services.indexing.ensure(ignore, CancelToken())

        answering = {hit.document_id for hit in indexed.hits if not hit.rung.is_loose}
        assert answering == {hit.document_id for hit in scanned.hits}
        assert (indexed.total, indexed.facets) == (scanned.total, scanned.facets)

    @invariant()
    def every_paper_is_counted(self) -> None:
        assert self.services.search.search(SearchRequest()).documents <= len(self.ids)


TestLibraryChanges = LibraryChanges.TestCase
TestLibraryChanges.settings = settings(max_examples=8, stateful_step_count=12, deadline=None)
