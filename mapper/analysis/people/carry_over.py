"""Work that is too much: what waits for hours in busy months, and whose of the maps that share people it is (2c).

What all live maps ask of a role waits in one queue, and what came first is done first. So each map has its part of what
is done by the hours it asks for, and the parts of all maps together are the hours there are.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Final

from mapper.analysis.figure import Figure, Term, Unit, accounted
from mapper.analysis.flow.seasons import months_between, parts_of_months, seasonal_months
from mapper.analysis.people.hours import months_of, role_hours
from mapper.analysis.people.pools import NOWHERE, Beside
from mapper.analysis.results import Remark
from mapper.core.ids import MapId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import ProcessMap
from mapper.core.seasons import parse_seasons

TIE: Final = 1e-9  # relative: as much as there is room for is rounded
_LITTLE: Final = 1e-6  # a step so small that what follows from it is as good as straight


@dataclass(frozen=True, slots=True, kw_only=True)
class Months:
    """The months of a span whose seasons are not alike, each by its days in it.

    `parts`: of the cases of the span, those that enter in each month, together 1. `hours`: of each role in each month;
    only of roles whose hours are known, and whose months differ: `only` these, None: those of all. `beside`: hours that
    the other live maps ask of a role in each month.
    """

    spans: tuple[tuple[date, date], ...]
    parts: tuple[float, ...]
    hours: Mapping[RoleId, tuple[float, ...]]
    beside: Mapping[RoleId, tuple[float, ...]] = field(default_factory=lambda: MappingProxyType({}))
    only: frozenset[RoleId] | None = None

    def staffed(self, reader: Reader, role_ids: Iterable[RoleId]) -> "Months":
        """The same where these roles have the hours that a document says."""
        of_roles = {
            role_id: tuple(role_hours(reader, role_id, *each).hours or 0.0 for each in self.spans)
            for role_id in role_ids
            if self.only is None or role_id in self.only
        }
        return replace(self, hours=MappingProxyType({**self.hours, **of_roles}))

    def pile(self, role_id: RoleId, entries: float | None, an_entry: float | None) -> "Pile | None":
        """What waits for a role when so many cases enter in the span; None where that is not known."""
        hours = self.hours.get(role_id)
        if entries is None or not an_entry or hours is None:
            return None
        return Pile(
            role_id=role_id,
            months=tuple(begins for begins, _ in self.spans),
            entries=tuple(entries * part for part in self.parts),
            allowed=tuple(each / an_entry for each in hours),
            beside=tuple(each / an_entry for each in self.beside.get(role_id, ())),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """Cases that wait for a role, month by month: what enters in each and what its hours allow.

    `beside`: what the other live maps ask for in each month, in cases of this map that would take as long; () where
    they ask for nothing. It waits in the same queue.
    """

    role_id: RoleId
    months: tuple[date, ...]  # the first day of each in the span
    entries: tuple[float, ...]
    allowed: tuple[float, ...]
    beside: tuple[float, ...] = ()

    @property
    def come(self) -> tuple[float, ...]:
        """What all maps ask for in each month, in cases of this one."""
        return tuple(map(sum, zip(self.entries, self.beside, strict=True))) if self.beside else self.entries

    @property
    def waiting(self) -> tuple[float, ...]:
        """The cases that wait at the end of each month."""
        of_all = waiting(self.come, self.allowed)
        return _of_map(self.entries, self.come, of_all) if self.beside else of_all

    @property
    def carried(self) -> float:
        """The cases of the span that are done in it."""
        return max(0.0, sum(self.entries) - self.left)  # of no hours all wait, however their sum is rounded

    @property
    def busy(self) -> tuple[date, ...]:
        """The months in which more comes than can be done."""
        months = zip(self.months, self.come, self.allowed, strict=True)
        return tuple(month for month, come, done in months if come > done * (1 + TIE))

    @property
    def cleared(self) -> date | None:
        """The first day of the month at whose end nothing waits any more; None where some still do."""
        waits = self.waiting
        if waits[-1]:
            return None
        return self.months[max((place + 1 for place, each in enumerate(waits) if each), default=0)]

    @property
    def most(self) -> float:
        """The most cases that wait at the end of a month."""
        return max(self.waiting)

    @property
    def left(self) -> float:
        """The cases that still wait when the span ends."""
        return self.waiting[-1]

    @property
    def by_hours(self) -> float:
        """Of the cases that are done the part that goes by the hours, 0 to 1: those of the months since work waits.

        With other maps it is by how much more is done, in parts of itself, for so much fewer hours an entry.
        """
        if not self.left or not self.carried:
            return 0.0
        if self.beside:
            sooner = replace(
                self,
                allowed=tuple(each * (1 + _LITTLE) for each in self.allowed),
                beside=tuple(each * (1 + _LITTLE) for each in self.beside),
            )
            return (sooner.carried / self.carried - 1) / _LITTLE
        empty = max((place + 1 for place, each in enumerate(self.waiting) if not each), default=0)
        return sum(self.allowed[empty:]) / self.carried

    @property
    def is_seasonal(self) -> bool:
        """Whether work waits that an even year would not let wait, or longer: the months make a difference."""
        come, can = sum(self.come), sum(self.allowed)
        together = sum(self.entries) * min(1.0, can / come) if come else 0.0
        if come > can * (1 + TIE):  # it is too much in any case
            return self.carried < together * (1 - TIE)
        return self.most > together * TIE

    @property
    def figures(self) -> Mapping[str, Figure]:
        """The most that wait, and those that still wait when the span ends, each with its terms."""
        most = max(range(len(self.months)), key=self.waiting.__getitem__)
        before = self.waiting[most - 1] if most else 0.0
        shared = (Remark("parted_with_other_maps", about=(self.role_id,)),) if self.beside else ()
        return {
            "most": accounted(
                self.most,
                Unit.CASES,
                "most_wait",
                Term("waiting", before, Unit.CASES),
                Term("entries", self.entries[most], Unit.CASES),
                Term("allowed", before + self.entries[most] - self.most, Unit.CASES),
                remarks=(Remark("nothing_waited"), *shared),
            ),
            "left": accounted(
                self.left,
                Unit.CASES,
                "still_wait",
                Term("entries", sum(self.entries), Unit.CASES),
                Term("carried", self.carried, Unit.CASES),
                remarks=(Remark("nothing_waited"), *shared),
            ),
        }


def months_of_work(
    reader: Reader,
    map_id: MapId,
    role_ids: Iterable[RoleId],
    first: date,
    last: date,
    elsewhere: Mapping[RoleId, Beside] = NOWHERE,
) -> Months | None:
    """The months of a span with their part of the cases and the hours of some roles; None where none differs.

    `elsewhere`: by role what the other live maps ask of it in the span.

    Formula: part of a month: `parts_of_months`; its hours are `role_hours` of its days in the span.
    Assumes: without seasons, or where all months weigh the same, as much comes in every week, and a span counts as one
    piece, but for the roles of which other maps ask more in some months; so does one that is no longer than a month,
    for the Sunday that a month cuts off a week has cases and nobody at work, and one whose months all weigh 0.
    Source: docs/formulas.md, What people can carry.

    >>> from mapper.analysis.example import sale
    >>> months_of_work(sale(), "map-sale", ["role-ae"], date(2027, 1, 1), date(2027, 12, 31)) is None
    True
    """
    weights = parse_seasons(reader.get(ProcessMap, map_id).seasons) or ()
    spans = tuple(months_between(first, last))
    is_even = len(set(weights)) < 2
    uneven = [role_id for role_id, each in elsewhere.items() if each.at_most > each.hours * (1 + TIE)]
    known = [role_id for role_id in role_ids if not is_even or role_id in uneven]
    is_short = len(spans) < 2 or months_of(first, last) <= 1
    if is_short or (is_even and not known) or not seasonal_months(weights, first, last):
        return None
    return Months(
        spans=spans,
        parts=parts_of_months(weights, first, last),
        hours=MappingProxyType({}),
        beside=MappingProxyType({key: each.by_month for key, each in elsewhere.items()}),
        only=frozenset(uneven) if is_even else None,
    ).staffed(reader, known)


def waiting(entries: Sequence[float], allowed: Sequence[float]) -> tuple[float, ...]:
    """The cases that wait at the end of each month, when so many enter in each and so many can be done.

    Formula: W(m) = max(0, W(m - 1) + entries(m) - allowed(m)), W before the first = 0.
    Assumes: nothing waited on the first day; who came first is done first; hours that nobody needs in a month are gone,
    for work cannot be done before it comes.
    Source: docs/formulas.md, What people can carry.

    >>> waiting([10.0, 50.0, 10.0, 10.0], [20.0, 20.0, 20.0, 20.0])
    (0.0, 30.0, 20.0, 10.0)
    """
    found, there = [], 0.0
    for come, done in zip(entries, allowed, strict=True):
        there = max(0.0, there + come - done)
        found.append(there)
    return tuple(found)


def _of_map(own: Sequence[float], come: Sequence[float], waits: Sequence[float]) -> tuple[float, ...]:
    """Of what waits at the end of each month this map's part: who came first is done first, whichever map it is of."""
    found = []
    for month, missing in enumerate(waits):
        waiting_here = 0.0
        for earlier in range(month, -1, -1):  # what waits is what came last
            part = min(missing / come[earlier], 1.0) if come[earlier] else 0.0
            waiting_here += own[earlier] * part
            missing -= come[earlier] * part  # noqa: PLW2901  # what is left of it
        found.append(waiting_here)
    return tuple(found)


def shared(entries: float | None, most: float, an_entry: float | None, elsewhere: float) -> float:
    """How many cases of a span a role can do in it, where the other live maps ask for hours of it as well.

    `most`: by all its hours, `elsewhere`: hours that the others ask for.

    Formula: entries x hours / (entries x hours an entry + elsewhere); without others, or where it is not known what
    enters, the most.
    Assumes: as much comes in every week, the cases of all maps wait in one queue, first come first served, so each map
    has its part of the hours by what it asks for; the others ask in full, whatever else their cases wait for.
    Source: docs/formulas.md, What people can carry.

    >>> shared(100.0, 120.0, 1.0, 140.0), shared(100.0, 120.0, 1.0, 0.0)
    (50.0, 120.0)
    """
    if entries is None or not an_entry or not elsewhere > 0:
        return most
    return entries * most * an_entry / (entries * an_entry + elsewhere)


def carried(
    months: Months | None,
    role_id: RoleId,
    entries: float | None,
    most: float | None,
    an_entry: float | None,
    elsewhere: float = 0.0,
) -> float | None:
    """How many cases of a span a role can do in it; `most`: by its hours of the whole span, None: it limits nothing.

    `elsewhere`: hours that the other live maps ask of it in the span.

    Formula: entries - those that still wait at the end (`Pile.waiting`); without months, or where it is not known what
    enters, of the whole span (`shared`).
    Assumes: each role works off its own pile, whatever waits for others.
    Source: docs/formulas.md, What people can carry.

    >>> half = date(2027, 1, 1), date(2027, 2, 28)
    >>> months = Months(spans=(half, half), parts=(0.2, 0.8), hours={"role-ae": (20.0, 20.0)})
    >>> carried(months, "role-ae", 50.0, 40.0, 1.0), carried(None, "role-ae", 50.0, 40.0, 1.0)
    (30.0, 40.0)
    """
    if most is None:
        return None
    pile = None if months is None else months.pile(role_id, entries, an_entry)
    return shared(entries, most, an_entry, elsewhere) if pile is None else pile.carried
