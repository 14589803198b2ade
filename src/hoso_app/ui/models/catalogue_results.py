"""The committees found while the own one is being typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from hoso_app.domain import catalogue
from hoso_app.domain.committees import CatalogueEntry
from hoso_app.domain.dates import PartialDate

AnyIndex = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()

translate = QCoreApplication.translate


class CatalogueRole(IntEnum):
    """What the list can be asked for besides the sentence of a row."""

    RESULT = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class CatalogueResult:
    """A committee with the words that tell it from others of that name."""

    entry: CatalogueEntry
    place: str
    validity: str


def find_committees(text: str, limit: int = 40) -> tuple[CatalogueResult, ...]:
    """Search the packaged catalogue; takes some milliseconds, so not on the main thread."""
    return tuple(describe(entry) for entry in catalogue.find(text, limit))


def describe(entry: CatalogueEntry) -> CatalogueResult:
    """Return a committee with its place and its time."""
    place = ", ".join(part for part in (entry.unit, entry.place) if part)
    heirs = [found.name for code in entry.successors if (found := catalogue.entry(code))]
    if heirs and heirs != [entry.name]:
        now = translate("catalogue", "nay là {names}").format(names=", ".join(heirs))
        place = f"{place} · {now}" if place else now
    return CatalogueResult(entry, place, _validity(entry.valid_from, entry.valid_until))


def _validity(first: date | None, last: date | None) -> str:
    if first is not None and last is not None:
        return translate("catalogue", "{first} – {last}").format(
            first=_written(first), last=_written(last)
        )
    if last is not None:
        return translate("catalogue", "đến {day}").format(day=_written(last))
    if first is not None:
        return translate("catalogue", "từ {day}").format(day=_written(first))
    return ""


def _written(day: date) -> str:
    return PartialDate.from_date(day).written


class CatalogueResultsModel(QAbstractListModel):
    """A short list; each answer replaces the former one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._results: Sequence[CatalogueResult] = ()

    def set_results(self, results: Sequence[CatalogueResult]) -> None:
        """Show another answer."""
        self.beginResetModel()
        self._results = results
        self.endResetModel()

    def result_at(self, index: AnyIndex) -> CatalogueResult | None:
        """Return the committee of a row."""
        return self._results[index.row()] if index.isValid() else None

    @override
    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._results)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        result = self.result_at(index)
        if result is None:
            return None
        if role == CatalogueRole.RESULT:
            return result
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return ", ".join(
                part for part in (result.entry.name, result.place, result.validity) if part
            )
        return None
