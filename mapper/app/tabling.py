"""The tables of a window: their room below the map, closed at first, and the columns a person has everywhere."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mapper.app.desk import Desk
from mapper.app.settings import Settings
from mapper.ui.bridge import Bridge
from mapper.ui.canvas.view import MapView
from mapper.ui.fields.subjects import SUBJECTS
from mapper.ui.panels.table.book import BookPanel
from mapper.ui.panels.table.panel import TablePanel
from mapper.ui.selection import Selection
from mapper.ui.texts import translate
from mapper.ui.window.document_window import Room

if TYPE_CHECKING:
    from mapper.app.office import Office

ROOM = "table"  # the key of its panel
_HEIGHT = 300


def table_room(office: "Office", bridge: Bridge, selection: Selection, canvas: MapView) -> Room:
    """The tables with the columns as they were kept last, and where they stand."""
    book = BookPanel(bridge, selection, office.theme, SUBJECTS)
    book.page_made.connect(lambda page: _furnish(office.settings, page))
    book.reveal_wanted.connect(canvas.looking.go_to)
    below = Qt.DockWidgetArea.BottomDockWidgetArea
    return Room(ROOM, translate("Rooms", "Tables"), book, below, _HEIGHT, is_open=False)


def _furnish(settings: Settings, page: TablePanel) -> None:
    """Show the columns a person chose last, and remember those of the next choice."""
    key = page.subject.key
    page.columns.restore(settings.table_columns(key))
    page.columns.arranged.connect(lambda: settings.keep_table_columns(key, page.columns.state()))


def book_of(desk: Desk) -> BookPanel:
    """The tables of a window."""
    book = desk.window.docks[ROOM].widget()
    assert isinstance(book, BookPanel), "its room holds nothing else"
    return book


def toggle_table(desk: Desk) -> None:
    """Open the tables and give them the keys; close them where they have them."""
    if not book_of(desk).has_keys:
        _open(desk)
        return
    desk.window.docks[ROOM].hide()
    desk.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)


def open_list(desk: Desk, key: str, record_id: str = "") -> None:
    """Open the tables at a subject, at the row of a record, and give it the keys."""
    book_of(desk).show_page(key)
    _open(desk)
    if record_id:
        book_of(desk).current.view.go_to(record_id, 0)


def add_people(desk: Desk) -> None:
    """Open the list of people where the next names go."""
    open_list(desk, "people")
    book_of(desk).current.adder.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _open(desk: Desk) -> None:
    dock = desk.window.docks[ROOM]
    dock.show()
    dock.raise_()
    book_of(desk).enter()


def is_table_open(desk: Desk) -> bool:
    """Whether the tables are to be seen."""
    dock = desk.window.docks[ROOM]
    return not dock.isHidden() and not dock.visibleRegion().isEmpty()  # it may lie behind another
