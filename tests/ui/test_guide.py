"""The guide says what the program does: keys that it names exist."""

import re

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from hoso_app.ui import guide
from hoso_app.ui.actions import ActionId, Actions
from hoso_app.ui.global_key import KEYS

_KEY = re.compile(r"(?:Ctrl|Alt|Shift)(?:\+\w+)+|F\d+")
_OF_PLACES = {"Ctrl+Enter", "Ctrl+C", KEYS}
"""Keys of the quick lookup, which are no actions of the window."""


def test_every_key_that_the_guide_names_is_a_key_of_the_program(qapp: QApplication) -> None:
    actions = Actions()
    known = {
        key.toString(QKeySequence.SequenceFormat.PortableText)
        for name in ActionId
        for key in actions[name].shortcuts()
    }
    named = {key for section in guide.sections() for key in _KEY.findall(section.text)}
    assert len(named) > 8
    assert named - known - _OF_PLACES == set()


def test_sections_with_the_word_in_their_heading_come_first() -> None:
    found = guide.matching(guide.sections(), "văn bản")
    in_heading = ["văn bản" in section.title.lower() for section in found]
    assert in_heading == sorted(in_heading, reverse=True)
    assert any(in_heading)
    assert not all(in_heading)
    assert guide.matching(guide.sections(), "") == guide.sections()


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("hồ sơ", {"hồ sơ", "Hồ sơ"}),
        ("thùng rác", {"thùng rác", "Thùng rác"}),
        ("rac thung", {"rác", "thùng", "Thùng"}),
        ("xyzzy", set()),
        ("", set()),
    ],
)
def test_what_was_typed_is_marked_whole_where_it_stands_so(typed: str, marked: set[str]) -> None:
    text = "\n".join(f"{section.title}\n{section.text}" for section in guide.sections())
    assert {text[start:end] for start, end in guide.hits(text, typed)} == marked
