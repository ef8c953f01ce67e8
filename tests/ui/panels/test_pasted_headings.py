"""The tables: a pasted first line of headings says which columns the others are for, in any order and language."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from mapper.core.edits.resources import add_resource
from mapper.core.edits.things import add_thing
from mapper.core.queries import measures
from mapper.core.records import Actual, Holiday, Metric, Node, Person, Skill
from mapper.core.values import Period
from mapper.ui.fields.lists.targets import ACTUALS
from mapper.ui.models.headings import read_headings
from tests.builders import named
from tests.ui.panels.pages import a_book, page_at

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(furnish):
    return a_book(furnish)


def _paste(where, *rows):
    QGuiApplication.clipboard().setText("\r\n".join(rows) + "\r\n")
    where.setFocus()
    QTest.keyClick(where, Qt.Key.Key_V, CTRL)


def _entries(room):
    return len(room.bridge.session.history.done)


@pytest.mark.parametrize(
    ("where", "headings"),
    [
        ("page", "denominator\tSTART\tStep\tWhere from\tNumerator\tMetric\tPeriod"),
        ("adding line", "Nenner\tStart\tSchritt\tWhere from\tZähler\tKennzahl\tZeitraum"),
        ("page", "cases\tstarts\tnode\tWhere from\thits\tmetric_id\tperiod"),
    ],
)
def test_actuals_come_in_by_their_headings(room, locale, where, headings):
    room.bridge.run(add_resource, Metric, "Win rate", unit="%")
    page = page_at(room, "actuals")
    before = _entries(room)
    lines = ("50\t2026-01-01\tCall\tCRM\t34\tWin rate\tMonth", "20\t2026-02-01\tCall\t\t5\twin rate\tMonth")
    _paste(page.view if where == "page" else page.adder, headings, *lines)
    found = {a.starts: (a.hits, a.cases, a.value, a.period) for a in room.bridge.reader.all(Actual)}
    assert found == {
        "2026-01-01": (34, 50, None, Period.MONTH),
        "2026-02-01": (5, 20, None, Period.MONTH),
    }
    assert len({a.metric_id for a in room.bridge.reader.all(Actual)}) == 1
    assert page.message.text() == "No column is called “Where from”: it was left out."
    assert _entries(room) == before + 1
    room.bridge.undo()
    assert not list(room.bridge.reader.all(Actual))


def test_lines_of_rows_that_are_there_change_these_and_no_others_are_made(room, locale):
    page = page_at(room, "steps")
    steps = {node.id for node in room.bridge.reader.all(Node)}
    page.view.setCurrentIndex(page.model.index(0, 0))
    before = _entries(room)
    _paste(page.view, "Age limit (days)\tSchritt", "30\tmeet", "60\tCall", "9\tOffer", "8\t")
    limits = {n.name: measures(room.bridge.reader, n.id).age_limit_days for n in room.bridge.reader.all(Node)}
    assert limits == {"Meet": 30, "Call": 60, "Offer": 9}
    assert len({node.id for node in room.bridge.reader.all(Node)} - steps) == 1
    assert "age" in [field.key for field in page.model.fields], "what was pasted is seen"
    assert page.message.text() == "One line has no name and was left out."
    assert _entries(room) == before + 1


def test_without_a_column_of_names_lines_go_to_the_rows_from_the_chosen_one_on(room, locale):
    page = page_at(room, "steps")
    page.view.setCurrentIndex(page.model.index(1, 0))
    _paste(page.view, "Description\tWaiting", "Second\t3", "Third\t4")
    second = room.node("Meet")
    assert (second.description, measures(room.bridge.reader, second.id).wait_days) == ("Second", 3)
    assert room.node("Call").description == ""
    assert page.message.text() == "One row had no room below."


def test_a_matrix_is_pasted_by_its_names(room, locale):
    for name in ("Ana", "Ben"):
        room.bridge.run(add_resource, Person, name)
    for name in ("Listening", "Law"):
        room.bridge.run(add_resource, Skill, name)
    page = page_at(room, "skills_held")
    _paste(page.view, "Person\tListening\tLaw", "Ben\t3\t1", "Cem\t2\t2")
    shown = {
        (page.model.index(row, 0).data(), field.name): page.model.index(row, column).data()
        for row in range(page.model.rowCount())
        for column, field in enumerate(page.model.fields)
    }
    assert (shown["Ben", "Listening"], shown["Ben", "Law"], shown["Ana", "Law"]) == ("3", "1", "")
    assert shown["Cem", "Listening"] == "2", "people are added here too"


def test_a_name_that_several_rows_have_is_not_guessed(room, locale):
    page = page_at(room, "steps")
    page.adder.setText("Meet")
    QTest.keyClick(page.adder, Qt.Key.Key_Return)
    page.view.setCurrentIndex(page.model.index(0, 0))
    _paste(page.view, "Name\tWaiting", "Meet\t5", "Call\t6")
    assert page.message.text() == "No single row is called “Meet”: its line was left out."
    _paste(page.view, "Name\tWaiting", "Meet\t5", "Meet\t7")
    found = [(n.name, measures(room.bridge.reader, n.id)) for n in room.bridge.reader.all(Node)]
    assert sorted((name, known.wait_days) for name, known in found) == [("Call", 6), ("Meet", 5), ("Meet", 7)]


def test_a_pasted_list_is_not_taken_for_headings_by_one_word(room, locale):
    fields = ACTUALS.fields(room.bridge.reader)
    for line, named_by, count in (
        (["Offers", "Step"], "metric_id", None),
        (["Metric", "Colour"], "metric_id", 1),
        (["Source"], "metric_id", 1),
        (["Step", "Start", "Colour"], "metric_id", 2),
    ):
        found = read_headings(line, fields, fields, named_by)
        assert (None if found is None else len(found.fields) - found.fields.count(None)) == count, line
    page = page_at(room, "tools")
    _paste(page.adder, "Name", "CRM", "Phone")
    assert [page.model.index(row, 0).data() for row in range(page.model.rowCount())] == ["CRM", "Phone"]


def test_counts_stand_in_for_a_value_that_nobody_typed(room, locale):
    reader = room.bridge.reader
    room.bridge.run(add_resource, Metric, "Win rate", unit="%")
    metric = named(reader, Metric, "Win rate")
    about = {"metric_id": metric.id, "period": Period.MONTH}
    room.bridge.run(add_thing, Actual, starts="2026-01-01", hits=34.0, cases=50.0, **about)
    room.bridge.run(add_thing, Actual, starts="2026-02-01", hits=34.0, cases=50.0, value=0.7, **about)
    room.bridge.run(add_thing, Actual, starts="2026-03-01", hits=34.0, cases=50.0, value=0.68, **about)
    page = page_at(room, "actuals")
    column = [field.key for field in page.model.fields].index("value")
    texts = [page.model.index(row, column).data() for row in range(3)]
    assert texts == ["68 %", "70 %", "68 %"]
    cells = [page.model.cell(row, column) for row in range(3)]
    assert [cell.is_quiet for cell in cells] == [True, False, False]
    assert [cell.sign is not None for cell in cells] == [False, True, False]
    assert "68\u00a0%" in page.model.index(1, column).data(Qt.ItemDataRole.ToolTipRole)
    assert page.model.typed(page.model.index(0, column)) == "", "nothing is typed there yet"
    page.view.setCurrentIndex(page.model.index(0, column))
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_F2)
    (editor,) = page.view.viewport().findChildren(QLineEdit)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert min(reader.all(Actual), key=lambda a: a.starts).value is None


def test_holidays_come_in_by_their_headings_and_none_is_overwritten(room, locale):
    page = page_at(room, "holidays")
    page.adder.setText("2026-12-24 Christmas Eve")
    QTest.keyClick(page.adder, Qt.Key.Key_Return)
    page.view.setCurrentIndex(page.model.index(0, 0))
    _paste(page.view, "Name\tTag", "Labour Day\t2027-05-01")
    _paste(page.adder, "Name\tDay", "Epiphany\t2027-01-06")
    found = sorted((each.day, each.name) for each in room.bridge.reader.all(Holiday))
    expected = [("2026-12-24", "Christmas Eve"), ("2027-01-06", "Epiphany"), ("2027-05-01", "Labour Day")]
    assert found == expected
    assert page.message.text() == ""
