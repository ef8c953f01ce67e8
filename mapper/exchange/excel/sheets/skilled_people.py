"""The hidden sheet Mapper skills: who works where a skill is asked for, so that Skills at steps follows what is typed
about people.
"""

from collections.abc import Sequence
from typing import Final

from mapper.exchange.excel.blanks import number
from mapper.exchange.excel.book import Book, Cell, Column, Table, Values
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.rows import numbers, told, unseen
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.sheets import skills
from mapper.exchange.excel.skilled import There
from mapper.exchange.excel.style import Look
from mapper.exchange.excel.words import instruments as said

_NAME: Final = "tblSkilled"


def _there(facts: Facts) -> Sequence[There]:
    return facts.further.skilled.there


def _lacking(book: Book) -> Values:
    asked, held = book.column("tblStepSkills", "level_asked"), book.column("tblSkills", "level_held")
    return [_levels(asked[each.need_no - 1], held[each.asked_no - 1]) for each in _there(book.facts)]


def _levels(asked: Cell, held: Cell) -> float:
    return max(0.0, (number(asked) or 0.0) - (number(held) or 0.0))


_TABLE: Final = Table(
    name=_NAME,
    rows=lambda facts: len(_there(facts)),
    columns=(
        numbers(_there),
        unseen("need_no", told(_there, lambda each: each.need_no)),
        unseen("asked_no", told(_there, lambda each: each.asked_no)),
        Column(
            key="levels_lacking",
            values=_lacking,
            formula=(
                'IF([@no]="","",MAX(0,SUMIFS(tblStepSkills[level_asked],tblStepSkills[no],[@need_no])'
                "-SUMIFS(tblSkills[level_held],tblSkills[no],[@asked_no])))"
            ),
            look=Look.WHOLE,
        ),
    ),
)

SHEET: Final = Sheet(
    code="skilled",
    name=said.SKILLED,
    intro=said.SKILLED_INTRO,
    hint=said.SKILLED_INTRO,
    tables=(_TABLE,),
    lacks=skills.SHEET.lacks,
    is_inside=True,
    serves="skills",
)
