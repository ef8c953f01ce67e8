"""Row 12: skills hang on steps once; what people can do is held against what steps ask for, here and by hand."""

from pytestqt.qtbot import QtBot

from mapper.app.desk import Desk
from mapper.app.tabling import book_of, open_list
from mapper.core import queries
from mapper.core.edits.resources import add_resource, attach
from mapper.core.edits.things import add_thing
from mapper.core.edits.who import set_level
from mapper.core.records import Allocation, Node, NodeSkill, Person, RoleTouch, Skill
from mapper.core.values import NodeKind


def test_attaching_twice_does_not_duplicate_and_the_gaps_match_those_by_hand(
    desk: Desk, qtbot: QtBot
) -> None:
    bridge, reader = desk.bridge, desk.bridge.reader
    touch = next(
        touch
        for node in sorted(queries.nodes(reader, bridge.map_id), key=lambda node: node.id)
        if node.kind is NodeKind.STEP
        for touch in reader.referring(RoleTouch, "node_id", node.id)
    )
    step = reader.get(Node, touch.node_id)
    bridge.run(add_resource, Skill, "Reading a room", resource_id="skill-1")
    for _ in range(2):
        bridge.run(attach, step.id, "skill-1", level=4)
    assert len(reader.referring(NodeSkill, "skill_id", "skill-1")) == 1

    held = {"Xenia": 1, "Yann": 4, "Zoe": None}
    for number, (name, level) in enumerate(held.items()):
        who = f"person-{number}"
        bridge.run(add_resource, Person, name, resource_id=who)
        bridge.run(add_thing, Allocation, person_id=who, role_id=touch.role_id, share=0.5)
        bridge.run(set_level, who, "skill-1", level)

    desk.window.activateWindow()
    qtbot.waitActive(desk.window)
    open_list(desk, "skills_held")
    model = book_of(desk).current.model
    model.settle()
    column = [field.name for field in model.fields].index("Reading a room")
    shown = {model.index(row, 0).data(): model.index(row, column).data() for row in range(model.rowCount())}
    # By hand: 4 is asked for, so 1 lacks 3, 4 lacks nothing, and who states nothing lacks all of it.
    assert {name: shown[name] for name in held} == {
        "Xenia": "1 / 4 −3",
        "Yann": "4 / 4 ✓",
        "Zoe": "– / 4 −4",
    }
