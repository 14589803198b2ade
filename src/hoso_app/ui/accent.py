"""The accent colour that a person has chosen in Windows, made readable.

Only where Windows is told to show it on title bars ("Hiện màu nhấn trên thanh tiêu đề"): everybody
has an accent colour, but only who ticks that wants to see it in programs.
"""

import colorsys
import logging
import sys

_log = logging.getLogger(__name__)
_KEY = r"Software\Microsoft\Windows\DWM"
_STEPS = 24
"""Halvings until lightness is exact beyond what eight bits a part can say."""


def of_system() -> str | None:
    """Return the accent colour to take over as ``#rrggbb``, None for the program's own."""
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415  # there is none elsewhere

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _KEY) as key:
                if winreg.QueryValueEx(key, "ColorPrevalence")[0] == 1:
                    return from_registry(int(winreg.QueryValueEx(key, "AccentColor")[0]))
        except (OSError, ValueError) as error:
            _log.info("no accent colour of the system: %s", error)
    return None


def from_registry(value: int) -> str:
    """Return a colour that Windows keeps as ``0xAABBGGRR``."""
    red, green, blue = value & 0xFF, value >> 8 & 0xFF, value >> 16 & 0xFF
    return f"#{red:02x}{green:02x}{blue:02x}"


def tinted(colour: str, accent: str) -> str:
    """Return a colour in the hue of the accent, and as light as it was.

    Contrast depends on lightness alone (relative luminance, WCAG 2.2), so whatever stood out
    from its ground still does, whichever accent is chosen.
    """
    wanted = luminance(colour)
    _, _, own = colorsys.rgb_to_hls(*_parts(colour))
    hue, _, chosen = colorsys.rgb_to_hls(*_parts(accent))
    saturation = min(own, chosen)
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if _luminance(colorsys.hls_to_rgb(hue, middle, saturation)) < wanted:
            low = middle
        else:
            high = middle
    red, green, blue = (round(part * 255) for part in colorsys.hls_to_rgb(hue, high, saturation))
    return f"#{red:02x}{green:02x}{blue:02x}"


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb``, from 0 to 1."""
    return _luminance(_parts(colour))


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def _luminance(parts: tuple[float, float, float]) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
