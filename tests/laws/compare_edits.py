"""The edits of a comparison - what is the same thing, and taking over - with arguments drawn from the document."""

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st

from mapper.core.edits import pairing
from mapper.core.history import Label
from mapper.core.records import Connector, Lane, Node, Stage
from tests.laws.source import Source

Call = tuple[tuple[Any, ...], dict[str, Any]]


def _pairs(s: Source) -> Call:
    """Two of a kind, of one map or of two."""
    record_type = s.draw(st.sampled_from((Stage, Lane, Node, Connector)))
    return ([(s.id(record_type), s.id(record_type))],), {}


COMPARE_EDITS: Mapping[Callable[..., Label], Callable[[Source], Call]] = {
    pairing.pair_things: _pairs,
    pairing.part_things: _pairs,
}
