"""Proposals under the search box: values of the field being typed, former questions, fields."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QObject, QStringListModel, Slot
from PySide6.QtWidgets import QCompleter, QListView

from hoso_app.domain.query_fields import FIELD_NAMES, fields_in
from hoso_app.domain.text import fold, nfc
from hoso_app.ui.widgets.search_box import SearchBox

_VISIBLE = 10
_MOST_VALUES = 50
_QUOTE = '"'


class QueryHints(QObject):
    """Completes fields while they are typed; the rest comes only when it is asked for.

    Nothing pops up while plain words are typed.
    """

    def __init__(self, box: SearchBox) -> None:
        super().__init__(box)
        self._box = box
        self._recent: tuple[str, ...] = ()
        self._values: Mapping[str, Sequence[str]] = {}
        self._start: int | None = None
        self._model = QStringListModel(self)
        self.completer = QCompleter(self._model, self)
        self.completer.setWidget(box)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setMaxVisibleItems(_VISIBLE)
        self.popup = QListView()
        self.popup.setAccessibleName(self.tr("Gợi ý cho ô tìm"))
        self.completer.setPopup(self.popup)
        box.set_popup(self.popup)
        self.completer.activated.connect(self._on_completer_activated)
        box.textEdited.connect(self._on_box_text_edited)
        box.hints_requested.connect(self._on_box_hints_requested)

    def set_recent(self, recent: Sequence[str]) -> None:
        """Propose these questions, the latest first."""
        self._recent = tuple(recent)

    def set_values(self, values: Mapping[str, Sequence[str]]) -> None:
        """Propose these values; fields stand by their names without marks (``loai``)."""
        self._values = values

    def proposals(self) -> tuple[str, ...]:
        """Return what is proposed at the moment, nothing while the list is closed."""
        is_open = self.popup.isVisible()
        return tuple(self._model.stringList()) if is_open else ()

    def _propose(self, start: int, texts: Sequence[str]) -> None:
        self._start = start
        self._model.setStringList(list(texts))
        if texts:
            self.completer.complete()
            # Enter goes on to the list until something is really chosen.
            self.popup.setCurrentIndex(QModelIndex())
        else:
            self.popup.hide()

    def _values_at_cursor(self) -> tuple[int, list[str]] | None:
        """Return where the value begins that the cursor is in, and what it may become."""
        text = nfc(self._box.text()[: self._box.cursorPosition()])
        named = [one for one in fields_in(text) if one.name in self._values]
        if not named:
            return None
        field = named[-1]
        typed = text[field.value :]
        is_open_quote = typed.startswith(_QUOTE) and typed.count(_QUOTE) == 1
        if not is_open_quote and (_QUOTE in typed or " " in typed):
            return None  # the value is finished; plain words follow it
        wanted = fold(typed.lstrip(_QUOTE))
        values = [one for one in self._values[field.name] if wanted in fold(one)]
        whole = [one for one in values if fold(one) == wanted]
        return field.value, [] if whole and len(values) == 1 else values[:_MOST_VALUES]

    @Slot()
    def _on_box_text_edited(self) -> None:
        found = self._values_at_cursor()
        if found is None:
            self.popup.hide()
            return
        start, values = found
        self._propose(start, [f'"{one}"' if " " in one else one for one in values])

    @Slot()
    def _on_box_hints_requested(self) -> None:
        found = self._values_at_cursor()
        if found is not None and found[1]:
            self._on_box_text_edited()
            return
        text = self._box.text()
        if text.strip():
            self._propose(len(text), [f"{name}:" for name in FIELD_NAMES])
        else:
            self._propose(0, [*self._recent, *(f"{name}:" for name in FIELD_NAMES)])

    @Slot(str)
    def _on_completer_activated(self, chosen: str) -> None:
        text = self._box.text()
        start = len(text) if self._start is None else self._start
        before = text[:start]
        if chosen.endswith(":"):
            glue = " " if before and not before.endswith((" ", "(", "-")) else ""
            self._box.setText(before + glue + chosen)
            self._on_box_text_edited()
            return
        behind = text[self._box.cursorPosition() :]
        is_value = bool(before)
        self._box.setText(before + chosen + (" " if is_value and not behind else "") + behind)
