import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from hoso_app.search import list_merging
from hoso_app.search.lexicon import Lexicon
from hoso_app.search.list_merging import Part, merged, merged_lengths
from tests.unit.search.test_postings import DOCUMENTS, by_term, inverted, naive


@given(st.lists(DOCUMENTS, min_size=1, max_size=4), st.data())
def test_merged_lists_are_those_of_all_living_documents(
    segments: list[list[list[str]]], data: st.DataObject
) -> None:
    living = [[data.draw(st.booleans()) for _ in documents] for documents in segments]
    block = data.draw(st.sampled_from((1, 3, 2_000_000)))
    kept = [
        document
        for documents, lives in zip(segments, living, strict=True)
        for document, is_living in zip(documents, lives, strict=True)
        if is_living
    ]
    parts, first = [], 0
    for documents, lives in zip(segments, living, strict=True):
        numbers = np.where(lives, first + np.cumsum(lives) - 1, -1).astype(np.int64)
        parts.append(Part(inverted(documents, Lexicon())[0], numbers))
        first += sum(lives)

    before = list_merging._BLOCK_POSITIONS
    list_merging._BLOCK_POSITIONS = block
    try:
        blocks = list(merged(parts))
    finally:
        list_merging._BLOCK_POSITIONS = before

    wanted, _, lengths = naive(kept)
    found = {term: rows for one in blocks for term, rows in by_term(one).items()}
    assert found == wanted
    assert [term for one in blocks for term in one.terms] == sorted(wanted)
    assert merged_lengths(parts).tolist() == lengths


def test_long_and_short_documents_are_merged_in_the_wider_form() -> None:
    long = Part(inverted([["a " * 70_000 + "b"]], Lexicon())[0], np.array([0]))
    short = Part(inverted([["b a"]], Lexicon())[0], np.array([1]))

    [lists] = list(merged([long, short]))

    assert by_term(lists)[b"b"] == {0: [70_000], 1: [0]}
