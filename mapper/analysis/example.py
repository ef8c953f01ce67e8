"""The small map on which the worked examples of the instruments are reckoned, in heads and in notebooks alike.

Ten leads a month come in and are called, half an hour and two working days each time. Half of the calls are repeated, a
quarter lead to an offer and a quarter are lost; an offer takes four hours and five days, and four in ten are won. So a
lead is called twice on average, every second one gets an offer, and one in five is won: 24 of 120 in a year.
"""

from typing import Any, Final

from mapper.core.ids import (
    AllocationId,
    CalendarId,
    ConnectorId,
    DocumentId,
    LaneId,
    MapId,
    MeasuresId,
    MetricId,
    NodeId,
    PersonId,
    RoleId,
    StageId,
    TargetId,
    TouchId,
)
from mapper.core.reader import Reader
from mapper.core.records import (
    Allocation,
    Calendar,
    Connector,
    DocumentInfo,
    Lane,
    Metric,
    Node,
    NodeMeasures,
    Person,
    ProcessMap,
    Record,
    Role,
    RoleTouch,
    Stage,
    Target,
)
from mapper.core.store import Store
from mapper.core.values import MetricKind, NodeKind, Outcome, Period

SALE: Final = MapId("map-sale")
CALLS: Final = Metric(id=MetricId("metric-calls"), name="Calls", kind=MetricKind.COUNT)
_WIDTH: Final = 120.0
_HEIGHT: Final = 56.0


def sale(*further: Record) -> Reader:
    """A document with the map `SALE` and whatever records are given besides, which take the place of those of their id.

    Ids are "node-lead", "node-call", "node-offer", "node-won", "node-lost", "role-sdr" and "role-ae", for whom
    "person-ana" and "person-ben" work all their 2,088 hours of 2027: eight on each weekday, no leave, nothing aside. An
    hour of Ana's costs 20, one of Ben's 40.

    >>> reader = sale()
    >>> [node.name for node in reader.all(Node)]
    ['Lead', 'Call', 'Offer', 'Won', 'Lost']
    """
    records = {record.id: record for record in [*_ground(), *_flow(), *_people(), *further]}
    return Store(records.values())


def target(key: str = "team", *, of: str | None = None, **said: Any) -> Target:
    """A target of `CALLS` for March 2027: the team's, or of a person "ana" or "ben"; amounts as `Target` has them.

    >>> target("ana", of="ana", own=120.0).own
    120.0
    """
    return Target(
        id=TargetId(f"target-{key}"),
        metric_id=CALLS.id,
        person_id=None if of is None else PersonId(f"person-{of}"),
        period=Period.MONTH,
        starts="2027-03-01",
        **said,
    )


def _ground() -> list[Record]:
    return [
        DocumentInfo(id=DocumentId("document-example"), title="Example", created="2026-01-01"),
        ProcessMap(id=SALE, name="Sale", deal_value=1000.0, margin=0.5),
        Stage(id=StageId("stage-find"), map_id=SALE, name="Find", position=0),
        Stage(id=StageId("stage-sell"), map_id=SALE, name="Sell", position=1),
        Lane(id=LaneId("lane-customer"), map_id=SALE, name="Customer", position=0, is_customer=True),
        Lane(id=LaneId("lane-sales"), map_id=SALE, name="Sales", position=1),
        Role(id=RoleId("role-sdr"), name="SDR"),
        Role(id=RoleId("role-ae"), name="AE"),
    ]


def _flow() -> list[Record]:
    return [
        _node("lead", "Lead", NodeKind.START, "find", "customer"),
        _node("call", "Call", NodeKind.STEP, "find", "sales"),
        _node("offer", "Offer", NodeKind.STEP, "sell", "sales"),
        _node("won", "Won", NodeKind.END, "sell", "customer", Outcome.WON),
        _node("lost", "Lost", NodeKind.END, "find", "customer", Outcome.LOST),
        _line("lead", "call", 1.0),
        _line("call", "call", 0.5),
        _line("call", "offer", 0.25),
        _line("call", "lost", 0.25),
        _line("offer", "won", 0.4),
        _line("offer", "lost", 0.6),
        NodeMeasures(id=MeasuresId("measures-lead"), node_id=NodeId("node-lead"), entries_a_month=10.0),
        NodeMeasures(id=MeasuresId("measures-call"), node_id=NodeId("node-call"), wait_days=2.0),
        NodeMeasures(id=MeasuresId("measures-offer"), node_id=NodeId("node-offer"), wait_days=5.0),
        _touch("call", "sdr", 0.5),
        _touch("offer", "ae", 4.0),
    ]


def _people() -> list[Record]:
    office = CalendarId("calendar-office")
    return [
        Calendar(id=office, name="Office", leave_days=0.0, non_selling_share=0.0),
        *_person("ana", "Ana", "sdr", office, 41_760.0),
        *_person("ben", "Ben", "ae", office, 83_520.0),
    ]


def _person(key: str, name: str, role: str, office: CalendarId, cost: float) -> list[Record]:
    person = PersonId(f"person-{key}")
    return [
        Person(id=person, name=name, calendar_id=office, cost_a_year=cost),
        Allocation(id=AllocationId(f"allocation-{key}"), person_id=person, role_id=RoleId(f"role-{role}")),
    ]


def _node(key: str, name: str, kind: NodeKind, stage: str, lane: str, outcome: Outcome | None = None) -> Node:
    return Node(
        id=NodeId(f"node-{key}"),
        map_id=SALE,
        stage_id=StageId(f"stage-{stage}"),
        lane_id=LaneId(f"lane-{lane}"),
        kind=kind,
        name=name,
        x=0.0,
        y=0.0,
        width=_WIDTH,
        height=_HEIGHT,
        outcome=outcome,
    )


def _line(source: str, target: str, share: float) -> Connector:
    return Connector(
        id=ConnectorId(f"connector-{source}-{target}"),
        map_id=SALE,
        source_id=NodeId(f"node-{source}"),
        target_id=NodeId(f"node-{target}"),
        share=share,
    )


def _touch(node: str, role: str, hours: float) -> RoleTouch:
    return RoleTouch(
        id=TouchId(f"touch-{node}-{role}"),
        node_id=NodeId(f"node-{node}"),
        role_id=RoleId(f"role-{role}"),
        touch_hours=hours,
    )
