"""The measured promises: one figure beside its floor and its limit, and how all of them are printed."""

from collections.abc import Iterable
from typing import NamedTuple


class Figure(NamedTuple):
    """What one thing costs. Times are in milliseconds: processor time, or wall time where the disk is the limit.

    `floor` is the same job done by hand in the same run, None where there is none. `most` is the limit in
    milliseconds that figures.md states for the machine it was written on; `most_ratio` the one that holds anywhere.
    """

    name: str
    size: int | None
    floor: float | None
    ours: float
    most: float | None = None
    most_ratio: float | None = None
    unit: str = "ms"

    @property
    def ratio(self) -> float | None:
        return self.ours / self.floor if self.floor else None

    @property
    def verdict(self) -> str:
        """Whether it is within its limit; nothing where there is no limit."""
        if self.most_ratio is not None and self.ratio is not None:
            return "" if self.ratio <= self.most_ratio else "OVER"
        if self.most is not None:
            return "" if self.ours <= self.most else "OVER"
        return ""


HEADER = f"{'figure':<40}{'steps':>8}{'floor':>10}{'Mapper':>10}{'ratio':>8}{'limit':>12}"


def line(figure: Figure) -> str:
    """One row of the table."""
    size = "" if figure.size is None else f"{figure.size:,}"
    floor = "" if figure.floor is None else _amount(figure.floor)
    ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}"
    limit = "" if figure.most is None else f"{figure.most:g} {figure.unit}"
    if figure.most_ratio is not None:
        limit = f"x {figure.most_ratio:g}"
    ours = _amount(figure.ours)
    return f"{figure.name:<40}{size:>8}{floor:>10}{ours:>10}{ratio:>8}{limit:>12}  {figure.verdict}".rstrip()


def show(title: str, figures: Iterable[Figure]) -> int:
    """Print figures as they come; how many are over their limit."""
    print(f"\n{title}\n{HEADER}")
    over = 0
    for figure in figures:
        print(line(figure), flush=True)
        over += figure.verdict == "OVER"
    return over


def _amount(value: float) -> str:
    return f"{value:,.2f}" if value < 100 else f"{value:,.0f}"
