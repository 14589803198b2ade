"""Papers that belong to one: cited by it, citing it, of its series, or of the same matter."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from hoso_app.domain.documents import Document, DocumentState
from hoso_app.domain.errors import IndexUnusableError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import SearchRequest
from hoso_app.domain.text import fold
from hoso_app.services.indexing import IndexingService
from hoso_app.services.vocabulary import VocabularyCache
from hoso_app.storage import citations, documents, list_rows
from hoso_app.storage.engine import Database, Session

_PAIRS = 12
_MOST_FOR_A_PAIR = 100
_ROWS_AT_ONCE = 50
_LEAST_SCORE = 0.25
"""Share of the best paper's score that another must reach to be of the same matter."""
_CHANGING = re.compile(r"\b(?:\d+|[ivxlc]+|thang|quy|nam|tuan|lan|thu|ky|nhiem|dau|cuoi)\b")
"""What differs between papers of a series: numbers, months, quarters, terms."""


class Kinship(StrEnum):
    """Why a paper belongs to another."""

    CITES = "cites"
    CITED_BY = "cited_by"
    SERIES = "series"
    MATTER = "matter"


@dataclass(frozen=True, slots=True)
class Related:
    """A paper, why it belongs to the one asked for, and how much."""

    document_id: DocumentId
    reasons: tuple[Kinship, ...]
    score: float


_WEIGHTS = {Kinship.CITES: 3.0, Kinship.CITED_BY: 3.0, Kinship.SERIES: 2.0, Kinship.MATTER: 1.0}


class RelatedService:
    """Finds the papers that belong to one."""

    def __init__(
        self, database: Database, indexing: IndexingService, vocabulary: VocabularyCache
    ) -> None:
        self._database = database
        self._indexing = indexing
        self._vocabulary = vocabulary

    def of_document(self, document_id: DocumentId, limit: int = 10) -> tuple[Related, ...]:
        """Return the papers that belong to one, the closest first; trash left out.

        Raises:
            DocumentNotFoundError: No document has that identifier.
        """
        with self._database.read() as session:
            own = documents.get(session, document_id)
            text = documents.text(session, document_id).text
            found: dict[DocumentId, dict[Kinship, float]] = {}
            for one in own.citations:
                if one.resolved_to is not None:
                    found.setdefault(one.resolved_to, {})[Kinship.CITES] = 1.0
            for citing in citations.citing(session, document_id):
                found.setdefault(citing, {})[Kinship.CITED_BY] = 1.0
            for sibling in _series(session, own):
                found.setdefault(sibling, {})[Kinship.SERIES] = 1.0
            for key, score in self._of_same_matter(own, text, limit):
                found.setdefault(key, {})[Kinship.MATTER] = score
            found.pop(document_id, None)
            related = [_related(key, reasons) for key, reasons in found.items()]
            related.sort(key=lambda one: (-one.score, one.document_id))
            return _outside_trash(session, related, limit)

    def _of_same_matter(
        self, own: Document, text: str, limit: int
    ) -> Iterable[tuple[DocumentId, float]]:
        """Return papers that hold the characteristic pairs of words; scores from 0 to 1."""
        scores: dict[DocumentId, float] = {}
        with self._indexing.using() as index:
            if index is None:
                return ()
            try:
                title = own.fields.abstract or ""
                words = index.characteristic_words(f"{title}\n{text}", _PAIRS).split()
                for one, other in zip(words[::2], words[1::2], strict=True):
                    request = SearchRequest(f'"{one} {other}"', limit=_MOST_FOR_A_PAIR)
                    for hit in index.search(request, self._vocabulary.get()).hits:
                        if hit.document_id != own.id and not hit.rung.is_loose:
                            scores[hit.document_id] = scores.get(hit.document_id, 0.0) + hit.score
            except IndexUnusableError:
                self._indexing.drop(index)
                return ()
        best = max(scores.values(), default=1.0)
        kept = {key: score / best for key, score in scores.items() if score >= _LEAST_SCORE * best}
        return sorted(kept.items(), key=lambda pair: (-pair[1], pair[0]))[:limit]


def _outside_trash(session: Session, related: Sequence[Related], limit: int) -> tuple[Related, ...]:
    """Return the first that are not in the trash; a series may have thousands behind them."""
    kept: list[Related] = []
    for start in range(0, len(related), _ROWS_AT_ONCE):
        part = related[start : start + _ROWS_AT_ONCE]
        rows = list_rows.rows(session, [one.document_id for one in part])
        there = {row.id for row in rows if row.state is not DocumentState.TRASH}
        kept += [one for one in part if one.document_id in there]
        if len(kept) >= limit:
            break
    return tuple(kept[:limit])


def _related(document_id: DocumentId, reasons: dict[Kinship, float]) -> Related:
    score = sum(_WEIGHTS[reason] * share for reason, share in reasons.items())
    return Related(document_id, tuple(one for one in Kinship if one in reasons), score)


def _series(session: Session, own: Document) -> list[DocumentId]:
    """Return papers of the same kind and issuer whose titles differ in numbers and times only."""
    title = own.fields.abstract
    if not title or not own.fields.document_type:
        return []
    wanted = _pattern(title)
    return [
        key
        for key, other in documents.titles_of_kind(
            session, own.fields.document_type, own.fields.issuer
        )
        if key != own.id and _pattern(other) == wanted
    ]


def _pattern(title: str) -> str:
    return " ".join(_CHANGING.sub(" ", fold(title)).split())
