"""What a gap can be filled with: the money missing, the sale types, and the hours that roles have to spare (2g)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final

from mapper.analysis.gap.gaps import missing
from mapper.analysis.gap.offers import Offer, days_left, offers
from mapper.analysis.people.hours import role_hours
from mapper.analysis.people.live_maps import hours_taken, live_maps
from mapper.analysis.results import Remark
from mapper.core.ids import GapId, RoleId, SaleTypeId
from mapper.core.reader import Reader
from mapper.core.records import Allocation, Gap, Person

_DAYS_A_YEAR: Final = 365.25


def _nothing() -> Mapping[RoleId, float]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """Everything that the filling of a gap is worked out from.

    `missing`: money. `spare`: hours of each role from today to the due date that nothing else needs; a role that is
    not named limits nothing. `hour_costs`: money an hour of a role. With `obstacles` there is no answer: no_target,
    no_due, due_past, no_sale_types. `cautions`: those of `offers`, and about roles hours_unknown (limits nothing),
    calendars_missing (who has none counts with no hours), overloaded (more to do than hours), entries_taken_off (what
    enters the live maps until then takes hours as well: `entering`, which are taken off).
    """

    missing: float = 0.0
    offers: tuple[Offer, ...] = ()
    spare: Mapping[RoleId, float] = field(default_factory=_nothing)
    hour_costs: Mapping[RoleId, float] = field(default_factory=_nothing)
    entering: Mapping[RoleId, float] = field(default_factory=_nothing)
    obstacles: tuple[Remark, ...] = ()
    cautions: tuple[Remark, ...] = ()

    def offer(self, sale_type_id: SaleTypeId) -> Offer | None:
        return next((offer for offer in self.offers if offer.sale_type_id == sale_type_id), None)


def filling(
    reader: Reader, gap_id: GapId, today: date, in_hand: Mapping[RoleId, float] | None = None
) -> Filling:
    """Read what a gap can be filled with.

    Spare hours of a role = its hours from today to the due date (`hours.role_hours`) less those that other work needs,
    at least 0: `in_hand`, or where that is not given what enters the live maps until then. Assumptions: all hours of a
    case started today fall before the due date, which is on the safe side; the cases of a mix come beside those that
    enter anyhow, and what those bring is part of what is booked where it is to count.

    >>> from mapper.analysis.example import sale
    >>> from mapper.core.records import SaleType
    >>> gap = Gap(id="gap-1", name="To the year's end", target=10_000.0, booked=4_000.0, due="2027-12-31")
    >>> found = filling(sale(gap, SaleType(id="sale_type-1", name="More", value=1_000.0)), gap.id, date(2027, 1, 1))
    >>> found.missing
    6000.0
    """
    gap = reader.get(Gap, gap_id)
    amount, days = missing(gap), days_left(reader, gap, today)
    obstacles = [Remark("no_target")] if amount is None else []
    if days is None or gap.due is None:
        return Filling(missing=amount or 0.0, obstacles=(*obstacles, Remark("no_due")))
    if days < 0:
        return Filling(missing=amount or 0.0, obstacles=(*obstacles, Remark("due_past")))
    found, cautions = offers(reader, days)
    if not found:
        obstacles.append(Remark("no_sale_types"))
    last = date.fromisoformat(gap.due)
    taken = hours_taken(reader, live_maps(reader), today, last) if in_hand is None else in_hand
    spare, costs, about_roles = _roles(reader, found, (today, last), taken)
    entering = {role_id: taken[role_id] for role_id in spare if in_hand is None and role_id in taken}
    if entering:
        about_roles.append(Remark("entries_taken_off", about=tuple(entering)))
    return Filling(
        missing=amount or 0.0,
        offers=tuple(found),
        spare=spare,
        hour_costs=costs,
        entering=entering,
        obstacles=tuple(obstacles),
        cautions=(*cautions, *about_roles),
    )


def _roles(
    reader: Reader, found: Iterable[Offer], span: tuple[date, date], taken: Mapping[RoleId, float]
) -> tuple[dict[RoleId, float], dict[RoleId, float], list[Remark]]:
    spare: dict[RoleId, float] = {}
    costs: dict[RoleId, float] = {}
    noticed: dict[str, list[str]] = {"hours_unknown": [], "calendars_missing": [], "overloaded": []}
    for role_id in sorted({role_id for offer in found for role_id in offer.hours}):
        there = role_hours(reader, role_id, *span)
        if there.hours is None:
            noticed["hours_unknown"].append(role_id)
            continue
        spare[role_id] = max(there.hours - taken.get(role_id, 0.0), 0.0)
        cost = role_cost(reader, role_id, *span)
        if cost is not None and there.hours:
            costs[role_id] = cost / there.hours
        if there.unknown:
            noticed["calendars_missing"].append(role_id)
        if taken.get(role_id, 0.0) > there.hours:
            noticed["overloaded"].append(role_id)
    return spare, costs, [Remark(code, about=tuple(about)) for code, about in noticed.items() if about]


def role_cost(reader: Reader, role_id: RoleId, first: date, last: date) -> float | None:
    """What the people of a role cost over a span: the sum of cost a year x share x days there / 365.25.

    None where somebody's cost is not known, or nobody has a share in the role.

    >>> from mapper.analysis.example import sale
    >>> round(role_cost(sale(), "role-ae", date(2027, 1, 1), date(2027, 12, 31)) - 83_520 * 365 / 365.25, 6)
    0.0
    """
    total: float | None = None
    for allocation in reader.referring(Allocation, "role_id", role_id):
        person = reader.get(Person, allocation.person_id)
        begins = max(first, date.fromisoformat(person.starts)) if person.starts else first
        ends = min(last, date.fromisoformat(person.leaves)) if person.leaves else last
        days = (ends - begins).days + 1
        if days <= 0 or allocation.share <= 0:
            continue
        if person.cost_a_year is None:
            return None
        total = (total or 0.0) + person.cost_a_year * allocation.share * days / _DAYS_A_YEAR
    return total
