"""How much two texts are the same: for scans of one paper, retyped papers and drafts.

A text is looked at as its runs of syllables, without marks, so that a scan
whose marks were lost still resembles its paper.
"""

import re
import zlib
from array import array
from collections import Counter
from functools import lru_cache
from heapq import nsmallest
from itertools import pairwise

from hoso_app.domain.text import fold

SKETCH_SIZE = 24
"""Numbers of a sketch; two texts that share half of their runs share about 16 of them."""

LOOKED_AT = 12_000
"""Characters, some five pages: enough to tell papers apart, and done in a millisecond."""
_NUMBER_BYTES = 4
_RUN_BYTES = 3 * _NUMBER_BYTES
_SYLLABLE = re.compile(r"[^\W_]+")


def sketch(text: str) -> tuple[int, ...]:
    """Return a few numbers that texts share in the measure in which they are the same.

    Every run of three syllables has a number (32 bits) that depends on
    nothing else; the sketch is the smallest of them (bottom-k MinHash, Broder
    1997). A text of fewer than three syllables has an empty sketch.
    """
    numbers = array("I", map(_number, _SYLLABLE.findall(text[:LOOKED_AT]))).tobytes()
    runs = {
        zlib.crc32(numbers[start : start + _RUN_BYTES])
        for start in range(0, len(numbers) - _RUN_BYTES + 1, _NUMBER_BYTES)
    }
    return tuple(nsmallest(SKETCH_SIZE, runs))


def likeness(first: str, second: str) -> float:
    """Return from 0 to 1 how much of two texts is the same.

    The share of pairs of neighbouring syllables that both have, each counted
    as often as it stands there. The order of paragraphs and the ends of lines
    do not matter.
    """
    pairs, others = _pairs(first), _pairs(second)
    total = pairs.total() + others.total()
    return 2 * (pairs & others).total() / total if total else 0.0


def _pairs(text: str) -> Counter[tuple[int, int]]:
    numbers = list(map(_number, _SYLLABLE.findall(text[:LOOKED_AT])))
    return Counter(pairwise(numbers))


@lru_cache(maxsize=1 << 16)
def _number(word: str) -> int:
    return zlib.crc32(fold(word).encode())
