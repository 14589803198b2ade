import pytest

from hoso_app.domain.documents import DocumentNumber, TextPage, natural_key


@pytest.mark.parametrize(
    ("number", "canonical"),
    [
        (DocumentNumber(59, "KH/TU"), "59-KH/TU"),
        (DocumentNumber(5, "NQ/ĐU"), "05-NQ/ĐU"),
        (DocumentNumber(123, "KH-UBND"), "123/KH-UBND"),
        (DocumentNumber(13, "QĐ-MTTQ-BTT"), "13/QĐ-MTTQ-BTT"),
        (DocumentNumber(367, "QĐ/TWĐTN-VP"), "367-QĐ/TWĐTN-VP"),
        (DocumentNumber(30, "NĐ-CP", 2020), "30/2020/NĐ-CP"),
        (DocumentNumber(5053, "CV/VPTW/nb"), "5053-CV/VPTW/nb"),
        (DocumentNumber(2, None), "02"),
        (DocumentNumber(None, "KH/TU"), None),
    ],
)
def test_numbers_are_written_the_way_their_system_writes_them(
    number: DocumentNumber, canonical: str | None
) -> None:
    assert number.canonical == canonical


def test_numbers_stand_in_natural_order() -> None:
    numbers = ["10-KH/TU", "9-KH/TU", None, "100-KH/TU", "9-BC/TU"]
    assert sorted(numbers, key=natural_key) == [
        "9-BC/TU", "9-KH/TU", "10-KH/TU", "100-KH/TU", None,
    ]  # fmt: skip


def test_pages_cover_the_text() -> None:
    pages = TextPage.all_of((0, 10, 25), 40)
    assert [(page.number, page.start, page.end) for page in pages] == [
        (1, 0, 10),
        (2, 10, 25),
        (3, 25, 40),
    ]
