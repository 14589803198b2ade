"""Accuracy on labelled first pages: real ones, and ones made from the standards.

The bars are those of the room's aim; ``benchmarks/recognition/report.py`` shows
the figures and the errors.
"""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from hoso_app.domain.documents import DocumentFields
from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.text import tone_normal
from hoso_app.recognition import RecognitionContext, recognize

BARS = {
    "document_number": 0.98,
    "issued_on": 0.98,
    "document_type": 0.98,
    "issuer": 0.95,
    "superior": 0.95,
    "place": 0.95,
    "abstract": 0.92,
    "authority": 0.95,
    "signer_post": 0.95,
    "signer": 0.95,
    "term": 0.95,
}
MOST_WRONG = 0.015
WORDS = {"issuer", "superior", "place", "abstract", "authority", "signer_post", "signer"}


def value(fields: DocumentFields, name: str) -> str | None:
    if name == "document_number":
        return fields.number.canonical if fields.number else None
    if name == "issued_on":
        return fields.issued_on.iso if fields.issued_on else None
    found = getattr(fields, name)
    return str(found) if found else None


def comparable(name: str, text: str | None) -> object:
    if text is None or name not in WORDS:
        return text
    return re.findall(r"\w+", tone_normal(text))


def outcomes(papers: list[dict[str, Any]]) -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = {name: Counter() for name in BARS}
    for paper in papers:
        extracted = ExtractedText(paper["text"], is_ocr=paper.get("is_ocr", False))
        fields = recognize(extracted, RecognitionContext()).fields
        for name in BARS.keys() & paper.keys():
            read = value(fields, name)
            if comparable(name, read) == comparable(name, paper[name]):
                counts[name]["right"] += 1
            else:
                counts[name]["empty" if read is None else "wrong"] += 1
    return counts


@pytest.fixture(scope="module")
def papers(data_dir: Path) -> dict[str, list[dict[str, Any]]]:
    folder = data_dir / "recognition"
    return {
        name: [json.loads(line) for line in (folder / name).read_text("utf-8").splitlines()]
        for name in ("real_pages.jsonl", "made_pages.jsonl")
    }


@pytest.mark.parametrize("source", ["real_pages.jsonl", "made_pages.jsonl"])
def test_pages_are_read_as_labelled(papers: dict[str, list[dict[str, Any]]], source: str) -> None:
    counts = outcomes(papers[source])
    missed = {
        name: dict(count)
        for name, count in counts.items()
        if count and count["right"] < BARS[name] * count.total()
    }
    assert not missed
    wrong = sum(count["wrong"] for count in counts.values())
    assert wrong <= MOST_WRONG * sum(count.total() for count in counts.values())


def test_set_is_large_and_of_many_sorts(papers: dict[str, list[dict[str, Any]]]) -> None:
    everything = [paper for pages in papers.values() for paper in pages]
    assert len(everything) >= 150
    assert len({paper["id"] for paper in everything}) == len(everything)
    assert len({paper["layout"] for paper in everything}) >= 10
    assert len({paper["document_type"] for paper in everything}) >= 15
