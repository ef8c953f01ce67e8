"""Edits of the strategies over the life of a product."""

from collections.abc import Sequence
from dataclasses import dataclass

from mapper.core.draft import Draft
from mapper.core.history import Label
from mapper.core.ids import MapId, ProductId
from mapper.core.records import Overlay, ProcessMap, Product
from mapper.core.values import LifeStage


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategy:
    """What one stage of life asks for: its text and by what it multiplies shares, hours and waits."""

    life_stage: LifeStage
    text: str
    contact_factor: float = 1.0
    qualify_factor: float = 1.0
    touch_factor: float = 1.0
    cycle_factor: float = 1.0


def add_strategies(
    draft: Draft, /, map_id: MapId, product_name: str, strategies: Sequence[Strategy]
) -> Label:
    """Give the product of a map these strategies; what is written for a stage already stays.

    A map without a product gets the one with this name, whatever its case, or a new one.
    """
    process_map = draft.get(ProcessMap, map_id)
    product = draft.get(Product, process_map.product_id or _named(draft, product_name.strip()))
    if process_map.product_id is None:
        draft.update(process_map, product_id=product.id)
    known = {each.life_stage: each for each in draft.referring(Overlay, "product_id", product.id)}
    for strategy in strategies:
        standing = known.get(strategy.life_stage)
        if standing is None:
            standing = draft.put(
                Overlay(id=draft.new_id(Overlay), product_id=product.id, life_stage=strategy.life_stage)
            )
        if _says_nothing(standing):
            draft.update(
                standing,
                strategy=strategy.text,
                contact_factor=strategy.contact_factor,
                qualify_factor=strategy.qualify_factor,
                touch_factor=strategy.touch_factor,
                cycle_factor=strategy.cycle_factor,
            )
    return Label("add_strategies", {"name": product.name})


def _named(draft: Draft, name: str) -> ProductId:
    for product in draft.all(Product):
        if product.name.casefold() == name.casefold():
            return product.id
    return draft.put(Product(id=draft.new_id(Product), name=name)).id


def _says_nothing(overlay: Overlay) -> bool:
    factors = (overlay.contact_factor, overlay.qualify_factor, overlay.touch_factor, overlay.cycle_factor)
    return not overlay.strategy and set(factors) == {1.0}
