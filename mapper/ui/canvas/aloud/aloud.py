"""The canvas aloud: one for each view; it answers what screen readers ask and tells them what happens."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from mapper.core.changes import Change
from mapper.core.history import Act
from mapper.core.ids import ConnectorId, NodeId
from mapper.core.records import Connector, Lane, Node, Stage
from mapper.services.events import DocumentChanged
from mapper.ui.canvas.aloud.faces import Room, RoomFace, ThingFace, install
from mapper.ui.canvas.aloud.rooms import HeaderRoom, MapRoom, ViewRoom
from mapper.ui.canvas.aloud.things import Thing, Things
from mapper.ui.canvas.aloud.words import described, said
from mapper.ui.canvas.headers.header import Header
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.texts import command_name, translate

# Of a command that changes more things than this a reader hears the name, not every thing.
_MOST_TOLD = 40
_SHOWN = (Node, Connector, Stage, Lane)
_FIELDS = (QLineEdit, QTextEdit, QAbstractSpinBox, QComboBox)


class Aloud(QObject):
    """While nobody listens it does nothing but wait."""

    def __init__(self, view: QAbstractScrollArea, sheet: Sheet, headers: tuple[Header, Header]) -> None:
        super().__init__(view)
        self._view = view
        self._sheet = sheet
        self._things = Things(sheet, self)
        self._map = MapRoom(view, sheet, self._things)
        rooms: list[Room] = [ViewRoom(view, headers, self._map), self._map]
        rooms += [HeaderRoom(header, sheet, self._things) for header in headers]
        self._rooms = {id(room.widget): room for room in rooms}
        self._headers = headers
        self.tell: Callable[[QAccessibleEvent], None] = QAccessible.updateAccessibility
        install(_face_of)
        sheet.selection.changed.connect(self.tell_focus)
        sheet.bridge.changed.connect(self._take_news)
        sheet.scene.map_shown.connect(self._things.drop_all)
        sheet.spoken.connect(self._tell_message)

    def room(self, widget: QWidget) -> Room | None:
        """The widget as a room, if it is one of this view's."""
        return self._rooms.get(id(widget))

    # -- what is asked about a thing

    def name(self, record_id: str) -> str:
        return said(self._sheet, record_id)

    def description(self, record_id: str) -> str:
        return described(self._sheet, record_id)

    def role(self, record_id: str) -> QAccessible.Role:
        if record_id.startswith("stage-"):
            return QAccessible.Role.ColumnHeader
        return QAccessible.Role.RowHeader if record_id.startswith("lane-") else QAccessible.Role.ListItem

    def rect(self, record_id: str) -> QRectF:
        camera, projection = self._sheet.camera, self._sheet.projection
        node = projection.nodes.get(NodeId(record_id))
        if node is not None:
            return camera.rect_on_screen(node.rect)
        line = projection.connectors.get(ConnectorId(record_id))
        if line is not None:
            return camera.rect_on_screen(line.extent)
        for header in self._headers:
            section = next((s for s in header.axis.sections() if s.id == record_id), None)
            if section is not None:
                return header.section_rect(section)
        return QRectF()

    def state(self, record_id: str) -> QAccessible.State:
        chosen = self._sheet.selection.ids
        state = QAccessible.State()
        state.selectable = state.multiSelectable = state.focusable = True
        state.selected = record_id in self._sheet.selection
        state.focused = bool(chosen) and chosen[-1] == record_id and self._view.hasFocus()
        state.readOnly = self._sheet.bridge.session.is_read_only
        thing = self._thing(record_id)
        seen = QRectF(thing.home.rect()).intersects(self.rect(record_id)) and thing.home.isVisible()
        state.offscreen = not seen
        return state

    def is_there(self, record_id: str) -> bool:
        return self._things.is_there(record_id)

    # -- what is told

    def tell_focus(self) -> None:
        """What the keys work on now: another thing was chosen, or the canvas got the keys."""
        chosen = self._sheet.selection.ids
        if QAccessible.isActive() and chosen and self._view.hasFocus() and self.is_there(chosen[-1]):
            thing = self._thing(chosen[-1])
            self.tell(QAccessibleEvent(thing, QAccessible.Event.Focus))
            self.tell(QAccessibleEvent(thing, QAccessible.Event.Selection))

    def announce(self, text: str, *, is_urgent: bool = False) -> None:
        """Say a sentence."""
        if text and QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self._view, text)
            if is_urgent:
                event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
            self.tell(event)

    def _tell_message(self, text: str) -> None:
        self.announce(text, is_urgent=True)

    def _take_news(self, notice: DocumentChanged) -> None:
        self._things.forget_order()
        changes = [c for c in notice.changes if isinstance(c.record, _SHOWN)]
        if QAccessible.isActive():
            for change in changes[:_MOST_TOLD]:
                self._tell_change(change)
            if notice.act is not Act.EDIT or not self._is_in_a_field():
                self.announce(_sentence(notice))
        for change in changes:
            if change.after is None:
                self._things.drop(change.record.id)

    def _tell_change(self, change: Change) -> None:
        """A new thing is there; one that somebody has asked for says something else now, or is gone."""
        record_id, event = change.record.id, QAccessible.Event
        is_known = self._things.is_known(record_id)
        if change.after is None:
            if is_known:
                self.tell(QAccessibleEvent(self._thing(record_id), event.ObjectDestroyed))
        elif self.is_there(record_id) and (is_known or change.before is None):
            kind = event.ObjectCreated if change.before is None else event.NameChanged
            self.tell(QAccessibleEvent(self._thing(record_id), kind))

    def _is_in_a_field(self) -> bool:
        """Whether the person types elsewhere: a field says itself what was typed."""
        focus = QApplication.focusWidget()
        return isinstance(focus, _FIELDS) and not self._view.isAncestorOf(focus)

    def _thing(self, record_id: str) -> Thing:
        level, upright = self._headers if self._headers[0].axis.is_level else reversed(self._headers)
        home: QWidget = self._view.viewport()
        if record_id.startswith("stage-"):
            home = level
        elif record_id.startswith("lane-"):
            home = upright
        return self._things.thing(record_id, home)


def _sentence(notice: DocumentChanged) -> str:
    name = command_name(notice.label)
    if notice.act is Act.UNDO:
        return translate("Aloud", "Undone: {command}").replace("{command}", name)
    if notice.act is Act.REDO:
        return translate("Aloud", "Done again: {command}").replace("{command}", name)
    return name


def _face_of(target: QObject) -> QAccessibleInterface | None:
    """The face of one of our objects; None leaves others to Qt."""
    if isinstance(target, Thing):
        things = target.parent()
        aloud = things.parent() if things is not None else None
        return ThingFace(target, aloud) if isinstance(aloud, Aloud) else None
    if not isinstance(target, QWidget):
        return None
    for owner in (target, target.parent()):
        if owner is not None:
            aloud = owner.findChild(Aloud, options=Qt.FindChildOption.FindDirectChildrenOnly)
            room = aloud.room(target) if aloud is not None else None
            if room is not None:
                return RoomFace(room)
    return None
