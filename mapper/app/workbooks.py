"""Workbooks from the windows: what is asked of one, and where it shall be."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mapper.app.pictures import map_pictures
from mapper.app.writings import Writings
from mapper.core import queries
from mapper.core.store import Snapshot
from mapper.services import exporting
from mapper.ui.dialogs.files import SaveFileDialog, export_filters
from mapper.ui.texts import translate

if TYPE_CHECKING:
    from mapper.app.desk import Desk
    from mapper.app.office import Office
    from mapper.exchange.excel.options import Options

_ENDING = ".xlsx"


class Workbooks:
    """Exports workbooks; filing keeps one for all desks."""

    def __init__(self, office: "Office", writings: Writings) -> None:
        self._office = office
        self._writings = writings

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
        target = SaveFileDialog.ask(
            desk.window, title, suggestion, {_ENDING: export_filters()[_ENDING]}, _ENDING
        )
        if target is not None:
            settings.last_folder = target.parent
            self.begin(desk, target, options)

    def begin(self, desk: "Desk", target: Path, options: "Options") -> None:
        """Write a workbook in the background; the maps are painted first, for that needs this thread."""
        snapshot = desk.bridge.session.snapshot()
        pictures = map_pictures(snapshot, options.maps, with_names=options.with_names)
        asked = replace(options, pictures=pictures, version=desk.bridge.session.history.version)

        def write(snapshot: Snapshot, progress: Callable[[float], None]) -> None:
            exporting.export(snapshot, target, workbook=asked, progress=progress)

        self._writings.begin(desk, target, snapshot, write)
