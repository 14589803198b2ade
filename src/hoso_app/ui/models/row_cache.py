"""Rows already seen, bounded, the longest unused dropped first."""

from collections import OrderedDict
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

DEFAULT_CAPACITY = 2_000
"""About forty screens of rows; a row takes some 2 KB."""


class RowCache(Generic[K, V]):
    """Keeps the rows last looked at. For the main thread.

    A row may be marked stale: it is still shown, so that the list does not
    flash, and asked for again.
    """

    def __init__(self, capacity: int = DEFAULT_CAPACITY) -> None:
        self._capacity = capacity
        self._rows: OrderedDict[K, V] = OrderedDict()
        self._stale: set[K] = set()

    def __len__(self) -> int:
        return len(self._rows)

    def get(self, key: K) -> V | None:
        """Return the row, stale or not, and note that it was looked at."""
        row = self._rows.get(key)
        if row is not None:
            self._rows.move_to_end(key)
        return row

    def is_fresh(self, key: K) -> bool:
        """Return whether the row is there and not marked stale."""
        return key in self._rows and key not in self._stale

    def put(self, key: K, row: V) -> None:
        """Keep a row that was just loaded."""
        self._rows[key] = row
        self._rows.move_to_end(key)
        self._stale.discard(key)
        while len(self._rows) > self._capacity:
            dropped, _ = self._rows.popitem(last=False)
            self._stale.discard(dropped)

    def mark_stale(self, keys: Iterable[K]) -> None:
        """Have these rows asked for again; they are shown until then."""
        self._stale.update(key for key in keys if key in self._rows)

    def mark_all_stale(self) -> None:
        """Have every row asked for again."""
        self._stale.update(self._rows)
