"""Qt's own texts speak Vietnamese."""

import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QLocale, Qt, QTimer, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hoso_app.ui import application
from hoso_app.ui.application import make_application
from tests.ui.keyboard import click

TEXTS = Path(application.__file__).parent / "i18n" / "qtbase_vi.ts"
QT_TRANSLATIONS = Path(PySide6.__file__).parent / "Qt" / "translations"


def texts() -> list[tuple[str, str, str]]:
    return [
        (
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("translation", ""),
        )
        for context in ET.parse(TEXTS).getroot()  # noqa: S314 - our own file
        for message in context.findall("message")
    ]


def test_each_source_is_one_that_qt_asks_for(qapp: QApplication) -> None:
    others = []
    for language in ("de", "fr", "ja", "ru"):
        translator = QTranslator()
        if not translator.load(str(QT_TRANSLATIONS / f"qtbase_{language}.qm")):
            pytest.skip("this build of Qt comes without its translations")
        others.append(translator)
    unknown = [
        (context, source)
        for context, source, _ in texts()
        if not any(other.translate(context, source) for other in others)
    ]
    assert unknown == []


def test_every_text_is_translated_and_keeps_what_is_filled_in() -> None:
    for _, source, translation in texts():
        assert translation.strip(), source
        for mark in ("%1", "%n", "\n"):
            assert source.count(mark) == translation.count(mark), source


@pytest.mark.parametrize(
    ("button", "text"),
    [
        (QDialogButtonBox.StandardButton.Ok, "Đồng ý"),
        (QDialogButtonBox.StandardButton.Cancel, "Hủy"),
        (QDialogButtonBox.StandardButton.Close, "Đóng"),
        (QDialogButtonBox.StandardButton.Save, "Lưu"),
        (QDialogButtonBox.StandardButton.Discard, "Không lưu"),
        (QDialogButtonBox.StandardButton.Open, "Mở"),
        (QDialogButtonBox.StandardButton.Apply, "Áp dụng"),
        (QDialogButtonBox.StandardButton.Reset, "Đặt lại"),
        (QDialogButtonBox.StandardButton.Help, "Trợ giúp"),
        (QDialogButtonBox.StandardButton.Retry, "Thử lại"),
        (QDialogButtonBox.StandardButton.Ignore, "Bỏ qua"),
        (QDialogButtonBox.StandardButton.Abort, "Dừng hẳn"),
        (QDialogButtonBox.StandardButton.Yes, "Có"),
        (QDialogButtonBox.StandardButton.No, "Không"),
        (QDialogButtonBox.StandardButton.SaveAll, "Lưu tất cả"),
        (QDialogButtonBox.StandardButton.RestoreDefaults, "Về mặc định"),
    ],
)
def test_standard_buttons_speak_vietnamese(
    app: QApplication, qtbot: QtBot, button: QDialogButtonBox.StandardButton, text: str
) -> None:
    make_application()
    box = QDialogButtonBox(button)
    qtbot.addWidget(box)
    assert box.button(button).text().replace("&", "") == text


def test_message_boxes_speak_vietnamese(app: QApplication, qtbot: QtBot) -> None:
    make_application()
    box = QMessageBox(
        QMessageBox.Icon.Question,
        "Hồ sơ",
        "Thử",
        QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No,
    )
    qtbot.addWidget(box)
    box.setDetailedText("chi tiết")
    words = {button.text().replace("&", "") for button in box.buttons()}
    assert words == {"Có", "Không", "Xem chi tiết…"}


def test_the_menu_of_a_line_speaks_vietnamese(app: QApplication, qtbot: QtBot) -> None:
    make_application()
    line = QLineEdit()
    qtbot.addWidget(line)
    menu: QMenu = line.createStandardContextMenu()
    qtbot.addWidget(menu)
    words = [action.text().split("\t")[0].replace("&", "") for action in menu.actions()]
    assert [word for word in words if word] == [
        *("Hoàn tác", "Làm lại", "Cắt", "Chép", "Dán", "Xóa", "Chọn tất cả"),
    ]


def test_months_and_numbers_are_vietnamese(app: QApplication) -> None:
    make_application()
    locale = QLocale()
    assert locale.language() == QLocale.Language.Vietnamese
    assert locale.dayName(Qt.DayOfWeek.Monday.value) == "Thứ Hai"
    assert locale.toString(12431) == "12.431"


@pytest.mark.parametrize(
    "mode", [QFileDialog.FileMode.Directory, QFileDialog.FileMode.ExistingFiles]
)
def test_qts_own_file_dialog_speaks_vietnamese(
    app: QApplication, qtbot: QtBot, mode: QFileDialog.FileMode
) -> None:
    make_application()
    dialog = QFileDialog(None, "Chọn thư mục")
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    words = [label.text().replace("&", "") for label in dialog.findChildren(QLabel)]
    assert "Tìm trong:" in words
    assert "Loại tệp:" in words
    shown = dialog.nameFilters() + [button.text() for button in dialog.findChildren(QPushButton)]
    english = {"Open", "Cancel", "Choose", "Directories", "All Files (*)"}
    assert not english & {word.replace("&", "") for word in shown}


def test_the_compiled_texts_are_those_of_the_source(qapp: QApplication) -> None:
    translator = QTranslator()
    assert translator.load(str(TEXTS.with_suffix(".qm")))
    told = {
        (context, source): translator.translate(context, source) for context, source, _ in texts()
    }
    assert told == {(context, source): translation for context, source, translation in texts()}


def _words(window: QWidget) -> set[str]:
    """Return what stands on the controls of a window, without the marks of its keys."""
    found = [window.windowTitle()]
    found += [one.text() for one in window.findChildren(QLabel)]
    found += [one.text() for one in window.findChildren(QAbstractButton)]
    found += [one.title() for one in window.findChildren(QGroupBox)]
    for box in window.findChildren(QComboBox):
        found += [box.itemText(at) for at in range(box.count())]
    for tabs in window.findChildren(QTabWidget):
        found += [tabs.tabText(at) for at in range(tabs.count())]
    found += [one.toolTip() for one in window.findChildren(QWidget)]
    return {word.replace("&", "") for word in found if word}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows shows its own dialog")
def test_qts_own_print_dialog_speaks_vietnamese(app: QApplication, qtbot: QtBot) -> None:
    make_application()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)  # must outlive the dialog
    dialog = QPrintDialog(printer)
    qtbot.addWidget(dialog)
    words = _words(dialog)
    expected = {"In", "Hủy", "Máy in", "Tên:", "Thuộc tính", "Bản in", "Số bản:", "Xếp theo bộ"}
    assert expected | {"In tất cả", "Từ trang", "Phạm vi in", "Mọi trang", "In hai mặt"} <= words
    translated = {text.replace("&", "") for _, _, text in texts()}
    english = {
        source.replace("&", "")
        for _, source, text in texts()
        if source != text and source.replace("&", "") not in translated
    }
    assert english & words == set()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows shows its own dialog")
def test_the_properties_of_a_printer_speak_vietnamese(app: QApplication, qtbot: QtBot) -> None:
    make_application()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)  # must outlive the dialog
    dialog = QPrintDialog(printer)
    qtbot.addWidget(dialog)
    buttons = dialog.findChildren(QPushButton)
    button = next(one for one in buttons if one.text().replace("&", "") == "Thuộc tính")
    words: set[str] = set()

    def read() -> None:
        properties = QApplication.activeModalWidget()
        assert properties is not None
        words.update(_words(properties))
        properties.close()

    QTimer.singleShot(0, read)
    click(button)  # comes back when the properties are closed
    assert {"Thuộc tính máy in", "Giấy", "Khổ giấy:", "Chiều giấy", "Dọc", "Ngang"} <= words
    assert {"Trang", "Lề", "lề trái", "Số trang mỗi tờ:", "Tự chọn", "A4"} <= words
    assert not {"Page", "Paper", "Page size:", "Margins", "Portrait", "Custom"} & words


def test_qts_own_print_preview_speaks_vietnamese(app: QApplication, qtbot: QtBot) -> None:
    make_application()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)  # must outlive the dialog
    dialog = QPrintPreviewDialog(printer)
    qtbot.addWidget(dialog)
    words = {action.text().replace("&", "") for action in dialog.findChildren(QAction)}
    assert {"In", "Cài đặt trang", "Trang sau", "Vừa chiều rộng", "Phóng to"} <= words
    assert dialog.windowTitle() == "Xem trước khi in"
