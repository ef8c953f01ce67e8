"""Which maps are compared when nobody says which: those that belong together."""

from mapper.analysis.comparison.side import Side
from mapper.core.insides import outer_maps
from mapper.core.reader import Reader
from mapper.core.records import ProcessMap


def based_pairs(reader: Reader) -> list[tuple[Side, Side]]:
    """Each map of a document with the one it is based on before it, in the order of the tabs; insides apart."""
    return [
        (Side(reader, each.based_on), Side(reader, each.id))
        for each in outer_maps(reader)
        if each.based_on is not None and reader.find(ProcessMap, each.based_on) is not None
    ]


def same_maps(before: Reader, after: Reader) -> list[tuple[Side, Side]]:
    """The maps that two documents have in common, by their ids or else by their names, as the earlier one has them."""
    left = outer_maps(after)
    found = []
    for one in outer_maps(before):
        same = next((m for m in left if m.id == one.id), None)
        same = same or next(
            (m for m in left if _is_called(m, one) and before.find(ProcessMap, m.id) is None), None
        )
        if same is not None:
            left.remove(same)
            found.append((Side(before, one.id), Side(after, same.id)))
    return found


def _is_called(one: ProcessMap, other: ProcessMap) -> bool:
    return one.name.casefold() == other.name.casefold()
