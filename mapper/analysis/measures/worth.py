"""How much an entry of the register is worth doing, by benefit and effort (domain row 19)."""

from mapper.core.records import Item


def worth_of(item: Item) -> float | None:
    """How much an entry of the register is worth doing, 0.2 to 5; None where benefit or effort is not known.

    Formula: benefit / effort, both 1 to 5.
    Assumes: the two scales are even: an effort of 4 is twice one of 2.
    Source: docs/formulas.md, The register (a proposal without a source).

    >>> from mapper.core.values import ItemKind
    >>> worth_of(Item(id="item-1", map_id="map-1", kind=ItemKind.IDEA, name="A", benefit=4, effort=2))
    2.0
    """
    if item.benefit is None or item.effort is None:
        return None
    return item.benefit / item.effort
