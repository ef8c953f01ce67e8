"""Workbooks that come back to the windows: looked at first, and what is taken comes in as one command."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from mapper.core.errors import Problem
from mapper.core.ids import MapId
from mapper.exchange.tables.cells import Book
from mapper.services.returning.bring import bring_back
from mapper.services.returning.items import ReturnPlan
from mapper.services.returning.plan import AS_SHOWN, plan_return
from mapper.services.tables.columns import Ways
from mapper.ui import texts
from mapper.ui.dialogs.confirm import TroubleDialog
from mapper.ui.dialogs.files import OpenFileDialog
from mapper.ui.dialogs.workbook_import.dialog import WorkbookImportDialog
from mapper.ui.patience import patiently
from mapper.ui.texts import translate

if TYPE_CHECKING:
    from mapper.app.desk import Desk


def ask_for_workbook(desk: "Desk") -> None:
    """Ask for an edited workbook, and look at what it changes."""
    from mapper.app.table_filing import read_patiently

    settings = desk.office.settings
    title = translate("Filing", "Import an edited workbook")
    filters = translate("Filing", "Excel workbooks ({endings})").replace("{endings}", "*.xlsx *.xlsm")
    path = OpenFileDialog.ask(desk.window, title, settings.last_folder, filters)
    if path is None:
        return
    settings.last_folder = path.parent
    book = read_patiently(desk, path)
    if book is not None:
        bring_home(desk, book, path)


def bring_home(desk: "Desk", book: Book, path: Path) -> None:
    """Show what a workbook of ours changes, and bring in what the person takes of it as one command."""
    session, window, bridge = desk.bridge.session, desk.window, desk.bridge
    text = translate("Filing", "Comparing {name} with the document…").replace("{name}", path.name)

    def planned(ways: Ways = AS_SHOWN) -> ReturnPlan | None:
        parent = QApplication.activeModalWidget() or window
        return patiently(
            parent,
            text,
            session.snapshot(),
            lambda snapshot, breathe: plan_return(snapshot, book, path.name, session.history, ways, breathe),
        )

    try:
        if session.is_read_only:
            raise session.refusal
        plan = planned()
    except Problem as problem:
        TroubleDialog.ask(window, texts.sentence(problem))
        return
    if plan is None:
        return
    if plan.is_empty and not (plan.misread or plan.left):
        told = translate("Filing", "{name} brings nothing that is not in the document.")
        window.notices.show_notice(told.replace("{name}", path.name))
        return
    chosen = WorkbookImportDialog.ask(
        window,
        desk.office.theme,
        plan,
        path.name,
        lambda map_id, ids: bridge.show_place(MapId(map_id), ids),
        planned,
    )
    if chosen is None or not (chosen.changes or chosen.rows):
        return
    if bridge.run(bring_back, chosen.changes, chosen.rows, path.name) is not None:
        count = window.locale().toString(len(chosen.changes) + len(chosen.rows))
        text = translate("Filing", "Values that came in: {count}").replace("{count}", count)
        window.status.tell(text)
