"""Titles of scanned papers, with the marks mended that a scanner has misread.

Of pairs of words that official texts spell in one way only (``thành phố``) a
list says which; ``common_pairs.txt`` has those that came 150 times in 17,900
texts, 97 of 100 times with the same marks. For other words the text votes: a
scanner hardly ever misreads the same mark twice.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise

from hoso_app.recognition.found import Found
from hoso_app.recognition.lines import Source, fold_in_place

_WORD = re.compile(r"[^\W\d_]+")
_JUNK_BEHIND = re.compile(r"\s+[^\w\s\"'”’)\]}…%!?.]+$")
_SUBJECT = re.compile(r"^V\s?/\s?[wvy](?=\s)", re.IGNORECASE)
_ENOUGH_VOTES = 2
_CONFIDENCE = 0.85

_Votes = dict[tuple[str, str], Counter[str]]


def mended_title(title: Found[str], source: Source, end: int) -> Found[str]:
    """Return the title with words spelt as the text behind ``end`` spells them.

    A word of no known pair counts as misread where the text never has it
    beside its neighbour, and has the same letters with other marks there at
    least twice.
    """
    text = _SUBJECT.sub("V/v", _JUNK_BEHIND.sub("", title.value))
    text = _mended(text, source, end)
    if text == title.value:
        return title
    return title.with_value(text).inferred("title.mended", min(title.confidence, _CONFIDENCE))


def _mended(text: str, source: Source, end: int) -> str:
    words = list(_WORD.finditer(text))
    folded = [fold_in_place(word[0]) for word in words]
    before, behind = _votes(source, end, set(folded))
    known = _known([word[0] for word in words], folded)
    parts: list[str] = []
    last = 0
    for place, word in enumerate(words):
        if place in known:
            parts += text[last : word.start()], _like(word[0], known[place])
            last = word.end()
            continue
        votes: Counter[str] = Counter()
        if place:
            votes += before[folded[place - 1], folded[place]]
        if place + 1 < len(words):
            votes += behind[folded[place], folded[place + 1]]
        best = _winner(votes, word[0])
        parts += text[last : word.start()], best
        last = word.end()
    return "".join([*parts, text[last:]])


def _votes(source: Source, end: int, wanted: set[str]) -> tuple[_Votes, _Votes]:
    """Return how the text spells a word behind another, and in front of another."""
    behind_another: _Votes = defaultdict(Counter)
    before_another: _Votes = defaultdict(Counter)
    last: tuple[str, str] | None = None
    for written, folded in _words(source, end):
        if last is not None and folded in wanted and last[1] in wanted:
            behind_another[last[1], folded][written] += 1
            before_another[last[1], folded][last[0]] += 1
        last = written, folded
    return behind_another, before_another


def _words(source: Source, end: int) -> Iterator[tuple[str, str]]:
    for word in _WORD.finditer(source.text, end):
        yield word[0].lower(), source.folded[word.start() : word.end()]


def _winner(votes: Counter[str], written: str) -> str:
    if not votes or votes[written.lower()]:
        return written
    (best, count), *others = votes.most_common(2)
    if count < _ENOUGH_VOTES or (others and others[0][1] * 2 > count):
        return written
    return _like(written, best)


def _like(written: str, word: str) -> str:
    """Return a word in the capitals of another."""
    if written.isupper() and len(written) > 1:
        return word.upper()
    return word.capitalize() if written[0].isupper() else word


@cache
def _common_pairs() -> dict[tuple[str, str], tuple[str, str]]:
    """Return how pairs of words are spelt, by their folded forms."""
    lines = files("hoso_app.recognition").joinpath("common_pairs.txt").read_text("utf-8")
    pairs = (line.split() for line in lines.splitlines())
    return {(fold_in_place(one), fold_in_place(other)): (one, other) for one, other in pairs}


def _known(words: list[str], folded: list[str]) -> dict[int, str]:
    """Return how words of common pairs are spelt, by their places; none of two names."""
    found: dict[int, str] = {}
    is_set = all(word.isupper() for word in words)
    for place, pair in enumerate(pairwise(folded)):
        spelt = _common_pairs().get(pair)
        both = words[place], words[place + 1]
        if spelt is not None and (is_set or not all(word[0].isupper() for word in both)):
            found[place], found[place + 1] = spelt
    return found
