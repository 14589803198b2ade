"""Measure how well files in old Vietnamese encodings are read.

    python benchmarks/legacy/measure.py FOLDER [--show NAME]

FOLDER holds files, at any depth, each with its transcript in Unicode beside
it under the same name and the ending ``.txt.expected``. The measure is the
diacritic accuracy of the viparse corpus: the share of the letters with marks
in the transcript that were read exactly. Both sides are brought to NFC, blanks
are collapsed, letters are aligned without their marks. A file that cannot be
read counts as zero.
"""

import argparse
import difflib
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from hoso_app.domain.errors import ReadingError
from hoso_app.extraction.limits import Limits
from hoso_app.extraction.reading import extract_text

_ENDING = ".txt.expected"
_GOAL, _LEAST = 0.985, 0.90


@dataclass(frozen=True, slots=True)
class Score:
    """Letters with marks in the transcript, those read exactly, and words likewise."""

    letters: int
    right: int
    words: int
    right_words: int

    @property
    def accuracy(self) -> float:
        """Return the share of letters with marks that were read exactly."""
        return self.right / self.letters if self.letters else 1.0


def plain(letter: str) -> str:
    """Return a letter without its marks."""
    if letter in "đĐ":
        return "d" if letter == "đ" else "D"
    return unicodedata.normalize("NFD", letter)[0]


def squeeze(text: str) -> str:
    """Return text in NFC with single blanks."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def matched(truth: list[str], read: list[str]) -> list[tuple[int, int, int]]:
    """Return the stretches that two lists have in common, in their order."""
    matcher = difflib.SequenceMatcher(None, truth, read, autojunk=False)
    return [(block.a, block.b, block.size) for block in matcher.get_matching_blocks()]


def score(expected: str, text: str) -> Score:
    """Compare word by word first, and letter by letter where words differ.

    Aligning hundreds of thousands of letters at once would take hours.
    """
    truth, read = squeeze(expected).split(" "), squeeze(text).split(" ")
    bare_truth = ["".join(map(plain, word)) for word in truth]
    bare_read = ["".join(map(plain, word)) for word in read]
    right = right_words = 0
    last_truth = last_read = 0
    for start, other, size in [*matched(bare_truth, bare_read), (len(truth), len(read), 0)]:
        gap_truth = " ".join(truth[last_truth:start])
        gap_read = " ".join(read[last_read:other])
        right += _right_letters(gap_truth, gap_read)
        for number in range(size):
            right += _right_letters(truth[start + number], read[other + number])
            right_words += truth[start + number] == read[other + number]
        last_truth, last_read = start + size, other + size
    letters = sum(plain(letter) != letter for word in truth for letter in word)
    return Score(letters, right, len(truth), right_words)


def _right_letters(truth: str, read: str) -> int:
    if truth == read:
        return sum(plain(letter) != letter for letter in truth)
    if len(truth) * len(read) > 4_000_000:
        return 0
    right = 0
    for start, other, size in matched(list(map(plain, truth)), list(map(plain, read))):
        for number in range(size):
            letter = truth[start + number]
            right += plain(letter) != letter and letter == read[other + number]
    return right


def show_differences(expected: str, text: str) -> None:
    """Print every stretch of words that differs."""
    truth, read = squeeze(expected).split(" "), squeeze(text).split(" ")
    matcher = difflib.SequenceMatcher(None, truth, read, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            print(f"{kind}: {' '.join(truth[a:b])!r} → {' '.join(read[c:d])!r}")


def main() -> int:
    """Print a line for each file and one for all; fail below the goal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", help="print the differences of files of that name")
    arguments = parser.parse_args()
    scores: list[Score] = []
    for transcript in sorted(arguments.folder.rglob(f"*{_ENDING}")):
        stem = transcript.name.removesuffix(_ENDING)
        if arguments.show and arguments.show not in stem:
            continue
        expected = transcript.read_text(encoding="utf-8")
        files = [path for path in transcript.parent.glob(f"{stem}.*") if path != transcript]
        for path in files:
            try:
                extracted = extract_text(path, Limits())
            except ReadingError as error:
                print(f"FAILED {path.name}: {error.problem} {error.detail}")
                scores.append(score(expected, ""))
                continue
            scores.append(score(expected, extracted.text))
            found = scores[-1]
            print(
                f"{found.accuracy:.4f} words {found.right_words / found.words:.4f} "
                f"{extracted.conversion} {path.parent.name}/{path.name}"
            )
            if arguments.show:
                show_differences(expected, extracted.text)
    if not scores:
        print("no files with transcripts")
        return 2
    total = sum(each.right for each in scores) / sum(each.letters for each in scores)
    mean = sum(each.accuracy for each in scores) / len(scores)
    least = min(each.accuracy for each in scores)
    print(f"{len(scores)} files: all letters {total:.4f}, mean {mean:.4f}, least {least:.4f}")
    return 0 if mean >= _GOAL and least >= _LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
