"""Papers that are nearly the same, with what differs; nothing is merged by itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QListWidgetItem, QWidget

from hoso_app.domain.differences import Change, Difference
from hoso_app.domain.documents import DocumentState, OriginalRole
from hoso_app.domain.errors import HosoError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.work import CancelToken
from hoso_app.messages.errors import error_text
from hoso_app.messages.names import ROLE_NAMES
from hoso_app.services.near_duplicates import NearPair
from hoso_app.ui import theme
from hoso_app.ui.forms.ui_near_duplicates_dialog import Ui_NearDuplicatesDialog
from hoso_app.ui.job_bridge import LatestJob
from hoso_app.ui.models.labels import count_text, moment_text, size_text, state_label
from hoso_app.ui.screen_fit import ScreenDialog

T = TypeVar("T")

_AROUND = 160
"""Characters of what is the same that are shown before and after a difference."""
_MOST_PASSAGES = 400
_LINES_OF_FACTS = 2


@dataclass(frozen=True, slots=True)
class NamedPair:
    """Two papers that are nearly the same, what they are called, and their files."""

    pair: NearPair
    first_name: str
    second_name: str
    first_file: str = ""
    second_file: str = ""


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """What tells a paper from one of the same name; ``pages`` is 0 where it has none."""

    state: DocumentState
    added_at: datetime
    size: int
    pages: int


@dataclass(frozen=True, slots=True)
class Compared:
    """Two texts, and what differs."""

    first: str
    second: str
    difference: Difference


@dataclass(frozen=True, slots=True)
class Joining:
    """The wish to put the file of one paper of a pair under the record of the other."""

    pair: NearPair
    kept: DocumentId
    role: OriginalRole

    @property
    def other(self) -> DocumentId:
        """Return the paper that is not kept as a record."""
        return self.pair.second if self.kept == self.pair.first else self.pair.first


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """Reads something of the pair that is shown, beside the window."""

    read: Callable[[NearPair, CancelToken], T]
    latest: LatestJob[T]

    def ask(
        self,
        pair: NearPair,
        on_done: Callable[[T], object],
        on_error: Callable[[HosoError], object],
    ) -> None:
        """Read it of this pair, and forget the former."""
        read = self.read
        self.latest.ask(lambda token: read(pair, token), on_done, on_error)


class NearDuplicatesDialog(ScreenDialog):
    """Lists the pairs at the left, the difference of the chosen one at the right.

    What else tells the two apart comes by itself: the pages of a heavy file
    take long to count, and nobody has to wait for them to see the difference.

    Signals:
        attach_requested: One of the two is kept, and the other's file is to go
            under its record (``Joining``).
        dismiss_requested: The two are different papers (``NearPair``).
        document_requested: A paper is to be shown in the window (identifier).
    """

    attach_requested = Signal(object)
    dismiss_requested = Signal(object)
    document_requested = Signal(int)

    def __init__(
        self,
        pairs: Sequence[NamedPair],
        comparing: Reading[Compared],
        describing: Reading[tuple[PaperFacts, PaperFacts]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_NearDuplicatesDialog()
        self.ui.setupUi(self)
        self._pairs = list(pairs)
        self._comparing = comparing
        self._describing = describing
        for role in (OriginalRole.SCAN, OriginalRole.DRAFT, OriginalRole.APPENDIX):
            self.ui.role_box.addItem(ROLE_NAMES[role], role)
        self.ui.splitter.setSizes([280, 680])
        self.ui.difference_view.setFont(theme.paper_font())
        for label in (self.ui.first_facts_label, self.ui.second_facts_label):
            label.ensurePolished()  # the facts come last: what is read meanwhile stands still
            label.setMinimumHeight(_LINES_OF_FACTS * label.fontMetrics().lineSpacing())
        self._connect_signals()
        self._fill(0)

    def drop(self, pair: NearPair) -> None:
        """Leave out a pair that is settled, and show the next one."""
        row = next((at for at, one in enumerate(self._pairs) if one.pair == pair), None)
        if row is not None:
            del self._pairs[row]
            self._fill(row)

    def warn(self, error: HosoError) -> None:
        """Say why something could not be done."""
        self.ui.message_strip.warn(error_text(error))

    def _connect_signals(self) -> None:
        ui = self.ui
        ui.pairs_list.currentRowChanged.connect(self._show_current)
        ui.role_box.currentIndexChanged.connect(self._show_roles)
        ui.keep_first_button.clicked.connect(self._on_keep_first_button_clicked)
        ui.keep_second_button.clicked.connect(self._on_keep_second_button_clicked)
        ui.dismiss_button.clicked.connect(self._on_dismiss_button_clicked)
        ui.first_button.clicked.connect(self._on_first_button_clicked)
        ui.second_button.clicked.connect(self._on_second_button_clicked)
        ui.button_box.rejected.connect(self.reject)
        self.finished.connect(self._forget)

    def _fill(self, row: int) -> None:
        items = self.ui.pairs_list
        items.blockSignals(True)
        items.clear()
        for one in self._pairs:
            words = self.tr("{percent} % · {first}\n{second}").format(
                percent=round(one.pair.ratio * 100), first=one.first_name, second=one.second_name
            )
            if one.first_name == one.second_name:
                words = self.tr("{words}\n{first} ↔ {second}").format(
                    words=words.partition("\n")[0], first=one.first_file, second=one.second_file
                )
            items.addItem(QListWidgetItem(words))
        items.setCurrentRow(min(row, items.count() - 1))
        items.blockSignals(False)
        self._show_current()

    def _current(self) -> NamedPair | None:
        row = self.ui.pairs_list.currentRow()
        return self._pairs[row] if 0 <= row < len(self._pairs) else None

    @Slot()
    def _show_current(self) -> None:
        ui, current = self.ui, self._current()
        for widget in (ui.role_box, ui.dismiss_button):
            widget.setEnabled(current is not None)
        for card in (ui.first_card, ui.second_card):
            card.setVisible(current is not None)
        ui.difference_view.clear()
        ui.legend_label.setText("")
        if current is None:
            self._forget()
            ui.names_label.setText(self.tr("Không có văn bản nào gần giống nhau."))
            ui.names_label.show()
            return
        ui.names_label.hide()
        self._show_names(current)
        self._offer_roles(current.pair)
        self._comparing.ask(current.pair, self._show_compared, self.warn)
        self._describing.ask(current.pair, self._show_facts, self.warn)

    @Slot()
    def _forget(self) -> None:
        """Ask for nothing any more: nobody waits for the pages of a heavy file."""
        self._comparing.latest.forget()
        self._describing.latest.forget()

    def _show_names(self, current: NamedPair) -> None:
        """Tell the two apart, by their files where their names are the same."""
        ui = self.ui
        ui.first_heading.setText(self.tr("Bản 1 · nên giữ"))
        ui.first_heading.setToolTip(
            self.tr(
                "Chọn bản có số, ký hiệu, rồi bản có chữ đọc được; như nhau thì bản vào kho trước."
            )
        )
        self._show_side(1, current.first_name, current.first_file)
        self._show_side(2, current.second_name, current.second_file)

    def _show_side(self, number: int, name: str, file: str) -> None:
        ui = self.ui
        first = ui.first_name_label, ui.first_facts_label, ui.keep_first_button, ui.first_button
        second = (
            *(ui.second_name_label, ui.second_facts_label),
            *(ui.keep_second_button, ui.second_button),
        )
        name_label, facts_label, keep, show = first if number == 1 else second
        which = self.tr("bản {number}, {name}, tệp {file}").format(
            number=number, name=name, file=file
        )
        name_label.setText(file if name == file else f"{name}\n{file}")
        facts_label.setText("")
        keep.setAccessibleName(self.tr("Giữ {which}").format(which=which))
        show.setAccessibleName(self.tr("Xem {which}").format(which=which))

    def _offer_roles(self, pair: NearPair) -> None:
        """Propose what the other's file is; where it hangs on which one that is, say so."""
        box = self.ui.role_box
        box.blockSignals(True)
        if box.itemData(0) is None:
            box.removeItem(0)
        if pair.first_role is not pair.second_role:
            box.insertItem(0, self.tr("tùy bản giữ"), None)
            box.setCurrentIndex(0)
        else:
            box.setCurrentIndex(max(0, box.findData(pair.first_role)))
        box.blockSignals(False)
        self._show_roles()

    @Slot()
    def _show_roles(self) -> None:
        """Say at both buttons what becomes of the other's file."""
        current, ui = self._current(), self.ui
        if current is None:
            return
        pair = current.pair
        for button, kept in (
            (ui.keep_first_button, pair.first),
            (ui.keep_second_button, pair.second),
        ):
            words = self.tr("Tệp của bản kia thành {role} của văn bản này; hoàn tác được.")
            button.setToolTip(words.format(role=ROLE_NAMES[self._role(pair, kept)]))

    def _role(self, pair: NearPair, kept: DocumentId) -> OriginalRole:
        """Return what was chosen, else what the file of the other paper most likely is."""
        chosen = self.ui.role_box.currentData()
        return pair.role_beside(kept) if chosen is None else OriginalRole(chosen)

    def _show_facts(self, both: tuple[PaperFacts, PaperFacts]) -> None:
        labels = self.ui.first_facts_label, self.ui.second_facts_label
        for label, facts in zip(labels, both, strict=True):
            label.setText(facts_text(facts))

    def _show_compared(self, compared: Compared) -> None:
        changed = compared.difference.changed
        if changed:
            words = self.tr("{count} chỗ khác: [− chỉ bản 1 −] [+ chỉ bản 2 +]")
            self.ui.legend_label.setText(words.format(count=count_text(len(changed))))
        else:
            self.ui.legend_label.setText(self.tr("Hai bản có cùng từng chữ."))
        self.ui.difference_view.setHtml(difference_html(compared))

    @Slot()
    def _on_keep_first_button_clicked(self) -> None:
        self._keep(lambda pair: pair.first)

    @Slot()
    def _on_keep_second_button_clicked(self) -> None:
        self._keep(lambda pair: pair.second)

    def _keep(self, which: Callable[[NearPair], DocumentId]) -> None:
        current = self._current()
        if current is not None:
            pair, kept = current.pair, which(current.pair)
            self.attach_requested.emit(Joining(pair, kept, self._role(pair, kept)))

    @Slot()
    def _on_dismiss_button_clicked(self) -> None:
        current = self._current()
        if current is not None:
            self.dismiss_requested.emit(current.pair)

    @Slot()
    def _on_first_button_clicked(self) -> None:
        self._request(lambda pair: pair.first)

    @Slot()
    def _on_second_button_clicked(self) -> None:
        self._request(lambda pair: pair.second)

    def _request(self, which: Callable[[NearPair], DocumentId]) -> None:
        current = self._current()
        if current is not None:
            self.document_requested.emit(which(current.pair))
            self.accept()


def facts_text(facts: PaperFacts) -> str:
    """Return when a paper came, where it is, and how long it is: ``nhập 07/4/2023 09:30 …``."""
    parts = [
        _tr("nhập {moment}").format(moment=moment_text(facts.added_at)),
        state_label(facts.state).lower(),
        _tr("{count} trang").format(count=count_text(facts.pages)) if facts.pages else "",
        size_text(facts.size) if facts.size else "",
    ]
    return " · ".join(part for part in parts if part)


def _tr(text: str) -> str:
    return QCoreApplication.translate("near_duplicates", text)


def difference_html(compared: Compared) -> str:
    """Return the passages that differ, with a little of what stands around them.

    What only the first has is struck through between minus signs, what only
    the second has underlined between plus signs: it can be told without colour.
    """
    ink = theme.colours()
    removed = f'style="background:{ink.danger_soft}; color:{ink.danger}"'
    added = f'style="background:{ink.success_soft}; color:{ink.success}"'
    parts: list[str] = []
    passages = compared.difference.passages[: 2 * _MOST_PASSAGES]
    for at, one in enumerate(passages):
        first = compared.first[one.start : one.end]
        second = compared.second[one.other_start : one.other_end]
        if one.change is Change.SAME:
            parts.append(_shortened(first, is_first=at == 0, is_last=at == len(passages) - 1))
            continue
        if first.strip():
            parts.append(f"<s {removed}>[−{_plain(first.strip())}−]</s> ")
        if second.strip():
            parts.append(f"<u {added}>[+{_plain(second.strip())}+]</u> ")
    return f"<div>{''.join(parts)}</div>"


def _shortened(text: str, *, is_first: bool, is_last: bool) -> str:
    before = "" if is_first else text[:_AROUND]
    after = "" if is_last else text[-_AROUND:]
    if len(text) <= len(before) + len(after):
        return _plain(text)
    return f"{_plain(before)} […] {_plain(after)}"


def _plain(text: str) -> str:
    return escape(text).replace("\n", "<br>")
