"""Waits for people in cells: Allen-Cunneen's law by role, and by it the days at a step and the people for a limit.

Erlang's share of those who wait is told by Poisson's law: B(c, a) = P(X = c) / P(X <= c), so a cell needs no
recursion. Where customers lose patience or steps differ in urgency another law holds; what that says is the program's.
"""

from collections.abc import Callable
from typing import Final

from mapper.analysis.people.pools import Pool, squared
from mapper.analysis.waiting.doubts import FEW_ARRIVALS
from mapper.analysis.waiting.waits import PoolWait
from mapper.core.records import NodeMeasures
from mapper.exchange.excel.blanks import number, product, quotient, totals_by
from mapper.exchange.excel.book import Book, Cell, Column
from mapper.exchange.excel.facts import Facts, Step, Work
from mapper.exchange.excel.rows import row_by_row
from mapper.exchange.excel.sheets.beside import an_hour, an_hour_formula
from mapper.exchange.excel.sheets.inputs import CALENDARS
from mapper.exchange.excel.style import Look, Source

MOST_ABOVE: Final = 400  # people above the load that are tried for a limit of waiting
_STAFF: Final = "tblStaff"
_WORK: Final = "tblWork"
_ROLES: Final = "tblRoles"
_OF_ROLE: Final = "tblStaff[role_no],[@no]"
_KNOWN_PART: Final = f'SUMIFS(tblStaff[part],{_OF_ROLE},tblStaff[weighted_days],">=0")'


def _hidden(key: str, values: Callable[[Book], list[Cell]], formula: str = "") -> Column:
    source = Source.FORMULA if formula else Source.KEY
    return Column(
        key=key,
        values=values,
        formula=formula,
        source=source,
        look=Look.NUMBER,
        width=(12, 28),
        is_hidden=True,
    )


def _pools(facts: Facts) -> list[Pool]:
    return list(facts.figures.outlook.pools)


def _told(facts: Facts) -> dict[str, PoolWait]:
    return {each.role_id: each for each in facts.figures.waits.pools}


def _is_live(pool: Pool) -> bool:
    """Whether the law of the cells is the one that holds."""
    works = (*pool.works, *pool.beside.works)
    is_patient = all(work.patience_days is None for work in works)
    return is_patient and not pool.unsound and len({work.priority for work in works}) <= 1


def _weighted_days(book: Book) -> list[Cell]:
    days = dict(zip(book.column(CALENDARS, "no"), book.column(CALENDARS, "work_days"), strict=True))
    rows = zip(book.facts.staffing.staff, book.column(_STAFF, "part"), strict=True)
    return [product(part, days.get(each.calendar_no)) for each, part in rows]


STAFF_COLUMNS: Final = (
    _hidden(
        "hours_number",
        lambda b: [number(hours) or 0.0 for hours in b.column(_STAFF, "hours_there")],
        'IF([@no]="","",N([@hours_there]))',
    ),
    _hidden(
        "weighted_days",
        _weighted_days,
        'IF(OR([@part]="",N([@calendar_no])=0),"",'
        "[@part]*SUMIFS(tblCalendars[work_days],tblCalendars[no],[@calendar_no]))",
    ),
)


def _variation(work: Work) -> float:
    measures: NodeMeasures = work.step.measures
    return 1 + squared(measures.work_variation)


def _wait_told(book: Book, work: Work) -> float | None:
    pool = _pools(book.facts)[work.role_no - 1]
    return None if _is_live(pool) else _told(book.facts)[pool.role_id].days_at(work.step.node.id).value


def _waits_there(book: Book) -> list[Cell]:
    told, pools = _told(book.facts), _pools(book.facts)
    return [
        told[pools[work.role_no - 1].role_id].days_at(work.step.node.id).value if work.hours else None
        for work in book.facts.work
    ]


WORK_COLUMNS: Final = (
    _hidden("second_moment", lambda b: [_variation(work) for work in b.facts.work]),
    _hidden(
        "squares",
        lambda b: [
            product(*row) for row in row_by_row(b, _WORK, "visits", "hours", "hours", "second_moment")
        ],
        'IF(OR([@visits]="",[@hours]=""),"",[@visits]*[@hours]*[@hours]*[@second_moment])',
    ),
    _hidden("wait_told", lambda b: [_wait_told(b, work) for work in b.facts.work]),
    _hidden(
        "wait_there",
        _waits_there,
        'IF(N([@hours])=0,"",IF(SUMIFS(tblRoles[is_live],tblRoles[no],[@role_no])=1,INDEX(tblRoles[wait_days],MATCH([@role_no],tblRoles[no],0)),'
        'IF([@wait_told]="","",[@wait_told])))',
    ),
)


def _of_work(key: str) -> Callable[[Book], list[Cell]]:
    def values(book: Book) -> list[Cell]:
        if book.cell("visits_known") is None:
            return [None] * len(book.facts.roles)
        rows = row_by_row(book, _WORK, "role_no", key, "hours")
        sums = totals_by(
            [no for no, *_ in rows], [value if number(hours) else 0.0 for _, value, hours in rows]
        )
        return [sums.get(no) for no in book.column(_ROLES, "no")]

    return values


def _sum_of_work(key: str) -> str:
    return f'IF(visits_known="","",SUMIFS(tblWork[{key}],tblWork[role_no],[@no],tblWork[hours],">0"))'


def _person_days(book: Book) -> list[Cell]:
    rows = [
        (no, part, days)
        for no, part, days in row_by_row(book, _STAFF, "role_no", "part", "weighted_days")
        if number(days) is not None
    ]
    parts = totals_by([no for no, *_ in rows], [part for _, part, _ in rows])
    days = totals_by([no for no, *_ in rows], [each for *_, each in rows])
    own = book.column(CALENDARS, "work_days")[0]
    return [quotient(days.get(no), parts.get(no)) or own for no in book.column(_ROLES, "no")]


def _largest(book: Book) -> list[Cell]:
    most: dict[Cell, float] = {}
    for role, hours in row_by_row(book, _STAFF, "role_no", "hours_number"):
        most[role] = max(most.get(role, 0.0), number(hours) or 0.0)
    return [most.get(no, 0.0) for no in book.column(_ROLES, "no")]


def _servers(book: Book) -> list[Cell]:
    found: list[Cell] = []
    for available, largest in row_by_row(book, _ROLES, "available", "largest"):
        heads = quotient(available, largest)
        found.append(None if not heads else float(max(1, round(round(heads, 9)))))
    return found


def _of_all(name: str, own: str, others: str) -> Callable[[Book], list[Cell]]:
    """Something of all maps together in the period: of this map's entries by their name, and of the others' hours."""

    def values(book: Book) -> list[Cell]:
        entries = book.cell(name)
        rows = row_by_row(book, _ROLES, own, "elsewhere", others)
        return [
            None
            if each is None or entries is None
            else product(entries, each) + (number(product(*more)) or 0.0)  # type: ignore[operator]  # both are there
            for each, *more in rows
        ]

    return values


def _spreads(squares: str, visits: str, load: str) -> Callable[[Book], list[Cell]]:
    """Half the squared variations of arrivals and work of all maps, which is 1 where both are exponential."""

    def values(book: Book) -> list[Cell]:
        rows = row_by_row(book, _ROLES, "arrivals_squared", squares, visits, load, "elsewhere")
        found: list[Cell] = []
        for arrivals, of_squares, of_visits, own, elsewhere in rows:
            hours = (number(own) or 0.0) + (number(elsewhere) or 0.0)
            ratio = quotient(product(of_squares, of_visits), product(hours, hours))
            found.append(None if ratio is None else ((number(arrivals) or 0.0) + max(0.0, ratio - 1)) / 2)
        return found

    return values


def _total_of_all(entries: str, own: str, others: str) -> str:
    return f'IF(OR([@{own}]="",{entries}=""),"",{entries}*[@{own}]+N([@elsewhere])*N([@{others}]))'


def _spread(squares: str, visits: str, load: str) -> str:
    hours = f"(N([@{load}])+N([@elsewhere]))"
    return (
        f'IF(OR([@{squares}]="",[@{visits}]="",{hours}=0),"",'
        f"([@arrivals_squared]+MAX(0,[@{squares}]*[@{visits}]/({hours}*{hours})-1))/2)"
    )


def _queued(visits: str, squares: str, spread: str, *, of: tuple[str, str]) -> tuple[Column, ...]:
    """What waits in the queue of all maps, by the name of this map's entries and the column of its hours."""
    entries, load = of
    return (
        _hidden(
            visits,
            _of_all(entries, "work_visits", "others_visits"),
            _total_of_all(entries, "work_visits", "others_visits"),
        ),
        _hidden(
            squares,
            _of_all(entries, "work_squares", "others_squares"),
            _total_of_all(entries, "work_squares", "others_squares"),
        ),
        _hidden(spread, _spreads(squares, visits, load), _spread(squares, visits, load)),
    )


def _waits(book: Book) -> list[Cell]:
    told = _told(book.facts)
    return [told[pool.role_id].days.value for pool in _pools(book.facts)]


_HEADS: Final = "ROUND([@available]/[@largest],9)"
_OFFERED: Final = "[@with_others]*[@servers]"
_EXACTLY: Final = f"POISSON([@servers],{_OFFERED},FALSE)"
_AT_MOST: Final = f"POISSON([@servers],{_OFFERED},TRUE)"
_WAITING: Final = f"{_EXACTLY}/((1-[@with_others])*{_AT_MOST}+[@with_others]*{_EXACTLY})"
_ALL_LOAD: Final = "([@load]+N([@elsewhere]))"
_WAIT: Final = (
    f"{_WAITING}*{_ALL_LOAD}/[@all_visits]/(1-[@with_others])*[@all_variations]*[@person_days]/[@available]"
)
ROLE_COLUMNS: Final = (
    _hidden("work_visits", _of_work("visits"), _sum_of_work("visits")),
    _hidden("work_squares", _of_work("squares"), _sum_of_work("squares")),
    _hidden("arrivals_squared", lambda b: [squared(pool.arrival_variation) for pool in _pools(b.facts)]),
    _hidden("others_visits", an_hour("asked_visits"), an_hour_formula("asked_visits")),
    _hidden("others_squares", an_hour("asked_squares"), an_hour_formula("asked_squares")),
    _hidden("others_peak", an_hour("asked_at_most"), an_hour_formula("asked_at_most")),
    *_queued("all_visits", "all_squares", "all_variations", of=("entries_expected", "load")),
    *_queued("needed_visits", "needed_squares", "both_variations", of=("entries_to_staff", "hours_needed")),
    _hidden(
        "person_days",
        _person_days,
        f'IF([@no]="","",IF({_KNOWN_PART}>0,SUMIFS(tblStaff[weighted_days],{_OF_ROLE})/{_KNOWN_PART},'
        "INDEX(tblCalendars[work_days],MATCH(1,tblCalendars[no],0))))",
    ),
    _hidden(
        "largest",
        _largest,
        'IF([@no]="","",MAX(IF(COUNT(tblStaff[hours_there])=0,0,'
        "SUMPRODUCT(MAX((tblStaff[role_no]=[@no])*tblStaff[hours_number]))),"
        "IF(N([@added])>0,N([@person_hours]),0)))",
    ),
    _hidden(
        "servers",
        _servers,
        'IF(OR(N([@available])<=0,N([@largest])=0),"",MAX(1,'
        f"IF(MOD({_HEADS},1)=0.5,2*ROUND({_HEADS}/2,0),ROUND({_HEADS},0))))",
    ),
    _hidden("wait_limit", lambda b: [pool.wait_limit_days for pool in _pools(b.facts)]),
    _hidden("is_live", lambda b: [int(_is_live(pool)) for pool in _pools(b.facts)]),
    _hidden(
        "wait_days",
        lambda b: [
            wait if _is_live(pool) else None for pool, wait in zip(_pools(b.facts), _waits(b), strict=True)
        ],
        'IF(OR(N([@is_live])=0,N([@load])<=0,[@servers]=""),"",'
        "IF(OR([@load]*INDEX(tblPeriods[busiest_month],MATCH(period_no,tblPeriods[no],0))+N([@elsewhere])*[@others_peak]>=[@available],"
        f'[@all_visits]*12/INDEX(tblPeriods[calendar_months],MATCH(period_no,tblPeriods[no],0))<{FEW_ARRIVALS}),"",'
        f"{_WAIT}))",
    ),
)

_HOURS_NEEDED: Final = "([@hours_needed]+N([@elsewhere]))"
_NEEDED: Final = f"{_HOURS_NEEDED}/[@person_hours]"
_TRIED: Final = f"(INT({_NEEDED})+flow_counts)"
_HIT: Final = f"POISSON({_TRIED},{_NEEDED},FALSE)"
_UP_TO: Final = f"POISSON({_TRIED},{_NEEDED},TRUE)"
_TOO_LONG: Final = (
    f"SUMPRODUCT(--({_HIT}*{_HOURS_NEEDED}/[@needed_visits]*[@both_variations]>[@wait_limit]*[@person_hours]/[@person_days]"
    f"*({_TRIED}-{_NEEDED})*((1-{_NEEDED}/{_TRIED})*{_UP_TO}+{_NEEDED}/{_TRIED}*{_HIT})))"
)
PEOPLE_FOR_WAIT: Final = (
    f'IF(OR([@people_exact]="",[@wait_limit]=""),"",IF({_HOURS_NEEDED}=0,0,'
    f'IF(AND([@wait_limit]=0,[@both_variations]>0),"",IF({_TOO_LONG}={MOST_ABOVE},"",INT({_NEEDED})+1+{_TOO_LONG}))))'
)


def people_for_wait(book: Book) -> list[Cell]:
    """The people who keep the wait within the limit of each role."""
    known = {each.role_id: each.for_wait for each in book.facts.figures.needed}
    return [known.get(role.id) for role in book.facts.roles]


_HAS_WORK: Final = 'tblWork[step_no],[@no],tblWork[hours],">0"'


def days_at_step(start: str, end: str) -> str:
    """The formula for the days that one visit to a step waits for people; `start` and `end` are kinds without."""
    return (
        f'IF(OR([@no]="",[@kind]="{start}",[@kind]="{end}"),"",'
        f'IF(COUNTIFS({_HAS_WORK})>COUNTIFS({_HAS_WORK},tblWork[wait_there],">=0"),"",'
        "SUMIFS(tblWork[wait_there],tblWork[step_no],[@no])+N([@board_wait])))"
    )


def board_wait(step: Step) -> Cell:
    """Half the time between two meetings at a step: so long a case waits for one on average, in working days."""
    return None if step.measures.board_days is None else step.measures.board_days / 2
