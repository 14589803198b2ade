"""Index, scan, filters and marking take letters for the same."""

import tempfile
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Literal

from hypothesis import example, given, settings
from hypothesis import strategies as st

from hoso_app.domain.search import SearchRequest
from hoso_app.domain.text import fold, nfc
from hoso_app.search import SearchIndex, Vocabulary, hit_spans, scan
from hoso_app.search.analysis import exact_form, folded_form, tokens
from tests.unit.search.conftest import KEY, entry

_SYLLABLES = st.sampled_from(
    """
    đảng ủy uỷ hoà hòa thuỷ thúy quý quí kỷ kỉ lý lí giữa nhiệm kỳ nghị quyết ĐIỂM Đường ưu ươm
    khuya khuỷu quỳnh gìn giữ ý y ỷ Ðảng xoong oằn oẳng tuần hoán huỳnh tỷ mỹ sỹ hy hỉ ăn ấn ơn
    """.split()  # noqa: SIM905 - a list of words is read more easily like this
)
_FORMS = st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"])


@given(st.lists(_SYLLABLES, min_size=1, max_size=5), _FORMS, st.booleans(), st.booleans())
@settings(max_examples=30, deadline=None)
def test_what_a_paper_holds_is_found_and_marked_however_it_is_typed(
    syllables: list[str],
    form: Literal["NFC", "NFD", "NFKC", "NFKD"],
    is_folded: bool,
    is_upper: bool,
) -> None:
    body = unicodedata.normalize(form, " ".join(syllables))
    typed = fold(" ".join(syllables)) if is_folded else " ".join(syllables).lower()
    query = (typed.title() if is_upper else typed) + " "
    paper = replace(entry(1, body), tags=(" ".join(syllables),))
    with tempfile.TemporaryDirectory() as folder:
        index = SearchIndex.create(Path(folder) / "index", KEY)
        index.apply([paper])
        by_words = index.search(SearchRequest(query), Vocabulary())
        by_phrase = index.search(SearchRequest(f'"{query}"'), Vocabulary())
        by_tag = index.search(SearchRequest(f'nhãn:"{query}"'), Vocabulary())
        index.close()

    assert (by_words.total, by_phrase.total, by_tag.total) == (1, 1, 1)
    assert scan(query, paper) is not None
    covered = sum(end - start for start, end in hit_spans(query, body))
    assert covered >= sum(map(len, tokens(body)))


@given(st.text())
@example("SÎ")
@example("sİ quǐ")
def test_folding_twice_changes_nothing_anywhere(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    for raw in tokens(nfc(text)):
        exact = exact_form(raw)
        assert exact_form(exact) == exact
        assert folded_form(exact_form(folded_form(exact))) == folded_form(exact)
