"""The canvas's headers: what the customer gets in each stage, below the stages' names; silent stages are gaps."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from mapper.core.edits.things import add_thing, remove_thing, set_thing
from mapper.core.ids import StageId
from mapper.core.queries_value import statements_by_stage
from mapper.core.records import Lane, Node, NodeValue, Record, Stage, StageValue
from mapper.services.events import DocumentChanged
from mapper.ui.canvas.headers.axis import Section
from mapper.ui.canvas.headers.header import Header
from mapper.ui.canvas.headers.value_cells import ValueCell, ValueCells
from mapper.ui.canvas.label_editor import LabelEditor
from mapper.ui.canvas.sheet import Sheet

VALUE_HEIGHT = 30
_SIZE, _LEAST = 12, 11
_LEAST_EDITOR = 230.0
_PAD = 10.0


class ValueRow(QWidget):
    """A click at a statement changes it in place, one at a gap writes the first; Tab goes on to the next stage."""

    menu_requested = Signal(
        str, str, QPoint
    )  # id of the stage, of the statement ("" beside all), global place

    def __init__(self, sheet: Sheet, header: Header, port: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._header = header
        self._port = port
        self._cells = ValueCells(sheet.theme)
        self._is_shown = False
        self._hovered = ""
        self._pressed = ""
        self._editor: LabelEditor | None = None
        self._edited = ("", "")  # the stage, and the statement or "" for one to come
        self.setFocusProxy(parent)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Customer value"))
        self.set_scale(sheet.theme.scale)
        sheet.bridge.changed.connect(self._take_news)
        sheet.bridge.map_switched.connect(self.reload)
        sheet.theme.changed.connect(self.update)
        header.followed.connect(self.follow)

    # -- what it shows

    @property
    def editor(self) -> LabelEditor | None:
        """The field in which a statement is being typed, or None."""
        return self._editor if self._editor is not None and not self._editor.is_over else None

    def set_shown(self, is_shown: bool) -> None:  # it mirrors a state
        """Show it or not; while nobody sees it, it reads nothing."""
        self._is_shown = is_shown
        if not is_shown:
            self.confirm_editor()
        self.setVisible(is_shown)
        self.reload()

    def set_scale(self, scale: float, least: int = 0) -> None:
        """Letter it larger or smaller, but not below `least` pixels."""
        font = QFont(self.font())
        font.setPixelSize(max(round(_SIZE * scale), _LEAST, least))
        self._cells.set_font(font, scale)
        self.update()

    def reload(self) -> None:
        """Read the statements anew."""
        if not self._is_shown:
            return
        bridge = self._sheet.bridge
        self._cells.take(statements_by_stage(bridge.reader, bridge.map_id))
        self._drop_stale_editor()
        self._describe()
        self.update()

    def follow(self) -> None:
        """The stages are elsewhere, or others."""
        if not self._is_shown:
            return
        editor, section = self.editor, self._section(self._edited[0])
        if editor is not None and section is not None:
            editor.follow(self._editor_rect(section, self._edited[1]))
        self.update()

    def cell(self, section: Section) -> ValueCell:
        """What stands where of a stage."""
        rect = self._header.section_rect(section)
        rect.setHeight(self.height())
        return self._cells.cell(StageId(section.id), rect, self.width(), is_mirrored=self._header.is_mirrored)

    # -- what can be done

    def edit(self, stage_id: str, thing_id: str | None = None) -> None:
        """Open the field for a statement of a stage; None: for its first, "": for a new one of the stage."""
        self.confirm_editor()
        section = self._section(stage_id)
        if section is None or self._sheet.bridge.session.is_read_only or self.editor is not None:
            return
        self._header.reveal(stage_id)
        said = self._cells.statements(StageId(stage_id))
        if thing_id is None:
            thing_id = said[0].id if said else ""
        text = next((each.name for each in said if each.id == thing_id), "")
        self._edited = (stage_id, thing_id)
        editor = self._editor = LabelEditor(self, text, self._commit)
        editor.setAccessibleName(self.tr("What does the customer get in {0}?").format(section.name))
        editor.setPlaceholderText(self.tr("What does the customer get here?"))
        editor.set_one_line()
        tokens = self._sheet.theme.tokens
        side = Qt.AlignmentFlag.AlignRight if self._header.is_mirrored else Qt.AlignmentFlag.AlignLeft
        ring = tokens.accent.focus
        editor.dress(self._cells.font, tokens.canvas.header_text, tokens.canvas.header, side, ring)
        editor.tabbed.connect(lambda: self._edit_next(stage_id))
        editor.open_over(self._editor_rect(section, thing_id))

    def edit_here(self) -> None:
        """Open the field of the stage that is selected, or that of the selected step, or that in the middle."""
        selection, grid = self._sheet.selection, self._sheet.projection.grid
        nodes = [self._sheet.reader.find(Node, node_id) for node_id in selection.nodes]
        of_nodes = [node.stage_id for node in nodes if node is not None]
        middle = grid.stage_at(self._sheet.camera.visible.center.x).id
        self.edit([*selection.stages, *of_nodes, middle][0])

    def confirm_editor(self) -> None:
        """Take over what is being typed."""
        if self.editor is not None:
            self.editor.commit()

    def remove(self, thing_id: str) -> None:
        """Take a statement away."""
        self._sheet.bridge.run(remove_thing, thing_id)

    def _commit(self, text: str) -> bool:
        stage_id, thing_id = self._edited
        bridge = self._sheet.bridge
        if not thing_id:
            return bridge.run(add_thing, StageValue, stage_id=StageId(stage_id), name=text) is not None
        if not text:
            return bridge.run(remove_thing, thing_id) is not None
        return bridge.run(set_thing, thing_id, name=text) is not None

    def _edit_next(self, stage_id: str) -> None:
        ids = [section.id for section in self._header.sections]
        place = ids.index(stage_id) + 1 if stage_id in ids else len(ids)
        if place < len(ids):
            self.edit(ids[place])

    # -- gestures

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.confirm_editor()
        self._sheet.take_focus()
        section = self._section_at(event.position())
        is_left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = section.id if section is not None and is_left else ""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, ""
        section = self._section_at(event.position())
        if section is not None and section.id == pressed:
            self.edit(section.id, self.cell(section).thing_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        section = self._section_at(event.position())
        hovered = section.id if section is not None else ""
        may_write = bool(hovered) and not self._sheet.bridge.session.is_read_only
        self.setCursor(Qt.CursorShape.IBeamCursor if may_write else Qt.CursorShape.ArrowCursor)
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = ""
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = QPointF(event.pos())
        section = self._section_at(place)
        if section is not None:
            thing_id = self.cell(section).thing_at(place) or ""
            self.menu_requested.emit(section.id, thing_id, event.globalPos())
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A scroll area takes no wheel events but its viewport's.
        QCoreApplication.sendEvent(self._port, event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            section = self._section_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._tip(section) if section is not None else "", self)
            return True
        return super().event(event)

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = self._sheet.theme.tokens
        painter.fillRect(self.rect(), tokens.canvas.value_row)
        shown = QRectF(self.rect())
        for section in self._sections:
            cell = self.cell(section)
            if cell.rect.intersects(shown):
                painter.setClipRect(cell.rect)
                self._cells.paint(painter, cell, is_hovered=section.id == self._hovered)
        painter.setClipping(False)
        painter.setPen(tokens.canvas.separator)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    # -- parts

    @property
    def _sections(self) -> list[Section]:
        """The stages; none of a map on its way to another one, which says now this, now that."""
        return self._header.sections if self._sheet.scene.on_the_way is None else []

    def _section(self, stage_id: str) -> Section | None:
        return next((each for each in self._header.sections if each.id == stage_id), None)

    def _section_at(self, place: QPointF) -> Section | None:
        x = place.x()
        for section in self._sections:
            rect = self._header.section_rect(section)
            if rect.left() <= x < rect.right():
                return section
        return None

    def _editor_rect(self, section: Section, thing_id: str) -> QRectF:
        """From where the statement begins to the end of its stage, and wide enough to write in."""
        cell = self.cell(section)
        low, high = max(cell.rect.left(), 0.0), min(cell.rect.right(), float(self.width()))
        left, right = low + _PAD, high - _PAD
        start = cell.text_start(thing_id)
        if start is not None and self._header.is_mirrored:
            right = start
        elif start is not None:
            left = start
        width = max(right - left, min(_LEAST_EDITOR, self.width() - 2 * _PAD))
        left = right - width if self._header.is_mirrored else left
        left = max(_PAD, min(left, self.width() - _PAD - width))
        return QRectF(left, 4, width, self.height() - 9)

    def _drop_stale_editor(self) -> None:
        """Another command changed or removed what is being written: that wins."""
        stage_id, thing_id = self._edited
        if self.editor is None:
            return
        said: dict[str, str] = {each.id: each.name for each in self._cells.statements(StageId(stage_id))}
        is_there = self._section(stage_id) is not None
        if not is_there or (thing_id and said.get(thing_id) != self.editor.before):
            self.editor.cancel()

    def _take_news(self, notice: DocumentChanged) -> None:
        if self._is_shown and any(
            isinstance(change.record, StageValue | NodeValue | Stage | Lane)
            or (isinstance(change.record, Node) and self._tells(change.record))
            for change in notice.changes
        ):
            self.reload()

    def _tells(self, node: Record) -> bool:
        return bool(self._sheet.reader.referring(NodeValue, "node_id", node.id))

    def _tip(self, section: Section) -> str:
        said = self._cells.statements(StageId(section.id))
        if not said:
            return self.tr("{0}: what does the customer get here? Click to write it.").format(section.name)
        lines = []
        for each in said:
            of_step = self._sheet.reader.find(Node, each.node_id) if isinstance(each, NodeValue) else None
            where = f"  ({of_step.name})" if of_step is not None else ""
            lines.append(f"◆ {each.name}{where}")
        return "\n".join(lines)

    def _describe(self) -> None:
        """For who hears the map: each stage with what is said of it."""
        told = []
        for section in self._header.sections:
            said = self._cells.statements(StageId(section.id))
            text = ", ".join(each.name for each in said) or self.tr("nothing yet")
            told.append(f"{section.name}: {text}")
        self.setAccessibleDescription("; ".join(told))
