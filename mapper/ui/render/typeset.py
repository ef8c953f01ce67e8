"""The drawing of maps: text broken into lines and shortened once, and drawn from the finished glyphs ever after."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from enum import Enum
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGlyphRun, QPainter, QTextLayout

from mapper.ui.hyphens import hyphenated
from mapper.ui.lettering import LINE_SEPARATOR, Laid, laid
from mapper.ui.theme.fonts import FAMILY, load_fonts

_CAP_HEIGHT = 0.727  # of Inter, in parts of the type size
_LEADING = 1.22
_MOST_BLOCKS = 30_000
_UNDRAWABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")


class Type(Enum):
    """The kinds of text on a map: size in units and weight."""

    NAME = (13, QFont.Weight.Medium)
    NAME_TIGHT = (12, QFont.Weight.Medium)
    LABEL = (11, QFont.Weight.Medium)
    NAME_SMALL = (10, QFont.Weight.Medium)
    PATH = (16, QFont.Weight.Medium)
    END = (12, QFont.Weight.DemiBold)
    END_FAR = (15, QFont.Weight.DemiBold)
    SHARE_FAR = (14, QFont.Weight.Medium)
    FIGURE_FAR = (18, QFont.Weight.DemiBold)
    END_TIGHT = (10, QFont.Weight.DemiBold)
    COUNT = (11, QFont.Weight.DemiBold)
    LANE = (13, QFont.Weight.DemiBold)
    HEADING = (15, QFont.Weight.Bold)
    TITLE = (22, QFont.Weight.Bold)
    FOOTER = (11, QFont.Weight.Normal)
    CHIP = (7, QFont.Weight.Medium)

    @property
    def size(self) -> int:
        return int(self.value[0])

    @property
    def leading(self) -> float:
        return round(self.size * _LEADING)


class Align(Enum):
    """Where lines stand in their width; LEADING is the left, and the right for scripts that run leftwards.

    LEFT and RIGHT are so for every script: on a map that flows from right to left.
    """

    LEADING = 0
    CENTER = 1
    TRAILING = 2
    LEFT = 3
    RIGHT = 4

    @property
    def mirrored(self) -> "Align":
        """Where the same lines stand on a mirrored map."""
        turned = {Align.LEADING: Align.RIGHT, Align.TRAILING: Align.LEFT, Align.LEFT: Align.RIGHT}
        return turned.get(self, Align.LEFT if self is Align.RIGHT else self)


class Line(NamedTuple):
    """One finished line: where it begins, its baseline and its width."""

    text: str
    x: float
    baseline: float
    width: float


Runs = tuple[tuple[QPointF, QGlyphRun], ...]


class Glyphs:
    """The glyphs of a text, found when they are first drawn: what becomes text in a file never asks for them."""

    __slots__ = ("_find", "_runs")

    def __init__(self, find: Callable[[], Runs]) -> None:
        self._find: Callable[[], Runs] | None = find
        self._runs: Runs = ()

    @property
    def runs(self) -> Runs:
        if self._find is not None:
            self._runs, self._find = self._find(), None
        return self._runs


class Block(NamedTuple):
    """Finished lines, from (0, 0) on."""

    kind: Type
    lines: tuple[Line, ...]
    drawn: Glyphs
    width: float
    height: float
    is_shortened: bool  # something was left away
    has_broken_word: bool

    @property
    def glyphs(self) -> Runs:
        """All lines, ready to be drawn."""
        return self.drawn.runs

    @property
    def is_whole(self) -> bool:
        """Whether it reads as it was written."""
        return not (self.is_shortened or self.has_broken_word)


class Typesetter:
    """Sets text and keeps what it has set. Needs a QGuiApplication."""

    def __init__(self) -> None:
        family = FAMILY if load_fonts() else QFont().family()
        self._fonts = {each: _font(family, each) for each in Type}
        self._metrics = {each: QFontMetricsF(font) for each, font in self._fonts.items()}
        self._blocks: dict[tuple[str, Type, float, int, Align], Block] = {}

    def font(self, kind: Type) -> QFont:
        """The font of a kind of text, its size in map units."""
        return self._fonts[kind]

    def block(
        self, text: str, kind: Type, width: float, lines: int = 1, align: Align = Align.LEADING
    ) -> Block:
        """The text in at most so many lines of a width, the last one shortened where need be."""
        key = (text, kind, width, lines, align)
        found = self._blocks.get(key)
        if found is None:
            if len(self._blocks) >= _MOST_BLOCKS:
                self._blocks.clear()
            found = self._blocks[key] = self._set(text, kind, width, lines, align)
        return found

    def fitting(
        self, text: str, types: tuple[Type, ...], width: float, lines: int, align: Align = Align.LEADING
    ) -> Block:
        """The text in the first of these types in which it is whole, else in the last."""
        for kind in types[:-1]:
            block = self.block(text, kind, width, lines, align)
            if block.is_whole:
                return block
        return self.block(text, types[-1], width, lines, align)

    def width(self, text: str, kind: Type) -> float:
        """The width of a text in one line."""
        return self._metrics[kind].horizontalAdvance(text)

    def draw(
        self, painter: QPainter, block: Block, x: float, y: float, colour: QColor, *, as_text: bool
    ) -> None:
        """Draw a block with its corner at a point; `as_text` keeps it text in a file."""
        painter.setPen(colour)
        if as_text:
            painter.setFont(self._fonts[block.kind])
            for line in block.lines:
                painter.drawText(QPointF(x + line.x, y + line.baseline), line.text)
            return
        corner = QPointF(x, y)
        for place, run in block.glyphs:
            painter.drawGlyphRun(place + corner, run)

    def _set(self, text: str, kind: Type, width: float, lines: int, align: Align) -> Block:
        text = drawable(text)
        broken = self._broken(text, kind, width, lines)
        leading = kind.leading
        rise = (leading + kind.size * _CAP_HEIGHT) / 2
        flows_left = is_leftwards(text)
        finished: list[Line] = []
        for number, each in enumerate(broken.lines):
            natural = self.width(each, kind)
            slack = max(0.0, width - natural)
            is_right = align is Align.RIGHT or (
                align is not Align.LEFT and flows_left != (align is Align.TRAILING)
            )
            x = slack / 2 if align is Align.CENTER else slack if is_right else 0.0
            finished.append(Line(each, x, number * leading + rise, natural))
        set_lines = tuple(finished)
        glyphs = Glyphs(partial(_runs, set_lines, self._fonts[kind]))
        height = len(set_lines) * leading
        return Block(kind, set_lines, glyphs, width, height, broken.is_shortened, broken.has_broken_word)

    def _broken(self, text: str, kind: Type, width: float, lines: int) -> Laid:
        text = text.strip().replace("\r\n", "\n").replace("\n", LINE_SEPARATOR)

        def laid_out(text: str) -> Laid:
            return laid(text, self._fonts[kind], width, lines, at_words=False)

        # Long words at their joints, at every syllable where more is read so, and anywhere where all of it is.
        joined = hyphenated(text, lambda part: self.width(part, kind) > width)
        if joined == text:
            return laid_out(text)
        ways = [laid_out(each) for each in (joined, hyphenated(text), text)]
        return next((each for each in ways if not each.is_shortened), ways[1])


def _runs(lines: Sequence[Line], font: QFont) -> Runs:
    """The glyphs of all lines. It knows the font alone, so that no block keeps the setter that made it."""
    glyphs: list[tuple[QPointF, QGlyphRun]] = []
    for line in lines:
        runs, ascent = _glyphs(line.text, font)
        glyphs += [(QPointF(line.x, line.baseline - ascent), run) for run in runs]
    return _joined(glyphs)


def _glyphs(text: str, font: QFont) -> tuple[tuple[QGlyphRun, ...], float]:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return tuple(layout.glyphRuns()), line.ascent() if line.isValid() else 0.0


def _joined(glyphs: list[tuple[QPointF, QGlyphRun]]) -> Runs:
    """The same glyphs in as few runs as there are fonts: each run costs a call in every frame."""
    joined: list[QGlyphRun] = []
    for place, run in glyphs:
        positions = [place + position for position in run.positions()]
        last = joined[-1] if joined else None
        if last is not None and last.rawFont() == run.rawFont() and last.flags() == run.flags():
            last.setGlyphIndexes([*last.glyphIndexes(), *run.glyphIndexes()])
            last.setPositions([*last.positions(), *positions])
        else:
            moved = QGlyphRun(run)
            moved.setPositions(positions)
            joined.append(moved)
    return tuple((QPointF(), run) for run in joined)


def drawable(text: str) -> str:
    r"""The text without what no font has a picture for and no XML file may hold: controls and non-characters.

    >>> drawable("Call\x07 back\ufffe")
    'Call back'
    """
    return _UNDRAWABLE.sub("", text)


def is_leftwards(text: str) -> bool:
    """Whether a text is read from the right: what its first letter says."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


def _font(family: str, kind: Type) -> QFont:
    font = QFont(family)
    font.setPixelSize(kind.size)
    font.setWeight(kind.value[1])
    # With hinting the same name would be wider at one scale and narrower at the next.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
