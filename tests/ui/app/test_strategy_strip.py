"""The strip above the map: there while the map is read otherwise than it is drawn, and gone again."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mapper.core.edits import maps
from mapper.core.edits.strategies import add_strategies
from mapper.core.edits.things import add_thing
from mapper.core.records import Node, Play
from mapper.core.values import LifeStage
from mapper.services.life_cycle import usual_strategies
from mapper.ui.bridge import Bridge
from mapper.ui.window.strategy_strip import StrategyStrip
from tests.builders import a_map, named


def test_before_a_room_the_whole_strategy_is_read_and_nothing_is_cut(qtbot):
    bridge = Bridge(a_map("Pumps").step("Call").session())
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    strip = StrategyStrip(bridge)
    bridge.setParent(window)
    column.addWidget(strip)
    column.addStretch(1)
    bridge.run(add_strategies, bridge.map_id, "Pump", usual_strategies("en"))
    bridge.run(maps.set_map, bridge.map_id, life_stage=LifeStage.MATURITY)
    window.resize(500, 400)
    window.show()
    line = strip.height()
    assert strip.text.text() != strip.text.full_text(), "beside the map it is one line"
    strip.set_large(True)
    qtbot.waitUntil(lambda: strip.height() > 2 * line)
    assert strip.text.text() == strip.text.full_text()
    assert strip.text.height() >= strip.text.heightForWidth(strip.text.width())
    strip.set_large(False)
    qtbot.waitUntil(lambda: strip.height() == line)


def test_the_strip_tells_the_strategy_and_the_plays_and_brings_the_map_back(qtbot):
    bridge = Bridge(a_map("Pumps").step("Call").session())
    strip = StrategyStrip(bridge)
    qtbot.addWidget(strip)
    bridge.setParent(strip)
    assert strip.isHidden()
    bridge.run(add_strategies, bridge.map_id, "Pump", usual_strategies("en"))
    assert strip.isHidden()
    bridge.run(maps.set_map, bridge.map_id, life_stage=LifeStage.MATURITY)
    assert not strip.isHidden()
    assert strip.text.full_text().startswith("Maturity · Replacement and share")
    call = named(bridge.reader, Node, "Call")
    bridge.run(add_thing, Play, node_id=call.id, name="Ask", is_on=True)
    assert strip.text.full_text().startswith("Maturity · 1 play on · Replacement")
    strip.off.click()
    assert strip.text.full_text() == "1 play on"
    assert strip.off.isHidden()
    bridge.undo()
    assert strip.text.full_text().startswith("Maturity")
