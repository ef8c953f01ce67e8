"""Use of time: what part of the hours people have is asked of them (domain 2c)."""

from collections.abc import Iterable

from mapper.analysis.figure import Figure, Term, Unit, accounted
from mapper.analysis.results import Remark


def used(load: float | None, hours: float | None) -> float | None:
    """The share of the hours that is asked for, 1 where it is all of them; None where one is not known or there are 0.

    Formula: utilisation = load / hours.
    Assumes: any hour can go to any of the work.
    Source: docs/formulas.md, What people can carry.

    >>> used(240.0, 480.0), used(240.0, 0.0), used(None, 480.0)
    (0.5, None, None)
    """
    return load / hours if load is not None and hours is not None and hours > 0 else None


def use_of_time(
    load: float | None, hours: float | None, remarks: Iterable[Remark], *, is_of_all: bool = False
) -> Figure:
    """The same as a figure with its terms; `remarks` are what is missing for it, or was assumed.

    `is_of_all`: the load is that of all live maps together.

    Formula: utilisation = load / hours.
    Assumes: what the load and the hours assume, which `remarks` say.
    Source: docs/formulas.md, What people can carry.

    >>> use_of_time(240.0, 480.0, []).terms[0].code
    'load'
    """
    formula, name = ("with_other_maps", "all_load") if is_of_all else ("utilisation", "load")
    terms = Term(name, load, Unit.HOURS), Term("hours", hours, Unit.HOURS)
    return accounted(used(load, hours), Unit.SHARE, formula, *terms, remarks=remarks)
