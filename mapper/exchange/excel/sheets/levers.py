"""The sheet Levers: what every fix and every hire would bring in a year, worked out by the program, best first."""

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

from mapper.analysis.levers.effects import Effect, Pair
from mapper.analysis.levers.usual_levers import MOST
from mapper.core.records import Role
from mapper.core.values import LeverKind
from mapper.exchange.excel import page, style
from mapper.exchange.excel.book import Book, Cell, Column, Table, Values
from mapper.exchange.excel.desk import Desk
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.lever_names import lever_name
from mapper.exchange.excel.rows import numbers, told
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.sheets import charts
from mapper.exchange.excel.stack import blocks_of, write_heading, write_tables
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.tables import absolute
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words import instruments as said
from mapper.exchange.excel.words.word import Word

_NAME: Final = "tblLevers"
_DRAWN: Final = 10  # of the levers, in the chart
_PAIRS: Final = 5
_CHART_WIDTH: Final = 1_000  # pixels
_CHART_ROWS: Final = 15
_NOTHING: Final = 1e-9  # less than this of whatever is counted is none of it
T = TypeVar("T")


def _levers(facts: Facts) -> Sequence[Effect]:
    return facts.further.levers


def _pairs(facts: Facts) -> Sequence[Pair]:
    return facts.further.lever_pairs[:_PAIRS]


def _named(read: Callable[[Book, Effect], Cell]) -> Callable[[Book], Values]:
    return lambda book: [read(book, each) for each in _levers(book.facts)]


def _name(book: Book, effect: Effect) -> str:
    return clean(lever_name(book.facts.figures.reader, effect.lever, book.tongue))


def _binding(book: Book, effect: Effect) -> Cell:
    """What holds the wins down afterwards: a role, or what comes in."""
    if effect.after is None:
        return None
    reader = book.facts.figures.reader
    names = [clean(reader.get(Role, role_id).name) for role_id in effect.binding]
    return ", ".join(names) if names else said.ENTRIES_BIND


def _whose(facts: Facts, effect: Effect) -> Word:
    return said.OWN_LEVER if effect.lever in facts.further.own_levers else said.USUAL_LEVER


def _lacks_of(effect: Effect) -> Word | None:
    """What keeps a lever from being worked out, or what is not known of it."""
    codes = [remark.code for remark in effect.remarks]
    known = next((said.LEVER_LACKS[code] for code in codes if code in said.LEVER_LACKS), None)
    return said.LEVER_UNKNOWN if known is None and effect.after is None else known


def _settled(read: Callable[[T], Cell]) -> Callable[[T], Cell]:
    """The same, with 0 for the trace of a number that reckoning leaves of nothing."""

    def value(each: T) -> Cell:
        found = read(each)
        return 0.0 if isinstance(found, float) and abs(found) < _NOTHING else found

    return value


def _figure(key: str, read: Callable[[Effect], Cell], look: Look) -> Column:
    return Column(
        key=key, values=told(_levers, _settled(read)), source=Source.PROGRAM, look=look, width=(11, 13)
    )


_TABLE: Final = Table(
    name=_NAME,
    rows=lambda facts: len(_levers(facts)),
    title=said.ALL_LEVERS_TITLE,
    tab=said.ALL_LEVERS_TAB,
    turns=("per_money",),
    columns=(
        numbers(_levers),
        Column(key="lever", values=_named(_name), width=(26, 44)),
        Column(
            key="kind",
            values=told(_levers, lambda each: said.HIRE if each.lever.kind is LeverKind.HIRE else said.FIX),
            look=Look.WORD,
            width=(8, 10),
        ),
        Column(
            key="whose",
            values=lambda book: [_whose(book.facts, each) for each in _levers(book.facts)],
            look=Look.WORD,
            width=(10, 12),
        ),
        _figure("cost_once", lambda each: each.cost, Look.MONEY),
        _figure("cost_each_year", lambda each: each.cost_a_year, Look.MONEY),
        _figure("more_wins", lambda each: each.wins, Look.TENTHS),
        _figure("days_saved", lambda each: each.days_saved, Look.TENTHS),
        _figure("earnings", lambda each: each.earnings, Look.MONEY),
        _figure("delay_benefit", lambda each: each.delay_benefit, Look.MONEY),
        _figure("net", lambda each: each.net, Look.MONEY),
        _figure("per_money", lambda each: each.per_money_spent, Look.TENTHS),
        _figure("payback", lambda each: each.payback_months, Look.TENTHS),
        Column(key="binding", values=_named(_binding), source=Source.PROGRAM, look=Look.WORD, width=(18, 34)),
        Column(key="lacking", values=told(_levers, _lacks_of), look=Look.TEXT, width=(16, 30)),
    ),
)


def _pair_figure(key: str, read: Callable[[Pair], Cell], look: Look) -> Column:
    return Column(
        key=key, values=told(_pairs, _settled(read)), source=Source.PROGRAM, look=look, width=(11, 13)
    )


def _both(book: Book) -> Values:
    return [f"{_name(book, each.first)} + {_name(book, each.second)}" for each in _pairs(book.facts)]


_PAIR_TABLE: Final = Table(
    name="tblLeverPairs",
    rows=lambda facts: len(_pairs(facts)),
    title=said.PAIRS_TITLE,
    hint=said.PAIRS_HINT,
    lacks=said.NO_LEVER_PAIRS,
    columns=(
        numbers(_pairs),
        Column(key="both_levers", values=_both, width=(30, 44)),
        _pair_figure("more_wins", lambda each: each.wins, Look.TENTHS),
        _pair_figure("lift", lambda each: each.lift, Look.SIGNED),
        _pair_figure("net", lambda each: each.net, Look.MONEY),
    ),
)


def _charted(facts: Facts) -> str | None:
    """The column that the chart draws: the first of which a lever that is drawn brings some; None where none does."""
    drawn = _levers(facts)[:_DRAWN]
    columns: tuple[tuple[str, Callable[[Effect], float | None]], ...] = (
        ("net", lambda each: each.net),
        ("more_wins", lambda each: each.wins),
    )
    brings = (key for key, read in columns if any(abs(read(each) or 0.0) >= _NOTHING for each in drawn))
    return next(brings, None)


def _write(desk: Desk, sheet: Any) -> None:
    write_tables(desk, sheet, SHEET)
    place, facts = desk.places[_NAME], desk.book.facts
    hint = desk.say(said.ALL_LEVERS_HINT, most=MOST, count=facts.further.levers_left_out)
    if place.sheet == sheet.name:
        write_heading(desk, sheet, SHEET, place, said.ALL_LEVERS_TITLE, hint)
    key = _charted(facts)
    if key is None:
        if _levers(facts):
            told_why = desk.formats.make(font_color=style.MUTED)
            sheet.write_string(page.HEADER_ROW, 0, desk.say(said.NO_LEVER_CHART), told_why)
        return
    _chart(desk, sheet, key)
    page.set_up(desk, sheet, blocks_of(desk, SHEET, charts.block(sheet, _CHART_WIDTH, _CHART_ROWS)))


def _chart(desk: Desk, sheet: Any, key: str) -> None:
    """A bar for each of the first levers."""
    place, facts = desk.places[_NAME], desk.book.facts
    drawn = min(_DRAWN, len(_levers(facts)))
    last = place.first + drawn - 1
    columns = [place.column(each) for each in ("lever", key)]
    cells = ["=" + absolute(place.sheet, place.first, column, last, column) for column in columns]
    chart = desk.workbook.add_chart({"type": "bar"})
    chart.add_series(
        {
            "name": desk.tongue.header(key),
            "categories": cells[0],
            "values": cells[1],
            "fill": {"color": style.ACCENT},
            "gap": 40,
            "invert_if_negative": True,
            "invert_if_negative_color": style.BAD["font_color"],
        }
    )
    title = desk.say(said.CHART_LEVERS)
    unit = clean(facts.info.currency) if key == "net" else desk.say(said.AXIS_WINS)
    charts.finish(chart, title, unit, value_axis="x", has_legend=False)
    chart.set_x_axis(
        {
            "name": unit,
            "name_font": charts.font(9, bold=False),
            "num_font": charts.font(9),
            "num_format": "#,##0",
            "label_position": "high",
            "major_gridlines": {"visible": True, "line": {"color": style.LINE, "width": 0.75}},
        }
    )
    chart.set_y_axis({"reverse": True, "num_font": charts.font(9), "label_position": "low"})
    chart.set_size({"width": _CHART_WIDTH, "height": 20 * _CHART_ROWS - 8})
    charts.insert(sheet, page.HEADER_ROW, 1, chart, title)


def _lacks(facts: Facts) -> Word | None:
    return None if _levers(facts) else said.NO_LEVERS_YET


SHEET: Final = Sheet(
    code="levers",
    name=said.LEVERS,
    intro=said.LEVERS_INTRO,
    hint=said.LEVERS_HINT,
    tables=(_PAIR_TABLE, _TABLE),
    rests_on=lambda facts: (facts.map.id,),
    write=_write,
    lacks=_lacks,
    above=lambda facts: 2 if _charted(facts) is None else _CHART_ROWS + 2,
)
