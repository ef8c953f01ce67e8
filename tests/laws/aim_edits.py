"""The edits of goals, targets and who has what to do with a step, with arguments drawn from the document."""

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st

from mapper.core.edits import targets, ties
from mapper.core.history import Label
from mapper.core.records import Goal, Metric, Node, Person, Stage, Target
from mapper.core.values import Period, Raci
from tests.laws.fields import amounts, names
from tests.laws.source import Source

Call = tuple[tuple[Any, ...], dict[str, Any]]
_DAYS = st.sampled_from(("2026-05-04", "2026-05-11", "2026-06-01"))
_AMOUNTS = st.sampled_from((0.0, 0.5, 12.25))


def _over_time(s: Source) -> Call:
    amount = {day: s.draw(_AMOUNTS) for day in s.draw(st.lists(_DAYS, max_size=3))}
    return (s.id(Target), s.draw(st.sampled_from(Period)), amount), {}


def _require(s: Source) -> Call:
    about = {"node_id": s.id(Node), "period": s.draw(st.sampled_from(Period)), "starts": s.draw(_DAYS)}
    return (s.id(Metric), s.draw(st.none() | amounts)), about


def _actuals(s: Source) -> Call:
    rows = [
        {"period": s.draw(st.sampled_from(Period)), "starts": day, "value": s.draw(amounts)}
        for day in s.draw(st.lists(_DAYS, max_size=3))
    ]
    return (s.id(Metric), rows), {}


def _serving(s: Source) -> Call:
    return (s.some_ids(s.draw(st.sampled_from((Node, Stage)))), s.id(Goal)), {}


AIM_EDITS: Mapping[Callable[..., Label], Callable[[Source], Call | None]] = {
    targets.set_own: lambda s: ((s.id(Target), s.draw(st.none() | amounts)), {}),
    targets.require: _require,
    targets.agree: lambda s: ((s.id(Target), s.draw(st.none() | amounts)), {}),
    targets.disagree: lambda s: ((s.id(Target),), {}),
    targets.share_out: lambda s: ((s.id(Target), {i: s.draw(_AMOUNTS) for i in s.some_ids(Person)}), {}),
    targets.share_over_time: _over_time,
    targets.add_actuals: _actuals,
    ties.serve: _serving,
    ties.serve_named: lambda s: ((s.some_ids(Node), s.draw(names)), {}),
    ties.serve_no_longer: _serving,
    ties.set_goals: lambda s: ((s.id(Node), s.draw(st.lists(names, max_size=3))), {}),
    ties.set_letter: lambda s: (
        (s.id(Node), s.draw(st.sampled_from(Raci)), s.draw(st.lists(names, max_size=3))),
        {},
    ),
}
