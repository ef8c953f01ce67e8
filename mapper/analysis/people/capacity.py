"""Capacity: what the roles of a map can carry in a span, which of them binds, and what wins that allows (domain 2c).

load = entries x sum of visits x hours, utilisation = load / hours, most entries = hours / hours an entry; the smallest
of these is the bottleneck, and wins = min(entries, smallest most entries) x win probability. Where the map has seasons
what busy months bring waits for hours, and what still waits at the end of the span is not won in it; people whom other
live maps ask for too do of each map its part (`carry_over`).

Assumption: what is too much is held back at the entry ("rationed_at_entry"). Where it is let in and piles up in the
middle instead ("piles_up_inside"), upstream hours are wasted on cases that starve, and the wins are fewer.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Final

from mapper.analysis.figure import Figure, Term, Unit
from mapper.analysis.people.carry_over import TIE, Months, Pile, carried
from mapper.analysis.people.person_loads import PersonLoad, person_loads
from mapper.analysis.people.pools import NOWHERE, Beside, Pool, pools
from mapper.analysis.people.role_capacity import RoleCapacity, lacking, role_capacity
from mapper.analysis.results import Flow, Remark
from mapper.core.ids import MapId, RoleId
from mapper.core.reader import Reader

RATIONED: Final = Remark("rationed_at_entry")
OTHER_READING: Final = Remark("piles_up_inside")


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """What a map can carry in a span. `other_reading` names what the wins would mean if work piled up in the middle.

    `bottleneck`: the roles that allow the fewest entries, together when they tie; none where no role tells.
    `carried`: the cases of the span that all roles can do in it, None where no role tells; `held_by`: the roles that do
    the fewest of them. `is_capped`: whether more enters; None where that is not known. `piles`: of the roles for which
    the seasons make work wait.
    """

    roles: tuple[RoleCapacity, ...]
    people: tuple[PersonLoad, ...]
    bottleneck: tuple[RoleId, ...]
    most_entries: Figure
    wins: Figure
    is_capped: bool | None
    carried: float | None
    held_by: tuple[RoleId, ...]
    piles: tuple[Pile, ...] = ()
    other_reading: Remark = OTHER_READING


def capacity(
    reader: Reader,
    map_id: MapId,
    found: Flow,
    first: date,
    last: date,
    *,
    entries: float | None,
    elsewhere: Mapping[RoleId, Beside] = NOWHERE,
    asked: Sequence[Pool] | None = None,
    months: Months | None = None,
) -> Capacity:
    """What the roles of a map can carry from the first day to the last, when so many cases enter in that span.

    `found` is the map's flow; where it could not be computed all figures miss it. `entries` None: not known.
    `elsewhere`: by role what the other live maps ask of it in the span (`live_maps.work_taken`). `asked`: the pools of
    the map in that span, where they are known already. `months`: what its seasons make of the span
    (`months_of_work`).

    Formula: of each role `role_capacity`; the bottleneck is the role with the fewest entries possible, wins =
    min(entries, these) x w; with seasons, and of people whom other live maps ask for too, (entries - the most cases
    that still wait for a role at the end) x w (`carry_over.carried`).
    Assumes: what is too much is held back at the entry; every hour of a person can go to any step of the role; the
    cases of all live maps wait in one queue (parted_with_other_maps), while most entries are told of all hours of the
    role; roles of which nothing is known limit nothing, which is said (roles_left_out).
    Source: docs/formulas.md, What people can carry.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> year = date(2027, 1, 1), date(2027, 12, 31)
    >>> found = capacity(sale(), SALE, flow(sale(), SALE), *year, entries=2_088.0)
    >>> found.bottleneck, found.most_entries.value, round(found.wins.value, 6), found.is_capped
    (('role-ae',), 1044.0, 208.8, True)
    """
    if asked is None:
        asked = pools(reader, map_id, found.visits, first, last, elsewhere)
    roles = tuple(role_capacity(pool, entries, found.obstacles) for pool in asked)
    bottleneck, most = _bottleneck(asked, roles, found.obstacles)
    done = _done(asked, roles, entries, months)
    narrow = lowest(done)
    least = done[narrow[0]] if narrow else None
    piles = _piles(roles, entries, months)
    held_by = tuple(roles[i].role_id for i in narrow)
    parted = _parted(asked, held_by) if is_capped(entries, least) else ()
    return Capacity(
        roles=roles,
        people=tuple(person_loads(reader, roles, first, last)),
        bottleneck=bottleneck,
        most_entries=most,
        wins=_wins(entries, most, least, found, (*parted, *later(piles))),
        is_capped=is_capped(entries, least),
        carried=least,
        held_by=held_by,
        piles=piles,
    )


def _done(
    asked: Sequence[Pool], roles: Sequence[RoleCapacity], entries: float | None, months: Months | None
) -> list[float | None]:
    """The cases of the span that each role can do in it."""
    return [
        carried(
            months,
            each.role_id,
            entries,
            each.most_entries.value,
            each.hours_an_entry.value,
            pool.hours_elsewhere,
        )
        for each, pool in zip(roles, asked, strict=True)
    ]


def _parted(asked: Sequence[Pool], held_by: Sequence[RoleId]) -> tuple[Remark, ...]:
    """That what is done is parted between the maps, about the roles that hold this one and others down."""
    roles = tuple(pool.role_id for pool in asked if pool.role_id in held_by and pool.hours_elsewhere > 0)
    return (Remark("parted_with_other_maps", about=roles),) if roles else ()


def later(piles: Sequence[Pile]) -> tuple[Remark, ...]:
    """That work of busy months is done in later ones, about the roles for which it waits; nothing where none does.

    Formula: done_in_later_months about the roles of the piles.
    Assumes: the piles are those the seasons make.
    Source: docs/formulas.md, What people can carry.

    >>> later([])
    ()
    """
    return (Remark("done_in_later_months", about=tuple(each.role_id for each in piles)),) if piles else ()


def _piles(roles: Sequence[RoleCapacity], entries: float | None, months: Months | None) -> tuple[Pile, ...]:
    if months is None:
        return ()
    found = (
        months.pile(each.role_id, entries, each.hours_an_entry.value)
        for each in roles
        if each.most_entries.value is not None
    )
    return tuple(each for each in found if each is not None and each.is_seasonal)


def is_capped(entries: float | None, most: float | None) -> bool | None:
    """Whether more enters than can be carried; None where either is not known or the entries are no number.

    Formula: entries > most x (1 + 10^-9).
    Assumes: exactly as much as can be carried is carried, and a billionth more is rounding.
    Source: docs/formulas.md, What people can carry.

    >>> is_capped(100.0, 80.0), is_capped(80.0, 80.0), is_capped(100.0, None)
    (True, False, None)
    """
    if entries is None or most is None or not isfinite(entries):
        return None
    return entries > most * (1 + TIE)


def wins(entries: float | None, most: float | None, win_probability: float) -> float | None:
    """The wins that come of so many entries, of which so many at most are let in; None when neither is known.

    Formula: min(entries, most entries) x win probability.
    Assumes: what is not known does not limit; None too where one of the numbers is negative, infinite or none.
    Source: docs/formulas.md, What people can carry.

    >>> wins(100.0, 80.0, 0.25), wins(60.0, 80.0, 0.25), wins(60.0, None, 0.25)
    (20.0, 15.0, 15.0)
    """
    known = [number for number in (entries, most) if number is not None]
    if not known or not all(isfinite(number) and number >= 0 for number in [*known, win_probability]):
        return None
    return min(known) * win_probability


def lowest(amounts: Sequence[float | None]) -> list[int]:
    """The positions of the smallest amounts, in order; none where none is known.

    Formula: those with amount <= smallest x (1 + 10^-9).
    Assumes: amounts are 0 or more; None is passed over; roles so near one another bind together.
    Source: docs/formulas.md, What people can carry (bottleneck).

    >>> lowest([80.0, None, 80.0 + 1e-8, 81.0])
    [0, 2]
    """
    known = [amount for amount in amounts if amount is not None]
    if not known:
        return []
    least = min(known)
    return [i for i, amount in enumerate(amounts) if amount is not None and amount <= least * (1 + TIE)]


def _bottleneck(
    asked: Sequence[Pool], roles: Sequence[RoleCapacity], obstacles: tuple[Remark, ...]
) -> tuple[tuple[RoleId, ...], Figure]:
    """The roles that allow the fewest entries, and how many those are."""
    allowed = [role.most_entries.value for role in roles]
    narrow = lowest(allowed)
    least = allowed[narrow[0]] if narrow else None
    unknown = [
        pool
        for pool, role in zip(asked, roles, strict=True)
        if role.most_entries.value is None and role.hours_an_entry.value != 0
    ]
    left_out = (Remark("roles_left_out", about=tuple(pool.role_id for pool in unknown)),) if unknown else ()
    nothing = obstacles or left_out or (Remark("no_work"),)
    figure = Figure(
        value=least,
        unit=Unit.CASES,
        formula="smallest_most_entries",
        terms=tuple(
            Term("most_entries", amount, Unit.CASES, role.role_id)
            for amount, role in zip(allowed, roles, strict=True)
            if amount is not None
        ),
        missing=nothing if least is None else (),
        assumed=(*left_out, *_taken(roles, narrow)) if least is not None else (),
    )
    return tuple(roles[i].role_id for i in narrow), figure


def _taken(roles: Sequence[RoleCapacity], narrow: Sequence[int]) -> tuple[Remark, ...]:
    """What was taken for granted about the roles that limit."""
    return tuple(dict.fromkeys(remark for i in narrow for remark in roles[i].most_entries.assumed))


def _wins(
    entries: float | None, most: Figure, done: float | None, found: Flow, seasonal: tuple[Remark, ...]
) -> Figure:
    chance = found.win_probability
    assumed = [RATIONED, *most.assumed, *seasonal]
    if most.value is None:
        assumed.append(Remark("capacity_unknown"))
    missing: list[Remark] = list(found.obstacles)
    if chance is None and not missing:
        missing.append(Remark("no_won_end"))
    odd = [each for each in found.cautions if each.code == "not_a_number"]
    if entries is None and odd:
        missing += odd
    elif entries is None and most.value is not None:
        assumed.append(Remark("entries_unlimited"))
    elif entries is None or not isfinite(entries) or entries < 0:
        missing += lacking(entries)
    come, can = Term("entries", entries, Unit.CASES), Term("most_entries", most.value, Unit.CASES)
    known = [each for each in (entries, most.value) if each is not None]
    is_late = entries is not None and done is not None and done < min(known) * (1 - TIE)
    if is_late and entries is not None and done is not None:
        can = Term("still_wait", entries - done, Unit.CASES)
    code, counted = ("wins_in_time" if is_late else "wins_possible"), [come, can]
    if most.value is None:
        code, counted = "wins_of_all", [come]
    elif entries is None:
        code, counted = "wins_carried", [can]
    return Figure(
        value=None if missing or chance is None else wins(entries, done, chance),
        unit=Unit.CASES,
        formula=code,
        terms=(*counted, Term("win_probability", chance, Unit.SHARE)),
        missing=tuple(missing),
        assumed=tuple(assumed),
    )
