"""Showing the settings, and doing at once what is chosen there."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from hoso_app.domain.changes import Changes
from hoso_app.domain.settings import Settings
from hoso_app.ui import global_key, login_start, theme
from hoso_app.ui.actions import ActionId
from hoso_app.ui.dialogs.about_dialog import model_folder
from hoso_app.ui.dialogs.settings_dialog import MachineChoices, SettingsDialog
from hoso_app.ui.pages.folder_watching import FolderWatching
from hoso_app.ui.pages.library_work import LibraryWork
from hoso_app.ui.pages.scan_reading import ScanReading
from hoso_app.ui.pages.workspace import Workspace
from hoso_app.ui.theme import Appearance


class SettingsWork(QObject):
    """Opens the settings; what is chosen is kept and applied before the next key.

    Attributes:
        take_keys: Takes the keys of the quick lookup, and returns whether the
            system gave them. Set by whoever holds them.
        can_start_at_login: Whether this program may leave something in the
            system that starts it; one that is carried along may not.
    """

    def __init__(
        self,
        workspace: Workspace,
        watching: FolderWatching,
        scans: ScanReading,
        work: LibraryWork,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._preferences = workspace.preferences
        self._watching = watching
        self._scans = scans
        self._window = window
        self._dialog: SettingsDialog | None = None
        self.take_keys: Callable[[str], bool] = lambda _keys: False
        self.can_start_at_login = True
        work.backed_up.connect(self._refresh)
        workspace.feed.changed.connect(self._on_feed_changed)
        workspace.actions[ActionId.SETTINGS].triggered.connect(self.show)
        workspace.actions[ActionId.SETTINGS].setEnabled(True)

    @Slot()
    def show(self) -> None:
        """Open the settings, or bring them to the front."""
        if self._dialog is not None:
            self._dialog.activateWindow()
            return
        dialog = self._dialog = SettingsDialog(self.choices(), self._window)
        for told, act in (
            (dialog.appearance_chosen, self._on_appearance_chosen),
            (dialog.first_library_chosen, self._on_first_library_chosen),
            (dialog.keys_chosen, self._on_keys_chosen),
            (dialog.tray_chosen, self._on_tray_chosen),
            (dialog.login_chosen, self._on_login_chosen),
            (dialog.scans_chosen, self._on_scans_chosen),
            (dialog.workers_chosen, self._on_workers_chosen),
            (dialog.model_folder_chosen, self._on_model_folder_chosen),
            (dialog.backup_folder_chosen, self._on_backup_folder_chosen),
            (dialog.watched_requested, self._watching.show_dialog),
        ):
            told.connect(act)
        for wanted, name in (
            (dialog.open_library_requested, ActionId.OPEN_LIBRARY),
            (dialog.committee_requested, ActionId.CHOOSE_COMMITTEE),
            (dialog.abbreviations_requested, ActionId.ABBREVIATIONS),
            (dialog.backup_requested, ActionId.BACK_UP),
            (dialog.restore_requested, ActionId.RESTORE_BACKUP),
        ):
            wanted.connect(self._workspace.actions[name].trigger)
        dialog.finished.connect(self._on_dialog_finished)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._read_settings()
        dialog.open()

    def choices(self) -> MachineChoices:
        """Return what is chosen on this machine now."""
        kept, library = self._preferences, self._workspace.services.path
        return MachineChoices(
            appearance=kept.appearance,
            library=library,
            is_first_library=kept.first_library == library,
            lookup_keys=kept.lookup_keys,
            takes_keys=global_key.IS_POSSIBLE,
            stays_in_tray=kept.stays_in_tray,
            has_tray=QSystemTrayIcon.isSystemTrayAvailable(),
            starts_at_login=login_start.is_on(),
            can_start_at_login=self.can_start_at_login,
            model_folder=kept.model_folder,
            usual_model_folder=self._usual_models(),
            most_workers=os.cpu_count() or 1,
            backup_folder=kept.backup_folder,
            last_backup=kept.last_backup(library),
        )

    def _usual_models(self) -> Path:
        return model_folder(self._workspace.state.folder)

    def _read_settings(self) -> None:
        job = self._workspace.read(lambda _token: self._workspace.services.settings.get())
        self._workspace.bridge.deliver(job, self._show_settings, self._workspace.warn)

    def _show_settings(self, settings: Settings) -> None:
        if self._dialog is not None:
            self._dialog.show_settings(settings)

    @Slot()
    def _refresh(self) -> None:
        if self._dialog is not None:
            self._dialog.show_choices(self.choices())

    def _set(self, change: Callable[[Settings], Settings], then: Callable[[], None]) -> None:
        """Keep a setting of the library, on the lane of changes."""
        kept = self._workspace.services.settings

        def work() -> Changes:
            kept.save(change(kept.get()))
            return Changes()

        self._workspace.change(work, lambda _changes: then())

    @Slot(object)
    def _on_appearance_chosen(self, wanted: Appearance) -> None:
        self._preferences.appearance = wanted
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, wanted)

    @Slot(bool)
    def _on_first_library_chosen(self, is_first: bool) -> None:
        self._preferences.first_library = self._workspace.services.path if is_first else None

    @Slot(str)
    def _on_keys_chosen(self, keys: str) -> None:
        self._preferences.lookup_keys = keys
        are_taken = self.take_keys(keys)
        if self._dialog is not None:
            self._refresh()
            self._dialog.show_keys_taken(are_taken=are_taken)

    @Slot(bool)
    def _on_tray_chosen(self, stays: bool) -> None:
        self._preferences.stays_in_tray = stays

    @Slot(bool)
    def _on_login_chosen(self, on: bool) -> None:
        if login_start.switch(on=on) is not on and self._dialog is not None:
            self._refresh()
            self._dialog.refuse(
                self.tr("Hệ thống không cho đổi mục này; hãy đổi ở phần cài đặt của hệ thống.")
            )

    @Slot(bool)
    def _on_scans_chosen(self, are_read: bool) -> None:
        act = self._scans.start if are_read else self._scans.stop
        self._set(lambda settings: replace(settings, reads_scans=are_read), act)

    @Slot(int)
    def _on_workers_chosen(self, count: int) -> None:
        self._set(lambda settings: replace(settings, worker_count=count), lambda: None)

    @Slot(object)
    def _on_model_folder_chosen(self, folder: Path | None) -> None:
        self._preferences.model_folder = folder
        self._preferences.offer_model(self._usual_models())
        self._refresh()

    @Slot(object)
    def _on_backup_folder_chosen(self, folder: Path) -> None:
        self._preferences.backup_folder = folder
        self._refresh()

    @Slot(object)
    def _on_feed_changed(self, changes: Changes) -> None:
        if self._dialog is not None and changes.lists:
            self._read_settings()

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._dialog = None
