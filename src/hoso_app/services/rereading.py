"""Reading papers again after the program has learned more, without undoing people's work."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace

from hoso_app.domain.changes import Changes
from hoso_app.domain.committees import OwnCommittee
from hoso_app.domain.documents import (
    Document,
    DocumentFields,
    DocumentState,
    Evidence,
    Field,
    Origin,
    Original,
    Proposal,
)
from hoso_app.domain.edits import value_text, with_value
from hoso_app.domain.errors import ReadingError
from hoso_app.domain.extraction import ExtractedText, Reading
from hoso_app.domain.filing_rules import RuleFacts
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.triage import state_for
from hoso_app.domain.work import CancelToken, Progress, ReportProgress
from hoso_app.extraction import ReaderPool, Task
from hoso_app.filestore.store import FileStore
from hoso_app.recognition import RecognitionContext
from hoso_app.recognition.folder_hints import with_folder_hints
from hoso_app.services.clock import Actor
from hoso_app.services.congress_terms import CongressTerms
from hoso_app.services.filing import missing_text
from hoso_app.services.filing_rules import act_unasked
from hoso_app.services.imports import ImportService
from hoso_app.services.mutations import Property
from hoso_app.services.register_joining import joined
from hoso_app.services.steps import GrowingStep, Wanted, set_all
from hoso_app.storage import documents, history, kept_texts, scans, settings
from hoso_app.storage.engine import Database, Session

_PAPERS_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class RereadValue:
    """A value that reading again would change; None for no value."""

    field: Field
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class RereadBasis:
    """What was read, and the state of the record that it was compared with."""

    revision: int
    reading: Reading
    evidence: Mapping[Field, Evidence]


@dataclass(frozen=True, slots=True)
class RereadPaper:
    """What reading a paper again would change.

    ``kept`` are fields that were set by hand and read differently now: they
    stay. ``text_length`` is what the text would have. ``error`` says why the
    file could not be read, where it could not; then nothing changes.
    """

    document_id: DocumentId
    values: tuple[RereadValue, ...] = ()
    kept: tuple[RereadValue, ...] = ()
    is_text_new: bool = False
    text_length: int = 0
    is_filed_now: bool = False
    error: ReadingError | None = None
    basis: RereadBasis | None = field(default=None, repr=False)

    @property
    def has_changes(self) -> bool:
        """Return whether anything would change."""
        return bool(self.values) or self.is_text_new or self.is_filed_now


class RereadingService:
    """Reads originals again and takes over what is read better now."""

    def __init__(
        self, database: Database, store: FileStore, imports: ImportService, actor: Actor
    ) -> None:
        self._database = database
        self._store = store
        self._imports = imports
        self._actor = actor

    def candidates(self) -> tuple[DocumentId, ...]:
        """Return the papers that may gain most: those without text, and the inbox."""
        with self._database.read() as session:
            return documents.unclear_ids(session)

    def preview(
        self, ids: Sequence[DocumentId], report: ReportProgress, token: CancelToken
    ) -> tuple[RereadPaper, ...]:
        """Read papers again and return what would change; changes nothing.

        Papers without a file and those that would stay as they are are left
        out.

        Raises:
            CancelledError: The token was cancelled.
            DocumentNotFoundError: A document is gone.
        """
        with self._database.read() as session:
            own = settings.load(session).own_committee
            papers = dict(_with_files(session, ids))
        tasks = (self._task(one, original) for one, original in papers.items())
        found: list[RereadPaper] = []
        pool = ReaderPool(RecognitionContext(own), self._imports.worker_count())
        try:
            with closing(pool.run(lambda: next(tasks, None), token)) as outcomes:
                for task, answer in outcomes:
                    assert isinstance(answer, Reading | ReadingError)
                    document_id = DocumentId(task.number)
                    original = papers[document_id]
                    report(Progress(len(found), len(papers), original.name))
                    found.append(self._compared(document_id, original, answer, own))
        finally:
            pool.close()
        report(Progress(len(found), len(papers)))
        order = {one: place for place, one in enumerate(ids)}
        found.sort(key=lambda paper: order[paper.document_id])
        return tuple(paper for paper in found if paper.has_changes or paper.error)

    def _task(self, document_id: DocumentId, original: Original) -> Task:
        """Return what a worker has to know; pages that OCR has read need not be read again."""
        with self._database.read() as session:
            text = documents.text(session, document_id)
            known, version = scans.pages(session, original.sha256), ""
        if text.is_ocr and not text.needs_ocr:
            known, version = _pages(text), text.extractor_version
        return Task(
            self._store.path_of(original.sha256),
            name=original.name,
            known_pages=known,
            known_version=version,
            number=document_id,
        )

    def apply(
        self, papers: Sequence[RereadPaper], report: ReportProgress, token: CancelToken
    ) -> Changes:
        """Take over what was shown; one step of undo, texts included.

        A paper that was changed since it was shown is left as it is.

        Raises:
            CancelledError: The token was cancelled; what was done is one step.
        """
        step = GrowingStep("reread", self._actor)
        touched: set[DocumentId] = set()
        for start in range(0, len(papers), _PAPERS_AT_ONCE):
            token.raise_if_cancelled()
            report(Progress(start, len(papers)))
            with self._database.write() as session:
                changes = [
                    change
                    for paper in papers[start : start + _PAPERS_AT_ONCE]
                    for change in set_all(session, _wanted(session, paper), self._actor)
                ]
                step.add(session, changes)
            touched.update(change.document_id for change in changes)
        report(Progress(len(papers), len(papers)))
        return Changes(frozenset(touched), lists=bool(touched), batch=step.batch)

    def take_over(self, document_id: DocumentId, reading: Reading) -> None:
        """Take over what was read at last in a paper; told in the history, no step of undo.

        Values set by hand stay, as in ``apply``. A record that a register made
        for the paper, and that waits for its file, is joined with it. The rules
        of the user's own act on what is known now.
        """
        with self._database.write() as session:
            own = settings.load(session).own_committee
            [(_, original)] = _with_files(session, [document_id])
            paper = self._compared_in(session, document_id, original, reading, own)
            changes = set_all(session, _wanted(session, paper), self._actor)
            terms = CongressTerms.of(session).wanted(session, [document_id])
            changes += set_all(session, list(terms), self._actor)
            changes += set_all(session, list(joined(session, document_id)), self._actor)
            if changes:
                history.add_log(
                    session, "scan", changes, who=self._actor.name, now=self._actor.now()
                )
            fields = documents.get(session, document_id).fields
            facts = RuleFacts(fields, original.name, original.folder)
            act_unasked(session, self._actor, document_id, facts)
            scans.forget_pages(session, original.sha256)  # the text has them all now

    def _compared(
        self,
        document_id: DocumentId,
        original: Original,
        answer: Reading | ReadingError,
        own: OwnCommittee | None,
    ) -> RereadPaper:
        if isinstance(answer, ReadingError):
            return RereadPaper(document_id, error=answer)
        with self._database.read() as session:
            return self._compared_in(session, document_id, original, answer, own)

    @staticmethod
    def _compared_in(
        session: Session,
        document_id: DocumentId,
        original: Original,
        answer: Reading,
        own: OwnCommittee | None,
    ) -> RereadPaper:
        document = documents.get(session, document_id)
        cleared = history.cleared_by_hand(session, document_id)
        cited = answer.proposal.citations
        fingerprint = kept_texts.fingerprint(answer.extracted, missing_text(answer), cited)
        is_text_new = fingerprint != kept_texts.current(session, document_id)
        proposal = with_folder_hints(answer.proposal, original.folder, own)
        proposal = CongressTerms.of(session).completed(proposal, document.fields.issuer_id)
        merged = _Merged.of(document, proposal, frozenset(cleared))
        is_filed_now = (
            document.state is DocumentState.INBOX
            and missing_text(answer) is None
            and state_for(Proposal(merged.fields, merged.evidence)) is DocumentState.FILED
        )
        return RereadPaper(
            document_id,
            tuple(merged.values),
            tuple(merged.kept),
            is_text_new,
            len(answer.extracted.text),
            is_filed_now,
            basis=RereadBasis(document.revision, answer, merged.evidence),
        )


class _Merged:
    """A record with what was read again, where people have not decided otherwise."""

    def __init__(self) -> None:
        self.fields = DocumentFields()
        self.evidence: dict[Field, Evidence] = {}
        self.values: list[RereadValue] = []
        self.kept: list[RereadValue] = []

    @classmethod
    def of(cls, document: Document, proposal: Proposal, cleared: frozenset[str]) -> "_Merged":
        merged = cls()
        merged.fields = document.fields
        for name in Field:
            merged._merge(name, document, proposal, is_cleared=name.value in cleared)
        return merged

    def _merge(
        self, name: Field, document: Document, proposal: Proposal, *, is_cleared: bool
    ) -> None:
        before, proof = value_text(document.fields, name), document.evidence.get(name)
        after, new_proof = value_text(proposal.fields, name), proposal.evidence.get(name)
        if is_cleared or (proof is not None and _stays(proof, new_proof)):
            if before != after and after is not None:
                self.kept.append(RereadValue(name, before, after))
            if proof is not None:
                self.evidence[name] = _with_span(proof, new_proof)
            return
        self.fields = with_value(self.fields, name, after)
        if new_proof is not None:
            self.evidence[name] = new_proof
        if before != after:
            self.values.append(RereadValue(name, before, after))


def _stays(proof: Evidence, new_proof: Evidence | None) -> bool:
    """Return whether a value is a person's: set by hand, or by a rule of the user's own."""
    if proof.origin is Origin.HAND:
        return True
    is_read = new_proof is not None and new_proof.origin is Origin.READ
    return proof.rule == "rule" and not is_read


def _with_span(proof: Evidence, new_proof: Evidence | None) -> Evidence:
    """Return a person's evidence with the place where the same value is read now."""
    if new_proof is not None and new_proof.value == proof.value:
        return replace(proof, start=new_proof.start, end=new_proof.end)
    return replace(proof, start=None, end=None)


def _with_files(
    session: Session, ids: Sequence[DocumentId]
) -> Iterator[tuple[DocumentId, Original]]:
    for document_id in ids:
        own = [one for one in documents.get(session, document_id).originals if one.came_as is None]
        if own:
            yield document_id, own[0]


def _pages(text: ExtractedText) -> dict[int, str]:
    """Return the pages of a text as their reader gave them, by their place from 0."""
    ends = [*text.page_starts[1:], len(text.text)]
    pages = [text.text[start:end] for start, end in zip(text.page_starts, ends, strict=True)]
    # Joined, each but the last ends with one more end of line.
    return dict(enumerate([*(page.removesuffix("\n") for page in pages[:-1]), pages[-1]]))


def _wanted(session: Session, paper: RereadPaper) -> Iterator[Wanted]:
    basis = paper.basis
    document = documents.get(session, paper.document_id)
    if basis is None or document.revision != basis.revision:
        return
    reading = basis.reading
    if paper.is_text_new:
        cited = reading.proposal.citations
        kept = kept_texts.keep(
            session, document.id, reading.extracted, missing_text(reading), cited
        )
        yield Wanted(document.id, Property.TEXT, kept)
    changed = {value.field: value.after for value in paper.values}
    for name in Field:
        value = changed.get(name, value_text(document.fields, name))
        proof = basis.evidence.get(name)
        if name in changed or (proof is not None and proof != document.evidence.get(name)):
            yield Wanted(document.id, name.value, value, proof)
    if paper.is_filed_now:
        yield Wanted(document.id, Property.STATE, DocumentState.FILED.value)
