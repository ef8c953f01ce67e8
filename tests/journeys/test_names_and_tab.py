"""Whoever does not see the window, or has no mouse: every control has a name, and Tab comes to all in order."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDockWidget, QWidget
from pytestqt.qtbot import QtBot

from mapper.app.desk import Desk
from mapper.app.office import Office
from mapper.core.records import Connector, Lane, Node, ProcessMap, Record, Stage
from mapper.core.values import NodeKind
from mapper.ui.canvas.walking import reading_order
from mapper.ui.dialogs.about import AboutDialog
from mapper.ui.dialogs.confirm import ConfirmDialog
from mapper.ui.dialogs.keys import KeysDialog
from mapper.ui.theme.theme import Mode


def _controls(window: QWidget) -> Iterator[QWidget]:
    """What can be pressed, typed into or reached by Tab, and is to be seen."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window:
            continue
        is_reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if isinstance(widget, QAbstractButton) or is_reached:
            yield widget


def _name(widget: QWidget) -> str:
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name) if face is not None else ""


def _path(widget: QWidget) -> str:
    names = []
    each: QWidget | None = widget
    while each is not None:
        names.append(f"{type(each).__name__}:{each.objectName()}")
        each = each.parentWidget()
    return " < ".join(names[:4])


def _nameless(window: QWidget) -> list[str]:
    return [_path(widget) for widget in _controls(window) if not _name(widget).strip()]


def test_every_control_has_a_name(desk: Desk, qtbot: QtBot) -> None:
    """With each page of the inspector, and each panel in front."""
    reader = desk.bridge.reader
    kinds: tuple[type[Record] | None, ...] = (None, ProcessMap, Stage, Lane, Node, Connector)
    for kind in kinds:
        if kind is not None:
            desk.selection.set([next(r.id for r in reader.all(kind))])
        for dock in desk.window.docks.values():
            dock.show()
            dock.raise_()
            QApplication.processEvents()
            assert _nameless(desk.window) == [], kind


def test_what_comes_up_over_the_map_has_names(desk: Desk, qtbot: QtBot) -> None:
    """The pad of a node and of several, the search, and the menu that is searched."""
    nodes = reading_order(desk.canvas.sheet.projection)
    desk.window.activateWindow()
    desk.canvas.grab_focus()
    for chosen in (nodes[:1], nodes[:3]):
        desk.selection.set(chosen)
        QApplication.processEvents()
        assert _nameless(desk.window) == []
    desk.canvas.looking.search.open()
    assert _nameless(desk.window) == []
    desk.canvas.looking.search.abandon()
    desk.selection.set([next(r.id for r in desk.bridge.reader.all(Node) if r.kind is NodeKind.STEP)])
    for key in (Qt.Key.Key_R, Qt.Key.Key_L, Qt.Key.Key_A):
        desk.canvas.grab_focus()
        QTest.keyClick(desk.canvas, key)
        menu = desk.canvas.building.menus.menu
        assert menu is not None
        assert _nameless(menu.window()) == []
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)


def test_dialogs_have_names(office: Office, qtbot: QtBot) -> None:
    dialogs = (
        AboutDialog(),
        KeysDialog(None, [("Edit", [("Copy", "Ctrl+C")])]),
        ConfirmDialog(None, "Delete?", "It can be undone.", "Delete"),
    )
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.show()
        assert _nameless(dialog) == []


def test_every_control_of_the_welcome_window_has_a_name(office: Office, qtbot: QtBot) -> None:
    office.show_welcome()
    (window,) = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert _nameless(window) == []
    office.close_welcome()


def _tabbed(window: QWidget) -> list[QWidget]:
    """Those that Tab must come to: not what lies in a panel behind another."""
    docks = [dock for dock in window.findChildren(QDockWidget) if dock.visibleRegion().isEmpty()]
    return [
        w
        for w in _controls(window)
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus
        and w.isEnabled()
        and not any(dock.isAncestorOf(w) for dock in docks)
    ]


def test_tab_comes_to_every_control_and_follows_the_window(desk: Desk, qtbot: QtBot) -> None:
    window, canvas = desk.window, desk.canvas
    window.activateWindow()
    # On the map Tab walks from node to node; from the last one, which is chosen here, it goes on.
    desk.selection.set([reading_order(canvas.sheet.projection)[-1]])
    QApplication.processEvents()
    start = next(w for w in _tabbed(window) if window.docks["palette"].isAncestorOf(w))
    start.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(start.hasFocus)
    found: list[QWidget] = []
    for _ in range(400):
        focus = QApplication.focusWidget()
        assert focus is not None
        if found and focus is start:
            break
        if focus not in found:
            found.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    else:
        pytest.fail("Tab does not come back to where it began")
    missed = [_path(w) for w in _tabbed(window) if w not in found]
    assert not missed, "\n".join(missed)
    docks = [next((k for k, d in window.docks.items() if d.isAncestorOf(w)), "") for w in found]
    runs = [key for i, key in enumerate(docks) if key and (i == 0 or docks[i - 1] != key)]
    assert len(runs) == len(set(runs)), f"Tab leaves a panel and comes back: {runs}"
    for key in set(runs):  # from top to bottom; what stands in a row, from left to right
        places = [
            w.mapTo(window, w.rect().center()) for w, dock in zip(found, docks, strict=True) if dock == key
        ]
        for one, other in pairwise(places):
            assert other.y() > one.y() - 12, f"Tab goes back up in {key}"
            assert other.y() > one.y() + 12 or other.x() > one.x(), f"Tab goes back left in {key}"


def test_shift_tab_goes_the_same_way_back(desk: Desk, qtbot: QtBot) -> None:
    desk.window.activateWindow()
    start = next(w for w in _tabbed(desk.window) if desk.window.docks["palette"].isAncestorOf(w))
    start.setFocus()
    qtbot.waitUntil(start.hasFocus)
    way = [start]
    for _ in range(4):
        QTest.keyClick(way[-1], Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        way.append(focus)
    for widget in reversed(way[:-1]):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        assert QApplication.focusWidget() is widget


def test_the_focus_is_seen_wherever_it_is(desk: Desk, qtbot: QtBot) -> None:
    desk.window.activateWindow()
    desk.selection.set([next(iter(desk.bridge.reader.all(Node))).id])
    unseen = {}
    for mode in (Mode.LIGHT, Mode.CONTRAST_DARK):
        desk.office.theme.set_mode(mode)
        QApplication.processEvents()
        unseen[mode] = _unseen(desk)
    desk.office.theme.set_mode(Mode.LIGHT)  # the palette is the application's, and other tests look at it
    assert not any(unseen.values()), unseen


def _unseen(desk: Desk) -> list[str]:
    """What looks the same with the focus as without it."""
    window = desk.window
    unseen = []
    for widget in _tabbed(window):
        if widget is desk.canvas or widget.visibleRegion().isEmpty():
            continue  # the map has the selection's ring; what is scrolled away is brought into sight by Tab
        window.setFocus()
        QApplication.processEvents()
        before = _picture(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if QApplication.focusWidget() is widget and _picture(widget) == before:
            unseen.append(_path(widget))
    return unseen


def _picture(widget: QWidget) -> QImage:
    """The widget with what is right around it, where a frame may be drawn by whoever holds it."""
    window = widget.window()
    place = widget.rect().adjusted(-4, -4, 4, 4).translated(widget.mapTo(window, widget.rect().topLeft()))
    return window.grab(place.intersected(window.rect())).toImage()
