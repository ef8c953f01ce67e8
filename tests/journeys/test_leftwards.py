"""The window of those who write from right to left is a mirror of the other one; maps flow as they say themselves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QToolBar, QToolButton, QWidget

from mapper.app.languages import Language
from mapper.app.office import Office
from mapper.core import queries
from mapper.services import documents, samples


def test_a_language_written_leftwards_turns_windows_and_new_maps(office: Office, qapp: QApplication) -> None:
    try:
        assert office.languages.speak(Language.PSEUDO_LEFTWARDS)
        assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
        office.new_document()
        office.new_from_template("b2b_complex")
        for desk in office.desks:
            reader, window = desk.bridge.reader, desk.window
            assert all(each.flows_left for each in queries.maps(reader))
            assert desk.canvas.camera.is_mirrored
            assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
            assert _x(window.docks["inspector"], window) < _x(window.docks["palette"], window)
        next(a for a in office.desks[0].window.actions() if a.objectName() == "map.add").trigger()
        assert office.desks[0].canvas.camera.is_mirrored, "another map goes the same way"
    finally:
        office.languages.hush()
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


@pytest.fixture(params=["rightwards", "leftwards"])
def is_leftwards(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[bool]:
    before = qapp.layoutDirection()
    leftwards = request.param == "leftwards"
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if leftwards else Qt.LayoutDirection.LeftToRight)
    yield leftwards
    qapp.setLayoutDirection(before)


def _x(widget: QWidget, window: QWidget) -> float:
    """The middle of a widget across its window."""
    return widget.mapTo(window, QPoint(widget.width() // 2, 0)).x()


def test_the_window_is_mirrored(is_leftwards: bool, office: Office, tmp_path: Path) -> None:
    path = tmp_path / "demo.salesmap"
    documents.close(documents.new_document(path, records=samples.demo_records()))
    office.open_document(path)
    desk = office.desks[0]
    window = desk.window
    window.resize(1400, 900)
    QApplication.processEvents()
    order = [
        _x(window.docks["palette"], window),
        _x(desk.canvas, window),
        _x(window.docks["inspector"], window),
    ]
    assert order == sorted(order, reverse=is_leftwards)
    bar = window.findChild(QToolBar, "toolbar")
    assert isinstance(bar, QToolBar)
    buttons = [_x(b, window) for b in bar.findChildren(QToolButton) if b.defaultAction() in bar.actions()]
    assert buttons == sorted(buttons, reverse=is_leftwards)
    # A map flows as its document says, whoever looks at it.
    assert desk.canvas.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert desk.canvas.lane_header.x() == 0
    for name in ("palette", "inspector"):
        panel = window.docks[name].widget()
        assert panel is not None
        for child in panel.findChildren(QWidget):
            if child.isVisible() and child.parentWidget() is not None and child.width() > 0:
                assert child.x() + child.width() > 0, f"{child} is cut off"
