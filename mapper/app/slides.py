"""Slides from the windows: what is asked of them, and where they shall be."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from mapper.app.writings import Writings
from mapper.core import queries
from mapper.core.store import Snapshot
from mapper.services import exporting
from mapper.ui.dialogs.files import SaveFileDialog, export_filters
from mapper.ui.texts import translate

if TYPE_CHECKING:
    from mapper.app.desk import Desk
    from mapper.app.office import Office

_ENDING = ".pptx"


class Slides:
    """Exports slides; filing keeps one for all desks."""

    def __init__(self, office: "Office", writings: Writings) -> None:
        self._office = office
        self._writings = writings

    def export(self, desk: "Desk", suggestion: Path) -> None:
        """Ask what the slides shall hold and where they shall be, and begin to write them."""
        from mapper.ui.dialogs.slides import SlidesDialog
        from mapper.ui.dialogs.ticked_list import MapChoice

        settings = self._office.settings
        maps = [MapChoice(each.id, each.name) for each in queries.maps(desk.bridge.reader)]
        options = SlidesDialog.ask(desk.window, self._office.theme, maps, desk.bridge.map_id, settings.slides)
        if options is None:
            return
        settings.slides = options
        filters = {_ENDING: export_filters()[_ENDING]}
        target = SaveFileDialog.ask(desk.window, translate("Filing", "Export"), suggestion, filters, _ENDING)
        if target is None:
            return
        settings.last_folder = target.parent

        def write(snapshot: Snapshot, progress: Callable[[float], None]) -> None:
            exporting.export(snapshot, target, slides=options, progress=progress)

        self._writings.begin(desk, target, desk.bridge.session.snapshot(), write)
