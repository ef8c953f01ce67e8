"""The table tblDates: agreed dates, and what becomes of them at each review, in closed form."""

from collections.abc import Sequence
from typing import Any, Final

from mapper.analysis.waiting.stalls import Slips, slips
from mapper.exchange.excel import checks
from mapper.exchange.excel.book import Book, Cell, Column, Table
from mapper.exchange.excel.facts import Facts, day
from mapper.exchange.excel.rows import numbers, told, unseen
from mapper.exchange.excel.stalls import Moving
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words import instruments as said


def _rows(facts: Facts) -> Sequence[Moving]:
    return facts.further.stalls.moving


def _share(key: str, field: str) -> Column:
    return Column(
        key=key,
        values=told(_rows, lambda each: getattr(each.record, field)),
        source=Source.INPUT,
        look=Look.PERCENT,
        check=checks.SHARE,
    )


def _of_slips(field: str) -> Any:
    def values(book: Book) -> list[Cell]:
        found: list[Slips | None] = [slips(each.record) for each in _rows(book.facts)]
        return [None if each is None else getattr(each, field) for each in found]

    return values


_AGAIN: Final = "IF(ISNUMBER([@slip]),[@slip],1-[@hold]-[@cancel])"
_KNOWN: Final = 'OR([@no]="",NOT(ISNUMBER([@hold])),NOT(ISNUMBER([@cancel])),N([@hold])+N([@cancel])<=0)'
_SLIPPING: Final = f'IF({_KNOWN},"",IF({_AGAIN}<0,"",{{0}}))'

MOVING_TABLE: Final = Table(
    name="tblDates",
    rows=lambda facts: len(_rows(facts)),
    ids="row_id",
    title=said.DATES_TITLE,
    hint=said.DATES_HINT,
    lacks=said.NO_DATES,
    columns=(
        numbers(_rows),
        Column(key="step", values=told(_rows, lambda each: each.step.name), width=(22, 34)),
        Column(
            key="agreed_day",
            values=told(_rows, lambda each: day(each.record.agreed)),
            source=Source.INPUT,
            look=Look.DATE,
            check=checks.DAY,
            width=(11, 11),
        ),
        _share("hold", "hold_share"),
        _share("slip", "slip_share"),
        _share("cancel", "cancel_share"),
        Column(
            key="moves_by",
            values=told(_rows, lambda each: each.record.slip_days),
            source=Source.INPUT,
            look=Look.TENTHS,
            check=checks.POSITIVE,
        ),
        Column(
            key="day_cost",
            values=told(_rows, lambda each: each.record.delay_cost_a_day),
            source=Source.INPUT,
            look=Look.MONEY,
            check=checks.POSITIVE,
        ),
        Column(
            key="ever_starts",
            values=_of_slips("starts"),
            formula=_SLIPPING.format("[@hold]/([@hold]+[@cancel])"),
            look=Look.PERCENT,
        ),
        Column(
            key="mean_slips",
            values=_of_slips("slips"),
            formula=_SLIPPING.format(f"{_AGAIN}/([@hold]+[@cancel])"),
            look=Look.HUNDREDTHS,
        ),
        Column(
            key="days_moved",
            values=_of_slips("days"),
            formula='IF(OR([@mean_slips]="",NOT(ISNUMBER([@moves_by]))),"",[@mean_slips]*[@moves_by])',
            look=Look.TENTHS,
        ),
        Column(
            key="money_delayed",
            values=_of_slips("money"),
            formula='IF(OR([@days_moved]="",NOT(ISNUMBER([@day_cost]))),"",[@days_moved]*[@day_cost])',
            look=Look.MONEY,
        ),
        Column(key="slips_so_far", values=told(_rows, lambda each: each.record.slips), look=Look.WHOLE),
        unseen("row_id", told(_rows, lambda each: clean(each.record.id)), Look.WORD),
    ),
)
