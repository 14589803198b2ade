"""Vietnamese names of fields, steps and reasons, shared by window and console.

Needs the domain alone: the first thing that is painted speaks through it.
"""

from collections.abc import Mapping

from hoso_app.domain.changes import ChangeBatch
from hoso_app.domain.documents import Field, OriginalRole
from hoso_app.domain.register_columns import RegisterColumn
from hoso_app.domain.search import Rung
from hoso_app.domain.triage import Doubt

MISSING_TEXT = {
    "scan": "bản quét chưa nhận dạng chữ",
    "encrypted": "có mật khẩu",
    "no_text": "không có chữ",
}


FIELD_NAMES = {
    Field.DOCUMENT_TYPE: "Thể loại",
    Field.DOCUMENT_NUMBER: "Số, ký hiệu",
    Field.ISSUER: "Cơ quan ban hành",
    Field.SUPERIOR: "Cơ quan cấp trên",
    Field.PLACE: "Địa danh",
    Field.ISSUED_ON: "Ngày ban hành",
    Field.TERM: "Nhiệm kỳ",
    Field.ABSTRACT: "Trích yếu",
    Field.SIGNER: "Người ký",
    Field.SIGNER_POST: "Chức vụ",
    Field.AUTHORITY: "Quyền hạn ký",
    Field.RECIPIENTS: "Nơi nhận",
    Field.URGENCY: "Độ khẩn",
    Field.SECRECY: "Độ mật",
    Field.DRAFT: "Dự thảo",
    Field.COUNCIL_TERM: "Nhiệm kỳ HĐND",
    Field.SITE: "Trang đăng",
    Field.AUTHOR: "Tác giả",
    Field.EVENT_ON: "Ngày sự kiện",
    Field.IS_ARTICLE: "Là tin bài",
}


PROPERTY_NAMES = {
    "state": "Tình trạng",
    "is_starred": "Đánh dấu",
    "note": "Ghi chú",
    "tags": "Nhãn",
    "dossiers": "Hồ sơ",
    "added": "Nhập vào kho",
    "committee": "Mục trong cây cơ quan",
    "text": "Nội dung chữ",
    "originals": "Tệp gốc",
}


_OTHER_NAMES = {
    "filing_rule": "Quy tắc lưu",
    "folder": "Thư mục",
    "file_name": "Tên tệp",
    "symbol": "Ký hiệu",
    "tag": "Nhãn",
    "dossier": "Hồ sơ",
    "set_field": "Giá trị điền sẵn",
    "watched_folder": "Thư mục theo dõi",
    "column": "Cột của sổ",
    "field": "Mục của văn bản",
    "role": "Vai trò của tệp",
    "filter": "lọc",
    "sort": "thứ tự",
    "abbreviation": "Chữ viết tắt",
    "retention_years": "Thời hạn bảo quản",
    "opened_on": "Ngày bắt đầu",
    "closed_on": "Ngày kết thúc",
    "congress": "Đại hội",
    "ordinal": "Lần thứ",
    "colour": "Màu nhãn",
    "successor": "Cơ quan kế thừa",
    "merge_committee": "Gộp cơ quan",
    "valid_from": "Hiệu lực từ",
    "valid_until": "Hiệu lực đến",
    "committee": "Cơ quan",
    "name": "Tên",
}


REGISTER_COLUMNS = {
    **{
        column: FIELD_NAMES[Field(column.value)]
        for column in RegisterColumn
        if column.value in set(Field)
    },
    RegisterColumn.SYMBOL: "Ký hiệu (cột riêng)",
    RegisterColumn.KIND_AND_ABSTRACT: "Tên loại và trích yếu",
    RegisterColumn.NOTE: "Ghi chú",
    RegisterColumn.TAGS: "Nhãn",
    RegisterColumn.FILE_NAME: "Tên tệp",
}


ROLE_NAMES = {
    OriginalRole.MAIN: "bản chính",
    OriginalRole.APPENDIX: "phụ lục",
    OriginalRole.SCAN: "bản quét",
    OriginalRole.DRAFT: "bản thảo",
}


_DOUBTS = {True: "chưa có {field}", False: "{field} chưa chắc"}


_MISSING_KINDS = MISSING_TEXT | {"scan": "bản quét"}


_RUNGS = {
    Rung.TONE: "khác dấu thanh",
    Rung.UNMARKED: "khác dấu",
    Rung.KEYSTROKES: "gõ lúc tắt bộ gõ",
    Rung.CORRECTED: "sửa lỗi gõ",
    Rung.PARTIAL: "có phần lớn các từ",
}


_ACTIONS = {
    "edit": "Sửa thông tin",
    "note": "Sửa ghi chú",
    "star": "Đánh dấu",
    "file": "Đưa vào kho",
    "trash": "Bỏ vào thùng rác",
    "restore": "Lấy lại từ thùng rác",
    "tag": "Gắn nhãn",
    "untag": "Bỏ nhãn",
    "rename_tag": "Đổi tên nhãn",
    "merge_tag": "Gộp nhãn",
    "delete_tag": "Xóa nhãn",
    "colour_tag": "Đổi màu nhãn",
    "new_dossier": "Lập hồ sơ",
    "edit_dossier": "Sửa hồ sơ",
    "delete_dossier": "Xóa hồ sơ",
    "edit_committee": "Sửa cơ quan",
    "merge_committee": "Gộp cơ quan",
    "edit_congress": "Sửa đại hội",
    "dossier": "Đưa vào hồ sơ",
    "undossier": "Đưa ra khỏi hồ sơ",
    "import": "Nhập vào kho",
    "accept": "Nhận từ hộp chờ",
    "apply_similar": "Sửa cho các văn bản giống nhau",
    "rules": "Áp dụng quy tắc lưu",
    "register": "Nhập sổ văn bản",
    "reread": "Đọc lại văn bản",
    "scan": "Đọc chữ trong bản quét",
    "attach": "Gộp tệp vào một văn bản",
    "detach": "Tách tệp thành văn bản riêng",
}


def field_name(field: str) -> str:
    """Return the Vietnamese name of a field or property of a document."""
    if field.startswith("original:"):
        return PROPERTY_NAMES["originals"]
    if field in PROPERTY_NAMES:
        return PROPERTY_NAMES[field]
    return FIELD_NAMES[Field(field)] if field in set(Field) else _OTHER_NAMES.get(field, field)


def entry_name(field: str) -> str:
    """Return the Vietnamese name of what a value was entered for, of whatever list it is."""
    return _OTHER_NAMES.get(field) or field_name(field)


def doubt_text(doubt: Doubt) -> str:
    """Return why a paper waits: ``chưa có Ngày ban hành``."""
    return _DOUBTS[doubt.is_missing].format(field=FIELD_NAMES[doubt.field])


def rung_text(rung: Rung) -> str:
    """Return in a word or two how a hit differs from what was asked; nothing for true ones."""
    return _RUNGS.get(rung, "")


def missing_kind(reason: str) -> str:
    """Return what papers are that could not be searched, by the reason: ``bản quét``."""
    return _MISSING_KINDS.get(reason, "lỗi")


def missing_text(missing: Mapping[str, int]) -> str:
    """Return how many papers could not be searched and why: ``21 bản quét, 3 lỗi``."""
    kinds: dict[str, int] = {}
    for reason, count in missing.items():
        kind = missing_kind(reason)
        kinds[kind] = kinds.get(kind, 0) + count
    by_count = sorted(kinds.items(), key=lambda pair: -pair[1])
    return ", ".join(f"{grouped(count)} {kind}" for kind, count in by_count)


def grouped(count: int) -> str:
    """Return a number as Vietnamese texts have it: 12.431."""
    return f"{count:,}".replace(",", ".")


def loosened_text(total: int, rung: Rung, suggestion: str | None) -> str:
    """Return the line above the papers that only come close to what was asked.

    Args:
        total: How many papers answer the question.
        rung: That of the first paper under the line.
        suggestion: What may have been meant.
    """
    other = " khác" if total else ""
    if rung is Rung.PARTIAL:
        return f"Không văn bản nào{other} có đủ các từ; dưới đây là văn bản có phần lớn các từ"
    meant = f" có “{suggestion.strip()}”" if suggestion else f" {rung_text(rung)}"
    return f"Không văn bản nào{other} có đúng các từ đã gõ; dưới đây là văn bản{meant}"


def action_text(batch: ChangeBatch) -> str:
    """Return what a step of the history did: ``Sửa thông tin (3 văn bản)``."""
    name = _ACTIONS.get(batch.action, batch.action)
    count = batch.document_count
    return f"{name} ({count} văn bản)" if count > 1 else name
