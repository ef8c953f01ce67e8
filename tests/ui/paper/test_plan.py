"""The plan of pages, without Qt: sheets cover the map once, nothing is cut, and all has room on the paper."""

import sys
from itertools import combinations
from subprocess import run

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.core.errors import Trouble
from mapper.core.values import Rect
from mapper.ui.paper.plan import (
    MM,
    Around,
    Content,
    Fit,
    PagePlan,
    PageSetup,
    Paper,
    Turn,
    plan_pages,
)

AROUND = Around(116, 46, 80, lambda width: 20 if width > 600 else 40)


def grid(columns: int, rows: int, *, flows_left: bool = False) -> Content:
    """Steps in cells of stages and lanes, the rows shifted so that no straight cut goes between all of them."""
    boxes = {
        f"{column}-{row}": Rect(300 * column + 40 + 37 * row % 140, 200 * row + 60, 120, 70)
        for column in range(columns)
        for row in range(rows)
    }
    bounds = Rect(0, 0, 300 * columns, 200 * rows)
    stages = [300.0 * column for column in range(1, columns)]
    return Content(bounds, boxes, [], stages, [200.0 * row for row in range(1, rows)], flows_left)


setups = st.builds(
    PageSetup,
    paper=st.sampled_from(Paper),
    turn=st.sampled_from(Turn),
    fit=st.sampled_from(Fit),
    wide=st.integers(1, 5),
    scale=st.sampled_from((0.4, 0.7, 1.0)),
    overlap=st.sampled_from((0.0, 10.0, 30.0)),
    has_overview=st.booleans(),
    has_legend=st.booleans(),
)


def shares_room(one: Rect, other: Rect) -> bool:
    return one.grown(-1e-6).intersects(other.grown(-1e-6))


def in_range(plan: PagePlan) -> None:
    margin, unit = plan.setup.paper.margin, plan.setup.paper.unit
    paper = Rect(0, 0, plan.width, plan.height).grown(-margin + 1e-6)
    for sheet in plan.sheets:
        assert paper.encloses(sheet.place)
        column = sheet.place.right if plan.flows_left else sheet.place.x - AROUND.beside * unit
        assert margin - 1e-6 <= column <= plan.width - margin - AROUND.beside * unit * plan.flows_left + 1e-6
        assert sheet.shown.grown(1e-6).encloses(sheet.own)
        assert sheet.place.width == pytest.approx(sheet.shown.width * plan.scale * MM)


@given(st.integers(1, 9), st.integers(1, 6), st.booleans(), setups)
def test_sheets_cover_the_map_once_and_cut_nothing(columns, rows, flows_left, setup):
    content = grid(columns, rows, flows_left=flows_left)
    plan = plan_pages(content, AROUND, setup)
    in_range(plan)
    assert sum(s.own.width * s.own.height for s in plan.sheets) == pytest.approx(
        content.bounds.width * content.bounds.height
    )
    assert not any(shares_room(a.own, b.own) for a, b in combinations(plan.sheets, 2))
    for name, box in content.boxes.items():
        is_whole = any(sheet.shown.grown(1e-6).encloses(box) for sheet in plan.sheets)
        assert is_whole is (name not in plan.cut)
    largest = min(plan.width, plan.height) / plan.scale / MM
    if largest > 1000:  # room for three cells in a row: there is a gap in reach of every page
        assert not plan.cut
    if setup.fit is Fit.ONE:
        assert len(plan.sheets) == 1
    if setup.fit is Fit.WIDE:
        assert max(sheet.column for sheet in plan.sheets) < setup.wide


@given(
    st.integers(1, 9),
    st.integers(1, 6),
    st.booleans(),
    setups,
    st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1), st.floats(20, 160), st.sampled_from((18.0, 31.0)))),
)
def test_every_label_is_whole_on_one_of_the_sheets(columns, rows, flows_left, setup, places):
    content = grid(columns, rows, flows_left=flows_left)
    bounds = content.bounds
    labels = [
        Rect(across * (bounds.width - wide), down * (bounds.height - high), wide, high)
        for across, down, wide, high in places
    ]
    plan = plan_pages(content._replace(labels=labels), AROUND, setup)
    in_range(plan)
    assert not any(shares_room(a.own, b.own) for a, b in combinations(plan.sheets, 2))
    if min(plan.width, plan.height) / plan.scale / MM > 1000:  # a sheet is wider and higher than some labels
        for label in labels:
            assert any(sheet.shown.grown(1e-6).encloses(label) for sheet in plan.sheets), label


def test_so_many_pages_side_by_side_make_the_map_as_large_as_can_be():
    scales = []
    for wide in (1, 2, 3, 4):
        plan = plan_pages(grid(12, 4), AROUND, PageSetup(fit=Fit.WIDE, wide=wide, turn=Turn.LYING))
        assert {sheet.column for sheet in plan.sheets} == set(range(wide))
        scales.append(plan.scale)
    assert scales == sorted(scales)
    assert scales[-1] > 3 * scales[0]


def test_rows_without_a_common_gap_are_cut_each_for_itself():
    upper = {f"a{n}": Rect(600 * n, 100, 500, 300) for n in range(6)}
    lower = {f"b{n}": Rect(600 * n + 300, 700, 500, 300) for n in range(6)}
    content = Content(Rect(0, 0, 3900, 1200), upper | lower, [], [], [600.0])
    setup = PageSetup(fit=Fit.SCALE, scale=0.9, turn=Turn.LYING, overlap=0.0)
    plan = plan_pages(content, AROUND, setup)
    rows = [[s.own.right for s in plan.sheets if s.row == row] for row in (0, 1)]
    assert rows[0][:-1]
    assert not set(rows[0][:-1]) & set(rows[1][:-1])
    assert plan.cut == ()


def test_sheets_put_together_are_as_large_as_the_plan_says():
    plan = plan_pages(grid(9, 6), AROUND, PageSetup(fit=Fit.WIDE, wide=3))
    row = [sheet.own.width for sheet in plan.sheets if sheet.row == 0]
    assert plan.together[0] == pytest.approx(sum(row) * plan.scale * MM)


def test_large_paper_is_filled_by_a_small_map():
    small = plan_pages(grid(3, 2), AROUND, PageSetup(paper=Paper.A0))
    assert max(small.whole.place.width / small.width, small.whole.place.height / small.height) > 0.7


def test_sheets_know_their_names_and_neighbours():
    plan = plan_pages(grid(9, 6), AROUND, PageSetup(fit=Fit.WIDE, wide=3))
    by_name = {sheet.name: sheet for sheet in plan.sheets}
    assert plan.beside(by_name["A1"], 1, 0) == [by_name["A2"]]
    assert plan.beside(by_name["A1"], -1, 0) == []
    assert by_name["B2"] in plan.beside(by_name["A2"], 0, 1)
    assert [plan.sheet_at(page) for page in (0, 1)] == [None, plan.sheets[0]], "the overview is first"


def test_a_step_larger_than_a_page_is_told():
    content = grid(2, 1)._replace(boxes={"huge": Rect(10, 10, 560, 100), "small": Rect(10, 120, 60, 40)})
    plan = plan_pages(content, AROUND, PageSetup(paper=Paper.A5, fit=Fit.SCALE, scale=3.0, turn=Turn.UPRIGHT))
    assert plan.cut == ("huge",)


def test_too_many_sheets_are_refused():
    with pytest.raises(Trouble) as caught:
        plan_pages(grid(60, 30), AROUND, PageSetup(paper=Paper.A5, fit=Fit.SCALE, scale=8.0))
    assert caught.value.code == "too_many_sheets"
    assert int(caught.value.params["count"]) > 500


def test_the_plan_needs_no_qt():
    script = (
        "import sys, mapper.ui.paper.plan; sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert run([sys.executable, "-c", script], check=False).returncode == 0
