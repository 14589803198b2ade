"""From a query to all it finds: stages of closeness, and the score of every document."""

from collections.abc import Mapping, Sequence

import numpy as np

from hoso_app.domain.documents import DocumentState
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Facet, Rung, SearchRequest, Sort
from hoso_app.search.ladder import steps
from hoso_app.search.matching import Matching
from hoso_app.search.ordering import RUNGS, Found, Ranking
from hoso_app.search.postings import Array
from hoso_app.search.query import (
    AnyOf,
    Group,
    Node,
    OwnNumber,
    Query,
    Word,
    whole,
    without_prefixes,
)
from hoso_app.search.scoring import OWN_NUMBER_BONUS, Scoring
from hoso_app.search.segments import Snapshot
from hoso_app.search.understanding import Understanding

FEW = 10
"""With fewer documents that hold all words, those follow that hold most of them."""
_WINDOW = 300
_SENTENCE_WINDOW = 2_000
"""So many of the best are looked at for words that stand side by side: more of them
where few hold all the words."""
_NEARNESS_WEIGHT = 0.5
_TOGETHER = 0.6
"""A paper holds a sentence where more than this share of its neighbours are neighbours there."""
_LEAST_PARTIAL_WORDS = 3
_PARTIAL_COUNT = 0.5
"""More than this share of a question's words must stand in a document …"""
_PARTIAL_COUNT_OF_MANY = 0.3
"""… where there are many of them, some of which only ask …"""
_MANY_WORDS = 5
_PARTIAL_SCORE = 0.4
"""… and together they must score at least this share of what the best one scores."""
_MOST_PARTIAL = 200
"""Nobody reads on behind so many papers that only come close."""
_NAMED_BONUS = 1.0
_LEAST_HEAD_BONUS = 3.0
_EXACT, _FOLDED, _PARTIAL = map(RUNGS.index, (Rung.EXACT, Rung.FOLDED, Rung.PARTIAL))


def rank(
    snapshot: Snapshot,
    query: Query,
    request: SearchRequest,
    understanding: Understanding,
    dossier: Sequence[DocumentId] = (),
) -> Ranking:
    """Return what a snapshot answers to a question.

    ``dossier`` are the papers of a dossier in its order, for ``Sort.DOSSIER``.
    """
    search = _Search(snapshot, _allowed(snapshot, request.filters), understanding)
    search.window = _SENTENCE_WINDOW if query.is_sentence else _WINDOW
    search.is_sentence = query.is_sentence
    strict = without_prefixes(query.root)
    words = tuple(map(whole, query.words))
    may_be_partial = query.plain_count >= _LEAST_PARTIAL_WORDS and isinstance(query.root, Group)
    is_sentence = query.is_sentence and may_be_partial
    # Words of a phrase alone are side by side in whatever is found.
    neighbours = words if query.typed else ()
    search.find_all(strict, neighbours, together=is_sentence)
    if search.total < FEW and strict != query.root:
        search.find_all(query.root, query.words if is_sentence else (), together=is_sentence)
    if search.total == 0 and not is_sentence:
        search.climb_down(query)
    if may_be_partial and isinstance(query.root, Group):
        if search.total < FEW or is_sentence:
            search.find_most(words, (*query.fixed, *query.phrases), query.root)
        if search.total == 0 and query.phrases:
            search.find_most(words, query.fixed, query.root)
    sort = Sort.DATE if query.is_empty and request.sort is Sort.RELEVANCE else request.sort
    return Ranking(snapshot, search.stages, sort, search.suggestion, dossier)


class _Search:
    """Finds documents in stages; what one has found, the next ones leave out."""

    def __init__(
        self, snapshot: Snapshot, allowed: Array | None, understanding: Understanding
    ) -> None:
        self._matching = Matching(snapshot)
        self._understanding = understanding
        self._scoring = Scoring(self._matching)
        self._left = allowed
        self._snapshot = snapshot
        self.window = _WINDOW
        self.is_sentence = False
        self.stages: list[Found] = []
        self.total = 0
        self.suggestion: str | None = None

    def find_all(self, node: Node, words: Sequence[Word], *, together: bool) -> None:
        """Find documents that hold everything.

        Args:
            node: What is asked for.
            words: Its words, for those that stand side by side.
            together: Leave those out in which the words stand far apart: all
                words of a sentence stand in a long paper by chance.
        """
        documents = self._still_left(self._matching.documents(node))
        scores = self._scoring.scores(node, documents)
        is_own_number = scores >= OWN_NUMBER_BONUS
        if together and len(words) > 1:
            share = self._scoring.neighbours_held(words, documents) / (len(words) - 1)
            kept = is_own_number | (share > _TOGETHER)
            documents, scores, is_own_number = documents[kept], scores[kept], is_own_number[kept]
        # A paper's own number is as close as words can come, with marks or without.
        exact = self._scoring.exactness(node, documents) | is_own_number
        self._add(documents, scores, np.where(exact, _EXACT, _FOLDED), words)

    def climb_down(self, query: Query) -> None:
        """Find documents that hold the closest thing to the question that any holds."""
        for step in steps(self._matching, query):
            documents = self._still_left(self._matching.documents(step.node))
            if len(documents):
                self.suggestion = step.text
                scores = self._scoring.scores(step.node, documents)
                self._add(documents, scores, np.full(len(documents), RUNGS.index(step.rung)), ())
                return

    def find_most(self, words: Sequence[Word], fixed: Sequence[Node], asked: Group) -> None:
        """Find documents with most of the words.

        Args:
            words: The words of the question.
            fixed: What none of the documents may miss.
            asked: The whole question; what it excludes stays out.
        """
        distinct = list(dict.fromkeys(words))
        share = _PARTIAL_COUNT_OF_MANY if len(distinct) >= _MANY_WORDS else _PARTIAL_COUNT
        held = np.zeros(self._snapshot.size, np.int64)
        for word in distinct:
            held[self._matching.documents(word)] += 1
        documents = self._still_left(np.flatnonzero(held > share * len(distinct)))
        for node in fixed:
            documents = documents[self._matching.holds(node, documents)]
        for node in asked.excluded:
            documents = documents[~self._matching.holds(node, documents)]
        named = tuple(node for node in asked.parts if _names_number(node))
        scores = self._scoring.scores(Group(tuple(distinct), (*asked.optional, *named)), documents)
        self._add(documents, scores, np.full(len(documents), _PARTIAL), words)

    def _still_left(self, documents: Array) -> Array:
        return documents if self._left is None else documents[self._left[documents]]

    def _add(self, documents: Array, scores: Array, rungs: Array, words: Sequence[Word]) -> None:
        if self._understanding.named:
            scores += self._raised(documents)
        if len(words) > 1 and len(documents):
            # All documents at least as good as the last of the window, so that what
            # is raised stays above what is not, whatever page is asked for.
            many = len(scores) > self.window
            least = np.partition(scores, -self.window)[-self.window] if many else scores.min()
            best = np.flatnonzero(scores >= least)
            bonus = self._scoring.nearness(words, documents[best], len(documents))
            scores[best] += np.float32(_NEARNESS_WEIGHT) * bonus
        if len(rungs) and rungs[0] == _PARTIAL:
            best_score = min(scores.max(), scores[scores < OWN_NUMBER_BONUS].max(initial=0))
            least = np.sort(scores)[-_MOST_PARTIAL:][0]
            kept = scores >= max(_PARTIAL_SCORE * best_score, least)
            documents, scores, rungs = documents[kept], scores[kept], rungs[kept]
        self.stages.append(Found(documents, scores, rungs))
        self.total += len(documents)
        left = np.ones(self._snapshot.size, np.bool_) if self._left is None else self._left.copy()
        left[documents] = False
        self._left = left

    def _raised(self, documents: Array) -> Array:
        """Return a bonus for documents that are what the question names.

        To be a plan counts as much as the words *kế hoạch* can count in a paper
        that only speaks of plans. In a sentence such words stand by the way.
        """
        bonus = np.zeros(len(documents), np.float32)
        for named in self._understanding.named:
            weight = _NAMED_BONUS
            if named.is_head and not self.is_sentence:
                weight = max(_LEAST_HEAD_BONUS, self._scoring.most(map(whole, named.words)))
            bonus[self._snapshot.documents_with(named.values)[documents]] += np.float32(weight)
        return bonus


def _names_number(node: Node) -> bool:
    return isinstance(node, AnyOf) and any(isinstance(part, OwnNumber) for part in node.parts)


def _allowed(snapshot: Snapshot, filters: Mapping[Facet, Sequence[str]]) -> Array | None:
    """Return for each document whether filters, trash and deletions leave it; None for all."""
    allowed = snapshot.living
    for facet, values in filters.items():
        if values:
            one = snapshot.documents_with([(facet, value) for value in values])
            allowed = one if allowed is None else allowed & one
    trash = (Facet.STATE, DocumentState.TRASH)
    if not filters.get(Facet.STATE) and trash in snapshot.values:
        kept = ~snapshot.documents_with([trash])
        allowed = kept if allowed is None else allowed & kept
    return allowed
