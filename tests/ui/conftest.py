"""What tests of the window share: the drawings, the lanes, and a real library of sample papers."""

import gc
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hoso_app import bootstrap
from hoso_app.domain import catalogue
from hoso_app.domain.work import CancelToken, Progress
from hoso_app.jobs.runner import JobRunner
from hoso_app.services.application import Services
from hoso_app.ui import icons, theme
from hoso_app.ui.job_bridge import JobBridge
from tests.ui.desk import Desk, opened_desk


@pytest.fixture(autouse=True)
def _drawings(qapp: QApplication) -> None:
    icons.install()


@pytest.fixture(autouse=True)
def _garbage_on_the_main_thread() -> Iterator[None]:
    """Keep Python from destroying the former test's windows on a worker thread of this one.

    The program does the same, see ``hoso_app.ui.garbage``.
    """
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def app(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[QApplication]:
    """The application for tests that give it its look; given back as it was."""
    before = qapp.font(), qapp.palette(), qapp.styleSheet(), qapp.style().objectName()
    locale = QLocale()
    monkeypatch.delenv(theme.FORCED_SCHEME_VARIABLE, raising=False)
    yield qapp
    for follower in qapp.findChildren(theme._SchemeFollower):
        follower.stop()
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    QLocale.setDefault(locale)
    qapp.styleHints().unsetColorScheme()
    qapp.setProperty(theme._SCHEME_PROPERTY, None)
    font, palette, sheet, style = before
    qapp.setFont(font)
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)
    qapp.setStyle(style)


@pytest.fixture
def runner() -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.close()


@pytest.fixture
def bridge(qapp: QApplication) -> JobBridge:
    return JobBridge()


def _ignore(_: object) -> None:
    """Take a report and do nothing."""


@pytest.fixture(scope="session")
def filled_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of Thị ủy Ngã Năm with the sample papers; not to be changed."""
    folder = tmp_path_factory.mktemp("filled") / "Kho mẫu"
    own = catalogue.match_name("Thị ủy Ngã Năm")
    services = bootstrap.create_library(folder, own)
    report: list[Progress] = []
    services.imports.run(
        [services.imports.sample_papers()],
        on_result=_ignore,
        report=report.append,
        token=CancelToken(),
    )
    services.scans.run(report.append, CancelToken())
    services.indexing.ensure(report.append, CancelToken())
    services.close()
    return folder


@pytest.fixture
def sample_library(filled_library: Path, tmp_path: Path) -> Path:
    """A copy of the filled library for one test."""
    folder = tmp_path / "Kho mẫu"
    shutil.copytree(filled_library, folder)
    return folder


@pytest.fixture
def services(sample_library: Path) -> Iterator[Services]:
    services = bootstrap.open_library(sample_library)
    yield services
    services.close()


@pytest.fixture
def desk(qtbot: QtBot, sample_library: Path, tmp_path: Path) -> Iterator[Desk]:
    """The main window of a library with the sample papers."""
    with opened_desk(qtbot, sample_library, tmp_path / "window.ini") as made:
        yield made


@pytest.fixture
def empty_library(tmp_path: Path) -> Path:
    """A library without documents."""
    bootstrap.create_library(tmp_path / "Kho mới").close()
    return tmp_path / "Kho mới"


@pytest.fixture
def empty_desk(qtbot: QtBot, empty_library: Path, tmp_path: Path) -> Iterator[Desk]:
    """The main window of a library without documents."""
    with opened_desk(qtbot, empty_library, tmp_path / "window.ini") as made:
        yield made
