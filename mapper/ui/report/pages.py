"""The report on pages: text parted where pages end, with no heading left alone at the foot of one."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TypeAlias

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QTextDocument

from mapper.core.ids import MapId
from mapper.exchange.report.blocks import LISTED, Block, Heading, MapPlace, Report, Text, Tone
from mapper.ui.report.galleys import Galleys


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper in units of 1/96 inch: how wide and high upright, what is left free, and where the footer stands."""

    width: float
    height: float
    margin: float

    @property
    def inner_width(self) -> float:
        return self.width - 2 * self.margin

    @property
    def inner_height(self) -> float:
        return self.height - 2 * self.margin


@dataclass(frozen=True, slots=True)
class Place:
    """Where a heading is: its page, counted from 0, and how far down on it."""

    heading: Heading
    page: int
    down: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page: texts, each with the number of its page that is meant, or a page of a map with its headings."""

    texts: tuple[tuple[QTextDocument, int], ...] = ()
    map_place: MapPlace | None = None
    headings: tuple[Heading, ...] = ()
    part: int = 0


@dataclass(frozen=True, slots=True)
class Laid:
    """A whole report on pages."""

    pages: Sequence[Page]
    places: Sequence[Place]


Run: TypeAlias = tuple[tuple[Heading, ...], MapPlace] | list[Block]


def lay_out(
    report: Report, sheet: Sheet, maps: Mapping[MapId, int], tell: Callable[[float], None] = lambda _: None
) -> Laid:
    """The pages of a report: the first ones with the contents, then text and maps as they follow one another.

    `maps`: how many pages each takes; `tell`: how far it is, 0 to 1.
    """
    anchors = frozenset(block.anchor for block in report.blocks if isinstance(block, Heading))
    headings = {block.anchor: block for block in report.blocks if isinstance(block, Heading)}
    pages: list[Page] = []
    places: list[Place] = []
    done = 0
    for run in _runs(report.blocks, maps):
        if isinstance(run, tuple):
            places += [Place(each, len(pages), 0.0) for each in run[0]]
            pages += [
                Page(map_place=run[1], headings=run[0], part=part) for part in range(maps[run[1].map_id])
            ]
            continue
        galleys = Galleys(anchors, sheet.inner_width, sheet.inner_height)
        for count in galleys.set(run):
            tell((done + count) / len(report.blocks))
        done += len(run)
        places += [
            Place(headings[anchor], len(pages) + page, down) for anchor, page, down in galleys.headings
        ]
        pages += _pages(galleys)
    shift = _front(report, sheet, anchors, {}).pages
    moved = [Place(each.heading, each.page + shift, each.down) for each in places]
    front = _front(report, sheet, anchors, {each.heading.anchor: each.page + 1 for each in moved})
    return Laid([*_pages(front), *pages], moved)


def paint_text(painter: QPainter, page: Page, sheet: Sheet) -> None:
    """Paint a page of text from the corner of its inner part on."""
    for document, number in page.texts:
        top = number * sheet.inner_height
        painter.save()
        clip = QRectF(0, top, sheet.inner_width, sheet.inner_height)
        painter.translate(0, -top)
        painter.setClipRect(clip)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = clip
        document.documentLayout().draw(painter, context)
        painter.restore()


def _pages(galleys: Galleys) -> list[Page]:
    return [
        Page(
            tuple(
                (each.document, number - each.first)
                for each in galleys.galleys
                if each.first <= number < each.first + each.count
            )
        )
        for number in range(galleys.pages)
    ]


def _runs(blocks: Sequence[Block], maps: Collection[MapId]) -> list[Run]:
    """Texts, parted at the outermost headings and at maps, which have pages of their own with what is above them."""
    found: list[Run] = []
    run: list[Block] = []
    for block in blocks:
        if isinstance(block, MapPlace):
            if block.map_id not in maps:
                continue
            titles = list(takewhile(lambda each: isinstance(each, Heading), reversed(run)))
            rest = run[: len(run) - len(titles)]
            found += [rest] if rest else []
            found.append((tuple(each for each in reversed(titles) if isinstance(each, Heading)), block))
            run = []
        elif isinstance(block, Heading) and block.level == 1:
            found += [run] if run else []
            run = [block]
        else:
            run.append(block)
    return found + ([run] if run else [])


def _front(report: Report, sheet: Sheet, anchors: frozenset[str], numbers: dict[str, int]) -> Galleys:
    """The first page: what it is, of what, and where everything is; of a long report fewer levels, if all stand there
    then.
    """
    made = (_front_with(report, sheet, anchors, numbers, most) for most in range(LISTED, 1, -1))
    return next(
        (front for front in made if front.pages == 1), _front_with(report, sheet, anchors, numbers, LISTED)
    )


def _front_with(
    report: Report, sheet: Sheet, anchors: frozenset[str], numbers: dict[str, int], deepest: int
) -> Galleys:
    """The same with headings down to a level."""
    front = Galleys(anchors, sheet.inner_width, sheet.inner_height)
    flow = front.flow()
    flow.text(Text(f"{report.subtitle} · {report.date}", Tone.QUIET), size=14.0)
    flow.text(Text(report.title, is_strong=True), size=34.0)
    flow.add(report.about)
    flow.text(Text(report.words["contents"], is_strong=True), size=18.0, above=18.0)
    for heading in report.contents:
        if heading.level <= deepest:
            flow.entry(heading, str(numbers.get(heading.anchor, "")))
    front.put(flow)
    return front
