"""The page of levers: added as they are typed, with the unit of their kind, and refused in a sentence."""

import pytest
from PySide6.QtCore import Qt

from mapper.core import queries
from mapper.core.edits import maps
from mapper.core.edits.things import set_thing
from mapper.core.records import Connector, Lever, Node, ProcessMap, Role
from mapper.core.values import LeverKind, MapKind
from mapper.ui.fields.subjects import SUBJECTS
from mapper.ui.panels.table.book import BookPanel
from tests.builders import a_map, named
from tests.ui.panels.pages import add_row, page_at


@pytest.fixture
def room(furnish):
    builder = a_map().stage("Selling").lane("Sales").step("Call", touch_hours=1, role="SDR", wait_days=2.0)
    builder.to("Offer", 0.6).to("Lost", 0.4).step("Offer")
    return furnish(lambda *about: BookPanel(*about, SUBJECTS), builder, width=1300, height=420)


def _levers(room) -> list[Lever]:
    return sorted(room.reader.all(Lever), key=lambda lever: lever.position)


def _cell(page, row: int, key: str):
    column = next(n for n, field in enumerate(page.model.fields) if field.key == key)
    return page.model.index(row, column)


def test_levers_are_added_as_typed_and_told_with_their_units(room, locale):
    page = add_row(room, "levers", "share:Call>Offer=+8%")
    add_row(room, "levers", "hire:SDR=+1")
    share, hire = _levers(room)
    assert (share.kind, share.change) == (LeverKind.SHARE, 0.08)
    assert room.reader.get(Connector, share.connector_id).target_id == named(room.reader, Node, "Offer").id
    assert (hire.kind, hire.role_id) == (LeverKind.HIRE, named(room.reader, Role, "SDR").id)
    assert _cell(page, 0, "change").data() == "8 %"
    assert _cell(page, 1, "change").data() == "1 people"


def test_what_no_lever_is_stays_out_with_the_reason(room):
    page = add_row(room, "levers", "hire:Nobody=+1")
    assert _levers(room) == []
    assert "Nobody" in page.message.text()


def test_a_copy_of_the_map_takes_its_levers_to_its_own_steps(room):
    add_row(room, "levers", "wait:Call=-1")
    add_row(room, "levers", "share:Call>Offer=+0.1")
    room.bridge.run(maps.copy_map, room.bridge.map_id, "To be", MapKind.TO_BE)
    made = named(room.reader, ProcessMap, "To be").id
    copied = sorted(room.reader.referring(Lever, "map_id", made), key=lambda lever: lever.position)
    assert [(lever.kind, lever.change) for lever in copied] == [
        (LeverKind.WAIT, -1.0),
        (LeverKind.SHARE, 0.1),
    ]
    assert room.reader.get(Node, copied[0].node_id).map_id == made
    line = room.reader.get(Connector, copied[1].connector_id)
    assert (line.map_id, room.reader.get(Node, line.target_id).name) == (made, "Offer")


@pytest.mark.parametrize(
    ("key", "columns"),
    [
        ("levers", ["Cost once", "Cost a year"]),
        ("roles", ["Cost a year", "Cost of hiring"]),
        ("people", ["Cost a year"]),
    ],
)
def test_money_has_the_currency_in_the_head_of_its_column(room, key, columns, locale):
    """Also when the currency becomes another one while somebody looks."""
    page = page_at(room, key)
    page.model.show_columns([field.key for field in page.model.subject.fields(room.reader)])

    def heads() -> set[str]:
        return {page.model.headerData(n, Qt.Orientation.Horizontal) for n in range(page.model.columnCount())}

    assert {f"{column} (EUR)" for column in columns} <= heads()
    room.bridge.run(set_thing, queries.document_info(room.reader).id, currency="CHF")
    page.model.settle()
    assert {f"{column} (CHF)" for column in columns} <= heads()
    assert not any("EUR" in head for head in heads())
