"""The list of contents of a dossier, as Word and Excel read it."""

from pathlib import Path

import docx
import pytest
from python_calamine import CalamineWorkbook

from hoso_app.domain.dossiers import DossierValues
from hoso_app.domain.errors import DiskError, NotFoundError
from hoso_app.domain.ids import DocumentId, DossierId
from hoso_app.services.application import Services
from hoso_app.services.contents_list import HEAD
from tests.unit.services.conftest import file_all

DOSSIER = DossierId(1)


@pytest.fixture
def dossier(services: Services, heap: Path) -> list[DocumentId]:
    """A dossier of three papers, in an order that is not that of their coming."""
    ids = [
        result.document_id for result in file_all(services, heap) if result.document_id is not None
    ]
    values = DossierValues("01/2023", "Kiểm điểm <giữa> nhiệm kỳ & sơ kết", 20)
    services.dossiers.create(values)
    ordered = [ids[2], ids[0], ids[1]]
    services.dossiers.edit(DOSSIER, values, ordered)
    return ordered


def test_the_text_document_lists_the_papers_in_their_order(
    services: Services, dossier: list[DocumentId], tmp_path: Path
) -> None:
    path = tmp_path / "Mục lục.docx"
    assert services.dossiers.write_contents(DOSSIER, path) == 3
    written = docx.Document(str(path))
    texts = [paragraph.text for paragraph in written.paragraphs]
    assert "MỤC LỤC VĂN BẢN, TÀI LIỆU" in texts
    assert "Tiêu đề hồ sơ: Kiểm điểm <giữa> nhiệm kỳ & sơ kết" in texts
    assert "Số, ký hiệu hồ sơ: 01/2023" in texts
    assert "Thời hạn bảo quản: 20 năm" in texts
    (table,) = written.tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == list(HEAD)
    fields = [services.documents.get(one).fields for one in dossier]
    assert [row[0] for row in rows[1:]] == ["1", "2", "3"]
    assert [row[1] for row in rows[1:]] == [one.number and one.number.canonical for one in fields]
    assert [row[3] for row in rows[1:]] == [one.issuer for one in fields]


def test_the_sheet_has_the_same_lines(
    services: Services, dossier: list[DocumentId], tmp_path: Path
) -> None:
    path = tmp_path / "Mục lục.xlsx"
    services.dossiers.write_contents(DOSSIER, path)
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_name("Mục lục").to_python()
    assert rows[0] == list(HEAD)
    numbers = [services.documents.get(one).fields.number for one in dossier]
    assert [row[1] for row in rows[1:]] == [one and one.canonical for one in numbers]


def test_papers_in_the_trash_are_left_out(
    services: Services, dossier: list[DocumentId], tmp_path: Path
) -> None:
    services.documents.trash([dossier[0]])
    assert services.dossiers.write_contents(DOSSIER, tmp_path / "a.docx") == 2


def test_a_dossier_that_is_gone_and_a_disk_that_refuses_are_told(
    services: Services, dossier: list[DocumentId], tmp_path: Path
) -> None:
    with pytest.raises(NotFoundError):
        services.dossiers.write_contents(DossierId(99), tmp_path / "a.docx")
    with pytest.raises(DiskError):
        services.dossiers.write_contents(DOSSIER, tmp_path / "không có" / "a.docx")
