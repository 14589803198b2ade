"""The packaged sample papers: whole, answered for, and read as a reader reads them."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from hoso_app.domain import catalogue
from hoso_app.domain.documents import DocumentFields, Proposal
from hoso_app.extraction.reading import read_file
from hoso_app.recognition import RecognitionContext

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "src/hoso_app/samples"
DATA = ROOT / "tests/data"
MAX_TOTAL_BYTES = 1_500_000

# What recognition does not read yet. A rule that mends one of them takes it off this list.
MISREAD: dict[str, set[str]] = {}

TOWN = "huyen-948"
COMMUNE = "xa-31342-2025"


def lines_of(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


EXPECTED = lines_of("samples_expected.jsonl")
QUERIES = lines_of("queries.jsonl")
FILES = {path.relative_to(SAMPLES).as_posix() for path in SAMPLES.rglob("*") if path.is_file()}


def test_every_sample_has_its_answers_and_every_answer_its_sample() -> None:
    assert sorted(line["file"] for line in EXPECTED) == sorted(FILES)


def test_samples_stay_small() -> None:
    assert sum((SAMPLES / name).stat().st_size for name in FILES) <= MAX_TOTAL_BYTES


@pytest.mark.parametrize("name", sorted(FILES))
def test_sample_opens(name: str) -> None:
    path = SAMPLES / name
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            assert "word/document.xml" in archive.namelist()
    elif path.suffix == ".pdf":
        with pypdfium2.PdfDocument(path) as document:
            assert len(document) >= 1
    else:
        assert len(path.read_text(encoding="utf-8-sig")) > 500


def test_queries_ask_for_samples() -> None:
    assert len(QUERIES) >= 60
    assert {name for line in QUERIES for name in line["files"]} <= FILES
    assert len({line["query"] for line in QUERIES}) == len(QUERIES)


def test_papers_of_the_story_cite_each_other() -> None:
    numbers = {line["document_number"] for line in EXPECTED} - {None}
    cited = {number for line in EXPECTED for number in line["citations"]}
    assert len(cited & numbers) >= 10


def recognised(proposal: Proposal) -> dict[str, object]:
    fields: DocumentFields = proposal.fields
    return {
        "document_type": fields.document_type,
        "document_number": fields.number.canonical if fields.number else None,
        "issuer": fields.issuer,
        "superior": fields.superior,
        "place": fields.place,
        "issued_on": fields.issued_on.iso if fields.issued_on else None,
        "abstract": fields.abstract,
        "signer": fields.signer,
        "authority": fields.authority,
        "term": str(fields.term) if fields.term else None,
        "is_article": fields.is_article,
        "citations": sorted(
            {one.document_number for one in proposal.citations if one.document_number}
        ),
    }


@pytest.mark.parametrize("own", [TOWN, COMMUNE])
@pytest.mark.parametrize("expected", EXPECTED, ids=lambda line: line["file"])
def test_sample_is_read_as_a_reader_reads_it(expected: dict[str, Any], own: str) -> None:
    committee = catalogue.entry(own)
    assert committee is not None
    context = RecognitionContext(catalogue.own_committee(committee))
    values = recognised(read_file(SAMPLES / expected["file"], context).proposal)
    wanted = {**expected, "citations": sorted(expected["citations"])}
    checked = values.keys() - set(expected["unchecked"])
    wrong = {name: values[name] for name in checked if values[name] != wanted[name]}
    assert wrong.keys() == MISREAD.get(expected["file"], set()), wrong
