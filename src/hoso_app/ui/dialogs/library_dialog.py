"""Choosing a library: one of those opened before, another folder, or a new one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hoso_app.jobs.runner import JobRunner
from hoso_app.services.places import FolderContent, look_at
from hoso_app.ui.dialogs.folder_dialog import ChooseFolder, choose_folder
from hoso_app.ui.forms.ui_library_dialog import Ui_LibraryDialog
from hoso_app.ui.icons import Icon
from hoso_app.ui.job_bridge import JobBridge
from hoso_app.ui.models.library_list import KnownLibrary, LibraryListModel, LibraryRole
from hoso_app.ui.screen_fit import ScreenDialog
from hoso_app.ui.widgets.two_line_delegate import AnyIndex, TwoLineDelegate, TwoLines
from hoso_app.ui.window_state import WindowState


class LibraryDialog(ScreenDialog):
    """Lists the libraries that were opened before; opens none itself.

    Signals:
        library_chosen: The folder of a library that is to be opened.
        new_library_requested: The person wants to make a new one.
    """

    library_chosen = Signal(object)
    new_library_requested = Signal()

    def __init__(
        self,
        window_state: WindowState,
        runner: JobRunner,
        bridge: JobBridge,
        parent: QWidget | None = None,
        *,
        open_library: Path | None = None,
        choose: ChooseFolder = choose_folder,
    ) -> None:
        super().__init__(parent)
        self._window_state = window_state
        self._runner = runner
        self._bridge = bridge
        self._open_library = open_library
        self._choose_folder = choose
        self.ui = Ui_LibraryDialog()
        self.ui.setupUi(self)
        self._model = LibraryListModel(self)
        self.ui.libraries_view.setModel(self._model)
        self.ui.libraries_view.setItemDelegate(LibraryDelegate(self.ui.libraries_view))
        self._connect_signals()
        self._load()

    def warn(self, sentence: str) -> None:
        """Say why a library could not be opened."""
        self.ui.message_strip.warn(sentence)

    def _connect_signals(self) -> None:
        self.ui.open_button.clicked.connect(self._on_open_button_clicked)
        self.ui.libraries_view.activated.connect(self._on_open_button_clicked)
        self.ui.libraries_view.selectionModel().currentChanged.connect(self._show_what_is_possible)
        self.ui.browse_button.clicked.connect(self._on_browse_button_clicked)
        self.ui.new_button.clicked.connect(self._on_new_button_clicked)
        self.ui.forget_button.clicked.connect(self._on_forget_button_clicked)
        self.ui.cancel_button.clicked.connect(self.reject)

    def _load(self) -> None:
        """Read the list; whether each is there is asked beside, since drives may sleep."""
        folders = self._window_state.recent_libraries()
        job = self._runner.read(lambda _: known_libraries(folders, self._open_library))
        self._bridge.deliver(job, self._on_loaded)
        self._show_what_is_possible()

    def _on_loaded(self, libraries: Sequence[KnownLibrary]) -> None:
        self._model.set_libraries(libraries)
        usable = (
            row for row, library in enumerate(libraries) if library.is_there and not library.is_open
        )
        self.ui.libraries_view.setCurrentIndex(self._model.index(next(usable, 0)))
        self._show_what_is_possible()

    def _current(self) -> KnownLibrary | None:
        return self._model.library_at(self.ui.libraries_view.currentIndex())

    @Slot()
    def _show_what_is_possible(self) -> None:
        current = self._current()
        is_usable = current is not None and current.is_there and not current.is_open
        self.ui.open_button.setEnabled(is_usable)
        self.ui.forget_button.setEnabled(current is not None and not current.is_open)

    @Slot()
    def _on_open_button_clicked(self) -> None:
        current = self._current()
        if current is not None and self.ui.open_button.isEnabled():
            self.library_chosen.emit(current.folder)

    @Slot()
    def _on_browse_button_clicked(self) -> None:
        folder = self._choose_folder(self, self.tr("Chọn thư mục của kho"), Path.home())
        if folder is not None:
            self.library_chosen.emit(folder)

    @Slot()
    def _on_new_button_clicked(self) -> None:
        self.new_library_requested.emit()

    @Slot()
    def _on_forget_button_clicked(self) -> None:
        current = self._current()
        if current is not None:
            self._window_state.forget_library(current.folder)
            self._load()


class LibraryDelegate(TwoLineDelegate):
    """A library: its folder's name, where it stands, and whether it is there."""

    @override
    def lines(self, index: AnyIndex) -> TwoLines | None:
        library: KnownLibrary | None = index.data(LibraryRole.LIBRARY)
        if library is None:
            return None
        note = ""
        if library.is_open:
            note = self.tr("đang mở")
        elif not library.is_there:
            note = self.tr("không còn ở đây")
        return TwoLines(
            heading=library.folder.name or str(library.folder),
            detail=str(library.folder.parent),
            note=note,
            icon=Icon.LIBRARY,
            is_pale=not library.is_there,
        )


def known_libraries(folders: Sequence[Path], open_library: Path | None) -> tuple[KnownLibrary, ...]:
    """Return which of the folders still hold a library; looks at the disk."""
    return tuple(
        KnownLibrary(
            folder,
            is_there=look_at(folder).holds is FolderContent.LIBRARY,
            is_open=open_library is not None and folder == open_library,
        )
        for folder in folders
    )
