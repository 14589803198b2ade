"""Which documents of a segment a query finds, and how often its words stand there."""

from collections.abc import Iterable, Sequence

import numpy as np

from hoso_app.search.analysis import begins_with
from hoso_app.search.inverted_file import StoredField
from hoso_app.search.names import is_same_name
from hoso_app.search.postings import Array
from hoso_app.search.query import (
    AnyOf,
    Dated,
    Group,
    Having,
    Node,
    OwnNumber,
    Phrase,
    Word,
)
from hoso_app.search.schema import exact_field, exact_of_term, exact_term
from hoso_app.search.segments import SegmentData


class Matching:
    """Evaluates one query in one segment; remembers what it has found.

    Document numbers come and go as sorted arrays. For one thread.
    """

    def __init__(self, segment: SegmentData) -> None:
        self.segment = segment
        self._documents: dict[Node, Array] = {}
        self._runs: dict[Word, tuple[StoredField, list[range]]] = {}
        self._phrase_counts: dict[Phrase, Array] = {}

    # Words

    def runs(self, word: Word) -> tuple[StoredField, list[range]]:
        """Return the field that holds a word, and the runs of its terms in it."""
        found = self._runs.get(word)
        if found is None:
            found = self._runs[word] = self._find_runs(word)
        return found

    def _find_runs(self, word: Word) -> tuple[StoredField, list[range]]:
        fields = self.segment.fields
        if word.is_prefix and word.binds:
            field = fields[exact_field(word.field)]
            candidates = field.beginning_with(word.folded.encode())
            return field, _adjacent(
                number
                for number in candidates
                if begins_with(exact_of_term(field.term(number)), word.exact)
            )
        if word.is_prefix:
            field = fields[word.field]
            run = field.beginning_with(word.folded.encode())
            return field, [run] if run else []
        if word.binds:
            field = fields[exact_field(word.field)]
            number = field.find(exact_term(word.exact, word.folded))
        else:
            field = fields[word.field]
            number = field.find(word.folded.encode())
        return field, [range(number, number + 1)] if number >= 0 else []

    def frequency(self, word: Word) -> int:
        """Return in how many documents a word stands, at most; deleted ones included."""
        field, runs = self.runs(word)
        slices = [field.postings(run) for run in runs]
        count: int = sum(one.stop - one.start for one in slices)
        return min(count, self.segment.document_count)

    def counts(self, word: Word, documents: Array) -> Array:
        """Return how often a word stands in each of the documents."""
        field, runs = self.runs(word)
        if len(runs) == 1 and len(runs[0]) == 1:
            run = field.postings(runs[0])
            return _looked_up(field.documents[run], field.counts[run], documents)
        dense = np.zeros(self.segment.document_count, np.int64)
        for where in map(field.postings, runs):
            dense += np.bincount(
                field.documents[where],
                weights=field.counts[where],
                minlength=self.segment.document_count,
            ).astype(np.int64)
        return dense[documents]

    # Nodes

    def documents(self, node: Node) -> Array:
        """Return the documents that a node finds."""
        found = self._documents.get(node)
        if found is None:
            found = self._documents[node] = self._find(node)
        return found

    def _find(self, node: Node) -> Array:
        found: Array
        match node:
            case Word():
                found = self._of_word(node)
            case Phrase():
                found = self._of_phrase(node)
            case OwnNumber():
                found = self._of_own_number(node)
            case Dated():
                found = self._of_period(node)
            case Having():
                found = self._of_having(node)
            case AnyOf():
                found = self._union(node.parts)
            case _:
                found = self._of_group(node)
        return found

    def _of_period(self, node: Dated) -> Array:
        data = self.segment
        hit = (data.date_keys <= node.last_key) & (data.last_date_keys >= node.first_key)
        return np.flatnonzero(hit & (data.date_keys > 0))

    def _of_word(self, word: Word) -> Array:
        field, runs = self.runs(word)
        if len(runs) == 1 and len(runs[0]) == 1:
            return field.documents[field.postings(runs[0])]
        hit = np.zeros(self.segment.document_count, np.bool_)
        for run in runs:
            hit[field.documents[field.postings(run)]] = True
        return np.flatnonzero(hit)

    def _union(self, nodes: Sequence[Node]) -> Array:
        hit = np.zeros(self.segment.document_count, np.bool_)
        for node in nodes:
            hit[self.documents(node)] = True
        return np.flatnonzero(hit)

    def _of_group(self, group: Group) -> Array:
        if group.parts:
            found = self._intersection(group.parts)
        elif group.optional:
            found = self._union(group.optional)
        else:
            found = np.arange(self.segment.document_count)
        for node in group.excluded:
            found = found[~contained(self.documents(node), found)]
        return found

    def _intersection(self, nodes: Sequence[Node]) -> Array:
        lists = sorted((self.documents(node) for node in nodes), key=len)
        found = lists[0]
        for other in lists[1:]:
            if not len(found):
                break
            found = found[contained(other, found)]
        return found

    def _of_having(self, node: Having) -> Array:
        """Find documents with a value of that name, compared as words are."""
        wanted = [
            (facet, value)
            for group in self.segment.groups
            for facet, value in group.numbers
            if facet == node.facet and any(is_same_name(typed, value) for typed in node.values)
        ]
        return np.flatnonzero(self.segment.documents_with(wanted))

    def _of_own_number(self, node: OwnNumber) -> Array:
        holding = self._intersection(node.words)
        first, places = self.places(node.words[0], holding)
        found: Array = holding[np.unique(first[places == 0])]
        return found

    # Positions

    def places(self, word: Word, documents: Array) -> tuple[Array, Array]:
        """Return where a word stands in documents: indexes into them, and positions."""
        field, runs = self.runs(word)
        indexes, positions = [], []
        for run in runs:
            one, other = (
                _places_of_term(field, run.start, documents)
                if len(run) == 1
                else _places_of_run(field, run, documents)
            )
            indexes.append(one)
            positions.append(other)
        if len(indexes) == 1:
            return indexes[0], positions[0]
        if not indexes:
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        return np.concatenate(indexes), np.concatenate(positions)

    def _of_phrase(self, node: Phrase) -> Array:
        candidates = self._intersection(node.words)
        if not len(candidates):
            self._phrase_counts[node] = candidates
            return candidates
        counts = in_a_row(self, node.words, candidates)
        kept = counts > 0
        self._phrase_counts[node] = counts[kept]
        return candidates[kept]

    def phrase_counts(self, node: Phrase, documents: Array) -> Array:
        """Return how often a phrase stands in each of the documents."""
        found = self.documents(node)
        return _looked_up(found, self._phrase_counts[node], documents)


def in_a_row(matching: Matching, words: Sequence[Word], documents: Array) -> Array:
    """Return how often words stand in a row in each of the documents."""
    keys: Array | None = None
    order = sorted(range(len(words)), key=lambda place: matching.frequency(words[place]))
    for place in order:
        indexes, positions = matching.places(words[place], documents)
        one = (indexes << 32) + positions - place
        if words[place].is_prefix:  # several terms, one behind the other
            one.sort()
        keys = one if keys is None else keys[contained(one, keys)]
        if not len(keys):
            break
    assert keys is not None
    return np.bincount((keys + len(words)) >> 32, minlength=len(documents))


def contained(sorted_list: Array, wanted: Array) -> Array:
    """Return for each wanted number whether a sorted list has it."""
    if not len(sorted_list):
        return np.zeros(len(wanted), np.bool_)
    place = np.searchsorted(sorted_list, wanted.astype(sorted_list.dtype, copy=False))
    place[place == len(sorted_list)] = 0
    return np.asarray(sorted_list[place] == wanted)


def _looked_up(documents: Array, values: Array, wanted: Array) -> Array:
    """Return the values of wanted documents in a posting list, 0 where it has none."""
    if not len(documents):
        return np.zeros(len(wanted), np.int64)
    place = np.searchsorted(documents, wanted.astype(documents.dtype, copy=False))
    place[place == len(documents)] = 0
    return np.where(documents[place] == wanted, values[place], 0)


def _places_of_term(field: StoredField, number: int, documents: Array) -> tuple[Array, Array]:
    run = field.postings(range(number, number + 1))
    listed, counts = field.documents[run], field.counts[run]
    wanted = np.flatnonzero(contained(listed, documents))
    if not len(wanted):
        return wanted, wanted
    taken = np.searchsorted(listed, documents[wanted].astype(listed.dtype, copy=False))
    return _taken(field, number, counts, taken, wanted)


def _places_of_run(field: StoredField, run: range, documents: Array) -> tuple[Array, Array]:
    where = field.postings(run)
    listed = field.documents[where]
    index_of = np.full(int(listed.max(initial=0)) + 1, -1, np.int64)
    within = documents[documents < len(index_of)]
    index_of[within] = np.arange(len(within))
    indexes = index_of[listed]
    taken = np.flatnonzero(indexes >= 0)
    return _taken(field, run.start, field.counts[where], taken, indexes[taken])


def _taken(
    field: StoredField, first_term: int, counts: Array, taken: Array, indexes: Array
) -> tuple[Array, Array]:
    """Return the positions of some postings of adjacent terms, with the index of each."""
    lengths = counts[taken].astype(np.int64)
    starts = np.cumsum(counts, dtype=np.int64)[taken] - lengths
    starts += field.position_starts[first_term]
    total = np.cumsum(lengths)
    if not len(total):
        return total, total
    places = np.repeat(starts - (total - lengths), lengths) + np.arange(total[-1])
    return np.repeat(indexes, lengths), field.positions[places].astype(np.int64)


def _adjacent(numbers: Iterable[int]) -> list[range]:
    runs: list[range] = []
    for number in numbers:
        if runs and runs[-1].stop == number:
            runs[-1] = range(runs[-1].start, number + 1)
        else:
            runs.append(range(number, number + 1))
    return runs
