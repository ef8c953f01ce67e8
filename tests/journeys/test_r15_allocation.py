"""Row 15: people with their shares of roles; more than all of somebody's time warns, in the cell and in the check-up.

Nothing is refused, for a plan may be over its limits while it is made.
"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mapper.analysis.people.hours import allocated
from mapper.app.actions.registry import ActionRegistry
from mapper.app.desk import Desk
from mapper.app.tabling import book_of
from mapper.core.records import Person, Role
from mapper.ui.fields.field import Sign
from mapper.ui.panels.table.panel import TablePanel
from tests.builders import named


def _run(desk: Desk, action_id: str) -> TablePanel:
    registry = desk.window.findChild(ActionRegistry)
    assert isinstance(registry, ActionRegistry)
    registry[action_id].trigger()
    page = book_of(desk).current
    page.model.settle()
    return page


def _put(page: TablePanel, name: str, key: str, text: str) -> None:
    rows = [page.model.index(row, 0).data() for row in range(page.model.rowCount())]
    cell = page.model.index(rows.index(name), [field.key for field in page.model.fields].index(key))
    page.view.setCurrentIndex(cell)
    QTest.keyClicks(page.view, text[0])  # any key opens the cell
    editor = page.view.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, text[1:])
    QTest.keyClick(editor, Qt.Key.Key_Return)
    page.model.settle()


def _sign(page: TablePanel, name: str, key: str) -> Sign | None:
    rows = [page.model.index(row, 0).data() for row in range(page.model.rowCount())]
    column = [field.key for field in page.model.fields].index(key)
    return page.model.cell(rows.index(name), column).sign


def test_allocation_of_one_person_cannot_exceed_a_hundred_per_cent_without_a_warning(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.window.activateWindow()
    qtbot.waitActive(desk.window)
    page = _run(desk, "lists.add_people")
    assert page.adder.hasFocus()
    QGuiApplication.clipboard().setText("Ana Bauer\nBen Okafor")
    QTest.keyClick(page.adder, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    reader = desk.bridge.reader
    assert {person.name for person in reader.all(Person)} == {"Ana Bauer", "Ben Okafor"}

    first, second = (role.id for role in sorted(reader.all(Role), key=lambda role: role.name)[:2])
    page = _run(desk, "lists.time_for_roles")
    _put(page, "Ana Bauer", f"share:{first}", "70 %")
    _put(page, "Ana Bauer", f"share:{second}", "30 %")
    _put(page, "Ben Okafor", f"share:{first}", "60 %")
    assert _sign(page, "Ana Bauer", "allocated") is None
    _put(page, "Ben Okafor", f"share:{second}", "45 %")
    assert allocated(reader, named(reader, Person, "Ben Okafor").id) == pytest.approx(1.05)
    assert _sign(page, "Ben Okafor", "allocated") is Sign.WARNING
    qtbot.waitUntil(lambda: not desk.findings.is_stale)
    over = [finding for finding in desk.findings.value or () if finding.code == "over_allocated"]
    assert [finding.params["name"] for finding in over] == ["Ben Okafor"]
