"""Vietnamese syllables: does a word look like one."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_ACUTE = "\u0301"
_DOT_BELOW = "\u0323"
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_QUALITIES = "\u0302\u0306\u031b"
_INITIAL = "(?P<initial>ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
_OPEN = (
    "uyu|uya|iêu|yêu|ươi|ươu|uôi|oai|oay|oeo|uây|oao|ưa|ua|ia|ya|yu|oa|oe|uê|uy|uơ|ai|ay|ao|au"
    "|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|[aeêioôơuưy]"
)
_CLOSED = (
    "(?:iê|yê|oa|oă|oe|uâ|uô|ươ|oo|[aăâeoôuư])(?:ng|[mnptck])"  # k: Đắk Lắk
    "|(?:uyê|uê|uy|[êiơ]|(?<=qu)y)[mnptk]|(?:oa|uê|uy|[aêi]|(?<=qu)y)(?:nh|ch)"
)
_SYLLABLE = re.compile(f"{_INITIAL}(?P<rime>{_CLOSED}|{_OPEN})")
_STOPS = ("c", "ch", "p", "t")
_CONSONANTS = "bcdđghklmnpqrstvx"
# Where the tone of a rime without consonant stands: on the first of two vowels, on the
# second of three. In these it may stand on either (hoà and hòa), in those on the second.
_EITHER_VOWEL = frozenset({"oa", "oe", "uy"})
_SECOND_VOWEL = frozenset({"uê", "uơ"})
_WORD = re.compile(r"[^\W\d_]+")
# Abbreviations such as QĐ and HĐND are no syllables and no mistakes either.
_ABBREVIATION = re.compile("[A-ZĂÂĐÊÔƠƯ]+")
_STRAY = re.compile("[\x80-\x9f¡-¦¨ª¬®¯´¶-¸º¿×÷]|(?<=[A-Za-z])§|§(?=[^\\W\\d])")
_ENOUGH_WORDS = 400
_ENOUGH_SIGNS = 20_000


@lru_cache(65536)
def is_syllable(word: str) -> bool:
    """Return whether an NFC word has the shape of a Vietnamese syllable.

    Knows initials, rimes, the place of the tone, and the rule that a syllable
    ending in c, ch, p or t takes the tones sắc and nặng only; it is no
    dictionary. A word like ``hÖ`` or ``PHầN`` is written by nobody.
    """
    if not (word.islower() or word.isupper() or word.istitle()):
        return False
    letters: list[str] = []
    tone = ""
    place = 0
    for letter in unicodedata.normalize("NFD", word.lower()):
        if letter in _TONES:
            if tone:
                return False
            tone, place = letter, len(letters)
        elif letter in _QUALITIES and letters:
            letters[-1] = unicodedata.normalize("NFC", letters[-1] + letter)
        else:
            letters.append(letter)
    plain = "".join(letters)
    match = _SYLLABLE.fullmatch(plain)
    if match is None:
        return False
    if plain.endswith(_STOPS) and tone not in {_ACUTE, _DOT_BELOW}:
        return False
    return not tone or _is_tone_place(match["rime"], place - 1 - match.start("rime"))


def _is_tone_place(rime: str, place: int) -> bool:
    vowels = rime.rstrip(_CONSONANTS)
    if len(vowels) == 1:
        return place == 0
    if vowels != rime:
        return place == len(vowels) - 1
    if vowels in _EITHER_VOWEL:
        return place in {0, 1}
    return place == (1 if len(vowels) == 3 or vowels in _SECOND_VOWEL else 0)


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
        elif not _ABBREVIATION.fullmatch(word):
            invalid += 1
        if valid + invalid >= _ENOUGH_WORDS:
            break
    return Tally(valid, invalid, len(_STRAY.findall(text[:_ENOUGH_SIGNS])))
