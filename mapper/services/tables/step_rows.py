"""Tables go out: the steps of a map as rows under the headings that `step_list` reads; read again they are the same."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

from mapper.core import outline, queries
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import (
    Connector,
    Lane,
    Metric,
    Node,
    NodeMetric,
    NodeSkill,
    NodeTool,
    Responsibility,
    Role,
    RoleTouch,
    Skill,
    Stage,
    Tool,
)
from mapper.core.values import ConnectorKind, Raci
from mapper.exchange.tables.writing import Content
from mapper.services.tables.items import joined_items, with_level
from mapper.services.tables.step_columns import KIND_WORDS, STEP_PURPOSES
from mapper.services.tables.step_lines import leading_back

_ALWAYS: Final = ("id", "name", "next", "label", "kind", "lane", "stage")
_HEADINGS: Final[Mapping[str, str]] = {
    "id": "Process Step ID",
    "name": "Process Step Description",
    "next": "Next Step ID",
    "label": "Connector Label",
    "kind": "Shape Type",
    "lane": "Function",
    "stage": "Phase",
    "share": "Connector Share",
    "count": "Connector Cases",
    "line_kind": "Connector Type",
}
_MEASURES: Final = (
    "wait_days",
    "wait_spread_days",
    "attempts_limit",
    "age_limit_days",
    "entries_a_month",
    "delay_cost_a_day",
    "board_days",
    "patience_days",
    "work_variation",
    "accurate_share",
    "value_class",
    "wait_owner",
    "exit_rule",
    "wait_law",
    "promised",
    "priority",
)

Row = dict[str, Content]


def step_table(reader: Reader, map_id: MapId) -> tuple[list[str], list[list[Content]]]:
    """Headings and rows: the columns of Visio's Data Visualizer, and of ours those that say something."""
    nodes = [node for stage in queries.stages(reader, map_id) for node in outline.in_order(reader, stage.id)]
    listed = {node.id for node in nodes}
    nodes += [node for node in queries.nodes(reader, map_id) if node.id not in listed]  # notes
    numbers = {node.id: number for number, node in enumerate(nodes, 1)}
    pairs = [
        (numbers[line.source_id] - 1, numbers[line.target_id] - 1)
        for node in nodes
        for line in _leaving(reader, node.id, numbers)
    ]
    back = leading_back(pairs, len(nodes))
    rows = [_row(reader, node, numbers, back) for node in nodes]
    keys = [
        p.key
        for p in STEP_PURPOSES
        if p.key in _ALWAYS or any(row.get(p.key) not in (None, "") for row in rows)
    ]
    headings = [_HEADINGS.get(key) or _capital(_first_word(key)) for key in keys]
    return headings, [[row.get(key) for key in keys] for row in rows]


def _leaving(reader: Reader, node_id: NodeId, numbers: Mapping[NodeId, int]) -> list[Connector]:
    lines = [line for line in queries.outgoing(reader, node_id) if line.target_id in numbers]
    return sorted(lines, key=lambda line: numbers[line.target_id])


def _row(reader: Reader, node: Node, numbers: Mapping[NodeId, int], back: Collection[tuple[int, int]]) -> Row:
    lines = _leaving(reader, node.id, numbers)
    own = numbers[node.id] - 1
    are_back = [(own, numbers[line.target_id] - 1) in back for line in lines]
    measures = queries.measures(reader, node.id)
    row: Row = {
        "id": float(numbers[node.id]),
        "name": node.name,
        "next": ", ".join(str(numbers[line.target_id]) for line in lines),
        "kind": KIND_WORDS[node.kind],
        "lane": reader.get(Lane, node.lane_id).name,
        "stage": reader.get(Stage, node.stage_id).name,
        "outcome": node.outcome.value if node.outcome else "",
        "description": node.description,
        **_branches(lines, are_back),
        **_roles(reader, node.id),
    }
    for name in _MEASURES if measures is not None else ():
        value = getattr(measures, name)
        row[name] = (
            float(value) if isinstance(value, int) else value if not hasattr(value, "value") else value.value
        )
    if measures is not None and measures.is_calendar_wait:
        row["is_calendar_wait"] = "calendar days"
    row["skills"] = _joined(sorted(_skill(reader, link) for link in queries.node_skills(reader, node.id)))
    hung: Iterable[tuple[str, type[Any], type[Any], str]] = (
        ("tools", NodeTool, Tool, "tool_id"),
        ("metrics", NodeMetric, Metric, "metric_id"),
    )
    for key, link_type, record_type, field in hung:
        links = reader.referring(link_type, "node_id", node.id)
        row[key] = _joined(sorted(reader.get(record_type, getattr(link, field)).name for link in links))
    return row


def _skill(reader: Reader, link: NodeSkill) -> str:
    """A skill with the level that is asked for, as the table of steps in the window writes it."""
    return with_level(reader.get(Skill, link.skill_id).name, link.level)


def _branches(lines: list[Connector], are_back: list[bool]) -> Row:
    """What is said of the lines that leave a step, in their order; a column that says nothing is empty.

    The kind of a line is said where it is not the one it would be taken for.
    """
    label = lines[0].label if len(lines) == 1 else _joined([line.label for line in lines], ", ")
    usual = [ConnectorKind.RETURNS if is_back else ConnectorKind.FLOW for is_back in are_back]
    kinds = ["" if line.kind is kind else line.kind.value for line, kind in zip(lines, usual, strict=True)]
    return {
        "label": label,
        "share": _joined(["" if line.share is None else f"{line.share * 100:.15g}%" for line in lines]),
        "count": _joined(["" if line.count is None else str(line.count) for line in lines]),
        "line_kind": _joined(kinds),
    }


def _roles(reader: Reader, node_id: NodeId) -> Row:
    touches = reader.referring(RoleTouch, "node_id", node_id)
    touched = sorted((reader.get(Role, t.role_id).name, f"{t.touch_hours:.15g}") for t in touches)
    met = {name for name, _ in touched}
    answering = sorted(
        reader.get(Role, each.role_id).name
        for each in reader.referring(Responsibility, "node_id", node_id)
        if each.role_id is not None and each.letter is Raci.RESPONSIBLE
    )
    names = [name for name, _ in touched] + [name for name in answering if name not in met]
    return {"role": _joined(names), "hours": _joined([hours for _, hours in touched])}


def _joined(items: list[str], sign: str = "; ") -> str:
    """Several things; nothing when none of them says anything. One with a comma alone is quoted too."""
    return joined_items(items, sign) if any(items) else ""


def _first_word(key: str) -> str:
    return next(purpose.words[0] for purpose in STEP_PURPOSES if purpose.key == key)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
