"""The sheets that tell of people and plans say what the program says, and keep hidden what is hidden."""

from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from mapper.analysis.comparison.change import Aspect, ChangeKind
from mapper.analysis.comparison.compare import against_base
from mapper.analysis.comparison.figures import beside
from mapper.analysis.comparison.functions import function_change
from mapper.analysis.comparison.steps import step_changes
from mapper.analysis.example import CALLS, sale
from mapper.analysis.gap.best_mix import best_mix, fitting_aim
from mapper.analysis.gap.filling import filling
from mapper.analysis.gap.gaps import Covered, Opened
from mapper.analysis.gap.said import said_of
from mapper.analysis.levers.levers import ranked
from mapper.analysis.map_figures import MapFigures, lever_figures, map_figures
from mapper.analysis.measures.goals import value_of
from mapper.analysis.measures.targets import Drill, drill
from mapper.analysis.people.skills import held_level, required_of
from mapper.analysis.waiting.ageing import ageing
from mapper.analysis.waiting.stalls import slips
from mapper.core import queries
from mapper.core.ballots import fist_of
from mapper.core.draft import Draft
from mapper.core.ids import GapId, SaleTypeId
from mapper.core.reader import Reader
from mapper.core.records import (
    Actual,
    Ballot,
    Commitment,
    Gap,
    Metric,
    Node,
    NodeMeasures,
    Person,
    ProcessMap,
    Role,
    SaleType,
    Skill,
    Target,
)
from mapper.core.store import Store
from mapper.core.values import AgreementState, BallotKind, MapKind, MetricKind, Period
from mapper.exchange.excel.options import Options
from mapper.exchange.excel.polls import gather_polls
from mapper.exchange.excel.registry import SHEETS
from mapper.exchange.excel.sheets.dictionary import figures_of
from mapper.exchange.excel.style import Source
from mapper.exchange.excel.words.instruments import FIELDS, STATES
from mapper.exchange.excel.words.meanings import MEANINGS
from mapper.exchange.excel.writer import write_workbook
from mapper.services import samples
from tests.builders import a_map
from tests.unit.exchange.excel.reading import opened, table, written

WHEN = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)

Tables = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def demo() -> Store:
    return Store(samples.demo_records())


@pytest.fixture(scope="module")
def figures(demo: Store) -> list[MapFigures]:
    return [map_figures(demo, each.id, WHEN.date()) for each in _maps(demo)]


@pytest.fixture(scope="module")
def book(demo: Store, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The maps of the demo in one workbook: a sale, call-backs, and these refined."""
    path = tmp_path_factory.mktemp("plans") / "demo.xlsx"
    maps = tuple(each.id for each in _maps(demo))
    write_workbook(demo, path, generated=WHEN, options=Options(maps=maps))
    return opened(path, values=True)


@pytest.fixture(scope="module")
def tables(book: Any) -> Tables:
    return _tables(book)


def _maps(reader: Reader) -> list[ProcessMap]:
    return queries.maps(reader)[:3]


def _tables(book: Any) -> Tables:
    found: Tables = {}
    for sheet in book:
        for each in sheet.tables.values():
            rows = [[cell.value for cell in row] for row in sheet[each.ref]]
            found[each.name] = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    return found


def test_levers_are_those_of_the_program_in_its_order(tables: Tables, figures: list[MapFigures]) -> None:
    found = lever_figures(figures[0])
    own = {
        (each.lever.kind, each.lever.connector_id, each.lever.node_id, each.lever.role_id)
        for each in found.own
    }
    others = [
        each
        for each in found.usual
        if (each.lever.kind, each.lever.connector_id, each.lever.node_id, each.lever.role_id) not in own
    ]
    effects = ranked((*found.own, *others))
    rows = tables["tblLevers"]
    assert [row["Net a year"] for row in rows] == pytest.approx([each.net for each in effects])
    assert [row["Wins a year"] for row in rows] == pytest.approx([each.wins for each in effects])
    for row, each in zip(rows, effects, strict=True):
        names = {figures[0].reader.get(Role, role).name for role in each.binding}
        assert set(row["What limits afterwards"].split(", ")) == (names or {"what comes in"})
    assert {row["Kind"] for row in rows} == {"fix", "hire"}


def test_the_mix_and_what_it_takes_are_those_of_the_program(tables: Tables, demo: Store) -> None:
    gap = next(iter(demo.all(Gap)))
    case = filling(demo, gap.id, WHEN.date())
    best = best_mix(case, fitting_aim(case))
    assert best.mix is not None
    row = tables["tblGaps"][0]
    assert row["Missing"] == case.missing
    assert row["Expected of the mix"] == pytest.approx(best.mix.money)
    assert row["Still missing"] == pytest.approx(best.mix.shortfall, abs=case.missing * 1e-6)
    assert row["Chance of the mix"] == pytest.approx(best.mix.closing.chance)
    assert row["Verdict"] == ("filled" if best.mix.closes else "not filled")
    hours = {each["Role"]: each["Hours taken"] for each in tables["tblSpareHours"]}
    assert hours == pytest.approx({demo.get(Role, key).name: used for key, used in best.mix.hours.items()})
    assert len(tables["tblOneMore"]) == max(len(best.prices), 1)


def test_what_is_open_counts_also_where_nobody_knows_when_it_is_won(tmp_path: Path) -> None:
    """Of the program and the sheet alike, and what rests on an unknown win rate is not known."""
    gap = Gap(id=GapId("gap-1"), name="Year", target=900.0, booked=600.0, due="2026-12-31")
    known = SaleType(
        id=SaleTypeId("sale_type-1"), name="New", value=10.0, win_rate=0.5, cycle_days=9.0, cap=30
    )
    endless = SaleType(
        id=SaleTypeId("sale_type-2"), name="Endless", value=5.0, win_rate=0.25, cap=20, position=1
    )
    for rate in (0.25, None):
        document = a_map().step("Call").put(gap).put(known).put(replace(endless, win_rate=rate)).snapshot()
        opened = Opened(sales=said_of(document))
        book = written(document, tmp_path / "a.xlsx", Options(sheets=frozenset({"gaps"})))
        (row, *_), rows = table(book, "tblGaps"), table(book, "tblMix")
        assert [each["Sale type"] for each in rows] == ["New", "Endless"]
        assert rows[1]["Share in time"] is rows[1]["Started"] is None
        assert row["Coverage"] == Covered(gap=gap, opened=opened).coverage == pytest.approx(400 / 300)
        assert row["Coverage needed"] == opened.needed_coverage


def test_what_waits_and_dates_that_move_are_those_of_the_program(
    tables: Tables, figures: list[MapFigures]
) -> None:
    for number, seen in enumerate(figures[1:], 2):
        told = ageing(seen.reader, seen.map_id, seen.outlook.flow)
        assert told
        rows = tables[f"tblStalls_map{number}"]
        keys = ("Up to 30 days", "From 31 to 60 days", "From 61 to 90 days", "Over 90 days")
        for row, each in zip(rows, told, strict=True):
            assert row["Step"] == seen.reader.get(Node, each.node_id).name
            assert each.stay is not None
            assert row["Days of a stay"] == pytest.approx(each.stay.days, rel=1e-9)
            assert row["Cases that wait"] == pytest.approx(each.waiting.value, rel=1e-9)
            assert [row[key] for key in keys] == pytest.approx(
                [age["cases"].value for age in each.ages], rel=1e-9
            )
            assert row["Over the limit"] == pytest.approx(each.stay.over_limit, rel=1e-9)
        of_map = [
            slips(each)
            for each in seen.reader.all(Commitment)
            if seen.reader.get(Node, each.node_id).map_id == seen.map_id
        ]
        for row, slip in zip(tables[f"tblDates_map{number}"], of_map, strict=True) if of_map else ():
            assert slip is not None
            assert row["Ever starts"] == pytest.approx(slip.starts, rel=1e-9)
            assert row["Days moved"] == pytest.approx(slip.days, rel=1e-9)
            assert row["Money delayed"] == pytest.approx(slip.money, rel=1e-9)


def test_levels_that_are_lacking_are_counted_person_by_person(
    tables: Tables, book: Any, figures: list[MapFigures]
) -> None:
    reader = figures[0].reader
    required = required_of(reader, figures[0].map_id, *figures[0].ahead)
    expected = {
        (reader.get(Person, who).name, reader.get(Skill, what).name): max(
            0, level - (held_level(reader, who, what) or 0)
        )
        for (who, what), level in required.items()
    }
    rows = tables["tblSkills"]
    assert {(row["Person"], row["Skill"]): row["Levels lacking"] for row in rows} == expected
    sheet = book["Skills"]
    skills = [cell.value for cell in sheet[4][3:] if cell.value]
    for row in sheet.iter_rows(min_row=5, max_row=4 + len({who for who, _ in expected})):
        shown = {skills[no]: cell.value for no, cell in enumerate(row[3 : 3 + len(skills)])}
        mine = {skill: gap for (who, skill), gap in expected.items() if who == row[1].value}
        assert {skill: gap for skill, gap in shown.items() if gap is not None} == mine
        assert row[2].value == sum(mine.values())


def _lines(line: Drill) -> list[Drill]:
    return [line, *(found for below in line.below for found in _lines(below))]


def test_of_a_stock_at_several_times_the_parts_are_their_mean_and_none_where_one_says_nothing(
    tmp_path: Path,
) -> None:
    held = replace(CALLS, kind=MetricKind.STOCK)
    asked = [
        Target(id=f"target-{no}", metric_id=held.id, period=period, starts=starts, required=required)
        for no, (period, starts, required) in enumerate(
            (
                (Period.QUARTER, "2027-01-01", 40.0),
                (Period.MONTH, "2027-01-01", 10.0),
                (Period.MONTH, "2027-02-01", 25.0),
                (Period.MONTH, "2027-05-01", 20.0),
                (Period.QUARTER, "2027-04-01", 30.0),
            )
        )
    ]
    june = Actual(id="actual-1", metric_id=held.id, period=Period.MONTH, starts="2027-06-01", value=9.0)
    reader = sale(held, *asked, june)
    rows = {row["Row id"]: row for row in table(written(reader, tmp_path / "stock.xlsx"), "tblPeriodTargets")}
    tops = [drill(reader, held.id, each.period, each.starts) for each in asked]
    assert [rows[each.id]["Parts less required"] for each in asked] == [top.left_over for top in tops]
    by_days = (31 * 10 + 28 * 25) / (31 + 28)
    assert [top.left_over for top in tops] == [by_days - 40, None, None, None, None], (
        "of June nobody said what is asked"
    )


def test_targets_of_periods_and_their_parts_are_those_of_the_drill(tables: Tables, demo: Store) -> None:
    names = ("tblPeriodTargets", "tblPeriodTargets_map2", "tblPeriodTargets_map3")
    rows = {row["Row id"]: row for name in names for row in tables[name]}
    added = False
    for target in demo.all(Target):
        top = drill(demo, target.metric_id, target.period, target.starts)
        line = next(each for each in _lines(top) if each.target is target)
        row = rows[target.id]
        aim = next((each for each in (target.agreed, target.own, target.required) if each is not None), None)
        assert row["Aimed at"] == aim
        assert row["Actual"] == pytest.approx(line.actual.value)
        assert row["Parts less required"] == pytest.approx(line.left_over)
        added |= line.left_over is not None
    assert added


def test_the_scorecard_shows_the_values_of_the_team_month_by_month(book: Any, demo: Store) -> None:
    sheet = book["Scorecard"]
    head = next(row for row in sheet.iter_rows(max_col=7) if row[3].value == "What")[0].row
    months = {cell.column: cell.value.date() for cell in sheet[head] if hasattr(cell.value, "date")}
    by_place: dict[tuple[str, str], dict[Any, float | None]] = {}
    for actual in demo.all(Actual):
        if actual.period is Period.MONTH and actual.person_id is None and actual.node_id is not None:
            key = (demo.get(Metric, actual.metric_id).name, demo.get(Node, actual.node_id).name)
            by_place.setdefault(key, {})[actual.starts] = value_of(actual)
    checked = 0
    for row in range(head + 1, sheet.max_row, 4):
        if sheet.cell(row, 4).value != "Aimed at":
            break
        values = by_place[sheet.cell(row, 2).value, sheet.cell(row, 3).value]
        for column, month in months.items():
            assert sheet.cell(row + 1, column).value == pytest.approx(values.get(month.isoformat()))
            checked += 1
    assert checked > 100


def test_ballots_come_out_as_the_program_says_and_open_ones_stay_hidden(
    tables: Tables, demo: Store, figures: list[MapFigures]
) -> None:
    ballots = {each.name: each for each in demo.all(Ballot) if each.map_id == figures[0].map_id}
    fists = [each for each in ballots.values() if each.kind is BallotKind.FIST]
    assert {row["Question"] for row in tables["tblFists"]} == {each.name for each in fists}
    for row in tables["tblFists"]:
        ballot = ballots[row["Question"]]
        if ballot.is_open:
            assert row["State"] == "open, hidden"
            assert [row[f"Votes of {no}"] for no in range(6)] == [None] * 6
            assert row["Mean"] is None
        else:
            result = fist_of(demo, ballot)
            assert row["State"] == STATES[result.state]
            assert tuple(row[f"Votes of {no}"] for no in range(6)) == result.counts
            assert (row["Mean"], row["Turnout"]) == pytest.approx((result.mean, result.turnout))
    told = {row["Question"] for row in tables["tblVotes"]}
    assert told == {each.name for each in ballots.values() if not each.is_open}
    agreed = sum(row["State"] == "agreed" for row in tables["tblAgreements"])
    assert tables["tblStates"][list(AgreementState).index(AgreementState.AGREED)]["Steps in it"] == agreed


def test_nobody_is_told_of_an_anonymous_ballot(demo: Store, figures: list[MapFigures]) -> None:
    draft = Draft(demo)
    for ballot in list(demo.all(Ballot)):
        draft.update(ballot, is_anonymous=True)
    votes = gather_polls(draft, figures[0].map_id, []).votes
    assert votes
    assert {each.person for each in votes} == {""}


def test_two_maps_are_compared_step_by_step(tables: Tables, demo: Store, figures: list[MapFigures]) -> None:
    refined = next(each for each in _maps(demo) if each.kind is MapKind.TO_BE)
    comparison = against_base(demo, refined.id)
    assert comparison is not None
    steps = step_changes(comparison)
    for name in ("tblStepDifference_map2", "tblStepDifference_map3"):
        rows = tables[name]
        told = {word: {row["Step"] for row in rows if row["What"] == word} for word in ("added", "removed")}
        assert told == {
            kind.value: {step.node.name for step in steps if step.kind is kind}
            for kind in (ChangeKind.ADDED, ChangeKind.REMOVED)
        }
        changed = [step for step in steps if step.before is not None and step.after is not None]
        assert sum(row["What"] in {"changed", "moved"} for row in rows) == len(changed)
    shown = [each for each in comparison.changes if not each.is_layout and each.with_id is None]
    fields = [field for each in shown for field in each.fields if field.aspect is not Aspect.LAYOUT]
    told_rows = tables["tblChanges_map3"]
    assert len(told_rows) == len(fields) + sum(not each.fields for each in shown)
    assert {row["Thing"] for row in told_rows} == {comparison.called(each) for each in shown}
    hours = {row["Role"]: row for row in tables["tblRoleDifference_map3"]}
    sellers = next(role for role in demo.all(Role) if role.name == "AE")
    per_case = [each.work.per_entry[sellers.id] for each in (figures[1], figures[2])]
    assert [hours["AE"][f"Hours a case {when}"] for when in ("before", "after")] == pytest.approx(per_case)
    before, after = figures[1], figures[2]
    functions = function_change(comparison, beside(before, after))
    people = {each.name: each for each in functions.people if not each.is_same}
    told_people = {row["Person"]: row for row in tables["tblPersonDifference_map3"]}
    assert people
    assert told_people.keys() == people.keys()
    for name, share in people.items():
        row = told_people[name]
        assert (row["Steps before"], row["Steps after"]) == (share.steps_before, share.steps_after)
        for told, ids in (("Steps gained", share.gained), ("Steps lost", share.lost)):
            assert row[told] == (", ".join(demo.get(Node, node_id).name for node_id in ids) or None)
        assert row["Passed on a case before"] == pytest.approx(share.passed_before)
        assert row["Taken over a case after"] == pytest.approx(share.taken_after)
        loads = share.month_before, share.month_after
        assert (row["Load a month before"], row["Load a month after"]) == pytest.approx(loads)
        assert row["Load a month difference"] == pytest.approx(share.month_after - share.month_before)  # type: ignore[operator]
    crossed = {f"{each.from_lane} → {each.to_lane}": each for each in functions.hand_offs if not each.is_same}
    told_hands = {row["From → to"]: row for row in tables["tblHandOffDifference_map3"]}
    assert crossed
    assert told_hands.keys() == crossed.keys()
    for name, hand_off in crossed.items():
        row = told_hands[name]
        times = hand_off.before, hand_off.after
        assert (row["Times a case before"], row["Times a case after"]) == pytest.approx(times)
        assert row["Times a case difference"] == pytest.approx(hand_off.after - hand_off.before)
    row = tables["tblDifference_map3"][0]
    chances = before.outlook.flow.win_probability, after.outlook.flow.win_probability
    assert (row["Before"], row["After"]) == pytest.approx(chances)
    assert row["Difference"] == pytest.approx(chances[1] - chances[0])  # type: ignore[operator]  # both are known


def test_every_figure_and_metric_is_in_the_dictionary(tables: Tables, demo: Store) -> None:
    figures = {
        column.key
        for sheet in SHEETS
        if not sheet.is_inside
        for table in sheet.tables
        for column in table.columns
        if not column.is_hidden and column.origin in (Source.INPUT, Source.FORMULA, Source.PROGRAM)
    }
    assert figures == set(MEANINGS)
    assert len(tables["tblFigures"]) == len(figures_of(SHEETS))
    assert {row["Metric"] for row in tables["tblMetrics"]} == {each.name for each in demo.all(Metric)}


def test_charts_stand_clear_of_the_cells(book: Any) -> None:
    for title in ("Scorecard", "Levers", "Stalls 2"):
        (chart,) = book[title]._charts
        under = range(chart.anchor._from.row + 1, chart.anchor.to.row + 1)
        assert not any(cell.value for row in under for cell in book[title][row + 1]), title
        assert chart.title is not None


def test_every_field_that_can_differ_has_a_word() -> None:
    hung = {
        "name",
        "kind",
        "outcome",
        "description",
        "stage_id",
        "lane_id",
        "touch_hours",
        "ways_out",
        "tools",
        "skills",
    }
    measured = {each.name for each in fields(NodeMeasures)} - {"id", "node_id"}
    assert {*hung, *measured} <= set(FIELDS)
