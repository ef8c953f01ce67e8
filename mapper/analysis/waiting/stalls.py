"""Stalls and slips: how long cases stay where somebody promised to come back, and how often a date moves."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from typing import Final

from mapper.analysis.figure import Figure, Term, Unit, accounted
from mapper.analysis.flow.attempts import tries
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.core.records import Commitment, Node, NodeMeasures
from mapper.core.values import NodeKind, WaitLaw

AGES: Final = (30.0, 60.0, 90.0)  # days: the ageing bar has a part up to each, and one beyond
_STEADIEST: Final = 1e8  # mean over spread; above it, and below one over it, digits run out
_SPREAD_OF_STEPS: Final = 0.5  # squared variation of a step's wait where none is entered (domain 6)
WORKING_SHARE: Final = 5 / 7  # of the days of a week
_MOST_ATTEMPTS: Final = 10_000  # the ages are those of so many tries at most; their mean is that of all


@dataclass(frozen=True, slots=True, kw_only=True)
class Stall:
    """How long a case stays at a node that it may come back to at once, all tries together.

    `attempts`: mean number of tries. `days`: mean of the whole stay. `shares`: of the cases that are there on any day,
    those whose age is up to 30, 60, 90 days and above, adding up to 1. `over_limit`: those older than the age limit;
    None where the node has none. `again`: the share that comes straight back, `most`: the limit of attempts, `limit`:
    the age limit in the same days; None where none is stated.
    """

    attempts: float
    days: float
    shares: tuple[float, ...]
    over_limit: float | None
    again: float = 0.0
    most: int | None = None
    limit: float | None = None


def stall(reader: Reader, node_id: NodeId, *, in_working_days: bool = False) -> Stall | None:
    """The stay at a node; None when its wait or the share that comes straight back is not known, or none leaves.

    Days are those in which the wait is entered; `in_working_days` makes calendar days 5/7 of so many working days, the
    age limit's too, so that stalls can be added up.

    Formula: attempts (1 - q^L) / (1 - q), q the share of the node's loop to itself and L the attempts limit, 1 / (1 -
    q) without one; days = attempts x mean wait; older than a days, of those there on any day: E[max(T - a, 0)] / E[T],
    T the whole stay: a sum of k gamma waits of one scale, which is gamma with k times the shape.
    Assumes: tries are independent, and as many cases come as go; one wait has the law that is entered, else exponential
    at stalls and slips and gamma elsewhere; of more than 10,000 tries the ages are those of 10,000.
    Source: Ross, Introduction to Probability Models, chapter 7 (age in a stationary process); docs/formulas.md, Waits
    and ages.

    >>> import dataclasses
    >>> from mapper.analysis.example import sale
    >>> promised = dataclasses.replace(sale().get(Node, "node-call"), kind=NodeKind.STALL)
    >>> found = stall(sale(promised), "node-call")
    >>> round(found.attempts, 9), round(found.days, 9)
    (2.0, 4.0)
    """
    measures = queries.measures(reader, node_id)
    if measures is None or measures.wait_days is None or lacking(reader, node_id):
        return None
    again, most = share_again(reader, node_id) or 0.0, measures.attempts_limit
    attempts = tries(again, most).mean
    part = WORKING_SHARE if in_working_days and measures.is_calendar_wait else 1.0
    wait, limit = measures.wait_days * part, measures.age_limit_days
    limit = None if limit is None else limit * part
    if wait == 0:
        over = None if limit is None else 0.0
        shares: tuple[float, ...] = (1.0, 0.0, 0.0, 0.0)
        return Stall(
            attempts=attempts, days=0.0, shares=shares, over_limit=over, again=again, most=most, limit=limit
        )
    shape, numbers = shape_at(reader.get(Node, node_id), measures), _numbers(again, most)
    older = [_older(numbers, wait, shape, age) for age in AGES]
    shares = tuple(a - b for a, b in zip([1.0, *older], [*older, 0.0], strict=True))
    return Stall(
        attempts=attempts,
        days=attempts * wait,
        shares=shares,
        over_limit=None if limit is None else _older(numbers, wait, shape, limit),
        again=again,
        most=most,
        limit=limit,
    )


def attempts_at(reader: Reader, node_id: NodeId) -> float | None:
    """The mean number of tries of a stay alone, and None, as in `stall`; without the ages, which take longest to work
    out.

    Formula: (1 - q^L) / (1 - q), q the share of the node's loop to itself and L the attempts limit; 1 / (1 - q) without
    one.
    Assumes: tries are independent and alike.
    Source: docs/formulas.md, Limits of attempts; Feller, An Introduction to Probability Theory, volume 1, chapter VI.8.

    >>> from mapper.analysis.example import sale
    >>> round(attempts_at(sale(), "node-call"), 9)
    2.0
    """
    if lacking(reader, node_id):
        return None
    measures = queries.measures(reader, node_id)
    return tries(share_again(reader, node_id) or 0.0, measures.attempts_limit if measures else None).mean


def working_wait(measures: NodeMeasures | None) -> float | None:
    """The mean working days that are entered for a visit; None where they are not.

    Formula: wait_days, 5/7 of them where they are calendar days.
    Assumes: five of seven days are worked on; holidays are not known here; the work of the visit is not looked at.
    Source: docs/formulas.md, Time and stock (days of a visit).

    >>> working_wait(None) is None
    True
    """
    if measures is None or measures.wait_days is None:
        return None
    return measures.wait_days * (WORKING_SHARE if measures.is_calendar_wait else 1.0)


def lacking(reader: Reader, node_id: NodeId) -> str:
    """Why `stall` has no answer for a node: "wait", "share" or "no_way_on"; "" where it has one.

    Formula: wait where none is entered, else share where a loop of the node to itself has none, else no_way_on where
    all come back and nothing limits the attempts.
    Assumes: a wait of 0 is one; shares of 1 or more are all.
    Source: docs/formulas.md, Waits and ages.

    >>> from mapper.analysis.example import sale
    >>> lacking(sale(), "node-call"), lacking(sale(), "node-lead")
    ('', 'wait')
    """
    measures, again = queries.measures(reader, node_id), share_again(reader, node_id)
    if measures is None or measures.wait_days is None:
        return "wait"
    if again is None:
        return "share"
    return "no_way_on" if again >= 1 and measures.attempts_limit is None else ""


def share_again(reader: Reader, node_id: NodeId) -> float | None:
    """The share of the tries that comes straight back to a node, 0 to 1; None where it is not known.

    Formula: the sum of the shares of the lines that lead from the node to itself; counts as shares of their sum.
    Assumes: shares are as they are entered, not rescaled to 100 % together; a node without such a line has 0.
    Source: docs/formulas.md, Waits and ages.

    >>> from mapper.analysis.example import sale
    >>> share_again(sale(), "node-call"), share_again(sale(), "node-offer")
    (0.5, 0)
    """
    shares = queries.shares_out(reader, node_id)
    loops = [line.id for line in queries.outgoing(reader, node_id) if line.target_id == node_id]
    known = [shares[key] for key in loops]
    if any(share is None for share in known):
        return None
    return sum(share for share in known if share is not None)


def _numbers(again: float, limit: int | None) -> list[tuple[int, float]]:
    """How many tries a case makes, and the share of cases that make so many; who makes more than are told makes those.

    >>> _numbers(0.5, 3)
    [(1, 0.5), (2, 0.25), (3, 0.25)]
    """
    found: list[tuple[int, float]] = []
    left, number = 1.0, 1
    last = min(limit or _MOST_ATTEMPTS, _MOST_ATTEMPTS)
    while number < last and left * again > 1e-12:
        found.append((number, left * (1 - again)))
        left, number = left * again, number + 1
    return [*found, (number, left)]


def shape_at(node: Node, measures: NodeMeasures | None) -> float:
    """The shape of the gamma law of one wait at a node: 1 is exponential, infinity a fixed time.

    Formula: `shape_of` of the law that is entered, else of the exponential at stalls and slips and gamma elsewhere.
    Assumes: without measures there is neither mean nor spread: 1 at stalls and slips, 2 elsewhere.
    Source: docs/formulas.md, Waits and ages.

    >>> import dataclasses
    >>> from mapper.analysis.example import sale
    >>> promised = dataclasses.replace(sale().get(Node, "node-call"), kind=NodeKind.STALL)
    >>> shape_at(promised, None)
    1.0
    """
    is_stall = node.kind in (NodeKind.STALL, NodeKind.SLIP)
    law = (measures.wait_law if measures else None) or (WaitLaw.EXPONENTIAL if is_stall else WaitLaw.GAMMA)
    if measures is None:
        return shape_of(law, None, None)
    return shape_of(law, measures.wait_days, measures.wait_spread_days)


def shape_of(law: WaitLaw, mean: float | None, spread: float | None) -> float:
    """The shape of a law with this mean and standard deviation, as that of a gamma law: 1 exponential, infinity a fixed
    time.

    Formula: (mean / spread)^2 of a gamma law, 1 of an exponential one whatever the spread, infinity of a fixed one and
    of a spread of 0.
    Assumes: a gamma law without a mean or a spread has 2; mean over spread counts as 10^-8 to 10^8, beyond which digits
    run out.
    Source: docs/formulas.md, Waits and ages (gamma by its mean and variance).

    >>> shape_of(WaitLaw.GAMMA, 20, 10), shape_of(WaitLaw.GAMMA, 20, None), shape_of(WaitLaw.EXPONENTIAL, 20, 10)
    (4.0, 2.0, 1.0)
    """
    if law is WaitLaw.FIXED:
        return inf
    if law is WaitLaw.EXPONENTIAL:
        return 1.0
    if spread is None or mean is None:
        return 1 / _SPREAD_OF_STEPS
    return inf if spread == 0 else min(max(mean / spread, 1 / _STEADIEST), _STEADIEST) ** 2


def _older(numbers: list[tuple[int, float]], wait: float, shape: float, age: float) -> float:
    """Share of the cases there on any day that are older than `age` days: E[max(T - age, 0)] / E[T].

    T is the sum of k gamma waits of one scale, which is gamma with k times the shape (Ross, Introduction to
    Probability Models, chapter 7, for the age in a stationary process).
    """
    mean = sum(number * share for number, share in numbers) * wait
    beyond = sum(share * _beyond(number, wait, shape, age) for number, share in numbers)
    return beyond / mean


def _beyond(number: int, wait: float, shape: float, age: float) -> float:
    """E[max(T - age, 0)] of the sum of `number` waits, in days."""
    if shape == inf:
        return max(number * wait - age, 0.0)
    from scipy.special import gammaincc

    total, scale = number * shape, wait / shape
    return float(total * scale * gammaincc(total + 1, age / scale) - age * gammaincc(total, age / scale))


@dataclass(frozen=True, slots=True, kw_only=True)
class Slips:
    """What becomes of an agreed date: the share that ever starts, 0 to 1, mean number of slips, days, and money.

    None where what it needs is not entered. `hold`, `slip` and `cancel`: the shares of what a review ends with;
    `of_one`: days that one slip takes, `cost_a_day`: money, None where they are not entered.
    """

    hold: float
    slip: float
    cancel: float
    of_one: float | None
    cost_a_day: float | None

    @property
    def starts(self) -> float:
        """The share of the agreed dates that ever hold."""
        return self.hold / (self.hold + self.cancel)

    @property
    def slips(self) -> float:
        """How often a date slips on average."""
        return self.slip / (self.hold + self.cancel)

    @property
    def days(self) -> float | None:
        """Days later on average."""
        return None if self.of_one is None else self.slips * self.of_one

    @property
    def money(self) -> float | None:
        """What these days cost."""
        days = self.days
        return None if days is None or self.cost_a_day is None else days * self.cost_a_day

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Each number with its terms, what it misses and what was assumed."""
        alone, days = (Remark("reviews_by_themselves"),), Term("days_late", self.days, Unit.DAYS)
        slips = Term("slips", self.slips, Unit.TIMES)
        unsaid = (Remark("slip_days_unknown"),) if self.days is None else (Remark("delay_cost_unknown"),)
        return {
            "starts": accounted(
                self.starts,
                Unit.SHARE,
                "ever_starts",
                Term("hold", self.hold, Unit.SHARE),
                Term("cancel", self.cancel, Unit.SHARE),
                remarks=alone,
            ),
            "slips": accounted(
                self.slips,
                Unit.TIMES,
                "slips_of_date",
                Term("slip", self.slip, Unit.SHARE),
                Term("hold", self.hold, Unit.SHARE),
                Term("cancel", self.cancel, Unit.SHARE),
                remarks=alone,
            ),
            "days": accounted(
                self.days,
                Unit.DAYS,
                "days_late",
                slips,
                Term("of_one", self.of_one, Unit.DAYS),
                remarks=unsaid if self.days is None else alone,
            ),
            "money": accounted(
                self.money,
                Unit.MONEY,
                "money_of_slips",
                days,
                Term("cost_of_day", self.cost_a_day, Unit.MONEY),
                remarks=unsaid if self.money is None else alone,
            ),
        }


def slips(commitment: Commitment) -> Slips | None:
    """What becomes of an agreed date that is reviewed until it holds or is cancelled; None when a share is missing.

    Shares of 0 to 1. Hold and cancel are needed; a slip share that is not stated is what they leave. None too where the
    two are 0, or the slip share is below 0.

    Formula: starts hold / (hold + cancel), slips slip / (hold + cancel), days slips x mean days of one, money days x
    cost of a day.
    Assumes: shares that do not come to 1 count as parts of what they come to, so that starts and slips go by the same;
    at each review the date holds, slips or is cancelled, and the reviews are independent (geometric compound);
    days and money count over all agreed dates, those that are cancelled in the end too.
    Source: docs/formulas.md, Dates that move.

    With 0.60, 0.30 and 0.10: 0.60 / 0.70 = 85.71 % start, after 0.30 / 0.70 = 0.4286 slips on average.

    >>> agreed = Commitment(
    ...     id="commitment-1", node_id="node-offer", hold_share=0.6, slip_share=0.3, cancel_share=0.1
    ... )
    >>> found = slips(agreed)
    >>> round(found.starts, 4), round(found.slips, 4)
    (0.8571, 0.4286)
    """
    hold, slip, cancel = commitment.hold_share, commitment.slip_share, commitment.cancel_share
    if hold is None or cancel is None or hold + cancel <= 0:
        return None
    again = 1 - hold - cancel if slip is None else slip
    if again < 0:
        return None
    return Slips(
        hold=hold,
        slip=again,
        cancel=cancel,
        of_one=commitment.slip_days,
        cost_a_day=commitment.delay_cost_a_day,
    )
