"""The preview of a workbook that comes back: what is ticked, one by one and in groups, told in full and shown."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from mapper.core.errors import Problem
from mapper.core.records import RECORD_TYPES, NodeMetric
from mapper.core.store import Store
from mapper.exchange.excel.homes import Kind
from mapper.exchange.tables.cells import Cell, Form
from mapper.services.returning.items import ReturnPlan
from mapper.ui.dialogs.workbook_import.dialog import WorkbookImportDialog
from mapper.ui.dialogs.workbook_import.rows import value_text
from mapper.ui.theme import Mode, Theme
from tests.unit.exchange.excel.documents import slipping
from tests.unit.services.returning.edited import Desk, of_slipping

DATES = {"step": "review", "metric": "Dates held"}
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


@pytest.fixture(scope="module")
def theme(qapp) -> Theme:
    return Theme(Mode.LIGHT)


@pytest.fixture(scope="module")
def plan() -> ReturnPlan:
    """Two changed on both sides, two there alone, one new, one not understood, one left."""
    document = Store(slipping().records())
    here = Store(
        replace(r, target=0.9, actual=0.7) if isinstance(r, NodeMetric) and r.owner == "Bo" else r
        for t in RECORD_TYPES
        for r in document.all(t)
    )
    desk = Desk(of_slipping())
    for key, value in {"target": 0.95, "actual": 0.77, "owner": "Di", "due": "soon"}.items():
        desk = desk.type("tblTargets", key, value, **DATES)
    desk = desk.type("tblBranches", "share", Cell(35.0, Form.PERCENT), **{"from": "pitch", "to": "agree"})
    desk = desk.type("tblRoles", "added", 2.0, role="AE")
    below = desk.table("tblTargets").area.bottom + 1
    for key, value in {"step": "agree", "metric": "Dates held", "target": "75 %"}.items():
        desk = desk.put("Targets", below, desk.column("tblTargets", key), value)
    return desk.plan(here)


@pytest.fixture
def shown() -> list[tuple[str, Sequence[str]]]:
    return []


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, plan: ReturnPlan, shown: list) -> WorkbookImportDialog:
    dialog = WorkbookImportDialog(
        None, theme, plan, "book.xlsx", lambda map_id, ids: shown.append((map_id, ids))
    )
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def child(dialog: WorkbookImportDialog, key: str, row: int = 0):
    group = dialog.model.group(key)
    assert group is not None
    return group.child(row, 0)


def test_what_changed_there_is_taken_and_a_clash_is_not(dialog: WorkbookImportDialog) -> None:
    chosen = dialog.chosen()
    assert [change.spot.field for change in chosen.changes] == ["share", "owner"]
    assert [row.node for row in chosen.rows] == ["agree"]
    assert dialog.count.text() == "To be imported: 3 of 5"
    assert "not to 100 %" in dialog.sums.text()
    texts = [dialog.model.item(row).text() for row in range(dialog.model.rowCount())]
    assert texts == [
        "Changed on both sides: 2",
        "Changed in the workbook: 2",
        "New rows: 1",
        "Not understood: 1",
        "Left as it is: 1",
    ]


def test_a_clash_is_chosen_one_by_one_or_all_together(dialog: WorkbookImportDialog) -> None:
    child(dialog, "both").setCheckState(CHECKED)
    assert dialog.model.group("both").checkState() is Qt.CheckState.PartiallyChecked
    assert [change.spot.field for change in dialog.chosen().changes] == ["target", "share", "owner"]
    dialog.model.group("both").setCheckState(CHECKED)
    assert [change.spot.field for change in dialog.chosen().changes] == ["target", "actual", "share", "owner"]
    for key in ("both", "changed", "added"):
        dialog.model.group(key).setCheckState(UNCHECKED)
    assert not dialog.act.isEnabled()
    assert not dialog.sums.isVisible()


def test_the_current_row_is_told_in_full_and_shown_on_the_map(
    dialog: WorkbookImportDialog, plan: ReturnPlan, shown: list, qtbot: QtBot
) -> None:
    dialog.view.setCurrentIndex(child(dialog, "changed").index())
    told = dialog.detail.text()
    assert told.startswith("pitch → agree · Share: ")
    assert "Read as 35 %" in told
    dialog.place.click()
    assert shown == [(plan.changed[0].map_id, [plan.changed[0].spot.record_id])]
    dialog.view.setCurrentIndex(child(dialog, "misread").index())
    assert dialog.detail.text() == f"{plan.misread[0].place}: “soon” is not a date."
    assert not dialog.place.isEnabled()


def test_what_can_be_read_in_two_ways_is_asked(qtbot: QtBot, theme: Theme) -> None:
    desk, document = Desk(of_slipping()), Store(slipping().records())
    desk = desk.type("tblSteps", "wait", "1.500", step="chase")
    dialog = WorkbookImportDialog(
        None,
        theme,
        desk.plan(document),
        "book.xlsx",
        lambda _map_id, _ids: None,
        lambda ways: desk.plan(document, ways=ways),
    )
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.ways.decimal.isVisible()
    assert not dialog.ways.order.isVisible()
    for place, value in ((2, 1.5), (1, 1500.0)):
        dialog.ways.decimal.box.activated.emit(place)
        assert [change.there for change in dialog.chosen().changes] == [value]
    assert dialog.act.isEnabled()


def test_what_per_cent_means_is_asked_where_it_is_not_sure(qtbot: QtBot, theme: Theme) -> None:
    desk, document = Desk(of_slipping()), Store(slipping().records())
    desk = desk.type("tblTargets", "target", Cell(8000.0, Form.PERCENT), **DATES)
    dialog = WorkbookImportDialog(
        None,
        theme,
        desk.plan(document),
        "book.xlsx",
        lambda _map_id, _ids: None,
        lambda ways: desk.plan(document, ways=ways),
    )
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.ways.shares.isVisible()
    assert not dialog.ways.decimal.isVisible()
    for place, value in ((1, 80.0), (2, 8000.0)):
        dialog.ways.shares.box.activated.emit(place)
        assert [change.there for change in dialog.chosen().changes] == [value]


def test_who_gives_planning_up_keeps_what_was(qtbot: QtBot, theme: Theme) -> None:
    desk, document = Desk(of_slipping()), Store(slipping().records())
    desk = desk.type("tblSteps", "wait", "1.500", step="chase").type("tblSteps", "limit", 3.0, step="chase")
    dialog = WorkbookImportDialog(
        None, theme, desk.plan(document), "book.xlsx", lambda _map_id, _ids: None, lambda _: None
    )
    qtbot.addWidget(dialog)
    dialog.ways.decimal.box.activated.emit(1)
    assert [change.there for change in dialog.chosen().changes] == [3]


def test_the_keys_tick_and_go_through_the_rows(dialog: WorkbookImportDialog, qtbot: QtBot) -> None:
    dialog.view.setFocus()
    dialog.view.setCurrentIndex(child(dialog, "both").index())
    qtbot.keyClick(dialog.view, Qt.Key.Key_Space)
    assert child(dialog, "both").checkState() is CHECKED
    qtbot.keyClick(dialog.view, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.view, Qt.Key.Key_Space)
    assert dialog.model.group("both").checkState() is CHECKED


def test_a_workbook_of_which_nothing_can_be_taken_says_so(
    qtbot: QtBot, theme: Theme, plan: ReturnPlan
) -> None:
    bare = replace(plan, changed=(), both=(), added=(), notes=(Problem("return_no_base"),))
    dialog = WorkbookImportDialog(None, theme, bare, "book.xlsx", lambda _map_id, _ids: None)
    qtbot.addWidget(dialog)
    assert dialog.hint.text() == "There is nothing in it that can be taken."
    assert not dialog.act.isEnabled()
    assert dialog.notes.text().startswith("The workbook does not say")


@pytest.mark.parametrize(
    ("kind", "unit", "value", "text"),
    [
        (Kind.SHARE, "", 0.355, "35,5 %"),
        (Kind.AMOUNT, "%", 1.2, "120 %"),
        (Kind.AMOUNT, "Tage", 1234.5, "1.234,5 Tage"),
        (Kind.NUMBER, "", None, "(empty)"),
        (Kind.DAY, "", "2026-06-30", "30. Juni 2026"),
        (Kind.DIRECTION, "", "down", "lower is better"),
        (Kind.DIRECTION, "", None, "as the metric says"),
        (Kind.PERIOD, "", "quarter", "quarter"),
        (Kind.TEXT, "", "Ana", "Ana"),
    ],
)
def test_values_are_written_as_people_write_them(kind: Kind, unit: str, value, text: str) -> None:
    assert value_text(kind, unit, value, QLocale("de_DE")).replace("\u00a0", " ") == text
