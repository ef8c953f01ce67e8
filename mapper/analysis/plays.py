"""Plays: what those that are on change at their node, and what that does to the chance to win."""

from dataclasses import dataclass

from mapper.analysis import strategy
from mapper.analysis.flow.flow import flow
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.ids import ConnectorId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A figure without the node's plays and with those that are on; None is unknown."""

    before: float | None
    after: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What is otherwise at a node; `branches` only those whose share changes, `wait_days` None where it does not."""

    branches: dict[ConnectorId, Change]
    wait_days: Change | None


def effect(reader: Reader, node_id: NodeId) -> Effect:
    """What the plays of a node that are on change of its branches (shares, 0 to 1) and its wait (days as entered).

    Formula: shares and wait at the node as read with the strategy in effect, without its plays and with those that are
    on; listed where they differ.
    Assumes: the strategy's factors are in effect in both, so only the plays make the difference; a wait is of calendar
    or of working days as the node says.
    Source: docs/formulas.md, Strategies and plays.

    >>> from mapper.analysis.example import sale
    >>> effect(sale(), "node-offer")
    Effect(branches={}, wait_days=None)
    """
    before = strategy.in_effect_at(without_plays(reader, node_id), node_id)
    after = strategy.in_effect_at(reader, node_id)
    old, new = queries.shares_out(before, node_id), queries.shares_out(after, node_id)
    waits = Change(before=_wait(before, node_id), after=_wait(after, node_id))
    return Effect(
        branches={
            key: Change(before=share, after=new[key]) for key, share in old.items() if share != new[key]
        },
        wait_days=waits if waits.before != waits.after else None,
    )


def win_probability(reader: Reader, node_id: NodeId) -> Change:
    """The map's chance to win without the plays of a node, and with those that are on, 0 to 1; None where it is not
    known.

    Both are solved anew, so on a large map it takes as long as two analyses.

    Formula: w of the flow of the map with its strategy in effect, twice.
    Assumes: the plays of other nodes are as they are in both, and so are the strategy's factors.
    Source: docs/formulas.md, Strategies and plays.

    >>> from mapper.analysis.example import sale
    >>> found = win_probability(sale(), "node-offer")
    >>> found.before, found.after
    (0.2, 0.2)
    """
    map_id = reader.get(Node, node_id).map_id
    before = strategy.in_effect(without_plays(reader, node_id), map_id)
    after = strategy.in_effect(reader, map_id)
    return Change(
        before=flow(before, map_id).win_probability,
        after=flow(after, map_id).win_probability,
    )


def without_plays(reader: Reader, node_id: NodeId) -> Reader:
    """The document as it would be with the plays of a node switched off, as a draft that nobody keeps.

    Formula: every play of the node with `is_on` false, all else as it is.
    Assumes: the plays of other nodes stay; a strategy has to be read into it afterwards.
    Source: docs/formulas.md, Strategies and plays.

    >>> from mapper.analysis.example import sale
    >>> from mapper.core.records import Play
    >>> bold = Play(id="play-1", node_id="node-offer", name="Bold", position=0, is_on=True)
    >>> [play.is_on for play in without_plays(sale(bold), "node-offer").all(Play)]
    [False]
    """
    draft = Draft(reader)
    for play in strategy.plays_at(reader, node_id):
        draft.update(play, is_on=False)
    return draft


def _wait(reader: Reader, node_id: NodeId) -> float | None:
    known = queries.measures(reader, node_id)
    return None if known is None else known.wait_days
