"""The panel of figures: a page as data - figures to read first, charts, lines below them, and what is missing."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from mapper.analysis.figure import Figure
from mapper.analysis.gap.filling import Filling
from mapper.analysis.map_figures import MapFigures
from mapper.analysis.results import Remark
from mapper.core.ids import GapId, MapId, SaleTypeId
from mapper.core.reader import Reader
from mapper.services.jobs import Breathe
from mapper.ui.charts.data import Chart
from mapper.ui.figures.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """A figure to be read first. `name` stands in place of its own; `key` is the place it leads to, "" for the map."""

    figure: Figure
    name: str = ""
    key: str = ""
    is_signed: bool = False


class Told(NamedTuple):
    """A text made of figures, which explain it: money once and by the year, or a day that days lead to."""

    text: str
    figures: tuple[Figure, ...]


Cell = Figure | Told | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the table: the place it is about, its name, and its figures or texts."""

    key: str
    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Lines below their heads. `title` stands over them where a page has several tables."""

    title: str = ""
    heads: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    is_signed: bool = False  # the lines are gains
    is_last_long: bool = False  # the last cells are texts that take all the room there is


@dataclass(frozen=True, slots=True, kw_only=True)
class Mixing:
    """What a gap can be filled with, and the mix that is best: cases of each sale type."""

    gap_id: GapId
    case: Filling
    best: Mapping[SaleTypeId, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """All that a topic shows. `says`: what to know before reading it; `missing`: what keeps figures from being had.

    `tables` come below its own lines, `mixing` is a mix that can be tried out.
    """

    headlines: tuple[Headline, ...] = ()
    charts: tuple[Chart, ...] = ()
    heads: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    missing: tuple[Remark, ...] = ()
    says: tuple[str | Told, ...] = ()
    is_signed: bool = False
    is_last_long: bool = False
    title: str = ""  # over the lines, where tables follow
    tables: tuple[Table, ...] = ()
    mixing: Mixing | None = None

    def all_tables(self) -> tuple[Table, ...]:
        """Its own lines, and the tables below them."""
        own = Table(
            title=self.title,
            heads=self.heads,
            lines=self.lines,
            is_signed=self.is_signed,
            is_last_long=self.is_last_long,
        )
        return (own, *self.tables)


@dataclass(frozen=True, slots=True)
class Task:
    """What a page is made of: the figures of the map, the words over what they were read from, and room for others."""

    figures: MapFigures
    words: Words
    breathe: Breathe

    @property
    def reader(self) -> Reader:
        """The document with the strategy of the map in effect."""
        return self.figures.reader

    @property
    def map_id(self) -> MapId:
        return self.figures.map_id

    @property
    def today(self) -> date:
        return self.figures.today


@dataclass(frozen=True, slots=True)
class Topic:
    """A page by key and name. `work` makes it in the background."""

    key: str
    title: str  # marked for translation in the context Figures
    work: Callable[[Task], Page]


def place_of(record_ids: Iterable[str]) -> str:
    """Where figures lead that are about several things of the map: their ids as one key.

    >>> place_of(["node-1", "node-2"])
    'node-1 node-2'
    """
    return " ".join(record_ids)


def records_at(place: str) -> tuple[str, ...]:
    """The ids a key stands for."""
    return tuple(place.split())


def lacking(*figures: Figure) -> tuple[Remark, ...]:
    """What figures without a value miss, each once."""
    return merged(remark for figure in figures if figure.value is None for remark in figure.missing)


def merged(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """Remarks of one code as one about all that they are about.

    >>> merged([Remark("no_people", about=("role-1",)), Remark("no_start"), Remark("no_people", about=("role-2",))])
    (Remark(code='no_people', node_ids=(), about=('role-1', 'role-2')), Remark(code='no_start', node_ids=(), about=()))
    """
    found: dict[str, Remark] = {}
    for remark in remarks:
        former = found.get(remark.code, Remark(remark.code))
        found[remark.code] = Remark(
            remark.code,
            tuple(dict.fromkeys((*former.node_ids, *remark.node_ids))),
            tuple(dict.fromkeys((*former.about, *remark.about))),
        )
    return tuple(found.values())
