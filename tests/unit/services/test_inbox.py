from pathlib import Path

import pytest

from hoso_app.domain.documents import DocumentState, Field, Origin
from hoso_app.domain.errors import DocumentNotFoundError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.triage import Doubt
from hoso_app.services.application import Services
from tests.papers import PLAN_59, REPORT_97
from tests.unit.services.conftest import file_all

_WITHOUT_DAY = PLAN_59.replace("ngày 07 tháng 4 năm 2023", "")


@pytest.fixture
def waiting(services: Services, tmp_path: Path) -> dict[str, DocumentId]:
    folder = tmp_path / "Mới"
    (folder / "b").mkdir(parents=True)
    (folder / "a.txt").write_text(_WITHOUT_DAY, encoding="utf-8")
    (folder / "b" / "10.txt").write_text("không có gì để nhận ra", encoding="utf-8")
    (folder / "b" / "9.txt").write_text(REPORT_97.replace("Số 97-BC", "Số   -BC"), encoding="utf-8")
    results = file_all(services, folder)
    return {one.path.name: one.document_id for one in results if one.document_id is not None}


def test_the_inbox_is_in_the_order_of_folders_and_names(
    services: Services, waiting: dict[str, DocumentId]
) -> None:
    assert services.inbox.ids() == (waiting["a.txt"], waiting["9.txt"], waiting["10.txt"])
    papers = services.inbox.papers(services.inbox.ids())
    assert [(one.folder, one.file_name) for one in papers] == [
        ("Mới", "a.txt"),
        ("Mới/b", "9.txt"),
        ("Mới/b", "10.txt"),
    ]


def test_each_paper_tells_why_it_waits(services: Services, waiting: dict[str, DocumentId]) -> None:
    papers = {one.file_name: one.doubts for one in services.inbox.papers(services.inbox.ids())}
    assert papers["a.txt"] == (Doubt(Field.ISSUED_ON, is_missing=True),)
    assert papers["9.txt"] == (Doubt(Field.DOCUMENT_NUMBER, is_missing=True),)
    assert {one.field for one in papers["10.txt"]} >= {Field.ISSUER, Field.DOCUMENT_NUMBER}


def test_accepting_files_a_paper_and_confirms_every_value(
    services: Services, waiting: dict[str, DocumentId]
) -> None:
    paper = waiting["a.txt"]
    before = services.documents.get(paper)
    changes = services.inbox.accept([paper])
    after = services.documents.get(paper)
    assert changes.documents == {paper}
    assert after.state is DocumentState.FILED
    assert after.fields == before.fields
    assert all(proof.origin is Origin.HAND for proof in after.evidence.values())
    number = after.evidence[Field.DOCUMENT_NUMBER]
    assert (number.start, number.end) == (
        before.evidence[Field.DOCUMENT_NUMBER].start,
        before.evidence[Field.DOCUMENT_NUMBER].end,
    )
    assert paper not in services.inbox.ids()


def test_accepting_is_one_step_of_undo(services: Services, waiting: dict[str, DocumentId]) -> None:
    before = {one: services.documents.get(one) for one in waiting.values()}
    services.inbox.accept(list(waiting.values()))
    assert services.inbox.ids() == ()
    step = services.history.next_undo()
    assert step is not None
    assert step.action == "accept"
    services.history.undo()
    assert len(services.inbox.ids()) == 3
    for one, document in before.items():
        assert services.documents.get(one).evidence == document.evidence
    services.history.redo()
    assert services.inbox.ids() == ()
    proofs = services.documents.get(waiting["a.txt"]).evidence.values()
    assert {proof.rule for proof in proofs} != {"hand"}  # each keeps where it was read


def test_a_value_corrected_before_stays_corrected(
    services: Services, waiting: dict[str, DocumentId]
) -> None:
    paper = waiting["10.txt"]
    services.documents.edit([paper], {Field.ABSTRACT: "về việc khác"})
    services.inbox.accept([paper])
    document = services.documents.get(paper)
    assert document.fields.abstract == "về việc khác"
    assert document.evidence[Field.ABSTRACT].rule == "hand"


def test_accepting_what_is_gone_changes_nothing(
    services: Services, waiting: dict[str, DocumentId]
) -> None:
    with pytest.raises(DocumentNotFoundError):
        services.inbox.accept([waiting["a.txt"], DocumentId(999)])
    assert waiting["a.txt"] in services.inbox.ids()


def test_papers_that_do_not_wait_are_left_out(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    assert services.inbox.papers(list(filed.values())) == ()


def test_a_paper_that_resembles_another_says_so(
    services: Services, waiting: dict[str, DocumentId], tmp_path: Path
) -> None:
    copy = tmp_path / "bản quét.txt"
    copy.write_text(_WITHOUT_DAY.replace("khách quan", "khach quan"), encoding="utf-8")
    [result] = file_all(services, copy)
    assert result.document_id is not None
    [paper] = services.inbox.papers([result.document_id])
    assert paper.resembles == waiting["a.txt"]
    assert paper.ratio > 0.9
