"""The search record (phiếu tra cứu): what was asked, when, of what, and what was found.

An office that answers “we have no such paper” must be able to show what it
looked through, and what it could not look into.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from html import escape
from pathlib import Path

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.documents import DocumentRow
from hoso_app.domain.errors import DiskError
from hoso_app.domain.search import Facet, IndexState, Rung, SearchOutcome, SearchRequest
from hoso_app.services.clock import Actor
from hoso_app.services.search import SearchService
from hoso_app.storage import committees, documents, dossiers, list_rows, settings
from hoso_app.storage.engine import Database, Session

MOST_LISTED = 1_000
"""Papers listed one by one; more of them are counted only."""

_FACETS = {
    Facet.COMMITTEE: "Cấp ủy",
    Facet.DOCUMENT_TYPE: "Thể loại",
    Facet.TERM: "Nhiệm kỳ",
    Facet.YEAR: "Năm",
    Facet.TAG: "Nhãn",
    Facet.STATE: "Trạng thái",
    Facet.DOSSIER: "Hồ sơ",
    Facet.STARRED: "Đánh dấu",
    Facet.TEXT: "Chữ trong bản",
}
_STATES = {
    IndexState.READY: "Chỉ mục đầy đủ lúc tra cứu.",
    IndexState.BEHIND: "Chỉ mục còn chậm hơn kho; văn bản vừa sửa có thể chưa có trong kết quả.",
    IndexState.REBUILDING: "Chỉ mục đang dựng; đã tìm thẳng trong cơ sở dữ liệu, không sót.",
    IndexState.MISSING: "Không có chỉ mục; đã tìm thẳng trong cơ sở dữ liệu, không sót.",
}
_CODES = {
    (Facet.STATE, "inbox"): "Hộp chờ",
    (Facet.STATE, "filed"): "Trong kho",
    (Facet.STATE, "trash"): "Thùng rác",
    (Facet.STARRED, "1"): "có",
    (Facet.TEXT, "yes"): "tìm được",
    (Facet.TEXT, "no"): "chưa tìm được",
    (Facet.TEXT, "scan"): "chưa tìm được: bản quét chưa nhận dạng chữ",
    (Facet.TEXT, "encrypted"): "chưa tìm được: có mật khẩu",
}
_REASONS = {"scan": "bản quét chưa nhận dạng chữ", "encrypted": "có mật khẩu"}
_STYLE = (
    "body{font:13pt 'Times New Roman',serif;margin:2cm 1.5cm 2cm 3cm}"
    "h1{font-size:15pt;text-align:center}h2{font-size:13pt}"
    "table{border-collapse:collapse;width:100%;font-size:11pt}"
    "td,th{border:1px solid #000;padding:3pt 5pt;vertical-align:top}"
    "thead{display:table-header-group}tr{break-inside:avoid}"
)


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One look-up: the question, its answer, and what was beyond its reach.

    ``office`` is the committee that the library belongs to, empty where none is chosen.
    ``found`` are the papers that answer it, ``close`` those that only come
    close, ``unread`` those without text, each up to ``MOST_LISTED``.
    """

    request: SearchRequest
    filters: tuple[tuple[str, str], ...]
    asked_at: datetime
    office: str
    library: str
    outcome: SearchOutcome
    found: tuple[DocumentRow, ...]
    close: tuple[tuple[DocumentRow, Rung], ...]
    unread: tuple[tuple[DocumentRow, str], ...]


class SearchRecordService:
    """Makes search records."""

    def __init__(
        self, database: Database, search: SearchService, library: Path, actor: Actor
    ) -> None:
        self._database = database
        self._search = search
        self._library = library
        self._actor = actor

    def record(self, request: SearchRequest) -> SearchRecord:
        """Ask a question and note everything that belongs to its answer."""
        whole = replace(request, offset=0, limit=MOST_LISTED)
        outcome = self._search.search(whole)
        rungs = {hit.document_id: hit.rung for hit in outcome.hits}
        with self._database.read() as session:
            rows = list_rows.rows(session, list(rungs))
            reasons = documents.without_text(session, MOST_LISTED)
            own = settings.load(session).own_committee
            office = own.name if own else ""
            unread = list_rows.rows(session, list(reasons))
            filters = tuple(
                (_FACETS[facet], _named(session, facet, value))
                for facet, values in request.filters.items()
                for value in values
            )
        return SearchRecord(
            request=request,
            filters=filters,
            asked_at=self._actor.now(),
            office=office,
            library=self._library.name,
            outcome=outcome,
            found=tuple(row for row in rows if not rungs[row.id].is_loose),
            close=tuple((row, rungs[row.id]) for row in rows if rungs[row.id].is_loose),
            unread=tuple((row, reasons[row.id]) for row in unread),
        )


def _named(session: Session, facet: Facet, value: str) -> str:
    if facet is Facet.COMMITTEE:
        names = {str(one.id): one.name for one in committees.all_committees(session)}
        return names.get(value, value)
    if facet is Facet.DOSSIER:
        titles = {str(one.id): one.title for one in dossiers.all_dossiers(session)}
        return titles.get(value, value)
    unknown = "chưa tìm được: không đọc được chữ" if facet is Facet.TEXT else value
    return _CODES.get((facet, value), unknown)


def write_record(path: Path, record: SearchRecord) -> None:
    """Write a record as a page that every browser and Word can show and print.

    Raises:
        DiskError: The file cannot be written.
    """
    try:
        path.write_text(as_html(record), encoding="utf-8")
    except OSError as error:
        raise DiskError(str(path), str(error)) from error


def as_html(record: SearchRecord) -> str:
    """Return a record as one HTML page without anything from elsewhere."""
    outcome = record.outcome
    parts = [
        "<!DOCTYPE html>",
        '<html lang="vi"><head><meta charset="utf-8"><title>Phiếu tra cứu</title>',
        f"<style>{_STYLE}</style></head><body>",
        "<h1>PHIẾU TRA CỨU</h1>",
        *_facts(record),
        f"<h2>Kết quả: {_number(outcome.total)} văn bản</h2>",
        _table([(row, "") for row in record.found], outcome.total, ""),
    ]
    if record.close:
        parts.append(f"<h2>Gần đúng, không tính vào kết quả: {_number(outcome.loosened)}</h2>")
        close = [(row, _how_close(rung)) for row, rung in record.close]
        parts.append(_table(close, outcome.loosened, "Khác ở"))
    unread = outcome.documents - outcome.searchable
    parts.append(f"<h2>Không tìm được trong chữ: {_number(unread)} văn bản</h2>")
    reasons = [(row, _REASONS.get(reason, "không đọc được chữ")) for row, reason in record.unread]
    parts += [_table(reasons, unread, "Lý do"), "</body></html>"]
    return "\n".join(parts)


def _facts(record: SearchRecord) -> list[str]:
    outcome = record.outcome
    reach = (
        f"{_number(outcome.documents)} văn bản trong kho, {_number(outcome.searchable)} tìm "
        "được chữ; số, trích yếu và các mục khác tìm được ở mọi văn bản"
    )
    lines = [
        ("Câu tìm", record.request.text.strip() or "(không có chữ, chỉ lọc)"),
        *record.filters,
        ("Cơ quan tra cứu", record.office),
        ("Thời điểm", _moment(record.asked_at)),
        ("Kho", record.library),
        ("Phạm vi", reach),
        ("Chỉ mục", _STATES[outcome.index_state]),
    ]
    return [f"<p><b>{escape(name)}:</b> {escape(value)}</p>" for name, value in lines if value]


def _moment(moment: datetime) -> str:
    """Return a moment as papers write it, by the clock on the wall."""
    local = moment.astimezone()
    return f"{local:%H} giờ {local:%M}, ngày {PartialDate.from_date(local.date()).written}"


def _how_close(rung: Rung) -> str:
    return "có phần lớn các từ" if rung is Rung.PARTIAL else "viết hoặc gõ khác"


def _table(rows: list[tuple[DocumentRow, str]], total: int, note_head: str) -> str:
    if not rows:
        return "<p>Không có.</p>"
    heads = ["STT", "Số, ký hiệu", "Ngày", "Cơ quan ban hành", "Trích yếu"]
    heads += [note_head] if note_head else []
    lines = [f"<table><thead><tr>{_cells(heads, 'th')}</tr></thead><tbody>"]
    for position, (row, note) in enumerate(rows, 1):
        cells = [
            str(position),
            row.document_number or row.document_type or "",
            row.issued_on.written if row.issued_on else "",
            row.issuer or "",
            row.abstract or row.file_name,
        ]
        cells += [note] if note_head else []
        lines.append(f"<tr>{_cells(cells, 'td')}</tr>")
    lines.append("</tbody></table>")
    if total > len(rows):
        lines.append(f"<p>… và {_number(total - len(rows))} văn bản nữa.</p>")
    return "\n".join(lines)


def _cells(values: list[str], tag: str) -> str:
    return "".join(f"<{tag}>{escape(value)}</{tag}>" for value in values)


def _number(count: int) -> str:
    return f"{count:,}".replace(",", ".")
