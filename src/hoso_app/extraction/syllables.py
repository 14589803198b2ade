"""Vietnamese syllables: does a word look like one."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_ACUTE = "\u0301"
_DOT_BELOW = "\u0323"
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_INITIAL = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
_OPEN = (
    "uyu|uya|iêu|yêu|ươi|ươu|uôi|oai|oay|oeo|uây|oao|ưa|ua|ia|ya|yu|oa|oe|uê|uy|uơ|ai|ay|ao|au"
    "|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|[aeêioôơuưy]"
)
# k ends names of the highlands (Đắk Lắk).
_CLOSED = (
    "(?:iê|yê|oa|oă|oe|uâ|uô|ươ|oo|[aăâeoôuư])(?:ng|[mnptck])"
    "|(?:uyê|uê|uy|[êiơy])[mnptk]|(?:oa|uê|uy|[aêiy])(?:nh|ch)"
)
_SYLLABLE = re.compile(f"{_INITIAL}(?:{_CLOSED}|{_OPEN})")
_STOPS = ("c", "ch", "p", "t")
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
    plain = unicodedata.normalize("NFC", "".join(letters))
    if not _SYLLABLE.fullmatch(plain):
        return False
    return not plain.endswith(_STOPS) or tone in {_ACUTE, _DOT_BELOW}


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
