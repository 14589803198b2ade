import pytest

from hoso_app.domain.document_types import DOCUMENT_TYPES, System, types_of_abbreviation


@pytest.mark.parametrize(
    ("abbreviation", "system", "names"),
    [
        ("KH", System.PARTY, ["Kế hoạch"]),
        ("kh", None, ["Kế hoạch"]),
        ("QĐ", System.PARTY, ["Quyết định", "Quy định"]),
        ("QyĐ", System.STATE, ["Quy định"]),
        ("QĐ", System.STATE, ["Quyết định"]),
        ("TT", System.PARTY, ["Thông tri"]),
        ("TT", System.STATE, ["Thông tư"]),
        ("CV", System.STATE, []),
        ("CTr", System.PARTY, ["Chương trình"]),
        ("XX", None, []),
    ],
)
def test_an_abbreviation_means_what_its_system_says(
    abbreviation: str, system: System | None, names: list[str]
) -> None:
    assert [kind.name for kind in types_of_abbreviation(abbreviation, system)] == names


def test_every_kind_stands_once() -> None:
    names = [kind.name for kind in DOCUMENT_TYPES]
    assert len(names) == len(set(names))
