"""What each sale type can bring to a gap: money in time for a case started today, and the hours it asks for (2g)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import erfc, exp, inf, pi, sqrt
from typing import Final

from mapper.analysis.figure import Basis, Figure, Term, Unit, accounted
from mapper.analysis.gap.closing import MOST_MONEY
from mapper.analysis.gap.said import Said, said_of
from mapper.analysis.people.hours import holidays_of, is_there, working_days
from mapper.analysis.results import Remark
from mapper.analysis.waiting.stalls import shape_of
from mapper.core.ids import RoleId, SaleTypeId
from mapper.core.reader import Reader
from mapper.core.records import Calendar, Gap, Person
from mapper.core.values import WaitLaw

_USUAL_DAYS: Final = "12345"
PLAIN_SHAPE: Final = 1e6  # a larger one is told by its expansion: far from the mean digits run out else
NEAR: Final = 0.01  # of the mean: farther from it than that all or nothing of such a law has come


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A sale type as it counts towards a gap: what one case started today brings and asks for.

    `value`: money of a win. `in_time`: share of the wins that are there by the due date, 0 to 1. `hours` of each role
    for one case, won or not. `cap`: how many can be started; None: as many as there are hours for. `cycle`: the terms
    of what is in time, and `assumed` what was taken for granted (from_map, usual_cycle_spread).
    """

    sale_type_id: SaleTypeId
    value: float
    win_rate: float
    in_time: float
    hours: Mapping[RoleId, float]
    cap: float | None = None
    margin: float | None = None
    cycle: tuple[Term, ...] = ()
    assumed: tuple[Remark, ...] = ()

    @property
    def chance(self) -> float:
        """The chance that a case is won by the due date, 0 to 1."""
        return self.win_rate * self.in_time

    @property
    def worth(self) -> float:
        """Expected money of one case by the due date: value x win rate x share that is in time.

        >>> Offer(sale_type_id=SaleTypeId("sale_type-1"), value=10_000, win_rate=0.25, in_time=0.8, hours={}).worth
        2000.0
        """
        return self.value * self.chance

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Each number with its terms and what was assumed."""
        said, of_map = self.assumed, any(each.code == "from_map" for each in self.assumed)
        basis = Basis.COMPUTED if of_map else Basis.ENTERED
        rate = Term("win_rate", self.win_rate, Unit.SHARE)
        share = Term("share_in_time", self.in_time, Unit.SHARE)
        value = Term("value", self.value, Unit.MONEY)
        return {
            "value": accounted(self.value, Unit.MONEY, "offer_value", remarks=said, basis=basis),
            "win_rate": accounted(self.win_rate, Unit.SHARE, "offer_win_rate", remarks=said, basis=basis),
            "in_time": accounted(self.in_time, Unit.SHARE, "in_time", *self.cycle, remarks=said),
            "chance": accounted(self.chance, Unit.SHARE, "offer_chance", rate, share, remarks=said),
            "worth": accounted(self.worth, Unit.MONEY, "offer_worth", value, rate, share, remarks=said),
        }


def in_time(days: float, mean: float, spread: float | None = None, law: WaitLaw | None = None) -> float:
    """The share F of the wins that come within so many working days, 0 to 1; none of it comes in no time.

    Formula: F = P(k, k x days / mean), the regularised incomplete gamma function, with k = (mean / spread)^2;
    exponential: 1 - exp(-days / mean); fixed: all or nothing.
    Assumes: the cycle's law is as entered, else gamma; without a spread its squared variation is a half (k = 2).
    Source: docs/formulas.md, Filling a gap and Waits and ages; for k above 10^6 the expansion of Temme, SIAM Journal on
    Mathematical Analysis 10, 1979.

    >>> round(in_time(20, 20, law=WaitLaw.EXPONENTIAL), 4), in_time(19, 20, law=WaitLaw.FIXED)
    (0.6321, 0.0)
    >>> round(in_time(20, 20), 4), round(in_time(20, 20, 10), 4)
    (0.594, 0.5665)
    """
    if days < 0:
        return 0.0
    if mean == 0:
        return 1.0
    shape = shape_of(law or WaitLaw.GAMMA, mean, spread)
    if shape == inf:
        return float(days >= mean)
    if shape > PLAIN_SHAPE:
        return _even(shape, days / mean - 1)
    from scipy.special import gammainc

    return float(gammainc(shape, days * shape / mean))


def _even(shape: float, off: float) -> float:
    """The share of a gamma law of a large shape a that lies up to so much of its mean off it.

    Formula: the normal law at n sqrt(a), n^2 / 2 = off - ln(1 + off), and what the law is skewed by; n as a series, for
    of the difference no digits would be left.

    >>> round(_even(1e12, 0.0), 9), _even(1e12, 1.0)
    (0.500000133, 1.0)
    """
    off = max(-NEAR, min(NEAR, off))
    at = off - off**2 / 3 + 7 * off**3 / 36
    skewed = exp(-shape * at**2 / 2) / sqrt(2 * pi * shape) * (1 / 3 - at / 12)
    return erfc(-at * sqrt(shape / 2)) / 2 + skewed


def days_left(reader: Reader, gap: Gap, today: date) -> int | None:
    """Working days from today to the due date of a gap, both included; negative where it is over, None without one.

    Formula: the days of the calendar from today to the due date that are worked on; of a gap that is over the weekdays
    since, at least one, below 0.
    Assumes: the calendar is the one by which most people work who are there until then, of several the first by name,
    and Monday to Friday where nobody has one; holidays are not counted in what is over.
    Source: docs/formulas.md, Filling a gap.

    >>> from mapper.core.store import Store
    >>> from mapper.core.ids import GapId
    >>> gap = Gap(id=GapId("gap-1"), name="May", due="2026-05-29")
    >>> days_left(Store([]), gap, date(2026, 5, 18)), days_left(Store([]), gap, date(2026, 6, 1))
    (10, -1)
    """
    if gap.due is None:
        return None
    due = date.fromisoformat(gap.due)
    span = min(today, due), max(today, due)
    people = [person.calendar_id for person in reader.all(Person) if is_there(person, *span)]
    calendars = sorted(reader.all(Calendar), key=lambda one: (-people.count(one.id), one.name, one.id))
    used = calendars[0] if calendars and calendars[0].id in people else None
    workdays = used.workdays if used is not None else _USUAL_DAYS
    if due < today:
        return -max(1, len(working_days(workdays, (), due, today)) - 1)
    free = holidays_of(reader, used.id) if used is not None else ()
    return len(working_days(workdays, free, today, due))


def offers(reader: Reader, days: float) -> tuple[list[Offer], list[Remark]]:
    """The sale types that can be judged so many working days before the due date, in their order, and what is to be
    said.

    `reader`: the document as it is stored. Remarks, each about its types: left out for value_unknown, win_rate_unknown,
    cycle_unknown, type_not_a_number (something is no number from 0 to 10^15); in, but bringing nothing, never_won,
    never_in_time; and from_map.

    Formula: worth of a case = value x win rate x F, with F the share of the wins that is in time (`in_time`).
    Assumes: what a type does not say itself is as on its own map, with the strategy that is in effect there
    (`said.said_of`); without hours it takes none.
    Source: docs/formulas.md, Filling a gap.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.core.records import SaleType
    >>> [offer], remarks = offers(sale(SaleType(id="sale_type-1", name="More", map_id=SALE)), 60.0)
    >>> offer.value, offer.win_rate
    (1000.0, 0.2)
    """
    found: list[Offer] = []
    noticed: dict[str, list[str]] = {}
    for said in said_of(reader):
        codes, offer = _offer(said, days)
        for code in codes:
            noticed.setdefault(code, []).append(said.record.id)
        if offer is not None:
            found.append(offer)
    return found, [Remark(code, about=tuple(about)) for code, about in noticed.items()]


def _offer(said: Said, days: float) -> tuple[list[str], Offer | None]:
    sale_type = said.record
    codes = ["from_map"] if said.is_from_map else []
    if said.value is None or said.win_rate is None or said.cycle_days is None:
        lacks = {
            "value_unknown": said.value,
            "win_rate_unknown": said.win_rate,
            "cycle_unknown": said.cycle_days,
        }
        return [code for code, number in lacks.items() if number is None], None
    odd = [said.value, said.win_rate, said.cycle_days, *said.hours.values()]
    if not all(0 <= number <= MOST_MONEY for number in odd):  # said so that a NaN does not pass
        return ["type_not_a_number"], None
    share = in_time(days, said.cycle_days, said.cycle_spread_days, sale_type.cycle_law)
    assumed = [Remark(code, about=(sale_type.id,)) for code in codes]
    if said.cycle_spread_days is None and sale_type.cycle_law in (None, WaitLaw.GAMMA):
        assumed.append(Remark("usual_cycle_spread", about=(sale_type.id,)))
    codes += ["never_won"] if said.win_rate == 0 else []
    codes += ["never_in_time"] if share == 0 else []
    return codes, Offer(
        cycle=(
            Term("days_left", float(days), Unit.DAYS),
            Term("cycle_days", said.cycle_days, Unit.DAYS),
            Term("spread", said.cycle_spread_days, Unit.DAYS),
        ),
        assumed=tuple(assumed),
        sale_type_id=sale_type.id,
        value=said.value,
        win_rate=said.win_rate,
        in_time=share,
        hours=said.hours,
        cap=sale_type.cap,
        margin=sale_type.margin,
    )
