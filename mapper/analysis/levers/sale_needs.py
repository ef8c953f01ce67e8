"""What the wins that a map is planned for ask of each sale type it is worked for (domain 2b)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isclose

from mapper.analysis.figure import Basis, Figure, Term, Unit, accounted
from mapper.analysis.flow.required import Required
from mapper.analysis.levers.sale_mix import ALIKE, MeanValue, MixedType
from mapper.analysis.results import Remark
from mapper.core.ids import SaleTypeId


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleNeed:
    """The part of the planned wins that one sale type has, with the cases these take and the money they bring.

    `goal_wins`: those of all types. `of_map`: the win rate of the map, None where it is not known; `lacks`: why.
    """

    of: MixedType
    goal_wins: float
    of_map: float | None
    lacks: tuple[Remark, ...] = ()

    @property
    def sale_type_id(self) -> SaleTypeId:
        """Which type it is."""
        return self.of.sale_type_id

    @property
    def share(self) -> float:
        """Its part of the wins, 0 to 1."""
        return self.of.share

    @property
    def value(self) -> float:
        """Money of a win, before the margin."""
        return self.of.value

    @property
    def win_rate(self) -> float | None:
        """Of the cases that are started, its own, else that of the map; None where neither is known."""
        return self.of_map if self.of.win_rate is None else self.of.win_rate

    @property
    def wins(self) -> float:
        """Cases to win."""
        return self.goal_wins * self.share

    @property
    def entries(self) -> float | None:
        """Cases that have to be started for them; None where none of them is won."""
        if not self.wins:
            return 0.0
        return self.wins / self.win_rate if self.win_rate else None

    @property
    def money(self) -> float:
        """What they bring."""
        return self.wins * self.value

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Each number with its terms and what it misses."""
        wins = Term("wins", self.wins, Unit.CASES)
        value, rate = Term("value", self.value, Unit.MONEY), Term("win_rate", self.win_rate, Unit.SHARE)
        of_goal = Term("goal_wins", self.goal_wins, Unit.CASES), Term("share", self.share, Unit.SHARE)
        is_own = self.of.win_rate is not None
        lacks = self.lacks or (Remark("no_win"),)
        return {
            "share": accounted(self.share, Unit.SHARE, "share_of_type"),
            "value": accounted(self.value, Unit.MONEY, "offer_value", basis=Basis.ENTERED),
            "win_rate": accounted(
                self.win_rate,
                Unit.SHARE,
                "offer_win_rate" if is_own else "win_probability",
                remarks=() if is_own or self.win_rate is not None else lacks,
                basis=Basis.ENTERED if is_own else Basis.COMPUTED,
            ),
            "wins": accounted(self.wins, Unit.CASES, "wins_of_type", *of_goal),
            "entries": accounted(
                self.entries,
                Unit.CASES,
                "entries_of_type",
                wins,
                rate,
                remarks=lacks if self.entries is None else (),
            ),
            "money": accounted(self.money, Unit.MONEY, "money_of_type", wins, value),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleNeeds:
    """The same of all sale types of a map. Nothing is in it where one value counts for all wins.

    Remarks: types_enter_otherwise, about the types with a win rate of their own, where all their cases come to another
    number than the entries by which all else is planned.
    """

    types: tuple[SaleNeed, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def entries(self) -> Figure:
        """The cases of all types together."""
        terms = [Term("cases", each.entries, Unit.CASES, each.sale_type_id) for each in self.types]
        lacks = [remark for each in self.types for remark in each.figures["entries"].missing]
        known = [each.entries for each in self.types if each.entries is not None]
        whole = sum(known) if len(known) == len(self.types) else None
        return accounted(whole, Unit.CASES, "entries_of_types", *terms, remarks=lacks or self.remarks)

    @property
    def money(self) -> Figure:
        """What all types together bring: of a goal in money just that."""
        terms = [Term("money_of_wins", each.money, Unit.MONEY, each.sale_type_id) for each in self.types]
        return accounted(sum(each.money for each in self.types), Unit.MONEY, "money_of_types", *terms)


def sale_needs(mean: MeanValue, goal_wins: float | None, needs: Required | None) -> SaleNeeds:
    """What the planned wins ask of each sale type that a map is worked for, in the order of the types.

    `mean`: the types with their parts of the wins; `needs`: what the same wins take by the map.

    Formula: wins of a type = goal wins x its part of the wins; its entries = these / its win rate, its own, else that
    of the map; its money = these x its value, so that of a goal in money the types bring just what it asks for.
    Assumes: the mix of the goal is that in which cases can be started (`sale_mix.mean_value`). All else that is planned
    - visits, hours, people - goes by the entries of the map, which win as the map says: where the types' own win rates
    come to another number that is said, and nothing is scaled.
    Source: docs/formulas.md, From the goal back.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> from mapper.core.records import Goal, SaleType
    >>> goal = Goal(id="goal-1", name="Revenue", amount=100_000.0, unit="EUR", due="2027-12-31")
    >>> small = SaleType(id="sale_type-1", name="Small", map_id=SALE, value=10_000.0, cap=30)
    >>> large = SaleType(id="sale_type-2", name="Large", map_id=SALE, value=50_000.0, win_rate=0.2, cap=10)
    >>> found = map_figures(sale(goal, small, large), SALE, date(2027, 1, 1))
    >>> needed = sale_needs(found.outlook.worth.mean, found.planned.wins.value, found.required)
    >>> [(each.wins, each.entries, each.money) for each in needed.types], needed.money.value
    ([(3.75, 18.75, 37500.0), (1.25, 6.25, 62500.0)], 100000.0)
    """
    if goal_wins is None or needs is None or not mean.types:
        return SaleNeeds()
    entries = needs.entries.value
    of_map = next((term.value for term in needs.entries.terms if term.code == "win_probability"), None)
    types = tuple(
        SaleNeed(of=each, goal_wins=goal_wins, of_map=of_map, lacks=needs.entries.missing)
        for each in mean.types
    )
    return SaleNeeds(types=types, remarks=_otherwise(types, entries))


def _otherwise(types: Sequence[SaleNeed], entries: float | None) -> tuple[Remark, ...]:
    known = [each.entries for each in types]
    if entries is None or None in known:
        return ()
    whole = sum(each for each in known if each is not None)
    own = tuple(each.sale_type_id for each in types if each.of.win_rate is not None)
    return () if isclose(whole, entries, rel_tol=ALIKE) else (Remark("types_enter_otherwise", about=own),)
