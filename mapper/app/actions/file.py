"""The File menu: documents, export, import."""

from PySide6.QtGui import QAction, QKeySequence

from mapper.app.actions.action import Action, may_write
from mapper.app.actions.tables import EXPORT_TABLES, IMPORT_TABLES
from mapper.app.papering import open_paper, open_picture
from mapper.ui.texts import QT_TRANSLATE_NOOP

_Standard = QKeySequence.StandardKey

FILE: tuple[Action, ...] = (
    Action(
        id="file.new",
        text=QT_TRANSLATE_NOOP("Action", "&New map"),
        run=lambda desk: desk.office.new_document(),
        menu="file",
        icon="new",
        keys=(_Standard.New,),
    ),
    Action(
        id="file.template",
        text=QT_TRANSLATE_NOOP("Action", "New from &template…"),
        run=lambda desk: desk.office.show_welcome(),
        menu="file",
        icon="template",
        keys=("Ctrl+Shift+N",),
    ),
    Action(
        id="file.open",
        text=QT_TRANSLATE_NOOP("Action", "&Open…"),
        run=lambda desk: desk.office.ask_open(desk.window),
        menu="file",
        icon="open",
        keys=(_Standard.Open,),
    ),
    Action(
        id="file.save",
        text=QT_TRANSLATE_NOOP("Action", "&Save"),
        run=lambda desk: desk.office.filing.save(desk),
        menu="file",
        group=1,
        icon="save",
        keys=(_Standard.Save,),
    ),
    Action(
        id="file.save_as",
        text=QT_TRANSLATE_NOOP("Action", "Save &as…"),
        run=lambda desk: desk.office.filing.save_as(desk),
        menu="file",
        group=1,
        icon="save-as",
        keys=("Ctrl+Shift+S",),
    ),
    Action(
        id="file.save_copy",
        text=QT_TRANSLATE_NOOP("Action", "Save a cop&y…"),
        run=lambda desk: desk.office.filing.save_copy(desk),
        menu="file",
        group=1,
    ),
    Action(
        id="file.import",
        text=QT_TRANSLATE_NOOP("Action", "&Import…"),
        run=lambda desk: desk.office.filing.import_file(desk),
        menu="file",
        group=2,
        icon="import",
        when=may_write,
    ),
    *IMPORT_TABLES,
    Action(
        id="file.export_excel",
        text=QT_TRANSLATE_NOOP("Action", "Export the &workbook…"),
        run=lambda desk: desk.office.filing.export_workbook(desk),
        menu="file",
        group=2,
        icon="excel",
        keys=("Ctrl+E",),
    ),
    Action(
        id="file.export_report",
        text=QT_TRANSLATE_NOOP("Action", "E&xport a report…"),
        words=QT_TRANSLATE_NOOP("Action", "HTML web page Word document docx PDF"),
        run=lambda desk: desk.office.filing.export_report(desk),
        menu="file",
        group=2,
        icon="report",
    ),
    Action(
        id="file.export_slides",
        text=QT_TRANSLATE_NOOP("Action", "Export s&lides…"),
        words=QT_TRANSLATE_NOOP("Action", "PowerPoint presentation pptx"),
        run=lambda desk: desk.office.filing.export_slides(desk),
        menu="file",
        group=2,
        icon="present",
    ),
    Action(
        id="file.export_picture",
        text=QT_TRANSLATE_NOOP("Action", "Export a pict&ure…"),
        run=open_picture,
        menu="file",
        group=2,
        icon="picture",
        keys=("Ctrl+Shift+E",),
    ),
    *EXPORT_TABLES,
    Action(
        id="file.export_poster",
        text=QT_TRANSLATE_NOOP("Action", "Export a poste&r…"),
        run=lambda desk: open_paper(desk, prints=False),
        menu="file",
        group=2,
    ),
    Action(
        id="file.print",
        text=QT_TRANSLATE_NOOP("Action", "&Print…"),
        run=lambda desk: open_paper(desk, prints=True),
        menu="file",
        group=2,
        keys=(_Standard.Print,),
    ),
    Action(
        id="file.close",
        text=QT_TRANSLATE_NOOP("Action", "&Close"),
        run=lambda desk: desk.window.close(),
        menu="file",
        group=3,
        keys=(_Standard.Close,),
    ),
    Action(
        id="file.quit",
        text=QT_TRANSLATE_NOOP("Action", "&Quit"),
        run=lambda desk: desk.office.quit(),
        menu="file",
        group=3,
        keys=("Ctrl+Q",),
        role=QAction.MenuRole.QuitRole,
    ),
)
