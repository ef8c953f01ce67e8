"""Lists of steps go out and come in again: all that a list can say of a map is there as it was."""

from dataclasses import fields

import pytest

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits.resources import attach
from mapper.core.records import Lane, Metric, NodeMeasures, ProcessMap, Role, Skill, Stage, Tool
from mapper.core.store import Store
from mapper.core.values import WaitLaw
from mapper.exchange.tables.source import read_book
from mapper.services import exporting, samples
from mapper.services.tables.sorts import Sort, tables_of, uses_of
from mapper.services.tables.step_list import read_step_list
from mapper.services.tables.step_map import Given, add_step_map

GIVEN = Given("Customer", "Sales", "Process")


def of(reader, map_id):
    """A map as what it says, without ids and places."""
    names = {
        n.id: f"{n.kind} {n.name} {reader.get(Lane, n.lane_id).name} {reader.get(Stage, n.stage_id).name}"
        for n in queries.nodes(reader, map_id)
    }
    lines = {
        (names[c.source_id], names[c.target_id], c.kind, c.label, c.share and round(c.share, 12), c.count)
        for node_id in names
        for c in queries.outgoing(reader, node_id)
    }
    hung = set()
    for node in queries.nodes(reader, map_id):
        measures = queries.measures(reader, node.id)
        hung.add((names[node.id], node.outcome, node.description))
        for role_id, hours in queries.touch_hours(reader, node.id).items():
            hung.add((names[node.id], reader.get(Role, role_id).name, hours))
        if measures is not None:
            said = {f.name: getattr(measures, f.name) for f in fields(measures)}
            hung.add(
                (names[node.id], *(said[name] for name in sorted(said) if name not in ("id", "node_id")))
            )
        for link in queries.node_skills(reader, node.id):
            hung.add((names[node.id], reader.get(Skill, link.skill_id).name, link.level))
        for other in queries.node_tools(reader, node.id):
            hung.add((names[node.id], reader.get(Tool, other.tool_id).name))
        hung |= {
            (names[node.id], reader.get(Metric, each.metric_id).name)
            for each in queries.node_metrics(reader, node.id)
        }
    return set(names.values()), lines, hung


@pytest.mark.parametrize(
    ("template", "ending"),
    [("rfp_tender", "csv"), ("slipping_dates", "xlsx")],
)
def test_what_is_written_is_read_as_it_was(tmp_path, template: str, ending: str):
    store = Store(samples.records_of_template(template))
    draft = Draft(store)
    map_id = queries.maps(store)[0].id
    tricky = sorted(queries.nodes(store, map_id), key=lambda node: node.name)[3]
    draft.update(tricky, name='=cmd|"x", +1; @you', description='\'-a\nb, c; "d"')
    measured = next(each for each in draft.all(NodeMeasures) if each.wait_days)
    draft.update(
        measured,
        priority=2,
        wait_law=WaitLaw.FIXED,
        is_calendar_wait=True,
        promised="2027-03-04",
        work_variation=0.5,
    )
    skill = next(iter(draft.all(Skill)), None) or Skill(id=draft.new_id(Skill), name="Closing")
    draft.put(skill)
    attach(draft, measured.node_id, skill.id, level=3)
    named = Skill(id=draft.new_id(Skill), name="ISO: 4")
    draft.put(named)
    attach(draft, measured.node_id, named.id)  # no level, whatever its name ends with
    path = tmp_path / f"steps.{ending}"
    exporting.write_steps(draft, map_id, path)  # type: ignore[arg-type]  # a draft reads like a snapshot
    table = tables_of(read_book(path))[0]
    steps = read_step_list(table, uses_of(Sort.STEPS, table))
    assert not steps.remarks
    add_step_map(draft, steps, "Back", path.name, GIVEN)
    back = next(m for m in draft.all(ProcessMap) if m.name == "Back")
    assert of(draft, back.id) == of(draft, map_id)
