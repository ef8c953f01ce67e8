"""The panel of figures: pages of the map shown, worked out after the edit, with ways to what is missing."""

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt

from mapper.app.figuring import WindowFigures
from mapper.core.edits import maps, nodes
from mapper.core.edits.resources import add_resource
from mapper.core.edits.things import add_thing, set_thing
from mapper.core.records import (
    Actual,
    Allocation,
    Calendar,
    Gap,
    Metric,
    Node,
    NodeMeasures,
    Person,
    ProcessMap,
    Role,
    SaleEffort,
    SaleType,
    Stage,
    Target,
)
from mapper.core.values import MetricKind, NodeKind, Period, WaitLaw
from mapper.ui.panels.figures.panel import FiguresPanel
from mapper.ui.panels.figures.topics import TOPICS
from tests.builders import a_map, named

TODAY = date(2026, 5, 18)


def process():
    """Of 100 cases 50 are called back later; half of the calls lead to a demo, of which 40 % are won."""
    return (
        a_map()
        .stage("Calling")
        .lane("Sales")
        .start("Lead")
        .to("Call")
        .step("Call", touch_hours=0.5, role="SDR", wait_days=2.0)
        .to("Demo", share=0.5)
        .to("Lost", share=0.5)
        .stage("Selling")
        .step("Demo", touch_hours=4.0, role="AE", wait_days=6.0)
        .to("Thinks about it", share=1.0)
        .node(
            NodeKind.STALL,
            "Thinks about it",
            wait_days=20.0,
            wait_law=WaitLaw.EXPONENTIAL,
            age_limit_days=40.0,
        )
        .to("Won", share=0.4)
        .to("Lost", share=0.6)
    )


@pytest.fixture
def room(furnish, request):
    """Opens a described document beside its figures, which tell their wishes in `told`."""

    def make(bridge, _selection, theme):
        figures = WindowFigures(bridge, lambda: TODAY)
        request.addfinalizer(figures.close)
        panel = FiguresPanel(bridge, theme, TOPICS)
        request.addfinalizer(panel.results.close)
        panel.told = []
        panel.jump_wanted.connect(panel.told.append)
        panel.list_wanted.connect(panel.told.append)
        return panel

    opened = []  # a window lasts as long as somebody knows it

    def open_room(builder=None, **about):
        opened.append(furnish(make, builder or process(), **({"width": 1100, "height": 700} | about)))
        return opened[-1]

    yield open_room
    opened.clear()


@pytest.fixture
def at(room, qtbot):
    """The panel at a topic, with its page there."""

    def turn(key, builder=None, prepare=None, **about):
        opened = room(builder, **about)
        if prepare is not None:
            prepare(opened)
        opened.panel.show_topic(key)
        settle(qtbot, opened.panel)
        return opened

    return turn


def settle(qtbot, panel):
    qtbot.waitUntil(lambda: not panel.results.is_stale and panel._shown.topic == panel.topic.key)


def staff(room, entries=100.0):
    """Ana calls and Ben shows, both all of their time; so many leads come a month."""
    run, reader = room.bridge.run, room.reader
    run(add_thing, Calendar, name="Week", leave_days=0.0, non_selling_share=0.35)
    calendar = named(reader, Calendar, "Week").id
    for name, role in (("Ana", "SDR"), ("Ben", "AE")):
        run(add_resource, Person, name, calendar_id=calendar)
        about = {"person_id": named(reader, Person, name).id, "role_id": named(reader, Role, role).id}
        run(add_thing, Allocation, share=1.0, **about)
    lead = next(node for node in reader.all(Node) if node.kind is NodeKind.START)
    run(add_thing, NodeMeasures, node_id=lead.id, entries_a_month=entries)


def values(room):
    return {tile.name: tile.value.replace("\u00a0", " ") for tile in room.panel.body.tiles}


def cells(room, view=None):
    model = (view or room.panel.body.lines).lines
    return [
        [model.index(row, column).data().replace("\u00a0", " ") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def tip(room, row, column):
    return (
        room.panel.body.lines.lines.index(row, column)
        .data(Qt.ItemDataRole.ToolTipRole)
        .replace("\u00a0", " ")
    )


def test_time_goes_to_work_and_waiting(at):
    room = at("time")
    # a won case: 2 days at the call, 6 at the demo, 20 in thought; half an hour and 4 hours of them are work
    assert values(room)["Lead time"] == "28 days"
    assert values(room)["Activity ratio"] == "2.01 %"  # 4.5 h / 8 h / 28 days
    assert cells(room) == [["Calling", "0.06 days", "1.94 days"], ["Selling", "0.5 days", "25.5 days"]]
    chart, _ = room.panel.body.charts
    assert [row.key for row in chart.chart.rows] == [
        named(room.reader, Stage, s).id for s in ("Calling", "Selling")
    ]
    assert "Lead time" in room.panel.body.tiles[0].toolTip()
    assert "0.5625 days of work + 27.44 days of waiting" in room.panel.body.tiles[0].toolTip().replace(
        "\u00a0", " "
    )


def test_the_funnel_counts_cases_and_visits_and_what_leaks(at):
    room = at("funnel")
    assert values(room)["Win rate"] == "20 %"
    assert values(room)["Entries for one win"] == "5"
    assert values(room)["Days to a win"] == "28 days"
    # half of the calls lead to a demo; 40 % of these are won
    assert cells(room) == [["Calling", "100", "100", "50 %", "20 %"], ["Selling", "50", "50", "–", "40 %"]]
    (chart,) = room.panel.body.charts
    assert [row.aside.replace("\u00a0", " ") for row in chart.chart.rows] == ["−50 do not go on (50 %)", ""]
    assert [row.key for row in chart.chart.rows] == [
        named(room.reader, Stage, s).id for s in ("Calling", "Selling")
    ]


def test_capacity_tells_use_what_binds_and_what_piles_up(at):
    room = at("capacity", prepare=staff)
    # 1,200 leads a year: 600 h of calls of 261 x 8 x 0.65 = 1,357.2; 600 demos of 4 h are 2,400 h
    table = cells(room)
    assert table[0][:4] == ["AE", "2,400 h", "1,357 h", "177 %"]
    assert table[1][:4] == ["SDR", "600 h", "1,357 h", "44.2 %"]
    (chart,) = room.panel.body.charts
    assert [row.bars[0].remark for row in chart.chart.rows] == ["over", ""]
    assert values(room)["Cases people can carry"] == "679"  # 1,357.2 / 2
    assert values(room)["Wins in the period"] == "136 (119 … 153)"  # a fifth of them; 1.645 √(136 x 0.8)
    page = room.panel.page
    assert page.says[0].startswith("Counted from 1")
    assert "More cases come than “AE” can carry" in page.says[1]
    assert page.says[2].startswith("At “AE”, 10 cases more a week wait")  # (2,400 - 1,357.2) / 2 / (365 / 7)
    assert page.says[3].startswith("What is too much is held back before it enters. Where it is let in")
    assert "half a job has half of it" in tip(room, 0, 2)
    assert "2,400 h needed ÷ 1,357 h there are" in tip(room, 0, 3)
    room.panel.body.tiles[1].click()
    assert room.panel.told == [named(room.reader, Role, "AE").id]


def test_what_is_missing_is_said_with_a_way_there(at):
    room = at("capacity")
    links = {each.accessibleName(): each for each in room.panel.body._told if each.text().startswith("<a ")}
    assert list(links) == [
        "The start does not say how many cases enter a month",
        "Nobody has time for “AE”, “SDR”",
    ]
    assert all(link.wordWrap() for link in links.values()), "they are said whole"
    for link in links.values():
        link.linkActivated.emit("#")
    lead = next(node for node in room.reader.all(Node) if node.kind is NodeKind.START)
    assert room.panel.told == [lead.id, "time_for_roles"]
    assert values(room)["Wins in the period"] == "–"
    room.panel.body.tiles[0].click()
    assert room.panel.told[-1] == lead.id


def test_stalls_are_counted_by_age(at):
    room = at("stalls", prepare=staff)
    # 100 leads a month, half of them come here, each stays 20 working days: 50 / 21.74 a day x 20
    stock = 50 / (365.25 * 5 / 7 / 12) * 20
    table = cells(room)
    assert [float(table[0][1]), table[0][2], table[0][3]] == [pytest.approx(stock, abs=0.05), "20 days", "1"]
    # of an exponential stay of 20 days, 40 and older are exp(-2)
    assert table[0][4] == "13.5 %"
    ages, days = room.panel.body.charts
    drawn = [row.bars[0].value for row in ages.chart.rows]
    left = [2.718281828459045 ** (-age / 20) for age in (0, 30, 60, 90)] + [0.0]
    assert drawn == pytest.approx([stock * (a - b) for a, b in pairwise(left)])
    stall = next(node for node in room.reader.all(Node) if node.kind is NodeKind.STALL)
    assert [row.key for row in days.chart.rows] == [stall.id]
    room.panel.body.lines._choose(room.panel.body.lines.lines.index(0, 0))
    assert room.panel.told == [stall.id]


def test_a_map_without_stalls_says_so(at):
    room = at("stalls", a_map().step("Call"))
    assert room.panel.body.charts[0].chart.empty == "This map has no stall and no date that slips."
    assert not room.panel.body.lines.isVisible()


def test_a_gap_is_filled_by_the_best_mix(at):
    def sell(room):
        staff(room, entries=31 / 12)
        run = room.bridge.run
        run(add_thing, Gap, name="May", target=900_000.0, booked=850_000.0, due="2026-05-29")
        about = {"win_rate": 0.5, "cycle_days": 5.0, "cycle_law": WaitLaw.FIXED, "cap": 100}
        run(add_thing, SaleType, name="New", value=10_000.0, **about)
        new, seller = named(room.reader, SaleType, "New").id, named(room.reader, Role, "AE").id
        run(add_thing, SaleEffort, hours=4.0, sale_type_id=new, role_id=seller)

    room = at("gap", prepare=sell)
    # Ben has 10 days of 5.2 hours less 2 for the one lead that comes in these 12 days, enough for 12 cases of 4 hours;
    # of these, each worth 5,000, ten fill the gap
    assert values(room)["Missing"] == "50,000 EUR"
    assert values(room)["Expected by the due date"] == "50,000 EUR"
    assert values(room)["Coverage"] == "20 ×"
    waterfall, hours = room.panel.body.charts
    rows = {row.name: row.bars[0] for row in waterfall.chart.rows}
    assert (rows["Best mix"].start, rows["Best mix"].value) == (850_000.0, 50_000.0)
    assert rows["Still missing"].value == 0.0
    assert [(row.name, row.bars[0].value) for row in hours.chart.rows] == [("AE", pytest.approx(40 / 50))]
    assert cells(room)[0][:3] == ["May", "50,000 EUR", "50,000 EUR"]
    assert cells(room)[0][4] == "10 × New"
    assert (
        "Taken off the hours of people is what enters the maps until then: “AE” 2\u00a0h."
        in room.panel.page.says
    )
    room.panel.body.tiles[0].click()
    assert room.panel.told == [named(room.reader, Gap, "May").id]


def test_targets_are_drawn_beside_what_was_measured(at):
    def measure(opened):
        run, reader = opened.bridge.run, opened.reader
        run(add_resource, Metric, "Calls", kind=MetricKind.COUNT, unit="calls")
        about = {"metric_id": named(reader, Metric, "Calls").id, "node_id": named(reader, Node, "Call").id}
        for month, value in (("02", 70.0), ("04", 80.0), ("05", 55.0)):
            run(add_thing, Actual, period=Period.MONTH, starts=f"2026-{month}-01", value=value, **about)
            run(add_thing, Target, period=Period.MONTH, starts=f"2026-{month}-01", required=75.0, **about)

    room = at("targets", prepare=measure)
    (chart,) = room.panel.body.charts
    drawn = [tuple(bar.value for bar in row.bars) for row in chart.chart.rows]
    assert drawn == [(70.0, 75.0), (None, None), (80.0, 75.0), (55.0, 75.0)]
    assert chart.chart.rows[0].name == "1 Feb 2026"
    assert cells(room) == [["Calls", "1 May 2026", "55 calls", "75 calls", "\u221220 calls"]]
    room.panel.body.lines._choose(room.panel.body.lines.lines.index(0, 0))
    assert room.panel.told == [named(room.reader, Metric, "Calls").id]


def test_no_gap_leads_to_the_list_of_gaps(at):
    room = at("gap")
    room.panel.body._told[0].linkActivated.emit("#")
    assert room.panel.told == ["gaps"]


def test_results_follow_the_edit_and_are_pale_until_then(at, qtbot):
    room = at("time")
    panel, before = room.panel, room.panel.page
    call = named(room.reader, Node, "Call")
    measures = next(each for each in room.reader.all(NodeMeasures) if each.node_id == call.id)
    room.bridge.run(set_thing, measures.id, wait_days=12.0)
    assert panel.results.is_stale
    assert panel.page is before, "what was known stays to be seen"
    assert all(view.is_stale for view in panel.body.charts)
    assert panel.state.text()
    settle(qtbot, panel)
    assert values(room)["Lead time"] == "38 days"
    assert not panel.body.charts[0].is_stale
    assert not panel.state.text()
    charts = list(panel.body.charts)
    room.bridge.undo()
    settle(qtbot, panel)
    assert values(room)["Lead time"] == "28 days"
    assert panel.body.charts == charts, "nothing was made anew"


def test_it_follows_the_map_that_is_shown(at, qtbot):
    room = at("time")
    room.bridge.run(maps.add_map, "Other", ("One",), ("Customer", "Sales"))
    other = named(room.reader, ProcessMap, "Other")
    room.bridge.switch_map(other.id)
    assert room.panel.results.is_stale
    settle(qtbot, room.panel)
    assert room.panel._shown.map_id == other.id
    assert values(room)["Lead time"] == "–"
    room.panel.body._told[0].linkActivated.emit("#")
    assert room.panel.told == [other.id], "where nothing is named the map itself is shown"


def test_nothing_is_worked_out_while_nobody_looks(at, qtbot):
    room = at("time")
    panel = room.panel
    panel.hide()
    call = named(room.reader, Node, "Call")
    room.bridge.run(nodes.rename_node, call.id, "Ring")
    assert panel.results.is_stale
    assert not panel.results._timer.isActive()
    panel.show()
    settle(qtbot, panel)
    assert panel.page is not None


@pytest.mark.parametrize("topic", [topic.key for topic in TOPICS])
@pytest.mark.parametrize(
    "builder",
    [a_map(), a_map().start("Lead"), a_map().step("Call").to("Won"), process()],
    ids=["empty", "start", "no start", "whole"],
)
def test_every_page_stands_on_any_map(at, topic, builder):
    room = at(topic, builder)
    assert room.panel.page is not None
    assert not room.panel.grab().isNull()
    for tile in room.panel.body.tiles:
        assert tile.accessibleName()
        assert tile.toolTip()


def test_narrow_it_stands_below_one_another(at, qtbot):
    room = at("time", width=420, height=900)
    chart, lines = room.panel.body.charts[0], room.panel.body.tables[0]
    qtbot.waitUntil(chart.isVisible)
    qtbot.waitUntil(lambda: lines.geometry().top() >= chart.geometry().bottom())
    assert room.panel.body.horizontalScrollBar().maximum() == 0
