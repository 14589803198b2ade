from collections.abc import Callable

import pytest

from hoso_app.domain.documents import DocumentState, Field
from hoso_app.domain.errors import CancelledError, DocumentNotFoundError, NothingToUndoError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.work import CancelToken, Progress
from hoso_app.services.application import Services
from hoso_app.services.steps import Watch
from tests.unit.services.conftest import AddPapers

MANY = 1100
"""More than two parts of a step."""


def _signers(services: Services, ids: list[DocumentId]) -> set[str | None]:
    return {services.documents.get(one).fields.signer for one in ids}


def _stop_after(token: CancelToken, documents: int) -> Callable[[Progress], None]:
    def report(progress: Progress) -> None:
        if progress.done >= documents:
            token.cancel()

    return report


def test_many_papers_are_one_step_whose_progress_is_told(
    services: Services, add_papers: AddPapers
) -> None:
    ids = add_papers(MANY)
    told: list[Progress] = []
    changes = services.documents.edit(ids, {Field.SIGNER: "Nguyễn Văn A"}, Watch(told.append))
    assert changes.documents == set(ids)
    assert {one.total for one in told} == {MANY}
    assert len(told) > 2
    assert told[0].done == 0
    assert told[-1].done == MANY
    assert _signers(services, [ids[0], ids[600], ids[-1]]) == {"Nguyễn Văn A"}
    step = services.history.next_undo()
    assert step is not None
    assert (step.id, step.document_count) == (changes.batch, MANY)
    undone: list[Progress] = []
    services.history.undo(Watch(undone.append))
    assert (undone[0].done, undone[-1].done) == (0, MANY)
    assert _signers(services, [ids[0], ids[600], ids[-1]]) == {"Trần Thị Hoa"}
    assert services.documents.get(ids[-1]).evidence[Field.SIGNER].rule == "signature"
    with pytest.raises(NothingToUndoError):
        services.history.undo()


def test_what_was_done_before_the_work_was_stopped_is_one_step(
    services: Services, add_papers: AddPapers
) -> None:
    ids = add_papers(MANY)
    token = CancelToken()
    with pytest.raises(CancelledError):
        services.documents.trash(ids, Watch(_stop_after(token, 1), token))
    states = [services.documents.get(one).state for one in ids]
    trashed = states.count(DocumentState.TRASH)
    assert 0 < trashed < MANY
    assert states[:trashed] == [DocumentState.TRASH] * trashed
    services.history.undo()
    assert services.documents.counts().trash == 0
    with pytest.raises(NothingToUndoError):
        services.history.undo()


def test_undo_that_is_stopped_takes_nothing_back(services: Services, add_papers: AddPapers) -> None:
    ids = add_papers(MANY)
    services.tags.add(ids, "mới")
    token = CancelToken()
    with pytest.raises(CancelledError):
        services.history.undo(Watch(_stop_after(token, 1), token))
    assert [tag.document_count for tag in services.tags.all()] == [MANY]
    services.history.undo()
    assert services.tags.all() == ()
    services.history.redo()
    assert [tag.document_count for tag in services.tags.all()] == [MANY]


def test_nothing_changes_where_one_of_the_papers_is_gone(
    services: Services, add_papers: AddPapers
) -> None:
    ids = add_papers(MANY)
    with pytest.raises(DocumentNotFoundError) as caught:
        services.documents.edit([*ids, DocumentId(99999)], {Field.SIGNER: "Nguyễn Văn A"})
    assert caught.value.document_id == 99999
    assert _signers(services, [ids[0], ids[-1]]) == {"Trần Thị Hoa"}
    assert services.history.next_undo() is None


def test_a_paper_named_twice_changes_once(services: Services, add_papers: AddPapers) -> None:
    [one] = add_papers(1)
    services.tags.add([one, one], "mới")
    services.documents.set_starred([one, one], True)
    assert services.documents.get(one).tags == ("mới",)
    assert [batch.action for batch in services.history.of_document(one)] == ["star", "tag"]
    services.history.undo()
    services.history.undo()
    assert services.documents.get(one).tags == ()


def test_everything_that_is_waiting_is_learned(services: Services, add_papers: AddPapers) -> None:
    ids = add_papers(MANY)
    services.documents.edit(ids, {Field.SIGNER: "Nguyễn Văn A"})
    services.documents.set_starred(ids, True)  # waits already: learned once
    assert services.indexing.drain() == MANY
    assert services.indexing.drain() == 0


def test_papers_of_the_inbox_are_accepted_in_one_step(
    services: Services, add_papers: AddPapers
) -> None:
    ids = add_papers(3)
    services.inbox.accept(ids)
    assert services.history.of_document(ids[0])[0].action == "accept"
    assert {one.origin.value for one in services.documents.get(ids[2]).evidence.values()} == {
        "hand"
    }
