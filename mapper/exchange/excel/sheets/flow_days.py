"""The right of the hidden sheet Mapper flow: how far the days of won cases spread, where sales of a gap take as long.

The variance is that of the ways of the won cases: each move adds what its stay varies by, and the square of how much
nearer or further from the win it leads than its step is (the law of total variance; Kemeny and Snell, Finite Markov
Chains, 1960, theorem 3.3.5). Mean and variance of a stay: its tries, each of them as long as a visit.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import inf, sqrt
from typing import Any, Final

from mapper.analysis.waiting.stalls import shape_at
from mapper.core.values import NodeKind, Outcome, WaitLaw
from mapper.exchange.excel import style, words
from mapper.exchange.excel.blanks import number
from mapper.exchange.excel.book import Book, Cell
from mapper.exchange.excel.desk import Desk
from mapper.exchange.excel.elimination import Place
from mapper.exchange.excel.facts import Branch, Step
from mapper.exchange.excel.rows import row_by_row
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.tables import absolute, cell_name

_MOST: Final = 1e8  # mean over spread, and its inverse, as in `stalls.shape_of`
_STEPS, _BRANCHES, _WHOLE = 0, 6, 9  # columns from the first one on: of each step, of each branch, of all


@dataclass(frozen=True, slots=True, kw_only=True)
class WonDays:
    """The cells of a map while they are written.

    `rows` and `value_column`: where the cells of the elimination stand, with their `values`; `corner`: the row and the
    column of the first cell here.
    """

    desk: Desk
    sheet: Any
    rows: Mapping[Place, int]
    values: Mapping[Place, float]
    value_column: int
    corner: tuple[int, int]
    _ahead: dict[int, float] = field(default_factory=dict, init=False)
    _stays: dict[int, tuple[float, float]] = field(default_factory=dict, init=False)

    @property
    def _steps(self) -> list[Step]:
        return [each for each in self.desk.book.facts.steps if each.node.kind is not NodeKind.END]

    @property
    def _branches(self) -> list[Branch]:
        return [each for each in self.desk.book.facts.branches if _may_be_won(each)]

    def write(self) -> None:
        """Write all of them, and give the spread its name."""
        head = self.desk.formats.make(bold=True, font_color=style.MUTED, bottom=1)
        columns = [*range(_STEPS, _STEPS + 5), *range(_BRANCHES, _BRANCHES + 2), _WHOLE]
        for column, text in zip(columns, words.FLOW_DAYS, strict=True):
            self.sheet.write_string(self.corner[0] - 1, self.corner[1] + column, self.desk.say(text), head)
        starts = self._write_steps()
        moves = self._write_branches()
        sums = "+".join(
            f"SUM({self._cell(0, column)}:{self._cell(max(count, 1) - 1, column)})"
            for column, count in ((_STEPS + 4, len(self._steps)), (_BRANCHES + 1, len(self._branches)))
        )
        self._put(0, _WHOLE, sqrt(starts + moves), f"SQRT({sums})")
        row, column = self.corner[0], self.corner[1] + _WHOLE
        self.desk.names["flow_spread"] = absolute(self.sheet.name, row, column, row, column)

    def _write_steps(self) -> float:
        """What stands of each step; the part of the variance that cases enter at several starts."""
        book = self.desk.book
        mean, won = book.number("days_per_win") or 0.0, book.number("win_probability") or 0.0
        entries = dict(zip(book.column("tblSteps", "no"), book.column("tblSteps", "entry"), strict=True))
        total = 0.0
        for row, step in enumerate(self._steps):
            wins, days = self.values["wins", step.no], self.values["days", step.no]
            ahead = self._ahead[step.no] = days / wins if wins > 0 else 0.0
            stay = self._stays[step.no] = _stay(book, step)
            entry = number(entries[step.no]) or 0.0
            start = entry * wins / won * (ahead - mean) ** 2 if won > 0 else 0.0
            total += start
            of_wins, of_days = self._place("wins", step.no), self._place("days", step.no)
            self._put(row, _STEPS, days, of_days)
            self._put(row, _STEPS + 1, ahead, f"IF({of_wins}>0,{of_days}/{of_wins},0)")
            self._put(row, _STEPS + 2, stay[0], f"{_of('tries_of_wins', step)}*{_of('days_visit', step)}")
            self._put(row, _STEPS + 3, stay[1], _stay_formula(step))
            to_mean = f"({self._cell(row, _STEPS + 1)}-N(days_per_win))^2"
            self._put(
                row,
                _STEPS + 4,
                start,
                f"IF(N(win_probability)=0,0,{_of('entry', step)}*{of_wins}/win_probability*{to_mean})",
            )
        return total

    def _write_branches(self) -> float:
        """What each branch carries of the wins and adds to the variance; the sum of that."""
        book = self.desk.book
        won = book.number("win_probability") or 0.0
        moved = dict(zip(book.column("tblBranches", "no"), book.column("tblBranches", "moved"), strict=True))
        at = {step.no: row for row, step in enumerate(self._steps)}
        numbers = {branch.id: no for no, branch in enumerate(book.facts.branches, 1)}
        total = 0.0
        for row, branch in enumerate(self._branches):
            no, source, target = numbers[branch.id], branch.source.no, branch.target.no
            is_end = branch.target.node.kind is NodeKind.END
            wins = 1.0 if is_end else self.values["wins", target]
            part = (number(moved[no]) or 0.0) * wins / won if won > 0 else 0.0
            mean, variance = self._stays[source]
            onward = 0.0 if is_end else self._ahead[target]
            spread = part * (variance + (mean + onward - self._ahead[source]) ** 2)
            total += spread
            of_wins = "" if is_end else f"*{self._place('wins', target)}"
            carried = f"SUMIFS(tblBranches[moved],tblBranches[no],{no}){of_wins}/win_probability"
            self._put(row, _BRANCHES, part, f"IF(N(win_probability)=0,0,{carried})")
            here = at[source]
            to_target = "" if is_end else f"+{self._cell(at[target], _STEPS + 1)}"
            nearer = f"{self._cell(here, _STEPS + 2)}{to_target}-{self._cell(here, _STEPS + 1)}"
            self._put(
                row,
                _BRANCHES + 1,
                spread,
                f"{self._cell(row, _BRANCHES)}*({self._cell(here, _STEPS + 3)}+({nearer})^2)",
            )
        return total

    def _put(self, row: int, column: int, value: Cell, formula: str) -> None:
        form = self.desk.formats.cell(Look.NUMBER, Source.FORMULA)
        self.desk.put(self.sheet, self.corner[0] + row, self.corner[1] + column, value, form, formula)

    def _cell(self, row: int, column: int) -> str:
        return cell_name(self.corner[0] + row, self.corner[1] + column)

    def _place(self, kind: str, step_no: int) -> str:
        return cell_name(self.rows[kind, step_no], self.value_column)


def _may_be_won(branch: Branch) -> bool:
    node = branch.target.node
    return node.kind is not NodeKind.END or node.outcome is Outcome.WON


def _of(key: str, step: Step) -> str:
    return f"SUMIFS(tblSteps[{key}],tblSteps[no],{step.no})"


def _stay(book: Book, step: Step) -> tuple[float, float]:
    """Mean and variance of the days of a stay of those who leave by a branch."""
    keys = ("no", "tries_of_wins", "again", "limit", "days_visit", "wait")
    rows: Mapping[Cell, Sequence[Cell]] = book.once(
        "stays", lambda: {no: row for no, *row in row_by_row(book, "tblSteps", *keys)}
    )
    tries, again, limit, days, _ = (number(each) or 0.0 for each in rows[step.no])
    shape = shape_at(step.node, step.measures)
    variance = 0.0 if shape == inf else days**2 / shape
    return tries * days, tries * variance + _tries_variance(again, limit) * days**2


def _tries_variance(again: float, limit: float) -> float:
    """The variance of the tries of those who leave before the limit; 0 where tries are not counted."""
    if again <= 0 or again >= 1 or not limit:
        return 0.0
    spent: float = again**limit
    return max(0.0, again / (1 - again) ** 2 - limit**2 * spent / (1 - spent) ** 2)


def _stay_formula(step: Step) -> str:
    again, limit = _of("again", step), _of("limit", step)
    varied = (
        f"IF(OR({again}<=0,{again}>=1),0,"
        f"MAX(0,{again}/(1-{again})^2-{limit}^2*{again}^{limit}/(1-{again}^{limit})^2))"
    )
    return f"({_of('tries_of_wins', step)}*{_visit_formula(step)}+{varied})*{_of('days_visit', step)}^2"


def _visit_formula(step: Step) -> str:
    """The squared variation of a visit: one over the shape of its law, which a wait that is typed may change."""
    measures = step.measures
    is_stall = step.node.kind in (NodeKind.STALL, NodeKind.SLIP)
    law = measures.wait_law or (WaitLaw.EXPONENTIAL if is_stall else WaitLaw.GAMMA)
    spread = measures.wait_spread_days
    if law is WaitLaw.FIXED:
        return "0"
    if law is WaitLaw.EXPONENTIAL:
        return "1"
    if spread is None:
        return "0.5"
    stated = f'COUNTIFS(tblSteps[no],{step.no},tblSteps[wait],">=0")=0'
    if spread == 0:
        return f"IF({stated},0.5,0)"
    ratio = f"MIN({_MOST:.0f},MAX(1/{_MOST:.0f},{_of('wait', step)}/{spread!r}))"
    return f"IF({stated},0.5,1/{ratio}^2)"
