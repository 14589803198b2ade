"""The columns of the table of papers."""

from PySide6.QtCore import QCoreApplication

from hoso_app.domain.documents import DocumentRow
from hoso_app.domain.search import Column

COLUMNS = (
    Column.NUMBER,
    Column.DATE,
    Column.DOCUMENT_TYPE,
    Column.TITLE,
    Column.ISSUER,
    Column.TERM,
)
"""In the order in which they stand before anybody moves them."""

translate = QCoreApplication.translate


def column_title(column: Column) -> str:
    """Return what stands over a column."""
    titles = {
        Column.NUMBER: translate("table", "Số, ký hiệu"),
        Column.DATE: translate("table", "Ngày"),
        Column.DOCUMENT_TYPE: translate("table", "Thể loại"),
        Column.TITLE: translate("table", "Trích yếu"),
        Column.ISSUER: translate("table", "Cơ quan ban hành"),
        Column.TERM: translate("table", "Nhiệm kỳ"),
    }
    return titles[column]


def cell_text(column: Column, row: DocumentRow) -> str:
    """Return what a paper has in a column; its file's name where nothing tells it."""
    texts = {
        Column.NUMBER: row.document_number,
        Column.DATE: None if row.issued_on is None else row.issued_on.written,
        Column.DOCUMENT_TYPE: row.document_type,
        Column.TITLE: row.abstract or row.file_name,
        Column.ISSUER: row.issuer,
        Column.TERM: row.term,
    }
    return texts[column] or ""
