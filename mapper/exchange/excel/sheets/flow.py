"""The hidden sheet Mapper flow: it solves the flow of the map by elimination, so that visits follow every share."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from mapper.core.values import NodeKind, Outcome
from mapper.exchange.excel import page, style, words
from mapper.exchange.excel.blanks import number
from mapper.exchange.excel.book import Book
from mapper.exchange.excel.desk import Desk
from mapper.exchange.excel.elimination import NOWHERE, Place, Recipe, computed, recipes
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.gaps import gives_cycle
from mapper.exchange.excel.rows import row_by_row
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.sheets.flow_days import WonDays
from mapper.exchange.excel.sheets.queueing import MOST_ABOVE
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.tables import absolute, cell_name

WANTED: Final = (
    "stays",
    "wins",
    "returns",
)  # what other sheets ask for, each as a range by the number of the step
_MOST_STEPS: Final = 2_000
_MOST_PRODUCTS: Final = 100_000  # above it the workbook would be slower than it is worth
_LONGEST: Final = 250  # products in one cell; a formula has room for 8,192 characters
_FIRST: Final = 4  # row of the first cell
_VALUE: Final = 3  # column of the cells
_STEP: Final = 5  # column of the steps


def solution(book: Book) -> Mapping[Place, float]:
    """The values of all cells of the sheet."""
    found: Mapping[Place, float] = book.once("solution", lambda: _solution(book))
    return found


def plan(facts: Facts) -> list[Recipe] | None:
    """How the sheet solves the flow; None where the map is too large or too tangled for it."""
    steps = [step.no for step in facts.steps if step.node.kind is not NodeKind.END]
    if len(steps) > _MOST_STEPS:
        return None
    inside = set(steps)
    links = {(branch.source.no, branch.target.no) for branch in facts.branches}
    made = recipes(
        steps,
        sorted(link for link in links if inside.issuperset(link)),
        with_days=gives_cycle(facts.reader, facts.map.id),
    )
    counts = [len(each.products) for each in made]
    return made if sum(counts) <= _MOST_PRODUCTS and max(counts, default=0) <= _LONGEST else None


def _solution(book: Book) -> Mapping[Place, float]:
    made = book.once("plan", lambda: plan(book.facts))
    if made is None:
        return _of_the_program(book)
    return computed(made, _given(book))


def _given(book: Book) -> dict[Place, float]:
    given: dict[Place, float] = {}
    for branch, leaving in zip(book.facts.branches, book.column("tblBranches", "leaving"), strict=True):
        target = branch.target.node
        if target.kind is not NodeKind.END:
            place: Place = ("link", branch.source.no, branch.target.no)
        elif target.outcome is Outcome.WON:
            place = ("won", branch.source.no)
        else:
            continue
        given[place] = given.get(place, 0.0) + (number(leaving) or 0.0)
    keys = ("entry", "tries_of_wins", "days_visit")
    for step, (share, tries, days) in zip(book.facts.steps, row_by_row(book, "tblSteps", *keys), strict=True):
        given["enter", step.no] = number(share) or 0.0
        given["due", step.no] = (number(tries) or 0.0) * (number(days) or 0.0)
    return given


def _of_the_program(book: Book) -> dict[Place, float]:
    """What the program has worked out, for the maps that the sheet does not solve."""
    flow, reached = book.facts.flow, book.facts.figures.reached
    tries = book.column("tblSteps", "tries")
    values: dict[Place, float] = {}
    for step, each in zip(book.facts.steps, tries, strict=True):
        if step.node.kind is NodeKind.END:
            continue
        stays = flow.visits.get(step.node.id, 0.0) / (number(each) or 1.0)
        values["stays", step.no] = stays
        values["wins", step.no] = flow.wins_from.get(step.node.id, 0.0)
        share = reached.get(step.node.id)
        values["returns", step.no, step.no] = stays / share if share else 1.0
    return values


def _write(desk: Desk, sheet: Any) -> None:
    made = desk.book.once("plan", lambda: plan(desk.book.facts))
    values = solution(desk.book)
    page.title(desk, sheet, words.FLOW, words.FLOW_INTRO if made is not None else words.FLOW_FIXED, 8)
    sheet.set_column(0, 0, 12)
    head = desk.formats.make(bold=True, font_color=style.MUTED, bottom=1)
    for column, text in enumerate(words.FLOW_HEADERS):
        sheet.write_string(_FIRST - 1, column if column < _STEP - 1 else column + 1, desk.say(text), head)
    rows = {each.place: row for row, each in enumerate(made or (), _FIRST)}
    form = desk.formats.cell(Look.NUMBER, Source.FORMULA)
    plain = desk.formats.make(font_color=style.MUTED)
    for each in made or ():
        row = rows[each.place]
        sheet.write_string(row, 0, each.place[0], plain)
        for column, step in enumerate(each.place[1:], 1):
            sheet.write_number(row, column, step, plain)
        desk.put(sheet, row, _VALUE, values[each.place], form, _formula(each, rows))
        if row % _BEAT == 0:
            desk.pulse.beat(0)
    _write_steps(desk, sheet, rows, values)
    page.protect(sheet)  # no print area: LibreOffice prints hidden sheets that have one


_BEAT: Final = 500  # rows between two looks at the cancel button


def _write_steps(desk: Desk, sheet: Any, rows: Mapping[Place, int], values: Mapping[Place, float]) -> None:
    """The stays, wins and returns of all steps in their order, where other sheets look them up."""
    count = max(len(desk.book.facts.steps), 1)
    source = Source.FORMULA if rows else Source.PROGRAM
    form = desk.formats.cell(Look.NUMBER, source)
    for step in range(1, count + 1):
        row = _FIRST + step - 1
        sheet.write_number(row, _STEP, step, form)
        for column, kind in enumerate(WANTED, _STEP + 1):
            place: Place = (kind, step, step) if kind == "returns" else (kind, step)
            if place in values:
                formula = cell_name(rows[place], _VALUE) if place in rows else ""
                desk.put(sheet, row, column, values[place], form, formula)
    counts = _STEP + 2 + len(WANTED)
    for people in range(1, MOST_ABOVE + 1):
        sheet.write_number(
            _FIRST + people - 1, counts, people, desk.formats.cell(Look.NUMBER, Source.PROGRAM)
        )
    desk.names["flow_counts"] = absolute(sheet.name, _FIRST, counts, _FIRST + MOST_ABOVE - 1, counts)
    if any(place[0] == "days" for place in rows):
        corner = (_FIRST, counts + 2)
        WonDays(desk=desk, sheet=sheet, rows=rows, values=values, value_column=_VALUE, corner=corner).write()
    for column, kind in enumerate(WANTED, _STEP + 1):
        desk.names[f"flow_{kind}"] = absolute(sheet.name, _FIRST, column, _FIRST + count - 1, column)


def _formula(recipe: Recipe, rows: Mapping[Place, int]) -> str:
    terms = [str(recipe.one)] if recipe.one else []
    if recipe.is_given:
        often = "" if recipe.weighed is None else f"*{cell_name(rows[recipe.weighed], _VALUE)}"
        terms.append(_of_map(recipe.place) + often)
    terms += ["*".join(cell_name(rows[place], _VALUE) for place in product) for product in recipe.products]
    total = "+".join(terms) or "0"
    if recipe.place[0] == "out":
        return f"IF(1-({total})>{NOWHERE:.12f},1/(1-({total})),0)"
    return total if recipe.times is None else f"({total})*{cell_name(rows[recipe.times], _VALUE)}"


def _of_map(place: Sequence[str | int]) -> str:
    """What the map gives: a share, who enters, who is won, the days of a stay."""
    kind, step = place[0], place[1]
    if kind == "link":
        where = f"tblBranches[from_no],{step},tblBranches[to_no],{place[2]}"
        return f"SUMIFS(tblBranches[leaving],{where})"
    if kind == "won":
        return f"SUMIFS(tblBranches[leaving],tblBranches[from_no],{step},tblBranches[wins_there],1)"
    if kind == "due":
        where = f"tblSteps[no],{step}"
        return f"SUMIFS(tblSteps[tries_of_wins],{where})*SUMIFS(tblSteps[days_visit],{where})"
    return f"SUMIFS(tblSteps[entry],tblSteps[no],{step})"


SHEET: Final = Sheet(
    code="flow", name=words.FLOW, intro=words.FLOW_INTRO, hint=words.FLOW_INTRO, write=_write, is_inside=True
)
