"""Whatever figures are looked at, the thread of the window works none of them out: it reads what others did."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import mapper.analysis
from mapper.app.desk import Desk
from mapper.app.figure_room import figures_panel, toggle_figures
from mapper.app.office import Office
from mapper.app.tabling import book_of, open_list
from mapper.core import queries
from mapper.core.edits.measures import set_measures
from mapper.core.records import Node
from mapper.core.values import NodeKind
from mapper.ui.canvas.looked_at import figures_of
from mapper.ui.fields.catalogue import fields
from mapper.ui.fields.figured import FIGURE_KEY
from mapper.ui.models.table_rows import Sorting
from mapper.ui.panels.figures.topics import TOPICS
from mapper.ui.render.seen import Layer
from tests.builders import MapBuilder, a_map, named
from tests.journeys.conftest import shown

_ANALYSIS: Final = str(Path(mapper.analysis.__file__).parent)
_STEPS: Final = 60
# What of the analysis a window may call for as often as it has steps: a look into what is entered at one of them.
_A_STEP: Final = 12
_FEW: Final = 800  # calls for lanes, stages and the panels around the map


class Watch:
    """Counts what the first thread calls of the analysis, by the functions that were called from outside of it."""

    def __init__(self) -> None:
        self.calls = 0
        self.called: dict[str, int] = {}

    def __call__(self, frame: FrameType, event: str, _arg: object) -> None:
        code = frame.f_code
        if event != "call" or not code.co_filename.startswith(_ANALYSIS):
            return
        self.calls += 1
        if frame.f_back is None or not frame.f_back.f_code.co_filename.startswith(_ANALYSIS):
            self.called[code.co_name] = self.called.get(code.co_name, 0) + 1


# Each goes through a whole map or solves it.
_HEAVY: Final = frozenset(
    {
        *("map_figures", "lever_figures", "flow", "outlook", "headlines", "waits", "weak_links", "weak_at"),
        *("told", "staffing", "clearings", "effect", "pairs", "weigh_from", "likely_paths", "time_to_close"),
        *("ways_on", "slopes", "capacity", "lean", "yields", "best_mix", "seasonal", "pace", "of_steps"),
    }
)


@contextmanager
def watched(what: str) -> Iterator[None]:
    watch = Watch()
    sys.setprofile(watch)
    try:
        yield
    finally:
        sys.setprofile(None)
    assert not _HEAVY & watch.called.keys(), what
    assert watch.calls < _FEW + _A_STEP * _STEPS, f"{what}: {watch.called}"


def long_way() -> MapBuilder:
    """Steps in a row, from each of which some are lost and some go back."""
    builder = a_map("Long", deal_value=9_000.0)
    lanes = ("Sales", "Delivery", "Support")
    builder.stage("First").lane("Sales").start("Lead").measured(entries_a_month=40.0).to("Step 0")
    for number in range(_STEPS):
        builder.stage(f"Stage {number // 20}").lane(lanes[number % 3])
        builder.step(f"Step {number}", touch_hours=0.5, role=lanes[number % 3], wait_days=1.0 + number % 5)
        onward = f"Step {number + 1}" if number + 1 < _STEPS else "Won"
        builder.to(onward, share=0.9).to("Lost", share=0.04)
        builder.to(f"Step {max(number - 3, 0)}", share=0.06)
    return builder.lane("Sales").end("Won").end("Lost")


@pytest.fixture
def long_desk(office: Office, qtbot: QtBot, tmp_path: Path) -> Desk:
    long_way().file(tmp_path / "long.salesmap").close()
    office.open_document(tmp_path / "long.salesmap")
    desk = shown(office, qtbot)
    _settle(desk, qtbot)
    return desk


def _settle(desk: Desk, qtbot: QtBot) -> None:
    panel = figures_panel(desk)
    qtbot.waitUntil(lambda: not desk.figures.is_stale and desk.canvas.sheet.projection.is_settled)
    qtbot.waitUntil(lambda: not panel.isVisible() or not panel.results.is_stale, timeout=20_000)
    QApplication.processEvents()


def _await_steps(desk: Desk, key: str, qtbot: QtBot) -> None:
    code = key.removeprefix(FIGURE_KEY)
    qtbot.waitUntil(lambda: desk.figures.value is not None and code in desk.figures.value.of_steps)
    QApplication.processEvents()


def test_no_colour_works_its_numbers_out(long_desk: Desk, qtbot: QtBot) -> None:
    desk, lens = long_desk, long_desk.canvas.sheet.scene.lens
    steps = [
        node for node in queries.nodes(desk.bridge.reader, desk.bridge.map_id) if node.kind is NodeKind.STEP
    ]
    for field in [field for field in fields(desk.bridge.worked) if field.is_number]:
        with watched(field.key):
            lens.show_heat(field.key)
            _settle(desk, qtbot)
            assert lens.heat is not None
            if field.is_computed:
                _await_steps(desk, field.key, qtbot)
                figures_of(desk.canvas.sheet, desk.canvas.sheet.projection.nodes[steps[7].id])
    lens.show_heat("figure:weak")
    with watched("an edit while weak links are looked at"):
        desk.bridge.run(set_measures, steps[5].id, wait_days=9.0)
        _settle(desk, qtbot)
        _await_steps(desk, "figure:weak", qtbot)
        assert lens.heat is not None
        assert lens.heat.limits, "what was looked at comes with the next figures"


def test_no_page_no_column_and_no_part_of_the_window_works_its_numbers_out(
    long_desk: Desk, qtbot: QtBot
) -> None:
    desk, lens = long_desk, long_desk.canvas.sheet.scene.lens
    step = named(desk.bridge.reader, Node, "Step 30")
    with watched("flow, loads and ladder"):
        lens.toggle_layer(Layer.FLOW)
        lens.show_loads(True)
        lens.show_ladder(True)
        _settle(desk, qtbot)
    toggle_figures(desk)
    for topic in TOPICS:
        with watched(topic.key):
            figures_panel(desk).show_topic(topic.key)
            _settle(desk, qtbot)
            assert figures_panel(desk).page is not None
    toggle_figures(desk)
    open_list(desk, "steps")
    model = book_of(desk).current.model
    with watched("all columns that are worked out, sorted by one"):
        model.show_columns(["name", *(each.key for each in fields(desk.bridge.worked) if each.is_computed)])
        model.sort_by(Sorting("figure:weak", is_downwards=True))
        qtbot.waitUntil(lambda: bool(model.cell(0, model.columnCount() - 1).text))
    with watched("what is selected"):
        for chosen in (step.id, step.lane_id, step.stage_id):
            desk.selection.set([chosen])
            _settle(desk, qtbot)
    with watched("tracing"):
        desk.canvas.tracing.begin()
        qtbot.waitUntil(lambda: desk.canvas.tracing.told is not None)
        desk.canvas.tracing.leave()
    with watched("fix or hire"):
        desk.canvas.weighing.open(step.id, step.lane_id)
        card = desk.canvas.weighing.card
        assert card is not None
        qtbot.waitUntil(lambda: not card.weighed.is_stale)
        desk.canvas.weighing.close()
