"""The measured promises of paper: a map from the document to a PDF of one page, and to sheets; the floor is bare Qt.

The floor writes as many rounded boxes with a line of text each, and as many lines of three pieces, with nothing of ours
in the way: it knows where everything lies, and Mapper has to find the way of each line first.
"""

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF
from PySide6.QtGui import QPainter, QPdfWriter

from benchmarks.clock import in_turn_ms, once, quiet
from benchmarks.maps import MAP, generated
from benchmarks.table import Figure
from mapper.core.store import Snapshot, Store
from mapper.ui.paper.pages import laid_out, pages_of
from mapper.ui.paper.painter import PagePainter
from mapper.ui.paper.pdf import pages_pdf
from mapper.ui.paper.plan import Fit, PageSetup, Paper
from mapper.ui.render.drawn_map import DrawnMap
from mapper.ui.render.export import encoded, ensure_gui
from mapper.ui.render.poster import Poster, Words
from mapper.ui.theme.tokens import load_tokens

_AT = 5000  # so many steps the limits are stated for
_PDF, _SHEETS, _PLAN = 5000.0, 10_000.0, 500.0
_TILES = PageSetup(paper=Paper.A1, fit=Fit.SCALE, scale=0.6)


def figures(sizes: list[int], *, is_quick: bool) -> Iterator[Figure]:
    """Each size of map, the floor and Mapper in turn."""
    with ensure_gui():
        for steps in sizes:
            with quiet():
                yield from _of_size(steps, 1 if is_quick or steps > _AT else 3)


def _of_size(steps: int, repeats: int) -> Iterator[Figure]:
    snapshot = Store(generated(steps).records).snapshot()
    share = max(steps / _AT, 0.1)
    drawn = DrawnMap(snapshot, MAP, load_tokens("light"))

    def one_page() -> bytes:
        return encoded(".pdf", Poster(DrawnMap(snapshot, MAP, load_tokens("light")), Words("Map", "", "")))

    floor, ours = in_turn_ms(lambda: _bare(drawn), one_page, repeats)
    yield Figure("a map as PDF, one page", steps, floor, ours, _PDF * share)
    sheets = once(lambda: pages_pdf(pages_of(snapshot, MAP, _TILES)))
    yield Figure("a map as PDF, sheets of A1", steps, None, sheets, _SHEETS * share)
    yield Figure("lay out other paper", steps, None, once(lambda: _laid_out(drawn, snapshot)), _PLAN * share)


def _laid_out(drawn: DrawnMap, snapshot: Snapshot) -> PagePainter:
    from mapper.ui.paper.pages import sheet_words

    return laid_out(drawn, sheet_words(snapshot, MAP, ""), _TILES)


def _bare(drawn: DrawnMap) -> bytes:
    """As many boxes, texts and lines, painted by Qt alone."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(1200)
    painter = QPainter(writer)
    scale = writer.width() / drawn.content.width
    painter.scale(scale, scale)
    for line in drawn.projection.connectors.values():
        painter.drawPolyline([QPointF(*point) for point in line.points])
    for node in drawn.projection.nodes.values():
        rect = QRectF(*node.rect)
        painter.drawRoundedRect(rect, 6, 6)
        painter.drawText(QPointF(rect.x() + 8, rect.y() + 20), node.name)
    painter.end()
    return bytes(buffer.data().data())
