from pathlib import Path

import pytest

from hoso_app.domain.documents import Field
from hoso_app.domain.errors import NothingToUndoError, UndoConflictError
from hoso_app.domain.ids import DocumentId
from hoso_app.services.application import Services
from hoso_app.services.clock import Actor
from hoso_app.services.mutations import Property
from hoso_app.services.steps import Wanted, set_all
from hoso_app.storage.engine import Database
from tests.unit.services.conftest import NOON, AddPapers, open_for_test


def test_undo_brings_back_the_value_and_its_evidence(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    plan = filed["KH 59.txt"]
    before = services.documents.get(plan)
    services.documents.edit([plan], {Field.ABSTRACT: "khác"})
    services.history.undo()
    after = services.documents.get(plan)
    assert after.fields == before.fields
    assert after.evidence == before.evidence
    services.history.redo()
    assert services.documents.get(plan).fields.abstract == "khác"


def test_a_hundred_steps_go_back_and_forth_across_a_restart(
    services: Services, filed: dict[str, DocumentId], library: Path
) -> None:
    plan = filed["KH 59.txt"]
    original = services.documents.get(plan).fields.abstract
    for number in range(100):
        services.documents.edit([plan], {Field.ABSTRACT: f"lần {number}"})
    services.close()
    again = open_for_test(library)
    try:
        for _ in range(100):
            again.history.undo()
        assert again.documents.get(plan).fields.abstract == original
        for _ in range(100):
            again.history.redo()
        assert again.documents.get(plan).fields.abstract == "lần 99"
        with pytest.raises(NothingToUndoError):
            again.history.redo()
    finally:
        again.close()


def test_import_itself_is_not_undone(services: Services, filed: dict[str, DocumentId]) -> None:
    assert len(filed) == 3
    with pytest.raises(NothingToUndoError):
        services.history.undo()


def test_a_new_step_ends_what_could_be_redone(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    plan = filed["KH 59.txt"]
    services.documents.edit([plan], {Field.ABSTRACT: "một"})
    services.history.undo()
    services.documents.edit([plan], {Field.ABSTRACT: "hai"})
    assert services.history.next_redo() is None
    services.history.undo()
    with pytest.raises(NothingToUndoError):
        services.history.undo()


def test_a_step_is_refused_where_the_ground_has_moved(
    services: Services, filed: dict[str, DocumentId], library: Path
) -> None:
    plan = filed["KH 59.txt"]
    services.documents.edit([plan], {Field.ABSTRACT: "một"})
    behind_its_back = Database(library / "hoso.db")
    with behind_its_back.write() as session:
        set_all(session, [Wanted(plan, Field.ABSTRACT, "hai")], Actor())
    behind_its_back.close()
    with pytest.raises(UndoConflictError):
        services.history.undo()
    assert services.documents.get(plan).fields.abstract == "hai"


def test_a_refused_step_does_not_bar_the_way_to_older_ones(
    services: Services, filed: dict[str, DocumentId], library: Path
) -> None:
    plan, report = filed["KH 59.txt"], filed["BC 97.txt"]
    former = services.documents.get(report).fields.signer
    services.documents.edit([report], {Field.SIGNER: "Nguyễn Văn A"})
    services.documents.edit([report, plan], {Field.ABSTRACT: "một"})
    behind_its_back = Database(library / "hoso.db")
    with behind_its_back.write() as session:
        set_all(session, [Wanted(report, Field.ABSTRACT, "hai")], Actor())
    behind_its_back.close()
    with pytest.raises(UndoConflictError) as caught:
        services.history.undo()
    assert (caught.value.document_id, caught.value.field) == (report, "abstract")
    assert services.documents.get(plan).fields.abstract == "một"  # nothing of the step was undone
    services.history.undo()
    assert services.documents.get(report).fields.signer == former
    with pytest.raises(NothingToUndoError):
        services.history.undo()
    assert [one.action for one in services.history.of_document(plan)] == ["edit", "import"]


def test_a_step_that_cannot_be_done_again_is_passed_over(
    services: Services, filed: dict[str, DocumentId], library: Path
) -> None:
    plan = filed["KH 59.txt"]
    services.documents.edit([plan], {Field.ABSTRACT: "một"})
    services.documents.set_starred([plan], True)
    services.history.undo()
    services.history.undo()
    behind_its_back = Database(library / "hoso.db")
    with behind_its_back.write() as session:
        set_all(session, [Wanted(plan, Field.ABSTRACT, "hai")], Actor())
    behind_its_back.close()
    with pytest.raises(UndoConflictError):
        services.history.redo()
    services.history.redo()
    assert services.documents.get(plan).is_starred
    assert services.documents.get(plan).fields.abstract == "hai"


def test_every_kind_of_change_can_be_taken_back(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    ids = list(filed.values())
    before = [services.documents.get(one) for one in ids]
    services.tags.add(ids, "nhãn")
    services.documents.set_starred(ids, True)
    services.documents.set_note(ids[0], "ghi")
    services.documents.trash(ids)
    for _ in range(4):
        services.history.undo()
    after = [services.documents.get(one) for one in ids]
    for old, new in zip(before, after, strict=True):
        assert (new.state, new.tags, new.is_starred, new.note) == (
            old.state,
            old.tags,
            old.is_starred,
            old.note,
        )


def test_history_tells_who_did_what_and_when(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    plan = filed["KH 59.txt"]
    services.documents.edit(list(filed.values()), {Field.SIGNER: "Nguyễn Văn A"})
    edit, imported = services.history.of_document(plan)
    assert (edit.action, edit.who, edit.at) == ("edit", "thu ky", NOON)
    assert [(one.field, one.before, one.after) for one in edit.changes] == [
        ("signer", "Võ Minh Thắng", "Nguyễn Văn A")
    ]
    assert imported.action == "import"


def test_a_step_over_many_papers_is_told_in_short(
    services: Services, add_papers: AddPapers
) -> None:
    ids = add_papers(30)
    services.documents.edit(ids, {Field.SIGNER: "Nguyễn Văn A", Field.ABSTRACT: "một"})
    step = services.history.next_undo()
    assert step is not None
    assert step.document_count == 30
    assert [(one.document_id, one.field) for one in step.changes] == [
        (ids[0], "signer"),
        (ids[0], "abstract"),
    ]
    services.documents.trash(ids[:1])
    for one, actions in ((ids[0], ["trash", "edit"]), (ids[7], ["edit"])):
        told = services.history.of_document(one)
        assert [batch.action for batch in told] == actions
        assert {change.document_id for batch in told for change in batch.changes} == {one}
        assert told[-1].document_count == 1
        assert [change.after for change in told[-1].changes] == ["Nguyễn Văn A", "một"]


def test_every_property_can_be_named() -> None:
    names = {one.value for one in Property}
    assert names == {"state", "is_starred", "note", "tags", "dossiers", "committee", "text"}
