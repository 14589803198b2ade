"""The text of a paper as it is read: finding words in it, its headings, copying it."""

import re
from itertools import islice

from hoso_app.domain.text import fold, nfc

Spans = tuple[tuple[int, int], ...]

_MOST_FINDS = 5_000
_SHORTEST_CAPITALS = 4
_LONGEST_HEADING = 160
_NUMBERED = re.compile(
    r"\s*(?:[IVXLC]{1,6}\s*[-.–)/]|(?:Phần|Chương|Mục|Điều)\s+(?:thứ\s+)?[\w]{1,6}\b)",
    re.IGNORECASE,
)
_ITEM = re.compile(
    r"\s*(?:[-+*•–—]\s|\d{1,3}(?:\.\d{1,3})*\s*[.)/-]|[a-zđ]\s*[.)-]|[IVXLC]{1,6}\s*[-.–)]"
    r"|(?:Phần|Chương|Mục|Điều)\s)"
)
_SENTENCE_ENDS = (".", ";", ":", "!", "?", "…", "./.")


def find_in_text(text: str, words: str) -> Spans:
    """Return where words stand in a text, whatever is between them in blanks and line ends.

    Words typed without marks are found with them; typed marks bind, as does
    nothing else: capitals and small letters are alike.
    """
    wanted = nfc(words).split()
    if not wanted:
        return ()
    is_plain = all(fold(word) == word.lower() for word in wanted)
    searched = fold(text) if is_plain else text.lower()
    if len(searched) != len(text):  # a letter whose small form is longer, such as İ
        searched = text
    parts = (re.escape(fold(word) if is_plain else word.lower()) for word in wanted)
    found = re.finditer(r"\s+".join(parts), searched)
    return tuple(one.span() for one in islice(found, _MOST_FINDS))


def is_heading(line: str) -> bool:
    """Return whether a line heads what follows: capitals, or the number of a part."""
    text = line.strip()
    if not text or len(text) > _LONGEST_HEADING:
        return False
    if _NUMBERED.match(text) and not text.endswith((",", ";")):
        return True
    letters = [sign for sign in text if sign.isalpha()]
    return len(letters) >= _SHORTEST_CAPITALS and text.upper() == text


def flowing(text: str) -> str:
    """Return a text with the line ends of its paragraphs taken out, ready to be pasted.

    A line goes on in the next one unless it ends a sentence, or the next one
    begins an item of a list or a heading.
    """
    paragraphs: list[str] = []
    is_open = False
    for line in text.splitlines():
        words = " ".join(line.split())
        if not words:
            is_open = False
        elif is_open and not _ITEM.match(words) and not is_heading(words):
            paragraphs[-1] += f" {words}"
            is_open = not words.endswith(_SENTENCE_ENDS)
        else:
            paragraphs.append(words)
            is_open = not words.endswith(_SENTENCE_ENDS) and not _is_capitals(words)
    return "\n".join(paragraphs)


def _is_capitals(text: str) -> bool:
    return any(sign.isalpha() for sign in text) and text.upper() == text
