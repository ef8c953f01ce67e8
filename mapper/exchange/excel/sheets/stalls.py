"""The sheet Stalls: what waits where somebody promised to come back, how long, how old it is, and dates that move."""

from collections.abc import Sequence
from math import exp
from typing import Any, Final

from mapper.analysis.flow.seasons import WORKING_DAYS_A_MONTH
from mapper.analysis.waiting.stalls import AGES, WORKING_SHARE
from mapper.core.values import NodeKind
from mapper.exchange.excel import checks, page, style, words
from mapper.exchange.excel.blanks import number, product, total_known
from mapper.exchange.excel.book import Book, Cell, Column, Table
from mapper.exchange.excel.desk import Desk
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.rows import numbers, row_by_row, told, unseen
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.sheets import charts
from mapper.exchange.excel.sheets.moving import MOVING_TABLE
from mapper.exchange.excel.stack import blocks_of, write_tables
from mapper.exchange.excel.stalls import Waiting
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words import instruments as said
from mapper.exchange.excel.words.word import Word

_NAME: Final = "tblStalls"
_KEYS: Final = ("age_30", "age_60", "age_90", "age_older")
_PARTS: Final = ("part_30", "part_60", "part_90", "part_older")
_START: Final = words.NODE_KINDS[NodeKind.START]


def _rows(facts: Facts) -> Sequence[Waiting]:
    return facts.further.stalls.waiting


def _of_steps(key: str) -> Any:
    """What tblSteps says of each stall."""
    return lambda book: [book.column("tblSteps", key)[each.step.no - 1] for each in _rows(book.facts)]


def _factor(each: Waiting) -> float:
    return WORKING_SHARE if each.step.measures.is_calendar_wait else 1.0


def _waits(book: Book) -> list[Cell]:
    return [product(each.step.measures.wait_days, _factor(each)) for each in _rows(book.facts)]


def _again(book: Book) -> list[Cell]:
    back: dict[Cell, float] = {}
    for source, target, part in row_by_row(book, "tblBranches", "from_no", "to_no", "part"):
        if source == target:
            back[source] = back.get(source, 0.0) + (number(part) or 0.0)
    return [min(back.get(each.step.no, 0.0), 1.0) for each in _rows(book.facts)]


def _tries(book: Book) -> list[Cell]:
    found: list[Cell] = []
    for again, limit in row_by_row(book, _NAME, "again", "limit"):
        q, most = number(again) or 0.0, number(limit)
        if q >= 1:
            found.append(most)
        else:
            found.append((1 - q**most) / (1 - q) if most is not None else 1 / (1 - q))
    return found


def _waiting(book: Book) -> list[Cell]:
    a_day = _entries_a_day(book)
    return [
        product(a_day, visits, wait) if tries is not None else None
        for visits, wait, tries in row_by_row(book, _NAME, "visits", "wait_working", "tries")
    ]


def _entries_a_day(book: Book) -> float | None:
    entries = book.facts.flow.entries_a_month
    return None if entries is None or book.cell("visits_known") is None else entries / WORKING_DAYS_A_MONTH


def _stays(book: Book) -> list[Cell]:
    return [product(*pair) for pair in row_by_row(book, _NAME, "tries", "wait_working")]


def _is_closed(book: Book) -> list[bool]:
    """Whether the ages of a stall follow from its days: each wait is exponential, and no limit of attempts counts."""
    return [
        each.is_exponential and (limit is None or not number(again))
        for each, (again, limit) in zip(
            _rows(book.facts), row_by_row(book, _NAME, "again", "limit"), strict=True
        )
    ]


def _shares(book: Book) -> list[tuple[float, ...] | None]:
    """Of each stall the shares of the cases by age; in closed form where there is one."""
    found: list[tuple[float, ...] | None] = []
    stays = book.column(_NAME, "stay")
    for each, is_closed, stay in zip(_rows(book.facts), _is_closed(book), stays, strict=True):
        if is_closed and isinstance(stay, int | float) and stay > 0:
            older = [exp(-age / stay) for age in AGES]
            found.append(tuple(a - b for a, b in zip([1.0, *older], [*older, 0.0], strict=True)))
        else:
            found.append(None if each.age.stay is None or stay is None else each.age.stay.shares)
    return found


def _aged(place: int) -> Any:
    def values(book: Book) -> list[Cell]:
        waiting = book.column(_NAME, "waiting")
        pairs = zip(waiting, _shares(book), strict=True)
        return [None if shares is None else product(cases, shares[place]) for cases, shares in pairs]

    return values


def _part_of(place: int) -> Any:
    return told(_rows, lambda each: None if each.age.stay is None else each.age.stay.shares[place])


def _between(place: int) -> str:
    """The share of the cases of an age where the stay is exponential."""
    since = f"EXP(-{AGES[place - 1]:g}/[@stay])" if place else "1"
    until = f"EXP(-{AGES[place]:g}/[@stay])" if place < len(AGES) else "0"
    return f"({since}-{until})"


def _age_column(place: int) -> Column:
    part = f"[@{_PARTS[place]}]"
    return Column(
        key=_KEYS[place],
        values=_aged(place),
        formula=(
            f'IF(OR([@waiting]="",[@stay]=""),"",IF(AND([@closed]=1,N([@stay])>0),[@waiting]*{_between(place)},'
            f'IF(OR({part}="",[@as_written]<>1),"",[@waiting]*{part})))'
        ),
        look=Look.TENTHS,
    )


def _over(book: Book) -> list[Cell]:
    found: list[Cell] = []
    rows = zip(_rows(book.facts), _is_closed(book), row_by_row(book, _NAME, "stay", "age_limit"), strict=True)
    for each, is_closed, (stay, limit) in rows:
        if limit is None or stay is None:
            found.append(None)
        elif is_closed and isinstance(stay, int | float) and isinstance(limit, int | float) and stay > 0:
            found.append(exp(-limit * _factor(each) / stay))
        else:
            found.append(None if each.age.stay is None else each.age.stay.over_limit)
    return found


def _as_then(key: str, then: str) -> str:
    """That a number is what it was when the workbook was written, on which shares by the program rest."""
    return f"ABS(N([@{key}])-N([@{then}]))<=1E-9*MAX(1,N([@{then}]))"


_OF_STEP: Final = "tblSteps[no],[@step_no]"
_TRIED: Final = 'IF([@again]>=1,[@limit],IF([@limit]="",1/(1-[@again]),(1-[@again]^[@limit])/(1-[@again])))'
_COLUMNS: Final = (
    numbers(_rows),
    Column(key="step", values=told(_rows, lambda each: each.step.name), width=(22, 34)),
    Column(key="stage", values=told(_rows, lambda each: each.step.stage), width=(12, 26)),
    Column(
        key="wait_working",
        values=_waits,
        formula=(
            f'IF(COUNTIFS({_OF_STEP},tblSteps[wait],">=0")=0,"",SUMIFS(tblSteps[wait],{_OF_STEP})*[@wait_factor])'
        ),
        look=Look.TENTHS,
    ),
    Column(
        key="again",
        values=_again,
        formula=(
            'IF([@no]="","",MIN(1,SUMIFS(tblBranches[part],tblBranches[from_no],[@step_no],'
            "tblBranches[to_no],[@step_no])))"
        ),
        look=Look.PERCENT,
    ),
    Column(
        key="limit",
        values=_of_steps("limit"),
        formula=(f'IF(COUNTIFS({_OF_STEP},tblSteps[limit],">=1")=0,"",SUMIFS(tblSteps[limit],{_OF_STEP}))'),
        look=Look.WHOLE,
    ),
    Column(key="tries", values=_tries, formula=f'IF([@no]="","",{_TRIED})', look=Look.HUNDREDTHS),
    Column(
        key="stay",
        values=_stays,
        formula='IF(OR([@tries]="",[@wait_working]=""),"",[@tries]*[@wait_working])',
        look=Look.TENTHS,
    ),
    Column(
        key="waiting",
        values=_waiting,
        formula=(
            'IF(OR([@visits]="",[@wait_working]="",[@tries]="",[@day_entries]=""),"",'
            "[@day_entries]*[@visits]*[@wait_working])"
        ),
        look=Look.TENTHS,
    ),
    *(_age_column(place) for place in range(len(_KEYS))),
    Column(
        key="age_limit",
        values=told(_rows, lambda each: each.step.measures.age_limit_days),
        source=Source.INPUT,
        look=Look.TENTHS,
        check=checks.POSITIVE,
    ),
    Column(
        key="over_limit",
        values=_over,
        formula=(
            'IF(OR([@age_limit]="",[@stay]=""),"",IF(AND([@closed]=1,N([@stay])>0),'
            "EXP(-[@age_limit]*[@wait_factor]/[@stay]),"
            'IF(OR([@part_over]="",[@as_written]<>1,[@age_limit]<>[@age_limit_then]),"",[@part_over])))'
        ),
        look=Look.PERCENT,
    ),
    Column(
        key="delay_cost",
        values=told(_rows, lambda each: each.delay_cost),
        source=Source.PROGRAM,
        look=Look.MONEY,
    ),
)
_HIDDEN: Final = (
    unseen("step_no", told(_rows, lambda each: each.step.no)),
    Column(
        key="visits",
        values=_of_steps("visits"),
        formula=(f'IF(COUNTIFS({_OF_STEP},tblSteps[visits],">=0")=0,"",SUMIFS(tblSteps[visits],{_OF_STEP}))'),
        is_hidden=True,
    ),
    Column(
        key="day_entries",
        values=lambda book: [_entries_a_day(book)] * len(_rows(book.facts)),
        formula=(
            f'IF(OR(visits_known="",COUNTIFS(tblSteps[kind],"{_START}",tblSteps[entries],">=0")'
            f'<COUNTIFS(tblSteps[kind],"{_START}")),"",SUMIFS(tblSteps[entries],tblSteps[kind],'
            f'"{_START}")/{WORKING_DAYS_A_MONTH!r})'
        ),
        is_hidden=True,
    ),
    unseen("wait_factor", told(_rows, _factor)),
    Column(
        key="closed",
        values=lambda book: [int(each) for each in _is_closed(book)],
        formula='IF([@no]="","",IF(AND([@exponential]=1,OR([@limit]="",N([@again])=0)),1,0))',
        is_hidden=True,
    ),
    unseen("exponential", told(_rows, lambda each: int(each.is_exponential))),
    *(unseen(key, _part_of(place)) for place, key in enumerate(_PARTS)),
    unseen(
        "part_over", told(_rows, lambda each: None if each.age.stay is None else each.age.stay.over_limit)
    ),
    unseen("wait_then", lambda book: book.column(_NAME, "wait_working")),
    unseen("stay_then", lambda book: book.column(_NAME, "stay")),
    unseen("age_limit_then", told(_rows, lambda each: each.step.measures.age_limit_days)),
    Column(
        key="as_written",
        values=lambda book: [int(number(stay) is not None) for stay in book.column(_NAME, "stay")],
        formula=(
            f'IF([@stay]="",0,IF(AND({_as_then("wait_working", "wait_then")},'
            f"{_as_then('stay', 'stay_then')}),1,0))"
        ),
        is_hidden=True,
    ),
    unseen("row_id", told(_rows, lambda each: clean(each.step.node.id)), Look.WORD),
)
_TABLE: Final = Table(
    name=_NAME,
    rows=lambda facts: len(_rows(facts)),
    ids="row_id",
    columns=(*_COLUMNS, *_HIDDEN),
)


def _totals(book: Book, place: int) -> Cell:
    return total_known(book.column(_NAME, _KEYS[place]))


_AGE_TABLE: Final = Table(
    name="tblAges",
    rows=lambda facts: len(_KEYS) if _rows(facts) else 0,
    title=said.AGES_TITLE,
    hint=said.AGES_HINT,
    columns=(
        Column(key="no", values=lambda _: [1, 2, 3, 4], look=Look.ORDER, width=(4, 4)),
        Column(key="age", values=lambda _: list(said.AGES), width=(22, 34)),
        Column(
            key="waiting",
            values=lambda book: [_totals(book, place) for place in range(len(_KEYS))],
            formula=(
                "IF(CHOOSE([@no],"
                + ",".join(f"COUNT(tblStalls[{key}])" for key in _KEYS)
                + ')=0,"",CHOOSE([@no],'
                + ",".join(f"SUM(tblStalls[{key}])" for key in _KEYS)
                + "))"
            ),
            look=Look.TENTHS,
        ),
    ),
)


def _write(desk: Desk, sheet: Any) -> None:
    write_tables(desk, sheet, SHEET)
    place = desk.places["tblAges"]
    if total_known(desk.book.column("tblAges", "waiting")) is None:
        text = desk.say(said.NO_AGES)
        sheet.write_string(page.HEADER_ROW, 0, text, desk.formats.make(font_color=style.MUTED))
        return
    chart = desk.workbook.add_chart({"type": "column"})
    chart.add_series(
        {
            "name": desk.tongue.header("waiting"),
            "categories": "=" + place.cells("age"),
            "values": "=" + place.cells("waiting"),
            "fill": {"color": style.ACCENT},
            "gap": 60,
            "data_labels": {"value": True, "num_format": "#,##0.0", "font": charts.font(9)},
        }
    )
    title = desk.say(said.CHART_AGES)
    charts.finish(chart, title, desk.say(said.AXIS_WAITING), value_axis="y", has_legend=False)
    charts.insert(sheet, page.HEADER_ROW, 1, chart, title)
    page.set_up(desk, sheet, blocks_of(desk, SHEET, charts.block(sheet, charts.WIDTH)))


def _lacks(facts: Facts) -> Word | None:
    found = facts.further.stalls
    return None if found.waiting or found.moving else said.NO_STALLS


SHEET: Final = Sheet(
    code="stalls",
    name=said.STALLS,
    intro=said.STALLS_INTRO,
    hint=said.STALLS_HINT,
    tables=(_TABLE, _AGE_TABLE, MOVING_TABLE),
    write=_write,
    lacks=_lacks,
    rests_on=lambda facts: (facts.map.id,),  # what delay costs
    above=lambda _: charts.ROWS + 2,
)
