"""A product and its life on the page of the map: switched there, edited there, and back again."""

import pytest
from PySide6.QtCore import Qt

from mapper.analysis.strategy import in_effect
from mapper.core import queries
from mapper.core.records import Overlay, Product
from mapper.core.values import LifeStage, Phase
from mapper.ui.panels.inspector.panel import InspectorPanel
from tests.builders import a_map


@pytest.fixture
def room(furnish):
    builder = a_map("Pumps").stage("Find", phase=Phase.PROSPECTING).lane("Sales")
    builder.step("Call", wait_days=10, touch_hours=1).to("Call", 0.3).to("Meet", 0.5).to("Lost", 0.2)
    builder.stage("Sell").step("Meet").to("Won", 0.4).to("Lost", 0.6).end("Won").end("Lost")
    return furnish(InspectorPanel, builder, height=1400)


def _choose(field, text):
    index = next(i for i in range(field.box.count()) if field.box.itemText(i) == text)
    field.box.setCurrentIndex(index)
    field.box.activated.emit(index)


def test_row_13_maturity_and_back_restores_the_base_exactly_and_every_node_sums_to_one(room):
    life = room.panel.page.life
    life.usual.click()
    assert [product.name for product in room.reader.all(Product)] == ["Pumps"]
    assert len(list(room.reader.all(Overlay))) == len(LifeStage)
    assert life.usual.isHidden()
    before = room.bridge.session.snapshot()
    map_id = room.bridge.map_id
    _choose(life.stage, "Maturity")
    assert life.text.value().startswith("Replacement and share")
    assert life.factors.text() == "Contacts × 0.9 · Qualified × 1.1 · Work × 0.8 · Waiting × 0.8"
    seen = in_effect(room.reader, map_id)
    for node in queries.nodes(seen, map_id):
        shares = queries.shares_out(seen, node.id).values()
        assert not shares or sum(shares) == pytest.approx(1.0, abs=1e-12)
    call = room.node("Call")
    assert queries.measures(seen, call.id).wait_days == pytest.approx(8.0)
    assert sorted(queries.shares_out(seen, call.id).values()) == pytest.approx([0.22, 0.33, 0.45])
    _choose(life.stage, "As drawn")
    assert in_effect(room.reader, map_id) is room.reader
    after = room.bridge.session.snapshot()
    assert {r.id: r for r in queries.nodes(after, map_id)} == {r.id: r for r in queries.nodes(before, map_id)}
    for record in (*queries.connectors(before, map_id), *before.all(Overlay)):
        assert after.get(type(record), record.id) == record


def test_the_strategy_is_written_where_it_is_read(room, type_into):
    life = room.panel.page.life
    life.usual.click()
    _choose(life.stage, "Decline")
    life.text.editor.setFocus(Qt.FocusReason.MouseFocusReason)
    life.text.editor.selectAll()
    life.text.editor.insertPlainText("Sell the last ones")
    life.text.commit()
    found = {overlay.life_stage: overlay.strategy for overlay in room.reader.all(Overlay)}
    assert found[LifeStage.DECLINE] == "Sell the last ones"
    assert found[LifeStage.GROWTH].startswith("Speed")
