"""`mapper import` of an edited workbook of performance targets: what it changes comes into the document it is from."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from mapper.app.commands.opening import reading, writing
from mapper.app.commands.output import say, say_json, say_table, working
from mapper.core.errors import Problem
from mapper.exchange.excel.homes import Kind, Plain
from mapper.exchange.tables.cells import Book
from mapper.services import documents
from mapper.services.returning.bring import bring_back
from mapper.services.returning.items import Change, NewRow, ReturnPlan
from mapper.services.returning.plan import plan_return
from mapper.services.returning.sums import sums_told
from mapper.services.tables.columns import CellRemark, Ways
from mapper.ui.return_words import field_word, is_share
from mapper.ui.texts import sentence

_SIDES: Final[Mapping[str, bool]] = MappingProxyType({"theirs": True, "ours": False})


def import_back(
    book: Book,
    source: Path,
    file: Path,
    ways: Ways,
    take: str | None,
    *,
    dry_run: bool,
    as_json: bool,
    takes_over: bool,
) -> int:
    """Bring the changes of a workbook in as one command. `take`: whose value stands where both sides changed one."""
    if take is not None and take not in _SIDES:
        raise Problem("usage", said=f"--take is theirs or ours, not {take}")
    takes_theirs = _SIDES.get(take or "", False)

    def planned(document: documents.OpenDocument) -> ReturnPlan:
        session = document.session
        return plan_return(session.snapshot(), book, source.name, session.history, ways)

    with reading(file) as document:  # opening it to write already touches the file
        plan = planned(document)
        changes = _taken(plan, takes_theirs=takes_theirs)
        document.session.preview(bring_back, changes, plan.added, source.name)
    if not dry_run and (changes or plan.added):
        with writing(file, takes_over=takes_over) as document, working(f"Importing {source}…"):
            plan = planned(document)
            changes = _taken(plan, takes_theirs=takes_theirs)
            document.session.run(bring_back, changes, plan.added, source.name)
    told = _as_json(plan, source, file, takes_theirs=takes_theirs, dry_run=dry_run)
    if as_json:
        say_json(told)
    else:
        _tell(plan, source, file, takes_theirs=takes_theirs, dry_run=dry_run)
    return 0


def _taken(plan: ReturnPlan, *, takes_theirs: bool) -> Sequence[Change]:
    return [*plan.changed, *plan.both] if takes_theirs else plan.changed


def _as_json(
    plan: ReturnPlan, source: Path, file: Path, *, takes_theirs: bool, dry_run: bool
) -> dict[str, Any]:
    return {
        "source": str(source),
        "file": str(file),
        "dry_run": dry_run,
        "is_based": plan.is_based,
        "changed": [_change_as_json(each) for each in plan.changed],
        "both": [_change_as_json(each) for each in plan.both],
        "taken_of_both": "theirs" if takes_theirs else "ours",
        "added": [_row_as_json(each) for each in plan.added],
        "misread": [_remark_as_json(each) for each in plan.misread],
        "left": [_remark_as_json(each) for each in plan.left],
        "notes": [_problem_as_json(each) for each in plan.notes],
        "shares_off": [
            _problem_as_json(each) for each in sums_told(plan, _taken(plan, takes_theirs=takes_theirs))
        ],
        "compared": plan.seen,
        "agreed": plan.agreed,
        "changed_here": plan.here_only,
    }


def _change_as_json(change: Change) -> dict[str, Any]:
    return {
        "cell": change.cell,
        "record_id": change.spot.record_id,
        "field": change.spot.field,
        "name": change.name,
        "before": change.before,
        "there": change.there,
        "here": change.here,
        "remark": None if change.remark is None else _problem_as_json(change.remark),
    }


def _row_as_json(row: NewRow) -> dict[str, Any]:
    return {
        "cell": row.cell,
        "table": row.table,
        "node_id": row.node_id,
        "node": row.node,
        "other_id": row.other_id or None,
        "other": row.other,
        "about": dict(row.ties),
        "fields": dict(row.fields),
        "remarks": [_remark_as_json(each) for each in row.remarks],
    }


def _remark_as_json(remark: CellRemark) -> dict[str, Any]:
    return {"cell": remark.place or None, **_problem_as_json(remark.problem)}


def _problem_as_json(problem: Problem) -> dict[str, Any]:
    return {"code": problem.code, "params": problem.params, "sentence": sentence(problem)}


def _tell(plan: ReturnPlan, source: Path, file: Path, *, takes_theirs: bool, dry_run: bool) -> None:
    for note in plan.notes:
        say(sentence(note))
    if plan.is_empty and not (plan.misread or plan.left):
        say(f"{file} holds all of {source.name} already.")
        return
    say(f"Importing {source.name} would bring:" if dry_run else f"Imported {source.name} into {file}:")
    _tell_changes("Changed in the workbook", plan.changed)
    side = "the workbook's value is taken" if takes_theirs else "the document's value stays"
    _tell_changes(f"Changed on both sides; {side}", plan.both)
    if plan.added:
        say("  New rows:")
        say_table(
            ("cell", "about", "at", "says"),
            [[each.cell, each.other, each.node, _row_said(each)] for each in plan.added],
            indent="    ",
        )
        for remark in (remark for row in plan.added for remark in row.remarks):
            say(f"    {remark.place}: {sentence(remark.problem)}")
    for told in sums_told(plan, _taken(plan, takes_theirs=takes_theirs)):
        say(f"  {sentence(told)}")
    for title, remarks in (("Not understood:", plan.misread), ("Left alone:", plan.left)):
        if remarks:
            say(f"  {title}")
        for remark in remarks:
            say(f"    {remark.place + ': ' if remark.place else ''}{sentence(remark.problem)}")


def _tell_changes(title: str, changes: Sequence[Change]) -> None:
    if not changes:
        return
    say(f"  {title}:")
    rows = [
        [c.cell, c.name, field_word(c.key), _said(c, c.here), _said(c, c.there)]
        for c in changes
    ]  # fmt: skip
    say_table(("cell", "of", "value", "here", "there"), rows, indent="    ")
    for change in changes:
        if change.remark is not None:
            say(f"    {change.cell}: {sentence(change.remark)}")


def _row_said(row: NewRow) -> str:
    return ", ".join(
        f"{field_word(field)} {_value(row.kinds[field], row.unit, value)}"
        for field, value in row.fields.items()
    )


def _said(change: Change, value: Plain) -> str:
    return _value(change.kind, change.unit, value)


def _value(kind: Kind, unit: str, value: Plain) -> str:
    if value is None or value == "":
        return "(empty)"
    if isinstance(value, str) or kind in (Kind.TEXT, Kind.DAY):
        return str(value)
    return f"{value * 100:.12g} %" if is_share(kind, unit) else f"{value:.12g}"
