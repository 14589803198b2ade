from hoso_app.search import SearchIndex
from tests.unit.search.conftest import entry


def test_pairs_that_few_papers_have_are_characteristic(index: SearchIndex) -> None:
    index.apply(entry(number, "báo cáo kết quả thực hiện nghị quyết") for number in range(20))
    index.apply([entry(30, "hạn mặn xâm nhập"), entry(31, "hạn mặn xâm nhập nghị quyết")])

    words = index.characteristic_words("báo cáo hạn mặn xâm nhập, nghị quyết", 3)

    assert set(words.split()) == {"hạn", "mặn", "xâm", "nhập"}


def test_words_of_no_other_paper_tell_nothing(index: SearchIndex) -> None:
    index.apply([entry(1, "hạn mặn")])

    assert index.characteristic_words("hạn mặn", 3) == ""
    assert index.characteristic_words("", 3) == ""
