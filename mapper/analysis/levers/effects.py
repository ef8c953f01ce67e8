"""Effects of levers: what one brings in a year, and two together, each number with how it comes about (domain 2e).

The plain numbers are what rankings and charts go by; `figures` accounts for each of them and is made when it is asked
for, as a map of 5,000 steps has many levers.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from mapper.analysis.figure import Figure, Term, Unit, accounted
from mapper.analysis.flow.seasons import MONTHS, WORKING_DAYS_A_MONTH
from mapper.analysis.levers.sums import Expected
from mapper.analysis.people.capacity import RATIONED
from mapper.analysis.results import Remark
from mapper.core.ids import RoleId
from mapper.core.records import Lever

SAME: Final = 1e-9  # of a probability: what solving anew may be off by
_WORKING_DAYS: Final = WORKING_DAYS_A_MONTH * MONTHS  # a year, holidays not known
_OF_COST: Final = frozenset({"cost_unknown", "cost_of_colleagues"})
_OF_DELAY: Final = frozenset({"delay_as_part_of_year"})
_OF_WORTH: Final = frozenset({"margin_all"})
# what is said of a change that is made, where it is no reason for nothing to be known
_OF_CHANGE: Final = frozenset(
    {
        "goes_only_so_far",
        "nothing_tried_again",
        "entries_unlimited",
        "entries_shared_evenly",
        "taken_by_other_maps",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What a lever costs, in money: once, and by the year. Both without a value where neither is stated."""

    once: Figure
    a_year: Figure


@dataclass(frozen=True)
class Effect:
    """What a lever brings: how things are and how they would be, over the same span, and what it costs.

    `after` is None where it cannot be pulled or nothing can be computed: `remarks` say why. Money is a year's.
    `spent`: as entered, of a hire else what its role states or its people cost; where nothing is it counts nothing and
    is said (cost_unknown). Assumed: the full effect, past lead time and ramp-up; a win that comes a day earlier is
    worth that part of a year's win (delay_as_part_of_year), or what a day is said to cost where a wait is changed.
    """

    lever: Lever
    before: Expected
    after: Expected | None
    spent: Spent
    delay_cost_a_day: float | None = None
    remarks: tuple[Remark, ...] = ()

    @property
    def cost(self) -> float | None:
        """Money once; None where nothing is stated of its cost."""
        return self.spent.once.value

    @property
    def cost_a_year(self) -> float | None:
        """Money a year; None where nothing is stated of its cost."""
        return self.spent.a_year.value

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

    @property
    def cost_of_day(self) -> float | None:
        """Money that a win is worth more for each working day it comes earlier."""
        worth = self.before.worth.of_a_win
        if self.delay_cost_a_day is not None:
            return self.delay_cost_a_day
        return None if worth is None else worth / _WORKING_DAYS

    @cached_property
    def delay_benefit(self) -> float | None:
        """Money a year that the shorter time is worth: wins x days saved x what a day costs.

        None where the win probability changes as well: then other cases are won, and no old win comes earlier.
        """
        wins, days, a_day = self.wins_a_year[1], self.days_saved, self.cost_of_day
        if days is None or wins is None or a_day is None or self._are_others_won:
            return None
        return wins * days * a_day

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

    @cached_property
    def figures(self) -> Mapping[str, Figure]:
        """Each number with its terms, what it misses and what was assumed."""
        return {
            "cost": self.spent.once,
            "cost_a_year": self.spent.a_year,
            "wins": self._wins_figure(),
            "days_saved": self._days_figure(),
            **self._earned(),
            **self._gained(),
            **self._returned(),
        }

    def _wins_figure(self) -> Figure:
        before, after = self.wins_a_year
        unknown = self.before.unknown or (() if self.after is None else self.after.unknown)
        lacks = self._obstacles if self.after is None else unknown
        return accounted(
            self.wins,
            Unit.CASES,
            "lever_wins",
            Term("wins_after", after, Unit.CASES),
            Term("wins_before", before, Unit.CASES),
            remarks=lacks if self.wins is None else (*self._said(of=_OF_CHANGE), RATIONED, *self._later),
        )

    def _days_figure(self) -> Figure:
        lacks = self._obstacles if self.after is None else (*self.before.obstacles, Remark("no_win"))
        after = None if self.after is None else self.after.days_to_win
        return accounted(
            self.days_saved,
            Unit.DAYS,
            "lever_days",
            Term("days_before", self.before.days_to_win, Unit.DAYS),
            Term("days_after", after, Unit.DAYS),
            remarks=lacks if self.days_saved is None else self._said(of=_OF_CHANGE),
        )

    def _earned(self) -> Mapping[str, Figure]:
        wins, worth = self._wins_figure(), self.before.worth.figures["of_a_win"]
        days, a_day = self._days_figure(), self.cost_of_day
        stated = self.delay_cost_a_day is not None
        on_delay = [*wins.missing, *days.missing, *(worth.missing if a_day is None else ())]
        on_delay += [Remark("other_cases_won")] if self._are_others_won else []
        on_day = () if stated else (*self._said(of=_OF_DELAY), *worth.assumed)
        return {
            "earnings": accounted(
                self.earnings,
                Unit.MONEY,
                "lever_earnings",
                Term("wins", self.wins, Unit.CASES),
                Term("worth", worth.value, Unit.MONEY),
                remarks=_of(self.earnings, wins, worth),
            ),
            "delay_benefit": accounted(
                self.delay_benefit,
                Unit.MONEY,
                "lever_delay",
                Term("wins_after", self.wins_a_year[1], Unit.CASES),
                Term("days_saved", self.days_saved, Unit.DAYS),
                Term("cost_of_day", a_day, Unit.MONEY),
                remarks=on_delay if self.delay_benefit is None else (*wins.assumed, *on_day),
            ),
        }

    def _gained(self) -> Mapping[str, Figure]:
        earned = self._earned()
        earnings, delay = earned["earnings"], earned["delay_benefit"]
        of_delay = (
            Term("delay_benefit", delay.value, Unit.MONEY),
            Term("days_saved", self.days_saved, Unit.DAYS),
        )
        on_net = _of(self.net, earnings, *((delay,) if self.delay_benefit else ()))
        if self.net is not None:
            others = (Remark("other_cases_won"),) if self._are_others_won else ()
            on_net = (*on_net, *others, *self._said(of=_OF_COST))
        return {
            "net": accounted(
                self.net,
                Unit.MONEY,
                "lever_net" if self.delay_benefit else "lever_net_of_wins",
                Term("wins", self.wins, Unit.CASES),
                Term("worth", self.before.worth.of_a_win, Unit.MONEY),
                Term("cost_a_year", self.cost_a_year or 0.0, Unit.MONEY),
                *(of_delay if self.delay_benefit else ()),
                remarks=on_net,
            ),
            "first_year": accounted(
                self.first_year,
                Unit.MONEY,
                "lever_first_year",
                Term("net", self.net, Unit.MONEY),
                Term("cost", self.cost or 0.0, Unit.MONEY),
                remarks=on_net,
            ),
        }

    def _returned(self) -> Mapping[str, Figure]:
        earnings, net = self._earned()["earnings"], self._gained()["net"]
        nothing = earnings.missing or (Remark("nothing_spent"),)
        never = Remark("nothing_spent_once" if self.cost == 0 else "no_payback")
        return {
            "per_money_spent": accounted(
                self.per_money_spent,
                Unit.RATIO,
                "lever_return",
                Term("earnings", self.earnings, Unit.MONEY),
                Term("delay_benefit", self.delay_benefit or 0.0, Unit.MONEY),
                Term("cost", self.cost, Unit.MONEY),
                Term("cost_a_year", self.cost_a_year, Unit.MONEY),
                remarks=nothing if self.per_money_spent is None else net.assumed,
            ),
            "payback_months": accounted(
                self.payback_months,
                Unit.RATIO,
                "lever_payback",
                Term("cost", self.cost, Unit.MONEY),
                Term("net", self.net, Unit.MONEY),
                remarks=(net.missing or (never,)) if self.payback_months is None else net.assumed,
            ),
        }

    @property
    def _later(self) -> tuple[Remark, ...]:
        """That work of busy months is done in later ones, before or afterwards."""
        told = (*self.before.later, *(() if self.after is None else self.after.later))
        return tuple(dict.fromkeys(told))

    @property
    def _obstacles(self) -> tuple[Remark, ...]:
        """Why it cannot be pulled, or nothing be computed."""
        other = _OF_COST | _OF_DELAY | _OF_WORTH | _OF_CHANGE
        return tuple(each for each in self.remarks if each.code not in other)

    @property
    def _are_others_won(self) -> bool:
        """Whether other cases are won than before, as the chance to win is another one."""
        if self.after is None:
            return False
        chances = self.before.win_probability, self.after.win_probability
        return abs((chances[0] or 0.0) - (chances[1] or 0.0)) > SAME

    def _said(self, *, of: frozenset[str]) -> tuple[Remark, ...]:
        return tuple(each for each in self.remarks if each.code in of)

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
        return _sum(self.first.wins, self.after_first.wins)

    @property
    def net(self) -> float | None:
        """Money a year of both."""
        return _sum(self.first.net, self.after_first.net)

    @property
    def lift(self) -> float | None:
        """Wins a year that the second brings more, negative: less, than it would alone: the bottleneck has moved."""
        alone, after = self.second.wins, self.after_first.wins
        return None if alone is None or after is None else after - alone

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Each number with its terms, what it misses and what was assumed."""
        first, second, then = self.first.figures, self.second.figures, self.after_first.figures
        return {
            "wins": _paired("pair_wins", self.wins, ("first", first["wins"]), ("after_first", then["wins"])),
            "net": _paired("pair_net", self.net, ("first", first["net"]), ("after_first", then["net"])),
            "lift": _paired("pair_lift", self.lift, ("after_first", then["wins"]), ("alone", second["wins"])),
        }


def _sum(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one + other


def _paired(formula: str, value: float | None, *parts: tuple[str, Figure]) -> Figure:
    figures = [figure for _, figure in parts]
    terms = [Term(code, figure.value, figure.unit) for code, figure in parts]
    return accounted(value, figures[0].unit, formula, *terms, remarks=_of(value, *figures))


def _of(value: float | None, *figures: Figure) -> tuple[Remark, ...]:
    """What figures say that a value is made of: what they miss where there is none, else what they assume."""
    said: Iterable[Remark] = (
        remark for each in figures for remark in (each.missing if value is None else each.assumed)
    )
    return tuple(dict.fromkeys(said))
