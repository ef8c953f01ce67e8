"""Change across functions: who gains and loses which steps and hours, and where cases change hands (domain row 25)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from mapper.analysis.comparison.compare import Comparison
from mapper.analysis.comparison.figures import BothFigures, is_same_amount
from mapper.analysis.comparison.pairs import drawn
from mapper.analysis.comparison.telling import same_entries
from mapper.analysis.map_figures import MapFigures
from mapper.analysis.people.at_step import people_at
from mapper.core import queries
from mapper.core.ids import NodeId
from mapper.core.records import Lane, Person, Responsibility, Role, RoleTouch
from mapper.core.values import Raci

T = TypeVar("T", float, float | None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What a role or a person does before and after.

    `gained`: ids after of the steps done now and not before; `lost`: ids before. Hours of one case that enters, and of
    a month; None where they are not known, and those of a case for people always. `passed` and `taken`: how often a
    case that enters goes from its steps to others' and from others' to its; None where the flow is not known.
    """

    id: str  # of the role or the person before; after where it was not there
    name: str
    gained: tuple[NodeId, ...]
    lost: tuple[NodeId, ...]
    steps_before: int
    steps_after: int
    case_before: float | None
    case_after: float | None
    month_before: float | None
    month_after: float | None
    passed_before: float | None
    passed_after: float | None
    taken_before: float | None
    taken_after: float | None

    @property
    def is_same(self) -> bool:
        """Whether nothing changes for it."""
        amounts = (
            (self.case_before, self.case_after),
            (self.month_before, self.month_after),
            (self.passed_before, self.passed_after),
            (self.taken_before, self.taken_after),
        )
        return not self.gained and not self.lost and all(is_same_amount(*both) for both in amounts)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOff:
    """How often a case that enters goes from one lane to another, before and after; lanes by their names."""

    from_lane: str
    to_lane: str
    before: float
    after: float

    @property
    def is_same(self) -> bool:
        """Whether it happens as often."""
        return is_same_amount(self.before, self.after)


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionChange:
    """Roles, people, and the hand-offs between lanes, those that change most first; none that has nothing to do."""

    roles: tuple[Share, ...]
    people: tuple[Share, ...]
    hand_offs: tuple[HandOff, ...]

    @property
    def is_handed_same(self) -> bool:
        """Whether every role and every person passes on and takes over as often."""
        return all(
            is_same_amount(one.passed_before, one.passed_after)
            and is_same_amount(one.taken_before, one.taken_after)
            for one in (*self.roles, *self.people)
        )


def function_change(comparison: Comparison, figures: BothFigures) -> FunctionChange:
    """Who does what otherwise: steps and hours of roles and people, in hours of a case that enters and of a month, what
    they pass on and take over of a case, and the hand-offs of a case between lanes; what changes most first.

    Hours and what is passed on and taken over are None where the flow is not known, hours of a month where the entries
    are not.

    Formula: hours of a case = sum of visits x hours of a visit; of a month, these x the entries a month that the starts
    state; of a person the load on the planned span / the mean months that its cases are. Hand-offs from one lane to
    another = sum of n_i p_ij over the lines between them; what somebody passes on = the same over the lines from a step
    at which it works to one at which it does not and others do; takes over = over those the other way. First comes the
    largest change of a month's hours, else of a case's, else of steps.
    Assumes: a role does the steps at which it has hours above 0, or stands as responsible; a person those at which it
    works (`people_at`, in what is to come of the planned span), for its roles or by name, and takes as much of a role's
    hours as it gives of that role's time. Who is not there on one side has 0 hours there and hands nothing over. Roles
    pass on to roles, people to people, whatever the lanes; of several at one step each by itself, so that one line may
    count for many, and who works at both its ends does neither. A node at which nobody works, as ends and most starts
    and decisions, is no hand: lines to it and from it count for nobody. Roles and lanes are the same by lineage, id or
    name.
    Source: docs/formulas.md, Two maps beside each other.

    Example: sales calls every case for 2 hours; refined, it calls half of them, and presales the other half: sales goes
    from 2 to 1 hour a case, presales from none to 1, and gains the step.

    >>> from datetime import date
    >>> from mapper.analysis.comparison.compare import compare
    >>> from mapper.analysis.comparison.figures import both_figures
    >>> from mapper.analysis.comparison.side import Side
    >>> from mapper.analysis.example import SALE, sale
    >>> less = RoleTouch(id="touch-offer-ae", node_id="node-offer", role_id="role-ae", touch_hours=2.0)
    >>> found = compare(Side(sale(), SALE), Side(sale(less), SALE))
    >>> first, *_ = function_change(found, both_figures(found, date(2027, 1, 1))).roles
    >>> first.id, first.case_before, first.case_after, first.taken_before
    ('role-ae', 2.0, 1.0, 0.5)
    """
    same = same_entries(comparison.before.reader, comparison.after.reader)
    before, after = _Doing(figures.before, {}), _Doing(figures.after, same)
    return FunctionChange(
        roles=_shares(comparison, before.roles, after.roles),
        people=_shares(comparison, before.people, after.people),
        hand_offs=_hand_offs(comparison, before.crossings, after.crossings),
    )


@dataclass(slots=True)
class _Done:
    """What one does on one side."""

    name: str
    steps: set[NodeId] = field(default_factory=set)
    case: float | None = None
    month: float | None = None
    passed: float | None = None
    taken: float | None = None


class _Doing:
    """Who does what on one side, by ids of the side before where they are known there."""

    def __init__(self, figures: MapFigures, same: Mapping[str, str]) -> None:
        self._figures, self._same, self._reader = figures, same, figures.reader
        self._nodes = {node.id: node for node in drawn(self._reader, figures.map_id)}
        self.roles: dict[str, _Done] = {}
        self.people: dict[str, _Done] = {}
        for touch in self._reader.all(RoleTouch):
            if touch.node_id in self._nodes and touch.touch_hours > 0:
                self._of(self.roles, Role, touch.role_id).steps.add(touch.node_id)
        for said in self._reader.all(Responsibility):
            if said.node_id in self._nodes and said.letter is Raci.RESPONSIBLE and said.role_id is not None:
                self._of(self.roles, Role, said.role_id).steps.add(said.node_id)
        for node_id in self._nodes:
            for person_id in people_at(self._reader, node_id, *figures.ahead):
                self._of(self.people, Person, person_id).steps.add(node_id)
        self._fill()

    @property
    def crossings(self) -> dict[tuple[str, str], float]:
        """How often a case that enters goes from one lane to another."""
        found: dict[tuple[str, str], float] = {}
        for line in queries.connectors(self._reader, self._figures.map_id):
            lanes = self._nodes[line.source_id].lane_id, self._nodes[line.target_id].lane_id
            if lanes[0] != lanes[1]:
                times = self._figures.outlook.flow.carried.get(line.id, 0.0)
                found[lanes] = found.get(lanes, 0.0) + times
        return found

    def _of(self, done: dict[str, _Done], record_type: type[Role | Person], record_id: str) -> _Done:
        key = self._same.get(record_id, record_id)
        if key not in done:
            done[key] = _Done(self._reader.get(record_type, record_id).name)
        return done[key]

    def _fill(self) -> None:
        """The hours; where the flow is not known, neither are they."""
        seen = self._figures.outlook
        if seen.flow.obstacles:
            return
        monthly = seen.flow.entries_a_month
        for done in self.roles.values():
            done.case, done.month = 0.0, None if monthly is None else 0.0
        for role_id, hours in self._figures.work.per_entry.items():
            done = self._of(self.roles, Role, role_id)
            done.case, done.month = hours, None if monthly is None else hours * monthly
        # of a span of busy months: as many mean months as its cases are, as for the roles
        months = seen.entries / monthly if monthly and seen.entries is not None else seen.months
        for load in seen.capacity.people:
            done = self._of(self.people, Person, load.person_id)
            done.month = None if load.load is None or not months else load.load / months
        for all_done in (self.roles, self.people):
            self._hand_over(all_done.values())

    def _hand_over(self, all_done: Collection[_Done]) -> None:
        """How often each of them passes a case on to another of them, and takes it over from one."""
        worked = frozenset[NodeId]().union(*(done.steps for done in all_done))
        lines = [
            (line.source_id, line.target_id, self._figures.outlook.flow.carried.get(line.id, 0.0))
            for line in queries.connectors(self._reader, self._figures.map_id)
            if line.source_id in worked and line.target_id in worked
        ]
        for done in all_done:
            own = done.steps
            done.passed = sum((times for one, other, times in lines if one in own and other not in own), 0.0)
            done.taken = sum((times for one, other, times in lines if other in own and one not in own), 0.0)


def _shares(
    comparison: Comparison, before: Mapping[str, _Done], after: Mapping[str, _Done]
) -> tuple[Share, ...]:
    keys = sorted(before.keys() | after.keys())
    found = [_share(comparison, key, before.get(key), after.get(key)) for key in keys]
    return tuple(sorted(found, key=lambda one: (-_moved(one), one.name.casefold(), one.id)))


def _share(comparison: Comparison, key: str, before: _Done | None, after: _Done | None) -> Share:
    was, now = before or _nothing(after), after or _nothing(before)
    became, came_from = comparison.pairs.nodes, comparison.pairs.before
    return Share(
        id=key,
        name=now.name,
        gained=tuple(sorted(node for node in now.steps if came_from.get(node) not in was.steps)),
        lost=tuple(sorted(node for node in was.steps if became.get(node) not in now.steps)),
        steps_before=len(was.steps),
        steps_after=len(now.steps),
        case_before=was.case,
        case_after=_alike(was.case, now.case),
        month_before=was.month,
        month_after=_alike(was.month, now.month),
        passed_before=was.passed,
        passed_after=_alike(was.passed, now.passed),
        taken_before=was.taken,
        taken_after=_alike(was.taken, now.taken),
    )


def _alike(before: T, after: T) -> T:
    """The amount after; where it differs from that before by rounding alone, that one, so that both read the same."""
    return before if is_same_amount(before, after) else after


def _nothing(other: _Done | None) -> _Done:
    """What one does where nothing is said of it: no hours, and no hand-offs, as far as the other side knows any."""
    assert other is not None, "it is on one side at least"
    amounts = (other.case, other.month, other.passed, other.taken)
    case, month, passed, taken = (None if told is None else 0.0 for told in amounts)
    return _Done(other.name, case=case, month=month, passed=passed, taken=taken)


def _moved(share: Share) -> float:
    """How much changes for one: hours of a month, or else of a case; steps where no hours are known."""
    for before, after in (
        (share.month_before, share.month_after),
        (share.case_before, share.case_after),
    ):
        if before is not None and after is not None:
            return abs(after - before)
    return float(len(share.gained) + len(share.lost))


def _hand_offs(
    comparison: Comparison, before: Mapping[tuple[str, str], float], after: Mapping[tuple[str, str], float]
) -> tuple[HandOff, ...]:
    """Between lanes that are the same by lineage or name; a pair of lanes is named as after."""
    back = comparison.pairs.before
    now = {(back.get(one, one), back.get(other, other)): times for (one, other), times in after.items()}
    found = [
        HandOff(
            from_lane=_lane(comparison, lanes[0]),
            to_lane=_lane(comparison, lanes[1]),
            before=before.get(lanes, 0.0),
            after=_alike(before.get(lanes, 0.0), now.get(lanes, 0.0)),
        )
        for lanes in sorted(before.keys() | now.keys())
    ]
    return tuple(sorted(found, key=lambda one: (-abs(one.after - one.before), one.from_lane, one.to_lane)))


def _lane(comparison: Comparison, lane_id: str) -> str:
    after = comparison.after.reader.find(Lane, comparison.pairs.after.get(lane_id, lane_id))
    return (after or comparison.before.reader.get(Lane, lane_id)).name
