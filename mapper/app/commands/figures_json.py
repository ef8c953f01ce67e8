"""The figures of a map as JSON: what `mapper analyse --json` prints. The keys stand in docs/formulas.md."""

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from functools import cached_property
from math import isfinite
from typing import Any, Final

from mapper.analysis.flow.seasons import MONTHS
from mapper.analysis.flow.time_to_close import TimeToClose
from mapper.analysis.levers.goal_plan import GoalPlan
from mapper.analysis.levers.levers import Effect, Pair
from mapper.analysis.levers.outlook import Outlook
from mapper.analysis.map_figures import LeverFigures, MapFigures
from mapper.analysis.people.skills import Priority
from mapper.core.reader import Reader
from mapper.core.records import Record, Role
from mapper.services.lever_texts import said

# what others are worked out from, and is told where it belongs
_LEFT_OUT: Final = frozenset(
    {"ground", "reader", "time_to_close", "map_id", "today", "outlook", "first", "weak_at"}
)
_SHARES: Final = (0.5, 0.8, 0.9)
_WITHIN: Final = (30.0, 60.0, 90.0, 180.0)  # working days


def as_json(figures: MapFigures) -> dict[str, Any]:
    """All figures of a map but its levers. Mappings are by id; unknown is null; a figure tells all it knows."""
    seen = figures.outlook
    told = _fields(figures)
    told["outlook"] = outlook_as_json(figures.reader, seen)
    told["flow"], told["times"] = plain(seen.flow), plain(seen.times)
    told["capacity"] = plain(seen.capacity)
    told["time_to_close"] = _close_as_json(figures.time_to_close)
    told["planned"] = _fields(figures.planned) | {"first": figures.planned.first.isoformat()}
    return told


def levers_as_json(reader: Reader, levers: LeverFigures) -> dict[str, Any]:
    """What levers bring, in the order of the ranking."""
    return {
        "own": [effect_as_json(reader, each) for each in levers.own],
        "usual": [effect_as_json(reader, each) for each in levers.usual],
        "pairs": [_pair_as_json(reader, each) for each in levers.pairs],
    }


def outlook_as_json(reader: Reader, seen: Outlook) -> dict[str, Any]:
    """What can be expected in a span."""
    return {
        "first": seen.first.isoformat(),
        "last": seen.last.isoformat(),
        "entries": plain(seen.entries),
        "win_probability": plain(seen.flow.win_probability),
        "wins": plain(seen.wins),
        "money": plain(seen.money),
        "days_to_win": plain(seen.days_to_win),
        "worth": plain(seen.worth),
        "binding": [_role(reader, role_id) for role_id in seen.binding],
        "bottleneck": [_role(reader, role_id) for role_id in seen.capacity.bottleneck],
    }


def effect_as_json(reader: Reader, effect: Effect) -> dict[str, Any]:
    """What one lever brings."""
    numbers = (
        "wins",
        "earnings",
        "days_saved",
        "delay_benefit",
        "net",
        "first_year",
        "per_money_spent",
        "payback_months",
    )
    return {
        "lever": said(reader, effect.lever),
        "name": effect.lever.name,
        "id": effect.lever.id,
        "cost": plain(effect.cost),
        "cost_a_year": plain(effect.cost_a_year),
        **{name: plain(getattr(effect, name)) for name in numbers},
        "binding": [_role(reader, role_id) for role_id in effect.binding],
        "remarks": plain(effect.remarks),
    }


def _pair_as_json(reader: Reader, pair: Pair) -> dict[str, Any]:
    return {
        "first": said(reader, pair.first.lever),
        "second": said(reader, pair.second.lever),
        "wins": plain(pair.wins),
        "net": plain(pair.net),
        "lift": plain(pair.lift),
    }


def _close_as_json(close: TimeToClose | None) -> dict[str, Any] | None:
    if close is None:
        return None
    within = {f"p{share:.0%}".removesuffix("%"): plain(close.within(share)) for share in _SHARES}
    by = [
        {"days": days, "closed": plain(close.by(days).value), "won": plain(close.won_by(days).value)}
        for days in _WITHIN
    ]
    return {"basis": close.basis.value, **within, "by": by}


def goal_plan_as_json(plan: GoalPlan) -> dict[str, Any]:
    """What the goal of a map takes, beside what `required` says of it."""
    season, year = plan.season, plan.planned.first.year
    months = sorted({m for each in (season.wins, *season.stages.values()) for m in each}) if season else []
    return {
        "due": plan.due.isoformat(),
        "starts": [_fields(each) for each in plan.starts],
        "by_month": [
            {
                "month": f"{year + month // MONTHS}-{month % MONTHS + 1:02}",
                "stages": {key: plain(amounts.get(month, 0.0)) for key, amounts in season.stages.items()},
                "wins": plain(season.wins.get(month, 0.0)),
            }
            for month in months
            if season is not None
        ],
        "checks": [_fields(each) for each in plan.checks],
    }


def training_as_json(first: Sequence[Priority]) -> list[dict[str, Any]]:
    """The skills to train, what matters most first."""
    return [
        {
            "node_id": each.need.node_id,
            "skill_id": each.need.skill_id,
            "mean_gap": plain(each.need.mean_gap),
            "visits": plain(each.weight),
            "priority": plain(each.priority),
        }
        for each in first
    ]


def _role(reader: Reader, role_id: str) -> str:
    return reader.get(Role, role_id).name


def plain(value: Any) -> Any:
    """A value in the terms of JSON: fields and properties of dataclasses by name, what is no number as null.

    >>> plain((date(2026, 11, 27), float("nan"), {"a": 1.5}))
    ['2026-11-27', None, {'a': 1.5}]
    """
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, float):
        return value if isfinite(value) else None
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    return _several(value)


def _several(value: Any) -> Any:
    if isinstance(value, Record):
        return {"id": value.id, "name": getattr(value, "name", "")}
    if isinstance(value, Mapping):
        return {_key(key): plain(each) for key, each in value.items()}
    if hasattr(value, "_asdict"):  # a named tuple
        return _several(value._asdict())
    if isinstance(value, Sequence | frozenset):
        return [plain(each) for each in value]
    return _fields(value)


def _key(key: Any) -> str:
    plain_key = plain(key)
    return "none" if plain_key is None else str(plain_key)


def _fields(value: Any) -> dict[str, Any]:
    assert dataclasses.is_dataclass(value), f"{type(value).__name__} is told by nobody"
    names = [field.name for field in dataclasses.fields(value)]
    names += [
        name
        for name, member in vars(type(value)).items()
        if isinstance(member, property | cached_property) and not name.startswith("_")
    ]
    return {name: plain(getattr(value, name)) for name in names if name not in _LEFT_OUT}
