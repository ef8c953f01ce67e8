"""Workbooks from the windows: what is asked of one, and where it shall be."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mapper.app.pictures import map_pictures
from mapper.app.writings import Writings
from mapper.core import queries
from mapper.core.ids import MapId
from mapper.core.store import Snapshot
from mapper.services import branding, exporting
from mapper.ui.dialogs.files import SaveFileDialog, export_filters
from mapper.ui.dialogs.template_box import ask_template
from mapper.ui.fill_remarks import fill_remarks
from mapper.ui.texts import translate

if TYPE_CHECKING:
    from mapper.app.desk import Desk
    from mapper.app.office import Office
    from mapper.exchange.excel.branded.filling import Filled
    from mapper.exchange.excel.options import Options

_ENDING = ".xlsx"


class Workbooks:
    """Exports workbooks; filing keeps one for all desks."""

    def __init__(self, office: "Office", writings: Writings) -> None:
        self._office = office
        self._writings = writings

    def fill(self, desk: "Desk", suggestion: Path) -> None:
        """Ask for a workbook of the person's own, and go on as with a new one."""
        settings = self._office.settings
        last = settings.workbook
        folder = settings.last_folder if last.template is None else last.template.parent
        template = ask_template(desk.window, folder)
        if template is not None:
            settings.workbook = replace(last, template=template)
            self.export(desk, suggestion)

    def export(self, desk: "Desk", suggestion: Path) -> None:
        """Ask what the workbook shall hold and where it shall be, and begin to write it."""
        from mapper.ui.dialogs.ticked_list import MapChoice
        from mapper.ui.dialogs.workbook import WorkbookDialog

        settings = self._office.settings
        maps = [MapChoice(each.id, each.name) for each in queries.maps(desk.bridge.reader)]
        options = WorkbookDialog.ask(
            desk.window, self._office.theme, maps, desk.bridge.map_id, settings.workbook
        )
        if options is None:
            return
        settings.workbook = options
        title = translate("Filing", "Export")
        ending = _ENDING if options.template is None else branding.made_ending(options.template) or _ENDING
        kind = export_filters()[_ENDING].replace(_ENDING, ending)
        target = SaveFileDialog.ask(desk.window, title, suggestion, {ending: kind}, ending)
        if target is not None:
            settings.last_folder = target.parent
            self.begin(desk, target, options)

    def begin(self, desk: "Desk", target: Path, options: "Options") -> None:
        """Write a workbook in the background, where the maps are painted too: a large one takes seconds."""
        snapshot = desk.bridge.session.snapshot()
        version = desk.bridge.session.history.version

        def write(snapshot: Snapshot, progress: Callable[[float], None]) -> "Filled | None":
            pictures: dict[MapId, bytes] = {}
            for map_id in options.maps:
                progress(0.0)  # it may be given up between two maps
                made = map_pictures(snapshot, [map_id], options.language.value, with_names=options.with_names)
                pictures.update(made)
            asked = replace(options, pictures=pictures, version=version)
            if asked.template is None:
                exporting.export(snapshot, target, workbook=asked, progress=progress)
                return None
            return branding.fill_workbook(snapshot, asked.template, target, asked, progress=progress)

        def remarks(filled: "Filled | None") -> list[str]:
            return [] if filled is None else fill_remarks(filled)

        self._writings.begin(desk, target, snapshot, write, remarks)
