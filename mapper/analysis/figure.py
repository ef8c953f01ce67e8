"""A figure that can account for itself: its value and unit, the formula with its terms, what was missing or assumed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from math import floor, log10
from typing import Final, overload

from mapper.analysis.results import Remark
from mapper.core.ids import NodeId, PlanActionId, RoleId, SaleTypeId

_LARGE: Final = 1000


class Unit(StrEnum):
    """What a figure counts."""

    SHARE = "share"  # 0 to 1, shown in per cent
    CASES = "cases"  # deals, entries, wins
    TIMES = "times"  # visits, attempts, hand-offs: how often something happens to one case
    DAYS = "days"  # working days
    HOURS = "hours"  # of work
    PEOPLE = "people"  # full-time equivalents
    MONEY = "money"  # in the document's currency
    RATIO = "ratio"  # a number without a unit


class Basis(StrEnum):
    """What a figure rests on."""

    ENTERED = "entered"  # somebody typed it
    COUNTED = "counted"  # formed from counts of cases
    COMPUTED = "computed"
    FITTED = "fitted"  # read off a law that was fitted to mean and spread
    NONE = "none"  # there is no value; `missing` says why


@dataclass(frozen=True, slots=True)
class Term:
    """One number that went into a figure, and the node, role, sale type or hire it belongs to if it belongs to one."""

    code: str
    value: float | None
    unit: Unit
    node_id: NodeId | RoleId | SaleTypeId | PlanActionId | None = None


class Terms(Sequence[Term]):
    """Terms that are made when they are first looked at: on a large map a figure has thousands, which few ever ask for.

    >>> list(Terms(lambda: (Term("days", float(days), Unit.DAYS) for days in range(2))))[1].value
    1.0
    """

    def __init__(self, make: Callable[[], Iterable[Term]]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> tuple[Term, ...]:
        return tuple(self._make())

    def __len__(self) -> int:
        return len(self._made)

    @overload
    def __getitem__(self, place: int) -> Term: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Term, ...]: ...
    def __getitem__(self, place: int | slice) -> Term | tuple[Term, ...]:
        return self._made[place]

    def __eq__(self, other: object) -> bool:
        return self._made == (other._made if isinstance(other, Terms) else other)

    def __hash__(self) -> int:
        return hash(self._made)

    def __repr__(self) -> str:
        return repr(self._made)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number to be shown. `formula` is a code; the words for it, with the terms filled in, are the user interface's.

    `low` and `high` are the range where inputs are ranges or counts, None where they are not. `missing` are codes with
    the nodes at which something has to be entered before there is a value; `assumed` are what was taken for granted.
    """

    value: float | None
    unit: Unit
    formula: str
    basis: Basis = Basis.COMPUTED
    terms: Sequence[Term] = ()
    low: float | None = None
    high: float | None = None
    missing: tuple[Remark, ...] = ()
    assumed: tuple[Remark, ...] = ()

    def __post_init__(self) -> None:
        if self.value is None and self.basis is not Basis.NONE:
            object.__setattr__(self, "basis", Basis.NONE)


def accounted(
    value: float | None,
    unit: Unit,
    formula: str,
    *terms: Term,
    remarks: Iterable[Remark] = (),
    basis: Basis = Basis.COMPUTED,
) -> Figure:
    """A figure whose `remarks` are what is missing where it has no value, and what was assumed for it where it has one.

    It is what results give that carry plain numbers for those who reckon on: their `figures` has one by the name of
    each number, made when it is asked for.

    Formula: the value, unit, code and terms as they are given; the remarks in their order, each once.
    Assumes: who asks knows the reason: a figure without a value and without remarks says none.
    Source: docs/formulas.md, What `mapper analyse --json` prints (figures and bare numbers).

    >>> accounted(None, Unit.HOURS, "load", remarks=[Remark("entries_unknown")]).missing[0].code
    'entries_unknown'
    >>> accounted(2.0, Unit.MONEY, "money_of_wins", remarks=[Remark("margin_all")]).assumed[0].code
    'margin_all'
    """
    said = tuple(dict.fromkeys(remarks))
    return Figure(
        value=value,
        unit=unit,
        formula=formula,
        basis=basis,
        terms=terms,
        missing=said if value is None else (),
        assumed=() if value is None else said,
    )


def three_digits(value: float) -> float:
    """The first three digits of a number of 1,000 and more, in its unit, which are all that a figure carries.

    Formula: rounded to 3 significant digits, half to even; a number below 1,000 in size as it is.
    Assumes: nothing that is reckoned for a sales process is known better than to 1 in 200.
    Source: docs/formulas.md, Digits.

    >>> three_digits(434310.6), three_digits(-2138793.0), three_digits(999.4)
    (434000.0, -2140000.0, 999.4)
    """
    size = abs(value)
    return value if size < _LARGE else round(value, 2 - floor(log10(size)))


def as_known(figure: Figure) -> Figure:
    """The figure as it is told to be read: money that was reckoned with no more digits than are known of it.

    Formula: `three_digits` of the value and of both ends of its range.
    Assumes: what somebody entered is known as it was entered; numbers of other units tell their digits themselves.
    Source: docs/formulas.md, Digits.

    >>> as_known(accounted(434310.6, Unit.MONEY, "money_of_wins")).value
    434000.0
    >>> as_known(accounted(434310.6, Unit.MONEY, "lever_cost", basis=Basis.ENTERED)).value
    434310.6
    """
    if figure.unit is not Unit.MONEY or figure.basis is Basis.ENTERED:
        return figure
    ends = (figure.value, figure.low, figure.high)
    value, low, high = (None if each is None else three_digits(each) for each in ends)
    return replace(figure, value=value, low=low, high=high)
