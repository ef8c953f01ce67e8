"""The File menu: lists that come in as maps or as measured values, and the steps of a map that go out as a list."""

from mapper.app.actions.action import Action, may_write
from mapper.app.desk import Desk
from mapper.ui.texts import QT_TRANSLATE_NOOP


def _ask(desk: Desk, sort: str) -> None:
    from mapper.app.table_filing import ask_for_table
    from mapper.services.tables.sorts import Sort

    ask_for_table(desk, Sort(sort))


def _ask_for_workbook(desk: Desk) -> None:
    from mapper.app.workbook_filing import ask_for_workbook

    ask_for_workbook(desk)


IMPORT_TABLES: tuple[Action, ...] = (
    Action(
        id="file.import_workbook",
        text=QT_TRANSLATE_NOOP("Action", "Import an e&dited workbook…"),
        words=QT_TRANSLATE_NOOP("Action", "Excel targets actuals back"),
        run=_ask_for_workbook,
        menu="file",
        group=2,
        when=may_write,
    ),
    Action(
        id="file.import_steps",
        text=QT_TRANSLATE_NOOP("Action", "Import st&eps from a table…"),
        words=QT_TRANSLATE_NOOP("Action", "Excel CSV Visio spreadsheet list"),
        run=lambda desk: _ask(desk, "steps"),
        menu="file",
        group=2,
        icon="table",
        when=may_write,
    ),
    Action(
        id="file.import_actuals",
        text=QT_TRANSLATE_NOOP("Action", "Import &measured values…"),
        words=QT_TRANSLATE_NOOP("Action", "Excel CSV actuals spreadsheet"),
        run=lambda desk: _ask(desk, "actuals"),
        menu="file",
        group=2,
        when=may_write,
    ),
)
EXPORT_TABLES: tuple[Action, ...] = (
    Action(
        id="file.export_steps",
        text=QT_TRANSLATE_NOOP("Action", "Export the steps as a ta&ble…"),
        words=QT_TRANSLATE_NOOP("Action", "Excel CSV Visio spreadsheet list"),
        run=lambda desk: desk.office.filing.export_steps(desk),
        menu="file",
        group=2,
    ),
)
