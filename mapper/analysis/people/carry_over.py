"""Work of busy months: what of it waits for hours, is done in later months, and is left when the span ends (2c)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from mapper.analysis.figure import Figure, Term, Unit, accounted
from mapper.analysis.flow.seasons import months_between, seasonal_months
from mapper.analysis.people.hours import months_of, role_hours
from mapper.analysis.results import Remark
from mapper.core.ids import MapId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import ProcessMap
from mapper.core.seasons import parse_seasons

TIE: Final = 1e-9  # relative: as much as there is room for is rounded


@dataclass(frozen=True, slots=True, kw_only=True)
class Months:
    """The months of a span whose seasons are not alike, each by its days in it.

    `parts`: of the cases of the span, those that enter in each month, together 1. `hours`: of each role in each month;
    only of roles whose hours are known.
    """

    spans: tuple[tuple[date, date], ...]
    parts: tuple[float, ...]
    hours: Mapping[RoleId, tuple[float, ...]]

    def staffed(self, reader: Reader, role_ids: Iterable[RoleId]) -> "Months":
        """The same where these roles have the hours that a document says."""
        of_roles = {
            role_id: tuple(role_hours(reader, role_id, *each).hours or 0.0 for each in self.spans)
            for role_id in role_ids
        }
        return Months(spans=self.spans, parts=self.parts, hours=MappingProxyType({**self.hours, **of_roles}))

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
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """Cases that wait for a role, month by month: what enters in each and what its hours allow."""

    role_id: RoleId
    months: tuple[date, ...]  # the first day of each in the span
    entries: tuple[float, ...]
    allowed: tuple[float, ...]

    @property
    def waiting(self) -> tuple[float, ...]:
        """The cases that wait at the end of each month."""
        return waiting(self.entries, self.allowed)

    @property
    def carried(self) -> float:
        """The cases of the span that are done in it."""
        return sum(self.entries) - self.left

    @property
    def busy(self) -> tuple[date, ...]:
        """The months in which more comes than can be done."""
        months = zip(self.months, self.entries, self.allowed, strict=True)
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
        """Of the cases that are done the part that goes by the hours, 0 to 1: those of the months since work waits."""
        waits = self.waiting
        if not waits[-1] or not self.carried:
            return 0.0
        empty = max((place + 1 for place, each in enumerate(waits) if not each), default=0)
        return sum(self.allowed[empty:]) / self.carried

    @property
    def is_seasonal(self) -> bool:
        """Whether work waits that an even year would not let wait, or longer: the months make a difference."""
        together = min(sum(self.entries), sum(self.allowed))
        if sum(self.entries) > sum(self.allowed) * (1 + TIE):  # it is too much in any case
            return self.carried < together * (1 - TIE)
        return self.most > together * TIE

    @property
    def figures(self) -> Mapping[str, Figure]:
        """The most that wait, and those that still wait when the span ends, each with its terms."""
        most = max(range(len(self.months)), key=self.waiting.__getitem__)
        before = self.waiting[most - 1] if most else 0.0
        return {
            "most": accounted(
                self.most,
                Unit.CASES,
                "most_wait",
                Term("waiting", before, Unit.CASES),
                Term("entries", self.entries[most], Unit.CASES),
                Term("allowed", self.allowed[most], Unit.CASES),
                remarks=(Remark("nothing_waited"),),
            ),
            "left": accounted(
                self.left,
                Unit.CASES,
                "still_wait",
                Term("entries", sum(self.entries), Unit.CASES),
                Term("carried", self.carried, Unit.CASES),
                remarks=(Remark("nothing_waited"),),
            ),
        }


def months_of_work(
    reader: Reader, map_id: MapId, role_ids: Iterable[RoleId], first: date, last: date
) -> Months | None:
    """The months of a span with their part of the cases and the hours of some roles; None where none differs.

    Formula: part of a month = its mean months (`seasonal_months`) / those of the span; its hours are `role_hours` of
    its days in the span.
    Assumes: without seasons, or where all months weigh the same, as much comes in every week, and a span counts as one
    piece; so does one that is no longer than a month, for the Sunday that a month cuts off a week has cases and nobody
    at work, and one whose months all weigh 0.
    Source: docs/formulas.md, What people can carry.

    >>> from mapper.analysis.example import sale
    >>> months_of_work(sale(), "map-sale", ["role-ae"], date(2027, 1, 1), date(2027, 12, 31)) is None
    True
    """
    weights = parse_seasons(reader.get(ProcessMap, map_id).seasons) or ()
    spans = tuple(months_between(first, last))
    whole = seasonal_months(weights, first, last)
    if len(set(weights)) < 2 or len(spans) < 2 or months_of(first, last) <= 1 or not whole:
        return None
    parts = tuple(seasonal_months(weights, *each) / whole for each in spans)
    return Months(spans=spans, parts=parts, hours=MappingProxyType({})).staffed(reader, role_ids)


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


def carried(
    months: Months | None, role_id: RoleId, entries: float | None, most: float | None, an_entry: float | None
) -> float | None:
    """How many cases of a span a role can do in it; `most`: by its hours of the whole span, None: it limits nothing.

    Formula: entries - those that still wait at the end (`waiting`); without months, or where it is not known what
    enters, the most of the whole span.
    Assumes: each role works off its own pile, whatever waits for others.
    Source: docs/formulas.md, What people can carry.

    >>> half = date(2027, 1, 1), date(2027, 2, 28)
    >>> months = Months(spans=(half, half), parts=(0.2, 0.8), hours={"role-ae": (20.0, 20.0)})
    >>> carried(months, "role-ae", 50.0, 40.0, 1.0), carried(None, "role-ae", 50.0, 40.0, 1.0)
    (30.0, 40.0)
    """
    pile = None if months is None or most is None else months.pile(role_id, entries, an_entry)
    return most if pile is None else pile.carried
