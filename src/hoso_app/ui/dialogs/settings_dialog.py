"""What can be chosen for the program and for the open library, in one place."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hoso_app.domain.settings import Settings
from hoso_app.ui.dialogs.folder_dialog import ChooseFolder, choose_folder
from hoso_app.ui.forms.ui_settings_dialog import Ui_SettingsDialog
from hoso_app.ui.global_key import KEYS
from hoso_app.ui.preferences import LETTERS, MODEL_NAME
from hoso_app.ui.screen_fit import ScreenDialog
from hoso_app.ui.theme import Appearance, Scheme, Space

_PORTABLE = QKeySequence.SequenceFormat.PortableText


@dataclass(frozen=True, slots=True)
class MachineChoices:
    """What was chosen for the program on this machine.

    ``takes_keys``, ``has_tray`` and ``can_start_at_login`` say what this
    system offers; what it does not offer is not shown.
    """

    appearance: Appearance
    library: Path
    is_first_library: bool
    lookup_keys: str
    takes_keys: bool
    stays_in_tray: bool
    has_tray: bool
    starts_at_login: bool
    can_start_at_login: bool
    model_folder: Path | None
    usual_model_folder: Path
    most_workers: int
    backup_folder: Path
    last_backup: tuple[datetime, Path] | None


class SettingsDialog(ScreenDialog):
    """Shows the settings and tells each change at once; sets nothing itself.

    Signals:
        appearance_chosen: How the program is to look (``Appearance``).
        first_library_chosen: Whether this library is opened at every start.
        keys_chosen: The keys of the quick lookup, empty for none.
        tray_chosen: Whether the program stays when its window is closed.
        login_chosen: Whether the program starts with the system.
        scans_chosen: Whether scans are read.
        workers_chosen: How many files are read at the same time.
        model_folder_chosen: Where a better model is, None for the usual place.
        backup_folder_chosen: Where backups are proposed to be written.
        open_library_requested, committee_requested, watched_requested,
        abbreviations_requested, backup_requested, restore_requested: That
            dialog is wanted.
    """

    appearance_chosen = Signal(object)
    first_library_chosen = Signal(bool)
    keys_chosen = Signal(str)
    tray_chosen = Signal(bool)
    login_chosen = Signal(bool)
    scans_chosen = Signal(bool)
    workers_chosen = Signal(int)
    model_folder_chosen = Signal(object)
    backup_folder_chosen = Signal(object)
    open_library_requested = Signal()
    committee_requested = Signal()
    watched_requested = Signal()
    abbreviations_requested = Signal()
    backup_requested = Signal()
    restore_requested = Signal()

    def __init__(
        self,
        choices: MachineChoices,
        parent: QWidget | None = None,
        *,
        choose: ChooseFolder = choose_folder,
    ) -> None:
        super().__init__(parent)
        self._choose = choose
        self._choices = choices
        self._fit_timer = QTimer(self)
        self._fit_timer.setSingleShot(True)
        self._fit_timer.setInterval(0)
        self._fit_timer.timeout.connect(self._fit)
        self.ui = Ui_SettingsDialog()
        self.ui.setupUi(self)
        self._fill_boxes()
        self.ui.error_label.hide()
        self.ui.keys_edit.setMaximumSequenceLength(1)
        self.ui.keys_edit.setClearButtonEnabled(True)
        self.ui.workers_box.setMaximum(choices.most_workers)
        for row in (self.ui.reads_scans_box, self.ui.workers_box):
            row.setEnabled(False)  # until the library has told what it holds
        self.show_choices(choices)
        self._connect_signals()
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            # Chosen in this very dialog; its lists take over the letters after it.
            self._fit_timer.start()

    def show_choices(self, choices: MachineChoices) -> None:
        """Show what is chosen on this machine now."""
        self._choices = choices
        ui = self.ui
        with QSignalBlocker(ui.scheme_box), QSignalBlocker(ui.letters_box):
            scheme = choices.appearance.scheme
            ui.scheme_box.setCurrentIndex(ui.scheme_box.findData(scheme.value if scheme else ""))
            ui.letters_box.setCurrentIndex(ui.letters_box.findData(choices.appearance.letters))
        for box, is_set in (
            (ui.still_box, choices.appearance.is_still),
            (ui.first_library_box, choices.is_first_library),
            (ui.tray_box, choices.stays_in_tray),
            (ui.login_box, choices.starts_at_login),
        ):
            with QSignalBlocker(box):
                box.setChecked(is_set)
        ui.library_edit.setText(str(choices.library))
        with QSignalBlocker(ui.keys_edit):
            ui.keys_edit.setKeySequence(QKeySequence.fromString(choices.lookup_keys, _PORTABLE))
        self._show_what_the_system_has()
        self._show_model()
        self._show_backup()

    def show_settings(self, settings: Settings) -> None:
        """Show what is set for the library."""
        own = settings.own_committee
        self.ui.committee_edit.setText(own.name if own else "")
        with QSignalBlocker(self.ui.reads_scans_box), QSignalBlocker(self.ui.workers_box):
            self.ui.reads_scans_box.setChecked(settings.reads_scans)
            self.ui.workers_box.setValue(settings.worker_count)
        self.ui.reads_scans_box.setEnabled(True)
        self.ui.workers_box.setEnabled(True)

    def show_keys_taken(self, *, are_taken: bool) -> None:
        """Say whether the keys work now."""
        keys = self.ui.keys_edit.keySequence().toString(QKeySequence.SequenceFormat.NativeText)
        if not keys:
            sentence = self.tr("Không dùng phím nào; tra nhanh bằng biểu tượng cạnh đồng hồ.")
        elif are_taken:
            sentence = self.tr("{keys} mở tra nhanh từ mọi chương trình.")
        else:
            sentence = self.tr(
                "Không dùng được {keys}: chương trình khác đang giữ, hoặc thiếu Ctrl, Alt. "
                "Hãy gõ tổ hợp khác."
            )
        self._say_of_keys(
            sentence.format(keys=keys), "muted" if are_taken or not keys else "danger"
        )

    def refuse(self, sentence: str) -> None:
        """Say what could not be done."""
        self.ui.error_label.setText(sentence)
        self.ui.error_label.show()

    def _fill_boxes(self) -> None:
        for text, scheme in (
            (self.tr("Theo hệ thống"), ""),
            (self.tr("Sáng"), Scheme.LIGHT.value),
            (self.tr("Tối"), Scheme.DARK.value),
        ):
            self.ui.scheme_box.addItem(text, scheme)
        for percent in LETTERS:
            usual = self.tr("{percent} % (như hệ thống)")
            text = usual if percent == 100 else self.tr("{percent} %")
            self.ui.letters_box.addItem(text.format(percent=percent), percent)

    def _connect_signals(self) -> None:
        ui = self.ui
        ui.sections_list.currentRowChanged.connect(self._on_section_changed)
        ui.scheme_box.currentIndexChanged.connect(self._on_appearance_changed)
        ui.letters_box.currentIndexChanged.connect(self._on_appearance_changed)
        ui.still_box.toggled.connect(self._on_appearance_changed)
        ui.first_library_box.toggled.connect(self.first_library_chosen)
        ui.keys_edit.editingFinished.connect(self._on_keys_edited)
        ui.keys_button.clicked.connect(self._on_keys_button_clicked)
        ui.tray_box.toggled.connect(self.tray_chosen)
        ui.login_box.toggled.connect(self.login_chosen)
        ui.reads_scans_box.toggled.connect(self.scans_chosen)
        ui.workers_box.valueChanged.connect(self.workers_chosen)
        ui.model_button.clicked.connect(self._on_model_button_clicked)
        ui.model_usual_button.clicked.connect(self._on_model_usual_button_clicked)
        ui.backup_button.clicked.connect(self._on_backup_button_clicked)
        for button, wanted in (
            (ui.open_library_button, self.open_library_requested),
            (ui.committee_button, self.committee_requested),
            (ui.watched_button, self.watched_requested),
            (ui.abbreviations_button, self.abbreviations_requested),
            (ui.back_up_button, self.backup_requested),
            (ui.restore_button, self.restore_requested),
        ):
            button.clicked.connect(wanted)
        ui.close_button.clicked.connect(self.accept)
        ui.sections_list.setCurrentRow(0)
        ui.sections_list.setFocus()

    def _fit(self) -> None:
        """Be as wide as the names of the sections and the words beside them need."""
        sections = self.ui.sections_list
        sections.setSpacing(Space.HAIR)
        sections.setFixedWidth(sections.sizeHintForColumn(0) + 2 * Space.LARGE)
        letters = self.fontMetrics().averageCharWidth()
        wanted = QSize(max(self.minimumWidth(), sections.width() + 84 * letters), 78 * letters)
        if self.isVisible():
            self.fit_to_screen(wanted)
        else:
            self.resize(wanted)

    def _show_what_the_system_has(self) -> None:
        choices, ui = self._choices, self.ui
        ui.keys_edit.setVisible(choices.takes_keys)
        ui.keys_button.setVisible(choices.takes_keys)
        ui.keys_state_label.setVisible(choices.takes_keys and bool(ui.keys_state_label.text()))
        pressed = self.tr(
            "Bấm vào ô rồi gõ tổ hợp phím, có Ctrl hoặc Alt; bấm nút xóa trong ô để không dùng "
            "phím nào."
        )
        named = self.tr("Trên hệ thống này, đặt phím cho lệnh “hoso --quick” ở phần cài đặt phím.")
        ui.keys_note.setText(pressed if choices.takes_keys else named)
        ui.tray_box.setVisible(choices.has_tray)
        ui.tray_note.setVisible(choices.has_tray)
        ui.login_box.setVisible(choices.can_start_at_login)
        ui.login_note.setVisible(choices.can_start_at_login)

    def _show_model(self) -> None:
        folder = self._choices.model_folder or self._choices.usual_model_folder
        self.ui.model_edit.setText(str(folder))
        self.ui.model_usual_button.setEnabled(self._choices.model_folder is not None)
        if (folder / MODEL_NAME).is_file():
            sentence = self.tr("Đang đọc bằng mẫu chữ trong thư mục này.")
        else:
            sentence = self.tr("Chưa có tệp {name} ở đây: đang đọc bằng mẫu chữ đi kèm.")
        self.ui.model_state_label.setText(sentence.format(name=MODEL_NAME))

    def _show_backup(self) -> None:
        self.ui.backup_edit.setText(str(self._choices.backup_folder))
        last = self._choices.last_backup
        if last is None:
            sentence = self.tr("Chưa rõ kho này đã được sao lưu lần nào chưa.")
        else:
            moment, file = last
            there = self.tr("Sao lưu gần nhất: {moment}, vào {file}.")
            gone = self.tr("Sao lưu gần nhất: {moment}, vào {file}; nay không thấy tệp ấy.")
            sentence = (there if file.is_file() else gone).format(
                moment=moment.astimezone().strftime("%H:%M %d/%m/%Y"), file=file
            )
        self.ui.last_backup_label.setText(sentence)

    def _say_of_keys(self, sentence: str, tone: str) -> None:
        label = self.ui.keys_state_label
        label.setText(sentence)
        label.setProperty("tone", tone)
        label.style().unpolish(label)
        label.style().polish(label)
        label.setVisible(self._choices.takes_keys)

    @Slot(int)
    def _on_section_changed(self, row: int) -> None:
        self.ui.pages.setCurrentIndex(row)
        self.ui.pages_area.verticalScrollBar().setValue(0)

    @Slot()
    def _on_appearance_changed(self) -> None:
        name = self.ui.scheme_box.currentData()
        chosen = Appearance(
            Scheme(name) if name else None,
            self.ui.letters_box.currentData(),
            self.ui.still_box.isChecked(),
        )
        self._choices = replace(self._choices, appearance=chosen)
        self.appearance_chosen.emit(chosen)

    @Slot()
    def _on_keys_edited(self) -> None:
        keys = self.ui.keys_edit.keySequence().toString(_PORTABLE)
        if keys != self._choices.lookup_keys:  # told again when the focus goes elsewhere
            self.keys_chosen.emit(keys)

    @Slot()
    def _on_keys_button_clicked(self) -> None:
        self.keys_chosen.emit(KEYS)

    @Slot()
    def _on_model_button_clicked(self) -> None:
        begin = self._choices.model_folder or Path.home()
        folder = self._choose(self, self.tr("Chọn thư mục mẫu chữ"), begin)
        if folder is not None:
            self.model_folder_chosen.emit(folder)

    @Slot()
    def _on_model_usual_button_clicked(self) -> None:
        self.model_folder_chosen.emit(None)

    @Slot()
    def _on_backup_button_clicked(self) -> None:
        folder = self._choose(self, self.tr("Chọn nơi để bản sao lưu"), self._choices.backup_folder)
        if folder is not None:
            self.backup_folder_chosen.emit(folder)
