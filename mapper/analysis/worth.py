"""Which entries of the register are worth doing first, by benefit and effort (domain row 19)."""

from collections.abc import Iterable

from mapper.core.records import Item


def worth_of(item: Item) -> float | None:
    """Benefit over effort, both 1 to 5; None where one of them is not known.

    >>> from mapper.core.values import ItemKind
    >>> worth_of(Item(id="item-1", map_id="map-1", kind=ItemKind.IDEA, name="A", benefit=4, effort=2))
    2.0
    """
    if item.benefit is None or item.effort is None:
        return None
    return item.benefit / item.effort


def by_worth(items: Iterable[Item]) -> list[Item]:
    """The most worth first, of equals the greater benefit; what is not judged comes last in its order."""

    def order(item: Item) -> tuple[bool, float, int, int, str]:
        worth = worth_of(item)
        return (worth is None, -(worth or 0.0), -(item.benefit or 0), item.position, item.id)

    return sorted(items, key=order)
