"""From the text of the search box to a query tree. Any text is a question."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from hoso_app.domain.query_fields import field_at
from hoso_app.domain.search import Facet
from hoso_app.domain.text import fold, nfc
from hoso_app.search.abbreviations import OwnPairs
from hoso_app.search.analysis import exact_form, spans, tokens
from hoso_app.search.composing import dated_node, phrase, phrase_or_respelt, respelt
from hoso_app.search.document_numbers import TypedNumber, number_at
from hoso_app.search.facts import SECRECY
from hoso_app.search.kinds import kinds_at, number_on_its_way, numbered_kinds, without_number_word
from hoso_app.search.periods import Period, period_at
from hoso_app.search.query import (
    AnyOf,
    Dated,
    Group,
    Having,
    Node,
    OwnNumber,
    Phrase,
    Query,
    TypedWord,
    Word,
    make_word,
    without_prefixes,
)
from hoso_app.search.schema import ISSUER, NUMBER, SIGNER, TEXT, TITLE

_SPACE = re.compile(r"\s+")
_OPENING_QUOTES = '"\u201c\u201d\u201e\u00ab'
_CLOSING_QUOTE = re.compile('["\u201c\u201d\u00bb]')
_WORD = re.compile(r'[^\s"\u201c\u201d\u201e\u00ab\u00bb()]+')
_OR = re.compile(r"(?:OR|HOẶC)(?!\S)")
_LONGEST_KIND = 6
_WORD_FIELDS = {"coquan": ISSUER, "nguoiky": SIGNER, "tieude": TITLE, "trichyeu": TITLE}
_FACETS = {"nhan": Facet.TAG, "hoso": Facet.DOSSIER, "mat": SECRECY}
_MAX_DEPTH = 20
"""Deeper brackets are plain text: nobody types them, and recursion has an end."""


@dataclass(frozen=True, slots=True)
class _Item:
    """A piece of the question.

    ``is_fixed`` tells what no paper may miss, ``is_phrase`` what only the last
    search for most of the words gives up, ``is_optional`` what only raises the
    score.
    """

    node: Node
    is_negative: bool = False
    is_fixed: bool = False
    is_phrase: bool = False
    is_optional: bool = False


class _Or:
    """The word OR."""


class _Close:
    """A closing bracket."""


@lru_cache(maxsize=64)
def parse(text: str, own: OwnPairs = ()) -> Query:
    """Return the meaning of a question; every text has one.

    Args:
        text: What was typed.
        own: The office's own abbreviations.
    """
    raw = nfc(text)
    parser = _Parser(raw, own)
    root = parser.alternatives(0)
    return Query(
        root=root,
        words=tuple(parser.words),
        fixed=tuple(parser.fixed),
        phrases=tuple(parser.phrases),
        text=parser.text,
        typed=tuple(parser.typed),
        periods=tuple(parser.periods),
    )


class _Parser:
    """Reads one question from left to right."""

    def __init__(self, raw: str, own: OwnPairs) -> None:
        self._own = own
        self._raw = raw
        self._folded = fold(raw)
        if len(self._folded) != len(raw):  # letters whose lower case is longer
            self._raw = self._folded = self._folded.replace("\0", " ")
        self.text = self._raw
        self._place = 0
        self.words: list[Word] = []
        self.fixed: list[Node] = []
        self.phrases: list[Node] = []
        self.typed: list[TypedWord] = []
        self.periods: list[tuple[str, Period]] = []

    # Structure: alternatives of sequences of items, in brackets the same again.

    def alternatives(self, depth: int) -> Node:
        """Read up to the closing bracket or the end."""
        groups: list[Node] = []
        items: list[_Item] = []
        for item in self._items(depth):
            if isinstance(item, _Or):
                groups.append(_group(items, self._own))
                items = []
            elif isinstance(item, _Close):
                break
            else:
                items.append(item)
        groups.append(_group(items, self._own))
        groups = [group for group in groups if group != Group()] or [Group()]
        return groups[0] if len(groups) == 1 else AnyOf(tuple(groups))

    def _items(self, depth: int) -> Iterator[_Item | _Or | _Close]:
        while True:
            self._skip_space()
            if self._place >= len(self._raw):
                return
            if self._raw[self._place] == ")":
                self._place += 1
                if depth:
                    yield _Close()
                continue
            match = _OR.match(self._raw, self._place)
            if match is not None:
                self._place = match.end()
                yield _Or()
                continue
            is_negative = self._takes_minus()
            before = self._noted()
            items = self._item(depth)
            if is_negative:
                self._forget(before)
            for item in items:
                if not (is_negative or depth):
                    self.fixed += [item.node] * item.is_fixed
                    self.phrases += [item.node] * item.is_phrase
                yield replace(item, is_negative=is_negative)

    def _noted(self) -> tuple[int, int, int]:
        return len(self.words), len(self.typed), len(self.periods)

    def _forget(self, noted: tuple[int, int, int]) -> None:
        """Forget what was noted since then: it stood in brackets or was excluded."""
        del self.words[noted[0] :]
        del self.typed[noted[1] :]
        del self.periods[noted[2] :]

    def _skip_space(self) -> None:
        match = _SPACE.match(self._raw, self._place)
        if match is not None:
            self._place = match.end()

    def _takes_minus(self) -> bool:
        """Step over a minus that excludes what follows it directly."""
        following = self._raw[self._place + 1 : self._place + 2]
        if self._raw[self._place] != "-" or not following or following.isspace():
            return False
        self._place += 1
        # A dash before a date joins it to something: nobody excludes a day like this.
        return not (following.isdigit() and period_at(self._folded, self._place))

    # Items

    def _item(self, depth: int) -> list[_Item]:
        character = self._raw[self._place]
        if character == "(" and depth < _MAX_DEPTH:
            self._place += 1
            before = self._noted()
            inner = self.alternatives(depth + 1)
            self._forget(before)
            return [_Item(inner, is_fixed=True)] if inner != Group() else []
        if character in _OPENING_QUOTES:
            return self._quoted()
        return self._field() or self._period() or self._number() or self._words()

    def _quoted(self) -> list[_Item]:
        inner, is_open = self._quoted_text()
        words = self._make_words(inner, may_be_prefix=is_open)
        if not words:
            return []
        self.words += words
        return [_Item(phrase_or_respelt(words, self._own), is_phrase=True)]

    def _quoted_text(self) -> tuple[str, bool]:
        start = self._place + 1
        closing = _CLOSING_QUOTE.search(self._raw, start)
        end = len(self._raw) if closing is None else closing.start()
        self._place = end if closing is None else closing.end()
        return self._raw[start:end], closing is None

    def _field(self) -> list[_Item]:
        found = field_at(self._raw, self._folded, self._place)
        if found is None:
            return []
        before = self._place
        self._place = found.value
        node = self._field_value(found.name) if self._place < len(self._raw) else None
        if node is None:  # what follows is no such value: all of it is plain text
            self._place = before
            return []
        return [_Item(node, is_fixed=True)]

    def _field_value(self, name: str) -> Node | None:
        match name:
            case "ngay":
                return self._dated_value()
            case "so":
                return self._number_value()
            case "loai":
                return self._type_value()
            case "nk" | "nhiemky":
                return self._term_value()
            case _:
                return self._word_value(name)

    def _word_value(self, name: str) -> Node | None:
        inner = self._value_text()
        words = self._make_words(inner, field=_WORD_FIELDS.get(name, TITLE))
        if not words:
            return None
        if name in _WORD_FIELDS:
            return phrase(words)
        return Having(_FACETS[name], (inner.strip(),))

    def _value_text(self) -> str:
        if self._raw[self._place] in _OPENING_QUOTES:
            return self._quoted_text()[0]
        match = _WORD.match(self._raw, self._place)
        if match is None:
            return ""
        self._place = match.end()
        return match[0]

    def _dated_value(self) -> Node | None:
        is_quoted = self._raw[self._place] in _OPENING_QUOTES
        found = period_at(self._folded, self._place + is_quoted, with_years=True)
        if found is None:
            return None
        period, self._place = found
        if is_quoted:
            closing = _CLOSING_QUOTE.match(self._raw, self._place)
            self._place = self._place if closing is None else closing.end()
        return Dated(*period.keys)

    def _number_value(self) -> Node | None:
        found = number_at(self._raw, self._folded, self._place)
        if found is not None:
            return OwnNumber(self._number_words(found))
        words = self._make_words(self._value_text(), field=NUMBER)
        return OwnNumber(words) if words else None

    def _type_value(self) -> Node | None:
        is_quoted = self._raw[self._place] in _OPENING_QUOTES
        start = self._place + is_quoted
        typed = list(islice(spans(self._raw[start:]), _LONGEST_KIND))
        names, length = kinds_at([make_word(span.raw) for span in typed])
        if not names:
            inner = self._value_text()
            return Having(Facet.DOCUMENT_TYPE, (inner,)) if tokens(inner) else None
        self._place = start + typed[length - 1].end
        if is_quoted:
            closing = _CLOSING_QUOTE.match(self._raw, self._place)
            self._place = self._place if closing is None else closing.end()
        return Having(Facet.DOCUMENT_TYPE, names)

    def _term_value(self) -> Node | None:
        found = period_at(self._folded, self._place)
        if found is not None:
            period, self._place = found
            return Having(Facet.TERM, (f"{period.first.year}-{period.last.year}",))
        inner = self._value_text()
        return Having(Facet.TERM, (inner,)) if tokens(inner) else None

    def _period(self) -> list[_Item]:
        found = period_at(self._folded, self._place)
        if found is None:
            return []
        period, end = found
        if self._folded[self._place : self._place + 3] in {"quy", "qui"} and exact_form(
            self._raw[self._place : self._place + 3]
        ) not in {"quý", "quy"}:
            return []  # quỹ and quy định are no quarters
        if end < len(self._raw) and self._raw[end].isalnum():
            return []
        self.periods.append((self._raw[self._place : end], period))
        self._place = end
        return [_Item(dated_node(period), is_optional=True)]

    def _number(self) -> list[_Item]:
        found = number_at(self._raw, self._folded, self._place)
        if found is None:
            return []
        own = self._number_words(found)
        cited = Phrase(tuple(replace(word, field=TEXT) for word in own))
        self.words += cited.words
        return [_Item(AnyOf((OwnNumber(own, is_on_its_way=own[-1].is_prefix), cited)))]

    def _number_words(self, found: TypedNumber) -> tuple[Word, ...]:
        self._place = found.end
        is_last = found.end == len(self._raw)
        raws = [token for start, end in found.spans for token in tokens(self._raw[start:end])]
        return tuple(
            make_word(raw, field=NUMBER, is_prefix=is_last and place == len(raws) - 1 and place > 0)
            for place, raw in enumerate(raws)
        )

    def _words(self) -> list[_Item]:
        """Read plain words up to the next thing that is none of them."""
        match = _WORD.match(self._raw, self._place)
        if match is None:  # a bracket too deep, a closing quote of its own
            self._place += 1
            return []
        self._place = match.end()
        words = self._make_words(match[0], may_be_prefix=True)
        self.words += words
        places = spans(match[0])
        self.typed += [
            TypedWord(word, match.start() + span.start, match.start() + span.end)
            for word, span in zip(words, places, strict=True)
        ]
        return [_Item(word) for word in words]

    def _make_words(
        self, text: str, *, field: str = TEXT, may_be_prefix: bool = False
    ) -> tuple[Word, ...]:
        found = tokens(text)
        is_last = may_be_prefix and self._place >= len(self._raw) and text[-1:].isalnum()
        return tuple(
            make_word(raw, field=field, is_prefix=is_last and place == len(found) - 1)
            for place, raw in enumerate(found)
        )


def _group(items: Sequence[_Item], own: OwnPairs) -> Group:
    """Return what a sequence of items asks for together."""
    required: list[Node] = []
    optional: list[Node] = []
    run: list[Word] = []
    for item in items:
        if isinstance(item.node, Word) and not (item.is_negative or item.is_fixed):
            run.append(item.node)
            continue
        required += _asked(run, own)
        optional += numbered_kinds(run)
        run = []
        if not (item.is_negative or item.is_optional):
            required.append(item.node)
    required += _asked(run, own)
    optional += numbered_kinds(run)
    optional += (item.node for item in items if item.is_optional and not item.is_negative)
    return Group(
        parts=tuple(required),
        optional=tuple(optional),
        # What is being typed must not throw papers out before it is whole.
        excluded=tuple(
            without_prefixes(item.node, is_number_whole=True) for item in items if item.is_negative
        ),
    )


def _asked(run: Sequence[Word], own: OwnPairs) -> Sequence[Node]:
    """Return what words between two other things ask for."""
    words = respelt(without_number_word(run), own)
    number = number_on_its_way(run)
    return words if number is None else (AnyOf((number, Group(tuple(words)))),)
