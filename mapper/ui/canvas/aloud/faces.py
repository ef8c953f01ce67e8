"""The canvas aloud: the map as screen readers walk it - the view with its headers and things, each with a face.

A face is what Qt calls an accessible interface. Qt asks the factory for the face of an object once and keeps it as long
as the object lives. Faces answer Qt from C++, so none may raise: what is gone answers with nothing.
"""

from collections.abc import Callable
from typing import Final, Protocol, cast

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleObject
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget
from shiboken6 import isValid

from mapper.ui.canvas.aloud.things import Thing

# Qt takes none for an answer where the stubs do not.
_NOTHING: Final = cast("QAccessibleInterface", None)
_FACTORY = "faces_of_maps"  # an application's property: the factory is there


class Teller(Protocol):
    """Who knows what to say about the things of one view."""

    def name(self, record_id: str) -> str: ...
    def description(self, record_id: str) -> str: ...
    def role(self, record_id: str) -> QAccessible.Role: ...
    def rect(self, record_id: str) -> QRectF: ...  # in the pixels of its home
    def state(self, record_id: str) -> QAccessible.State: ...
    def is_there(self, record_id: str) -> bool: ...


class Room(Protocol):
    """A widget with things in it: the map itself, or a header."""

    widget: QWidget
    role: QAccessible.Role

    def name(self) -> str: ...
    def parts(self) -> list[QWidget]: ...  # the widgets that can be found in it
    def count(self) -> int: ...
    def thing(self, index: int) -> Thing | None: ...
    def index(self, record_id: str) -> int: ...
    def thing_at(self, place: QPoint) -> Thing | None: ...
    def focused(self) -> Thing | None: ...


class ThingFace(QAccessibleObject):
    """One node, line, stage or lane."""

    def __init__(self, thing: Thing, teller: Teller) -> None:
        super().__init__(thing)
        self._thing = thing
        self._teller = teller

    def isValid(self) -> bool:
        return self._is_there()

    def parent(self) -> QAccessibleInterface:
        return _face(self._thing.home) if isValid(self._thing) and isValid(self._thing.home) else _NOTHING

    def child(self, index: int) -> QAccessibleInterface:  # Qt's signature
        return _NOTHING

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return _NOTHING

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        return self._teller.role(self._thing.record_id) if self._is_there() else QAccessible.Role.NoRole

    def text(self, kind: QAccessible.Text) -> str:
        if self._is_there():
            if kind is QAccessible.Text.Name:
                return self._teller.name(self._thing.record_id)
            if kind is QAccessible.Text.Description:
                return self._teller.description(self._thing.record_id)
        return ""

    def rect(self) -> QRect:
        if not self._is_there():
            return QRect()
        box = self._teller.rect(self._thing.record_id).toAlignedRect()
        return QRect(self._thing.home.mapToGlobal(box.topLeft()), box.size())

    def state(self) -> QAccessible.State:
        if self._is_there():
            return self._teller.state(self._thing.record_id)
        gone = QAccessible.State()
        gone.invalid = True
        return gone

    def _is_there(self) -> bool:
        return (
            isValid(self._thing)
            and isValid(self._thing.home)
            and self._teller.is_there(self._thing.record_id)
        )


class RoomFace(QAccessibleWidget):
    """The map or a header: its widgets, then its things."""

    def __init__(self, room: Room) -> None:
        super().__init__(room.widget, room.role, "")
        self._room = room

    def text(self, kind: QAccessible.Text) -> str:
        return self._room.name() if kind is QAccessible.Text.Name else ""

    def childCount(self) -> int:
        return len(self._room.parts()) + self._room.count()

    def child(self, index: int) -> QAccessibleInterface:
        parts = self._room.parts()
        if 0 <= index < len(parts):
            return _face(parts[index])
        thing = self._room.thing(index - len(parts)) if index >= 0 else None
        return _face(thing)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        target = child.object()
        parts = self._room.parts()
        if isinstance(target, Thing):
            index = self._room.index(target.record_id)
            return index + len(parts) if index >= 0 else -1
        return parts.index(target) if target in parts else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        place = self._room.widget.mapFromGlobal(QPoint(x, y))
        if not self._room.widget.rect().contains(place):
            return _NOTHING
        part = next((p for p in reversed(self._room.parts()) if p.geometry().contains(place)), None)
        return _face(part or self._room.thing_at(place))

    def focusChild(self) -> QAccessibleInterface:
        thing = self._room.focused()
        return _face(thing) if thing is not None else super().focusChild()


def install(face_of: Callable[[QObject], QAccessibleInterface | None]) -> None:
    """Let Qt ask for faces: once for the application, which keeps its factories for ever."""
    app = QApplication.instance()
    if app is not None and not app.property(_FACTORY):
        app.setProperty(_FACTORY, True)
        QAccessible.installFactory(lambda _, target: face_of(target))


def widgets_in(widget: QWidget, *, without: tuple[QWidget, ...] = ()) -> list[QWidget]:
    """The visible widgets that stand right in another."""
    found = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [each for each in found if each.isVisible() and not each.isWindow() and each not in without]


def _face(target: QObject | None) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(target) if target is not None else _NOTHING
