"""The table of steps: in step with the document after every edit, sorted, filtered, written many at once."""

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from mapper.analysis.map_figures import map_figures
from mapper.analysis.steps.told import told
from mapper.core import outline, queries
from mapper.core.edits import connectors, lanes, maps, measures, nodes, resources, stages
from mapper.core.records import Connector, Lane, Node, Role, Stage, Tool
from mapper.core.values import MapKind, NodeKind, Outcome, Point, ValueClass
from mapper.ui.fields.catalogue import field_of, fields
from mapper.ui.fields.spelling import Spelling
from mapper.ui.fields.step_rows import STEPS
from mapper.ui.models.blocks import read_block, write_block
from mapper.ui.models.table import TableModel
from mapper.ui.models.table_pen import Outcome as Done
from mapper.ui.models.table_pen import TablePen
from mapper.ui.models.table_rows import Sorting
from mapper.ui.panels.inspector.pen import Pen
from mapper.ui.render.fit import NameFit
from mapper.ui.theme.tokens import load_tokens
from tests.builders import a_map, named


@pytest.fixture(autouse=True)
def english():
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def _document():
    builder = (
        a_map().stage("Find").lane("Sales").step("Call", wait_days=2, touch_hours=1).tool("CRM").to("Meet")
    )
    builder.step("Meet", wait_days=10).stage("Win").step("Offer", value_class=ValueClass.VA).to("Won").end(
        "Won"
    )
    return builder.note("Ask Ann")


@pytest.fixture
def table(opened):
    bridge, _ = opened(_document())
    model = TableModel(bridge, STEPS)
    model.sleep(False)
    return model


@pytest.fixture
def pen(table):
    return TablePen(table._bridge, table, Pen(table._bridge, table), NameFit(load_tokens("light")))


def _column(model, key):
    return [field.key for field in model.fields].index(key)


def _texts(model, key):
    return [model.index(row, _column(model, key)).data() for row in range(model.rowCount())]


def _field(model, key):
    return field_of(model.reader, key)


def _id(model, name):
    return named(model.reader, Node, name).id


def _all_cells(model):
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def _expected(bridge, model):
    """The same by reading the whole document anew."""
    spelling = Spelling(bridge.reader, bridge.map_id, QLocale("en_GB"))
    rows = [
        n for s in queries.stages(bridge.reader, bridge.map_id) for n in outline.in_order(bridge.reader, s.id)
    ]
    known = {field.key: field for field in fields(bridge.reader)}
    shown = [known[key] for key in model.wishes if key in known]
    return [[spelling.shown(field, node) for field in shown] for node in rows]


def test_each_step_is_a_row_in_reading_order(table):
    assert _texts(table, "name") == ["Call", "Meet", "Offer", "Won", "Ask Ann"]
    assert _texts(table, "wait") == ["2", "10", "", "", ""]
    assert _texts(table, "tools") == ["CRM", "", "", "", ""]
    assert table.headerData(_column(table, "wait"), Qt.Orientation.Horizontal) == "Waiting (days)"
    assert [field.key for field in table.fields] == list(STEPS.first)


def test_the_model_follows_every_edit_and_undo(opened):
    chance = random.Random(11)
    bridge, _ = opened(_document())
    bridge.run(maps.copy_map, bridge.map_id, "To be", MapKind.TO_BE)
    model = TableModel(bridge, STEPS)
    model.sleep(False)
    role = named(bridge.reader, Role, "Seller")
    model.show_columns([*STEPS.first, f"touch:{role.id}", "incoming", "outgoing", "lost", "status"])
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    for number in range(150):
        _do_something(chance, bridge, number)
        model.settle()
        assert _all_cells(model) == _expected(bridge, model), number
    while bridge.session.history.undoable is not None:
        bridge.undo()
        if chance.random() < 0.3:
            model.settle()
            assert _all_cells(model) == _expected(bridge, model)
    model.settle()
    assert _all_cells(model) == _expected(bridge, model)


def _do_something(chance, bridge, number):  # noqa: C901, PLR0912  # one of many edits
    reader = bridge.reader
    there = [node.id for node in queries.nodes(reader, bridge.map_id)]
    lines = [line.id for line in reader.all(Connector)]
    one, other = chance.choice(there), chance.choice(there)
    point = Point(chance.uniform(10, 600), chance.uniform(10, 300))
    act = chance.randrange(14)
    if act == 0 or len(there) < 4:
        bridge.run(nodes.add_node, bridge.map_id, NodeKind.STEP, point, f"New {number}", after=one)
    elif act == 1:
        bridge.run(nodes.move_nodes, {one: point})
    elif act == 2:
        bridge.run(nodes.rename_node, one, f"Name {number}")
    elif act == 3:
        bridge.run(measures.set_measures, one, wait_days=float(number))
    elif act == 4:
        bridge.run(resources.attach_named, [one], Tool, chance.choice(["CRM", "Phone", f"Tool {number}"]))
    elif act == 5:
        bridge.run(nodes.delete_items, [one])
    elif act == 6:
        bridge.run(connectors.add_connector, one, other)
    elif act == 7 and lines:
        bridge.run(connectors.set_connector, chance.choice(lines), share=chance.random())
    elif act == 8:
        stage = chance.choice(queries.stages(reader, bridge.map_id))
        bridge.run(stages.move_stage, stage.id, chance.randrange(3))
    elif act == 9:
        lane = chance.choice(queries.lanes(reader, bridge.map_id))
        bridge.run(lanes.set_lane, lane.id, name=f"Lane {number}")
    elif act == 10:
        tool = chance.choice([*reader.all(Tool)])
        bridge.run(resources.set_resource, tool.id, name=f"Renamed {number}")
    elif act == 11:
        bridge.switch_map(chance.choice(queries.maps(reader)).id)
    elif act == 12:
        bridge.run(nodes.set_node_kind, one, chance.choice([NodeKind.STEP, NodeKind.DECISION, NodeKind.END]))
    else:
        bridge.undo()


def test_asleep_it_takes_everything_over_when_it_wakes(opened):
    bridge, _ = opened(_document())
    model = TableModel(bridge, STEPS)
    assert model.rowCount() == 0
    bridge.run(nodes.rename_node, _id(model, "Call"), "Ring")
    model.sleep(False)
    assert _texts(model, "name")[0] == "Ring"


def test_sorting_puts_what_is_not_known_last_both_ways(table):
    table.sort_by(Sorting("wait"))
    assert _texts(table, "name") == ["Call", "Meet", "Offer", "Won", "Ask Ann"]
    table.sort_by(Sorting("wait", is_downwards=True))
    assert _texts(table, "name") == ["Meet", "Call", "Offer", "Won", "Ask Ann"]
    table.sort_by(Sorting("name"))
    assert _texts(table, "name") == ["Ask Ann", "Call", "Meet", "Offer", "Won"]
    table.sort_by(None)
    assert _texts(table, "name")[-1] == "Ask Ann"


def test_a_sorted_row_goes_to_its_place_when_its_value_changes(table, pen):
    table.sort_by(Sorting("wait"))
    kept = QPersistentModelIndex(table.index(0, 0))
    pen.put_texts([(_id(table, "Call"), _field(table, "wait"), "3 weeks")])
    assert (kept.row(), kept.data()) == (1, "Call")
    assert _texts(table, "name") == ["Meet", "Call", "Offer", "Won", "Ask Ann"]


@pytest.mark.parametrize(
    ("key", "wish", "found"),
    [
        ("wait", ">5", ["Meet"]),
        ("wait", "<= 1 weeks", ["Call"]),
        ("wait", "2..10", ["Call", "Meet"]),
        ("wait", "=", ["Offer", "Won", "Ask Ann"]),
        ("wait", "<>", ["Call", "Meet"]),
        ("wait", "1", ["Meet"]),
        ("kind", "step", ["Call", "Meet", "Offer"]),
        ("tools", "crm", ["Call"]),
    ],
)
def test_a_column_is_filtered_by_words_and_numbers(table, key, wish, found):
    table.filter_column(key, wish)
    assert _texts(table, "name") == found
    table.filter_column(key, "")
    assert table.rowCount() == 5


def test_words_are_sought_in_all_columns(table):
    table.filter_by("sales crm")
    assert _texts(table, "name") == ["Call"]
    table.filter_by("nobody has this")
    assert table.rowCount() == 0


def test_what_means_nothing_stays_in_its_cell_with_the_reason(table, pen):
    call, wait = _id(table, "Call"), _field(table, "wait")
    done = pen.put_texts([(call, wait, "soon")])
    cell = table.index(0, _column(table, "wait"))
    assert done == Done(misread=1)
    assert cell.data() == "soon"
    assert table.misreading(cell).reason.startswith("Not a number.")
    assert queries.measures(table.reader, call).wait_days == 2
    pen.put_texts([(call, wait, "4")])
    assert (cell.data(), table.misread) == ("4", 0)


def test_many_cells_are_one_edit_and_nothing_is_guessed(table, pen):
    session = table._bridge.session
    before = len(session.history.done)
    texts = {
        ("Call", "wait"): "5",
        ("Call", "touch"): "9",
        ("Meet", "wait"): "five",
        ("Meet", "stage"): "Win",
        ("Ask Ann", "tools"): "CRM",
        ("Offer", "kind"): "End",
        ("Offer", "outcome"): "won",
        ("Meet", "tools"): "Phone, CRM",
    }
    cells = [(_id(table, name), _field(table, key), text) for (name, key), text in texts.items()]
    done = pen.put_texts(cells)
    # An end that leads on is refused by the rules; so are the tools of a note, which are not for it.
    assert (done.changed, done.misread, done.left) == (3, 3, 2)
    assert len(session.history.done) == before + 1
    meet = named(table.reader, Node, "Meet")
    assert table.reader.get(Stage, meet.stage_id).name == "Win"
    assert [item.name for item in _field(table, "tools").read(table.reader, meet)] == ["CRM", "Phone"]
    table._bridge.undo()
    table.settle()
    assert _texts(table, "stage")[1] == "Find"
    assert _texts(table, "wait")[1] == "five", "what was typed is not lost by an undo"


def test_an_end_gets_its_outcome_in_the_same_block(table, pen):
    note = _id(table, "Ask Ann")
    done = pen.put_texts([(note, _field(table, "outcome"), "parked"), (note, _field(table, "kind"), "end")])
    assert done == Done(changed=2)
    assert table.reader.get(Node, note).outcome is Outcome.PARKED


def test_clearing_leaves_what_is_needed(table, pen):
    cells = [(_id(table, "Call"), field, None) for field in table.fields]
    done = pen.put_values(cells)
    assert (done.changed, done.left) == (3, 4)
    assert queries.measures(table.reader, cells[0][0]).wait_days is None
    assert len(table._bridge.session.history.done) == 1


def test_blocks_are_as_spreadsheets_write_them():
    cells = [["a", 'say "x"', "two\nlines"], ["", "tab\tin it", '"Word, Excel"']]
    assert read_block(write_block(cells)) == cells
    assert read_block("a\tb\r\nc\td\r\n") == [["a", "b"], ["c", "d"]]
    assert read_block("") == [[""]]


def test_fields_of_a_role_that_goes_go_and_come_back(table):
    role = named(table.reader, Role, "Seller")
    table.show_columns(["name", f"touch:{role.id}", "wait"])
    assert [field.name for field in table.fields] == ["Name", "Hours of Seller", "Waiting"]
    table._bridge.run(resources.delete_resource, role.id)
    table.settle()
    assert [field.key for field in table.fields] == ["name", "wait"]
    table._bridge.undo()
    table.settle()
    assert [field.name for field in table.fields] == ["Name", "Hours of Seller", "Waiting"]
    assert named(table.reader, Lane, "Sales").name == "Sales"


@given(st.lists(st.lists(st.text(max_size=6), min_size=2, max_size=3), min_size=1, max_size=3))
def test_any_block_that_is_written_is_read_the_same(rows):
    width = len(rows[0])
    block = [[*row, *[""] * width][:width] for row in rows]
    read = read_block(write_block(block))
    assert read == block or (block[-1] == [""] * width and len(block) > 1)


def test_figures_come_later_are_marked_when_stale_and_tell_how_they_came_about(opened):
    flow = a_map().lane("Sales").start("Lead").to("Call").step("Call").to("Won", share=0.25)
    bridge, _ = opened(flow.to("Gone", share=0.75).end("Gone"))
    model = TableModel(bridge, STEPS, locale=QLocale("en_GB"))
    model.sleep(False)
    model.show_columns(["name", "figure:wins_from"])
    row = model.row_of(named(bridge.reader, Node, "Call").id)
    index = model.index(row, 1)
    assert model.cell(row, 1).text == ""
    assert model.data(index, Qt.ItemDataRole.ToolTipRole) == "Not worked out yet."
    found = map_figures(bridge.reader, bridge.map_id, date(2026, 5, 4))
    wished = []
    bridge.steps_wished.connect(lambda: wished.append(tuple(bridge.worked.asked)))
    bridge.tell_figures(found, is_stale=False)
    assert model.cell(row, 1).text == "", "the window does not work them out itself"
    assert wished == [("wins_from",)], "once for all steps"
    told(found, "wins_from")
    bridge.steps_told.emit()
    assert model.cell(row, 1).text == "25 %"
    assert model.cell(row, 1).is_fixed
    assert model.cell(row, 1).sign is None
    assert "Chance to win from here: 25" in model.data(index, Qt.ItemDataRole.ToolTipRole)
    bridge.tell_figures(found, is_stale=True)
    assert model.cell(row, 1).text == "25 % …"
    model.sort_by(Sorting("figure:wins_from", is_downwards=True))
    assert model.rows.text(model.id_at(0), model.fields[0]) == "Won"
