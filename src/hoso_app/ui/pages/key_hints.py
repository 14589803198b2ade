"""The keys that belong to a place of the window rather than to an action."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hoso_app.ui.dialogs.keys_dialog import KeyHint, KeyHints
from hoso_app.ui.widgets.document_list_view import DocumentListView
from hoso_app.ui.widgets.field_edit import FieldEdit
from hoso_app.ui.widgets.navigation_view import NavigationView
from hoso_app.ui.widgets.page_view import PageView
from hoso_app.ui.widgets.paper_view import PaperView
from hoso_app.ui.widgets.search_box import SearchBox

translate = QCoreApplication.translate


def hints_for(focused: QWidget | None) -> tuple[KeyHints, ...]:
    """Return the keys of the place where the focus is; none where it has no own keys."""
    widget = focused
    while widget is not None:
        if isinstance(widget, DocumentListView) and widget.is_triage:
            return (_inbox_hints(),)
        for kind, hints in _PLACES:
            if isinstance(widget, kind):
                return (hints(),)
        widget = widget.parentWidget()
    return ()


def _search_box_hints() -> KeyHints:
    return KeyHints(
        translate("keys", "Trong ô tìm"),
        (
            KeyHint("↓ · Enter", translate("keys", "Sang danh sách")),
            KeyHint("Tab", translate("keys", "Nhận gợi ý đầu tiên")),
            KeyHint("Alt+1 … Alt+6", translate("keys", "Nhận gợi ý thứ mấy")),
            KeyHint("Alt+↓ · Ctrl+Space", translate("keys", "Câu vừa tìm, các trường")),
            KeyHint("Esc", translate("keys", "Xóa câu tìm")),
        ),
    )


def _list_hints() -> KeyHints:
    return KeyHints(
        translate("keys", "Trong danh sách"),
        (
            KeyHint("Enter", translate("keys", "Mở bản gốc")),
            KeyHint("Shift+↑ · Shift+↓", translate("keys", "Chọn nhiều văn bản liền nhau")),
            KeyHint("a – z", translate("keys", "Gõ chữ: tìm tiếp ngay")),
            KeyHint("↑", translate("keys", "Từ dòng đầu: về ô tìm")),
        ),
    )


def _inbox_hints() -> KeyHints:
    return KeyHints(
        translate("keys", "Trong hộp chờ"),
        (
            KeyHint("Enter", translate("keys", "Nhận vào kho, sang bản sau")),
            KeyHint("S", translate("keys", "Bỏ qua, sang bản sau")),
            KeyHint("F2", translate("keys", "Sửa thông tin; Enter ghi, Enter nữa nhận")),
            KeyHint("Ctrl+O", translate("keys", "Mở bản gốc")),
        ),
    )


def _page_hints() -> KeyHints:
    return KeyHints(
        translate("keys", "Trên trang văn bản"),
        (
            KeyHint("Ctrl+C", translate("keys", "Chép chữ đã chọn bằng chuột")),
            KeyHint("Space", translate("keys", "Xuống một màn hình")),
            KeyHint("Ctrl+PgUp · Ctrl+PgDn", translate("keys", "Trang trước, trang sau")),
            KeyHint("Home · End", translate("keys", "Đầu, cuối văn bản")),
            KeyHint("Ctrl+lăn chuột", translate("keys", "Phóng to, thu nhỏ")),
        ),
    )


def _paper_hints() -> KeyHints:
    return KeyHints(
        translate("keys", "Trong chữ của văn bản"),
        (
            KeyHint("Ctrl+C", translate("keys", "Chép chữ đã chọn")),
            KeyHint("Ctrl+A", translate("keys", "Chọn hết")),
            KeyHint("Home · End", translate("keys", "Đầu, cuối văn bản")),
        ),
    )


def _record_hints() -> KeyHints:
    return KeyHints(
        translate("keys", "Trong một mục thông tin"),
        (
            KeyHint("Enter", translate("keys", "Ghi")),
            KeyHint("Esc", translate("keys", "Lấy lại giá trị cũ")),
            KeyHint("Tab · Shift+Tab", translate("keys", "Mục sau, mục trước")),
        ),
    )


def _navigation_hints() -> KeyHints:
    return KeyHints(
        translate("keys", "Trong cột bên trái"),
        (
            KeyHint("Enter", translate("keys", "Lọc theo dòng này")),
            KeyHint("Ctrl+Enter", translate("keys", "Thêm dòng này vào bộ lọc")),
            KeyHint("← →", translate("keys", "Gấp lại, mở ra")),
            KeyHint("Esc", translate("keys", "Về danh sách")),
        ),
    )


_PLACES: tuple[tuple[type[QWidget], Callable[[], KeyHints]], ...] = (
    (SearchBox, _search_box_hints),
    (DocumentListView, _list_hints),
    (NavigationView, _navigation_hints),
    (PageView, _page_hints),
    (PaperView, _paper_hints),
    (FieldEdit, _record_hints),
)
