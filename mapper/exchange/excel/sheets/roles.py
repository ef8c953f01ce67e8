"""The sheet Roles: load and people needed by role, and beneath it the hours of each role at each step."""

from typing import Final

from mapper.exchange.excel import checks, words
from mapper.exchange.excel.blanks import difference, number, product, quotient, rounded_up, totals_by
from mapper.exchange.excel.book import Book, Cell, Column, Table
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.text import clean

ROLES: Final = "tblRoles"
WORK: Final = "tblWork"


def _people(book: Book) -> list[Cell]:
    return [book.facts.staff.get(role.id) for role in book.facts.roles]


def _staffing(book: Book) -> list[Cell]:
    most = book.number("target_utilisation") or 0.0
    found: list[Cell] = []
    for used, needed, people in zip(
        *(book.column(ROLES, key) for key in ("utilisation", "hours_needed", "people")), strict=True
    ):
        used_number = number(used)
        if needed is None:
            found.append(None)
        elif people is None:
            found.append(words.STAFF_UNKNOWN)
        elif used_number is None or used_number > 1:
            found.append(words.STAFF_SHORT)
        else:
            found.append(words.STAFF_TIGHT if used_number > most else words.STAFF_OK)
    return found


def _sums_of_work(book: Book, key: str) -> list[Cell]:
    sums = totals_by(book.column(WORK, "role_no"), book.column(WORK, key))
    is_known = book.cell("visits_known" if key == "hours_per_entry" else "required_entries") is not None
    return [sums.get(no) if is_known else None for no in book.column(ROLES, "no")]


def _people_exact(book: Book) -> list[Cell]:
    a_person = product(book.cell("case_hours_per_person"), book.cell("target_utilisation"))
    return [quotient(hours, a_person) for hours in book.column(ROLES, "hours_needed")]


def _pairs(book: Book, first: str, second: str) -> list[tuple[Cell, Cell]]:
    return list(zip(book.column(ROLES, first), book.column(ROLES, second), strict=True))


ROLES_TABLE: Final = Table(
    name=ROLES,
    rows=lambda facts: len(facts.roles),
    columns=(
        Column(
            key="no",
            values=lambda b: list(range(1, len(b.facts.roles) + 1)),
            look=Look.ORDER,
            width=(6, 6),
        ),
        Column(key="role", values=lambda b: [clean(role.name) for role in b.facts.roles], width=(26, 40)),
        Column(
            key="staffing",
            values=_staffing,
            formula=(
                f'IF([@hours_needed]="","",IF([@people]="","{words.STAFF_UNKNOWN}",'
                f'IF(N([@available])=0,"{words.STAFF_SHORT}",IF([@utilisation]>1,"{words.STAFF_SHORT}",'
                f'IF([@utilisation]>N(target_utilisation),"{words.STAFF_TIGHT}","{words.STAFF_OK}")))))'
            ),
            look=Look.WORD,
            width=(20, 26),
        ),
        Column(
            key="people",
            values=_people,
            source=Source.INPUT,
            look=Look.TENTHS,
            check=checks.POSITIVE,
        ),
        Column(
            key="available",
            values=lambda b: [
                product(people, b.cell("case_hours_per_person")) for people in b.column(ROLES, "people")
            ],
            formula='IF(OR([@people]="",case_hours_per_person=""),"",[@people]*case_hours_per_person)',
            look=Look.TENTHS,
        ),
        Column(
            key="hours_per_entry",
            values=lambda b: _sums_of_work(b, "hours_per_entry"),
            formula=(
                'IF(OR(visits_known="",COUNTIFS(tblWork[role_no],[@no],tblWork[hours],">=0")=0),"",'
                "SUMIFS(tblWork[hours_per_entry],tblWork[role_no],[@no]))"
            ),
            look=Look.HUNDREDTHS,
        ),
        Column(
            key="hours_needed",
            values=lambda b: _sums_of_work(b, "hours_needed"),
            formula=(
                'IF(OR(required_entries="",[@hours_per_entry]=""),"",'
                "SUMIFS(tblWork[hours_needed],tblWork[role_no],[@no]))"
            ),
            look=Look.TENTHS,
        ),
        Column(
            key="utilisation",
            values=lambda b: [quotient(*pair) for pair in _pairs(b, "hours_needed", "available")],
            formula='IF(OR([@hours_needed]="",N([@available])=0),"",[@hours_needed]/[@available])',
            look=Look.PERCENT,
            width=(12, 12),
        ),
        Column(
            key="people_exact",
            values=_people_exact,
            formula=(
                'IF(OR([@hours_needed]="",N(case_hours_per_person)*N(target_utilisation)=0),"",'
                "[@hours_needed]/(case_hours_per_person*target_utilisation))"
            ),
            look=Look.HUNDREDTHS,
        ),
        Column(
            key="people_needed",
            values=lambda b: [rounded_up(people) for people in b.column(ROLES, "people_exact")],
            formula='IF([@people_exact]="","",-INT(0.000001-[@people_exact]))',
            look=Look.WHOLE,
        ),
        Column(
            key="gap",
            values=lambda b: [difference(*pair) for pair in _pairs(b, "people", "people_needed")],
            formula='IF(OR([@people]="",[@people_needed]=""),"",[@people]-[@people_needed])',
            look=Look.TENTHS,
        ),
        Column(
            key="possible",
            values=lambda b: [quotient(*pair) for pair in _pairs(b, "available", "hours_per_entry")],
            formula='IF(OR([@available]="",N([@hours_per_entry])=0),"",[@available]/[@hours_per_entry])',
            look=Look.TENTHS,
        ),
        Column(
            key="role_id",
            values=lambda b: [clean(role.id) for role in b.facts.roles],
            source=Source.KEY,
            look=Look.WORD,
            width=(20, 20),
            is_hidden=True,
        ),
    ),
)


def _visits(book: Book) -> list[Cell]:
    visits = dict(zip(book.column("tblSteps", "no"), book.column("tblSteps", "visits"), strict=True))
    return [visits[no] for no in book.column(WORK, "step_no")]


def _hours_per_entry(book: Book) -> list[Cell]:
    pairs = zip(book.column(WORK, "visits"), book.column(WORK, "hours"), strict=True)
    return [product(visits, hours) for visits, hours in pairs]


def _hours_needed(book: Book) -> list[Cell]:
    entries = book.cell("required_entries")
    return [product(hours, entries) for hours in book.column(WORK, "hours_per_entry")]


def _shares(book: Book) -> list[Cell]:
    sums = totals_by(book.column(WORK, "role_no"), book.column(WORK, "hours_per_entry"))
    pairs = zip(book.column(WORK, "hours_per_entry"), book.column(WORK, "role_no"), strict=True)
    return [quotient(hours, sums[role]) for hours, role in pairs]


WORK_TABLE: Final = Table(
    name=WORK,
    rows=lambda facts: len(facts.work),
    columns=(
        Column(
            key="no",
            values=lambda b: list(range(1, len(b.facts.work) + 1)),
            look=Look.ORDER,
            width=(6, 6),
        ),
        Column(key="step", values=lambda b: [work.step.name for work in b.facts.work], width=(26, 40)),
        Column(
            key="role",
            values=lambda b: [work.role for work in b.facts.work],
            width=(20, 26),
            check=checks.ROLE,
        ),
        Column(
            key="hours",
            values=lambda b: [work.hours for work in b.facts.work],
            source=Source.INPUT,
            look=Look.HUNDREDTHS,
            check=checks.POSITIVE,
        ),
        Column(
            key="visits",
            values=_visits,
            formula='IF(OR([@step_no]="",visits_known=""),"",SUMIFS(tblSteps[visits],tblSteps[no],[@step_no]))',
            look=Look.THOUSANDTHS,
        ),
        Column(
            key="hours_per_entry",
            values=_hours_per_entry,
            formula='IF(OR([@visits]="",[@hours]=""),"",[@visits]*[@hours])',
            look=Look.HUNDREDTHS,
        ),
        Column(
            key="hours_needed",
            values=_hours_needed,
            formula='IF(OR([@hours_per_entry]="",required_entries=""),"",[@hours_per_entry]*required_entries)',
            look=Look.TENTHS,
        ),
        Column(
            key="share_of_role",
            values=_shares,
            formula=(
                'IF([@hours_per_entry]="","",IF(SUMIFS([hours_per_entry],[role_no],[@role_no])>0,'
                '[@hours_per_entry]/SUMIFS([hours_per_entry],[role_no],[@role_no]),""))'
            ),
            look=Look.PERCENT,
        ),
        Column(
            key="step_no",
            values=lambda b: [work.step.no for work in b.facts.work],
            source=Source.KEY,
            look=Look.NUMBER,
        ),
        Column(
            key="role_no",
            values=lambda b: [work.role_no for work in b.facts.work],
            source=Source.KEY,
            look=Look.NUMBER,
        ),
        Column(
            key="row_id",
            values=lambda b: [work.id for work in b.facts.work],
            source=Source.KEY,
            look=Look.WORD,
        ),
    ),
)
