"""Which mixes the workbook tries for each gap, so that it finds the best one anew after a change."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, prod
from typing import TYPE_CHECKING, Final

from mapper.analysis.gap.program import Aim
from mapper.analysis.gap.trying import most_worth_trying

if TYPE_CHECKING:
    from mapper.exchange.excel.gaps import GapRow, Sale

MOST_TYPES: Final = 6  # sale types: all but the last have a column
MOST_LAST: Final = 100_000  # cases of the last type; so that ranks are whole numbers a sheet tells apart
_MOST_ROWS: Final = 1_500  # of a workbook, shared by its gaps
_NO_CAP: Final = 40  # cases of a type of which any number can be started
_LEAST_ROWS: Final = 300  # of a gap, so that more of few cases can be tried too


@dataclass(frozen=True, slots=True)
class Trial:
    """The mixes of a gap: `rows` of them, of which the first is the row `first` of the table.

    `sales`: all sale types of the gap; `last`: the place of the one that needs no trying, for what is best of it
    follows from the others.
    """

    of: "GapRow"
    sales: Sequence["Sale"]
    last: int
    first: int
    rows: int

    @property
    def others(self) -> Sequence["Sale"]:
        return [sale for place, sale in enumerate(self.sales) if place != self.last]


def plan_trials(gaps: Sequence["GapRow"], sales: Sequence["Sale"]) -> Sequence[Trial]:
    """The mixes of each gap; of one that has more than there are rows for, or too many sale types, none.

    Rows are numbers, read as so many cases of each type as are worth trying after a change: so they cover whatever
    there are few enough mixes of.
    """
    found: list[Trial] = []
    share = _MOST_ROWS // max(len(gaps), 1)
    for row in gaps:
        of_gap = [sale for sale in sales if sale.of is row]
        if not 0 < len(of_gap) <= MOST_TYPES:
            continue
        most = [_most(row, sale) for sale in of_gap]
        caps = [inf if sale.record.cap is None else sale.record.cap for sale in of_gap]
        last = max(range(len(of_gap)), key=lambda place: (caps[place], most[place]))
        others = [place for place in range(len(of_gap)) if place != last]
        needed = prod(most[place] + 1 for place in others)
        if needed > share or most[last] > MOST_LAST:
            continue
        wanted = prod(min(caps[place], _NO_CAP) + 1 for place in others)
        rows = int(min(share, max(_LEAST_ROWS, wanted, 2 * needed))) if others else 1
        first = found[-1].first + found[-1].rows if found else 1
        found.append(Trial(row, of_gap, last, first, rows))
    return found


def _most(row: "GapRow", sale: "Sale") -> float:
    """The most cases of a type worth trying; none of what cannot be judged, or nothing limits."""
    if sale.offer is None or most_worth_trying(row.case, sale.offer, Aim.MONEY) == inf:
        return 0
    return most_worth_trying(row.case, sale.offer, Aim.HOURS)
