"""Announced changes reach exactly the screens that show what was touched."""

import pytest
from PySide6.QtCore import QObject

from hoso_app.domain.changes import Changes
from hoso_app.domain.ids import DocumentId
from hoso_app.ui.changes import ChangeNotifier

IDS = frozenset({DocumentId(3), DocumentId(8)})


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (Changes(), []),
        (Changes(documents=IDS), ["documents", "changed"]),
        (Changes(lists=True), ["lists", "changed"]),
        (Changes(documents=IDS, lists=True), ["documents", "lists", "changed"]),
    ],
)
def test_only_those_concerned_are_told(qapp: QObject, changes: Changes, told: list[str]) -> None:
    notifier = ChangeNotifier()
    heard: list[str] = []
    seen: list[object] = []
    notifier.documents_changed.connect(lambda _: heard.append("documents"))
    notifier.documents_changed.connect(seen.append)
    notifier.lists_changed.connect(lambda: heard.append("lists"))
    notifier.changed.connect(lambda _: heard.append("changed"))
    notifier.changed.connect(seen.append)
    notifier.announce(changes)
    assert heard == told
    assert all(value in (IDS, changes) for value in seen)
