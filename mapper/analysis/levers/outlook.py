"""What a map brings in a span: entries, wins under what the people can carry, time to a win, and money.

wins = min(entries, what the narrowest role allows) x win probability; money = wins x value x margin (domain 2c, 2e).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from functools import cached_property

from mapper.analysis.figure import Basis, Figure, Term, Unit, accounted
from mapper.analysis.flow.flow import flow
from mapper.analysis.flow.seasons import entering
from mapper.analysis.flow.times import Times, times
from mapper.analysis.levers.sale_mix import UNKNOWN, MeanValue, mean_value
from mapper.analysis.levers.sums import Sums, sums_of
from mapper.analysis.people.capacity import Capacity, capacity, is_capped, later
from mapper.analysis.people.carry_over import Months, months_of_work
from mapper.analysis.people.hours import months_of
from mapper.analysis.people.pools import NOWHERE, Beside, Pool, pools
from mapper.analysis.results import Flow, Remark
from mapper.core.ids import MapId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import ProcessMap
from mapper.core.records.limits import RANGES


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """What one win is worth: value x margin, in the document's currency; None where nobody states a value.

    `value`: what the customer pays, before the margin, of several `types` of sales their mean; `margin`: the part of it
    that is kept, all where none is stated.

    Assumed: those of `mean_value`, and margin_all, where the map states no margin and all of the value counts. Missing:
    value_missing.
    """

    value: float | None = None
    margin: float = 1.0
    assumed: tuple[Remark, ...] = ()
    mean: MeanValue = UNKNOWN

    @property
    def of_a_win(self) -> float | None:
        """Money that is kept of one win."""
        return None if self.value is None else self.value * self.margin

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Each number with its terms, what it misses and what was assumed."""
        lacks = () if self.value is not None else (Remark("value_missing"),)
        terms = Term("value", self.value, Unit.MONEY), Term("margin", self.margin, Unit.SHARE)
        mean = self.mean
        is_mean = bool(mean.types)
        value = accounted(
            self.value,
            Unit.MONEY,
            "mean_value" if is_mean else "deal_value",
            *mean.terms,
            remarks=lacks or mean.remarks,
            basis=Basis.COMPUTED if is_mean else Basis.ENTERED,
        )
        return {
            "value": value,
            "of_a_win": accounted(
                self.of_a_win, Unit.MONEY, "worth_of_win", *terms, remarks=lacks or self.assumed
            ),
        }


@dataclass(frozen=True, kw_only=True)  # without slots, for what is worked out once
class Outlook:
    """What can be expected of a map from the first day to the last.

    `pools`: the roles with their work and hours. `seasons`: its months where they differ. `entries`: cases that enter
    in the span, None where the starts do not state them. `wins`, `money`: None where the flow or the value is not
    known.
    """

    map_id: MapId
    first: date
    last: date
    flow: Flow
    pools: tuple[Pool, ...]
    capacity: Capacity
    seasons: Months | None
    entries: float | None
    times: Times
    worth: Worth

    @property
    def obstacles(self) -> tuple[Remark, ...]:
        """What keeps the flow from being known."""
        return self.flow.obstacles

    @property
    def unknown(self) -> tuple[Remark, ...]:
        """Why the wins are not known; nothing where they are."""
        return self.capacity.wins.missing

    @property
    def months(self) -> float:
        """How long the span is."""
        return months_of(self.first, self.last)

    @property
    def win_probability(self) -> float | None:
        """Chance that a case that enters is won, 0 to 1; None where the flow is not known or nothing can be won."""
        return self.flow.win_probability

    @property
    def limits(self) -> Mapping[RoleId, tuple[Remark, ...]]:
        """By role that has work why it is not known what it allows; nothing where it is."""
        working = (role for role in self.capacity.roles if role.hours_an_entry.value)
        return {role.role_id: role.most_entries.missing for role in working}

    @property
    def short_with_others(self) -> tuple[RoleId, ...]:
        """The roles that have no time for all that this map and the other live ones ask of them."""
        return tuple(
            role.role_id
            for role, pool in zip(self.capacity.roles, self.pools, strict=True)
            if pool.hours_elsewhere > 0 and is_capped(role.with_other_maps.value, 1.0)
        )

    @property
    def elsewhere(self) -> Mapping[RoleId, Beside]:
        """By role what the other live maps ask of it in the span."""
        return {pool.role_id: pool.beside for pool in self.pools}

    @cached_property
    def sums(self) -> Sums | None:
        """The same as mere numbers, which levers turn; None where there are none (`sums_of`)."""
        return sums_of(self)

    @property
    def wins(self) -> float | None:
        """Cases won in the span."""
        return self.capacity.wins.value

    @property
    def money(self) -> float | None:
        """What they are worth, in the document's currency."""
        wins, worth = self.wins, self.worth.of_a_win
        return None if wins is None or worth is None else wins * worth

    @property
    def days_to_win(self) -> float | None:
        """Mean working days from entry to end of the cases that are won."""
        return None if self.times.days_won is None else self.times.days_won.entering.mean

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Each number with its terms, what it misses and what was assumed; with their ranges they are `headlines`."""
        won, worth, wins = self.times.days_won, self.worth.figures["of_a_win"], self.capacity.wins
        odd = tuple(each for each in self.flow.cautions if each.code == "not_a_number")
        lacks = self.obstacles or (Remark("no_won_end"),)
        spread = Term("spread", None if won is None else won.entering.deviation, Unit.DAYS)
        on_entries = self.obstacles or odd or (Remark("entries_unknown"),)
        return {
            "entries": accounted(
                self.entries,
                Unit.CASES,
                "entries_of_span",
                Term("entries_a_month", self.flow.entries_a_month, Unit.CASES),
                Term("months", self.months, Unit.RATIO),
                remarks=on_entries if self.entries is None else (),
            ),
            "win_probability": accounted(
                self.win_probability,
                Unit.SHARE,
                "win_probability",
                remarks=lacks if self.win_probability is None else (),
            ),
            "wins": wins,
            "money": accounted(
                self.money,
                Unit.MONEY,
                "money_of_wins",
                Term("wins", wins.value, Unit.CASES),
                Term("worth", worth.value, Unit.MONEY),
                remarks=(*wins.missing, *worth.missing)
                if self.money is None
                else (*wins.assumed, *worth.assumed),
            ),
            "days_to_win": accounted(
                self.days_to_win,
                Unit.DAYS,
                "days_to_win",
                spread,
                remarks=(self.obstacles or (Remark("no_win"),)) if won is None else self.times.missing,
            ),
        }

    @property
    def binding(self) -> tuple[RoleId, ...]:
        """The roles that hold the wins down: all that can be carried where nobody says what enters.

        None where what enters holds them down, or where that is not known.
        """
        is_held = self.capacity.is_capped or self.entries is None
        return self.capacity.held_by if is_held else ()

    @property
    def later(self) -> tuple[Remark, ...]:
        """That work of busy months is done in later ones; nothing where none waits."""
        return later(self.capacity.piles)


def outlook(
    reader: Reader, map_id: MapId, first: date, last: date, elsewhere: Mapping[RoleId, Beside] = NOWHERE
) -> Outlook:
    """What a map brings from the first day to the last, as it is read: with its strategy in effect if that was asked.

    `elsewhere`: by role what the other live maps ask of it in the span. Where the flow, the entries or the value are
    not known the numbers that rest on them are None, and their figures say why.

    Formula: entries = entries a month x months, each month by its weight over the mean weight of the year's; wins =
    min(entries, smallest hours / hours an entry) x w, with seasons, and of people whom other live maps ask for too,
    (entries - the most that still wait for a role at the end) x w; money = wins x value x margin.
    Assumes: what is too much is held back at the entry; all of the value counts where no margin is stated; each live
    map has its part of the people it shares by the hours it asks for.
    Source: docs/formulas.md, Levers in money and What people can carry.

    Example: 30 entries a month of which a fifth is won are 72 wins a year, while the people can carry 360 entries.

    >>> from mapper.analysis.example import SALE, sale
    >>> found = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31))
    >>> found.entries, found.wins, found.money, found.days_to_win, found.binding
    (120.0, 24.0, 12000.0, 9.0, ())
    """
    found = flow(reader, map_id)
    entries = entering(reader, map_id, found.entries_a_month, first, last)
    asked = tuple(pools(reader, map_id, found.visits, first, last, elsewhere))
    known = (pool.role_id for pool in asked if pool.supply.hours is not None)
    months = months_of_work(reader, map_id, known, first, last, elsewhere)
    return Outlook(
        map_id=map_id,
        first=first,
        last=last,
        flow=found,
        pools=asked,
        capacity=capacity(reader, map_id, found, first, last, entries=entries, asked=asked, months=months),
        seasons=months,
        entries=entries,
        times=times(reader, found),
        worth=worth(reader, map_id),
    )


def a_year(
    reader: Reader,
    seen: Outlook,
    elsewhere: Callable[[date, date], Mapping[RoleId, Beside]] = lambda _first, _last: NOWHERE,
) -> Outlook:
    """What can be expected in the twelve months from the first day of a span on; `seen` itself where it is that long.

    `elsewhere`: what the other live maps ask of the roles in such a span.

    Formula: the outlook from the first day to the day before its next year's.
    Assumes: from 29 February on a year ends on 28 February; where no calendar goes on the span stays as it is.
    Source: docs/formulas.md, Levers in money.

    Example: of a fourth quarter with five parts of twenty-four of the year's cases in each month, all of the year's.

    >>> from mapper.analysis.example import SALE, sale
    >>> quarter = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 3, 31))
    >>> quarter.wins, a_year(sale(), quarter).wins
    (6.0, 24.0)
    """
    first = seen.first
    if first.year == MAXYEAR:
        return seen  # no calendar goes on
    is_leap_day = (first.month, first.day) == (2, 29)
    again = date(first.year + 1, 3, 1) if is_leap_day else first.replace(year=first.year + 1)
    last = again - timedelta(days=1)
    return seen if seen.last == last else outlook(reader, seen.map_id, first, last, elsewhere(first, last))


def worth(reader: Reader, map_id: MapId) -> Worth:
    """What a win of a map is worth; not known where what is stated is no number to reckon with.

    Formula: worth = mean value of a won case (`sale_mix.mean_value`) x margin.
    Assumes: all of the value counts where no margin is stated (margin_all); the margin is that of the map for sales of
    all types.
    Source: docs/formulas.md, Levers in money.

    >>> from mapper.analysis.example import SALE, sale
    >>> worth(sale(), SALE).of_a_win
    500.0
    """
    mean, margin = mean_value(reader, map_id), reader.get(ProcessMap, map_id).margin
    limits = RANGES[ProcessMap, "deal_value"], RANGES[ProcessMap, "margin"]
    kept = 1.0 if margin is None else margin
    if mean.value is None or not limits[0].holds(mean.value) or not limits[1].holds(kept):
        return Worth()
    all_kept = (Remark("margin_all"),) if margin is None else ()
    return Worth(value=mean.value, margin=kept, assumed=(*mean.remarks, *all_kept), mean=mean)
