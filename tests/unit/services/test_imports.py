import os
import sys
import unicodedata
from pathlib import Path

import pytest

from hoso_app.domain.documents import DocumentState, Field
from hoso_app.domain.errors import CancelledError, ReadingError, ReadingProblem
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.work import CancelToken, Progress
from hoso_app.services.application import Services
from hoso_app.services.imports import ImportResult, ImportStatus
from tests.papers import PLAN_59
from tests.unit.extraction.made_files import docx, paragraph
from tests.unit.services.conftest import file_all, ignore


def _statuses(results: list[ImportResult]) -> list[str]:
    return sorted(one.status.value for one in results)


def test_a_heap_becomes_a_register(services: Services, filed: dict[str, DocumentId]) -> None:
    plan = services.documents.get(filed["KH 59.txt"])
    assert plan.fields.document_type == "Kế hoạch"
    assert plan.fields.number is not None
    assert plan.fields.number.canonical == "59-KH/TU"
    assert plan.fields.issuer == "Thị ủy Ngã Năm"
    assert plan.fields.issued_on is not None
    assert plan.fields.issued_on.iso == "2023-04-07"
    assert str(plan.fields.term) == "2020-2025"
    assert plan.state is DocumentState.FILED
    proof = plan.evidence[Field.DOCUMENT_NUMBER]
    text = services.documents.text(plan.id).text
    assert proof.start is not None
    assert "59-KH/TU" in text[proof.start : proof.end]


def test_issuers_hang_in_one_tree(services: Services, filed: dict[str, DocumentId]) -> None:
    committees = {one.name: one for one in services.committees.all()}
    town = committees["Thị ủy Ngã Năm"]
    assert town.is_own
    assert town.parent_id == committees["Tỉnh ủy Sóc Trăng"].id
    assert committees["Đảng ủy xã Tân Long"].parent_id == town.id
    assert services.documents.get(filed["KH 59.txt"]).fields.issuer_id == town.id
    names = [one.name for one in services.committees.all()]
    assert len(names) == len(set(names))


def test_citations_find_their_papers_in_whatever_order_they_came(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    plan, report = filed["KH 59.txt"], filed["BC 97.txt"]
    cited = {one.document_number: one.resolved_to for one in services.documents.get(plan).citations}
    assert cited["60-KH/TU"] == filed["KH 60 tinh.txt"]
    assert services.documents.citing(plan) == (report,)


def test_nothing_is_filed_twice(
    services: Services, heap: Path, filed: dict[str, DocumentId], tmp_path: Path
) -> None:
    assert _statuses(file_all(services, heap)) == ["duplicate"] * 3
    copy = tmp_path / "bản chép.txt"
    copy.write_text(PLAN_59, encoding="utf-8")
    [result] = file_all(services, copy)
    assert (result.status, result.document_id) == (ImportStatus.DUPLICATE, filed["KH 59.txt"])
    assert services.documents.counts().documents == 3


def test_two_copies_in_one_heap_become_one_paper(services: Services, tmp_path: Path) -> None:
    folder = tmp_path / "hai bản"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(PLAN_59, encoding="utf-8")
    assert _statuses(file_all(services, folder)) == ["added", "duplicate"]
    assert services.documents.counts().originals == 1


def test_a_folder_and_a_file_in_it_are_one_paper(services: Services, heap: Path) -> None:
    inside = heap / "BC 97.txt"
    results = file_all(services, inside, heap, heap / "2023" / ".." / "BC 97.txt")
    assert _statuses(results) == ["added"] * 3


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names that are no text")
def test_a_name_that_is_no_text_is_filed_under_what_can_be_read_of_it(
    services: Services, tmp_path: Path
) -> None:
    folder = tmp_path / os.fsdecode(b"th\xe1ng 4")
    folder.mkdir()
    (folder / os.fsdecode(b"k\xea ho\xb9ch.txt")).write_text(PLAN_59, encoding="utf-8")
    [result] = file_all(services, folder)
    assert result.status is ImportStatus.ADDED
    assert result.document_id is not None
    [original] = services.documents.get(result.document_id).originals
    assert original.name == "k\ufffd ho\ufffdch.txt"


def test_names_from_other_systems_are_stored_composed(services: Services, tmp_path: Path) -> None:
    name = "Kế hoạch 59.txt"
    (tmp_path / unicodedata.normalize("NFD", name)).write_text(PLAN_59, encoding="utf-8")
    [result] = file_all(services, tmp_path / unicodedata.normalize("NFD", name))
    assert result.document_id is not None
    assert services.documents.get(result.document_id).originals[0].name == name


def test_a_paper_in_the_trash_is_not_filed_again(
    services: Services, heap: Path, filed: dict[str, DocumentId]
) -> None:
    services.documents.trash([filed["BC 97.txt"]])
    results = {one.path.name: one for one in file_all(services, heap)}
    assert results["BC 97.txt"].status is ImportStatus.DUPLICATE
    assert services.documents.counts().trash == 1


def test_a_changed_file_is_a_new_paper(
    services: Services, heap: Path, filed: dict[str, DocumentId]
) -> None:
    path = heap / "BC 97.txt"
    path.write_text(path.read_text(encoding="utf-8") + "\nBổ sung.", encoding="utf-8")
    assert _statuses(file_all(services, heap)) == ["added", "duplicate", "duplicate"]


def test_bad_files_cost_one_line_each_and_the_others_are_filed(
    services: Services, heap: Path
) -> None:
    (heap / "rỗng.docx").write_bytes(b"")
    (heap / "hỏng.docx").write_bytes(b"PK\x03\x04" + os.urandom(2000))
    (heap / ("d" * 240 + ".txt")).write_text("Văn bản tên dài", encoding="utf-8")
    (heap / "~$KH 59.docx").write_bytes(b"lock")
    (heap / "Thumbs.db").write_bytes(b"x")
    results = {one.path.name: one for one in file_all(services, heap, heap / "không có.txt")}
    problems = {
        name: one.error.problem
        for name, one in results.items()
        if isinstance(one.error, ReadingError)
    }
    assert problems["rỗng.docx"] is ReadingProblem.EMPTY
    assert problems["hỏng.docx"] is ReadingProblem.DAMAGED
    assert problems["không có.txt"] is ReadingProblem.NOT_FOUND
    assert len(problems) == 3
    assert services.documents.counts().documents == 4
    assert "~$KH 59.docx" not in results
    assert "Thumbs.db" not in results


def test_a_librarys_own_files_are_no_papers(
    services: Services, library: Path, filed: dict[str, DocumentId]
) -> None:
    assert filed
    assert file_all(services, library) == []


def test_originals_are_only_read(services: Services, heap: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in heap.rglob("*") if path.is_file()}
    file_all(services, heap)
    after = {path: path.stat().st_mtime_ns for path in heap.rglob("*") if path.is_file()}
    assert after == before


def test_a_file_with_a_wrong_ending_is_read_by_its_content_and_told(
    services: Services, tmp_path: Path
) -> None:
    folder = tmp_path / "gửi qua Zalo"
    folder.mkdir()
    (folder / "chữ.pdf").write_text(PLAN_59, encoding="utf-8")
    (folder / "word.pdf").write_bytes(docx(paragraph("Kế hoạch kiểm tra")))
    (folder / "đúng.docx").write_bytes(docx(paragraph("Kế hoạch giám sát")))
    results = {one.path.name: one for one in file_all(services, folder)}
    assert {name: one.other_format for name, one in results.items()} == {
        "chữ.pdf": "txt",
        "word.pdf": "docx",
        "đúng.docx": None,
    }
    for name, words in (("chữ.pdf", "KẾ HOẠCH"), ("word.pdf", "kiểm tra")):
        found = results[name].document_id
        assert found is not None
        assert words in services.documents.text(found).text


def test_a_cancelled_import_keeps_what_was_filed_and_goes_on_later(
    services: Services, heap: Path
) -> None:
    # More than are filed at once, so that the stop comes between two such transactions.
    for number in range(117):
        text = PLAN_59.replace("59-KH", f"{100 + number}-KH")
        (heap / f"kh {number}.txt").write_text(text, encoding="utf-8")
    token = CancelToken()
    results: list[ImportResult] = []

    def on_result(result: ImportResult) -> None:
        results.append(result)
        if len(results) == 5:
            token.cancel()

    with pytest.raises(CancelledError):
        services.imports.run([heap], on_result=on_result, report=ignore, token=token)
    kept = services.documents.counts().documents
    assert 5 <= kept < 120
    statuses = _statuses(file_all(services, heap))
    assert statuses.count("added") == 120 - kept
    assert services.documents.counts().documents == 120


def test_progress_counts_every_file(services: Services, heap: Path) -> None:
    seen: list[Progress] = []
    services.imports.run([heap], on_result=lambda _: None, report=seen.append, token=CancelToken())
    assert [one.done for one in seen] == [0, 1, 2, 3]
    assert {one.total for one in seen} == {3}
