"""What a paper cites, and which papers cite it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from hoso_app.domain.citations import Citation
from hoso_app.domain.documents import DocumentRow
from hoso_app.domain.ids import DocumentId
from hoso_app.ui import theme
from hoso_app.ui.models.labels import document_name, relation_label, tip
from hoso_app.ui.theme import TextStyle

AnyIndex = QModelIndex | QPersistentModelIndex


class RelationRole(IntEnum):
    """What a line can be asked for besides its words."""

    DOCUMENT_ID = Qt.ItemDataRole.UserRole + 1
    SPAN = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    help: str = ""
    document_id: DocumentId | None = None
    span: tuple[int, int] | None = None
    is_heading: bool = False


class RelationListModel(QAbstractListModel):
    """Papers on either side of a citation, under two headings.

    A paper of the library is a link; one that is not in it is plain text.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []
        self._paper_count = 0

    @property
    def paper_count(self) -> int:
        """Return how many papers are listed."""
        return self._paper_count

    def show_relations(
        self,
        citations: Sequence[Citation],
        citing: Sequence[DocumentRow],
        known: Mapping[DocumentId, DocumentRow],
    ) -> None:
        """List what a paper cites and what cites it.

        Args:
            citations: What stands in its text; what is cited again is listed once.
            citing: The papers that cite it.
            known: The papers of the library among those cited.
        """
        self.beginResetModel()
        cited = [self._cited_line(citation, known) for citation in _each_once(citations)]
        back = [self._citing_line(row) for row in citing]
        self._paper_count = len(cited) + len(back)
        self._lines = []
        if cited:
            self._lines += [_Line(self.tr("Bản này nhắc đến"), is_heading=True), *cited]
        if back:
            self._lines += [_Line(self.tr("Nhắc đến bản này"), is_heading=True), *back]
        self.endResetModel()

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or self._lines[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        is_link = line.document_id is not None
        values: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: line.text,
            Qt.ItemDataRole.ToolTipRole: tip(line.help) or None,
            Qt.ItemDataRole.FontRole: _font(line),
            Qt.ItemDataRole.ForegroundRole: theme.colour("accent_text") if is_link else None,
            RelationRole.DOCUMENT_ID: line.document_id,
            RelationRole.SPAN: line.span,
        }
        return values.get(role)

    def _cited_line(self, citation: Citation, known: Mapping[DocumentId, DocumentRow]) -> _Line:
        row = None if citation.resolved_to is None else known.get(citation.resolved_to)
        text = self.tr("{relation}: {paper}").format(
            relation=relation_label(citation.relation), paper=" ".join(citation.text.split())
        )
        span = (citation.start, citation.end)
        if row is None:
            help_text = self.tr("Chưa có trong kho. {sentence}").format(sentence=citation.sentence)
            return _Line(text, help_text, None, span)
        return _Line(text, _title(row), row.id, span)

    @staticmethod
    def _citing_line(row: DocumentRow) -> _Line:
        return _Line(_title(row), row.abstract or "", row.id)


def _title(row: DocumentRow) -> str:
    name = document_name(row.document_type, row.document_number, row.abstract, row.file_name)
    parts = [name, row.issued_on.written if row.issued_on else None, row.issuer]
    return " · ".join(part for part in parts if part)


def _font(line: _Line) -> QFont | None:
    if line.is_heading:
        font = theme.font(TextStyle.CAPTION)
        font.setBold(True)
        return font
    return None


def _each_once(citations: Sequence[Citation]) -> list[Citation]:
    """Return the citations without those that name a paper named before."""
    seen: set[object] = set()
    kept = []
    for citation in citations:
        numbered = (citation.document_number, citation.document_type, citation.issued_on)
        key: object = citation.resolved_to or (numbered if any(numbered) else citation.text)
        if key not in seen:
            seen.add(key)
            kept.append(citation)
    return kept
