"""Figures that rest on counts are shown with their range, and say what it rests on."""

import pytest

from tests.builders import a_map
from tests.ui.panels.test_figures import at, cells, room, values  # noqa: F401  # fixtures


def test_counts_give_the_figures_a_range_and_say_what_it_rests_on(at):  # noqa: F811
    counted = a_map().stage("Calling").lane("Sales").start("Lead").to("Call").step("Call", wait_days=2.0)
    window = at("funnel", counted.to("Won", count=10).to("Lost", count=30))
    assert values(window)["Win rate"] == "25 % (15.6 … 37.6 %)"
    assert values(window)["Entries for one win"] == "4 (2.66 … 6.42)"
    assert values(window)["Days to a win"] == "2 days"
    said = window.panel.body.tiles[0].toolTip()
    assert "for 90 of 100, allows for other counts of cases than those at “Call”" in said


def test_stages_are_reached_from_so_many_to_so_many(at):  # noqa: F811
    counted = a_map().stage("Calling").lane("Sales").start("Lead").to("Call").step("Call")
    counted.to("Demo", count=10).to("Lost", count=30).stage("Selling").step("Demo").to("Won", share=1.0)
    window = at("funnel", counted)
    assert [line[1] for line in cells(window)] == ["100", "25 (15.6 … 37.6)"]
    bars = window.panel.body.charts[0].chart.rows[1].bars
    assert bars[0].low == pytest.approx(15.57, abs=0.01)
