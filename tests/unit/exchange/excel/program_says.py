"""What the program says of a map, beside what a workbook says of it: pairs that must agree."""

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mapper.analysis.map_figures import MapFigures
from mapper.analysis.steps.work import wait as step_wait
from mapper.core import queries
from mapper.core.records import Node, Role
from mapper.core.values import STEP_KINDS
from tests.unit.exchange.excel.reading import named_in, table_in, values_in

Told = tuple[str, Any, Any]


def disagreements(path: Path, figures: MapFigures, end: str = "") -> list[str]:
    """Where the workbook says something else than the program, to nine digits; nothing where both say nothing. `end`:
    of the names of the map in the workbook.
    """
    book, found = values_in(path), []
    pairs = (*_single(book, figures, end), *_steps(book, figures, end), *_roles(book, figures, end))
    for what, program, sheet in pairs:
        if not agree(program, sheet):
            found.append(f"{what}: the program {program!r}, the sheet {sheet!r}")
    return found


def agree(program: Any, sheet: Any) -> bool:
    if isinstance(program, int | float) and isinstance(sheet, int | float):
        return math.isclose(program, sheet, rel_tol=1e-9, abs_tol=1e-9)
    return (program or None) == (sheet or None)


def _single(book: Any, figures: MapFigures, end: str) -> Iterator[Told]:
    seen = figures.outlook
    required = None if figures.required is None else figures.required.entries.value
    needed = [each.needed.value for each in figures.needed]
    role = [figures.reader.get(Role, each).name for each in seen.capacity.bottleneck]
    for name, value in {
        "goal_wins": figures.planned.wins.value,
        "win_probability": seen.flow.win_probability,
        "required_entries": required,
        "entries_expected": seen.entries,
        "entries_possible": seen.capacity.most_entries.value,
        "wins_expected": seen.wins,
        "money_expected": seen.money,
        "people_needed": None if None in needed else sum(each or 0.0 for each in needed),
        "limiting_role": role[0] if role else None,
        "what_limits": _limit(figures),
        "days_per_entry": None if seen.times.days is None else seen.times.days.entering.mean,
        "days_per_win": seen.days_to_win,
        "cost_per_entry": figures.costs.per_entry.value,
        "cost_per_win": figures.costs.per_win_all_in.value,
    }.items():
        yield name, value, named_in(book, name + end)


def _limit(figures: MapFigures) -> str | None:
    seen = figures.outlook
    if seen.binding:
        return figures.reader.get(Role, seen.binding[0]).name
    return None if seen.entries is None else "what comes in"


def _steps(book: Any, figures: MapFigures, end: str) -> Iterator[Told]:
    flow = figures.outlook.flow
    nodes = {node.id: node for node in queries.nodes(figures.reader, figures.map_id)}
    for row in table_in(book, "tblSteps" + end):
        node: Node = nodes[row["Step id"]]
        open_work = {} if figures.required is None else figures.required.open_work
        visits = flow.visits.get(node.id)
        first = figures.yields.of_nodes.get(node.id) if visits else row["Right at the first pass"]
        for header, value in {
            "Visits per entry": visits,
            "Cases that come": figures.reached.get(node.id),
            "Win from here": flow.wins_from.get(node.id) if visits else None,
            "Open cases": open_work.get(node.id) or None,
            "Right at the first pass": first,
            "Cost per visit": figures.costs.visit.get(node.id),
            "Days waiting for people": _days_waiting(figures, node),
        }.items():
            yield f"{node.name}, {header}", value, row[header]


def _days_waiting(figures: MapFigures, node: Node) -> float | None:
    return step_wait(figures, node.id).value if node.kind in STEP_KINDS else None


def _roles(book: Any, figures: MapFigures, end: str) -> Iterator[Told]:
    needed = {each.role_id: each for each in figures.needed}
    rows = {row["Role id"]: row for row in table_in(book, "tblRoles" + end)}
    for role in figures.outlook.capacity.roles:
        row, name = rows[role.role_id], figures.reader.get(Role, role.role_id).name
        for header, value in {
            "Hours available": role.hours.value,
            "Hours per entry": role.hours_an_entry.value,
            "Load expected": role.load.value,
            "Utilisation": role.utilisation.value,
            "With other maps": role.with_other_maps.value,
            "Entries possible": role.most_entries.value,
            "People needed exact": needed[role.role_id].exact.value,
            "People for the wait": needed[role.role_id].for_wait,
            "People needed": needed[role.role_id].needed.value,
            "Cost of an hour": figures.costs.hourly.get(role.role_id),
        }.items():
            yield f"{name}, {header}", value, row[header]
