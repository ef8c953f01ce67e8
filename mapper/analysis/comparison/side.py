"""One of two maps that are compared: the document it is in, and which map it is."""

from dataclasses import dataclass

from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import ProcessMap


@dataclass(frozen=True, slots=True)
class Side:
    """A map in its document. Two sides may share one document or come out of two files."""

    reader: Reader
    map_id: MapId

    @property
    def map(self) -> ProcessMap:
        """The map itself. Raises Refused("gone") where it was deleted meanwhile."""
        return self.reader.get(ProcessMap, self.map_id)
