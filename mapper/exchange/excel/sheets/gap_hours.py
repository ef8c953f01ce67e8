"""The tables of hours on the sheet Gap fill: what roles have to spare, and what one case of a sale type takes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from mapper.analysis.gap.best_mix import Price
from mapper.analysis.gap.gap_fill import ROUNDING, Limit
from mapper.analysis.gap.program import Aim
from mapper.analysis.people.hours import WORKING_DAYS_A_YEAR, WorkTimes, usual
from mapper.core.records import Calendar
from mapper.exchange.excel import checks, finding, words
from mapper.exchange.excel.blanks import difference, number, product, totals_by
from mapper.exchange.excel.book import Book, Cell, Column, Table
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.gaps import Effort, GapRow, Spare
from mapper.exchange.excel.rows import numbers, row_by_row, told, unseen
from mapper.exchange.excel.sheets.gap_days import by_row, due_no, due_of, gap_days, grounds_of
from mapper.exchange.excel.sheets.gap_people import case_hours
from mapper.exchange.excel.sheets.gap_rooms import TAKEN, THERE, entry_hours, taken, there
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words import instruments as said
from mapper.exchange.excel.words.word import Word

_SPARE: Final = "tblSpareHours"
_EFFORT: Final = "tblEffort"
_MORE: Final[Mapping[Aim, Word]] = MappingProxyType(
    {Aim.MONEY: said.MORE_MONEY, Aim.HOURS: said.MORE_HOURS, Aim.COST: said.MORE_COST}
)


def _prices(facts: Facts) -> Sequence[tuple[GapRow, Price]]:
    return [(row, price) for row in facts.further.gaps.gaps for price in row.best.prices]


def _worth_said(book: Book, row: GapRow, price: Price) -> str:
    """What one more hour or case is worth, in words."""
    name = book.tongue.say(words.QUOTED, name=book.facts.further.gaps.names.get(price.about, ""))
    what = book.tongue.say(said.ONE_HOUR if price.limit is Limit.ROLE else said.ONE_CASE, name=name)
    amount = f"{price.one_more:.1f}" if row.best.aim is Aim.HOURS else f"{price.one_more:.0f}"
    return book.tongue.say(
        _MORE[row.best.aim], what=what, amount=amount, currency=clean(book.facts.info.currency)
    )


def _spares(facts: Facts) -> Sequence[Spare]:
    return facts.further.gaps.spares


def _efforts(facts: Facts) -> Sequence[Effort]:
    return facts.further.gaps.efforts


def _taken(book: Book) -> list[Cell]:
    sums = totals_by(book.column(_EFFORT, "spare_no"), book.column(_EFFORT, "taken"))
    return [sums.get(no, 0.0) for no in book.column(_SPARE, "no")]


def _checks(book: Book) -> list[Cell]:
    found: list[Cell] = []
    for left, spare, used in row_by_row(book, _SPARE, "gap_days", "spare", "hours_taken"):
        most, asked = number(spare), number(used) or 0.0
        if left is None:
            found.append(None)
        elif most is None:
            found.append(said.NO_LIMIT)
        else:
            found.append(said.TOO_LONG if asked > most * (1 + ROUNDING) + ROUNDING else said.FITS)
    return found


def _spare(book: Book) -> list[Cell]:
    rows = row_by_row(book, _SPARE, "hours_of_role", "entries_take")
    return [None if (left := difference(*row)) is None else max(left, 0.0) for row in rows]


def _tried_out(book: Book) -> list[str]:
    """The formulas for the people tried out in each role: the most of those on one live map, for they are the same."""
    found = []
    for each in _spares(book.facts):
        spots = _spots(book, each)
        cells = [f"SUMIFS(tblRoles~{no}[added],tblRoles~{no}[no],{role_no})" for no, role_no in spots]
        found.append(f"MAX({','.join(cells)})" if cells else "")
    return found


def _spots(book: Book, spare: Spare) -> list[finding.Spot]:
    """Where a role stands on the live maps of the workbook."""
    numbers_of_maps = [finding.map_no(book, live.map_id) for live in grounds_of(book.facts).maps]
    spots = [(no, finding.role_no(book, no, spare.role_id)) for no in numbers_of_maps if no]
    return [spot for spot in spots if spot[1]]


def _newcomer(book: Book, spare: Spare) -> str:
    """The formula for the hours of one more person where nobody of the role tells: by the calendar of its map."""
    spots = _spots(book, spare)
    if not spots:
        return ""
    map_no, _ = spots[0]
    facts = book.maps[map_no - 1]
    calendar = facts.reader.find(Calendar, facts.map.calendar_id)
    there_all = grounds_of(book.facts).there_all_the_time(calendar)
    row = due_no(book.facts, spare.of.no, there_all)
    months = "SUMIFS(tblDueMonths[months_until],tblDueMonths[gap_no],[@gap_no],tblDueMonths[live_no],0)"
    of_year = f"{WORKING_DAYS_A_YEAR}/12*MAX(0,{months})"  # of a gap that is over there are no days
    days = f"SUMIFS(tblDueDays[full_days],tblDueDays[no],{row})" if row else of_year
    return f"{days}*{case_hours(map_no, 1)}"


def _newcomers(book: Book) -> list[Cell]:
    """The hours of one more person by the calendar of the map of each role, 0 where that is not in the workbook."""
    found: list[Cell] = []
    for each in _spares(book.facts):
        due, spots = due_of(each.of.gap), _spots(book, each)
        if due is None or not spots:
            found.append(0.0)
            continue
        facts = book.maps[spots[0][0] - 1]
        calendar = facts.reader.find(Calendar, facts.map.calendar_id)
        today = grounds_of(book.facts).today
        if due < today:
            found.append(0.0)
        elif calendar is None:
            found.append(usual(today, due).hours)
        else:
            found.append(WorkTimes.of(facts.reader, calendar).full_time(today, due).hours)
    return found


def _hidden(key: str, values: Callable[[Book], list[Cell]], formulas: Callable[[Book], list[str]]) -> Column:
    return replace(by_row(key, values, formulas), is_hidden=True)


SPARE_TABLE: Final = Table(
    name=_SPARE,
    rows=lambda facts: len(_spares(facts)),
    title=said.SPARE_TITLE,
    hint=said.SPARE_HINT,
    columns=(
        numbers(_spares),
        Column(key="role", values=told(_spares, lambda each: each.name), width=(18, 40)),
        Column(
            key="spare",
            values=_spare,
            formula='IF(OR([@hours_of_role]="",[@entries_take]=""),"",MAX(0,[@hours_of_role]-[@entries_take]))',
            look=Look.TENTHS,
        ),
        Column(
            key="hours_taken",
            values=_taken,
            formula='IF([@no]="","",SUMPRODUCT((tblEffort[spare_no]=[@no])*1,tblEffort[taken]))',
            look=Look.TENTHS,
        ),
        Column(
            key="check",
            values=_checks,
            formula=(
                f'IF([@gap_days]="","",IF(NOT(ISNUMBER([@spare])),"{said.NO_LIMIT}",'
                f'IF([@hours_taken]>[@spare]*(1+{ROUNDING:.9f})+{ROUNDING:.9f},"{said.TOO_LONG}","{said.FITS}")))'
            ),
            look=Look.WORD,
            width=(12, 22),
        ),
        Column(
            key="hours_left",
            values=lambda book: [
                difference(*pair) for pair in row_by_row(book, _SPARE, "spare", "hours_taken")
            ],
            formula='IF(OR(NOT(ISNUMBER([@spare])),[@hours_taken]=""),"",[@spare]-[@hours_taken])',
            look=Look.TENTHS,
        ),
        Column(key="gap_name", values=told(_spares, lambda each: clean(each.of.gap.name)), width=(12, 28)),
        Column(key="hours_of_role", values=there, formula=THERE, look=Look.NUMBER, is_hidden=True),
        Column(key="entries_take", values=taken, formula=TAKEN, look=Look.NUMBER, is_hidden=True),
        gap_days(lambda facts: [each.of.days for each in _spares(facts)]),
        _hidden("tried_out", lambda book: [0] * len(_spares(book.facts)), _tried_out),
        _hidden(
            "newcomer_hours",
            _newcomers,
            lambda book: [_newcomer(book, each) for each in _spares(book.facts)],
        ),
        unseen("gap_no", told(_spares, lambda each: each.of.no)),
    ),
)


def _started(book: Book) -> list[Cell]:
    """The cases started of each type; None of one that cannot be judged, for the program counts no hours of it."""
    started = book.column("tblMix", "started")
    chances = book.column("tblMix", "chance_each")
    return [
        None if chances[each.sale.no - 1] is None else started[each.sale.no - 1]
        for each in _efforts(book.facts)
    ]


def _of_map(book: Book) -> list[str]:
    """The formulas for hours that a sale type leaves to its map, where that is in the workbook."""
    found = []
    for each in _efforts(book.facts):
        map_no = finding.map_no(book, each.sale.record.map_id) if each.id is None else 0
        role_no = finding.role_no(book, map_no, each.spare.role_id) if map_no else 0
        found.append(entry_hours(map_no, role_no) if role_no else "")
    return found


EFFORT_TABLE: Final = Table(
    name=_EFFORT,
    rows=lambda facts: len(_efforts(facts)),
    ids="row_id",
    title=said.EFFORT_TITLE,
    hint=said.EFFORT_HINT,
    columns=(
        numbers(_efforts),
        Column(
            key="sale_type", values=told(_efforts, lambda each: clean(each.sale.record.name)), width=(18, 40)
        ),
        Column(
            key="hours_each",
            values=told(_efforts, lambda each: each.hours),
            same=_of_map,
            source=Source.INPUT,
            sources=lambda book: [
                Source.INPUT if each.id is not None else Source.FORMULA if formula else Source.PROGRAM
                for each, formula in zip(_efforts(book.facts), _of_map(book), strict=True)
            ],
            look=Look.TENTHS,
            check=checks.POSITIVE,
        ),
        Column(
            key="started",
            values=_started,
            formula=(
                'IF(COUNTIFS(tblMix[no],[@sale_no],tblMix[started],">=0",tblMix[chance_each],">=0")=0,"",'
                "SUMIFS(tblMix[started],tblMix[no],[@sale_no]))"
            ),
            look=Look.NUMBER,
        ),
        Column(key="role", values=told(_efforts, lambda each: each.spare.name), width=(12, 22)),
        Column(
            key="taken",
            values=lambda book: [
                product(*pair) for pair in row_by_row(book, _EFFORT, "hours_each", "started")
            ],
            formula='IF(OR(NOT(ISNUMBER([@hours_each])),[@started]=""),"",[@hours_each]*[@started])',
            look=Look.TENTHS,
        ),
        Column(
            key="gap_name", values=told(_efforts, lambda each: clean(each.sale.of.gap.name)), width=(12, 28)
        ),
        unseen("sale_no", told(_efforts, lambda each: each.sale.no)),
        unseen("spare_no", told(_efforts, lambda each: each.spare.no)),
        unseen("row_id", told(_efforts, lambda each: clean(each.row_id)), Look.WORD),
    ),
)

_IS_OTHER: Final = (
    "SUMIFS(tblGaps[stale],tblGaps[no],[@gap_no])+SUMIFS(tblGaps[not_best],tblGaps[no],[@gap_no])>0"
)
PRICE_TABLE: Final = Table(
    name="tblOneMore",
    rows=lambda facts: len(_prices(facts)),
    title=said.PRICES_TITLE,
    hint=said.PRICES_HINT,
    columns=(
        numbers(_prices),
        Column(
            key="one_more",
            values=lambda book: book.column("tblOneMore", "more_told"),
            formula=f'IF([@no]="","",IF({_IS_OTHER},"{said.MORE_CHANGED}",[@more_told]))',
            width=(18, 40),
        ),
        Column(
            key="worth_of_one",
            values=told(_prices, lambda each: each[1].one_more),
            formula=f'IF(OR([@no]="",{_IS_OTHER}),"",[@worth_told])',
            look=Look.TENTHS,
        ),
        Column(key="gap_name", values=told(_prices, lambda each: clean(each[0].gap.name)), width=(12, 28)),
        unseen("gap_no", told(_prices, lambda each: each[0].no)),
        unseen(
            "more_told", lambda book: [_worth_said(book, *each) for each in _prices(book.facts)], Look.WORD
        ),
        unseen("worth_told", told(_prices, lambda each: each[1].one_more)),
    ),
)
