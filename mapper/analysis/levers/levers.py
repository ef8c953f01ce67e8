"""Levers in money: what every fix and every hire would bring, each as a finite step, worked out by solving anew (2e).

net a year = (wins after - wins before) x value x margin - yearly cost + what the shorter time is worth. The wins are
those the people can carry, so a lever where nothing binds earns nothing, whatever the derivative says.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations
from math import isclose
from typing import Final

from mapper.analysis.flow.seasons import MONTHS, WORKING_DAYS_A_MONTH
from mapper.analysis.levers.outlook import outlook
from mapper.analysis.levers.pulled import counts_for_nothing, pulled, reach
from mapper.analysis.levers.sums import Expected
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.ids import MapId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import Allocation, Lever, Person, Role
from mapper.core.values import LeverKind

_SAME: Final = 1e-9  # of a probability: what solving anew may be off by
_WORKING_DAYS: Final = WORKING_DAYS_A_MONTH * MONTHS  # a year, holidays not known


@dataclass(frozen=True)
class Effect:
    """What a lever brings: how things are and how they would be, over the same span, and what it costs.

    `after` is None where it cannot be pulled or nothing can be computed: `remarks` say why. Money is a year's.
    `cost`, `cost_a_year`: as entered, of a hire else what its role states or its people cost; None where nothing is,
    which counts nothing and is said (cost_unknown). Assumed: the full effect, past lead time and ramp-up; a win that
    comes a day earlier is worth that part of a year's win (delay_as_part_of_year), or what a day is said to cost where
    a wait is changed.
    """

    lever: Lever
    before: Expected
    after: Expected | None
    cost: float | None
    cost_a_year: float | None
    delay_cost_a_day: float | None = None
    remarks: tuple[Remark, ...] = ()

    @cached_property
    def wins(self) -> float | None:
        """Wins gained in a year."""
        return self._a_year(self._more("wins"))

    @cached_property
    def wins_a_year(self) -> tuple[float | None, float | None]:
        """Wins in a year as things are, and as they would be."""
        after = None if self.after is None else self._a_year(self.after.wins)
        return self._a_year(self.before.wins), after

    @cached_property
    def days_saved(self) -> float | None:
        """Working days by which a win comes earlier."""
        more = self._more("days_to_win")
        return None if more is None else 0.0 - more  # and not -more, which makes -0 of nothing

    @cached_property
    def earnings(self) -> float | None:
        """Money a year of the wins gained."""
        worth = self.before.worth.of_a_win
        return None if self.wins is None or worth is None else self.wins * worth

    @cached_property
    def delay_benefit(self) -> float | None:
        """Money a year that the shorter time is worth: wins x days saved x what a day costs.

        None where the win probability changes as well: then other cases are won, and no old win comes earlier.
        """
        worth, days = self.before.worth.of_a_win, self.days_saved
        wins = None if self.after is None else self._a_year(self.after.wins)
        if days is None or wins is None or self.after is None:
            return None
        chances = self.before.win_probability, self.after.win_probability
        if abs((chances[0] or 0.0) - (chances[1] or 0.0)) > _SAME:
            return None
        if self.delay_cost_a_day is not None:
            return wins * days * self.delay_cost_a_day
        return None if worth is None else wins * days * worth / _WORKING_DAYS

    @cached_property
    def net(self) -> float | None:
        """Money a year: earnings - yearly cost + delay benefit. What is spent once is not in it (`payback_months`)."""
        if self.earnings is None:
            return None
        return self.earnings - (self.cost_a_year or 0.0) + (self.delay_benefit or 0.0)

    @cached_property
    def first_year(self) -> float | None:
        """Net of the first year, what is spent once paid for."""
        return None if self.net is None else self.net - (self.cost or 0.0)

    @cached_property
    def per_money_spent(self) -> float | None:
        """Earnings and delay benefit of the first year over what it costs; None where it costs nothing."""
        spent = (self.cost or 0.0) + (self.cost_a_year or 0.0)
        if self.earnings is None or spent <= 0:
            return None
        return (self.earnings + (self.delay_benefit or 0.0)) / spent

    @cached_property
    def payback_months(self) -> float | None:
        """Months until what is spent once has come back, the lead time not counted.

        None where it never does, where it is not known what is spent, and where nothing is spent but by the year.
        """
        if self.net is None or self.net <= 0 or not self.cost:
            return None
        return self.cost / self.net * MONTHS

    @property
    def binding(self) -> tuple[RoleId, ...]:
        """The roles that hold the wins down afterwards; none where what enters does."""
        return () if self.after is None else self.after.binding

    def _more(self, name: str) -> float | None:
        before = getattr(self.before, name)
        after = None if self.after is None else getattr(self.after, name)
        return None if before is None or after is None else after - before

    def _a_year(self, amount: float | None) -> float | None:
        return None if amount is None else amount * MONTHS / self.before.months


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two levers pulled together: what both bring, and what the second still brings after the first."""

    first: Effect
    second: Effect
    after_first: Effect  # the second lever where the first is pulled already

    @property
    def wins(self) -> float | None:
        """Wins gained in a year by both."""
        one, other = self.first.wins, self.after_first.wins
        return None if one is None or other is None else one + other

    @property
    def net(self) -> float | None:
        """Money a year of both."""
        one, other = self.first.net, self.after_first.net
        return None if one is None or other is None else one + other

    @property
    def lift(self) -> float | None:
        """Wins a year that the second brings more, negative: less, than it would alone: the bottleneck has moved."""
        alone, after = self.second.wins, self.after_first.wins
        return None if alone is None or after is None else after - alone


def effect(reader: Reader, lever: Lever, before: Expected) -> Effect:
    """What one lever brings; `before` is the outlook of its map in `reader`, or what another lever made of it.

    Worked out exactly from the sums an outlook stands on, without solving the flow anew where only a row of it is
    another one; where more is, the map is read as it would be.

    Example: 72 wins a year of 48,000 at a margin of 0.5; a fix that makes them 75 for 6,000 once earns 72,000 a year
    and has paid back after a month.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> before = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31))
    >>> line = "connector-offer-won"
    >>> better = Lever(id="lever-1", map_id=SALE, kind=LeverKind.SHARE, change=0.1, connector_id=line, cost=1_500.0)
    >>> found = effect(sale(), better, before)
    >>> round(found.wins, 9), round(found.net, 6), round(found.payback_months, 6)
    (6.0, 3000.0, 6.0)
    """
    cost, cost_a_year, remarks = _costs(reader, lever)
    wait = queries.measures(reader, lever.node_id) if lever.node_id is not None else None
    delay = wait.delay_cost_a_day if wait is not None and lever.kind is LeverKind.WAIT else None
    changed = pulled(reader, lever)
    after: Expected | None = None
    if isinstance(changed, Remark):
        remarks = (changed, *remarks)
    else:
        sums = before.sums
        after = None if sums is None else sums.changed(changed)
        # both sides by the same sums: what a lever leaves alone must not differ by a rounding
        before = before if sums is None or after is None else sums
        after = after or outlook(changed, lever.map_id, before.first, before.last)
        turned = _turned(before, after)
        remarks = (*after.obstacles, *turned, *_falls_short(reader, lever), *remarks)
        if turned:
            after = None
    if delay is None and before.worth.of_a_win is not None:
        remarks = (*remarks, Remark("delay_as_part_of_year"))
    if before.entries is None:
        remarks = (*remarks, Remark("entries_unlimited"))
    return Effect(lever, before, after, cost, cost_a_year, delay, (*remarks, *before.worth.assumed))


def _falls_short(reader: Reader, lever: Lever) -> tuple[Remark, ...]:
    """What of a change that can be made does nothing."""
    found = []
    if not isclose(reach(reader, lever), lever.change, rel_tol=_SAME, abs_tol=_SAME):
        found.append(Remark("goes_only_so_far"))
    if counts_for_nothing(reader, lever) and lever.node_id is not None:
        found.append(Remark("nothing_tried_again", (lever.node_id,)))
    return tuple(found)


def _turned(before: Expected, after: Expected) -> tuple[Remark, ...]:
    """The roles whose hours are known on one side only: with them the wins would be held against no limit."""
    sides = before.limits, after.limits
    odd = [key for key in sides[0] if key in sides[1] and bool(sides[0][key]) != bool(sides[1][key])]
    return tuple(dict.fromkeys(lack for key in odd for side in sides for lack in side[key]))


def ranked(effects: Iterable[Effect]) -> list[Effect]:
    """The levers that bring most first: by money a year, by wins where money is not known, those unknown last.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> before = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31))
    >>> hire = Lever(id="lever-1", map_id=SALE, kind=LeverKind.HIRE, change=1.0, role_id="role-ae")
    >>> more = Lever(id="lever-2", map_id=SALE, kind=LeverKind.ENTRIES, change=5.0)
    >>> [each.lever.kind.value for each in ranked(effect(sale(), lever, before) for lever in (hire, more))]
    ['entries', 'hire']
    """

    def rank(each: Effect) -> tuple[bool, float, bool, float, str]:
        net, wins = each.net, each.wins
        return (net is None, -(net or 0.0), wins is None, -(wins or 0.0), each.lever.id)

    return sorted(effects, key=rank)


def fix_or_hire(effects: Iterable[Effect]) -> tuple[Effect | None, Effect | None]:
    """What brings most of all that mends the process, and of all that takes people on; None where there is none.

    A hire is one of people that come: fewer people are neither.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> before = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31))
    >>> hire = Lever(id="lever-1", map_id=SALE, kind=LeverKind.HIRE, change=1.0, role_id="role-ae")
    >>> more = Lever(id="lever-2", map_id=SALE, kind=LeverKind.ENTRIES, change=5.0)
    >>> fix, hired = fix_or_hire(effect(sale(), lever, before) for lever in (hire, more))
    >>> fix.lever.id, hired.lever.id
    ('lever-2', 'lever-1')
    """
    best = ranked(effects)
    fixes = (each for each in best if each.lever.kind is not LeverKind.HIRE)
    hires = (each for each in best if each.lever.kind is LeverKind.HIRE and each.lever.change > 0)
    return next(fixes, None), next(hires, None)


def levers_of(reader: Reader, map_id: MapId) -> list[Lever]:
    """The levers a team has set for a map, in their order.

    >>> from mapper.analysis.example import SALE, sale
    >>> more = Lever(id="lever-1", map_id=SALE, kind=LeverKind.ENTRIES, change=5.0)
    >>> [lever.id for lever in levers_of(sale(more), SALE)]
    ['lever-1']
    """
    found = reader.referring(Lever, "map_id", map_id)
    return sorted(found, key=lambda lever: (lever.position, lever.id))


def pair(reader: Reader, first: Effect, second: Effect) -> Pair | None:
    """The second lever where the first is pulled already; None where one of them cannot be pulled.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> before = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31))
    >>> line = "connector-offer-won"
    >>> better = Lever(id="lever-1", map_id=SALE, kind=LeverKind.SHARE, change=0.1, connector_id=line)
    >>> more = Lever(id="lever-2", map_id=SALE, kind=LeverKind.ENTRIES, change=10.0)
    >>> both = pair(sale(), effect(sale(), better, before), effect(sale(), more, before))
    >>> round(both.second.wins, 6), round(both.wins, 6), round(both.lift, 6)
    (24.0, 36.0, 6.0)
    """
    changed = pulled(reader, first.lever)
    if isinstance(changed, Remark) or first.after is None or second.after is None:
        return None
    after_first = effect(changed, second.lever, first.after)
    same_costs = replace(after_first, cost=second.cost, cost_a_year=second.cost_a_year)
    return Pair(first=first, second=second, after_first=same_costs)


def pairs(
    reader: Reader, effects: Sequence[Effect], *, most: int = 5, rest: Callable[[], None] = lambda: None
) -> list[Pair]:
    """Every two of the first levers of a ranking, the pair that brings most money, or else wins, first.

    `rest` is called between them.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> before = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31))
    >>> hire = Lever(id="lever-1", map_id=SALE, kind=LeverKind.HIRE, change=1.0, role_id="role-ae")
    >>> more = Lever(id="lever-2", map_id=SALE, kind=LeverKind.ENTRIES, change=10.0)
    >>> [round(each.wins, 6) for each in pairs(sale(), [effect(sale(), lever, before) for lever in (more, hire)])]
    [24.0]
    """
    found: list[Pair] = []
    for first, second in combinations([each for each in effects if each.after is not None][:most], 2):
        made = pair(reader, first, second)
        found += [made] if made is not None else []
        rest()
    return sorted(found, key=lambda each: (each.net is None, -(each.net or 0.0), -(each.wins or 0.0)))


def _costs(reader: Reader, lever: Lever) -> tuple[float | None, float | None, tuple[Remark, ...]]:
    """Money once and money a year; of a hire that states none, what its role says one person costs."""
    role = reader.find(Role, lever.role_id) if lever.kind is LeverKind.HIRE else None
    once, yearly = lever.cost, lever.cost_a_year
    if role is not None:
        people = reach(reader, lever)  # nobody saves the cost of people who are not there
        if once is None and role.hire_cost is not None and lever.change > 0:
            once = role.hire_cost * people
        each = _cost_of_one(reader, role)
        if yearly is None and each is not None:
            yearly = each * people
        if lever.cost_a_year is None and role.cost_a_year is None and each is not None:
            return once or 0.0, yearly, (Remark("cost_of_colleagues", about=(role.id,)),)
    is_known = once is not None or yearly is not None
    if role is not None:
        is_known = yearly is not None
    if is_known:
        once, yearly = once or 0.0, yearly or 0.0
    return once, yearly, () if is_known else (Remark("cost_unknown"),)


def _cost_of_one(reader: Reader, role: Role) -> float | None:
    """Money a year one more costs: as the role says, else the mean of what its people cost for a full-time one."""
    if role.cost_a_year is not None:
        return role.cost_a_year
    people = [reader.get(Person, each.person_id) for each in reader.referring(Allocation, "role_id", role.id)]
    costs = [each.cost_a_year / each.fte for each in people if each.cost_a_year is not None and each.fte > 0]
    return sum(costs) / len(costs) if costs else None
