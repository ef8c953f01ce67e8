"""The rooms' measure of reading: how large letters must be on a picture for the last row to read them.

A capital of 16 minutes of arc is the least, 20 to 22 are comfortable (ISO 9241). In the usual room - a picture 1.5 m
high, the last row 8 m away - and with Inter, whose capitals are 0.727 of its size, that makes the shares below.
"""

from dataclasses import dataclass
from math import ceil

LEAST_SHARE = 0.035
BEST_SHARE = 0.045
USUAL_IMAGE, USUAL_DISTANCE = 1.5, 8.0  # metres


@dataclass(frozen=True, slots=True)
class Audience:
    """A room: how high its picture is, and how far away the last row, in metres."""

    image: float = USUAL_IMAGE
    distance: float = USUAL_DISTANCE

    def least_size(self, pixels: int) -> int:
        """The smallest type that can still be read, in pixels of a picture so many pixels high.

        >>> Audience().least_size(720), Audience().least_size(1080)
        (26, 38)
        >>> Audience(image=1.8, distance=8).least_size(720)
        21
        """
        return _up(LEAST_SHARE * self._reach * pixels)

    def best_size(self, pixels: int) -> int:
        """Type that is read with comfort.

        >>> Audience().best_size(1080)
        49
        """
        return _up(BEST_SHARE * self._reach * pixels)

    @property
    def _reach(self) -> float:
        """How much further away the last row is than in the usual room, by the height of the picture."""
        return (self.distance / self.image) / (USUAL_DISTANCE / USUAL_IMAGE)


def _up(size: float) -> int:
    """To whole pixels; what only rounding has put above a whole one stays there."""
    return ceil(size - 1e-6)
