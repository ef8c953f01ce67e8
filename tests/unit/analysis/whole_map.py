"""Maps nothing can be said against, to take something off, and what the check-up says then."""

from dataclasses import replace
from datetime import date

from mapper.analysis.health import check_up
from mapper.core.records import (
    Agreement,
    Allocation,
    Calendar,
    Commitment,
    Goal,
    Metric,
    Node,
    NodeCriterion,
    NodeGoal,
    Person,
    PersonSkill,
    PlanAction,
    Practice,
    ProcessMap,
    Responsibility,
    Role,
    Skill,
    Stage,
    StageCriterion,
    StageValue,
)
from mapper.core.values import AgreementState, ConnectorKind, NodeKind, PlanKind, Raci
from tests.builders import a_map


def whole(name="As is"):
    """A map nothing can be said against."""
    return (
        a_map(name)
        .put(Goal(id="goal-1", name="Wins"))
        .stage("Selling")
        .lane("Customer", is_customer=True)
        .start()
        .to("Call")
        .lane("Sales")
        .step("Call", touch_hours=1)
        .tool("Phone")
        .skill("Listening")
        .metric("Calls", target=5)
        .to("Fits?")
        .decision("Fits?")
        .to("Won", 0.5)
        .to("Call", 0.25, kind=ConnectorKind.RETURNS)
        .to("Lost", 0.25)
    )


def complete():
    """The whole map with all that a team hangs on one."""
    records = [replace(r, source="CRM") if isinstance(r, Metric) else r for r in whole().records()]
    by_type = {
        kind: [r for r in records if isinstance(r, kind)] for kind in (Node, Stage, Skill, Role, ProcessMap)
    }
    for stage in by_type[Stage]:
        records.append(StageCriterion(id="stage_criterion-1", stage_id=stage.id, name="Signed"))
        records.append(StageValue(id="stage_value-1", stage_id=stage.id, name="Clear terms"))
    for number, node in enumerate(n for n in by_type[Node] if n.kind in (NodeKind.STEP, NodeKind.DECISION)):
        own = {"node_id": node.id}
        records += [
            NodeCriterion(id=f"node_criterion-{number}", name="Said so", is_verifiable=True, **own),
            NodeGoal(id=f"node_goal-{number}", goal_id="goal-1", **own),
            Responsibility(
                id=f"responsibility-{number}", role_id=by_type[Role][0].id, letter=Raci.ACCOUNTABLE, **own
            ),
            Agreement(id=f"agreement-{number}", state=AgreementState.AGREED, **own),
            Practice(id=f"practice-{number}", name="Call twice", **own),
            Commitment(id=f"commitment-{number}", hold_share=0.6, slip_share=0.3, cancel_share=0.1, **own),
        ]
    map_id = by_type[ProcessMap][0].id
    return [
        *records,
        Calendar(id="calendar-1", name="Full time"),
        Person(id="person-1", name="Ann", calendar_id="calendar-1"),
        Allocation(id="allocation-1", person_id="person-1", role_id=by_type[Role][0].id, share=1.0),
        PersonSkill(id="person_skill-1", person_id="person-1", skill_id=by_type[Skill][0].id, level=1),
        PlanAction(id="plan_action-1", map_id=map_id, name="Mend", due="2026-03-01"),
        PlanAction(
            id="plan_action-2",
            map_id=map_id,
            name="Hire",
            kind=PlanKind.HIRE,
            starts="2026-03-01",
            gate_id="plan_action-1",
        ),
    ]


def codes_of(reader):
    return sorted(finding.code for finding in check_up(reader, date(2027, 1, 1)))


def one_of(reader, code):
    (finding,) = [finding for finding in check_up(reader, date(2027, 1, 1)) if finding.code == code]
    return finding
