"""The charts' paint: text sizes, and what each tone looks like in the theme that is in force."""

from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from mapper.ui.charts.data import Tone
from mapper.ui.theme.fonts import FAMILY, load_fonts
from mapper.ui.theme.tokens import Tokens


class Letters(Enum):
    """The kinds of text in a chart: part of the text size, and weight."""

    TITLE = (1.2, QFont.Weight.DemiBold)
    NAME = (1.0, QFont.Weight.Medium)
    VALUE = (1.0, QFont.Weight.DemiBold)
    SIDE = (0.9, QFont.Weight.Normal)  # legend, axis, remarks


class Hatch(Enum):
    """The patterns of high contrast: how the lines lean, in parts of the distance between them; both for a lattice."""

    NONE = ()
    RISING = (1,)
    FALLING = (-1,)
    LATTICE = (1, -1)


@dataclass(frozen=True, slots=True)
class Fill:
    """A bar's ground, its outline, its pattern, and the colour of text on it."""

    ground: QColor
    outline: QColor
    ink: QColor
    hatch: Hatch = Hatch.NONE


@dataclass(frozen=True, slots=True)
class Style:
    """How charts are drawn: `text` is the size of names in pixels, from which all lengths follow."""

    tokens: Tokens
    text: float
    locale: QLocale
    is_leftwards: bool = False

    def sized(self, text: float) -> "Style":
        """The same with another size of text."""
        return replace(self, text=text)

    def font(self, letters: Letters) -> QFont:
        part, weight = letters.value
        font = QFont()
        if load_fonts():
            font.setFamilies([FAMILY])
        font.setPixelSize(max(1, round(self.text * part)))
        font.setWeight(weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def metrics(self, letters: Letters) -> QFontMetricsF:
        return QFontMetricsF(self.font(letters))

    def width(self, text: str, letters: Letters) -> float:
        """Of a line of text, with a hair of air so that nothing is cut for rounding."""
        return self.metrics(letters).horizontalAdvance(text) + 1.0

    @property
    def stroke(self) -> float:
        """The thickness of lines that tell something."""
        return max(1.5, self.text / 9) * self.tokens.strength

    @property
    def hair(self) -> float:
        """The thickness of lines that only help the eye."""
        return max(1.0, self.text / 16) * self.tokens.strength

    def fill(self, tone: Tone) -> Fill:
        """What bars of a tone look like."""
        return self._patterned(tone) if self.tokens.is_contrast else self._plain(tone)

    def _plain(self, tone: Tone) -> Fill:
        tokens = self.tokens
        bar, heat, ink = tokens.bar, tokens.heat, tokens.text.primary
        on = tokens.status
        fills = {
            Tone.MAIN: Fill(bar.fill, bar.fill, on.on.glyph),
            Tone.LIGHT: Fill(tokens.accent.soft, bar.fill, ink),
            Tone.GOOD: Fill(tokens.value_class.va, tokens.value_class.va, tokens.badge.value.glyph),
            Tone.HIGH: Fill(on.near.fill, on.near.outline, on.near.glyph),
            Tone.OVER: Fill(bar.over, bar.over, on.off.glyph),
            Tone.QUIET: Fill(bar.track, tokens.text.muted, ink),
        }
        steps = {Tone.COOL: 0, Tone.WARM: 1, Tone.HOT: 2, Tone.HOTTEST: 4}
        for each, step in steps.items():
            fills[each] = Fill(heat.fills[step], heat.fills[4], heat.texts[step])
        return fills[tone]

    def _patterned(self, tone: Tone) -> Fill:
        """Strong outlines; tones that are not plain are told by the pattern alone."""
        ground, line = self.tokens.chrome.panel, self.tokens.bar.tick
        hatches = {
            Tone.LIGHT: Hatch.RISING,
            Tone.GOOD: Hatch.NONE,
            Tone.HIGH: Hatch.FALLING,
            Tone.OVER: Hatch.LATTICE,
            Tone.QUIET: Hatch.NONE,
            Tone.COOL: Hatch.NONE,
            Tone.WARM: Hatch.RISING,
            Tone.HOT: Hatch.LATTICE,
        }
        if tone in (Tone.MAIN, Tone.GOOD, Tone.HOTTEST):
            return Fill(self.tokens.bar.fill, line, self.tokens.status.on.glyph)
        return Fill(ground, line, line, hatches[tone])
