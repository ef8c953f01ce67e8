"""The desk: one document window and all that an action may work with there."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDockWidget

from mapper.analysis.checkup.finding import Finding
from mapper.analysis.map_figures import MapFigures
from mapper.services.documents import OpenDocument
from mapper.ui.afterwards import Afterwards
from mapper.ui.bridge import Bridge
from mapper.ui.canvas.view import MapView
from mapper.ui.comparing.comparing import Comparing
from mapper.ui.comparing.fade import Fade
from mapper.ui.comparing.play import Play
from mapper.ui.comparing.side_by_side import SideBySide
from mapper.ui.panels.palette import PalettePanel
from mapper.ui.present.presentation import Presentation
from mapper.ui.present.room_check import RoomCheck
from mapper.ui.selection import Selection
from mapper.ui.window.document_window import DocumentWindow

if TYPE_CHECKING:
    from mapper.app.looking_back import LookingBack
    from mapper.app.office import Office


@dataclass(slots=True)
class Desk:
    """Everything that belongs to one open document. `document` changes when it is saved under another name."""

    office: "Office"
    document: OpenDocument
    bridge: Bridge
    selection: Selection
    canvas: MapView
    window: DocumentWindow
    presentation: Presentation
    room_check: RoomCheck
    palette: PalettePanel
    findings: Afterwards[list[Finding]]
    figures: Afterwards[MapFigures]  # of the map that is shown
    comparing: Comparing
    beside: SideBySide
    fade: Fade
    play: Play
    looking_back: "LookingBack" = field(init=False)
    other_file: OpenDocument | None = None  # that this one is compared with
    behind_list: QDockWidget | None = None  # what the list of changes was put before
