"""The page of capacity tells of people who work on several maps, and whom the people needed are counted for."""

from datetime import date, timedelta
from math import ceil

import pytest
from PySide6.QtCore import QLocale

from mapper.analysis.map_figures import map_figures
from mapper.core import queries
from mapper.core.values import MapKind
from mapper.exchange.report.blocks import Paragraph
from mapper.exchange.report.content import report_of
from mapper.exchange.report.options import ReportOptions
from mapper.ui.days import show_day
from mapper.ui.figures.words import Words
from mapper.ui.panels.figures.capacity import capacities
from mapper.ui.panels.figures.page import Task
from mapper.ui.panels.figures.staff import staff
from tests.builders import a_map
from tests.unit.analysis.people import HOURS, staffed


def test_people_on_several_maps_are_told_with_all_that_is_asked_of_them():
    """Of the hours one map asks 30 x 12 x 2 and the other 10 x 12 x 3."""
    builder = a_map("Sale").start().measured(entries_a_month=30.0).to("Sell")
    builder.step("Sell", touch_hours=2.0, role="AE").to("Won")
    builder.map("Renewal", MapKind.AS_IS).start().measured(entries_a_month=10.0).to("Renew")
    reader = staffed(builder.step("Renew", touch_hours=3.0, role="AE").to("Won"), ben=("AE", 1.0)).store
    figures = map_figures(reader, queries.maps(reader)[0].id, date(2026, 5, 18))
    task = Task(figures, Words(figures.reader, QLocale.c()), breathe=lambda: None)
    page = capacities(task)
    [row], [line], says = page.charts[0].rows, page.lines, page.says
    assert row.bars[0].remark == "above target with the other maps", "alone it is used little"
    assert line.cells[-1].value == 2.0
    used = (30 * 12 * 2 + 10 * 12 * 3) / HOURS * 100
    assert "What the other maps ask of “AE” is counted in as well." in {*says} & {*staff(task).says}
    [of_staff] = staff(task).lines
    busiest = max(month.utilisation for month in figures.staffing[0].months)
    assert of_staff.cells[1].value == busiest > used / 100
    assert of_staff.cells[3].value == 1.0
    assert any(f"“AE” {used:.3g}\xa0%" in each for each in says), says
    assert any(each.startswith("People are counted for what enters") for each in says)


def test_what_piles_up_is_done_by_a_day_if_somebody_is_looked_for_today():
    builder = a_map("Sale").start().measured(entries_a_month=100.0).to("Sell")
    builder.step("Sell", touch_hours=2.0, role="AE").to("Won", 1.0).end("Won")
    reader, today = staffed(builder, ben=("AE", 1.0)).store, date(2026, 5, 18)
    figures = map_figures(reader, queries.maps(reader)[0].id, today)
    says = capacities(Task(figures, Words(figures.reader, QLocale("en_GB")), breathe=lambda: None)).says
    # 2,400 h are asked a year, Ben has some 1,357; of 85 % of three people's there are enough, and half the rest spare
    waiting = (2400 - HOURS) / 2 * (today - date(2026, 1, 1)).days / 365
    cleared = today + timedelta(days=ceil(waiting / ((3 * HOURS - 2400) / 2) * 365))
    (told,) = [each for each in says if "cases more a week wait" in each]
    day = show_day(cleared.isoformat(), QLocale("en_GB"))
    assert told.endswith(f"full work from 18 May 2026 and have done what waits by {day}.")


@pytest.mark.parametrize(
    ("entries", "label", "said"),
    [
        (20.0, "would limit first", "“AE” would be the first to have no time left."),
        (None, "limits", "The time of “AE” limits the wins, as it is not stated how many cases come."),
        (100.0, "over", "More cases come than “AE” can carry."),
    ],
)
def test_what_limits_is_the_same_in_chart_sentence_and_report(entries, label, said):
    builder = a_map("Sale").start().measured(entries_a_month=entries).to("Sell")
    builder.step("Sell", touch_hours=2.0, role="AE").to("Won", 1.0).end("Won")
    reader = staffed(builder, ben=("AE", 1.0)).store
    figures = map_figures(reader, queries.maps(reader)[0].id, date(2026, 5, 18))
    page = capacities(Task(figures, Words(figures.reader, QLocale.c()), breathe=lambda: None))
    [row] = page.charts[0].rows
    assert row.bars[0].remark == label
    assert said in page.says
    report = report_of(reader, ReportOptions(), date(2026, 5, 18))
    told = {block.text.text for block in report.blocks if isinstance(block, Paragraph)}
    is_held = "What limits the wins is the time of: “AE”." in told
    assert is_held is bool(figures.outlook.binding) is (label != "would limit first")
