"""Tables and the windows: lists that are imported, dropped or pasted are looked at first; steps are exported as one."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from mapper.core.errors import Problem, Trouble
from mapper.core.insides import is_held
from mapper.core.records import Lane, Node, ProcessMap, Stage
from mapper.exchange.excel.returned import is_ours
from mapper.exchange.tables.cells import Book
from mapper.exchange.tables.delimited import read_text
from mapper.exchange.tables.source import is_table_name, read_book, table_endings
from mapper.services.tables.actuals import add_actuals
from mapper.services.tables.sorts import Sort
from mapper.services.tables.step_insert import Where, add_steps
from mapper.services.tables.step_list import StepList
from mapper.services.tables.step_map import Given, add_step_map
from mapper.ui import texts
from mapper.ui.dialogs.confirm import TroubleDialog
from mapper.ui.dialogs.files import OpenFileDialog
from mapper.ui.dialogs.table_import.dialog import Chosen, Source, TableImportDialog, has_tables
from mapper.ui.patience import patiently, waiting
from mapper.ui.texts import translate

if TYPE_CHECKING:
    from mapper.app.desk import Desk

_LONG_TEXT: Final = 100_000  # characters; from here on reading takes longer than a blink


def ask_for_table(desk: "Desk", sort: Sort) -> None:
    """Ask for a file with a table, and look at it as a list of this sort."""
    settings = desk.office.settings
    title = translate("Filing", "Import a table")
    path = OpenFileDialog.ask(desk.window, title, settings.last_folder, table_filter())
    if path is not None:
        settings.last_folder = path.parent
        import_table(desk, path, sort)


def import_table(desk: "Desk", path: Path, sort: Sort | None = None) -> None:
    """Look at the tables in a file, or at what a workbook of ours changes, and bring in what the person wants of it."""
    book = read_patiently(desk, path)
    if book is None:
        return
    if sort is None and is_ours(book):
        from mapper.app.workbook_filing import bring_home

        bring_home(desk, book, path)
        return
    look_at(desk, book, path.stem, path.name, sort)


def read_patiently(desk: "Desk", path: Path) -> Book | None:
    """The tables in a file; None where it cannot be read, which is told, or the person gave it up."""
    text = translate("Filing", "Reading {name}…").replace("{name}", path.name)
    snapshot = desk.bridge.session.snapshot()
    try:
        return patiently(desk.window, text, snapshot, lambda _, breathe: read_book(path, breathe))
    except Problem as problem:
        TroubleDialog.ask(desk.window, texts.sentence(problem))
        return None


def import_pasted(desk: "Desk", text: str) -> None:
    """Look at a table that was pasted, which is meant for the map it was pasted on unless somebody says otherwise."""
    name = translate("Filing", "Pasted table")
    try:
        book = _read_pasted(desk, text, name)
    except Problem as problem:
        TroubleDialog.ask(desk.window, texts.sentence(problem))
        return
    if book is not None:
        look_at(desk, book, translate("Filing", "Pasted steps"), name, is_pasted=True)


def _read_pasted(desk: "Desk", text: str, name: str) -> Book | None:
    """A long text is read in the background; None when the person gave it up."""
    if len(text) <= _LONG_TEXT:
        return read_text(text, name)
    told = translate("Filing", "Reading what was pasted…")
    snapshot = desk.bridge.session.snapshot()
    return patiently(desk.window, told, snapshot, lambda _, breathe: read_text(text, name, breathe))


def look_at(
    desk: "Desk",
    book: Book,
    name: str,
    source: str,
    sort: Sort | None = None,
    *,
    is_pasted: bool = False,
) -> None:
    """Show what the tables of a book would bring, and bring it in as one command. `source` names it in the history.

    `is_pasted`: its steps are offered into the map that is shown before a new one, and it may lack headings.
    """
    if desk.bridge.session.is_read_only:
        TroubleDialog.ask(desk.window, texts.sentence(desk.bridge.session.refusal))
        return
    if not has_tables(book):
        TroubleDialog.ask(desk.window, texts.sentence(Trouble("table_empty", name=source)))
        return
    bridge, settings = desk.bridge, desk.office.settings
    given, where = _given(desk), _where(desk)
    chosen = TableImportDialog.ask(
        desk.window,
        desk.office.theme,
        Source(
            book,
            name,
            bridge.session.snapshot(),
            bridge.map_id,
            given,
            settings.table_uses,
            _shown(desk, where),
            is_pasted,
            settings.table_names,
        ),
        sort,
    )
    if chosen is None:
        return
    if chosen.signature:
        settings.keep_table_uses(chosen.signature, chosen.uses)
        settings.keep_table_names(chosen.signature, chosen.names)
    if chosen.actuals is not None:
        plan = chosen.actuals
        if bridge.run(add_actuals, plan, source) is not None:
            count = desk.window.locale().toString(len(plan.added) + len(plan.replaced))
            told = translate("Filing", "Measured values that came in: {count}").replace("{count}", count)
            desk.window.status.tell(told)
    elif chosen.steps is not None:
        _bring_steps(desk, chosen, chosen.steps, source, where)


def _bring_steps(desk: "Desk", chosen: Chosen, steps: StepList, source: str, where: Where) -> None:
    bridge, given = desk.bridge, _given(desk)
    with waiting():
        changes = (
            bridge.run(add_steps, steps, source, given, where)
            if chosen.is_into
            else bridge.run(add_step_map, steps, chosen.name, source, given)
        )
    if changes is None:
        return
    if chosen.is_into:
        desk.selection.set([node.id for node in changes.added(Node)])
        desk.canvas.looking.fit_all()
    else:
        bridge.switch_map(changes.added(ProcessMap)[0].id)
        desk.canvas.looking.fit_all()


def table_filter() -> str:
    """The kinds of file that hold tables, as a dialog offers them."""
    endings = " ".join(f"*{ending}" for ending in table_endings())
    return translate("Filing", "Tables ({endings})").replace("{endings}", endings)


def is_table(path: Path) -> bool:
    """Whether a file holds tables, by its ending."""
    return is_table_name(path.name)


def _where(desk: "Desk") -> Where:
    """The map that is shown, with the stage and lane that are chosen on it, if it is one of each."""
    chosen = desk.selection
    stage_id = chosen.stages[0] if len(chosen.stages) == 1 else None
    lane_id = chosen.lanes[0] if len(chosen.lanes) == 1 else None
    node = desk.bridge.reader.find(Node, chosen.nodes[0]) if len(chosen.nodes) == 1 else None
    if node is not None:  # its cell is meant
        stage_id, lane_id = node.stage_id, node.lane_id
    return Where(desk.bridge.map_id, stage_id, lane_id)


def _shown(desk: "Desk", where: Where) -> str:
    """What the map that is shown is called among the places for steps, with the stage and lane chosen on it."""
    reader = desk.bridge.reader
    shown = reader.get(ProcessMap, where.map_id)
    if is_held(reader, shown.id):
        return ""
    stage, lane = reader.find(Stage, where.stage_id), reader.find(Lane, where.lane_id)
    names = [band.name for band in (stage, lane) if band is not None and band.name]
    map_name = shown.name or translate("Filing", "the map that is shown")
    return " · ".join([translate("Filing", "Into {map}").replace("{map}", map_name), *names])


def _given(desk: "Desk") -> Given:
    """The names of what a list does not name; its map flows as the one that is shown."""
    shown = desk.bridge.reader.get(ProcessMap, desk.bridge.map_id)
    return Given(
        customer=translate("Office", "Customer"),
        lane=translate("Office", "Sales"),
        stage=translate("Filing", "Process"),
        flows_left=shown.flows_left,
    )
