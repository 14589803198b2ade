"""Contrast, type and the change between light and dark."""

import re
from dataclasses import fields
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionFrame,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hoso_app.domain.dossiers import TAG_COLOURS
from hoso_app.ui import theme
from hoso_app.ui.theme import DARK, LIGHT, Appearance, Colours, Scheme, Space, TextStyle
from hoso_app.ui.widgets.search_box import SearchBox

SCHEMES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("window", "surface", "sunken", "raised", "hover", "accent_soft")
STRIPS = ("danger_soft", "warning_soft", "success_soft", "accent_soft")

TEXT_PAIRS = [
    *product(("text", "text_muted"), GROUNDS),
    *product(("text",), (*STRIPS, "pressed")),
    *product(("accent_text",), GROUNDS),
    *product(("danger", "warning", "success"), ("window", "surface", "sunken", "raised", "hover")),
    ("danger", "danger_soft"),
    ("warning", "warning_soft"),
    ("success", "success_soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent", "accent_pressed"),
    ("on_hit", "hit"),
    ("on_evidence", "evidence_read"),
    ("on_evidence", "evidence_inferred"),
    ("on_evidence", "evidence_hand"),
    ("on_paper", "paper"),
]
EDGE_PAIRS = [
    *product(("border_strong",), ("window", "surface", "raised")),
    *product(("focus",), GROUNDS),
    ("accent", "surface"),
    ("accent", "window"),
]
TAG_PAIRS = [(f"tag_{name}", ground) for name in TAG_COLOURS for ground in GROUNDS]


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


@SCHEMES
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read_on_its_ground(colours: Colours, text: str, ground: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@SCHEMES
@pytest.mark.parametrize(("tag", "ground"), TAG_PAIRS)
def test_the_colours_of_tags_can_be_read_as_text(colours: Colours, tag: str, ground: str) -> None:
    assert contrast(getattr(colours, tag), getattr(colours, ground)) >= 4.5


@SCHEMES
@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_edges_and_rings_can_be_seen(colours: Colours, edge: str, ground: str) -> None:
    assert contrast(getattr(colours, edge), getattr(colours, ground)) >= 3.0


@SCHEMES
def test_each_colour_is_written_alike(colours: Colours) -> None:
    for field in fields(colours):
        assert re.fullmatch("#[0-9a-f]{6}", getattr(colours, field.name)), field.name


@pytest.mark.parametrize("scheme", list(Scheme))
def test_the_style_sheet_names_only_known_tokens(scheme: Scheme) -> None:
    sheet = theme.style_sheet(scheme, 10.0)
    assert "$" not in sheet
    assert theme._COLOURS[scheme].accent in sheet


def test_no_colour_is_written_outside_of_the_theme() -> None:
    folder = Path(theme.__file__).parent
    literal = re.compile(
        r"""["'\s]\#[0-9a-fA-F]{3,8}\b|\brgba?\(|QColor\(\s*(\d|["'])|Qt\.GlobalColor\.(?!transparent)"""
        r"""|fill="(?!none|currentColor|\$)|stroke="(?!none|currentColor|\$)"""
    )
    repository = folder.parents[2]
    sources = [
        path
        for path in folder.rglob("*")
        if path.suffix in {".py", ".qss"} and path.name != "theme.py"
    ]
    sources += [*(repository / "resources" / "icons").glob("*.svg")]
    sources += [*(repository / "resources" / "controls").glob("*.svg")]
    sources += [*(repository / "resources" / "ui").glob("*.ui")]
    assert len(sources) > 60
    for path in sources:
        found = literal.search(path.read_text(encoding="utf-8"))
        assert found is None, f"{path.name}: {found}"


@pytest.mark.parametrize(("name", "expected"), [("light", LIGHT), ("dark", DARK), ("DARK ", DARK)])
def test_the_environment_forces_a_scheme(
    app: QApplication, monkeypatch: pytest.MonkeyPatch, name: str, expected: Colours
) -> None:
    monkeypatch.setenv(theme.FORCED_SCHEME_VARIABLE, name)
    theme.apply(app)
    assert theme.colours() is expected
    assert app.palette().color(QPalette.ColorRole.Window) == QColor(expected.window)


def test_an_unknown_scheme_in_the_environment_changes_nothing(
    app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(theme.FORCED_SCHEME_VARIABLE, "purple")
    theme.apply(app)
    assert theme.colours() is LIGHT


def test_the_window_follows_the_system(app: QApplication, qtbot: QtBot) -> None:
    theme.apply(app)
    label = QLabel("Hồ sơ")
    qtbot.addWidget(label)
    label.show()
    # The platform of the tests has no schemes of its own, so its signal is given by hand.
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.scheme() is Scheme.DARK
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(DARK.text)
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.colours() is LIGHT


def test_the_fonts_draw_every_vietnamese_letter(app: QApplication) -> None:
    theme.apply(app)
    assert theme.has_vietnamese_letters(app.font().family())
    assert theme.has_vietnamese_letters(theme.paper_font().family())


def test_all_letters_of_the_alphabet_are_asked_for() -> None:
    letters = theme.VIETNAMESE_LETTERS
    assert len(letters) == len(set(letters)) == 2 * (12 * 6 + 17)
    assert letters[: len(letters) // 2].upper() == letters[len(letters) // 2 :]


def test_type_grows_from_caption_to_title(app: QApplication) -> None:
    theme.apply(app)
    heights = [
        QFontMetricsF(theme.font(style)).height()
        for style in (TextStyle.CAPTION, TextStyle.BODY, TextStyle.HEADING, TextStyle.TITLE)
    ]
    assert heights == sorted(set(heights))
    assert theme.font().pointSizeF() >= 10


def test_labels_take_the_size_of_their_style(app: QApplication, qtbot: QtBot) -> None:
    theme.apply(app)
    label = QLabel("Cơ quan của bạn")
    label.setProperty("textStyle", "title")
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.font().pointSizeF() == pytest.approx(theme.font(TextStyle.TITLE).pointSizeF())


def test_distances_grow_in_steps_that_can_be_told_apart() -> None:
    values = [space.value for space in Space]
    assert values == sorted(set(values))
    assert all(value % 2 == 0 for value in values)


@pytest.mark.parametrize("letters", [100, 150, 200])
def test_a_squeezed_field_keeps_room_for_its_letters(
    app: QApplication, qtbot: QtBot, letters: int
) -> None:
    theme.apply(app, Appearance(letters=letters))
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    page = QTextEdit()
    page.setMinimumHeight(400)
    fields = [SearchBox(), QLineEdit()]
    for part in (*fields, page):
        layout.addWidget(part)
    window.resize(400, 100)
    window.show()
    for field in fields:
        option = QStyleOptionFrame()
        field.initStyleOption(option)
        element = QStyle.SubElement.SE_LineEditContents
        room = field.style().subElementRect(element, option, field)
        assert room.height() >= field.fontMetrics().height()
    theme.apply(app)
