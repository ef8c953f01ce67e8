"""Tables and the windows: lists that are imported, dropped or pasted are looked at first; steps are exported as one."""

from pathlib import Path
from typing import TYPE_CHECKING

from mapper.core.errors import Problem, Trouble
from mapper.core.records import ProcessMap
from mapper.exchange.excel.returned import is_ours
from mapper.exchange.tables.cells import Book
from mapper.exchange.tables.delimited import read_text
from mapper.exchange.tables.source import read_book, table_endings
from mapper.services.tables.actuals import add_actuals
from mapper.services.tables.sorts import Sort
from mapper.services.tables.step_map import Given, add_step_map
from mapper.ui import texts
from mapper.ui.dialogs.confirm import TroubleDialog
from mapper.ui.dialogs.files import OpenFileDialog
from mapper.ui.dialogs.table_import.dialog import Source, TableImportDialog, has_tables
from mapper.ui.patience import patiently, waiting
from mapper.ui.texts import translate

if TYPE_CHECKING:
    from mapper.app.desk import Desk


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
    """Look at a table that was pasted."""
    name = translate("Filing", "Pasted steps")
    look_at(desk, read_text(text, name), name, name, Sort.STEPS)


def look_at(desk: "Desk", book: Book, name: str, source: str, sort: Sort | None = None) -> None:
    """Show what the tables of a book would bring, and bring it in as one command. `source` names it in the history."""
    if desk.bridge.session.is_read_only:
        TroubleDialog.ask(desk.window, texts.sentence(desk.bridge.session.refusal))
        return
    if not has_tables(book):
        TroubleDialog.ask(desk.window, texts.sentence(Trouble("table_empty", name=source)))
        return
    bridge, settings = desk.bridge, desk.office.settings
    given = _given(desk)
    chosen = TableImportDialog.ask(
        desk.window,
        desk.office.theme,
        Source(book, name, bridge.session.snapshot(), bridge.map_id, given, settings.table_uses),
        sort,
    )
    if chosen is None:
        return
    settings.keep_table_uses(chosen.signature, chosen.uses)
    if chosen.actuals is not None:
        plan = chosen.actuals
        if bridge.run(add_actuals, plan, source) is not None:
            count = desk.window.locale().toString(len(plan.added) + len(plan.replaced))
            told = translate("Filing", "Measured values that came in: {count}").replace("{count}", count)
            desk.window.status.tell(told)
    elif chosen.steps is not None:
        steps = chosen.steps
        with waiting():
            changes = bridge.run(add_step_map, steps, chosen.name, source, given)
        if changes is not None:
            bridge.switch_map(changes.added(ProcessMap)[0].id)
            desk.canvas.looking.fit_all()


def table_filter() -> str:
    """The kinds of file that hold tables, as a dialog offers them."""
    endings = " ".join(f"*{ending}" for ending in table_endings())
    return translate("Filing", "Tables ({endings})").replace("{endings}", endings)


def is_table(path: Path) -> bool:
    """Whether a file holds tables, by its ending."""
    return path.suffix.lower() in table_endings()


def _given(desk: "Desk") -> Given:
    """The names of what a list does not name; its map flows as the one that is shown."""
    shown = desk.bridge.reader.get(ProcessMap, desk.bridge.map_id)
    return Given(
        customer=translate("Office", "Customer"),
        lane=translate("Office", "Sales"),
        stage=translate("Filing", "Process"),
        flows_left=shown.flows_left,
    )
