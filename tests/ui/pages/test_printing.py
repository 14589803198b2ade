"""Papers are printed as they look; what only Word can lay out is opened there."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter

from hoso_app.ui.actions import ActionId
from tests.ui.desk import Desk


def _opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """What is handed to the system instead of being opened on the machine of the test."""
    opened: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return opened


def _printed(desk: Desk, number: str, target: Path) -> pypdfium2.PdfDocument:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    desk.window.page.printing.print_to(desk.document(number), printer)
    desk.until(lambda: desk.told == "Đã gửi tới máy in.")
    return pypdfium2.PdfDocument(target)


def test_pages_of_a_pdf_are_printed_one_by_one(desk: Desk, tmp_path: Path) -> None:
    pages = len(desk.services.pages.sizes(desk.id_of("60-KH/TU")))
    with _printed(desk, "60-KH/TU", tmp_path / "in.pdf") as printed:
        assert len(printed) == pages
        picture = printed[0].render(scale=1).to_pil().convert("L")
    assert sum(picture.histogram()[:100]) > 500, "letters on the sheet"


def test_the_progress_of_printing_is_told(desk: Desk, tmp_path: Path) -> None:
    begun: list[str] = []
    desk.window.page.printing.begun.connect(begun.append)
    _printed(desk, "60-KH/TU", tmp_path / "in.pdf").close()
    assert begun == ["Đang in"]


def test_a_word_file_is_printed_from_its_own_program(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = _opened(monkeypatch)
    desk.select("59-KH/TU")
    desk.window.workspace.actions[ActionId.PRINT].trigger()
    desk.until(lambda: opened)
    assert Path(opened[0].toLocalFile()).suffix in {".doc", ".docx"}
    desk.until(lambda: "in từ chương trình đó" in desk.told)


def test_the_file_is_shown_in_its_folder_under_a_good_name(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = _opened(monkeypatch)
    desk.select("60-KH/TU")
    desk.window.workspace.actions[ActionId.SHOW_FILE].trigger()
    desk.until(lambda: opened)
    folder = Path(opened[0].toLocalFile())
    assert [path.name.startswith("2023-03-20 60-KH_TU") for path in folder.iterdir()] == [True]


def test_one_paper_can_be_printed_and_several_cannot(desk: Desk) -> None:
    action = desk.window.workspace.actions[ActionId.PRINT]
    desk.select("60-KH/TU")
    assert action.isEnabled()
    desk.select("60-KH/TU", "59-KH/TU")
    assert not action.isEnabled()
