"""How results and rules of votes are told in words."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QLocale

from mapper.core import ballots
from mapper.core.ballots import SHARE, TOUCH
from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.core.records import Ballot, Item
from mapper.core.values import AgreementState, BallotKind
from mapper.core.voting import EstimateResult, FistResult
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate
from mapper.ui.widgets.parsing import NumberForm, show_number

_DAYS: Final = "_days"
_FIRST: Final = 3  # so many of a ranking stand in a line

# What each number of fingers says; sources differ, so that it stands beside every vote.
LEGEND: Final = (
    QT_TRANSLATE_NOOP("Vote", "No: I stand in the way"),
    QT_TRANSLATE_NOOP("Vote", "I have strong doubts"),
    QT_TRANSLATE_NOOP("Vote", "I have doubts: let us talk"),
    QT_TRANSLATE_NOOP("Vote", "I can live with it"),
    QT_TRANSLATE_NOOP("Vote", "I find it good"),
    QT_TRANSLATE_NOOP("Vote", "Yes, with all my heart"),
)
_STATES: Final[Mapping[AgreementState, str]] = {
    AgreementState.DRAFT: QT_TRANSLATE_NOOP("Vote", "Nobody has voted yet"),
    AgreementState.DISCUSS: QT_TRANSLATE_NOOP("Vote", "To be discussed"),
    AgreementState.AGREED: QT_TRANSLATE_NOOP("Vote", "Agreed"),
    AgreementState.BLOCKED: QT_TRANSLATE_NOOP("Vote", "Blocked"),
}


def state_text(state: AgreementState) -> str:
    """How far people agree, in a word or two."""
    return translate("Vote", _STATES[state])


def legend_lines() -> list[str]:
    """The meaning of each number of fingers, from 0 to 5."""
    return [f"{number}  {translate('Vote', text)}" for number, text in enumerate(LEGEND)]


def settled_text(reader: Reader, node_id: NodeId) -> str:
    """How far people agree on a step, and whether it has changed since they did."""
    found = ballots.agreement_of(reader, node_id)
    state = found.state if found is not None else AgreementState.DRAFT
    ballot = reader.find(Ballot, found.ballot_id) if found is not None else None
    if state is AgreementState.DISCUSS and ballot is not None and ballots.is_agreed(reader, ballot):
        return translate("Vote", "To be discussed: changed since it was agreed")
    return state_text(state)


def number(value: float | None, decimals: int = 1) -> str:
    """A figure with at most so many decimals; a dash for none.

    >>> number(3.0), number(3.25), number(None)
    ('3', '3.2', '–')
    """
    return "–" if value is None else show_number(value, NumberForm(decimals=decimals), QLocale())


def percent(value: float | None) -> str:
    """A share in whole per cent; a dash for none.

    >>> percent(2 / 3), percent(None)
    ('67 %', '–')
    """
    return "–" if value is None else f"{value * 100:.0f} %"


def fist_line(result: FistResult) -> str:
    """Lowest, mean and turnout in a line."""
    text = translate("Vote", "Lowest {lowest} · mean {mean} · {turnout} voted")
    values = {
        "{lowest}": number(result.lowest),
        "{mean}": number(result.mean),
        "{turnout}": percent(result.turnout),
    }
    return _filled(text, values)


def amount(value: float | None, measure: str) -> str:
    """What was estimated, as it is written where it stands: with its unit, a share in per cent.

    >>> amount(0.25, "share"), amount(0.75, "touch_hours"), amount(6.0, "wait_days"), amount(None, "share")
    ('25 %', '0.75 h', '6 days', '–')
    """
    if value is None:
        return "–"
    if measure.endswith(SHARE):
        return f"{number(value * 100)} %"
    return " ".join((number(value, 2 if measure == TOUCH else 1), unit_of(measure))).strip()


def unit_of(measure: str) -> str:
    """What estimates of a measure are written in; "" for mere numbers."""
    if measure.endswith(SHARE):
        return "%"
    if measure == TOUCH:
        return translate("Vote", "h")
    return translate("WorkPart", "days") if measure.endswith(_DAYS) else ""


def estimate_line(result: EstimateResult, measure: str) -> str:
    """Median with its range, and how far the estimates are apart."""
    text = translate("Vote", "Median {median} ({low} to {high}) · spread {spread} · {turnout} voted")
    values = {
        "{median}": amount(result.median, measure),
        "{low}": amount(result.low, measure),
        "{high}": amount(result.high, measure),
        "{spread}": percent(result.spread),
        "{turnout}": percent(result.turnout),
    }
    return _filled(text, values)


def last_line(reader: Reader, rounds: Sequence[Ballot]) -> str:
    """How the last of these estimates came out, one that is open first: it tells nothing else; "" without any."""
    if not rounds:
        return ""
    if rounds[0].is_open:
        return translate("AgreementPart", "A vote is open")
    return estimate_line(ballots.estimate_of(reader, rounds[0]), rounds[0].measure)


def rule_line(ballot: Ballot) -> str:
    """The rule a ballot is judged by."""
    if ballot.kind is BallotKind.DOTS:
        text = translate("Vote", "{dots} dots for each; equally many share a rank")
        if ballot.cap is not None and ballot.cap < ballot.dots:
            text = translate("Vote", "{dots} dots for each, at most {cap} on one; equally many share a rank")
        return _filled(text, {"{dots}": str(ballot.dots), "{cap}": str(ballot.cap)})
    if ballot.kind is BallotKind.ESTIMATE:
        text = translate("Vote", "Agreed when {turnout} vote and the spread is below {spread}")
        return _filled(text, {"{turnout}": percent(ballot.turnout), "{spread}": percent(ballot.spread)})
    text = translate(
        "Vote", "Agreed when {turnout} vote, nobody below {least}, on average {mean}; a 0 blocks"
    )
    values = {
        "{turnout}": percent(ballot.turnout),
        "{least}": number(ballot.least),
        "{mean}": number(ballot.mean),
    }
    return _filled(text, values)


def result_line(reader: Reader, ballot: Ballot) -> str:
    """How a closed vote came out, in a line."""
    if ballot.kind is BallotKind.FIST:
        fist = ballots.fist_of(reader, ballot)
        return f"{state_text(fist.state)} · {fist_line(fist)}"
    if ballot.kind is BallotKind.ESTIMATE:
        found = ballots.estimate_of(reader, ballot)
        return f"{state_text(found.state)} · {estimate_line(found, ballot.measure)}"
    return " · ".join(ranking(reader, ballot)[:_FIRST])


def ranking(reader: Reader, ballot: Ballot) -> list[str]:
    """The entries of the register by their dots, a line each."""
    lines = []
    for each in ballots.dots_of(reader, ballot):
        item = reader.find(Item, each.item_id)
        text = translate("Vote", "{rank}. {name} — {dots}")
        name = item.name if item is not None else ""
        lines.append(_filled(text, {"{rank}": str(each.rank), "{dots}": f"{each.dots:g}", "{name}": name}))
    return lines


def _filled(text: str, values: Mapping[str, str]) -> str:
    for place, value in values.items():
        text = text.replace(place, value)
    return text
