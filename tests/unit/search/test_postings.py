from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from hoso_app.search.analysis import exact_forms, folded_form
from hoso_app.search.lexicon import Lexicon
from hoso_app.search.postings import Lists, Tokens, invert
from hoso_app.search.schema import exact_term

Positions = dict[bytes, dict[int, list[int]]]
PIECES = st.lists(
    st.lists(st.sampled_from(("kế", "hoạch", "ke", "59-KH/TU", "—", "năm", "nam")), max_size=6).map(
        " ".join
    ),
    max_size=3,
)
DOCUMENTS = st.lists(PIECES, max_size=6)


def by_term(lists: Lists) -> Positions:
    """Return the positions of each term in each document, read one by one."""
    found: Positions = {}
    for number, term in enumerate(lists.terms):
        place = int(lists.position_starts[number])
        rows: dict[int, list[int]] = {}
        for post in range(int(lists.post_starts[number]), int(lists.post_starts[number + 1])):
            count = int(lists.counts[post])
            rows[int(lists.documents[post])] = lists.positions[place : place + count].tolist()
            place += count
        found[term] = rows
    return found


def naive(documents: list[list[str]]) -> tuple[Positions, Positions, list[int]]:
    """Return the same for folded and exact terms, made in the plainest way, and lengths."""
    folded: Positions = defaultdict(lambda: defaultdict(list))
    exact: Positions = defaultdict(lambda: defaultdict(list))
    lengths = []
    for document, pieces in enumerate(documents):
        position = length = 0
        for piece in pieces:
            for form in exact_forms(piece):
                fold = folded_form(form)
                folded[fold.encode()][document].append(position)
                exact[exact_term(form, fold)][document].append(position)
                position += 1
                length += 1
            position += 1
        lengths.append(length)
    return folded, exact, lengths


def inverted(documents: list[list[str]], lexicon: Lexicon) -> tuple[Lists, Lists]:
    """Return the lists that the engine makes of documents."""
    tokens = Tokens()
    for number, pieces in enumerate(documents):
        tokens.add(number, pieces, lexicon)
    return invert(tokens, lexicon, len(documents))


@given(DOCUMENTS)
def test_lists_are_those_made_in_the_plainest_way(documents: list[list[str]]) -> None:
    folded, exact = inverted(documents, Lexicon())
    wanted_folded, wanted_exact, lengths = naive(documents)

    assert by_term(folded) == wanted_folded
    assert by_term(exact) == wanted_exact
    assert folded.lengths.tolist() == exact.lengths.tolist() == lengths
    assert folded.terms == sorted(folded.terms)
    assert exact.terms == sorted(exact.terms)


def test_positions_of_a_very_long_document_are_kept() -> None:
    folded, _ = inverted([["a " * 70_000 + "cuối"]], Lexicon())

    assert by_term(folded)[b"cuoi"] == {0: [70_000]}
    assert folded.positions.dtype.itemsize == 4
