"""The guide: sections at the left, found by what is typed, the chosen one at the right."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from hoso_app.ui import guide, theme
from hoso_app.ui.forms.ui_guide_dialog import Ui_GuideDialog
from hoso_app.ui.screen_fit import ScreenDialog


class GuideDialog(ScreenDialog):
    """Shows the guide; needs no network and may stay open beside the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_GuideDialog()
        self.ui.setupUi(self)
        self._all = guide.sections()
        self._shown = self._all
        self.ui.search_edit.textChanged.connect(self._on_search_edit_text_changed)
        self.ui.sections_list.currentRowChanged.connect(self._on_sections_list_row_changed)
        self.ui.close_button.clicked.connect(self.accept)
        self._list()

    def _list(self) -> None:
        self.ui.sections_list.clear()
        self.ui.sections_list.addItems([section.title for section in self._shown])
        if self._shown:
            self.ui.sections_list.setCurrentRow(0)
        else:
            self.ui.section_text.setPlainText(
                self.tr("Hướng dẫn không có mục nào nói về “{words}”. Hãy thử từ khác.").format(
                    words=self.ui.search_edit.text().strip()
                )
            )

    @Slot(str)
    def _on_search_edit_text_changed(self, typed: str) -> None:
        self._shown = guide.matching(self._all, typed)
        self._list()

    @Slot(int)
    def _on_sections_list_row_changed(self, row: int) -> None:
        if not 0 <= row < len(self._shown):
            return
        section = self._shown[row]
        self.ui.section_text.setMarkdown(f"## {section.title}\n\n{section.text}")
        self._mark_hits()

    def _mark_hits(self) -> None:
        """Mark what was typed in the section."""
        look = QTextCharFormat()
        look.setBackground(theme.colour("hit"))
        look.setForeground(theme.colour("on_hit"))
        marks = []
        shown = self.ui.section_text.toPlainText()
        for start, end in guide.hits(shown, self.ui.search_edit.text()):
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.ui.section_text.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor
            mark.format = look
            marks.append(mark)
        self.ui.section_text.setExtraSelections(marks)
