"""Vietnamese words for what services find: faults, lines of a register, kinship, what is left."""

from hoso_app.messages.names import REGISTER_COLUMNS, grouped
from hoso_app.services.backups import Fault, Finding
from hoso_app.services.register_lines import FaultKind, LineFault
from hoso_app.services.register_matching import LineOutcome
from hoso_app.services.related import Kinship
from hoso_app.services.suggestions import Likeness
from hoso_app.services.unfinished_imports import UnfinishedImport

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


def finding_text(finding: Finding) -> str:
    """Return the sentence for a finding of ``verify``."""
    return _FAULTS[finding.fault].format(subject=finding.subject, document_id=finding.document_id)


def line_fault_text(fault: LineFault) -> str:
    """Return the sentence for what is wrong with a line of a register."""
    column = REGISTER_COLUMNS[fault.column] if fault.column else ""
    return _LINE_FAULTS[fault.kind].format(text=fault.text, column=column)


def kinship_text(reason: Kinship) -> str:
    """Return why a paper belongs to another."""
    return _KINSHIPS[reason]


def unfinished_text(unfinished: UnfinishedImport) -> str:
    """Return the sentence for an import that did not come to its end.

    Whether the program was killed or closed meanwhile is not known, nor said.
    """
    first = unfinished.paths[0]
    which = f"“{first.name or first}”"
    if len(unfinished.paths) > 1:
        which += f" và {grouped(len(unfinished.paths) - 1)} mục khác"
    text = f"Lần trước đang nhập {which} thì dừng giữa chừng"
    if unfinished.is_missing:
        return f"{text}. Hiện không thấy chỗ ấy; nếu ở ổ cắm ngoài, hãy cắm ổ rồi thử lại."
    return f"{text}; tệp đã vào kho vẫn còn."
