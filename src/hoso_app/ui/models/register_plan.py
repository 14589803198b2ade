"""What taking over a register would do, a line for each of its lines."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from hoso_app.domain.documents import Field
from hoso_app.domain.edits import value_text
from hoso_app.messages.findings import LINE_OUTCOMES, line_fault_text
from hoso_app.messages.names import field_name
from hoso_app.services.register_matching import PlannedLine
from hoso_app.services.registers import RegisterPlan
from hoso_app.ui.models.labels import change_value, tip

AnyIndex = QModelIndex | QPersistentModelIndex


class LineColumn(IntEnum):
    """Columns from the left."""

    NUMBER = 0
    PAPER = 1
    OUTCOME = 2
    DETAIL = 3


class RegisterPlanModel(QAbstractTableModel):
    """The lines of a register with what becomes of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[PlannedLine, ...] = ()

    def show_plan(self, plan: RegisterPlan | None) -> None:
        """Show a plan, None for none."""
        self.beginResetModel()
        self._lines = () if plan is None else plan.lines
        self.endResetModel()

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(LineColumn)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = {
            LineColumn.NUMBER: self.tr("Dòng"),
            LineColumn.PAPER: self.tr("Văn bản"),
            LineColumn.OUTCOME: self.tr("Trong kho"),
            LineColumn.DETAIL: self.tr("Sẽ làm gì"),
        }
        return titles[LineColumn(section)]

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        words = self._words(self._lines[index.row()], LineColumn(index.column()))
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        return tip(words) if role == Qt.ItemDataRole.ToolTipRole else None

    def _words(self, planned: PlannedLine, column: LineColumn) -> str:
        line = planned.line
        match column:
            case LineColumn.NUMBER:
                return str(line.number)
            case LineColumn.PAPER:
                names = (Field.DOCUMENT_NUMBER, Field.ABSTRACT)
                return " · ".join(filter(None, (value_text(line.fields, one) for one in names)))
            case LineColumn.OUTCOME:
                return LINE_OUTCOMES[planned.outcome]
        return self._detail(planned)

    def _detail(self, planned: PlannedLine) -> str:
        parts = [
            self.tr("điền {field}: {value}").format(
                field=field_name(fill.name), value=change_value(fill.name, fill.after)
            )
            for fill in planned.fills
            if fill.before != fill.after
        ]
        parts += [
            self.tr("khác {field}: văn bản {paper}, sổ {register}").format(
                field=field_name(one.field),
                paper=change_value(one.field, one.paper),
                register=change_value(one.field, one.register),
            )
            for one in planned.conflicts
        ]
        parts += [line_fault_text(fault) for fault in planned.line.faults]
        return "; ".join(parts)
