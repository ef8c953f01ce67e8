"""Choosing entries of another document: all ticked at first, a kind ticks all of its own, a search hides."""

import pytest
from PySide6.QtCore import QModelIndex, Qt

from mapper.core.edits.adopting import NewEntry
from mapper.core.records import Role, Tool
from mapper.ui.dialogs.entries import EntriesDialog
from mapper.ui.theme import Mode, Theme


def entry(record_type, name):
    return NewEntry(record_type, name, frozenset({name}), {})


@pytest.fixture
def dialog(qtbot, qapp):
    entries = [entry(Role, "Seller"), entry(Tool, "CRM"), entry(Tool, "Phone")]
    made = EntriesDialog(None, Theme(Mode.LIGHT), "Take over", "Take over", entries)
    qtbot.addWidget(made)
    return made


def test_all_are_chosen_at_first(dialog):
    assert [each.name for each in dialog.chosen()] == ["Seller", "CRM", "Phone"]
    assert dialog.act.isEnabled()


def test_a_kind_takes_all_of_its_own_along(dialog):
    tools = dialog.model.item(1)
    tools.setCheckState(Qt.CheckState.Unchecked)
    assert [each.name for each in dialog.chosen()] == ["Seller"]
    dialog.model.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.act.isEnabled()


def test_a_search_hides_what_it_does_not_mean(dialog):
    dialog._filter("phone")
    kinds = dialog.model
    assert dialog.view.isRowHidden(0, QModelIndex())
    assert [dialog.view.isRowHidden(row, kinds.item(1).index()) for row in range(2)] == [True, False]


def test_all_rows_are_of_one_height(dressed, qtbot):
    entries = [entry(Role, "Seller"), *(entry(Tool, f"Tool {number}") for number in range(9))]
    dialog = EntriesDialog(None, dressed, "Take over", "Take over", entries)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    kinds = [dialog.model.item(0), dialog.model.item(1)]
    rows = [kind.child(row) for kind in kinds for row in range(kind.rowCount())]
    assert len({dialog.view.visualRect(row.index()).height() for row in rows}) == 1
