"""Which words of a text in capitals keep a capital: names of bodies, places, people's titles."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache

from hoso_app.domain import catalogue
from hoso_app.recognition.body_words import (
    ABBREVIATIONS,
    FRONT_TYPES,
    INNER_PHRASES,
    MINISTRY_ALIASES,
    MINISTRY_NAMES,
    PARTY_TYPES,
    PLACE_TYPES,
    SENTENCE_PHRASES,
    STATE_TYPES,
)
from hoso_app.recognition.lines import fold_in_place, present_spelling

_WORD = re.compile(r"[^\s,;:()“”\"]+|[,;:()“”\"]")
_ROMAN = re.compile(r"[IVXLC]+")
_SYLLABLE = re.compile(
    r"(?:b|ch?|d|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|th?|tr|v|x)?"
    r"[aeiouy]{1,3}(?:c|ch|m|ng?|nh|p|t)?"
)
_WORDS_LIKE_ROMAN = frozenset({"VI", "XI", "LI", "DI"})
_BEFORE_ROMAN = frozenset(
    {"thứ", "khóa", "kỳ", "quý", "phần", "chương", "mục", "hội", "lần", "loại", "hạng", "cấp"}
)
_VOWEL = re.compile(r"[aeiouy]")
_PUNCTUATION = ",.;:()“”\"'"
_MAX_PHRASE = 10

Words = tuple[str, ...]


def words_of(name: str) -> Words:
    """Return the folded words of a name, punctuation marks as words of their own."""
    return tuple(fold_in_place(word) for word in _WORD.findall(name))


def _by_folded(names: Iterable[str]) -> dict[Words, str]:
    return {words_of(name): name for name in names}


def _by_exact(names: Iterable[str]) -> dict[Words, str]:
    return {tuple(_exact(word) for word in name.split()): name for name in names}


def _exact(word: str) -> str:
    return present_spelling(word).lower()


_DEPARTMENTS = [f"{head} {name[3:]}" for name in MINISTRY_NAMES for head in ("Sở", "Phòng", "Ban")]
_PHRASES = _by_folded(
    (*INNER_PHRASES, *_DEPARTMENTS, *MINISTRY_NAMES, *FRONT_TYPES, *STATE_TYPES, *PARTY_TYPES)
)
_PHRASES.update({words_of(alias): name for alias, name in MINISTRY_ALIASES.items()})
_PLACES = _by_folded(PLACE_TYPES)
_PLACE_NAMES = frozenset(PLACE_TYPES)
_EXACT_PLACES = _by_exact(PLACE_TYPES)
_SENTENCE = _by_exact(
    name
    for name in (
        *MINISTRY_NAMES,
        *FRONT_TYPES,
        *STATE_TYPES,
        *PARTY_TYPES,
        *SENTENCE_PHRASES,
    )
    if " " in name or name in SENTENCE_PHRASES
)

_SHORTEST_MENDED = 10
"""Letters; shorter names are too much alike."""
_FOLDED_TYPES = {
    " ".join(words_of(name)): name
    for name in (*MINISTRY_NAMES, *FRONT_TYPES, *STATE_TYPES, *PARTY_TYPES)
    if len(name) > _SHORTEST_MENDED
}
_LONGEST_TYPE = 8
_CLOSE = 0.88
"""How alike two folded names must be to be one name misread by a scanner."""

_BEFORE_NAMES = frozenset(
    {
        *("Tỉnh ủy", "Thành ủy", "Thị ủy", "Huyện ủy", "Quận ủy"),
        *("Tỉnh đoàn", "Thành đoàn", "Thị đoàn", "Huyện đoàn", "Quận đoàn"),
        *("Đoàn xã", "Đoàn phường"),
    }
)
"""Bodies whose unit's name follows without the unit's type."""

_INSIDE_NAMES = frozenset({"Dân vận", "Việt Nam"})
"""Phrases that the names of units may contain."""

_MISREAD_PLACES = frozenset({"tinh", "huyen", "xa", "phuong", "quan"})
"""Types of units that are recognised without their marks too (TÌNH for TỈNH)."""


def expand(name: str) -> str:
    """Return the name with its abbreviations written out."""
    return " ".join(ABBREVIATIONS.get(word.upper(), word) for word in name.split())


def begins_with_place(name: str) -> bool:
    """Return whether a line begins with a unit's type (TỈNH, XÃ, TP.)."""
    words = _WORD.findall(expand(name))[:3]
    return _place_at(words, [fold_in_place(word) for word in words], 0)[0] is not None


def body_name(written: str) -> str:
    """Return a body's name in title case, in present-day spelling, written out.

    Capitals and small letters throughout are turned into the official
    capitals; a name that already has both keeps its own.
    """
    text = present_spelling(expand(" ".join(written.split()))).strip(" ,.;:*-–_")
    if not text:
        return ""
    if not _is_mixed(written):
        text = _title_case(_WORD.findall(text))
    return text[0].upper() + text[1:]


def _is_mixed(written: str) -> bool:
    letters = [
        letter
        for word in written.split()
        if word.upper() not in ABBREVIATIONS and not _ROMAN.fullmatch(word)
        for letter in word
        if letter.isalpha()
    ]
    upper = sum(letter.isupper() for letter in letters)
    return len(letters) * 0.1 < upper < len(letters) * 0.9


def _title_case(words: Sequence[str]) -> str:
    writer = _NameWriter(words, [fold_in_place(word) for word in words])
    while writer.position < len(words):
        if not writer.take_place() and not writer.take_phrase():
            writer.take_word()
    return re.sub(r"\s+([,;:)])", r"\1", " ".join(writer.written))


@dataclass(slots=True)
class _NameWriter:
    """Writes a name word by word; ``in_place`` while inside of a unit's own name."""

    words: Sequence[str]
    folded: Sequence[str]
    written: list[str] = field(default_factory=list)
    position: int = 0
    in_place: bool = False
    is_capital_next: bool = True

    def take_place(self) -> bool:
        """Write a unit's type (tỉnh, xã …), small, if one stands here."""
        place, size = _place_at(self.words, self.folded, self.position)
        if place is None or not self.position or self._is_part_of_name(place, size):
            return False
        self.position += size
        # Units that are only numbered keep the capital: Phường 1, Khóm 3.
        self.written.append(place[0].upper() + place[1:] if self._has_number_here() else place)
        self.in_place, self.is_capital_next = True, False
        return True

    def _is_part_of_name(self, place: str, size: int) -> bool:
        """Return whether what looks like a unit's type belongs to a name or a phrase."""
        if self.in_place and self.position + size >= len(self.words):
            return True
        if size > 1:
            return False
        if self.written and _awaits_name(self.written[-1]):
            following = self.words[self.position + 1 : self.position + 2]
            return not (following and following[0][0].isdigit())
        is_exact = _exact(self.words[self.position]) == place
        return not is_exact and _phrase_at(self.words, self.folded, self.position)[1] > size

    def _has_number_here(self) -> bool:
        return self.position < len(self.words) and self.words[self.position][0].isdigit()

    def take_phrase(self) -> bool:
        """Write a phrase with its official capitals, if one stands here."""
        phrase, size = _phrase_at(self.words, self.folded, self.position)
        if phrase is None or (self.in_place and (size < 2 or phrase in _INSIDE_NAMES)):
            return False
        self.written.append(phrase)
        self.position += size
        self.in_place = phrase in _BEFORE_NAMES
        self.is_capital_next = phrase[0].isupper() or phrase == "và"
        return True

    def take_word(self) -> None:
        """Write a single word: of a unit's name, a code, or a common word."""
        word = self.words[self.position]
        self.position += 1
        if word in {"-", "–", ","}:
            self.written.append(word)
            self.is_capital_next = True
            return
        if self.in_place or _keeps_capitals(word):
            self.written.append(_name_word(word))
        else:
            self.written.append(word.capitalize() if self.is_capital_next else word.lower())
        self.is_capital_next = False


def _awaits_name(last: str) -> bool:
    """Return whether a unit's name follows, which may begin like a unit's type (Quan Hóa)."""
    return last.lower() in _PLACE_NAMES or last in _BEFORE_NAMES


def _phrase_at(
    words: Sequence[str], folded: Sequence[str], position: int
) -> tuple[str | None, int]:
    phrase, size = _longest(_PHRASES, folded, position)
    if phrase and (size == 1 or phrase in _BEFORE_NAMES):
        written = " ".join(_exact(word) for word in words[position : position + size])
        if phrase.lower() != written and (size == 1 or "đoàn" in phrase):
            return None, 0
    return phrase, size


def mended(name: str) -> str:
    """Return a body's name as scanned with the names of units in their right marks.

    A name that no unit has, but only one unit has without its marks, is that
    unit's: TỈNH SÓC TRẮNG. Others stay.
    """
    words = name.split()
    folded = [fold_in_place(word) for word in words]
    position = 0
    while position < len(words):
        place, size = _longest(_PLACES, folded, position)
        phrase, length = _longest(_PHRASES, folded, position)
        if phrase in _BEFORE_NAMES:
            place, size = phrase, length
        if place is None:
            position += 1
            continue
        position += size
        unit = _misread_unit(words[position : position + 4], place)
        if unit:
            words[position : position + len(unit)] = unit
    return " ".join(words)


def mended_type(name: str) -> str:
    """Return a name in which a scanner misread a letter of the body's type, mended.

    BAN CHÁP HÀANH is the BAN CHẤP HÀNH. Only the first words are looked at.
    """
    words = [] if begins_with_place(name) else name.split()
    for size in range(min(_LONGEST_TYPE, len(words)), 1, -1):
        written = " ".join(fold_in_place(word) for word in words[:size])
        close = get_close_matches(written, _FOLDED_TYPES, n=1, cutoff=_CLOSE)
        if close:
            return " ".join([_FOLDED_TYPES[close[0]].upper(), *words[size:]])
    return name


def mended_place(name: str) -> str:
    """Return a place as scanned with its right marks, where only one unit can be meant."""
    unit = _misread_unit(name.split())
    return " ".join(unit) if unit and len(unit) == len(name.split()) else name


def _misread_unit(words: Sequence[str], unit_type: str = "") -> list[str] | None:
    """Return the words of the unit that the first of these words misspell, if only one.

    ``unit_type`` stands before the name (``tỉnh``, ``Huyện ủy``) and tells units
    of one name apart.
    """
    kind = fold_in_place(unit_type)
    for size in range(len(words), 0, -1):
        key = tuple(fold_in_place(word) for word in words[:size])
        found = _folded_unit_names().get((kind, key)) or _folded_unit_names().get(("", key))
        written = " ".join(_exact(word) for word in words[:size])
        if found and any(_exact(name) == written for name in found):
            return None
        if found and len(found) == 1:
            name = next(iter(found))
            return [word.upper() for word in name.split()] if words[0].isupper() else name.split()
    return None


def _place_at(words: Sequence[str], folded: Sequence[str], position: int) -> tuple[str | None, int]:
    place, size = _longest(_PLACES, folded, position)
    if place is None or size > 1 or folded[position] in _MISREAD_PLACES:
        return place, size
    return (place, 1) if _exact(words[position]) == place else (None, 0)


def _longest(
    table: Mapping[Words, str], words: Sequence[str], position: int
) -> tuple[str | None, int]:
    for size in range(min(_MAX_PHRASE, len(words) - position), 0, -1):
        phrase = table.get(tuple(words[position : position + size]))
        if phrase is not None:
            return phrase, size
    return None, 0


def sentence_case(text: str) -> str:
    """Return a title in capitals as a sentence."""
    joined = " ".join(sentence_words(text.split()))
    return joined[:1].upper() + joined[1:]


def sentence_words(words: Sequence[str]) -> list[str]:
    """Return words in capitals as a sentence writes them.

    Bodies and the trade's terms keep their capitals, and the names of units
    behind their types; other names cannot be told and come out small.
    """
    bare = [_exact(word.strip(_PUNCTUATION)) for word in words]
    written: list[str] = []
    position = 0
    while position < len(words):
        phrase, size = _longest(_SENTENCE, bare, position)
        if phrase:
            written.append(_dressed(phrase, words[position], words[position + size - 1]))
            position += size
            continue
        place, size = _longest(_EXACT_PLACES, bare, position)
        if place:
            written.append(_dressed(place, words[position], words[position + size - 1]))
            position += size
            name = _unit_name(bare, position)
            if name and words[position - 1][-1] not in _PUNCTUATION:
                count = len(name.split())
                written.append(_dressed(name, "", words[position + count - 1]))
                position += count
            continue
        word = words[position]
        core = word.strip(_PUNCTUATION)
        is_word = core in _WORDS_LIKE_ROMAN and bare[position - 1] not in _BEFORE_ROMAN
        keeps = _keeps_capitals(core) and not is_word
        written.append(word if keeps else word.lower())
        position += 1
    return written


def _dressed(phrase: str, first: str, last: str) -> str:
    """Return a phrase with the punctuation that stands around it in the text."""
    lead = first[: len(first) - len(first.lstrip(_PUNCTUATION))]
    return lead + phrase + last[len(last.rstrip(_PUNCTUATION)) :]


def _unit_name(bare: Sequence[str], position: int) -> str | None:
    names = _unit_names()
    for size in range(min(4, len(bare) - position), 0, -1):
        name = names.get(tuple(bare[position : position + size]))
        if name:
            return name
    return None


@lru_cache(maxsize=1)
def _unit_names() -> dict[Words, str]:
    """Return the names of the country's units, read at the first need."""
    return {
        tuple(_exact(word) for word in entry.area.split()): entry.area
        for entry in catalogue.entries()
        if entry.area and not entry.area.isdigit()
    }


@lru_cache(maxsize=1)
def _folded_unit_names() -> dict[tuple[str, Words], set[str]]:
    """Return the spellings of unit names by their types and their folded words.

    The type is that of the unit (``tinh``) or of its committee (``tinh uy``),
    empty for units of any type.
    """
    names: dict[tuple[str, Words], set[str]] = {}
    for entry in catalogue.entries():
        key = tuple(fold_in_place(word) for word in entry.area.split())
        for whole in (entry.unit, entry.name, entry.area):
            kind = fold_in_place(whole.removesuffix(entry.area)).strip()
            names.setdefault((kind, key), set()).add(entry.area)
    return names


@lru_cache(maxsize=1)
def _short_name_words() -> frozenset[str]:
    """Return the short words of unit names that are no Vietnamese syllables (Kar, Tul)."""
    return frozenset(
        word.lower()
        for entry in catalogue.entries()
        for word in entry.area.split()
        if len(word) <= 3 and not _is_syllable(word)
    )


def _keeps_capitals(word: str) -> bool:
    """Return whether a word is a code or a Roman number rather than a word."""
    if not any(letter.isalpha() for letter in word):
        return False
    if _ROMAN.fullmatch(word):
        return True
    return len(word) > 1 and word.isupper() and not _is_syllable(word)


def _is_syllable(word: str) -> bool:
    folded = fold_in_place(word)
    if _SYLLABLE.fullmatch(folded):
        return True
    return not word.isascii() and word.isalpha() and bool(_VOWEL.search(folded))


def _name_word(word: str) -> str:
    """Return a word of a proper name: Ngã, H'Leo, Ma-ly; ABC and XIV stay."""
    if _ROMAN.fullmatch(word) or not any(letter.isalpha() for letter in word):
        return word
    is_odd = len(word) <= 3 and "'" not in word and not _is_syllable(word)
    if is_odd and word.lower() not in _short_name_words():
        return word.upper()
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))
