"""Which columns and rows of a sheet are printed on which page, so that its text stays readable on paper.

Pages are print areas, one beside the other: Excel and LibreOffice begin a page with each of them. What is wide is
shrunk until its widest area is one page wide, which is never smaller than `READABLE`; what is narrow is shrunk by a
number of its own, if that saves pages. (Shrunk by a number, wide pages would spill a column where another font takes
the place of that of the workbook.)
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil
from types import MappingProxyType
from typing import Final

from mapper.exchange.excel.options import Paper

READABLE: Final = 0.7  # of their size: 10 points, as tables have, are 7 then
_SIZES: Final = (1.0, 0.95, 0.9, 0.85, 0.78)
_OTHER_FONT: Final = 1.36  # times as wide are columns where there is none like that of the workbook
MARGINS: Final = (0.25, 0.25, 0.6, 0.5)  # inches: left, right, top, bottom
_INCHES: Final = MappingProxyType({Paper.A4: (11.69, 8.27), Paper.LETTER: (11.0, 8.5)})  # lying
_DPI: Final = 96
_POINTS: Final = 72
_SPARE: Final = 0.97  # of a page is filled: programs round heights each in its own way
_MOST_AREAS: Final = 60  # more than these are left to the program: a name holds 8,192 letters
_FEWEST: Final = 2  # rows of a table that stand alone with its headings
_BEGINS: Final = 2 / 3  # of a page are taken at most where a table longer than a page begins on it
_FAR: Final = (
    0.55  # of a page are filled at least where one begins for the sense; else it begins where it must
)
_HALVINGS: Final = 12
_STEPS: Final = 50  # in which a page is filled less, until the last one has something
_LAST: Final = 0.25  # of a page is filled at least of the last one
ROW: Final = 15.0  # points of a row that nobody set
COLUMN: Final = 64  # pixels, the same of a column
_DIGIT: Final = 7  # pixels of a digit, in which widths are given
_PADDING: Final = 5  # pixels beside them

Area = tuple[int, int, int, int]  # first row and column, last row and column


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Rows that stay on one page where it holds them.

    `across`: the last column. `turns`: columns before which a page may end, where it must; none: before any. `header`:
    the row of the headings. `together`: so many rows below it are never parted.
    """

    first: int
    last: int
    across: int
    turns: tuple[int, ...] = ()
    header: int | None = None
    together: int = 1


@dataclass(frozen=True, slots=True)
class Pages:
    """What is printed: the areas, and the row and the columns that stand on every page that follows them.

    `size`: of the text, 1 is as on the screen; None is as large as the widest area allows.
    """

    areas: Sequence[Area]
    size: float | None
    row: int | None
    columns: tuple[int, int] | None

    def is_headed(self, block: Block) -> bool:
        """Whether the headings of a block stand on every page that has a row of it."""
        head = block.header
        return (
            head is None
            or head == self.row
            or all(top <= head or top > block.last for top, _, _, _ in self.areas)
        )


@dataclass(slots=True)
class _Page:
    """The page that is being filled: rows up to `last`, columns up to `right`, of which those up to `across` are used.

    `is_bound`: `right` ends the columns of a table that goes on on `further` pages.
    """

    first: int
    last: int
    right: int
    across: int
    is_bound: bool
    further: list[Area]


def pixels(width: float) -> int:
    """How wide a column of so many digits is on the screen."""
    return int(width * _DIGIT + 0.5) + _PADDING


def digits(wide: float) -> float:
    """The digits of a column that is no wider than so many pixels.

    >>> digits(75), pixels(digits(75))
    (10.0, 75)
    """
    return (int(wide) - _PADDING) / _DIGIT


def paged(
    width: Callable[[int], float],
    height: Callable[[int], float],
    paper: Paper,
    blocks: Sequence[Block],
    repeated: tuple[int, int],
) -> Pages:
    """The pages of blocks that stand one below the other. `width` of a column in pixels, `height` of a row in points.

    `repeated`: the columns by which a reader knows a row again, where a table is more than one page wide.
    """
    room = _Room(width, height, paper)
    columns = [room.columns(block, repeated) for block in blocks]
    widest = max(room.widths(groups, repeated)[-1] for groups in columns)
    sizes = [size for size in _SIZES if widest * _OTHER_FONT * size <= room.across]
    tried = [_filled(room, blocks, columns, repeated, size) for size in sizes or (None,)]
    return _evened(room, blocks, columns, repeated, min(tried, key=lambda pages: len(pages.areas)))


def _evened(
    room: "_Room",
    blocks: Sequence[Block],
    columns: Sequence[Sequence[tuple[int, int]]],
    repeated: tuple[int, int],
    pages: Pages,
) -> Pages:
    """The same pages; where the last one would be nearly bare, what stands above goes over to it as well."""
    begun: set[int] = set()
    while True:
        top, _, bottom, _ = pages.areas[-1]
        no = next((no for no, block in enumerate(blocks) if block.first == top), 0)
        room.size = pages.size
        if not no or room.height(top, bottom) >= _LAST * room.tall(columns[no], repeated):
            return pages
        if any(area[0] == blocks[no - 1].first for area in pages.areas):
            return pages  # it fills a page by itself
        begun.add(no - 1)
        tried = _filled(room, blocks, columns, repeated, pages.size, begun)
        if len(tried.areas) > len(pages.areas):
            return pages
        pages = tried


def page_width(paper: Paper) -> float:
    """The pixels of columns that one page holds at the least."""
    return _Room(lambda _: 0.0, lambda _: 0.0, paper).across / READABLE


def room_beside(wide: float, paper: Paper) -> float:
    """How much wider columns of so many pixels may get without being printed smaller for it."""
    across = _Room(lambda _: 0.0, lambda _: 0.0, paper).across
    bounds = [*(across / size / _OTHER_FONT for size in _SIZES), page_width(paper)]
    return next((bound - wide for bound in bounds if bound >= wide), 0.0)


def sizes_filled(wide: float, high: float, paper: Paper) -> list[float]:
    """The pixels of columns that fill a page, for each size of text with which columns so wide may do, the best first:
    on which rows so many points high take the fewest pages, and of these the largest. None for what is wider than a
    page already.
    """
    room = _Room(lambda _: 0.0, lambda _: 0.0, paper)

    def count(size: float) -> int:
        room.size = size
        return ceil(high / room.tall((), (0, 0)))

    return (
        [room.across / size for size in sorted(_SIZES, key=lambda size: (count(size), -size))]
        if (wide < room.across)
        else []
    )


def first_page_ends(
    width: Callable[[int], float], paper: Paper, block: Block, repeated: tuple[int, int]
) -> int:
    """The last column of a block on its first page."""
    return _Room(width, lambda _: 0.0, paper).columns(block, repeated)[0][1]


def _filled(
    room: "_Room",
    blocks: Sequence[Block],
    columns: Sequence[Sequence[tuple[int, int]]],
    repeated: tuple[int, int],
    size: float | None,
    begun: Collection[int] = (),
) -> Pages:
    """The pages with text of a size, or as large as the columns allow. `begun`: the blocks that begin a page."""
    room.size = size
    row = _repeated_row(room, blocks, columns, repeated)
    held = 0.0 if row is None else room.height(row, row)
    common = max((groups[0][1] for groups in columns), key=lambda right: room.width(0, right))
    areas: list[Area] = []
    page: _Page | None = None
    is_next = False
    for no, (block, groups) in enumerate(zip(blocks, columns, strict=True)):
        is_bound = len(groups) > 1
        right = groups[0][1] if is_bound else max(block.across, common)
        if page is not None and (no in begun or not _suits(page, block, groups)):
            areas += _closed(page)
            page = None
        spread = room.widened([(0, right), *groups[1:]], repeated)
        later = held if block is blocks[-1] else 0.0  # nothing is repeated above its own place
        for first, last, is_new in room.rows(block, page, room.tall(spread, repeated), later, len(groups)):
            if page is None or is_new:
                areas += [] if page is None else _closed(page)
                page = _Page(first, last, right, block.across, is_bound, [])
            page.last, page.across = last, max(page.across, groups[0][1])
            if is_bound:
                page.right, page.is_bound = right, True
                top = max(first, block.header or 0)
                beside = [(top, left, last, end) for left, end in spread[1:]]
                page.further = _joined(page.further, beside) if is_next else [*page.further, *beside]
        is_next = is_bound
    areas += [] if page is None else _closed(page)
    is_wide = any(len(groups) > 1 for groups in columns)
    return Pages(areas, size, row, repeated if is_wide else None)


def _joined(upper: Sequence[Area], lower: Sequence[Area]) -> list[Area]:
    """The pages on which two tables go on that stand one below the other."""
    if len(upper) != len(lower) or any(one[1] != other[1] for one, other in zip(upper, lower, strict=True)):
        return [*upper, *lower]
    return [
        (one[0], one[1], other[2], max(one[3], other[3])) for one, other in zip(upper, lower, strict=True)
    ]


def _suits(page: _Page, block: Block, groups: Sequence[tuple[int, int]]) -> bool:
    """Whether the columns of a block fit below those that the page has."""
    if len(groups) == 1:
        return block.across <= page.right
    return page.right == groups[0][1] if page.is_bound else page.across <= groups[0][1]


def _closed(page: _Page) -> list[Area]:
    return [(page.first, 0, page.last, page.right), *page.further]


def _repeated_row(
    room: "_Room",
    blocks: Sequence[Block],
    columns: Sequence[Sequence[tuple[int, int]]],
    repeated: tuple[int, int],
) -> int | None:
    """The headings that are repeated: those of the only table, or of the last one where it is longer than a page.

    Those of another table would stand above whatever follows it: `further_sheets` sees to it that none is that long.
    """
    last = blocks[-1]
    is_long = room.height(last.first, last.last) > room.tall(columns[-1], repeated)
    return last.header if len(blocks) == 1 or is_long else None


class _Room:
    """How much of a sheet a page holds."""

    def __init__(self, width: Callable[[int], float], height: Callable[[int], float], paper: Paper) -> None:
        across, down = _INCHES[paper]
        left, right, top, bottom = MARGINS
        self._width, self._height = width, height
        self.size: float | None = None
        self.across = (across - left - right) * _DPI
        self._down = (down - top - bottom) * _POINTS * _SPARE

    def width(self, first: int, last: int) -> float:
        return sum(self._width(column) for column in range(first, last + 1))

    def height(self, first: int, last: int) -> float:
        return sum(self._height(row) for row in range(first, last + 1))

    def tall(self, groups: Sequence[tuple[int, int]], repeated: tuple[int, int]) -> float:
        """How many points of the sheet pages of these columns take; the narrowest may be shrunk least."""
        if self.size is not None:
            return self._down / self.size
        return self._down * max(1.0, self.widths(groups, repeated)[0] / self.across)

    def widened(self, groups: Sequence[tuple[int, int]], repeated: tuple[int, int]) -> list[tuple[int, int]]:
        """The same with empty columns behind the last ones: LibreOffice shrinks each page as its own width asks."""
        first, end = groups[-1]
        if len(groups) == 1 or self.size is not None:
            return list(groups)
        most = self.width(*groups[0]) - self.width(*repeated)
        while self.width(first, end + 1) <= most:
            end += 1
        return [*groups[:-1], (first, end)]

    def widths(self, groups: Sequence[tuple[int, int]], repeated: tuple[int, int]) -> list[float]:
        """How wide pages of these columns are, from the narrowest on."""
        held = self.width(*repeated)
        return sorted(self.width(*group) + (held if group[0] else 0.0) for group in groups)

    def columns(self, block: Block, repeated: tuple[int, int]) -> list[tuple[int, int]]:
        """The columns of a block page by page."""
        sizes = [self._width(column) for column in range(block.across + 1)]
        most = self.across / READABLE
        starts = _parts(sizes, most, 0.0, self.width(*repeated), block.turns)
        return _spans(starts, block.across)

    def rows(
        self, block: Block, page: _Page | None, most: float, held: float, beside: int
    ) -> list[tuple[int, int, bool]]:
        """The rows of a block page by page, and whether each begins a new one.

        `most`: points of a page; `held`: of rows that are repeated; `beside`: pages on which each row goes on.
        """
        whole = self.height(block.first, block.last)
        used = 0.0 if page is None else self.height(page.first, block.first - 1)
        if used + whole <= most:
            return [(block.first, block.last, page is None)]
        is_new = page is None or whole <= most or beside > 1 or used > most * _BEGINS
        start = block.first if block.header is None else block.header + 1
        turns = tuple(
            row - block.first
            for row in range(start + _FEWEST, block.last - _FEWEST + 2)
            if (row - start) % block.together == 0
        )
        sizes = [self._height(row) for row in range(block.first, block.last + 1)]
        parts = _parts(sizes, most, 0.0 if is_new else used, held, turns, is_filled=True)
        if len(parts) * beside > _MOST_AREAS:
            parts = [0]
        spans = _spans(parts, len(sizes) - 1)
        return [
            (block.first + first, block.first + last, no > 0 or is_new)
            for no, (first, last) in enumerate(spans)
        ]


def _spans(starts: Sequence[int], last: int) -> list[tuple[int, int]]:
    return [(start, end - 1) for start, end in zip(starts, [*starts[1:], last + 1], strict=True)]


def _parts(
    sizes: Sequence[float],
    most: float,
    first: float,
    later: float,
    turns: Sequence[int],
    *,
    is_filled: bool = False,
) -> list[int]:
    """Where parts begin that are no larger than `most`: as few as can be.

    `first` and `later` are taken already in the first part and in the others. `turns`: where one may begin; where that
    would leave much of a part empty, and of none, anywhere. Parts are about alike; with `is_filled` one is filled after
    the other, as far as that leaves something for the last one.
    """
    upto = [0.0, *accumulate(sizes)]
    allowed = set(turns) or set(range(len(sizes)))

    def starts(limit: float) -> list[int]:
        found = [0]
        while upto[-1] - upto[found[-1]] + (later if found[-1] else first) > limit:
            start, held = found[-1], later if found[-1] else first
            end = start + 1
            turn = 0
            while end < len(sizes) and upto[end] - upto[start] + held <= limit:
                is_far = upto[end] - upto[start] >= _FAR * (limit - held)
                turn = end if end in allowed and is_far else turn
                end += 1
            found.append(turn or max(start + 1, end - 1))
            if found[-1] >= len(sizes):
                found.pop()
                break
        return found

    best = starts(most)
    is_anywhere = not allowed.issuperset(best[1:])
    low, high = 0.0, most
    if is_filled:
        for limit in (most * step / _STEPS for step in range(_STEPS, 0, -1)):
            tried = starts(limit)
            if len(tried) > len(best):
                break
            if upto[-1] - upto[tried[-1]] >= _LAST * most and (is_anywhere or allowed.issuperset(tried[1:])):
                return tried
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        tried = starts(middle)
        if len(tried) <= len(best) and (is_anywhere or allowed.issuperset(tried[1:])):
            best, high = tried, middle
        else:
            low = middle
    return best
