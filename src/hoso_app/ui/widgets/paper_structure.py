"""Headings of a paper stand out from its text."""

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from typing_extensions import override

from hoso_app.ui.models.paper_text import is_heading


class PaperStructure(QSyntaxHighlighter):
    """Sets the headings of a text in bold, line by line as the text comes in."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._heading = QTextCharFormat()
        self._heading.setFontWeight(QFont.Weight.Bold)

    @override
    def highlightBlock(self, text: str) -> None:
        if is_heading(text):
            self.setFormat(0, len(text), self._heading)
