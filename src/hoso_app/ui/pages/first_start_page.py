"""The first start: whose office, where the library stands, and what comes in first."""

from collections.abc import Callable
from enum import IntEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from hoso_app.domain.committees import CatalogueEntry
from hoso_app.domain.errors import (
    DiskError,
    HosoError,
    LibraryExistsError,
    UnsafePlace,
    UnsafePlaceError,
)
from hoso_app.domain.text import nfc
from hoso_app.domain.work import CancelToken
from hoso_app.jobs.runner import JobRunner
from hoso_app.messages.errors import error_text
from hoso_app.services.places import FolderContent, PlaceReport, look_at
from hoso_app.ui.dialogs.folder_dialog import ChooseFolder, choose_folder
from hoso_app.ui.forms.ui_first_start_page import Ui_FirstStartPage
from hoso_app.ui.icons import Icon, icon
from hoso_app.ui.job_bridge import JobBridge, LatestJob
from hoso_app.ui.models.labels import size_text

if TYPE_CHECKING:
    from hoso_app.services.application import Services

FOLDER_NAME = "Ho so"
"""A library's folder where the chosen one holds other things; no marks, for old programs' sake."""

_LOOK_MILLISECONDS = 200
_LITTLE_SPACE_BYTES = 2 << 30
_MARK_SIZE = 24
_DROP_DRAWING_SIZE = 40


class Step(IntEnum):
    """The pages in their order."""

    COMMITTEE = 0
    LOCATION = 1
    START = 2


class LibraryMaker(Protocol):
    """How libraries are reached; the window knows no other way."""

    def open(self, path: Path) -> "Services":
        """Open a library."""

    def create(self, path: Path, own: CatalogueEntry | None, *, allow_unsafe: bool) -> "Services":
        """Make a library and open it."""


class FirstStartPage(QWidget):
    """Three short steps; nothing is written before the last of them.

    Signals:
        library_ready: An open library (``Services``), and the files and
            folders to be brought in at once (a tuple of ``Path``).
    """

    library_ready = Signal(object, object)

    def __init__(
        self,
        maker: LibraryMaker,
        default_folder: Path,
        runner: JobRunner,
        bridge: JobBridge,
        choose: ChooseFolder = choose_folder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._maker = maker
        self._runner = runner
        self._bridge = bridge
        self._choose_folder = choose
        self._places: LatestJob[PlaceReport] = LatestJob(runner.read, bridge)
        self._place: PlaceReport | None = None
        self._was_browsed = False
        self._is_busy = False
        self._own: CatalogueEntry | None = None
        self.ui = Ui_FirstStartPage()
        self.ui.setupUi(self)
        self.ui.committee_picker.attach(runner, bridge)
        self._look_timer = QTimer(self)
        self._look_timer.setSingleShot(True)
        self._look_timer.setInterval(_LOOK_MILLISECONDS)
        self._draw()
        self._connect_signals()
        self.ui.location_edit.setText(str(default_folder))
        self._go_to(Step.COMMITTEE)

    @property
    def step(self) -> Step:
        """Return which page is shown."""
        return Step(self.ui.steps.currentIndex())

    def folder(self) -> Path | None:
        """Return the folder that is named, None while it is no full path."""
        text = nfc(self.ui.location_edit.text()).strip()
        path = Path(text).expanduser() if text else Path()
        return path if path.is_absolute() else None

    def warn(self, sentence: str) -> None:
        """Say what went wrong before."""
        self.ui.message_strip.warn(sentence)

    def _draw(self) -> None:
        self.ui.mark_drawing.show_drawing(Icon.DOSSIER, _MARK_SIZE, "accent_text")
        self.ui.drop_drawing.show_drawing(Icon.IMPORT, _DROP_DRAWING_SIZE, "accent_text")
        self.ui.browse_button.setIcon(icon(Icon.FOLDER))
        self.ui.choose_folder_button.setIcon(icon(Icon.FOLDER, "on_accent"))
        self.ui.sample_button.set_choice(
            Icon.DOCUMENT,
            self.tr("Thử với &văn bản mẫu"),
            self.tr("Vài chục văn bản tự soạn, để làm quen."),
        )
        self.ui.empty_button.set_choice(
            Icon.LIBRARY,
            self.tr("Bắt đầu với kho t&rống"),
            self.tr("Nhập văn bản sau, lúc nào cũng được."),
        )

    def _connect_signals(self) -> None:
        ui = self.ui
        ui.committee_picker.choice_changed.connect(self._show_what_is_possible)
        ui.committee_picker.accepted.connect(self._on_next_button_clicked)
        ui.location_edit.textChanged.connect(self._on_location_edit_text_changed)
        ui.location_edit.returnPressed.connect(self._on_next_button_clicked)
        for button in self.findChildren(QPushButton):
            # Not the page itself: Enter in a line goes on, and must not press what comes then.
            button.installEventFilter(self)
        ui.override_check.toggled.connect(self._show_what_is_possible)
        ui.browse_button.clicked.connect(self._on_browse_button_clicked)
        ui.next_button.clicked.connect(self._on_next_button_clicked)
        ui.skip_button.clicked.connect(self._on_skip_button_clicked)
        ui.back_button.clicked.connect(self._on_back_button_clicked)
        ui.open_library_button.clicked.connect(self._on_open_library_button_clicked)
        ui.drop_area.paths_dropped.connect(self._make_library)
        ui.choose_folder_button.clicked.connect(self._on_choose_folder_button_clicked)
        ui.sample_button.clicked.connect(self._on_sample_button_clicked)
        ui.empty_button.clicked.connect(self._on_empty_button_clicked)
        self._look_timer.timeout.connect(self._look_at_place)

    # Where the library stands

    @Slot()
    def _on_location_edit_text_changed(self) -> None:
        self._place = None
        self._look_timer.start()
        self._show_what_is_possible()

    @Slot()
    def _look_at_place(self) -> None:
        self._look_timer.stop()
        folder = self.folder()
        if folder is None:
            self._places.forget()
            self._show_place()
            return
        self._places.ask(lambda _: look_at(folder), self._on_place_looked_at)

    def _on_place_looked_at(self, place: PlaceReport) -> None:
        was_browsed, self._was_browsed = self._was_browsed, False
        if was_browsed and place.holds is FolderContent.FILES:
            self.ui.location_edit.setText(str(place.path / FOLDER_NAME))
            return
        self._place = place
        self._show_place()

    def _show_place(self) -> None:
        place = self._place
        self.ui.space_label.setText(self._space_sentence(place))
        problem = self._problem_sentence(place)
        self.ui.problem_frame.setVisible(bool(problem))
        self.ui.problem_label.setText(problem)
        can_override = place is not None and place.unsafe in {
            UnsafePlace.CLOUD,
            UnsafePlace.NETWORK,
        }
        self.ui.override_check.setVisible(can_override)
        if not can_override:
            self.ui.override_check.setChecked(False)
        self._show_what_is_possible()

    def _space_sentence(self, place: PlaceReport | None) -> str:
        if place is None:
            return ""
        if place.holds is FolderContent.LIBRARY:
            return self.tr("Ở đây đã có một kho; bấm Mở kho này để dùng tiếp.")
        if place.free_bytes is None:
            return self.tr("Không biết ổ đĩa này còn trống bao nhiêu.")
        free = size_text(place.free_bytes)
        if place.free_bytes < _LITTLE_SPACE_BYTES:
            return self.tr("Ổ đĩa chỉ còn trống {free}, e là không đủ cho một kho văn bản.").format(
                free=free
            )
        return self.tr("Ổ đĩa còn trống {free}.").format(free=free)

    def _problem_sentence(self, place: PlaceReport | None) -> str:
        if place is None:
            if self.folder() is None:
                return self.tr("Hãy ghi đường dẫn đầy đủ, ví dụ {example}.").format(
                    example=Path.home() / FOLDER_NAME
                )
            return ""
        if place.unsafe is not None and place.holds is not FolderContent.LIBRARY:
            return error_text(UnsafePlaceError(str(place.path), place.unsafe))
        if place.holds is FolderContent.FILES:
            return error_text(LibraryExistsError(str(place.path)))
        return ""

    def _is_place_usable(self) -> bool:
        place = self._place
        if place is None or place.holds is FolderContent.FILES:
            return False
        if place.unsafe is None or place.holds is FolderContent.LIBRARY:
            return True
        return place.unsafe is not UnsafePlace.READ_ONLY and self.ui.override_check.isChecked()

    @Slot()
    def _on_browse_button_clicked(self) -> None:
        begin = self.folder() or Path.home()
        chosen = self._choose_folder(self, self.tr("Chọn nơi để kho"), begin)
        if chosen is not None:
            self._was_browsed = True
            self.ui.location_edit.setText(str(chosen))
            self._look_at_place()

    # What comes in first

    @Slot()
    def _on_choose_folder_button_clicked(self) -> None:
        chosen = self._choose_folder(self, self.tr("Chọn thư mục văn bản để nhập"), Path.home())
        if chosen is not None:
            self._make_library((chosen,))

    @Slot()
    def _on_sample_button_clicked(self) -> None:
        create = self._creation()

        def work(_: CancelToken) -> "tuple[Services, tuple[Path, ...]]":
            services = create()
            return services, (services.imports.sample_papers(),)

        self._run(work)

    @Slot()
    def _on_empty_button_clicked(self) -> None:
        self._make_library(())

    @Slot(object)
    def _make_library(self, paths: tuple[Path, ...]) -> None:
        create = self._creation()
        self._run(lambda _: (create(), paths))

    def _creation(self) -> "Callable[[], Services]":
        """Return what makes the library as it is described now, for another thread."""
        place = self._place
        assert place is not None  # the last page is not reached without
        return partial(
            self._maker.create, place.path, self._own, allow_unsafe=place.unsafe is not None
        )

    @Slot()
    def _on_open_library_button_clicked(self) -> None:
        chosen = self._choose_folder(self, self.tr("Chọn thư mục của kho"), Path.home())
        if chosen is not None:
            self._open(chosen)

    def _open(self, folder: Path) -> None:
        self._run(lambda _: (self._maker.open(folder), ()))

    def _run(self, work: Callable[[CancelToken], "tuple[Services, tuple[Path, ...]]"]) -> None:
        if self._is_busy:
            return
        self._set_busy(is_busy=True)
        self.ui.message_strip.tell(self.tr("Đang chuẩn bị kho…"))
        job = self._runner.write(work)
        self._bridge.deliver(job, self._on_ready, self._on_failed, on_end=self._on_ended)

    def _on_ended(self) -> None:
        self._set_busy(is_busy=False)
        self.ui.message_strip.hide()

    def _on_ready(self, ready: "tuple[Services, tuple[Path, ...]]") -> None:
        services, paths = ready
        self.library_ready.emit(services, paths)

    def _on_failed(self, error: HosoError) -> None:
        self.warn(error_text(error))
        is_about_place = isinstance(error, UnsafePlaceError | LibraryExistsError | DiskError)
        if self.step is Step.START and is_about_place:
            self._go_to(Step.LOCATION)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter press the button that has the focus, as in a dialog."""
        is_enter = (
            isinstance(watched, QPushButton)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        )
        if is_enter and isinstance(watched, QPushButton):
            watched.click()
            return True
        return super().eventFilter(watched, event)

    # Going from page to page

    @Slot()
    def _on_next_button_clicked(self) -> None:
        if not self.ui.next_button.isEnabled():
            return
        if self.step is Step.COMMITTEE:
            self._own = self.ui.committee_picker.chosen()
            self._go_to(Step.LOCATION)
        elif self._place is not None and self._place.holds is FolderContent.LIBRARY:
            self._open(self._place.path)
        else:
            self._go_to(Step.START)

    @Slot()
    def _on_skip_button_clicked(self) -> None:
        self._own = None
        self._go_to(Step.LOCATION)

    @Slot()
    def _on_back_button_clicked(self) -> None:
        self._go_to(Step(self.step - 1))

    def _go_to(self, step: Step) -> None:
        self.ui.steps.setCurrentIndex(step)
        self.ui.step_label.setText(
            self.tr("Bước {number} trên {count}").format(number=step + 1, count=len(Step))
        )
        self.ui.back_button.setVisible(step is not Step.COMMITTEE)
        self.ui.skip_button.setVisible(step is Step.COMMITTEE)
        self.ui.next_button.setVisible(step is not Step.START)
        if step is Step.COMMITTEE:
            self.ui.committee_picker.setFocus(Qt.FocusReason.OtherFocusReason)
        elif step is Step.LOCATION:
            self._look_at_place()
            self.ui.location_edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.ui.start_explanation.setText(self._start_sentence())
            self.ui.choose_folder_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_what_is_possible()

    def _start_sentence(self) -> str:
        folder = self.folder()
        if self._own is None:
            return self.tr("Kho sẽ nằm ở {folder}.").format(folder=folder)
        return self.tr("Kho của {committee} sẽ nằm ở {folder}.").format(
            committee=self._own.name, folder=folder
        )

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.ui.steps.setEnabled(not is_busy)
        self.ui.back_button.setEnabled(not is_busy)
        self.ui.skip_button.setEnabled(not is_busy)
        self.ui.open_library_button.setEnabled(not is_busy)
        self._show_what_is_possible()

    @Slot()
    def _show_what_is_possible(self) -> None:
        is_library = self._place is not None and self._place.holds is FolderContent.LIBRARY
        opens = self.step is Step.LOCATION and is_library
        self.ui.next_button.setText(self.tr("&Mở kho này") if opens else self.tr("&Tiếp tục"))
        is_possible = (
            self.ui.committee_picker.chosen() is not None
            if self.step is Step.COMMITTEE
            else self._is_place_usable()
        )
        self.ui.next_button.setEnabled(is_possible and not self._is_busy)
