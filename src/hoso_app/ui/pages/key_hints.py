"""The keys that belong to a place of the window rather than to an action."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hoso_app.ui.dialogs.keys_dialog import KeyHint, KeyHints
from hoso_app.ui.widgets.document_list_view import DocumentListView
from hoso_app.ui.widgets.navigation_view import NavigationView
from hoso_app.ui.widgets.search_box import SearchBox

translate = QCoreApplication.translate


def hints_for(focused: QWidget | None) -> tuple[KeyHints, ...]:
    """Return the keys of the place where the focus is; none where it has no own keys."""
    widget = focused
    while widget is not None:
        if isinstance(widget, SearchBox):
            return (_search_box_hints(),)
        if isinstance(widget, DocumentListView):
            return (_inbox_hints(),) if widget.is_triage else (_list_hints(),)
        if isinstance(widget, NavigationView):
            return (_navigation_hints(),)
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
