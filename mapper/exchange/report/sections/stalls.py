"""Stalls and moving dates in a report: how long cases stay there, and what ends it."""

from collections.abc import Iterator

from mapper.analysis.figure import Unit
from mapper.analysis.waiting.stalls import slips, stall
from mapper.core import queries
from mapper.core.records import Commitment, Node, Play
from mapper.core.values import NodeKind
from mapper.exchange.report.blocks import Block, Heading, Lines, Table
from mapper.exchange.report.ground import MapGround, lines, several
from mapper.exchange.report.plain import plain
from mapper.exchange.report.words import labels
from mapper.exchange.report.words.kinds import PARTS

_WAITS = frozenset({NodeKind.STALL, NodeKind.SLIP})


def stalls(ground: MapGround, anchor: str) -> Iterator[Block]:
    """The places where cases wait for somebody who promised; nothing where the map has none."""
    found = [node for node in queries.nodes(ground.reader, ground.map_id) if _is_stall(ground, node)]
    if not found:
        return
    say = ground.say
    order = list(ground.numbers)
    found.sort(key=lambda node: (order.index(node.id) if node.id in order else len(order), node.id))
    yield Heading(2, say(PARTS["stalls"]), anchor)
    yield Table(
        heads=(
            say(labels.WHERE),
            say(labels.TRIES),
            say(labels.DAYS),
            say(labels.AGED),
            say(labels.OVERDUE),
            say(labels.WAIT_OWNER),
            say(labels.EXIT_RULE),
            say(labels.PLAYS),
        ),
        rows=tuple(_row(ground, node) for node in found),
        weights=(3.2, 1.2, 1.4, 1.4, 1.4, 1.6, 2.6, 2.6),
        numeric=frozenset({1, 2, 3, 4}),
    )


def _is_stall(ground: MapGround, node: Node) -> bool:
    return node.kind in _WAITS or bool(ground.reader.referring(Commitment, "node_id", node.id))


def _row(ground: MapGround, node: Node) -> tuple[Lines, ...]:
    reader, speech, amount = ground.reader, ground.speech, ground.amount
    entered, stay = queries.measures(reader, node.id), stall(reader, node.id)
    agreed = next(iter(reader.referring(Commitment, "node_id", node.id)), None)
    moves = None if agreed is None else slips(agreed)
    tries = stay.attempts if stay is not None else None if moves is None else moves.slips
    days = stay.days if stay is not None else None if moves is None else moves.days
    plays = sorted(reader.referring(Play, "node_id", node.id), key=lambda each: (each.position, each.id))
    return (
        (ground.at(node.id), *lines("" if agreed is None else speech.day(agreed.agreed))),
        lines("" if tries is None else speech.number(tries, 1)),
        lines(amount(days, Unit.DAYS)),
        lines(amount(entered.age_limit_days if entered else None, Unit.DAYS)),
        lines(amount(stay.over_limit if stay else None, Unit.SHARE)),
        lines(speech.kind(entered.wait_owner if entered else None)),
        lines(plain(entered.exit_rule) if entered else ""),
        several(plain(each.name) for each in plays),
    )
