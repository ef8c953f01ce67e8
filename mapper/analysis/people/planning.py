"""What the plan says about itself: who is hired before the process is mended (domain row 18)."""

from typing import NamedTuple

from mapper.analysis.measures.practice import entrenched
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Node, PlanAction, Practice, RoleTouch
from mapper.core.values import PlanKind


class Hasty(NamedTuple):
    """An action that begins before the one it waits for is over."""

    action: PlanAction
    gate: PlanAction


def actions_of(reader: Reader, map_id: MapId) -> list[PlanAction]:
    """The plan of a map in its order.

    Formula: the actions that refer to the map, by position, then id.
    Assumes: those that are done or without a date are among them.
    Source: docs/formulas.md, Staff month by month.

    >>> from mapper.analysis.example import SALE, sale
    >>> fix = PlanAction(id="plan_action-fix", map_id=SALE, name="Qualify better", due="2027-06-30")
    >>> [action.name for action in actions_of(sale(fix), SALE)]
    ['Qualify better']
    """
    found = reader.referring(PlanAction, "map_id", map_id)
    return sorted(found, key=lambda action: (action.position, action.id))


def hires_before_gate(reader: Reader, map_id: MapId) -> list[Hasty]:
    """The hires dated before the action they wait for is due, unless that is done. A warning, never a block.

    Formula: the hires of `actions_of` with a gate for which `is_hasty` holds.
    Assumes: a hire that is done already is warned of too; other kinds of actions may begin before their gate.
    Source: docs/formulas.md, Staff month by month.

    >>> from mapper.analysis.example import SALE, sale
    >>> fix = PlanAction(id="plan_action-fix", map_id=SALE, name="Qualify better", due="2027-06-30")
    >>> hire = PlanAction(
    ...     id="plan_action-hire",
    ...     map_id=SALE,
    ...     name="One more",
    ...     kind=PlanKind.HIRE,
    ...     role_id="role-ae",
    ...     people=1.0,
    ...     starts="2027-03-01",
    ...     due="2027-03-01",
    ...     gate_id=fix.id,
    ... )
    >>> [hasty.action.name for hasty in hires_before_gate(sale(fix, hire), SALE)]
    ['One more']
    """
    found = []
    for action in actions_of(reader, map_id):
        gate = reader.find(PlanAction, action.gate_id)
        if action.kind is PlanKind.HIRE and gate is not None and is_hasty(action, gate):
            found.append(Hasty(action, gate))
    return found


def hires_into_unsettled(reader: Reader, action: PlanAction) -> list[Node]:
    """The steps of the map that a hired role works at and that are no entrenched best practice, by name; none for other
    actions.

    Formula: the nodes of the action's map at which the role has hours, without a practice that is entrenched and not
    retired.
    Assumes: adding people to what is not entrenched may not help: they learn it in as many ways as there are
    colleagues; a step without any practice is not entrenched; one entrenched practice is enough.
    Source: docs/formulas.md, Best practices.

    >>> from mapper.analysis.example import SALE, sale
    >>> hire = PlanAction(
    ...     id="plan_action-hire", map_id=SALE, name="One more", kind=PlanKind.HIRE, role_id="role-ae", people=1.0
    ... )
    >>> [node.name for node in hires_into_unsettled(sale(hire), hire)]
    ['Offer']
    """
    if action.kind is not PlanKind.HIRE or action.role_id is None:
        return []
    touches = reader.referring(RoleTouch, "role_id", action.role_id)
    steps = [reader.get(Node, touch.node_id) for touch in touches]
    found = [node for node in steps if node.map_id == action.map_id and not _is_settled(reader, node)]
    return sorted(found, key=lambda node: (node.name.casefold(), node.id))


def _is_settled(reader: Reader, node: Node) -> bool:
    practices = reader.referring(Practice, "node_id", node.id)
    return any(each.retired is None and entrenched(reader, each) for each in practices)


def is_hasty(action: PlanAction, gate: PlanAction) -> bool:
    """Whether an action is dated before its gate; a gate without a date holds back whatever has one.

    Formula: begin of the action (its start, else its due day) < end of the gate (its due day, else its start).
    Assumes: a gate that is done holds back nothing, nor is an action without a date hasty; on the gate's day is in
    time.
    Source: docs/formulas.md, Staff month by month.

    >>> hire = PlanAction(id="plan-1", map_id="map-1", name="Hire", kind=PlanKind.HIRE, starts="2027-01-01")
    >>> fix = PlanAction(id="plan-2", map_id="map-1", name="Fix", due="2027-03-31")
    >>> is_hasty(hire, fix)
    True
    """
    begins, ends = action.starts or action.due, gate.due or gate.starts
    if gate.is_done or begins is None:
        return False
    return ends is None or begins < ends
