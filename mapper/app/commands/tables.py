"""`mapper import` of tables: a list of steps becomes a map, measured values come in, a workbook of ours comes back."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from mapper.app.commands.homecoming import import_back
from mapper.app.commands.opening import is_there, reading, require_ending, require_folder, writing
from mapper.app.commands.output import say, say_json, say_table, working
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.errors import Problem, Trouble
from mapper.core.reader import Reader
from mapper.core.records import DocumentInfo
from mapper.core.store import Store
from mapper.exchange.excel.returned import is_ours
from mapper.exchange.tables.headed import HeadedTable
from mapper.exchange.tables.readings import Shares
from mapper.exchange.tables.source import is_table_name, read_book
from mapper.services import documents
from mapper.services.tables.actuals import ActualsPlan, Choices, add_actuals, plan_actuals
from mapper.services.tables.columns import CellRemark, Ways
from mapper.services.tables.sorts import Sort, best_of, notes_of, tables_of, uses_of
from mapper.services.tables.step_list import StepList, read_step_list
from mapper.services.tables.step_map import Given, add_step_map, lanes_of
from mapper.services.tables.units import Yardstick, yardstick_of
from mapper.ui.texts import sentence

_SIGNS: Final[Mapping[str, str]] = MappingProxyType({"comma": ",", ",": ",", "point": ".", ".": "."})
_ORDERS: Final[Mapping[str, bool]] = MappingProxyType({"dmy": True, "mdy": False})
_SHARES: Final[Mapping[str, Shares]] = MappingProxyType({each.value: each for each in Shares})
_GIVEN: Final = Given(customer="Customer", lane="Sales", stage="Process")


@dataclass(frozen=True, slots=True)
class Asked:
    """The options that are for tables."""

    map_name: str | None
    table: str | None
    decimal: str | None
    dates: str | None
    as_actuals: bool
    keeps: bool
    take: str | None = None
    shares: str | None = None

    @property
    def ways(self) -> Ways:
        """How the table writes what can be read in two ways. Raises Trouble("usage")."""
        return Ways(
            _chosen("--decimal", self.decimal, _SIGNS) if self.decimal else None,
            _chosen("--dates", self.dates, _ORDERS) if self.dates else None,
            _chosen("--shares", self.shares, _SHARES) if self.shares else None,
        )


def is_table(source: Path) -> bool:
    """Whether a file holds tables, by its ending."""
    return is_table_name(source.name)


def import_table(
    source: Path, file: Path, asked: Asked, *, dry_run: bool, as_json: bool, takes_over: bool
) -> int:
    """Bring a table into a document; tell what came of it, and what its cells do not say."""
    ways = asked.ways
    with working(f"Reading {source}…"):
        book = read_book(source)
    if is_ours(book) and not asked.as_actuals and asked.table is None:
        how = {"dry_run": dry_run, "as_json": as_json, "takes_over": takes_over}
        return import_back(book, source, file, ways, asked.take, **how)
    if asked.take is not None:
        raise Trouble("return_not_ours", name=source.name)
    tables = tables_of(book)
    if not tables:
        raise Trouble("table_empty", name=source.name)
    sort = Sort.ACTUALS if asked.as_actuals else Sort.STEPS
    table = best_of(tables, sort) if asked.table is None else _named(tables, asked.table)
    uses = uses_of(sort, table)
    if "name" not in uses.values() and sort is Sort.STEPS:
        raise Trouble("table_without_steps", name=source.name)
    told: dict[str, Any] = {
        "source": str(source),
        "file": str(file),
        "table": table.title,
        "dry_run": dry_run,
    }
    told["columns"] = {heading.text: uses[heading.column] or None for heading in table.headings}
    if sort is Sort.STEPS:
        steps = read_step_list(table, uses, ways, yardstick=_yardstick(file))
        if not steps.steps:
            raise Trouble("table_no_step", name=source.name)
        name = asked.map_name or source.stem
        is_new = _bring_steps(steps, name, source, file, dry_run=dry_run, takes_over=takes_over)
        told |= {"is_new": is_new, "map": name, **_steps_as_json(steps)}
    else:
        choices = Choices(ways=ways, replaces=not asked.keeps)
        plan = _bring_actuals(table, uses, choices, source, file, dry_run=dry_run, takes_over=takes_over)
        told |= {"is_new": False, **_actuals_as_json(plan)}
    told["remarks"] = [_remark_as_json(each) for each in notes_of(book)] + told["remarks"]
    if as_json:
        say_json(told)
    else:
        _tell(told, sort, source, file)
    return 0


def _yardstick(file: Path) -> Yardstick:
    """What the numbers of the document count in; of one to come what they usually do."""
    if not is_there(file):
        return Yardstick()
    with reading(file) as document:
        return yardstick_of(document.session.snapshot())


def _bring_steps(
    steps: StepList, name: str, source: Path, file: Path, *, dry_run: bool, takes_over: bool
) -> bool:
    """Make the map; whether the document is new."""

    def preview(document: documents.OpenDocument) -> None:
        document.session.preview(add_step_map, steps, name, source.name, _GIVEN)

    if is_there(file):
        if dry_run:
            with reading(file) as document:
                preview(document)
        else:
            with (
                writing(file, takes_over=takes_over, judged=preview) as document,
                working(f"Importing {source}…"),
            ):
                document.session.run(add_step_map, steps, name, source.name, _GIVEN)
        return False
    require_ending(file)
    require_folder(file)
    draft = Draft(Store())
    info = DocumentInfo(id=draft.new_id(DocumentInfo), title=file.stem, created=time.strftime("%Y-%m-%d"))
    draft.put(info)
    add_step_map(draft, steps, name, source.name, _GIVEN)
    if not dry_run:
        records = [change.record for change in draft.changes()]
        documents.close(documents.new_document(file, records=records))
    return True


def _bring_actuals(
    table: HeadedTable,
    uses: Mapping[int, str],
    choices: Choices,
    source: Path,
    file: Path,
    *,
    dry_run: bool,
    takes_over: bool,
) -> ActualsPlan:
    def planned(reader: Reader) -> ActualsPlan:
        return plan_actuals(reader, queries.maps(reader)[0].id, table, uses, choices)

    if dry_run:
        with reading(file) as document:
            return planned(document.session.snapshot())

    def preview(document: documents.OpenDocument) -> None:
        document.session.preview(add_actuals, planned(document.session.snapshot()), source.name)

    with (
        writing(file, takes_over=takes_over, judged=preview) as document,
        working(f"Importing {source}…"),
    ):
        plan = planned(document.session.snapshot())
        if plan.added or plan.replaced:
            document.session.run(add_actuals, plan, source.name)
    return plan


def _steps_as_json(steps: StepList) -> dict[str, Any]:
    lanes, _ = lanes_of(steps, _GIVEN)
    return {
        "steps": len(steps.steps),
        "lines": len(steps.lines),
        "lanes": lanes,
        "stages": [stage or _GIVEN.stage for stage in steps.stages],
        "remarks": [_remark_as_json(each) for each in steps.remarks],
    }


def _actuals_as_json(plan: ActualsPlan) -> dict[str, Any]:
    return {
        "added": len(plan.added),
        "replaced": len(plan.replaced),
        "kept": plan.differing - len(plan.replaced),
        "same": plan.same,
        "unnamed": plan.unnamed,
        "unknown": [
            {
                "kind": each.purpose,
                "name": each.text,
                "rows": each.rows,
                "proposals": [name for _, name in each.proposals],
            }
            for each in plan.unknown
        ],
        "remarks": [_remark_as_json(each) for each in plan.remarks],
    }


def _remark_as_json(remark: CellRemark) -> dict[str, Any]:
    return {
        "cell": remark.place or None,
        "code": remark.problem.code,
        "params": remark.problem.params,
        "sentence": sentence(remark.problem),
        "is_lost": remark.is_lost,
    }


def _tell(told: Mapping[str, Any], sort: Sort, source: Path, file: Path) -> None:
    if told["dry_run"]:
        say(f"Importing {source.name} would bring:")
    else:
        say(f"Made {file} from {source.name}:" if told["is_new"] else f"Imported {source.name} into {file}:")
    if sort is Sort.STEPS:
        counts = [("steps", told["steps"]), ("lines", told["lines"])]
        counts += [("lanes", len(told["lanes"])), ("stages", len(told["stages"]))]
    else:
        counts = [(f"values {key}", told[key]) for key in ("added", "replaced", "kept", "same")]
    say_table(("", "count"), [[name, str(count)] for name, count in counts if count])
    for unknown in told.get("unknown", ()):
        say(f"  {unknown['name']}: not known as a {unknown['kind']} here (rows: {unknown['rows']}).")
    for remark in told["remarks"]:
        say(f"  {remark['cell'] + ': ' if remark['cell'] else ''}{remark['sentence']}")


def _named(tables: Sequence[HeadedTable], name: str) -> HeadedTable:
    for table in tables:
        if name.casefold() in (table.name.casefold(), table.sheet.name.casefold()):
            return table
    raise Trouble("table_unknown", name=name, known=", ".join(f"“{each.title}”" for each in tables))


def _chosen(option: str, said: str, known: Mapping[str, Any]) -> Any:
    if said.lower() not in known:
        raise Problem("usage", said=f"{option} is {' or '.join(k for k in known if len(k) > 1)}, not {said}")
    return known[said.lower()]
