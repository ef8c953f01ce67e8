"""The best mix of each gap among those that are tried, for the sheet Gap fill, and what it is best at."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from mapper.analysis.gap.program import Aim
from mapper.exchange.excel.book import Book, Cell, Table
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.gap_trials import MOST_LAST, Trial
from mapper.exchange.excel.gaps import GapRow
from mapper.exchange.excel.rows import numbers, row_by_row
from mapper.exchange.excel.sheets.gap_bounds import BRING, ROLES, TYPES, between, to_bring
from mapper.exchange.excel.sheets.gap_days import by_row, made
from mapper.exchange.excel.sheets.gap_trials import (
    CASES,
    TRIAL_GAPS,
    TRIALS,
    numbers_in,
    of_gap,
    of_type,
    tried,
)
from mapper.exchange.excel.style import Look
from mapper.exchange.excel.words import instruments as said
from mapper.exchange.excel.words.word import Word

AIMS: Final[Mapping[Aim, Word]] = MappingProxyType(
    {Aim.MONEY: said.AIM_MONEY, Aim.HOURS: said.AIM_HOURS, Aim.COST: said.AIM_COST}
)


def _gaps(facts: Facts) -> list[GapRow]:
    return list(facts.further.gaps.gaps)


def trial_of(facts: Facts, gap_no: int) -> Trial | None:
    """The mixes that are tried for a gap by its number; None where there are too many."""
    return next((trial for trial in facts.further.gaps.trials if trial.of.no == gap_no), None)


def _per_gap(read: Callable[[Book, Trial], Cell], other: Cell) -> Callable[[Book], list[Cell]]:
    def values(book: Book) -> list[Cell]:
        trials = [trial_of(book.facts, row.no) for row in _gaps(book.facts)]
        return [other if trial is None else read(book, trial) for trial in trials]

    return values


def _per_gap_formula(formula: Callable[[Trial], str]) -> Callable[[Book], list[str]]:
    def formulas(book: Book) -> list[str]:
        trials = [trial_of(book.facts, row.no) for row in _gaps(book.facts)]
        return ["" if trial is None else formula(trial) for trial in trials]

    return formulas


def _range(trial: Trial, name: str) -> str:
    return between(TRIALS, name, trial.first, trial.first + trial.rows - 1)


def _is_cost(book: Book) -> list[Cell]:
    """Whether what hours cost is known of each role that is asked for (`best_mix.fitting_aim`)."""
    rows = row_by_row(book, ROLES, "gap_no", "is_asked", "hour_cost")
    costs = {
        row.no: [cost for no, asked, cost in rows if no == row.no and asked] for row in _gaps(book.facts)
    }
    return [float(bool(costs[row.no]) and None not in costs[row.no]) for row in _gaps(book.facts)]


def _mixes(book: Book, trial: Trial) -> Cell:
    if not trial.others:
        return 1
    first = trial.others[0].no - 1
    return numbers_in(book, TYPES, "row_step")[first] * (numbers_in(book, TYPES, "most_tried")[first] + 1)


def _mixes_formula(trial: Trial) -> str:
    if not trial.others:
        return "1"
    first = trial.others[0]
    return f"{of_type('row_step', first)}*({of_type('most_tried', first)}+1)"


def _is_tried(book: Book, trial: Trial) -> Cell:
    judged = any(
        chance is not None
        for no, chance in row_by_row(book, "tblMix", "gap_no", "chance_each")
        if no == trial.of.no
    )
    is_missing = book.column("tblGaps", "missing")[trial.of.no - 1] is not None
    return float(judged and is_missing)  # for what there are too many of is not planned


def _is_tried_formula(trial: Trial) -> str:
    judged = 'COUNTIFS(tblMix[gap_no],[@no],tblMix[chance_each],">=0")'
    return (
        f'IF(AND({judged}>0,COUNTIFS(tblGaps[no],[@no],tblGaps[missing],">=0")>0,[@mixes_tried]<={trial.rows},'
        f"{of_type('most_tried', trial.sales[trial.last])}<={MOST_LAST}),1,0)"
    )


def _best_row(book: Book, trial: Trial) -> Cell:
    return trial.first + tried(book, trial).best if _is_tried(book, trial) else 0


def _aims(book: Book) -> list[Cell]:
    rows = row_by_row(book, TRIAL_GAPS, "is_tried", "is_filled", "is_cost")
    return [
        None if not tried else AIMS[Aim.MONEY if not filled else Aim.COST if cost else Aim.HOURS]
        for tried, filled, cost in rows
    ]


TRIAL_GAPS_TABLE: Final = Table(
    name=TRIAL_GAPS,
    title=said.TRIAL_GAPS_TITLE,
    rows=lambda facts: len(_gaps(facts)),
    columns=(
        numbers(_gaps),
        made("bring_now", lambda book: [to_bring(each) for each in book.column("tblGaps", "missing")], BRING),
        made(
            "is_cost",
            _is_cost,
            "IF(AND(COUNTIFS(tblTrialRoles[gap_no],[@no],tblTrialRoles[is_asked],1)>0,"
            'COUNTIFS(tblTrialRoles[gap_no],[@no],tblTrialRoles[is_asked],1,tblTrialRoles[hour_cost],">=0")='
            "COUNTIFS(tblTrialRoles[gap_no],[@no],tblTrialRoles[is_asked],1)),1,0)",
        ),
        by_row("mixes_tried", _per_gap(_mixes, 0), _per_gap_formula(_mixes_formula)),
        by_row("is_tried", _per_gap(_is_tried, 0), _per_gap_formula(_is_tried_formula)),
        by_row(
            "is_filled",
            _per_gap(lambda book, trial: float(tried(book, trial).is_filled), 0),
            _per_gap_formula(lambda trial: f"IF(MAX({_range(trial, 'money_of_most')})>=[@bring_now],1,0)"),
        ),
        by_row(
            "least_aim",
            _per_gap(lambda book, trial: tried(book, trial).least, 0),
            _per_gap_formula(lambda trial: f"MIN({_range(trial, 'aim_of_mix')})"),
        ),
        by_row(
            "best_row",
            _per_gap(_best_row, 0),
            _per_gap_formula(
                lambda trial: (
                    f"IF([@is_tried]=0,0,{trial.first - 1}"
                    f"+MATCH(MIN({_range(trial, 'rank_of_mix')}),{_range(trial, 'rank_of_mix')},0))"
                )
            ),
        ),
        made(
            "aim_now",
            _aims,
            f'IF([@is_tried]=0,"",IF([@is_filled]=0,"{said.AIM_MONEY}",'
            f'IF([@is_cost]=1,"{said.AIM_COST}","{said.AIM_HOURS}")))',
            Look.WORD,
        ),
    ),
)


# -- what is shown of it on Gap fill


def best(book: Book) -> list[Cell]:
    """The cases that the best mix of its gap starts of each sale type."""
    return [each.started for each in book.facts.further.gaps.sales]


def best_formulas(book: Book) -> list[str]:
    """The formula of that: by the mixes that are tried, else that of the export as long as nothing changed."""
    found = []
    changed = "SUMIFS(tblGaps[not_best],tblGaps[no],[@gap_no])+SUMIFS(tblGaps[stale],tblGaps[no],[@gap_no])"
    as_told = f'IF(OR([@best_told]="",{changed}>0),"",[@best_told])'
    for sale in book.facts.further.gaps.sales:
        trial = trial_of(book.facts, sale.of.no)
        if trial is None:
            found.append(as_told)
            continue
        places = {other.no: name for other, name in zip(trial.others, CASES, strict=False)}
        cell = f"INDEX({TRIALS}[{places.get(sale.no, 'cases_of_last')}],MAX(1,{of_gap('best_row', trial)}))"
        tried = f'IF([@chance_each]="","",{cell})'
        found.append(f"IF({of_gap('is_tried', trial)}=0,{as_told},{tried})")
    return found
