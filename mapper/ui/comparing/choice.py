"""Which two maps are compared: those somebody chose, or the one that is shown and the one it is based on. No Qt."""

from dataclasses import dataclass

from mapper.analysis.comparison.pairs import paired
from mapper.analysis.comparison.side import Side
from mapper.core import insides
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Node, ProcessMap


@dataclass(frozen=True, slots=True)
class Choice:
    """What was before, and what comes after. `is_elsewhere`: the first one is in another document."""

    before: MapId
    after: MapId
    is_elsewhere: bool = False

    def has(self, map_id: MapId) -> bool:
        """Whether it is one of the two in this document."""
        return map_id == self.after or (map_id == self.before and not self.is_elsewhere)


def usual(reader: Reader, shown: MapId) -> Choice | None:
    """A map against what it is based on; else what is based on it, against it; else the first other map.

    The inside of a step that is based on none is compared with that of the same step on the other map. None where there
    is no other map.
    """
    base = reader.get(ProcessMap, shown).based_on
    if base is not None and reader.find(ProcessMap, base) is not None:
        return Choice(base, shown)
    refined = sorted(reader.referring(ProcessMap, "based_on", shown), key=lambda m: (m.position, m.id))
    if refined:
        return Choice(shown, refined[0].id)
    parent_id = reader.get(ProcessMap, shown).parent_node_id
    if parent_id is not None:
        return _of_same_step(reader, shown, reader.get(Node, parent_id))
    others = [each for each in insides.outer_maps(reader) if each.id != shown]
    if not others:
        return None
    position = reader.get(ProcessMap, shown).position
    other = others[0]
    return Choice(other.id, shown) if other.position < position else Choice(shown, other.id)


def _of_same_step(reader: Reader, inside: MapId, node: Node) -> Choice | None:
    """The inside of a step against that of the same step on the map with which the map around is compared."""
    around = usual(reader, node.map_id)
    if around is None:
        return None
    pairs = paired(Side(reader, around.before), Side(reader, around.after))
    is_after = around.after == node.map_id
    same = (pairs.before if is_after else pairs.after).get(node.id)
    other = None if same is None else insides.inside_of(reader, NodeId(same))
    if other is None:
        return None
    return Choice(other.id, inside) if is_after else Choice(inside, other.id)


def is_there(reader: Reader, choice: Choice) -> bool:
    """Whether both maps are still in the document."""
    ids = (choice.after,) if choice.is_elsewhere else (choice.before, choice.after)
    return all(reader.find(ProcessMap, each) is not None for each in ids)
