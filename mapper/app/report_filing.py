"""Reports from the windows: asked for, then written beside the work."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mapper.app.reports import painters
from mapper.app.writings import Writings
from mapper.core import insides
from mapper.core.store import Snapshot
from mapper.services import reporting
from mapper.ui.dialogs.files import SaveFileDialog, report_filters
from mapper.ui.texts import translate

if TYPE_CHECKING:
    from mapper.app.desk import Desk
    from mapper.app.office import Office
    from mapper.exchange.report.options import ReportOptions


class ReportFiling:
    """Exports reports; filing keeps one for all desks."""

    def __init__(self, office: "Office", writings: Writings) -> None:
        self._office = office
        self._writings = writings

    def export(self, desk: "Desk", suggestion: Path) -> None:
        """Ask what the report shall hold, in which format and where, and begin to write it."""
        from mapper.ui.dialogs.report import ReportDialog
        from mapper.ui.dialogs.ticked_list import MapChoice

        settings, reader = self._office.settings, desk.bridge.reader
        maps = [MapChoice(each.id, each.name) for each in insides.outer_maps(reader)]
        outermost = insides.way_to(reader, desk.bridge.map_id)[0].process_map.id
        asked = ReportDialog.ask(desk.window, self._office.theme, maps, outermost, settings.report)
        if asked is None:
            return
        options, ending = settings.report = asked
        filters = {ending: report_filters()[ending]}
        target = SaveFileDialog.ask(desk.window, translate("Filing", "Export"), suggestion, filters, ending)
        if target is not None:
            settings.last_folder = target.parent
            self.begin(desk, target, options)

    def begin(self, desk: "Desk", target: Path, options: "ReportOptions") -> None:
        """Write a report in the background, with all that is painted for it."""
        written = datetime.now().astimezone()

        def make(snapshot: Snapshot, progress: Callable[[float], None]) -> None:
            made = painters(snapshot, options)
            reporting.make_report(snapshot, target, options, made, written, progress=progress)

        self._writings.begin(desk, target, desk.bridge.session.snapshot(), make)
