from dataclasses import replace
from pathlib import Path

import pytest

from hoso_app.domain.errors import IndexUnusableError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Facet, IndexEntry, SearchRequest
from hoso_app.search import SearchIndex, Vocabulary
from tests.unit.search.conftest import KEY, entry, found


def _tagged(number: int, text: str, tag: str) -> IndexEntry:
    return replace(entry(number, text), tags=(tag,))


def _part(folder: Path, key: str = KEY) -> Path:
    made = SearchIndex.create(folder, key)
    made.apply([_tagged(3, "kế hoạch năm", "gấp"), _tagged(4, "nghị quyết", "mới")])
    made.apply([entry(5, "kế hoạch quý")])
    made.close()
    return folder


@pytest.fixture
def joined(tmp_path: Path) -> SearchIndex:
    made = SearchIndex.create(tmp_path / "index", KEY)
    made.apply([_tagged(1, "kế hoạch tháng", "gấp"), entry(2, "báo cáo")])
    made.adopt(_part(tmp_path / "part"))
    return made


def test_documents_of_both_parts_are_found_counted_and_reopened(
    joined: SearchIndex, tmp_path: Path
) -> None:
    for _ in range(2):
        assert sorted(found(joined, "kế hoạch")) == [1, 3, 5]
        answer = joined.search(SearchRequest(""), Vocabulary())
        assert answer.facets[Facet.TAG] == {"gấp": 2, "mới": 1}
        joined.close()
        joined = SearchIndex.open(tmp_path / "index", KEY)
    joined.close()


def test_adopted_documents_are_replaced_and_removed_like_all_others(joined: SearchIndex) -> None:
    joined.apply([entry(3, "thông báo")], removed=[DocumentId(5)])
    assert found(joined, "kế hoạch") == [1]
    assert found(joined, "thông báo") == [3]
    joined.apply([entry(number, "công văn") for number in range(10, 60)])
    assert len(joined.document_ids()) == 54
    joined.close()


def test_a_part_of_another_library_is_refused_and_nothing_is_lost(
    joined: SearchIndex, tmp_path: Path
) -> None:
    with pytest.raises(IndexUnusableError):
        joined.adopt(_part(tmp_path / "other", "another key"))
    joined.apply([entry(9, "kế hoạch sau")])
    assert sorted(found(joined, "kế hoạch")) == [1, 3, 5, 9]
    joined.close()
