"""What is characteristic of a text: the words by which papers of the same matter are found."""

import math
from collections import Counter
from itertools import pairwise

from hoso_app.search.analysis import exact_forms, folded_form
from hoso_app.search.schema import TEXT
from hoso_app.search.segments import Snapshot
from hoso_app.search.word_lists import frequency

_LOOKED_AT = 20_000
"""Characters of a text that are looked at: what a paper is about stands in its beginning."""
_SHARE_OF_ALL = 0.5
"""Words in more papers than this share tell nothing about any of them."""


def characteristic_words(snapshot: Snapshot, text: str, count: int) -> str:
    """Return the pairs of neighbouring words that tell a text from the others.

    Args:
        snapshot: The papers that it is told from.
        text: The text.
        count: How many pairs at most.
    """
    tokens = [one for one in exact_forms(text[:_LOOKED_AT]) if one.isalpha()]
    most = max(2.0, _SHARE_OF_ALL * snapshot.size)
    weights: dict[str, float] = {}
    for token in dict.fromkeys(tokens):
        documents = frequency(snapshot, TEXT, folded_form(token))
        if 2 <= documents <= most and len(token) > 1:
            weights[token] = math.log(1 + snapshot.size / documents)
    pairs = Counter(
        (one, other) for one, other in pairwise(tokens) if one in weights and other in weights
    )
    scores = {
        pair: tf / (tf + 1.2) * (weights[pair[0]] + weights[pair[1]]) for pair, tf in pairs.items()
    }
    best = sorted(scores, key=lambda pair: -scores[pair])[:count]
    return " ".join(f"{one} {other}" for one, other in best)
