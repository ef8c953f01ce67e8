"""Stalls and slips in the inspector: what is typed, and the figures that follow from it at once."""

from math import exp

import pytest
from PySide6.QtCore import Qt

from mapper.core import queries
from mapper.core.queries_waits import commitment
from mapper.core.values import NodeKind, WaitOwner
from mapper.ui.panels.inspector.panel import InspectorPanel
from tests.builders import a_map

ENTER = Qt.Key.Key_Return


def _map():
    builder = a_map().stage("Selling").lane("Customer").start().to("Pitch")
    builder.step("Pitch").to("Promise").stall("Promise").to("Promise").to("Close")
    builder.step("Close").to("Moved").node(NodeKind.SLIP, "Moved").to("Won")
    return builder.end("Won")


@pytest.fixture
def room(furnish):
    return furnish(InspectorPanel, _map(), height=1400, selected=["Promise"])


def _share(room, type_into, target, text):
    row = room.panel.page.branches.rows.rows()[
        next(
            line.id
            for line in queries.outgoing(room.reader, room.node("Promise").id)
            if line.target_id == room.node(target).id
        )
    ]
    type_into(row.share.line, text, then=ENTER)


def test_row_01_a_stall_with_a_loop_tells_its_stay_and_ages_and_follows_the_limit(room, type_into):
    room.select("Promise")
    page = room.panel.page
    _share(room, type_into, "Promise", "50 %")
    _share(room, type_into, "Close", "50 %")
    type_into(page.waiting.wait.line, "20", then=ENTER)
    type_into(page.waiting.age.line, "60", then=ENTER)
    figures = page.waiting.figures
    assert (figures.tries.value.text(), figures.days.value.text()) == ("2", "40 days")
    assert figures.over.value.text() == "22.3\u00a0%"
    assert round(exp(-60 / 40) * 100, 1) == 22.3  # the geometric sum of exponential waits is exponential
    assert "61–90 days: 11.8\u00a0%, 90+ days: 10.5\u00a0%" in figures.ages.accessibleDescription()
    assert "2 tries × 20 days = 40 days" in figures.days.toolTip().replace("40 working days", "40 days")
    type_into(page.waiting.attempts.line, "3", then=ENTER)
    assert (figures.tries.value.text(), figures.days.value.text()) == ("1.75", "35 days")
    assert figures.over.value.text() != "22.3\u00a0%"


def test_what_is_missing_is_said_in_words(room, type_into):
    room.select("Promise")
    figures = room.panel.page.waiting.figures
    assert "mean wait" in figures.missing.text()
    assert not figures.tries.isVisible()
    type_into(room.panel.page.waiting.wait.line, "20", then=ENTER)
    assert "share of the way back" in figures.missing.text()
    _share(room, type_into, "Promise", "100 %")
    assert "none ever leaves" in figures.missing.text()


def test_row_02_an_agreed_date_tells_how_many_start_and_how_often_it_slips(room, type_into):
    room.select("Moved")
    part = room.panel.page.commitment
    for field, text in ((part.hold, "60"), (part.slip, "30"), (part.cancel, "10")):
        type_into(field.line, text, then=ENTER)
    assert part.starts.value.text() == "85.71\u00a0%"
    assert part.slips.value.text() == "0.4286"
    assert part.section._note.full_text() == "sums to 100\u00a0%"
    assert not part.days.isVisible()
    assert "what a slip takes" in part.missing.text()
    type_into(part.takes.line, "7", then=ENTER)
    type_into(part.cost.line, "100", then=ENTER)
    assert part.days.value.text() == "3 days"
    assert part.money.value.text() == "300\u00a0EUR"
    known = commitment(room.reader, room.node("Moved").id)
    assert (known.hold_share, known.slip_share, known.cancel_share) == (0.6, 0.3, 0.1)
    room.bridge.undo()
    assert part.money.isHidden()


def test_the_owner_of_the_wait_and_the_promise_are_written(room, type_into, qtbot):
    room.select("Promise")
    waiting = room.panel.page.waiting
    waiting.owner.box.setFocus()
    qtbot.keyClick(waiting.owner.box, Qt.Key.Key_Down)
    type_into(waiting.promised.line, "31 Mar 2026", then=ENTER)
    type_into(waiting.exit_rule.editor, "After the third call", then=ENTER)
    known = queries.measures(room.reader, room.node("Promise").id)
    assert (known.wait_owner, known.promised) == (WaitOwner.CUSTOMER, "2026-03-31")
    assert known.exit_rule == "After the third call"


def test_a_plain_step_stays_calm(room):
    room.select("Pitch")
    waiting = room.panel.page.waiting
    assert waiting.figures.isHidden()
    assert not waiting.law.isVisible()
    assert room.panel.page.commitment.section.isHidden()
    waiting.more.click()
    assert waiting.law.isVisible()
