"""What the list says when it is empty: why, and what to do."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from hoso_app.ui.icons import Icon
from hoso_app.ui.models.labels import count_text
from hoso_app.ui.models.loading import Answer
from hoso_app.ui.models.query import Place


class Remedy(Enum):
    """What can be done about an empty list."""

    IMPORT_FOLDER = auto()
    TRY_SAMPLES = auto()
    CLEAR_FILTERS = auto()
    CLEAR_WORDS = auto()
    SHOW_ALL = auto()


@dataclass(frozen=True, slots=True)
class Emptiness:
    """Words for an empty list, and up to two ways out of it."""

    icon: Icon
    title: str
    text: str
    remedies: tuple[Remedy, ...] = ()


def _tr(text: str) -> str:
    return QCoreApplication.translate("emptiness", text)


def remedy_text(remedy: Remedy) -> str:
    """Return what the button of a remedy says."""
    return {
        Remedy.IMPORT_FOLDER: _tr("Nhập cả thư mục…"),
        Remedy.TRY_SAMPLES: _tr("Thử với văn bản mẫu"),
        Remedy.CLEAR_FILTERS: _tr("Bỏ mọi bộ lọc"),
        Remedy.CLEAR_WORDS: _tr("Xóa chữ tìm"),
        Remedy.SHOW_ALL: _tr("Xem tất cả văn bản"),
    }[remedy]


def emptiness_of(answer: Answer, *, is_filing: bool = False) -> Emptiness:
    """Return the words for an answer without documents, while an import runs or without one."""
    query = answer.query
    if not answer.outcome.documents and not query.filters and not query.is_recent:
        return _being_filled() if is_filing else _empty_library()
    if query.text.strip():
        return _nothing_found(answer)
    if query.place in {Place.ALL, Place.RECENT} and answer.outcome.documents:
        return _still_coming(answer)
    is_narrowed = len(query.filters) > 1  # the first of them is the place itself
    return _empty_place(None if is_narrowed else query.place)


def _empty_library() -> Emptiness:
    return Emptiness(
        Icon.IMPORT,
        _tr("Kho chưa có văn bản nào"),
        _tr(
            "Thả tệp hoặc cả thư mục vào cửa sổ này. Chương trình đọc số, ngày, cơ quan ban hành, "
            "trích yếu rồi xếp sẵn; bản gốc được giữ nguyên."
        ),
        (Remedy.IMPORT_FOLDER, Remedy.TRY_SAMPLES),
    )


def _being_filled() -> Emptiness:
    return Emptiness(
        Icon.IMPORT,
        _tr("Đang nhập văn bản đầu tiên"),
        _tr("Văn bản hiện dần ở đây. Trong lúc ấy vẫn tìm, xem và sửa được."),
    )


def _still_coming(answer: Answer) -> Emptiness:
    return Emptiness(
        Icon.RECENT,
        _tr("Đang đưa văn bản vào danh sách"),
        _tr("{count} văn bản đã vào kho và sẽ hiện ở đây trong giây lát.").format(
            count=count_text(answer.outcome.documents)
        ),
    )


def _nothing_found(answer: Answer) -> Emptiness:
    query, outcome = answer.query, answer.outcome
    hints = []
    if query.filters or query.is_recent:
        hints.append(_tr("Đang có điều kiện lọc; bỏ lọc để tìm trong cả kho."))
    else:
        hints.append(_tr("Thử bớt từ, hoặc gõ số ký hiệu như “59 KH TU”."))
    unsearchable = outcome.documents - outcome.searchable
    if unsearchable > 0:
        hints.append(
            _tr("{count} văn bản chưa tìm được chữ nên có thể bị sót.").format(
                count=count_text(unsearchable)
            )
        )
    remedies = (Remedy.CLEAR_FILTERS,) if query.filters or query.is_recent else ()
    return Emptiness(
        Icon.SEARCH,
        _tr("Không có văn bản nào khớp “{words}”").format(words=query.text.strip()),
        " ".join(hints),
        (*remedies, Remedy.CLEAR_WORDS),
    )


def _empty_place(place: Place | None) -> Emptiness:
    if place is Place.INBOX:
        return Emptiness(
            Icon.SUCCESS,
            _tr("Hộp chờ trống"),
            _tr("Văn bản mới nhập mà chương trình chưa chắc chắn sẽ chờ ở đây để bạn xem lại."),
            (Remedy.SHOW_ALL,),
        )
    if place is Place.STARRED:
        return Emptiness(
            Icon.STAR,
            _tr("Chưa đánh dấu văn bản nào"),
            _tr("Bấm ngôi sao ở cuối dòng, hoặc Ctrl+D, để giữ văn bản hay dùng ở đây."),
            (Remedy.SHOW_ALL,),
        )
    if place is Place.TRASH:
        return Emptiness(
            Icon.TRASH,
            _tr("Thùng rác trống"),
            _tr("Văn bản bỏ vào đây vẫn còn nguyên và lấy lại được bất cứ lúc nào."),
            (Remedy.SHOW_ALL,),
        )
    return Emptiness(
        Icon.FILTER,
        _tr("Không có văn bản nào với điều kiện này"),
        _tr("Bỏ bớt điều kiện lọc để thấy nhiều văn bản hơn."),
        (Remedy.CLEAR_FILTERS,),
    )
