"""After an edit the flow of the map is solved once, for the canvas and for whatever page is looked at."""

import pytest

from mapper.analysis.flow import flow as flow_module
from mapper.analysis.people import pools as pools_module
from mapper.core.edits.measures import set_measures
from mapper.core.records import Node
from mapper.ui.panels.figures.topics import TOPICS
from tests.builders import named
from tests.ui.panels.test_figures import room, settle, staff  # noqa: F401  # fixtures

# Levers are worked out by solving the map anew as they change it; gaps ask the maps their sale types name.
_ONCE = [topic.key for topic in TOPICS if topic.key not in ("levers", "gap")]


@pytest.fixture
def solved(monkeypatch):
    """What was asked for: maps that were read to be solved, and the people of a span."""
    seen = []
    for module, name in ((flow_module, "network"), (pools_module, "pools_of_spans")):
        asked = getattr(module, name)

        def counted(*args, asked=asked, name=name, **more):
            seen.append(name)
            return asked(*args, **more)

        monkeypatch.setattr(module, name, counted)
    return seen


def test_an_edit_is_worked_out_once_for_the_canvas_and_the_page(room, solved, qtbot):  # noqa: F811
    window = room()
    staff(window)
    settle(qtbot, window.panel)
    told = []
    window.bridge.worked_out.connect(lambda: told.append(window.bridge.worked.is_stale))
    solved.clear()
    window.bridge.run(set_measures, named(window.reader, Node, "Demo").id, wait_days=9.0)
    settle(qtbot, window.panel)
    assert told == [True, False], "the canvas hears of the same figures"
    assert solved == ["network", "pools_of_spans"]
    for key in _ONCE:
        window.panel.show_topic(key)
        settle(qtbot, window.panel)
        assert solved == ["network", "pools_of_spans"], f"{key} asks only for what is its own"
