"""The page of levers: what a lever is called, told from what it does where nobody named it."""

from mapper.analysis.figure import Unit
from mapper.core.records import Connector, Lever
from mapper.core.values import LeverKind
from mapper.ui.figures.words import Words
from mapper.ui.panels.figures.making import name_of
from mapper.ui.texts import translate

_POINTS = 100


def lever_name(words: Words, lever: Lever) -> str:
    """Such as "Qualify → Demo: +8 points" or "+1 Account executive"."""
    if lever.name:
        return lever.name
    patterns = {
        LeverKind.SHARE: translate("Levers", "{about}: {change} points"),
        LeverKind.DROP_OUT: translate("Levers", "{about}: {change} points drop out"),
        LeverKind.TOUCH: translate("Levers", "{about}: {change} of work"),
        LeverKind.WAIT: translate("Levers", "{about}: {change} of waiting"),
        LeverKind.ATTEMPTS: translate("Levers", "{about}: {change} tries"),
        LeverKind.ENTRIES: translate("Levers", "{change} cases a month enter"),
        LeverKind.HIRE: translate("Levers", "{change} {about}"),
    }
    text = patterns[lever.kind].replace("{change}", _change(words, lever))
    return text.replace("{about}", _about(words, lever))


def _change(words: Words, lever: Lever) -> str:
    units = {LeverKind.TOUCH: Unit.HOURS, LeverKind.WAIT: Unit.DAYS}
    is_share = lever.kind in (LeverKind.SHARE, LeverKind.DROP_OUT)
    amount = lever.change * _POINTS if is_share else lever.change
    measure = words.measure(units.get(lever.kind, Unit.RATIO))
    return measure.shown(amount, words.locale, is_signed=True)


def _about(words: Words, lever: Lever) -> str:
    """The names of what it changes."""
    line = words.reader.find(Connector, lever.connector_id)
    if line is not None:
        return f"{name_of(words.reader, line.source_id)} → {name_of(words.reader, line.target_id)}"
    there = [key for key in (lever.node_id, lever.role_id) if key is not None]
    return ", ".join(name_of(words.reader, key) for key in there)
