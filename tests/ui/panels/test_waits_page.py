"""The page of waits: by which law, what others make of it, by priority, and where no law holds, why."""

import math
import re

import pytest

from mapper.core.edits.measures import set_measures, set_touch
from mapper.core.edits.things import add_thing
from mapper.core.records import Allocation, Calendar, Node, Person, Role
from mapper.ui.panels.figures.page import Told
from tests.builders import named
from tests.ui.panels.test_figures import at, cells, room, staff, tip  # noqa: F401  # fixtures


def test_waits_name_their_law_and_where_none_holds_say_so(at):  # noqa: F811
    window = at("waits", prepare=lambda opened: staff(opened, entries=50.0))
    table = {line[0]: line[1:] for line in cells(window)}
    # one SDR, 600 calls of half an hour (exponential) in 1,357.2 hours: M/M/1
    load, hours = 600 * 0.5, 261 * 8 * 0.65
    use = load / hours
    wait = use / (1 - use) * 0.5
    assert float(table["SDR"][2].removesuffix(" h")) == pytest.approx(wait, abs=0.005)
    assert float(table["SDR"][0].removesuffix(" days")) == pytest.approx(wait / 5.2, abs=0.005)
    # on Monday 18 May; part of a day is a day, for nine in ten it is one as well
    assert (table["SDR"][1], table["SDR"][4:]) == ("Tue 19 May", [f"{use * 100:.1f} %", "M/G/1"])
    row = [line[0] for line in cells(window)].index("SDR")
    assert "by M/G/1" in tip(window, row, 3)
    assert "opinion" not in tip(window, row, 3), "M/G/1 is exact"
    # the AE has 1,200 hours of demos to do, and 300 of them to come: no law's number above full use
    busy = at("waits", prepare=lambda opened: staff(opened, entries=100.0))
    table = {line[0]: line[1:] for line in cells(busy)}
    assert table["AE"][:2] == ["–", "–"]
    row = [line[0] for line in cells(busy)].index("AE")
    for column in (1, 3):  # the days and the hours
        assert "people, which is" in tip(busy, row, column) or "person, which is" in tip(busy, row, column)
        assert tip(busy, row, column).count("–") == 1, "for the wait alone"
    assert any("queue grows without end" in button.text() for button in busy.panel.body._told)


def test_it_says_by_when_what_comes_today_is_begun(at):  # noqa: F811
    """Ana is used at 90.2 %: 2.05 hours for 5.2 a day at work, and 90 % wait ln(0.902 / 0.1) times that / 0.902."""
    window = at("waits", prepare=lambda opened: staff(opened, entries=204.0))
    table = {line[0]: line[1:] for line in cells(window)}
    use = 204 * 12 * 0.5 / (261 * 8 * 0.65)
    mean = use / (1 - use) * 0.5 / 5.2
    most = math.log(use / 0.1) * mean / use
    assert (math.ceil(mean), math.ceil(most)) == (1, 3)
    assert table["SDR"][1] == "Tue 19 May; 9 of 10 by Thu 21 May"
    (said,) = [each for each in window.panel.page.says if isinstance(each, Told)]
    assert said.text == (
        "What comes to “SDR” today, Mon 18 May 2026, is begun by Tue 19 May 2026 on average, "
        "9 of 10 by Thu 21 May 2026."
    )
    assert "h in a working day" in tip(window, [line[0] for line in cells(window)].index("SDR"), 2)


def test_where_nine_in_ten_are_begun_at_once_no_later_day_is_told(at):  # noqa: F811
    window = at("waits", prepare=lambda opened: staff(opened, entries=20.0))
    table = {line[0]: line[1:] for line in cells(window)}
    assert 240 * 0.5 / (261 * 8 * 0.65) < 0.1
    assert (table["SDR"][1], table["SDR"][3]) == ("Mon 18 May", "0 days")


def test_what_makes_a_wait_doubtful_stands_below_the_figures(at):  # noqa: F811
    def weekly(window):
        staff(window, entries=100.0)  # more than AE can do
        window.bridge.run(set_measures, named(window.reader, Node, "Call").id, board_days=5.0)

    says = " ".join(each for each in at("waits", prepare=weekly).panel.page.says if isinstance(each, str))
    assert "After a meeting, cases come to “SDR” many at a time and wait longer than is told here." in says
    assert "AE" not in says.split("After a meeting", 1)[1], "of whom no wait is told"


def test_beside_an_approximation_stands_what_others_make_of_it(at):  # noqa: F811
    def several(window):
        staff(window, entries=50.0)
        run, reader = window.bridge.run, window.reader
        run(add_thing, Person, name="Cem", calendar_id=named(reader, Calendar, "Week").id)
        run(
            add_thing,
            Allocation,
            person_id=named(reader, Person, "Cem").id,
            role_id=named(reader, Role, "SDR").id,
            share=1.0,
        )
        run(set_touch, named(reader, Node, "Demo").id, named(reader, Role, "SDR").id, 4.0)

    window = at("waits", prepare=several)
    row = [line[0] for line in cells(window)].index("SDR")
    assert cells(window)[row][-1] == "Allen-Cunneen"
    for column in (3, len(cells(window)[row]) - 1):  # the hours, and the law's name
        told = tip(window, row, column)
        assert re.search(
            "by Allen-Cunneen: [0-9.]+ h</b>.*A second opinion, by Sakasegawa: [0-9.]+ h</b>", told
        )
        assert told.count("Taken for granted") == 1, "once for both"


def test_waits_by_priority_are_told_by_step(at):  # noqa: F811
    def urgent(window):
        staff(window, entries=50.0)
        run, reader = window.bridge.run, window.reader
        demo = named(reader, Node, "Demo").id
        run(set_touch, demo, named(reader, Role, "SDR").id, 0.5)
        run(set_measures, demo, priority=1)

    window = at("waits", prepare=urgent)
    found = {line[0]: line[3] for line in cells(window)}
    assert [line[-1] for line in cells(window) if "priority" in line[0]] == ["Cobham", "Cobham"]
    # 600 calls and 300 demos of half an hour in 1,357.2 hours: R = 450 x 0.5 / 1,357.2
    hours = 261 * 8 * 0.65
    left, first, both = 450 * 0.5 / hours, 150 / hours, 450 / hours
    for name, wait in (
        ("Demo, priority 1", left / (1 - first)),
        ("Call, no priority", left / ((1 - first) * (1 - both))),
    ):
        assert float(found[name].removesuffix(" h")) == pytest.approx(wait, abs=0.005)
    assert any("by Cobham’s law" in text for text in window.panel.page.says)
    row = [line[0] for line in cells(window)].index("Demo, priority 1")
    assert "by Cobham" in tip(window, row, 3)
