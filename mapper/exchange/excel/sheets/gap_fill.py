"""The sheet Gap fill: what is missing by when, which sales fill it, whether the hours are there; try other mixes."""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from mapper.analysis.gap.gap_fill import FILLED
from mapper.analysis.results import Remark
from mapper.core.ids import MapId
from mapper.core.records import Calendar, ProcessMap
from mapper.exchange.excel import checks, finding, words
from mapper.exchange.excel.blanks import difference, number, quotient, total_known
from mapper.exchange.excel.book import Book, Cell, Column, Table
from mapper.exchange.excel.facts import Facts, day
from mapper.exchange.excel.gaps import GapRow, most_work_a_day
from mapper.exchange.excel.rows import numbers, row_by_row, told, unseen
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.sheets.gap_best import AIMS
from mapper.exchange.excel.sheets.gap_chance import chances, formulas
from mapper.exchange.excel.sheets.gap_days import by_row, grounds_of, serial
from mapper.exchange.excel.sheets.gap_hours import EFFORT_TABLE, PRICE_TABLE, SPARE_TABLE
from mapper.exchange.excel.sheets.gap_mix import MIX, MIX_TABLE, cycle_map
from mapper.exchange.excel.sheets.gap_since import COUNTED
from mapper.exchange.excel.sheets.gap_weeks import DAYS_LEFT, LEADING
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words import instruments as said
from mapper.exchange.excel.words.word import Word

_NAME: Final = "tblGaps"
_SAME: Final = "1E-9"  # relative
_MOST_HOURS: Final = 1e9


def _gaps(facts: Facts) -> Sequence[GapRow]:
    return facts.further.gaps.gaps


def _sums(book: Book, key: str) -> list[Cell]:
    """For each gap the sum of a column of its sales; None where there is none."""
    rows = row_by_row(book, MIX, "gap_no", key)
    return [total_known([value for gap_no, value in rows if gap_no == gap.no]) for gap in _gaps(book.facts)]


def _missing(book: Book) -> list[Cell]:
    return [
        None if each.gap.target is None else max(each.gap.target - (each.gap.booked or 0.0), 0.0)
        for each in _gaps(book.facts)
    ]


def _shortfalls(book: Book) -> list[Cell]:
    """What stays missing of each gap; of one that is filled but for what sums are off by nothing (`Mix.shortfall`)."""
    found: list[Cell] = []
    for row in row_by_row(book, _NAME, "missing", "expected"):
        lacking, expected = map(number, row)
        left = difference(*row)
        is_filled = (expected or 0.0) >= (lacking or 0.0) * (1 - FILLED)
        found.append(left if left is None or not is_filled else 0.0)
    return found


def _verdicts(book: Book) -> list[Cell]:
    rows = row_by_row(book, MIX, "gap_no", "check", "chance_each")
    broken = {no for no, check, chance in rows if check == said.TOO_MANY and chance is not None}
    broken |= {
        no for no, check in row_by_row(book, "tblSpareHours", "gap_no", "check") if check == said.TOO_LONG
    }
    found: list[Cell] = []
    for no, lacking, shortfall in row_by_row(book, _NAME, "no", "missing", "shortfall"):
        if lacking is None or shortfall is None:
            found.append(None)
        elif no in broken:
            found.append(said.NOT_POSSIBLE)
        else:
            is_filled = (number(shortfall) or 0.0) <= (number(lacking) or 0.0) * FILLED
            found.append(said.FILLED if is_filled else said.NOT_FILLED)
    return found


def _needed(book: Book) -> list[Cell]:
    """How often each gap must be covered; None while the win rate of something open is not known."""
    rows = row_by_row(book, MIX, "gap_no", "open_value", "open_wins")
    unknown = {no for no, opened, won in rows if (number(opened) or 0.0) > 0 and won is None}
    pairs = zip(_gaps(book.facts), _sums(book, "open_value"), _sums(book, "open_wins"), strict=True)
    return [None if gap.no in unknown else quotient(opened, won) for gap, opened, won in pairs]


def _chances(book: Book) -> list[Cell]:
    rows = row_by_row(book, _NAME, "missing", "expected", "chance_told")
    return [None if None in row else row[-1] for row in rows]


def _since(book: Book) -> list[Cell]:
    return [None if each.best.mix is None else said.SINCE_EXPORT for each in _gaps(book.facts)]


def _told(book: Book) -> list[Cell]:
    """What is to be said of each gap: first whether the mix is the best still."""
    rows = row_by_row(book, _NAME, "since", "remarks_told")
    return [
        " ".join(book.tongue.written(each) for each in row if isinstance(each, str) and each) for row in rows
    ]


def _spreads(book: Book) -> list[Cell]:
    return [
        None if variance is None else math.sqrt(max(variance, 0.0))
        for variance in map(number, _sums(book, "mix_variance"))
    ]


def _remarks(book: Book) -> list[Cell]:
    return [
        " ".join(
            [
                *(_sentence(book, remark) for remark in each.remarks if remark.code in said.GAP_REMARKS),
                *([book.tongue.say(AIMS[each.best.aim])] if each.best.mix is not None else ()),
            ]
        )
        for each in _gaps(book.facts)
    ]


def _sentence(book: Book, remark: Remark) -> str:
    names = [book.facts.further.gaps.names.get(each, "") for each in remark.about]
    quoted = [book.tongue.say(words.QUOTED, name=name) for name in names if name]
    return book.tongue.say(said.GAP_REMARKS[remark.code], names=", ".join(quoted))


def _beyond(book: Book) -> str:
    """The formula for whether a gap is beyond what the sheet reckons: it is due too late, or a sale takes as long as a
    map that the workbook does not solve, where something changed.
    """
    found = [f"N([@due])>{serial(date(grounds_of(book.facts).last_year, 12, 31))}"]
    for sale in book.facts.further.gaps.sales:
        map_id = sale.record.map_id if sale.record.cycle_days is None else None
        if map_id is None or cycle_map(book, sale):
            continue
        map_no = finding.map_no(book, map_id)
        if map_no:
            days = finding.book_of(book, map_no).number("days_per_win") or 0.0
            found.append(f"ABS(N(days_per_win~{map_no})-{days!r})>{_SAME}*{max(days, 1.0)!r}")
        else:
            found += _shorter_days(book, map_id)
    return f"IF(OR({','.join(dict.fromkeys(found))}),1,0)"


def _shorter_days(book: Book, map_id: MapId) -> list[str]:
    """The condition that days on a map that is not in the workbook take longer, for they have other hours here now."""
    calendar = book.facts.reader.find(Calendar, book.facts.reader.get(ProcessMap, map_id).calendar_id)
    spot = None if calendar is None else finding.calendar_spot(book, calendar.id)
    most = most_work_a_day(book.facts.reader, map_id)
    if calendar is None or spot is None or not most:
        return []
    of = f"tblCalendars~{spot[0]}"
    now, then = f"SUMIFS({of}[hours_day],{of}[no],{spot[1]})", repr(calendar.hours_a_day)
    return [f"AND(ABS({now}-{then})>{_SAME},MIN({now},{then})<{min(most, _MOST_HOURS)!r})"]


def _leading(book: Book) -> list[Cell]:
    """What the calendar by which the days left are counted is ranked by."""
    most: dict[Cell, float] = {}
    for gap_no, rank in row_by_row(book, "tblDueWeeks", "gap_no", "rank_there"):
        most[gap_no] = max(most.get(gap_no, 0.0), number(rank) or 0.0)
    return [most.get(gap.no, 0.0) for gap in _gaps(book.facts)]


def _money(key: str, field: str) -> Column:
    return Column(
        key=key,
        values=told(_gaps, lambda each: getattr(each.gap, field)),
        source=Source.INPUT,
        look=Look.MONEY,
        check=checks.NUMBER,
    )


_BROKEN: Final = (
    f'COUNTIFS(tblMix[gap_no],[@no],tblMix[check],"{said.TOO_MANY}",tblMix[chance_each],">=0")'
    f'+COUNTIFS(tblSpareHours[gap_no],[@no],tblSpareHours[check],"{said.TOO_LONG}")>0'
)
_SINCE: Final = (
    f'IF(AND([@chance_told]="",[@is_tried]=0),"",IF([@stale]>0,"{said.SINCE_STALE}",'
    f'IF(AND([@not_best]>0,[@is_tried]=0),"{said.SINCE_CHANGED}",IF([@own_mix]>0,"{said.SINCE_OWN}",'
    f'IF([@not_best]>0,"{said.SINCE_ANEW}","{said.SINCE_EXPORT}")))))'
)
_AIM: Final = "INDEX(tblTrialGaps[aim_now],[@no])"
_REMARKS: Final = (  # once something changed only that is said, and what is best now: the rest is of what was written
    f'IF([@since]="",[@remarks_told],IF([@since]="{said.SINCE_EXPORT}",[@since]&" "&[@remarks_told],'
    f'IF(OR([@stale]>0,{_AIM}=""),[@since],[@since]&" "&{_AIM})))'
)
_CHANCE: Final = (  # of the mix that was written the program has it exactly; of another the normal law
    'IF(OR([@missing]="",[@expected]=""),"",IF(AND([@chance_told]<>"",[@stale]+[@not_best]+[@own_mix]=0),[@chance_told],'
    'IF([@missing]<=0,1,IF([@chance_exact]<>"",[@chance_exact],IF(N([@mix_spread])=0,'
    "IF([@expected]>=[@missing],1,0),"
    "NORMSDIST(([@expected]-[@missing])/[@mix_spread]))))))"
)
_TABLE: Final = Table(
    name=_NAME,
    rows=lambda facts: len(_gaps(facts)),
    turns=("verdict",),
    ids="row_id",
    columns=(
        numbers(_gaps),
        Column(key="gap_name", values=told(_gaps, lambda each: clean(each.gap.name)), width=(18, 40)),
        Column(
            key="due",
            values=told(_gaps, lambda each: day(each.gap.due)),
            source=Source.INPUT,
            look=Look.DATE,
            check=checks.DAY,
            width=(12, 12),
        ),
        _money("aimed_money", "target"),
        _money("booked", "booked"),
        Column(
            key="missing",
            values=_missing,
            formula='IF(NOT(ISNUMBER([@aimed_money])),"",MAX(0,[@aimed_money]-N([@booked])))',
            look=Look.MONEY,
        ),
        Column(
            key="days_left",
            values=told(_gaps, lambda each: each.days),
            formula=DAYS_LEFT,
            look=Look.WHOLE,
        ),
        Column(
            key="expected",
            values=lambda book: _sums(book, "mix_money"),
            formula=(  # what the money is made of is asked for first: else LibreOffice adds some of it up too early
                'IF(COUNTIFS(tblMix[gap_no],[@no],tblMix[started],">=-1E+300",tblMix[worth],">=-1E+300")=0,"",'
                "SUMIFS(tblMix[mix_money],tblMix[gap_no],[@no]))"
            ),
            look=Look.MONEY,
        ),
        Column(
            key="shortfall",
            values=_shortfalls,
            formula=(
                f'IF(OR([@missing]="",[@expected]=""),"",IF([@expected]>=[@missing]*(1-{FILLED:.6f}),0,'
                "[@missing]-[@expected]))"
            ),
            look=Look.MONEY,
        ),
        Column(
            key="verdict",
            values=_verdicts,
            formula=(
                f'IF(OR([@missing]="",[@shortfall]=""),"",IF({_BROKEN},"{said.NOT_POSSIBLE}",'
                f'IF([@shortfall]<=[@missing]*{FILLED:.6f},"{said.FILLED}","{said.NOT_FILLED}")))'
            ),
            look=Look.WORD,
            width=(14, 26),
        ),
        Column(key="chance", values=_chances, formula=_CHANCE, look=Look.PERCENT),
        Column(
            key="coverage",
            values=lambda book: [
                quotient(*pair)
                for pair in zip(_sums(book, "open_value"), book.column(_NAME, "missing"), strict=True)
            ],
            formula=(
                'IF(OR(N([@missing])<=0,COUNTIFS(tblMix[gap_no],[@no],tblMix[open_value],">=0")=0),"",'
                "SUMIFS(tblMix[open_value],tblMix[gap_no],[@no])/[@missing])"
            ),
            look=Look.TENTHS,
        ),
        Column(
            key="coverage_needed",
            values=_needed,
            formula=(
                'IF(OR(SUMIFS(tblMix[open_wins],tblMix[gap_no],[@no])<=0,COUNTIFS(tblMix[gap_no],[@no],tblMix[open_value],">0")>'
                'COUNTIFS(tblMix[gap_no],[@no],tblMix[open_value],">0",tblMix[open_wins],">=0")),"",'
                "SUMIFS(tblMix[open_value],tblMix[gap_no],[@no])/SUMIFS(tblMix[open_wins],tblMix[gap_no],[@no]))"
            ),
            look=Look.TENTHS,
        ),
        Column(
            key="remarks",
            values=_told,
            formula=_REMARKS,
            width=(24, 34),
        ),
        *(
            Column(
                key=key,
                values=lambda book: [0.0] * len(_gaps(book.facts)),
                formula=formula,
                is_hidden=True,
            )
            for key, formula in (
                ("not_best", COUNTED),
                ("own_mix", 'IF([@no]="","",SUMIFS(tblMix[is_own],tblMix[gap_no],[@no]))'),
            )
        ),
        Column(
            key="is_tried",
            values=lambda book: book.column("tblTrialGaps", "is_tried"),
            formula='IF([@no]="","",INDEX(tblTrialGaps[is_tried],[@no]))',
            look=Look.NUMBER,
            is_hidden=True,
        ),
        Column(
            key="stale",
            values=lambda book: [0.0] * len(_gaps(book.facts)),
            formulas=lambda book: [_beyond(book)] * len(_gaps(book.facts)),
            look=Look.NUMBER,
            is_hidden=True,
        ),
        Column(key="leading", values=_leading, formula=LEADING, look=Look.NUMBER, is_hidden=True),
        Column(
            key="mix_spread",
            values=_spreads,
            formula=(
                'IF(COUNTIFS(tblMix[gap_no],[@no],tblMix[mix_variance],">=0")=0,"",'
                "SQRT(SUMIFS(tblMix[mix_variance],tblMix[gap_no],[@no])))"
            ),
            look=Look.MONEY,
            is_hidden=True,
        ),
        Column(key="since", values=_since, formula=_SINCE, look=Look.WORD, is_hidden=True),
        unseen("remarks_told", _remarks, Look.WORD),
        replace(by_row("chance_exact", chances, formulas), is_hidden=True),
        unseen(
            "chance_told",
            told(_gaps, lambda each: None if each.best.mix is None else each.best.mix.closing.chance),
        ),
        unseen("row_id", told(_gaps, lambda each: clean(each.gap.id)), Look.WORD),
    ),
)


def _lacks(facts: Facts) -> Word | None:
    return None if _gaps(facts) else said.NO_GAPS


SHEET: Final = Sheet(
    code="gaps",
    name=said.GAP_FILL,
    intro=said.GAP_FILL_INTRO,
    hint=said.GAP_FILL_HINT,
    tables=(_TABLE, MIX_TABLE, SPARE_TABLE, EFFORT_TABLE, PRICE_TABLE),
    lacks=_lacks,
    of_document=True,
)
