from pathlib import Path

import pytest

from hoso_app.domain.documents import DocumentState, Field, OriginalRole
from hoso_app.domain.errors import InvalidValueError, NoOriginalError, NotFoundError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from hoso_app.services.clock import Actor
from hoso_app.services.imports import ImportStatus
from hoso_app.services.mutations import Property
from hoso_app.services.steps import Wanted, set_all
from hoso_app.storage.engine import Database
from tests.papers import PLAN_59
from tests.unit.services.conftest import file_all, ignore

Ids = dict[str, DocumentId]


def _names(services: Services, document_id: DocumentId) -> list[tuple[str, str]]:
    return [(one.name, one.role.value) for one in services.documents.get(document_id).originals]


@pytest.fixture
def draft(services: Services, filed: Ids, tmp_path: Path) -> DocumentId:
    path = tmp_path / "Dự thảo.txt"
    path.write_text(PLAN_59.replace("Số 59-KH/TU", "Số     -KH/TU"), encoding="utf-8")
    [result] = file_all(services, path)
    assert result.document_id is not None
    assert filed
    services.documents.edit([result.document_id], {Field.SIGNER: "Người khác"})
    services.tags.add([result.document_id], "góp ý")
    return result.document_id


def test_a_draft_comes_under_the_issued_paper(
    services: Services, filed: Ids, draft: DocumentId
) -> None:
    plan = filed["KH 59.txt"]
    changes = services.versions.attach(plan, draft, OriginalRole.DRAFT)
    assert changes.documents == {plan, draft}
    assert _names(services, plan) == [("KH 59.txt", "main"), ("Dự thảo.txt", "draft")]
    assert services.documents.get(plan).originals[1].came_as == draft
    gone = services.documents.get(draft)
    assert gone.state is DocumentState.TRASH
    assert gone.originals == ()
    assert (gone.fields.signer, gone.tags) == ("Người khác", ("góp ý",))
    assert services.documents.text(draft).text  # kept with its record


def test_it_is_one_step_that_goes_back_and_forth(
    services: Services, filed: Ids, draft: DocumentId
) -> None:
    plan = filed["KH 59.txt"]
    state = services.documents.get(draft).state
    services.versions.attach(plan, draft, OriginalRole.DRAFT)
    services.history.undo()
    assert _names(services, plan) == [("KH 59.txt", "main")]
    assert _names(services, draft) == [("Dự thảo.txt", "main")]
    assert services.documents.get(draft).state is state
    assert services.documents.get(draft).originals[0].came_as is None
    services.history.redo()
    assert _names(services, plan) == [("KH 59.txt", "main"), ("Dự thảo.txt", "draft")]
    assert services.documents.get(draft).state is DocumentState.TRASH


def test_detaching_makes_it_a_paper_of_its_own_again(
    services: Services, filed: Ids, draft: DocumentId
) -> None:
    plan = filed["KH 59.txt"]
    services.versions.attach(plan, draft, OriginalRole.SCAN)
    services.documents.set_note(plan, "ghi thêm")  # a later step is no hindrance
    original = services.documents.get(plan).originals[1]
    services.versions.detach(original.id)
    assert _names(services, draft) == [("Dự thảo.txt", "main")]
    assert services.documents.get(draft).state is DocumentState.INBOX
    assert services.documents.get(draft).fields.signer == "Người khác"
    assert _names(services, plan) == [("KH 59.txt", "main")]
    services.history.undo()
    assert _names(services, plan) == [("KH 59.txt", "main"), ("Dự thảo.txt", "scan")]


def test_bringing_the_record_back_from_the_trash_brings_its_file(
    services: Services, filed: Ids, draft: DocumentId
) -> None:
    services.versions.attach(filed["KH 59.txt"], draft, OriginalRole.DRAFT)
    services.documents.restore([draft])
    assert _names(services, draft) == [("Dự thảo.txt", "main")]
    assert services.documents.get(draft).state is DocumentState.INBOX
    services.history.undo()
    assert _names(services, draft) == []


@pytest.mark.parametrize("state", [DocumentState.INBOX, DocumentState.FILED])
def test_a_record_comes_back_to_where_it_was(
    services: Services, filed: Ids, library: Path, state: DocumentState
) -> None:
    plan, report = filed["KH 59.txt"], filed["BC 97.txt"]
    database = Database(library / "hoso.db")
    with database.write() as session:
        set_all(session, [Wanted(report, Property.STATE, state.value)], Actor())
    database.close()
    services.documents.trash([report])
    services.documents.restore([report])
    assert services.documents.get(report).state is state
    services.versions.attach(plan, report, OriginalRole.DRAFT)
    services.versions.detach(services.documents.get(plan).originals[1].id)
    assert services.documents.get(report).state is state
    services.versions.attach(plan, report, OriginalRole.DRAFT)
    services.documents.restore([report])
    assert services.documents.get(report).state is state
    services.history.undo()
    assert services.documents.get(report).state is DocumentState.TRASH


def test_a_chain_of_versions_comes_apart_in_the_order_of_undo(
    services: Services, filed: Ids, draft: DocumentId
) -> None:
    plan, other = filed["KH 59.txt"], filed["KH 60 tinh.txt"]
    services.versions.attach(other, draft, OriginalRole.DRAFT)
    services.versions.attach(plan, other, OriginalRole.SCAN)
    assert _names(services, plan) == [
        ("KH 59.txt", "main"),
        ("KH 60 tinh.txt", "scan"),
        ("Dự thảo.txt", "draft"),
    ]
    services.history.undo()
    assert _names(services, other) == [("KH 60 tinh.txt", "main"), ("Dự thảo.txt", "draft")]
    services.history.undo()
    assert _names(services, draft) == [("Dự thảo.txt", "main")]


def test_the_file_is_known_under_the_record_that_has_it(
    services: Services, filed: Ids, draft: DocumentId, tmp_path: Path
) -> None:
    services.versions.attach(filed["KH 59.txt"], draft, OriginalRole.DRAFT)
    copy = tmp_path / "chép lại.txt"
    copy.write_bytes((tmp_path / "Dự thảo.txt").read_bytes())
    [result] = file_all(services, copy)
    assert (result.status, result.document_id) == (ImportStatus.DUPLICATE, filed["KH 59.txt"])


def test_each_file_can_be_opened(services: Services, filed: Ids, draft: DocumentId) -> None:
    plan = filed["KH 59.txt"]
    services.versions.attach(plan, draft, OriginalRole.DRAFT)
    second = services.documents.get(plan).originals[1]
    assert services.documents.copy_for_opening(plan).name == "KH 59.txt"
    assert services.documents.copy_for_opening(plan, second.id).name == "Dự thảo.txt"
    with pytest.raises(NoOriginalError):
        services.documents.copy_for_opening(draft)


def test_all_files_are_exported(
    services: Services, filed: Ids, draft: DocumentId, tmp_path: Path
) -> None:

    services.versions.attach(filed["KH 59.txt"], draft, OriginalRole.DRAFT)
    target = tmp_path / "ra"
    count = services.exports.export(target, None, ignore, CancelToken())
    assert count == 3
    assert len(list(target.glob("*.txt"))) == 4
    with_trash = services.exports.export(tmp_path / "cả rác", [draft], ignore, CancelToken())
    assert with_trash == 1


def test_what_makes_no_sense_is_refused(services: Services, filed: Ids, draft: DocumentId) -> None:
    plan = filed["KH 59.txt"]
    with pytest.raises(InvalidValueError):
        services.versions.attach(plan, plan, OriginalRole.DRAFT)
    with pytest.raises(InvalidValueError):
        services.versions.attach(plan, draft, OriginalRole.MAIN)
    with pytest.raises(NotFoundError):
        services.versions.detach(services.documents.get(plan).originals[0].id)
    services.versions.attach(plan, draft, OriginalRole.DRAFT)
    with pytest.raises(NoOriginalError):
        services.versions.attach(filed["BC 97.txt"], draft, OriginalRole.DRAFT)
