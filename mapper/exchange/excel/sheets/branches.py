"""The sheet Branches: every connector, the share of the cases that takes it, one to aim at, and whether they fit."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from mapper.analysis.flow.moves import is_given_up
from mapper.analysis.graph import SHARE_TOLERANCE
from mapper.core.values import Outcome
from mapper.exchange.excel import checks, words
from mapper.exchange.excel.blanks import number, product, totals_by
from mapper.exchange.excel.book import Book, Cell, Column, Table
from mapper.exchange.excel.facts import Branch, Facts
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.sheets.flow import solution
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.words.word import Word

NAME: Final = "tblBranches"
_TOLERANCE: Final = SHARE_TOLERANCE + 1e-9


def _of_branches(get: Callable[[Branch], Cell]) -> Callable[[Book], list[Cell]]:
    return lambda book: [get(branch) for branch in book.facts.branches]


def _rows(book: Book, *keys: str) -> list[tuple[Cell, ...]]:
    columns: list[Sequence[Cell]] = [book.column(NAME, key) for key in keys]
    return list(zip(*columns, strict=True))


def _sums(book: Book) -> list[Cell]:
    sums = totals_by(book.column(NAME, "from_no"), book.column(NAME, "share"))
    return [sums[no] for no in book.column(NAME, "from_no")]


def _checked(book: Book) -> list[Cell]:
    missing = {no for no, share in _rows(book, "from_no", "share") if share is None}
    found: list[Cell] = []
    for no, total in _rows(book, "from_no", "sum"):
        if no in missing:
            found.append(words.SHARE_MISSING)
        elif isinstance(total, int | float) and abs(total - 1) <= _TOLERANCE:
            found.append(words.SHARES_OK)
        else:
            found.append(words.SHARES_OFF)
    return found


def _parts(book: Book) -> list[Cell]:
    sums = totals_by(book.column(NAME, "from_no"), book.column(NAME, "share_used"))
    return [
        (number(share) or 0.0) / sums[no] if sums[no] > 0 else 0.0
        for no, share in _rows(book, "from_no", "share_used")
    ]


def _leaving(book: Book) -> list[Cell]:
    """Of the stays at a branch's step the share that ends with it: what is tried again ends none."""
    steps = book.column("tblSteps", "no")
    tries = dict(zip(steps, book.column("tblSteps", "tries"), strict=True))
    spent = dict(zip(steps, book.column("tblSteps", "spent"), strict=True))
    limit = dict(zip(steps, book.column("tblSteps", "limit"), strict=True))
    rows = _rows(book, "from_no", "to_no", "part", "gives_up")
    given = totals_by([row[0] for row in rows], [part if gives else 0 for _, _, part, gives in rows])
    ways = totals_by([row[0] for row in rows], [row[3] for row in rows])
    found: list[Cell] = []
    for source, target, part, gives in rows:
        if limit[source] is None:
            found.append(part)
        elif source == target:
            found.append(0.0)
        else:
            weight = (
                0.0
                if not gives
                else (number(part) or 0.0) / given[source]
                if given[source]
                else 1 / ways[source]
            )
            found.append((product(part, tries[source]) or 0.0) + (product(spent[source], weight) or 0.0))
    return found


def _moved(book: Book) -> list[Cell]:
    solved = solution(book)
    stays = {
        step.no: solved.get(("stays", step.no), 0.0) for step in book.facts.steps
    }  # nothing leaves an end
    rows = zip(book.facts.branches, book.column(NAME, "leaving"), strict=True)
    return [product(stays[branch.source.no], leaving) for branch, leaving in rows]


def _cases(book: Book) -> list[Cell]:
    """How often a case goes along: back from a counted step once less than it tries."""
    if book.cell("visits_known") is None:
        return [None] * len(book.facts.branches)
    steps = book.column("tblSteps", "no")
    rows = zip(*(book.column("tblSteps", key) for key in ("stays", "tries", "again", "limit")), strict=True)
    known = dict(zip(steps, rows, strict=True))
    found: list[Cell] = []
    for source, target, part, moved in _rows(book, "from_no", "to_no", "part", "moved"):
        stays, tries, again, limit = (number(each) for each in known[source])
        if source != target or limit is None:
            found.append(moved)
        elif stays is None or tries is None or not again:
            found.append(0.0)
        else:
            found.append(stays * (tries - 1) * (number(part) or 0.0) / again)
    return found


def _cases_needed(book: Book) -> list[Cell]:
    entries = book.cell("entries_to_staff")
    return [product(cases, entries) for cases in book.column(NAME, "cases")]


# the step that a branch leaves, looked up by its number
_SOURCE: Final = "SUMIFS(tblSteps[{key}],tblSteps[no],[@from_no])"

_SHOWN: Final = (
    Column(
        key="no",
        values=lambda b: list(range(1, len(b.facts.branches) + 1)),
        look=Look.ORDER,
        width=(4, 4),
    ),
    Column(key="from", values=_of_branches(lambda b: b.source.name), width=(16, 34)),
    Column(key="label", values=_of_branches(lambda b: b.label), width=(12, 26)),
    Column(key="to", values=_of_branches(lambda b: b.target.name), width=(16, 34)),
    Column(key="kind", values=_of_branches(lambda b: b.kind), look=Look.WORD, width=(8, 9)),
    Column(
        key="count",
        values=_of_branches(lambda b: b.count),
        look=Look.WHOLE,
    ),
    Column(
        key="share",
        values=_of_branches(lambda b: b.share),
        source=Source.INPUT,
        look=Look.PERCENT,
        check=checks.SHARE,
    ),
    Column(
        key="sum",
        values=_sums,
        formula='IF([@from_no]="","",SUMIFS([share],[from_no],[@from_no]))',
        look=Look.PERCENT,
    ),
    Column(
        key="target_share",
        values=lambda b: [None] * len(b.facts.branches),
        source=Source.INPUT,
        look=Look.PERCENT,
        check=checks.SHARE,
    ),
    Column(
        key="share_used",
        values=lambda b: b.column(NAME, "share"),
        formula=(
            'IF(COUNTIFS([from_no],[@from_no],[target_share],">=0")=0,IF([@share]="","",[@share]),'
            'IF([@target_share]<>"",[@target_share],IF([@rest]>0,[@share]*([@sum]-[@aimed])/[@rest],0)))'
        ),
        look=Look.PERCENT,
    ),
    Column(
        key="check",
        values=_checked,
        formula=(
            'IF([@from_no]="","",IF(COUNTIFS([from_no],[@from_no],[share],">=0")<COUNTIFS([from_no],[@from_no]),'
            f'"{words.SHARE_MISSING}",IF(ABS([@sum]-1)>{_TOLERANCE:.9f},"{words.SHARES_OFF}",'
            f"IF(ABS(SUMIFS([share_used],[from_no],[@from_no])-[@sum])+MAX(0,[@aimed]-[@sum])>{_TOLERANCE:.9f},"
            f'"{words.AIMS_OFF}","{words.SHARES_OK}"))))'
        ),
        look=Look.WORD,
        width=(14, 28),
    ),
    Column(
        key="cases",
        values=_cases,
        formula=(
            f'IF(OR([@from_no]="",visits_known=""),"",IF(OR([@from_no]<>[@to_no],{_SOURCE.format(key="limit")}=0),[@moved],'
            f"IF({_SOURCE.format(key='again')}=0,0,{_SOURCE.format(key='stays')}*({_SOURCE.format(key='tries')}-1)*[@part]"
            f"/{_SOURCE.format(key='again')})))"
        ),
        look=Look.THOUSANDTHS,
    ),
    Column(
        key="cases_needed",
        values=_cases_needed,
        formula='IF(OR([@cases]="",entries_to_staff=""),"",[@cases]*entries_to_staff)',
        look=Look.TENTHS,
    ),
)
_HIDDEN: Final = (
    Column(
        key="fit_no",
        values=lambda b: [
            no if check == words.SHARES_OK else None for no, check in _rows(b, "from_no", "check")
        ],
        # MATCH, for LibreOffice computes columns without it in threads, and loses its way here (7.4)
        formula=f'IF(ISNA(MATCH("{words.SHARES_OK}",[@check],0)),"",[@from_no])',
        look=Look.NUMBER,
    ),
    Column(
        key="aimed",
        values=lambda b: [0.0] * len(b.facts.branches),
        formula="SUMIFS([target_share],[from_no],[@from_no])",
        look=Look.PERCENT,
    ),
    Column(
        key="rest",
        values=_sums,
        formula='N([@sum])-SUMIFS([share],[from_no],[@from_no],[target_share],">=0")',
        look=Look.PERCENT,
    ),
    Column(
        key="part",
        values=_parts,
        formula=(
            "IF(SUMIFS([share_used],[from_no],[@from_no])>0,"
            "N([@share_used])/SUMIFS([share_used],[from_no],[@from_no]),0)"
        ),
        look=Look.PERCENT,
    ),
    Column(
        key="gives_up",
        values=_of_branches(lambda b: int(is_given_up(b.target.node))),
        source=Source.KEY,
        look=Look.NUMBER,
    ),
    Column(
        key="leaving",
        values=_leaving,
        formula=(
            f"IF({_SOURCE.format(key='limit')}=0,[@part],IF([@from_no]=[@to_no],0,"
            f"[@part]*{_SOURCE.format(key='tries')}+IF([@gives_up]=0,0,{_SOURCE.format(key='spent')}*"
            "IF(SUMIFS([part],[from_no],[@from_no],[gives_up],1)>0,"
            "[@part]/SUMIFS([part],[from_no],[@from_no],[gives_up],1),"
            "1/COUNTIFS([from_no],[@from_no],[gives_up],1)))))"
        ),
        look=Look.PERCENT,
    ),
    Column(
        key="moved",
        values=_moved,
        formula='IF([@from_no]="","",INDEX(flow_stays,[@from_no])*[@leaving])',
        look=Look.THOUSANDTHS,
    ),
    Column(
        key="wins_there",
        values=_of_branches(lambda b: int(b.target.node.outcome is Outcome.WON)),
        source=Source.KEY,
        look=Look.NUMBER,
    ),
    Column(
        key="rework", values=_of_branches(lambda b: int(b.is_rework)), source=Source.KEY, look=Look.NUMBER
    ),
    Column(key="from_no", values=_of_branches(lambda b: b.source.no), source=Source.KEY, look=Look.NUMBER),
    Column(key="to_no", values=_of_branches(lambda b: b.target.no), source=Source.KEY, look=Look.NUMBER),
    Column(
        key="row_id",
        values=_of_branches(lambda b: b.id),
        source=Source.KEY,
        look=Look.WORD,
        width=(20, 20),
    ),
)

TABLE: Final = Table(
    name=NAME,
    rows=lambda facts: len(facts.branches),
    ids="row_id",
    columns=(*_SHOWN, *(replace(column, is_hidden=True) for column in _HIDDEN)),
)


def _lacks(facts: Facts) -> Word | None:
    return None if facts.branches else words.NO_BRANCHES


SHEET: Final = Sheet(
    code="branches",
    name=words.BRANCHES,
    intro=words.BRANCHES_INTRO,
    hint=words.BRANCHES_HINT,
    tables=(TABLE,),
    lacks=_lacks,
    is_ground=True,
)
