"""Measured values: names found or proposed, values read by their metric, what is there told apart, one edit."""

from datetime import date

import pytest

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.records import Actual, Metric, Person
from mapper.core.values import MetricKind, Period
from mapper.exchange.tables.cells import Book, Cell, Form, Sheet
from mapper.exchange.tables.delimited import read_text
from mapper.exchange.tables.readings import Shares
from mapper.services.tables.actual_columns import ACTUAL_PURPOSES
from mapper.services.tables.actuals import SKIPPED, ActualsPlan, Choices, add_actuals, plan_actuals
from mapper.services.tables.columns import Ways, guessed
from mapper.services.tables.sorts import Sort, purposes_of, sort_of, tables_of
from tests.builders import a_map


@pytest.fixture
def draft() -> Draft:
    draft = Draft(a_map().lane("Sales").step("Call").step("Demo").snapshot())
    draft.put(Metric(id="metric-rate", name="Win rate", unit="%", kind=MetricKind.RATE))
    draft.put(Metric(id="metric-calls", name="Calls", unit="calls", kind=MetricKind.COUNT))
    draft.put(Person(id="person-ann", name="Ann Lee", initials="AL"))
    return draft


def planned(draft: Draft, text: str, choices: Choices | None = None) -> ActualsPlan:
    table = tables_of(read_text(text))[0]
    assert sort_of(table.headings) is Sort.ACTUALS
    uses = guessed(table.headings, purposes_of(Sort.ACTUALS, table.headings))
    return plan_actuals(draft, queries.maps(draft)[0].id, table, uses, choices or Choices())


def told(plan: ActualsPlan) -> list[tuple[str, str]]:
    return [(each.place, each.problem.code) for each in plan.remarks]


TEXT = (
    "Kennzahl;Monat;Wert;Schritt;Mitarbeiter;Quelle\n"
    "Win rate;2026-03;35;;;CRM\n"
    "win rate;April 2026;40 %;Call;AL;\n"
    "Calls;01.03.2026;1.200;;Ann Lee;\n"
    "Calls;Q2 2026;900,5 calls;;;\n"
)


def test_values_are_read_by_their_metric(draft: Draft):
    plan = planned(draft, TEXT)
    said = [(a.metric_id, a.value, a.period, a.starts, a.person_id, a.source) for a in plan.added]
    assert said == [
        ("metric-rate", 0.35, Period.MONTH, "2026-03-01", None, "CRM"),
        ("metric-rate", 0.4, Period.MONTH, "2026-04-01", "person-ann", ""),
        ("metric-calls", 1200, Period.MONTH, "2026-03-01", "person-ann", ""),
        ("metric-calls", 900.5, Period.QUARTER, "2026-04-01", None, ""),
    ]
    assert plan.added[1].node_id == next(
        n.id for n in queries.nodes(draft, queries.maps(draft)[0].id) if n.name == "Call"
    )
    assert not plan.remarks
    assert not plan.unknown


def test_a_second_time_nothing_is_new(draft: Draft):
    add_actuals(draft, planned(draft, TEXT), "x.csv")
    assert len(list(draft.all(Actual))) == 4
    again = planned(draft, TEXT)
    assert (again.added, again.replaced, again.same) == ((), (), 4)


def test_what_is_there_gives_way_or_stays(draft: Draft):
    add_actuals(draft, planned(draft, TEXT), "x.csv")
    text = TEXT.replace("40 %", "45 %").replace("CRM", "Mail")
    plan = planned(draft, text)
    assert (len(plan.replaced), plan.differing, plan.same) == (2, 2, 2)
    kept = planned(draft, text, Choices(replaces=False))
    assert (kept.replaced, kept.differing) == ((), 2)
    add_actuals(draft, plan, "x.csv")
    assert sorted(a.value for a in draft.all(Actual)) == [0.35, 0.45, 900.5, 1200]


def test_unknown_names_are_proposed_chosen_or_left_out(draft: Draft):
    text = "metric,month,value,person\nWinrate,2026-03,35%,Ann\nWinrate,2026-04,36%,Bob\n"
    plan = planned(draft, text)
    assert not plan.added
    unknown = {(each.text, each.rows, each.proposals) for each in plan.unknown}
    assert unknown == {
        ("Winrate", 2, (("metric-rate", "Win rate"),)),
        ("Ann", 1, (("person-ann", "Ann Lee"),)),
        ("Bob", 1, ()),
    }
    names = {
        ("metric", "winrate"): "metric-rate",
        ("person", "ann"): "person-ann",
        ("person", "bob"): SKIPPED,
    }
    chosen = planned(draft, text, Choices(names=names))
    assert [(a.value, a.person_id) for a in chosen.added] == [(0.35, "person-ann")]
    assert len(chosen.unknown) == 3  # still to be seen and changed
    assert (plan.unnamed, chosen.unnamed) == (2, 1)


def test_initials_are_known_and_never_proposed(draft: Draft):
    plan = planned(draft, "metric,month,value,person\nCalls,2026-03,1,al\nCalls,2026-03,2,ali\n")
    assert [a.person_id for a in plan.added] == ["person-ann"]
    assert [each.proposals for each in plan.unknown] == [()]


def test_what_does_not_make_sense_is_told_by_its_cell(draft: Draft):
    plan = planned(
        draft,
        "metric\tperiod\tvalue\tcases\n"
        "Calls\tsoon\t1\t\n"
        "Calls\t2026\tmany\t\n"
        "Calls\t2026\t\t\n"
        "\t2026\t1\t\n"
        "Calls\t2025\t1\t-2\n"
        "Calls\t2024\t1\t\n"
        "Calls\t2024\t2\t\n"
        "Calls\t\t2\t\n",
    )
    assert told(plan) == [
        ("B2", "cell_not_a_period"),
        ("C3", "cell_not_a_number"),
        ("C4", "row_without_value"),
        ("A5", "row_without_metric"),
        ("D6", "cell_too_small"),
        ("B8", "row_period_twice"),
        ("B9", "row_without_period"),
    ]
    assert [a.value for a in plan.added] == [1]


@pytest.mark.parametrize(
    ("heading", "said", "value", "code"),
    [
        ("Value", "€ 5", 5, None),
        ("Value", "5 EUR", 5, None),
        ("Value", "$ 5", None, "cell_other_currency"),  # the document is in EUR
        ("Value", "5 k€", None, "cell_unknown_unit"),
        ("Value ($)", "5", None, "cell_other_currency"),
        ("Value (k€)", "5", 5000, "column_converted"),
        ("Wert in T€", "5", 5000, "column_converted"),
        ("Wert (Mio. €)", "1,5", 1_500_000, "column_converted"),
        ("Value (k€)", "5 €", None, "cell_heading_thousands"),  # the heading or the cell is wrong
        ("Value (m€)", "5", None, "cell_heading_thousands"),
        ("Value (AED)", "5", None, "cell_other_currency"),
        ("Value (Cent)", "5", None, "cell_heading_thousands"),
        ("Value (h)", "5", None, "cell_heading_unit"),
        ("Wert in Minuten", "5", None, "cell_heading_unit"),
        ("Value (%)", "5", None, "cell_heading_unit"),
        ("Wert (pro Monat)", "5", 5, None),
        ("Value (€/Monat)", "5", 5, None),
    ],
)
def test_money_is_that_of_the_document_and_in_thousands_only_where_that_is_told(
    draft, heading, said, value, code
):
    draft.put(Metric(id="metric-money", name="Sales", unit="EUR", kind=MetricKind.MONEY))
    plan = planned(draft, f"Metric;Period;{heading}\nSales;2026-03;{said}\n")
    assert [each.value for each in plan.added] == ([] if value is None else [value])
    assert (code or "row") in [each for _, each in told(plan)] + ["row"]


@pytest.mark.parametrize(
    ("metric", "heading", "unit", "said", "value", "code"),
    [
        ("Response", "Value", "", "90", 90, None),
        ("Response", "Value", "h", "90", 90, None),
        ("Response", "Value", "min", "90", 1.5, "column_converted"),
        ("Response", "Value", "", "90 min", 1.5, None),
        ("Response", "Wert in Minuten", "", "90", 1.5, "column_converted"),
        ("Response", "Value (days)", "", "2", None, "cell_heading_unit"),
        ("Response", "Value", "days", "2", None, "cell_heading_unit"),
        ("Response", "Value", "k€", "2", None, "cell_heading_unit"),
        ("Response", "Value (min)", "h", "2", None, "cell_heading_unit"),  # one of both is wrong
        ("Response", "Wert in Minuten", "h", "2", None, "cell_heading_unit"),
        ("Response", "Value (min)", "min", "90", 1.5, "column_converted"),
        ("Response", "Value (min)", "h", "90 min", 1.5, None),  # the cell says it itself
        ("Response", "Value (month)", "h", "2", 2, None),
        ("Calls", "Value (min)", "calls", "2", None, "cell_heading_unit"),
        ("Lead time", "Value (h)", "Tage", "2", None, "cell_heading_unit"),
        ("Lead time", "Value (weeks)", "", "2", None, "cell_heading_unit"),
        ("Lead time", "Value", "Tage", "2", 2, None),
        ("Sales", "Value", "T€", "12,5", 12_500, "column_converted"),
        ("Sales", "Value", "USD", "12", None, "cell_other_currency"),
        ("Margin", "Value", "", "12", 12, None),
        ("Margin", "Value (k€)", "", "12", 12, None),
        ("Margin", "Value (€)", "", "12000", 12, "column_converted"),
        ("Margin", "Value", "Mio. €", "1,5", 1500, "column_converted"),
        ("Margin", "Value", "", "12 k€", 12, None),
        ("Margin", "Value", "", "12000 €", 12, None),
        ("Export", "Value ($)", "", "12", 12, None),
        ("Export", "Value (€)", "", "12", None, "cell_heading_unit"),
        ("Calls", "Value", "calls", "12", 12, None),
        ("Calls", "Value", "meetings", "12", None, "cell_unknown_unit"),
        ("Calls", "Value", "%", "12", None, "cell_unknown_unit"),
        ("Calls", "Value", "-", "12", 12, None),
        ("Sales", "Value (first try)", "", "12", 12, None),
        ("Calls", "Value (k)", "", "1,2", 1200, "column_converted"),
        ("Calls", "Value (€)", "", "12", None, "cell_heading_unit"),
        ("Sales", "Value", "h", "12", None, "cell_heading_unit"),
        ("Calls", "Value (%)", "", "12", None, "cell_heading_unit"),
        ("Response", "Value (%)", "", "12", None, "cell_heading_unit"),
        ("Lead time", "Value (%)", "", "12", None, "cell_heading_unit"),
        ("Bare", "Value", "", "12", 12, None),
        ("Bare", "Value (thousands)", "", "12", 12_000, "column_converted"),
        ("Bare", "Value", "k", "12", 12_000, "column_converted"),
        ("Bare", "Value", "days", "12", None, "cell_heading_unit"),
        ("Bare", "Ist (Monat)", "", "12", 12, None),
        ("Waste", "Value", "", "5 t", 5, None),
        ("Waste", "Value", "t", "5", 5, None),
        ("Waste", "Value (t)", "", "5", 5, None),
        ("Waste", "Value (k)", "", "5", 5000, "column_converted"),
        ("Waste", "Value", "", "5 Tage", None, "cell_unknown_unit"),
        ("Waste", "Value (days)", "", "5", None, "cell_heading_unit"),
        ("Win rate", "Value", "%", "35", 0.35, None),
        ("Win rate", "Value (%)", "", "35", 0.35, None),
        ("Win rate", "Value", "calls", "35", None, "cell_unknown_unit"),
    ],
)
def test_a_bare_value_counts_in_what_its_row_or_its_heading_says(
    draft, metric, heading, unit, said, value, code
):
    draft.put(Metric(id="metric-hours", name="Response", unit="h", kind=MetricKind.MEAN_TIME))
    draft.put(Metric(id="metric-days", name="Lead time", unit="days", kind=MetricKind.MEAN_TIME))
    draft.put(Metric(id="metric-money", name="Sales", unit="EUR", kind=MetricKind.MONEY))
    draft.put(Metric(id="metric-thousands", name="Margin", unit="k€", kind=MetricKind.MONEY))
    draft.put(Metric(id="metric-bare", name="Bare", unit="", kind=MetricKind.COUNT))
    draft.put(Metric(id="metric-tonnes", name="Waste", unit="t", kind=MetricKind.COUNT))
    draft.put(Metric(id="metric-dollars", name="Export", unit="$", kind=MetricKind.MONEY))
    plan = planned(draft, f"Kennzahl;Monat;Einheit;{heading}\n{metric};2026-03;{unit};{said}\n")
    assert [each.value for each in plan.added] == ([] if value is None else [pytest.approx(value)])
    assert [each for _, each in told(plan)] == ([] if code is None else [code])
    side = planned(draft, f"KPI;Unit;Mar 2026;Apr 2026\n{metric};{unit};{said};\n")
    if heading == "Value":
        assert [each.value for each in side.added] == [each.value for each in plan.added]
        assert [each for _, each in told(side)] == [each for _, each in told(plan)]


@pytest.mark.parametrize("rows", ["KPI;Monat;Wert\n{};2026-03;500\n", "KPI;Mar 2026;Apr 2026\n{};500;\n"])
@pytest.mark.parametrize(
    ("title", "metric", "value", "code"),
    [
        ("Angaben in T€", "Sales", 500_000, "column_converted"),
        ("Values in USD", "Sales", None, "cell_other_currency"),
        ("Sales 2026", "Sales", 500, None),
        ("Filiale K", "Sales", 500, None),
        ("KPI Report Team M", "Sales", 500, None),
        ("5 million customers", "Sales", 500, None),
        ("Team M, Angaben in T€", "Sales", 500_000, "column_converted"),
        ("Alle Zeiten in Minuten", "Sales", 500, None),
        ("Alle Zeiten in Minuten", "Calls", 500, None),
        ("Alle Zeiten in Minuten", "Response", 500 / 60, "column_converted"),
        ("Bericht;2026;in T€", "Sales", 500_000, "column_converted"),
        ("Angaben in T€", "Calls", 500, None),
    ],
)
def test_a_title_may_say_what_the_money_below_counts_in(draft: Draft, rows, title, metric, value, code):
    draft.put(Metric(id="metric-money", name="Sales", unit="EUR", kind=MetricKind.MONEY))
    draft.put(Metric(id="metric-hours", name="Response", unit="h", kind=MetricKind.MEAN_TIME))
    plan = planned(draft, f"{title}\n{rows.format(metric)}")
    assert [each.value for each in plan.added] == ([] if value is None else [pytest.approx(value)])
    assert [each for _, each in told(plan)] == ([] if code is None else [code])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Angaben in T€\nKPI;Monat;Wert (€)\nSales;2026-03;500\n", None),
        ("Angaben in T€\nKPI;Monat;Wert (k€)\nSales;2026-03;500\n", 500_000),
        ("KPI;Monat;Wert (k€);Einheit\nSales;2026-03;500;€\n", None),
        ("KPI;Monat;Wert (k€);Einheit\nSales;2026-03;500;EUR\n", None),
        ("KPI;Monat;Wert (k€);Einheit\nSales;2026-03;500;T€\n", 500_000),
        ("KPI;Monat;Wert (€);Einheit\nSales;2026-03;500;EUR\n", 500),
        ("Umsatz in Tsd.\nKPI;Monat;Wert;Einheit\nSales;2026-03;500;€\n", None),
    ],
)
def test_where_heading_title_and_unit_contradict_one_another_nothing_is_read(draft: Draft, text, value):
    draft.put(Metric(id="metric-money", name="Sales", unit="EUR", kind=MetricKind.MONEY))
    plan = planned(draft, text)
    assert [each.value for each in plan.added] == ([] if value is None else [value])
    codes = [code for _, code in told(plan)]
    assert codes == (["cell_heading_thousands"] if value is None else ["column_converted"] * (value > 500))


def test_a_rate_far_above_all_in_a_cell_of_per_cent_is_asked_about(draft: Draft):
    """A script writes 35 into a cell that shows per cent: 3,500 % to Excel, and hardly meant."""
    rows = {1: ("Kennzahl", "Monat", "Wert"), 2: ("Win rate", "2026-03", Cell(35.0, Form.PERCENT))}
    kept = {number: dict(enumerate(row, 1)) for number, row in rows.items()}
    table = tables_of(Book((Sheet("a", kept),)))[0]
    uses = guessed(table.headings, ACTUAL_PURPOSES)
    found = {}
    for shares in (None, *Shares):
        plan = plan_actuals(draft, queries.maps(draft)[0].id, table, uses, Choices(ways=Ways(shares=shares)))
        found[shares] = [each.value for each in plan.added] or [code for _, code in told(plan)]
    assert found == {
        None: ["cell_share_ambiguous"],
        Shares.PERCENT: [0.35],
        Shares.FRACTION: [35.0],
        Shares.BOTH: [0.35],
    }


def test_names_are_the_same_however_their_letters_are_put_together(draft: Draft):
    draft.put(Person(id="person-zoe", name="Zo\u00eb Müller"))
    draft.put(Person(id="person-rene", name="Rene\u0301 Roy"))
    text = (
        "KPI;Monat;Wert;Wer\nCalls;Ma\u0308rz 2026;1;Zoe\u0308 Mu\u0308ller\nCalls;2026-04;2;Ren\u00e9 Roy\n"
    )
    assert [each.person_id for each in planned(draft, text).added] == ["person-zoe", "person-rene"]


@pytest.mark.parametrize("month", ["03.2026", "3.2026", "2026-03", "März 2026", "1.3.2026", "Q1 2026"])
def test_how_a_month_is_written_says_nothing_of_decimal_signs(draft: Draft, month: str):
    """Whether months stand below or beside one another, 1.234 is asked about until a number shows what it is."""
    beside = f"KPI;{month};04.2026\nCalls;1.234;\nCalls;;{{}}\n"
    below = f"KPI;Monat;Wert\nCalls;{month};1.234\nCalls;04.2026;{{}}\n"
    for text, cell in ((beside, "B2"), (below, "C2")):
        assert told(planned(draft, text.format("7"))) == [(cell, "cell_number_ambiguous")]
        for other, value in (("7,5", 1234.0), ("7.5", 1.234), ("1.234.567", 1234.0)):
            assert planned(draft, text.format(other)).added[0].value == value
        for sign, value in ((",", 1234.0), (".", 1.234)):
            plan = planned(draft, text.format("7"), Choices(ways=Ways(decimal=sign)))
            assert plan.added[0].value == value


def test_a_rate_that_its_counts_contradict_is_told(draft: Draft):
    rows = "Win rate\t2026-03\t30\t100\t50%\nWin rate\t2026-04\t130\t100\t\nWin rate\t2026-05\t1\t3\t33%\n"
    plan = planned(draft, f"Metric\tPeriod\tHits\tCases\tValue\n{rows}")
    assert [(each.value, each.hits) for each in plan.added] == [(0.5, 30), (1.3, 130), (0.33, 1)]
    assert told(plan) == [("E2", "row_rate_differs"), ("E3", "row_more_hits")]


def test_a_rate_is_formed_from_its_counts_where_only_they_are_said(draft: Draft):
    plan = planned(draft, "metric,quarter,hits,cases\nWin rate,2026-Q1,9,36\n")
    assert [(a.value, a.hits, a.cases) for a in plan.added] == [(0.25, 9, 36)]


@pytest.mark.parametrize(
    ("headings", "period"),
    [
        ("Metric;Step;Person;Period;Starts;Measured;Hits;Out of;Source;Month", "quarter"),
        ("Kennzahl;Schritt;Person;Zeitraum;Beginn;Gemessen;Treffer;Von Fällen;Quelle;Monat", "Quartal"),
    ],
)
def test_the_headings_of_the_programs_own_workbook_are_known(draft: Draft, headings: str, period: str):
    plan = planned(draft, f"{headings}\nCalls;Call;AL;{period};2026-04-01;7;2;9;CRM;2026-05-01\n")
    (found,) = plan.added
    said = (found.value, found.hits, found.cases, found.period, found.starts, found.source)
    assert said == (7, 2, 9, Period.QUARTER, "2026-04-01", "CRM")
    assert told(plan) == []


def test_a_day_stands_for_the_span_that_is_chosen(draft: Draft):
    text = "metric,date,value\nCalls,2026-05-20,3\n"
    starts = {span: planned(draft, text, Choices(span=span)).added[0].starts for span in Period}
    assert starts == {
        Period.WEEK: "2026-05-18",
        Period.MONTH: "2026-05-01",
        Period.QUARTER: "2026-04-01",
        Period.YEAR: "2026-01-01",
    }
    assert date.fromisoformat(starts[Period.WEEK]).weekday() == 0


def test_without_a_column_that_is_needed_nothing_is_planned(draft: Draft):
    table = tables_of(read_text("metric,value\nCalls,3\n"))[0]
    plan = plan_actuals(draft, queries.maps(draft)[0].id, table, guessed(table.headings, ACTUAL_PURPOSES))
    assert told(plan) == [("", "rows_need_column")]


def test_a_column_for_each_month_is_read_like_a_row_for_each(draft: Draft):
    plan = planned(
        draft,
        "Our figures;;;;\nKennzahl;Person;Schritt;Jan 2026;Feb 2026;Q1 2026\n"
        "Win rate;;;30 %;35 %;\nCalls;AL;Call;;1,5;many\n",
    )
    assert [(a.metric_id, a.value, a.period, a.starts, a.person_id) for a in plan.added] == [
        ("metric-rate", 0.3, Period.MONTH, "2026-01-01", None),
        ("metric-rate", 0.35, Period.MONTH, "2026-02-01", None),
        ("metric-calls", 1.5, Period.MONTH, "2026-02-01", "person-ann"),
    ]
    assert told(plan) == [("F4", "cell_not_a_number")]


def test_headings_of_several_weeks_are_no_periods(draft: Draft):
    table = tables_of(read_text("KPI;KW 12-13;KW 14-15\nCalls;1;2\n"))[0]
    assert [each.text for each in table.headings] == ["KPI", "KW 12-13", "KW 14-15"]


def test_counts_may_be_in_thousands(draft: Draft):
    plan = planned(draft, "Metric;Month;Hits (k);Cases (k)\nWin rate;2026-03;1;2\n")
    assert [(each.value, each.hits, each.cases) for each in plan.added] == [(0.5, 1000, 2000)]
    assert told(plan) == [("", "column_converted")] * 2
