"""The table of what other live maps ask of people: computed where the map is in the workbook, else by the program."""

from collections.abc import Callable, Sequence
from typing import Final

from mapper.core.values import NodeKind
from mapper.exchange.excel import words
from mapper.exchange.excel.beside import OfOthers
from mapper.exchange.excel.blanks import number, product, total, totals_by
from mapper.exchange.excel.book import Book, Cell, Column, Table
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.rows import numbers, row_by_row, told
from mapper.exchange.excel.sheets.inputs import by_period, chosen
from mapper.exchange.excel.staff import PERIODS
from mapper.exchange.excel.style import Look, Source

BESIDE: Final = "tblBeside"
_START: Final = words.NODE_KINDS[NodeKind.START]


def _rows(facts: Facts) -> Sequence[OfOthers]:
    return facts.staffing.beside


def _column(key: str, values: Callable[[Book], Sequence[Cell]], formula: str = "") -> Column:
    source = Source.FORMULA if formula else Source.PROGRAM
    return Column(key=key, values=values, formula=formula, source=source, look=Look.NUMBER)


def monthly(map_no: int) -> str:
    """The formula for the cases that enter a map of the workbook in a mean month, 0 where a start does not say."""
    starts, entries = f'tblSteps~{map_no}[kind],"{_START}"', f"tblSteps~{map_no}[entries]"
    return f'IF(COUNTIFS({starts},{entries},">=0")<COUNTIFS({starts}),0,SUMIFS({entries},{starts}))'


def work_of(book: Book, asked: OfOthers) -> tuple[int, str] | None:
    """The number of the map in the workbook and which rows of its tblWork are meant; None where it is not there."""
    for map_no, facts in enumerate(book.maps, 1):
        if facts.map.id == asked.live.map_id:
            role_id = book.facts.roles[asked.role_no - 1].id
            role_no = next(no for no, role in enumerate(facts.roles, 1) if role.id == role_id)
            left_out = [
                f'tblWork~{map_no}[step_no],"<>"&{step.no}'
                for step in facts.steps
                if step.node.id == asked.live.without
            ]
            where = (f"tblWork~{map_no}[role_no],{role_no}", f'tblWork~{map_no}[hours],">0"', *left_out)
            return map_no, ",".join(where)
    return None


def _of_work(key: str) -> Callable[[Book], list[str]]:
    """For each row the formula of what an hour is of something; empty where the other map is not in the workbook."""

    def formulas(book: Book) -> list[str]:
        found = []
        for each in _rows(book.facts):
            there = work_of(book, each)
            if there is None:
                found.append("")
                continue
            map_no, where = there
            hours = f"SUMIFS(tblWork~{map_no}[hours_per_entry],{where})"
            asked = f"SUMIFS(tblWork~{map_no}[{key}],{where})"
            found.append(
                f"{monthly(map_no)}*{hours}"
                if key == "hours_per_entry"
                else f"IF({hours}>0,{asked}/{hours},0)"
            )
        return found

    return formulas


def _of_period(prefix: str) -> tuple[Column, ...]:
    return tuple(
        _column(
            f"{prefix}_{period.value}",
            told(_rows, lambda each, period=period: getattr(each, prefix)[period]),  # type: ignore[misc]  # no type for a default
        )
        for period in PERIODS
    )


def _hours(book: Book) -> list[Cell]:
    return [product(each.a_month, by_period(book, each.months.get)) for each in _rows(book.facts)]


def _at_most(book: Book) -> list[Cell]:
    busiest = [by_period(book, each.busiest.get) for each in _rows(book.facts)]
    return [product(*pair) for pair in zip(book.column(BESIDE, "asked_hours"), busiest, strict=True)]


def _times(key: str) -> Callable[[Book], list[Cell]]:
    return lambda book: [product(*pair) for pair in row_by_row(book, BESIDE, "asked_hours", key)]


TABLE: Final = Table(
    name=BESIDE,
    rows=lambda facts: len(_rows(facts)),
    columns=(
        numbers(_rows),
        Column(
            key="role_no", values=told(_rows, lambda each: each.role_no), source=Source.KEY, look=Look.NUMBER
        ),
        Column(key="other_map", values=told(_rows, lambda each: each.name), width=(16, 24)),
        Column(
            key="hours_a_month",
            values=told(_rows, lambda each: each.a_month),
            formulas=_of_work("hours_per_entry"),
            source=Source.PROGRAM,
            look=Look.NUMBER,
        ),
        Column(
            key="visits_an_hour",
            values=told(_rows, lambda each: each.visits),
            formulas=_of_work("visits"),
            source=Source.PROGRAM,
            look=Look.NUMBER,
        ),
        Column(
            key="squares_an_hour",
            values=told(_rows, lambda each: each.squares),
            formulas=_of_work("squares"),
            source=Source.PROGRAM,
            look=Look.NUMBER,
        ),
        *_of_period("months"),
        *_of_period("busiest"),
        _column(
            "asked_hours",
            _hours,
            f'IF(OR([@no]="",period_no=""),"",[@hours_a_month]*{chosen("months")})',
        ),
        _column(
            "asked_visits",
            _times("visits_an_hour"),
            'IF([@asked_hours]="","",[@asked_hours]*[@visits_an_hour])',
        ),
        _column(
            "asked_squares",
            _times("squares_an_hour"),
            'IF([@asked_hours]="","",[@asked_hours]*[@squares_an_hour])',
        ),
        _column("asked_at_most", _at_most, f'IF([@asked_hours]="","",[@asked_hours]*{chosen("busiest")})'),
    ),
)


BESIDE_MONTHS: Final = "tblBesideMonths"


def _in_months(facts: Facts) -> Sequence[tuple[int, OfOthers, int]]:
    """The rows of `TABLE` with their numbers, each with every busy month."""
    spans = range(1, len(facts.staffing.busy.spans) + 1)
    return [(no, each, span) for no, each in enumerate(_rows(facts), 1) for span in spans]


def _key(key: str, values: Callable[[Book], Sequence[Cell]]) -> Column:
    return Column(key=key, values=values, source=Source.KEY, look=Look.NUMBER)


MONTHS_TABLE: Final = Table(
    name=BESIDE_MONTHS,
    title=words.BESIDE_MONTHS_TITLE,
    rows=lambda facts: len(_in_months(facts)),
    columns=(
        numbers(_in_months),
        _key("beside_no", told(_in_months, lambda each: each[0])),
        _key("role_no", told(_in_months, lambda each: each[1].role_no)),
        _key("span_no", told(_in_months, lambda each: each[2])),
        _column("mean_months", told(_in_months, lambda each: each[1].in_months[each[2] - 1])),
        _column(
            "asked_hours",
            told(_in_months, lambda each: each[1].a_month * each[1].in_months[each[2] - 1]),
            'IF([@no]="","",SUMIFS(tblBeside[hours_a_month],tblBeside[no],[@beside_no])*[@mean_months])',
        ),
    ),
)


def asked(key: str) -> Callable[[Book], list[Cell]]:
    """What the other maps ask of each role together, in the period that is planned; None while no period is."""

    def values(book: Book) -> list[Cell]:
        if book.cell("period_no") is None:
            return [None] * len(book.facts.roles)
        sums = totals_by(book.column(BESIDE, "role_no"), book.column(BESIDE, key))
        return [sums.get(no, 0.0) for no in book.column("tblRoles", "no")]

    return values


def an_hour(key: str) -> Callable[[Book], list[Cell]]:
    """Of each hour that the other maps ask of a role, what that is of something; 0 where they ask for none."""

    def values(book: Book) -> list[Cell]:
        pairs = zip(asked(key)(book), asked("asked_hours")(book), strict=True)
        return [total([part]) / hours if (hours := number(whole)) else 0.0 for part, whole in pairs]

    return values


def asked_formula(key: str) -> str:
    """The formula of `asked` for a row of tblRoles."""
    return f'IF(period_no="","",SUMIFS(tblBeside[{key}],tblBeside[role_no],[@no]))'


def an_hour_formula(key: str) -> str:
    """The formula of `an_hour` for a row of tblRoles."""
    return f'IF([@no]="","",IF(N([@elsewhere])>0,SUMIFS(tblBeside[{key}],tblBeside[role_no],[@no])/[@elsewhere],0))'
