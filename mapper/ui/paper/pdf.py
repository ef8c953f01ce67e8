"""Paper: the pages of a plan as a PDF - vectors and text, a bookmark for each stage, title and author."""

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from mapper.core.values import Rect
from mapper.ui.paper.painter import PagePainter
from mapper.ui.paper.plan import PagePlan
from mapper.ui.render.bookmarks import Area, Bookmark, with_bookmarks
from mapper.ui.render.typeset import drawable

RESOLUTION = 1200
_POINTS = 72 / 25.4


def page_layout(plan: PagePlan) -> QPageLayout:
    """The paper as Qt knows it, without margins: they are painted."""
    # Pages are kept upright in their definition; a lying one is an upright one that was turned.
    short, long = sorted((plan.width, plan.height))
    policy = QPageSize.SizeMatchPolicy.FuzzyMatch
    size = QPageSize(QSizeF(short, long), QPageSize.Unit.Millimeter, "", policy)
    is_lying = plan.width > plan.height
    turn = QPageLayout.Orientation.Landscape if is_lying else QPageLayout.Orientation.Portrait
    return QPageLayout(size, turn, QMarginsF())


def pages_pdf(pages: PagePainter) -> bytes:
    """All pages as one document."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(drawable(pages.words.title))
    writer.setAuthor(drawable(pages.words.author))
    writer.setCreator("Mapper")
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(page_layout(pages.plan))
    painter = QPainter(writer)
    for page in range(pages.plan.pages):
        if page:
            writer.newPage()
        painter.resetTransform()
        painter.scale(RESOLUTION / 25.4, RESOLUTION / 25.4)
        pages.paint(painter, page)
    painter.end()
    buffer.close()
    return with_bookmarks(bytes(buffer.data().data()), _bookmarks(pages))


def _bookmarks(pages: PagePainter) -> list[Bookmark]:
    """The overview, then each stage with the sheets it is on."""
    plan = pages.plan
    found: dict[str, list[Bookmark]] = {}
    for page in range(plan.has_overview, plan.pages):
        for stage_id, name, rect in pages.stages_on(page):
            found.setdefault(stage_id, []).append(Bookmark(name, page, _area(plan, rect)))
    marks = [Bookmark(pages.name(0), 0)] if plan.has_overview else []
    for places in found.values():
        inner = [place._replace(title=pages.name(place.page)) for place in places] if len(places) > 1 else []
        marks.append(places[0]._replace(title=drawable(places[0].title), inner=tuple(inner)))
    return marks


def _area(plan: PagePlan, rect: Rect) -> Area:
    return Area(
        rect.x * _POINTS,
        (plan.height - rect.bottom) * _POINTS,
        rect.right * _POINTS,
        (plan.height - rect.y) * _POINTS,
    )
