"""Words typed while the Vietnamese keyboard was off: the keys of Telex and of VNI."""

import re
import unicodedata

from hoso_app.search.analysis import exact_form, folded_form

SYLLABLE = re.compile(
    "(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu?|r|s|th?|tr|v|x)?"
    "[aeiouy]{1,3}(?:ch?|m|ngh?|nh?|p|t)?"
)
"""What a syllable looks like without marks; it lets some through that do not exist."""
_TELEX_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_VNI_TONES = {"1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323"}
_TELEX_TONE = re.compile("(?<=[aeiouyw])([sfrxj])")
_TELEX_LETTERS = (
    ("dd", "đ"), ("aa", "â"), ("ee", "ê"), ("oo", "ô"), ("uwow", "ươ"),
)  # fmt: skip
_HORNED = {"a": "ă", "o": "ơ", "u": "ư"}
_VNI_LETTERS = {
    "6": {"a": "â", "e": "ê", "o": "ô"},
    "7": {"o": "ơ", "u": "ư"},
    "8": {"a": "ă"},
    "9": {"d": "đ"},
}
_VOWELS = "aeiouyăâêôơư"
_HATTED = "ăâêôơư"
_WORD = re.compile(r"[A-Za-z0-9]+")


def from_keystrokes(text: str) -> str:
    """Return a text with the keystrokes of Telex or VNI turned into marks.

    ``nghij quyeets`` and ``nghi5 quye6t1`` both give ``nghị quyết``; a word
    that would not become a syllable stays as it is.
    """
    return _WORD.sub(lambda match: _decoded(match[0].lower()) or match[0], text)


def _decoded(word: str) -> str | None:
    decoded = _from_vni(word) if any(map(str.isdigit, word)) else _from_telex(word)
    if decoded is None or not SYLLABLE.fullmatch(folded_form(decoded)):
        return None
    return decoded


def _from_telex(word: str) -> str | None:
    tone = ""
    # The last key that can be a tone is one, unless it belongs to the ending.
    matches = list(_TELEX_TONE.finditer(word)) or list(re.finditer("(?<=[^sfrxj])([sfrxj])$", word))
    if matches:
        tone = _TELEX_TONES[matches[-1][1]]
        word = word[: matches[-1].start()] + word[matches[-1].end() :]
    plain = word
    for keys, letter in _TELEX_LETTERS:
        word = word.replace(keys, letter)
    while "w" in word:
        word = _horned(word)
    return _with_tone(word, tone) if tone or word != plain else None


def _horned(word: str) -> str:
    """Return a word whose first ``w`` marks the vowel before it, or is one itself."""
    place = word.index("w")
    before, rest = word[:place], word[place + 1 :]
    if "uo" in before:
        return before.replace("uo", "ươ") + rest
    for back in reversed(range(place)):
        if before[back] in _HORNED:
            return before[:back] + _HORNED[before[back]] + before[back + 1 :] + rest
    return before + "ư" + rest


def _from_vni(word: str) -> str | None:
    letters: list[str] = []
    tone = ""
    for key in word:
        if key in _VNI_TONES:
            tone = _VNI_TONES[key]
        elif key in _VNI_LETTERS:
            if not _mark_last(letters, _VNI_LETTERS[key]):
                return None
        elif key.isdigit():
            return None
        else:
            letters.append(key)
    return _with_tone("".join(letters).replace("uơ", "ươ"), tone)


def _mark_last(letters: list[str], forms: dict[str, str]) -> bool:
    for place in reversed(range(len(letters))):
        if letters[place] in forms:
            letters[place] = forms[letters[place]]
            return True
    return False


def _with_tone(word: str, tone: str) -> str | None:
    if not tone:
        return word
    place = _place_of_tone(word)
    if place is None:
        return None
    return exact_form(unicodedata.normalize("NFC", word[: place + 1] + tone + word[place + 1 :]))


def _place_of_tone(word: str) -> int | None:
    """Return where the tone stands: on the marked vowel, else by the ending."""
    start = 2 if word.startswith(("qu", "gi")) and any(c in _VOWELS for c in word[2:]) else 0
    vowels = [place for place in range(start, len(word)) if word[place] in _VOWELS]
    if not vowels:
        return None
    hatted = [place for place in vowels if word[place] in _HATTED]
    if hatted:
        return hatted[-1]
    if vowels[-1] < len(word) - 1 or len(vowels) == 1:
        return vowels[-1]
    return vowels[-2]
