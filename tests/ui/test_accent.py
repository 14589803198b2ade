"""An accent colour that a person chose in the system takes nothing from what can be read."""

import pytest
from PySide6.QtWidgets import QApplication

from hoso_app.ui import accent, theme
from hoso_app.ui.theme import DARK, LIGHT, Colours, Scheme
from tests.ui.test_theme import EDGE_PAIRS, TEXT_PAIRS, contrast

# Those that Windows offers, from its blue to grey and gold, and some that nobody should choose.
CHOSEN = (
    "#0078d4", "#ffb900", "#e81123", "#107c10", "#744da9", "#00b7c3", "#ff4343", "#767676",
    "#ffff00", "#ffffff", "#000000", "#00ff00", "#4a0000",
)  # fmt: skip


@pytest.mark.parametrize("chosen", CHOSEN)
@pytest.mark.parametrize("own", [LIGHT, DARK], ids=["light", "dark"])
def test_every_contrast_holds_in_every_accent(own: Colours, chosen: str) -> None:
    colours = theme.with_accent(own, chosen)
    for pairs, least in ((TEXT_PAIRS, 4.5), (EDGE_PAIRS, 3.0)):
        for text, ground in pairs:
            found = contrast(getattr(colours, text), getattr(colours, ground))
            assert found >= least, (text, ground)


def test_the_hue_is_the_chosen_one_and_nothing_else_changes() -> None:
    colours = theme.with_accent(LIGHT, "#0078d4")
    red, green, blue = (int(colours.accent[start : start + 2], 16) for start in (1, 3, 5))
    assert blue > green > red
    assert (colours.text, colours.surface, colours.danger) == (
        LIGHT.text,
        LIGHT.surface,
        LIGHT.danger,
    )


@pytest.mark.parametrize(
    ("value", "colour"), [(0xFFD47800, "#0078d4"), (0xFF0000FF, "#ff0000"), (0, "#000000")]
)
def test_windows_keeps_its_colours_backwards(value: int, colour: str) -> None:
    assert accent.from_registry(value) == colour


def test_a_chosen_accent_is_what_the_window_is_drawn_with(
    qapp: QApplication,
) -> None:
    assert theme.style_sheet(Scheme.LIGHT, 10.0).count(LIGHT.accent) > 3
    former = qapp.property(theme._ACCENT_PROPERTY)
    qapp.setProperty(theme._ACCENT_PROPERTY, "#744da9")
    try:
        drawn = theme.with_accent(LIGHT, "#744da9").accent
        sheet = theme.style_sheet(Scheme.LIGHT, 10.0)
        assert sheet.count(drawn) > 3
        assert LIGHT.accent not in sheet
    finally:
        qapp.setProperty(theme._ACCENT_PROPERTY, former)
