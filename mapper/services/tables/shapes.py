"""Tables come in: lists of shapes and lines, as Lucidchart exports a diagram, turned so that each step is a row."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from mapper.core.values import NodeKind
from mapper.exchange.tables.cells import EMPTY, Cell, Form, Kept, Place, Sheet
from mapper.exchange.tables.headed import HeadedTable, Heading, plain
from mapper.exchange.tables.readings import shown
from mapper.services.tables.items import joined_items
from mapper.services.tables.step_columns import KIND_WORDS
from mapper.services.tables.wide import TurnedTable

_NEEDED: Final = frozenset({"id", "name", "line source", "line destination"})
_TEXTS: Final = "text area"
# What stands in the columns that every such list has, beyond those of lines and texts, and says nothing of a step.
_USUAL: Final = frozenset(
    {
        "shape library",
        "page id",
        "contained by",
        "group",
        "source arrow",
        "destination arrow",
        "status",
        "tags",
    }
)
_HEADINGS: Final = (
    *("Process Step ID", "Process Step Description", "Next Step ID", "Connector Label"),
    *("Shape Type", "Function", "Phase"),
)
# Where what stands below these comes from: of lines, from the first that leaves the step.
_ORIGINS: Final = (
    *("id", "text area 1", "line destination", "line source"),
    *("name", "contained by", "page id"),
)
_OF_LINES: Final = frozenset({"line destination", "line source"})
_KINDS: Final[Mapping[str, NodeKind]] = MappingProxyType(
    {
        "decision": NodeKind.DECISION,
        "delay": NodeKind.STALL,
        "note": NodeKind.NOTE,
        "sticky note": NodeKind.NOTE,
        "minimaltextblock": NodeKind.NOTE,
    }
)
_NOWHERE: Final = "–"


@dataclass(frozen=True, slots=True)
class _Shape:
    """A row of the list: a shape, a line, a page or the document. `within`: what it lies in, the outermost first."""

    row: int
    id: str
    name: str  # of the kind of shape
    texts: tuple[str, ...]
    page: str
    within: tuple[str, ...]
    source: str
    target: str

    @property
    def is_line(self) -> bool:
        return bool(self.source or self.target) or self.name == "line"


def steps_of_shapes(table: HeadedTable) -> HeadedTable:
    """The table with a row for each step, under Visio's headings, where it lists shapes and lines; else as it is.

    Rows keep their numbers. A line with an end that leads to no shape is told by whoever reads the steps.
    """
    columns = {plain(each.text): each.column for each in table.headings}
    if not columns.keys() >= _NEEDED:
        return table
    shapes = [_shape(table, row, columns) for row in table.row_numbers]
    lines = [each for each in shapes if each.is_line and each.source]
    ends = {end for line in lines for end in (line.source, line.target)}
    around = {shape_id for each in shapes for shape_id in each.within}
    steps = [
        each
        for each in shapes
        if not each.is_line
        and each.name not in ("document", "page")
        and (each.id in ends or (each.texts and each.id not in around))
    ]
    own = [each for each in table.headings if _is_own(plain(each.text))]
    first = max(columns.values()) + 1
    leaving = {line.source: line for line in reversed(lines)}
    kept: dict[int, dict[int, Kept]] = {}
    origins: dict[tuple[int, int], Place] = {}
    for step, texts in zip(steps, _told(steps, lines, shapes), strict=True):
        kept[step.row] = {first + nth: Cell(text, Form.TEXT) for nth, text in enumerate(texts) if text}
        kept[step.row] |= {each.column: table.cell(step.row, each.column) for each in own}
        for nth, heading in enumerate(_ORIGINS):
            row = leaving.get(step.id, step).row if heading in _OF_LINES else step.row
            origins[step.row, first + nth] = Place(row, columns.get(heading, columns["id"]))
    headings = (*(Heading(text, first + nth) for nth, text in enumerate(_HEADINGS)), *own)
    sheet = Sheet(table.sheet.name, kept, form=table.sheet.form)
    return TurnedTable(sheet, table.name, 0, headings, tuple(kept), table.titles, origins)


def _is_own(heading: str) -> bool:
    """Whether people made a column themselves."""
    return heading not in _NEEDED | _USUAL and not heading.startswith(_TEXTS)


def _shape(table: HeadedTable, row: int, columns: Mapping[str, int]) -> _Shape:
    def said(heading: str) -> str:
        column = columns.get(heading)
        cell = EMPTY if column is None else table.cell(row, column)
        return " ".join((cell.value if isinstance(cell.value, str) else shown(cell)).split())

    ends = said("line source"), said("line destination")
    has_arrows = [said(each).casefold() not in ("", "none") for each in ("source arrow", "destination arrow")]
    source, target = reversed(ends) if has_arrows == [True, False] else ends
    texts = (said(heading) for heading in columns if heading.startswith(_TEXTS))
    return _Shape(
        row=row,
        id=said("id"),
        name=said("name").casefold(),
        texts=tuple(filter(None, texts)),
        page=said("page id"),
        within=tuple(filter(None, said("contained by").split("|"))),
        source=source,
        target=target,
    )


def _told(steps: list[_Shape], lines: list[_Shape], shapes: list[_Shape]) -> Iterator[tuple[str, ...]]:
    """What stands under each of the headings for a step."""
    by_id = {each.id: each for each in shapes}
    leaving: dict[str, list[_Shape]] = {}
    for line in lines:
        leaving.setdefault(line.source, []).append(line)
    reached = {line.target for line in lines}
    has_pages = len({step.page for step in steps}) > 1
    for step in steps:
        out = leaving.get(step.id, [])
        labels = [" ".join(line.texts) for line in out]
        page = by_id.get(step.page)
        yield (
            step.id,
            " ".join(step.texts),
            joined_items([line.target or _NOWHERE for line in out]),
            (labels[0] if len(labels) == 1 else joined_items(labels)) if any(labels) else "",
            KIND_WORDS[_kind(step, is_left=bool(out), is_reached=step.id in reached)],
            _lane(step, by_id),
            " ".join(page.texts) if has_pages and page is not None else "",
        )


def _kind(step: _Shape, *, is_left: bool, is_reached: bool) -> NodeKind:
    """A terminator is where something begins or ends."""
    if step.name == "terminator" and is_left != is_reached:
        return NodeKind.START if is_left else NodeKind.END
    return _KINDS.get(step.name, NodeKind.STEP)


def _lane(step: _Shape, by_id: Mapping[str, _Shape]) -> str:
    """The text of the innermost shape around that has one; of several lanes in one shape nobody knows which it is."""
    around = (by_id[each] for each in reversed(step.within) if each in by_id)
    return next((each.texts[0] for each in around if len(each.texts) == 1), "")
