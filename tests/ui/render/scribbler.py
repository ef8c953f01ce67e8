"""Somebody who edits a map at random: every edit that can make it look otherwise, through a session."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, TypeVar

from hypothesis import strategies as st

from mapper.core import queries
from mapper.core.edits import bands, connectors, lanes, measures, nodes, paste, resources, stages
from mapper.core.errors import Refused
from mapper.core.fragment import take
from mapper.core.grid import Grid
from mapper.core.records import Metric, NodeMetric, NodeSkill, NodeTool, Skill, Tool
from mapper.core.values import ConnectorKind, Direction, NodeKind, Outcome, Point, Rect, ValueClass
from mapper.services.session import Session

T = TypeVar("T")

NAMES = ("", "Call", "Qualify: need, money, authority, date", "تأهيل العميل", "🚀 Launch", "A\nB")
LABELS = ("", "fits", "no answer or no interest at all")


class Scribbler:
    """Draws what to do, and does it; an edit that is refused does nothing."""

    def __init__(self, session: Session, draw: Callable[[Any], Any]) -> None:
        self.session = session
        self.map_id = queries.maps(session.store)[0].id
        self._draw = draw

    def scribble(self) -> None:
        """One random edit."""
        deeds = [
            self.add_node,
            self.rename_node,
            self.move_nodes,
            self.resize_node,
            self.turn_node,
            self.delete,
            self.connect,
            self.reconnect,
            self.state,
            self.bend,
            self.measure,
            self.attach,
            self.detach,
            self.set_target,
            self.turn_metric,
            self.change_lanes,
            self.change_stages,
            self.duplicate,
            self.step_back,
        ]
        with suppress(Refused):
            self._one(deeds)()

    # -- nodes

    def add_node(self) -> None:
        kind, name = self._one(list(NodeKind)), self._one(NAMES)
        self.session.run(nodes.add_node, self.map_id, kind, self._point(), name)

    def rename_node(self) -> None:
        self.session.run(nodes.rename_node, self._node().id, self._one(NAMES))

    def move_nodes(self) -> None:
        chosen = {self._node().id: self._point() for _ in range(self._number(1, 4))}
        self.session.run(nodes.move_nodes, chosen)

    def resize_node(self) -> None:
        node = self._node()
        x, y, width, height = Grid.of(self._reader, self.map_id).node_rect(node)
        rect = Rect(x, y, width + self._number(-30, 60), height + self._number(-20, 40))
        self.session.run(nodes.resize_node, node.id, rect)

    def turn_node(self) -> None:
        kind = self._one(list(NodeKind))
        outcome = self._one(list(Outcome)) if kind is NodeKind.END else None
        self.session.run(nodes.set_node_kind, self._node().id, kind, outcome)

    def delete(self) -> None:
        self.session.run(nodes.delete_items, [self._node().id], [])

    def duplicate(self) -> None:
        fragment = take(self._reader, [self._node().id, self._node().id])
        self.session.run(paste.paste, self.map_id, fragment, float(self._number(-200, 300)), 40.0)

    # -- connectors

    def connect(self) -> None:
        self.session.run(
            connectors.add_connector,
            self._node().id,
            self._node().id,
            kind=self._one([None, *ConnectorKind]),
            label=self._one(LABELS),
            share=self._one([None, 0.2, 0.85, 1.0]),
        )

    def reconnect(self) -> None:
        self.session.run(connectors.reconnect, self._line().id, target_id=self._node().id)

    def state(self) -> None:
        fields = self._one(
            [{"share": 0.4}, {"count": 3}, {"share": None}, {"label": "again"}, {"kind": ConnectorKind.CHASE}]
        )
        self.session.run(connectors.set_connector, self._line().id, **fields)

    def bend(self) -> None:
        points = [self._point() for _ in range(self._number(0, 3))]
        self.session.run(connectors.set_bends, self._line().id, points)

    # -- what hangs on nodes

    def measure(self) -> None:
        value_class = self._one([None, *ValueClass])
        self.session.run(measures.set_measures, self._node().id, value_class=value_class)

    def attach(self) -> None:
        entries = [r.id for kind in (Tool, Skill, Metric) for r in self._reader.all(kind)]
        self.session.run(resources.attach, self._node().id, self._one(sorted(entries)))

    def detach(self) -> None:
        links = [r.id for kind in (NodeTool, NodeSkill, NodeMetric) for r in self._reader.all(kind)]
        self.session.run(resources.detach, self._one(sorted(links)))

    def set_target(self) -> None:
        links = sorted(link.id for link in self._reader.all(NodeMetric))
        target, actual = self._one([None, 1.0]), self._one([None, 0.5, 0.95, 1.0])
        self.session.run(resources.set_link, self._one(links), target=target, actual=actual)

    def turn_metric(self) -> None:
        metrics = sorted(metric.id for metric in self._reader.all(Metric))
        direction = self._one(list(Direction))
        self.session.run(resources.set_resource, self._one(metrics), direction=direction)

    # -- the grid

    def change_lanes(self) -> None:
        lane = self._one(queries.lanes(self._reader, self.map_id))
        at = self._number(0, 3)
        self._one(
            [
                lambda: self.session.run(lanes.add_lane, self.map_id, "More", at),
                lambda: self.session.run(lanes.move_lane, lane.id, at),
                lambda: self.session.run(lanes.resize_lane, lane.id, lane.height + 20 * at),
                lambda: self.session.run(lanes.delete_lane, lane.id, keep_content=at > 1),
                lambda: self.session.run(lanes.set_lane, lane.id, name=f"Lane {at}"),
                lambda: self.session.run(bands.set_collapsed, [lane.id], at > 1),
            ]
        )()

    def change_stages(self) -> None:
        stage = self._one(queries.stages(self._reader, self.map_id))
        at = self._number(0, 3)
        self._one(
            [
                lambda: self.session.run(stages.add_stage, self.map_id, "More", at),
                lambda: self.session.run(stages.move_stage, stage.id, at),
                lambda: self.session.run(stages.resize_stage, stage.id, stage.width + 30 * at),
                lambda: self.session.run(stages.delete_stage, stage.id, keep_content=at > 1),
                lambda: self.session.run(stages.set_stage, stage.id, name=f"Stage {at}"),
                lambda: self.session.run(bands.set_collapsed, [stage.id], at > 1),
            ]
        )()

    def step_back(self) -> None:
        self._one([self.session.undo, self.session.undo, self.session.redo])()

    # -- drawing

    @property
    def _reader(self) -> Any:
        return self.session.store

    def _one(self, choices: Sequence[T]) -> T:
        if not choices:
            raise Refused("nothing_there")
        return choices[self._draw(st.integers(0, len(choices) - 1))]

    def _number(self, low: int, high: int) -> int:
        return int(self._draw(st.integers(low, high)))

    def _point(self) -> Point:
        return Point(float(self._number(0, 70) * 10), float(self._number(0, 40) * 10))

    def _node(self) -> Any:
        return self._one(sorted(queries.nodes(self._reader, self.map_id), key=lambda node: node.id))

    def _line(self) -> Any:
        return self._one(sorted(queries.connectors(self._reader, self.map_id), key=lambda line: line.id))
