"""The drawing of maps: the lead-time ladder - waiting on the upper line, work on the lower one, stage by stage.

The canvas paints it below the map and a sheet does, with the same painter.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QLocale, QPointF, Qt
from PySide6.QtGui import QColor, QPen

from mapper.analysis.figure import Unit
from mapper.analysis.measures.lean import Lean
from mapper.core.values import Rect
from mapper.ui.figures.measure import Measure
from mapper.ui.render.surface import Surface
from mapper.ui.render.typeset import Align, Type, Typesetter
from mapper.ui.texts import translate
from mapper.ui.theme.tokens import Tokens
from mapper.ui.widgets.parsing import NumberForm, show_number

LADDER_ROW = 40.0
_UPPER, _LOWER = 10.0, 31.0
_TEXT = 12.0  # where texts begin, between the lines
_LINE = 2.0
_PAD, _LEAST_PAD = 5.0, 2.0
_LOW_PART, _MOST_LOW = 0.34, 0.5  # of a stage, for its work
_COLUMN_PAD = 12.0
_SHARE = NumberForm(is_share=True, decimals=1)
NUMBER, _CAPTION = Type.COUNT, Type.FOOTER
_BOLD_NUMBER, _BOLD_CAPTION = Type.LANE, Type.NAME  # as large as the row has room for


class LadderStep(NamedTuple):
    """A stage's part of the row, and the working days a case waits and is worked on in it."""

    rect: Rect
    wait_days: float
    touch_days: float


class _Said(NamedTuple):
    """Days of a part of the line: with their unit, with it short, and bare; where they stand, and in what colour."""

    texts: tuple[str, str, str]
    place: Rect
    colour: QColor

    @property
    def room(self) -> float:
        """For the text alone, with the least air beside it."""
        return self.place.width - 2 * _LEAST_PAD


class Total(NamedTuple):
    """What stands at the end of the ladder: a number and what it is."""

    number: str
    caption: str


def told_lean(won: Lean, of_all: Lean) -> Lean:
    """The days of a won case; those of every case where none is won."""
    return of_all if won.missing and not of_all.missing else won


def totals(found: Lean, locale: QLocale) -> tuple[Total, ...]:
    """Lead time, process cycle efficiency and activity ratio; without days nothing."""
    if found.missing or not found.lead_days:
        return ()

    def share(value: float | None) -> str:
        return "" if value is None else show_number(value, _SHARE, locale, with_unit=True)

    return (
        Total(shown_days(found.lead_days, locale), translate("Ladder", "lead time")),
        Total(share(found.cycle_efficiency.value), translate("Ladder", "adds value")),
        Total(share(found.activity_ratio.value), translate("Ladder", "is work")),
    )


def shown_days(days: float, locale: QLocale) -> str:
    """Working days as they are told along the ladder."""
    return Measure(Unit.DAYS).shown(days, locale)


class LadderPainter:
    """Paints the ladder in one theme and locale."""

    def __init__(
        self,
        tokens: Tokens,
        setter: Typesetter,
        locale: QLocale,
        *,
        flows_left: bool,
        is_bold: bool = False,
    ) -> None:
        """`is_bold`: in letters as large as the row has room for."""
        self.kinds = (_BOLD_NUMBER, _BOLD_CAPTION) if is_bold else (NUMBER, _CAPTION)
        self._number, self._caption = self.kinds
        self._tokens = tokens
        self._setter = setter
        self._locale = locale
        self._flows_left = flows_left

    def paint(self, surface: Surface, steps: Sequence[LadderStep], shown: Rect) -> None:
        """Paint the steps in the order of the stages; texts stand in the middle of what is shown of their line."""
        before: float | None = None
        turns = [self._turn(step) for step in steps]
        for step, turn in zip(steps, turns, strict=True):
            before = self._paint_step(surface, step, turn, before)
        said = [
            each for step, turn in zip(steps, turns, strict=True) for each in self._said(step, turn, shown)
        ]
        # Either all that have no room for the whole unit have it short, or none.
        has_short = all(
            self._setter.width(each.texts[1], self._number) <= each.room
            for each in said
            if self._setter.width(each.texts[0], self._number) > each.room - 2 * (_PAD - _LEAST_PAD)
        )
        for each in said:
            self._say_days(surface, each, has_short=has_short)

    def width(self, found: Sequence[Total]) -> float:
        """How wide the totals are."""
        return sum(self._column(each) for each in found)

    def paint_totals(self, surface: Surface, found: Sequence[Total], x: float, y: float) -> None:
        """Paint the totals from a place on, side by side, each number over what it is."""
        canvas = self._tokens.canvas
        for each in found:
            width = self._column(each)
            surface.painter.setPen(QPen(canvas.separator, 1))
            surface.painter.drawLine(QPointF(x + 0.5, y + 6), QPointF(x + 0.5, y + LADDER_ROW - 6))
            self._say(surface, each.number, x, y + 5, width, canvas.header_text, self._number)
            self._say(surface, each.caption, x, y + 20, width, canvas.header_secondary, self._caption)
            x += width

    def say(self, surface: Surface, text: str, place: Rect) -> None:
        """A sentence instead of the ladder."""
        align = Align.RIGHT if self._flows_left else Align.LEADING
        block = self._setter.block(text, self._caption, max(place.width, 20.0), 2, align)
        y = place.y + (place.height - block.height) / 2
        colour = self._tokens.canvas.header_secondary
        self._setter.draw(surface.painter, block, place.x, y, colour, as_text=not surface.is_screen)

    # -- parts

    def _turn(self, step: LadderStep) -> float:
        """How far from where the stage begins the line goes down from waiting to work."""
        width = step.rect.width
        if not step.touch_days:
            return width
        if not step.wait_days:
            return 0.0
        text = self._setter.width(shown_days(step.touch_days, self._locale), self._number) + 2 * _PAD
        return width - min(max(text, width * _LOW_PART), width * _MOST_LOW)

    def _paint_step(
        self, surface: Surface, step: LadderStep, turn: float, before: float | None
    ) -> float | None:
        """Paint the line of a stage on from how high the last one ended; how high it ends."""
        rect, painter, strength = step.rect, surface.painter, self._tokens.strength
        upper, lower = rect.y + _UPPER, rect.y + _LOWER
        waiting = QPen(self._tokens.canvas.header_text, _LINE * strength)
        if not step.wait_days and not step.touch_days:
            painter.setPen(QPen(self._tokens.canvas.header_secondary, 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(rect.x, lower), QPointF(rect.right, lower))
            return before
        start = upper if turn else lower
        painter.setPen(waiting)
        if before is not None and before != start:
            painter.drawLine(self._at(rect, 0.0, before), self._at(rect, 0.0, start))
        if turn:
            painter.drawLine(self._at(rect, 0.0, upper), self._at(rect, turn, upper))
        if turn < rect.width:
            if turn:
                painter.drawLine(self._at(rect, turn, upper), self._at(rect, turn, lower))
            painter.setPen(QPen(self._tokens.badge.value.fill, _LINE * 1.5 * strength))
            painter.drawLine(self._at(rect, turn, lower), self._at(rect, rect.width, lower))
            return lower
        return upper

    def _said(self, step: LadderStep, turn: float, shown: Rect) -> list[_Said]:
        """What there is to tell of a stage: of its waiting, and of the work in it."""
        rect, found = step.rect, []
        for days, part, colour in (
            (step.wait_days, (0.0, turn), self._tokens.canvas.header_text),
            (step.touch_days, (turn, rect.width), self._tokens.badge.value.fill),
        ):
            ends = [self._at(rect, along, 0.0).x() for along in part]
            left, right = max(min(ends), shown.x), min(max(ends), shown.right)
            if days and right > left:
                bare = Measure(Unit.RATIO).shown(days, self._locale)
                short = translate("Ladder", "{0} d").replace("{0}", bare)
                texts = (shown_days(days, self._locale), short, bare)
                found.append(_Said(texts, Rect(left, rect.y + _TEXT, right - left, 0.0), colour))
        return found

    def _say_days(self, surface: Surface, said: _Said, *, has_short: bool) -> None:
        """The days of a line, with their unit in full, or short, where there is room, else bare, else not."""
        whole, short, bare = said.texts
        room = said.room
        ways = ((whole, room - 2 * (_PAD - _LEAST_PAD)), (short, room if has_short else 0.0), (bare, room))
        text = next((text for text, most in ways if self._setter.width(text, self._number) <= most), "")
        if text:
            self._say(surface, text, said.place.x, said.place.y, said.place.width, said.colour, self._number)

    def _at(self, rect: Rect, along: float, y: float) -> QPointF:
        """A place so far from where the stage begins: at the right on a map that flows left."""
        return QPointF(rect.right - along if self._flows_left else rect.x + along, y)

    def _column(self, each: Total) -> float:
        widths = (
            self._setter.width(each.number, self._number),
            self._setter.width(each.caption, self._caption),
        )
        return max(widths) + 2 * _COLUMN_PAD

    def _say(
        self, surface: Surface, text: str, x: float, y: float, width: float, colour: QColor, kind: Type
    ) -> None:
        block = self._setter.block(text, kind, width, 1, Align.CENTER)
        self._setter.draw(surface.painter, block, x, y, colour, as_text=not surface.is_screen)
