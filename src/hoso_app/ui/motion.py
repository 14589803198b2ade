"""What moves by itself in the window, and how it is kept still.

The program draws no motion of its own: what is left is the system's, menus that
fade in and the text cursor that blinks.
"""

import ctypes
import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

_ANIMATIONS = 0x1042  # SPI_GETCLIENTAREAANIMATION (winuser.h)
_FLASH_PROPERTY = "hosoCursorFlash"
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)


def system_wants_stillness() -> bool:
    """Return whether "Hiệu ứng hoạt ảnh" is switched off in Windows; False elsewhere."""
    if sys.platform == "win32":
        shown = ctypes.c_int(1)
        asked = ctypes.windll.user32.SystemParametersInfoW(_ANIMATIONS, 0, ctypes.byref(shown), 0)
        return bool(asked) and not shown.value
    return False


def apply(app: QApplication, *, is_still: bool) -> None:
    """Let nothing move by itself, or leave it as the system has it."""
    hints = app.styleHints()
    usual = app.property(_FLASH_PROPERTY)
    if usual is None:
        usual = hints.cursorFlashTime()
        app.setProperty(_FLASH_PROPERTY, usual)
    app.setCursorFlashTime(0 if is_still else int(usual))
    if is_still:
        for effect in _EFFECTS:
            app.setEffectEnabled(effect, False)
        app.setProperty("hosoStill", True)
    elif app.property("hosoStill"):
        # Once more what the system says: Qt reads it where a property is unset.
        for effect in _EFFECTS:
            app.setEffectEnabled(effect, not system_wants_stillness())
        app.setProperty("hosoStill", None)
