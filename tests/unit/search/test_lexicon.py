from hypothesis import given
from hypothesis import strategies as st

from hoso_app.search.analysis import exact_forms, folded_form
from hoso_app.search.lexicon import Lexicon
from hoso_app.search.schema import exact_term


def _spelt(lexicon: Lexicon, text: str) -> list[bytes]:
    terms: list[bytes] = []
    for number in lexicon.numbers(text):
        if number >= 0:
            terms.append(lexicon.terms[number])
        else:
            start, end = lexicon.compound_starts[-number - 1], lexicon.compound_starts[-number]
            terms += [lexicon.terms[part] for part in lexicon.compound_tokens[start:end]]
    return terms


@given(st.lists(st.text(), max_size=5))
def test_numbers_spell_the_exact_forms_of_any_texts(texts: list[str]) -> None:
    lexicon = Lexicon()

    for text in texts * 2:
        assert _spelt(lexicon, text) == [
            exact_term(form, folded_form(form)) for form in exact_forms(text)
        ]


def test_forms_that_differ_only_in_writing_have_one_number() -> None:
    lexicon = Lexicon()

    assert len(set(lexicon.numbers("Uỷ uỷ, ỦY (ủy) “ủy”."))) == 1
    assert lexicon.folds == [b"uy"]


def test_lexicon_says_when_it_has_grown_too_large() -> None:
    lexicon = Lexicon()
    assert not lexicon.is_full

    lexicon.numbers(" ".join(map(str, range(250_001))))

    assert lexicon.is_full
