"""The theme: whether the system lets pictures move. People whom motion makes ill ask for that there."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyle

# Where nobody looks, nothing needs to be on its way.
_UNSEEN = ("offscreen", "minimal", "minimalegl")
_TELLING = ("windows", "cocoa")


def is_motion_welcome() -> bool:
    """False where the system was asked for less motion, or nobody sees the screen.

    Windows and macOS tell Qt's styles; elsewhere no setting reaches Qt, and the program's own switch decides.
    """
    platform = QGuiApplication.platformName()
    if platform in _UNSEEN:
        return False
    if platform not in _TELLING:
        return True
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
