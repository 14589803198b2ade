from datetime import UTC, datetime

import pytest

from hoso_app.domain.changes import ChangeBatch, FieldChange
from hoso_app.domain.citations import Relation
from hoso_app.domain.dates import PartialDate
from hoso_app.domain.documents import (
    DocumentFields,
    DocumentNumber,
    DocumentState,
    Evidence,
    Field,
    Origin,
    Secrecy,
)
from hoso_app.domain.errors import ReadingProblem
from hoso_app.domain.ids import BatchId, DocumentId
from hoso_app.domain.search import Facet, Sort
from hoso_app.domain.terms import Term
from hoso_app.ui.models import labels


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0"), (999, "999"), (1_000, "1.000"), (12_431, "12.431"), (1_234_567, "1.234.567")],
)
def test_thousands_are_set_apart_by_points(number: int, words: str) -> None:
    assert labels.count_text(number) == words


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 B"),
        (1_023, "1023 B"),
        (1_024, "1 KB"),
        (48_128, "47 KB"),
        (1_500_000, "1,4 MB"),
        (3 << 30, "3 GB"),
    ],
)
def test_sizes_have_a_decimal_comma(size: int, words: str) -> None:
    assert labels.size_text(size) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "1 giây"),
        (42, "42 giây"),
        (55, "1 phút"),
        (150, "2 phút"),
        (3_600, "1 giờ"),
        (5_400, "1 giờ 30 phút"),
    ],
)
def test_durations_are_said_as_people_say_them(seconds: float, words: str) -> None:
    assert labels.duration_text(seconds) == words


FIELDS = DocumentFields(
    document_type="Kế hoạch",
    number=DocumentNumber(59, "KH/TU"),
    issuer="Thị ủy Ngã Năm",
    issued_on=PartialDate(2023, 4, 7),
    term=Term(2020, 2025),
    secrecy=Secrecy.SECRET,
    event_on=PartialDate(2023, 5),
)


@pytest.mark.parametrize(
    ("field", "shown"),
    [
        (Field.DOCUMENT_TYPE, "Kế hoạch"),
        (Field.DOCUMENT_NUMBER, "59-KH/TU"),
        (Field.ISSUER, "Thị ủy Ngã Năm"),
        (Field.ISSUED_ON, "07/4/2023"),
        (Field.TERM, "2020-2025"),
        (Field.SECRECY, "Mật"),
        (Field.EVENT_ON, "5/2023"),
        (Field.SIGNER, ""),
        (Field.IS_ARTICLE, ""),
    ],
)
def test_values_are_shown_as_the_office_writes_them(field: Field, shown: str) -> None:
    assert labels.field_value(FIELDS, field) == shown


def test_the_number_of_a_draft_has_a_gap() -> None:
    draft = DocumentFields(number=DocumentNumber(None, "KH/TU"))
    assert labels.field_value(draft, Field.DOCUMENT_NUMBER) == "…-KH/TU"


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("issued_on", "2023-04-07", "07/4/2023"),
        ("event_on", "2023-05", "5/2023"),
        ("state", "trash", "Thùng rác"),
        ("is_starred", "1", "có"),
        ("tags", '["sơ kết", "khẩn"]', "sơ kết, khẩn"),
        ("signer", "Bưởi", "Bưởi"),
        ("signer", None, "(trống)"),
        ("signer", "", "(trống)"),
        ("dossiers", "[[3, 1], 7]", "3, 7"),
    ],
)
def test_values_of_the_history_are_words(field: str, value: str | None, words: str) -> None:
    assert labels.change_value(field, value) == words


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("Kế hoạch", "59-KH/TU", "về việc"), "Kế hoạch 59-KH/TU"),
        ((None, "59-KH/TU", None), "59-KH/TU"),
        (("Tin bài", None, "Hội nghị sơ kết"), "Hội nghị sơ kết"),
        (("Kế hoạch", None, None), "Kế hoạch"),
        ((None, None, None), "quét 12.pdf"),
    ],
)
def test_a_paper_is_told_by_the_best_that_is_known(
    parts: tuple[str | None, str | None, str | None], name: str
) -> None:
    assert labels.document_name(*parts, "quét 12.pdf") == name


@pytest.mark.parametrize(
    ("origin", "confidence", "is_sure"),
    [
        (Origin.READ, 0.97, True),
        (Origin.READ, 0.5, False),
        (Origin.INFERRED, 0.97, False),
        (Origin.HAND, 1.0, False),
    ],
)
def test_only_what_was_read_clearly_is_sure(
    origin: Origin, confidence: float, is_sure: bool
) -> None:
    assert labels.is_sure(Evidence("x", confidence, "rule", origin)) is is_sure


@pytest.mark.parametrize("problem", [None, "scan", "unknown", *ReadingProblem])
def test_every_missing_text_has_a_reason(problem: str | None) -> None:
    reason = labels.missing_text_reason(problem)
    assert reason.endswith((".", "lại."))
    assert len(reason) > 20


def test_every_value_of_the_trade_has_words() -> None:
    words = [
        *(labels.field_label(field) for field in Field),
        *(labels.facet_label(facet) for facet in Facet),
        *(labels.state_label(state) for state in DocumentState),
        *(labels.sort_label(sort) for sort in Sort),
        *(labels.relation_label(relation) for relation in Relation),
    ]
    assert all(word and word[0].isupper() for word in words)


@pytest.mark.parametrize(
    ("facet", "value", "words"),
    [
        (Facet.STATE, "inbox", "Hộp chờ"),
        (Facet.STARRED, "1", "Có đánh dấu"),
        (Facet.TEXT, "no", "Chưa tìm được chữ"),
        (Facet.TEXT, "yes", "Tìm được chữ"),
        (Facet.TAG, "sơ kết", None),
    ],
)
def test_codes_of_filters_have_words(facet: Facet, value: str, words: str | None) -> None:
    assert labels.fixed_value_label(facet, value) == words


@pytest.mark.parametrize(
    ("words", "sentence"),
    [([], ""), (["a"], "a"), (["a", "b"], "a và b"), (["a", "b", "c"], "a, b và c")],
)
def test_lists_read_like_sentences(words: list[str], sentence: str) -> None:
    assert labels.join_words(words) == sentence


def test_moments_are_told_in_the_time_of_this_place() -> None:
    moment = datetime(2023, 4, 7, 9, 30, tzinfo=UTC)
    local = moment.astimezone()
    assert labels.moment_text(moment) == f"07/4/2023 {local:%H:%M}"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("về việc kiểm điểm", "<qt>về việc kiểm điểm</qt>"),
        ("<b>đậm</b>\n& nhạt", "<qt>&lt;b&gt;đậm&lt;/b&gt;<br>&amp; nhạt</qt>"),
    ],
)
def test_tool_tips_show_text_as_it_stands(text: str, shown: str) -> None:
    assert labels.tip(text) == shown


def _step(action: str, *changes: tuple[int, str]) -> ChangeBatch:
    return ChangeBatch(
        BatchId(1),
        action,
        "an",
        datetime(2026, 1, 2, tzinfo=UTC),
        is_undone=False,
        changes=tuple(FieldChange(DocumentId(one), field, "a", "b") for one, field in changes),
        document_count=len({one for one, _field in changes}),
    )


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (_step("edit", (1, "signer")), "Sửa người ký"),
        (_step("edit", (1, "signer"), (1, "term")), "Sửa người ký và nhiệm kỳ"),
        (_step("edit", (1, "signer"), (2, "signer")), "Sửa người ký của 2 văn bản"),
        (_step("trash", (1, "state")), "Bỏ vào thùng rác"),
        (_step("trash", (1, "state"), (2, "state")), "Bỏ vào thùng rác (2 văn bản)"),
    ],
)
def test_a_step_says_what_it_changed(step: ChangeBatch, words: str) -> None:
    assert labels.step_text(step) == words
