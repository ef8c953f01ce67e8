"""Tidy by key (wants.md 8): the map, the selection, a cell; a large map in the background, where Escape gives it up."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from mapper.core.edits import tidy
from mapper.core.records import Node
from tests.builders import a_map
from tests.ui.canvas.conftest import CTRL, SHIFT, Canvas


@pytest.fixture
def messy(opened) -> Canvas:
    """Three steps nearly in a row, two of them on one another; two more in another lane, crooked as well."""
    builder = a_map().stage("First", width=700.0).lane("Customer", is_customer=True).lane("Sales")
    builder.stage("First").lane("Customer").step("Call").to("Meet").step("Meet").to("Offer").step("Offer")
    builder.stage("First").lane("Sales").step("One").step("Two")
    places = {
        "Call": (20.0, 20.0),
        "Meet": (100.0, 30.0),
        "Offer": (420.0, 14.0),
        "One": (30.0, 20.0),
        "Two": (200.0, 32.0),
    }
    for record in builder.records():
        if isinstance(record, Node):
            x, y = places[record.name]
            builder.put(replace(record, x=x, y=y))
    return opened(builder)


def row(canvas: Canvas, *names: str) -> set[float]:
    return {canvas.rect(name).center.y for name in names}


def test_the_whole_map_as_one_command(messy):
    before = {name: messy.rect(name) for name in messy.node_names()}
    messy.key(Qt.Key.Key_T, CTRL | SHIFT)
    assert len(row(messy, "Call", "Meet", "Offer")) == 1
    assert len(row(messy, "One", "Two")) == 1
    assert messy.rect("Call").right + 50 <= messy.rect("Meet").x
    assert messy.commands == 1
    messy.key(Qt.Key.Key_T, CTRL | SHIFT)
    assert messy.commands == 1  # it is in order now
    messy.bridge.undo()
    assert {name: messy.rect(name) for name in before} == before


def test_only_the_selection(messy):
    before = {name: messy.rect(name) for name in messy.node_names()}
    messy.selection.set([messy.node("One").id, messy.node("Two").id])
    messy.key(Qt.Key.Key_T)
    assert len(row(messy, "One", "Two")) == 1
    assert {n: messy.rect(n) for n in ("Call", "Meet", "Offer")} == {
        n: before[n] for n in ("Call", "Meet", "Offer")
    }


def test_the_cell_of_the_one_selected_or_under_the_pointer(messy):
    messy.click(messy.at("One"))
    messy.key(Qt.Key.Key_T)
    assert len(row(messy, "One", "Two")) == 1
    assert len(row(messy, "Call", "Meet", "Offer")) == 3
    messy.selection.clear()
    messy.hover(messy.at("Offer") + QPoint(100, 0))
    messy.key(Qt.Key.Key_T)
    assert len(row(messy, "Call", "Meet", "Offer")) == 1
    assert messy.commands == 2


def test_laying_out_anew_happens_in_the_background_as_one_command(messy, qtbot):
    told = []
    messy.view.tidying.told.connect(told.append)
    with qtbot.waitSignal(messy.view.tidying.ended):
        messy.view.tidying.lay_out_anew()
        assert messy.view.tidying.is_busy
        assert "Escape" in told[0]
    assert len(row(messy, "Call", "Meet", "Offer")) == 1
    assert messy.commands == 1
    assert not messy.view.tidying.is_busy


def test_escape_gives_it_up_and_nothing_moves(messy, qtbot, monkeypatch):
    before = {name: messy.rect(name) for name in messy.node_names()}
    go_on, found = threading.Event(), threading.Event()
    fresh = tidy.fresh_layout

    def slow(*args):
        go_on.wait(5)
        layout = fresh(*args)
        found.set()
        return layout

    monkeypatch.setattr(tidy, "fresh_layout", slow)
    with qtbot.waitSignal(messy.view.tidying.ended):
        messy.view.tidying.lay_out_anew()
        messy.key(Qt.Key.Key_Escape)
    assert not messy.view.tidying.is_busy
    go_on.set()
    assert found.wait(5)
    assert {name: messy.rect(name) for name in before} == before
    assert messy.commands == 0


def test_what_was_changed_meanwhile_is_laid_out_as_it_is_then(messy, qtbot, monkeypatch):
    go_on = threading.Event()
    fresh = tidy.fresh_layout

    def slow(*args):
        go_on.wait(5)
        return fresh(*args)

    monkeypatch.setattr(tidy, "fresh_layout", slow)
    with qtbot.waitSignal(messy.view.tidying.ended):
        messy.view.tidying.lay_out_anew()
        messy.view.acts.delete([messy.node("Two").id], [])
        go_on.set()
    assert len(row(messy, "Call", "Meet", "Offer")) == 1
    assert "Two" not in {node.name for node in messy.bridge.reader.all(Node)}
