"""Papers, and what offices have of them: scans, retyped copies, drafts, siblings."""

import random
import re
import textwrap
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from make_pages import make_page
from page_bodies import Bodies

from hoso_app.domain import catalogue

_SENTENCE = re.compile(r"[^.\n]{40,400}\.(?=\s)")
_NUMBER_LINE = re.compile(r"^(.*?S[ốôỐ0]\s*:?\s*)(\d{1,5})", re.MULTILINE)
_DAY = re.compile(r"ngày\s+\d{1,2}(\s+tháng)")
_OLD_TONES = (("òa", "oà"), ("óa", "oá"), ("ủy", "uỷ"), ("úy", "uý"), ("óe", "oé"))
_LOOKALIKES = {"o": "0", "l": "1", "i": "l", "u": "n", "c": "e", "m": "rn", "đ": "d", "ă": "a"}


def sentences_of(texts: Iterable[str]) -> list[str]:
    """Return the sentences of texts, each once."""
    found: dict[str, None] = {}
    for text in texts:
        for match in _SENTENCE.finditer(text + "\n"):
            found[" ".join(match[0].split())] = None
    return list(found)


class Office:
    """Writes papers the way an office does.

    A third of the sentences come from a stock that is used again and again;
    the others are new, put together by which words follow each other.
    """

    def __init__(self, sentences: Sequence[str], seed: int) -> None:
        self.chance = random.Random(seed)
        self._bodies = Bodies(self.chance)
        self._stock = list(sentences)[:150]
        self._words: list[str] = []
        self._next: dict[str, list[str]] = {}
        for sentence in sentences:
            words = sentence.split()
            self._words += words
            for word, following in pairwise(words):
                self._next.setdefault(word, []).append(following)
        self._names = [entry.name for entry in catalogue.entries()]

    def paper(self) -> str:
        """Return a paper of one to three pages."""
        head = make_page(self._bodies, self.chance)["text"]
        return f"{head}\n{self.body(self.chance.randint(6, 24))}"

    def body(self, count: int) -> str:
        """Return numbered paragraphs, each with a result."""
        lines = []
        for number in range(1, count + 1):
            is_stock = self.chance.random() < 0.35
            sentence = self.chance.choice(self._stock) if is_stock else self._sentence()
            facts = f"{self.chance.randint(2, 990)} {self.chance.choice(_UNITS)}"
            lines.append(f"{number}. {sentence} Kết quả: đạt {facts}.")
        return "\n".join(lines)

    def _sentence(self) -> str:
        word = self.chance.choice(self._words)
        words = [word]
        for _ in range(self.chance.randint(12, 35)):
            following = self._next.get(word)
            if following is None or self.chance.random() < 0.1:
                following = self._words
            word = self.chance.choice(following)
            words.append(word)
        words.insert(self.chance.randrange(len(words)), self.chance.choice(self._names))
        return " ".join(words).strip(".,;:") + "."

    def sibling(self, text: str) -> str:
        """Return another paper after the same pattern: next number, other day, other facts."""
        text = _NUMBER_LINE.sub(lambda match: f"{match[1]}{int(match[2]) + 7}", text, count=1)
        day = self.chance.randint(1, 28)
        text = _DAY.sub(lambda match: f"ngày {day:02}{match[1]}", text, count=1)
        return re.sub(r"đạt \d+", lambda _: f"đạt {self.chance.randint(2, 990)}", text)


_UNITS = ("đảng viên", "lượt người", "cuộc họp", "triệu đồng", "chi bộ", "phần trăm chỉ tiêu")


def scan(share: float) -> Callable[[str, random.Random], str]:
    """Return a scanner that reads that share of the letters wrongly."""

    def scanned(text: str, chance: random.Random) -> str:
        letters = [
            _misread(letter, chance) if letter.isalpha() and chance.random() < share else letter
            for letter in text
        ]
        return _rewrapped("".join(letters), chance)

    return scanned


def _misread(letter: str, chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.4:
        return unicodedata.normalize("NFD", letter)[0]  # its marks are lost
    if kind < 0.8:
        return _LOOKALIKES.get(letter, chance.choice("aoeinmt"))
    return "" if kind < 0.9 else f"{letter} "


def retyped(text: str, chance: random.Random) -> str:
    """Return the text as another hand types it: other lines, tones' old places, a few slips."""
    for new, old in _OLD_TONES:
        text = text.replace(new, old)
    words = [
        word[:-1] if len(word) > 3 and chance.random() < 0.01 else word for word in text.split(" ")
    ]
    return _rewrapped(" ".join(words), chance)


def draft(share: float) -> Callable[[str, random.Random, Office], str]:
    """Return a maker of drafts in which that share of the paragraphs is other."""

    def drafted(text: str, chance: random.Random, office: Office) -> str:
        text = _NUMBER_LINE.sub(lambda match: f"{match[1]}     ", text, count=1)
        text = _DAY.sub(lambda match: f"ngày    {match[1]}", text, count=1)
        lines = []
        for line in text.split("\n"):
            if not line[:1].isdigit() or chance.random() >= share:
                lines.append(line)
            elif chance.random() < 0.7:
                lines.append(office.body(1))
        return "\n".join(lines)

    return drafted


def _rewrapped(text: str, chance: random.Random) -> str:
    """Return long lines broken at another width; a head keeps its lines."""
    width = chance.randint(60, 90)
    lines = []
    for line in text.split("\n"):
        lines += textwrap.wrap(line, width) if len(line) > width else [line]
    return "\n".join(lines)
