"""The edit that brings something back from an earlier moment, with arguments drawn from the document."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from hypothesis import strategies as st

from mapper.core.draft import Draft
from mapper.core.edits import connectors, measures, nodes, restoring
from mapper.core.errors import Refused
from mapper.core.history import Label
from mapper.core.records import Node
from mapper.core.values import NodeKind
from tests.laws.fields import names
from tests.laws.source import Source, places

Call = tuple[tuple[Any, ...], dict[str, Any]]


def _restore_nodes(s: Source) -> Call:
    """Nodes of an earlier state: one that is there no more, and others that were called otherwise."""
    then, known = Draft(s.reader), s.nodes_of_one_map()
    map_id = s.reader.get(Node, known[0]).map_id
    nodes.add_node(then, map_id, NodeKind.STEP, s.draw(places), s.draw(names))
    (gone,) = (change.record.id for change in then.changes() if isinstance(change.record, Node))
    measures.set_measures(then, gone, wait_days=2.0)
    nodes.rename_node(then, known[0], s.draw(names))
    with suppress(Refused):
        connectors.add_connector(then, known[0], gone)
    return (then, s.draw(st.sampled_from(([gone], known, [gone, *known])))), {}


PAST_EDITS: Mapping[Callable[..., Label], Callable[[Source], Call]] = {
    restoring.restore_nodes: _restore_nodes
}
