"""Sizes that grow with the letters: icons, boxes to tick, small arrows."""

from PySide6.QtWidgets import QApplication

SMALLEST_POINTS = 10.0
"""Size of the body's type that the drawings are made for; no smaller one is used."""

_IN_STYLE_SHEET = (9, 12, 14, 16, 18, 20, 24)


def grown(pixels: int, body_points: float | None = None) -> int:
    """Return a size (device-independent pixels) as large letters ask for it.

    Args:
        pixels: The size with usual letters.
        body_points: Size of the body's type, by default the one in use.
    """
    points = QApplication.font().pointSizeF() if body_points is None else body_points
    return round(pixels * max(1.0, points / SMALLEST_POINTS))


def tokens(body_points: float) -> dict[str, str]:
    """Return the sizes for the style sheet, each called after the one with usual letters."""
    return {f"grown_{size}": f"{grown(size, body_points)}px" for size in _IN_STYLE_SHEET}
