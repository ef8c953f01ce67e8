"""The canvas's headers: a strip of sections in line with the map, painted from the camera's transform."""

from abc import abstractmethod

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QStaticText, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from mapper.core.values import Point
from mapper.services.events import DocumentChanged
from mapper.ui.canvas.headers import chevron
from mapper.ui.canvas.headers.axis import Axis, Section
from mapper.ui.canvas.marks import InsertionMark
from mapper.ui.canvas.plane import to_point
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.shift import Shift
from mapper.ui.lettering import Lettering

_GRIP = 4  # pixels to either side of a border that take hold of it
_NAME_SIZE, _SMALL_SIZE = 13, 12
_LEAST_SIZE = 11
_MOST_KEPT = 2000  # widths of texts


class Strip(QWidget):
    """What a header shows, and what is where in it."""

    followed = Signal()  # its sections are others, or elsewhere in it

    def __init__(self, sheet: Sheet, axis: Axis, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._axis = axis
        self._sections: list[Section] = []
        self._is_going = False  # its sections are those of a map on its way to another one
        self._hovered = ""
        self._hot = ""  # the section whose sign to collapse it is under the pointer
        self._lettering = Lettering()
        self._metrics: dict[int, QFontMetricsF] = {}
        self._widths: dict[tuple[int, str], float] = {}
        self._texts: dict[tuple[int, str], QStaticText] = {}
        # Pixels for a unit - less than 0 where the map flows left - and the pixel at which the map begins.
        self._ruler = (1.0, 0.0)
        self._followed: tuple[tuple[float, float], Shift | None] | None = None
        self._scale = 0.0
        self.set_scale(sheet.theme.scale)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sheet.bridge.changed.connect(self._take_news)
        sheet.bridge.map_switched.connect(self.reload)
        sheet.selection.changed.connect(self.update)
        sheet.cells_changed.connect(self.update)
        sheet.camera.changed.connect(self.follow)
        sheet.scene.shift_changed.connect(self.follow)
        sheet.theme.changed.connect(self.update)

    @property
    def axis(self) -> Axis:
        return self._axis

    @property
    def sections(self) -> list[Section]:
        """What it shows, from first to last."""
        return self._sections

    def reload(self) -> None:
        """Read the sections anew."""
        self._show(self._axis.sections())

    def show_going(self, sections: list[Section] | None) -> None:
        """Show these in place of the map's own, as a picture nobody takes hold of; None: the map's own again."""
        self._is_going = sections is not None
        self._show(self._axis.sections() if sections is None else sections)

    def _show(self, sections: list[Section]) -> None:
        self._sections = sections
        self._hovered = self._hot = ""
        self.follow()
        self.update()
        self.followed.emit()

    def _take_news(self, notice: DocumentChanged) -> None:
        if self._axis.concerns(notice.changes) and not self._is_going:
            self.reload()

    def follow(self) -> None:
        """The camera moved, or a preview did: everything is elsewhere, unless it moved along the other axis only."""
        origin = self._sheet.camera.on_screen(Point(0, 0))
        zoom = self._sheet.camera.zoom
        self._ruler = (-zoom if self.is_mirrored else zoom, self._axis.along(to_point(origin)))
        followed = (self._ruler, self._sheet.scene.shift)
        if followed != self._followed:
            self._followed = followed
            self.update()
            self.followed.emit()

    def section_rect(self, section: Section) -> QRectF:
        """Where a section is in this header, in its pixels."""
        zoom, origin = self._ruler
        start, end = (origin + zoom * self._shifted(v) for v in (section.start, section.end))
        if self._axis.is_level:
            return QRectF(start, 0, end - start, self.height()).normalized()
        return QRectF(0, start, self.width(), end - start)

    @property
    def is_mirrored(self) -> bool:
        """Whether its sections run from right to left."""
        return self._axis.is_level and self._sheet.camera.is_mirrored

    def section_at(self, place: QPointF) -> Section | None:
        for section in [] if self._is_going else self._sections:
            if self.section_rect(section).contains(place):
                return section
        return None

    def border_at(self, place: QPointF) -> Section | None:
        """The section whose end the place has hold of; of a narrow one the end comes before the start.

        A collapsed section has nothing to resize.
        """
        for section in [] if self._is_going else reversed(self._sections):
            if section.is_collapsed:
                continue
            rect = self.section_rect(section)
            end, at = (rect.right(), place.x()) if self._axis.is_level else (rect.bottom(), place.y())
            end = rect.left() if self.is_mirrored else end
            if abs(end - at) <= _GRIP:
                return section
        return None

    def chevron_at(self, place: QPointF) -> Section | None:
        """The section whose sign to collapse or expand it is at a place."""
        section = self.section_at(place)
        sign = self.chevron_rect(section) if section is not None else None
        return section if sign is not None and sign.contains(place) else None

    def chevron_rect(self, section: Section) -> QRectF | None:
        """Where the sign of a section is; None where there is no room for it."""
        rect = self.section_rect(section).intersected(QRectF(self.rect()))
        return chevron.place_of(
            section, rect, is_level=self._axis.is_level, is_mirrored=self._sheet.camera.is_mirrored
        )

    # -- painting

    @abstractmethod
    def paint_section(self, painter: QPainter, section: Section, index: int, rect: QRectF) -> None:
        """Paint one section into its rectangle."""

    @property
    def scale(self) -> float:
        """How large it is lettered; 1 is the usual size."""
        return self._scale

    def set_scale(self, scale: float, least: int = 0) -> None:
        """Letter it larger or smaller, but never too small to be read: not below `least` pixels where there is room."""
        self._scale = scale
        self._metrics.clear()
        self._widths.clear()
        self._texts.clear()
        self._name_font = self._font(max(_NAME_SIZE * scale, least), QFont.Weight.DemiBold)
        self._small_font = self._font(max(_SMALL_SIZE * scale, least), QFont.Weight.Normal)
        self._tight_font = self._font(max(_SMALL_SIZE * scale, least), QFont.Weight.DemiBold)
        self._least_font = self._font(_LEAST_SIZE, QFont.Weight.Normal)
        self.update()

    @property
    def name_font(self) -> QFont:
        return self._name_font

    @property
    def small_font(self) -> QFont:
        return self._small_font

    @property
    def tight_font(self) -> QFont:
        """Of a name that has no room in its usual letters."""
        return self._tight_font

    def font_within(self, height: float) -> QFont | None:
        """The largest letters of which one line fits into so many pixels; None where none do."""
        for font in (self._name_font, self._small_font, self._least_font):
            metrics = self.metrics(font)
            if metrics.capHeight() + metrics.descent() + 1 <= height:
                return font
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        canvas = self._sheet.theme.tokens.canvas
        painter.fillRect(self.rect(), canvas.header)
        shown = QRectF(self.rect())
        for index, section in enumerate(self._sections):
            rect = self.section_rect(section)
            if rect.intersects(shown):
                painter.setClipRect(rect.toAlignedRect())  # on whole pixels it costs next to nothing
                self.paint_section(painter, section, index, rect)
                self._paint_chevron(painter, section)
        painter.setClipping(False)
        self._paint_insertion(painter)
        painter.setPen(canvas.separator)
        if self._axis.is_level:
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        else:
            inner = 0 if self._sheet.camera.is_mirrored else self.width() - 1
            painter.drawLine(inner, 0, inner, self.height())
        painter.end()

    def _paint_chevron(self, painter: QPainter, section: Section) -> None:
        """Of a collapsed section always, of another while the pointer is there."""
        if not section.is_collapsed and section.id != self._hovered:
            return
        place = self.chevron_rect(section)
        if place is not None:
            chevron.paint(
                painter,
                self._sheet.theme,
                section,
                place,
                is_level=self._axis.is_level,
                is_mirrored=self._sheet.camera.is_mirrored,
                is_hot=section.id == self._hot,
            )

    def _paint_insertion(self, painter: QPainter) -> None:
        """The line on the map where something would go runs on through the header."""
        mark = self._sheet.overlay.get("insertion")
        if not isinstance(mark, InsertionMark) or (mark.line.width == 0) is not self._axis.is_level:
            return
        zoom, origin = self._ruler
        at = origin + zoom * self._axis.along(Point(mark.line.x, mark.line.y))
        colour = self._sheet.theme.tokens.mark.selection
        if self._axis.is_level:
            painter.fillRect(QRectF(at - 1.5, 0, 3, self.height()), colour)
        else:
            painter.fillRect(QRectF(0, at - 1.5, self.width(), 3), colour)

    def paint_ground(self, painter: QPainter, section: Section, rect: QRectF) -> None:
        """The ground that says selected, current or under the pointer."""
        tokens = self._sheet.theme.tokens
        if section.id in self._sheet.selection or section.id in self._sheet.current_cells():
            painter.fillRect(rect, tokens.canvas.header_current)
        elif section.id == self._hovered:
            painter.fillRect(rect, tokens.chrome.hover)

    def metrics(self, font: QFont) -> QFontMetricsF:
        """The measures of one of the header's own fonts, which are asked for at each section of each frame."""
        found = self._metrics.get(id(font))
        if found is None:
            found = self._metrics[id(font)] = QFontMetricsF(font)
        return found

    def width_of(self, text: str, font: QFont) -> float:
        """How wide a short text is in one of the header's own fonts."""
        key = (id(font), text)
        found = self._widths.get(key)
        if found is None:
            if len(self._widths) > _MOST_KEPT:
                self._widths.clear()
            found = self._widths[key] = self.metrics(font).horizontalAdvance(text)
        return found

    def write(self, painter: QPainter, x: float, baseline: float, text: str, font: QFont) -> None:
        """A short text in one of the header's own fonts, laid out once: headers are painted at every step of a zoom."""
        key = (id(font), text)
        found = self._texts.get(key)
        if found is None:
            if len(self._texts) > _MOST_KEPT:
                self._texts.clear()
            found = self._texts[key] = QStaticText(text)
            found.setTextFormat(Qt.TextFormat.PlainText)
            found.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            found.prepare(QTransform(), font)
        painter.setFont(font)
        painter.drawStaticText(QPointF(x, baseline - self.metrics(font).ascent()), found)

    def lines(self, text: str, font: QFont, width: float, most: int) -> list[str]:
        """A name in at most so many lines, cut with dots where it is longer."""
        return self._lettering.lines(text, font, width, most)

    # -- parts

    def _font(self, size: float, weight: QFont.Weight) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(round(size), _LEAST_SIZE))
        font.setWeight(weight)
        return font

    def _section(self, section_id: str) -> Section | None:
        return next((section for section in self._sections if section.id == section_id), None)

    def _shifted(self, value: float) -> float:
        shift = self._sheet.scene.shift
        is_along = shift is not None and shift.is_level == self._axis.is_level
        return shift.border(value) if shift is not None and is_along else value


def is_cut(lines: list[str]) -> bool:
    """Whether a name had no room in its lines."""
    return any(line.endswith("…") for line in lines)


def sticky(start: float, end: float, room: float) -> float:
    """Where a name begins: at the section's start, or where the section comes into sight while it has room."""
    return max(start, min(0.0, end - room))
