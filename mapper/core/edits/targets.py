"""Edits of targets: what is required is shared out, what a person sets is that person's alone, both sides agree."""

from collections.abc import Mapping, Sequence
from typing import Any

from mapper.core.draft import Draft
from mapper.core.edits.things import add_thing
from mapper.core.history import Label
from mapper.core.ids import MetricId, PersonId, TargetId
from mapper.core.naming import called
from mapper.core.periods import begins_on
from mapper.core.records import Actual, Metric, Target
from mapper.core.values import Period, TargetState


def set_own(draft: Draft, /, target_id: TargetId, amount: float | None) -> Label:
    """Say a person's own number, which proposes it; None takes it back, and what was agreed with it.

    It is the only edit that writes `own`.
    """
    target = draft.get(Target, target_id)
    state = TargetState.OPEN if amount is None else TargetState.PROPOSED
    draft.update(target, own=amount, state=state, agreed=None)
    return Label("set_own", {"name": called(draft, target)}, f"target:{target_id}:own")


def require(draft: Draft, /, metric_id: MetricId, amount: float | None, **about: Any) -> Label:
    """Say what is required of all, or at a stage or a step: `about` are the fields that a target stands once for.

    Where none is there yet, it comes with it.
    """
    add_thing(draft, Target, metric_id=metric_id, required=amount, **about)
    return Label("require_target", {"name": draft.get(Metric, metric_id).name})


def agree(draft: Draft, /, target_id: TargetId, amount: float | None = None) -> Label:
    """Agree on a number for a target: this one, or else the person's own, or else what is required.

    Without any of them nothing changes.
    """
    target = draft.get(Target, target_id)
    said = (amount, target.own, target.required)
    number = next((each for each in said if each is not None), None)
    if number is not None:
        draft.update(target, agreed=number, state=TargetState.AGREED)
    return Label("agree_target", {"name": called(draft, target)})


def disagree(draft: Draft, /, target_id: TargetId) -> Label:
    """Take back what was agreed on for a target; the person's own number, where there is one, is proposed again."""
    target = draft.get(Target, target_id)
    state = TargetState.OPEN if target.own is None else TargetState.PROPOSED
    draft.update(target, agreed=None, state=state)
    return Label("disagree_target", {"name": called(draft, target)})


def share_out(draft: Draft, /, target_id: TargetId, amounts: Mapping[PersonId, float]) -> Label:
    """Require these amounts of people, for the metric, place and period of a team's target.

    A person without a target gets one; a locked one keeps its number; nobody's own number is touched.
    """
    target = draft.get(Target, target_id)
    there = {
        one.person_id: one
        for one in draft.referring(Target, "metric_id", target.metric_id)
        if one.person_id is not None and _place(one) == _place(target)
    }
    for person_id, amount in amounts.items():
        known = there.get(person_id)
        if known is None:
            _add(draft, target, person_id, target.period, target.starts, amount)
        elif not known.is_locked:
            draft.update(known, required=amount)
    return Label("share_out_target", {"name": called(draft, target), "parts": len(amounts)})


def share_over_time(
    draft: Draft, /, target_id: TargetId, period: Period, amounts: Mapping[str, float]
) -> Label:
    """Require these amounts in shorter periods, by their first days, of whom the target is for; locked ones stay.

    A week that is written by another of its days is that week. Where it is there twice, the locked one counts.
    """
    target = draft.get(Target, target_id)
    about = (target.stage_id, target.node_id, target.person_id)
    found = [
        one
        for one in draft.referring(Target, "metric_id", target.metric_id)
        if one.period is period and (one.stage_id, one.node_id, one.person_id) == about
    ]
    found.sort(key=lambda one: (one.is_locked, one.starts in amounts, one.id))
    there = {begins_on(one).isoformat(): one for one in found}
    for starts, amount in amounts.items():
        known = there.get(starts)
        if known is None:
            _add(draft, target, target.person_id, period, starts, amount)
        elif not known.is_locked:
            draft.update(known, required=amount)
    return Label("share_out_target", {"name": called(draft, target), "parts": len(amounts)})


def add_actuals(draft: Draft, /, metric_id: str, rows: Sequence[Mapping[str, Any]]) -> Label:
    """Put in dated values of a metric: fields of `Actual` in each row; one that is there for its day is replaced."""
    metric = draft.get(Metric, metric_id)
    for row in rows:
        add_thing(draft, Actual, metric_id=metric_id, **row)
    return Label("add_actuals", {"name": metric.name, "count": len(rows)})


def _add(
    draft: Draft, target: Target, person_id: PersonId | None, period: Period, starts: str, amount: float
) -> None:
    draft.put(
        Target(
            id=draft.new_id(Target),
            metric_id=target.metric_id,
            goal_id=target.goal_id,
            stage_id=target.stage_id,
            node_id=target.node_id,
            person_id=person_id,
            period=period,
            starts=starts,
            required=amount,
        )
    )


def _place(target: Target) -> tuple[object, ...]:
    return (target.stage_id, target.node_id, target.period, target.starts)
