"""A library in memory, for what the window must do whatever the library holds.

Used where a real library would be slow to fill (100,000 documents) or hard to
make fail; everything else is tested on a real one.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from hoso_app.domain.changes import ChangeBatch, Changes, FieldChange
from hoso_app.domain.citations import Citation, Relation
from hoso_app.domain.committees import Committee, Level
from hoso_app.domain.dates import PartialDate
from hoso_app.domain.documents import (
    Document,
    DocumentFields,
    DocumentNumber,
    DocumentRow,
    DocumentState,
    Evidence,
    Field,
    Origin,
    Original,
)
from hoso_app.domain.dossiers import Dossier, DossierValues, Tag
from hoso_app.domain.edits import value_text
from hoso_app.domain.errors import (
    DocumentNotFoundError,
    InvalidValueError,
    NothingToUndoError,
    ReadingError,
    ReadingProblem,
)
from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.ids import (
    BatchId,
    CommitteeId,
    DocumentId,
    DossierId,
    OriginalId,
    SavedSearchId,
    TagId,
)
from hoso_app.domain.search import (
    Facet,
    IndexState,
    Rung,
    SearchHit,
    SearchOutcome,
    SearchRequest,
    Snippet,
    Sort,
)
from hoso_app.domain.settings import Settings
from hoso_app.domain.terms import Term
from hoso_app.domain.text import fold
from hoso_app.domain.work import CancelToken, Progress
from hoso_app.services.application import Services

PROVINCE = Committee(CommitteeId(1), "Tỉnh ủy Sóc Trăng", Level.PROVINCE, "TU")
TOWN = Committee(CommitteeId(2), "Thị ủy Ngã Năm", Level.DISTRICT, "TU", PROVINCE.id, is_own=True)
COMMUNE = Committee(CommitteeId(3), "Đảng ủy xã Tân Long", Level.COMMUNE, "ĐU", TOWN.id)
WARD = Committee(CommitteeId(4), "Đảng ủy phường 1", Level.COMMUNE, "ĐU", TOWN.id)
COMMITTEES = (PROVINCE, TOWN, COMMUNE, WARD)

_SUBJECTS = (
    "kiểm điểm giữa nhiệm kỳ thực hiện Nghị quyết Đại hội Đảng bộ thị xã, nhiệm kỳ {term}",
    "về việc triển khai, quán triệt Kết luận của Bộ Chính trị về công tác cán bộ",
    "sơ kết 6 tháng đầu năm {year} và phương hướng, nhiệm vụ 6 tháng cuối năm",
    "tăng cường lãnh đạo công tác giải phóng mặt bằng các công trình trọng điểm",
    "kết quả thực hiện Chỉ thị số 05-CT/TW về học tập và làm theo tư tưởng, đạo đức Hồ Chí Minh",
    "phân công nhiệm vụ các đồng chí Ủy viên Ban Thường vụ",
    "về việc báo cáo kết quả thu ngân sách quý I năm {year}",
    "tổ chức Hội nghị lần thứ {number} Ban Chấp hành Đảng bộ",
)
_KINDS = (
    ("Kế hoạch", "KH"),
    ("Báo cáo", "BC"),
    ("Kết luận", "KL"),
    ("Công văn", "CV"),
    ("Nghị quyết", "NQ"),
    ("Thông báo", "TB"),
    ("Tờ trình", "TTr"),
)
_BODY = (
    "Căn cứ Kế hoạch số 60-KH/TU, ngày 20/3/2023 của Ban Thường vụ Tỉnh ủy về việc kiểm điểm "
    "giữa nhiệm kỳ, {issuer} xây dựng {kind} như sau:\n\n"
    "I- MỤC ĐÍCH, YÊU CẦU\n"
    "1- Đánh giá đúng thực chất kết quả lãnh đạo, chỉ đạo thực hiện nghị quyết đại hội; chỉ rõ "
    "ưu điểm, hạn chế, khuyết điểm, nguyên nhân và bài học kinh nghiệm.\n"
    "2- Việc kiểm điểm phải nghiêm túc, dân chủ, khách quan, không nể nang, né tránh.\n\n"
    "II- NỘI DUNG\n"
    "1- Tình hình thực hiện các chỉ tiêu chủ yếu: thu nhập bình quân đầu người, tỷ lệ hộ nghèo, "
    "thu ngân sách, phát triển đảng viên.\n"
    "2- Công tác xây dựng Đảng và hệ thống chính trị.\n\n"
    "III- TỔ CHỨC THỰC HIỆN\n"
    "Các cấp ủy trực thuộc báo cáo về Văn phòng trước ngày 15/6/{year}.\n"
)


def make_document(number: int) -> tuple[Document, ExtractedText]:
    """Return the n-th paper of an endless library, each a little different."""
    kind, short = _KINDS[number % len(_KINDS)]
    issuer = COMMITTEES[(number * 7) % len(COMMITTEES)]
    year = 2025 - (number * 3) % 12
    term = Term(year - year % 5, year - year % 5 + 5)
    issued_on = PartialDate(year, 1 + number % 12, 1 + number % 28)
    document_number = DocumentNumber(1 + number % 180, f"{short}/{issuer.issuer_code}")
    abstract = _SUBJECTS[number % len(_SUBJECTS)].format(term=term, year=year, number=number % 30)
    has_text = number % 40 != 17
    is_inferred = number % 9 == 4
    head = f"ĐẢNG BỘ TỈNH SÓC TRĂNG\n{issuer.name.upper()}\n*\nSố {document_number.canonical}\n"
    date_line = (
        f"Ngã Năm, ngày {issued_on.day:02} tháng {issued_on.month:02} năm {issued_on.year}\n\n"
    )
    body = _BODY.format(issuer=issuer.name, kind=kind.lower(), year=year)
    text = f"{head}ĐẢNG CỘNG SẢN VIỆT NAM\n{date_line}{kind.upper()}\n{abstract}\n-----\n{body}"
    text += "T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\n\nNguyễn Văn Minh\n"

    def proof(value: str, written: str, origin: Origin = Origin.READ) -> Evidence:
        start = text.index(written)
        confidence = 0.97 if origin is Origin.READ else 0.6
        return Evidence(value, confidence, "head", origin, start, start + len(written))

    fields = DocumentFields(
        document_type=kind,
        number=document_number,
        issuer=issuer.name,
        issuer_id=issuer.id,
        superior="Đảng bộ tỉnh Sóc Trăng",
        place="Ngã Năm",
        issued_on=issued_on,
        term=term,
        abstract=abstract,
        signer="Nguyễn Văn Minh",
        signer_post="Bí thư",
        authority="T/M Ban Thường vụ",
    )
    evidence = {
        Field.DOCUMENT_TYPE: proof(kind, f"\n{kind.upper()}\n"),
        Field.DOCUMENT_NUMBER: proof(
            document_number.canonical or "", f"Số {document_number.canonical}"
        ),
        Field.ISSUER: proof(issuer.name, issuer.name.upper()),
        Field.ISSUED_ON: proof(
            issued_on.iso,
            date_line.strip().split(", ")[1],
            Origin.INFERRED if is_inferred else Origin.READ,
        ),
        Field.TERM: Evidence(str(term), 0.8, "term_of_date", Origin.INFERRED),
        Field.ABSTRACT: proof(abstract, abstract),
        Field.SIGNER: proof("Nguyễn Văn Minh", "Nguyễn Văn Minh"),
        Field.PLACE: Evidence("Ngã Năm", 1.0, "hand", Origin.HAND),
    }
    cited = "Kế hoạch số 60-KH/TU, ngày 20/3/2023 của Ban Thường vụ Tỉnh ủy"
    start = text.index(cited)
    citation = Citation(
        cited,
        start,
        start + len(cited),
        f"Căn cứ {cited}",
        Relation.LEGAL_BASIS,
        "Kế hoạch",
        60,
        "KH/TU",
        "60-KH/TU",
        PartialDate(2023, 3, 20),
        "Ban Thường vụ Tỉnh ủy",
        resolved_to=DocumentId(1) if number % 2 else None,
    )
    moment = datetime(2026, 1, 2, 8, 0, tzinfo=UTC)
    document = Document(
        id=DocumentId(number + 1),
        state=DocumentState.INBOX if number % 31 == 0 else DocumentState.FILED,
        fields=fields,
        evidence=evidence if has_text else {},
        originals=(
            Original(
                OriginalId(number + 1), f"{number:064x}", f"{short} {number}.docx", 48_128, "docx"
            ),
        ),
        tags=("sơ kết",) if number % 5 == 0 else (),
        added_at=moment,
        changed_at=moment,
        revision=1,
        is_starred=number % 23 == 0,
        text_length=len(text) if has_text else 0,
        missing_text=None if has_text else ReadingProblem.NO_TEXT.value,
        citations=(citation,) if has_text else (),
    )
    return document, ExtractedText(text if has_text else "", (0, len(text) // 2))


@dataclass(frozen=True, slots=True)
class FakeCounts:
    documents: int
    originals: int
    searchable: int
    inbox: int
    trash: int
    starred: int


@dataclass(frozen=True, slots=True)
class FakeImportResult:
    path: Path
    status: str
    document_id: DocumentId | None = None
    error: ReadingError | None = None


@dataclass(frozen=True, slots=True)
class FakeSummary:
    added: int
    duplicate: int
    failed: int
    seconds: float


@dataclass(frozen=True, slots=True)
class FakeSavedSearch:
    id: SavedSearchId
    name: str
    request: SearchRequest


class FakeServices:
    """What the window calls, over dictionaries."""

    def __init__(self, document_count: int = 40) -> None:
        self.path = Path("kho")
        self._count = document_count
        self.store: dict[DocumentId, Document] = {}
        self.texts: dict[DocumentId, ExtractedText] = {}
        self.folded: dict[DocumentId, str] = {}
        for number in range(document_count):
            self.put(*make_document(number))
        self.undone: list[tuple[str, dict[DocumentId, Document]]] = []
        self.steps: list[tuple[str, dict[DocumentId, Document]]] = []
        self.batches: list[ChangeBatch] = []
        self.saved: list[FakeSavedSearch] = []
        self.dossier_list: list[Dossier] = []
        self.dossier_members: dict[DossierId, list[DocumentId]] = {}
        self.calls: list[str] = []
        self.documents = SimpleNamespace(
            get=self._get,
            text=lambda document_id: self.texts[document_id],
            rows=self._rows,
            citing=self._citing,
            preview=self._preview,
            counts=self._counts,
            edit=self._edit,
            set_note=lambda i, text: self._change("set_note", (i,), note=text),
            set_starred=lambda ids, on: self._change("set_starred", ids, is_starred=on),
            trash=lambda ids: self._change("trash", ids, state=DocumentState.TRASH),
            restore=lambda ids: self._change("restore", ids, state=DocumentState.FILED),
            copy_for_opening=lambda document_id: Path(f"/tmp/{document_id}.docx"),  # noqa: S108
        )
        self.tags = SimpleNamespace(all=self._tags, add=self._add_tag, remove=self._remove_tag)
        self.committees = SimpleNamespace(all=lambda: COMMITTEES)
        self.dossiers = SimpleNamespace(
            all=lambda: tuple(self.dossier_list), create=self._create_dossier, add=self._file_in
        )
        self.saved_searches = SimpleNamespace(
            counts=lambda _token=None: {},
            recent=lambda: (),
            note=lambda _text: None,
            all=lambda: tuple(self.saved),
            save=self._save_search,
            delete=self._delete_search,
        )
        self.history = SimpleNamespace(
            undo=self._undo,
            redo=self._redo,
            next_undo=lambda: self.batches[-1] if self.steps else None,
            next_redo=lambda: None,
            of_document=lambda i: tuple(
                b for b in reversed(self.batches) if any(c.document_id == i for c in b.changes)
            ),
        )
        self.search = SimpleNamespace(search=self._search, ids=self._ids, hit_spans=self._hit_spans)
        self.imports = SimpleNamespace(run=self._import, sample_papers=lambda: Path("mau"))
        self.indexing = SimpleNamespace(state=lambda: IndexState.READY, drain=lambda: 0)
        self.settings = SimpleNamespace(get=Settings)

    def put(self, document: Document, extracted: ExtractedText) -> None:
        self.store[document.id] = document
        self.texts[document.id] = extracted
        fields = document.fields
        self.folded[document.id] = fold(
            f"{fields.document_type} {fields.number and fields.number.canonical} "
            f"{fields.abstract} {fields.issuer} {extracted.text}"
        )

    def as_services(self) -> Services:
        """Return itself under the name that the window asks for."""
        return cast("Services", self)

    def close(self) -> None:
        self.calls.append("close")

    def _get(self, document_id: DocumentId) -> Document:
        if document_id not in self.store:
            raise DocumentNotFoundError(document_id)
        return self.store[document_id]

    def _rows(self, ids: Sequence[DocumentId]) -> tuple[DocumentRow, ...]:
        self.calls.append(f"rows {len(ids)}")
        return tuple(self._row(self.store[i]) for i in ids if i in self.store)

    @staticmethod
    def _row(document: Document) -> DocumentRow:
        fields = document.fields
        date_proof = document.evidence.get(Field.ISSUED_ON)
        return DocumentRow(
            id=document.id,
            state=document.state,
            document_type=fields.document_type,
            document_number=fields.number.canonical if fields.number else None,
            issuer=fields.issuer,
            issued_on=fields.sorted_on,
            is_date_inferred=date_proof is not None and date_proof.origin is Origin.INFERRED,
            term=str(fields.term) if fields.term else None,
            abstract=fields.abstract,
            file_name=document.originals[0].name,
            tags=document.tags,
            is_starred=document.is_starred,
            has_text=document.text_length > 0,
        )

    def _citing(self, document_id: DocumentId) -> tuple[DocumentId, ...]:
        return tuple(
            document.id
            for document in self.store.values()
            if any(one.resolved_to == document_id for one in document.citations)
        )[:20]

    def _preview(
        self, ids: Iterable[DocumentId], values: Mapping[Field, str | None]
    ) -> tuple[tuple[DocumentId, Field, str | None, str | None], ...]:
        found = []
        for document_id in ids:
            for field, typed in values.items():
                _parsed(field, typed)
                before = value_text(self.store[document_id].fields, field)
                if before != typed:
                    found.append((document_id, field, before, typed))
        return tuple(found)

    def _counts(self) -> FakeCounts:
        documents = [d for d in self.store.values() if d.state is not DocumentState.TRASH]
        return FakeCounts(
            len(documents),
            len(documents),
            sum(d.text_length > 0 for d in documents),
            sum(d.state is DocumentState.INBOX for d in documents),
            len(self.store) - len(documents),
            sum(d.is_starred for d in documents),
        )

    def _remember(self, action: str, ids: Iterable[DocumentId], field: str, after: str) -> Changes:
        ids = tuple(ids)
        self.steps.append((action, {i: self.store[i] for i in ids}))
        batch = ChangeBatch(
            BatchId(len(self.batches) + 1),
            action,
            "lan",
            datetime(2026, 3, 1, 9, 30, tzinfo=UTC),
            is_undone=False,
            changes=tuple(FieldChange(i, field, None, after) for i in ids),
            document_count=len(ids),
        )
        self.batches.append(batch)
        return Changes(frozenset(ids), batch=batch.id)

    def _change(self, action: str, ids: Iterable[DocumentId], **values: Any) -> Changes:
        name, value = next(iter(values.items()))
        changes = self._remember(action, ids, name, str(value))
        for document_id in changes.documents:
            self.store[document_id] = replace(self.store[document_id], **values)
        return changes

    def _edit(self, ids: Iterable[DocumentId], values: Mapping[Field, str | None]) -> Changes:
        new: dict[str, Any] = {}
        for field, typed in values.items():
            new[_ATTRIBUTES.get(field, field.value)] = _parsed(field, typed)
        field, typed = next(iter(values.items()))
        changes = self._remember("edit", ids, field.value, typed or "")
        for document_id in changes.documents:
            old = self.store[document_id]
            evidence = {
                **old.evidence,
                **{f: Evidence(v or "", 1.0, "hand", Origin.HAND) for f, v in values.items()},
            }
            self.put(
                replace(old, fields=replace(old.fields, **new), evidence=evidence),
                self.texts[document_id],
            )
        return changes

    def _undo(self) -> Changes:
        if not self.steps:
            raise NothingToUndoError
        action, before = self.steps.pop()
        self.undone.append((action, {i: self.store[i] for i in before}))
        for document in before.values():
            self.put(document, self.texts[document.id])
        return Changes(frozenset(before), lists=True)

    def _redo(self) -> Changes:
        if not self.undone:
            raise NothingToUndoError
        action, after = self.undone.pop()
        self.steps.append((action, {i: self.store[i] for i in after}))
        for document in after.values():
            self.put(document, self.texts[document.id])
        return Changes(frozenset(after), lists=True)

    def _tags(self) -> tuple[Tag, ...]:
        counts = Counter(tag for d in self.store.values() for tag in d.tags)
        return tuple(
            Tag(TagId(n), name, None, count) for n, (name, count) in enumerate(counts.items(), 1)
        )

    def _add_tag(self, ids: Iterable[DocumentId], name: str) -> Changes:
        changes = self._remember("tag", ids, "tags", name)
        for i in changes.documents:
            tags = tuple(dict.fromkeys((*self.store[i].tags, name)))
            self.store[i] = replace(self.store[i], tags=tags)
        return replace(changes, lists=True)

    def _remove_tag(self, ids: Iterable[DocumentId], name: str) -> Changes:
        changes = self._remember("untag", ids, "tags", name)
        for i in changes.documents:
            tags = tuple(tag for tag in self.store[i].tags if tag != name)
            self.store[i] = replace(self.store[i], tags=tags)
        return replace(changes, lists=True)

    def _create_dossier(self, values: DossierValues) -> Changes:
        identifier = DossierId(len(self.dossier_list) + 1)
        made = Dossier(identifier, values.code, values.title, None, None, None, 0)
        self.dossier_list.append(made)
        return Changes(lists=True)

    def _file_in(self, dossier_id: DossierId, ids: Iterable[DocumentId]) -> Changes:
        self.dossier_members.setdefault(dossier_id, []).extend(ids)
        return Changes(frozenset(ids), lists=True)

    def _save_search(self, name: str, request: SearchRequest) -> Changes:
        identifier = SavedSearchId(len(self.saved) + 1)
        self.saved.append(FakeSavedSearch(identifier, name, request))
        return Changes(lists=True)

    def _delete_search(self, identifier: SavedSearchId) -> Changes:
        self.saved = [known for known in self.saved if known.id != identifier]
        return Changes(lists=True)

    def _found(self, request: SearchRequest) -> list[Document]:
        words = fold(request.text).split()
        found = [
            document
            for document in self.store.values()
            if all(word in self.folded[document.id] for word in words)
            and self._passes(document, request.filters)
        ]
        if request.sort is Sort.NUMBER:
            found.sort(key=lambda d: d.fields.number.number or 0 if d.fields.number else 0)
        elif request.sort is Sort.DATE:
            found.sort(key=lambda d: d.fields.sorted_on or PartialDate(1), reverse=True)
        elif request.sort is Sort.OLDEST:
            found.sort(key=lambda d: d.fields.sorted_on or PartialDate(9999))
        return found

    def _passes(self, document: Document, filters: Mapping[Facet, tuple[str, ...]]) -> bool:
        if Facet.STATE not in filters and document.state is DocumentState.TRASH:
            return False
        values = self._facet_values(document)
        return all(
            any(v in wanted for v in values.get(facet, ())) for facet, wanted in filters.items()
        )

    def _facet_values(self, document: Document) -> dict[Facet, tuple[str, ...]]:
        fields = document.fields
        bodies = []
        above: CommitteeId | None = fields.issuer_id
        while above is not None:
            bodies.append(str(above))
            above = next(c.parent_id for c in COMMITTEES if c.id == above)
        date = fields.sorted_on
        return {
            Facet.COMMITTEE: tuple(bodies),
            Facet.DOCUMENT_TYPE: (fields.document_type,) if fields.document_type else (),
            Facet.TERM: (str(fields.term),) if fields.term else (),
            Facet.YEAR: (str(date.year),) if date else (),
            Facet.TAG: document.tags,
            Facet.STATE: (document.state.value,),
            Facet.STARRED: ("1",) if document.is_starred else (),
            Facet.TEXT: ("yes" if document.text_length else "no",),
            Facet.DOSSIER: tuple(
                str(d) for d, members in self.dossier_members.items() if document.id in members
            ),
        }

    def _search(self, request: SearchRequest, _token: CancelToken | None = None) -> SearchOutcome:
        self.calls.append(f"search {request.text}")
        found = self._found(request)
        facets: dict[Facet, Counter[str]] = {facet: Counter() for facet in Facet}
        for document in found:
            for facet, values in self._facet_values(document).items():
                facets[facet].update(values)
        counts = self._counts()
        page = found[request.offset : request.offset + request.limit]
        hits = tuple(SearchHit(d.id, 1.0, Rung.EXACT, self._snippet(d, request.text)) for d in page)
        return SearchOutcome(hits, len(found), counts.searchable, counts.documents, 8.4, facets)

    def _snippet(self, document: Document, words: str) -> Snippet | None:
        text = self.texts[document.id].text.replace("\n", " ")
        spans = self._hit_spans(words, text)
        if not spans:
            return None
        start = max(0, spans[0][0] - 30)
        piece = text[start : start + 220]
        return Snippet(piece, self._hit_spans(words, piece), start)

    def _ids(
        self, request: SearchRequest, _token: CancelToken | None = None
    ) -> tuple[DocumentId, ...]:
        return tuple(document.id for document in self._found(request))

    @staticmethod
    def _hit_spans(words: str, text: str) -> tuple[tuple[int, int], ...]:
        folded = fold(text)
        spans = []
        for word in fold(words).split():
            at = folded.find(word)
            while at >= 0:
                spans.append((at, at + len(word)))
                at = folded.find(word, at + len(word))
        return tuple(sorted(spans))

    def _import(
        self,
        paths: Sequence[Path],
        *,
        on_result: Callable[[FakeImportResult], None],
        report: Callable[[Progress], None],
        token: CancelToken,
    ) -> FakeSummary:
        failed = 0
        for done, path in enumerate(paths, 1):
            token.raise_if_cancelled()
            report(Progress(done, len(paths), path.name))
            if path.suffix == ".zip":
                failed += 1
                error = ReadingError(str(path), ReadingProblem.UNSUPPORTED)
                on_result(FakeImportResult(path, "failed", None, error))
                continue
            self._count += 1
            document, text = make_document(self._count)
            self.put(replace(document, state=DocumentState.INBOX), text)
            on_result(FakeImportResult(path, "added", document.id))
        return FakeSummary(len(paths) - failed, 0, failed, 0.1)


_ATTRIBUTES = {Field.DOCUMENT_NUMBER: "number"}


def _parsed(field: Field, typed: str | None) -> Any:
    if not typed:
        return None
    try:
        if field is Field.DOCUMENT_NUMBER:
            number, _, symbol = typed.partition("-")
            return DocumentNumber(int(number), symbol or None)
        if field in {Field.ISSUED_ON, Field.EVENT_ON}:
            day, month, year = typed.split("/")
            return PartialDate(int(year), int(month), int(day))
        if field is Field.TERM:
            return Term.parse(typed)
    except ValueError as error:
        raise InvalidValueError(field.value, typed) from error
    return typed
