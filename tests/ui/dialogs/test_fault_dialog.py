"""Faults of the program: caught on every thread, one dialog, details to copy."""

import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hoso_app import __version__
from hoso_app.jobs.runner import JobRunner
from hoso_app.ui.dialogs.fault_dialog import FaultDialog, FaultReporter, fault_details
from hoso_app.ui.job_bridge import JobBridge
from tests.ui.keyboard import click, press


@pytest.fixture
def reporter(qapp: QApplication, caplog: pytest.LogCaptureFixture) -> Iterator[FaultReporter]:
    # ``caplog`` is asked for: a fault is logged as an error.
    reporter = FaultReporter()
    yield reporter
    if reporter.dialog is not None:
        reporter.dialog.close()


@pytest.fixture
def hooks() -> Iterator[None]:
    before = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = before


def open_dialog(qtbot: QtBot, reporter: FaultReporter) -> FaultDialog:
    qtbot.waitUntil(lambda: reporter.dialog is not None)
    assert reporter.dialog is not None
    return reporter.dialog


def fail(word: str) -> None:
    raise ZeroDivisionError(word)


def broken(word: str) -> Exception:
    with pytest.raises(ZeroDivisionError) as raised:
        fail(word)
    return raised.value


def test_a_fault_is_shown_with_version_and_trace_and_logged(
    qtbot: QtBot, reporter: FaultReporter, caplog: pytest.LogCaptureFixture
) -> None:
    reporter.report(broken("lỗi thử"))
    details = open_dialog(qtbot, reporter).ui.details_edit.toPlainText()
    assert f"Hồ sơ {__version__}" in details
    assert "Traceback" in details
    assert "ZeroDivisionError: lỗi thử" in details
    [record] = caplog.records
    assert record.levelno == logging.ERROR
    assert "ZeroDivisionError: lỗi thử" in record.getMessage()


def test_the_details_can_be_copied_with_a_key(qtbot: QtBot, reporter: FaultReporter) -> None:
    reporter.report(broken("lỗi thử"))
    dialog = open_dialog(qtbot, reporter)
    press(dialog.ui.copy_button, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == dialog.ui.details_edit.toPlainText()
    assert dialog.ui.copied_label.text() == "Đã chép"


def test_many_faults_share_one_dialog(qtbot: QtBot, reporter: FaultReporter) -> None:
    same = broken("vẽ")
    for _ in range(100):
        reporter.report(same)
    for number in range(20):
        reporter.report(broken(f"lỗi {number}"))
    dialog = open_dialog(qtbot, reporter)
    qtbot.waitUntil(lambda: "lỗi 3" in dialog.ui.details_edit.toPlainText())
    text = dialog.ui.details_edit.toPlainText()
    assert text.count("ZeroDivisionError: vẽ") == 1
    assert "lỗi 4" not in text
    assert len([w for w in QApplication.topLevelWidgets() if isinstance(w, FaultDialog)]) == 1


def test_after_closing_the_next_fault_gets_its_own_dialog(
    qtbot: QtBot, reporter: FaultReporter
) -> None:
    reporter.report(broken("một"))
    click(open_dialog(qtbot, reporter).ui.close_button)
    assert reporter.dialog is None
    reporter.report(broken("hai"))
    text = open_dialog(qtbot, reporter).ui.details_edit.toPlainText()
    assert "hai" in text
    assert "một" not in text


def test_a_fault_in_a_job_reaches_the_dialog(
    qtbot: QtBot, reporter: FaultReporter, runner: JobRunner, bridge: JobBridge
) -> None:
    bridge.job_failed.connect(reporter.report)
    bridge.deliver(runner.read(lambda _: fail("trong việc")), lambda _: None)
    text = open_dialog(qtbot, reporter).ui.details_edit.toPlainText()
    assert "ZeroDivisionError: trong việc" in text


class _Sender(QObject):
    sent = Signal()


@pytest.mark.qt_no_exception_capture
def test_the_hook_catches_what_a_slot_raises(
    qtbot: QtBot, reporter: FaultReporter, hooks: None
) -> None:
    reporter.install()

    def slot() -> None:
        raise ZeroDivisionError("trong khe")

    sender = _Sender()
    sender.sent.connect(slot)
    QTimer.singleShot(0, sender.sent.emit)
    assert "trong khe" in open_dialog(qtbot, reporter).ui.details_edit.toPlainText()


@pytest.mark.qt_no_exception_capture
def test_the_hook_catches_what_a_thread_raises(
    qtbot: QtBot, reporter: FaultReporter, hooks: None
) -> None:
    reporter.install()

    def work() -> None:
        raise ZeroDivisionError("trong luồng")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert "trong luồng" in open_dialog(qtbot, reporter).ui.details_edit.toPlainText()


def test_uninstalling_gives_the_hooks_back(reporter: FaultReporter, hooks: None) -> None:
    before = sys.excepthook, threading.excepthook
    reporter.install()
    assert (sys.excepthook, threading.excepthook) != before
    reporter.uninstall()
    assert (sys.excepthook, threading.excepthook) == before


def test_ctrl_c_in_the_console_ends_the_program_without_a_dialog(
    qtbot: QtBot, reporter: FaultReporter, hooks: None
) -> None:
    reporter.install()
    with qtbot.assertNotEmitted(reporter.fault_caught):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)


def test_details_name_the_cause_behind_a_fault() -> None:
    def fail_twice() -> None:
        try:
            fail("đĩa")
        except ZeroDivisionError as error:
            raise ValueError("hỏng") from error

    with pytest.raises(ValueError, match="hỏng") as raised:
        fail_twice()
    details = fault_details(raised.value)
    assert "ZeroDivisionError: đĩa" in details
    assert "ValueError: hỏng" in details
