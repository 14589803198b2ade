"""Vietnamese sentences for errors, findings and kinds of work, shared by window and console."""

from collections.abc import Mapping
from pathlib import PurePath

from hoso_app.domain.changes import ChangeBatch
from hoso_app.domain.documents import Field, OriginalRole
from hoso_app.domain.errors import (
    BackupInvalidError,
    CancelledError,
    DatabaseDamagedError,
    DatabaseMissingError,
    DiskError,
    DocumentNotFoundError,
    FolderNotEmptyError,
    HosoError,
    IndexUnusableError,
    InvalidValueError,
    LibraryExistsError,
    LibraryLockedError,
    LibraryTooNewError,
    ListConflictError,
    NameTakenError,
    NoOriginalError,
    NotALibraryError,
    NotARegisterError,
    NotFoundError,
    NothingToUndoError,
    ReadingError,
    ReadingProblem,
    TargetExistsError,
    UndoConflictError,
    UnknownCommitteeError,
    UnsafePlace,
    UnsafePlaceError,
)
from hoso_app.domain.register_columns import RegisterColumn
from hoso_app.domain.search import Rung
from hoso_app.domain.triage import Doubt
from hoso_app.services.backups import Fault, Finding
from hoso_app.services.register_lines import FaultKind, LineFault
from hoso_app.services.register_matching import LineOutcome
from hoso_app.services.related import Kinship
from hoso_app.services.suggestions import Likeness

READING_PROBLEMS = {
    ReadingProblem.EMPTY: "Tệp rỗng (0 byte), không có gì để nhập.",
    ReadingProblem.DAMAGED: (
        "Tệp bị hỏng hoặc chưa chép xong. Hãy mở thử bằng chương trình gốc và lưu lại, "
        "hoặc xin lại bản khác."
    ),
    ReadingProblem.ENCRYPTED: (
        "Tệp có mật khẩu nên không đọc được chữ. Hãy bỏ mật khẩu, lưu lại rồi nhập bản mới."
    ),
    ReadingProblem.TOO_LARGE: (
        "Tệp quá lớn để đọc an toàn. Hãy tách thành nhiều tệp nhỏ rồi nhập lại."
    ),
    ReadingProblem.HOSTILE: (
        "Tệp có cấu trúc bất thường, có thể gây treo máy (như tệp nén phình to), nên không mở. "
        "Hãy kiểm tra nguồn gốc của tệp."
    ),
    ReadingProblem.TIMEOUT: (
        "Đọc tệp quá lâu nên đã dừng. Hãy mở bằng chương trình gốc, lưu lại rồi nhập lại."
    ),
    ReadingProblem.OUT_OF_MEMORY: (
        "Tệp cần quá nhiều bộ nhớ nên đã dừng. Hãy tách thành nhiều tệp nhỏ rồi nhập lại."
    ),
    ReadingProblem.CRASHED: (
        "Tệp làm bộ đọc dừng đột ngột; các tệp khác không bị ảnh hưởng. "
        "Hãy mở bằng chương trình gốc, lưu lại rồi nhập lại."
    ),
    ReadingProblem.UNSUPPORTED: (
        "Chưa hỗ trợ loại tệp này. Hãy lưu thành .docx, .pdf hoặc .txt rồi nhập lại."
    ),
    ReadingProblem.NOT_FOUND: "Không tìm thấy tệp hoặc thư mục. Hãy kiểm tra lại đường dẫn.",
    ReadingProblem.NO_PERMISSION: (
        "Không có quyền đọc. Hãy nhờ người quản trị cấp quyền, hoặc chép sang thư mục khác."
    ),
    ReadingProblem.NOT_A_FILE: "Đây không phải là tệp thường nên không nhập được.",
    ReadingProblem.UNREADABLE: (
        "Không đọc được tệp: tệp đang bị thay đổi hoặc bị chương trình khác giữ. "
        "Hãy đóng chương trình đó rồi nhập lại."
    ),
    ReadingProblem.NO_TEXT: "Tệp không có chữ nào để đọc.",
}

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

LINE_OUTCOMES = {
    LineOutcome.MATCHED: "đã có trong kho",
    LineOutcome.NEW: "chưa có tệp",
    LineOutcome.AMBIGUOUS: "có thể là nhiều văn bản",
    LineOutcome.REPEATED: "trùng dòng trên",
    LineOutcome.UNUSABLE: "không rõ văn bản nào",
}

_LINE_FAULTS = {
    FaultKind.UNREADABLE: "“{text}” không hợp lệ cho cột {column}, nên bỏ qua ô này.",
    FaultKind.NO_YEAR: "Ngày “{text}” thiếu năm, nên bỏ qua ô này.",
    FaultKind.NOTHING: "Dòng không có số, trích yếu hay tên tệp nên không biết là văn bản nào.",
}

ROLE_NAMES = {
    OriginalRole.MAIN: "bản chính",
    OriginalRole.APPENDIX: "phụ lục",
    OriginalRole.SCAN: "bản quét",
    OriginalRole.DRAFT: "bản thảo",
}

_DOUBTS = {True: "chưa có {field}", False: "{field} chưa chắc"}

LIKENESS_REASONS = {
    Likeness.FOLDER: "cùng thư mục",
    Likeness.LETTERHEAD: "cùng đầu văn bản",
    Likeness.ISSUER_CODE: "cùng mã cơ quan trong số ký hiệu",
    Likeness.SAME_VALUE: "cùng giá trị cũ",
}

_KINSHIPS = {
    Kinship.CITES: "được viện dẫn",
    Kinship.CITED_BY: "viện dẫn văn bản này",
    Kinship.SERIES: "cùng loạt",
    Kinship.MATTER: "cùng việc",
}
_MISSING_KINDS = MISSING_TEXT | {"scan": "bản quét"}
_RUNGS = {
    Rung.TONE: "khác dấu thanh",
    Rung.UNMARKED: "khác dấu",
    Rung.KEYSTROKES: "gõ lúc tắt bộ gõ",
    Rung.CORRECTED: "sửa lỗi gõ",
    Rung.PARTIAL: "có phần lớn các từ",
}
_UNSAFE_PLACES = {
    UnsafePlace.NETWORK: (
        "Thư mục {path} nằm trên ổ mạng; cơ sở dữ liệu có thể hỏng khi mất mạng. "
        "Hãy chọn một ổ đĩa trên máy này."
    ),
    UnsafePlace.CLOUD: (
        "Thư mục {path} đang được đồng bộ lên mạng (OneDrive, Google Drive …); "
        "kho có thể hỏng giữa chừng. Hãy chọn một thư mục không đồng bộ."
    ),
    UnsafePlace.READ_ONLY: "Không ghi được vào thư mục {path}. Hãy chọn thư mục khác.",
}

_THINGS = {
    "committee": "cơ quan",
    "tag": "nhãn",
    "dossier": "hồ sơ",
    "saved_search": "tìm kiếm đã lưu",
    "abbreviation": "chữ viết tắt riêng",
    "original": "tệp gốc",
    "near_duplicate": "cặp văn bản gần giống",
    "filing_rule": "quy tắc lưu",
    "sheet": "trang tính",
    "congress": "đại hội",
}

_HINTS = {
    "abbreviation": "Viết như NTM=nông thôn mới.",
    "filter": "Viết như loại=Kế hoạch, năm=2023, nhiệm kỳ=2020-2025 hoặc nhãn=gấp.",
    "merge_committee": "Đây là hai đơn vị khác nhau của danh mục; hãy ghi kế thừa thay vì gộp.",
    "superior": "Cơ quan không thể nằm dưới chính nó.",
    "successor": "Cơ quan không thể kế thừa chính nó.",
    "valid_from": "Viết như 01/7/2025.",
    "valid_until": "Viết như 30/6/2025, không trước ngày bắt đầu.",
    "congress": "Viết đủ ngày, như 25/8/2020; đại hội bế mạc trong năm đầu của nhiệm kỳ.",
    "name": "Hãy ghi tên cơ quan.",
    "field": f"Viết như “Trích yếu=…”. Các mục: {', '.join(FIELD_NAMES.values())}.",
    Field.DOCUMENT_NUMBER.value: "Viết như 59-KH/TU hoặc 123/KH-UBND.",
    **dict.fromkeys(("issued_on", "event_on"), "Viết như 07/4/2023, 4/2023 hoặc 2023."),
    Field.TERM.value: "Viết như 2020-2025.",
    Field.DOCUMENT_TYPE.value: "Chọn một thể loại trong danh sách, như Kế hoạch.",
    Field.URGENCY.value: "Chọn Khẩn, Thượng khẩn hoặc Hỏa tốc.",
    Field.SECRECY.value: "Chọn Mật, Tối mật hoặc Tuyệt mật.",
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

_FAULTS = {
    Fault.DATABASE_DAMAGED: (
        "Cơ sở dữ liệu bị hỏng ({subject}). Hãy phục hồi từ bản sao lưu gần nhất."
    ),
    Fault.ORIGINAL_MISSING: (
        "Mất bản gốc của văn bản {document_id} ({subject}). Hãy nhập lại tệp hoặc phục hồi "
        "từ bản sao lưu."
    ),
    Fault.ORIGINAL_ALTERED: (
        "Bản gốc của văn bản {document_id} ({subject}) đã bị thay đổi. Hãy phục hồi từ bản sao lưu."
    ),
    Fault.ORPHAN_FILE: "Tệp {subject} trong kho không thuộc văn bản nào; có thể để nguyên.",
    Fault.NOT_INDEXED: "Văn bản {document_id} chưa có trong chỉ mục tìm. Hãy dựng lại chỉ mục.",
    Fault.INDEXED_BUT_GONE: (
        "Chỉ mục tìm còn giữ văn bản {document_id} đã bị xóa. Hãy dựng lại chỉ mục."
    ),
    Fault.INDEX_MISSING: "Chưa có chỉ mục tìm, hoặc chỉ mục bị hỏng. Hãy dựng lại chỉ mục.",
}


_SENTENCES: dict[type[HosoError], str] = {
    NotALibraryError: (
        "{error.path} không phải là kho hồ sơ. Hãy tạo kho mới hoặc chọn thư mục khác."
    ),
    LibraryExistsError: (
        "{error.path} đã có kho hoặc có tệp khác. Hãy chọn một thư mục mới hoặc trống."
    ),
    LibraryLockedError: (
        "Kho {error.path} đang được mở ở cửa sổ khác. Hãy đóng cửa sổ đó rồi thử lại."
    ),
    DatabaseMissingError: (
        "Kho này mất tệp {error.path}, là nơi ghi mọi thông tin của văn bản. Bản gốc các văn bản "
        "vẫn còn trong thư mục originals. Hãy chép tệp đó trở lại, hoặc phục hồi từ bản sao lưu."
    ),
    LibraryTooNewError: (
        "Kho {error.path} do phiên bản mới hơn của Hồ sơ tạo ra ({error.version}). "
        "Hãy cài bản Hồ sơ mới nhất rồi mở lại."
    ),
    DatabaseDamagedError: (
        "Cơ sở dữ liệu {error.path} bị hỏng ({error.detail}). Bản gốc các văn bản vẫn còn; "
        "hãy phục hồi từ bản sao lưu gần nhất."
    ),
    DiskError: (
        "Không ghi hoặc đọc được {error.path} ({error.detail}). Hãy kiểm tra ổ đĩa còn trống và "
        "không bị chương trình khác giữ, rồi thử lại."
    ),
    IndexUnusableError: (
        "Chỉ mục tìm không dùng được; chương trình sẽ tự dựng lại, văn bản không mất gì."
    ),
    DocumentNotFoundError: (
        "Không có văn bản mã {error.document_id} trong kho. Hãy tìm lại văn bản."
    ),
    NoOriginalError: (
        "Văn bản mã {error.document_id} chưa có tệp. Hãy nhập tệp của văn bản này vào kho."
    ),
    NotARegisterError: (
        "Không thấy bảng có dòng tiêu đề (Số ký hiệu, Ngày tháng, Trích yếu …) trong "
        "{error.path}. Hãy thêm dòng tiêu đề, hoặc chỉ rõ từng cột."
    ),
    NothingToUndoError: "Không còn bước nào để hoàn tác hoặc làm lại.",
    BackupInvalidError: (
        "{error.path} không phải là bản sao lưu nguyên vẹn ({error.detail}). Hãy dùng bản khác."
    ),
    FolderNotEmptyError: "Thư mục {error.path} đã có tệp. Hãy chọn một thư mục mới hoặc trống.",
    TargetExistsError: "Đã có tệp {error.path}. Hãy chọn tên khác, để không ghi đè.",
    CancelledError: "Đã dừng theo yêu cầu; những gì đã làm xong vẫn được giữ.",
}


def error_text(error: HosoError) -> str:
    """Return the sentence for an expected error, with the way out."""
    template = _SENTENCES.get(type(error))
    return template.format(error=error) if template else _sentence_by_case(error)


_READ_SUFFIXES = frozenset(
    {
        *(".doc", ".docx", ".rtf", ".odt", ".pdf", ".xls", ".xlsx", ".ods", ".ppt", ".pptx"),
        *(".odp", ".html", ".htm", ".mht", ".eml", ".msg", ".jpg", ".jpeg", ".png", ".tif"),
        *(".tiff", ".zip", ".txt", ".md", ".csv"),
    }
)


def _is_renamed(path: str) -> bool:
    """Return whether a file that cannot be read has the ending of one that can."""
    return PurePath(path).suffix.lower() in _READ_SUFFIXES


def _sentence_by_case(error: HosoError) -> str:
    """Return the sentence of an error whose facts decide its wording."""
    match error:
        case ReadingError(path=path, problem=ReadingProblem.UNSUPPORTED) if _is_renamed(path):
            text = (
                f"Tệp mang đuôi {PurePath(path).suffix.lower()} nhưng bên trong là loại khác, hoặc "
                "đã hỏng. Hãy mở bằng chương trình đã tạo ra nó, lưu lại rồi nhập lại."
            )
        case ReadingError(problem=problem):
            text = READING_PROBLEMS[problem]
        case InvalidValueError(field=field, value=value):
            hint = _HINTS.get(field, "Hãy nhập lại.")
            name = _OTHER_NAMES.get(field) or _name_of(field)
            text = f"“{value}” không hợp lệ cho mục {name}. {hint}"
        case UnsafePlaceError(path=path, reason=reason):
            text = _UNSAFE_PLACES[reason].format(path=path)
        case NotFoundError(what=what, which=which):
            text = f"Không có {_THINGS.get(what, what)} “{which}”. Hãy làm mới danh sách."
        case NameTakenError(what=what, name=name):
            text = f"Đã có {_THINGS.get(what, what)} tên “{name}”. Hãy chọn tên khác."
        case UndoConflictError() | ListConflictError():
            text = _conflict_text(error)
        case UnknownCommitteeError(name=name, candidates=()):
            text = f"Không có cơ quan nào tên “{name}” trong danh mục. Hãy viết tên đầy đủ hơn."
        case UnknownCommitteeError(name=name, candidates=candidates):
            listed = "; ".join(candidates)
            text = f"“{name}” có thể là: {listed}. Hãy viết thêm tên cấp trên."
        case _:
            text = f"Có lỗi chưa rõ ({type(error).__name__}). Hãy thử lại."
    return text


def _conflict_text(error: UndoConflictError | ListConflictError) -> str:
    if isinstance(error, ListConflictError):
        return (
            f"Không hoàn tác được: {_THINGS.get(error.what, error.what)} đã được sửa lại sau đó. "
            "Bước này được bỏ qua; hãy sửa trực tiếp, hoặc hoàn tác tiếp các bước trước nó."
        )
    return (
        f"Không hoàn tác được: mục {_name_of(error.field)} của văn bản {error.document_id} đã được "
        "sửa lại sau đó. Bước này được bỏ qua: hãy sửa trực tiếp, hoặc hoàn tác tiếp bước trước."
    )


def _name_of(field: str) -> str:
    if field.startswith("original:"):
        return PROPERTY_NAMES["originals"]
    if field in PROPERTY_NAMES:
        return PROPERTY_NAMES[field]
    return FIELD_NAMES[Field(field)] if field in set(Field) else _OTHER_NAMES.get(field, field)


def field_name(field: str) -> str:
    """Return the Vietnamese name of a field or property of a document."""
    return _name_of(field)


def finding_text(finding: Finding) -> str:
    """Return the sentence for a finding of ``verify``."""
    return _FAULTS[finding.fault].format(subject=finding.subject, document_id=finding.document_id)


def line_fault_text(fault: LineFault) -> str:
    """Return the sentence for what is wrong with a line of a register."""
    column = REGISTER_COLUMNS[fault.column] if fault.column else ""
    return _LINE_FAULTS[fault.kind].format(text=fault.text, column=column)


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


def kinship_text(reason: Kinship) -> str:
    """Return why a paper belongs to another."""
    return _KINSHIPS[reason]


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
