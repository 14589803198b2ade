from hoso_app.ui.models.row_cache import RowCache


def test_the_longest_unused_row_is_dropped() -> None:
    cache: RowCache[int, str] = RowCache(capacity=3)
    for key in (1, 2, 3):
        cache.put(key, f"dòng {key}")
    assert cache.get(1) == "dòng 1"
    cache.put(4, "dòng 4")
    assert [cache.get(key) for key in (1, 2, 3, 4)] == ["dòng 1", None, "dòng 3", "dòng 4"]
    assert len(cache) == 3


def test_a_stale_row_is_shown_until_the_new_one_comes() -> None:
    cache: RowCache[int, str] = RowCache()
    cache.put(1, "cũ")
    cache.mark_stale([1, 99])
    assert cache.get(1) == "cũ"
    assert not cache.is_fresh(1)
    cache.put(1, "mới")
    assert cache.is_fresh(1)
    assert cache.get(1) == "mới"


def test_a_row_never_seen_is_not_fresh() -> None:
    cache: RowCache[int, str] = RowCache()
    cache.mark_all_stale()
    assert not cache.is_fresh(1)
