"""The sheet Votes: how far people agree on each step, ballots with their rule, votes, and what came of them."""

from collections.abc import Callable, Sequence
from typing import Final

from mapper.core.records import Agreement
from mapper.core.values import AgreementState
from mapper.exchange.excel.book import Book, Cell, Column, Table, Values
from mapper.exchange.excel.facts import Facts, Step, day
from mapper.exchange.excel.polls import Poll, Ranked, Said
from mapper.exchange.excel.rows import numbers, row_by_row, told
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.sheets.fists import FIST_TABLE
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words import instruments as said
from mapper.exchange.excel.words.word import Word

_STATES: Final = tuple(AgreementState)


def _agreements(facts: Facts) -> Sequence[tuple[Step, Agreement]]:
    return facts.further.polls.agreements


def _estimates(facts: Facts) -> Sequence[Poll]:
    return facts.further.polls.estimates


def _dots(facts: Facts) -> Sequence[Ranked]:
    return facts.further.polls.dots


def _votes(facts: Facts) -> Sequence[Said]:
    return facts.further.polls.votes


def _counts(book: Book) -> list[Cell]:
    found = book.column("tblAgreements", "agreement")
    return [sum(each == said.STATES[state] for each in found) for state in _STATES]


_STATE_TABLE: Final = Table(
    name="tblStates",
    rows=lambda _: len(_STATES),
    columns=(
        Column(key="no", values=lambda _: [1, 2, 3, 4], look=Look.ORDER, width=(4, 4)),
        Column(
            key="agreement",
            values=lambda _: [said.STATES[state] for state in _STATES],
            look=Look.WORD,
            width=(14, 14),
        ),
        Column(
            key="steps_there",
            values=_counts,
            formula="COUNTIFS(tblAgreements[agreement],[@agreement])",
            look=Look.WHOLE,
        ),
    ),
)
_AGREEMENT_TABLE: Final = Table(
    name="tblAgreements",
    rows=lambda facts: len(_agreements(facts)),
    title=said.AGREEMENTS_TITLE,
    tab=said.AGREEMENTS_TAB,
    columns=(
        numbers(_agreements),
        Column(key="step", values=told(_agreements, lambda each: each[0].name), width=(28, 40)),
        Column(key="stage", values=told(_agreements, lambda each: each[0].stage), width=(12, 30)),
        Column(
            key="agreement",
            values=told(_agreements, lambda each: said.STATES[each[1].state]),
            look=Look.WORD,
            width=(12, 28),
        ),
        Column(
            key="decided",
            values=told(_agreements, lambda each: day(each[1].decided)),
            look=Look.DATE,
            width=(11, 11),
        ),
        Column(key="remarks", values=told(_agreements, lambda each: clean(each[1].note)), width=(12, 26)),
    ),
)


def _estimate(field: str) -> Callable[[Book], Values]:
    return told(_estimates, lambda each: None if each.estimate is None else getattr(each.estimate, field))


def _estimated_state(poll: Poll) -> Word:
    return said.OPEN if poll.estimate is None else said.STATES[poll.estimate.state]


def _what(poll: Poll) -> Word | None:
    return said.FIELDS.get(poll.record.measure)


_ESTIMATE_TABLE: Final = Table(
    name="tblEstimates",
    rows=lambda facts: len(_estimates(facts)),
    turns=("low",),
    title=said.ESTIMATES_TITLE,
    hint=said.ESTIMATES_HINT,
    columns=(
        Column(key="no", values=told(_estimates, lambda each: each.no), look=Look.ORDER, width=(4, 4)),
        Column(key="question", values=told(_estimates, lambda each: clean(each.record.name)), width=(28, 40)),
        Column(key="about", values=told(_estimates, lambda each: each.about), width=(12, 30)),
        Column(key="agreement", values=told(_estimates, _estimated_state), look=Look.WORD, width=(12, 28)),
        Column(key="what", values=told(_estimates, _what), look=Look.WORD, width=(11, 11)),
        Column(key="round", values=told(_estimates, lambda each: each.record.round), look=Look.WHOLE),
        Column(key="invited", values=told(_estimates, lambda each: each.invited), look=Look.WHOLE),
        Column(key="cast", values=told(_estimates, lambda each: each.cast), look=Look.WHOLE),
        *(
            Column(key=key, values=_estimate(field), source=Source.PROGRAM, look=look)
            for key, field, look in (
                ("low", "low", Look.NUMBER),
                ("median", "median", Look.NUMBER),
                ("high", "high", Look.NUMBER),
                ("spread", "spread", Look.PERCENT),
            )
        ),
        Column(
            key="most_spread", values=told(_estimates, lambda each: each.record.spread), look=Look.PERCENT
        ),
    ),
)


def _ranks(book: Book) -> list[Cell]:
    rows = row_by_row(book, "tblDots", "poll_no", "dots")
    return [
        1 + sum(other == poll and count > dots for other, count in rows)  # type: ignore[operator]  # numbers
        for poll, dots in rows
    ]


_DOT_TABLE: Final = Table(
    name="tblDots",
    rows=lambda facts: len(_dots(facts)),
    title=said.DOTS_TITLE,
    columns=(
        Column(key="poll_no", values=told(_dots, lambda each: each.poll.no), look=Look.ORDER, width=(4, 4)),
        Column(key="entry_of", values=told(_dots, lambda each: each.item), width=(28, 40)),
        Column(key="question", values=told(_dots, lambda each: clean(each.poll.record.name)), width=(12, 30)),
        Column(key="dots", values=told(_dots, lambda each: each.result.dots), look=Look.NUMBER),
        Column(
            key="rank",
            values=_ranks,
            formula=('IF([@poll_no]="","",1+COUNTIFS([poll_no],[@poll_no],[dots],">"&[@dots]))'),
            look=Look.WHOLE,
        ),
    ),
)


def _of_votes(field: str) -> Callable[[Book], Values]:
    return told(_votes, lambda each: getattr(each.record, field))


_VOTE_TABLE: Final = Table(
    name="tblVotes",
    rows=lambda facts: len(_votes(facts)),
    title=said.VOTES_TITLE,
    tab=said.VOTES_TAB,
    hint=said.VOTES_TABLE_HINT,
    columns=(
        Column(key="poll_no", values=told(_votes, lambda each: each.poll.no), look=Look.ORDER, width=(4, 4)),
        Column(
            key="question", values=told(_votes, lambda each: clean(each.poll.record.name)), width=(28, 40)
        ),
        Column(
            key="person",
            values=told(_votes, lambda each: said.NAMELESS if each.poll.record.is_anonymous else each.person),
            width=(12, 30),
        ),
        Column(key="fingers", values=_of_votes("value"), look=Look.NUMBER),
        Column(key="low", values=_of_votes("low"), look=Look.NUMBER),
        Column(key="mid", values=_of_votes("mid"), look=Look.NUMBER),
        Column(key="high", values=_of_votes("high"), look=Look.NUMBER),
        Column(
            key="comment",
            values=told(_votes, lambda each: clean(each.record.comment)),
            width=(12, 24),
        ),
    ),
)


def _lacks(facts: Facts) -> Word | None:
    found = facts.further.polls
    some = found.fists or found.estimates or found.dots or found.votes or found.agreements
    return None if some else said.NO_VOTES


SHEET: Final = Sheet(
    code="votes",
    name=said.VOTES,
    intro=said.VOTES_INTRO,
    hint=said.VOTES_HINT,
    tables=(_STATE_TABLE, FIST_TABLE, _ESTIMATE_TABLE, _DOT_TABLE, _AGREEMENT_TABLE, _VOTE_TABLE),
    lacks=_lacks,
)
