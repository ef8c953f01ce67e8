"""The outline of a map: its stages and their nodes in reading order, written as indented text and read from it."""

import csv
import io
import re
from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from mapper.core import queries
from mapper.core.errors import Refused
from mapper.core.ids import MapId, StageId
from mapper.core.reader import Reader
from mapper.core.records import Node, Stage

MOST_LINES: Final = 500
LONGEST: Final = 200  # characters; a longer line is no name but a text

_BULLET: Final = re.compile(
    r"(?:[-*+•‣▪◦–—·>]|\[[ xX]?\]|\(?(?:\d{1,3}|[a-zA-Z])\)|\d{1,3}(?:\.\d{1,3})*\.|\d{1,3}(?:\.\d{1,3})+)\s+"
)
_TAB: Final = 4


class Line(NamedTuple):
    """A line of an outline: the name of a stage, or of a step of the stage before it."""

    name: str
    is_stage: bool = False


def in_order(reader: Reader, stage_id: StageId) -> list[Node]:
    """The nodes of a stage as they are read: from left to right, those below one another from the top lane down."""
    stage = reader.get(Stage, stage_id)
    rows = {lane.id: row for row, lane in enumerate(queries.lanes(reader, stage.map_id))}
    # By their middles: a start is narrower than the step above it, not later.
    return sorted(
        reader.referring(Node, "stage_id", stage_id),
        key=lambda node: (node.x + node.width / 2, rows[node.lane_id], node.y, node.id),
    )


def read_lines(text: str) -> list[Line]:
    r"""A pasted list as lines: one step a line, with bullets, numbers and white space around the names left out.

    A stage is a line that starts with "#" or ends with ":", and in an indented list one that others are indented
    below; deeper lines are steps all the same. Raises Refused("list_is_empty"), ("list_is_long", count, most) or
    ("line_is_long", number, most).

    >>> [line.name for line in read_lines("Find:\n 1. Call\n 2. Visit")]
    ['Find', 'Call', 'Visit']
    """
    rows = [(_indent(line), line.strip()) for line in in_lines(text).splitlines() if line.strip()]
    if not rows:
        raise Refused("list_is_empty")
    if len(rows) > MOST_LINES:
        raise Refused("list_is_long", count=len(rows), most=MOST_LINES)
    least = min(indent for indent, _ in rows)
    lines: list[Line] = []
    for number, (indent, raw) in enumerate(rows):
        name, is_marked = _bare(raw)
        is_above = number + 1 < len(rows) and rows[number + 1][0] > indent == least
        if not name:
            continue
        if len(name) > LONGEST:
            raise Refused("line_is_long", number=number + 1, most=LONGEST)
        lines.append(Line(name, is_marked or is_above))
    if not lines:
        raise Refused("list_is_empty")
    return lines


def in_lines(text: str) -> str:
    r"""A text with each row of a spreadsheet on one line: cells of several lines are copied in quotation marks.

    >>> in_lines('"Call\nagain"\r\nMeet\r\n'), in_lines('"Call" again\nMeet')
    ('Call again\nMeet', '"Call" again\nMeet')
    """
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True))
    except csv.Error:  # marks that stand for themselves
        return text
    if all(len(cell.splitlines()) < 2 for row in rows for cell in row):
        return text
    return "\n".join("\t".join(" ".join(cell.splitlines()) for cell in row) for row in rows)


def without_bullet(text: str) -> str:
    r"""A line of a list without the bullet or number before it.

    >>> without_bullet("1.\tCall"), without_bullet("- Call"), without_bullet("Call 1.")
    ('Call', 'Call', 'Call 1.')
    """
    while found := _BULLET.match(text):
        text = text[found.end() :]
    return text


def written(reader: Reader, map_id: MapId, chosen: Collection[str] = ()) -> str:
    """The outline of a map as text, a step indented by a tab below its stage; only of the `chosen` where some are.

    A stage stands for itself: its steps are written where they are chosen too.
    """
    lines: list[str] = []
    stages = queries.stages(reader, map_id)
    has_stage = not chosen or any(stage.id in chosen for stage in stages)
    for stage in stages:
        if not chosen or stage.id in chosen:
            lines.append(_one_line(stage.name))
        below = [node for node in in_order(reader, stage.id) if not chosen or node.id in chosen]
        lines += ["\t" * has_stage + _one_line(node.name) for node in below if node.name.strip()]
    return "\n".join(lines)


def rows_before(reader: Reader, stages: Sequence[Stage], stage_id: StageId) -> list[Node]:
    """The nodes of the nearest stage before one that holds any; empty where there is none."""
    found: list[Node] = []
    for stage in stages:
        if stage.id == stage_id:
            break
        found = in_order(reader, stage.id) or found
    return found


def _one_line(name: str) -> str:
    return " ".join(name.split())


def _indent(line: str) -> int:
    head = line[: len(line) - len(line.lstrip())]
    return len(head.expandtabs(_TAB))


def _bare(text: str) -> tuple[str, bool]:
    """The name in a line, and whether the line is marked as a heading."""
    is_marked = text.startswith("#") or text.endswith(":")
    text = without_bullet(text.lstrip("#").strip())
    if is_marked:
        text = text.removesuffix(":")
    return _one_line(text), is_marked
