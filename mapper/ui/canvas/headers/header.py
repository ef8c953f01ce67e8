"""The canvas's headers: one strip of sections with its gestures."""

from abc import abstractmethod

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolButton, QToolTip, QWidget

from mapper.core.values import Rect
from mapper.ui.canvas.headers.axis import Axis, Section
from mapper.ui.canvas.headers.drags import MoveSectionDrag, ResizeSectionDrag
from mapper.ui.canvas.headers.strip import Strip
from mapper.ui.canvas.label_editor import LabelEditor
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.drag import DragMachine
from mapper.ui.canvas.tools.pointer import Pointer
from mapper.ui.theme import Role, set_role

STAGE_HEIGHT = 46
LANE_WIDTH = 124


class Header(Strip):
    """A frozen header. Click selects, double-click renames, a border resizes, dragging a section moves it."""

    menu_requested = Signal(str, QPoint)  # section id, global place

    def __init__(
        self, sheet: Sheet, axis: Axis, machine: DragMachine, port: QWidget, parent: QWidget
    ) -> None:
        super().__init__(sheet, axis, parent)
        self._machine = machine
        self._port = port
        self._pressed = ""
        self._editor: LabelEditor | None = None
        self._edited = ""
        self._is_clean = False
        self.setFocusProxy(parent)
        self._plus = QToolButton(self)
        set_role(self._plus, Role.QUIET)
        self._plus.setIconSize(QSize(16, 16))
        self._plus.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plus.clicked.connect(self._add_at_end)
        sheet.theme.bind_icon(self._plus, "add")
        self.reload()

    # -- what it shows

    @property
    def editor(self) -> LabelEditor | None:
        """The field in which a name is being typed, or None."""
        return self._editor if self._editor is not None and not self._editor.is_over else None

    def reload(self) -> None:
        super().reload()
        self._drop_stale_editor()

    def show_going(self, sections: list[Section] | None) -> None:
        super().show_going(sections)
        self.set_clean(self._is_clean)

    def follow(self) -> None:
        super().follow()
        self._place_plus()
        section = self._section(self._edited)
        if self.editor is not None and section is not None:
            self.editor.follow(self.editor_rect(section))

    @abstractmethod
    def editor_rect(self, section: Section) -> QRectF: ...

    # -- what can be done

    def toggle(self, section: Section) -> None:
        """Collapse a section, or expand it."""
        if not self._sheet.bridge.session.is_read_only:
            self._axis.collapse([section.id], is_collapsed=not section.is_collapsed)

    def rename(self, section_id: str, *, completes: int = 0) -> None:
        """Open the field over a section's name. `completes`: the command that made it, 0 for another one."""
        self.confirm_editor()
        section = self._section(section_id)
        if section is None or self._sheet.bridge.session.is_read_only or self.editor is not None:
            return
        self._reveal(section)

        def commit(name: str) -> bool:
            return not name or self._axis.rename(section_id, name, completes=completes)

        self._edited = section_id
        self._editor = LabelEditor(self, section.name, commit)
        self._editor.setAccessibleName(self.tr("Name"))
        self._editor.set_one_line()
        canvas = self._sheet.theme.tokens.canvas
        ring = self._sheet.theme.tokens.accent.focus
        side = Qt.AlignmentFlag.AlignRight if self._sheet.camera.is_mirrored else Qt.AlignmentFlag.AlignLeft
        self._editor.dress(self.name_font, canvas.header_text, canvas.header, side, ring)
        self._editor.open_over(self.editor_rect(section))

    def reveal(self, section_id: str) -> None:
        """Scroll until the section is in sight."""
        section = self._section(section_id)
        if section is not None:
            self._reveal(section)

    def add(self, position: int) -> None:
        """Add a section before that position and let the person name it."""
        made = self._axis.add(position)
        if made is not None:
            self._sheet.selection.set([made])
            self.rename(made, completes=self._sheet.bridge.last_command)

    def confirm_editor(self) -> None:
        if self.editor is not None:
            self.editor.commit()

    # -- gestures

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._sheet.take_focus()
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        border = self.border_at(event.position())
        section = self.section_at(event.position())
        sign = self.chevron_at(event.position()) if border is None else None
        if sign is not None:
            self._machine.press(self._pointer(event), None)
            self.toggle(sign)
        elif self._sheet.bridge.session.is_read_only:
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
        if self._pointer(event).is_adding:
            self._sheet.selection.toggle(pressed)
        else:
            self._sheet.selection.set([pressed])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        border, section = self.border_at(event.position()), self.section_at(event.position())
        if self.chevron_at(event.position()) is not None:
            self.mousePressEvent(event)
        elif border is not None:
            if not self._sheet.bridge.session.is_read_only:
                self._axis.fit([border.id])
        elif section is not None:
            self.rename(section.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        section = self.section_at(QPointF(event.pos()))
        if section is not None:
            if section.id not in self._sheet.selection:
                self._sheet.selection.set([section.id])
            self.menu_requested.emit(section.id, event.globalPos())
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A scroll area takes no wheel events but its viewport's.
        QCoreApplication.sendEvent(self._port, event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = self._hot = ""
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            section = self.section_at(QPointF(event.pos()))
            sign = self.chevron_at(QPointF(event.pos()))
            text = self.tooltip(section) if section is not None else ""
            if sign is not None:
                text = self.tr("Expand (+)") if sign.is_collapsed else self.tr("Collapse (-)")
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def tooltip(self, section: Section) -> str:
        """The whole name and what the header has no room for."""
        parts = [section.name]
        if section.is_customer:
            parts.append(self.tr("The customer's lane"))
        if section.is_collapsed:
            parts.append(self.tr("{n} steps, collapsed").replace("{n}", str(section.steps)))
        return "\n".join(parts)

    def _hover(self, place: QPointF) -> None:
        section = self.section_at(place)
        if self.border_at(place) is not None:
            split = Qt.CursorShape.SplitHCursor if self._axis.is_level else Qt.CursorShape.SplitVCursor
            self.setCursor(split)
        else:
            self.setCursor(Qt.CursorShape.ArrowCursor)
        sign = self.chevron_at(place)
        hovered, hot = section.id if section else "", sign.id if sign is not None else ""
        if (hovered, hot) != (self._hovered, self._hot):
            self._hovered, self._hot = hovered, hot
            self.update()

    def _pointer(self, event: QMouseEvent) -> Pointer:
        place = self._port.mapFromGlobal(event.globalPosition()).toPoint()
        return Pointer(self._sheet.camera.on_map(place), place, event.modifiers())

    # -- parts

    def _reveal(self, section: Section) -> None:
        seen = self._sheet.camera.visible
        # Only along the header: across it everything may stay where it is.
        middle = Rect(*seen.center, 0, 0)
        self._sheet.camera.reveal(
            self._axis.band(section.start, min(section.end, section.start + 120), middle)
        )

    def _add_at_end(self) -> None:
        self.add(len(self._sections))

    def set_clean(self, is_clean: bool) -> None:  # it mirrors a state
        """With or without the sign that adds at the end."""
        self._is_clean = is_clean
        self._plus.setVisible(not (is_clean or self._is_going))

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
