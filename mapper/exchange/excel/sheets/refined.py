"""The sheet As-is vs refined: step by step and figure by figure what was, what is and the difference."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from mapper.analysis.map_figures import MapFigures
from mapper.core import queries
from mapper.core.ids import MapId, NodeId
from mapper.core.records import Lane, Node, Stage
from mapper.exchange.direction import isolated
from mapper.exchange.excel import finding
from mapper.exchange.excel.against import Against, StepPair
from mapper.exchange.excel.blanks import difference
from mapper.exchange.excel.book import Book, Cell, Column, Table, Values
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.rows import numbers, row_by_row, told
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.sheets.refined_changes import CHANGES
from mapper.exchange.excel.sheets.refined_functions import HAND_OFFS, PEOPLE, ROLES
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words import compared
from mapper.exchange.excel.words import instruments as said
from mapper.exchange.excel.words.compared import OTHERWISE
from mapper.exchange.excel.words.word import Word

_NAME: Final = "tblStepDifference"
_MEASURES: Final = "tblDifference"


def _pairs(facts: Facts) -> Sequence[StepPair]:
    return [] if facts.further.against is None else facts.further.against.steps


def _what(pair: StepPair) -> Word:
    if pair.before is None:
        return said.ADDED
    if pair.after is None:
        return said.REMOVED
    if {"stage_id", "lane_id"} & set(pair.fields):
        return compared.MOVED
    return said.CHANGED if pair.fields else said.SAME


def _fields(book: Book) -> Values:
    return [
        ", ".join(book.tongue.say(OTHERWISE[name]) for name in pair.fields) for pair in _pairs(book.facts)
    ]


def _cell_name(pair: StepPair, figures: MapFigures) -> str:
    node = pair.after or pair.before
    if node is None:
        return ""
    stage, lane = figures.reader.get(Stage, node.stage_id), figures.reader.get(Lane, node.lane_id)
    return clean(f"{isolated(stage.name)} · {isolated(lane.name)}")


def _names(read: Callable[[StepPair, MapFigures], Cell]) -> Callable[[Book], Values]:
    def values(book: Book) -> Values:
        against = book.facts.further.against
        return [] if against is None else [read(pair, against.after) for pair in against.steps]

    return values


def _hours(figures: MapFigures, node_id: NodeId) -> float | None:
    hours = queries.touch_hours(figures.reader, node_id)
    return sum(hours.values()) if hours else None


def _wait(figures: MapFigures, node_id: NodeId) -> float | None:
    measures = queries.measures(figures.reader, node_id)
    return None if measures is None else measures.wait_days


def _visits(figures: MapFigures, node_id: NodeId) -> float | None:
    return figures.outlook.flow.visits.get(node_id)


def _cost(figures: MapFigures, node_id: NodeId) -> float | None:
    return figures.costs.visit.get(node_id)


_Read = Callable[[MapFigures, NodeId], float | None]


def _of_steps(read: _Read, *, is_after: bool) -> Callable[[Book], Values]:
    def value(figures: MapFigures, node: Node | None) -> Cell:
        return None if node is None else read(figures, node.id)

    def values(book: Book) -> Values:
        against = book.facts.further.against
        if against is None:
            return []
        if is_after:
            return [value(against.after, pair.after) for pair in against.steps]
        return [value(against.before, pair.before) for pair in against.steps]

    return values


def _delta(table: str, before: str, after: str) -> Callable[[Book], Values]:
    return lambda book: [difference(*pair) for pair in row_by_row(book, table, after, before)]


def _in_steps(key: str, *, is_after: bool) -> Callable[[Book], Sequence[str]]:
    """Formulas that show what stands of the steps on the sheets of their map; "" where it is not in the workbook."""

    def formulas(book: Book) -> Sequence[str]:
        against = book.facts.further.against
        if against is None:
            return []
        map_no = finding.map_no(book, _side(against, is_after=is_after).map_id)
        numbered = {step.node.id: step.no for step in book.maps[map_no - 1].steps} if map_no else {}
        nodes = [pair.after if is_after else pair.before for pair in against.steps]
        return [_shown(key, map_no, numbered.get(node.id, 0) if node else 0) for node in nodes]

    return formulas


def _shown(key: str, map_no: int, step_no: int) -> str:
    there = f"INDEX(tblSteps~{map_no}[{key}],{step_no})"
    return f'IF(ISNUMBER({there}),{there},"")' if step_no else ""


def _side(against: Against, *, is_after: bool) -> MapFigures:
    return against.after if is_after else against.before


def _sources(formulas: Callable[[Book], Sequence[str]]) -> Callable[[Book], Sequence[Source]]:
    """Numbers that follow look like formulas, the others like what the program says."""
    return lambda book: [Source.FORMULA if each else Source.PROGRAM for each in formulas(book)]


def _compared(about: str, read: _Read, look: Look, key: str) -> tuple[Column, ...]:
    """Before, after and the difference of one number of the steps; `key`: of its column in tblSteps."""
    before, after = f"{about}_before", f"{about}_after"
    return (
        *(
            Column(
                key=side,
                values=_of_steps(read, is_after=is_after),
                formulas=(formulas := _in_steps(key, is_after=is_after)),
                sources=_sources(formulas),
                source=Source.PROGRAM,
                look=look,
                width=(9.5, 9.5),
            )
            for side, is_after in ((before, False), (after, True))
        ),
        Column(
            key=f"{about}_delta",
            values=_delta(_NAME, before, after),
            formula=f'IF(AND(ISNUMBER([@{before}]),ISNUMBER([@{after}])),[@{after}]-[@{before}],"")',
            look=Look.SIGNED if look is not Look.THOUSANDTHS else Look.SIGNED_SMALL,
            width=(9.5, 9.5),
        ),
    )


_TABLE: Final = Table(
    name=_NAME,
    turns=("cost_before",),
    rows=lambda facts: len(_pairs(facts)),
    title=said.STEPS_COMPARED_TITLE,
    hint=said.STEPS_COMPARED_HINT,
    columns=(
        numbers(_pairs),
        Column(
            key="step",
            values=told(_pairs, lambda pair: clean(node.name) if (node := pair.after or pair.before) else ""),
            width=(20, 40),
        ),
        Column(key="what", values=told(_pairs, _what), look=Look.WORD, width=(11, 12)),
        *_compared("hours", _hours, Look.HUNDREDTHS, "hours"),
        *_compared("wait", _wait, Look.TENTHS, "wait"),
        *_compared("visits", _visits, Look.THOUSANDTHS, "visits"),
        *_compared("cost", _cost, Look.MONEY, "cost"),
        Column(key="cell", values=_names(_cell_name), width=(16, 34)),
        Column(key="what_changed", values=_fields, width=(18, 34)),
    ),
)

_Figure = Callable[[MapFigures], float | None]
# The named cells of a map that show the same, in this order; none shows the last two.
_CELLS: Final = (
    "win_probability",
    "wins_expected",
    "money_expected",
    "entries_possible",
    "days_per_win",
    "days_per_entry",
    "hours_per_entry",
    "hours_per_win",
    "cost_per_entry",
    "cost_per_win",
)
_FIGURES: Final[tuple[tuple[Word, Look, _Figure], ...]] = (
    (said.WIN_PROBABILITY, Look.PERCENT, lambda f: f.outlook.flow.win_probability),
    (said.WINS_EXPECTED, Look.TENTHS, lambda f: f.outlook.wins),
    (said.MARGIN, Look.MONEY, lambda f: f.outlook.money),
    (said.ENTRIES_POSSIBLE, Look.TENTHS, lambda f: f.outlook.capacity.most_entries.value),
    (said.DAYS_TO_WIN, Look.DAYS, lambda f: f.outlook.days_to_win),
    (
        said.DAYS_OF_ENTRY,
        Look.DAYS,
        lambda f: None if f.outlook.times.days is None else f.outlook.times.days.entering.mean,
    ),
    (said.HOURS_OF_ENTRY, Look.HOURS, lambda f: sum(f.work.per_entry.values())),
    (said.HOURS_OF_WIN, Look.HOURS, lambda f: None if f.work.all_in is None else sum(f.work.all_in.values())),
    (said.COST_OF_ENTRY, Look.MONEY, lambda f: f.costs.per_entry.value),
    (said.COST_OF_WIN, Look.MONEY, lambda f: f.costs.per_win_all_in.value),
    (said.HAND_OFFS, Look.HUNDREDTHS, lambda f: f.hand_offs.a_win.value),
    (said.FIRST_PASS, Look.PERCENT, lambda f: f.yields.of_wins.value),
)


def _figures(*, is_after: bool) -> Callable[[Book], Values]:
    def values(book: Book) -> Values:
        against = book.facts.further.against
        if against is None:
            return []
        return [read(against.after if is_after else against.before) for _, _, read in _FIGURES]

    return values


def _in_cells(*, is_after: bool) -> Callable[[Book], Sequence[str]]:
    """Formulas that show the named cells of a map; "" where there is none."""

    def formulas(book: Book) -> Sequence[str]:
        against = book.facts.further.against
        if against is None:
            return []
        map_no = finding.map_no(book, _side(against, is_after=is_after).map_id)
        shown = [f'IF(ISNUMBER({name}~{map_no}),{name}~{map_no},"")' if map_no else "" for name in _CELLS]
        return [*shown, *[""] * (len(_FIGURES) - len(shown))]

    return formulas


def _looks(_: Book) -> Sequence[Look]:
    return [look for _, look, _ in _FIGURES]


_SIGNED: Final[Mapping[Look, Look]] = MappingProxyType(
    {Look.PERCENT: Look.POINTS, Look.MONEY: Look.SIGNED_MONEY}
)
# By the place of a figure in the table the code by which its range is known.
_RANGED: Final[Mapping[int, str]] = MappingProxyType(
    {0: "win_probability", 1: "wins", 2: "money", 4: "days_to_win", 5: "days_over_all"}
)


def _signed(book: Book) -> Sequence[Look]:
    return [_SIGNED.get(look, Look.SIGNED) for look in _looks(book)]


def _ends(end: str) -> Callable[[Book], Values]:
    """From where or to where a difference lies nine times of ten; empty where it has no range."""

    def values(book: Book) -> Values:
        against = book.facts.further.against
        if against is None:
            return []
        known = {change.code: getattr(change, end) for change in against.both.changes}
        return [known.get(_RANGED.get(place, "")) for place in range(len(_FIGURES))]

    return values


_MEASURE_TABLE: Final = Table(
    name=_MEASURES,
    rows=lambda facts: 0 if facts.further.against is None else len(_FIGURES),
    columns=(
        Column(
            key="no",
            values=lambda _: list(range(1, len(_FIGURES) + 1)),
            look=Look.ORDER,
            width=(4, 4),
        ),
        Column(key="measure", values=lambda _: [name for name, *_rest in _FIGURES], width=(26, 36)),
        Column(
            key="map_before",
            values=_figures(is_after=False),
            formulas=_in_cells(is_after=False),
            sources=_sources(_in_cells(is_after=False)),
            source=Source.PROGRAM,
            look=Look.NUMBER,
            looks=_looks,
        ),
        Column(
            key="map_after",
            values=_figures(is_after=True),
            formulas=_in_cells(is_after=True),
            sources=_sources(_in_cells(is_after=True)),
            source=Source.PROGRAM,
            look=Look.NUMBER,
            looks=_looks,
        ),
        Column(
            key="delta",
            values=_delta(_MEASURES, "map_before", "map_after"),
            formula='IF(AND(ISNUMBER([@map_before]),ISNUMBER([@map_after])),[@map_after]-[@map_before],"")',
            look=Look.NUMBER,
            looks=_signed,
        ),
        *(
            Column(
                key=f"delta_{end}",
                values=_ends(end),
                source=Source.PROGRAM,
                look=Look.NUMBER,
                looks=_signed,
            )
            for end in ("low", "high")
        ),
    ),
)


def _lacks(facts: Facts) -> Word | None:
    return None if facts.further.against is not None else said.NO_PAIR


def _rests_on(facts: Facts) -> Sequence[MapId]:
    against = facts.further.against
    return () if against is None else (against.before.map_id, against.after.map_id)


SHEET: Final = Sheet(
    code="difference",
    name=said.REFINED,
    intro=said.REFINED_INTRO,
    hint=said.REFINED_HINT,
    tables=(_MEASURE_TABLE, ROLES, PEOPLE, HAND_OFFS, _TABLE, CHANGES),
    lacks=_lacks,
    rests_on=_rests_on,
)
