"""Putting words together: phrases, dates, and words that may be written otherwise."""

from collections.abc import Sequence

from hoso_app.search.abbreviations import OwnPairs, shortened_at, spelt_out_at
from hoso_app.search.periods import Period
from hoso_app.search.query import AnyOf, Dated, Group, Node, Phrase, Word, make_word

_MOST_VARIANTS = 8


def dated_node(period: Period) -> Node:
    """Return what finds a period: texts that write it, and papers of that time."""
    phrases = [Phrase(tuple(Word(form, form) for form in row)) for row in period.phrases]
    return AnyOf((*phrases, Dated(*period.keys)))


def phrase(words: Sequence[Word]) -> Node:
    """Return words that stand in a row; one word is no phrase."""
    return words[0] if len(words) == 1 else Phrase(tuple(words))


def phrase_or_respelt(words: Sequence[Word], own: OwnPairs = ()) -> Node:
    """Return a phrase, with the forms that it takes where words in it are abbreviated."""
    variants = [tuple(words)]
    for place in range(len(words)):
        rest = words[place:]
        changes = [(one.long, one.short) for one in spelt_out_at(rest, len(rest), own)]
        changes += [
            (one.short, one.long)
            for one in shortened_at(rest, own)
            if not one.looks_like_syllable or rest[0].in_capitals
        ]
        for typed, other in changes:
            new = tuple(make_word(token, is_strict=True) for token in other)
            end = place + len(typed)
            if len(variants) < _MOST_VARIANTS:
                variants.append((*words[:place], *new, *words[end:]))
    phrases = tuple(dict.fromkeys(phrase(variant) for variant in variants))
    return phrases[0] if len(phrases) == 1 else AnyOf(phrases, is_respelt=True)


def respelt(words: Sequence[Word], own: OwnPairs = (), limit: int = 9) -> list[Node]:
    """Return the words, each with what it may also be written as."""
    found: list[Node] = []
    place = 0
    while place < len(words):
        rest = words[place:]
        short = [
            one
            for one in shortened_at(rest, own)
            if not one.looks_like_syllable or rest[0].in_capitals
        ]
        long = spelt_out_at(rest, limit, own)
        if short:
            length = len(short[0].short)
            typed = phrase(rest[:length])
            meanings = [
                phrase([make_word(token) for token in one.long])
                for one in short
                if len(one.short) == length
            ]
            found.append(AnyOf((typed, *meanings), is_respelt=True))
        elif long:
            length = len(long[0].long)
            inner = respelt(rest[:length], own, length - 1)
            shorts = [
                phrase([make_word(token, is_strict=True) for token in one.short])
                for one in long
                if len(one.long) == length
            ]
            spelt = inner[0] if len(inner) == 1 else Group(tuple(inner))
            found.append(AnyOf((spelt, *dict.fromkeys(shorts)), is_respelt=True))
        else:
            length = 1
            found.append(rest[0])
        place += length
    return found
