"""What can be expected of a change, in words: figures of both maps, what lies between them, and who does what then."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from PySide6.QtCore import QLocale

from mapper.analysis.comparison.compare import Comparison
from mapper.analysis.comparison.figures import FigureChange, both_figures
from mapper.analysis.comparison.functions import HandOff, Share, function_change
from mapper.analysis.figure import Unit
from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.core.records import Node
from mapper.ui.figures.remarks import remark_sentence
from mapper.ui.figures.words import Words
from mapper.ui.texts import translate

ARROW: Final = "→"
# Those that are always told, and those that are told where they differ.
_FIRST: Final = ("win_probability", "days_to_win", "days_over_all", "wins", "revenue")
_MORE: Final = ("money", "cost_of_win", "hand_offs", "first_pass")
_MOST_NAMES: Final = 4


@dataclass(frozen=True, slots=True)
class Expected:
    """A figure in words: before, after and what lies between; "" where that is nothing or not known.

    `between` is the range of the change; `ranges` tells both figures with their own; `why` says why the change is not
    known, "" where it is.
    """

    name: str
    before: str
    after: str
    change: str
    between: str
    ranges: str
    why: str = ""

    @property
    def sign(self) -> str:
        """The change, or in a sign that there is none, or that it is not known."""
        return self.change or ("?" if self.why else "=")

    @property
    def values(self) -> str:
        """What it was and what it is, and within what the change may lie."""
        range_of_change = f"  ({self.between})" if self.between else ""
        return f"{self.before} {ARROW} {self.after}{range_of_change}"

    @property
    def line(self) -> str:
        """All in one line."""
        change = f"   {self.change}" if self.change else ""
        between = f" ({self.between})" if self.between else ""
        return f"{self.name}: {self.before} {ARROW} {self.after}{change}{between}"


@dataclass(frozen=True, slots=True)
class Doing:
    """What changes for a role or a person, or between two lanes, a line each."""

    key: str
    name: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """All that can be expected."""

    figures: tuple[Expected, ...] = ()
    doings: tuple[Doing, ...] = ()


def expected(comparison: Comparison, today: date, rest: Callable[[], None]) -> Outlook:
    """What is known of both maps as of a day; `rest` is called between the pieces."""
    both = both_figures(comparison, today, rest)
    words = Words(both.before.reader, QLocale()), Words(both.after.reader, QLocale())
    known = {change.code: change for change in both.told if _is_known(change)}
    figures = [known[code] for code in _FIRST if code in known]
    figures += [known[code] for code in _MORE if code in known and known[code].delta]
    rest()
    functions = function_change(comparison, both)
    readers = comparison.before.reader, comparison.after.reader
    doings = [_doing(each, readers) for each in (*functions.roles, *functions.people) if not each.is_same]
    between = [_between(each) for each in functions.hand_offs if not each.is_same]
    return Outlook(tuple(_told(each, *words) for each in figures), (*filter(None, doings), *between))


def _is_known(change: FigureChange) -> bool:
    return change.before.value is not None or change.after.value is not None


def _told(change: FigureChange, before: Words, after: Words) -> Expected:
    sides = ((before, change.before), (after, change.after))
    plain = [words.value(replace(figure, low=None, high=None)) for words, figure in sides]
    ranged = f" {ARROW} ".join(words.value(figure) for words, figure in sides)
    delta, between = _delta(change, after)
    why = _why(change, before, after)
    return Expected(after.name(change.after), plain[0], plain[1], delta, between, ranged, why)


def _why(change: FigureChange, before: Words, after: Words) -> str:
    """Why it is not known what lies between, a line for each reason; "" where it is known."""
    if change.delta is not None:
        return ""
    if change.before.value is not None and change.after.value is not None:
        return translate("Compare", "The two are planned for other spans of time")
    sides = ((before, change.before), (after, change.after))
    said = [remark_sentence(each, words.reader) for words, figure in sides for each in figure.missing]
    return "\n".join(dict.fromkeys(said)) or translate("Compare", "One of the two is not known")


def _delta(change: FigureChange, words: Words) -> tuple[str, str]:
    """What lies between, and its range; "" where that is nothing, or not known."""
    if not change.delta:
        return "", ""
    ends = (change.low, change.high) if change.low is not None and change.high is not None else None
    if change.after.unit is Unit.SHARE:
        points = translate("Compare", "{n} points").replace("{n}", _signed(100 * change.delta, words.locale))
        shown = [_signed(100 * each, words.locale) for each in ends or ()]
        return points, " … ".join(shown)
    measure = words.measure(change.after.unit)
    between = measure.between(*ends, words.locale, is_signed=True) if ends is not None else ""
    return measure.shown(change.delta, words.locale, is_signed=True), between


def _signed(amount: float, locale: QLocale) -> str:
    return ("+" if amount > 0 else "") + locale.toString(amount, "f", 1)


def _doing(share: Share, readers: tuple[Reader, Reader]) -> Doing | None:
    """Steps that came and went, hours of a case and of a month, hand-offs; None where that is nothing a person would
    see.
    """
    lines = []
    if share.gained:
        text = translate("Compare", "gains {steps}")
        lines.append(text.replace("{steps}", _names(share.gained, readers[1])))
    if share.lost:
        lines.append(translate("Compare", "loses {steps}").replace("{steps}", _names(share.lost, readers[0])))
    for text, was, now, size in (
        (translate("Compare", "{before} {arrow} {after} h a case"), share.case_before, share.case_after, 1),
        (
            translate("Compare", "{before} {arrow} {after} h a month"),
            share.month_before,
            share.month_after,
            1,
        ),
        (
            translate("Compare", "passes on {before} {arrow} {after} times in 100 cases"),
            share.passed_before,
            share.passed_after,
            100,
        ),
        (
            translate("Compare", "takes over {before} {arrow} {after} times in 100 cases"),
            share.taken_before,
            share.taken_after,
            100,
        ),
    ):
        if was is not None and now is not None and _amount(size * was) != _amount(size * now):
            lines.append(_from_to(text, size * was, size * now))
    return Doing(share.id, share.name, tuple(lines)) if lines else None


def _between(hand_off: HandOff) -> Doing:
    text = translate("Compare", "of 100 cases {before} {arrow} {after} go over")
    name = f"{hand_off.from_lane} {ARROW} {hand_off.to_lane}"
    return Doing(f"lanes {name}", name, (_from_to(text, 100 * hand_off.before, 100 * hand_off.after),))


def _from_to(text: str, before: float, after: float) -> str:
    filled = text.replace("{before}", _amount(before)).replace("{after}", _amount(after))
    return filled.replace("{arrow}", ARROW)


def _names(node_ids: Sequence[NodeId], reader: Reader) -> str:
    found = [
        node.name or translate("Changes", "without a name")
        for i in node_ids
        if (node := reader.find(Node, i))
    ]
    more = len(found) - _MOST_NAMES
    shown = ", ".join(found[:_MOST_NAMES])
    if more <= 0:
        return shown
    return f"{shown} " + translate("Changes", "and {n} more").replace("{n}", str(more))


def _amount(amount: float) -> str:
    return QLocale().toString(amount, "g", 3) if abs(amount) < 1000 else QLocale().toString(amount, "f", 0)
