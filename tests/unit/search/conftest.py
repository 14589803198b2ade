from collections.abc import Iterator
from pathlib import Path

import pytest

from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import IndexEntry, SearchRequest, Sort
from hoso_app.search import SearchIndex, Vocabulary

DATA = Path(__file__).parents[2] / "data"
KEY = "library-key"


def read_articles() -> list[IndexEntry]:
    """Return the five source articles, identified by their number."""
    entries = []
    for number in range(5):
        text = (DATA / "recognition" / "articles" / f"article-{number}.txt").read_text("utf-8")
        title = next(line for line in text.splitlines() if len(line) > 40)
        entries.append(
            IndexEntry(
                document_id=DocumentId(number),
                title=title,
                document_number=None,
                body=text,
                document_type="Tin bài",
            )
        )
    return entries


@pytest.fixture
def index(tmp_path: Path) -> Iterator[SearchIndex]:
    made = SearchIndex.create(tmp_path / "index", KEY)
    yield made
    made.close()


@pytest.fixture
def articles(index: SearchIndex) -> SearchIndex:
    index.apply(read_articles())
    return index


def entry(number: int, body: str) -> IndexEntry:
    """Return an entry that has nothing but a text."""
    return IndexEntry(DocumentId(number), "", None, body)


def found(
    index: SearchIndex,
    text: str,
    *,
    limit: int = 50,
    offset: int = 0,
    sort: Sort = Sort.RELEVANCE,
) -> list[int]:
    """Return the identifiers of what a question finds, in order."""
    request = SearchRequest(text=text, limit=limit, offset=offset, sort=sort)
    return [hit.document_id for hit in index.search(request, Vocabulary()).hits]


def held(index: SearchIndex, text: str) -> list[int]:
    """Return the identifiers of what holds a whole question, in order."""
    hits = index.search(SearchRequest(text=text), Vocabulary()).hits
    return [hit.document_id for hit in hits if not hit.rung.is_loose]
