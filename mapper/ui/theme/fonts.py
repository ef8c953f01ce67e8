"""The rooms' paint: the typeface shipped with the program, and the few sizes text comes in."""

import sys
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontDatabase

from mapper.core.resources import resource

FAMILY = "Inter"
WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")


@dataclass(frozen=True, slots=True)
class FontSizes:
    """Text sizes in points, all from the size of body text."""

    body: float

    @property
    def small(self) -> float:
        """Labels above fields, counts, the status bar."""
        return round(self.body * 0.92, 2)

    @property
    def tiny(self) -> float:
        """Overlines in capitals."""
        return round(self.body * 0.83, 2)

    @property
    def heading(self) -> float:
        """The name of the selected thing, the head of a dialog."""
        return round(self.body * 1.3, 2)

    @property
    def title(self) -> float:
        """The one title of a page."""
        return round(self.body * 1.9, 2)


def load_fonts() -> bool:
    """Make Inter known to Qt; loading twice does no harm. False if a file could not be read.

    The program then goes on with the system's font rather than not at all.
    """
    if FAMILY in QFontDatabase.families():
        return True
    files = [resource("fonts", f"{FAMILY}-{weight}.otf") for weight in WEIGHTS]
    return all(QFontDatabase.addApplicationFont(str(file)) >= 0 for file in files)


def body_size() -> float:
    """Body text in points: ours, or the size chosen in the system where that is larger.

    Points are 1/72 inch on macOS and 1/96 inch of the logical screen elsewhere, hence two numbers.
    """
    ours = 13.0 if sys.platform == "darwin" else 9.75
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    return min(max(ours, system), 2 * ours)


def application_font(size: float) -> QFont:
    """Inter at this size in points, or the system's font where Inter could not be loaded."""
    font = QFont()
    if load_fonts():
        font.setFamilies([FAMILY])
    font.setPointSizeF(size)
    # Whole-pixel advances would make the same label a different width at every zoom.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
