"""Vietnamese sentences for expected errors, each with the way out."""

from pathlib import PurePath

from hoso_app.domain.documents import Field
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
from hoso_app.domain.file_formats import READABLE_SUFFIXES
from hoso_app.messages.names import FIELD_NAMES, entry_name, field_name

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
    "sort": 'Thứ tự trong hồ sơ cần đúng một hồ sơ: --filter "hồ sơ=…".',
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


def _is_renamed(path: str) -> bool:
    """Return whether a file that cannot be read has the ending of one that can."""
    return PurePath(path).suffix.lower() in READABLE_SUFFIXES


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
            text = f"“{value}” không hợp lệ cho mục {entry_name(field)}. {hint}"
        case UnsafePlaceError(path=path, reason=reason):
            text = _UNSAFE_PLACES[reason].format(path=path)
        case NotFoundError(what=what, which=which):
            text = f"Không có {_THINGS.get(what, what)} “{which}”. Hãy làm mới danh sách."
        case NameTakenError(what=what, name=name):
            called = "số, ký hiệu" if what == "dossier" else "tên"
            text = f"Đã có {_THINGS.get(what, what)} {called} “{name}”. Hãy chọn {called} khác."
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
        f"Không hoàn tác được: mục {field_name(error.field)} của văn bản {error.document_id} đã "
        "được sửa lại sau đó. Bước này được bỏ qua: hãy sửa trực tiếp, hoặc hoàn tác tiếp bước "
        "trước."
    )
