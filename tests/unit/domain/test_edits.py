import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.documents import DocumentFields, DocumentNumber, Field, Secrecy, Urgency
from hoso_app.domain.edits import parse_canonical_number, value_text, with_value
from hoso_app.domain.errors import InvalidValueError
from hoso_app.domain.terms import Term

_FULL = DocumentFields(
    document_type="Kế hoạch",
    number=DocumentNumber(59, "KH/TU"),
    issuer="Thị ủy Ngã Năm",
    superior="Đảng bộ tỉnh Sóc Trăng",
    place="Ngã Năm",
    issued_on=PartialDate(2023, 4, 7),
    term=Term(2020, 2025),
    abstract="kiểm điểm giữa nhiệm kỳ",
    signer="Võ Minh Thắng",
    signer_post="PHÓ BÍ THƯ",
    authority="T/M",
    recipients="Như trên",
    urgency=Urgency.URGENT,
    secrecy=Secrecy.SECRET,
    draft="1",
    council_term="2021-2026",
    site="ninhbinh",
    author="Văn Tá",
    event_on=PartialDate(2023, 5),
)


@pytest.mark.parametrize("name", [one for one in Field if one is not Field.IS_ARTICLE])
def test_every_field_survives_its_text_form(name: Field) -> None:
    text = value_text(_FULL, name)
    assert text is not None
    assert value_text(with_value(DocumentFields(), name, text), name) == text
    assert value_text(with_value(_FULL, name, None), name) is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (Field.DOCUMENT_TYPE, "Kế hoạt"),
        (Field.DOCUMENT_NUMBER, "KH"),
        (Field.ISSUED_ON, "2023-02-30"),
        (Field.TERM, "2020"),
        (Field.URGENCY, "Rất khẩn"),
        (Field.SECRECY, "Kín"),
    ],
)
def test_a_text_that_is_no_value_is_refused_by_name(name: Field, text: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        with_value(DocumentFields(), name, text)
    assert (caught.value.field, caught.value.value) == (name.value, text)


def test_setting_the_kind_decides_what_is_an_article() -> None:
    article = with_value(DocumentFields(), Field.DOCUMENT_TYPE, "Tin bài")
    assert article.is_article
    assert not with_value(article, Field.DOCUMENT_TYPE, "Kế hoạch").is_article


@given(
    number=st.integers(min_value=1, max_value=99999),
    kind=st.sampled_from(["KH", "QĐ", "NQ", "CTr"]),
    issuer=st.sampled_from(["TU", "ĐU", "UBKTTU", "VPTW/nb", "TWĐTN-VP"]),
)
def test_party_numbers_survive_their_text_form(number: int, kind: str, issuer: str) -> None:
    value = DocumentNumber(number, f"{kind}/{issuer}")
    assert value.canonical is not None
    assert parse_canonical_number(value.canonical) == value


@given(
    number=st.integers(min_value=1, max_value=99999),
    symbol=st.sampled_from(["KH-UBND", "QĐ-MTTQ-BTT", "UBND-NC"]),
    year=st.none() | st.integers(min_value=1945, max_value=2100),
)
def test_state_numbers_survive_their_text_form(number: int, symbol: str, year: int | None) -> None:
    value = DocumentNumber(number, symbol, year)
    assert value.canonical is not None
    assert parse_canonical_number(value.canonical) == value


def test_a_draft_keeps_its_symbol_without_a_number() -> None:
    draft = DocumentFields(number=DocumentNumber(None, "KH/TU"))
    text = value_text(draft, Field.DOCUMENT_NUMBER)
    assert text == "-KH/TU"
    assert with_value(DocumentFields(), Field.DOCUMENT_NUMBER, text).number == draft.number
