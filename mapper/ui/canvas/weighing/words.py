"""The canvas's fix or hire: what fixes are called, what they count, and how effects are told."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QLocale

from mapper.analysis.figure import Unit
from mapper.analysis.levers.effects import Effect
from mapper.analysis.levers.fix_or_hire import Weighed
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.reader import Reader
from mapper.core.records import Connector, Lever, Node, Role
from mapper.core.values import LeverKind
from mapper.ui.figures.measure import Measure
from mapper.ui.figures.remarks import remark_sentence
from mapper.ui.figures.words import Words
from mapper.ui.texts import translate
from mapper.ui.widgets.parsing import NumberForm

_SHARE: Final = (NumberForm(is_share=True, minimum=-1, maximum=1, decimals=1), 0.01)
_TRIES: Final = (NumberForm(is_whole=True, minimum=-100, maximum=100), 1.0)


def form_of(kind: LeverKind) -> tuple[NumberForm, float]:
    """How the change of a fix is written, and the step of its keys."""
    match kind:
        case LeverKind.SHARE | LeverKind.DROP_OUT:
            return _SHARE
        case LeverKind.ATTEMPTS:
            return _TRIES
        case LeverKind.TOUCH:
            return NumberForm(unit=translate("TouchRow", "h"), minimum=-10_000, maximum=10_000), 0.25
        case _:
            return NumberForm(unit=translate("WorkPart", "days"), minimum=-10_000, maximum=10_000), 0.5


def fix_name(reader: Reader, lever: Lever) -> str:
    """What a fix changes at its step."""
    line = reader.find(Connector, lever.connector_id)
    if line is not None:
        target = reader.find(Node, line.target_id)
        return translate("Weighing", "Share that goes to {0}").format(
            target.name if target is not None else ""
        )
    names: Mapping[LeverKind, str] = MappingProxyType(
        {
            LeverKind.DROP_OUT: translate("Weighing", "Share that drops out"),
            LeverKind.TOUCH: translate("Weighing", "Hours of work"),
            LeverKind.WAIT: translate("Weighing", "Days of waiting"),
            LeverKind.ATTEMPTS: translate("Weighing", "Number of tries"),
        }
    )
    return names[lever.kind]


class Telling:
    """Tells what was weighed, in the words of one document and locale."""

    def __init__(self, reader: Reader, weighed: Weighed) -> None:
        self._reader = reader
        self._locale = QLocale()
        self._lacking = weighed.before.capacity.wins.missing
        self.has_money = weighed.before.worth.of_a_win is not None
        self._money = Measure(Unit.MONEY, queries.document_info(reader).currency)

    def amount(self, found: Effect | None) -> float | None:
        """What a bar shows: money a year net, or wins where a win has no value."""
        if found is None or found.after is None:
            return None
        return found.net if self.has_money else found.wins

    def headline(self, found: Effect | None) -> str:
        """The text at a bar's end."""
        amount = self.amount(found)
        measure = self._money if self.has_money else Measure(Unit.RATIO)
        return "" if amount is None else measure.rounded(amount, self._locale, is_signed=True)

    def wins(self, found: Effect | None) -> str:
        """Wins a year; "" where they are not known."""
        if found is None or found.wins is None:
            return ""
        wins = Measure(Unit.RATIO).shown(round(found.wins, 6), self._locale, is_signed=True)
        return translate("Weighing", "{0} wins a year").format(wins)

    def binding(self, found: Effect | None) -> str:
        """Who holds the wins down afterwards."""
        if found is None or found.after is None or found.wins is None:
            return ""
        names = [role.name for key in found.binding if (role := self._reader.find(Role, key)) is not None]
        if not names:
            return translate("Weighing", "Then what enters is the limit")
        return translate("Weighing", "Then the limit is: {0}").format(", ".join(names))

    def explained(self, found: Effect | None) -> str:
        """How the bar comes about, with the numbers filled in, as rich text; "" where there is none."""
        if found is None or found.after is None or found.wins is None:
            return ""
        words, wins = Words(self._reader, self._locale), found.figures["wins"]
        if not self.has_money:
            return words.explained(wins)
        return words.worked(wins) + words.explained(found.figures["net"])

    def lacking(self, found: Effect | None) -> Remark | None:
        """What keeps a bar from being told, or what it does not count; None for nothing."""
        if found is None:
            return None
        if self.amount(found) is None:
            missing = self._lacking
            # Where it can be pulled, it is the wins that are not known, not what was said besides.
            return next(
                iter(found.remarks or missing if found.after is None else missing or found.remarks), None
            )
        return next((each for each in found.remarks if self.has_money and each.code == "cost_unknown"), None)

    def trouble(self, found: Effect | None, nothing: str) -> str:
        """Why there is no bar, or what the bar does not count; "" for nothing to tell."""
        if found is None:
            return nothing
        lacking = self.lacking(found)
        if lacking is None:
            return ""
        is_free = lacking.code == "cost_unknown" and self.amount(found) is not None
        return (
            translate("Weighing", "Its cost is not stated")
            if is_free
            else remark_sentence(lacking, self._reader)
        )
