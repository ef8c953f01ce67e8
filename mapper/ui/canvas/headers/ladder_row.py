"""The canvas's headers: the lead-time ladder below the map, in line with the stages."""

from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from mapper.core.values import Rect
from mapper.ui.canvas.headers.axis import Section
from mapper.ui.canvas.headers.header import Header
from mapper.ui.canvas.headers.lane_figures import Told
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.figures.remarks import remark_sentence
from mapper.ui.figures.words import Words
from mapper.ui.render.ladder import LADDER_ROW, NUMBER, LadderPainter, LadderStep, Total, totals
from mapper.ui.render.surface import Surface
from mapper.ui.render.typeset import Typesetter

_STALE = 0.45
_PAD = 12.0
_LEAST_LAST = 40.0
_MOST_COVERED = 0.5  # of the row, by the totals


class LadderRow(QWidget):
    """Waiting on the upper line, work on the lower one; the totals stand behind the last stage, always in sight."""

    def __init__(self, sheet: Sheet, header: Header, port: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._header = header
        self._port = port
        self._setter = Typesetter()
        self._told: Told | None = None
        self._scale = sheet.theme.scale
        self._is_bold = False
        self.setAccessibleName(self.tr("Lead-time ladder"))
        sheet.theme.changed.connect(self.update)
        header.followed.connect(self.update)

    def set_scale(self, scale: float, least: int = 0) -> None:
        """Letter it larger or smaller; `least` pixels high, if it would come out smaller, in other letters."""
        self._scale = scale
        self._is_bold = NUMBER.size * scale < least
        self.update()

    @property
    def letters(self) -> float:
        """The size of its smallest letters, in pixels."""
        return min(kind.size for kind in self._painter().kinds) * self._scale

    def show_days(self, told: Told) -> None:
        """Tell these figures from now on."""
        self._told = told
        said = [f"{each.name}: {told.rung_told(each.id)}" for each in self._header.sections]
        ends = [f"{each.caption}: {each.number}" for each in self._totals()]
        self.setAccessibleDescription(told.lacking or "; ".join((*said, *ends)) if told.lean else "")
        self.update()

    def steps(self) -> list[LadderStep]:
        """The stages' parts of the row, in its own units: those of the usual size of letters."""
        found = []
        for section in self._header.sections:
            rung = self._told.rung(section.id) if self._told is not None else None
            if rung is not None:
                rect = self._header.section_rect(section)
                place = Rect(rect.left() / self._scale, 0.0, rect.width() / self._scale, LADDER_ROW)
                found.append(LadderStep(place, rung.wait_days, rung.touch_days))
        return found

    def totals_place(self) -> Rect:
        """Where the totals stand: behind the last stage, or at the end of the row and over it."""
        width = self._painter().width(self._ends())
        row, steps = self.width() / self._scale, self.steps()
        if not width or not steps or width > row * _MOST_COVERED:
            return Rect(0, 0, 0, 0)
        last = steps[-1].rect
        if self._header.is_mirrored:
            return Rect(max(last.x - width, 0.0), 0.0, width, LADDER_ROW)
        return Rect(min(last.right, row - width), 0.0, width, LADDER_ROW)

    # -- events

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        section = self._section_at(event.position())
        if section is not None and event.button() is Qt.MouseButton.LeftButton:
            self._sheet.take_focus()
            self._sheet.selection.set([section.id])

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A scroll area takes no wheel events but its viewport's.
        QCoreApplication.sendEvent(self._port, event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def tip(self, place: QPointF) -> str:
        """What there is to know of the stage, or of the totals, at a place."""
        told = self._told
        if told is None or told.lean is None:
            return ""
        if told.lacking:
            return f"<p>{escape(told.lacking)}</p>"
        words = Words(told.reader, told.locale)
        if self._is_at_totals(place):
            parts = [words.explained(each) for each in (told.lean.cycle_efficiency, told.lean.activity_ratio)]
            text = "".join(parts)
        else:
            section = self._section_at(place)
            if section is None:
                return ""
            text = f"<p><b>{escape(section.name)}</b><br>{escape(told.rung_told(section.id))}</p>"
            said = [escape(remark_sentence(each, told.reader)) for each in told.lean.assumed]
            text += f"<p>{'<br>'.join(said)}</p>" if said else ""
        of_won = self.tr("Working days of the mean case that is won.")
        of_all = self.tr("Working days of the mean case, won or not: no case is won yet.")
        text += f"<p>{escape(of_won if told.is_of_won else of_all)}</p>"
        return text + (f"<p>{escape(told.stale)}</p>" if told.is_stale else "")

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._sheet.theme.tokens
        painter.fillRect(self.rect(), tokens.canvas.header)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._told is not None:
            painter.save()
            painter.scale(self._scale, self._scale)
            painter.setOpacity(_STALE if self._told.is_stale else 1.0)
            self._paint(Surface(painter), self._told)
            painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(tokens.canvas.separator)
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()

    def _paint(self, surface: Surface, told: Told) -> None:
        drawn, row = self._painter(), Rect(0, 0, self.width() / self._scale, LADDER_ROW)
        if told.lacking:
            drawn.say(surface, told.lacking, Rect(_PAD, 0, row.width - 2 * _PAD, LADDER_ROW))
            return
        place = self.totals_place()
        shown = row
        if place.width and self._header.is_mirrored:
            shown = Rect(place.right, 0, row.width - place.right, LADDER_ROW)
        elif place.width:
            shown = Rect(0, 0, place.x, LADDER_ROW)
        steps = self.steps()
        if steps:
            steps[-1] = self._before(steps[-1], shown)
        painter = surface.painter
        painter.setClipRect(QRectF(*shown))
        drawn.paint(surface, steps, shown)
        painter.setClipping(False)
        if place.width:
            drawn.paint_totals(surface, self._ends(), place.x, place.y)

    # -- parts

    def _painter(self) -> LadderPainter:
        locale = self._told.locale if self._told is not None else self.locale()
        tokens = self._sheet.theme.tokens
        return LadderPainter(
            tokens, self._setter, locale, flows_left=self._header.is_mirrored, is_bold=self._is_bold
        )

    def _totals(self) -> tuple[Total, ...]:
        told = self._told
        return () if told is None or told.lean is None else totals(told.lean, told.locale)

    def _before(self, last: LadderStep, shown: Rect) -> LadderStep:
        """The last stage as far as the totals leave it, so that its days can be read."""
        rect = last.rect
        left, right = max(rect.x, shown.x), min(rect.right, shown.right)
        if self._header.is_mirrored:
            is_cut, place = rect.x < shown.x, Rect(left, rect.y, rect.right - left, rect.height)
        else:
            is_cut, place = rect.right > shown.right, Rect(rect.x, rect.y, right - rect.x, rect.height)
        is_wide = place.width >= _LEAST_LAST and self.totals_place().width
        return last._replace(rect=place) if is_cut and is_wide else last

    def _ends(self) -> tuple[Total, ...]:
        """Those that stand at the end: the lead time is told beside the row's name."""
        return self._totals()[1:]

    def _is_at_totals(self, place: QPointF) -> bool:
        area, x = self.totals_place(), place.x() / self._scale
        return bool(area.width) and area.x <= x < area.right

    def _section_at(self, place: QPointF) -> Section | None:
        if self._is_at_totals(place):
            return None
        return self._header.section_at(QPointF(place.x(), self._header.height() / 2))
