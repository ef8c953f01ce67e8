"""Presenting: which texts of a map the last row of a room can read, as it is shown now, and from which zoom on."""

from enum import Enum, auto
from typing import Final, NamedTuple

from mapper.ui.reading_sizes import Audience
from mapper.ui.render.detail import PATH_NAME_SIZE, Detail, detail_for
from mapper.ui.render.projection import Projection
from mapper.ui.render.room_figures import Lettered
from mapper.ui.render.typeset import Type


class TextKind(Enum):
    """What is written on a map, the most important first."""

    NAMES = auto()
    LABELS = auto()
    COUNTS = auto()
    HEADERS = auto()
    NOTES = auto()  # the counts under the names of stages


class Verdict(Enum):
    """How a text is read from the last row."""

    HIDDEN = auto()  # the map is shown too small to write it at all
    TOO_SMALL = auto()
    READABLE = auto()
    COMFORTABLE = auto()


class Shown(NamedTuple):
    """A kind of text and the size it has on the screen, in pixels; 0 where it is not shown."""

    kind: TextKind
    size: float

    def verdict(self, audience: Audience, pixels: int) -> Verdict:
        """For a picture so many pixels high."""
        if not self.size:
            return Verdict.HIDDEN
        if self.size >= audience.best_size(pixels):
            return Verdict.COMFORTABLE
        return Verdict.READABLE if self.size >= audience.least_size(pixels) else Verdict.TOO_SMALL


# The sizes of what grows with the zoom, in map units.
_SIZES: Final = ((TextKind.NAMES, Type.NAME), (TextKind.LABELS, Type.LABEL), (TextKind.COUNTS, Type.COUNT))


def shown_texts(
    projection: Projection, zoom: float, headers: int, notes: int, lettered: Lettered | None = None
) -> list[Shown]:
    """What the map has to read at a zoom; `headers` and `notes` are the sizes of its headers, in pixels.

    `lettered`: how what leaves the map's scale is written, while it is presented.
    """
    detail = detail_for(zoom)
    nodes, lines = projection.nodes.values(), projection.connectors.values()
    there = {
        TextKind.NAMES: any(node.name for node in nodes),
        TextKind.LABELS: any(line.text for line in lines),
        TextKind.COUNTS: any(node.badges for node in nodes),
    }
    sizes = {kind: kind_type.size * zoom for kind, kind_type in _SIZES}
    if detail is Detail.OVERVIEW:
        sizes = dict.fromkeys(sizes, 0.0)
    elif detail is Detail.PATH:
        shares = any(line.share for line in lines)
        sizes = {
            TextKind.NAMES: PATH_NAME_SIZE * zoom,
            TextKind.LABELS: Type.SHARE_FAR.size * zoom if shares else 0.0,
            TextKind.COUNTS: 0.0,
        }
    if lettered is not None:
        sizes[TextKind.LABELS] = max(sizes[TextKind.LABELS], lettered.size)
        if lettered.has_names:
            sizes[TextKind.NAMES] = max(sizes[TextKind.NAMES], lettered.size)
    found = [Shown(kind, sizes[kind]) for kind, _ in _SIZES if there[kind]]
    return [*found, Shown(TextKind.HEADERS, float(headers)), Shown(TextKind.NOTES, float(notes))]


def zoom_for(kind: TextKind, audience: Audience, pixels: int) -> float:
    """From which zoom on a kind of text can be read; only for those that grow with the zoom."""
    sizes = dict(_SIZES)
    return audience.least_size(pixels) / sizes[kind].size
