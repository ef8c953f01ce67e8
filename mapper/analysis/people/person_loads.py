"""Loads of people: what the roles of a map ask of each person who has a share in them (domain 2c)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from mapper.analysis.figure import Figure, Term, Unit, accounted
from mapper.analysis.people.hours import is_over_allocated, person_hours
from mapper.analysis.people.use import use_of_time, used
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.ids import PersonId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import Allocation

if TYPE_CHECKING:
    from mapper.analysis.people.role_capacity import RoleCapacity


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one role is to a person: the share of the time it has, and the hours it asks for; None: not known.

    `remarks` tell why the hours are not known, or what was assumed for them.
    """

    role_id: RoleId
    share: float
    load: float | None
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLoad:
    """What the roles of the map ask of one person, who takes as much of each role's load as of its hours.

    `own`: hours of the person for cases, whatever the role; None where no calendar tells them. `hours` are those for
    these roles. Remarks: over_allocated, calendar_unknown; further ones stand in `figures`, which account for each of
    the numbers.
    """

    person_id: PersonId
    own: float | None
    parts: tuple[Part, ...]
    remarks: tuple[Remark, ...] = ()

    @property
    def share(self) -> float:
        """Part of the time that these roles have together."""
        return sum(part.share for part in self.parts)

    @property
    def hours(self) -> float | None:
        """Hours for these roles in the span; None where no calendar tells them."""
        return None if self.own is None else self.own * self.share

    @property
    def load(self) -> float | None:
        """Hours that these roles ask for; None where those of one are not known, or the person's own."""
        known = [part.load for part in self.parts if part.load is not None]
        return sum(known) if self.own is not None and len(known) == len(self.parts) else None

    @property
    def utilisation(self) -> float | None:
        """Load over hours; None where one of them is not known, or there are no hours."""
        return used(self.load, self.hours)

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Each number with its terms, what it misses and what was assumed."""
        hours, load = self.hours, self.load
        telling = (part for part in self.parts if load is not None or part.load is None)
        of_parts = (remark for part in telling for remark in part.remarks)
        of_load = (*self.remarks, *of_parts)
        nothing = (Remark("no_hours", about=(self.person_id,)),) if hours == 0 else ()
        return {
            "hours": accounted(
                hours,
                Unit.HOURS,
                "hours_of_person",
                Term("own_hours", self.own, Unit.HOURS),
                Term("share_of_time", self.share, Unit.SHARE),
                remarks=self.remarks,
            ),
            "load": accounted(
                load,
                Unit.HOURS,
                "load_of_person",
                *(Term("hours_of_part", part.load, Unit.HOURS, part.role_id) for part in self.parts),
                remarks=of_load,
            ),
            "utilisation": use_of_time(load, hours, (*of_load, *nothing)),
        }


def person_loads(
    reader: Reader, roles: Sequence["RoleCapacity"], first: date, last: date
) -> Iterator[PersonLoad]:
    """The people with a share in a role that has work, by their ids, with what it asks of each in the span.

    Formula: load = sum over the roles of load of the role x own hours for it / hours of the role.
    Assumes: everybody takes as much of a role's load as of its hours; a person's hours for a role are those for cases x
    the share of the time it has; nothing is asked where the role has no hours at all.
    Source: docs/formulas.md, What people can carry.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.levers.outlook import outlook
    >>> ana = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31)).capacity.people[0]
    >>> ana.hours, ana.load, ana.figures["utilisation"].formula
    (2088.0, 120.0, 'utilisation')
    """
    by_id = {role.role_id: role for role in roles}
    shares: dict[PersonId, list[Allocation]] = {}
    for role_id in by_id:
        for each in queries.allocations(reader, role_id):
            if each.share > 0:
                shares.setdefault(each.person_id, []).append(each)
    for person_id, allocations in sorted(shares.items()):
        own = person_hours(reader, person_id, first, last)
        codes = ["over_allocated"] if is_over_allocated(reader, person_id) else []
        codes += ["calendar_unknown"] if own is None else []
        yield PersonLoad(
            person_id=person_id,
            own=own,
            parts=tuple(_part(own, each.share, by_id[each.role_id]) for each in allocations),
            remarks=tuple(Remark(code, about=(person_id,)) for code in codes),
        )


def _part(own: float | None, share: float, role: "RoleCapacity") -> Part:
    """What a person takes of a role's load: as much as it gives of the role's hours."""
    load, hours = role.load.value, role.hours.value
    taken = None
    if own is not None and load is not None and hours is not None:
        taken = load * own * share / hours if hours > 0 else 0.0
    said = (role.load, role.hours)
    remarks = [remark for each in said for remark in (each.missing if taken is None else each.assumed)]
    return Part(role_id=role.role_id, share=share, load=taken, remarks=tuple(dict.fromkeys(remarks)))
