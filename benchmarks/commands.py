"""The measured promises of commands: real keys in the real window, from the press to the painted frame.

The floor is one frame of a bare scene that draws the same part of the same map, and nothing else.
"""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import dist
from pathlib import Path
from statistics import median
from unittest import mock

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.bare import BareView
from benchmarks.clock import cpu_ms, once, quiet
from benchmarks.maps import MAP, generated
from benchmarks.table import Figure
from mapper.app.desk import Desk
from mapper.app.office import Office
from mapper.app.settings import Settings
from mapper.core import queries
from mapper.core.grid import Grid
from mapper.core.values import Point
from mapper.storage.document_file import DocumentFile
from mapper.ui.theme.theme import Mode, Theme

_WINDOW = (1600, 1000)
_MOST = 50.0
_Key = Qt.Key
_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier


def figures(sizes: list[int], *, is_quick: bool) -> Iterator[Figure]:
    """Each command on each size of map, with the window as it opens: outline, inspector, status line and all."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication), "a window needs a QApplication"
    for steps in sizes:
        with tempfile.TemporaryDirectory() as folder, _opened(app, Path(folder), steps) as desk, quiet():
            yield from _Keyboard(app, desk, steps, 3 if is_quick else 7).figures()


@contextmanager
def _opened(app: QApplication, folder: Path, steps: int) -> Iterator[Desk]:
    """A generated map in a window of its own, with a real file below it."""
    path = folder / "map.salesmap"
    DocumentFile.create(path, generated(steps).records)
    theme = Theme(Mode.LIGHT, app)
    theme.apply(app)
    office = Office(theme, Settings(folder / "settings.ini"))
    with mock.patch("mapper.services.places.unnamed_documents", list):
        office.open_document(path)
        desk = office.desks[-1]
        desk.window.resize(*_WINDOW)
        desk.window.show()
        desk.window.activateWindow()
        app.processEvents()
        try:
            yield desk
        finally:
            office.quit()
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            app.processEvents()


class _Keyboard:
    """Presses keys and looks at the clock. A command is undone before it is measured again."""

    def __init__(self, app: QApplication, desk: Desk, steps: int, repeats: int) -> None:
        self._app, self._desk, self._steps, self._repeats = app, desk, steps, repeats
        self._view = desk.canvas
        reader = desk.bridge.reader
        self._lanes = queries.lanes(reader, MAP)
        self._stages = queries.stages(reader, MAP)
        grid = Grid.of(reader, MAP)
        middle = Point(grid.width / 2, grid.height / 2)
        self._node = min(
            queries.nodes(reader, MAP), key=lambda n: (dist(grid.node_rect(n).center, middle), n.id)
        ).id
        self._bare = BareView(reader, MAP)
        self._bare.resize(self._view.viewport().size())
        self._bare.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._bare.show()
        desk.window.activateWindow()
        app.processEvents()

    def figures(self) -> Iterator[Figure]:
        """At the size one works at, and then with the whole map in sight."""
        for sight, is_near in (("", True), (", whole map", False)):
            self._settle()
            self._look(is_near=is_near)
            floor = self._frame()
            for name, chosen, press in self._commands():
                yield self._figure(name + sight, floor, chosen, press)
        self._bare.close()
        self._bare.deleteLater()

    def _commands(self) -> Iterator[tuple[str, str, Callable[[], None]]]:
        """What to select, and what to press then."""
        node, lane, stage = self._node, self._lanes[1].id, self._stages[1].id
        yield "nudge", node, self._key(_Key.Key_Right)
        yield "move to the next cell", node, self._key(_Key.Key_Right, _ALT | _SHIFT)
        yield "rename", node, self._typed(_Key.Key_F2)
        yield "duplicate", node, self._key(_Key.Key_D, _CTRL)
        yield "insert a step", node, self._key(_Key.Key_2, _CTRL | _ALT)
        yield "delete", node, self._key(_Key.Key_Delete)
        yield "select all", node, self._key(_Key.Key_A, _CTRL)
        yield "insert a lane", lane, self._key(_Key.Key_8, _CTRL | _ALT)
        yield "move a lane", lane, self._key(_Key.Key_Down, _ALT)
        yield "collapse a lane", lane, self._key(_Key.Key_Minus)
        yield "insert a stage", stage, self._key(_Key.Key_7, _CTRL | _ALT)
        yield "move a stage", stage, self._key(_Key.Key_Right, _ALT)

    # -- measuring

    def _frame(self) -> float:
        """A frame of the bare view, all of it painted."""
        self._bare.look_at(self._view.zoom, QPointF(*self._view.camera.visible.center))
        self._app.processEvents()
        return cpu_ms(self._bare.viewport().repaint, self._repeats, warm=2)

    def _figure(self, name: str, floor: float, chosen: str, press: Callable[[], None]) -> Figure:
        times = [self._once(chosen, press) for _ in range(self._repeats + 1)][1:]
        return Figure(name, self._steps, floor, median(times), _MOST)

    def _once(self, chosen: str, press: Callable[[], None]) -> float:
        desk = self._desk
        before = len(desk.bridge.session.history.done)
        desk.selection.set([chosen])
        desk.canvas.grab_focus()
        self._settle()
        chosen_before = desk.selection.ids
        cost = once(lambda: (press(), self._app.sendPostedEvents()))
        is_done = len(desk.bridge.session.history.done) > before or desk.selection.ids != chosen_before
        assert is_done, f"the key did nothing to {chosen}"
        self._desk.canvas.editing.cancel()
        self._view.stage_header.confirm_editor()
        self._view.lane_header.confirm_editor()
        while len(desk.bridge.session.history.done) > before:
            desk.bridge.undo()
        return cost

    def _key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> Callable[[], None]:
        return lambda: QTest.keyClick(self._view, key, modifiers)

    def _typed(self, key: Qt.Key) -> Callable[[], None]:
        """Open the editor, type two letters, take them over."""

        def press() -> None:
            QTest.keyClick(self._view, key)
            editor: QWidget | None = self._view.editing.editor
            assert editor is not None, "the key opens the editor"
            QTest.keyClicks(editor, "ab")
            QTest.keyClick(editor, _Key.Key_Return)

        return press

    def _look(self, *, is_near: bool) -> None:
        if is_near:
            self._view.looking.zoom_reset()
            self._view.looking.reveal([self._node])
        else:
            self._view.looking.fit_all()
        self._settle()

    def _settle(self) -> None:
        while not self._view.sheet.projection.is_settled:
            self._app.processEvents()
        self._app.processEvents()
