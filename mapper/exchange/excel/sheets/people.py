"""The hidden sheet Mapper people: what other maps ask of people, and the months of a span whose seasons differ."""

from typing import Final

from mapper.exchange.excel import words
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.sheets import beside, busy_months

SHEET: Final = Sheet(
    code="people",
    name=words.PEOPLE,
    intro=words.PEOPLE_INTRO,
    hint=words.PEOPLE_INTRO,
    tables=(
        beside.TABLE,
        beside.MONTHS_TABLE,
        busy_months.STAFF_MONTHS,
        busy_months.MONTHS,
        busy_months.CARRIED_BY,
    ),
    is_inside=True,
)
