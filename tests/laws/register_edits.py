"""The edits of the register, of votes and of what follows from them, with arguments drawn from the document."""

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st

from mapper.core.edits import register
from mapper.core.history import Label
from mapper.core.records import Node
from mapper.core.values import ItemKind
from tests.laws.source import Source

Call = tuple[tuple[Any, ...], dict[str, Any]]

_names = st.sampled_from(("Late", "  ", "x" * 501, "Nobody calls back"))
_kinds = st.sampled_from(ItemKind)


def _add_item(s: Source) -> Call:
    node = s.one(Node)
    return (node.map_id, s.draw(_kinds), s.draw(_names), s.draw(st.sampled_from((node.id, None)))), {}


REGISTER_EDITS: Mapping[Callable[..., Label], Callable[[Source], Call]] = {
    register.add_item: _add_item,
    register.add_item_to_nodes: lambda s: ((s.some_ids(Node), s.draw(_kinds), s.draw(_names)), {}),
    register.make_items: lambda s: ((s.some_ids(Node), s.draw(_kinds)), {}),
}
