"""The look of the window: the one place for colours, spacing and type sizes."""

import os
from dataclasses import asdict, dataclass, replace
from enum import IntEnum, StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from string import Template

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetrics,
    QGuiApplication,
    QPalette,
    QRawFont,
)
from PySide6.QtWidgets import QApplication, QWidget

from hoso_app.ui import accent, letters, motion

FORCED_SCHEME_VARIABLE = "HOSO_THEME"
"""``light`` or ``dark`` in this environment variable beats the system's choice."""

VIETNAMESE_LETTERS = (
    "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
    "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆGHIÌÍỈĨỊKLMNOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢPQRSTUÙÚỦŨỤƯỪỨỬỮỰVXYỲÝỶỸỴ"
)

RADIUS = 6
"""Corner of buttons, fields and cards, in device-independent pixels."""

_SCHEME_PROPERTY = "hosoScheme"
_SYSTEM_FONT_PROPERTY = "hosoSystemFont"
_OWN_FONT_PROPERTY = "hosoOwnFont"
_ACCENT_PROPERTY = "hosoAccent"
_OF_ACCENT = (
    "accent", "accent_hover", "accent_pressed", "on_accent", "accent_text", "accent_soft", "focus",
)  # fmt: skip
"""What takes the hue of the accent colour that is chosen in the system."""
_INTERFACE_FAMILIES = ("Segoe UI", "Noto Sans", "Roboto", "Arial", "Liberation Sans", "DejaVu Sans")
_PAPER_FAMILIES = ("Times New Roman", "Liberation Serif", "Noto Serif", "DejaVu Serif")


class Scheme(StrEnum):
    """Light or dark."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Appearance:
    """How a person wants the program to look.

    ``scheme`` is None for following the system; ``letters`` is the size of
    the letters in percent of the system's; ``is_still`` takes away what
    moves by itself: menus that fade in, a text cursor that blinks.
    """

    scheme: Scheme | None = None
    letters: int = 100
    is_still: bool = False


USUAL = Appearance()


class Space(IntEnum):
    """Distances, in device-independent pixels; forms use no others."""

    NONE = 0
    HAIR = 2
    TIGHT = 4
    SMALL = 8
    MEDIUM = 12
    LARGE = 16
    WIDE = 24
    PAGE = 32


class TextStyle(StrEnum):
    """Sizes and weights of type; a label takes one by its ``textStyle`` property."""

    CAPTION = "caption"
    BODY = "body"
    STRONG = "strong"
    HEADING = "heading"
    TITLE = "title"


_TYPE_SCALE: dict[TextStyle, tuple[float, QFont.Weight]] = {
    TextStyle.CAPTION: (0.9, QFont.Weight.Normal),
    TextStyle.BODY: (1.0, QFont.Weight.Normal),
    TextStyle.STRONG: (1.0, QFont.Weight.DemiBold),
    TextStyle.HEADING: (1.2, QFont.Weight.DemiBold),
    TextStyle.TITLE: (1.7, QFont.Weight.DemiBold),
}
"""Size as a multiple of the body's, and weight."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of a scheme by what they are for, each ``#rrggbb``.

    Text colours reach a contrast of 4.5 on every ground they stand on, rings
    and edges of fields 3 (WCAG 2.2, AA); a test computes both.
    """

    window: str  # ground of the window and its bars
    surface: str  # lists, fields, pages
    sunken: str  # navigation
    raised: str  # menus, pop-ups, the quick lookup
    hover: str
    pressed: str
    border: str  # lines that only divide
    border_strong: str  # edges that show where a field is
    text: str
    text_muted: str
    text_disabled: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_text: str  # links, the active row's bar
    accent_soft: str  # ground of what is chosen
    focus: str
    danger: str
    danger_soft: str
    warning: str
    warning_soft: str
    success: str
    success_soft: str
    hit: str  # marker over a found word
    on_hit: str
    evidence_read: str  # marker over a span that was read
    evidence_inferred: str
    evidence_hand: str
    on_evidence: str
    paper: str  # a page shown as text
    on_paper: str
    sheet: str  # a page drawn as it was made, before its image is there
    sheet_found: str  # marker over what was found on it, which is white in the dark, too
    sheet_current: str
    sheet_pointed: str
    scroll: str
    shadow: str
    tag_red: str  # the colours of tags, as a spot or a ground
    tag_orange: str
    tag_green: str
    tag_teal: str
    tag_blue: str
    tag_purple: str
    tag_grey: str


LIGHT = Colours(
    window="#f5f3ef",
    surface="#ffffff",
    sunken="#eceae4",
    raised="#ffffff",
    hover="#f0eee9",
    pressed="#e3e0d8",
    border="#dcd9d1",
    border_strong="#8b877d",
    text="#1f1e1b",
    text_muted="#5c5850",
    text_disabled="#a09c92",
    accent="#0b6a60",
    accent_hover="#095b53",
    accent_pressed="#074b44",
    on_accent="#ffffff",
    accent_text="#0a6057",
    accent_soft="#d8ebe7",
    focus="#0b6a60",
    danger="#a3241b",
    danger_soft="#fbe7e4",
    warning="#7f4c00",
    warning_soft="#fcefd3",
    success="#28642c",
    success_soft="#e1f0df",
    hit="#ffe07a",
    on_hit="#1f1e1b",
    evidence_read="#cfe8e3",
    evidence_inferred="#fbe3b5",
    evidence_hand="#dedaf4",
    on_evidence="#1f1e1b",
    paper="#ffffff",
    on_paper="#1a1a18",
    sheet="#ffffff",
    sheet_found="#ffe07a",
    sheet_current="#ffab52",
    sheet_pointed="#8fd8cc",
    scroll="#bdb9af",
    shadow="#c9c5bb",
    tag_red="#ad2f26",
    tag_orange="#914800",
    tag_green="#2f681e",
    tag_teal="#09666a",
    tag_blue="#2459a3",
    tag_purple="#6d409f",
    tag_grey="#5e5a53",
)

DARK = Colours(
    window="#1d1d1b",
    surface="#252523",
    sunken="#191917",
    raised="#2d2d2a",
    hover="#31302d",
    pressed="#3b3a36",
    border="#3c3b37",
    border_strong="#85827a",
    text="#eceae4",
    text_muted="#b3afa5",
    text_disabled="#716e67",
    accent="#3aa697",
    accent_hover="#52b8aa",
    accent_pressed="#329587",
    on_accent="#04201c",
    accent_text="#74cfc2",
    accent_soft="#1e423d",
    focus="#74cfc2",
    danger="#f49c93",
    danger_soft="#46231f",
    warning="#ecb963",
    warning_soft="#403115",
    success="#93cd91",
    success_soft="#213920",
    hit="#7d6512",
    on_hit="#fff7da",
    evidence_read="#22544d",
    evidence_inferred="#5c4718",
    evidence_hand="#443d70",
    on_evidence="#f4f2ec",
    paper="#2a2a27",
    on_paper="#e9e6de",
    sheet="#ffffff",
    sheet_found="#ffe07a",
    sheet_current="#ffab52",
    sheet_pointed="#8fd8cc",
    scroll="#5a5852",
    shadow="#0f0f0e",
    tag_red="#f28b80",
    tag_orange="#e8a45a",
    tag_green="#93c97a",
    tag_teal="#5fc4c4",
    tag_blue="#86b4f0",
    tag_purple="#c3a2ec",
    tag_grey="#b3afa5",
)

_COLOURS = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK}


def scheme() -> Scheme:
    """Return the scheme in use."""
    return Scheme(_look()[0])


def colours() -> Colours:
    """Return the colours in use; ask again for every painting."""
    return _tinted(*_look())


def _look() -> tuple[str, str]:
    """Return the scheme's name and the accent colour, empty where the own one is used."""
    app = QGuiApplication.instance()
    if app is None:
        return Scheme.LIGHT.value, ""
    name = app.property(_SCHEME_PROPERTY) or Scheme.LIGHT.value
    return name, app.property(_ACCENT_PROPERTY) or ""


def with_accent(own: Colours, chosen: str) -> Colours:
    """Return the colours of a scheme in the hue of another accent, with the same contrasts."""
    changed = {name: accent.tinted(getattr(own, name), chosen) for name in _OF_ACCENT}
    return replace(own, **changed)


def _colours_of(wanted: Scheme) -> Colours:
    return _tinted(wanted.value, _look()[1])


@cache
def _tinted(name: str, chosen: str) -> Colours:
    own = _COLOURS[Scheme(name)]
    return with_accent(own, chosen) if chosen else own


def colour(name: str) -> QColor:
    """Return a colour in use by the name of its field in ``Colours``."""
    return QColor(_colour(*_look(), name))


@cache
def _colour(scheme_name: str, chosen: str, name: str) -> QColor:
    """Return a colour for painting: a list asks for a hundred with every key."""
    return QColor(getattr(_tinted(scheme_name, chosen), name))


def tag_colour(name: str) -> QColor:
    """Return the colour of tags that has this name (``hoso_app.domain.dossiers.TAG_COLOURS``)."""
    return colour(f"tag_{name}")


def font(style: TextStyle = TextStyle.BODY) -> QFont:
    """Return the interface's font in one of its sizes."""
    body = QApplication.font()
    return QFont(_sized_font(style, body.family(), body.pointSizeF()))


def line_spacing(style: TextStyle = TextStyle.BODY) -> int:
    """Return from one line of the interface's font to the next, in pixels."""
    body = QApplication.font()
    return _sized_spacing(style, body.family(), body.pointSizeF())


@lru_cache(maxsize=32)
def _sized_spacing(style: TextStyle, family: str, body_points: float) -> int:
    return QFontMetrics(_sized_font(style, family, body_points)).lineSpacing()


@lru_cache(maxsize=32)
def _sized_font(style: TextStyle, family: str, body_points: float) -> QFont:
    """Return a font for painting: a list asks for dozens with every key."""
    scale, weight = _TYPE_SCALE[style]
    result = QFont(QApplication.font())
    result.setFamily(family)
    result.setPointSizeF(round(body_points * scale, 1))
    result.setWeight(weight)
    return result


def paper_font() -> QFont:
    """Return the font for the text of papers, which are set in a roman type."""
    family = _first_complete_family(_PAPER_FAMILIES) or QApplication.font().family()
    result = QFont(family)
    result.setPointSizeF(round(QApplication.font().pointSizeF() * 1.15, 1))
    return result


def has_vietnamese_letters(family: str) -> bool:
    """Return whether a font family draws every Vietnamese letter itself."""
    raw = QRawFont.fromFont(QFont(family))
    return all(raw.supportsCharacter(ord(letter)) for letter in VIETNAMESE_LETTERS)


def apply(app: QApplication, wanted: Appearance = USUAL) -> None:
    """Give the program its look, and keep following the system where that is wanted.

    May be called again with another appearance: windows that are open take it over.
    """
    app.setStyle("Fusion")
    app.setProperty(_ACCENT_PROPERTY, accent.of_system())
    own = _interface_font(_system_font(app), wanted.letters)
    app.setFont(own)
    app.setProperty(_OWN_FONT_PROPERTY, app.font())
    motion.apply(app, is_still=wanted.is_still)
    for former in app.findChildren(_SchemeFollower):
        former.stop()
    named = os.environ.get(FORCED_SCHEME_VARIABLE, "").strip().lower()
    forced = Scheme(named) if named in set(Scheme) else wanted.scheme
    hints = app.styleHints()
    if forced is not None:
        # The frame that the system draws around the window follows, too.
        hints.setColorScheme(Qt.ColorScheme.Dark if forced is Scheme.DARK else Qt.ColorScheme.Light)
        _use(app, forced)
        return
    hints.unsetColorScheme()
    _SchemeFollower(app)
    _use(app, _scheme_of(hints.colorScheme()))


def _system_font(app: QApplication) -> QFont:
    """Return the font that the system gave, also when the program's own is in its place."""
    known = app.property(_SYSTEM_FONT_PROPERTY)
    if isinstance(known, QFont) and app.font() == app.property(_OWN_FONT_PROPERTY):
        return known
    app.setProperty(_SYSTEM_FONT_PROPERTY, app.font())
    return app.font()


class _SchemeFollower(QObject):
    """Takes over a change of the system between light and dark; a child of the application."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        app.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)

    def stop(self) -> None:
        """Follow no more."""
        self._app.styleHints().colorSchemeChanged.disconnect(self._on_color_scheme_changed)
        self.setParent(None)
        self.deleteLater()

    @Slot(Qt.ColorScheme)
    def _on_color_scheme_changed(self, system_scheme: Qt.ColorScheme) -> None:
        wanted = _scheme_of(system_scheme)
        if wanted is not scheme():
            _use(self._app, wanted)


def _scheme_of(system_scheme: Qt.ColorScheme) -> Scheme:
    return Scheme.DARK if system_scheme == Qt.ColorScheme.Dark else Scheme.LIGHT


def _use(app: QApplication, wanted: Scheme) -> None:
    app.setProperty(_SCHEME_PROPERTY, wanted.value)
    app.setPalette(_palette(_colours_of(wanted)))
    app.setStyleSheet(style_sheet(wanted, app.font().pointSizeF()))


def restyle(widget: QWidget) -> None:
    """Let the style sheet look again at the properties of a widget that is shown already."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)


_LEAST_LINE = 20
"""Pixels of a button or a field without its padding, however small the letters: to be hit."""


def style_sheet(wanted: Scheme, body_points: float) -> str:
    """Return the style sheet of a scheme, made from the tokens of this module."""
    values: dict[str, object] = dict(asdict(_colours_of(wanted)))
    values |= {f"space_{space.name.lower()}": f"{space.value}px" for space in Space}
    values |= {
        f"size_{style}": f"{round(body_points * scale, 1)}pt"
        for style, (scale, _) in _TYPE_SCALE.items()
    }
    # A height given here is all that a squeezed layout leaves a field: letters must fit in.
    family = QApplication.font().family()
    values |= {
        f"line_{style}": f"{max(_LEAST_LINE, _sized_spacing(style, family, body_points))}px"
        for style in _TYPE_SCALE
    }
    values |= letters.tokens(body_points)
    values |= {"radius": f"{RADIUS}px", "controls": f":/hoso/controls/{wanted}"}
    source = files("hoso_app.ui").joinpath("theme.qss").read_text(encoding="utf-8")
    return Template(source).substitute(values)


def _palette(chosen: Colours) -> QPalette:
    """Return the palette for what the style draws without the style sheet."""
    role = QPalette.ColorRole
    palette = QPalette()
    for name, value in {
        role.Window: chosen.window,
        role.WindowText: chosen.text,
        role.Base: chosen.surface,
        role.AlternateBase: chosen.window,
        role.Text: chosen.text,
        role.PlaceholderText: chosen.text_muted,
        role.Button: chosen.surface,
        role.ButtonText: chosen.text,
        role.BrightText: chosen.on_accent,
        role.ToolTipBase: chosen.raised,
        role.ToolTipText: chosen.text,
        role.Highlight: chosen.accent_soft,
        role.HighlightedText: chosen.text,
        role.Accent: chosen.accent,
        role.Link: chosen.accent_text,
        role.LinkVisited: chosen.accent_text,
        role.Light: chosen.raised,
        role.Midlight: chosen.hover,
        role.Mid: chosen.border,
        role.Dark: chosen.border_strong,
        role.Shadow: chosen.shadow,
    }.items():
        palette.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(chosen.text_disabled))
    return palette


def _interface_font(system: QFont, percent: int) -> QFont:
    family = system.family()
    if not has_vietnamese_letters(family):
        family = _first_complete_family(_INTERFACE_FAMILIES) or family
    result = QFont(system)
    result.setFamily(family)
    usual = max(system.pointSizeF(), letters.SMALLEST_POINTS)
    result.setPointSizeF(round(usual * percent / 100, 1))
    return result


def _first_complete_family(candidates: tuple[str, ...]) -> str | None:
    installed = set(QFontDatabase.families())
    for family in candidates:
        if family in installed and has_vietnamese_letters(family):
            return family
    return None
