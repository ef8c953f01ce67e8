"""Plays in the inspector: written, switched on and off, and compared with the map without them."""

import pytest
from PySide6.QtCore import Qt

from mapper.analysis.flow.flow import flow
from mapper.analysis.strategy import in_effect
from mapper.core.records import Connector, Play
from mapper.ui.panels.inspector.panel import InspectorPanel
from tests.builders import a_map, named

ENTER = Qt.Key.Key_Return


@pytest.fixture
def room(furnish):
    builder = a_map().start().to("Promise").stall("Promise", wait_days=20)
    builder.to("Promise", 0.5, label="again").to("Won", 0.3, label="yes").to("Lost", 0.2, label="no")
    return furnish(InspectorPanel, builder.end("Won").end("Lost"), height=1800)


def _play(room, type_into):
    """A play with which 40 % say yes after 12 days, not switched on."""
    room.select("Promise")
    part = room.panel.page.plays
    part.section.action.click()
    (row,) = part.rows.rows().values()
    type_into(row.name.editor, "Send figures", then=ENTER)
    yes = next(
        i
        for i in range(row.fields["connector_id"].box.count())
        if row.fields["connector_id"].box.itemText(i).startswith("yes")
    )
    row.fields["connector_id"].box.setCurrentIndex(yes)
    row.fields["connector_id"].box.activated.emit(yes)
    type_into(row.fields["share"].line, "40 %", then=ENTER)
    type_into(row.fields["wait_days"].line, "12", then=ENTER)
    return part, row


def _bases(room):
    return list(room.reader.all(Connector))


def test_row_03_a_toggle_changes_only_its_branch_and_the_table_shows_the_delta(room, type_into, qtbot):
    part, row = _play(room, type_into)
    assert part.caption.isHidden()
    lines, entries = _bases(room), room.entries()
    qtbot.mouseClick(row.switch, Qt.MouseButton.LeftButton, pos=row.switch.rect().center())
    assert named(room.reader, Play, "Send figures").is_on
    told = {line.name.text(): line.value.text() for line in part.branches.rows().values()}
    assert told == {
        "again → Promise": "50\u00a0% → 42.9\u00a0% (−7.1)",
        "yes → Won": "30\u00a0% → 40\u00a0% (+10)",
        "no → Lost": "20\u00a0% → 17.1\u00a0% (−2.9)",
    }
    assert part.wait.value.text() == "20\u00a0days → 12\u00a0days (−8)"
    part.solve()
    map_id = room.bridge.map_id
    wins = [flow(each, map_id).win_probability for each in (room.reader, in_effect(room.reader, map_id))]
    assert wins == [pytest.approx(0.3 / 0.5), pytest.approx(0.4 / (1 - 0.5 * 0.6 / 0.7))]
    assert part.wins.value.text() == "60\u00a0% → 70\u00a0% (+10)"
    assert _bases(room) == lines  # nothing that was entered has changed
    assert room.entries() == entries + 1
    room.bridge.undo()
    assert not row.switch.isChecked()
    assert part.caption.isHidden()


def test_waiting_tells_that_a_play_is_on(room, type_into, qtbot):
    _part, row = _play(room, type_into)
    qtbot.mouseClick(row.switch, Qt.MouseButton.LeftButton, pos=row.switch.rect().center())
    figures = room.panel.page.waiting.figures
    assert figures.effect.text() == "1 play on"
    assert figures.days.value.text() == "21 days"  # 12 days, of which 3 in 7 are waited again


def test_what_happens_next_tells_the_share_in_effect_beside_the_one_entered(room, type_into, qtbot):
    _part, row = _play(room, type_into)
    ways = {each.target.full_text(): each for each in room.panel.page.branches.rows.rows().values()}
    assert all(way.effect.isHidden() and not way.bar.isHidden() for way in ways.values())
    qtbot.mouseClick(row.switch, Qt.MouseButton.LeftButton, pos=row.switch.rect().center())
    told = {name: f"{way.share.line.text()} {way.effect.text()}" for name, way in ways.items()}
    assert told == {
        "Promise": "50\u00a0% → 42.9\u00a0%",
        "Won": "30\u00a0% → 40\u00a0%",
        "Lost": "20\u00a0% → 17.1\u00a0%",
    }
    assert ways["Won"].effect.toolTip() == "1 play on"
    qtbot.waitUntil(lambda: ways["Won"].target.width() > 80)  # once the rows are laid out anew
    assert all(way.target.text() == way.target.full_text() for way in ways.values())
    room.bridge.undo()
    assert all(way.effect.isHidden() and not way.bar.isHidden() for way in ways.values())


def test_a_play_is_taken_off_and_comes_back(room, type_into):
    part, row = _play(room, type_into)
    row.remover.click()
    assert not part.rows.rows()
    room.bridge.undo()
    assert [each.head.full_text() for each in part.rows.rows().values()] == ["Send figures"]
