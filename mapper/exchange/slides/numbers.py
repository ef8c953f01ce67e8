"""The slides: the numbers of a map - headline figures with their ranges, the funnel, the roles, and the best levers."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

from mapper.analysis.figure import Figure, Unit, three_digits
from mapper.analysis.levers.effects import Effect
from mapper.analysis.levers.levers import fix_or_hire, ranked
from mapper.analysis.map_figures import lever_figures
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.ids import NodeId
from mapper.core.records import Connector, Lever, Node, Role, Stage
from mapper.core.values import LeverKind, Rect
from mapper.exchange.excel import words as book_words
from mapper.exchange.excel.text import at_word, one_line
from mapper.exchange.excel.tongue import Tongue
from mapper.exchange.excel.words.word import Word
from mapper.exchange.slides import words
from mapper.exchange.slides.charts import add_bars
from mapper.exchange.slides.inking import Ink, add_shape, colour, write
from mapper.exchange.slides.material import Material
from mapper.exchange.slides.spoken import amount_in, day_in, figure_in, number
from mapper.exchange.slides.tables import Column, add_table

_MOST_LEVERS: Final = 8
_MOST_REMARKS: Final = 5
_MOST_NAMES: Final = 4  # of the nodes of a remark
_MOST_BARS: Final = 14
_NAME: Final = 60
_BAR: Final = 32  # letters of a name beside a bar, which is squeezed by more
_LEVER: Final = 90
_LEAST_ROOM: Final = 20.0
_POINTS: Final = 100


def add_numbers(material: Material, rest: Callable[[], None]) -> None:
    """The slides of the figures: those that are read first, the funnel, the roles and the levers.

    What cannot be told is said below the first figures and gets no slide of its own.
    """
    found = lever_figures(material.figures, rest)
    effects = ranked((*found.own, *found.usual))
    levers = [each for each in effects if _is_worth_it(each)]
    roles = _uses(material)
    untold = []
    if not material.figures.stages:
        untold.append(words.NO_FLOW)
    if not roles:
        untold.append(words.NO_ROLES)
    if not levers:
        untold.append(words.NO_LEVERS)
    _add_first(material, untold, effects)
    if material.figures.stages:
        _add_funnel(material)
    if roles:
        _add_roles(material, roles)
    if levers:
        _add_levers(material, levers)


def _add_first(material: Material, untold: Sequence[Word], effects: Sequence[Effect]) -> None:
    """The slide of the figures that are read first."""
    figures, say = material.figures, material.say
    first, needs = figures.headlines, figures.required
    rows = [
        (words.WIN_RATE, first.win_probability),
        (words.ENTRIES_PER_WIN, first.entries_per_win),
        (words.DAYS_TO_WIN, first.days_to_win),
        (words.DAYS_OVER_ALL, first.days_over_all),
        (words.WINS, first.wins),
        (words.REVENUE, first.revenue),
    ]
    if figures.planned.wins.value is not None:
        rows.append((words.GOAL_WINS, figures.planned.wins))
    if needs is not None:
        rows.append((words.GOAL_ENTRIES, needs.entries))
    currency = queries.document_info(material.reader).currency
    cells = [[say(word), *figure_in(figure, currency, material.language)] for word, figure in rows]
    narrow = figures.outlook.binding
    if narrow:
        names = ", ".join(one_line(material.reader.get(Role, role_id).name, _NAME) for role_id in narrow)
        cells.append([say(words.BOTTLENECK), names, ""])
    cells += _fix_or_hire(material, effects)
    slide = material.deck.add_page(say(words.NUMBERS))
    columns = (
        Column(say(words.FIGURE), 0.46),
        Column(say(words.VALUE), 0.24, is_number=True),
        Column(say(words.RANGE), 0.3, is_number=True),
    )
    area = material.deck.area
    bottom = add_table(slide, columns, cells, area, material.palette, say(words.NUMBERS))
    room = Rect(area.x, bottom + 8, area.width, area.bottom - bottom - 8)
    _say_remarks(slide, material, untold, room)
    span = {
        "first": day_in(figures.outlook.first, material.language),
        "last": day_in(figures.outlook.last, material.language),
    }
    material.deck.note(slide, say(words.NOTE_MEASURED, **span))


def _fix_or_hire(material: Material, effects: Sequence[Effect]) -> Iterator[list[str]]:
    """What mending the process brings at best, against what taking somebody on does: gain and wins of each."""
    for word, found in zip((words.BEST_FIX, words.BEST_HIRE), fix_or_hire(effects), strict=True):
        if found is None or (found.net is None and found.wins is None):
            continue
        _, wins, _, net, _ = _lever_row(material, found)
        gain = [material.say(words.GAIN, gain=net)] if net else []
        gain += [material.say(words.MORE_WINS, wins=wins)] if wins else []
        name = one_line(_lever_name(material, found.lever), _LEVER)
        yield [material.say(word, lever=name), *gain, *[""] * (2 - len(gain))]


def _add_funnel(material: Material) -> None:
    """The slide of the funnel: a chart of how many cases reach each stage and are won."""
    slide = material.deck.add_page(material.say(words.FUNNEL))
    flows, rate = material.figures.stages, material.figures.headlines.win_probability.value
    bars = [(at_word(material.reader.get(Stage, each.stage_id).name, _BAR), each.reached) for each in flows]
    if rate is not None:
        bars.append((material.say(words.ARE_WON), rate))
    add_bars(slide, bars[:_MOST_BARS], material.deck.area, material.palette, material.say(words.FUNNEL_CHART))


def _uses(material: Material) -> list[tuple[str, float]]:
    """How much of their time the work takes of the roles of which it is known, the busiest first."""
    bars = [
        (at_word(material.reader.get(Role, each.role_id).name, _BAR), each.utilisation.value)
        for each in material.figures.outlook.capacity.roles
    ]
    return sorted(((name, use) for name, use in bars if use is not None), key=lambda bar: -bar[1])


def _add_roles(material: Material, bars: Sequence[tuple[str, float]]) -> None:
    """The slide of the roles: a chart of how much of their time the work takes."""
    slide = material.deck.add_page(material.say(words.ROLES))
    area, palette = material.deck.area, material.palette
    add_bars(slide, bars[:_MOST_BARS], area, palette, material.say(words.ROLES_CHART), has_limit=True)


def _is_worth_it(found: Effect) -> bool:
    return ((found.wins if found.net is None else found.net) or 0.0) > 0


def _add_levers(material: Material, good: Sequence[Effect]) -> None:
    """The slide of what would bring most."""
    slide = material.deck.add_page(material.say(words.LEVERS))
    columns = (
        Column(material.say(words.LEVER), 0.42),
        Column(material.say(words.LEVER_WINS), 0.13, is_number=True),
        Column(material.say(words.LEVER_DAYS), 0.11, is_number=True),
        Column(material.say(words.LEVER_NET), 0.16, is_number=True),
        Column(material.say(words.LEVER_COST), 0.18, is_number=True),
    )
    rows = [_lever_row(material, each) for each in good[:_MOST_LEVERS]]
    add_table(slide, columns, rows, material.deck.area, material.palette, material.say(words.LEVERS))


def _lever_row(material: Material, found: Effect) -> list[str]:
    language = material.language
    currency = queries.document_info(material.reader).currency

    def told(amount: float | None) -> str:
        return "" if amount is None else number(amount, 1, language, is_signed=True)

    def money(figure: Figure) -> str:
        return figure_in(figure, currency, language)[0]

    once, yearly = found.cost, found.cost_a_year
    cost = material.say(words.COST_UNKNOWN)
    if once and yearly:
        cost = material.say(words.COST_BOTH, once=money(found.spent.once), yearly=money(found.spent.a_year))
    elif yearly:
        cost = material.say(words.COST_YEARLY, yearly=money(found.spent.a_year))
    elif once is not None:
        cost = material.say(words.COST_ONCE, once=money(found.spent.once))
    net = ""
    if found.net is not None:
        net = amount_in(Unit.MONEY, three_digits(found.net), currency, language, is_signed=True)
    return [_lever_name(material, found.lever), told(found.wins), told(found.days_saved), net, cost]


def _lever_name(material: Material, lever: Lever) -> str:
    if lever.name:
        return one_line(lever.name, 200)
    is_share = lever.kind in (LeverKind.SHARE, LeverKind.DROP_OUT)
    amount = lever.change * _POINTS if is_share else lever.change
    digits = 0 if abs(amount - round(amount)) < 1e-9 else 1
    change = number(amount, digits, material.language, is_signed=True)
    reader = material.reader
    line = reader.find(Connector, lever.connector_id)
    about = []
    if line is not None:
        ends = (material.name_of(reader.get(Node, end)) for end in (line.source_id, line.target_id))
        about.append(" → ".join(ends))
    about += [
        each.name for each in (reader.find(Node, lever.node_id), reader.find(Role, lever.role_id)) if each
    ]
    return material.say(words.LEVER_NAMES[lever.kind], about=one_line(", ".join(about), 160), change=change)


def _say_remarks(slide: Any, material: Material, untold: Sequence[Word], box: Rect) -> None:
    """Below the figures: what cannot be told, and what keeps the flow from being told."""
    flow = material.figures.outlook.flow
    said = [_remark(material, each) for each in flow.obstacles if each.code in book_words.REMARKS]
    text = " ".join(material.say(word) for word in untold)
    if said:
        text = " ".join([text, material.say(words.NOT_COMPUTED), *said[:_MOST_REMARKS]]).strip()
    if not text or box.height < _LEAST_ROOM:
        return
    shape = add_shape(slide, "RECTANGLE", box, text)
    colour(shape, None, None)
    ink = Ink(
        sizes=(13.0, 12.0, 11.0, 10.0),
        colour=material.palette.of("message", "warning"),
        align="l",
        anchor="t",
    )
    write(shape, text, box, ink)


def _remark(material: Material, remark: Remark) -> str:
    names = [one_line(node.name, _NAME) for node in _nodes(material, remark.node_ids) if node.name]
    named = ", ".join(names[:_MOST_NAMES])
    if len(names) > _MOST_NAMES:
        named = f"{named} {material.say(words.MORE_STEPS, count=len(names) - _MOST_NAMES)}"
    said = Tongue(material.language).say(book_words.REMARKS[remark.code])
    return said.replace("{names}", named or material.say(words.UNKNOWN))


def _nodes(material: Material, ids: Iterable[NodeId]) -> list[Node]:
    found = (material.reader.find(Node, id) for id in ids)
    return [node for node in found if node is not None]
