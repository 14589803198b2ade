"""The program with its window: the application, which library is open, and how it ends."""

import argparse
import logging
import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QLocale, QObject, QSize, Qt, QTimer, QTranslator, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from hoso_app import __version__
from hoso_app.domain.errors import HosoError, LibraryLockedError
from hoso_app.domain.ids import DocumentId
from hoso_app.jobs.runner import JobRunner
from hoso_app.messages.errors import error_text
from hoso_app.services.application import Services
from hoso_app.services.parts import parts
from hoso_app.services.places import FolderContent, look_at
from hoso_app.ui import icons, jump_list, theme
from hoso_app.ui.actions import ActionId
from hoso_app.ui.dialogs.about_dialog import AboutDialog, model_folder
from hoso_app.ui.dialogs.committee_dialog import CommitteeDialog
from hoso_app.ui.dialogs.fault_dialog import FaultReporter
from hoso_app.ui.dialogs.guide_dialog import GuideDialog
from hoso_app.ui.dialogs.keys_dialog import KeysDialog
from hoso_app.ui.dialogs.library_dialog import LibraryDialog
from hoso_app.ui.dialogs.restore_dialog import RestoreDialog
from hoso_app.ui.garbage import MainThreadCollector
from hoso_app.ui.job_bridge import JobBridge
from hoso_app.ui.library_door import CreateLibrary, LibraryDoor, OpenLibrary
from hoso_app.ui.pages.first_start_page import FirstStartPage
from hoso_app.ui.pages.key_hints import hints_for
from hoso_app.ui.preferences import Preferences, candidate_libraries
from hoso_app.ui.session import Session
from hoso_app.ui.single_instance import SingleInstance
from hoso_app.ui.theme import Appearance
from hoso_app.ui.window_state import WindowState

_log = logging.getLogger(__name__)
_FIRST_START_NAME = "first_start"
_JUMPS_MILLISECONDS = 3000
"""After which the taskbar is told of libraries: the window comes first."""
QUICK = "--quick"
"""Raises the quick lookup instead of the window."""


class Curtain(Protocol):
    """What is shown in the window's place while the program is being loaded."""

    def words(self) -> str:
        """Return what was typed into its search box."""

    def lift(self) -> None:
        """Go away: the window is there."""


def run(
    arguments: Sequence[str],
    *,
    open_library: OpenLibrary,
    create_library: CreateLibrary,
    default_library: Path,
    data_folder: Path,
    curtain: Curtain | None = None,
) -> int:
    """Show the window until it is closed; return the exit code.

    A library that another process has open gets the arguments instead, and
    its window comes to the front. ``curtain`` is what stands in the window's
    place until it is there. A program that is installed shows in the taskbar
    what can be done with it.
    """
    options = _options(arguments)
    state = WindowState(data_folder / "window.ini")
    preferences = Preferences(state)
    app = make_application(preferences.appearance)
    preferences.offer_model(model_folder(data_folder))
    library = _library_to_open(options.library, state, default_library)
    paths = [path.absolute() for path in options.paths]
    handed = [*([QUICK] if options.quick else []), *(str(path) for path in paths)]
    if library is not None and SingleInstance(library).hand_over(handed):
        return 0
    reporter = FaultReporter()
    reporter.install()
    door = LibraryDoor(open_library, create_library, options.library or default_library)
    program = Program(door, state, reporter, data_folder)
    program.is_quick = options.quick
    program.is_hidden = options.hidden
    if jump_list.is_wanted(data_folder):
        program.offer_jumps = partial(jump_list.offer, Path(sys.executable))
    collector = MainThreadCollector(app)
    collector.start()
    try:
        if curtain is not None:
            program.stand_behind(curtain)
        program.start(library, paths)
        return app.exec()
    finally:
        program.finish()
        collector.stop()
        reporter.uninstall()


def make_application(appearance: Appearance = theme.USUAL) -> QApplication:
    """Return the application with its look, its language and its drawings."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Hồ sơ")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("hoso")
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    _speak_vietnamese(app)
    icons.install()
    theme.apply(app, appearance)
    app.setWindowIcon(icons.program_icon())
    return app


def _speak_vietnamese(app: QApplication) -> None:
    """Give Qt's own buttons and menus their Vietnamese texts: Qt ships none."""
    translator = QTranslator(app)
    with as_file(files("hoso_app.ui").joinpath("i18n/qtbase_vi.qm")) as path:
        if not translator.load(str(path)):
            _log.error("cannot read Qt's texts: %s", path)
            return
    app.installTranslator(translator)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    """Read what the window takes; the command line has been told apart before."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--library", type=Path)
    parser.add_argument(QUICK, action="store_true")
    parser.add_argument("--hidden", action="store_true")
    parser.add_argument("paths", nargs="*", type=Path)
    return parser.parse_known_args(list(arguments))[0]


def _library_to_open(named: Path | None, state: WindowState, default: Path) -> Path | None:
    """Return the library to begin with, None where there is none yet."""
    for folder in candidate_libraries(named, state, default):
        if look_at(folder).holds is FolderContent.LIBRARY:
            return folder
    return None


class Program(QObject):
    """Leads from start to end: first start, choosing a library, its window, the next library.

    At most one library is shown; when another is opened, the former is closed
    beside, after its last writes.

    Signals:
        session_opened: A library is about to be shown (``Session``).
    """

    session_opened = Signal(object)

    def __init__(
        self,
        door: LibraryDoor,
        state: WindowState,
        reporter: FaultReporter,
        data_folder: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._door = door
        self._state = state
        self._reporter = reporter
        self._data_folder = data_folder
        self._runner = JobRunner()
        self._bridge = JobBridge(self)
        self._bridge.job_failed.connect(self._on_job_failed)
        self._session: Session | None = None
        self._first_start: FirstStartPage | None = None
        self._library_dialog: LibraryDialog | None = None
        self._curtain: Curtain | None = None
        self._waiting: tuple[Path, ...] = ()
        self.is_quick = False
        self.is_hidden = False
        self.offer_jumps: Callable[[Sequence[Path]], object] | None = None

    def stand_behind(self, curtain: Curtain) -> None:
        """Take over from what stands in the window's place, with what was typed there."""
        self._curtain = curtain

    @property
    def session(self) -> Session | None:
        """Return what is open."""
        return self._session

    @property
    def first_start(self) -> FirstStartPage | None:
        """Return the page of the first start while it is shown."""
        return self._first_start

    @property
    def library_dialog(self) -> LibraryDialog | None:
        """Return the choice of libraries while it is shown."""
        return self._library_dialog

    def start(self, library: Path | None, paths: Sequence[Path] = ()) -> None:
        """Open a library, or begin the first start."""
        if library is not None:
            self.open(library, paths)
            return
        self._waiting = tuple(paths)  # a paper was opened with a program that has no library
        known = self._state.recent_libraries()
        if known:
            self._say_gone(known[0])
        else:
            self.show_first_start()

    def open(self, folder: Path, paths: Sequence[Path] = ()) -> None:
        """Open a library and bring files into it."""
        job = self._runner.write(lambda _: self._door.open(folder))
        self._bridge.deliver(
            job,
            lambda services: self._show(services, tuple(paths)),
            partial(self._on_open_failed, folder, paths),
        )

    def show_first_start(self) -> None:
        """Show the three steps to a new library."""
        if self._first_start is None:
            page = FirstStartPage(self._door, self._door.default, self._runner, self._bridge)
            page.library_ready.connect(self._show)
            self._state.place(_FIRST_START_NAME, page, QSize(760, 600))
            self._first_start = page
        self._first_start.show()
        self._lift_curtain()
        self._first_start.raise_()
        self._first_start.activateWindow()

    def finish(self) -> None:
        """Finish what is being written and close the library; the last thing of all."""
        if self._session is not None:
            self._session.close_windows()
            self._session.finish()
            # A process that ends needs no such care; one that goes on, such as a test, would
            # lay out and paint the windows of every program before.
            self._session.discard()
            self._session = None
        self._runner.close()
        self._state.sync()

    @Slot(object, object)
    def _show(self, services: Services, paths: tuple[Path, ...]) -> None:
        former, self._session = self._session, Session(services, self._state, self)
        paths, self._waiting = (*self._waiting, *paths), ()
        self._state.remember_library(services.path)
        self._wire(self._session)
        self.session_opened.emit(self._session)
        self._session.instance.listen()
        self._session.show_beside_clock()
        if former is not None:
            former.key.release()  # the system gives a combination of keys to one at a time
        self._session.take_keys()
        self._session.window.settings.can_start_at_login = jump_list.is_wanted(self._data_folder)
        if self.is_hidden:  # started at the beginning of the day, for its key and its icon
            self.is_hidden = False
            self._session.window.showMinimized()
        else:
            self._session.window.show()
        words = self._lift_curtain()
        self._session.window.start(words)
        if self.is_quick:
            self.is_quick = False
            self._session.lookup.summon()
        if paths:
            self._session.window.import_paths(paths)
        self._close_choices()
        if self.offer_jumps is not None:
            recent = self._state.recent_libraries()
            QTimer.singleShot(_JUMPS_MILLISECONDS, self, partial(self.offer_jumps, recent))
        if former is not None:
            former.close_windows()
            job = self._runner.write(lambda _: former.finish())
            self._bridge.deliver(job, lambda _: former.discard())

    def _lift_curtain(self) -> str:
        """Let the window be seen; return what was typed while it was not there."""
        curtain, self._curtain = self._curtain, None
        if curtain is None:
            return ""
        words = curtain.words()
        curtain.lift()
        return words

    def _wire(self, session: Session) -> None:
        session.bridge.job_failed.connect(self._on_job_failed)
        session.instance.arguments_received.connect(self._on_instance_arguments_received)
        session.lookup.open_requested.connect(session.commands.open_original)
        session.lookup.show_requested.connect(self._on_lookup_show_requested)
        session.tray.lookup_requested.connect(session.lookup.summon)
        session.tray.window_requested.connect(self._bring_to_front)
        session.tray.quit_requested.connect(session.window.leave)
        actions = session.window.workspace.actions
        wiring: dict[ActionId, Callable[[], None]] = {
            ActionId.QUICK_LOOKUP: session.lookup.summon,
            ActionId.OPEN_LIBRARY: self._on_open_library_triggered,
            ActionId.CHOOSE_COMMITTEE: self._on_choose_committee_triggered,
            ActionId.RESTORE_BACKUP: self._on_restore_backup_triggered,
            ActionId.SHOW_KEYS: self._on_show_keys_triggered,
            ActionId.GUIDE: self._on_guide_triggered,
            ActionId.ABOUT: self._on_about_triggered,
        }
        for name, slot in wiring.items():
            actions[name].triggered.connect(slot)
            actions[name].setEnabled(True)

    def _close_choices(self) -> None:
        if self._first_start is not None:
            self._state.save_geometry(_FIRST_START_NAME, self._first_start)
            self._first_start.close()
            self._first_start.deleteLater()
            self._first_start = None
        if self._library_dialog is not None:
            self._library_dialog.accept()

    def _on_open_failed(self, folder: Path, paths: Sequence[Path], error: HosoError) -> None:
        if isinstance(error, LibraryLockedError) and SingleInstance(folder).hand_over(
            [str(path) for path in paths]
        ):
            # The other window came to the front; without one of our own nothing is left to do.
            if self._session is None:
                QApplication.quit()
            return
        _log.warning("cannot open the library: %r", error)
        if self._session is None:
            self._state.forget_library(folder)
        self._choose_library()
        self._lift_curtain()
        if self._library_dialog is not None:
            self._library_dialog.warn(error_text(error))

    def _say_gone(self, folder: Path) -> None:
        """Say that the library last used is not there, such as one on a drive that is not in."""
        self._choose_library()
        self._lift_curtain()
        if self._library_dialog is not None:
            words = self.tr(
                "Không thấy kho {folder}. Nếu kho ở ổ cắm ngoài, hãy cắm ổ đó rồi mở lại."
            )
            self._library_dialog.warn(words.format(folder=folder))

    def _choose_library(self) -> None:
        if self._library_dialog is None:
            session = self._session
            dialog = LibraryDialog(
                self._state,
                self._runner,
                self._bridge,
                session.window if session is not None else None,
                open_library=session.services.path if session is not None else None,
            )
            dialog.library_chosen.connect(self.open)
            dialog.new_library_requested.connect(self._on_new_library_requested)
            dialog.finished.connect(self._on_library_dialog_finished)
            self._library_dialog = dialog
        self._library_dialog.show()

    def _window(self) -> QWidget | None:
        return self._session.window if self._session is not None else None

    @Slot(Exception)
    def _on_job_failed(self, error: Exception) -> None:
        if isinstance(error, HosoError) and self._session is not None:
            self._session.window.workspace.warn(error)
        elif isinstance(error, HosoError) and self._first_start is not None:
            self._first_start.warn(error_text(error))
        else:
            self._reporter.report(error)

    @Slot(object)
    def _on_instance_arguments_received(self, arguments: tuple[str, ...]) -> None:
        if self._session is None:
            return
        if QUICK in arguments:
            self._session.lookup.summon()
            return
        self._bring_to_front()
        if arguments:
            self._session.window.import_paths([Path(argument) for argument in arguments])

    @Slot()
    def _bring_to_front(self) -> None:
        if self._session is None:
            return
        window = self._session.window
        window.show()
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()

    @Slot(object)
    def _on_lookup_show_requested(self, document_id: DocumentId) -> None:
        if self._session is not None:
            self._session.window.show_document(document_id)

    @Slot()
    def _on_library_dialog_finished(self) -> None:
        if self._library_dialog is not None:
            self._library_dialog.deleteLater()
            self._library_dialog = None

    @Slot()
    def _on_new_library_requested(self) -> None:
        self.show_first_start()
        if self._library_dialog is not None:
            self._library_dialog.accept()

    @Slot()
    def _on_open_library_triggered(self) -> None:
        self._choose_library()

    @Slot()
    def _on_choose_committee_triggered(self) -> None:
        session = self._session
        if session is None:
            return
        dialog = CommitteeDialog(session.services, session.runner, session.bridge, session.window)
        dialog.committee_chosen.connect(session.window.workspace.feed.announce)
        _show_over(dialog)

    @Slot()
    def _on_restore_backup_triggered(self) -> None:
        dialog = RestoreDialog(self._runner, self._bridge, self._window())
        dialog.library_restored.connect(self.open)
        _show_over(dialog)

    @Slot()
    def _on_show_keys_triggered(self) -> None:
        if self._session is not None:
            window = self._session.window
            places = hints_for(window.focusWidget())
            _show_over(KeysDialog(window.workspace.actions, places, window))

    @Slot()
    def _on_guide_triggered(self) -> None:
        if self._session is not None:
            _show_over(GuideDialog(self._session.window))

    @Slot()
    def _on_about_triggered(self) -> None:
        if self._session is not None:
            window = self._session.window
            library = self._session.services.path
            _show_over(AboutDialog(library, self._data_folder, parts(), window))


def _show_over(dialog: QDialog) -> None:
    """Show a dialog over its window without stopping the program; it is gone when closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
