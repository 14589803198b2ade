"""What every form keeps to: names, distances, buddies, words for screen readers."""

import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest

from hoso_app.ui.theme import Scheme, Space, TextStyle, style_sheet

SOURCES = Path(__file__).resolve().parents[2] / "resources" / "ui"
FORMS = sorted(SOURCES.glob("*.ui"))
EVERY_FORM = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)

_MARGINS = ("leftMargin", "topMargin", "rightMargin", "bottomMargin", "spacing")
_DISTANCES = (*_MARGINS, "horizontalSpacing", "verticalSpacing", "margin")
_SPEAK_FOR_THEMSELVES = {"QPushButton", "QCheckBox", "QRadioButton"}
_NEED_A_NAME = {
    *("QLineEdit", "QPlainTextEdit", "QTextEdit", "QTextBrowser", "QComboBox", "QSpinBox"),
    *("QListView", "QTreeView", "QTableView", "QDateEdit", "LookupBox"),
}


def parsed(form: Path) -> ET.Element:
    return ET.parse(form).getroot()  # noqa: S314 - our own file


def properties(element: ET.Element) -> dict[str, str]:
    return {
        str(found.get("name")): "".join(found.itertext()).strip()
        for found in element.findall("property")
    }


@EVERY_FORM
def test_distances_come_from_the_scale(form: Path) -> None:
    allowed = {str(space.value) for space in Space}
    for element in parsed(form).iter():
        if element.tag not in {"layout", "widget"}:
            continue
        for name, value in properties(element).items():
            if name in _DISTANCES:
                assert value in allowed, f"{element.get('name')}.{name} = {value}"


@EVERY_FORM
def test_widgets_have_names_of_their_own(form: Path) -> None:
    for widget in parsed(form).iter("widget"):
        name = str(widget.get("name"))
        assert name == name.lower(), name
        assert not name[-1].isdigit(), f"{name} looks like a name that Designer gave"


@EVERY_FORM
def test_fields_and_lists_have_a_name_for_screen_readers(form: Path) -> None:
    root = parsed(form)
    buddies = {properties(widget).get("buddy") for widget in root.iter("widget")}
    for widget in root.iter("widget"):
        kind, name = widget.get("class"), widget.get("name")
        own = properties(widget)
        if kind in _NEED_A_NAME:
            assert own.get("accessibleName") or name in buddies, name
        if kind in _SPEAK_FOR_THEMSELVES:
            assert own.get("text") or own.get("accessibleName") or own.get("toolTip"), name


@EVERY_FORM
def test_labels_that_are_filled_show_plain_text(form: Path) -> None:
    """What papers and file names say must never be taken for markup."""
    for widget in parsed(form).iter("widget"):
        own = properties(widget)
        if widget.get("class") == "QLabel" and not own.get("text"):
            assert own.get("textFormat") == "Qt::TextFormat::PlainText", widget.get("name")


@EVERY_FORM
def test_letters_of_a_form_do_not_collide(form: Path) -> None:
    # Pages of one stack are never seen together; the rest of the form always is.
    root = parsed(form)
    pages = [
        page
        for stack in root.iter("widget")
        if stack.get("class") in {"QStackedWidget", "QTabWidget"}
        for page in stack.findall("widget")
    ]
    inside = {id(element) for page in pages for element in page.iter("widget")}
    shared = [w for w in root.iter("widget") if id(w) not in inside]
    for seen in [[*shared, *page.iter("widget")] for page in pages] or [shared]:
        letters = Counter(
            text[text.index("&") + 1].casefold()
            for widget in seen
            if "&" in (text := properties(widget).get("text", ""))
        )
        assert [letter for letter, count in letters.items() if count > 1] == []


@EVERY_FORM
def test_looks_are_those_of_the_theme(form: Path) -> None:
    sheet = style_sheet(Scheme.LIGHT, 10.0)
    for widget in parsed(form).iter("widget"):
        own = properties(widget)
        assert "styleSheet" not in own
        assert "font" not in own
        assert own.get("textStyle", "body") in set(TextStyle)
        for name in ("emphasis", "panel", "fieldSize"):
            if name in own:
                assert f'[{name}="{own[name]}"]' in sheet, f"{name}={own[name]}"


@EVERY_FORM
def test_what_the_style_sheet_asks_for_is_set_before_anything_is_painted(form: Path) -> None:
    # What counts as text is set last; a widget that was measured before has its style already.
    for found in parsed(form).iter("property"):
        if found.get("stdset") == "0":
            for text in found.findall("string"):
                assert text.get("notr") == "true", found.get("name")
