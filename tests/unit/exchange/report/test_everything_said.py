"""Whatever people wrote about a process stands in its report: each text of its maps, and each number of a step."""

import dataclasses
import re
from typing import Final

from mapper.core import queries
from mapper.core.ids import ConnectorId, NodeId
from mapper.core.records import (
    Agreement,
    Attachment,
    Comment,
    Commitment,
    Connector,
    Expectation,
    Goal,
    Handover,
    Item,
    Lane,
    Lever,
    Metric,
    Node,
    NodeCriterion,
    NodeMeasures,
    NodeMetric,
    NodeValue,
    Person,
    PlanAction,
    Play,
    Practice,
    ProcessMap,
    Record,
    Stage,
    StageCriterion,
    StageValue,
    Target,
)
from mapper.core.store import Store
from mapper.core.values import ItemKind, LeverKind, MetricKind, Period, WaitLaw
from mapper.exchange.report.blocks import Table
from mapper.exchange.report.content import report_of
from mapper.exchange.report.options import ReportOptions
from mapper.services import samples
from tests.builders import a_map
from tests.unit.exchange.report.documents import WHEN
from tests.unit.exchange.report.test_content import _texts

SAID: Final[dict[type[Record], tuple[str, ...]]] = {
    ProcessMap: ("name", "purpose"),
    Stage: ("name", "description"),
    Lane: ("name", "description"),
    Node: ("name", "description"),
    Connector: ("label", "reason"),
    NodeMeasures: ("exit_rule",),
    NodeMetric: ("owner",),
    NodeValue: ("name", "proof"),
    StageValue: ("name", "proof"),
    NodeCriterion: ("name", "evidence"),
    StageCriterion: ("name", "evidence"),
    Play: ("name", "cue", "action"),
    Item: ("name", "description", "cause", "solution"),
    PlanAction: ("name",),
    Comment: ("author", "text"),
    Attachment: ("name",),
    Agreement: ("note",),
    Practice: ("name", "description", "evidence"),
    Handover: ("reason",),
    Expectation: ("name", "source"),
    Lever: ("name",),
    Goal: ("name", "owner", "description"),
    Target: ("note",),
    Person: ("name",),
}


def test_each_text_that_is_said_of_a_process_stands_in_the_report():
    written: dict[str, str] = {}
    records: list[Record] = []
    for record in samples.demo_records():
        fields = {}
        for name in SAID.get(type(record), ()):
            token = f"Said{len(written)}x"
            written[token] = f"{type(record).__name__}.{name} of {record.id}"
            fields[name] = token
        records.append(dataclasses.replace(record, **fields))
    store = Store(records)
    maps = tuple(each.id for each in queries.maps(store))
    found = set(
        re.findall(r"Said\d+x", "\n".join(_texts(report_of(store, ReportOptions(maps=maps), WHEN.date()))))
    )
    missing = [where for token, where in written.items() if token not in found]
    assert missing == []


MEASURES: Final = NodeMeasures(
    id="measures-9",
    node_id=NodeId("node-0"),
    wait_days=11.5,
    wait_spread_days=3.5,
    attempts_limit=7,
    age_limit_days=31.0,
    wait_law=WaitLaw.FIXED,
    is_calendar_wait=True,
    promised="2027-03-04",
    delay_cost_a_day=250.0,
    entries_a_month=13.0,
    accurate_share=0.83,
    work_variation=0.65,
    board_days=9.0,
    patience_days=17.0,
    priority=4,
)
DATED: Final = Commitment(
    id="commitment-1",
    node_id=NodeId("node-0"),
    agreed="2027-05-06",
    hold_share=0.5,
    slip_share=0.3,
    cancel_share=0.2,
    slip_days=12.0,
    slip_spread_days=5.0,
    slips=3,
    delay_cost_a_day=410.0,
)
PLAY: Final = Play(
    id="play-1",
    node_id=NodeId("node-0"),
    name="Call",
    connector_id=ConnectorId("connector-0"),
    share=0.55,
    wait_days=6.0,
    cost=75.0,
)


def texts_of(records: list[Record]) -> list[str]:
    return list(_texts(report_of(Store(records), ReportOptions(), WHEN.date())))


def test_each_number_of_a_step_its_date_and_its_plays_stands_in_the_report():
    builder = a_map().stage("Sell").lane("Sales").stall("Waits").to("Won", share=0.4).to("Lost", share=0.6)
    builder = builder.measured()
    node = next(each for each in builder.records() if isinstance(each, Node) and each.name == "Waits")
    line = next(each for each in builder.records() if isinstance(each, Connector))
    records = [each for each in builder.records() if not isinstance(each, NodeMeasures)]
    at = {"node_id": node.id}
    hung = (
        *(dataclasses.replace(each, **at) for each in (MEASURES, DATED)),
        dataclasses.replace(PLAY, **at, connector_id=line.id),
    )
    told = texts_of([*records, *hung])
    for text in (
        *(
            "11.5 days",
            "in calendar days",
            "3.5 days",
            "7",
            "31 days",
            "4 Mar 2027",
            "Always the same",
            "250 EUR",
        ),
        *(
            "13",
            "83 %",
            "0.65",
            "9 days",
            "17 days",
            "4",
            "6 May 2027",
            "50 % hold, 30 % move, 20 % are cancelled",
        ),
        *("A date that moves does so by 12 days, give or take 5 days", "Moved so far: 3 times"),
        *("A day of delay of the date costs: 410 EUR", "55 % to Won · wait 6 days · 75 EUR a visit"),
    ):
        assert text in [each.replace("\u00a0", " ").strip("\u2066\u2069\u200e") for each in told], text


def test_a_date_that_moved_once_did_not_move_one_times():
    builder = a_map().stage("Sell").lane("Sales").step("Call")
    step = next(each for each in builder.records() if isinstance(each, Node))
    told = texts_of([*builder.records(), dataclasses.replace(DATED, node_id=step.id, slips=1)])
    assert [each for each in told if "so far" in each] == ["Moved so far: once"]


def test_who_raised_an_entry_what_an_action_is_for_and_what_is_inside_a_step_is_told():
    builder = a_map().stage("Sell").lane("Sales").step("Call")
    map_id = queries.maps(builder.snapshot())[0].id
    step = next(each for each in builder.records() if isinstance(each, Node))
    records = [
        *builder.records(),
        Person(id="person-1", name="Ana"),
        Item(id="item-1", map_id=map_id, kind=ItemKind.PROBLEM, name="Slow", raised_by_id="person-1"),
        PlanAction(id="plan_action-1", map_id=map_id, name="Mend", item_id="item-1"),
        ProcessMap(id="map-9", name="Call", parent_node_id=step.id),
        Item(id="item-2", map_id="map-9", kind=ItemKind.DECISION, name="We dial by hand"),
    ]
    told = "\n".join(texts_of(records)).replace("\u2068", "").replace("\u2069", "")
    assert "Raised by Ana" in told
    assert "For the entry Slow" in told
    assert "We dial by hand" in told
    assert "Nothing is said yet." not in told.split("We dial by hand")[1]


def test_every_lever_of_the_team_is_told_however_many():
    levers = [
        Lever(id=f"lever-{number}", map_id="map-1", kind=LeverKind.ENTRIES, name=f"Own {number}.", change=1.0)
        for number in range(20)
    ]
    builder = a_map().stage("Sell").lane("Sales").start().to("Won")
    map_id = queries.maps(builder.snapshot())[0].id
    told = texts_of([*builder.records(), *(dataclasses.replace(each, map_id=map_id) for each in levers)])
    assert {each.name for each in levers} <= set(told)


def test_targets_of_parts_of_a_period_stand_below_the_whole():
    metric = Metric(id="metric-1", name="Calls", kind=MetricKind.COUNT)
    quarter = Target(
        id="target-1", metric_id=metric.id, period=Period.QUARTER, starts="2027-01-01", required=30.0
    )
    month = Target(
        id="target-2",
        metric_id=metric.id,
        period=Period.MONTH,
        starts="2027-02-01",
        required=12.0,
        note="Trade fair",
    )
    builder = a_map().stage("Sell").lane("Sales").step("Call")
    report = report_of(Store([*builder.records(), metric, quarter, month]), ReportOptions(), WHEN.date())
    table = next(
        each for each in report.blocks if isinstance(each, Table) and each.title == "Quarter: 1 / 2027"
    )
    rows = [[" ".join(line.text.strip() for line in cell) for cell in row[:2]] for row in table.rows]
    assert rows == [["Team", "30"], ["Month: Feb 2027 Trade fair", "12"]]
