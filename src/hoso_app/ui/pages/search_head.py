"""What stands over the list: the question, its filters, an offer, the order, the count."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from hoso_app.domain.search import Facet, Sort, Understood
from hoso_app.ui.forms.ui_documents_page import Ui_DocumentsPage
from hoso_app.ui.icons import Icon, icon
from hoso_app.ui.models.labels import (
    count_text,
    fixed_value_label,
    offer_label,
    sort_label,
)
from hoso_app.ui.models.loading import Answer
from hoso_app.ui.models.query import DocumentQuery, Place
from hoso_app.ui.pages.result_list import ResultList, without_words
from hoso_app.ui.widgets.button_words import fit_words
from hoso_app.ui.widgets.filter_chips import Chip
from hoso_app.ui.widgets.offer_chips import OfferChip


class SearchHead(QObject):
    """Keeps the search box and what belongs to it in step with the question.

    The words in the box change the question; a question from elsewhere (a
    saved search, a filter) changes the box.
    """

    def __init__(self, ui: Ui_DocumentsPage, results: ResultList, page: QWidget) -> None:
        super().__init__(page)
        self._ui = ui
        self._results = results
        self._page = page
        self._sort_actions: dict[Sort, QAction] = {}
        self._fitted = (0, 0)
        ui.sort_button.setIcon(icon(Icon.SORT, "text_muted"))
        ui.save_search_button.setIcon(icon(Icon.SAVED_SEARCH, "text_muted"))
        self._build_sort_menu()
        self._connect_signals()
        ui.results_head.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._fit_words()
        return super().eventFilter(watched, event)

    def show_query(self, query: DocumentQuery) -> None:
        """Ask a question that comes from elsewhere."""
        self._ui.search_box.set_words(query.text)
        self._results.ask(query)

    def clear_filters(self) -> None:
        """Take every filter off; the words stay."""
        self._results.ask(self._results.query.at(Place.ALL))

    def clear_words(self) -> None:
        """Take the words away; the filters stay."""
        self.show_query(replace(self._results.query, text=""))
        self._ui.search_box.setFocus()

    def clear(self) -> None:
        """Show the whole library again."""
        self.show_query(DocumentQuery(sort=self._results.query.sort))

    def _build_sort_menu(self) -> None:
        menu = QMenu(self._page)
        group = QActionGroup(self)
        for sort in Sort:
            action = QAction(sort_label(sort), group)
            action.setCheckable(True)
            action.triggered.connect(partial(self._on_sort_chosen, sort))
            menu.addAction(action)
            self._sort_actions[sort] = action
        self._ui.sort_button.setMenu(menu)
        self._show_sort(self._results.query)

    def _connect_signals(self) -> None:
        ui, results = self._ui, self._results
        ui.search_box.words_changed.connect(self._on_search_box_words_changed)
        ui.search_box.offer_requested.connect(self._on_search_box_offer_requested)
        ui.offer_chips.taken.connect(self._on_offer_chips_taken)
        ui.filter_chips.chip_removed.connect(self._on_filter_chips_chip_removed)
        ui.filter_chips.clear_requested.connect(self.clear_filters)
        results.query_changed.connect(self._on_results_query_changed)
        results.answered.connect(self._on_results_answered)
        results.waiting_changed.connect(self._on_results_waiting_changed)
        # Names of committees are known only once the navigation has them.
        results.navigation.modelReset.connect(self._show_chips)

    def _show_sort(self, query: DocumentQuery) -> None:
        sort = query.effective_sort
        self._sort_actions[sort].setChecked(True)
        # Without words there is nothing to be relevant to.
        self._sort_actions[Sort.RELEVANCE].setEnabled(bool(query.text.strip()))
        self._sort_actions[Sort.DOSSIER].setVisible(query.is_in_dossier)
        self._ui.sort_button.setEnabled(not query.is_recent)
        self._ui.sort_button.setText(
            self.tr("Mới nhập trước") if query.is_recent else sort_label(sort)
        )
        if query.column is not None:
            self._ui.sort_button.setText(self.tr("Theo cột"))
        order = self.tr("Thứ tự của danh sách: {order}")
        self._ui.sort_button.setToolTip(order.format(order=self._ui.sort_button.text()))
        self._fitted = (0, 0)  # other words need other room, though none of them be shown

    def _fit_words(self) -> None:
        head = self._ui.results_head
        # Every change here asks for the layout once more.
        if (head.width(), head.sizeHint().width()) != self._fitted:
            fit_words(head, [self._ui.sort_button], head.width())
            self._fitted = head.width(), head.sizeHint().width()

    @Slot()
    def _show_chips(self) -> None:
        query = self._results.query
        chips = [
            Chip(self._filter_label(facet, value), facet, value)
            for facet, values in query.filters.items()
            for value in values
        ]
        if query.is_recent:
            chips.append(Chip(self.tr("Gần đây"), None))
        self._ui.filter_chips.show_filters(chips)
        self._ui.chips_row.setVisible(bool(chips))
        self._ui.save_search_button.setVisible(bool(query.text.strip() or query.filters))

    def _show_offers(self, answer: Answer) -> None:
        query, outcome = answer.query, answer.outcome
        chips: list[OfferChip] = []
        meant = (outcome.suggestion or "").strip()
        if meant:
            words = self.tr("Có phải ý bạn: {words}?").format(words=meant)
            chips.append(OfferChip(words, meant))
        chips += [
            OfferChip(offer_label(one, self._filter_label(one.facet, one.value)), one)
            for one in outcome.understood
            if not query.has(one.facet, one.value)
        ]
        self._ui.offer_chips.show_offers(chips)
        self._ui.offers_row.setVisible(bool(chips))
        self._ui.search_box.set_has_offer(has_offer=bool(chips))

    def _show_count(self, answer: Answer) -> None:
        sentence = self.tr("{count} văn bản").format(count=count_text(answer.outcome.total))
        if answer.outcome.loosened:
            sentence = self.tr("{documents}, {count} gần đúng").format(
                documents=sentence, count=count_text(answer.outcome.loosened)
            )
        self._ui.count_label.setText(sentence)

    def _filter_label(self, facet: Facet, value: str) -> str:
        return fixed_value_label(facet, value) or self._results.name_of(facet, value)

    @Slot(str)
    def _on_search_box_words_changed(self, words: str) -> None:
        self._results.ask(replace(self._results.query, text=words))

    @Slot()
    def _on_sort_chosen(self, sort: Sort) -> None:
        self._results.ask(self._results.query.by(sort))

    @Slot()
    def _on_search_box_offer_requested(self) -> None:
        first = self._ui.offer_chips.first
        if first is not None:
            self._on_offer_chips_taken(first.meaning)

    @Slot(object)
    def _on_offer_chips_taken(self, meaning: Understood | str) -> None:
        query = self._results.query
        if isinstance(meaning, str):
            query = replace(query, text=meaning)
        elif meaning.field is not None:
            words = query.text.replace(meaning.text, meaning.field, 1)
            query = replace(query, text=" ".join(words.split()))
        else:
            narrowed = query.toggled(meaning.facet, meaning.value)
            query = without_words(narrowed, meaning.text)
        self.show_query(query)
        self._ui.search_box.setFocus()

    @Slot(object)
    def _on_filter_chips_chip_removed(self, chip: Chip) -> None:
        query = self._results.query
        if chip.facet is None:
            self._results.ask(replace(query, is_recent=False))
        else:
            self._results.ask(query.without(chip.facet, chip.value))

    @Slot(object)
    def _on_results_query_changed(self, query: DocumentQuery) -> None:
        self._show_chips()
        self._show_sort(query)

    @Slot(bool)
    def _on_results_waiting_changed(self, is_waiting: bool) -> None:
        """Say that the list is not the answer yet, and show it paler until then."""
        self._ui.documents_view.set_outdated(is_outdated=is_waiting)
        if is_waiting:
            self._ui.count_label.setText(self.tr("Đang tìm…"))

    @Slot(object, bool)
    def _on_results_answered(self, answer: Answer, _is_same: bool) -> None:
        self._show_offers(answer)
        self._show_count(answer)
