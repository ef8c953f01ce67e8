"""Of the sheet As-is vs refined: who gains and who loses which steps and hours, and where cases change hands."""

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Final

from mapper.analysis.comparison.functions import HandOff, Share
from mapper.core.records import Node
from mapper.exchange.direction import isolated
from mapper.exchange.excel.blanks import difference
from mapper.exchange.excel.book import Book, Column, Table, Values
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.rows import numbers, row_by_row, told
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words import compared

_ROLES: Final = "tblRoleDifference"
_PEOPLE: Final = "tblPersonDifference"
_HAND_OFFS: Final = "tblHandOffDifference"

_Shares = Callable[[Facts], Sequence[Share]]


def _roles(facts: Facts) -> Sequence[Share]:
    return [] if facts.further.against is None else facts.further.against.roles


def _people(facts: Facts) -> Sequence[Share]:
    return [] if facts.further.against is None else facts.further.against.people


def _hand_offs(facts: Facts) -> Sequence[HandOff]:
    return [] if facts.further.against is None else facts.further.against.hand_offs


def _names(
    shares: _Shares, ids: Callable[[Share], Sequence[str]], *, is_after: bool
) -> Callable[[Book], Values]:
    def values(book: Book) -> Values:
        against = book.facts.further.against
        if against is None:
            return []
        reader = (against.comparison.after if is_after else against.comparison.before).reader
        return [
            clean(", ".join(reader.get(Node, node_id).name for node_id in ids(share)))
            for share in shares(book.facts)
        ]

    return values


def _steps(shares: _Shares) -> tuple[Column, ...]:
    """Which steps somebody does now, and which no longer."""
    return (
        Column(
            key="gained", values=_names(shares, lambda share: share.gained, is_after=True), width=(16, 30)
        ),
        Column(
            key="lost_steps", values=_names(shares, lambda share: share.lost, is_after=False), width=(16, 30)
        ),
    )


def _both(
    table: str,
    about: str,
    before: Callable[[Book], Values],
    after: Callable[[Book], Values],
    look: Look,
    delta: Look,
) -> tuple[Column, ...]:
    """Before, after and the difference of a number."""
    keys = f"{about}_before", f"{about}_after"
    return (
        *(
            Column(key=key, values=values, source=Source.PROGRAM, look=look, width=(9.5, 9.5))
            for key, values in zip(keys, (before, after), strict=True)
        ),
        Column(
            key=f"{about}_delta",
            values=lambda book: [difference(*pair) for pair in row_by_row(book, table, *reversed(keys))],
            formula=f'IF(AND(ISNUMBER([@{keys[0]}]),ISNUMBER([@{keys[1]}])),[@{keys[1]}]-[@{keys[0]}],"")',
            look=delta,
            width=(9.5, 9.5),
        ),
    )


def _of_share(
    table: str, about: str, shares: _Shares, name: str, look: Look, delta: Look
) -> tuple[Column, ...]:
    """The same of a number that a share has of both maps, called by the name without the side."""
    before, after = attrgetter(f"{name}_before"), attrgetter(f"{name}_after")
    return _both(table, about, told(shares, before), told(shares, after), look, delta)


def _handed(table: str, shares: _Shares) -> tuple[Column, ...]:
    """What somebody passes on of a case, and what it takes over."""
    return (
        *_of_share(table, "passed", shares, "passed", Look.THOUSANDTHS, Look.SIGNED_SMALL),
        *_of_share(table, "taken", shares, "taken", Look.THOUSANDTHS, Look.SIGNED_SMALL),
    )


ROLES: Final = Table(
    name=_ROLES,
    turns=("month_before", "passed_before"),
    rows=lambda facts: len(_roles(facts)),
    title=compared.ROLES_TITLE,
    hint=compared.ROLES_HINT,
    columns=(
        numbers(_roles),
        Column(key="role", values=told(_roles, lambda share: clean(share.name)), width=(26, 30)),
        *_of_share(_ROLES, "case", _roles, "case", Look.HUNDREDTHS, Look.SIGNED_SMALL),
        *_of_share(_ROLES, "month", _roles, "month", Look.HUNDREDTHS, Look.SIGNED),
        *_handed(_ROLES, _roles),
        *_steps(_roles),
    ),
)

PEOPLE: Final = Table(
    name=_PEOPLE,
    turns=("load_before", "passed_before"),
    rows=lambda facts: len(_people(facts)),
    title=compared.PEOPLE_TITLE,
    hint=compared.PEOPLE_HINT,
    columns=(
        numbers(_people),
        Column(key="person", values=told(_people, lambda share: clean(share.name)), width=(26, 30)),
        *_of_share(_PEOPLE, "steps_done", _people, "steps", Look.WHOLE, Look.NUMBER),
        *_of_share(_PEOPLE, "load", _people, "month", Look.HUNDREDTHS, Look.SIGNED_SMALL),
        *_handed(_PEOPLE, _people),
        *_steps(_people),
    ),
)

HAND_OFFS: Final = Table(
    name=_HAND_OFFS,
    rows=lambda facts: len(_hand_offs(facts)),
    title=compared.HAND_OFFS_TITLE,
    hint=compared.HAND_OFFS_HINT,
    columns=(
        numbers(_hand_offs),
        Column(
            key="lanes",
            values=told(
                _hand_offs, lambda each: clean(f"{isolated(each.from_lane)} → {isolated(each.to_lane)}")
            ),
            width=(26, 30),
        ),
        *_both(
            _HAND_OFFS,
            "crossings",
            told(_hand_offs, lambda each: each.before),
            told(_hand_offs, lambda each: each.after),
            Look.THOUSANDTHS,
            Look.SIGNED_SMALL,
        ),
    ),
)
