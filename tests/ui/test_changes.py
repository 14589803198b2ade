"""Announced changes reach the screens, and nothing is announced where nothing changed."""

import pytest
from PySide6.QtCore import QObject

from hoso_app.domain.changes import Changes
from hoso_app.domain.ids import DocumentId
from hoso_app.ui.changes import ChangeFeed

IDS = frozenset({DocumentId(3), DocumentId(8)})


@pytest.mark.parametrize(
    ("changes", "is_told"),
    [
        (Changes(), False),
        (Changes(documents=IDS), True),
        (Changes(lists=True), True),
        (Changes(documents=IDS, lists=True), True),
    ],
)
def test_only_changes_that_touched_something_are_told(
    qapp: QObject, changes: Changes, is_told: bool
) -> None:
    feed = ChangeFeed()
    heard: list[Changes] = []
    feed.changed.connect(heard.append)
    feed.announce(changes)
    assert heard == ([changes] if is_told else [])
