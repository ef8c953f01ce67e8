"""What the laws draw from a document: records, cells, fields, and simple values for them."""

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st

from mapper.core import queries
from mapper.core.edits import growing
from mapper.core.grid import Cell
from mapper.core.reader import Reader
from mapper.core.records import Node, Record
from mapper.core.values import NodeKind, Point

Draw = Callable[[st.SearchStrategy[Any]], Any]

places = st.builds(Point, st.integers(-200, 2500).map(float), st.integers(-200, 1500).map(float))


class Nothing(Exception):
    """The document has nothing of the kind that the edit needs."""


class Source:
    """Draws what an edit needs from the document."""

    def __init__(self, reader: Reader, draw: Draw) -> None:
        self.reader = reader
        self.draw = draw

    def one(self, *record_types: type[Record]) -> Any:
        """Any record of these types."""
        found = sorted(r.id for t in record_types for r in self.reader.all(t))
        if not found:
            raise Nothing
        record_id = self.draw(st.sampled_from(found))
        return next(r for t in record_types for r in self.reader.all(t) if r.id == record_id)

    def id(self, *record_types: type[Record]) -> Any:
        return self.one(*record_types).id

    def some_ids(self, record_type: type[Record], least: int = 1) -> list[Any]:
        found = sorted(r.id for r in self.reader.all(record_type))
        if len(found) < least:
            raise Nothing
        if not found:
            return []
        return self.draw(st.lists(st.sampled_from(found), unique=True, min_size=least, max_size=3))

    def nodes_of_one_map(self) -> list[Any]:
        map_id = self.one(Node).map_id
        found = sorted(n.id for n in queries.nodes(self.reader, map_id))
        return self.draw(st.lists(st.sampled_from(found), unique=True, min_size=1, max_size=3))

    def cell(self, map_id: Any) -> Cell:
        """A cell of this map."""
        stages, lanes = queries.stages(self.reader, map_id), queries.lanes(self.reader, map_id)
        return Cell(self.draw(st.sampled_from(stages)).id, self.draw(st.sampled_from(lanes)).id)

    def next_step(self, map_id: Any) -> growing.NextStep:
        return growing.NextStep(self.draw(st.sampled_from(NodeKind)), self.draw(places), self.cell(map_id))

    def fields(self, known: Mapping[str, st.SearchStrategy[Any]]) -> dict[str, Any]:
        chosen = self.draw(st.lists(st.sampled_from(sorted(known)), unique=True, max_size=2)) if known else []
        return {name: self.draw(known[name]) for name in chosen}
