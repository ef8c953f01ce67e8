"""The table's rows: which steps of a map are shown, in which order, and what their cells say. No Qt model in here.

All that is worked out of a step is kept until a change touches it, so that an edit costs what it touches.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QLocale

from mapper.core import queries
from mapper.core.changes import Change, ChangeSet
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import REFERENCES, Lane, Node, Stage
from mapper.ui.fields.field import Field, Holds
from mapper.ui.fields.spelling import Spelling
from mapper.ui.widgets.parsing import Misread

_COMPARED: Final = re.compile(r"^(<=|>=|<|>|=|≤|≥)\s*(\S.*)$")
_BETWEEN: Final = re.compile(r"^(\S.*?)\s*\.\.\s*(\S.*)$")
_EMPTY, _FILLED = "=", "<>"
_NUMBERS = frozenset({Holds.NUMBER, Holds.SHARE})

_COMPARISONS: Final[Mapping[str, Callable[[float, float], bool]]] = {
    "<": lambda a, b: a < b,
    ">": lambda a, b: a > b,
    "<=": lambda a, b: a <= b,
    ">=": lambda a, b: a >= b,
    "≤": lambda a, b: a <= b,
    "≥": lambda a, b: a >= b,
    "=": lambda a, b: a == b,
}


class Sorting(NamedTuple):
    """By which column the rows stand, and whether from the end; those without a value always come last."""

    key: str
    is_downwards: bool = False


class TableRows:
    """The steps of one map. `filters` by column: words; ">5", "2..4" of numbers; "=" is empty, "<>" is filled."""

    def __init__(self, reader: Reader, map_id: MapId, locale: QLocale) -> None:
        self._reader = reader
        self._locale = locale
        self.map_id = map_id
        self._fields: Sequence[Field] = ()
        self.sorting: Sorting | None = None
        self.words = ""
        self.filters: dict[str, str] = {}
        self._texts: dict[str, dict[str, str]] = {}
        self._places: dict[str, tuple[float, ...]] = {}
        self._ranks: dict[str, Any] = {}
        self._sought: dict[str, str] = {}  # all texts of a step, to find words in
        self.spelling = Spelling(reader, map_id, locale)

    @property
    def fields(self) -> Sequence[Field]:
        """The columns."""
        return self._fields

    def show_fields(self, fields: Sequence[Field]) -> None:
        self._fields = fields
        self._sought = {}

    def show_map(self, map_id: MapId) -> None:
        self.map_id = map_id
        self.forget(None)

    def forget(self, node_ids: Iterable[str] | None) -> None:
        """What is known of these steps may be otherwise now; None: of all."""
        if node_ids is None:
            self._texts, self._places, self._ranks, self._sought = {}, {}, {}, {}
            self.spelling = Spelling(self._reader, self.map_id, self._locale)
            return
        for node_id in node_ids:
            for known in (self._texts, self._places, self._ranks, self._sought):
                known.pop(node_id, None)

    def sort(self, sorting: Sorting | None) -> None:
        self.sorting = sorting
        self._ranks = {}

    def text(self, node_id: str, field: Field) -> str:
        """What the cell of a step says; "" for one that is gone."""
        known = self._texts.get(node_id)
        if known is None:
            known = self._texts[node_id] = {}
        text = known.get(field.key)
        if text is None:
            node = self._reader.find(Node, node_id)
            text = known[field.key] = self.spelling.shown(field, node) if node is not None else ""
        return text

    def wanted(self) -> list[NodeId]:
        """The steps that pass the filters, in order."""
        nodes = [node for node in queries.nodes(self._reader, self.map_id) if self._passes(node)]
        self._place_missing(nodes)
        nodes.sort(key=lambda node: self._places[node.id])
        field = self._field(self.sorting.key) if self.sorting is not None else None
        if field is None or self.sorting is None:
            return [node.id for node in nodes]
        for node in nodes:
            if node.id not in self._ranks:
                self._ranks[node.id] = self._rank(field, node)
        known = [node for node in nodes if self._ranks[node.id] is not None]
        known.sort(key=lambda node: self._ranks[node.id], reverse=self.sorting.is_downwards)
        return [node.id for node in (*known, *(node for node in nodes if self._ranks[node.id] is None))]

    def _field(self, key: str) -> Field | None:
        return next((field for field in self.fields if field.key == key), None)

    def _rank(self, field: Field, node: Node) -> Any:
        """By what a step is sorted; None for no value."""
        value = field.read(self._reader, node)
        if value is None or value == ():
            return None
        if field.holds is Holds.CHOICE:
            offered = [known for known, _ in self.spelling.choices(field)]
            return offered.index(value) if value in offered else None
        if field.holds in _NUMBERS:
            return field.number(self._reader, node)
        if field.holds is Holds.DATE:
            return value
        return self.text(node.id, field).casefold()

    def _place_missing(self, nodes: Iterable[Node]) -> None:
        """Reading order, as the outline has it: stage by stage, by the middles, by lanes."""
        missing = [node for node in nodes if node.id not in self._places]
        if not missing:
            return
        stages = {stage.id: n for n, stage in enumerate(queries.stages(self._reader, self.map_id))}
        lanes = {lane.id: n for n, lane in enumerate(queries.lanes(self._reader, self.map_id))}
        for node in missing:
            middle = node.x + node.width / 2
            self._places[node.id] = (stages[node.stage_id], middle, lanes[node.lane_id], node.y)

    # -- filters

    def _passes(self, node: Node) -> bool:
        for key, wish in self.filters.items():
            field = self._field(key)
            if field is not None and wish.strip() and not self._has(node, field, wish.strip()):
                return False
        if not self.words:
            return True
        sought = self._sought.get(node.id)
        if sought is None:
            texts = [self.text(node.id, field) for field in self.fields]
            sought = self._sought[node.id] = "\n".join(texts).casefold()
        return all(word in sought for word in self.words.casefold().split())

    def _has(self, node: Node, field: Field, wish: str) -> bool:
        text = self.text(node.id, field)
        if wish in {_EMPTY, _FILLED}:
            return bool(text) == (wish == _FILLED)
        if field.holds in _NUMBERS:
            found = self._compared(node, field, wish)
            if found is not None:
                return found
        folded = text.casefold()
        return all(word in folded for word in wish.casefold().split())

    def _compared(self, node: Node, field: Field, wish: str) -> bool | None:
        """Whether the number of a step is as wished; None where the wish compares nothing."""
        number = field.number(self._reader, node)
        try:
            if between := _BETWEEN.match(wish):
                low, high = (self.spelling.read(field, node, part) for part in between.groups())
                return number is not None and low <= number <= high
            if compared := _COMPARED.match(wish):
                limit = self.spelling.read(field, node, compared[2])
                return number is not None and _COMPARISONS[compared[1]](number, limit)
        except Misread:
            return None
        return None


def touched(reader: Reader, changes: ChangeSet) -> set[str] | None:
    """The steps whose fields may be otherwise after these changes; None for possibly all of them."""
    found: set[str] = set()
    for change in changes:
        record = change.record
        if isinstance(record, Node):
            found |= _around(reader, change)
            continue
        names = [reference.field for reference in REFERENCES[type(record)] if reference.target == "node"]
        if not names and not _is_size_only(change):
            return None
        for side in (change.before, change.after):
            found.update(getattr(side, name) for name in names if side is not None)
    return found


def _around(reader: Reader, change: Change) -> set[str]:
    """A step, and those beside it where they show something of it."""
    before, after = change.before, change.after
    found = {change.record.id}
    if isinstance(before, Node) and isinstance(after, Node):
        if (before.name, before.kind, before.outcome) != (after.name, after.kind, after.outcome):
            for line in queries.connectors_at(reader, after.id):
                found |= {line.source_id, line.target_id}
    return found


def _is_size_only(change: Change) -> bool:
    """Whether a lane or stage is only larger or smaller, which no cell tells."""
    before, after = change.before, change.after
    if not isinstance(before, Lane | Stage) or not isinstance(after, Lane | Stage):
        return False
    return (before.name, before.position) == (after.name, after.position)
