"""Filing papers: their records and everything that hangs on them, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from hoso_app.domain.documents import DocumentState
from hoso_app.domain.errors import ReadingProblem
from hoso_app.domain.extraction import Reading
from hoso_app.domain.filing_rules import RuleFacts
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.triage import state_for
from hoso_app.filestore.store import StoredFile
from hoso_app.recognition.folder_hints import with_folder_hints
from hoso_app.services.clock import Actor
from hoso_app.services.congress_terms import CongressTerms
from hoso_app.services.filing_rules import RulesAtFiling
from hoso_app.services.identity import places_without_file, without_file
from hoso_app.services.issuers import IssuerCache
from hoso_app.services.near_duplicates import find_all_like
from hoso_app.storage import (
    citations,
    history,
    identities,
    index_queue,
    new_documents,
    settings,
)
from hoso_app.storage.engine import Database, Session
from hoso_app.storage.history import StoredChange
from hoso_app.storage.new_documents import NewDocument, NewOriginal


@dataclass(frozen=True, slots=True)
class Paper:
    """A file that was read.

    ``folder`` is where it stood, relative to the folder that is filed;
    ``missing`` says why it has no text, where it has none.
    """

    name: str
    folder: str
    reading: Reading
    missing: str | None


def missing_text(reading: Reading) -> str | None:
    """Return why a file that was read has no text, None where it has."""
    if reading.extracted.text.strip():
        return None
    return "scan" if reading.extracted.needs_ocr else ReadingProblem.NO_TEXT.value


class Filing:
    """Files the papers of one import; knows what they have in common."""

    def __init__(self, database: Database, actor: Actor) -> None:
        self._actor = actor
        self._issuers = IssuerCache()
        with database.read() as session:
            self._own = settings.load(session).own_committee
            self._rules = RulesAtFiling(session, actor)

    def add_all(
        self, session: Session, papers: Sequence[tuple[Paper, StoredFile]]
    ) -> tuple[DocumentId, ...]:
        """File papers whose contents the library does not have; return their records.

        A record that a register made, and that waits for its file, becomes
        the paper's.
        """
        now = self._actor.now()
        congresses = CongressTerms.of(session)
        made = [self._new(session, paper, stored, congresses) for paper, stored in papers]
        waiting = self._fill_waiting(session, made, now)
        fresh = [place for place in range(len(made)) if place not in waiting]
        added = new_documents.insert_all(session, [made[place] for place in fresh], now)
        by_place = waiting | dict(zip(fresh, added, strict=True))
        ids = tuple(by_place[place] for place in range(len(made)))
        index_queue.add_new(session, added)
        index_queue.add(session, waiting.values())
        self._connect(session, ids, [paper for paper, _ in papers])
        names = [paper.name for paper, _ in papers]
        log = [StoredChange(one, "added", None, name) for one, name in zip(ids, names, strict=True)]
        history.add_log(session, "import", log, who=self._actor.name, now=now)
        for document_id, (paper, _), new in zip(ids, papers, made, strict=True):
            self._rules.act(session, document_id, RuleFacts(new.fields, paper.name, paper.folder))
        return ids

    def _new(
        self, session: Session, paper: Paper, stored: StoredFile, congresses: CongressTerms
    ) -> NewDocument:
        proposal = with_folder_hints(paper.reading.proposal, paper.folder, self._own)
        issuer_id = self._issuers.committee_of(session, proposal.fields)
        proposal = congresses.completed(proposal, issuer_id)
        return NewDocument(
            fields=replace(proposal.fields, issuer_id=issuer_id),
            evidence=proposal.evidence,
            original=NewOriginal(stored.sha256, paper.name, stored.size, paper.folder),
            extracted=paper.reading.extracted,
            state=DocumentState.INBOX if paper.missing else state_for(proposal),
            missing=paper.missing,
        )

    @staticmethod
    def _fill_waiting(
        session: Session, papers: Sequence[NewDocument], now: datetime
    ) -> dict[int, DocumentId]:
        """Give papers to the records that wait for them; return those by the paper's place."""
        filled: dict[int, DocumentId] = {}
        for place in places_without_file(session, [paper.fields for paper in papers]):
            paper = papers[place]
            waiting = without_file(session, paper.fields)
            if waiting is not None:
                identities.fill(session, waiting, paper, now)
                filled[place] = waiting
        return filled

    @staticmethod
    def _connect(session: Session, ids: Sequence[DocumentId], papers: Sequence[Paper]) -> None:
        """Find what the papers cite, what cites them, and what they resemble."""
        cited = (paper.reading.proposal.citations for paper in papers)
        citations.add_all(session, dict(zip(ids, cited, strict=True)))
        citations.resolve_around(session, ids)
        texts = (paper.reading.extracted.text for paper in papers)
        find_all_like(session, dict(zip(ids, texts, strict=True)))
