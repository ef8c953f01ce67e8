"""Tables come in: what the names in a list of measured values stand for: metrics, steps, people of the document."""

from collections.abc import Iterable
from typing import Any
from unicodedata import normalize

from mapper.core import queries
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Node, Person
from mapper.core.values import STEP_KINDS


def by_name(records: Iterable[Any], field: str = "name") -> dict[str, str | None]:
    """By name in small letters; None where several have it."""
    found: dict[str, str | None] = {}
    for record in records:
        name = " ".join(normalize("NFC", getattr(record, field)).split()).casefold()
        found[name] = None if name in found else record.id
    return found


def steps_by_name(reader: Reader, map_id: MapId) -> dict[str, str | None]:
    """The steps of this map by name, and behind them those of the others."""
    own = [n for n in queries.nodes(reader, map_id) if n.kind in STEP_KINDS]
    others = [n for n in reader.all(Node) if n.kind in STEP_KINDS and n.map_id != map_id]
    return {**by_name(others), **by_name(own)}


def people_by_name(reader: Reader) -> dict[str, str | None]:
    """People by name and, where nobody is called so, by their initials."""
    people = list(reader.all(Person))
    with_initials = [person for person in people if person.initials]
    return {**by_name(with_initials, "initials"), **by_name(people)}
