"""The table tblFists: votes by fist of five, counted from the votes, and judged by the rule kept with the ballot."""

from collections.abc import Sequence
from typing import Final

from mapper.core.values import AgreementState
from mapper.core.voting import turnout_of
from mapper.exchange.excel.blanks import number
from mapper.exchange.excel.book import Book, Cell, Column, Table
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.polls import Poll
from mapper.exchange.excel.rows import row_by_row, told, unseen
from mapper.exchange.excel.style import Look
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words import instruments as said

_NAME: Final = "tblFists"
_FINGERS: Final = ("none_up", "one_up", "two_up", "three_up", "four_up", "five_up")
_ROUNDING: Final = 1e-9  # of a turnout


def _rows(facts: Facts) -> Sequence[Poll]:
    return facts.further.polls.fists


def _shown(book: Book) -> list[list[float]]:
    """The fingers shown in each ballot; none of those that are open."""
    found: dict[int, list[float]] = {}
    for vote in book.facts.further.polls.votes:
        if vote.record.value is not None:
            found.setdefault(vote.poll.no, []).append(vote.record.value)
    return [found.get(each.no, []) for each in _rows(book.facts)]


def _is_of(value: float, fingers: int) -> bool:
    last = len(_FINGERS) - 1
    return value <= 0 if fingers == 0 else value >= last if fingers == last else value == fingers


def _criterion(fingers: int) -> str:
    last = len(_FINGERS) - 1
    return '"<=0"' if fingers == 0 else f'">={last}"' if fingers == last else str(fingers)


def _count_column(fingers: int) -> Column:
    def values(book: Book) -> list[Cell]:
        return [
            None if each.record.is_open else sum(_is_of(value, fingers) for value in shown)
            for each, shown in zip(_rows(book.facts), _shown(book), strict=True)
        ]

    return Column(
        key=_FINGERS[fingers],
        values=values,
        formula=(
            f'IF(OR([@no]="",[@is_open]=1),"",COUNTIFS(tblVotes[poll_no],[@no],tblVotes[fingers],{_criterion(fingers)}))'
        ),
        look=Look.WHOLE,
    )


def _casts(book: Book) -> list[Cell]:
    return [
        each.cast if each.record.is_open else len(shown)
        for each, shown in zip(_rows(book.facts), _shown(book), strict=True)
    ]


def _turnouts(book: Book) -> list[Cell]:
    return [
        turnout_of(int(number(cast) or 0), each.invited)
        for each, cast in zip(_rows(book.facts), book.column(_NAME, "cast"), strict=True)
    ]


def _means(book: Book) -> list[Cell]:
    return [
        None if each.record.is_open or not shown else sum(shown) / len(shown)
        for each, shown in zip(_rows(book.facts), _shown(book), strict=True)
    ]


def _states(book: Book) -> list[Cell]:
    found: list[Cell] = []
    rows = row_by_row(book, _NAME, "turnout", "mean")
    for each, shown, (turnout, mean) in zip(_rows(book.facts), _shown(book), rows, strict=True):
        rule = each.record
        if rule.is_open:
            found.append(said.OPEN)
        elif shown and min(shown) <= 0:
            found.append(said.STATES[AgreementState.BLOCKED])
        else:
            is_enough = (number(turnout) or 0.0) >= rule.turnout - _ROUNDING
            is_liked = bool(shown) and min(shown) >= rule.least and (number(mean) or 0.0) >= rule.mean
            state = AgreementState.AGREED if is_enough and is_liked else AgreementState.DISCUSS
            found.append(said.STATES[state])
    return found


_AGREED: Final = said.STATES[AgreementState.AGREED]
_DISCUSS: Final = said.STATES[AgreementState.DISCUSS]
_BLOCKED: Final = said.STATES[AgreementState.BLOCKED]
FIST_TABLE: Final = Table(
    name=_NAME,
    turns=("mean",),
    rows=lambda facts: len(_rows(facts)),
    title=said.FISTS_TITLE,
    hint=said.FISTS_HINT,
    columns=(
        Column(key="no", values=told(_rows, lambda each: each.no), look=Look.ORDER, width=(4, 4)),
        Column(key="question", values=told(_rows, lambda each: clean(each.record.name)), width=(28, 40)),
        Column(key="about", values=told(_rows, lambda each: each.about), width=(12, 30)),
        Column(
            key="agreement",
            values=_states,
            formula=(
                f'IF([@no]="","",IF([@is_open]=1,"{said.OPEN}",IF([@{_FINGERS[0]}]>0,"{_BLOCKED}",'
                f"IF(AND([@turnout]>=[@rule_turnout]-{_ROUNDING:.9f},N([@cast])>0,N([@mean])>=[@rule_mean],"
                f'COUNTIFS(tblVotes[poll_no],[@no],tblVotes[fingers],"<"&[@rule_least])=0),"{_AGREED}","{_DISCUSS}"))))'
            ),
            look=Look.WORD,
            width=(12, 28),
        ),
        Column(key="round", values=told(_rows, lambda each: each.record.round), look=Look.WHOLE),
        Column(key="invited", values=told(_rows, lambda each: each.invited), look=Look.WHOLE),
        Column(
            key="cast",
            values=_casts,
            formula=(
                'IF([@no]="","",IF([@is_open]=1,[@cast_now],COUNTIFS(tblVotes[poll_no],[@no],tblVotes[fingers],">=-1E+300")))'
            ),
            look=Look.WHOLE,
        ),
        Column(
            key="turnout",
            values=_turnouts,
            formula='IF([@no]="","",MIN(1,IF(N([@invited])=0,[@cast],[@cast]/[@invited])))',
            look=Look.PERCENT,
        ),
        Column(
            key="mean",
            values=_means,
            formula=(
                'IF(OR([@no]="",[@is_open]=1,N([@cast])=0),"",SUMIFS(tblVotes[fingers],tblVotes[poll_no],[@no])/[@cast])'
            ),
            look=Look.HUNDREDTHS,
        ),
        *(_count_column(fingers) for fingers in range(len(_FINGERS))),
        Column(key="rule_turnout", values=told(_rows, lambda each: each.record.turnout), look=Look.PERCENT),
        Column(key="rule_least", values=told(_rows, lambda each: each.record.least), look=Look.NUMBER),
        Column(key="rule_mean", values=told(_rows, lambda each: each.record.mean), look=Look.NUMBER),
        unseen("is_open", told(_rows, lambda each: int(each.record.is_open))),
        unseen("cast_now", told(_rows, lambda each: each.cast if each.record.is_open else None)),
    ),
)
