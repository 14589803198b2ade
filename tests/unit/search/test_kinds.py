import pytest

from hoso_app.search.analysis import tokens
from hoso_app.search.kinds import kinds_at, numbered_kinds
from hoso_app.search.query import make_word


@pytest.mark.parametrize(
    ("text", "names", "length"),
    [
        ("kế hoạch kiểm điểm", ("Kế hoạch",), 2),
        ("ke hoach", ("Kế hoạch",), 2),
        ("KH", ("Kế hoạch",), 1),
        ("qđ", ("Quyết định", "Quy định"), 1),
        ("qd", ("Quyết định", "Quy định"), 1),
        ("nghị quyết liên tịch", ("Nghị quyết liên tịch",), 4),
        ("nghị quyết", ("Nghị quyết",), 2),
        ("thông tư liên tịch số 1", ("Thông tư liên tịch",), 4),
        ("kế toán", (), 0),
        ("hoạch", (), 0),
        ("", (), 0),
    ],
)
def test_kinds(text: str, names: tuple[str, ...], length: int) -> None:
    assert kinds_at([make_word(raw) for raw in tokens(text)]) == (names, length)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("chỉ thị 09", 1),
        ("nghị quyết số 02 của", 1),
        ("kl 5", 1),
        ("nghị quyết", 0),
        ("02 nghị quyết", 0),
        ("kế hoạch 59 và nghị quyết 2", 2),
    ],
)
def test_kind_and_number_name_a_paper(text: str, count: int) -> None:
    assert len(numbered_kinds([make_word(raw) for raw in tokens(text)])) == count
