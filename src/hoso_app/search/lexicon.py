"""Numbers for the forms of tokens, so that a text becomes an array of integers."""

from array import array

from hoso_app.search.analysis import exact_form, folded_form, tokens
from hoso_app.search.schema import exact_term

_MOST_CHUNKS = 100_000
"""Some 16 MB; a lexicon that has grown so far is exchanged for an empty one."""


class Lexicon(dict[str, int]):
    """Numbers the exact forms met while segments of an index are built.

    Maps what stands between two spaces to the number of its exact form. Where
    that is not exactly one token (``59-KH/TU``, a dash), it maps to minus one
    minus its place among the compounds. Texts repeat themselves: nearly every
    token costs one look into this table. Not for several threads at once.
    """

    def __init__(self) -> None:
        super().__init__()
        self.terms: list[bytes] = []
        self.folds: list[bytes] = []
        self.compound_starts = array("q", [0])
        self.compound_tokens = array("i")
        self._numbers: dict[str, int] = {}

    @property
    def is_full(self) -> bool:
        """Return whether it has become too large to be kept."""
        return len(self) > _MOST_CHUNKS

    def __missing__(self, chunk: str) -> int:
        parts = [self._number_of(exact_form(raw)) for raw in tokens(chunk)]
        if len(parts) == 1:
            number = parts[0]
        else:
            self.compound_tokens.extend(parts)
            number = -len(self.compound_starts)
            self.compound_starts.append(len(self.compound_tokens))
        self[chunk] = number
        return number

    def _number_of(self, exact: str) -> int:
        number = self._numbers.get(exact)
        if number is None:
            number = self._numbers[exact] = len(self.terms)
            folded = folded_form(exact)
            self.terms.append(exact_term(exact, folded))
            self.folds.append(folded.encode())
        return number

    def numbers(self, text: str) -> "array[int]":
        """Return the numbers of a text's chunks, compounds not yet taken apart."""
        return array("i", map(self.__getitem__, text.split()))
