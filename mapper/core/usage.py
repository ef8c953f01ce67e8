"""Who uses what: the records that name an entry, and the steps that show it."""

from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.core.records import RECORD_TYPES, REFERENCES, Record, record_type_of


def users_of(reader: Reader, record_id: str) -> list[Record]:
    """The records that name this one, type by type in the order of the registry."""
    target = record_type_of(record_id).prefix
    return [
        record
        for record_type in RECORD_TYPES
        for reference in REFERENCES[record_type]
        if reference.target == target
        for record in reader.referring(record_type, reference.field, record_id)
    ]


def steps_using(reader: Reader, record_id: str) -> list[NodeId]:
    """The nodes that a record hangs on, or at which it is named, of all maps; each once."""
    found: dict[NodeId, None] = {}
    for user in users_of(reader, record_id):
        node_id = getattr(user, "node_id", None)
        if node_id is not None:
            found[node_id] = None
    return sorted(found)
