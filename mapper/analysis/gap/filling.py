"""What a gap can be filled with: the money missing, the sale types, and the hours that roles have to spare (2g)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final

from mapper.analysis.figure import Figure, Term, Unit, accounted
from mapper.analysis.gap.gaps import missing_of
from mapper.analysis.gap.offers import Offer, days_left, offers
from mapper.analysis.people.hours import role_hours
from mapper.analysis.people.live_maps import hours_taken, live_maps
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.ids import GapId, RoleId, SaleTypeId
from mapper.core.reader import Reader
from mapper.core.records import Gap, Person

DAYS_A_YEAR: Final = 365.25  # of which each costs alike


def _nothing() -> Mapping[RoleId, float]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What a role has to spare for a gap: the hours that are `there` until the due date, less those that are `taken`.

    `cost`: money that its people cost until then; None where somebody's cost is not known. `assumed`: what is to be
    said of the hours (calendars_missing, overloaded, entries_taken_off).
    """

    role_id: RoleId
    there: float
    taken: float
    cost: float | None
    assumed: tuple[Remark, ...] = ()

    @property
    def spare(self) -> float:
        """Hours that nothing else needs, at least 0."""
        return max(self.there - self.taken, 0.0)

    @property
    def hour_cost(self) -> float | None:
        """Money an hour; None where the cost or the hours are not known."""
        return self.cost / self.there if self.cost is not None and self.there else None

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Each number with its terms, what it misses and what was assumed."""
        there = Term("hours_there", self.there, Unit.HOURS)
        unknown = Remark("cost_unknown" if self.cost is None else "zero_capacity", about=(self.role_id,))
        return {
            "spare": accounted(
                self.spare,
                Unit.HOURS,
                "spare_hours",
                there,
                Term("hours_taken", self.taken, Unit.HOURS),
                remarks=self.assumed,
            ),
            "hour_cost": accounted(
                self.hour_cost,
                Unit.MONEY,
                "hour_cost",
                Term("cost", self.cost, Unit.MONEY),
                there,
                remarks=(unknown,) if self.hour_cost is None else self.assumed,
            ),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """Everything that the filling of a gap is worked out from.

    `missing`: money, `lack`: how it comes about, None where only the number is known. `spare`: hours of each role from
    today to the due date that nothing else needs; a role that is not named limits nothing. `hour_costs`: money an hour
    of a role. `rooms`: the same with how they come about. With `obstacles` there is no answer: no_target, no_due,
    due_past, no_sale_types. `cautions`: those of `offers`, and about roles hours_unknown (limits nothing),
    calendars_missing (who has none counts with no hours), overloaded (more to do than hours), entries_taken_off (what
    enters the live maps until then takes hours as well: `entering`, which are taken off).
    """

    missing: float = 0.0
    lack: Figure | None = None
    offers: tuple[Offer, ...] = ()
    spare: Mapping[RoleId, float] = field(default_factory=_nothing)
    hour_costs: Mapping[RoleId, float] = field(default_factory=_nothing)
    entering: Mapping[RoleId, float] = field(default_factory=_nothing)
    rooms: tuple[Room, ...] = ()
    obstacles: tuple[Remark, ...] = ()
    cautions: tuple[Remark, ...] = ()

    def room(self, role_id: RoleId) -> Room:
        """What a role has to spare, and how that comes about; where only the hours are known, that nothing is taken."""
        known = next((room for room in self.rooms if room.role_id == role_id), None)
        return known or Room(role_id=role_id, there=self.spare[role_id], taken=0.0, cost=None)

    def offer(self, sale_type_id: SaleTypeId) -> Offer | None:
        return next((offer for offer in self.offers if offer.sale_type_id == sale_type_id), None)


def filling(
    reader: Reader, gap_id: GapId, today: date, in_hand: Mapping[RoleId, float] | None = None
) -> Filling:
    """What a gap can be filled with from today to its due date: money, sale types and spare hours; `obstacles` say why
    not.

    `in_hand`: hours that other work needs by role; None: those of what enters the live maps until the due date.

    Formula: spare hours of a role = max(its hours from today to the due date - those in hand, 0); cost of an hour =
    what its people cost until then / its hours.
    Assumes: all hours of a case started today fall before the due date, which is on the safe side; the cases of a mix
    come beside those that enter anyhow, and what those bring is part of what is booked where it is to count; a role of
    which nobody's calendar is known limits nothing (hours_unknown).
    Source: docs/formulas.md, Filling a gap.

    >>> from mapper.analysis.example import sale
    >>> from mapper.core.records import SaleType
    >>> gap = Gap(id="gap-1", name="To the year's end", target=10_000.0, booked=4_000.0, due="2027-12-31")
    >>> found = filling(sale(gap, SaleType(id="sale_type-1", name="More", value=1_000.0)), gap.id, date(2027, 1, 1))
    >>> found.missing
    6000.0
    """
    gap = reader.get(Gap, gap_id)
    lack, days = missing_of(gap), days_left(reader, gap, today)
    amount = lack.value
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
    rooms, about_roles = _rooms(reader, found, (today, last), taken, is_entering=in_hand is None)
    entering = {room.role_id: room.taken for room in rooms if in_hand is None and room.role_id in taken}
    return Filling(
        missing=amount or 0.0,
        lack=lack,
        offers=tuple(found),
        spare={room.role_id: room.spare for room in rooms},
        hour_costs={room.role_id: room.hour_cost for room in rooms if room.hour_cost is not None},
        entering=entering,
        rooms=rooms,
        obstacles=tuple(obstacles),
        cautions=(*cautions, *about_roles),
    )


def _rooms(
    reader: Reader,
    found: Iterable[Offer],
    span: tuple[date, date],
    taken: Mapping[RoleId, float],
    *,
    is_entering: bool,
) -> tuple[tuple[Room, ...], list[Remark]]:
    """What the roles that work on the sale types have to spare, and what is to be said of them."""
    codes = ("hours_unknown", "calendars_missing", "overloaded", "entries_taken_off")
    noticed: dict[str, list[str]] = {code: [] for code in codes}
    rooms = []
    for role_id in sorted({role_id for offer in found for role_id in offer.hours}):
        there = role_hours(reader, role_id, *span)
        if there.hours is None:
            noticed["hours_unknown"].append(role_id)
            continue
        said = {
            "calendars_missing": bool(there.unknown),
            "overloaded": taken.get(role_id, 0.0) > there.hours,
            "entries_taken_off": is_entering and role_id in taken,
        }
        for code, is_so in said.items():
            noticed[code] += [role_id] if is_so else []
        room = Room(
            role_id=role_id,
            there=there.hours,
            taken=taken.get(role_id, 0.0),
            cost=role_cost(reader, role_id, *span),
            assumed=tuple(Remark(code, about=(role_id,)) for code, is_so in said.items() if is_so),
        )
        rooms.append(room)
    return tuple(rooms), [Remark(code, about=tuple(about)) for code, about in noticed.items() if about]


def role_cost(reader: Reader, role_id: RoleId, first: date, last: date) -> float | None:
    """What the people of a role cost over a span, in money.

    None where somebody's cost is not known, or nobody has a share in the role.

    Formula: cost = sum over its people of cost a year x share x days there / 365.25.
    Assumes: every day costs alike, worked on or not; who is there for a part of the span costs that part.
    Source: docs/formulas.md, Filling a gap.

    >>> from mapper.analysis.example import sale
    >>> round(role_cost(sale(), "role-ae", date(2027, 1, 1), date(2027, 12, 31)) - 83_520 * 365 / 365.25, 6)
    0.0
    """
    total: float | None = None
    for allocation in queries.allocations(reader, role_id):
        person = reader.get(Person, allocation.person_id)
        begins = max(first, date.fromisoformat(person.starts)) if person.starts else first
        ends = min(last, date.fromisoformat(person.leaves)) if person.leaves else last
        days = (ends - begins).days + 1
        if days <= 0 or allocation.share <= 0:
            continue
        if person.cost_a_year is None:
            return None
        total = (total or 0.0) + person.cost_a_year * allocation.share * days / DAYS_A_YEAR
    return total
