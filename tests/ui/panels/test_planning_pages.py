"""The pages of figures that plan: levers, the time to a win, the goal, people, and a mix that is tried out."""

from math import comb, exp, log

import pytest
from PySide6.QtCore import Qt

from mapper.core.edits import maps
from mapper.core.edits.resources import add_resource
from mapper.core.edits.things import add_thing, set_thing
from mapper.core.records import (
    Ballot,
    Connector,
    Gap,
    Goal,
    Lever,
    Metric,
    Node,
    NodeMeasures,
    NodeSkill,
    Person,
    PersonSkill,
    Role,
    RoleTouch,
    SaleEffort,
    SaleType,
    Skill,
    Target,
    Vote,
)
from mapper.core.values import BallotKind, LeverKind, MetricKind, Period, WaitLaw
from tests.builders import named
from tests.ui.panels.test_figures import at, cells, room, settle, staff, tip, values  # noqa: F401  # fixtures


def told_missing(shown):
    return " ".join(each.accessibleName() for each in shown.panel.body._told)


def table_called(shown, title):
    [table] = [each for each in shown.panel.body.tables if each.title.text() == title]
    return cells(shown, table.view)


def test_time_tells_when_cases_are_won_and_what_holds_along_the_likeliest_way(at):  # noqa: F811
    def wait(opened):
        staff(opened, entries=10.0)
        run, reader = opened.bridge.run, opened.reader
        for measures in reader.all(NodeMeasures):
            if measures.wait_days and measures.wait_days < 20:
                run(set_thing, measures.id, wait_days=None)
        for touch in list(reader.all(RoleTouch)):  # what is worked on takes as long as the work
            run(set_thing, touch.id, touch_hours=0.0)
        call = next(m for m in reader.all(NodeMeasures) if m.node_id == named(reader, Node, "Call").id)
        run(set_thing, call.id, accurate_share=0.8)
        demo = next(m for m in reader.all(NodeMeasures) if m.node_id == named(reader, Node, "Demo").id)
        run(set_thing, demo.id, accurate_share=0.5)
        run(add_thing, Goal, name="Wins", amount=40.0, unit="wins", period=Period.YEAR)
        run(maps.set_map, opened.bridge.map_id, goal_id=named(reader, Goal, "Wins").id)

    shown = at("time", prepare=wait)
    # an exponential wait of 20 days is all there is: exp(-1.5) of the wins take longer than 30 days
    _, closing = shown.panel.body.charts
    within = [row.bars[0].value for row in closing.chart.rows]
    assert within == pytest.approx([1 - exp(-days / 20) for days in (30, 60, 90, 180)], abs=1e-3)
    assert closing.chart.rows[0].bars[1].value == pytest.approx(0.2 * within[0])
    assert "computed from the waits" in closing.chart.about
    _, days, way = shown.panel.body.tables
    assert cells(shown, days.view)[0] == ["50 %", f"{20 * log(2):.1f} days"]
    assert cells(shown, days.view)[1] == ["80 %", f"{20 * log(5):.1f} days"]
    assert way.title.text() == "Along the likeliest way, from Lead to Won"
    told = dict(cells(shown, way.view))
    assert [told[name] for name in list(told)[:4]] == ["20 %", "40 %", "100 %", "100 %"]
    # 261 days of 8 hours for 40 wins; 10 a month are 0.46 a day, half of which think for 20 days
    assert float(values(shown)["Takt"].removesuffix(" h")) == pytest.approx(365 * 5 / 7 * 8 / 40, abs=0.1)
    a_day = 10 / (365.25 / 12 * 5 / 7)
    assert float(values(shown)["Cases under way"]) == pytest.approx(a_day * 0.5 * 20, abs=0.05)


def test_levers_are_ranked_by_what_they_bring(at):  # noqa: F811
    def sell(opened):
        staff(opened, entries=10.0)
        opened.bridge.run(maps.set_map, opened.bridge.map_id, deal_value=10_000.0)

    shown = at("levers", prepare=sell)
    # 120 leads a year, half see a demo, 40 % of these are won: 24. 5 points more at the end are 3 wins of 10,000
    table = {line[0]: line[1:] for line in cells(shown)}
    assert table["Thinks about it → Won: +5 points"][:2] == ["+30,000 EUR", "+3"]
    assert table["Call → Demo: +5 points"][:2] == ["+24,000 EUR", "+2.4"]
    assert table["+1 cases a month enter"][:2] == ["+24,000 EUR", "+2.4"]
    assert table["+1 AE"][:2] == ["0 EUR", "0"], "whom nobody waits for earns nothing"
    assert table["+1 AE"][3] == "not stated"
    assert table["+1 AE"][6] == "what enters"
    gains = [row.bars[0].value for row in shown.panel.body.charts[0].chart.rows]
    assert gains == sorted(gains, reverse=True)
    assert gains[0] == pytest.approx(30_000.0)
    assert "3 more wins × 10,000 EUR each" in tip(shown, 0, 1)
    assert "All of the value counts" in tip(shown, 0, 1)


def test_own_levers_stand_first_with_their_costs_and_the_best_pair(at):  # noqa: F811
    def sell(opened):
        staff(opened, entries=10.0)
        run, reader = opened.bridge.run, opened.reader
        run(maps.set_map, opened.bridge.map_id, deal_value=10_000.0)
        here = {"map_id": opened.bridge.map_id}
        lines = {
            (named_by_id(reader, line.source_id), named_by_id(reader, line.target_id)): line.id
            for line in reader.all(Connector)
        }
        about = here | {"kind": LeverKind.SHARE, "change": 0.05}
        run(add_thing, Lever, connector_id=lines["Thinks about it", "Won"], name="Close", **about)
        run(add_thing, Lever, connector_id=lines["Call", "Demo"], name="Show", cost=4_000.0, **about)
        hire = {"kind": LeverKind.HIRE, "change": 1.0, "cost_a_year": 52_000.0}
        run(add_thing, Lever, role_id=named(reader, Role, "AE").id, name="Hire", **here, **hire)

    def named_by_id(reader, node_id):
        return reader.get(Node, node_id).name

    shown = at("levers", prepare=sell)
    own, usual, both = shown.panel.body.tables
    assert (own.title.text(), usual.title.text(), both.title.text()) == (
        "Your own levers",
        "Usual levers",
        "The best pairs",
    )
    # what is known to pay stands before what nobody knows the cost of; who has nothing to do costs what he costs
    assert [line[:3] + line[4:7] for line in cells(shown)] == [
        ["Show", "+24,000 EUR", "+2.4", "4,000 EUR once", "6", "2"],
        ["Close", "+30,000 EUR", "+3", "not stated", "–", "–"],
        ["Hire", "\u221252,000 EUR", "0", "52,000 EUR a year", "0", "–"],
    ]
    mine, others, pairs = (view.chart for view in shown.panel.body.charts)
    assert [(row.name, row.bars[0].value, row.bars[0].remark) for row in mine.rows] == [
        ("Show", pytest.approx(24_000.0), ""),
        ("Close", pytest.approx(30_000.0), ""),
        ("Hire", -52_000.0, "a hire"),
    ]
    assert [row.name for row in others.rows if row.bars[0].remark] == ["+1 SDR"], "one hire is listed above"
    assert not {"Call → Demo: +5 points", "Thinks about it → Won: +5 points"} & {r.name for r in others.rows}
    # 120 leads x 0.55 x 0.45 are 29.7 wins, 5.7 more than 24; the second adds 120 x 0.55 x 0.05 = 3.3 of them
    assert (pairs.rows[0].name, [bar.value for bar in pairs.rows[0].bars]) == (
        "Show + Close",
        [pytest.approx(57_000.0), pytest.approx(33_000.0)],
    )
    assert any("“Close”" in label.text() for label in shown.panel.body._told)


def test_levers_without_a_value_are_told_in_wins(at):  # noqa: F811
    shown = at("levers", prepare=lambda opened: staff(opened, entries=10.0))
    gains = [row.bars[0].value for row in shown.panel.body.charts[0].chart.rows]
    assert gains[0] == pytest.approx(3.0)
    told = [link.accessibleName() for link in shown.panel.body._told]
    assert told == ["The map does not say what a win is worth"]


def test_a_goal_is_told_as_cases_by_stage_and_month_and_as_the_day_to_start(at):  # noqa: F811
    def aim(opened):
        staff(opened)
        run, reader = opened.bridge.run, opened.reader
        run(add_thing, Goal, name="Wins", amount=36.0, unit="wins", period=Period.YEAR, due="2026-12-31")
        chosen = named(reader, Goal, "Wins").id
        seasons = "1 1 1 1 1 1 1 1 1 1 1 25"
        run(maps.set_map, opened.bridge.map_id, goal_id=chosen, seasons=seasons)

    shown = at("goal", prepare=aim)
    # 36 wins at 20 % are 180 calls, of which half come to a demo and then to the stall; one visit each
    assert values(shown)["Wins aimed at"] == "36"
    assert values(shown)["Entries needed"] == "180"
    under_way = [180 / (365 * 5 / 7) * days for days in (2.0, 0.5 * (6 + 20))]
    calling, selling = cells(shown)
    assert (calling[0], calling[1], selling[1]) == ("Calling", "180", "90")
    assert [float(line[3]) for line in (calling, selling)] == pytest.approx(under_way, abs=0.01)
    # 28 working days before the last one of the year, a Thursday: five weeks and three days
    start, people, months = shown.panel.body.tables[1:]
    assert start.title.text() == "The last day to start, to be done by 31 Dec 2026"
    assert cells(shown, start.view)[0] == ["On average", "28 days", "23 Nov 2026"]
    assert cells(shown, start.view)[1][0] == "80 % in time"
    # 90 demos of 4 hours and 261 x 8 x 0.65 hours of Ben: a = 0.265, and √a on top
    told = {line[0]: line[2] for line in cells(shown, people.view)}
    work = 90 * 4 / (261 * 8 * 0.65)
    assert float(told["AE"].removesuffix(" people")) == pytest.approx(work + work**0.5, abs=0.01)
    # 25 of 36 weights are December's wins; 28 working days of 21.74 a month before them the calls begin
    come, won = ({r.name: r.bars[0].value for r in view.chart.rows} for view in shown.panel.body.charts)
    assert (won["Dec 2026"], won["Jan 2026"]) == (25.0, 1.0)
    assert come["Dec 2026"] is None, "they would be won in the year after"
    rows = [each for view in shown.panel.body.charts for each in view.chart.rows]
    assert all(each.tip and each.key for each in rows), "each month explains itself and leads to the goal"
    assert all(tile.focusPolicy() is not Qt.FocusPolicy.NoFocus for tile in shown.panel.body.tiles)
    lag = 28 / (365.25 / 12 * 5 / 7)
    assert come["Oct 2026"] == pytest.approx(5 * (25 * (lag - 1) + 1 * (2 - lag)))
    assert cells(shown, months.view)[-1][3] == "25"


def test_skills_to_train_first_and_how_far_people_agree(at):  # noqa: F811
    def learn(opened):
        staff(opened)
        run, reader = opened.bridge.run, opened.reader
        for name, node, level in (("Asking", "Call", 3), ("Law", "Demo", 4)):
            run(add_resource, Skill, name)
            skill = named(reader, Skill, name).id
            run(add_thing, NodeSkill, node_id=named(reader, Node, node).id, skill_id=skill, level=level)
        about = {"person_id": named(reader, Person, "Ana").id, "skill_id": named(reader, Skill, "Asking").id}
        run(add_thing, PersonSkill, level=2, **about)

    shown = at("people", prepare=learn)
    # Ben lacks four levels at a step half of the cases come to, Ana one at a step all come to
    assert cells(shown) == [["Law at Demo", "4", "0 %", "2"], ["Asking at Call", "1", "0 %", "1"]]
    (chart,) = shown.panel.body.charts
    assert [(row.name, row.bars[0].value) for row in chart.chart.rows] == [
        ("Law at Demo", 2.0),
        ("Asking at Call", 1.0),
    ]
    assert values(shown)["Agreement on the ranking"] == "–"
    assert not shown.panel.body.tables[1].isVisible()


def test_agreement_is_told_with_its_strength(at):  # noqa: F811
    def vote(opened):
        run, reader = opened.bridge.run, opened.reader
        fingers = {"Call": (5, 5, 5), "Demo": (4, 4, 3), "Thinks about it": (3, 3, 4)}
        for name in ("Ana", "Ben", "Cem"):
            run(add_resource, Person, name)
        for step, shown_fingers in fingers.items():
            about = {"node_id": named(reader, Node, step).id, "kind": BallotKind.FIST, "is_open": False}
            about |= {"map_id": opened.bridge.map_id, "name": "Good?"}
            run(add_thing, Ballot, **about)
            ballot = next(b for b in reader.all(Ballot) if b.node_id == about["node_id"])
            for name, value in zip(("Ana", "Ben", "Cem"), shown_fingers, strict=True):
                person = named(reader, Person, name).id
                run(add_thing, Vote, ballot_id=ballot.id, person_id=person, value=float(value))

    shown = at("people", prepare=vote)
    # rank sums 3, 7 and 8: S = 14, W = 12 x 14 / (9 x 24)
    assert values(shown)["Agreement on the ranking"] == "0.78"
    told = dict(cells(shown, shown.panel.body.tables[1].view))
    assert (told["Agreement"], told["People who voted on all"], told["Steps"]) == ("strong", "3", "3")


def test_a_mix_is_tried_out_within_hours_and_cases(at, qtbot):  # noqa: F811
    def sell(shown):
        staff(shown, entries=0.0)  # nothing else takes hours
        run = shown.bridge.run
        run(add_thing, Gap, name="May", target=900_000.0, booked=800_000.0, due="2026-05-29")
        kinds = {"win_rate": 0.5, "cycle_days": 5.0, "cycle_law": WaitLaw.FIXED}
        for name, value, cap, hours in (("New", 10_000.0, 100, 4.0), ("Small", 4_000.0, 5, 2.0)):
            run(add_thing, SaleType, name=name, value=value, cap=cap, **kinds)
            about = {"sale_type_id": named(shown.reader, SaleType, name).id}
            run(add_thing, SaleEffort, hours=hours, role_id=named(shown.reader, Role, "AE").id, **about)

    shown = at("gap", prepare=sell)
    board, undo = shown.panel.body.board, shown.bridge.last_command
    new, small = (board.rows[named(shown.reader, SaleType, name).id] for name in ("New", "Small"))

    def told():
        return [tile.value.replace("\u00a0", " ") for tile in board.tiles]

    # Ben has 52 hours: 13 new cases, and none are left for small ones
    assert (new.spin.value(), small.spin.value(), small.slider.maximum()) == (13, 0, 0)
    assert (new.slider.maximum(), small.end.text()) == (13, "up to 0: “AE” has no hours for one more")
    [worth] = (each for each in shown.panel.page.says if "hour of “AE”" in each[0])
    assert worth.text == "One more hour of “AE” is worth 1,250\u00a0EUR."
    assert [figure.formula for figure in worth.figures] == ["worth_of_one_more", "dual_value"]
    assert "AE: to spare 52\u00a0h, of the others 52\u00a0h" in small.end.toolTip()
    new.slider.setValue(10)
    assert (small.spin.maximum(), small.end.text()) == (5, "up to 5: more cannot be started")
    new.slider.setValue(12)
    assert small.slider.maximum() == 2
    small.spin.setValue(9)
    assert (small.slider.value(), new.spin.maximum()) == (2, 12), "it ends where the hours do"
    # of 12 at 10,000 and 2 at 4,000, each won half of the time, at least 100,000
    ways = sum(comb(12, a) * comb(2, b) for a in range(13) for b in range(3) if 10 * a + 4 * b >= 100)
    assert told() == ["64,000 EUR", "36,000 EUR", f"{ways / 2**14 * 100:.2f} %"]
    assert board.mix.broken == ()
    assert [row.bars[0].value for row in board.chart.chart.rows] == [1.0]
    people = named(shown.reader, SaleType, "New")
    shown.bridge.run(set_thing, people.id, cap=11)
    settle(qtbot, shown.panel)
    assert (new.spin.value(), small.spin.value()) == (11, 2), "what was tried stays as far as there is room"
    shown.bridge.undo()
    settle(qtbot, shown.panel)
    board.best.click()
    assert (new.spin.value(), small.spin.value()) == (13, 0)
    assert shown.bridge.last_command == undo, "nothing that was tried is stored"


def test_a_revenue_goal_is_told_by_sale_type(at):  # noqa: F811
    def sell(opened):
        staff(opened, entries=10.0)
        run, map_id = opened.bridge.run, opened.bridge.map_id
        run(maps.set_map, map_id, deal_value=9_000.0)
        run(add_thing, Goal, name="Revenue", amount=100_000.0, unit="EUR", period=Period.YEAR)
        run(add_thing, SaleType, name="Small", map_id=map_id, value=2_000.0, win_rate=0.4, cap=30)
        run(add_thing, SaleType, name="Large", map_id=map_id, value=12_000.0, position=1)

    def finish(opened):
        sell(opened)
        opened.bridge.run(set_thing, named(opened.reader, SaleType, "Large").id, cap=20)

    unsaid = at("goal", prepare=sell)
    assert "what “Large” brings or how many can be started" in told_missing(unsaid)
    shown = at("goal", prepare=finish)
    by_type = table_called(shown, "What each sale type takes")
    # a fifth of all is won, of the small ones 40 %: of 30 and 20 that start 12 and 4, so three of four wins are small
    assert by_type == [
        ["Small", "75 %", "16.7", "2,000 EUR", "40 %", "41.7", "33,300 EUR"],
        ["Large", "25 %", "5.56", "12,000 EUR", "20 %", "27.8", "66,700 EUR"],
        ["All together", "", "22.2", "", "", "69.4", "100,000 EUR"],
    ]
    assert values(shown)["Wins needed"] == "22.2"
    says = " ".join(each.text() for each in shown.panel.body._told)
    assert "the mean of “Small”, “Large”" in says
    assert "states another value of a won case" in says
    assert "asks for another number of entries" in says


def test_targets_of_people_stand_beside_the_goal_and_the_process(at):  # noqa: F811
    def aim(opened, person="Ben"):
        staff(opened, entries=10.0)
        run, reader = opened.bridge.run, opened.reader
        run(maps.set_map, opened.bridge.map_id, deal_value=1_000.0)
        run(add_resource, Metric, "Booked", kind=MetricKind.MONEY, unit="EUR")
        metric = named(reader, Metric, "Booked").id
        about = {"metric_id": metric, "period": Period.YEAR}
        run(add_thing, Goal, name="Revenue", amount=60_000.0, **about)
        if person:
            about = {**about, "starts": "2026-01-01", "person_id": named(reader, Person, person).id}
            run(add_thing, Target, own=40_000.0, **about)

    lacking = at("staff", prepare=lambda opened: aim(opened, person=""))
    assert "Nobody has a target of his or her own on the metric of “Revenue”" in told_missing(lacking)
    shown = at("staff", prepare=aim)
    assert table_called(shown, "From the top down: what people aim at of the goal") == [
        ["Targets of people", "40,000 EUR", "66.7 %", "167 %"],
        [
            "Usually reached",
            "24,000 EUR (22,000 … 26,000 EUR)",
            "40 % (36.7 … 43.3 %)",
            "100 % (91.7 … 108 %)",
        ],
        ["By the process", "24,000 EUR (16,800 … 31,200 EUR)", "40 % (28 … 52 %)", ""],
        ["The goal", "60,000 EUR", "", ""],
    ]
    people = {line[0]: line[-1] for line in table_called(shown, "People by other methods")}
    assert people["AE"] == "2.5 people (2.31 … 2.73 people)"
    assert people["SDR"] == "–"
