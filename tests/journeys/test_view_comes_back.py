"""Want 10: whoever opens a document again sees what was seen last; the document itself knows nothing of it."""

import pytest
from PySide6.QtWidgets import QWidget

from mapper.core import queries
from mapper.core.edits import maps
from mapper.core.values import MapKind


def test_the_view_of_a_document_comes_back(office, qtbot):
    office.new_from_template("b2b_complex")
    desk = office.desks[-1]
    desk.window.resize(1400, 900)
    qtbot.waitExposed(desk.window)
    desk.bridge.run(maps.set_map, desk.bridge.map_id, name="Mine")  # an untouched one would not be kept
    path = desk.document.path
    desk.canvas.camera.zoom_to(1.9)
    desk.canvas.camera.scroll_by(140, 90)
    middle = desk.canvas.camera.visible.center
    entries = len(desk.bridge.session.history.done)
    desk.window.close()
    office.open_document(path)
    again = office.desks[-1]
    again.window.resize(1400, 900)
    qtbot.waitUntil(lambda: again.canvas.zoom == pytest.approx(1.9, abs=1e-4))
    assert again.canvas.camera.visible.center == pytest.approx(middle, abs=2)
    assert len(again.bridge.session.history.done) == entries


def test_the_view_is_kept_while_one_looks_so_that_a_crash_does_not_lose_it(office, qtbot):
    office.new_from_template("b2b_complex")
    desk = office.desks[-1]
    qtbot.waitExposed(desk.window)
    document_id = queries.document_info(desk.bridge.reader).id
    qtbot.waitUntil(lambda: office.settings.view_of(document_id) != "", timeout=5000)  # the first sight
    desk.canvas.camera.zoom_to(1.9)
    qtbot.waitUntil(lambda: " 1.9" in office.settings.view_of(document_id), timeout=5000)


def test_the_window_too_is_kept_while_one_works_so_that_a_crash_does_not_lose_it(office, qtbot):
    office.new_from_template("b2b_complex")
    desk = office.desks[-1]
    qtbot.waitExposed(desk.window)
    desk.window.docks["inspector"].hide()
    desk.window.resize(740, 600)
    desk.window.move(30, 40)

    probe = QWidget()
    qtbot.addWidget(probe)

    def kept():
        """As a window comes back by what is kept by now."""
        probe.restoreGeometry(office.settings.window_state()[0])
        return probe.geometry()

    qtbot.waitUntil(lambda: kept() == desk.window.geometry(), timeout=5000)
    office.new_from_template("rfp_tender")
    other = office.desks[-1].window
    assert (other.size(), other.docks["inspector"].isHidden()) == (desk.window.size(), True)


def test_panels_that_give_way_to_a_comparison_are_there_in_the_next_window(desk, office, qtbot):
    desk.window.resize(1300, 800)
    desk.bridge.run(maps.copy_map, desk.bridge.map_id, "To-be", MapKind.TO_BE)
    is_open = {key: not dock.isHidden() for key, dock in desk.window.docks.items()}
    desk.beside.open()
    assert {key: not dock.isHidden() for key, dock in desk.window.docks.items()} != is_open
    path = desk.document.path
    desk.window.close()
    office.open_document(path)
    again = office.desks[-1].window
    assert {key: not dock.isHidden() for key, dock in again.docks.items()} == is_open
