"""Terms of office: stated, of a council, or following from the date."""

import pytest

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.documents import DocumentNumber, Field
from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.terms import Term
from hoso_app.recognition import RecognitionContext, recognize
from hoso_app.recognition.lines import fold_in_place
from hoso_app.recognition.terms import stated_terms, term_at


@pytest.mark.parametrize(
    "text",
    [
        "nhiệm kỳ 2020-2025",
        "nhiệm kỳ 2020 - 2025",
        "nhiệm kỳ 2020 – 2025",
        "nhiệm kỳ 20202025",
        "NK 2020-2025",
        "nhiệm kỳ (NK) 2020-2025",
        "nhiệm kỳ (2020-2025)",
        "nhiệm kỳ 2O20 - 2O25",
        "Nhiệm kỳ: 2020-2025",
    ],
)
def test_stated_in_many_forms(text: str) -> None:
    assert [found.value for found in stated_terms(fold_in_place(text))] == [Term(2020, 2025)]


@pytest.mark.parametrize(
    "text", ["giai đoạn 2020-2025", "2020-2025", "nhiệm kỳ 2020-2040", "nhiệm kỳ vừa qua"]
)
def test_other_spans_are_no_terms(text: str) -> None:
    assert stated_terms(fold_in_place(text)) == []


@pytest.mark.parametrize(
    ("day", "symbol", "term"),
    [
        (PartialDate(2023, 4, 7), "KH/TU", Term(2020, 2025)),
        (PartialDate(2018, 7, 5), "BC/ĐU", Term(2015, 2020)),
        (PartialDate(2020, 12, 20), "QĐ/HU", Term(2020, 2025)),
        (PartialDate(2025, 1, 15), "QĐ/HU", Term(2020, 2025)),
        (PartialDate(2020, 7, 1), "QĐ/HU", None),
        (PartialDate(2025, 6, 30), "QĐ/HU", None),
        (PartialDate(2003, 4, 7), "QĐ/HU", None),
        (PartialDate(2023, 4, 7), "BC/CB", None),
        (PartialDate(2023, 4, 7), "NQ/ĐH", None),
        (PartialDate(2023), "KH/TU", None),
        (PartialDate(2023, 4, 7), "KH-UBND", None),
        (PartialDate(2023, 4, 7), "QĐ/TW", Term(2021, 2026)),
        (PartialDate(2021, 1, 20), "QĐ/TW", None),
        (PartialDate(2019, 4, 7), "HD/BTCTW", Term(2016, 2021)),
        (PartialDate(2012, 4, 7), "HD/BTCTW", None),
    ],
)
def test_date_tells_the_term_only_where_it_is_safe(
    day: PartialDate, symbol: str, term: Term | None
) -> None:
    assert term_at(day, DocumentNumber(12, symbol)) == term


_HEAD = (
    "ĐẢNG BỘ TỈNH SÓC TRĂNG\nTHỊ ỦY NGÃ NĂM\n*\nSố 12-BC/TU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
    "Ngã Năm, ngày {day}\nBÁO CÁO\n{title}\n-----\n{body}"
)


def read(day: str, title: str, body: str = "Nội dung.") -> tuple[str | None, bool, str | None]:
    text = _HEAD.format(day=day, title=title, body=body)
    proposal = recognize(ExtractedText(text), RecognitionContext())
    fields = proposal.fields
    term = str(fields.term) if fields.term else None
    return term, Field.TERM in proposal.inferred, fields.council_term


def test_term_in_the_title_wins() -> None:
    assert read("07 tháng 4 năm 2019", "kiểm điểm nhiệm kỳ 2010 - 2015") == (
        "2010-2015",
        False,
        None,
    )


def test_term_of_the_date_is_inferred() -> None:
    assert read("07 tháng 4 năm 2019", "công tác quý I") == ("2015-2020", True, None)


def test_term_of_a_council_is_kept_apart() -> None:
    title = "kết quả bầu cử đại biểu HĐND các cấp nhiệm kỳ 2021 - 2026"
    assert read("07 tháng 6 năm 2021", title) == ("2020-2025", True, "2021-2026")


def test_congress_that_a_paper_cites_begins_the_term() -> None:
    body = "Thực hiện Nghị quyết số 05-NQ/ĐH, ngày 30/7/2025 của Đại hội đại biểu Đảng bộ xã."
    assert read("14 tháng 10 năm 2025", "giao ban tuần", body) == ("2025-2030", True, None)


def test_summer_of_a_congress_year_stays_open() -> None:
    assert read("14 tháng 7 năm 2020", "giao ban tuần") == (None, False, None)
