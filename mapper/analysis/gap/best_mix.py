"""The best mix to fill a gap with, by linear programming, and what one more of each limit is worth (2g)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import inf
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from mapper.analysis.figure import Figure, Term, Unit, accounted
from mapper.analysis.gap.filling import Filling
from mapper.analysis.gap.gap_fill import Bound, Limit, Mix, bounds_of, evaluated
from mapper.analysis.gap.offers import Offer
from mapper.analysis.gap.program import Aim, Program, Shift, effort_of
from mapper.analysis.gap.trying import by_trying, can_be_tried
from mapper.analysis.results import Remark
from mapper.analysis.roundings import OF_PROGRAM
from mapper.core.ids import RoleId, SaleTypeId

# what one case brings, or takes, by what is aimed at
_EACH: Final = MappingProxyType(
    {Aim.MONEY: "worth_of_case", Aim.HOURS: "hours_of_case", Aim.COST: "cost_of_case"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What one more of a limit that is used up is worth: money where that is aimed at, else hours or cost saved.

    `slope` is the dual value, the worth of a little more; `one_more` that of one whole hour or case more, found by
    solving again, which is less where another limit takes over. Both are of the mix that may hold parts of cases. `now`
    and `then`: what the aim comes to as it is, and with one more. `shifts`: what a little more of it changes for each
    unit - cases of each sale type, more where money is aimed at, else fewer, with what one of them brings, or takes -
    and how much more of it that holds for, where another limit ends it; none where no one change can be told.
    """

    limit: Limit
    about: str
    aim: Aim
    slope: float
    now: float
    then: float
    shifts: tuple[Term, ...] = ()

    @property
    def one_more(self) -> float:
        """The worth of one whole hour or case more."""
        return abs(self.then - self.now)

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Each number with its terms and what was assumed."""
        unit, parts = _unit(self.aim), (Remark("parts_of_cases"),)
        then, now = Term("with_one_more", self.then, unit), Term("as_it_is", self.now, unit)
        code = "worth_of_one_more" if self.aim is Aim.MONEY else "saved_by_one_more"
        return {
            "slope": self._slope(parts),
            "one_more": accounted(self.one_more, unit, code, then, now, remarks=parts),
        }

    def _slope(self, parts: tuple[Remark, ...]) -> Figure:
        """The dual value: by what changes, or where that cannot be told by what it is at least."""
        unit, is_money = _unit(self.aim), self.aim is Aim.MONEY
        if not self.slope:
            return accounted(
                self.slope, unit, "dual_value_none", Term("one_more", self.one_more, unit), remarks=parts
            )
        if not self.shifts:
            code = "dual_value_at_least" if is_money else "dual_saving_at_least"
            return accounted(self.slope, unit, code, Term("one_more", self.one_more, unit), remarks=parts)
        return accounted(
            self.slope, unit, "dual_value" if is_money else "dual_saving", *self.shifts, remarks=parts
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class BestMix:
    """The best mix. Where the gap cannot be filled it is the one with the most money, and `aim` says so.

    `hindering` are the limits that leave no room for one more case of any type that brings money: what to add to.
    `prices` are of the limits that are used up; `gap_price` the hours or cost of one more unit of money missing, None
    where money is aimed at, and `gap_shifts` what it changes as in `Price`. Without a mix `obstacles` says why: those
    of `Filling`, cost_unknown about roles, and not_solved.
    """

    mix: Mix | None = None
    aim: Aim
    hindering: tuple[Bound, ...] = ()
    prices: tuple[Price, ...] = ()
    gap_price: float | None = None
    gap_shifts: tuple[Term, ...] = ()
    obstacles: tuple[Remark, ...] = ()
    cautions: tuple[Remark, ...] = ()

    @property
    def figures(self) -> Mapping[str, Figure]:
        """The price of the gap, with what it misses; the other numbers are those of `mix` and `prices`."""
        lacks = self.obstacles or (Remark("aimed_at_money"),)
        remarks = lacks if self.gap_price is None else (Remark("parts_of_cases"),)
        code = "gap_price" if any(term.node_id for term in self.gap_shifts) else "gap_price_at_least"
        return {
            "gap_price": accounted(self.gap_price, _unit(self.aim), code, *self.gap_shifts, remarks=remarks)
        }

    @property
    def expected(self) -> Figure:
        """The expected money of the mix; why there is none where there is no mix."""
        if self.mix is not None:
            return self.mix.expected
        return Figure(value=None, unit=Unit.MONEY, formula="money_in_time", missing=self.obstacles)

    @property
    def chance(self) -> Figure:
        """The chance of closing the gap with the mix; why there is none where there is no mix."""
        if self.mix is not None:
            return self.mix.chance
        return Figure(value=None, unit=Unit.SHARE, formula="closing_exact", missing=self.obstacles)


def _unit(aim: Aim) -> Unit:
    """What an aim is counted in."""
    return Unit.HOURS if aim is Aim.HOURS else Unit.MONEY


def fitting_aim(case: Filling) -> Aim:
    """What to aim at where nobody says.

    Formula: the least cost where each role that works on an offer has one, else the fewest hours.
    Assumes: more than is missing is nobody's aim; where the gap cannot be filled `best_mix` gives the most money.
    Source: docs/formulas.md, Filling a gap.

    >>> fitting_aim(Filling(missing=1.0))
    <Aim.HOURS: 'hours'>
    """
    roles = {role_id for offer in case.offers for role_id in offer.hours}
    return Aim.COST if roles and roles <= case.hour_costs.keys() else Aim.HOURS


def best_mix(case: Filling, aim: Aim = Aim.MONEY, *, whole: bool = True) -> BestMix:
    """The mix that is best by an aim, of whole cases or parts of them; `obstacles` say why there is none.

    Formula: max sum(r x), or min sum(c x) with sum(r x) >= missing, where sum(e x) <= spare hours of each role and
    0 <= x <= most of the type: r expected money in time of a case, e its hours, c its hours or their cost.
    Assumes: money, hours and cost grow in proportion to the cases; types that nothing limits are left out
    (nothing_limits), those that bring nothing are not started; where the gap cannot be filled the aim is the most
    money; no mix is ever above a role's hours or a most, what a solver lets pass is taken back.
    Source: Dantzig, Linear Programming and Extensions, 1963; solved by HiGHS (Huangfu and Hall 2018).

    Example: two types of 400 and 300 expected for 8 and 5 hours, 80 hours, at most 8 of the second: 5 of the first
    and 8 of the second bring 4,400; one more hour is worth 50, one more of the second 300 - 5 x 50 = 50.

    >>> seller, one, two = RoleId("role-1"), SaleTypeId("sale_type-1"), SaleTypeId("sale_type-2")
    >>> big = Offer(sale_type_id=one, value=800, win_rate=0.5, in_time=1, hours={seller: 8.0})
    >>> small = Offer(sale_type_id=two, value=600, win_rate=0.5, in_time=1, hours={seller: 5.0}, cap=8)
    >>> found = best_mix(Filling(missing=5000, offers=(big, small), spare={seller: 80.0}))
    >>> dict(found.mix.counts), found.mix.money, found.mix.shortfall
    ({'sale_type-1': 5.0, 'sale_type-2': 8.0}, 4400.0, 600.0)
    >>> [(price.about, round(price.slope, 6)) for price in found.prices]
    [('role-1', 50.0), ('sale_type-2', 50.0)]
    """
    obstacles = [*case.obstacles]
    if aim is Aim.COST:
        lacking = sorted({r for o in case.offers for r in o.hours if r not in case.hour_costs})
        obstacles += [Remark("cost_unknown", about=tuple(lacking))] if lacking else []
    if obstacles:
        return BestMix(aim=aim, obstacles=tuple(obstacles), cautions=case.cautions)
    kept, cautions = _limited(case)
    found = _solution(kept, aim)
    if found is None and aim is not Aim.MONEY:
        aim, found = Aim.MONEY, _solution(kept, Aim.MONEY)
    counts = found.counts if found is not None else None
    if whole and found is not None:
        counts = _whole(kept, aim)
        if counts is None and aim is not Aim.MONEY:
            aim, counts, found = Aim.MONEY, _whole(kept, Aim.MONEY), _solution(kept, Aim.MONEY)
    if found is None or counts is None:
        return BestMix(aim=aim, obstacles=(Remark("not_solved"),), cautions=cautions)
    return BestMix(
        mix=evaluated(case, counts),
        aim=aim,
        hindering=_hindering(kept, counts, 1.0 if whole else OF_PROGRAM),
        prices=_prices(kept, aim, found),
        gap_price=found.gap_price if aim is not Aim.MONEY else None,
        gap_shifts=_gap_shifts(kept, aim, found) if aim is not Aim.MONEY else (),
        cautions=cautions,
    )


def _limited(case: Filling) -> tuple[Filling, tuple[Remark, ...]]:
    """The case without the types of which any number could be started."""
    free = [
        offer.sale_type_id
        for offer in case.offers
        if offer.worth > 0
        and offer.cap is None
        and not any(amount > 0 and role_id in case.spare for role_id, amount in offer.hours.items())
    ]
    if not free:
        return case, case.cautions
    kept = tuple(offer for offer in case.offers if offer.sale_type_id not in free)
    return replace(case, offers=kept), (*case.cautions, Remark("nothing_limits", about=tuple(free)))


class _Solution(NamedTuple):
    """A vertex: cases by type, what the aim comes to, and the dual values by what they are about.

    `program` and `found`: what was solved, and what HiGHS says of it; None where nothing had to be.
    """

    counts: Mapping[SaleTypeId, float]
    amount: float
    duals: Mapping[tuple[Limit, str], float]
    gap_price: float
    program: Program | None = None
    found: Any = None


def _solution(case: Filling, aim: Aim) -> _Solution | None:
    """The best mix with parts of cases; None where the gap cannot be filled."""
    if not case.offers or (aim is not Aim.MONEY and case.missing <= 0):
        return _Solution(dict.fromkeys((o.sale_type_id for o in case.offers), 0.0), 0.0, {}, 0.0)
    program = Program.of(case, aim)
    found = program.solved(whole=False)
    if found is None:
        return None
    counts = _fitted(case, dict(zip(program.types, found.x.tolist(), strict=True)))
    of_rows, of_caps = (-found.ineqlin.marginals).tolist(), (-found.upper.marginals).tolist()
    duals: dict[tuple[Limit, str], float] = {}
    for role_id, dual, scale in zip(program.roles, of_rows, program.scales, strict=False):
        duals[Limit.ROLE, role_id] = max(dual, 0.0) * program.unit / scale
    for sale_type_id, dual in zip(program.types, of_caps, strict=True):
        duals[Limit.CAP, sale_type_id] = max(dual, 0.0) * program.unit
    price = 0.0 if aim is Aim.MONEY else of_rows[-1] * program.unit / case.missing
    return _Solution(counts, abs(found.fun) * program.unit, duals, price, program, found)


def _fitted(case: Filling, counts: Mapping[SaleTypeId, float]) -> dict[SaleTypeId, float]:
    """The counts of a solver within the limits for certain: no noise, no type without hours, no role above its own."""
    fitted: dict[SaleTypeId, float] = {}
    for offer in case.offers:
        count = min(max(counts[offer.sale_type_id], 0.0), inf if offer.cap is None else offer.cap)
        is_barred = any(amount > 0 and case.spare.get(role) == 0 for role, amount in offer.hours.items())
        fitted[offer.sale_type_id] = 0.0 if is_barred or count < OF_PROGRAM else count
    over = [b.most / b.used for b in bounds_of(case, fitted) if b.limit is Limit.ROLE and b.used > b.most]
    factor = min(over, default=1.0)
    return {key: count * factor for key, count in fitted.items()}


def _whole(case: Filling, aim: Aim) -> dict[SaleTypeId, float] | None:
    """The best mix of whole cases; None where the gap cannot be filled with them."""
    if not case.offers or (aim is not Aim.MONEY and case.missing <= 0):
        return {offer.sale_type_id: 0.0 for offer in case.offers}
    if can_be_tried(case, aim):
        return by_trying(case, aim)
    program = Program.of(case, aim)
    found = program.solved(whole=True)
    if found is None:
        return None
    counts = {key: float(round(count)) for key, count in zip(program.types, found.x.tolist(), strict=True)}
    while broken := [
        bound for bound in bounds_of(case, counts) if bound.is_broken
    ]:  # by what the solver lets pass, a millionth
        _take_one(case, counts, broken[0])
    return counts


def _take_one(case: Filling, counts: dict[SaleTypeId, float], bound: Bound) -> None:
    """Start one case less of those that use up a limit: of the type that brings the least for it."""
    users = [o for o in case.offers if counts[o.sale_type_id] >= 1 and _use(o, bound) > 0]
    least = min(users, key=lambda offer: offer.worth / _use(offer, bound))
    counts[least.sale_type_id] -= 1


def _use(offer: Offer, bound: Bound) -> float:
    """How much of a limit one case uses."""
    if bound.limit is Limit.CAP:
        return float(offer.sale_type_id == bound.about)
    return offer.hours.get(RoleId(bound.about), 0.0)


def _hindering(case: Filling, counts: Mapping[SaleTypeId, float], step: float) -> tuple[Bound, ...]:
    """The limits that leave no room for `step` cases more of a type that brings money."""
    return tuple(
        bound
        for bound in bounds_of(case, counts)
        if any(
            offer.worth > 0
            and _use(offer, bound) > 0
            and (bound.is_tight or bound.most - bound.used < step * _use(offer, bound) * (1 - OF_PROGRAM))
            for offer in case.offers
        )
    )


def _prices(case: Filling, aim: Aim, found: _Solution) -> tuple[Price, ...]:
    """What one more of each limit that is used up by what brings money is worth, roles first and the dearest first."""
    prices = []
    for bound in bounds_of(case, found.counts):
        if not bound.is_tight or not any(o.worth > 0 and _use(o, bound) > 0 for o in case.offers):
            continue
        again = _solution(_with_one_more(case, bound), aim)
        then = found.amount if again is None else again.amount
        slope = found.duals.get((bound.limit, bound.about), 0.0)
        prices.append(
            Price(
                limit=bound.limit,
                about=bound.about,
                aim=aim,
                slope=slope,
                now=found.amount,
                then=then,
                shifts=_shifts(case, aim, found, bound, slope) if slope else (),
            )
        )
    return tuple(sorted(prices, key=lambda price: (price.limit is Limit.CAP, -price.slope, price.about)))


def _shifts(case: Filling, aim: Aim, found: _Solution, bound: Bound, slope: float) -> tuple[Term, ...]:
    """What a little more of a limit changes, for each unit, and how much more of it that holds for."""
    import numpy as np

    program = found.program
    if program is None:
        return ()
    more = np.zeros(len(program.rows) + len(program.types))
    if bound.limit is Limit.ROLE:
        place = program.roles.index(RoleId(bound.about))
        more[place] = 1 / program.scales[place]
    else:
        more[len(program.rows) + program.types.index(SaleTypeId(bound.about))] = 1.0
    shift = program.shift(found.found, more, slope / program.unit)
    unit = Unit.HOURS if bound.limit is Limit.ROLE else Unit.CASES
    return () if shift is None else _told(case, aim, shift, unit, is_saved=aim is not Aim.MONEY)


def _gap_shifts(case: Filling, aim: Aim, found: _Solution) -> tuple[Term, ...]:
    """What it takes to bring one unit of money more, and how much more that holds for; else the mean of all of it."""
    import numpy as np

    program = found.program
    if program is None:
        return ()
    more = np.zeros(len(program.rows) + len(program.types))
    more[len(program.rows) - 1] = -1 / case.missing
    shift = program.shift(found.found, more, -found.gap_price / program.unit)
    if shift is None:
        whole = Term("as_it_is", found.amount, _unit(aim))
        return whole, Term("missing", case.missing, Unit.MONEY)
    return _told(case, aim, shift, Unit.MONEY, is_saved=False)


def _told(case: Filling, aim: Aim, shift: Shift, unit: Unit, *, is_saved: bool) -> tuple[Term, ...]:
    """A shift as terms: the cases of each type, more or fewer, and what one of them brings, or takes."""
    code, each_code = ("cases_fewer" if is_saved else "cases_more"), _EACH[aim]
    terms = [] if shift.holds_for == inf else [Term("holds_for", shift.holds_for, unit)]
    for offer, change in zip(case.offers, shift.changes, strict=True):
        if change:
            key = offer.sale_type_id
            each = offer.worth if aim is Aim.MONEY else effort_of(case, offer, aim)
            terms += [
                Term(code, -change if is_saved else change, Unit.CASES, key),
                Term(each_code, each, _unit(aim), key),
            ]
    return tuple(terms)


def _with_one_more(case: Filling, bound: Bound) -> Filling:
    if bound.limit is Limit.ROLE:
        return replace(case, spare={**case.spare, RoleId(bound.about): bound.most + 1})
    kept = [replace(o, cap=bound.most + 1) if o.sale_type_id == bound.about else o for o in case.offers]
    return replace(case, offers=tuple(kept))
