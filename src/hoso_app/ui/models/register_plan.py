"""What taking over a register would do, a line for each of its lines."""

from collections.abc import Sequence
from enum import IntEnum

from typing_extensions import override

from hoso_app.domain.documents import Field
from hoso_app.domain.edits import value_text
from hoso_app.messages.findings import LINE_OUTCOMES, line_fault_text
from hoso_app.messages.names import field_name
from hoso_app.services.register_matching import PlannedLine
from hoso_app.services.registers import RegisterPlan
from hoso_app.ui.models.labels import change_value
from hoso_app.ui.models.line_table import LineTableModel


class LineColumn(IntEnum):
    """Columns from the left."""

    NUMBER = 0
    PAPER = 1
    OUTCOME = 2
    DETAIL = 3


class RegisterPlanModel(LineTableModel[PlannedLine]):
    """The lines of a register with what becomes of them."""

    def show_plan(self, plan: RegisterPlan | None) -> None:
        """Show a plan, None for none."""
        self.show_lines(() if plan is None else plan.lines)

    @override
    def titles(self) -> Sequence[str]:
        return self.tr("Dòng"), self.tr("Văn bản"), self.tr("Trong kho"), self.tr("Sẽ làm gì")

    @override
    def words(self, line: PlannedLine, column: int) -> str:
        match LineColumn(column):
            case LineColumn.NUMBER:
                return str(line.line.number)
            case LineColumn.PAPER:
                names = (Field.DOCUMENT_NUMBER, Field.ABSTRACT)
                texts = (value_text(line.line.fields, one) for one in names)
                return " · ".join(filter(None, texts))
            case LineColumn.OUTCOME:
                return LINE_OUTCOMES[line.outcome]
        return self._detail(line)

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
