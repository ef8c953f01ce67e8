"""Writing a document as JSON: every record once, in an order that does not depend on chance, small things on a line."""

import json
from collections.abc import Callable, Collection, Iterable
from typing import Any, Final

from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import (
    REFERENCES,
    Connector,
    Lane,
    Node,
    OnDelete,
    ProcessMap,
    Record,
    Stage,
    record_type_of,
)
from mapper.core.records.plain import Plain, to_plain
from mapper.exchange.json_shape import CHILDREN, FORMAT, NAMING, ORIGIN, VERSION, Place

_LINE: Final = 110
_EXACT: Final = 10**15  # whole numbers below are exact as floats, and have no more digits than a reader takes

Json = dict[str, Any]


def document_as_json(reader: Reader, map_ids: Collection[MapId] | None = None) -> Json:
    """The document as plain dicts and lists; with `map_ids`, only these maps and all libraries."""
    writer = _Writer(reader, map_ids)
    whole: Json = {"format": FORMAT, "version": VERSION}
    for place in CHILDREN[None]:
        whole |= writer.below(place, list(reader.all(place.record_type)))
    return whole


def document_as_text(reader: Reader, map_ids: Collection[MapId] | None = None) -> str:
    """The same as text that ends with a line break; the same document always gives the same text."""
    return pretty(document_as_json(reader, map_ids)) + "\n"


class _Writer:
    def __init__(self, reader: Reader, map_ids: Collection[MapId] | None) -> None:
        self._reader = reader
        self._map_ids = map_ids

    def below(self, place: Place, records: Iterable[Record]) -> Json:
        """What stands under a place's key; nothing when there is nothing."""
        kept = [record for record in records if self._is_told(record)]
        kept.sort(key=_order(self._reader))
        objects = [self._object(place, record, index) for index, record in enumerate(kept)]
        if place.is_single:
            return {place.key: objects[0]} if objects else {}
        return {place.key: objects} if objects or place.parent is None else {}

    def _is_told(self, record: Record) -> bool:
        """Whether a record comes along: it lies in a map that does, or in none, and what it needs does too."""
        if self._map_ids is None:
            return True
        if isinstance(record, ProcessMap):
            return record.id in self._map_ids
        return all(
            self._is_told_of(getattr(record, reference.field))
            for reference in REFERENCES[type(record)]
            if reference.on_delete is OnDelete.CASCADE
        )

    def _is_told_of(self, record_id: Plain) -> bool:
        """Whether what an id names comes along; nothing named is no reason to stay away."""
        if record_id is None or self._map_ids is None:
            return True
        record = self._reader.find(record_type_of(str(record_id)), str(record_id))
        return record is not None and self._is_told(record)

    def _object(self, place: Place, record: Record, index: int) -> Json:
        plain: dict[str, Plain] = {}
        for name, value in to_plain(record).items():
            if name == place.link or _is_said_by_silence(record, name, value, index):
                continue
            if name in NAMING[type(record)] and name != ORIGIN and not self._is_told_of(value):
                continue
            plain[name] = _short(value)
        for child in CHILDREN[type(record)]:
            assert child.link is not None
            plain |= self.below(child, self._reader.referring(child.record_type, child.link, record.id))
        return plain


def _is_said_by_silence(record: Record, name: str, value: Plain, index: int) -> bool:
    """What a reader takes a missing key for: unknown, empty, no, or the place in the list."""
    if name == "position":
        return value == index
    default = type(record).__dataclass_fields__[name].default
    return value == default and (value is None or value == "" or value is False)


def _short(value: Plain) -> Plain:
    """Whole numbers without a fraction; the field tells whether one is allowed."""
    if isinstance(value, float) and value.is_integer() and abs(value) < _EXACT:
        return int(value)
    return value


def _order(reader: Reader) -> Callable[[Record], tuple[Any, ...]]:
    """How records of one type are sorted: as they stand on the map, else by position, name, what they name, id."""

    def grid_place(node: Node) -> tuple[Any, ...]:
        stage, lane = reader.find(Stage, node.stage_id), reader.find(Lane, node.lane_id)
        column, row = (stage.position if stage else 0), (lane.position if lane else 0)
        return column, row, node.x, node.y, node.name, node.id

    def key(record: Record) -> tuple[Any, ...]:
        if isinstance(record, Node):
            return grid_place(record)
        if isinstance(record, Connector):
            ends = (reader.find(Node, record.source_id), reader.find(Node, record.target_id))
            return (*((grid_place(end) if end else ()) for end in ends), record.id)
        named = tuple(
            getattr(reader.find(target, getattr(record, name)), "name", "")
            for name, target in NAMING[type(record)].items()
        )
        return getattr(record, "position", 0), str(getattr(record, "name", "")).casefold(), named, record.id

    return key


def _encoded(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def pretty(value: Any, indent: str = "") -> str:
    """JSON as the program writes it: indented, but what fits on a line stands on one."""
    if not isinstance(value, dict | list):
        return _encoded(value)
    deeper = indent + "  "
    if isinstance(value, dict):
        parts = [f"{_encoded(k)}: {pretty(v, deeper)}" for k, v in value.items()]
    else:
        parts = [pretty(v, deeper) for v in value]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    length = len(indent) + sum(map(len, parts)) + 2 * len(parts)
    if length <= _LINE and indent and not any("\n" in part for part in parts):
        return f"{opening}{', '.join(parts)}{closing}"
    return f"{opening}\n{deeper}" + f",\n{deeper}".join(parts) + f"\n{indent}{closing}"
