"""Presenting: the way through a map - along its lines, over its stages, and back the way one came."""

from collections.abc import Callable
from dataclasses import dataclass

from mapper.core.ids import NodeId, StageId
from mapper.core.reader import Reader
from mapper.core.records import Connector, Node
from mapper.core.values import ConnectorKind, NodeKind
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.walking import reading_order
from mapper.ui.render.pictures import ConnectorPicture
from mapper.ui.render.projection import Projection


@dataclass(frozen=True, slots=True)
class Place:
    """Where a walk stands, and how it came there: the nodes up to here, which way is chosen, or a part of a stage."""

    trail: tuple[NodeId, ...]
    choice: int
    stage: StageId | None
    part: int


class Walk:
    """Where one is on the map, and where one can go. It stands at a node, at a whole stage, or nowhere yet."""

    def __init__(self, sheet: Sheet, parts: Callable[[StageId], int]) -> None:
        """`parts`: in how many a stage is looked at, one after the other."""
        self._sheet = sheet
        self._parts = parts
        self._part = 0
        self._trail: list[NodeId] = []
        self._choice = 0
        self._stage: StageId | None = None

    # -- where one is

    @property
    def node(self) -> NodeId | None:
        """The node one stands at; None at a stage, nowhere, or where it was deleted."""
        if self._stage is not None or not self._trail:
            return None
        return self._trail[-1] if self._trail[-1] in self._sheet.projection.nodes else None

    @property
    def stage(self) -> StageId | None:
        """The stage one looks at as a whole; None where it was deleted."""
        stages = self._sheet.projection.stages
        return self._stage if any(stage.id == self._stage for stage in stages) else None

    @property
    def part(self) -> int:
        """Which of the parts of the stage one looks at, from 0."""
        stage = self.stage
        return min(self._part, self._parts(stage) - 1) if stage is not None else 0

    @property
    def ways(self) -> list[ConnectorPicture]:
        """The lines that lead on from here, from top to bottom."""
        return ways_on(self._sheet.projection, self.node)

    @property
    def way(self) -> ConnectorPicture | None:
        """The line that will be taken."""
        ways = self.ways
        return ways[min(self._choice, len(ways) - 1)] if ways else None

    @property
    def place(self) -> Place:
        """To come back to with `stand_again`."""
        return Place(tuple(self._trail), self._choice, self._stage, self._part)

    def nodes(self) -> list[NodeId]:
        """All that one looks at."""
        if self._stage is not None:
            return self.nodes_in(self._stage)
        return [self.node] if self.node is not None else []

    def nodes_in(self, stage_id: StageId) -> list[NodeId]:
        """All that is in a stage."""
        found = self._sheet.reader.referring(Node, "stage_id", stage_id)
        return [node.id for node in found if node.id in self._sheet.projection.nodes]

    # -- going

    def stand_at(self, node_id: NodeId | None) -> None:
        """Begin here, or nowhere."""
        self._stage, self._part = None, 0
        self._trail = [node_id] if node_id is not None else []
        self._choose_likeliest()

    def stand_again(self, place: Place) -> None:
        """Be where one was, as if one had never left it."""
        self._trail, self._choice = list(place.trail), place.choice
        self._stage, self._part = place.stage, place.part

    def on(self) -> None:
        """To where the chosen line leads; from an end to the first node in reading order one has not been at."""
        if self._stage is not None:
            self._to_stage(1)
            return
        way = self.way
        found = way.target_id if way is not None else self._not_seen()
        if found is not None:
            self._trail.append(found)
            self._choose_likeliest()

    def back(self) -> None:
        """To where one came from; at the beginning of the walk, to the node before in reading order."""
        if self._stage is not None:
            self._to_stage(-1)
        elif len(self._trail) > 1:
            self._trail.pop()
            self._choose_likeliest()
        elif self.node is not None:
            order = reading_order(self._sheet.projection)
            index = order.index(self.node)
            if index:
                self.stand_at(order[index - 1])

    def choose(self, step: int) -> None:
        """The next line from the top (1) or from the bottom (-1), where there are several."""
        ways = self.ways
        if len(ways) > 1:
            self._choice = (self._choice + step) % len(ways)

    def first(self) -> None:
        """To the start of the process."""
        self.stand_at(self._start())

    def last(self) -> None:
        """To the last node in reading order."""
        order = reading_order(self._sheet.projection)
        self.stand_at(order[-1] if order else None)

    def turn(self) -> None:
        """From a node to its whole stage, and from a stage to its first node."""
        nodes = self.nodes()
        if self._stage is not None:
            order = reading_order(self._sheet.projection)
            self.stand_at(next((node_id for node_id in order if node_id in nodes), None))
            return
        node = self._sheet.reader.find(Node, nodes[0] if nodes else self._start())
        stages = self._sheet.projection.stages
        self._stage = node.stage_id if node is not None else stages[0].id if stages else None
        self._part = 0

    # -- parts

    def _to_stage(self, step: int) -> None:
        """To the next part of a stage, or to the stage after it; back to the last part of the one before."""
        ids, stage = [each.id for each in self._sheet.projection.stages], self.stage
        if stage is None:
            return
        part = self.part + step
        if 0 <= part < self._parts(stage):
            self._part = part
            return
        index = ids.index(stage) + step
        if 0 <= index < len(ids):
            self._stage = ids[index]
            self._part = 0 if step > 0 else self._parts(ids[index]) - 1

    def _not_seen(self) -> NodeId | None:
        order = reading_order(self._sheet.projection)
        if not self._trail:
            return self._start()
        return next((node_id for node_id in order if node_id not in self._trail), None)

    def _start(self) -> NodeId | None:
        nodes, order = self._sheet.projection.nodes, reading_order(self._sheet.projection)
        starts = (node_id for node_id in order if nodes[node_id].kind is NodeKind.START)
        return next(starts, order[0] if order else None)

    def _choose_likeliest(self) -> None:
        self._choice = likeliest(self._sheet.reader, self.ways)


def ways_on(projection: Projection, node_id: NodeId | None) -> list[ConnectorPicture]:
    """The lines that leave a node, by how high up they lead."""
    if node_id is None:
        return []
    lines = [line for line in projection.lines_at([node_id]) if line.source_id == node_id]
    nodes = projection.nodes

    def height(line: ConnectorPicture) -> tuple[float, float, str]:
        middle = nodes[line.target_id].rect.center
        return middle.y, middle.x, line.id

    return sorted((line for line in lines if line.target_id in nodes), key=height)


def likeliest(reader: Reader, ways: list[ConnectorPicture]) -> int:
    """The index of the line along which a map is told: on rather than out or back, and there the most taken one."""

    def weight(index: int) -> tuple[bool, bool, float, int]:
        line = reader.find(Connector, ways[index].id)
        share = line.share if line is not None and line.share is not None else 0.0
        target = reader.find(Node, ways[index].target_id)
        goes_on = target is not None and target.kind is not NodeKind.END
        return ways[index].kind is ConnectorKind.FLOW, goes_on, share, -index

    return max(range(len(ways)), key=weight, default=0)
