"""The edits of a comparison - what is the same thing, and taking over - with arguments drawn from the document."""

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st

from mapper.analysis.comparison.compare import compare
from mapper.analysis.comparison.side import Side
from mapper.analysis.comparison.taking import Into, taken
from mapper.core.edits import pairing, taking_over
from mapper.core.history import Label
from mapper.core.records import Connector, Lane, Node, ProcessMap, Stage
from tests.laws.source import Nothing, Source

Call = tuple[tuple[Any, ...], dict[str, Any]]


def _pairs(s: Source) -> Call:
    """Two of a kind, of one map or of two."""
    record_type = s.draw(st.sampled_from((Stage, Lane, Node, Connector)))
    return ([(s.id(record_type), s.id(record_type))],), {}


def _take_over(s: Source) -> Call:
    """Some of what one map says, into another one or into itself."""
    before, after = (Side(s.reader, s.id(ProcessMap)) for _ in "12")
    found = compare(before, after)
    if not found.changes:
        raise Nothing
    chosen = s.draw(
        st.lists(st.sampled_from(found.changes), min_size=1, max_size=3, unique_by=lambda c: c.id)
    )
    return taken(found, chosen, into=s.draw(st.sampled_from(Into))), {}


COMPARE_EDITS: Mapping[Callable[..., Label], Callable[[Source], Call]] = {
    pairing.pair_things: _pairs,
    pairing.part_things: _pairs,
    pairing.tell_apart: _pairs,
    taking_over.take_over: _take_over,
}
