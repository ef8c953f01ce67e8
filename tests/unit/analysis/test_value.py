"""What the customer gets (domain row 10), exit criteria (row 11) and ways round the process (row 24)."""

import pytest

from mapper.analysis.flow.bypass import bypasses
from mapper.analysis.flow.flow import flow
from mapper.analysis.measures.value import criteria_of, value_coverage
from mapper.core import queries
from mapper.core.edits import maps, stages, things
from mapper.core.queries_value import node_criteria, stage_values, statements_by_stage
from mapper.core.records import (
    Connector,
    Node,
    NodeCriterion,
    NodeValue,
    ProcessMap,
    Stage,
    StageCriterion,
    StageValue,
)
from mapper.core.values import ConnectorKind, NodeKind, Phase, ValueClass
from mapper.services import samples
from mapper.services.session import Session
from tests.builders import MemoryKeeper, a_map, named

FOUR = ("Prospecting", "Qualifying", "Selling", "Delivering")


def _four_stages():
    builder = a_map()
    for name in FOUR:
        builder.stage(name).step(f"{name} step")
    return builder.session()


def _say(session, record_type, name, text, **fields):
    stands_on = Node if record_type in (NodeValue, NodeCriterion) else Stage
    field = "node_id" if stands_on is Node else "stage_id"
    owner = named(session.store, stands_on, name)
    session.run(things.add_thing, record_type, **{field: owner.id}, name=text, **fields)


def _statements(session, stage_id):
    return statements_by_stage(session.store, _map_id(session))[stage_id]


def _map_id(session):
    return queries.maps(session.store)[0].id


def test_three_of_four_stages_say_what_the_customer_gets():
    session = _four_stages()
    _say(session, StageValue, "Prospecting", "Learns something useful")
    _say(session, NodeValue, "Qualifying step", "A straight no early")
    _say(session, NodeValue, "Selling step", "Proof on its own data")
    found = value_coverage(session.store, _map_id(session))
    assert (found.telling_stages, found.stages) == (3, 4)
    assert found.silent_stages == (named(session.store, Stage, "Delivering").id,)
    assert (found.telling_steps, found.steps) == (2, 4)


def test_a_stage_speaks_for_itself_before_its_steps_do():
    session = _four_stages()
    stage = named(session.store, Stage, "Selling")
    _say(session, NodeValue, "Selling step", "Of the step")
    assert [each.name for each in _statements(session, stage.id)] == ["Of the step"]
    _say(session, StageValue, "Selling", "Of the stage")
    _say(session, StageValue, "Selling", "And one more")
    assert [each.name for each in _statements(session, stage.id)] == ["Of the stage", "And one more"]


def test_steps_speak_as_they_are_read():
    builder = a_map().stage("Selling").lane("Sales").step("Late").lane("Delivery").step("Early")
    session = builder.session()
    _say(session, NodeValue, "Early", "second lane, same place")
    _say(session, NodeValue, "Late", "first lane")
    stage = named(session.store, Stage, "Selling")
    assert [each.name for each in _statements(session, stage.id)] == [
        "first lane",
        "second lane, same place",
    ]


def test_share_of_the_work_that_adds_value():
    builder = (
        a_map()
        .step("Show", touch_hours=6, value_class=ValueClass.VA)
        .step("Check", touch_hours=3, value_class=ValueClass.BNVA)
        .step("Redo", touch_hours=1, value_class=ValueClass.NVA)
        .step("Unclassed", touch_hours=90)
    )
    reader = builder.snapshot()
    assert value_coverage(reader, queries.maps(reader)[0].id).va_touch_share == pytest.approx(6 / 10)


def test_nothing_said_is_no_share():
    reader = a_map().step("Call").snapshot()
    found = value_coverage(reader, queries.maps(reader)[0].id)
    assert (found.va_touch_share, found.criteria.met_share, found.telling_steps) == (None, None, 0)


def test_criteria_are_counted_met_and_verifiable():
    session = _four_stages()
    _say(session, NodeCriterion, "Selling step", "Signs", is_verifiable=True, is_met=True)
    _say(session, NodeCriterion, "Selling step", "Score is 7")
    _say(session, StageCriterion, "Selling", "Committee has met", is_verifiable=True)
    found = value_coverage(session.store, _map_id(session)).criteria
    assert (found.count, found.met, found.verifiable) == (3, 1, 2)
    node = named(session.store, Node, "Selling step")
    assert criteria_of(node_criteria(session.store, node.id)).met_share == 0.5


def test_a_new_map_has_the_four_stages_with_their_phases():
    session = a_map().session()
    session.run(maps.add_map, "New", FOUR, ("Customer", "Sales"), phases=tuple(Phase))
    made = queries.maps(session.store)[-1]
    assert [stage.phase for stage in queries.stages(session.store, made.id)] == list(Phase)


def test_merged_stages_keep_what_both_say():
    session = _four_stages()
    _say(session, StageValue, "Qualifying", "First")
    _say(session, StageValue, "Selling", "Second")
    _say(session, StageCriterion, "Selling", "Signed")
    before = session.store.snapshot()
    kept = named(session.store, Stage, "Qualifying")
    session.run(stages.merge_stages, kept.id)
    assert [each.name for each in stage_values(session.store, kept.id)] == ["First", "Second"]
    assert [each.name for each in session.store.referring(StageCriterion, "stage_id", kept.id)] == ["Signed"]
    session.undo()
    assert list(session.store.all(StageValue)) == list(before.all(StageValue))


# -- ways round


def _with_bypass(reason="No time"):
    builder = (
        a_map()
        .start()
        .to("Check", 0.8)
        .to("Offer", 0.2, kind=ConnectorKind.BYPASS)
        .step("Check")
        .to("Offer", 1.0)
        .step("Offer")
        .to("Won", 1.0)
    )
    session = builder.session()
    line = next(line for line in session.store.all(Connector) if line.kind is ConnectorKind.BYPASS)
    session.run(things.set_thing, line.id, reason=reason)
    return session


def test_bypass_flow_counts_in_volumes_and_is_listed_apart():
    session = _with_bypass()
    map_id = _map_id(session)
    found = bypasses(session.store, map_id)
    assert [(each.reason, each.cases) for each in found.listed] == [("No time", pytest.approx(0.2))]
    # Every case comes to the offer, whichever way: 0.8 + 0.2.
    assert flow(session.store, map_id).visits[named(session.store, Node, "Offer").id] == pytest.approx(1.0)
    # Moves: 0.8 and 0.2 out of the start, 0.8 from the check, 1 to the end.
    assert found.share == pytest.approx(0.2 / (0.8 + 0.2 + 0.8 + 1.0))


def test_a_way_round_that_nobody_comes_to_is_taken_by_none():
    apart = a_map().start("Lead").to("Won").step("Apart").to("Won", kind=ConnectorKind.BYPASS).session()
    assert [each.cases for each in bypasses(apart.store, _map_id(apart)).listed] == [0.0]


def test_a_map_that_cannot_be_computed_still_lists_its_bypasses():
    session = a_map().step("A").to("B", kind=ConnectorKind.BYPASS).session()
    found = bypasses(session.store, _map_id(session))
    assert [each.cases for each in found.listed] == [None]
    assert found.share is None


# -- the templates


@pytest.mark.parametrize("template", samples.templates(), ids=lambda each: each.key)
def test_templates_say_what_the_customer_gets(template):
    reader = Session(MemoryKeeper.of(samples.records_of_template(template.key))).store
    process_map = next(iter(reader.all(ProcessMap)))
    found = value_coverage(reader, process_map.id)
    assert [stage.phase for stage in queries.stages(reader, process_map.id)] == list(Phase)
    steps = {node.stage_id for node in queries.nodes(reader, process_map.id) if node.kind is NodeKind.STEP}
    # A stage is a gap only where the template has nothing in it.
    assert all(stage_id not in steps for stage_id in found.silent_stages)
    for stage in queries.stages(reader, process_map.id):
        assert reader.referring(StageCriterion, "stage_id", stage.id), stage.name
    assert found.criteria.verifiable >= found.criteria.count / 2
