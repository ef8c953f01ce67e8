"""The page of staff: work and hours by month, by when to hire, what piles up, and people by other methods."""

from mapper.core.edits.maps import set_map
from mapper.core.edits.resources import set_resource
from mapper.core.edits.things import add_thing
from mapper.core.records import PlanAction, Role
from mapper.core.values import PlanKind
from tests.builders import named
from tests.ui.panels.test_figures import at, room, staff  # noqa: F401  # fixtures


def busy(window):
    """Of 1,200 leads a year the AE shows half, four hours each: 2,400 of the 1,357.2 there are."""
    staff(window)
    window.bridge.run(set_map, window.bridge.map_id, seasons="1 1 1 1 1 1 1 1 1 1 1 2")
    role = named(window.reader, Role, "AE").id
    window.bridge.run(set_resource, role, ramp_months=2.0, fill_days=20.0, leavers_a_year=0.0)
    about = {"map_id": window.bridge.map_id, "role_id": role, "kind": PlanKind.HIRE, "people": 1.0}
    window.bridge.run(add_thing, PlanAction, name="One more", starts="2026-07-01", **about)


def shown(table):
    model = table.view.model()
    return [
        [str(model.index(row, column).data()).replace("\u00a0", " ") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_it_tells_by_when_to_hire_and_what_each_month_asks(at):  # noqa: F811
    window = at("staff", prepare=busy)
    hiring, months, piling, checks = window.panel.body.tables
    assert [row[0] for row in shown(hiring)] == ["AE", "SDR"], "for whom one has to look first"
    ae = shown(hiring)[0]
    assert ae[3] == "1 May 2026", "today's month: what is over is not staffed any more"
    assert ae[5:7] == ["1 Feb 2026", "1 Mar 2026"], (
        "two months of growing into it, before them twenty working days"
    )
    assert ae[7:] == ["Dec 2026", "2 people"], "which is twice as busy"
    used = [float(cell.removesuffix(" %")) for cell in shown(months)[0][1:]]
    assert used[0] > 150
    assert used[4] < used[1] * 0.6, "one more is hired in July, who does the full share from September on"
    assert used[7] > 1.9 * used[6] * 0.9, "December is twice as busy"
    chart = window.panel.body.charts[0].chart
    needed, there = zip(*([bar.value for bar in row.bars] for row in chart.rows), strict=True)
    assert round(100 * needed[0] / there[0]) == used[0]
    assert shown(piling)[0][0] == "AE"
    assert shown(checks)[0][1:3] != ["–", "–"]
    assert "needed in the month" in window.panel.body.tiles[0].toolTip()


def test_what_is_missing_leads_to_the_list_in_which_one_says_it(at):  # noqa: F811
    window = at("staff", prepare=staff)
    links = {each.accessibleName(): each for each in window.panel.body._told if each.text().startswith("<a ")}
    link = next(each for text, each in links.items() if text.startswith("How long people grow into"))
    link.linkActivated.emit("#")
    assert window.panel.told == ["roles"]
    assert "What a person costs is not stated" in links


def test_without_people_and_entries_it_says_so(at):  # noqa: F811
    window = at("staff")
    (chart,) = window.panel.body.charts
    assert chart.chart.is_empty
    said = [each.accessibleName() for each in window.panel.body._told]
    assert any(text.startswith("Nobody has time for") for text in said)
    assert any(text.startswith("The start does not say how many cases enter") for text in said)
