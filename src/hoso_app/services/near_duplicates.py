"""Papers that are nearly the same: scanned twice, retyped, a draft and the issued paper."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from hoso_app.domain.differences import Difference, difference
from hoso_app.domain.documents import Document, OriginalRole
from hoso_app.domain.errors import NotFoundError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.resemblance import LOOKED_AT, likeness, sketch
from hoso_app.storage import documents, near_duplicates
from hoso_app.storage.engine import Database, Session
from hoso_app.storage.near_duplicates import Likely, Pair

_ALIKE = 0.55
"""Share of neighbouring syllables in common; measured in benchmarks/near_duplicates."""
_SURELY_ALIKE = 0.8
"""Above it, neither kind nor title has to agree."""
_SAME_TITLE = 0.4
_DRAFTING_DAYS = 180
"""A draft and the paper that came of it lie no further apart."""
_COMPARED = 5
"""Papers of which the texts themselves are compared; each costs half a millisecond."""
_IN_ONE_QUESTION = 400


@dataclass(frozen=True, slots=True)
class NearDuplicate:
    """A paper of like text; ``ratio`` is from 0 to 1.

    ``role`` is the part that the other paper's file could take under this
    record: a draft or a scan of it.
    """

    document_id: DocumentId
    ratio: float
    role: OriginalRole
    is_dismissed: bool = False


@dataclass(frozen=True, slots=True)
class NearPair:
    """Two papers of like text; ``first`` is the one that makes the better record.

    The roles are the part that the file of each could take under the record
    of the other.
    """

    first: DocumentId
    second: DocumentId
    ratio: float
    first_role: OriginalRole
    second_role: OriginalRole

    def role_beside(self, kept: DocumentId) -> OriginalRole:
        """Return what the file of the other paper is where this one is kept."""
        return self.second_role if kept == self.first else self.first_role


class NearDuplicateService:
    """Tells which papers are nearly the same; merges nothing by itself."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_document(self, document_id: DocumentId) -> tuple[NearDuplicate, ...]:
        """Return the papers that resemble one, the most alike first; trash left out.

        Raises:
            DocumentNotFoundError: No document has that identifier.
        """
        with self._database.read() as session:
            documents.record_of(session, document_id)
            return tuple(
                NearDuplicate(
                    other := pair.other_than(document_id),
                    pair.ratio,
                    _role(documents.get(session, other)),
                    pair.is_dismissed,
                )
                for pair in near_duplicates.of_documents(session, [document_id])
            )

    def of_documents(
        self, ids: Sequence[DocumentId]
    ) -> Mapping[DocumentId, tuple[DocumentId, float]]:
        """Return for each paper that has one the most alike other paper, and the ratio.

        For lists; what was dismissed is left out.
        """
        found: dict[DocumentId, tuple[DocumentId, float]] = {}
        wanted = frozenset(ids)
        with self._database.read() as session:
            for start in range(0, len(ids), _IN_ONE_QUESTION):
                part = ids[start : start + _IN_ONE_QUESTION]
                for pair in near_duplicates.of_documents(session, part):
                    for one in wanted & {pair.first, pair.second}:
                        if not pair.is_dismissed:
                            found.setdefault(one, (pair.other_than(one), pair.ratio))
        return found

    def all(self, limit: int = 500) -> tuple[NearPair, ...]:
        """Return the pairs that nobody has dismissed, the most alike first."""
        with self._database.read() as session:
            pairs = near_duplicates.open_pairs(session, limit)
            return tuple(_ordered(session, pair) for pair in pairs)

    def pair(self, first: DocumentId, second: DocumentId) -> NearPair:
        """Return two papers as a pair, the better record first.

        Raises:
            NotFoundError: They are no pair.
        """
        with self._database.read() as session:
            for found in near_duplicates.of_documents(session, [first]):
                if second in {found.first, found.second}:
                    return _ordered(session, found)
        raise NotFoundError("near_duplicate", f"{first}, {second}")

    def difference(self, first: DocumentId, second: DocumentId) -> Difference:
        """Return what differs between two texts, word by word.

        Raises:
            DocumentNotFoundError: No document has that identifier.
        """
        with self._database.read() as session:
            texts = [documents.text(session, one).text for one in (first, second)]
        return difference(*texts)

    def dismiss(self, first: DocumentId, second: DocumentId, *, is_dismissed: bool = True) -> None:
        """Note that two papers are different ones, or take that back.

        Raises:
            NotFoundError: They are no pair.
        """
        pair = Pair(min(first, second), max(first, second), 0.0, is_dismissed)
        with self._database.write() as session:
            if not near_duplicates.set_dismissed(session, pair):
                raise NotFoundError("near_duplicate", f"{first}, {second}")


def find_like(session: Session, document_id: DocumentId, text: str) -> tuple[Pair, ...]:
    """Keep the sketch of a paper's text; find and note the papers that resemble it."""
    return find_all_like(session, {document_id: text})


def find_all_like(session: Session, texts: Mapping[DocumentId, str]) -> tuple[Pair, ...]:
    """Keep the sketches of papers' texts; find and note the papers that resemble them.

    Called in the transaction that files the papers, after their records. Asked
    are the papers that share enough of the sketch; where most of it is
    phrases of hundreds of papers, those of the same number as well.
    """
    sketches = {one: numbers for one, text in texts.items() if (numbers := sketch(text))}
    kept = near_duplicates.Sketches(session, chain.from_iterable(sketches.values()))
    nearest = {}
    for document_id, numbers in sketches.items():
        sharing = kept.add(document_id, numbers)
        others = sharing.documents[:_COMPARED]
        if sharing.own < len(numbers) / 2:
            others += near_duplicates.of_same_number(session, document_id, _COMPARED)
        if others:
            nearest[document_id] = others
    kept.write()
    known = near_duplicates.likely(session, {*nearest, *chain.from_iterable(nearest.values())})
    pairs: dict[tuple[DocumentId, DocumentId], Pair] = {}
    for document_id, ids in nearest.items():
        own = known.get(document_id)
        if own is None:
            continue
        others_known = [known[one] for one in dict.fromkeys(ids) if one in known]
        versions = [other for other in others_known if not _are_siblings(own, other)]
        if versions:
            for pair in _pairs(session, own, versions, texts[document_id]):
                pairs.setdefault((pair.first, pair.second), pair)
    near_duplicates.add_pairs(session, pairs.values())
    return tuple(pairs.values())


def text_changed(session: Session, document_id: DocumentId, before: str, after: str) -> None:
    """Find the papers that resemble one anew, after its text has changed."""
    near_duplicates.remove_sketch(session, document_id, sketch(before))
    dismissed = {
        (pair.first, pair.second)
        for pair in near_duplicates.remove_pairs(session, document_id)
        if pair.is_dismissed
    }
    for pair in find_like(session, document_id, after):
        if (pair.first, pair.second) in dismissed:
            near_duplicates.set_dismissed(session, replace(pair, is_dismissed=True))


def _pairs(session: Session, own: Likely, others: Sequence[Likely], text: str) -> Iterator[Pair]:
    ids = [other.document_id for other in others]
    texts = near_duplicates.beginnings(session, ids, LOOKED_AT)
    for other in others:
        ratio = likeness(text, texts.get(other.document_id, ""))
        if ratio >= _SURELY_ALIKE or (ratio >= _ALIKE and _may_be_one(own, other)):
            first, second = sorted((own.document_id, other.document_id))
            yield Pair(first, second, round(ratio, 3))


def _are_siblings(one: Likely, other: Likely) -> bool:
    """Return whether two papers are different ones written after one pattern.

    Invitations, decisions and weekly notices of an office repeat each other
    word by word; their numbers and days tell them apart. A scan may have read
    a number wrongly, and a draft has none yet and only a month.
    """
    is_ocr = one.is_ocr or other.is_ocr
    has_other_day = _gap(one, other) > 0
    if one.document_number is not None and other.document_number is not None:
        is_other = one.document_number != other.document_number
        return has_other_day if is_ocr else is_other or has_other_day
    if one.document_number is None and other.document_number is None:
        return has_other_day and not (one.is_draft or other.is_draft)
    return not is_ocr and _gap(one, other) > _DRAFTING_DAYS


def _gap(one: Likely, other: Likely) -> int:
    """Return how many days lie between two dates at least; 0 where they may be one."""
    if one.issued_on is None or other.issued_on is None:
        return 0
    first, second = sorted((one.issued_on, other.issued_on), key=lambda day: day.first_day)
    return max(0, (second.first_day - first.last_day).days)


def _may_be_one(one: Likely, other: Likely) -> bool:
    """Return whether kind and title allow papers that share half of their words to be one."""
    if one.is_ocr or other.is_ocr:
        return True
    if one.document_type != other.document_type and one.document_type and other.document_type:
        return False
    if not one.abstract or not other.abstract:
        return True
    return likeness(one.abstract, other.abstract) >= _SAME_TITLE


def _ordered(session: Session, pair: Pair) -> NearPair:
    first, second = documents.get(session, pair.first), documents.get(session, pair.second)
    if _merit(second) > _merit(first):
        first, second = second, first
    return NearPair(first.id, second.id, pair.ratio, _role(first), _role(second))


def _merit(document: Document) -> tuple[bool, bool, int]:
    """Return how well a paper serves as the record: numbered, with text, filed first."""
    return (not _is_draft(document), document.text_length > 0, -document.id)


def _role(document: Document) -> OriginalRole:
    """Return what a paper's file most likely is to a paper that it resembles."""
    if _is_draft(document):
        return OriginalRole.DRAFT
    media_type = document.originals[0].media_type if document.originals else ""
    is_picture = media_type.startswith("image/") or media_type == "application/pdf"
    return OriginalRole.SCAN if is_picture else OriginalRole.DRAFT


def _is_draft(document: Document) -> bool:
    number = document.fields.number
    return document.fields.draft is not None or number is None or number.number is None
