"""Documents for the tests of the workbook and of the flow, drawn with a few words and stable ids."""

from __future__ import annotations

from typing import Any

from mapper.core.ids import MapId
from mapper.core.records import (
    Connector,
    DocumentInfo,
    Goal,
    Lane,
    Metric,
    Node,
    NodeMeasures,
    NodeMetric,
    ProcessMap,
    Record,
    Role,
    RoleTouch,
    Stage,
)
from mapper.core.store import Store
from mapper.core.values import NodeKind, Outcome, Period, ValueClass

MAP = MapId("map-1")


class Sketch:
    """A document in the making; what it adds it gives back as the id."""

    def __init__(self, name: str = "Sale", *, title: str = "A document", **of_map: Any) -> None:
        self.records: list[Record] = [
            DocumentInfo(
                id="document-1", title=title, author="Ada", purpose="See how it runs", currency="EUR"
            ),
            ProcessMap(id=MAP, name=name, **of_map),
        ]
        self._counts: dict[str, int] = {}
        self.nodes: dict[str, Any] = {}
        self.roles: dict[str, Any] = {}

    def _id(self, prefix: str) -> Any:
        self._counts[prefix] = self._counts.get(prefix, 0) + 1
        return f"{prefix}-{self._counts[prefix]:06d}"

    def _put(self, record: Record) -> Any:
        self.records.append(record)
        return record.id

    def stage(self, name: str) -> Any:
        position = sum(isinstance(r, Stage) for r in self.records)
        return self._put(Stage(id=self._id("stage"), map_id=MAP, name=name, position=position))

    def lane(self, name: str, *, is_customer: bool = False) -> Any:
        position = sum(isinstance(r, Lane) for r in self.records)
        return self._put(
            Lane(id=self._id("lane"), map_id=MAP, name=name, position=position, is_customer=is_customer)
        )

    def node(
        self,
        name: str,
        kind: NodeKind = NodeKind.STEP,
        *,
        stage: Any = None,
        lane: Any = None,
        outcome: Outcome | None = None,
        hours: dict[str, float] | None = None,
        **measures: Any,
    ) -> Any:
        stage = stage or next((r.id for r in self.records if isinstance(r, Stage)), None) or self.stage("One")
        lane = lane or next((r.id for r in self.records if isinstance(r, Lane)), None) or self.lane("Us")
        node_id = self._id("node")
        place: dict[str, Any] = {"x": 10.0 * len(self.nodes), "y": 10.0, "width": 120.0, "height": 60.0}
        self._put(
            Node(
                id=node_id,
                map_id=MAP,
                stage_id=stage,
                lane_id=lane,
                kind=kind,
                name=name,
                outcome=outcome,
                **place,
            )
        )
        self.nodes[name] = node_id
        if measures:
            self._put(NodeMeasures(id=self._id("measures"), node_id=node_id, **measures))
        for role, amount in (hours or {}).items():
            self._put(
                RoleTouch(id=self._id("touch"), node_id=node_id, role_id=self.role(role), touch_hours=amount)
            )
        return node_id

    def start(self, name: str = "Start", **where: Any) -> Any:
        return self.node(name, NodeKind.START, **where)

    def end(self, name: str = "Won", outcome: Outcome = Outcome.WON, **where: Any) -> Any:
        return self.node(name, NodeKind.END, outcome=outcome, **where)

    def role(self, name: str) -> Any:
        if name not in self.roles:
            self.roles[name] = self._put(Role(id=self._id("role"), name=name))
        return self.roles[name]

    def link(self, source: str, target: str, share: float | None = None, **more: Any) -> Any:
        return self._put(
            Connector(
                id=self._id("connector"),
                map_id=MAP,
                source_id=self.nodes[source],
                target_id=self.nodes[target],
                share=share,
                **more,
            )
        )

    def metric(self, name: str, **fields: Any) -> Any:
        return self._put(Metric(id=self._id("metric"), name=name, **fields))

    def attach(self, node: str, metric_id: Any, **fields: Any) -> Any:
        node_id: Any = self.nodes[node]
        return self._put(
            NodeMetric(id=self._id("node_metric"), node_id=node_id, metric_id=metric_id, **fields)
        )

    def goal(self, name: str, **fields: Any) -> Any:
        return self._put(Goal(id=self._id("goal"), name=name, **fields))

    def reader(self) -> Store:
        return Store(self.records)


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
# computed by the authors of the template, not by this program
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


def slipping(*, with_targets: bool = True) -> Sketch:
    sketch = Sketch("Promised call-backs", title="Slipping dates", deal_value=26_000.0)
    stages = {name: sketch.stage(name) for name in ("Prospecting", "Qualifying", "Selling", "Delivering")}
    lanes = {"Customer": sketch.lane("Customer", is_customer=True)}
    for name in ("Account executive", "Sales manager", "Delivery"):
        lanes[name] = sketch.lane(name)
    sketch.start("enters", stage=stages["Prospecting"], lane=lanes["Customer"])
    for name, stage, lane, kind, hours, wait, value_class in SLIPPING_STEPS:
        sketch.node(
            name,
            kind,
            stage=stages[stage],
            lane=lanes[lane],
            hours=hours,
            wait_days=float(wait),
            value_class=value_class,
        )
    for name, outcome in (("won", Outcome.WON), ("lost", Outcome.LOST)):
        sketch.end(name, outcome, stage=stages["Delivering"], lane=lanes["Customer"])
    sketch.link("enters", "pitch")
    for source, target, share, label in SLIPPING_BRANCHES:
        sketch.link(source, target, float(share), label=label)
    if with_targets:
        _targets(sketch)
    return sketch


def _targets(sketch: Sketch) -> None:
    held = sketch.metric("Start dates held", unit="%")
    days = sketch.metric("Days to a revival", unit="days", direction="down")
    offers = sketch.metric("Offers", unit="offers")
    sketch.goal("Wins per year", amount=120.0, unit="wins", period=Period.YEAR, owner="Ada", due="2026-12-31")
    sketch.goal("Start dates held", metric_id=held, amount=0.8, unit="%", baseline=0.43)
    sketch.attach("review", held, baseline=0.43, target=0.8, actual=0.74, owner="Bo", due="2026-06-30")
    sketch.attach("chase", days, baseline=30.0, target=20.0, actual=26.0)
    sketch.attach("pitch", offers, baseline=20.0, target=24.0, actual=25.0, owner="Cy")
    sketch.attach("slip", held, target=0.9)
    sketch.attach("start", held)
