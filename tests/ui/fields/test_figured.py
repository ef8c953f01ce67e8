"""Fields that are worked out: they read the figures that came last, and say why there are none."""

from datetime import date

import pytest

from mapper.analysis.map_figures import map_figures
from mapper.analysis.steps.told import STEP_FIGURES
from mapper.core import queries
from mapper.core.records import Node
from mapper.ui.fields.catalogue import field_of, fields
from mapper.ui.fields.figured import FIGURE_KEY
from mapper.ui.render.heat import NO_DATA
from mapper.ui.render.heat_scale import steps_in_words
from mapper.ui.render.seen import Look
from mapper.ui.worked import Worked
from tests.builders import a_map, named


@pytest.fixture
def store():
    builder = a_map().lane("Sales").start("Lead").to("Call").step("Call", touch_hours=1, wait_days=2)
    return builder.to("Won", share=0.25).to("Gone", share=0.75).end("Gone").step("Apart").session().store


@pytest.fixture
def worked(store):
    map_id = queries.maps(store)[0].id
    return Worked(store, map_figures(store, map_id, date(2026, 5, 4)), is_stale=False)


def _field(store, code):
    return field_of(store, FIGURE_KEY + code)


def test_there_is_one_for_each_figure_and_none_is_written(store):
    found = {field.key: field for field in fields(store) if field.is_computed}
    assert found.keys() == {FIGURE_KEY + code for code in STEP_FIGURES}
    assert all(field.write is None and field.is_number for field in found.values())
    assert found["figure:cost"].unit == "EUR"


def test_it_reads_the_figure_and_tells_how_it_came_about(store, worked, qapp):
    call, field = named(store, Node, "Call"), _field(store, "wins_from")
    assert field.read(worked, call) == pytest.approx(0.25)
    remark = field.remark(worked, call)
    assert remark.sign is None
    assert "Sum over the ways on" in remark.text


def test_the_wait_for_people_says_by_when_what_comes_today_is_begun(qapp):
    """Monday 4 May 2026: the meeting is 2.5 working days away on average, and 4.5 for nine in ten."""
    builder = (
        a_map().lane("Sales").start("Lead").to("Board").step("Board", board_days=5.0).to("Won", share=1.0)
    )
    store = builder.session().store
    map_id = queries.maps(store)[0].id
    worked = Worked(store, map_figures(store, map_id, date(2026, 5, 4)), is_stale=False)
    field, board = _field(store, "wait"), named(store, Node, "Board")
    assert field.read(worked, board) == 2.5
    told = field.remark(worked, board).text
    assert told.endswith(". What comes today is begun by Thu 7 May; 9 of 10 by Mon 11 May")
    won = next(node for node in store.all(Node) if node.name == "Won")
    assert "begun" not in field.remark(worked, won).text, "nobody is waited for"


def test_without_figures_it_is_empty_with_the_reason(store, worked, qapp):
    call, field = named(store, Node, "Call"), _field(store, "visits")
    assert field.read(store, call) is None
    assert field.remark(Worked(store), call).text == "Not worked out yet."
    cases = _field(store, "cases")
    assert cases.read(worked, call) is None
    assert "The start does not say how many cases enter a month" in cases.remark(worked, call).text


def test_heat_by_it_names_unit_and_no_data(store, worked, qapp):
    map_id = queries.maps(store)[0].id
    look = Look(measure=FIGURE_KEY + "wins_from")
    heat = look.seen(worked, map_id).heat
    told = dict(steps_in_words(heat))
    assert told[NO_DATA].startswith("no data")
    assert any("25 %" in text for text in told.values())
    assert look.asks_for_figures(store)
    assert not Look(measure="wait").asks_for_figures(store)
    drawn = look.seen(look.worked(store, map_id), map_id).heat
    assert drawn.step_of == heat.step_of, "a picture in a file works out its own"
