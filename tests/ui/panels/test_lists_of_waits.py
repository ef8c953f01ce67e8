"""Plays, sale types and gaps as tables: typed, switched, and what follows worked out beside them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mapper.core.edits import maps, measures
from mapper.core.records import Node, Play, Role, SaleEffort
from mapper.ui.fields.subjects import SUBJECTS
from mapper.ui.panels.table.book import BookPanel
from tests.builders import a_map, named


@pytest.fixture
def room(furnish):
    builder = a_map().step("Call", touch_hours=1, role="Seller").to("Promise", 1.0)
    builder.stall("Promise", wait_days=20).to("Won", 0.5, label="yes").to("Lost", 0.5, label="no")
    builder.end("Won").end("Lost")
    return furnish(lambda *about: BookPanel(*about, SUBJECTS), builder, width=1100, height=420)


def _add(room, key, name):
    room.panel.show_page(key)
    page = room.panel.current
    page.adder.setText(name)
    QTest.keyClick(page.adder, Qt.Key.Key_Return)
    return page


def _cell(page, name, key):
    row = next(r for r in range(page.model.rowCount()) if page.model.index(r, 0).data() == name)
    return page.model.index(row, [field.key for field in page.model.fields].index(key))


def _put(page, name, key, text):
    page._put(_cell(page, name, key), text)
    page.model.settle()


def test_a_play_is_added_where_cases_stall_and_switched_in_its_row(room):
    page = _add(room, "plays", "Send figures")
    play = named(room.reader, Play, "Send figures")
    assert play.node_id == named(room.reader, Node, "Promise").id
    _put(page, "Send figures", "connector_id", "Promise yes → Won")
    _put(page, "Send figures", "share", "70 %")
    _put(page, "Send figures", "is_on", "Yes")
    play = named(room.reader, Play, "Send figures")
    assert (play.share, play.is_on) == (0.7, True)
    assert room.reader.get(Node, play.node_id).name == "Promise"
    room.bridge.undo()
    assert not named(room.reader, Play, "Send figures").is_on


def test_a_sale_type_has_the_hours_of_each_role(room):
    page = _add(room, "sale_types", "Service contract")
    role = named(room.reader, Role, "Seller")
    page.model.show_columns(["name", f"effort:{role.id}", "effort"])
    _put(page, "Service contract", f"effort:{role.id}", "6 h")
    assert [effort.hours for effort in room.reader.all(SaleEffort)] == [6.0]
    assert _cell(page, "Service contract", "effort").data() == "6"
    _put(page, "Service contract", f"effort:{role.id}", "")
    assert not list(room.reader.all(SaleEffort))


def test_a_gap_tells_what_is_missing_and_how_far_the_open_value_covers_it(room):
    page = _add(room, "sale_types", "Service contract")
    for key, text in (("value", "10000"), ("cap", "90"), ("win_rate", "25 %")):
        _put(page, "Service contract", key, text)
    page = _add(room, "gaps", "This year")
    _put(page, "This year", "target", "900000")
    _put(page, "This year", "booked", "600000")
    assert _cell(page, "This year", "missing").data().replace(",", "") == "300000"
    assert _cell(page, "This year", "coverage").data().startswith("3")
    assert _cell(page, "This year", "needed").data().startswith("4")


@pytest.mark.parametrize(
    ("key", "column"),
    [
        ("plays", "cost"),
        ("register", "cost"),
        ("commitments", "delay_cost_a_day"),
        ("sale_types", "value"),
        ("gaps", "target"),
    ],
)
def test_money_is_in_the_currency_of_the_document_and_may_be_typed_with_it(room, key, column):
    room.bridge.run(measures.set_commitment, room.node("Promise").id, slip_share=0.3)
    page = _add(room, key, "It") if key != "commitments" else room.panel.show_page(key) or room.panel.current
    name = "It" if key != "commitments" else "Promise"
    page.model.show_columns([page.model.fields[0].key, column])
    assert page.model.headerData(1, Qt.Orientation.Horizontal).endswith(" (EUR)")
    for text, shown in (("1,200 EUR", "1,200"), ("€ 900", "900"), ("2k", "2,000")):
        _put(page, name, column, text)
        assert _cell(page, name, column).data() == shown
    room.bridge.run(maps.set_document, currency="USD")
    page.model.settle()
    assert page.model.headerData(1, Qt.Orientation.Horizontal).endswith(" (USD)")
    _put(page, name, column, "$3k")
    assert _cell(page, name, column).data() == "3,000"
