"""Which two maps are compared: those somebody chose, or the one that is shown and the one it is based on. No Qt."""

from dataclasses import dataclass

from mapper.core import insides
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import ProcessMap


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

    None where there is no other map.
    """
    base = reader.get(ProcessMap, shown).based_on
    if base is not None and reader.find(ProcessMap, base) is not None:
        return Choice(base, shown)
    refined = sorted(reader.referring(ProcessMap, "based_on", shown), key=lambda m: (m.position, m.id))
    if refined:
        return Choice(shown, refined[0].id)
    others = [each for each in insides.outer_maps(reader) if each.id != shown]
    if reader.get(ProcessMap, shown).parent_node_id is not None or not others:
        return None
    position = reader.get(ProcessMap, shown).position
    other = others[0]
    return Choice(other.id, shown) if other.position < position else Choice(shown, other.id)


def is_there(reader: Reader, choice: Choice) -> bool:
    """Whether both maps are still in the document."""
    ids = (choice.after,) if choice.is_elsewhere else (choice.before, choice.after)
    return all(reader.find(ProcessMap, each) is not None for each in ids)
