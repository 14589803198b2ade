"""What a clerk types over the sample papers, asked of the whole program."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from hoso_app import bootstrap
from hoso_app.domain import catalogue
from hoso_app.domain.search import SearchRequest
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from hoso_app.services.imports import ImportResult

QUERIES = Path(__file__).parents[1] / "data/queries.jsonl"
ASKED = [json.loads(line) for line in QUERIES.read_text(encoding="utf-8").splitlines()]
BEST = 2


@dataclass(frozen=True, slots=True)
class Library:
    """The samples in a library, and which document is which file."""

    services: Services
    files: dict[int, str]

    def first_files(self, query: str) -> list[str]:
        outcome = self.services.search.search(SearchRequest(query, limit=BEST))
        return [self.files[hit.document_id] for hit in outcome.hits]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    own = catalogue.match_name("Thị ủy Ngã Năm")
    folder = tmp_path_factory.mktemp("queries") / "library"
    services = bootstrap.create_library(folder, own, allow_unsafe=True)
    samples = services.imports.sample_papers()
    results: list[ImportResult] = []
    services.imports.run(
        [samples], on_result=results.append, report=lambda _: None, token=CancelToken()
    )
    services.scans.run(lambda _: None, CancelToken())
    services.indexing.ensure(lambda _: None, CancelToken())
    yield Library(
        services,
        {
            one.document_id: one.path.relative_to(samples).as_posix()
            for one in results
            if one.document_id is not None
        },
    )
    services.close()


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked["query"])
def test_clerk_finds_the_paper_first_or_second(library: Library, asked: dict[str, Any]) -> None:
    assert set(asked["files"]) <= set(library.first_files(asked["query"]))
