"""What was done to a document, newest first."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from hoso_app.domain.changes import ChangeBatch, FieldChange
from hoso_app.domain.ids import DocumentId
from hoso_app.messages.names import action_text, field_name
from hoso_app.ui import theme
from hoso_app.ui.models.labels import change_value, moment_text

AnyIndex = QModelIndex | QPersistentModelIndex


class HistoryModel(QAbstractListModel):
    """A line for each step, with what it changed of the document below it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document_id: DocumentId | None = None
        self._steps: Sequence[ChangeBatch] = ()

    def show_steps(self, document_id: DocumentId, steps: Sequence[ChangeBatch]) -> None:
        """List the steps of a document."""
        self.beginResetModel()
        self._document_id = document_id
        self._steps = steps
        self.endResetModel()

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._steps)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        step = self._steps[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(step)
        if role == Qt.ItemDataRole.ForegroundRole and step.is_undone:
            return theme.colour("text_disabled")
        return None

    def _words(self, step: ChangeBatch) -> str:
        title = self.tr("{what} · {when} · {who}").format(
            what=action_text(step), when=moment_text(step.at), who=step.who
        )
        if step.is_undone:
            title = self.tr("{title} · đã hoàn tác").format(title=title)
        changes = [change for change in step.changes if change.document_id == self._document_id]
        return "\n".join([title, *(self._change_words(change) for change in changes)])

    def _change_words(self, change: FieldChange) -> str:
        name = field_name(change.field)
        after = change_value(change.field, change.after)
        if change.before is None:
            return f"{name}: {after}"
        before = change_value(change.field, change.before)
        return self.tr("{field}: {before} → {after}").format(field=name, before=before, after=after)
