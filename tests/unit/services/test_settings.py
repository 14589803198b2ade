from pathlib import Path

import pytest

from hoso_app.domain.errors import InvalidValueError, NotFoundError
from hoso_app.domain.search import SearchRequest
from hoso_app.services.application import Services
from tests.unit.services.conftest import file_all, open_for_test


@pytest.fixture
def papers(services: Services, tmp_path: Path) -> Services:
    for name, text in (
        ("dài.txt", "chương trình xây dựng nông thôn kiểu mẫu"),
        ("ngắn.txt", "báo cáo kết quả NTKM năm nay"),
        ("trung tâm.txt", "trung tâm chính trị"),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
        file_all(services, tmp_path / name)
    return services


def _total(services: Services, query: str) -> int:
    return services.search.search(SearchRequest(query + " ")).total


def test_own_abbreviation_is_understood_both_ways_and_forgotten_again(papers: Services) -> None:
    assert _total(papers, "NTKM") == _total(papers, "nông thôn kiểu mẫu") == 1

    papers.settings.set_abbreviation(" ntkm ", ["nông thôn  kiểu mẫu"])

    assert papers.settings.get().abbreviations == (("ntkm", "nông thôn kiểu mẫu"),)
    assert _total(papers, "NTKM") == _total(papers, "nong thon kieu mau") == 2
    papers.settings.forget_abbreviation("NTKM")
    assert _total(papers, "NTKM") == 1


def test_packaged_meaning_can_be_taken_away(papers: Services) -> None:
    assert _total(papers, "TT chính trị") == 1

    papers.settings.set_abbreviation("TT", [])

    assert _total(papers, "TT chính trị") == 0


def test_several_meanings_stand_beside_each_other(papers: Services) -> None:
    papers.settings.set_abbreviation("XD", ["xây dựng", "báo cáo kết quả"])

    assert _total(papers, "XD") == 2


def test_own_abbreviations_outlast_the_program(papers: Services, library: Path) -> None:
    papers.settings.set_abbreviation("NTKM", ["nông thôn kiểu mẫu"])
    papers.close()

    again = open_for_test(library)

    assert again.settings.get().abbreviations == (("NTKM", "nông thôn kiểu mẫu"),)
    again.close()


def test_hits_of_an_own_abbreviation_are_marked(papers: Services) -> None:
    papers.settings.set_abbreviation("NTKM", ["nông thôn kiểu mẫu"])
    text = "xây dựng nông thôn kiểu mẫu"

    spans = papers.search.hit_spans("NTKM", text)

    assert [text[start:end] for start, end in spans] == ["nông thôn kiểu mẫu"]


@pytest.mark.parametrize(
    ("short", "meanings"), [("", ["a"]), ("-", ["a"]), ("A", ["…"]), (" ", [])]
)
def test_what_has_no_letters_is_refused(
    services: Services, short: str, meanings: list[str]
) -> None:
    with pytest.raises(InvalidValueError):
        services.settings.set_abbreviation(short, meanings)


def test_unknown_abbreviation_cannot_be_forgotten(services: Services) -> None:
    with pytest.raises(NotFoundError):
        services.settings.forget_abbreviation("NTKM")
