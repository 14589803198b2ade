"""Taking over a register kept in a spreadsheet: its columns, a dry run, then the doing."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QHeaderView,
    QTableWidgetItem,
    QWidget,
)

from hoso_app.domain.errors import HosoError
from hoso_app.domain.extraction import Table, TableFile
from hoso_app.domain.register_columns import (
    RegisterColumn,
    RegisterLayout,
    layout_of,
    plain_layout,
)
from hoso_app.domain.work import CancelToken
from hoso_app.messages.errors import error_text
from hoso_app.messages.names import REGISTER_COLUMNS
from hoso_app.services.register_matching import LineOutcome
from hoso_app.services.registers import RegisterPlan
from hoso_app.ui import theme
from hoso_app.ui.forms.ui_register_dialog import Ui_RegisterDialog
from hoso_app.ui.job_bridge import LatestJob
from hoso_app.ui.models.labels import count_text
from hoso_app.ui.models.register_plan import LineColumn, RegisterPlanModel
from hoso_app.ui.screen_fit import ScreenDialog
from hoso_app.ui.theme import Space

Plan = Callable[[Table, RegisterLayout, str, CancelToken], RegisterPlan]
"""Returns what a table would do, with the issuer of lines that name none."""

_SETTLING_MILLISECONDS = 250
_EXAMPLES = 3


class RegisterDialog(ScreenDialog):
    """Shows how a table is understood and what it would do; changes nothing itself.

    Signals:
        wanted: The plan that is to be done, and whether lines without a paper
            are to become records without a file.
    """

    wanted = Signal(object, bool)

    def __init__(
        self,
        name: str,
        file: TableFile,
        chosen: Table,
        plan: Plan,
        planning: LatestJob[RegisterPlan],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_RegisterDialog()
        self.ui.setupUi(self)
        self._tables = [table for table in file.tables if table.rows]
        self._plan_of = plan
        self._planning = planning
        self._table = chosen
        self._layout = layout_of(chosen) or plain_layout(chosen)
        self._boxes: list[QComboBox] = []
        self._plan: RegisterPlan | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLING_MILLISECONDS)
        self._timer.timeout.connect(self._ask)
        self.lines = RegisterPlanModel(self)
        self._prepare(name)
        self._show_columns()
        self._ask()

    @property
    def column_boxes(self) -> list[QComboBox]:
        """Return what each column of the sheet is chosen with."""
        return self._boxes

    def _prepare(self, name: str) -> None:
        ui = self.ui
        ui.file_label.setText(self.tr("Nhập sổ “{name}”").format(name=name))
        for table in self._tables:
            ui.sheet_box.addItem(table.name or name)
        ui.sheet_box.setCurrentIndex(self._tables.index(self._table))
        ui.sheet_box.setVisible(len(self._tables) > 1)
        ui.sheet_label.setVisible(len(self._tables) > 1)
        ui.error_label.hide()
        ui.lines_view.setModel(self.lines)
        ui.lines_view.verticalHeader().hide()
        header = ui.lines_view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (LineColumn.NUMBER, LineColumn.OUTCOME):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        ui.splitter.setSizes([220, 260])
        buttons = QDialogButtonBox.StandardButton
        ui.button_box.setStandardButtons(buttons.Ok | buttons.Cancel)
        ok = ui.button_box.button(buttons.Ok)
        ok.setProperty("emphasis", "primary")
        theme.restyle(ok)
        ui.sheet_box.currentIndexChanged.connect(self._on_sheet_box_changed)
        ui.issuer_edit.textChanged.connect(self._ask_soon)
        ui.new_box.toggled.connect(self._show_plan_counts)
        ui.button_box.accepted.connect(self._on_button_box_accepted)
        ui.button_box.rejected.connect(self.reject)

    def _show_columns(self) -> None:
        """List the columns of the sheet, each with what it is and an example."""
        table, layout = self.ui.columns_table, self._layout
        width = max((len(row.cells) for row in self._table.rows), default=0)
        below = [row for row in self._table.rows if row.number > layout.head]
        table.clear()
        table.setColumnCount(3)
        table.setRowCount(width)
        table.setHorizontalHeaderLabels(
            [self.tr("Cột trong sổ"), self.tr("Là mục"), self.tr("Ví dụ")]
        )
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._boxes = []
        for place in range(width):
            heading = layout.headings[place] if place < len(layout.headings) else ""
            shown = heading or self.tr("cột {number}").format(number=place + 1)
            cells = [row.cells[place] for row in below if place < len(row.cells)]
            example = " · ".join([cell for cell in cells if cell][:_EXAMPLES])
            table.setItem(place, 0, QTableWidgetItem(shown))
            table.setItem(place, 2, QTableWidgetItem(example))
            table.setCellWidget(place, 1, self._column_box(place, shown))
        if self._boxes:
            height = self._boxes[0].sizeHint().height() + Space.SMALL
            table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            table.verticalHeader().setDefaultSectionSize(height)

    def _column_box(self, place: int, heading: str) -> QComboBox:
        box = QComboBox(self.ui.columns_table)
        box.setAccessibleName(self.tr("Cột {heading} là mục").format(heading=heading))
        box.addItem(self.tr("(không dùng)"), None)
        for column in RegisterColumn:
            box.addItem(REGISTER_COLUMNS[column], column)
        chosen = self._layout.columns.get(place)
        box.setCurrentIndex(0 if chosen is None else box.findData(chosen))
        box.currentIndexChanged.connect(partial(self._on_column_box_changed, place))
        self._boxes.append(box)
        return box

    @Slot()
    def _on_column_box_changed(self, place: int, _index: int) -> None:
        column = self._boxes[place].currentData()
        columns = {
            at: one for at, one in self._layout.columns.items() if at != place and one != column
        }
        if column is not None:
            columns[place] = RegisterColumn(column)
        self._layout = replace(self._layout, columns=columns)
        for at, box in enumerate(self._boxes):
            if at != place and at not in columns and box.currentIndex():
                box.blockSignals(True)  # what it was stands elsewhere now
                box.setCurrentIndex(0)
                box.blockSignals(False)
        self._ask_soon()

    @Slot(int)
    def _on_sheet_box_changed(self, index: int) -> None:
        self._table = self._tables[index]
        self._layout = layout_of(self._table) or plain_layout(self._table)
        self._show_columns()
        self._ask()

    @Slot()
    def _ask_soon(self) -> None:
        """Ask anew once typing pauses; what was shown until now must not be done any more."""
        self._planning.forget()
        self._plan = None
        self._show_plan_counts()
        self._timer.start()

    @Slot()
    def _ask(self) -> None:
        table, layout, plan_of = self._table, self._layout, self._plan_of
        issuer = self.ui.issuer_edit.text().strip()
        self._show_plan(None)
        self.ui.report_label.setText(self.tr("Đang đối chiếu với kho…"))
        self._planning.ask(
            lambda token: plan_of(table, layout, issuer, token), self._show_plan, self._refuse
        )

    def _refuse(self, error: HosoError) -> None:
        self._show_plan(None)
        self.ui.report_label.setText("")
        self.ui.error_label.setText(error_text(error))
        self.ui.error_label.show()

    def _show_plan(self, plan: RegisterPlan | None) -> None:
        self._plan = plan
        self.lines.show_plan(plan)
        self.ui.error_label.hide()
        self._show_plan_counts()

    @Slot()
    def _show_plan_counts(self) -> None:
        ui, plan = self.ui, self._plan
        ok = ui.button_box.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText(self.tr("Nhập sổ"))
        if plan is None:
            ok.setEnabled(False)
            ui.new_box.setEnabled(False)
            return
        counts = {outcome: plan.count(outcome) for outcome in LineOutcome}
        fills = sum(fill.before != fill.after for line in plan.lines for fill in line.fills)
        parts = [self.tr("{count} dòng").format(count=count_text(len(plan.lines)))]
        parts.append(
            self.tr("{count} đã có trong kho (điền {fills} ô)").format(
                count=count_text(counts[LineOutcome.MATCHED]), fills=count_text(fills)
            )
        )
        for outcome, words in (
            (LineOutcome.NEW, self.tr("{count} chưa có tệp")),
            (LineOutcome.AMBIGUOUS, self.tr("{count} có thể là nhiều văn bản, bỏ qua")),
            (LineOutcome.REPEATED, self.tr("{count} trùng dòng trên, bỏ qua")),
            (LineOutcome.UNUSABLE, self.tr("{count} không rõ văn bản nào, bỏ qua")),
        ):
            if counts[outcome]:
                parts.append(words.format(count=count_text(counts[outcome])))
        if plan.faulty:
            parts.append(
                self.tr("{count} dòng có ô không hiểu").format(count=count_text(len(plan.faulty)))
            )
        ui.report_label.setText(", ".join(parts) + ".")
        ui.new_box.setEnabled(counts[LineOutcome.NEW] > 0)
        makes = ui.new_box.isChecked() and counts[LineOutcome.NEW] > 0
        ok.setEnabled(bool(fills or makes))

    @Slot()
    def _on_button_box_accepted(self) -> None:
        plan = self._plan
        if plan is not None:
            self.accept()
            self.wanted.emit(plan, self.ui.new_box.isChecked())
