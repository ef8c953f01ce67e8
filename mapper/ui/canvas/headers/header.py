"""The canvas's headers: one strip of sections, painted from the camera's transform, with its gestures."""

from abc import abstractmethod

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolButton, QToolTip, QWidget

from mapper.core.values import Point, Rect
from mapper.services.events import DocumentChanged
from mapper.ui.canvas.headers.axis import Axis, Section
from mapper.ui.canvas.headers.drags import MoveSectionDrag, ResizeSectionDrag
from mapper.ui.canvas.headers.lettering import Lettering
from mapper.ui.canvas.label_editor import LabelEditor
from mapper.ui.canvas.marks import InsertionMark
from mapper.ui.canvas.plane import to_point
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.drag import DragMachine
from mapper.ui.canvas.tools.pointer import Pointer
from mapper.ui.theme import Role, set_role

STAGE_HEIGHT = 46
LANE_WIDTH = 124
_GRIP = 4  # pixels to either side of a border that take hold of it
_NAME_SIZE, _SMALL_SIZE = 13, 11


class Header(QWidget):
    """A frozen header. Click selects, double-click renames, a border resizes, dragging a section moves it."""

    menu_requested = Signal(str, QPoint)  # section id, global place

    def __init__(
        self, sheet: Sheet, axis: Axis, machine: DragMachine, port: QWidget, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._axis = axis
        self._machine = machine
        self._port = port
        self._sections: list[Section] = []
        self._hovered = ""
        self._pressed = ""
        self._editor: LabelEditor | None = None
        self._edited = ""
        self._lettering = Lettering()
        # Pixels for a unit - less than 0 where the map flows left - and the pixel at which the map begins.
        self._ruler = (1.0, 0.0)
        self._name_font = self._font(_NAME_SIZE, QFont.Weight.DemiBold)
        self._small_font = self._font(_SMALL_SIZE, QFont.Weight.Normal)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(parent)
        self._plus = QToolButton(self)
        set_role(self._plus, Role.QUIET)
        self._plus.setIconSize(QSize(16, 16))
        self._plus.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plus.clicked.connect(self._add_at_end)
        sheet.theme.bind_icon(self._plus, "add")
        sheet.bridge.changed.connect(self._take_news)
        sheet.bridge.map_switched.connect(self.reload)
        sheet.selection.changed.connect(self.update)
        sheet.cells_changed.connect(self.update)
        sheet.camera.changed.connect(self.follow)
        sheet.scene.shift_changed.connect(self.follow)
        sheet.theme.changed.connect(self.update)
        self.reload()

    # -- what it shows

    @property
    def axis(self) -> Axis:
        return self._axis

    @property
    def editor(self) -> LabelEditor | None:
        """The field in which a name is being typed, or None."""
        return self._editor if self._editor is not None and not self._editor.is_over else None

    def reload(self) -> None:
        """Read the sections anew."""
        self._sections = self._axis.sections()
        self._hovered = ""
        self._drop_stale_editor()
        self.follow()

    def _take_news(self, notice: DocumentChanged) -> None:
        if self._axis.concerns(notice.changes):
            self.reload()

    def follow(self) -> None:
        """The camera moved, or a preview did: everything is elsewhere."""
        origin = self._sheet.camera.on_screen(Point(0, 0))
        zoom = self._sheet.camera.zoom
        self._ruler = (-zoom if self.is_mirrored else zoom, self._axis.along(to_point(origin)))
        self._place_plus()
        section = self._section(self._edited)
        if self.editor is not None and section is not None:
            self.editor.follow(self.editor_rect(section))
        self.update()

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
        for section in self._sections:
            if self.section_rect(section).contains(place):
                return section
        return None

    def border_at(self, place: QPointF) -> Section | None:
        """The section whose end the place has hold of; of a narrow one the end comes before the start."""
        for section in reversed(self._sections):
            rect = self.section_rect(section)
            end, at = (rect.right(), place.x()) if self._axis.is_level else (rect.bottom(), place.y())
            end = rect.left() if self.is_mirrored else end
            if abs(end - at) <= _GRIP:
                return section
        return None

    # -- what can be done

    def rename(self, section_id: str) -> None:
        """Open the field over a section's name."""
        section = self._section(section_id)
        if section is None or self._sheet.bridge.session.is_read_only:
            return
        self._reveal(section)

        def commit(name: str) -> None:
            if name:
                self._axis.rename(section_id, name)

        self._edited = section_id
        self._editor = LabelEditor(self, section.name, commit)
        self._editor.setAccessibleName(self.tr("Name"))
        self._editor.set_one_line()
        canvas = self._sheet.theme.tokens.canvas
        ring = self._sheet.theme.tokens.accent.focus
        side = Qt.AlignmentFlag.AlignRight if self._sheet.camera.is_mirrored else Qt.AlignmentFlag.AlignLeft
        self._editor.dress(self.name_font, canvas.header_text, canvas.header, side, ring)
        self._editor.open_over(self.editor_rect(section))

    def add(self, position: int) -> None:
        """Add a section before that position and let the person name it."""
        made = self._axis.add(position)
        if made is not None:
            self._sheet.selection.set([made])
            self.rename(made)

    def confirm_editor(self) -> None:
        if self.editor is not None:
            self.editor.commit()

    # -- painting

    @abstractmethod
    def paint_section(self, painter: QPainter, section: Section, index: int, rect: QRectF) -> None:
        """Paint one section into its rectangle."""

    @abstractmethod
    def editor_rect(self, section: Section) -> QRectF: ...

    @property
    def name_font(self) -> QFont:
        return self._name_font

    @property
    def small_font(self) -> QFont:
        return self._small_font

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        canvas = self._sheet.theme.tokens.canvas
        painter.fillRect(self.rect(), canvas.header)
        shown = QRectF(self.rect())
        for index, section in enumerate(self._sections):
            rect = self.section_rect(section)
            if rect.intersects(shown):
                painter.setClipRect(rect)
                self.paint_section(painter, section, index, rect)
        painter.setClipping(False)
        self._paint_insertion(painter)
        painter.setPen(canvas.separator)
        if self._axis.is_level:
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        else:
            inner = 0 if self._sheet.camera.is_mirrored else self.width() - 1
            painter.drawLine(inner, 0, inner, self.height())
        painter.end()

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

    def lines(self, text: str, font: QFont, width: float, most: int) -> list[str]:
        """A name in at most so many lines, cut with dots where it is longer."""
        return self._lettering.lines(text, font, width, most)

    # -- gestures

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._sheet.take_focus()
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        border = self.border_at(event.position())
        section = self.section_at(event.position())
        if self._sheet.bridge.session.is_read_only:
            self._pressed = section.id if section is not None else ""
            self._machine.press(self._pointer(event), None)
        elif border is not None:
            drag = ResizeSectionDrag(self._sheet, self._axis, border)
            self._machine.press(self._pointer(event), drag)
        elif section is not None:
            self._pressed = section.id
            self._machine.press(self._pointer(event), MoveSectionDrag(self._sheet, self._axis, section))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._machine.move(self._pointer(event))
            return
        self._hover(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        pressed, self._pressed = self._pressed, ""
        if self._machine.release(self._pointer(event)) or not pressed:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._sheet.selection.toggle(pressed)
        else:
            self._sheet.selection.set([pressed])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        section = self.section_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and section and not self.border_at(event.position()):
            self.rename(section.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        section = self.section_at(QPointF(event.pos()))
        if section is not None:
            self._sheet.selection.set([section.id])
            self.menu_requested.emit(section.id, event.globalPos())
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A scroll area takes no wheel events but its viewport's.
        QCoreApplication.sendEvent(self._port, event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = ""
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            section = self.section_at(QPointF(event.pos()))
            text = self.tooltip(section) if section is not None else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def tooltip(self, section: Section) -> str:
        """The whole name and what the header has no room for."""
        parts = [section.name]
        if section.is_customer:
            parts.append(self.tr("The customer's lane"))
        return "\n".join(parts)

    def _hover(self, place: QPointF) -> None:
        section = self.section_at(place)
        if self.border_at(place) is not None:
            split = Qt.CursorShape.SplitHCursor if self._axis.is_level else Qt.CursorShape.SplitVCursor
            self.setCursor(split)
        else:
            self.setCursor(Qt.CursorShape.ArrowCursor)
        hovered = section.id if section else ""
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()

    def _pointer(self, event: QMouseEvent) -> Pointer:
        place = self._port.mapFromGlobal(event.globalPosition()).toPoint()
        return Pointer(self._sheet.camera.on_map(place), place, event.modifiers())

    # -- parts

    def _font(self, size: int, weight: QFont.Weight) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(size)
        font.setWeight(weight)
        return font

    def _section(self, section_id: str) -> Section | None:
        return next((section for section in self._sections if section.id == section_id), None)

    def _shifted(self, value: float) -> float:
        shift = self._sheet.scene.shift
        if shift is not None and shift.is_level == self._axis.is_level and value >= shift.at:
            return value + shift.delta
        return value

    def _reveal(self, section: Section) -> None:
        seen = self._sheet.camera.visible
        # Only along the header: across it everything may stay where it is.
        middle = Rect(*seen.center, 0, 0)
        self._sheet.camera.reveal(
            self._axis.band(section.start, min(section.end, section.start + 120), middle)
        )

    def _add_at_end(self) -> None:
        self.add(len(self._sections))

    def _place_plus(self) -> None:
        if not self._sections:
            return
        rect = self.section_rect(self._sections[-1])
        size = self._plus.sizeHint()
        if self._axis.is_level:
            x = round(rect.left()) - 6 - size.width() if self.is_mirrored else round(rect.right()) + 6
            self._plus.move(x, (self.height() - size.height()) // 2)
        else:
            self._plus.move((self.width() - size.width()) // 2, round(rect.bottom()) + 6)

    def _drop_stale_editor(self) -> None:
        """Another command renamed or deleted what is being named: that wins."""
        section = self._section(self._edited)
        if self.editor is not None and (section is None or section.name != self.editor.before):
            self.editor.cancel()


def sticky(start: float, end: float, room: float) -> float:
    """Where a name begins: at the section's start, or where the section comes into sight while it has room."""
    return max(start, min(0.0, end - room))
