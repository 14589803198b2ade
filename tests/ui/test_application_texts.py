"""Qt's own texts speak Vietnamese."""

import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from hoso_app.ui import application
from hoso_app.ui.application import make_application

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
