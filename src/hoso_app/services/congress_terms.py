"""The term of a paper from the year of a congress, told by the congress's last day."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from hoso_app.domain.dates import PartialDate, Precision
from hoso_app.domain.documents import Evidence, Field, Origin, Proposal
from hoso_app.domain.ids import CommitteeId, DocumentId
from hoso_app.domain.terms import Congress, Term, term_in
from hoso_app.services.steps import Wanted
from hoso_app.storage import documents, terms
from hoso_app.storage.engine import Session

_CONFIDENCE = 0.8
_RULE = "term.congress"


class CongressTerms:
    """What the library knows of congresses, read once for some papers.

    A term that a paper states, or that a person set, goes before all of it.
    """

    def __init__(self, congresses: Mapping[CommitteeId, Sequence[Congress]]) -> None:
        self._congresses = congresses

    @classmethod
    def of(cls, session: Session) -> "CongressTerms":
        """Read what the library knows now."""
        return cls(terms.closed_congresses(session))

    def completed(self, proposal: Proposal, issuer: CommitteeId | None) -> Proposal:
        """Return a record that was read with the term that a congress of its issuer tells."""
        term = self._open_term(
            issuer, proposal.fields.issued_on, proposal.fields.term, proposal.evidence
        )
        if term is None:
            return proposal
        return replace(
            proposal,
            fields=replace(proposal.fields, term=term),
            evidence={**proposal.evidence, Field.TERM: _evidence(term)},
        )

    def wanted(self, session: Session, ids: Sequence[DocumentId]) -> Iterator[Wanted]:
        """Yield the terms that congresses tell, for papers whose terms are open."""
        for one in ids:
            record = documents.record_of(session, one)
            fields = documents.fields_of(record)
            proof = documents.evidence_for(record, Field.TERM)
            evidence = {Field.TERM: proof} if proof is not None else {}
            term = self._open_term(fields.issuer_id, fields.issued_on, fields.term, evidence)
            if term is not None:
                yield Wanted(one, Field.TERM.value, str(term), _evidence(term))

    def _open_term(
        self,
        issuer: CommitteeId | None,
        day: PartialDate | None,
        known: Term | None,
        evidence: Mapping[Field, Evidence],
    ) -> Term | None:
        """Return the term, None where it is not told, or known better."""
        if issuer is None or day is None or day.precision is not Precision.DAY:
            return None
        proof = evidence.get(Field.TERM)
        if known is not None and (proof is None or proof.origin is not Origin.INFERRED):
            return None
        return term_in(self._congresses.get(issuer, ()), day.first_day)


def _evidence(term: Term) -> Evidence:
    return Evidence(str(term), _CONFIDENCE, _RULE, Origin.INFERRED)
