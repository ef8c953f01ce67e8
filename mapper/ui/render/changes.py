"""The drawing of maps: what is otherwise than on the map it is compared with, in its place on this one. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, NamedTuple

from mapper.analysis.comparison.change import ChangeKind, Counts
from mapper.core.ids import MapId, NodeId
from mapper.core.values import Point, Rect
from mapper.ui.render.pictures import ConnectorPicture, NodePicture

LETTERS: Final = 12.0  # pixels: what is read at a desk
PLUS: Final = "+"
MINUS: Final = "−"
TILDE: Final = "~"
ARROW: Final = "→"
SIGNS: Final[Mapping[ChangeKind, str]] = MappingProxyType(
    {
        ChangeKind.ADDED: PLUS,
        ChangeKind.REMOVED: MINUS,
        ChangeKind.MOVED: ARROW,
        ChangeKind.CHANGED: TILDE,
    }
)


class Mark(NamedTuple):
    """What happened to a thing, the word for it, and what is told of it, a line each."""

    kind: ChangeKind
    word: str
    lines: tuple[str, ...] = ()


class BandMark(NamedTuple):
    """What happened to a stage or a lane, at the corner where it begins; one that is not there, where it was."""

    id: str
    mark: Mark
    at: Point
    name: str = ""  # of one that is not on this map


@dataclass(frozen=True, slots=True)
class Changes:
    """The marks of a map's things by id; what only the other map has, as ghosts in the places that answer to theirs.

    `former`: by the id of a node that moved, where it stands on the other map. `told`: which map it is compared with.
    `numbers`: by the id of a thing or a ghost, the number it has in the list of what differs. `letters`: the size in
    pixels of those that are as large at every scale.
    """

    map_id: MapId
    told: str = ""
    marks: Mapping[str, Mark] = field(default_factory=dict)
    ghosts: tuple[NodePicture, ...] = ()
    ghost_lines: tuple[ConnectorPicture, ...] = ()
    ghost_mark: Mark | None = None  # of all ghosts
    former: Mapping[NodeId, Rect] = field(default_factory=dict)
    former_told: str = ""  # what is written there
    bands: tuple[BandMark, ...] = ()
    counts: Counts = field(default_factory=Counts)
    numbers: Mapping[str, int] = field(default_factory=dict)
    letters: float = LETTERS
    lit: frozenset[str] | None = None  # of a change that is shown alone; None: all
    has_legend: bool = True  # nobody else says what the marks mean
