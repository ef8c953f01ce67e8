"""The sheet Branches: every connector, the share of the cases that takes it, and whether the shares add up."""

from typing import Final

from mapper.analysis.graph import SHARE_TOLERANCE
from mapper.exchange.excel import checks, words
from mapper.exchange.excel.blanks import product, quotient, totals_by
from mapper.exchange.excel.book import Book, Cell, Column, Table
from mapper.exchange.excel.style import Look, Source

NAME: Final = "tblBranches"
_TOLERANCE: Final = SHARE_TOLERANCE + 1e-9


def _sums(book: Book) -> list[Cell]:
    sums = totals_by(book.column(NAME, "from_no"), book.column(NAME, "share"))
    return [sums[no] for no in book.column(NAME, "from_no")]


def _cases(book: Book) -> list[Cell]:
    visits = dict(zip(book.column("tblSteps", "no"), book.column("tblSteps", "visits"), strict=True))
    rows = zip(*(book.column(NAME, key) for key in ("from_no", "share", "sum")), strict=True)
    return [product(visits[no], quotient(share, total)) for no, share, total in rows]


def _cases_needed(book: Book) -> list[Cell]:
    entries = book.cell("required_entries")
    return [product(cases, entries) for cases in book.column(NAME, "cases")]


def _checked(book: Book) -> list[Cell]:
    missing = {
        no
        for no, share in zip(book.column(NAME, "from_no"), book.column(NAME, "share"), strict=True)
        if share is None
    }
    found: list[Cell] = []
    for no, total in zip(book.column(NAME, "from_no"), book.column(NAME, "sum"), strict=True):
        if no in missing:
            found.append(words.SHARE_MISSING)
        elif isinstance(total, int | float) and abs(total - 1) <= _TOLERANCE:
            found.append(words.SHARES_OK)
        else:
            found.append(words.SHARES_OFF)
    return found


TABLE: Final = Table(
    name=NAME,
    rows=lambda facts: len(facts.branches),
    columns=(
        Column(
            key="no",
            values=lambda b: list(range(1, len(b.facts.branches) + 1)),
            look=Look.ORDER,
            width=(6, 6),
        ),
        Column(
            key="from", values=lambda b: [branch.source.name for branch in b.facts.branches], width=(20, 38)
        ),
        Column(key="label", values=lambda b: [branch.label for branch in b.facts.branches], width=(14, 28)),
        Column(
            key="to", values=lambda b: [branch.target.name for branch in b.facts.branches], width=(20, 38)
        ),
        Column(
            key="kind",
            values=lambda b: [branch.kind for branch in b.facts.branches],
            look=Look.WORD,
            width=(8, 9),
        ),
        Column(
            key="count",
            values=lambda b: [branch.count for branch in b.facts.branches],
            look=Look.WHOLE,
            width=(9, 11),
        ),
        Column(
            key="share",
            values=lambda b: [branch.share for branch in b.facts.branches],
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
            key="check",
            values=_checked,
            formula=(
                'IF([@from_no]="","",IF(COUNTIFS([from_no],[@from_no],[share],">=0")<COUNTIFS([from_no],[@from_no]),'
                f'"{words.SHARE_MISSING}",'
                f'IF(ABS([@sum]-1)<={_TOLERANCE:.9f},"{words.SHARES_OK}","{words.SHARES_OFF}")))'
            ),
            look=Look.WORD,
            width=(16, 16),
        ),
        Column(
            key="cases",
            values=_cases,
            formula=(
                'IF(OR([@share]="",N([@sum])=0,visits_known=""),"",'
                "SUMIFS(tblSteps[visits],tblSteps[no],[@from_no])*[@share]/[@sum])"
            ),
            look=Look.THOUSANDTHS,
        ),
        Column(
            key="cases_needed",
            values=_cases_needed,
            formula='IF(OR([@cases]="",required_entries=""),"",[@cases]*required_entries)',
            look=Look.TENTHS,
        ),
        Column(
            key="from_no",
            values=lambda b: [branch.source.no for branch in b.facts.branches],
            source=Source.KEY,
            look=Look.NUMBER,
            is_hidden=True,
        ),
        Column(
            key="to_no",
            values=lambda b: [branch.target.no for branch in b.facts.branches],
            source=Source.KEY,
            look=Look.NUMBER,
            is_hidden=True,
        ),
        Column(
            key="row_id",
            values=lambda b: [branch.id for branch in b.facts.branches],
            source=Source.KEY,
            look=Look.WORD,
            width=(20, 20),
            is_hidden=True,
        ),
    ),
)
