"""The sheet Skills: who can do what the steps ask for, levels that are lacking told by signs as well as by colours."""

from collections.abc import Sequence
from typing import Any, Final

from mapper.exchange.excel import checks, page, style
from mapper.exchange.excel.blanks import number
from mapper.exchange.excel.book import Book, Cell, Column, Table
from mapper.exchange.excel.conditions import mark_gaps
from mapper.exchange.excel.desk import Desk
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.pages import READABLE, Block, digits, page_width, pixels
from mapper.exchange.excel.rows import numbers, row_by_row, seen_before, told, unseen
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.skilled import Asked, AtStep
from mapper.exchange.excel.stack import blocks_of, write_tables
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words import instruments as said
from mapper.exchange.excel.words.word import Word

_NAME: Final = "tblSkills"
_FIRST: Final = 3  # column of the first skill
_WIDTHS: Final = (6, 28, 11)  # digits of the columns before it
_LEAST, _MOST = 6.5, 12.0  # the same of the column of a skill: the page is shared among them
_HEAD_HEIGHT: Final = 120  # points, for names that stand upright
_LONGEST: Final = 34  # characters of a name that stands upright


def _asked(facts: Facts) -> Sequence[Asked]:
    return facts.further.skilled.asked


def _at_steps(facts: Facts) -> Sequence[AtStep]:
    return facts.further.skilled.at_steps


def _row_ids(facts: Facts) -> list[str]:
    return [clean(each.row_id) for each in _asked(facts)]


def _gaps(book: Book) -> list[Cell]:
    return [
        max(0.0, (number(required) or 0.0) - (number(held) or 0.0))
        for required, held in row_by_row(book, _NAME, "level_asked", "level_held")
    ]


_TABLE: Final = Table(
    name=_NAME,
    rows=lambda facts: len(_asked(facts)),
    ids="row_id",
    title=said.SKILLS_TITLE,
    hint=said.SKILLS_TABLE_HINT,
    columns=(
        numbers(_asked),
        Column(key="person", values=told(_asked, lambda each: each.person), width=(16, 32)),
        Column(key="skill", values=told(_asked, lambda each: each.skill), width=(14, 28)),
        Column(key="level_asked", values=told(_asked, lambda each: each.required), look=Look.WHOLE),
        Column(
            key="level_held",
            values=told(_asked, lambda each: None if each.record is None else each.record.level),
            source=Source.INPUT,
            look=Look.WHOLE,
            check=checks.LEVEL,
            same=seen_before(_NAME, "level_held", "row_id", _row_ids),
        ),
        Column(
            key="levels_lacking",
            values=_gaps,
            formula='IF([@no]="","",MAX(0,[@level_asked]-N([@level_held])))',
            look=Look.WHOLE,
        ),
        unseen("person_no", told(_asked, lambda each: each.person_no)),
        unseen("skill_no", told(_asked, lambda each: each.skill_no)),
        unseen("row_id", told(_asked, lambda each: clean(each.row_id)), Look.WORD),
    ),
)


def _priority(each: AtStep) -> Cell:
    gap = each.need.mean_gap
    return None if gap is None or each.weight is None else gap * each.weight


def _risk(each: AtStep) -> Word | None:
    if not each.need.held:
        return said.NOBODY_THERE
    if each.need.coverage == 0:
        return said.NOBODY_ABLE
    return said.ONE_ABLE if each.need.is_single else None


_ABLE: Final = "COUNTIFS(tblSkilled[need_no],[@no],tblSkilled[levels_lacking],0)"
_OF_STEP: Final = "tblSteps[no],[@step_no]"
_STEP_TABLE: Final = Table(
    name="tblStepSkills",
    rows=lambda facts: len(_at_steps(facts)),
    title=said.STEP_SKILLS_TITLE,
    hint=said.STEP_SKILLS_HINT,
    columns=(
        numbers(_at_steps),
        Column(key="step", values=told(_at_steps, lambda each: each.step.name), width=(16, 32)),
        Column(key="skill", values=told(_at_steps, lambda each: each.skill), width=(14, 28)),
        Column(key="level_asked", values=told(_at_steps, lambda each: each.need.required), look=Look.WHOLE),
        Column(
            key="working_there",
            values=told(_at_steps, lambda each: len(each.need.held)),
            source=Source.PROGRAM,
            look=Look.WHOLE,
        ),
        Column(
            key="at_level",
            values=told(_at_steps, lambda each: each.need.coverage),
            formula=f'IF(N([@working_there])=0,"",{_ABLE}/[@working_there])',
            look=Look.PERCENT,
        ),
        Column(
            key="mean_gap",
            values=told(_at_steps, lambda each: each.need.mean_gap),
            formula=(
                'IF(N([@working_there])=0,"",'
                "SUMIFS(tblSkilled[levels_lacking],tblSkilled[need_no],[@no])/[@working_there])"
            ),
            look=Look.HUNDREDTHS,
        ),
        Column(
            key="training_first",
            values=told(_at_steps, _priority),
            formula=(
                f'IF(OR([@mean_gap]="",visits_known="",COUNTIFS({_OF_STEP},tblSteps[visits],">=0")=0),"",'
                f"[@mean_gap]*SUMIFS(tblSteps[visits],{_OF_STEP}))"
            ),
            look=Look.HUNDREDTHS,
        ),
        Column(
            key="risk",
            values=told(_at_steps, _risk),
            formula=(
                f'IF([@no]="","",IF(N([@working_there])=0,"{said.NOBODY_THERE}",'
                f'IF({_ABLE}=0,"{said.NOBODY_ABLE}",IF({_ABLE}=1,"{said.ONE_ABLE}",""))))'
            ),
            width=(12, 28),
        ),
        unseen("step_no", told(_at_steps, lambda each: each.step.no)),
    ),
)


def _above(facts: Facts) -> int:
    return len(facts.further.skilled.people) + 4


def _write(desk: Desk, sheet: Any) -> None:
    write_tables(desk, sheet, SHEET)
    found = desk.book.facts.further.skilled
    last = _FIRST + len(found.skills) - 1
    free = page_width(desk.options.paper) * READABLE - sum(map(pixels, _WIDTHS))
    wide = min(_MOST, max(_LEAST, digits(free / len(found.skills))))
    for column, width in enumerate((*_WIDTHS, *[wide] * len(found.skills))):
        sheet.set_column(column, column, width)
    _heads(desk, sheet)
    _people(desk, sheet, last)
    _able(desk, sheet)
    page.title(desk, sheet, SHEET.name, SHEET.intro, last)
    matrix = Block(first=0, last=page.HEADER_ROW + len(found.people) + 1, across=last, header=page.HEADER_ROW)
    page.set_up(desk, sheet, blocks_of(desk, SHEET, matrix))
    sheet.freeze_panes(2, 2)


def _heads(desk: Desk, sheet: Any) -> None:
    head = page.HEADER_ROW
    form = {"bold": True, "font_color": "#FFFFFF", "bg_color": style.ACCENT}
    plain = desk.formats.make(**form, valign="bottom", text_wrap=True)
    for column, key in enumerate(("no", "person", "lacking_in_all")):
        sheet.write_string(head, column, desk.tongue.header(key), plain)
    upright = desk.formats.make(**form, rotation=90, align="center", valign="bottom", text_wrap=True)
    for column, name in enumerate(desk.book.facts.further.skilled.skills, _FIRST):
        short = name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"
        sheet.write_string(head, column, short, upright)
    sheet.set_row(head, _HEAD_HEIGHT)


def _by_pair(book: Book) -> dict[tuple[Cell, Cell], float]:
    rows = row_by_row(book, _NAME, "person_no", "skill_no", "levels_lacking")
    return {(person, skill): number(gap) or 0.0 for person, skill, gap in rows}


def _people(desk: Desk, sheet: Any, last: int) -> None:
    gaps, found = _by_pair(desk.book), desk.book.facts.further.skilled
    level = desk.formats.cell(Look.WHOLE, Source.FORMULA, align="center", indent=0)
    for no, person in enumerate(found.people, 1):
        row = page.HEADER_ROW + no
        sheet.write_number(row, 0, no, desk.formats.cell(Look.ORDER, Source.TEXT))
        sheet.write_string(row, 1, person, desk.formats.cell(Look.TEXT, Source.TEXT, text_wrap=False))
        sums = [gap for (who, _), gap in gaps.items() if who == no]
        desk.put(
            sheet,
            row,
            2,
            sum(sums),
            desk.formats.cell(Look.WHOLE, Source.FORMULA),
            f"SUMIFS(tblSkills[levels_lacking],tblSkills[person_no],$A{row + 1})",
        )
        for skill_no, _ in enumerate(found.skills, 1):
            where = f"tblSkills[person_no],$A{row + 1},tblSkills[skill_no],{skill_no}"
            formula = f'IF(COUNTIFS({where})=0,"",SUMIFS(tblSkills[levels_lacking],{where}))'
            desk.put(sheet, row, _FIRST + skill_no - 1, gaps.get((no, skill_no)), level, formula)
    head = page.HEADER_ROW
    mark_gaps(desk, sheet, (head + 1, _FIRST, head + len(found.people), last))


def _able(desk: Desk, sheet: Any) -> None:
    """Below each skill how many of those who need it are at the level."""
    gaps, found = _by_pair(desk.book), desk.book.facts.further.skilled
    row = page.HEADER_ROW + len(found.people) + 1
    strong = {"bold": True, "top": 1, "top_color": style.ACCENT}
    for column in range(3):
        sheet.write_blank(row, column, None, desk.formats.make(**strong))
    sheet.write_string(row, 1, desk.say(said.AT_LEVEL), desk.formats.make(**strong))
    form = desk.formats.make(**strong, num_format="0%", align="center")
    for skill_no, _ in enumerate(found.skills, 1):
        of_skill = [gap for (_, skill), gap in gaps.items() if skill == skill_no]
        column = _FIRST + skill_no - 1
        where = f"tblSkills[skill_no],{skill_no}"
        formula = f"COUNTIFS({where},tblSkills[levels_lacking],0)/COUNTIFS({where})"
        desk.put(sheet, row, column, sum(gap == 0 for gap in of_skill) / len(of_skill), form, formula)


def _lacks(facts: Facts) -> Word | None:
    found = facts.further.skilled
    return None if found.asked else said.NO_SKILL_NEEDS if not found.at_steps else said.NO_SKILLED


SHEET: Final = Sheet(
    code="skills",
    name=said.SKILLS,
    intro=said.SKILLS_INTRO,
    hint=said.SKILLS_HINT,
    tables=(_STEP_TABLE, _TABLE),
    write=_write,
    lacks=_lacks,
    above=_above,
    head_height=_HEAD_HEIGHT,
)
