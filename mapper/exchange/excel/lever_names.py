"""The levers of a map: what they would bring, worked out once, and what each is called in a workbook."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from mapper.analysis.levers.effects import Effect
from mapper.analysis.levers.levers import ranked
from mapper.analysis.map_figures import LeverFigures
from mapper.core.reader import Reader
from mapper.core.records import Connector, Lever, Node, Role
from mapper.core.values import LeverKind
from mapper.exchange.excel import words
from mapper.exchange.excel.book import Book
from mapper.exchange.excel.text import one_line
from mapper.exchange.excel.tongue import Tongue
from mapper.exchange.excel.words.word import Word

_LONGEST: Final = 60  # of a name in the name of a lever

_SAID: Final[Mapping[LeverKind, Word]] = MappingProxyType(
    {
        LeverKind.SHARE: words.LEVER_SHARE,
        LeverKind.TOUCH: words.LEVER_TOUCH,
        LeverKind.WAIT: words.LEVER_WAIT,
        LeverKind.DROP_OUT: words.LEVER_DROP_OUT,
        LeverKind.ATTEMPTS: words.LEVER_ATTEMPTS,
        LeverKind.ENTRIES: words.LEVER_ENTRIES,
        LeverKind.HIRE: words.LEVER_HIRE,
    }
)
_POINTS: Final = frozenset({LeverKind.SHARE, LeverKind.DROP_OUT})  # whose change is a part of 1


def levers_of(book: Book) -> LeverFigures:
    """What the levers of the map would bring, the team's own and the usual ones."""
    return book.facts.further.lever_figures


def best_levers(book: Book, count: int) -> Sequence[Effect]:
    """Those that bring most, of the team's own and the usual ones together; only such as bring something."""
    found = levers_of(book)
    known = [each for each in (*found.own, *found.usual) if each.after is not None and (each.net or 0.0) > 0]
    if not known:  # nobody said what a win is worth
        known = [each for each in (*found.own, *found.usual) if (each.wins or 0.0) > 0]
    return list(ranked(known))[:count]


def lever_name(reader: Reader, lever: Lever, tongue: Tongue) -> str:
    """What a lever is called: the name the team gave it, else what it changes and by how much."""
    if lever.name.strip():
        return one_line(lever.name, 2 * _LONGEST)
    change = lever.change * 100 if lever.kind in _POINTS else lever.change
    said = tongue.say(_SAID[lever.kind], about=_about(reader, lever, tongue), change=f"{change:+g}")
    return said.replace(" :", ":")  # all starts together have no name


def _about(reader: Reader, lever: Lever, tongue: Tongue) -> str:
    line = reader.find(Connector, lever.connector_id)
    if line is not None:
        ends = (reader.get(Node, line.source_id).name, reader.get(Node, line.target_id).name)
        return " → ".join(_quoted(name, tongue) for name in ends)
    named = reader.find(Node, lever.node_id) or reader.find(Role, lever.role_id)
    return "" if named is None else _quoted(named.name, tongue)


def _quoted(name: str, tongue: Tongue) -> str:
    short = one_line(name, _LONGEST)
    return tongue.say(words.QUOTED, name=short) if short else tongue.say(words.UNNAMED)
