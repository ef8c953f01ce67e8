"""The figures of a map as JSON: what `mapper analyse --json` prints. The keys stand in docs/formulas.md."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from mapper.analysis.figure import Figure
from mapper.analysis.flow.phases import phases_to_win
from mapper.analysis.flow.seasons import MONTHS
from mapper.analysis.flow.slopes import slopes
from mapper.analysis.flow.time_to_close import PhaseType, TimeToClose
from mapper.analysis.levers.effects import Effect, Pair
from mapper.analysis.levers.goal_plan import GoalPlan
from mapper.analysis.levers.outlook import Outlook
from mapper.analysis.map_figures import LeverFigures, MapFigures
from mapper.analysis.people.overload import Overload
from mapper.analysis.people.skills import Priority
from mapper.analysis.ranges.estimates import estimates
from mapper.analysis.staff_checks import staff_checks
from mapper.analysis.steps.cases import along, along_in_period
from mapper.analysis.steps.told import STEP_FIGURES
from mapper.analysis.steps.work import begun
from mapper.analysis.waiting.ageing import Ageing, ageing
from mapper.analysis.waiting.begun import Beginnings
from mapper.analysis.waiting.network import with_people
from mapper.analysis.waiting.stalls import AGES
from mapper.analysis.waiting.waits import BoardWait, PoolWait
from mapper.app.commands.plain import fields, plain, told
from mapper.core import queries
from mapper.core.reader import Reader
from mapper.services.lever_texts import said

_SHARES: Final[Mapping[str, float]] = MappingProxyType({"p50": 0.5, "p80": 0.8, "p90": 0.9})
_WITHIN: Final = (30.0, 60.0, 90.0, 180.0)  # working days
_WEEKS: Final = (4, 13, 26, 52)  # of growing work that waits


def as_json(figures: MapFigures) -> dict[str, Any]:
    """All figures of a map but its levers. Mappings are by id; unknown is null; a figure tells all it knows."""
    seen, reader = figures.outlook, figures.reader
    nodes = sorted(queries.nodes(reader, figures.map_id), key=lambda each: each.id)
    lines = sorted(queries.connectors(reader, figures.map_id), key=lambda each: each.id)
    return fields(figures) | {
        "outlook": told(seen, "entries", "worth", "binding")
        | {"figures": {"entries": plain(seen.figures["entries"])}},
        "flow": fields(seen.flow),
        "times": plain(seen.times),
        "slopes": plain(slopes(seen.flow, seen.times)),
        "attempts": _attempts(figures),
        "steps": {node.id: _step(figures, node.id) for node in nodes},
        "lines": {
            line.id: {
                "cases": plain(along_in_period(figures, line)),
                "of_hundred": plain(along(figures, line)),
            }
            for line in lines
        },
        "time_to_close": _close_as_json(figures),
        "capacity": plain(seen.capacity),
        "supply": [_supply(figures, place) for place in range(len(seen.pools))],
        "weak_links": [
            fields(each) | {"size": _of_one(each.size), "money": _of_one(each.money)}
            for each in figures.weak_links
        ],
        "overloads": [_overload(each) for each in figures.overloads],
        "cross_checks": plain(staff_checks(figures)),
        "waits": _waits(figures),
        "stalls": [_stall(each) for each in ageing(reader, figures.map_id, seen.flow)],
        "estimates": [
            told(each, "node_id", "measure", "role_id", "connector_id") | fields(each.range)
            for each in estimates(reader, figures.map_id)
        ],
    }


def levers_as_json(reader: Reader, levers: LeverFigures) -> dict[str, Any]:
    """What levers bring, in the order of the ranking."""
    return {
        "own": [effect_as_json(reader, each) for each in levers.own],
        "usual": [effect_as_json(reader, each) for each in levers.usual],
        "pairs": [_pair_as_json(reader, each) for each in levers.pairs],
    }


def outlook_as_json(seen: Outlook) -> dict[str, Any]:
    """What can be expected in the span that is planned, as plain numbers."""
    numbers = ("entries", "win_probability", "wins", "money", "days_to_win")
    return told(seen, *numbers, "figures", "binding") | {"bottleneck": plain(seen.capacity.bottleneck)}


def effect_as_json(reader: Reader, effect: Effect) -> dict[str, Any]:
    """What one lever brings."""
    lever, numbers = effect.lever, ("wins", "earnings", "days_saved", "delay_benefit", "net", "first_year")
    return {
        "lever": said(reader, lever),
        "name": lever.name,
        "id": lever.id,
        **told(lever, "connector_id", "node_id", "role_id"),
        **told(effect, "cost", "cost_a_year", "delay_cost_a_day", *numbers),
        **told(effect, "per_money_spent", "payback_months", "figures", "binding", "remarks"),
    }


def goal_plan_as_json(plan: GoalPlan) -> dict[str, Any]:
    """What the goal of a map takes, beside what `required` says of it."""
    season, year = plan.season, plan.planned.first.year
    months = sorted({m for each in (season.wins, *season.stages.values()) for m in each}) if season else []
    return {
        **told(plan, "due", "starts", "open_in"),
        "by_month": [
            {
                "month": f"{year + month // MONTHS}-{month % MONTHS + 1:02}",
                "stages": {key: plain(amounts.get(month, 0.0)) for key, amounts in season.stages.items()},
                "wins": plain(season.wins.get(month, 0.0)),
                "figures": {"wins": plain(plan.won_in(month))} if month in season.wins else {},
            }
            for month in months
            if season is not None
        ],
        "stages": [
            told(each, "stage_id", "cases", "visits", "open_cases", "lag", "figures") for each in plan.needs
        ],
        "lags": plain(season.lags) if season is not None else {},
        "missing": plain(season.missing) if season is not None else [],
        **told(plan, "checks", "cautions"),
    }


def training_as_json(first: Sequence[Priority]) -> list[dict[str, Any]]:
    """The skills to train, what matters most first."""
    return [
        {
            **told(each.need, "node_id", "skill_id", "mean_gap"),
            "visits": plain(each.weight),
            "priority": plain(each.priority),
            "figures": plain({"mean_gap": each.need.figures["mean_gap"], **each.figures}),
        }
        for each in first
    ]


def _pair_as_json(reader: Reader, pair: Pair) -> dict[str, Any]:
    return {
        "first_id": pair.first.lever.id,
        "first": said(reader, pair.first.lever),
        "second_id": pair.second.lever.id,
        "second": said(reader, pair.second.lever),
        **told(pair, "wins", "net", "lift", "figures"),
    }


def _step(figures: MapFigures, node_id: Any) -> dict[str, Any]:
    told = {name: _of_one(work(figures, node_id)) for name, work in STEP_FIGURES.items()}
    return told | {"begun": plain(begun(figures, node_id))}


def _of_one(figure: Figure | None) -> Any:
    """A figure of one step; what it says of a role does not name again all the nodes at which that role works."""
    if figure is None:
        return None
    assumed, missing = (
        tuple(replace(each, node_ids=()) if each.about else each for each in said)
        for said in (figure.assumed, figure.missing)
    )
    return plain(replace(figure, assumed=assumed, missing=missing))


def _attempts(figures: MapFigures) -> dict[str, Any]:
    """The tries of a stay at each node whose attempts are counted."""
    ground = figures.outlook.flow.ground
    if ground is None:
        return {}
    network = ground.network
    return {
        network.nodes[at].id: {"limit": network.limits.get(at), **fields(tries)}
        for at, tries in network.counted.items()
    }


def _close_as_json(figures: MapFigures) -> dict[str, Any] | None:
    close = figures.time_to_close
    if close is None:
        return None
    by = []
    for days in _WITHIN:
        within = {"closed": close.by(days), "won": close.won_by(days)}
        numbers = {name: plain(figure.value) for name, figure in within.items()}
        by.append({"days": days, **numbers, "figures": plain(within)})
    most = {name: plain(close.within(share)) for name, share in _SHARES.items()}
    return {"basis": close.basis.value, **most, "by": by, "phases": _phases(figures, close)}


def _phases(figures: MapFigures, close: TimeToClose) -> Any:
    """What the law is computed from; None where it is fitted."""
    ground = figures.outlook.flow.ground
    if ground is None or not isinstance(close.law, PhaseType):
        return None
    phases = phases_to_win(ground, figures.outlook.times.visit)
    assert phases is not None, "the law was made of them"
    moves = [
        [source, target, share]
        for source, row in enumerate(phases.moves.tolist())
        for target, share in enumerate(row)
        if share
    ]
    return plain({"entry": phases.entry.tolist(), "rates": phases.rates.tolist(), "moves": moves})


def _supply(figures: MapFigures, place: int) -> dict[str, Any]:
    """Who there is for a role; its hours stand in `capacity`."""
    pool = figures.outlook.pools[place]
    return {
        "role_id": pool.role_id,
        **told(pool.supply, "people", "fte", "unknown", "full_time", "largest"),
        "hours_elsewhere": plain(pool.hours_elsewhere),
    }


def _overload(over: Overload) -> dict[str, Any]:
    after = []
    for weeks in _WEEKS:
        cases = over.after(weeks)
        after.append({"weeks": weeks, "cases": plain(cases.value), "figures": {"cases": plain(cases)}})
    return told(over, "role_id", "cases_a_week", "hours_a_week", "figures") | {"after": after}


def _waits(figures: MapFigures) -> dict[str, Any]:
    found, starts = figures.waits, figures.beginnings
    pools = []
    for each in found.pools:
        nodes = [fields(node) | {"begun": plain(starts.of_node(each, node))} for node in each.nodes]
        pools.append(_wait(each, each.figures, starts) | {"nodes": nodes})
    return {
        "pools": pools,
        "boards": [_wait(each, {}, starts) for each in found.boards],
        "with_people": plain(with_people(found.pools)),
    }


def _wait(wait: PoolWait | BoardWait, figures: Mapping[str, Figure], starts: Beginnings) -> dict[str, Any]:
    """What is known of a wait, the working days that so many per cent of the visits wait at most, and the days by which
    what comes today is begun.
    """
    most = {name: wait.at_most(share) for name, share in _SHARES.items()}
    numbers = {name: plain(figure.value) for name, figure in most.items()}
    return fields(wait) | numbers | {"begun": plain(starts.of(wait)), "figures": plain({**figures, **most})}


def _stall(found: Ageing) -> dict[str, Any]:
    """What waits at a stall; `up_to` null are those that are older than all other ages."""
    ages = []
    for up_to, of_age in zip((*AGES, None), found.ages, strict=False):
        numbers = {name: plain(figure.value) for name, figure in of_age.items()}
        ages.append({"up_to": up_to, **numbers, "figures": plain(of_age)})
    numbers = told(found, "attempts", "days", "over_limit", "figures")
    return {"node_id": found.node_id, **numbers, "waiting": plain(found.waiting), "ages": ages}
