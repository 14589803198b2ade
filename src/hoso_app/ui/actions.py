"""Every action of the window: its name, text, keys and drawing, declared once."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from hoso_app.ui import icons
from hoso_app.ui.icons import Icon

translate = QCoreApplication.translate
"""Under this name the texts are found when they are collected for translators."""


class ActionGroup(StrEnum):
    """Headings under which the list of keys shows the actions."""

    SEARCH = "search"
    GO = "go"
    DOCUMENT = "document"
    PAPER = "paper"
    LIBRARY = "library"
    PROGRAM = "program"


class ActionId(StrEnum):
    """What can be done in the window."""

    FOCUS_SEARCH = "focus_search"
    QUICK_LOOKUP = "quick_lookup"
    CLEAR_FILTERS = "clear_filters"
    SAVE_SEARCH = "save_search"
    SEARCH_RECORD = "search_record"
    ABBREVIATIONS = "abbreviations"

    GO_ALL = "go_all"
    GO_INBOX = "go_inbox"
    GO_RECENT = "go_recent"
    GO_STARRED = "go_starred"
    GO_TRASH = "go_trash"
    NEXT_PANE = "next_pane"
    PREVIOUS_PANE = "previous_pane"
    TOGGLE_NAVIGATION = "toggle_navigation"
    TOGGLE_PAPER = "toggle_paper"
    TOGGLE_TABLE = "toggle_table"

    OPEN_ORIGINAL = "open_original"
    COPY_CITATION = "copy_citation"
    ACCEPT = "accept"
    EDIT_RECORD = "edit_record"
    EDIT_NOTE = "edit_note"
    STAR = "star"
    TAG = "tag"
    ADD_TO_DOSSIER = "add_to_dossier"
    REMOVE_FROM_DOSSIER = "remove_from_dossier"
    EXPORT_CHOSEN = "export_chosen"
    TRASH = "trash"
    RESTORE = "restore"
    SELECT_ALL = "select_all"
    UNDO = "undo"
    REDO = "redo"

    NEXT_HIT = "next_hit"
    PREVIOUS_HIT = "previous_hit"
    TOGGLE_TEXT = "toggle_text"
    ZOOM_IN = "zoom_in"
    ZOOM_OUT = "zoom_out"
    ZOOM_RESET = "zoom_reset"
    FIT_WIDTH = "fit_width"
    FIT_PAGE = "fit_page"
    TURN_PAGE = "turn_page"
    FIND_IN_PAPER = "find_in_paper"
    COPY_FLOWING = "copy_flowing"
    PRINT = "print"
    SHOW_FILE = "show_file"

    IMPORT_FILES = "import_files"
    IMPORT_FOLDER = "import_folder"
    EXPORT = "export"
    BACK_UP = "back_up"
    RESTORE_BACKUP = "restore_backup"
    VERIFY = "verify"
    REBUILD_INDEX = "rebuild_index"
    CHOOSE_COMMITTEE = "choose_committee"
    OPEN_LIBRARY = "open_library"

    SHOW_JOBS = "show_jobs"
    SETTINGS = "settings"
    SHOW_KEYS = "show_keys"
    GUIDE = "guide"
    ABOUT = "about"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class ActionText:
    """How an action is shown: text with its mnemonic, keys, drawing, heading.

    ``keys`` are in the portable form of ``QKeySequence``; the first one is
    shown beside the text.
    """

    group: ActionGroup
    text: str
    keys: tuple[str, ...] = ()
    icon: Icon | None = None
    is_checkable: bool = False


_SEARCH, _GO, _DOCUMENT = ActionGroup.SEARCH, ActionGroup.GO, ActionGroup.DOCUMENT
_PAPER, _LIBRARY, _PROGRAM = ActionGroup.PAPER, ActionGroup.LIBRARY, ActionGroup.PROGRAM


def group_title(group: ActionGroup) -> str:
    """Return the heading of a group."""
    titles = {
        ActionGroup.SEARCH: translate("actions", "Tìm"),
        ActionGroup.GO: translate("actions", "Đi tới"),
        ActionGroup.DOCUMENT: translate("actions", "Văn bản đang chọn"),
        ActionGroup.PAPER: translate("actions", "Xem văn bản"),
        ActionGroup.LIBRARY: translate("actions", "Kho lưu"),
        ActionGroup.PROGRAM: translate("actions", "Chương trình"),
    }
    return titles[group]


def declared_actions() -> dict[ActionId, ActionText]:
    """Return the table of all actions, in the interface's language."""
    return {
        **_search_actions(),
        **_go_actions(),
        **_document_actions(),
        **_step_actions(),
        **_paper_actions(),
        **_library_actions(),
        **_program_actions(),
    }


def _search_actions() -> dict[ActionId, ActionText]:
    return {
        ActionId.FOCUS_SEARCH: ActionText(
            _SEARCH, translate("actions", "&Tìm văn bản"), ("Ctrl+K",), Icon.SEARCH
        ),
        ActionId.QUICK_LOOKUP: ActionText(
            _SEARCH, translate("actions", "Tra &nhanh…"), ("Ctrl+Shift+F",), Icon.SEARCH
        ),
        ActionId.CLEAR_FILTERS: ActionText(
            _SEARCH, translate("actions", "&Bỏ mọi bộ lọc"), ("Ctrl+Shift+K",), Icon.FILTER
        ),
        ActionId.SAVE_SEARCH: ActionText(
            _SEARCH, translate("actions", "&Lưu tìm kiếm này…"), ("Ctrl+S",), Icon.SAVED_SEARCH
        ),
        ActionId.SEARCH_RECORD: ActionText(
            _SEARCH, translate("actions", "&Phiếu tra cứu…"), ("Ctrl+Shift+P",), Icon.DOCUMENT
        ),
        ActionId.ABBREVIATIONS: ActionText(
            _SEARCH, translate("actions", "Chữ &viết tắt của cơ quan…"), (), Icon.TEXT
        ),
    }


def _go_actions() -> dict[ActionId, ActionText]:
    return {
        ActionId.GO_ALL: ActionText(
            _GO, translate("actions", "Tất &cả văn bản"), ("Ctrl+1",), Icon.ALL
        ),
        ActionId.GO_INBOX: ActionText(
            _GO, translate("actions", "&Hộp chờ"), ("Ctrl+2",), Icon.INBOX
        ),
        ActionId.GO_RECENT: ActionText(
            _GO, translate("actions", "&Gần đây"), ("Ctrl+3",), Icon.RECENT
        ),
        ActionId.GO_STARRED: ActionText(
            _GO, translate("actions", "&Đã đánh dấu"), ("Ctrl+4",), Icon.STAR
        ),
        ActionId.GO_TRASH: ActionText(
            _GO, translate("actions", "Th&ùng rác"), ("Ctrl+5",), Icon.TRASH
        ),
        ActionId.NEXT_PANE: ActionText(_GO, translate("actions", "&Khung kế tiếp"), ("F6",)),
        ActionId.PREVIOUS_PANE: ActionText(
            _GO, translate("actions", "Khung &trước đó"), ("Shift+F6",)
        ),
        ActionId.TOGGLE_NAVIGATION: ActionText(
            _GO,
            translate("actions", "Cột &bên trái"),
            ("F8",),
            Icon.PANE_LEFT,
            is_checkable=True,
        ),
        ActionId.TOGGLE_PAPER: ActionText(
            _GO,
            translate("actions", "Khung &xem văn bản"),
            ("F9",),
            Icon.PANE_RIGHT,
            is_checkable=True,
        ),
        ActionId.TOGGLE_TABLE: ActionText(
            _GO,
            translate("actions", "Da&nh sách dạng bảng"),
            ("Ctrl+Shift+B",),
            Icon.TABLE,
            is_checkable=True,
        ),
    }


def _document_actions() -> dict[ActionId, ActionText]:
    return {
        ActionId.OPEN_ORIGINAL: ActionText(
            _DOCUMENT, translate("actions", "&Mở bản gốc"), ("Ctrl+O",), Icon.OPEN
        ),
        ActionId.COPY_CITATION: ActionText(
            _DOCUMENT,
            translate("actions", "&Chép trích dẫn"),
            ("Ctrl+Shift+C",),
            Icon.QUOTE,
        ),
        ActionId.ACCEPT: ActionText(
            _DOCUMENT, translate("actions", "&Nhận vào kho"), ("Ctrl+Return",), Icon.CHECK
        ),
        ActionId.EDIT_RECORD: ActionText(
            _DOCUMENT, translate("actions", "&Sửa thông tin"), ("F2",), Icon.EDIT
        ),
        ActionId.EDIT_NOTE: ActionText(
            _DOCUMENT, translate("actions", "&Ghi chú"), ("Ctrl+M",), Icon.TEXT
        ),
        ActionId.STAR: ActionText(
            _DOCUMENT,
            translate("actions", "Đánh &dấu"),
            ("Ctrl+D",),
            Icon.STAR,
            is_checkable=True,
        ),
        ActionId.TAG: ActionText(
            _DOCUMENT, translate("actions", "Gắn nh&ãn…"), ("Ctrl+T",), Icon.TAG
        ),
        ActionId.ADD_TO_DOSSIER: ActionText(
            _DOCUMENT,
            translate("actions", "&Xếp vào hồ sơ…"),
            ("Ctrl+Shift+D",),
            Icon.DOSSIER,
        ),
        ActionId.REMOVE_FROM_DOSSIER: ActionText(
            _DOCUMENT, translate("actions", "Lấy ra khỏi hồ sơ")
        ),
        ActionId.EXPORT_CHOSEN: ActionText(
            _DOCUMENT,
            translate("actions", "X&uất ra thư mục…"),
            ("Ctrl+Shift+X",),
            Icon.EXPORT,
        ),
    }


def _step_actions() -> dict[ActionId, ActionText]:
    return {
        ActionId.TRASH: ActionText(
            _DOCUMENT, translate("actions", "&Bỏ vào thùng rác"), ("Del",), Icon.TRASH
        ),
        ActionId.RESTORE: ActionText(
            _DOCUMENT,
            translate("actions", "&Khôi phục từ thùng rác"),
            ("Shift+Del",),
            Icon.RESTORE,
        ),
        ActionId.SELECT_ALL: ActionText(
            _DOCUMENT, translate("actions", "Ch&ọn tất cả"), ("Ctrl+A",)
        ),
        ActionId.UNDO: ActionText(
            _DOCUMENT, translate("actions", "&Hoàn tác"), ("Ctrl+Z",), Icon.UNDO
        ),
        ActionId.REDO: ActionText(
            _DOCUMENT,
            translate("actions", "&Làm lại"),
            ("Ctrl+Y", "Ctrl+Shift+Z"),
            Icon.REDO,
        ),
    }


def _paper_actions() -> dict[ActionId, ActionText]:
    return {
        ActionId.FIND_IN_PAPER: ActionText(
            _PAPER, translate("actions", "Tìm trong &văn bản này"), ("Ctrl+F",), Icon.SEARCH
        ),
        ActionId.NEXT_HIT: ActionText(
            _PAPER, translate("actions", "Chỗ tìm thấy &kế tiếp"), ("F3",), Icon.CHEVRON_DOWN
        ),
        ActionId.PREVIOUS_HIT: ActionText(
            _PAPER,
            translate("actions", "Chỗ tìm thấy t&rước"),
            ("Shift+F3",),
            Icon.CHEVRON_UP,
        ),
        ActionId.TOGGLE_TEXT: ActionText(
            _PAPER,
            translate("actions", "Xem dạng &chữ"),
            ("Ctrl+E",),
            Icon.TEXT,
            is_checkable=True,
        ),
        ActionId.ZOOM_IN: ActionText(
            _PAPER, translate("actions", "&Phóng to"), ("Ctrl++", "Ctrl+="), Icon.ZOOM_IN
        ),
        ActionId.ZOOM_OUT: ActionText(
            _PAPER, translate("actions", "&Thu nhỏ"), ("Ctrl+-",), Icon.ZOOM_OUT
        ),
        ActionId.ZOOM_RESET: ActionText(_PAPER, translate("actions", "Cỡ thật"), ("Ctrl+0",)),
        ActionId.FIT_WIDTH: ActionText(
            _PAPER, translate("actions", "Vừa chiều rộn&g"), ("Ctrl+9",), Icon.FIT_WIDTH
        ),
        ActionId.FIT_PAGE: ActionText(
            _PAPER, translate("actions", "Vừa cả tr&ang"), ("Ctrl+8",), Icon.FIT_PAGE
        ),
        ActionId.TURN_PAGE: ActionText(
            _PAPER, translate("actions", "&Xoay trang"), ("Ctrl+R",), Icon.TURN
        ),
        ActionId.COPY_FLOWING: ActionText(
            _PAPER, translate("actions", "Chép chữ, &liền dòng"), ("Ctrl+Shift+L",), Icon.COPY
        ),
        ActionId.PRINT: ActionText(
            _PAPER, translate("actions", "&In văn bản…"), ("Ctrl+P",), Icon.PRINT
        ),
        ActionId.SHOW_FILE: ActionText(
            _PAPER, translate("actions", "Hiện tệp trong thư mục"), (), Icon.FOLDER
        ),
    }


def _library_actions() -> dict[ActionId, ActionText]:
    return {
        ActionId.IMPORT_FILES: ActionText(
            _LIBRARY, translate("actions", "&Nhập tệp…"), ("Ctrl+I",), Icon.IMPORT
        ),
        ActionId.IMPORT_FOLDER: ActionText(
            _LIBRARY, translate("actions", "Nhập cả &thư mục…"), ("Ctrl+Shift+I",), Icon.FOLDER
        ),
        ActionId.EXPORT: ActionText(
            _LIBRARY, translate("actions", "&Xuất cả kho…"), ("Ctrl+Shift+E",), Icon.EXPORT
        ),
        ActionId.BACK_UP: ActionText(
            _LIBRARY, translate("actions", "&Sao lưu kho…"), ("Ctrl+Shift+S",), Icon.BACKUP
        ),
        ActionId.RESTORE_BACKUP: ActionText(
            _LIBRARY, translate("actions", "&Phục hồi từ bản sao lưu…"), (), Icon.RESTORE
        ),
        ActionId.VERIFY: ActionText(
            _LIBRARY, translate("actions", "&Kiểm tra kho"), (), Icon.SHIELD
        ),
        ActionId.REBUILD_INDEX: ActionText(
            _LIBRARY, translate("actions", "&Dựng lại chỉ mục tìm kiếm"), (), Icon.REFRESH
        ),
        ActionId.CHOOSE_COMMITTEE: ActionText(
            _LIBRARY, translate("actions", "&Cơ quan của bạn…"), (), Icon.COMMITTEE
        ),
        ActionId.OPEN_LIBRARY: ActionText(
            _LIBRARY, translate("actions", "&Mở kho khác…"), ("Ctrl+Shift+O",), Icon.LIBRARY
        ),
    }


def _program_actions() -> dict[ActionId, ActionText]:
    return {
        ActionId.SHOW_JOBS: ActionText(
            _PROGRAM, translate("actions", "Việc đang &chạy…"), ("Ctrl+J",), Icon.RECENT
        ),
        ActionId.SETTINGS: ActionText(
            _PROGRAM, translate("actions", "Cài đặ&t…"), ("Ctrl+,",), Icon.SETTINGS
        ),
        ActionId.SHOW_KEYS: ActionText(
            _PROGRAM, translate("actions", "Các &phím dùng được"), ("F1",), Icon.KEYBOARD
        ),
        ActionId.GUIDE: ActionText(
            _PROGRAM, translate("actions", "&Hướng dẫn"), ("Shift+F1",), Icon.GUIDE
        ),
        ActionId.ABOUT: ActionText(_PROGRAM, translate("actions", "&Về Hồ sơ"), (), Icon.INFO),
        ActionId.QUIT: ActionText(_PROGRAM, translate("actions", "Th&oát"), ("Ctrl+Q",)),
    }


class Actions(QObject):
    """The window's actions; menus, bars and context menus show the same ones.

    All are disabled until a page says that it can do them. They work in the
    whole window once their owner adds them to it (``QWidget.addActions``).
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = declared_actions()
        self._actions = {name: self._make(name, shown) for name, shown in self._texts.items()}

    def __getitem__(self, name: ActionId) -> QAction:
        """Return the action of that name."""
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        """Yield all actions in the order of their declaration."""
        return iter(self._actions.values())

    def in_group(self, group: ActionGroup) -> tuple[QAction, ...]:
        """Return the actions under one heading."""
        return tuple(self._actions[name] for name in ActionId if self._texts[name].group is group)

    def _make(self, name: ActionId, shown: ActionText) -> QAction:
        action = QAction(shown.text, self)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(keys) for keys in shown.keys])
        action.setToolTip(tool_tip(action))
        action.setCheckable(shown.is_checkable)
        action.setEnabled(False)
        if shown.icon is not None:
            action.setIcon(icons.icon(shown.icon))
        return action


def plain_text(action: QAction) -> str:
    """Return an action's text without mnemonic and dots."""
    return action.text().replace("&", "").removesuffix("…")


def tool_tip(action: QAction) -> str:
    """Return what a button of the action tells, with its keys."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{plain_text(action)} ({keys})" if keys else plain_text(action)
