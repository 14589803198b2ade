"""Say how often recognition is right, field by field, against labelled papers.

    python benchmarks/recognition/report.py PATH… [--errors FIELD] [--by layout] [--own CODE]

PATH is a file of labelled texts (JSON lines with ``text``) or a folder with files and a
``gold.jsonl`` that names them (``file``). Labels: the names of ``hoso recognize --json``
(``document_number``, ``document_type``, ``issuer``, ``issued_on``, ``abstract`` …) or the
short ones (``number``, ``kind``, ``date``). A label of null says that the paper has no such
value; a missing label is not judged.

For every field: right, wrong (another value, or one where there is none), empty (a value
that was not read). Titles and names are compared by their words, in any capitals and with
the tone in either place.
"""

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hoso_app.domain import catalogue
from hoso_app.domain.documents import DocumentFields
from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.text import nfc, tone_normal
from hoso_app.extraction.reading import read_file
from hoso_app.recognition import RecognitionContext, recognize

FIELDS = (
    "document_number",
    "issued_on",
    "document_type",
    "issuer",
    "superior",
    "place",
    "abstract",
    "authority",
    "signer_post",
    "signer",
    "term",
)
_SHORT_NAMES = {"number": "document_number", "kind": "document_type", "date": "issued_on"}
_BY_WORDS = {"abstract", "issuer", "superior", "place", "signer", "signer_post", "authority"}
_WORDS = re.compile(r"\w+")


@dataclass(slots=True)
class Score:
    """Outcomes of one field."""

    right: int = 0
    wrong: int = 0
    empty: int = 0

    @property
    def judged(self) -> int:
        """Return how many labels there were."""
        return self.right + self.wrong + self.empty


@dataclass(slots=True)
class Report:
    """Outcomes of many papers."""

    scores: dict[str, Score] = field(default_factory=lambda: {name: Score() for name in FIELDS})
    errors: list[str] = field(default_factory=list)
    groups: Counter[tuple[str, str]] = field(default_factory=Counter)
    papers: int = 0
    seconds: float = 0.0

    def judge(self, paper: dict[str, Any], fields: DocumentFields, group: str) -> None:
        """Compare one paper's values with its labels."""
        self.papers += 1
        read = values_of(fields)
        for name in FIELDS:
            if name not in paper:
                continue
            outcome = outcome_of(name, paper[name], read[name])
            setattr(self.scores[name], outcome, getattr(self.scores[name], outcome) + 1)
            self.groups[group, outcome] += 1
            if outcome != "right":
                self.errors.append(
                    f"{name} {outcome}: {paper.get('id') or paper.get('file')}\n"
                    f"    read  {read[name]}\n    label {paper[name]}"
                )


def values_of(fields: DocumentFields) -> dict[str, str | None]:
    """Return the values of a record by the names of the labels."""
    return {
        "document_number": fields.number.canonical if fields.number else None,
        "issued_on": fields.issued_on.iso if fields.issued_on else None,
        "document_type": fields.document_type,
        "issuer": fields.issuer,
        "superior": fields.superior,
        "place": fields.place,
        "abstract": fields.abstract,
        "authority": fields.authority,
        "signer_post": fields.signer_post,
        "signer": fields.signer,
        "term": str(fields.term) if fields.term else None,
    }


def outcome_of(name: str, label: str | None, read: str | None) -> str:
    """Return ``right``, ``wrong`` or ``empty``."""
    if label is None:
        return "right" if read is None else "wrong"
    if read is None:
        return "empty"
    if name in _BY_WORDS:
        return "right" if words_of(label) == words_of(read) else "wrong"
    return "right" if label == read else "wrong"


def words_of(text: str) -> list[str]:
    """Return the words of a text for comparison."""
    return _WORDS.findall(tone_normal(nfc(text)))


def papers_of(path: Path) -> Iterator[tuple[dict[str, Any], ExtractedText, str]]:
    """Yield labels, text and file name of every labelled paper."""
    gold = path / "gold.jsonl" if path.is_dir() else path
    for line in gold.read_text("utf-8").splitlines():
        paper = {_SHORT_NAMES.get(name, name): value for name, value in json.loads(line).items()}
        if "text" in paper:
            text = nfc(paper["text"])
            yield paper, ExtractedText(text, is_ocr=paper.get("is_ocr", False)), ""
        else:
            file = gold.parent / paper["file"]
            yield paper, read_file(file, RecognitionContext()).extracted, file.name


def main() -> None:
    """Read the command line and print the report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--errors", nargs="*", help="list the errors of these fields, or of all")
    parser.add_argument("--by", default="layout", help="label to group the papers by")
    parser.add_argument("--own", help="catalogue code of the office's own committee")
    options = parser.parse_args()
    own = catalogue.entry(options.own) if options.own else None
    context = RecognitionContext(catalogue.own_committee(own) if own else None)
    report = Report()
    for path in options.paths:
        for paper, extracted, name in papers_of(path):
            start = time.process_time()
            proposal = recognize(extracted, context, name)
            report.seconds += time.process_time() - start
            report.judge(paper, proposal.fields, str(paper.get(options.by) or path.name))
    print_report(report, options.errors)


def print_report(report: Report, errors: list[str] | None) -> None:
    """Print the table, the groups and the errors asked for."""
    print(f"{report.papers} papers, {1000 * report.seconds / max(1, report.papers):.1f} ms each")
    print(f"{'field':16} {'judged':>7} {'right':>8} {'wrong':>8} {'empty':>8}")
    total = Score()
    for name, score in report.scores.items():
        if score.judged:
            _print_line(name, score)
            total.right += score.right
            total.wrong += score.wrong
            total.empty += score.empty
    _print_line("all", total)
    for group in sorted({group for group, _ in report.groups}):
        counts = {kind: report.groups[group, kind] for kind in ("right", "wrong", "empty")}
        print(f"  {group}: {counts}")
    if errors is not None:
        wanted = tuple(errors)
        print("\n".join(line for line in report.errors if not wanted or line.startswith(wanted)))


def _print_line(name: str, score: Score) -> None:
    shares = (score.right, score.wrong, score.empty)
    percents = " ".join(f"{100 * share / max(1, score.judged):7.1f}%" for share in shares)
    print(f"{name:16} {score.judged:7} {percents}")


if __name__ == "__main__":
    main()
