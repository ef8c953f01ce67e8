"""The measured promises about the numbers: all that is told of a map, worked out anew from its records."""

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date

import numpy as np
from scipy.sparse import csc_array, eye_array
from scipy.sparse.linalg import splu

from benchmarks.clock import in_turn_ms, quiet
from benchmarks.table import Figure
from mapper.analysis.flow.flow import flow
from mapper.analysis.flow.paths import likely_paths
from mapper.analysis.flow.seasons import seasonal
from mapper.analysis.flow.slopes import slopes
from mapper.analysis.flow.times import times
from mapper.analysis.levers.levers import effect, pairs, ranked
from mapper.analysis.levers.outlook import outlook
from mapper.analysis.levers.pulled import pulled
from mapper.analysis.levers.usual_levers import usual_levers
from mapper.analysis.map_figures import map_figures
from mapper.analysis.people.working_days import start_by, working_days_on
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.ids import (
    AllocationId,
    CalendarId,
    ConnectorId,
    DocumentId,
    LaneId,
    MapId,
    MeasuresId,
    NodeId,
    PersonId,
    RoleId,
    StageId,
    TouchId,
)
from mapper.core.reader import Reader
from mapper.core.records import (
    Allocation,
    Calendar,
    Connector,
    DocumentInfo,
    Lane,
    Node,
    NodeMeasures,
    Person,
    ProcessMap,
    Record,
    Role,
    RoleTouch,
    Stage,
)
from mapper.core.store import Snapshot, Store
from mapper.core.values import NodeKind, Outcome
from mapper.services import samples

_MAP = MapId("map-1")
_STAGES, _LANES = 6, 12
_TODAY = date(2026, 11, 27)
_REACH = 20  # steps that a line leads on or back at most
_PROMISED = {300: 200.0, 5_000: 1_000.0}  # milliseconds, by steps
_LEVERS = 2_000.0  # milliseconds for all of them at 5,000 steps
_LOST = (
    0.001  # of the cases at each step of the map that earns money; else nothing would be left of 5,000 steps
)


def figures(*, is_quick: bool) -> Iterator[Figure]:
    """Everything about the flow, for the demo map and for two made ones, beside the bare solving of the equations."""
    repeats = 3 if is_quick else 9
    demo = Store(samples.demo_records()).snapshot()
    yield _figure("all of it, the demo map", demo, repeats, most=50.0)
    for steps, roles in ((300, 50), (5_000, 50)):
        made = Store(flowing(steps, roles)).snapshot()
        name = f"all of it, {len(queries.connectors(made, _MAP)):,} lines, {roles} roles"
        yield _figure(name, made, repeats, most=_PROMISED[steps])
    yield _levers(Store(earning(5_000, 50)).snapshot(), repeats)
    for steps in (50, 5_000, *(() if is_quick else (20_000,))):
        yield from _equations(Store(flowing(steps, 50)).snapshot(), repeats)


def _equations(reader: Snapshot, repeats: int) -> Iterator[Figure]:
    """The flow read from the records and solved beside its bare equations; what a share does, of all lines at once.

    The floor of the second is solving anew with one share changed: of all lines so many times more.
    """
    found = flow(reader, _MAP)
    timed, steps = times(reader, found), len(queries.nodes(reader, _MAP))
    lines = len(queries.connectors(reader, _MAP))
    with quiet():
        bare, ours = in_turn_ms(_bare(reader, _MAP), lambda: flow(reader, _MAP), min(repeats, 5))
        yield Figure("the flow alone", steps, bare, ours)
        anew, ours = in_turn_ms(lambda: flow(reader, _MAP), lambda: slopes(found, timed), min(repeats, 5))
        yield Figure(f"slopes of {lines:,} lines / solving anew", steps, anew, ours)


def _levers(reader: Snapshot, repeats: int) -> Figure:
    """What is done for the page of levers; the floor is one of them worked out by reading the map anew."""
    found = map_figures(reader, _MAP, _TODAY)
    before = found.outlook
    usual = usual_levers(reader, _MAP, before)
    changed = next(
        draft for each in usual if isinstance(draft := pulled(reader, each, before.first, before.last), Draft)
    )

    def turned() -> None:
        fresh = replace(before)  # what is worked out once of it was not yet
        effects = ranked([effect(reader, each, fresh) for each in usual_levers(reader, _MAP, fresh)])
        pairs(reader, effects)

    with quiet():
        anew, ours = in_turn_ms(
            lambda: outlook(changed, _MAP, before.first, before.last), turned, min(repeats, 5)
        )
    return Figure(f"all {len(usual)} levers, and pairs", len(before.flow.visits), anew, ours, most=_LEVERS)


def recomputed(reader: Reader, map_id: MapId) -> None:
    """What the window works out anew after an edit, and what is told of the flow when somebody asks."""
    all_of_it = map_figures(reader, map_id, _TODAY)
    found, timed = all_of_it.outlook.flow, all_of_it.outlook.times
    slopes(found, timed)
    likely_paths(reader, found, Outcome.WON)
    seasonal(all_of_it.stages, found, timed, 480)
    if all_of_it.time_to_close is not None:
        days = all_of_it.time_to_close.within(0.8).value or 0.0
        start_by(date(2027, 1, 1), days, working_days_on(reader, map_id))


def flowing(steps: int, roles: int) -> list[Record]:
    """A map that can be computed: about 3.3 lines a step, on, back and out, a wait and two roles at each."""
    chance = random.Random(steps)
    records: list[Record] = [
        DocumentInfo(id=DocumentId("document-1"), title=f"{steps} steps"),
        ProcessMap(id=_MAP, name="Generated"),
    ]
    records += [
        Stage(id=StageId(f"stage-{i}"), map_id=_MAP, name=f"Stage {i}", position=i) for i in range(_STAGES)
    ]
    records += [
        Lane(id=LaneId(f"lane-{i}"), map_id=_MAP, name=f"Lane {i}", position=i, is_customer=i == 0)
        for i in range(_LANES)
    ]
    records += [Role(id=RoleId(f"role-{i}"), name=f"Role {i}") for i in range(roles)]
    records += [_node("start", 0, NodeKind.START), _node("won", _STAGES - 1, NodeKind.END, Outcome.WON)]
    records += [_node("lost", _STAGES - 1, NodeKind.END, Outcome.LOST), _line("start", "0", 1.0)]
    for i in range(steps):
        records += _step(i, steps, roles, chance)
    return records


def earning(steps: int, roles: int) -> list[Record]:
    """The same with cases that enter, fewer that are lost, what a win is worth, and somebody in each role."""
    office = CalendarId("calendar-1")
    enters = NodeMeasures(id=MeasuresId("measures-start"), node_id=NodeId("node-start"), entries_a_month=30.0)
    people = [
        Person(id=PersonId(f"person-{i}"), name=f"Person {i}", calendar_id=office) for i in range(roles)
    ]
    shares = [
        Allocation(id=AllocationId(f"allocation-{i}"), person_id=each.id, role_id=RoleId(f"role-{i}"))
        for i, each in enumerate(people)
    ]
    bare = flowing(steps, roles)
    lines = [each for each in bare if isinstance(each, Connector) and each.target_id == "node-lost"]
    lost = {line.source_id: line.share or 0.0 for line in lines}
    made = [_earning(each, office, lost) for each in bare]
    return [*made, Calendar(id=office, name="Office"), enters, *people, *shares]


def _earning(record: Record, office: CalendarId, lost: Mapping[NodeId, float]) -> Record:
    if isinstance(record, ProcessMap):
        return replace(record, deal_value=48_000.0, margin=0.5, calendar_id=office)
    if isinstance(record, Connector) and record.share is not None and record.source_id in lost:
        is_lost = record.target_id == "node-lost"
        kept = (1 - _LOST) / (1 - lost[record.source_id])
        return replace(record, share=_LOST if is_lost else record.share * kept)
    return record


def _step(i: int, steps: int, roles: int, chance: random.Random) -> Iterator[Record]:
    name = str(i)
    kind = NodeKind.STALL if i % 10 == 5 else NodeKind.STEP
    node = _node(name, i * _STAGES // steps, kind, lane=i % _LANES)
    yield node
    yield NodeMeasures(
        id=MeasuresId(f"measures-{i}"),
        node_id=node.id,
        wait_days=1.0 + i % 7,
        attempts_limit=6 if i % 50 == 7 else None,
    )
    for role in {i % roles, (i * 7 + 1) % roles}:
        touch = TouchId(f"touch-{i}-{role}")
        yield RoleTouch(id=touch, node_id=node.id, role_id=RoleId(f"role-{role}"), touch_hours=0.5)
    onward = min(i + chance.randint(1, _REACH), steps)
    back = max(i - chance.randint(0, _REACH), 0) if i % 50 != 7 else i
    shares = {str(i + 1): 0.7, str(onward): 0.15, str(back): 0.1}
    for target, share in shares.items():
        yield _line(name, target if int(target) < steps else "won", share)
    yield _line(name, "lost", 1 - sum(shares.values()))


def _node(name: str, stage: int, kind: NodeKind, outcome: Outcome | None = None, *, lane: int = 0) -> Node:
    return Node(
        id=NodeId(f"node-{name}"),
        map_id=_MAP,
        stage_id=StageId(f"stage-{stage}"),
        lane_id=LaneId(f"lane-{lane}"),
        kind=kind,
        name=name,
        x=0.0,
        y=0.0,
        width=100.0,
        height=50.0,
        outcome=outcome,
    )


def _line(source: str, target: str, share: float) -> Connector:
    return Connector(
        id=ConnectorId(f"connector-{source}-{target}"),
        map_id=_MAP,
        source_id=NodeId(f"node-{source}"),
        target_id=NodeId(f"node-{target}"),
        share=share,
    )


def _figure(name: str, reader: Snapshot, repeats: int, *, most: float) -> Figure:
    map_id = queries.maps(reader)[0].id
    steps = len(queries.nodes(reader, map_id))
    with quiet():
        bare, ours = in_turn_ms(_bare(reader, map_id), lambda: recomputed(reader, map_id), repeats)
    return Figure(name, steps, bare, ours, most=most)


def _bare(reader: Reader, map_id: MapId) -> Callable[[], object]:
    """Nothing but the equations of the flow, solved from both sides by numpy or scipy as they are."""
    ground = flow(reader, map_id).ground
    assert ground is not None
    chain, size = ground.chain, ground.chain.size
    inside = chain.columns >= 0
    places = (chain.rows[inside], chain.columns[inside])
    shares = csc_array((chain.shares[inside], places), shape=(size, size))
    wins = chain.from_state(ground.won)
    if size <= 500:
        matrix = np.eye(size) - shares.toarray()
        return lambda: (np.linalg.solve(matrix.T, chain.entry), np.linalg.solve(matrix, wins))
    equations = (eye_array(size, format="csc") - shares).tocsc()

    def solve() -> object:
        factors = splu(equations)
        return factors.solve(chain.entry, trans="T"), factors.solve(wins)

    return solve
