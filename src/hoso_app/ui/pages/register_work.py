"""Taking over a register: the file, the dialog with its dry run, and the work itself."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from hoso_app.domain.changes import Changes
from hoso_app.domain.documents import Field
from hoso_app.domain.extraction import Table, TableFile
from hoso_app.domain.register_columns import RegisterLayout
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from hoso_app.services.registers import RegisterPlan
from hoso_app.services.steps import Watch
from hoso_app.ui.dialogs.register_dialog import RegisterDialog
from hoso_app.ui.job_bridge import LatestJob
from hoso_app.ui.models.labels import count_text
from hoso_app.ui.pages.document_commands import DocumentCommands
from hoso_app.ui.pages.workspace import Workspace


class RegisterWork(QObject):
    """Asks for a spreadsheet, shows what it would do, and does it."""

    def __init__(self, workspace: Workspace, commands: DocumentCommands, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._commands = commands
        self._window = window

    @Slot()
    def ask(self) -> None:
        """Ask for the file."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Chọn sổ văn bản"),
            str(Path.home()),
            self.tr("Sổ văn bản (*.xlsx *.xls *.ods *.csv)"),
        )
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Read a file and show what taking it over would do."""
        registers = self._workspace.services.registers

        def work(token: CancelToken) -> tuple[TableFile, Table]:
            file = registers.read(path, token)
            return file, registers.choose(file, path)[0]

        self._workspace.told.emit(self.tr("Đang đọc “{name}”…").format(name=path.name), False)
        job = self._workspace.read(work)
        self._workspace.bridge.deliver(job, partial(self._show, path), self._workspace.warn)

    def _show(self, path: Path, read: tuple[TableFile, Table]) -> None:
        file, table = read
        dialog = RegisterDialog(
            path.name,
            file,
            table,
            partial(planned, self._workspace.services),
            LatestJob(self._workspace.read, self._workspace.bridge),
            self._window,
        )
        dialog.wanted.connect(self._apply)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(object, bool)
    def _apply(self, plan: RegisterPlan, with_new: bool) -> None:
        registers = self._workspace.services.registers

        def work(watch: Watch) -> Changes:
            return registers.apply(plan, watch.report, watch.token, with_new=with_new)

        def tell(changes: Changes) -> None:
            self._workspace.feed.announce(changes)
            sentence = self.tr("Đã nhập sổ: {count} văn bản được điền hoặc tạo bản ghi.")
            self._workspace.told.emit(
                sentence.format(count=count_text(len(changes.documents))),
                changes.batch is not None,
            )

        self._commands.many.step(self.tr("Đang nhập sổ"), work, tell)


def planned(
    services: Services, table: Table, layout: RegisterLayout, issuer: str, token: CancelToken
) -> RegisterPlan:
    """Return what a table would do; runs beside the window.

    Raises:
        InvalidValueError: The issuer is no value of its field.
    """
    constants = {Field.ISSUER: issuer} if issuer else {}
    return services.registers.plan(table, layout, lambda _progress: None, token, constants)
