"""The report on pages as a PDF: text that can be searched, maps as vectors, links, and bookmarks beside it."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.exchange.report.blocks import LISTED, Report
from mapper.ui.lettering import laid
from mapper.ui.paper.plan import Paper
from mapper.ui.render.bookmarks import Area, Bookmark, page_objects, with_bookmarks
from mapper.ui.render.typeset import drawable
from mapper.ui.report.inks import inks
from mapper.ui.report.map_pages import MapPages
from mapper.ui.report.pages import Laid, Page, Place, Sheet, lay_out, paint_text
from mapper.ui.theme.fonts import FAMILY

_RESOLUTION: Final = 1200
_UNIT: Final = 96.0  # of which so many are an inch
_POINTS: Final = 72 / _UNIT
_MARGIN: Final = 20 / 25.4 * _UNIT
_TITLE: Final = 44.0  # above a map, of one line
_LINE: Final = 32.0  # each further one
_MOST_LINES: Final = 6  # are left of a map's page to its title
_DRAWN, _SET = 0.2, 0.8  # of the work are done when maps are drawn, and when texts are set
_KINDS: Final = MappingProxyType({"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter})
_PAPERS: Final = MappingProxyType({"A4": Paper.A4, "Letter": Paper.LETTER})
_LINK: Final = re.compile(rb"/A\s*<<\s*/Type /Action\s*/S /URI\s*/URI \(#([\w.-]+)\)\s*>>")


def report_pdf(
    report: Report, reader: Reader, paper: str, tell: Callable[[float], None] = lambda _: None
) -> bytes:
    """The pages. `reader`: the document as it may be shown, of which the maps are drawn. `tell`: how far it is, 0 to 1.

    Needs a QGuiApplication, but may run in any thread: all it paints with is its own.
    """
    QEventLoop()  # with one, a thread that Qt has not begun has what the timers of long texts need
    return _Pdf(report, reader, paper, tell).written()


class _Pdf:
    """One PDF while it is written."""

    def __init__(self, report: Report, reader: Reader, paper: str, tell: Callable[[float], None]) -> None:
        self._report, self._paper, self._tell = report, QPageSize(_KINDS[paper]), tell
        size = self._paper.size(QPageSize.Unit.Point)
        self._sheet = Sheet(size.width() / _POINTS, size.height() / _POINTS, _MARGIN)
        self._maps: dict[MapId, MapPages] = {}
        for each in report.maps:
            self._maps[each.map_id] = MapPages(reader, each.map_id, self._sheet, _PAPERS[paper])
            tell(_DRAWN * len(self._maps) / len(report.maps))

    def written(self) -> bytes:
        laid = lay_out(
            self._report,
            self._sheet,
            {map_id: each.count for map_id, each in self._maps.items()},
            lambda share: self._tell(_DRAWN + (_SET - _DRAWN) * share),
        )
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(drawable(self._report.title))
        writer.setAuthor(drawable(self._report.author))
        writer.setCreator("Mapper")
        writer.setResolution(_RESOLUTION)
        painter = QPainter()
        for number, page in enumerate(laid.pages):
            writer.setPageLayout(QPageLayout(self._paper, self._turn(page), QMarginsF()))
            if number:
                writer.newPage()
            else:
                painter.begin(writer)
            painter.resetTransform()
            painter.scale(_RESOLUTION / _UNIT, _RESOLUTION / _UNIT)
            self._paint(painter, page, number, len(laid.pages))
            self._tell(_SET + (1 - _SET) * (number + 1) / len(laid.pages))
        painter.end()
        buffer.close()
        return self._joined(bytes(buffer.data().data()), laid)

    def _turn(self, page: Page) -> QPageLayout.Orientation:
        if page.map_place is None:
            return QPageLayout.Orientation.Portrait
        is_lying = self._maps[page.map_place.map_id].is_lying
        return QPageLayout.Orientation.Landscape if is_lying else QPageLayout.Orientation.Portrait

    def _size(self, page: Page) -> tuple[float, float]:
        width, height = self._sheet.width, self._sheet.height
        return (height, width) if self._turn(page) is QPageLayout.Orientation.Landscape else (width, height)

    def _paint(self, painter: QPainter, page: Page, number: int, count: int) -> None:
        width, height = self._size(page)
        self._footer(painter, width, height, f"{number + 1} {self._report.words['of']} {count}")
        of_map = None if page.map_place is None else self._maps[page.map_place.map_id]
        if of_map is not None and of_map.is_on_sheets:
            of_map.paint_sheet(painter, page.part, width, height)
            return
        painter.translate(_MARGIN, _MARGIN)
        if page.map_place is None or of_map is None:
            paint_text(painter, page, self._sheet)
            return
        poster = of_map.poster
        title = page.headings[0].text if page.headings else page.map_place.title
        taken = self._write(painter, title, width - 2 * _MARGIN)
        inner = QRectF(0, taken, width - 2 * _MARGIN, height - 2 * _MARGIN - taken)
        scale = min(inner.width() / poster.width, inner.height() / poster.height)
        painter.translate(inner.x(), inner.y())
        painter.scale(scale, scale)
        poster.paint(painter)

    def _write(self, painter: QPainter, title: str, room: float) -> float:
        """Write the title above a map, on as many lines as it takes; how much of the page it takes."""
        font = _font(26, QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(inks().text)
        lines = laid(drawable(title), font, room, _MOST_LINES, at_words=False).lines
        for number, line in enumerate(lines):
            painter.drawText(QPointF(0, 24 + number * _LINE), line)
        return _TITLE + (len(lines) - 1) * _LINE

    def _footer(self, painter: QPainter, width: float, height: float, page: str) -> None:
        top = height - _MARGIN * 0.72
        painter.setPen(QPen(inks().line, 0.75))
        painter.drawLine(QPointF(_MARGIN, top), QPointF(width - _MARGIN, top))
        painter.setFont(_font(10, QFont.Weight.Normal))
        painter.setPen(inks().quiet)
        box = QRectF(_MARGIN, top + 5, width - 2 * _MARGIN, 16)
        about = painter.fontMetrics().elidedText(
            drawable(f"{self._report.title} · {self._report.date}"),
            Qt.TextElideMode.ElideRight,
            round(box.width() - 120),
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, about)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight, f"{self._report.words['page']} {page}")

    def _joined(self, pdf: bytes, laid: Laid) -> bytes:
        """Links within the report lead to their pages, and the headings are bookmarks."""
        pages = page_objects(pdf)
        tops = {place.heading.anchor: (place.page, self._top(laid, place)) for place in laid.places}

        def led(match: re.Match[bytes]) -> bytes:
            page, top = tops.get(match.group(1).decode(), (0, self._sheet.height * _POINTS))
            goes = b"/Dest [%s 0 R /XYZ 0 %.0f 0]" % (pages[page], top)
            return goes.ljust(
                len(match.group(0))
            )  # as long as it was, or every number after it would be wrong

        return with_bookmarks(_LINK.sub(led, pdf), self._bookmarks(laid, laid.places, 1))

    def _top(self, laid: Laid, place: Place) -> float:
        """How far up on its page a heading begins, in points."""
        _, height = self._size(laid.pages[place.page])
        return (height - _MARGIN - place.down + 6) * _POINTS

    def _bookmarks(self, laid: Laid, places: Sequence[Place], level: int) -> list[Bookmark]:
        """Those of a level with those below them inside."""
        starts = [at for at, place in enumerate(places) if place.heading.level == level]
        found = []
        for at, following in pairwise([*starts, len(places)]):
            place = places[at]
            width, _ = self._size(laid.pages[place.page])
            top = self._top(laid, place)
            area = Area(0, max(0.0, top - width * _POINTS), width * _POINTS, top)
            inner = self._bookmarks(laid, places[at + 1 : following], level + 1) if level < LISTED else []
            found.append(Bookmark(drawable(place.heading.text), place.page, area, tuple(inner)))
        return found


def _font(size: int, weight: QFont.Weight) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
