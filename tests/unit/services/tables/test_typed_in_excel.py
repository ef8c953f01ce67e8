"""Tables come in as people leave them in Excel: units in formats, per cent and per mille, merged cells, odd ids."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import openpyxl
import pytest

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.records import Metric, Person
from mapper.core.values import MetricKind
from mapper.exchange.tables.headed import HeadedTable
from mapper.exchange.tables.workbook import read_workbook
from mapper.services.tables.actuals import ActualsPlan, Choices, plan_actuals
from mapper.services.tables.columns import KEPT, guessed
from mapper.services.tables.sorts import Sort, purposes_of, tables_of
from mapper.services.tables.step_columns import STEP_PURPOSES
from mapper.services.tables.step_list import StepList, read_step_list
from tests.builders import a_map
from tests.unit.exchange.tables.books import saved

METRICS = (
    Metric(id="metric-rate", name="Win rate", unit="%", kind=MetricKind.RATE),
    Metric(id="metric-hours", name="Response", unit="h", kind=MetricKind.MEAN_TIME),
    Metric(id="metric-calls", name="Calls", kind=MetricKind.COUNT),
    Metric(id="metric-money", name="Sales", unit="EUR", kind=MetricKind.MONEY),
)


def table(
    rows: Sequence[Sequence[Any]], formats: Mapping[str, str] | None = None, merged: str = ""
) -> HeadedTable:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(row)
    for cell, code in (formats or {}).items():
        sheet[cell].number_format = code
    if merged:
        sheet.merge_cells(merged)
    return tables_of(read_workbook(saved(book), "a.xlsx"))[0]


def steps(*args: Any, **more: Any) -> StepList:
    there = table(*args, **more)
    return read_step_list(there, guessed(there.headings, STEP_PURPOSES, KEPT))


def actuals(*args: Any, **more: Any) -> ActualsPlan:
    draft, there = Draft(a_map().step("Call").snapshot()), table(*args, **more)
    for each in (*METRICS, *(Person(id=f"person-{n}", name=f"Al {n}", initials="AL") for n in "xy")):
        draft.put(each)
    uses = guessed(there.headings, purposes_of(Sort.ACTUALS, there.headings))
    return plan_actuals(draft, queries.maps(draft)[0].id, there, uses)


def codes(found: StepList | ActualsPlan) -> list[str]:
    told = [each.problem.code for each in found.remarks]
    return [code for code in told if code != "rows_follow_one_another"]


@pytest.mark.parametrize(
    ("metric", "value", "code", "read", "told"),
    [
        ("Sales", 50, '#,##0 "T€"', None, "cell_unknown_unit"),
        ("Sales", 50, "[$CHF-807] #,##0", None, "cell_other_currency"),
        ("Sales", 50, '#,##0\\ "Pfund"', None, "cell_other_currency"),
        ("Sales", 50_000, '#,##0," T€"', 50_000, None),
        ("Sales", 50_000, "#,##0,", 50_000, None),
        ("Sales", 50, "#,##0.00 €", 50, None),
        ("Sales", -500, "#,##0_);(#,##0)", -500, None),
        ("Calls", 50, '#,##0 "k"', None, "cell_unknown_unit"),
        ("Calls", 0.5, "0%", None, "cell_unknown_unit"),
        ("Response", 90, '0.0 "min"', 1.5, None),
        ("Response", 2, '0.0" days"', None, "cell_unknown_unit"),
        ("Response", 1.5, "# ?/?", 1.5, None),
        ("Win rate", 35, '0"%"', 0.35, None),
        ("Win rate", 0.3555, "0.00%", 0.3555, None),
        ("Win rate", 35, '0"‰"', None, "cell_unknown_unit"),
    ],
)
def test_a_value_is_read_as_its_format_shows_it(metric, value, code, read, told) -> None:
    plan = actuals([("Metric", "Period", "Value"), (metric, "2026-03", value)], {"C2": code})
    assert [each.value for each in plan.added] == ([] if read is None else [read])
    assert codes(plan) == ([] if told is None else [told])


@pytest.mark.parametrize(
    ("heading", "unit", "value", "read", "told"),
    [
        ("Value (%)", "", 0.5, None, "cell_share_ambiguous"),  # half of one per cent, or half
        ("Value [percent]", "", 0.5, None, "cell_share_ambiguous"),
        ("Value", "%", 0.5, None, "cell_share_ambiguous"),
        ("Value", "Prozent", 0.5, None, "cell_share_ambiguous"),
        ("Value (%)", "%", 35, 0.35, None),
        ("Value", "", 0.5, 0.5, None),
        ("Value (‰)", "", 35, None, "cell_heading_unit"),
        ("Value", "‰", 35, None, "cell_unknown_unit"),
        ("Value (h)", "", 0.5, None, "cell_heading_unit"),
        ("Value (k€)", "", 35, None, "cell_heading_unit"),
        ("Wert (Monat)", "", 0.5, 0.5, None),
    ],
)
def test_a_rate_below_a_heading_or_beside_a_unit(heading, unit, value, read, told) -> None:
    plan = actuals([("Metric", "Period", heading, "Unit"), ("Win rate", "2026-03", value, unit)])
    assert [each.value for each in plan.added] == ([] if read is None else [read])
    assert codes(plan) == ([] if told is None else [told])


@pytest.mark.parametrize("heading", ["Value (‰)", "Value (bps)", "Value (promille)"])
def test_a_number_below_a_heading_in_per_mille(heading: str) -> None:
    plan = actuals([("Metric", "Period", heading), ("Calls", "2026-03", 35), ("Response", "2026-03", 3)])
    assert codes(plan) == ["cell_heading_unit"] * 2


@pytest.mark.parametrize(
    "heading",
    ["Value ('000)", "Value (Tsd.)", "Value (Lakh)", "Value (ct)", "Value (₿)", "Value (ms)"],
)
def test_hours_are_counted_in_no_thousands_and_no_money(heading: str) -> None:
    plan = actuals([("Metric", "Period", heading), ("Response", "2026-03", 5)])
    assert (plan.added, codes(plan)) == ((), ["cell_heading_unit"])


def test_a_period_that_is_a_day_long_ago_was_no_day() -> None:
    """2026 in a cell of dates is a day of 1905."""
    plan = actuals(
        [("Metric", "Period", "Value"), ("Sales", 2026, 5), ("Sales", 46150, 6)], {"B2": "yyyy", "B3": "yyyy"}
    )
    assert [each.starts for each in plan.added] == ["2026-05-01"]
    assert codes(plan) == ["cell_not_a_period"]


@pytest.mark.parametrize(
    ("rows", "merged", "values"),
    [
        ([("Metric", "Period", "Value"), ("Sales", "2026-03", 5), ("Sales", "2026-04", None)], "C2:C3", [5]),
        ([("Metric", "2026-01", "2026-02"), ("Sales", 5, None), ("Calls", 1, 2)], "B2:C2", [5, 1, 2]),
        ([("Metric", "Period", "Value"), ("Sales", "2026-03", 5), (None, "2026-04", 6)], "A2:A3", [5, 6]),
    ],
)
def test_a_name_goes_over_cells_that_are_merged_and_a_number_does_not(rows, merged, values) -> None:
    plan = actuals(rows, merged=merged)
    assert [each.value for each in plan.added] == values
    assert codes(plan) == (["return_merged"] if "A" not in merged else [])


def test_hours_and_waits_that_are_merged_are_those_of_the_first_step() -> None:
    rows = [("Step", "Role", "Hours", "Wait days"), ("A", "AE", 3, 4), ("B", "AE", None, None)]
    assert [each.roles[0][1] for each in steps(rows, merged="C2:C3").steps] == [3, None]
    assert [each.measures.get("wait_days") for each in steps(rows, merged="D2:D3").steps] == [4, None]
    assert codes(steps(rows, merged="D2:D3")) == ["return_merged"]


def test_initials_of_two_people_are_those_of_neither() -> None:
    plan = actuals([("Metric", "Period", "Value", "Person"), ("Sales", "2026-03", 5, "AL")])
    assert (plan.added, [each.text for each in plan.unknown]) == ((), ["AL"])


@pytest.mark.parametrize(
    ("heading", "unit", "value", "hours", "told"),
    [
        ("Effort", "min", 90, 1.5, None),
        ("Effort", "min", "90", 1.5, None),
        ("Effort", "h", 2, 2, None),
        ("Effort", None, 2, 2, None),
        ("Effort (min)", "min", 90, 1.5, None),
        ("Effort (h)", "min", 90, None, "cell_heading_unit"),  # one of both is wrong
        ("Effort", "weeks", 2, None, "cell_unknown_unit"),
        ("Effort", "min", "2 h", 2, None),  # the cell says it itself
    ],
)
def test_a_column_of_units_says_what_the_column_before_counts_in(heading, unit, value, hours, told) -> None:
    found = steps([("Step", "Role", heading, "Unit"), ("A", "AE", value, unit), ("B", "AE", None, "min")])
    assert found.steps[0].roles == (("AE", hours),)
    assert codes(found) == ([] if told is None else [told])


@pytest.mark.parametrize(
    ("key", "headings"),
    [
        ("hours", "Effort (%)|Effort (h/week)|Effort (Tsd. h)|Effort (‰)|Aufwand (€)"),
        ("wait_days", "Wait (%)|Wait (k)|Wait days (‰)|Wait (mo)|Wartezeit (€)"),
        ("entries_a_month", "Entries a month (per week)|Entries a month (%)"),
        (
            "delay_cost_a_day",
            "Cost of delay a day (€/week)|Cost of delay a day (%)|Verzugskosten je Tag (Pfund)",
        ),
    ],
)
def test_headings_of_steps_that_name_another_unit_are_told(key: str, headings: str) -> None:
    for heading in headings.split("|"):
        found = steps([("Step", "Role", heading), ("A", "AE", 5), ("B", "AE", None)])
        assert (found.steps[0].measures, [hours for _, hours in found.steps[0].roles]) == ({}, [None])
        assert [code.partition("_")[0] for code in codes(found)] == ["cell"], heading


@pytest.mark.parametrize(
    ("heading", "value"),
    [
        ("Wartezeit (T)", 5),
        ("Wait (business days)", 5),
        ("Entries a month (hundreds)", 500),
        ("Cost of delay a day (k€)", 5000),
        ("Verzugskosten je Tag in Tsd. EUR", 5000),
    ],
)
def test_headings_of_steps_that_name_what_is_counted_in_are_read(heading: str, value: float) -> None:
    found = steps([("Step", heading), ("A", 5), ("B", None)])
    assert list(found.steps[0].measures.values()) == [value]


def test_a_column_of_departments_is_none_of_units() -> None:
    found = steps([("Schritt", "Rolle", "Aufwand", "Einheit"), ("A", "AE", 2, "Vertrieb")])
    assert (found.steps[0].roles, found.steps[0].description) == ((("AE", 2.0),), "Einheit: Vertrieb")


def test_formats_of_hours_waits_and_money_count_in_lists_of_steps() -> None:
    rows = [("Step", "Role", "Hours", "Wait days", "Cost of delay a day", "Tries"), ("A", "AE", 90, 2, 5, 2)]
    formats = {"C2": '0 "min"', "D2": '0" days"', "E2": '#,##0 "€"', "F2": "0"}
    (step,) = steps(rows, formats).steps
    assert (step.roles, step.measures["wait_days"], step.measures["delay_cost_a_day"]) == (
        (("AE", 1.5),),
        2,
        5,
    )
    others = {"C2": '0" days"', "D2": '0" h"', "E2": '#,##0 "T€"', "F2": '0" weeks"'}
    found = steps(rows, others)
    assert (found.steps[0].roles, found.steps[0].measures) == ((("AE", None),), {})
    assert codes(found) == ["cell_unknown_unit"] * 4


@pytest.mark.parametrize(
    ("heading", "shares", "told"),
    [
        ("Connector Share", [0.5, 0.5], []),
        ("Connector Share (%)", [None, None], ["cell_share_ambiguous"] * 2),
        ("Connector Share (‰)", [None, None], ["cell_heading_unit"] * 2),
    ],
)
def test_shares_of_branches_below_a_heading(heading, shares, told) -> None:
    found = steps([("Step", "Next", heading), ("A", "B;C", "0.5;0.5"), ("B", None, None), ("C", None, None)])
    assert [line.share for line in found.lines] == shares
    assert codes(found) == told


@pytest.mark.parametrize(
    ("ids", "onward", "lines"),
    [
        ((1, 2, 3), ("2.0", "3", None), [(0, 1), (1, 2)]),
        (("1.0", "2.0", "3.0"), (2, 3, None), [(0, 1), (1, 2)]),
        ((1, 2, 3), ("002, 003", None, None), [(0, 1), (0, 2)]),
        (("1", "2", "2.0"), ("2.0", None, None), [(0, 2)]),  # it is there as it is written
        (("1", "02", "2.0"), (2, None, None), []),  # either of them may be meant
        (("P1", "P2", "3"), ("P", None, None), []),
        ((1, 2, 3), (datetime(2026, 3, 2), None, None), []),  # noqa: DTZ001  # what Excel makes of 2.3
    ],
)
def test_numbers_of_steps_are_known_as_sheets_and_scripts_write_them(ids, onward, lines) -> None:
    rows = [("ID", "Step", "Next"), *zip(ids, "ABC", onward, strict=True)]
    found = steps(rows)
    assert [(line.source, line.target) for line in found.lines] == lines
    assert bool(codes(found)) == (not lines)


def test_what_is_kept_of_a_column_nobody_knows_has_the_unit_that_its_format_shows() -> None:
    rows = [["Step", "Next step", "Licence"], ["Call", "", 30], ["Meet", "", 30_000], ["Sign", "", "30 k€"]]
    found = steps(rows, {"C2": '0" k€"', "C3": '0," k€"'})
    assert [each.description for each in found.steps] == [
        "Licence: 30 k€",
        "Licence: 30000 €",
        "Licence: 30 k€",
    ]


def test_what_a_name_stood_for_before_is_of_no_account_where_something_is_called_so_now() -> None:
    draft, there = (
        Draft(a_map().step("Call").snapshot()),
        table([["Metric", "Date", "Value"], ["Win rate", "2026-05-20", 35]]),
    )
    for each in METRICS:
        draft.put(each)
    uses = guessed(there.headings, purposes_of(Sort.ACTUALS, there.headings))
    before = Choices(names={("metric", "win rate"): "metric-calls"})
    for choices in (Choices(), before):
        found = plan_actuals(draft, queries.maps(draft)[0].id, there, uses, choices)
        assert [(each.metric_id, each.value) for each in found.added] == [("metric-rate", 0.35)]
