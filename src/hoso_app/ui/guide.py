"""The guide inside of the program: sections of one Markdown text, and the search in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files

from hoso_app.domain.text import fold, nfc

_HEADING = "## "


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the guide: its heading, and its text in Markdown."""

    title: str
    text: str


def sections() -> tuple[Section, ...]:
    """Return the guide in the order of its text."""
    text = nfc(files("hoso_app.ui").joinpath("data", "guide.md").read_text(encoding="utf-8"))
    found = []
    for part in text.split(_HEADING)[1:]:
        title, _, rest = part.partition("\n")
        found.append(Section(title.strip(), rest.strip()))
    return tuple(found)


def matching(all_sections: Sequence[Section], typed: str) -> tuple[Section, ...]:
    """Return the sections that hold what was typed, those with it in the heading first.

    Typed marks bind; where nothing has them so, or has the words side by side,
    the words count without marks and one by one.
    """
    for question in _questions(typed):
        found = [one for one in all_sections if question.spans(f"{one.title}\n{one.text}")]
        if found:
            return tuple(sorted(found, key=lambda one: not question.spans(one.title)))
    return () if typed.strip() else tuple(all_sections)


def hits(text: str, typed: str) -> list[tuple[int, int]]:
    """Return the spans of a text (characters) in which the typed words stand."""
    return next((spans for one in _questions(typed) if (spans := one.spans(text))), [])


@dataclass(frozen=True, slots=True)
class _Question:
    """Patterns that all must be found; in the text without marks where ``is_folded``."""

    patterns: tuple[re.Pattern[str], ...]
    is_folded: bool

    def spans(self, text: str) -> list[tuple[int, int]]:
        searched = fold(text) if self.is_folded else text.lower()
        found = [[match.span() for match in one.finditer(searched)] for one in self.patterns]
        return [span for spans in found for span in spans] if all(found) else []


def _questions(typed: str) -> Iterator[_Question]:
    written = nfc(typed).lower().split()
    folded = fold(nfc(typed)).split()
    if not written:
        return
    if written != folded:
        yield _Question((_beginning_words(written),), is_folded=False)
    yield _Question((_beginning_words(folded),), is_folded=True)
    yield _Question(tuple(_beginning_words([word]) for word in folded), is_folded=True)


def _beginning_words(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, words)))
