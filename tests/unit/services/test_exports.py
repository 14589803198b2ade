import json
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from hoso_app.domain.documents import Field
from hoso_app.domain.errors import CancelledError, DocumentNotFoundError, FolderNotEmptyError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.work import CancelToken, Progress
from hoso_app.filestore.places import long_form
from hoso_app.services.application import Services
from hoso_app.storage.engine import Database
from tests.unit.services.conftest import AddPapers, ignore


def test_papers_come_out_with_a_manifest_and_a_register(
    services: Services, filed: dict[str, DocumentId], heap: Path, tmp_path: Path
) -> None:
    services.documents.trash([filed["KH 60 tinh.txt"]])
    target = tmp_path / "chép ra"
    assert services.exports.export(target, None, ignore, CancelToken()) == 2
    lines = (target / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    by_number = {one["document_number"]: one for one in map(json.loads, lines)}
    plan = by_number["59-KH/TU"]
    assert plan["issued_on"] == "2023-04-07"
    [name] = plan["files"]
    assert name.startswith("2023-04-07 59-KH_TU kiểm điểm giữa nhiệm kỳ")
    source = heap / "2023" / "Kế hoạch" / "KH 59.txt"
    assert (target / name).read_bytes() == source.read_bytes()
    sheet = CalamineWorkbook.from_path(str(target / "danh-muc.xlsx")).get_sheet_by_index(0)
    rows = sheet.to_python()
    assert rows[0][:3] == ["STT", "Số, ký hiệu", "Ngày tháng"]
    assert [row[1] for row in rows[1:]] == [
        one["document_number"] for one in map(json.loads, lines)
    ]
    assert "07/4/2023" in [row[2] for row in rows[1:]]


def test_files_come_out_while_records_are_still_being_read(
    services: Services, add_papers: AddPapers, tmp_path: Path
) -> None:
    ids = add_papers(250)
    database = Database(services.path / "hoso.db")
    with database.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM original")  # papers without a file need no copy
    database.close()
    target, token = tmp_path / "chép ra", CancelToken()
    told: list[Progress] = []

    def edit_a_later_one(progress: Progress) -> None:
        told.append(progress)
        if progress.done == 120:
            # The record of a paper that comes later is read only then.
            services.documents.edit([ids[-1]], {Field.SIGNER: "Nguyễn Văn A"})

    assert services.exports.export(target, None, edit_a_later_one, token) == 250
    assert [one.done for one in told] == list(range(251))
    lines = (target / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == ids
    assert json.loads(lines[-1])["signer"] == "Nguyễn Văn A"


def test_an_export_that_is_stopped_stops_between_two_papers(
    services: Services, filed: dict[str, DocumentId], tmp_path: Path
) -> None:
    token = CancelToken()
    target = tmp_path / "chép ra"

    def stop(progress: Progress) -> None:
        if progress.done == 1:
            token.cancel()

    with pytest.raises(CancelledError):
        services.exports.export(target, list(filed.values()), stop, token)
    assert len(list(target.glob("*.txt"))) == 2


def test_nothing_is_written_where_a_paper_is_gone(
    services: Services, filed: dict[str, DocumentId], tmp_path: Path
) -> None:
    target = tmp_path / "chép ra"
    with pytest.raises(DocumentNotFoundError):
        services.exports.export(target, [*filed.values(), DocumentId(99)], ignore, CancelToken())
    assert not target.exists()


def test_same_names_do_not_overwrite_each_other(
    services: Services, filed: dict[str, DocumentId], tmp_path: Path
) -> None:
    ids = list(filed.values())
    target = tmp_path / "chép ra"
    services.exports.export(target, [ids[0], ids[0], ids[0]], ignore, CancelToken())
    assert len(list(target.iterdir())) == 5


def test_a_folder_with_files_is_left_alone(
    services: Services, filed: dict[str, DocumentId], heap: Path
) -> None:
    assert filed
    with pytest.raises(FolderNotEmptyError):
        services.exports.export(heap, None, ignore, CancelToken())


def test_papers_come_out_into_folders_deeper_than_windows_likes(
    services: Services, filed: dict[str, DocumentId], tmp_path: Path
) -> None:
    deep = tmp_path.joinpath(*[f"{number} {'tập hồ sơ ' * 5}".strip() for number in range(6)])
    assert len(str(deep)) > 300
    count = services.exports.export(deep, list(filed.values()), ignore, CancelToken())
    assert count == len(filed)
    assert len(list(long_form(deep).glob("*.txt"))) == len(filed)
