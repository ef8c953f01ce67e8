"""Gaps to fill: what is missing, how often the open value covers it, and how often it must (domain 2g)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf, isfinite

from mapper.analysis.figure import Basis, Figure, Term, Unit, accounted
from mapper.analysis.gap.said import Said, said_of
from mapper.analysis.results import Remark
from mapper.core.reader import Reader
from mapper.core.records import Gap


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What is open of the sale types: its money, what part of it is won, and how often a gap must be covered by it.

    `sales`: what is known of them, from themselves or their own maps. Assumed: from_map, won_as_ever.
    """

    sales: Sequence[Said]

    @property
    def open_value(self) -> float | None:
        """Money of all cases that can be started at most."""
        return _value(self.sales)

    @property
    def open_win_rate(self) -> float | None:
        """The part of it that is won, 0 to 1."""
        return _rate(self.sales)

    @property
    def needed_coverage(self) -> float | None:
        """How often a gap must be covered; None where nothing is known to be won of it."""
        rate = self.open_win_rate
        return needed_coverage(rate) if rate else None

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Each number with its terms and what it misses."""
        rate = self.open_win_rate
        lacks = () if self.open_value is not None else (Remark("no_open_value"),)
        opened = [each for each, _ in _open(self.sales)]
        unsaid = tuple(each.record.id for each in opened if each.win_rate is None)
        read = tuple(each.record.id for each in opened if each.is_from_map)
        of_map = (Remark("from_map", about=read),) if read else ()
        on_rate = lacks or (
            (Remark("win_rate_unknown", about=unsaid),) if unsaid else (Remark("no_open_value"),)
        )
        steady = (Remark("won_as_ever"), *of_map)
        return {
            "open_value": accounted(
                self.open_value, Unit.MONEY, "open_value", *_terms(self.sales), remarks=lacks or of_map
            ),
            "open_win_rate": accounted(
                rate,
                Unit.SHARE,
                "open_win_rate",
                *_rates(self.sales),
                remarks=on_rate if rate is None else steady,
            ),
            "needed_coverage": accounted(
                self.needed_coverage,
                Unit.RATIO,
                "needed_coverage",
                Term("win_rate", rate, Unit.SHARE),
                remarks=steady if rate else ((Remark("never_won"),) if rate == 0 else on_rate),
            ),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """A gap, and how often what is open covers it."""

    gap: Gap
    opened: Opened

    @property
    def missing(self) -> float | None:
        """Money still missing."""
        return missing(self.gap)

    @property
    def coverage(self) -> float | None:
        """How many times what is open covers it; None where one of both is not known, or nothing is missing."""
        amount, value = self.missing, self.opened.open_value
        times = None if amount is None or value is None else coverage(value, amount)
        return times if times is not None and isfinite(times) else None

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Each number with its terms, what it misses and what was assumed."""
        gap, value = self.gap, self.opened.figures["open_value"]
        lacks = () if gap.target is not None else (Remark("no_target", about=(gap.id,)),)
        of_rate = self.opened.figures["needed_coverage"].assumed or (Remark("won_as_ever"),)
        nothing = (Remark("nothing_missing"),) if self.missing == 0 else ()
        return {
            "missing": missing_of(gap),
            "coverage": accounted(
                self.coverage,
                Unit.RATIO,
                "coverage",
                Term("open_value", value.value, Unit.MONEY),
                Term("missing", self.missing, Unit.MONEY),
                Term("needed", self.opened.needed_coverage, Unit.RATIO),
                remarks=(*lacks, *value.missing, *nothing) if self.coverage is None else of_rate,
            ),
        }

    def still_open(self, expected: float | None) -> Figure:
        """What stays missing when so much is expected besides what is booked; None: nothing is.

        >>> one = Gap(id="gap-1", name="Year", target=900.0, booked=600.0)
        >>> Covered(gap=one, opened=Opened(sales=())).still_open(100.0).value
        200.0
        """
        gap = self.gap
        amount = None if self.missing is None else max(self.missing - (expected or 0.0), 0.0)
        terms = (
            Term("target", gap.target, Unit.MONEY),
            Term("booked", gap.booked or 0.0, Unit.MONEY),
            Term("expected", expected or 0.0, Unit.MONEY),
        )
        return accounted(amount, Unit.MONEY, "gap_open", *terms, remarks=self.figures["missing"].missing)


def entered(gap: Gap) -> Mapping[str, Figure]:
    """What is entered of a gap, as figures: the `target` aimed at, and what is `booked`.

    Formula: the two as they were entered.
    Assumes: nothing booked yet counts as 0.
    Source: docs/formulas.md, Coverage of a gap.

    >>> {key: each.value for key, each in entered(Gap(id="gap-1", name="Year", target=900.0)).items()}
    {'target': 900.0, 'booked': 0.0}
    """
    lacks = (Remark("no_target", about=(gap.id,)),) if gap.target is None else ()
    nothing = (Remark("nothing_booked"),) if gap.booked is None else ()
    booked = gap.booked or 0.0
    return {
        "target": accounted(gap.target, Unit.MONEY, "gap_target", remarks=lacks, basis=Basis.ENTERED),
        "booked": accounted(booked, Unit.MONEY, "gap_booked", remarks=nothing, basis=Basis.ENTERED),
    }


def missing(gap: Gap) -> float | None:
    """Money still missing, never below 0; None while the target is not known.

    Formula: missing = max(target - booked, 0).
    Assumes: nothing booked yet counts as 0.
    Source: docs/formulas.md, Coverage of a gap.

    >>> from mapper.core.ids import GapId
    >>> missing(Gap(id=GapId("gap-1"), name="Year", target=900_000.0, booked=600_000.0))
    300000.0
    """
    if gap.target is None:
        return None
    return max(gap.target - (gap.booked or 0.0), 0.0)


def missing_of(gap: Gap) -> Figure:
    """The same as a figure, in money; missing: no_target.

    Formula: as in `missing`, with the target and what is booked as its terms.
    Assumes: nothing booked yet counts as 0, which is said (nothing_booked); more booked than aimed at is nothing
    missing.
    Source: docs/formulas.md, Coverage of a gap.

    >>> [term.value for term in missing_of(Gap(id="gap-1", name="Year", target=900.0)).terms]
    [900.0, 0.0]
    """
    lacks = () if gap.target is not None else (Remark("no_target", about=(gap.id,)),)
    return accounted(
        missing(gap),
        Unit.MONEY,
        "gap_missing",
        Term("target", gap.target, Unit.MONEY),
        Term("booked", gap.booked or 0.0, Unit.MONEY),
        remarks=lacks or ((Remark("nothing_booked"),) if gap.booked is None else ()),
    )


def open_value(reader: Reader) -> float | None:
    """Money of all cases that can be started at most; None where no sale type has both a value and a most.

    Formula: the sum of value x most over the sale types that have both.
    Assumes: a type that says no value has that of a win on its own map (`said.said_of`).
    Source: docs/formulas.md, Coverage of a gap.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.core.records import SaleType
    >>> open_value(sale(SaleType(id="sale_type-1", name="More", map_id=SALE, cap=3)))
    3000.0
    """
    return _value(said_of(reader))


def win_rate(reader: Reader) -> float | None:
    """The win rate of the open value, 0 to 1, weighted by money; None unless every open type has one.

    Formula: the sum of value x most x win rate / open value.
    Assumes: what a type does not say is as on its own map, with the strategy in effect there (`said.said_of`).
    Source: docs/formulas.md, Coverage of a gap.

    >>> from mapper.analysis.example import sale
    >>> from mapper.core.records import SaleType
    >>> new = SaleType(id="sale_type-1", name="New", value=10_000.0, cap=30, win_rate=0.25)
    >>> more = SaleType(id="sale_type-2", name="More", value=5_000.0, cap=20, win_rate=0.5)
    >>> win_rate(sale(new, more))
    0.3125
    """
    return _rate(said_of(reader))


def coverage(value: float, gap: float) -> float:
    """How many times the open value covers the gap; infinity where nothing is missing.

    Formula: coverage = open value / missing.
    Assumes: both are of the same currency; what is open is not yet booked.
    Source: docs/formulas.md, Coverage of a gap.

    >>> coverage(900_000.0, 300_000.0)
    3.0
    """
    return value / gap if gap > 0 else inf


def needed_coverage(rate: float) -> float:
    """How often the gap must be covered so that the wins fill it, at a win rate from 0 to 1; infinity at 0.

    Formula: coverage needed = 1 / win rate; a fixed "three times" is wrong for most teams.
    Assumes: what is open is won at the same rate as ever, and in time.
    Source: docs/formulas.md, Coverage of a gap.

    >>> round(needed_coverage(0.30), 2)
    3.33
    """
    return 1 / rate if rate > 0 else inf


def _value(sales: Iterable[Said]) -> float | None:
    found = [worth for _, worth in _open(sales)]
    return sum(found) if found else None


def _rate(sales: Iterable[Said]) -> float | None:
    opened = _open(sales)
    worth = sum(each for _, each in opened)
    if not worth:
        return None
    won = 0.0
    for said, each in opened:
        if said.win_rate is None:
            return None
        won += each * said.win_rate
    return won / worth


def _open(sales: Iterable[Said]) -> list[tuple[Said, float]]:
    """The sale types of which it is known how much can be started, and the money that would be."""
    return [
        (said, said.value * said.record.cap)
        for said in sales
        if said.record.cap is not None and said.value is not None
    ]


def _terms(sales: Iterable[Said]) -> list[Term]:
    terms = []
    for said, _ in _open(sales):
        key = said.record.id
        terms.append(Term("value", said.value, Unit.MONEY, key))
        terms.append(Term("most_started", float(said.record.cap or 0), Unit.CASES, key))
    return terms


def _rates(sales: Iterable[Said]) -> list[Term]:
    """The part of the open value that each sale type is, and what is won of it."""
    opened = _open(sales)
    whole = sum(worth for _, worth in opened)
    terms = []
    for said, worth in opened if whole else ():
        key = said.record.id
        terms.append(Term("share_of_open", worth / whole, Unit.SHARE, key))
        terms.append(Term("win_rate", said.win_rate, Unit.SHARE, key))
    return terms
