"""Vietnamese syllables: does a word look like one."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_ACUTE = "\u0301"
_DOT_BELOW = "\u0323"
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_INITIAL = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
_NUCLEUS = (
    "(?:uyê|uya|uyu|iêu|yêu|ươi|ươu|uôi|oai|oay|oeo|uây|oao|ưa|ươ|uô|ua|ia|iê|yê|ya"
    "|oa|oă|oe|oo|uâ|uê|uy|uơ|ai|ay|ao|au|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|[aăâeêioôơuưy])"
)
# ch and nh stand behind a few vowels only; k ends names of the highlands (Đắk Lắk).
_SYLLABLE = re.compile(
    f"{_INITIAL}(?:(?:oa|uê|uy|[aêiy])(?P<stop>ch)|(?:oa|uê|uy|[aêiy])nh"
    f"|{_NUCLEUS}(?P<stop2>[cptk])|{_NUCLEUS}(?:ng|[mn])?)"
)
_WORD = re.compile(r"[^\W\d_]+")
_STRAY = re.compile("[\x80-\x9f¡-¦¨ª¬®¯´¶-¸º¿×÷]")
_ENOUGH_WORDS = 400
_ENOUGH_SIGNS = 20_000


@lru_cache(65536)
def is_syllable(word: str) -> bool:
    """Return whether an NFC word has the shape of a Vietnamese syllable.

    Knows initials, rimes and the rule that a syllable ending in c, ch, p or t
    takes the tones sắc and nặng only; it is no dictionary.
    """
    letters = []
    tone = ""
    for letter in unicodedata.normalize("NFD", word.lower()):
        if letter not in _TONES:
            letters.append(letter)
        elif tone:
            return False
        else:
            tone = letter
    match = _SYLLABLE.fullmatch(unicodedata.normalize("NFC", "".join(letters)))
    if match is None:
        return False
    has_stop = match["stop"] or (match["stop2"] and match["stop2"] != "k")
    return not has_stop or tone in {_ACUTE, _DOT_BELOW}


@dataclass(frozen=True, slots=True)
class Tally:
    """How Vietnamese a text looks, by its words that carry marks."""

    valid: int
    invalid: int
    stray: int

    @property
    def score(self) -> float:
        """Return a number that grows with good words and sinks with bad ones."""
        return self.valid - 1.5 * self.invalid - 0.5 * self.stray


def tally(text: str) -> Tally:
    """Count syllables, other words, and signs that no Vietnamese text holds.

    Words of plain ASCII say nothing about an encoding and are not counted.
    """
    valid = invalid = 0
    for match in _WORD.finditer(text):
        word = match[0]
        if word.isascii():
            continue
        if is_syllable(word):
            valid += 1
        else:
            invalid += 1
        if valid + invalid >= _ENOUGH_WORDS:
            break
    return Tally(valid, invalid, len(_STRAY.findall(text[:_ENOUGH_SIGNS])))
