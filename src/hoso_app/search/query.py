"""What a person asked for, as a tree that index, scan and marking all evaluate."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from typing_extensions import override

from hoso_app.search.analysis import exact_form, folded_form, is_marked, typed_form
from hoso_app.search.keystrokes import SYLLABLE
from hoso_app.search.periods import Period
from hoso_app.search.schema import TEXT

_SENTENCE_WORDS = 8
_ASKING_WORDS = 4
"""So many words with a question mark behind them are a sentence as well."""


@dataclass(frozen=True, slots=True)
class Word:
    """One token. A marked one binds, an unmarked one finds all its marked forms.

    ``is_prefix`` also finds what it is the beginning of; ``is_strict`` finds
    the exact form only, though it carries no mark. ``in_capitals`` tells how
    it was typed: TU is rather an abbreviation than tu.
    """

    exact: str
    folded: str
    is_prefix: bool = False
    is_strict: bool = False
    field: str = TEXT
    in_capitals: bool = False

    @override
    def __hash__(self) -> int:
        """Return the hash of the form alone: words are looked up often."""
        return hash(self.exact)

    @property
    def looks_like_syllable(self) -> bool:
        """Return whether it could be a syllable rather than an abbreviation."""
        return bool(SYLLABLE.fullmatch(self.folded))

    @property
    def binds(self) -> bool:
        """Return whether only the exact form matches."""
        return self.is_strict or is_marked(self.exact)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens that stand one after the other."""

    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class OwnNumber:
    """Tokens of the number that the paper itself carries, the first in its place.

    One that is on its way, ``59 k``, is looked for by what it begins with: there is no
    such number, and a paper in which ``59`` and ``k`` stand somewhere is not meant.
    """

    words: tuple[Word, ...]
    is_on_its_way: bool = False


@dataclass(frozen=True, slots=True)
class Dated:
    """Papers whose date can fall between two days, both as keys (20230407)."""

    first_key: int
    last_key: int


@dataclass(frozen=True, slots=True)
class Having:
    """Papers that have a facet value of that name, with or without marks."""

    facet: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of the parts; the best of them counts.

    ``is_respelt`` tells that the first part is what was typed, the others
    what it may also be written as.
    """

    parts: "tuple[Node, ...]"
    is_respelt: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """All ``parts`` and none of ``excluded``; ``optional`` only raises the score.

    A group without parts finds what any of ``optional`` finds, or everything
    where there is nothing optional either.
    """

    parts: "tuple[Node, ...]" = ()
    optional: "tuple[Node, ...]" = ()
    excluded: "tuple[Node, ...]" = ()


Node = Word | Phrase | OwnNumber | Dated | Having | AnyOf | Group


@dataclass(frozen=True, slots=True)
class TypedWord:
    """A plain word and where it stands in the question."""

    word: Word
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Query:
    """A question understood.

    ``words`` are its words in order, for nearness of neighbours and for the
    search for most of them; ``fixed`` is what holds even then: fields and
    brackets, and ``phrases`` while anything has them. ``typed`` are the words
    that are neither part of a phrase nor of a number, with their places in
    ``text``. ``periods`` are the dates among
    the words, as typed and as understood.
    """

    root: Node
    words: tuple[Word, ...] = ()
    fixed: tuple[Node, ...] = ()
    phrases: tuple[Node, ...] = ()
    text: str = ""
    typed: tuple[TypedWord, ...] = ()
    periods: tuple[tuple[str, Period], ...] = ()

    @property
    def plain_count(self) -> int:
        """Return how many plain words there are."""
        return len(self.typed)

    def text_of(self, first: int, last: int) -> str:
        """Return what was typed from one plain word up to another."""
        if first >= last:
            return ""
        return self.text[self.typed[first].start : self.typed[last - 1].end]

    @property
    def is_sentence(self) -> bool:
        """Return whether it is rather told than looked up.

        All words of a sentence stand together in a long paper by chance, so
        papers that hold all are not better than those that hold most.
        """
        is_asked = self.text.rstrip().endswith("?")
        return self.plain_count >= (_ASKING_WORDS if is_asked else _SENTENCE_WORDS)

    @property
    def is_empty(self) -> bool:
        """Return whether nothing was asked, so that everything is found."""
        return self.root == Group()


def make_word(
    raw: str, *, is_prefix: bool = False, is_strict: bool = False, field: str = TEXT
) -> Word:
    """Return the word of a token as written."""
    # What is being typed goes on: ki may become kiểm, and is no ky yet.
    exact = typed_form(raw) if is_prefix else exact_form(raw)
    in_capitals = len(raw) > 1 and raw.isupper()
    return Word(exact, folded_form(exact), is_prefix, is_strict, field, in_capitals)


def whole(word: Word) -> Word:
    """Return a word being typed as one that is finished."""
    if not word.is_prefix:
        return word
    exact = exact_form(word.exact)
    return replace(word, exact=exact, folded=folded_form(exact), is_prefix=False)


def binds_throughout(node: Node) -> bool:
    """Return whether every word of a node was typed with marks."""
    match node:
        case Word():
            return node.binds
        case Phrase() | OwnNumber():
            return all(word.binds for word in node.words)
        case AnyOf() | Group():
            return all(binds_throughout(part) for part in node.parts)
        case Dated() | Having():
            return True


def words_of(node: Node) -> tuple[tuple[Word, ...], ...]:
    """Return what a node looks for in the text: single words, and rows of words."""
    match node:
        case Word():
            return ((node,),)
        case Phrase() | OwnNumber():
            return (node.words,)
        case AnyOf():
            return _rows_of(node.parts)
        case Group():
            return _rows_of((*node.parts, *node.optional))
        case Dated() | Having():
            return ()


def _rows_of(nodes: tuple[Node, ...]) -> tuple[tuple[Word, ...], ...]:
    return tuple(dict.fromkeys(row for node in nodes for row in words_of(node)))


def without_prefixes(node: Node, *, is_number_whole: bool = False) -> Node:
    """Return a query that takes the word being typed as a whole word.

    A number on its way stays what it is, unless it is taken as a whole one too.
    """
    match node:
        case Word():
            return whole(node)
        case OwnNumber(is_on_its_way=True) if not is_number_whole:
            return node
        case Phrase() | OwnNumber():
            return replace(node, words=tuple(map(whole, node.words)))
        case AnyOf():
            parts = _without_prefixes(node.parts, is_number_whole=is_number_whole)
            return replace(node, parts=parts)
        case Group():
            return Group(
                *(
                    _without_prefixes(nodes, is_number_whole=is_number_whole)
                    for nodes in (node.parts, node.optional, node.excluded)
                )
            )
        case _:
            return node


def _without_prefixes(nodes: tuple[Node, ...], *, is_number_whole: bool) -> tuple[Node, ...]:
    return tuple(without_prefixes(node, is_number_whole=is_number_whole) for node in nodes)


def changed_facets(node: Node, change: Callable[[Having], Having]) -> Node:
    """Return a query with every facet that it asks for changed."""
    match node:
        case Having():
            return change(node)
        case AnyOf():
            return replace(node, parts=tuple(changed_facets(one, change) for one in node.parts))
        case Group():
            parts, optional, excluded = (
                tuple(changed_facets(one, change) for one in nodes)
                for nodes in (node.parts, node.optional, node.excluded)
            )
            return Group(parts, optional, excluded)
        case _:
            return node
