"""The figures in words: which step, role or sale type adds most to a figure, and what several come to together."""

from collections.abc import Iterable, Sequence
from math import prod, sqrt

from mapper.analysis.figure import Term
from mapper.ui.figures.formula import Total


def by_owner(terms: Iterable[Term], total: Total) -> list[tuple[str, list[Term]]]:
    """The terms of each step, role or sale type, those first on which most hangs; of a product those that change it,
    where any does.

    >>> from mapper.analysis.figure import Unit
    >>> shares = [Term("branch", share, Unit.SHARE, f"node-{share}") for share in (1.0, 0.2, 0.9)]
    >>> [owner for owner, _ in by_owner(shares, Total.PRODUCT)]
    ['node-0.2', 'node-0.9']
    """
    owned: dict[str, list[Term]] = {}
    for term in terms:
        if term.node_id is not None:
            owned.setdefault(term.node_id, []).append(term)
    changing = {owner: terms for owner, terms in owned.items() if any(term.value != 1 for term in terms)}
    if total is Total.PRODUCT and changing:  # what is 100 % changes nothing
        owned = changing
    sign = 1 if total in (Total.PRODUCT, Total.LEAST) else -1
    return sorted(owned.items(), key=lambda pair: (sign * _size(pair[1], total), pair[0]))


def totalled(owned: Sequence[Sequence[Term]], total: Total) -> float | None:
    """What the terms of several come to; None where one of them is not known, or they come together in another way.

    >>> from mapper.analysis.figure import Unit
    >>> one = [Term("visits", 2.0, Unit.TIMES, "node-1"), Term("touch_hours", 1.5, Unit.HOURS, "node-1")]
    >>> other = [Term("visits", 0.5, Unit.TIMES, "node-2"), Term("touch_hours", 8.0, Unit.HOURS, "node-2")]
    >>> totalled([one, other], Total.SUM), totalled([one, other], Total.ROOT)
    (7.0, 8.139410298049853)
    """
    values = [[term.value for term in terms if term.value is not None] for terms in owned]
    if any(len(known) < len(terms) for known, terms in zip(values, owned, strict=True)):
        return None
    match total:
        case Total.SUM:
            return sum(prod(known) for known in values)
        case Total.PRODUCT:
            return prod(prod(known) for known in values)
        case Total.ROOT:
            return sqrt(sum(known[-1] ** 2 for known in values))
        case Total.LEAST:
            return min((known[-1] for known in values), default=None)
        case Total.OTHER:
            return None


def _size(terms: Sequence[Term], total: Total) -> float:
    """What most hangs on: what one adds, or the last of its terms; nothing where it is not known."""
    values = [term.value or 0.0 for term in terms]
    return values[-1] if total in (Total.ROOT, Total.LEAST) else prod(values)
