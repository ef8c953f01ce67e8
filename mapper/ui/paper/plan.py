"""Paper: which part of a map comes on which sheet, and where on it. Geometry in millimetres and map units; no Qt."""

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from math import ceil
from typing import Final, NamedTuple, TypeAlias

from mapper.core.errors import Trouble
from mapper.core.geometry.paging import Strip, cut_through, page_edges
from mapper.core.values import Rect
from mapper.ui.paper.labels import whole_labels

MM: Final = 25.4 / 96  # millimetres of a map unit at scale 1
LARGEST: Final = (
    2.0  # to fill a page of A3 or less a map is drawn no larger than this; larger paper is seen from afar
)
MOST_SHEETS: Final = 500
TITLE: Final = 34.0
FOOTER: Final = 34.0
GAP: Final = 10.0
_SCALES: Final = 14  # looks for the largest scale
_TRIES: Final = 3  # to find room for labels
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Paper(Enum):
    """Kinds of paper by name: width and height in millimetres when they stand upright."""

    A5 = (148.0, 210.0)
    A4 = (210.0, 297.0)
    A3 = (297.0, 420.0)
    A2 = (420.0, 594.0)
    A1 = (594.0, 841.0)
    A0 = (841.0, 1189.0)
    LETTER = (215.9, 279.4)
    LEGAL = (215.9, 355.6)
    TABLOID = (279.4, 431.8)

    @property
    def short(self) -> float:
        return float(self.value[0])

    @property
    def long(self) -> float:
        return float(self.value[1])

    @property
    def margin(self) -> float:
        """What printers leave free, and where marks stand."""
        return 8.0 if self is Paper.A5 else 10.0

    @property
    def unit(self) -> float:
        """Millimetres of a unit of headers and footers: larger paper is read from further away, but not so much."""
        return float(MM * 0.85 * (self.short / Paper.A4.short) ** 0.6)


class Turn(Enum):
    """How the paper lies; the better one for what is to come on it, unless said."""

    BEST = "best"
    UPRIGHT = "upright"
    LYING = "lying"


class Fit(Enum):
    """What decides how large a map is drawn."""

    ONE = "one"  # all of it on one page
    WIDE = "wide"  # as many pages side by side
    SCALE = "scale"  # a scale


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSetup:
    """What a person chooses. Lengths in millimetres; at scale 1 a step is as large as on a screen at 100 %."""

    paper: Paper = Paper.A4
    turn: Turn = Turn.BEST
    fit: Fit = Fit.ONE
    wide: int = 2
    scale: float = 1.0
    overlap: float = 10.0
    has_marks: bool = True
    has_overview: bool = True
    has_legend: bool = True


class Content(NamedTuple):
    """What of a map is to come on paper. `boxes` are not to be cut, `labels` rather not."""

    bounds: Rect
    boxes: Mapping[str, Rect]
    labels: Sequence[Rect]
    stages: Sequence[float]  # where they begin
    lanes: Sequence[float]
    flows_left: bool = False


class Around(NamedTuple):
    """What stands around the map on each sheet, in units: beside it, above, below, and the legend for a width."""

    beside: float
    above: float
    below: float
    legend: Callable[[float], float]


class Sheet(NamedTuple):
    """One sheet: `own` is its part up to where it is cut, `shown` with what overlaps, `place` that on paper."""

    name: str
    row: int
    column: int
    own: Rect
    shown: Rect
    place: Rect

    @property
    def scale(self) -> float:
        """Millimetres of a map unit."""
        return self.place.width / self.shown.width


@dataclass(frozen=True, slots=True)
class PagePlan:
    """All sheets of a map, row by row as they are read."""

    setup: PageSetup
    width: float
    height: float
    scale: float
    sheets: tuple[Sheet, ...]
    whole: Sheet  # all of the map on one page, as the overview has it
    flows_left: bool
    cut: tuple[str, ...]  # boxes that are whole on no sheet, since they are larger than one

    @property
    def has_overview(self) -> bool:
        return self.setup.has_overview and len(self.sheets) > 1

    @property
    def has_legend(self) -> bool:
        """Whether there is one on each sheet; else it is on the overview alone."""
        return self.setup.has_legend and not self.has_overview

    @property
    def together(self) -> tuple[float, float]:
        """Width and height of the map when all sheets are put together, in millimetres."""
        bounds = self.whole.own
        return bounds.width * self.scale * MM, bounds.height * self.scale * MM

    @property
    def pages(self) -> int:
        return len(self.sheets) + self.has_overview

    def sheet_at(self, page: int) -> Sheet | None:
        """The sheet on a page; None for the overview."""
        return self.sheets[page - self.has_overview] if page >= self.has_overview else None

    def page_of(self, sheet: Sheet) -> int:
        return self.sheets.index(sheet) + self.has_overview

    def beside(self, sheet: Sheet, along: int, down: int) -> list[Sheet]:
        """The sheets on which the map goes on in a direction."""
        if along:
            return [s for s in self.sheets if (s.row, s.column) == (sheet.row, sheet.column + along)]
        row = [s for s in self.sheets if s.row == sheet.row + down]
        return [s for s in row if s.own.x < sheet.own.right and sheet.own.x < s.own.right]


def plan_pages(content: Content, around: Around, setup: PageSetup) -> PagePlan:
    """Lay a map out on paper. Raises Trouble("too_many_sheets", count, most)."""
    turns = [setup.turn] if setup.turn is not Turn.BEST else [Turn.UPRIGHT, Turn.LYING]
    layouts = [_Layout(content, around, setup, turn) for turn in turns]
    if len(layouts) > 1 and setup.fit is not Fit.ONE:
        is_wide = content.bounds.width >= content.bounds.height
        layouts = layouts[is_wide : is_wide + 1]
    return max(layouts, key=lambda layout: layout.one_scale).plan()


def sheet_name(row: int, column: int) -> str:
    """What a sheet is called by where it lies.

    >>> sheet_name(1, 1), sheet_name(26, 0)
    ('B2', 'AA1')
    """
    letters = ""
    row += 1
    while row:
        row, at = divmod(row - 1, 26)
        letters = _LETTERS[at] + letters
    return f"{letters}{column + 1}"


Row: TypeAlias = tuple[tuple[float, float], tuple[float, ...]]  # its ends, and the edges of its columns
Grid: TypeAlias = Sequence[Row]


class _Layout:
    """One way to turn the paper, with the room it has for the map."""

    def __init__(self, content: Content, around: Around, setup: PageSetup, turn: Turn) -> None:
        self._content, self._setup = content, setup
        paper = setup.paper
        lies = turn is Turn.LYING
        self.width, self.height = (paper.long, paper.short) if lies else (paper.short, paper.long)
        self._unit, margin = paper.unit, paper.margin
        self._kept = setup.overlap  # millimetres of a sheet for what overlaps
        self._largest = LARGEST * max(1.0, paper.unit / MM)
        inner = self.width - 2 * margin
        legend = around.legend(inner / self._unit) if setup.has_legend else 0.0
        self._left = margin + (0.0 if content.flows_left else around.beside * self._unit)
        self._top = margin + (TITLE + around.above) * self._unit
        self._wide = inner - around.beside * self._unit
        room = self.height - margin - self._top - (FOOTER + GAP) * self._unit
        self._one_high = room - (around.below + legend) * self._unit
        self._high = room if setup.has_overview else room - legend * self._unit

    @property
    def one_scale(self) -> float:
        """The scale at which all is on one page."""
        bounds = self._content.bounds
        return min(self._wide / bounds.width / MM, self._one_high / bounds.height / MM, self._largest)

    def plan(self) -> PagePlan:
        """The sheets. Where a label would be whole on none, they keep more room for what overlaps."""
        scale, sheets, lacking = self._laid_out()
        for _ in range(_TRIES):
            if not lacking:
                break
            widest = max(max(label.width, label.height) for label in lacking)
            self._kept = min(self._kept + widest * scale * MM, self._wide / 2, self._high / 2)
            scale, sheets, lacking = self._laid_out()
        boxes, bounds = self._content.boxes, self._content.bounds
        cut = tuple(
            id
            for id, box in boxes.items()
            if not any(sheet.shown.grown(1e-6).encloses(box) for sheet in sheets)
        )
        all_of_it = [((bounds.y, bounds.bottom), (bounds.x, bounds.right))]
        (whole,), _ = self._sheets(all_of_it, self.one_scale)
        return PagePlan(
            self._setup, self.width, self.height, scale, sheets, whole, self._content.flows_left, cut
        )

    def _laid_out(self) -> tuple[float, tuple[Sheet, ...], list[Rect]]:
        """The scale, the sheets, and the labels that are whole on none."""
        scale, bounds = self._scale(), self._content.bounds
        is_one = max(bounds.width / self._wide, bounds.height / self._one_high) * scale * MM <= 1 + 1e-9
        _refuse_more(
            ceil(bounds.width * scale * MM / self._wide) * ceil(bounds.height * scale * MM / self._high)
        )
        around = (bounds.y, bounds.bottom), (bounds.x, bounds.right)
        grid = [around] if is_one else list(self._grid(scale))
        _refuse_more(sum(len(columns) - 1 for _, columns in grid))
        return (scale, *self._sheets(grid, scale))

    def _scale(self) -> float:
        setup, bounds = self._setup, self._content.bounds
        if setup.fit is Fit.SCALE:
            return setup.scale
        if setup.fit is Fit.ONE or (setup.wide == 1 and self._wide / bounds.width / MM <= self.one_scale):
            return self.one_scale
        low = min(self._wide / bounds.width / MM, self._largest)
        high = min(low * setup.wide, self._largest)
        if low == high or self._columns(high) <= setup.wide:
            return high
        for _ in range(_SCALES):
            middle = (low + high) / 2
            if self._columns(middle) <= setup.wide:
                low = middle
            else:
                high = middle
        return low

    def _columns(self, scale: float) -> int:
        return max(len(columns) - 1 for _, columns in self._grid(scale))

    def _grid(self, scale: float) -> Iterator[Row]:
        """Rows by their ends, and the edges of their columns: the same in all rows if nothing is cut by that."""
        content = self._content
        boxes = list(content.boxes.values())
        rows = self._edges(_down(content, boxes), self._high, scale)
        across = _across(content, boxes)
        shared = self._edges(across, self._wide, scale)
        is_clean = not cut_through(across, shared)
        for row in itertools.pairwise(rows):
            if is_clean or len(rows) == 2:
                yield row, shared
            else:
                yield row, self._own(row, shared, scale)

    def _own(self, row: tuple[float, float], shared: tuple[float, ...], scale: float) -> tuple[float, ...]:
        """The columns of one row, where those of all would cut something in it."""
        inside = [box for box in self._content.boxes.values() if box.y < row[1] and box.bottom > row[0]]
        across = _across(self._content, inside)
        return self._edges(across, self._wide, scale) if cut_through(across, shared) else shared

    def _edges(self, strip: Strip, room: float, scale: float) -> tuple[float, ...]:
        if (strip.end - strip.begin) * scale * MM <= room + 1e-9:
            return (strip.begin, strip.end)
        return page_edges(strip, max(room - self._kept, room / 4) / scale / MM)

    def _sheets(self, grid: Grid, scale: float) -> tuple[tuple[Sheet, ...], list[Rect]]:
        """The sheets of a grid, each with what overlaps, and the labels that are whole on none of them."""
        bounds, unit = self._content.bounds, scale * MM
        cells = [
            (number, column, Rect(left, top, right - left, bottom - top))
            for number, ((top, bottom), columns) in enumerate(grid)
            for column, (left, right) in enumerate(itertools.pairwise(columns))
        ]
        owns = [own for _, _, own in cells]
        parts = [_within(own.grown(self._setup.overlap / 2 / unit), bounds) for own in owns]
        lacking: list[Rect] = []
        if len(cells) > 1:
            labels = (_within(label, bounds) for label in self._content.labels)
            boxes = (_within(box, bounds) for box in self._content.boxes.values())
            parts, lacking = whole_labels(labels, boxes, owns, parts, (self._wide / unit, self._high / unit))
        sheets = [
            Sheet(sheet_name(row, column), row, column, own, shown, self._place(shown, unit, len(cells) == 1))
            for (row, column, own), shown in zip(cells, parts, strict=True)
        ]
        return tuple(sheets), lacking

    def _place(self, shown: Rect, unit: float, is_only: bool) -> Rect:
        """Where a part lies on the paper: in the middle where it is the only one."""
        width = shown.width * unit
        flows_left = self._content.flows_left
        x = self._left + self._wide - width if flows_left else self._left
        if is_only:
            x += (self._wide - width) / (-2 if flows_left else 2)
        return Rect(x, self._top, width, shown.height * unit)


def _refuse_more(count: int) -> None:
    if count > MOST_SHEETS:
        raise Trouble("too_many_sheets", count=count, most=MOST_SHEETS)


def _within(rect: Rect, bounds: Rect) -> Rect:
    x, y = max(rect.x, bounds.x), max(rect.y, bounds.y)
    return Rect(x, y, min(rect.right, bounds.right) - x, min(rect.bottom, bounds.bottom) - y)


def _across(content: Content, boxes: Sequence[Rect]) -> Strip:
    bounds = content.bounds
    things = tuple((box.x, box.right) for box in boxes)
    words = tuple((label.x, label.right) for label in content.labels)
    return Strip(bounds.x, bounds.right, things, words, tuple(content.stages))


def _down(content: Content, boxes: Sequence[Rect]) -> Strip:
    bounds = content.bounds
    things = tuple((box.y, box.bottom) for box in boxes)
    words = tuple((label.y, label.bottom) for label in content.labels)
    return Strip(bounds.y, bounds.bottom, things, words, tuple(content.lanes))
