"""Phrases of common words in many papers, against a search letter by letter."""

import random
from collections.abc import Iterator
from itertools import pairwise

import pytest

from hoso_app.domain.search import SearchRequest
from hoso_app.search import SearchIndex, Vocabulary
from tests.unit.search.conftest import KEY, entry

_WORDS = ("theo", "quy", "định", "của", "pháp", "luật", "về", "cán", "bộ", "xã")
_COUNT = 2_400


def _texts() -> list[str]:
    draw = random.Random(7)
    texts = []
    for number in range(_COUNT):
        words = draw.choices(_WORDS, weights=range(10, 0, -1), k=draw.randint(1, 40))
        if number % 50 == 0:
            words += ["hiếm", *draw.choices(_WORDS, k=3)]
        texts.append(" ".join(words))
    return texts


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return _texts()


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> Iterator[SearchIndex]:
    index = SearchIndex.create(tmp_path_factory.mktemp("chỉ mục") / "index", KEY)
    entries = [entry(number, text) for number, text in enumerate(texts)]
    for start in range(0, _COUNT, _COUNT // 3):  # in more than one segment
        index.apply(entries[start : start + _COUNT // 3])
    yield index
    index.close()


def _phrases() -> list[str]:
    draw = random.Random(8)
    drawn = [" ".join(draw.choices(_WORDS, k=draw.randint(2, 5))) for _ in range(40)]
    return [*drawn, "của của", "theo theo theo", "hiếm theo", "quy hiếm"]


@pytest.mark.parametrize("phrase", _phrases())
def test_a_phrase_is_found_where_it_stands(
    many: SearchIndex, texts: list[str], phrase: str
) -> None:
    answer = many.search(SearchRequest(text=f'"{phrase}"', limit=_COUNT), Vocabulary())
    expected = [number for number, text in enumerate(texts) if f" {phrase} " in f" {text} "]
    assert sorted(hit.document_id for hit in answer.hits[: answer.total]) == expected


def test_phrases_count_as_often_as_they_stand(many: SearchIndex, texts: list[str]) -> None:
    answer = many.search(SearchRequest(text='"theo quy"', limit=_COUNT), Vocabulary())
    by_length: dict[int, list[tuple[int, float]]] = {}
    for hit in answer.hits[: answer.total]:
        words = texts[hit.document_id].split()
        times = sum(pair == ("theo", "quy") for pair in pairwise(words))
        by_length.setdefault(len(words), []).append((times, hit.score))
    for pairs in by_length.values():  # of texts of one length, who says it more stands higher
        scores: dict[int, set[float]] = {}
        for times, score in pairs:
            scores.setdefault(times, set()).add(round(score, 3))
        assert all(len(one) == 1 for one in scores.values())
        ranked = [next(iter(scores[times])) for times in sorted(scores)]
        assert ranked == sorted(ranked)
