"""How well the right passage is found: MRR@10 and R@1 on questions with judgments.

    python benchmarks/search/quality.py FOLDER

The folder holds ``corpus.jsonl``, ``queries.jsonl`` and ``qrels.tsv``.
"""

import argparse
import json
import tempfile
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path

from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import IndexEntry, SearchRequest
from hoso_app.domain.text import fold
from hoso_app.search import SearchIndex, Vocabulary


def main() -> None:
    """Index the passages, ask every question as written and without marks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    passages = _read_lines(folder / "corpus.jsonl")
    asked = {row["id"]: row["text"] for row in _read_lines(folder / "queries.jsonl")}
    wanted = _judgments(folder / "qrels.tsv")
    names = [row["id"] for row in passages]
    with tempfile.TemporaryDirectory() as work:
        index = SearchIndex.create(Path(work) / "index", "quality")
        index.apply(
            IndexEntry(
                document_id=DocumentId(number), title="", document_number=None, body=row["text"]
            )
            for number, row in enumerate(passages)
        )
        forms: dict[str, Callable[[str], str]] = {"as written": str, "without marks": fold}
        for label, form in forms.items():
            first, rank = _measured(index, names, {k: form(v) for k, v in asked.items()}, wanted)
            print(f"{label}: R@1 {first:.4f}, MRR@10 {rank:.4f}")
        index.close()


def _measured(
    index: SearchIndex,
    names: list[str],
    asked: Mapping[str, str],
    wanted: Mapping[str, set[str]],
) -> tuple[float, float]:
    first = rank = 0.0
    for key, question in asked.items():
        answer = index.search(SearchRequest(text=question + " ", limit=10), Vocabulary())
        for place, hit in enumerate(answer.hits, 1):
            if names[hit.document_id] in wanted[key]:
                first += place == 1
                rank += 1 / place
                break
    return first / len(asked), rank / len(asked)


def _read_lines(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _judgments(path: Path) -> Mapping[str, set[str]]:
    wanted: dict[str, set[str]] = defaultdict(set)
    for line in path.read_text("utf-8").splitlines():
        parts = line.split("\t")
        if parts[-1].strip().isdigit():
            wanted[parts[0]].add(parts[2] if len(parts) == 4 else parts[1])
    return wanted


if __name__ == "__main__":
    main()
