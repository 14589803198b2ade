"""File papers with their variants; print what is found, what is wrong, and how long it takes.

    python benchmarks/near_duplicates/measure.py [--papers 5000] [--seed 1]

Every tenth paper has variants (scans, a retyped copy, drafts), another tenth has a
sibling: another paper after the same pattern, which is no duplicate. All are filed
in a random order into a database on disk; the time is the processor's for finding
like papers inside of the filing transaction.
"""

import argparse
import json
import random
import statistics
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from hoso_app.domain.documents import DocumentState
from hoso_app.domain.extraction import ExtractedText
from hoso_app.recognition import RecognitionContext, recognize
from hoso_app.services.near_duplicates import find_like
from hoso_app.storage import new_documents, upgrading
from hoso_app.storage.engine import Database
from hoso_app.storage.new_documents import NewDocument, NewOriginal

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks" / "recognition"))

from variants import Office, draft, retyped, scan, sentences_of  # noqa: E402 - needs that folder

_MAKERS = {
    "scan, 1 % misread": (scan(0.01), True),
    "scan, 3 % misread": (scan(0.03), True),
    "scan, 6 % misread": (scan(0.06), True),
    "scan, 10 % misread": (scan(0.10), True),
    "retyped": (retyped, False),
    "draft, 10 % other": (draft(0.10), False),
    "draft, 30 % other": (draft(0.30), False),
    "draft, 50 % other": (draft(0.50), False),
}
_DRAFTS = {name for name in _MAKERS if name.startswith("draft")}

Paper = tuple[int, str, str, bool]
"""Which base it comes from, what it is, its text, whether a scan."""


def make_papers(count: int, seed: int) -> list[Paper]:
    """Return base papers, variants of some, siblings of others, in a random order."""
    office = Office(sentences_of(_real_texts()), seed)
    chance = random.Random(seed)
    names = list(_MAKERS)
    papers: list[Paper] = []
    for base in range(count):
        text = office.paper()
        papers.append((base, "base", text, False))
        if base % 10 == 0:
            name = names[(base // 10) % len(names)]
            maker, is_scan = _MAKERS[name]
            arguments = (text, chance, office) if name in _DRAFTS else (text, chance)
            papers.append((base, name, maker(*arguments), is_scan))  # type: ignore[operator]
        elif base % 10 == 5:
            papers.append((base, "sibling", office.sibling(text), False))
    chance.shuffle(papers)
    return papers


def _real_texts() -> list[str]:
    """Return texts whose words and sentences the made papers are put together from."""
    folder = ROOT / "tests" / "data" / "recognition"
    pages = (folder / "real_pages.jsonl").read_text(encoding="utf-8").splitlines()
    articles = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("articles/*.txt"))]
    return articles + [json.loads(line)["text"] for line in pages]


def main() -> None:
    """Read the command line, file everything, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--papers", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    papers = make_papers(options.papers, options.seed)
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "hoso.db")
        upgrading.upgrade(database)
        found, ids, times = file_papers(database, papers)
        size = database.path.stat().st_size
        database.close()
    report(papers, ids, found)
    last = times[-len(times) // 10 :]
    times.sort()
    print(
        f"\n{len(papers)} papers, {statistics.mean(len(p[2]) for p in papers):.0f} characters; "
        f"finding like ones: median {times[len(times) // 2]:.2f} ms, "
        f"p95 {times[int(len(times) * 0.95)]:.2f} ms, "
        f"last tenth {statistics.mean(last):.2f} ms; database {size / 1e6:.0f} MB"
    )


def file_papers(
    database: Database, papers: list[Paper]
) -> tuple[dict[frozenset[int], float], dict[int, int], list[float]]:
    """File papers; return the pairs found, the place of each document, and the times in ms."""
    context = RecognitionContext()
    now = datetime(2026, 11, 22, tzinfo=UTC)
    found: dict[frozenset[int], float] = {}
    ids: dict[int, int] = {}
    times: list[float] = []
    recognizing: list[float] = []
    for start in range(0, len(papers), 200):
        with database.write() as session:
            for place in range(start, min(start + 200, len(papers))):
                _base, _what, text, is_scan = papers[place]
                extracted = ExtractedText(text, is_ocr=is_scan)
                started = time.thread_time()
                proposal = recognize(extracted, context)
                recognizing.append((time.thread_time() - started) * 1000)
                original = NewOriginal(f"{place:064}", f"{place}.txt", len(text))
                new = NewDocument(
                    proposal.fields, proposal.evidence, original, extracted, DocumentState.FILED
                )
                document_id = new_documents.insert(session, new, now)
                ids[document_id] = place
                started = time.thread_time()
                pairs = find_like(session, document_id, text)
                times.append((time.thread_time() - started) * 1000)
                for pair in pairs:
                    found[frozenset((pair.first, pair.second))] = pair.ratio
    print(f"for scale: recognition takes {statistics.median(recognizing):.2f} ms a paper\n")
    return found, ids, times


def report(papers: list[Paper], ids: dict[int, int], found: dict[frozenset[int], float]) -> None:
    """Print recall by kind of variant, and what was found wrongly."""
    expected: Counter[str] = Counter(
        what for _base, what, _text, _scan in papers if what not in {"base", "sibling"}
    )
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    ratios: dict[str, list[float]] = {}
    for pair, ratio in found.items():
        one, other = (papers[ids[document_id]] for document_id in pair)
        kinds = {one[1], other[1]} - {"base"}
        is_right = one[0] == other[0] and len(kinds) == 1 and "sibling" not in kinds
        name = kinds.pop() if len(kinds) == 1 and one[0] == other[0] else "unrelated"
        (right if is_right else wrong)[name] += 1
        ratios.setdefault(name, []).append(ratio)
    print(f"{'variant':<22}{'papers':>8}{'found':>8}{'recall':>9}{'ratio':>8}")
    for name in _MAKERS:
        if expected[name]:
            mean = statistics.mean(ratios.get(name, [0.0]))
            print(
                f"{name:<22}{expected[name]:>8}{right[name]:>8}"
                f"{right[name] / expected[name]:>9.1%}{mean:>8.2f}"
            )
    siblings = sum(what == "sibling" for _base, what, _text, _scan in papers)
    total = right.total() + wrong.total()
    print(
        f"precision {right.total() / total if total else 1:.1%} ({wrong.total()} wrong: "
        f"{dict(wrong)}); {siblings} siblings after one pattern"
    )


if __name__ == "__main__":
    main()
