"""What other methods make of the people a map needs, from its figures: four cross-checks a role (domain 2c)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from mapper.analysis.figure import Figure
from mapper.analysis.flow.required import entries_to_staff
from mapper.analysis.levers.outlook import Outlook
from mapper.analysis.map_figures import MapFigures
from mapper.analysis.people.carry_over import Months, carried
from mapper.analysis.people.cross_checks import Accounts, breakdown, incremental, workload
from mapper.analysis.people.pools import Pool, pools_of_spans
from mapper.analysis.quotas import Quotas, quotas, top_down_of
from mapper.core.ids import RoleId
from mapper.core.records import Role

_MOST_PEOPLE: Final = 200  # that are tried one after another
_MONTHS: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffCheck:
    """The people of a role in the span that is planned, by methods that see less than the map does."""

    role_id: RoleId
    workload: Figure
    breakdown: Figure
    incremental: Figure
    top_down: Figure


def staff_checks(figures: MapFigures) -> Sequence[StaffCheck]:
    """The people of each role by four other methods, with the numbers of the map in place of those the methods ask
    people for.

    Formula: workload = (entries x sum of visits x hours of a visit + hours that other live maps take) / hours of a
    newcomer. Breakdown = money aimed at /
    (money now / FTE of the role) x (1 + leavers a year x months / 12). Incremental = the last of n = 1, 2 ... who
    brings at least the cost a year x months / 12, with n people bringing worth of a win x w x min(what enters, what
    other roles carry, what n people carry: n x hours / hours an entry). Where the map has seasons what either carries
    goes by the months (`carry_over.carried`), n people with the hours of a newcomer in each.
    Assumes: entries are those the planned wins take, else what enters. No target utilisation and no waits, so the
    workload is the least there can be; all roles but the one stay as they are; at most 200 people are tried. Money is
    after the margin, but for the top-down method, whose goal is in its own unit; quotas are the people's own targets
    (`quotas.top_down_of`).
    Source: Talley 1961; Semlow 1959; thecroreport; docs/formulas.md, People needed.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> [check.role_id for check in staff_checks(map_figures(sale(), SALE, date(2027, 1, 1)))]
    ['role-ae', 'role-sdr']
    """
    seen, wins = figures.outlook, figures.planned.wins.value
    entries = entries_to_staff(seen.flow, wins, seen.entries)
    target = None if wins is None or seen.worth.of_a_win is None else wins * seen.worth.of_a_win
    newcomers, aimed = _newcomers(figures), quotas(figures)
    return [
        _of(figures, pool, entries, target, newcomers.get(pool.role_id, ()), aimed) for pool in seen.pools
    ]


def _of(
    figures: MapFigures,
    pool: Pool,
    entries: float | None,
    target: float | None,
    newcomers: Sequence[float],
    aimed: Quotas,
) -> StaffCheck:
    seen, role = figures.outlook, figures.reader.get(Role, pool.role_id)
    part = seen.months / _MONTHS
    accounts = [
        *(Accounts(number=entries, calls=work.visits, hours=work.hours) for work in pool.works),
        *(Accounts(number=1.0, calls=work.visits, hours=work.hours) for work in pool.beside.works),
    ]
    brings = seen.money / pool.supply.fte if seen.money is not None and pool.supply.fte else None
    return StaffCheck(
        role_id=pool.role_id,
        workload=workload(accounts, pool.newcomer.hours),
        breakdown=breakdown(target, brings, leaving_share=(role.leavers_a_year or 0.0) * part),
        incremental=incremental(
            _margins(seen, pool, newcomers),
            None if role.cost_a_year is None else role.cost_a_year * part,
        ),
        top_down=top_down_of(figures.reader, pool.role_id, aimed),
    )


def _margins(seen: Outlook, pool: Pool, newcomers: Sequence[float]) -> list[float | None]:
    """What a map brings with 0, 1, 2... full-time people of a role, up to where one more brings nothing."""
    worth, w, an_entry = seen.worth.of_a_win, seen.flow.win_probability, pool.hours_an_entry
    if worth is None or w is None or not an_entry or not pool.newcomer.hours:
        return []
    others = [
        carried(
            seen.seasons,
            each.role_id,
            seen.entries,
            each.most_entries.value,
            each.hours_an_entry.value,
            other.hours_elsewhere,
        )
        for each, other in zip(seen.capacity.roles, seen.pools, strict=True)
        if each.role_id != pool.role_id
    ]
    most = min((amount for amount in (*others, seen.entries) if amount is not None), default=None)
    found: list[float | None] = []
    for people in range(_MOST_PEOPLE + 1):
        allowed = people * pool.newcomer.hours / an_entry
        months = _of_people(seen, pool.role_id, people, newcomers)
        done = carried(months, pool.role_id, seen.entries, allowed, an_entry, pool.hours_elsewhere)
        amount = 0.0 if done is None else done
        found.append(worth * w * (amount if most is None else min(amount, most)))
        if len(found) > 1 and found[-1] == found[-2]:
            break
    return found


def _newcomers(figures: MapFigures) -> Mapping[RoleId, Sequence[float]]:
    """The hours that somebody new would have in each month, by role; none where the months are alike."""
    seen = figures.outlook
    if seen.seasons is None:
        return {}
    of_months = pools_of_spans(figures.reader, seen.map_id, seen.flow.visits, seen.seasons.spans)
    return {each[0].role_id: [pool.newcomer.hours for pool in each] for each in zip(*of_months, strict=True)}


def _of_people(seen: Outlook, role_id: RoleId, people: int, newcomers: Sequence[float]) -> Months | None:
    """The months of a map with the hours that so many new people of a role would have in them."""
    seasons = seen.seasons
    if seasons is None or (seasons.only is not None and role_id not in seasons.only):
        return seasons
    return replace(seasons, hours={role_id: tuple(people * hours for hours in newcomers)})
