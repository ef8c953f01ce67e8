"""The map as it runs under a strategy: with the factors of a product's stage of life, and the plays that are on.

Both change what is read, never what is stored: the map they are read from stays as it is, to the last digit.
"""

from collections.abc import Iterable, Mapping, Sequence

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.ids import ConnectorId, MapId, NodeId, StageId
from mapper.core.reader import Reader
from mapper.core.records import (
    Connector,
    Node,
    NodeMeasures,
    Overlay,
    Play,
    ProcessMap,
    RoleTouch,
    Stage,
)
from mapper.core.values import NodeKind, Outcome, Phase


def in_effect(reader: Reader, map_id: MapId) -> Reader:
    """The document with the map's strategy in effect; the document itself where it has none.

    Formula: hours of work x touch factor, waits and their spread x cycle factor, shares that lead on from prospecting
    and qualifying x their factors (`scaled`); then each play that is on gives its branch the share and the node the
    wait it names.
    Assumes: plays come after the factors and in their order, so that the share a play names is the share that is read,
    and the last of two at one branch counts. A share leads on that ends in a later stage and not at an end other than
    won. At a node where one share is not known shares stay as they are. Counts that are scaled become shares.
    Source: docs/formulas.md, Strategies and plays.

    >>> from mapper.analysis.example import SALE, sale
    >>> reader = sale()
    >>> in_effect(reader, SALE) is reader
    True
    """
    overlay = overlay_of(reader, map_id)
    plays = plays_on(reader, map_id)
    if overlay is None and not plays:
        return reader
    return _applied(reader, map_id, overlay, plays, queries.nodes(reader, map_id))


def in_effect_at(reader: Reader, node_id: NodeId) -> Reader:
    """The document with the strategy in effect at one node only: its wait, its hours and its shares out are right.

    For one node it costs what the node has, not what the map has.

    Formula: as `in_effect`, of this node and its plays.
    Assumes: all other nodes are as they are stored, so nothing of the flow can be read from it.
    Source: docs/formulas.md, Strategies and plays.

    >>> from mapper.analysis.example import sale
    >>> reader = sale()
    >>> in_effect_at(reader, "node-call") is reader
    True
    """
    node = reader.get(Node, node_id)
    overlay = overlay_of(reader, node.map_id)
    plays = [play for play in plays_at(reader, node_id) if play.is_on]
    if overlay is None and not plays:
        return reader
    return _applied(reader, node.map_id, overlay, plays, [node])


def overlay_of(reader: Reader, map_id: MapId) -> Overlay | None:
    """The strategy of the product's stage of life that the map is read with; None for the map as it is.

    Formula: the overlay of the map's product whose stage of life is the map's.
    Assumes: a map without a product or without a stage of life is read as it is, and so is one whose product says
    nothing of that stage.
    Source: docs/formulas.md, Strategies and plays.

    >>> from mapper.analysis.example import SALE, sale
    >>> overlay_of(sale(), SALE) is None
    True
    """
    process_map = reader.get(ProcessMap, map_id)
    if process_map.product_id is None or process_map.life_stage is None:
        return None
    found = reader.referring(Overlay, "product_id", process_map.product_id)
    return next((overlay for overlay in found if overlay.life_stage is process_map.life_stage), None)


def plays_on(reader: Reader, map_id: MapId) -> list[Play]:
    """The plays of a map that are switched on, by node and place.

    Formula: the plays that are on at nodes of the map, by the id of the node, then by position, then by id.
    Assumes: those at insides of steps belong to the inside.
    Source: docs/formulas.md, Strategies and plays.

    >>> from mapper.analysis.example import SALE, sale
    >>> bold = Play(id="play-1", node_id="node-offer", name="Bold", position=0, is_on=True)
    >>> [play.name for play in plays_on(sale(bold), SALE)]
    ['Bold']
    """
    # plays are few and steps are many: this is asked after every command
    found = [
        play for play in reader.all(Play) if play.is_on and reader.get(Node, play.node_id).map_id == map_id
    ]
    return sorted(found, key=lambda play: (play.node_id, play.position, play.id))


def plays_at(reader: Reader, node_id: NodeId) -> list[Play]:
    """The plays of a node in their order, those that are off as well.

    Formula: the plays of the node, by position, then by id.
    Assumes: of two plays in one place the lower id comes first.
    Source: docs/formulas.md, Strategies and plays.

    >>> from mapper.analysis.example import sale
    >>> bold = Play(id="play-1", node_id="node-offer", name="Bold", position=0, is_on=False)
    >>> [play.name for play in plays_at(sale(bold), "node-offer")]
    ['Bold']
    """
    return sorted(reader.referring(Play, "node_id", node_id), key=lambda play: (play.position, play.id))


def shares_are_set(reader: Reader, node_id: NodeId) -> bool:
    """Whether the strategy of the map sets shares of the ways out of a node: by its factor or by a play that is on.

    Formula: a play of the node is on and names a share; or the stage of the node is prospecting or qualifying, its
    factor is not 1 and a way out leads on.
    Assumes: a play counts too where its branch could not take the share, and a factor where no other way out could
    take what is left.
    Source: docs/formulas.md, Ranges (a share that a strategy or a play sets is no count).

    >>> from mapper.analysis.example import sale
    >>> shares_are_set(sale(), "node-offer")
    False
    """
    node = reader.get(Node, node_id)
    if any(each.is_on and each.share is not None for each in plays_at(reader, node_id)):
        return True
    overlay = overlay_of(reader, node.map_id)
    phase = reader.get(Stage, node.stage_id).phase
    if overlay is None or phase is None or _by_phase(overlay).get(phase, 1.0) == 1.0:
        return False
    return bool(_onward(reader, node, _places(queries.stages(reader, node.map_id))))


def wait_is_set(reader: Reader, node_id: NodeId) -> bool:
    """Whether the strategy of the map sets the wait of a node: by its factor or by a play that is on.

    Formula: a play of the node is on and names a wait; or the cycle factor of the strategy is not 1.
    Assumes: a factor counts too where no wait is stated, for it would scale one that came.
    Source: docs/formulas.md, Strategies and plays.

    >>> from mapper.analysis.example import sale
    >>> from mapper.core.records import Play
    >>> slow = Play(id="play-1", node_id="node-offer", name="Slow", position=0, is_on=True, wait_days=9.0)
    >>> wait_is_set(sale(slow), "node-offer"), wait_is_set(sale(slow), "node-call")
    (True, False)
    """
    if any(each.is_on and each.wait_days is not None for each in plays_at(reader, node_id)):
        return True
    overlay = overlay_of(reader, reader.get(Node, node_id).map_id)
    return overlay is not None and overlay.cycle_factor != 1.0


def work_is_set(reader: Reader, node_id: NodeId) -> bool:
    """Whether the strategy of the map sets the hours of work at a node.

    Formula: the touch factor of the strategy is not 1.
    Assumes: no play names hours.
    Source: docs/formulas.md, Strategies and plays.

    >>> from mapper.analysis.example import sale
    >>> work_is_set(sale(), "node-offer")
    False
    """
    return touch_factor(reader, node_id) != 1.0


def touch_factor(reader: Reader, node_id: NodeId) -> float:
    """What the strategy of the map makes of each hour of work at a node.

    Formula: the touch factor of the strategy, 1 without one.
    Assumes: no play names hours.
    Source: docs/formulas.md, Strategies and plays.

    >>> from mapper.analysis.example import sale
    >>> touch_factor(sale(), "node-offer")
    1.0
    """
    overlay = overlay_of(reader, reader.get(Node, node_id).map_id)
    return 1.0 if overlay is None else overlay.touch_factor


def _by_phase(overlay: Overlay) -> dict[Phase, float]:
    return {Phase.PROSPECTING: overlay.contact_factor, Phase.QUALIFYING: overlay.qualify_factor}


def scaled(
    shares: Mapping[ConnectorId, float], onward: Iterable[ConnectorId], factor: float
) -> dict[ConnectorId, float]:
    """Shares, 0 to 1, with those of `onward` times a factor, clipped so that all still add up to what they did.

    Formula: onward together: after = min(before x factor, sum of all), each in its proportion; the others (sum of all -
    after) / others, each in its proportion.
    Assumes: where there are no others, or they have nothing and would have to take, nothing changes: cases must go
    somewhere. Nor does it where the onward ones have nothing to scale.
    Source: docs/formulas.md, Strategies and plays.

    >>> scaled({"on": 0.5, "again": 0.375, "lost": 0.125}, ["on"], 0.5)
    {'on': 0.25, 'again': 0.5625, 'lost': 0.1875}
    >>> scaled({"on": 0.75, "lost": 0.25}, ["on"], 1.5)
    {'on': 1.0, 'lost': 0.0}
    >>> scaled({"on": 1.0}, ["on"], 0.5)
    {'on': 1.0}
    """
    total = sum(shares.values())
    moved = {key: shares[key] for key in onward}
    rest = {key: share for key, share in shares.items() if key not in moved}
    before, others = sum(moved.values()), sum(rest.values())
    after = min(before * factor, total)
    if before <= 0 or not rest or (others <= 0 and after < before):
        return dict(shares)
    left = (total - after) / others if others > 0 else 0.0
    return {key: share * (after / before if key in moved else left) for key, share in shares.items()}


def _applied(
    reader: Reader, map_id: MapId, overlay: Overlay | None, plays: Iterable[Play], nodes: Iterable[Node]
) -> Reader:
    draft = Draft(reader)
    if overlay is not None:
        _apply_overlay(draft, map_id, overlay, nodes)
    for play in plays:
        _apply_play(draft, play)
    return draft


def _apply_overlay(draft: Draft, map_id: MapId, overlay: Overlay, nodes: Iterable[Node]) -> None:
    stages = queries.stages(draft, map_id)
    place = _places(stages)
    factors = _by_phase(overlay)
    by_stage: dict[StageId, float] = {
        stage.id: factors[stage.phase] for stage in stages if stage.phase in factors
    }
    for node in nodes:
        _scale_measures(draft, node, overlay)
        factor = by_stage.get(node.stage_id, 1.0)
        if factor != 1.0:
            _put_shares(draft, node.id, _onward(draft, node, place), factor)


def _places(stages: Iterable[Stage]) -> dict[StageId, int]:
    return {stage.id: number for number, stage in enumerate(stages)}


def _onward(reader: Reader, node: Node, place: Mapping[StageId, int]) -> list[ConnectorId]:
    """The ways out of a node that lead on."""
    return [
        line.id
        for line in queries.outgoing(reader, node.id)
        if _leads_on(reader.get(Node, line.target_id), place, node)
    ]


def _leads_on(target: Node, place: Mapping[StageId, int], node: Node) -> bool:
    """Whether a target lies in a later stage; a case that is lost goes nowhere, wherever its end is drawn."""
    is_lost = target.kind is NodeKind.END and target.outcome is not Outcome.WON
    return place[target.stage_id] > place[node.stage_id] and not is_lost


def _scale_measures(draft: Draft, node: Node, overlay: Overlay) -> None:
    if overlay.touch_factor != 1.0:
        for touch in draft.referring(RoleTouch, "node_id", node.id):
            draft.update(touch, touch_hours=touch.touch_hours * overlay.touch_factor)
    known = queries.measures(draft, node.id)
    if known is not None and overlay.cycle_factor != 1.0:
        draft.update(
            known,
            wait_days=_times(known.wait_days, overlay.cycle_factor),
            wait_spread_days=_times(known.wait_spread_days, overlay.cycle_factor),
        )


def _times(value: float | None, factor: float) -> float | None:
    return None if value is None else value * factor


def _apply_play(draft: Draft, play: Play) -> None:
    """Its branch takes the share it names and the wait is the one it names; what it does not name stays."""
    if play.wait_days is not None:
        known = queries.measures(draft, play.node_id)
        known = known or draft.put(NodeMeasures(id=draft.new_id(NodeMeasures), node_id=play.node_id))
        draft.update(known, wait_days=play.wait_days)
    if play.connector_id is not None and play.share is not None:
        give_share(draft, play.node_id, [play.connector_id], play.share)


def give_share(draft: Draft, node_id: NodeId, connector_ids: Sequence[ConnectorId], share: float) -> bool:
    """Whether branches of a node took a share together, 0 to 1, in the draft: True where any share is another one now.

    False, and all is read as before, where a share is not known, no other branch can give or take the rest, or they
    have it already.

    Formula: each of the branches in its proportion to the share, the others in theirs to what is left (`scaled`); a
    single branch that had nothing takes the share, and the others x (1 - share).
    Assumes: counts at the node become shares. Several branches that had nothing have no proportions, so they are given
    none.
    Source: docs/formulas.md, Strategies and plays.

    >>> from mapper.analysis.example import sale
    >>> draft = Draft(sale())
    >>> give_share(draft, "node-call", ["connector-call-offer"], 0.4)
    True
    >>> [round(draft.get(Connector, f"connector-call-{name}").share, 9) for name in ("call", "lost")]
    [0.4, 0.2]
    """
    shares = {key: each for key, each in queries.shares_out(draft, node_id).items() if each is not None}
    if len(shares) < len(queries.outgoing(draft, node_id)) or not shares.keys() >= set(connector_ids):
        return False
    before = sum(shares[key] for key in connector_ids)
    others = sum(shares.values()) - before
    if before > 0:
        after = scaled(shares, connector_ids, share / before)
    elif others > 0 and len(connector_ids) == 1:
        after = {key: each * (1 - share) for key, each in shares.items()} | {connector_ids[0]: share}
    else:
        return False
    for key, each in after.items():
        draft.update(draft.get(Connector, key), share=each, count=None)
    return after != shares


def _put_shares(draft: Draft, node_id: NodeId, onward: Iterable[ConnectorId], factor: float) -> None:
    shares = queries.shares_out(draft, node_id)
    known = {key: share for key, share in shares.items() if share is not None}
    if len(known) < len(shares):
        return
    for key, share in scaled(known, onward, factor).items():
        draft.update(draft.get(Connector, key), share=share, count=None)
