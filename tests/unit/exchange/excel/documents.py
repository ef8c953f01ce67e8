"""Documents for the tests of the workbook and of the flow."""

from dataclasses import replace
from typing import Any

from mapper.core.ids import GoalId, MapId
from mapper.core.records import (
    Allocation,
    Calendar,
    Connector,
    DocumentInfo,
    Goal,
    Lane,
    Metric,
    Node,
    NodeMeasures,
    NodeMetric,
    Person,
    ProcessMap,
    Record,
    Role,
    RoleTouch,
    Stage,
)
from mapper.core.store import Store
from mapper.core.values import NodeKind, Outcome, Period, ValueClass
from tests.builders import MapBuilder, a_map


def left_alone() -> Store:
    """One step of an AE; the only one left the year before, and nobody is to wait for an AE."""
    builder = a_map().start().measured(entries_a_month=30).to("Call")
    records = builder.step("Call", touch_hours=1, wait_days=2, role="AE").to("Won").records()
    [role] = [each for each in records if isinstance(each, Role)]
    return Store(
        [
            *(each for each in records if each is not role),
            replace(role, wait_limit_days=0.0),
            Goal(id="goal-1", name="Wins", amount=120.0, unit="wins", period=Period.YEAR),
            Calendar(id="calendar-1", name="Office"),
            Person(id="person-1", name="Ana", calendar_id="calendar-1", leaves="2025-12-31"),
            Allocation(id="allocation-1", person_id="person-1", role_id=role.id, share=1.0),
        ]
    )


# "Promised call-backs and moving start dates" of the starter templates: two stalls, loops in loops
SLIPPING_STEPS: tuple[tuple[str, str, str, NodeKind, dict[str, float], float, ValueClass], ...] = (
    ("pitch", "Selling", "Account executive", NodeKind.STEP, {"AE": 3}, 5, ValueClass.VA),
    ("promise", "Selling", "Customer", NodeKind.STALL, {}, 14, ValueClass.NVA),
    ("chase", "Selling", "Account executive", NodeKind.STEP, {"AE": 0.3}, 4, ValueClass.NVA),
    ("agree", "Selling", "Account executive", NodeKind.STEP, {"AE": 2}, 7, ValueClass.VA),
    ("review", "Delivering", "Delivery", NodeKind.STEP, {"Delivery": 1, "AE": 0.5}, 10, ValueClass.BNVA),
    ("slip", "Delivering", "Customer", NodeKind.STALL, {}, 42, ValueClass.NVA),
    ("escalate", "Delivering", "Sales manager", NodeKind.STEP, {"Sales manager": 2}, 9, ValueClass.BNVA),
    ("start", "Delivering", "Delivery", NodeKind.STEP, {"Delivery": 16}, 10, ValueClass.VA),
)
SLIPPING_BRANCHES: tuple[tuple[str, str, float, str], ...] = (
    ("pitch", "agree", 0.3, "yes"),
    ("pitch", "promise", 0.5, "will call back"),
    ("pitch", "lost", 0.2, "no"),
    ("promise", "agree", 0.25, "calls back, yes"),
    ("promise", "chase", 0.65, "no call by the date"),
    ("promise", "lost", 0.1, "calls back, no"),
    ("chase", "chase", 0.55, "no answer"),
    ("chase", "agree", 0.12, "revived"),
    ("chase", "promise", 0.13, "promises again"),
    ("chase", "lost", 0.2, "closed out"),
    ("agree", "review", 1, "planned"),
    ("review", "start", 0.43, "date holds"),
    ("review", "slip", 0.45, "date moves"),
    ("review", "lost", 0.12, "cancelled"),
    ("slip", "review", 0.7, "new date"),
    ("slip", "escalate", 0.3, "second slip"),
    ("escalate", "review", 0.75, "date confirmed"),
    ("escalate", "lost", 0.25, "closed out"),
    ("start", "won", 1, "started"),
)
# worked out by the authors of the template, not by this program
SLIPPING_VISITS = {
    "pitch": 1.0,
    "promise": 0.6156,
    "chase": 0.88919,
    "agree": 0.5606,
    "review": 0.96035,
    "slip": 0.43216,
    "escalate": 0.12965,
    "start": 0.41295,
}
SLIPPING_HOURS = {"AE": 4.8681, "Delivery": 7.5675, "Sales manager": 0.2593}
SLIPPING_WIN = 0.412949
SLIPPING_DAYS = 54.15
SLIPPING_DAYS_WON = 81.3


def slipping() -> MapBuilder:
    """The template's map, with goals and targets in every state."""
    sketch = a_map("Promised call-backs", goal_id="goal-1")
    for stage in ("Prospecting", "Qualifying", "Selling", "Delivering"):
        sketch.stage(stage)
    sketch.lane("Customer", is_customer=True)
    for lane in ("Account executive", "Sales manager", "Delivery"):
        sketch.lane(lane)
    sketch.stage("Prospecting").lane("Customer").start("enters").to("pitch")
    for name, stage, lane, kind, hours, wait, value_class in SLIPPING_STEPS:
        sketch.stage(stage).lane(lane).node(kind, name, wait_days=float(wait), value_class=value_class)
        for role, amount in hours.items():
            sketch.touch(role, amount)
        for source, target, share, label in SLIPPING_BRANCHES:
            if source == name:
                sketch.to(target, float(share), label=label)
        for metric, stated in _TARGETS.get(name, {}).items():
            sketch.metric(metric, **stated)
    sketch.stage("Delivering").lane("Customer").end("won", Outcome.WON).end("lost", Outcome.LOST)
    goal: dict[str, Any] = {"period": Period.YEAR, "owner": "Ada", "due": "2026-12-31"}
    sketch.put(Goal(id="goal-1", name="Wins per year", amount=120.0, unit="wins", **goal))  # type: ignore[arg-type]
    sketch.put(Goal(id="goal-2", name="Dates held", amount=0.8, unit="%", baseline=0.43))  # type: ignore[arg-type]
    return sketch


_TARGETS: dict[str, dict[str, dict[str, Any]]] = {
    "review": {
        "Dates held": {
            "unit": "%",
            "baseline": 0.43,
            "target": 0.8,
            "actual": 0.74,
            "owner": "Bo",
            "due": "2026-06-30",
        }
    },
    "chase": {
        "Days to revive": {
            "unit": "days",
            "direction": "down",
            "baseline": 30.0,
            "target": 20.0,
            "actual": 26.0,
        }
    },
    "pitch": {"Offers": {"unit": "offers", "target": 24.0, "actual": 25.0}},
    "slip": {"Dates held": {"unit": "%", "target": 0.9}},
    "start": {"Dates held": {"unit": "%"}},
}


def priced(sketch: MapBuilder, deal_value: float, **of_document: Any) -> list[Record]:
    """The records of a sketch with the value of a won case, and fields of the document changed."""
    return [
        replace(r, deal_value=deal_value)
        if isinstance(r, ProcessMap)
        else replace(r, **of_document)
        if isinstance(r, DocumentInfo)
        else r
        for r in sketch.records()
    ]


def chain(length: int, repeat: float = 0.0, *, with_targets: bool = False) -> Store:
    """A map of many steps in a row, made quickly. Each repeats at a share; of the rest, one in a thousand is lost."""
    map_id = MapId("map-1")
    where: Any = {"map_id": map_id, "stage_id": "stage-1", "lane_id": "lane-1"}
    size: Any = {"y": 40.0, "width": 160.0, "height": 80.0}
    records: list[Any] = [
        DocumentInfo(id="document-1", title="Chain"),  # type: ignore[arg-type]
        ProcessMap(id=map_id, name="Chain", deal_value=1_000.0, goal_id=GoalId("goal-1")),
        Stage(id="stage-1", map_id=map_id, name="One", position=0),  # type: ignore[arg-type]
        Lane(id="lane-1", map_id=map_id, name="Us", position=0),  # type: ignore[arg-type]
        Goal(id="goal-1", name="Wins per year", amount=50.0),  # type: ignore[arg-type]
    ]

    def add(record_type: Any, no: str, **fields: Any) -> Any:
        records.append(record_type(id=f"{record_type.prefix}-{no}", **fields))
        return records[-1].id

    role, metric = add(Role, "1", name="AE"), add(Metric, "1", name="Calls", unit="calls")
    start = add(Node, "start", **where, **size, kind=NodeKind.START, name="Start", x=0.0)
    won = add(Node, "won", **where, **size, kind=NodeKind.END, name="Won", x=9e5, outcome=Outcome.WON)
    lost = add(Node, "lost", **where, **size, kind=NodeKind.END, name="Lost", x=9e5, outcome=Outcome.LOST)
    steps = [
        add(Node, f"s{i}", **where, **size, kind=NodeKind.STEP, name=f"Step {i:05d} of many", x=10.0 + i)
        for i in range(length)
    ]
    add(Connector, "start", map_id=map_id, source_id=start, target_id=steps[0])
    for i, (step, later) in enumerate(zip(steps, [*steps[1:], won], strict=True)):
        out: Any = {"map_id": map_id, "source_id": step}
        if repeat:
            add(Connector, f"r{i}", **out, target_id=step, share=repeat)
        add(Connector, f"f{i}", **out, target_id=later, share=(1 - repeat) * 0.999)
        add(Connector, f"l{i}", **out, target_id=lost, share=(1 - repeat) * 0.001)
        add(NodeMeasures, str(i), node_id=step, wait_days=2.0, value_class=ValueClass.VA)
        if i % 10 == 0:
            add(RoleTouch, str(i), node_id=step, role_id=role, touch_hours=1.5)
        if with_targets:
            about: Any = {"baseline": float(i), "target": i + 10.0, "actual": i + 9.0, "owner": "Ada"}
            add(NodeMetric, str(i), node_id=step, metric_id=metric, **about)
    return Store(records)
