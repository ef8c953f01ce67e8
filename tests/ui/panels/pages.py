"""The pages of the book of tables as a person uses them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mapper.ui.fields.subjects import SUBJECTS
from mapper.ui.panels.table.book import BookPanel
from tests.builders import a_map


def a_book(furnish):
    """The book over a short map."""
    builder = a_map().stage("Find").lane("Sales").step("Call", wait_days=2, touch_hours=1, role="Seller")
    return furnish(lambda *about: BookPanel(*about, SUBJECTS), builder.step("Meet"), width=1100, height=420)


def page_at(room, key):
    room.panel.show_page(key)
    return room.panel.current


def add_row(room, key, name):
    """Type a name into the line below; the page."""
    page = page_at(room, key)
    page.adder.setText(name)
    QTest.keyClick(page.adder, Qt.Key.Key_Return)
    return page


def put(page, name, key, text):
    """Write into the cell of the row that begins with this name; the cell."""
    row = next(r for r in range(page.model.rowCount()) if page.model.index(r, 0).data() == name)
    column = [field.key for field in page.model.fields].index(key)
    page._put(page.model.index(row, column), text)
    page.model.settle()
    return page.model.index(row, column)
