"""Goals: their tree, what serves them, and what serves none (domain row 5)."""

from collections.abc import Iterable
from dataclasses import dataclass

from mapper.core import queries
from mapper.core.ids import GoalId, MapId, NodeId, StageId
from mapper.core.reader import Reader
from mapper.core.records import Actual, Expectation, Goal, Metric, Node, NodeGoal, StageGoal
from mapper.core.values import STEP_KINDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """What of a map serves a goal, or one below it: whole stages, and steps (those of these stages included)."""

    stage_ids: frozenset[StageId]
    node_ids: frozenset[NodeId]


def tree(reader: Reader) -> list[tuple[Goal, int]]:
    """All goals of the document, each followed by those below it, with how deep it stands (0 is the top).

    Formula: depth first from the goals without one above them, those below one goal by position, then name, then id.
    Assumes: no goal lies below itself, which no change may make; goals of all maps are in one tree.
    Source: docs/formulas.md, Goals.

    >>> from mapper.analysis.example import sale
    >>> wins = Goal(id="goal-wins", name="Wins", amount=48.0, unit="wins")
    >>> calls = Goal(id="goal-calls", name="Calls", parent_id=wins.id)
    >>> [(goal.name, depth) for goal, depth in tree(sale(calls, wins))]
    [('Wins', 0), ('Calls', 1)]
    """
    below: dict[GoalId | None, list[Goal]] = {}
    for goal in reader.all(Goal):
        below.setdefault(goal.parent_id, []).append(goal)
    found: list[tuple[Goal, int]] = []

    def walk(parent_id: GoalId | None, depth: int) -> None:
        for goal in sorted(below.get(parent_id, ()), key=lambda g: (g.position, g.name.casefold(), g.id)):
            found.append((goal, depth))
            walk(goal.id, depth + 1)

    walk(None, 0)
    return found


def unit_of(reader: Reader, record: Goal | Expectation) -> str:
    """What the figures of a goal or an expected result count, as it is written; "" where nobody says.

    Formula: its own unit, or else that of its metric; of an expected result at last that of its goal (and of that one's
    metric).
    Assumes: an empty unit is none.
    Source: docs/formulas.md, Goals.

    >>> from mapper.analysis.example import sale
    >>> unit_of(sale(), Goal(id="goal-wins", name="Wins", amount=48.0, unit="wins"))
    'wins'
    """
    metric = reader.find(Metric, record.metric_id)
    unit = record.unit or (metric.unit if metric is not None else "")
    goal = reader.find(Goal, record.goal_id) if isinstance(record, Expectation) and not unit else None
    return unit if goal is None else unit_of(reader, goal)


def with_those_below(reader: Reader, goal_id: GoalId) -> frozenset[GoalId]:
    """A goal and all goals below it, however deep.

    Formula: the smallest set with the goal in which every goal is whose parent is in it.
    Assumes: no goal lies below itself, which no change may make.
    Source: docs/formulas.md, Goals.

    >>> from mapper.analysis.example import sale
    >>> wins = Goal(id="goal-wins", name="Wins", amount=48.0, unit="wins")
    >>> calls = Goal(id="goal-calls", name="Calls", parent_id=wins.id)
    >>> sorted(with_those_below(sale(calls, wins), wins.id))
    ['goal-calls', 'goal-wins']
    """
    found, waiting = {goal_id}, [goal_id]
    while waiting:
        for goal in reader.referring(Goal, "parent_id", waiting.pop()):
            found.add(goal.id)
            waiting.append(goal.id)
    return frozenset(found)


def serving(reader: Reader, map_id: MapId, goal_ids: Iterable[GoalId]) -> Serving:
    """What of a map serves any of these goals: stages, and nodes with those of these stages.

    Formula: the map's stages with a StageGoal and its nodes with a NodeGoal for one of the goals, and all nodes of
    these stages.
    Assumes: nodes of any kind count, starts and ends too; goals below these are not looked at, `with_those_below` gives
    them.
    Source: docs/formulas.md, Goals.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.core.records import NodeGoal
    >>> wins = Goal(id="goal-wins", name="Wins", amount=48.0, unit="wins")
    >>> served = NodeGoal(id="node_goal-1", node_id="node-offer", goal_id=wins.id)
    >>> serving(sale(wins, served), SALE, [wins.id]).node_ids
    frozenset({'node-offer'})
    """
    stages = {stage.id for stage in queries.stages(reader, map_id)}
    nodes = {node.id: node for node in queries.nodes(reader, map_id)}
    of_stages: set[StageId] = set()
    of_nodes: set[NodeId] = set()
    for goal_id in goal_ids:
        of_stages |= {r.stage_id for r in reader.referring(StageGoal, "goal_id", goal_id)} & stages
        of_nodes |= {r.node_id for r in reader.referring(NodeGoal, "goal_id", goal_id)} & nodes.keys()
    of_nodes |= {node.id for node in nodes.values() if node.stage_id in of_stages}
    return Serving(stage_ids=frozenset(of_stages), node_ids=frozenset(of_nodes))


def steps_without_goal(reader: Reader, map_id: MapId) -> list[Node]:
    """The steps of a map that serve no goal, neither by themselves nor by their stage, by name; none while there is no
    goal.

    Formula: the steps, decisions, stalls and slips that `serving` of all goals of the document does not hold.
    Assumes: hidden steps count; serving any goal is enough, wherever it stands in the tree.
    Source: docs/formulas.md, Goals.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.core.records import NodeGoal
    >>> wins = Goal(id="goal-wins", name="Wins", amount=48.0, unit="wins")
    >>> served = NodeGoal(id="node_goal-1", node_id="node-offer", goal_id=wins.id)
    >>> [node.name for node in steps_without_goal(sale(wins, served), SALE)]
    ['Call']
    """
    if next(iter(reader.all(Goal)), None) is None:
        return []
    served = serving(reader, map_id, [goal.id for goal in reader.all(Goal)]).node_ids
    found = [n for n in queries.nodes(reader, map_id) if n.kind in STEP_KINDS and n.id not in served]
    return sorted(found, key=lambda node: (node.name.casefold(), node.id))


def goals_unserved(reader: Reader) -> list[Goal]:
    """The goals that nothing of any map serves, and none below them is served either; in the order of the tree.

    Formula: the goals without a NodeGoal and a StageGoal, alike for all goals below them.
    Assumes: maps of every kind count, scenarios and insides of steps too.
    Source: docs/formulas.md, Goals.

    >>> from mapper.analysis.example import sale
    >>> [goal.name for goal in goals_unserved(sale(Goal(id="goal-wins", name="Wins")))]
    ['Wins']
    """
    served = {r.goal_id for r in reader.all(NodeGoal)} | {r.goal_id for r in reader.all(StageGoal)}
    return [goal for goal, _ in tree(reader) if not with_those_below(reader, goal.id) & served]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a goal stands, in its unit: where it is today, and what can be expected of a map. None: nobody said."""

    today: float | None = None
    low: float | None = None
    mid: float | None = None
    high: float | None = None


def standing(reader: Reader, map_id: MapId, goal: Goal) -> Standing:
    """How a goal stands, in its unit: where it is today, and the low, middle and high expected of a map. None: nobody
    said.

    Formula: today the value of `measured`, or where nothing was measured the goal's baseline; expected as `expectation`
    says.
    Assumes: the day the goal is due does not matter, nor does how long ago it was measured.
    Source: docs/formulas.md, Goals.

    >>> from mapper.analysis.example import SALE, sale
    >>> wins = Goal(id="goal-wins", name="Wins", amount=48.0, unit="wins", baseline=24.0)
    >>> standing(sale(wins), SALE, wins).today
    24.0
    """
    actual, said = measured(reader, goal), expectation(reader, map_id, goal)
    today = goal.baseline if actual is None else value_of(actual)
    if said is None:
        return Standing(today=today)
    return Standing(today=today, low=said.low, mid=said.mid, high=said.high)


def measured(reader: Reader, goal: Goal) -> Actual | None:
    """The team's last measured value of a goal's metric over its period; None where nothing was measured.

    Formula: of the values of its metric for no node and no person, of the goal's period, the one that starts last.
    Assumes: a goal without a period takes a value of any; one without a number (`value_of`) was not measured; the last
    one is the one that starts last, however long its period is.
    Source: docs/formulas.md, Goals.

    >>> from mapper.analysis.example import sale
    >>> measured(sale(), Goal(id="goal-wins", name="Wins", amount=48.0, unit="wins")) is None
    True
    """
    if goal.metric_id is None:
        return None
    found = [
        actual
        for actual in reader.referring(Actual, "metric_id", goal.metric_id)
        if actual.node_id is None
        and actual.person_id is None
        and goal.period in (None, actual.period)
        and value_of(actual) is not None
    ]
    return max(found, key=lambda actual: (actual.starts, actual.id), default=None)


def expectation(reader: Reader, map_id: MapId, goal: Goal) -> Expectation | None:
    """What was said last of a goal, or else of its metric, on a map; None where nobody said anything.

    Formula: of the map's expected results for the goal, the one looked at last; where there is none, of those for its
    metric.
    Assumes: one that was never looked at counts as the earliest; one that names another goal does not speak of this
    one, though it is of the same metric.
    Source: docs/formulas.md, Goals.

    >>> from mapper.analysis.example import SALE, sale
    >>> wins = Goal(id="goal-wins", name="Wins", amount=48.0, unit="wins")
    >>> said = Expectation(id="expectation-1", map_id=SALE, name="Wins", goal_id=wins.id, mid=30.0)
    >>> expectation(sale(wins, said), SALE, wins).mid
    30.0
    """
    found = [e for e in reader.referring(Expectation, "map_id", map_id) if _is_about(e, goal)]
    return max(found, key=lambda e: (e.goal_id is not None, e.reviewed or "", e.id), default=None)


def value_of(actual: Actual) -> float | None:
    """The figure of a measured value, in its metric's unit (a share from 0 to 1); None where none was entered.

    Formula: hits / cases where both are there and there are cases, else the value that was entered.
    Assumes: where a value stands beside counts, the counts are right.
    Source: docs/formulas.md, Parts and wholes.

    >>> from mapper.core.values import Period
    >>> value_of(Actual(id="a", metric_id="m", period=Period.MONTH, starts="2027-01-01", hits=3.0, cases=12.0))
    0.25
    """
    if actual.hits is not None and actual.cases:
        return actual.hits / actual.cases
    return actual.value


def _is_about(expectation: Expectation, goal: Goal) -> bool:
    if expectation.goal_id is not None:
        return expectation.goal_id == goal.id
    return goal.metric_id is not None and expectation.metric_id == goal.metric_id
