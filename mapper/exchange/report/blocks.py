"""What a report is made of: headings, paragraphs, tables and places for pictures, in no format yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from mapper.core.ids import MapId


class Tone(StrEnum):
    """How a text is meant. It says itself what it says: a tone only lets it be seen sooner."""

    PLAIN = "plain"
    QUIET = "quiet"
    GOOD = "good"
    WATCH = "watch"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Text:
    """A text, of several lines where it holds line breaks. `target`: the anchor it leads to; `address`: of the web.

    `depth`: how many steps all its lines are set in, up to `DEEPEST`.
    """

    text: str
    tone: Tone = Tone.PLAIN
    is_strong: bool = False
    target: str = ""
    address: str = ""
    depth: int = 0


DEEPEST = 6
Lines = tuple[Text, ...]  # of a cell: each begins on a line of its own


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a part; `level` 1 is the outermost. Those down to `LISTED` stand in the list of contents."""

    level: int
    text: str
    anchor: str


LISTED = 3
_BETWEEN = 2  # paragraphs that may stand between a heading and a table which stay with both


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text by itself."""

    text: Text


@dataclass(frozen=True, slots=True)
class Bullets:
    """Several texts of one kind, in no telling order."""

    items: Lines


Fact = tuple[str, Lines]  # a name, and what it is
_PICTURE = (400.0, 300.0)  # units of 1/96 inch that a picture may be wide and high
_SHORT = 28  # letters of what can stand beside another one


@dataclass(frozen=True, slots=True)
class Facts:
    """Names with what they are. `is_dense`: many of them, of which short ones may stand side by side."""

    rows: tuple[Fact, ...]
    is_dense: bool = False

    @property
    def parted(self) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
        """The short ones, and those that need a line of their own."""
        short = [row for row in self.rows if len(row[1]) == 1 and len(row[1][0].text) <= _SHORT]
        return tuple(short), tuple(row for row in self.rows if row not in short)


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure to be read first: its name, the number, and what there is to say of it."""

    name: str
    value: str
    note: str = ""
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Tiles:
    """Figures side by side."""

    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under heads, which stand again on every page. `weights`: how wide the columns are to one another.

    `numeric`: columns of numbers, which end at the right.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[Lines, ...], ...]
    weights: tuple[float, ...]
    numeric: frozenset[int] = frozenset()
    title: str = ""

    @property
    def lean(self) -> "Table":
        """The table without columns in which nothing stands; the first one always stays."""
        kept = [at for at in range(len(self.heads)) if not at or any(row[at] for row in self.rows)]
        return Table(
            heads=tuple(self.heads[at] for at in kept),
            rows=tuple(tuple(row[at] for at in kept) for row in self.rows),
            weights=tuple(self.weights[at] for at in kept),
            numeric=frozenset(new for new, at in enumerate(kept) if at in self.numeric),
            title=self.title,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPlace:
    """Where a map is to be seen.

    `description`: what it shows, for those who cannot see it. `targets`: anchors that its nodes lead to, by their ids.
    """

    map_id: MapId
    title: str
    description: str
    targets: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture that people attached. `form`: "png" or "jpeg"; `width` and `height` are in its own pixels."""

    title: str
    data: bytes
    form: str
    width: int
    height: int

    @property
    def size(self) -> tuple[float, float]:
        """How wide and high it is shown, in units of 1/96 inch: as it is, or smaller so that steps stay in sight.

        >>> Picture(title="", data=b"", form="png", width=1600, height=400).size
        (400.0, 100.0)
        """
        scale = min(1.0, _PICTURE[0] / self.width, _PICTURE[1] / self.height)
        return self.width * scale, self.height * scale


Block = Heading | Paragraph | Bullets | Facts | Tiles | Table | Picture | MapPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole report. `about`: what it is about, below its title; `words`: what the writers themselves have to say."""

    title: str
    subtitle: str
    author: str
    date: str
    language: str
    about: Facts
    blocks: Sequence[Block]
    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def contents(self) -> list[Heading]:
        """The headings that are listed."""
        return [each for each in self.blocks if isinstance(each, Heading) and each.level <= LISTED]

    @property
    def maps(self) -> list[MapPlace]:
        """The places of maps."""
        return [each for each in self.blocks if isinstance(each, MapPlace)]


def led_to(blocks: Sequence[Block], number: int) -> Block | None:
    """What a block leads to: the one behind it, or behind a few paragraphs that stand between the two."""
    for at in range(number + 1, min(number + 2 + _BETWEEN, len(blocks))):
        if not isinstance(blocks[at], Paragraph):
            return blocks[at]
    return blocks[number + 1] if number + 1 < len(blocks) else None
