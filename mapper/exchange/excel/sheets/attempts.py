"""The columns of tblSteps behind the flow: where cases enter, attempts that are counted, and whether all fits."""

from collections.abc import Callable, Sequence
from math import expm1, log
from typing import Final

from mapper.core.values import NodeKind
from mapper.exchange.excel import words
from mapper.exchange.excel.blanks import number, product, totals_by
from mapper.exchange.excel.book import Book, Cell, Column
from mapper.exchange.excel.facts import Step
from mapper.exchange.excel.sheets.flow import solution
from mapper.exchange.excel.style import Look

NAME: Final = "tblSteps"
_END: Final = words.NODE_KINDS[NodeKind.END]
_START: Final = words.NODE_KINDS[NodeKind.START]


def rows_of(book: Book, *keys: str) -> list[tuple[Cell, ...]]:
    """The values of several columns of tblSteps, row by row."""
    columns: list[Sequence[Cell]] = [book.column(NAME, key) for key in keys]
    return list(zip(*columns, strict=True))


def entries_of(step: Step) -> Cell:
    """Cases that enter at a start in a month."""
    return step.measures.entries_a_month if step.node.kind is NodeKind.START else None


def _entry_shares(book: Book) -> list[Cell]:
    starts = [step for step in book.facts.steps if step.node.kind is NodeKind.START]
    rates = [number(entries_of(step)) for step in starts]
    total = sum(rate or 0.0 for rate in rates) if None not in rates else 0.0
    return [
        0.0
        if step.node.kind is not NodeKind.START
        else (number(entries_of(step)) or 0.0) / total
        if total > 0
        else 1 / len(starts)
        for step in book.facts.steps
    ]


def limit_of(step: Step) -> int | None:
    """The most attempts of a stay; None where they are not limited."""
    limit = step.measures.attempts_limit
    return None if limit is None or step.node.kind is NodeKind.END else max(limit, 1)


def _again(book: Book) -> list[Cell]:
    back: dict[Cell, float] = {}
    parts = zip(*(book.column("tblBranches", key) for key in ("from_no", "to_no", "part")), strict=True)
    for source, target, part in parts:
        if source == target:
            back[source] = back.get(source, 0.0) + (number(part) or 0.0)
    return [None if limit_of(step) is None else min(back.get(step.no, 0.0), 1.0) for step in book.facts.steps]


def _tries(again: Cell, limit: Cell) -> tuple[float, float, float]:
    """Mean tries of a stay, the share that uses up the limit, and the tries of those who leave before."""
    q, most = number(again), number(limit)
    if q is None or most is None or q <= 0:
        return 1.0, 0.0, 1.0
    if q >= 1:
        return most, 1.0, most
    answered, spent = -expm1(most * log(q)), q**most
    return answered / (1 - q), spent, 1 / (1 - q) - most * spent / answered


def _of_tries(place: int) -> Callable[[Book], list[Cell]]:
    return lambda book: [_tries(*row)[place] for row in rows_of(book, "again", "limit")]


def _stays(book: Book) -> list[Cell]:
    """How often a case comes to a step and stays, whatever it tries there; of an end the share that comes to it."""
    solved = solution(book)
    ended = totals_by(book.column("tblBranches", "to_no"), book.column("tblBranches", "moved"))
    return [
        ended.get(step.no, 0.0) if step.node.kind is NodeKind.END else solved["stays", step.no]
        for step in book.facts.steps
    ]


def _parked(book: Book) -> list[Cell]:
    branches = zip(*(book.column("tblBranches", key) for key in ("from_no", "gives_up")), strict=True)
    giving_up = {no for no, gives_up in branches if gives_up}
    rows = rows_of(book, "no", "stays", "spent")
    return [0.0 if no in giving_up else product(stays, spent) for no, stays, spent in rows]


def _unfit(book: Book) -> list[Cell]:
    fit = {
        no
        for no, check in zip(
            book.column("tblBranches", "from_no"), book.column("tblBranches", "check"), strict=True
        )
        if check == words.SHARES_OK
    }
    return [0 if step.node.kind is NodeKind.END or step.no in fit else 1 for step in book.facts.steps]


_STARTS: Final = f'COUNTIFS([kind],"{_START}")'
FLOW_COLUMNS: Final = (
    Column(
        key="entry",
        values=_entry_shares,
        formula=(
            f'IF([@kind]<>"{_START}",0,IF(COUNTIFS([kind],"{_START}",[entries],">=0")<{_STARTS},1/{_STARTS},'
            f'IF(SUMIFS([entries],[kind],"{_START}")>0,[@entries]/SUMIFS([entries],[kind],"{_START}"),1/{_STARTS})))'
        ),
        look=Look.THOUSANDTHS,
    ),
    Column(
        key="again",
        values=_again,
        formula=(
            'IF([@limit]="","",MIN(1,SUMIFS(tblBranches[part],tblBranches[from_no],[@no],tblBranches[to_no],[@no])))'
        ),
        look=Look.THOUSANDTHS,
    ),
    Column(
        key="tries",
        values=_of_tries(0),
        formula='IF([@no]="","",IF(N([@again])<=0,1,IF([@again]>=1,[@limit],(1-[@again]^[@limit])/(1-[@again]))))',
        look=Look.THOUSANDTHS,
    ),
    Column(
        key="spent",
        values=_of_tries(1),
        formula="IF(N([@again])<=0,0,[@again]^[@limit])",
        look=Look.THOUSANDTHS,
    ),
    Column(
        key="tries_of_wins",
        values=_of_tries(2),
        formula=(
            'IF([@no]="","",IF(N([@again])<=0,1,IF([@again]>=1,[@limit],'
            "1/(1-[@again])-[@limit]*[@again]^[@limit]/(1-[@again]^[@limit]))))"
        ),
        look=Look.THOUSANDTHS,
    ),
    Column(
        key="stays",
        values=_stays,
        formula=(
            f'IF([@no]="","",IF([@kind]="{_END}",SUMIFS(tblBranches[moved],tblBranches[to_no],[@no]),'
            "INDEX(flow_stays,[@no])))"
        ),
        look=Look.THOUSANDTHS,
    ),
    Column(
        key="parked",
        values=_parked,
        formula=(
            'IF(OR([@no]="",COUNTIFS(tblBranches[from_no],[@no],tblBranches[gives_up],1)>0),0,[@stays]*[@spent])'
        ),
        look=Look.THOUSANDTHS,
    ),
    Column(
        key="unfit",
        values=_unfit,
        formula=(f'IF(OR([@no]="",[@kind]="{_END}"),0,IF(ISNA(MATCH([@no],tblBranches[fit_no],0)),1,0))'),
        look=Look.WHOLE,
    ),
)
