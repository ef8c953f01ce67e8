"""The months of the spans that may be planned, where seasons make them differ, and when people are there in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mapper.analysis.flow.seasons import entering
from mapper.analysis.map_figures import MapFigures
from mapper.analysis.people.carry_over import Months, months_of_work
from mapper.analysis.people.live_maps import work_beside
from mapper.core.ids import RoleId
from mapper.core.values import Period


@dataclass(frozen=True, slots=True)
class BusyMonth:
    """A month of a span that may be planned, or the part of it in the span: its part of the cases that enter there."""

    period: Period
    span: tuple[date, date]
    part: float


@dataclass(frozen=True, slots=True)
class BusyMonths:
    """All of these months; nothing where no season differs from the others, or a span is one piece. `entries`: the
    cases that enter in each span, None where not known.
    """

    entries: Mapping[Period, float | None]
    months: Mapping[Period, Months]

    @property
    def rows(self) -> list[BusyMonth]:
        """Span by span, each month by the time."""
        return [
            BusyMonth(period, span, part)
            for period, found in self.months.items()
            for span, part in zip(found.spans, found.parts, strict=True)
        ]

    @property
    def spans(self) -> list[tuple[date, date]]:
        """The months themselves, each once however many spans have it."""
        return list(dict.fromkeys(row.span for row in self.rows))

    def hours(self, row: BusyMonth, role_id: RoleId) -> float:
        """The hours of a role in a month; 0 where they are not known."""
        return self._of(row, self.months[row.period].hours.get(role_id, ()))

    def has(self, row: BusyMonth, role_id: RoleId) -> bool:
        """Whether the months make a difference for a role: in a map whose own are alike those of other maps may."""
        only = self.months[row.period].only
        return only is None or role_id in only

    def _of(self, row: BusyMonth, amounts: Sequence[float]) -> float:
        return amounts[self.months[row.period].spans.index(row.span)] if amounts else 0.0


def gather_busy_months(figures: MapFigures, spans: Mapping[Period, tuple[date, date]]) -> BusyMonths:
    """The months of the spans of a map, with the hours of each role whose hours are known."""
    seen, reader = figures.outlook, figures.reader
    known = [pool.role_id for pool in seen.pools if pool.supply.hours is not None]
    found = {
        period: months_of_work(
            reader, seen.map_id, known, *span, work_beside(figures.document, seen.map_id, *span)
        )
        for period, span in spans.items()
    }
    return BusyMonths(
        {p: entering(reader, figures.map_id, seen.flow.entries_a_month, *span) for p, span in spans.items()},
        {period: months for period, months in found.items() if months is not None},
    )


def in_time(found: BusyMonths, period: Period, asked: Mapping[RoleId, float | None]) -> float:
    """Of the cases that enter in a span and can be carried the part that is done in it, 0 to 1; `asked`: the hours that
    each role with known hours takes for one.
    """
    entries, months = found.entries[period], found.months.get(period)
    if months is None or entries is None:
        return 1.0
    piles = [pile for role_id, hours in asked.items() if (pile := months.pile(role_id, entries, hours))]
    most = min((entries, *(sum(pile.allowed) for pile in piles)))
    return min(pile.carried for pile in piles) / most if piles and most > 0 else 1.0
