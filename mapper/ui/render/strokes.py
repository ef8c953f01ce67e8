"""The drawing of maps: how a line is drawn by what it is and what goes along it - its width, colour and dashes."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from mapper.core.values import ConnectorKind
from mapper.ui.render.pictures import ConnectorPicture
from mapper.ui.theme.tokens import Tokens, mixed

_WIDTHS: Final = (1.4, 1.9, 2.6)  # units, by weight
_LEAST: Final = 1.4  # of a line that carries next to nothing
NO_STREAM: Final = -1
_SOFTNESS: Final = 0.3  # so far a line that tells its volume goes into the ground: it is broad
_DASHES: Mapping[ConnectorKind, tuple[float, float]] = {
    ConnectorKind.RETURNS: (6.0, 4.0),
    ConnectorKind.CHASE: (2.5, 3.0),
    ConnectorKind.BYPASS: (9.0, 5.0),
}
_FAR_STEPS: Final = (NO_STREAM, 2, 6, 10)
_DASHED_UP_TO: Final = 2.6  # width in units; the dashes of broader lines grow with them


class Stroke(NamedTuple):
    """How a line is drawn: lines alike in this are drawn together. `thickness` is below 0 where no volume is told."""

    kind: ConnectorKind
    weight: int
    thickness: int
    is_lost: bool

    @property
    def width(self) -> float:
        """In units."""
        if self.thickness == NO_STREAM:
            return _WIDTHS[min(max(self.weight, 1), 3) - 1]
        return max(_LEAST, float(self.thickness))

    @property
    def from_far(self) -> "Stroke":
        """From far weights are not told, and volumes in three steps: more could not be told apart there."""
        at_most = next((step for step in _FAR_STEPS if self.thickness <= step), self.thickness)
        return self._replace(weight=1, thickness=at_most)

    @property
    def head(self) -> float:
        """How large the arrow head is, 1 for that of a thin line."""
        if self.thickness == NO_STREAM:
            return 1 + 0.14 * (self.weight - 1)
        return max(1.0, 0.6 + 0.16 * self.width)

    def colour(self, tokens: Tokens) -> QColor:
        """A line that tells its volume is softer, and one to what is lost has the colour of what is off target."""
        if self.thickness == NO_STREAM:
            return connector_colour(tokens, self.kind)
        plain = tokens.status.off.fill if self.is_lost else connector_colour(tokens, self.kind)
        return plain if tokens.is_contrast else mixed(plain, tokens.lane.tints[0], _SOFTNESS)

    def pen(self, tokens: Tokens, width: float, zoom: float = 1.0) -> QPen:
        """The pen of a width in the painter's units, `zoom` of which make a unit of the map."""
        pen = QPen(self.colour(tokens), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        dashes = _DASHES.get(self.kind)
        if dashes is not None:
            longer = max(1.0, self.width / _DASHED_UP_TO)
            pen.setDashPattern([length * longer * zoom / width for length in dashes])
        return pen


def stroke_of(picture: ConnectorPicture) -> Stroke:
    """How a line is drawn. Where its volume is told, that says all that its share does."""
    stream = picture.stream
    if stream is None:
        return Stroke(picture.kind, picture.weight, NO_STREAM, is_lost=False)
    return Stroke(picture.kind, 1, stream.thickness, stream.is_lost)


def connector_colour(tokens: Tokens, kind: ConnectorKind) -> QColor:
    """The colour of a line."""
    colours = tokens.connector
    return {
        ConnectorKind.FLOW: colours.flow,
        ConnectorKind.RETURNS: colours.returns,
        ConnectorKind.CHASE: colours.chase,
        ConnectorKind.BYPASS: colours.bypass,
    }[kind]
