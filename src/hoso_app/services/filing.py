"""Filing one paper: its record and everything that hangs on it, in one transaction."""

from dataclasses import dataclass, replace

from hoso_app.domain.documents import DocumentState
from hoso_app.domain.errors import ReadingProblem
from hoso_app.domain.extraction import Reading
from hoso_app.domain.filing_rules import RuleFacts
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.triage import state_for
from hoso_app.filestore.store import StoredFile
from hoso_app.recognition.folder_hints import with_folder_hints
from hoso_app.services.clock import Actor
from hoso_app.services.filing_rules import RulesAtFiling
from hoso_app.services.identity import without_file
from hoso_app.services.issuers import IssuerCache
from hoso_app.services.near_duplicates import find_like
from hoso_app.storage import citations, documents, history, identities, index_queue, settings
from hoso_app.storage.documents import NewDocument, NewOriginal
from hoso_app.storage.engine import Database, Session
from hoso_app.storage.history import StoredChange


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

    def add(self, session: Session, paper: Paper, stored: StoredFile) -> DocumentId:
        """File a paper whose content the library does not have; return its record.

        A record that a register made, and that waits for its file, becomes
        this paper's.
        """
        now = self._actor.now()
        proposal = with_folder_hints(paper.reading.proposal, paper.folder, self._own)
        issuer_id = self._issuers.committee_of(session, proposal.fields)
        new = NewDocument(
            fields=replace(proposal.fields, issuer_id=issuer_id),
            evidence=proposal.evidence,
            original=NewOriginal(stored.sha256, paper.name, stored.size, paper.folder),
            extracted=paper.reading.extracted,
            state=DocumentState.INBOX if paper.missing else state_for(proposal),
            missing=paper.missing,
        )
        waiting = without_file(session, proposal.fields)
        if waiting is None:
            document_id = documents.insert(session, new, now)
            index_queue.add_new(session, document_id)
        else:
            document_id = waiting
            identities.fill(session, document_id, new, now)
            index_queue.add(session, [document_id])
        citations.add(session, document_id, proposal.citations)
        citations.resolve_new(session, document_id, proposal.fields.number)
        added = StoredChange(document_id, "added", None, paper.name)
        history.add_log(session, "import", [added], who=self._actor.name, now=now)
        find_like(session, document_id, paper.reading.extracted.text)
        facts = RuleFacts(proposal.fields, paper.name, paper.folder)
        self._rules.act(session, document_id, facts)
        return document_id
