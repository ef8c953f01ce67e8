"""Paper: the painter of pages - for the preview, the printer and the PDF alike."""

from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform

from mapper.core.values import Point, Rect
from mapper.ui import spoken
from mapper.ui.paper.page_map import paint_page_map
from mapper.ui.paper.plan import FOOTER, MM, Around, Content, PagePlan, Sheet
from mapper.ui.render.drawn_map import DrawnMap
from mapper.ui.render.frame import Frame
from mapper.ui.render.headers import LANE_COLUMN
from mapper.ui.render.surface import Surface
from mapper.ui.render.typeset import Align, Block, Type
from mapper.ui.texts import translate

_MARK = 5.0  # millimetres
_VEIL = 150  # of 255: so far what overlaps gives way to what is the sheet's own
_SMALL_LINES = 2  # of a title that is longer than one line, in small letters
_PAD = 12.0
_ARROW = 7.0


class SheetWords(NamedTuple):
    """What is written on each page."""

    title: str
    subtitle: str = ""
    footer: str = (
        ""  # what it is, which version, of when; without one the pages are counted by what they are part of
    )
    author: str = ""


def content_of(drawn: DrawnMap) -> Content:
    """What of a map comes on paper."""
    projection = drawn.projection
    boxes: dict[str, Rect] = {node.id: node.extent for node in projection.nodes.values()}
    labels = [line.label_rect for line in projection.connectors.values() if line.label_rect is not None]
    stages = [stage.left for stage in projection.stages[1:]]
    lanes = [lane.top for lane in projection.lanes[1:]]
    return Content(drawn.content, boxes, labels, stages, lanes, drawn.flows_left)


def around_of(drawn: DrawnMap) -> Around:
    """What stands around the map on each page."""
    headers = drawn.headers
    return Around(LANE_COLUMN, headers.above, headers.below, drawn.legend.height)


class PagePainter:
    """Paints the pages of a plan, in millimetres from the corner of the paper, in the language in force where it is
    made.
    """

    def __init__(self, drawn: DrawnMap, words: SheetWords, plan: PagePlan) -> None:
        self.plan = plan
        self.words = words
        self._drawn = drawn
        self._tongue = spoken.tongue()
        self._tokens = drawn.tokens
        self._unit = plan.setup.paper.unit
        margin = plan.setup.paper.margin / self._unit
        self._inner = Rect(
            margin, margin, plan.width / self._unit - 2 * margin, plan.height / self._unit - 2 * margin
        )

    @property
    def pages(self) -> int:
        return self.plan.pages

    @property
    def is_clear(self) -> bool:
        return False

    @property
    def actual(self) -> float:
        """Pixels of a millimetre, about."""
        return 1 / MM

    def size(self, _page: int) -> tuple[float, float]:
        """Width and height of a page."""
        return self.plan.width, self.plan.height

    def page_at(self, page: int, x: float, y: float) -> int | None:
        """The page of the sheet that is shown at a place of the overview; None elsewhere."""
        if self.plan.sheet_at(page) is not None:
            return None
        frame = self._frame(self.plan.whole)
        point = Point(x / self._unit, y / self._unit)
        return next(
            (self.plan.page_of(s) for s in self.plan.sheets if frame.rect(s.own).contains(point)), None
        )

    def name(self, page: int) -> str:
        """What a page is called."""
        sheet = self.plan.sheet_at(page)
        with spoken.speaking(self._tongue):
            return translate("Pages", "Overview") if sheet is None else sheet.name

    def stages_on(self, page: int) -> list[tuple[str, str, Rect]]:
        """The stages on a page by id and name, and where, in millimetres; headers included."""
        sheet = self.plan.sheet_at(page) or self.plan.whole
        frame, above = self._frame(sheet), self._drawn.headers.above
        found: list[tuple[str, str, Rect]] = []
        for stage in self._drawn.projection.stages:
            x, width = frame.across(stage.left, stage.width)
            is_own = stage.left < sheet.own.right and stage.left + stage.width > sheet.own.x
            if width > 0 and is_own:
                rect = (x, frame.place.y - above, width, frame.place.height + above)
                found.append((stage.id, stage.name, Rect(*(each * self._unit for each in rect))))
        return found

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint one page, the first being 0."""
        with spoken.speaking(self._tongue):
            self._paint(painter, page)

    def _paint(self, painter: QPainter, page: int) -> None:
        sheet, plan = self.plan.sheet_at(page), self.plan
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, plan.width, plan.height), self._tokens.canvas.background)
        painter.scale(self._unit, self._unit)
        self._paint_title(painter, sheet)
        self._paint_map(painter, sheet or plan.whole, is_single=sheet is None or len(plan.sheets) == 1)
        if sheet is None:
            self._paint_sheets(painter)
        elif len(plan.sheets) > 1:
            self._paint_edges(painter, sheet)
        self._paint_footer(painter, page, sheet, has_legend=sheet is None or plan.has_legend)
        painter.restore()

    # -- the map

    def _frame(self, sheet: Sheet) -> Frame:
        place = Rect(*(each / self._unit for each in sheet.place))
        return Frame(sheet.shown, place, self._drawn.flows_left)

    def _paint_map(self, painter: QPainter, sheet: Sheet, *, is_single: bool) -> None:
        """The part of the map with its headers; what would be cut here and is whole elsewhere is left to that sheet."""
        frame = self._frame(sheet)
        if is_single:
            self._drawn.paint(painter, frame)
        else:
            hidden, unlabelled = self._left_to_others(sheet), self._written_elsewhere(sheet)
            self._drawn.paint(painter, frame, hidden=hidden, unlabelled=unlabelled)
            veil = QColor(self._tokens.canvas.background)
            veil.setAlpha(_VEIL)
            for strip in _outside(frame.rect(sheet.own), frame.place):
                painter.fillRect(QRectF(*strip), veil)
        self._drawn.headers.paint(Surface(painter), frame, has_ladder=is_single)

    def _left_to_others(self, sheet: Sheet) -> frozenset[str]:
        shown, cut = sheet.shown.grown(1e-6), set(self.plan.cut)
        nodes = self._drawn.projection.nodes_in(sheet.shown)
        return frozenset(n.id for n in nodes if n.id not in cut and not shown.encloses(n.extent))

    def _written_elsewhere(self, sheet: Sheet) -> frozenset[str]:
        """The lines whose label only begins here and is whole on another sheet. One that lies across a cut is parted
        by it where a sheet has no room for more: put together, both parts are one again.
        """
        shown, found, own = sheet.shown, [], sheet.own.grown(-1e-6)
        for line in self._drawn.projection.connectors_in(shown):
            label = line.label_rect
            if label is None or shown.encloses(label) or not shown.intersects(label) or own.intersects(label):
                continue
            if any(other.shown.encloses(label) for other in self.plan.sheets):
                found.append(line.id)
        return frozenset(found)

    # -- sheets and their edges

    def _paint_sheets(self, painter: QPainter) -> None:
        """On the overview: which part is on which sheet."""
        frame, accent, setter = self._frame(self.plan.whole), self._tokens.accent, self._drawn.setter
        ground = QColor(accent.on)
        ground.setAlpha(225)
        surface = Surface(painter)
        for sheet in self.plan.sheets:
            rect = frame.rect(sheet.own)
            painter.setPen(QPen(accent.fill, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(*rect))
            kind = Type.TITLE if min(rect.width, rect.height) > 60 else Type.COUNT
            name = setter.block(sheet.name, kind, 80.0, 1, Align.CENTER)
            wide, high = setter.width(sheet.name, kind) + 14, name.height + 6
            middle = rect.center
            painter.setPen(QPen(accent.fill, 1))
            painter.setBrush(ground)
            painter.drawRoundedRect(QRectF(middle.x - wide / 2, middle.y - high / 2, wide, high), 5, 5)
            self._say(surface, name, middle.x - 40, middle.y - name.height / 2, accent.fill)

    def _paint_edges(self, painter: QPainter, sheet: Sheet) -> None:
        """Where the sheet is cut, and which sheets come next."""
        frame = self._frame(sheet)
        own, place = frame.rect(sheet.own), frame.place
        page = Rect(0, 0, self.plan.width / self._unit, self.plan.height / self._unit)
        sides = [(along, down) for along, down in ((-1, 0), (1, 0), (0, -1), (0, 1))]
        for along, down in sides:
            beside = self.plan.beside(sheet, along, down)
            if not beside:
                continue
            to_right = (along > 0) is not self._drawn.flows_left
            if along:
                x = own.right if to_right else own.x
                self._paint_cut(painter, QLineF(x, page.y, x, page.bottom), place)
            else:
                y = own.bottom if down > 0 else own.y
                self._paint_cut(painter, QLineF(page.x, y, page.right, y), place)
            self._paint_hint(
                painter, [s.name for s in beside], place, along and (1 if to_right else -1), down
            )

    def _paint_cut(self, painter: QPainter, line: QLineF, place: Rect) -> None:
        """A mark in the margins at both ends, and a fine dashed line over the map."""
        if not self.plan.setup.has_marks:
            return
        colour = QColor(self._tokens.text.secondary)
        mark, margin = _MARK / self._unit, self._inner.x
        painter.setPen(QPen(colour, 0.8))
        way = QPointF(line.dx(), line.dy()) / line.length()
        for end, turn in ((line.p1(), 1), (line.p2(), -1)):
            inner = end + way * turn * (margin - 4)
            painter.drawLine(inner, inner - way * turn * mark)
        colour.setAlpha(130)
        painter.setPen(QPen(colour, 0.6, Qt.PenStyle.DashLine))
        is_upright = line.dx() == 0
        if is_upright:
            painter.drawLine(QPointF(line.x1(), place.y), QPointF(line.x1(), place.bottom))
        else:
            painter.drawLine(QPointF(place.x, line.y1()), QPointF(place.right, line.y1()))

    def _paint_hint(self, painter: QPainter, names: list[str], place: Rect, along: int, down: int) -> None:
        """In the margin, an arrow with the name of the sheet on which the map goes on."""
        text = " · ".join(names[:4])
        setter, colour = self._drawn.setter, self._tokens.accent.fill
        block = setter.block(text, Type.COUNT, 160.0)
        wide = setter.width(text, Type.COUNT)
        margin, page = self._inner.x, self._inner
        if along:
            x = (page.right + margin / 2) if along > 0 else margin / 2
            y = place.center.y
            self._say(Surface(painter), block, x - wide / 2, y + 6, colour)
        else:
            x = place.center.x
            y = (page.bottom + margin / 2) if down > 0 else margin / 2
            self._say(Surface(painter), block, x + _ARROW + 4, y - block.height / 2, colour)
        tip = QPointF(along, down) * _ARROW
        side = QPointF(down, along) * _ARROW * 0.8
        middle = QPointF(x, y - 4 if along else y)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([middle + tip / 1.5, middle - tip / 2 + side, middle - tip / 2 - side]))

    # -- words

    def _paint_title(self, painter: QPainter, sheet: Sheet | None) -> None:
        surface, setter, text = Surface(painter), self._drawn.setter, self._tokens.text
        inner, flows_left = self._inner, self._drawn.flows_left
        align = Align.RIGHT if flows_left else Align.LEADING
        name = sheet.name if sheet is not None and len(self.plan.sheets) > 1 else ""
        taken = setter.width(name, Type.TITLE) + 2 * _PAD if name else 0.0
        if name:
            block = setter.block(name, Type.TITLE, taken, 1, Align.LEFT if flows_left else Align.RIGHT)
            x = inner.x if flows_left else inner.right - taken
            self._say(surface, block, x, inner.y, self._tokens.accent.fill)
        room = inner.width - taken
        left = inner.x + taken if flows_left else inner.x
        title = setter.block(self.words.title, Type.TITLE, room, 1, align)
        if title.is_shortened:
            title = setter.block(self.words.title, Type.LANE, room, _SMALL_LINES, align)
        self._say(surface, title, left, inner.y, text.primary)
        used = sum(line.width for line in title.lines) + _PAD
        if self.words.subtitle and room - used > 60:
            block = setter.block(self.words.subtitle, Type.NAME, room - used, 1, align)
            x = left if flows_left else left + used
            y = inner.y + title.height - block.height - 3
            self._say(surface, block, x, y, text.secondary)

    def _paint_footer(self, painter: QPainter, page: int, sheet: Sheet | None, *, has_legend: bool) -> None:
        surface, drawn, inner = Surface(painter), self._drawn, self._inner
        text = self._tokens.text
        flows_left = drawn.flows_left
        top = inner.bottom - FOOTER
        if has_legend and self.plan.setup.has_legend:
            height = drawn.legend.height(inner.width)
            area = Rect(inner.x, top - height, inner.width, height)
            drawn.legend.paint(surface, area, text.secondary, from_right=flows_left)
        painter.setPen(QPen(self._tokens.canvas.stage_line, 0.8))
        painter.drawLine(QPointF(inner.x, top + 6), QPointF(inner.right, top + 6))
        plan = self.plan
        left, right = inner.x, inner.right
        if len(plan.sheets) > 1:
            wide = paint_page_map(
                painter, plan, sheet, Rect(left, top + 10, inner.width, FOOTER - 10), self._tokens
            )
            if drawn.flows_left:
                left += wide + _PAD
            else:
                right -= wide + _PAD
        count = self._counted(page, sheet)
        room = right - left
        taken = drawn.setter.width(count, Type.FOOTER) + _PAD if count else 0.0
        says = drawn.setter.block(
            self.words.footer, Type.FOOTER, room - taken, 1, Align.RIGHT if flows_left else Align.LEADING
        )
        ends = drawn.setter.block(count, Type.FOOTER, taken, 1, Align.LEFT if flows_left else Align.RIGHT)
        y = top + 10 + (FOOTER - 10 - says.height) / 2
        self._say(surface, says, left + taken if flows_left else left, y, text.muted)
        self._say(surface, ends, left if flows_left else right - taken, y, text.secondary)

    def _counted(self, page: int, sheet: Sheet | None) -> str:
        if len(self.plan.sheets) == 1:
            return ""
        of = translate("Pages", "Page {n} of {all}")
        told = of.replace("{n}", str(page + 1)).replace("{all}", str(self.plan.pages))
        name = "" if sheet is None else translate("Pages", "Sheet {name}").replace("{name}", sheet.name)
        return " · ".join(text for text in (name, told if self.words.footer else "") if text)

    def _say(self, surface: Surface, block: Block, x: float, y: float, colour: QColor) -> None:
        painter = surface.painter
        painter.save()
        painter.setWorldTransform(QTransform(surface.world))
        self._drawn.setter.draw(painter, block, x, y, colour, as_text=not surface.is_screen)
        painter.restore()


def _outside(own: Rect, place: Rect) -> list[Rect]:
    """What of a place is around a rectangle in it, as up to four strips."""
    strips = [
        Rect(place.x, place.y, place.width, own.y - place.y),
        Rect(place.x, own.bottom, place.width, place.bottom - own.bottom),
        Rect(place.x, own.y, own.x - place.x, own.height),
        Rect(own.right, own.y, place.right - own.right, own.height),
    ]
    return [strip for strip in strips if strip.width > 0.01 and strip.height > 0.01]
