"""Choosing later whose office this is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from hoso_app.domain.changes import Changes
from hoso_app.domain.errors import HosoError
from hoso_app.domain.settings import Settings
from hoso_app.jobs.runner import JobRunner
from hoso_app.messages.errors import error_text
from hoso_app.ui.forms.ui_committee_dialog import Ui_CommitteeDialog
from hoso_app.ui.job_bridge import JobBridge
from hoso_app.ui.screen_fit import ScreenDialog

if TYPE_CHECKING:
    from hoso_app.services.application import Services


class CommitteeDialog(ScreenDialog):
    """Shows the present choice and takes another one.

    Signals:
        committee_chosen: What changed by the choice (``Changes``).
    """

    committee_chosen = Signal(object)

    def __init__(
        self,
        services: "Services",
        runner: JobRunner,
        bridge: JobBridge,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._runner = runner
        self._bridge = bridge
        self.ui = Ui_CommitteeDialog()
        self.ui.setupUi(self)
        self.ui.committee_picker.attach(runner, bridge)
        self.ui.committee_picker.choice_changed.connect(self._show_what_is_possible)
        self.ui.committee_picker.accepted.connect(self._on_choose_button_clicked)
        self.ui.committee_picker.box.left.connect(self.reject)
        self.ui.choose_button.clicked.connect(self._on_choose_button_clicked)
        self.ui.cancel_button.clicked.connect(self.reject)
        self._show_what_is_possible()
        settings = runner.read(lambda _: services.settings.get())
        bridge.deliver(settings, self._show_present, self._on_failed)

    def _show_present(self, settings: Settings) -> None:
        own = settings.own_committee
        name = own.name if own else self.tr("chưa chọn")
        self.ui.present_label.setText(self.tr("Hiện nay: {name}").format(name=name))

    @Slot()
    def _show_what_is_possible(self) -> None:
        self.ui.choose_button.setEnabled(self.ui.committee_picker.chosen() is not None)

    @Slot()
    def _on_choose_button_clicked(self) -> None:
        entry = self.ui.committee_picker.chosen()
        if entry is None:
            return
        self.ui.choose_button.setEnabled(False)
        job = self._runner.write(lambda _: self._services.committees.choose_own(entry))
        self._bridge.deliver(job, self._on_chosen, self._on_failed)

    def _on_chosen(self, changes: Changes) -> None:
        self.committee_chosen.emit(changes)
        self.accept()

    def _on_failed(self, error: HosoError) -> None:
        self.ui.message_strip.warn(error_text(error))
        self._show_what_is_possible()
