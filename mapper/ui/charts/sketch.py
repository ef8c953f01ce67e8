"""The charts' drawing while it is made: what is put down, with texts shortened to their places."""

from dataclasses import dataclass, field
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from mapper.ui.charts.plan import Box, Line, Mark, Plan, Side, Spot, Words
from mapper.ui.charts.style import Fill, Letters, Style
from mapper.ui.lettering import lines_of

_MOST_LINES = 3


@dataclass(slots=True)
class Sketch:
    """Collects the marks of a plan, always as they stand for those who read from left to right."""

    style: Style
    width: float
    marks: list[Mark] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)

    def high(self, letters: Letters) -> float:
        """The height of a line of text."""
        return self.style.metrics(letters).height()

    def words(
        self,
        text: str,
        letters: Letters,
        place: QRectF,
        side: Side = Side.START,
        colour: QColor | None = None,
    ) -> None:
        """A line of text, shortened to the width of its place."""
        metrics = self.style.metrics(letters)
        short = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width() + 1)
        ink = self.style.tokens.text.primary if colour is None else colour
        self.marks.append(Words(place, short, letters, ink, side))

    def broken(self, text: str, letters: Letters, width: float) -> list[str]:
        """The text in as many lines as it takes, three at most; the last ends in dots where it is longer still."""
        # Widths are asked with a hair of air, and a name that just fits is not broken for rounding.
        return lines_of(" ".join(text.split()), self.style.font(letters), ceil(width), _MOST_LINES)

    def box(self, rect: QRectF, fill: Fill) -> None:
        self.marks.append(Box(rect, fill))

    def rule(
        self,
        ends: tuple[float, float, float, float],
        colour: QColor,
        thickness: float,
        *,
        is_dashed: bool = False,
    ) -> None:
        """A straight line from x, y to x, y."""
        x1, y1, x2, y2 = ends
        self.marks.append(Line((QPointF(x1, y1), QPointF(x2, y2)), colour, thickness, is_dashed))

    def plan(self, height: float) -> Plan:
        """What was put down, turned round for those who read from right to left."""
        made = Plan(self.width, height, tuple(self.marks), tuple(self.spots))
        return made.mirrored() if self.style.is_leftwards else made
