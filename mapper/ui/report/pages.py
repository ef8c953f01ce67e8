"""The report on pages: text parted where pages end, with no heading left alone at the foot of one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QTextDocument

from mapper.core.ids import MapId
from mapper.exchange.report.blocks import Block, Heading, MapPlace, Report, Text, Tone
from mapper.ui.report.breaks import Breaks
from mapper.ui.report.flow import Flow, headings_in

_TRIES: Final = 1_000  # headings and rows that are moved to the next page at most


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
    """One page: a part of a text, or a map with its heading."""

    document: QTextDocument | None
    number_in_text: int = 0
    map_place: MapPlace | None = None
    heading: Heading | None = None


@dataclass(frozen=True, slots=True)
class Laid:
    """A whole report on pages."""

    pages: Sequence[Page]
    places: Sequence[Place]


def lay_out(report: Report, sheet: Sheet, maps: frozenset[MapId]) -> Laid:
    """The pages of a report: the first ones with the contents, then text and maps as they follow one another."""
    anchors = frozenset(block.anchor for block in report.blocks if isinstance(block, Heading))
    headings = {block.anchor: block for block in report.blocks if isinstance(block, Heading)}
    pages: list[Page] = []
    places: list[Place] = []
    for run in _runs(report.blocks, maps):
        if isinstance(run, tuple):
            heading, place = run
            if heading is not None:
                places.append(Place(heading, len(pages), 0.0))
            pages.append(Page(None, map_place=place, heading=heading))
            continue
        flow = Flow(anchors, sheet.inner_width)
        for block in run:
            flow.add(block)
        count = _paged(flow.document, sheet)
        for anchor, _, top in headings_in(flow.document):
            page, down = divmod(top, sheet.inner_height)
            places.append(Place(headings[anchor], len(pages) + int(page), down))
        pages += [Page(flow.document, number) for number in range(count)]
    front = _front(report, sheet, anchors, {})
    shift = _paged(front, sheet)
    moved = [Place(each.heading, each.page + shift, each.down) for each in places]
    front = _front(report, sheet, anchors, {each.heading.anchor: each.page + 1 for each in moved})
    _paged(front, sheet)
    return Laid([*(Page(front, number) for number in range(shift)), *pages], moved)


def paint_text(painter: QPainter, page: Page, sheet: Sheet) -> None:
    """Paint a page of text from the corner of its inner part on."""
    if page.document is None:
        return
    top = page.number_in_text * sheet.inner_height
    painter.save()
    clip = QRectF(0, top, sheet.inner_width, sheet.inner_height)
    painter.translate(0, -top)
    painter.setClipRect(clip)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = clip
    page.document.documentLayout().draw(painter, context)
    painter.restore()


def _runs(
    blocks: Sequence[Block], maps: frozenset[MapId]
) -> list[list[Block] | tuple[Heading | None, MapPlace]]:
    """Texts, parted at the outermost headings and at maps, which have pages of their own."""
    found: list[list[Block] | tuple[Heading | None, MapPlace]] = []
    run: list[Block] = []
    for block in blocks:
        if isinstance(block, MapPlace):
            if block.map_id not in maps:
                continue
            heading = run.pop() if run and isinstance(run[-1], Heading) else None
            found += [run] if run else []
            found.append((heading if isinstance(heading, Heading) else None, block))
            run = []
        elif isinstance(block, Heading) and block.level == 1:
            found += [run] if run else []
            run = [block]
        else:
            run.append(block)
    return found + ([run] if run else [])


def _front(report: Report, sheet: Sheet, anchors: frozenset[str], numbers: dict[str, int]) -> QTextDocument:
    """The first page: what it is, of what, and where everything is."""
    flow = Flow(anchors, sheet.inner_width)
    flow.text(Text(f"{report.subtitle} · {report.date}", Tone.QUIET), size=14.0)
    flow.text(Text(report.title, is_strong=True), size=34.0)
    flow.add(report.about)
    flow.text(Text(report.words["contents"], is_strong=True), size=18.0, above=18.0)
    for heading in report.contents:
        flow.entry(heading, str(numbers.get(heading.anchor, "")))
    return flow.document


def _paged(document: QTextDocument, sheet: Sheet) -> int:
    """Part a text into pages; gives how many there are."""
    document.setPageSize(QSizeF(sheet.inner_width, sheet.inner_height))
    breaks = Breaks(document, sheet.inner_height)
    for _ in range(_TRIES):
        if not breaks.mend():
            break
    return document.pageCount()
