"""The slides: what changes against the map that a map is based on - how much, and what can be expected of it."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from mapper.analysis.comparison.change import ChangeKind, MapChange, told_changes
from mapper.analysis.comparison.compare import Comparison, against_base
from mapper.analysis.comparison.figures import BothFigures, FigureChange, beside
from mapper.analysis.figure import Unit, three_digits
from mapper.analysis.map_figures import map_figures
from mapper.core import queries
from mapper.core.reader import Reader
from mapper.core.values import Rect
from mapper.exchange.excel.text import at_word, one_line
from mapper.exchange.excel.tongue import Tongue
from mapper.exchange.slides import words
from mapper.exchange.slides.inking import Ink, add_shape, colour, write
from mapper.exchange.slides.material import Material
from mapper.exchange.slides.spoken import amount_in, figure_in, number
from mapper.exchange.slides.tables import Column, add_table

_SAID: Final = 40.0  # points for what is said above the figures
_NAME: Final = 80
_MOST: Final = 40  # changes that a speaker is told one by one
_HUNDRED: Final = 100


def add_changes(material: Material, document: Reader, today: date, rest: Callable[[], None]) -> None:
    """The slide of what changes; none where a map is based on no other, or nothing but the drawing is otherwise."""
    found = against_base(document, material.process_map.id)
    if not found:
        return
    both = beside(map_figures(document, found.before.map_id, today, rest), material.figures)
    shown = list(told_changes(found.changes))
    slide = material.deck.add_page(material.say(words.CHANGES))
    area = material.deck.area
    text = _summary(material, found)
    box = area._replace(height=_SAID)
    shape = add_shape(slide, "RECTANGLE", box, text)
    colour(shape, None, None)
    ink = material.palette.of("text", "primary")
    write(shape, text, box, Ink(sizes=(14.0, 13.0, 12.0, 11.0), colour=ink, align="l", anchor="t", across=0))
    rows = [_row(material, each) for each in both.changes if each.code in words.FIGURES and not each.is_same]
    if rows:
        columns = (
            Column(material.say(words.FIGURE), 0.4),
            Column(material.say(words.BEFORE), 0.17, is_number=True),
            Column(material.say(words.AFTER), 0.17, is_number=True),
            Column(material.say(words.DIFFERENCE), 0.26, is_number=True),
        )
        below = Rect(area.x, box.bottom, area.width, area.bottom - box.bottom)
        add_table(slide, columns, rows, below, material.palette, material.say(words.CHANGES))
    material.deck.note(slide, _notes(material, found, shown, both))


def _summary(material: Material, found: Comparison) -> str:
    base = at_word(found.before.map.name, _NAME) or material.say(words.UNNAMED)
    return material.say(
        words.CHANGES_AGAINST, **{kind.value: found.counts.of(kind) for kind in ChangeKind}, base=f"“{base}”"
    )


def _row(material: Material, change: FigureChange) -> list[str]:
    language, unit = material.language, change.before.unit
    currency = queries.document_info(material.reader).currency
    name = words.FIGURES[change.code]
    own = material.say(name) if name in words.OWN_FIGURES else Tongue(language).say(name)
    before, after = (figure_in(each, currency, language)[0] for each in (change.before, change.after))

    def told(amount: float) -> str:
        if unit is Unit.SHARE:
            points = number(amount * _HUNDRED, 1, language, is_signed=True)
            return material.say(words.POINTS, change=points)
        known = three_digits(amount) if unit is Unit.MONEY else amount
        return amount_in(unit, known, currency, language, is_signed=True)

    if change.delta is None:
        return [own, before, after, ""]
    if change.low is None or change.high is None:
        return [own, before, after, told(change.delta)]
    span = material.say(words.RANGE_FROM_TO, low=told(change.low), high=told(change.high))
    return [own, before, after, f"{told(change.delta)} ({span})"]


def _notes(material: Material, found: Comparison, shown: Sequence[MapChange], both: BothFigures) -> str:
    """What is otherwise, one by one, and how the differences are to be read."""
    said = [
        f"{words.SIGNS[each.kind]} {one_line(found.called(each), _NAME) or material.say(words.UNNAMED)}"
        for each in shown[:_MOST]
    ]
    if len(shown) > _MOST:
        said.append(material.say(words.MORE_STEPS, count=len(shown) - _MOST))
    hints = [] if both.is_of_one_span else [material.say(words.NOTE_SPANS)]
    return "\n".join([f"{material.say(words.NOTE_CHANGES)}:", *said, *hints])
