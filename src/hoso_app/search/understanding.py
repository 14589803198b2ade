"""Kinds, committees, dates and terms that are named in a question."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hoso_app.domain.search import Facet, Understood
from hoso_app.search.analysis import exact_forms, folded_form
from hoso_app.search.answers import Vocabulary
from hoso_app.search.kinds import kinds_at
from hoso_app.search.names import is_part_of_name, words_spell
from hoso_app.search.periods import Period, is_year
from hoso_app.search.query import Having, Query, TypedWord, Word, changed_facets

Value = tuple[Facet, str]
_YEARS_OF_TERM = range(1, 11)


class CommitteeNames:
    """The names of a vocabulary, by the fold of their first token."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for identifier, names in vocabulary.committees.items():
            for name in names:
                tokens = exact_forms(name)
                if tokens:
                    table.setdefault(folded_form(tokens[0]), []).append((tokens, identifier))
        self._table = table

    def at(self, words: Sequence[TypedWord]) -> tuple[tuple[str, ...], int]:
        """Return the committees that the first words name, and how many words that takes."""
        best = 0
        found: dict[str, None] = {}
        for tokens, identifier in self._table.get(words[0].word.folded, ()):
            if len(tokens) >= max(best, 1) and words_spell([one.word for one in words], tokens):
                if len(tokens) > best:
                    found.clear()
                best = len(tokens)
                found[identifier] = None
        return tuple(found), best


@dataclass(frozen=True, slots=True)
class Named:
    """Something that a question names.

    ``values`` are what it may mean, ``words`` those that name it. ``is_head``
    tells what is looked for from what it speaks of: in *kế hoạch thực hiện nghị
    quyết* a plan is wanted.
    """

    values: tuple[Value, ...]
    words: tuple[Word, ...] = ()
    is_head: bool = False


@dataclass(frozen=True, slots=True)
class Understanding:
    """What was understood: offered as filters; papers that have it are raised."""

    offers: tuple[Understood, ...] = ()
    named: tuple[Named, ...] = ()


def understand(
    query: Query, names: CommitteeNames, known: Container[tuple[str, str]]
) -> Understanding:
    """Return what the words of a question name, as far as any paper has it.

    Args:
        query: The question.
        names: What the committees are called.
        known: The facet values that papers have.
    """
    offers: dict[tuple[str, str, str | None], Understood] = {}
    named: list[Named] = []
    for found in (*_kinds(query), *_committees(query, names), *_dates(query)):
        values = tuple(value for value in found.named.values if value in known)
        if values:
            named.append(replace(found.named, values=values))
            for value in values:  # one body may be named twice, shorter the second time
                offer = Understood(found.text, *value, field=found.field)
                offers.setdefault((*value, found.field), offer)
    return Understanding(tuple(offers.values()), tuple(named))


@dataclass(frozen=True, slots=True)
class _Found:
    """What was typed, and what it names."""

    text: str
    named: Named
    field: str | None = None


def with_dossiers(query: Query, dossiers: Mapping[str, Sequence[str]]) -> Query:
    """Return a question in which dossiers stand by identifier where a name is typed of them."""

    def change(node: Having) -> Having:
        if node.facet != Facet.DOSSIER:
            return node
        meant = (
            identifier
            for identifier, names in dossiers.items()
            if any(is_part_of_name(typed, name) for typed in node.values for name in names)
        )
        return replace(node, values=(*node.values, *meant))

    if not dossiers:
        return query
    return replace(
        query,
        root=changed_facets(query.root, change),
        fixed=tuple(changed_facets(node, change) for node in query.fixed),
    )


def _kinds(query: Query) -> Iterator[_Found]:
    place = 0
    is_head = True
    while place < len(query.typed):
        words = [one.word for one in query.typed[place:]]
        kinds, length = kinds_at(words)
        is_word = length == 1 and words[0].looks_like_syllable and not words[0].in_capitals
        if kinds and not is_word:
            values = tuple((Facet.DOCUMENT_TYPE, kind) for kind in kinds)
            named = Named(values, tuple(words[:length]), is_head)
            yield _Found(query.text_of(place, place + length), named)
            is_head = False
        place += max(length, 1)


def _committees(query: Query, names: CommitteeNames) -> Iterator[_Found]:
    place = 0
    while place < len(query.typed):
        found, length = names.at(query.typed[place:])
        if found:
            values = tuple((Facet.COMMITTEE, identifier) for identifier in found)
            words = tuple(one.word for one in query.typed[place : place + length])
            yield _Found(query.text_of(place, place + length), Named(values, words, is_head=True))
        place += max(length, 1)


def _dates(query: Query) -> Iterator[_Found]:
    for text, period in query.periods:
        value = _date_value(period)
        if value is not None:
            is_closer = value[0] is Facet.YEAR and not _is_whole_year(period)
            yield _Found(text, Named((value,)), f'ngày:"{text}"' if is_closer else None)
    for place, one in enumerate(query.typed):
        digits = one.word.exact
        if digits.isdecimal() and is_year(digits):
            named = Named(((Facet.YEAR, digits),), (one.word,), is_head=True)
            yield _Found(query.text_of(place, place + 1), named)


def _date_value(period: Period) -> tuple[Facet, str] | None:
    first, last = period.first.year, period.last.year
    if first == last:
        return Facet.YEAR, str(first)
    if _is_whole_year(period) and last - first in _YEARS_OF_TERM:
        return Facet.TERM, f"{first}-{last}"
    return None


def _is_whole_year(period: Period) -> bool:
    """Return whether a period begins and ends with a year."""
    return period.first.month == period.first.day == 1 and period.last.month == 12
