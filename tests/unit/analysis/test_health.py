"""Findings: each fault gives its code at its place, a sound map gives none, and a second look agrees."""

import random
from dataclasses import replace
from datetime import date

import pytest

from mapper.analysis.checkup.finding import Severity
from mapper.analysis.health import check_up, document_findings, map_findings
from mapper.core import queries
from mapper.core.records import (
    Connector,
    Dismissal,
    Lane,
    Metric,
    Node,
    NodeMeasures,
    NodeMetric,
    ProcessMap,
    Role,
    RoleTouch,
    Stage,
)
from mapper.core.store import Store
from mapper.core.values import NodeKind, Outcome, ValueClass

BASE = (
    ProcessMap(id="map-1", name="Map"),
    Stage(id="stage-1", map_id="map-1", name="Selling", position=0),
    Lane(id="lane-1", map_id="map-1", name="Customer", position=0, is_customer=True),
    Lane(id="lane-2", map_id="map-1", name="Sales", position=1),
    Role(id="role-1", name="AE"),
)


def _node(name, kind=NodeKind.STEP, lane="lane-2", outcome=None):
    return Node(
        id=f"node-{name}",
        map_id="map-1",
        stage_id="stage-1",
        lane_id=lane,
        kind=kind,
        name=name,
        x=0.0,
        y=0.0,
        width=1.0,
        height=1.0,
        outcome=outcome,
    )


def _line(source, target, share=None, count=None):
    return Connector(
        id=f"connector-{source}{target}",
        map_id="map-1",
        source_id=f"node-{source}",
        target_id=f"node-{target}",
        share=share,
        count=count,
    )


SOUND = (
    _node("S", NodeKind.START, "lane-1"),
    _node("A"),
    _node("D", NodeKind.DECISION),
    _node("W", NodeKind.STALL, "lane-1"),
    _node("E", NodeKind.END, outcome=Outcome.WON),
    _line("S", "A"),
    _line("A", "D", 1.0),
    _line("D", "E", 0.5),
    _line("D", "W", 0.5),
    _line("W", "W", 0.25),
    _line("W", "A", 0.75),
)


def _found(*records):
    store = Store([*BASE, *records])
    return [
        (f.code, "".join(i.removeprefix("node-") for i in f.node_ids), len(f.connector_ids))
        for f in map_findings(store, "map-1")
    ]


def _without(*ids):
    return [r for r in SOUND if r.id not in ids]


def _changed(record_id, **fields):
    return [replace(r, **fields) if r.id == record_id else r for r in SOUND]


def test_a_sound_map_gives_no_finding():
    assert _found(*SOUND) == []


def test_a_note_takes_no_part():
    assert _found(*SOUND, _node("N", NodeKind.NOTE)) == []
    assert _found(_node("N", NodeKind.NOTE)) == [("empty_map", "", 0)]


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([], [("empty_map", "", 0)]),
        (_without("node-S", "connector-SA"), [("no_start", "", 0)]),
        (_changed("node-S", lane_id="lane-2"), [("no_start_with_customer", "S", 0)]),
        (
            [r for r in SOUND if r.id not in ("node-E", "connector-DE")],
            [("no_end", "", 0), ("shares_not_one", "D", 1), ("decision_without_choice", "D", 1)],
        ),
        (_changed("node-A", name="  "), [("unnamed_node", "A", 0)]),
        ([*SOUND, _node("X"), _line("X", "A")], [("unreachable", "X", 0)]),
        (
            _changed("connector-SA", target_id="node-S", share=1.0),
            [
                ("no_way_to_an_end", "S", 0),
                ("unreachable", "A", 0),
                ("unreachable", "D", 0),
                ("unreachable", "W", 0),
                ("unreachable", "E", 0),
            ],
        ),
        (
            _without("connector-AD"),
            [("dead_end", "A", 0), ("unreachable", "D", 0), ("unreachable", "W", 0), ("unreachable", "E", 0)],
        ),
        (_changed("connector-AD", share=0.994), [("shares_not_one", "A", 1)]),
        (_changed("connector-AD", share=0.995), []),
        (_changed("connector-DE", share=0.506), [("shares_not_one", "D", 2)]),
        (_changed("connector-DE", share=None), [("share_unknown", "D", 1)]),
        (_changed("connector-DE", share=None, count=7), [("counts_and_shares", "D", 2)]),
        (
            [
                replace(r, share=None, count=3) if getattr(r, "source_id", "") == "node-D" else r
                for r in SOUND
            ],
            [],
        ),
        (
            [
                replace(r, share=None, count=0) if getattr(r, "source_id", "") == "node-D" else r
                for r in SOUND
            ],
            [("counts_all_zero", "D", 2)],
        ),
        (
            [r for r in _changed("connector-WW", share=1.0) if r.id != "connector-WA"],
            [("stall_without_exit", "W", 1)],
        ),
        (
            [r for r in _changed("connector-DE", share=1.0) if r.id != "connector-DW"],
            [
                ("decision_without_choice", "D", 1),
                ("unreachable", "W", 0),
            ],
        ),
        (_changed("connector-WA", share=0.0), [("no_way_to_an_end", "W", 0), ("shares_not_one", "W", 2)]),
    ],
)
def test_each_fault_is_found_where_it_is(records, expected):
    assert sorted(_found(*records)) == sorted(expected)


def test_value_for_the_customer_takes_work_unless_the_customer_does_it():
    measures = NodeMeasures(id="measures-1", node_id="node-A", value_class=ValueClass.VA)
    touch = RoleTouch(id="touch-1", node_id="node-A", role_id="role-1", touch_hours=0.0)
    assert _found(*SOUND, measures) == [("value_without_work", "A", 0)]
    assert _found(*SOUND, measures, touch) == [("value_without_work", "A", 0)]
    assert _found(*SOUND, measures, replace(touch, touch_hours=0.5)) == []
    assert _found(*_changed("node-A", lane_id="lane-1"), measures) == []
    assert _found(*SOUND, replace(measures, value_class=ValueClass.NVA)) == []


def test_an_attempts_limit_below_one_is_found():
    assert _found(*SOUND, NodeMeasures(id="measures-1", node_id="node-A", attempts_limit=0)) == [
        ("attempts_limit_below_one", "A", 0)
    ]


def test_errors_come_first_and_say_how_much():
    records = [replace(r, name="") if r.id == "node-A" else r for r in _changed("connector-DE", share=0.9)]
    first, second = map_findings(Store([*BASE, *records]), "map-1")
    assert (first.code, first.severity, dict(first.params)) == (
        "shares_not_one",
        Severity.ERROR,
        {"name": "D", "total": 1.4},
    )
    assert (second.code, second.severity) == ("unnamed_node", Severity.WARNING)


def test_a_document_is_examined_map_by_map():
    other = replace(BASE[0], id="map-2", position=-1)
    store = Store([*BASE, *_without("connector-AD"), other])
    assert [f.map_id for f in document_findings(store)][:2] == ["map-2", "map-1"]


def _matrix(store):
    """A second, plainer look: which node leads to which, by squaring a matrix of yes and no until nothing is new."""
    nodes = [n for n in queries.nodes(store, "map-1") if n.kind is not NodeKind.NOTE]
    leads = {(a.id, b.id): a.id == b.id for a in nodes for b in nodes}
    for line in queries.connectors(store, "map-1"):
        leads[line.source_id, line.target_id] |= line.share != 0
    for _ in nodes:
        leads = {
            (a.id, b.id): any(leads[a.id, m.id] and leads[m.id, b.id] for m in nodes)
            for a in nodes
            for b in nodes
        }
    return nodes, leads


@pytest.mark.parametrize("seed", range(25))
def test_what_cannot_be_reached_or_left_is_what_a_plainer_way_finds(seed):
    rng = random.Random(seed)
    kinds = [NodeKind.START, NodeKind.STEP, NodeKind.STEP, NodeKind.STEP, NodeKind.DECISION, NodeKind.END]
    nodes = [
        _node(chr(65 + i), kind, "lane-1", Outcome.LOST if kind is NodeKind.END else None)
        for i, kind in enumerate(kinds[rng.randrange(2) :] + kinds[1:3])
    ]
    lines = [
        _line(a.name, b.name, rng.choice([None, 0.0, 0.3, 1.0]))
        for a in nodes
        for b in nodes
        if rng.random() < 0.2 and a.kind is not NodeKind.END and b.kind is not NodeKind.START
    ]
    store = Store([*BASE, *nodes, *lines])
    # a single line without a share takes all, so here None is never zero
    all_nodes, leads = _matrix(store)
    starts = [n.id for n in all_nodes if n.kind is NodeKind.START]
    ends = [n.id for n in all_nodes if n.kind is NodeKind.END]
    findings = map_findings(store, "map-1")
    unreachable = {f.node_ids[0] for f in findings if f.code == "unreachable"}
    assert unreachable == {n.id for n in all_nodes if starts and not any(leads[s, n.id] for s in starts)}
    stuck = {f.node_ids[0] for f in findings if f.code in ("dead_end", "no_way_to_an_end")}
    dead = {n.id for n in all_nodes if n.id not in ends and not any(line.source_id == n.id for line in lines)}
    assert dead <= stuck
    trapped = {n.id for n in all_nodes if not any(leads[n.id, x] for x in [*ends, *dead])}
    assert stuck == dead | (trapped if ends else set())


def test_what_the_team_lets_be_is_told_apart_by_place_rule_and_record():
    """The oracle: the same findings, with the one taken out by hand."""
    wrong = [
        replace(record, share=0.6) if isinstance(record, Connector) and record.share else record
        for record in SOUND
    ]
    plain = Store([*BASE, *wrong])
    (first, *others) = map_findings(plain, "map-1")
    kept = Dismissal(id="dismissal-1", map_id="map-1", code=first.code, about=first.ids[0], reason="Known")
    elsewhere = replace(kept, id="dismissal-2", code="another_rule")
    store = Store([*BASE, *wrong, kept, elsewhere])
    assert map_findings(store, "map-1") == others
    every = check_up(store, date(2027, 1, 1))
    assert [each.about for each in every if each.dismissal_id == "dismissal-1"] == [first.about]
    assert [replace(each, dismissal_id=None) for each in every] == check_up(plain, date(2027, 1, 1)), (
        "nothing else is otherwise"
    )


def test_two_metrics_without_a_target_at_one_step_are_let_be_one_by_one():
    metrics = [Metric(id=f"metric-{n}", name=f"Metric {n}", unit="d") for n in (1, 2, 3)]
    hung = [
        NodeMetric(id=f"node_metric-{n}", node_id="node-A", metric_id=f"metric-{n}", target=target)
        for n, target in ((1, None), (2, None), (3, 5.0))
    ]
    kept = Dismissal(
        id="dismissal-1",
        map_id="map-1",
        code="metric_without_target",
        about="node-A metric-2",
        reason="Later",
    )
    found = check_up(Store([*BASE, *SOUND, *metrics, *hung, kept]), date(2027, 1, 1))
    told = [(each.ids, each.dismissal_id) for each in found if each.code == "metric_without_target"]
    assert told == [(("node-A", "metric-1"), None), (("node-A", "metric-2"), "dismissal-1")]
