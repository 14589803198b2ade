"""Comparing names as words are compared: typed marks bind, unmarked letters match all."""

from collections.abc import Sequence

from hoso_app.search.analysis import exact_forms, folded_form, is_marked
from hoso_app.search.query import Word


def is_same_name(typed: str, name: str) -> bool:
    """Return whether a name is meant by what was typed."""
    from_typed, from_name = exact_forms(typed), exact_forms(name)
    return len(from_typed) == len(from_name) and all(
        one == other if is_marked(one) else folded_form(one) == folded_form(other)
        for one, other in zip(from_typed, from_name, strict=True)
    )


def words_spell(words: Sequence[Word], tokens: Sequence[str]) -> bool:
    """Return whether the first words as typed spell a row of exact forms."""
    return len(tokens) <= len(words) and all(
        word.exact == token if word.binds else word.folded == folded_form(token)
        for token, word in zip(tokens, words, strict=False)
    )


def is_part_of_name(typed: str, name: str) -> bool:
    """Return whether what was typed stands in a name, word for word."""
    wanted, tokens = exact_forms(typed), exact_forms(name)
    return bool(wanted) and any(
        all(
            one == other if is_marked(one) else folded_form(one) == folded_form(other)
            for one, other in zip(wanted, tokens[start:], strict=False)
        )
        for start in range(len(tokens) - len(wanted) + 1)
    )
