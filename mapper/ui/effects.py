"""What a strategy and the plays do to the figures, in words: figures that are not those entered must say so."""

from mapper.analysis import strategy
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Node
from mapper.core.values import LifeStage
from mapper.ui.texts import translate


def life_stage_name(stage: LifeStage | None) -> str:
    """A stage of a product's life as it is offered; None is the map as it is drawn."""
    return {
        None: translate("Life", "As drawn"),
        LifeStage.INTRODUCTION: translate("Life", "Introduction"),
        LifeStage.GROWTH: translate("Life", "Growth"),
        LifeStage.MATURITY: translate("Life", "Maturity"),
        LifeStage.DECLINE: translate("Life", "Decline"),
    }[stage]


def said(reader: Reader, map_id: MapId) -> str:
    """With what the figures of a map are read: "with the factors of Maturity, 2 plays on"; "" as they are entered."""
    overlay = strategy.overlay_of(reader, map_id)
    return _said(overlay.life_stage if overlay is not None else None, len(strategy.plays_on(reader, map_id)))


def said_at(reader: Reader, node_id: NodeId) -> str:
    """The same for one node: only its own plays count."""
    overlay = strategy.overlay_of(reader, reader.get(Node, node_id).map_id)
    count = sum(play.is_on for play in strategy.plays_at(reader, node_id))
    return _said(overlay.life_stage if overlay is not None else None, count)


def plays_said(count: int) -> str:
    """How many plays are on, at least one."""
    if count == 1:
        return translate("Life", "1 play on")
    return translate("Life", "{n} plays on").replace("{n}", str(count))


def _said(stage: LifeStage | None, plays: int) -> str:
    found = []
    if stage is not None:
        text = translate("Life", "with the factors of the stage “{stage}”")
        found.append(text.replace("{stage}", life_stage_name(stage)))
    if plays:
        found.append(plays_said(plays))
    text = ", ".join(found)
    return text[:1].upper() + text[1:]
