"""Finding one's own committee in the packaged catalogue while typing its name."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from hoso_app.domain.committees import CatalogueEntry
from hoso_app.jobs.runner import JobRunner
from hoso_app.ui.job_bridge import JobBridge, LatestJob
from hoso_app.ui.models.catalogue_results import (
    CatalogueResult,
    CatalogueResultsModel,
    CatalogueRole,
    find_committees,
)
from hoso_app.ui.models.labels import count_text
from hoso_app.ui.theme import Space
from hoso_app.ui.widgets.lookup_box import LookupBox
from hoso_app.ui.widgets.two_line_delegate import AnyIndex, TwoLineDelegate, TwoLines

_ALL_THE_ROOM = 1000
"""Stretch of the list; what stands below it gets room only while it is hidden."""


class CommitteePicker(QWidget):
    """A line to type into and the committees found; the best one is chosen at once.

    ``attach`` must be called before anything is typed.

    Signals:
        choice_changed: Another committee, or none, is chosen.
        accepted: The chosen one is the right one (Enter or double click in the list).
    """

    choice_changed = Signal()
    accepted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._latest: LatestJob[tuple[CatalogueResult, ...]] | None = None
        self.box = LookupBox(self)
        self.box.setProperty("fieldSize", "")
        self.box.setPlaceholderText(self.tr("Ví dụ: nga nam, phường Hà Nam, tỉnh ủy Cần Thơ"))
        self.box.setAccessibleName(self.tr("Tên cơ quan của bạn"))
        self.view = QListView(self)
        self.view.setAccessibleName(self.tr("Các cơ quan tìm thấy"))
        self.view.setProperty("panel", "card")
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setUniformItemSizes(True)
        self.hint = QLabel(self)
        self.hint.setProperty("tone", "muted")
        self.hint.setWordWrap(True)
        self._model = CatalogueResultsModel(self)
        self.view.setModel(self._model)
        self.view.setItemDelegate(CommitteeDelegate(self.view))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(Space.NONE,) * 4)
        layout.setSpacing(Space.MEDIUM)
        layout.addWidget(self.box)
        layout.addWidget(self.view, _ALL_THE_ROOM)
        layout.addWidget(self.hint)
        layout.addStretch(1)
        self.setFocusProxy(self.box)
        self.box.words_changed.connect(self._on_box_words_changed)
        self.box.list_requested.connect(self._on_box_list_requested)
        self.view.activated.connect(self._on_view_activated)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self._show((), "")

    def attach(self, runner: JobRunner, bridge: JobBridge) -> None:
        """Give the lanes on which the catalogue is searched."""
        self._latest = LatestJob(runner.read, bridge)

    def chosen(self) -> CatalogueEntry | None:
        """Return the committee that is chosen."""
        result = self._model.result_at(self.view.currentIndex())
        return result.entry if result is not None else None

    @Slot(str)
    def _on_box_words_changed(self, words: str) -> None:
        assert self._latest is not None
        if not words.strip():
            self._latest.forget()
            self._show((), "")
            return
        self._latest.ask(lambda _: find_committees(words), lambda found: self._show(found, words))

    @Slot()
    def _on_box_list_requested(self) -> None:
        if self._model.rowCount():
            self.view.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_view_activated(self) -> None:
        if self.chosen() is not None:
            self.accepted.emit()

    @Slot()
    def _on_current_changed(self) -> None:
        self.choice_changed.emit()

    def _show(self, found: Sequence[CatalogueResult], words: str) -> None:
        self._model.set_results(found)
        self.view.setVisible(bool(found))
        if found:
            self.view.setCurrentIndex(self._model.index(0))
            hint = self.tr("Thấy {count} cơ quan. Hãy chọn đúng cơ quan của bạn.").format(
                count=count_text(len(found))
            )
        elif words.strip():
            hint = self.tr(
                "Không thấy cơ quan nào tên như vậy. Hãy gõ tên xã, phường, huyện hoặc tỉnh."
            )
        else:
            hint = self.tr("Danh mục có các cấp ủy cả trước và sau ngày 01/7/2025.")
        self.hint.setText(hint)
        self.choice_changed.emit()


class CommitteeDelegate(TwoLineDelegate):
    """A committee: its name, its place, and from when until when it stands."""

    @override
    def lines(self, index: AnyIndex) -> TwoLines | None:
        result: CatalogueResult | None = index.data(CatalogueRole.RESULT)
        if result is None:
            return None
        return TwoLines(heading=result.entry.name, detail=result.place, note=result.validity)
