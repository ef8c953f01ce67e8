"""An as-is and what was made of it, beside each other in a window that all tests of a module share."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mapper.core import queries
from mapper.core.edits import nodes
from mapper.core.edits.lanes import add_lane
from mapper.core.edits.maps import copy_map
from mapper.core.edits.measures import set_measures
from mapper.core.edits.stages import add_stage
from mapper.core.grid import Grid
from mapper.core.records import Node, ProcessMap
from mapper.core.values import MapKind, NodeKind, Point
from mapper.services.session import Session
from mapper.ui.bridge import Bridge
from mapper.ui.canvas.view import MapView
from mapper.ui.comparing.comparing import Comparing
from mapper.ui.comparing.side_by_side import SideBySide
from mapper.ui.selection import Selection
from mapper.ui.theme import Mode, Theme
from mapper.ui.window.halves import Halves
from tests.builders import a_map


@dataclass
class Pair:
    """Two maps of one document; the to-be is the one that is shown at first."""

    session: Session
    bridge: Bridge
    view: MapView
    comparing: Comparing
    beside: SideBySide
    halves: Halves
    before: ProcessMap
    after: ProcessMap

    def node(self, name: str, process_map: ProcessMap) -> Node:
        found = queries.nodes(self.session.store, process_map.id)
        return next(node for node in found if node.name == name)

    def old(self, name: str) -> Node:
        return self.node(name, self.before)

    def new(self, name: str) -> Node:
        return self.node(name, self.after)


def as_is_and_to_be() -> tuple[Session, ProcessMap, ProcessMap]:
    """What was refined: "Chase" is gone, "Plan" came, "Call" waits a day less, "Check" went to another lane.

    "Win" is as it was; a stage came before all others, and a lane between.
    """
    builder = a_map("As-is").stage("Sell").lane("Sales").step("Call", wait_days=3).to("Chase").step("Chase")
    builder = builder.to("Check").step("Check").to("Win").step("Win").lane("Back office").step("File")
    session = builder.session()
    before = queries.maps(session.store)[0]
    session.run(copy_map, before.id, "To-be", MapKind.TO_BE)
    after = queries.maps(session.store)[1]

    def named(name: str) -> Node:
        return next(node for node in queries.nodes(session.store, after.id) if node.name == name)

    session.run(nodes.delete_items, [named("Chase").id])
    session.run(set_measures, named("Call").id, wait_days=2.0)
    session.run(add_stage, after.id, "Find", position=0)
    back = next(lane for lane in queries.lanes(session.store, after.id) if lane.name == "Back office")
    session.run(add_lane, after.id, "Legal", position=queries.lanes(session.store, after.id).index(back))
    sell = next(stage for stage in queries.stages(session.store, after.id) if stage.name == "Sell")
    grid = Grid.of(session.store, after.id)
    left = grid.left(sell.id)
    session.run(
        nodes.add_node,
        after.id,
        NodeKind.STEP,
        Point(left + 700, grid.row(named("Call").lane_id).end - 60),
        "Plan",
    )
    grid = Grid.of(session.store, after.id)
    check = named("Check")
    session.run(nodes.move_nodes, {check.id: Point(left + check.x, grid.top(back.id) + 40.0)})
    return session, before, after


@pytest.fixture(scope="module")
def window(qapp):
    theme = Theme(Mode.LIGHT)
    session, before, after = as_is_and_to_be()
    bridge = Bridge(session)
    bridge.switch_map(after.id)
    view = MapView(bridge, Selection(bridge, bridge), theme)
    halves = Halves(view)
    room = QWidget()
    layout = QVBoxLayout(room)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(halves)
    bridge.setParent(room)
    comparing = Comparing(bridge)
    beside = SideBySide(comparing, view, halves, theme)
    room.resize(1200, 700)
    room.show()
    yield Pair(session, bridge, view, comparing, beside, halves, before, after)
    beside.close()
    comparing.close()
    view.tracing.results.close()
    bridge.detach()
    room.close()
    room.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def pair(window, qtbot):
    """As it was built, whatever a test before did to it."""
    seq = len(window.session.history.done)
    yield window
    window.beside.close()
    while len(window.session.history.done) > seq:
        window.session.undo()
    window.view.sheet.selection.clear()
    window.view.sheet.scene.lens.show_all()
    window.bridge.switch_map(window.after.id)
    window.comparing.follow_shown()
    window.comparing.want("test", False)


@pytest.fixture
def compared(pair, qtbot):
    """The pair, when it is known what differs."""
    pair.comparing.want("test", True)
    qtbot.waitUntil(lambda: pair.comparing.value is not None and not pair.comparing.is_stale)
    return pair
