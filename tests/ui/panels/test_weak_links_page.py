"""The page of weak links: first of the panel, what costs most first, and a click leads to the step or the lane."""

from PySide6.QtCore import Qt

from mapper.core.edits.maps import set_map
from mapper.core.records import Lane, Node
from mapper.ui.panels.figures.topics import TOPICS
from tests.builders import a_map, named
from tests.ui.panels.test_figures import at, cells, room, staff, values  # noqa: F401  # fixtures


def priced(window, entries=100.0):
    staff(window, entries)
    window.bridge.run(set_map, window.bridge.map_id, deal_value=1000.0)


def test_it_is_the_first_page():
    assert TOPICS[0].key == "weak_links"


def test_what_costs_most_comes_first_and_leads_there(at, qtbot):  # noqa: F811
    window = at("weak_links", prepare=priced)
    told = cells(window)
    # 1,200 leads a year, of which AE can carry 1,357.2 / 2 = 678.6; half, then 60 % drop out: 203.58 wins
    assert told[0] == ["Thinks about it – wins lost", "204", "204,000 EUR"]
    # of the cases that are held back a fifth would be won: 104.28
    assert told[1] == ["AE – use of the time", "177 %", "104,000 EUR"]
    # if all calls went on AE could carry half as many cases, of which twice as many are won: no more than now
    assert ["Call – wins lost", "136", "0 EUR"] in told
    said = [each.text() for each in window.panel.body._told]
    assert "Of the wins lost only those are counted in money for which “AE” would have time." in said
    assert values(window) == {
        "Weakest: Thinks about it": "204,000 EUR",
        "Holds wins down: AE": "177 %",
    }
    (chart,) = window.panel.body.charts
    assert [(row.name, row.bars[0].remark) for row in chart.chart.rows[:2]] == [
        ("Thinks about it – wins lost", ""),
        ("AE – use of the time", "limits"),
    ]
    lines = window.panel.body.lines
    qtbot.mouseClick(
        lines.viewport(),
        Qt.MouseButton.LeftButton,
        pos=lines.visualRect(lines.model().index(0, 0)).center(),
    )
    window.panel.body.tiles[1].click()
    assert window.panel.told == [
        named(window.reader, Node, "Thinks about it").id,
        named(window.reader, Lane, "Sales").id,
    ]


def test_without_worth_or_entries_it_says_what_is_missing(at):  # noqa: F811
    window = at("weak_links")
    (chart,) = window.panel.body.charts
    assert chart.chart.about == "wins lost where cases drop out"
    assert [row.name.split(" – ")[0] for row in chart.chart.rows] == ["Thinks about it", "Call"]
    said = [each.accessibleName() or each.text() for each in window.panel.body._told]
    assert any(text.startswith("The start does not say how many cases enter") for text in said)
    assert "Each is told as if all else stayed as it is, so they do not add up." in said


def test_an_empty_map_says_so(at):  # noqa: F811
    window = at("weak_links", a_map())
    (chart,) = window.panel.body.charts
    assert chart.chart.is_empty
    assert window.panel.page.lines == ()
