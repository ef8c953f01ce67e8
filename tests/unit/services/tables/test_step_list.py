"""Lists of steps: columns guessed, rows read into steps and lines, what does not fit told by its cell, one map made."""

import time

import pytest

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.records import (
    Connector,
    Node,
    Role,
)
from mapper.core.store import Store
from mapper.core.values import ConnectorKind, NodeKind, Outcome, ValueClass
from mapper.exchange.tables.delimited import read_text
from mapper.services import samples
from mapper.services.tables import columns
from mapper.services.tables.columns import KEPT, Ways, guessed
from mapper.services.tables.sorts import looks_like_steps, tables_of
from mapper.services.tables.step_columns import STEP_PURPOSES
from mapper.services.tables.step_insert import Where, add_steps
from mapper.services.tables.step_list import StepList, read_step_list
from mapper.services.tables.step_map import Given, add_step_map
from mapper.services.tables.units import Yardstick
from tests.builders import a_map

GIVEN = Given("Customer", "Sales", "Process")

VISIO = """Process Step ID,Process Step Description,Next Step ID,Connector Label,Shape Type,Function,Phase,Cost centre
P1,Inquiry,P2,,Start,Customer,Qualify,
P2,Call back,P3,,Process,Sales,Qualify,4711
P3,Fits us?,"P4, P6","yes, no",Decision,Sales,Qualify,
P4,Offer,P5,,Process,Presales,Sell,
P5,Signed?,"P7,P4,P6","yes,rework,no",Decision,Customer,Sell,
P6,Lost,,,End,Sales,Sell,
P7,Done,,,End,Customer,Sell,
"""


def steps_in(text: str, ways: Ways | None = None) -> StepList:
    table = tables_of(read_text(text))[0]
    return read_step_list(table, guessed(table.headings, STEP_PURPOSES, KEPT), ways or Ways())


def told(steps: StepList) -> list[tuple[str, str]]:
    return [(each.place, each.problem.code) for each in steps.remarks]


@pytest.mark.parametrize(
    ("headings", "hours", "days", "codes"),
    [
        ("Touch hours\tWait days", 90.0, 4.0, []),
        ("Effort (min)\tWaiting time [d]", 1.5, 4.0, []),
        ("Bearbeitungszeit (Minuten)\tWartezeit", 1.5, 4.0, []),
        ("Effort (days)\tWait (hours)", 720.0, None, ["cell_heading_days"]),
        ("Effort (weeks)\tWait (hours)", None, None, ["cell_heading_days", "cell_heading_hours"]),
        ("Hours\tWartezeit (Wochen)", 90.0, None, ["cell_heading_days"]),
    ],
)
def test_a_bare_number_counts_in_the_unit_of_its_heading(headings, hours, days, codes):
    steps = steps_in(f"Step\tRole\t{headings}\nCall\tAE\t90\t4\n")
    assert steps.steps[0].roles == (("AE", hours),)
    assert steps.steps[0].measures.get("wait_days") == days
    assert sorted(code for _, code in told(steps) if code.startswith("cell")) == codes


@pytest.mark.parametrize(
    ("heading", "hours", "days", "codes"),
    [
        ("Aufwand in Tagen", 16.0, None, ["column_converted"]),
        ("Aufwand (PT)", 16.0, None, ["column_converted"]),
        ("Touch time [min]", 2 / 60, None, ["column_converted"]),
        ("Bearbeitungszeit in Minuten", 2 / 60, None, ["column_converted"]),
        ("Aufwand in Std.", 2.0, None, []),
        ("Dauer (h)", 2.0, None, ["column_by_unit"]),
        ("Duration min", 2 / 60, None, ["column_converted", "column_by_unit"]),
        ("Dauer (Personentage)", 16.0, None, ["column_converted", "column_by_unit"]),
        ("Dauer (Tage)", None, 2.0, ["column_by_unit"]),
        ("Duration in days", None, 2.0, ["column_by_unit"]),
        ("Wartezeit in Tagen", None, 2.0, []),
        ("Liegezeit (d)", None, 2.0, []),
        ("Dauer in Wochen", None, None, ["cell_heading_days", "column_by_unit"]),
        ("Dauer", None, None, []),  # of work or of waiting, nobody knows
        ("Durchlaufzeit (Tage)", None, None, []),  # holds both
    ],
)
def test_a_heading_with_a_unit_is_known_and_how_it_is_read_is_told(heading, hours, days, codes):
    steps = steps_in(f"Schritt\tRolle\t{heading}\nAnruf\tAE\t2\nMail\tAE\t\n")
    first = steps.steps[0]
    assert first.roles == (("AE", hours),)
    assert first.measures.get("wait_days") == days
    assert [code for _, code in told(steps) if code != "rows_follow_one_another"] == codes
    assert (hours is None and days is None and not codes) == (first.description == f"{heading}: 2")


def test_a_conversion_is_told_once_with_what_became_of_the_first_number():
    table = tables_of(read_text("Step\tRole\tEffort (days)\nCall\tAE\t2\nMail\tAE\t3\nTalk\tAE\t4 h\n"))[0]
    uses = guessed(table.headings, STEP_PURPOSES, KEPT)
    steps = read_step_list(table, uses, yardstick=Yardstick("EUR", 7.5))
    assert [step.roles[0][1] for step in steps.steps] == [15.0, 22.5, 4.0]
    (said,) = (remark for remark in steps.remarks if remark.problem.code == "column_converted")
    assert said.problem.params == {"heading": "Effort (days)", "text": "2", "read": "15 h"}
    assert not said.is_lost


def test_the_cost_of_delay_is_in_the_money_of_the_document():
    text = "Step\tCost of delay a day\nA\t$ 5\nB\t5 €\nC\t5 EUR\nD\t1.500,- €\nE\t5 CHF\nF\tFr. 5\nG\t5\nH\t5 k€\n"
    costs = [step.measures.get("delay_cost_a_day") for step in steps_in(text).steps]
    assert costs == [None, 5, 5, 1500, None, None, 5, None]
    lost = [each for each in told(steps_in(text)) if each[0]]
    assert lost == [
        ("B2", "cell_other_currency"),
        ("B6", "cell_other_currency"),
        ("B7", "cell_other_currency"),
        ("B9", "cell_unknown_unit"),
    ]
    table = tables_of(read_text(text))[0]
    uses = guessed(table.headings, STEP_PURPOSES, KEPT)
    swiss = read_step_list(table, uses, yardstick=Yardstick("CHF"))
    assert [step.measures.get("delay_cost_a_day") for step in swiss.steps] == [None] * 4 + [5, 5, 5, None]
    named = steps_in("Step\tCost of delay a day ($)\nA\t5\nB\t5 €\n")
    assert [step.measures for step in named.steps] == [{}, {}]
    assert told(named)[:2] == [("B2", "cell_other_currency"), ("B3", "cell_other_currency")]


def test_a_row_that_leads_nowhere_and_is_called_as_an_outcome_is_an_end():
    steps = steps_in(
        "Schritt;Weiter mit\nAngebot;Gewonnen, Verloren\nWon;Angebot\nGewonnen;\nVerloren;\nArchiv;\n"
    )
    ends = {step.name: step.outcome for step in steps.steps if step.kind is NodeKind.END}
    assert ends == {"Gewonnen": Outcome.WON, "Verloren": Outcome.LOST}
    assert told(steps) == [("A4", "row_taken_as_end"), ("A5", "row_taken_as_end")]
    assert len(steps.lines) == 3
    said = steps_in("Step;Next;Shape Type;Kosten des Verzugs je Tag (T€)\nOffer;Won;;2\nWon;;Process;\n")
    assert said.steps[1].kind is NodeKind.STEP
    assert said.steps[0].measures["delay_cost_a_day"] == 2000
    assert told(said) == [("", "column_converted")]


def test_the_columns_of_visio_make_a_map():
    steps = steps_in(VISIO)
    assert [(s.name, s.kind.value, s.lane, s.stage) for s in steps.steps][:4] == [
        ("Inquiry", "start", "Customer", "Qualify"),
        ("Call back", "step", "Sales", "Qualify"),
        ("Fits us?", "decision", "Sales", "Qualify"),
        ("Offer", "step", "Presales", "Sell"),
    ]
    lines = {(steps.steps[x.source].name, steps.steps[x.target].name): (x.label, x.kind) for x in steps.lines}
    assert lines["Fits us?", "Lost"] == ("no", ConnectorKind.FLOW)
    assert lines["Signed?", "Offer"] == ("rework", ConnectorKind.RETURNS)
    assert len(lines) == 8
    assert steps.steps[1].description == "Cost centre: 4711"
    assert [s.outcome for s in steps.steps[-2:]] == [Outcome.LOST, Outcome.WON]
    assert told(steps) == [("B8", "row_end_taken_as_won")]


def test_german_headings_and_words_mean_the_same():
    steps = steps_in(
        "Schritt-ID;Prozessschritt;Nächster Schritt;Formtyp;Bahn;Stufe;Wartezeit (Tage);Arbeitsstunden;Rolle;Klasse\n"
        "1;Anruf;2;Prozess;Vertrieb;Start;1,5;2 Std.;AE;nicht wertschöpfend\n"
        "2;Gewonnen;;Ende;Kunde;Start;;;;\n"
    )
    first, last = steps.steps
    assert first.measures == {"wait_days": 1.5, "value_class": ValueClass.NVA}
    assert first.roles == (("AE", 2.0),)
    assert (last.kind, last.outcome) == (NodeKind.END, Outcome.WON)
    assert not steps.remarks


def test_what_a_cell_does_not_say_is_told_by_its_name():
    steps = steps_in(
        "Step ID\tStep\tNext step\tType\tWait\tShare\n"
        "1\tCall\t2; 9\tBlob\tabc\t\n"
        "1\tAgain\t2; 2\t\t1.500\t\n"
        "2\tEnd\t1\tEnd\t-1\t120 %\n"
        "3\t\t1\t\t\t\n"
    )
    assert told(steps) == [
        ("D2", "cell_unknown_word"),
        ("E2", "cell_not_a_number"),
        ("E3", "cell_number_ambiguous"),
        ("B4", "row_end_taken_as_won"),
        ("E4", "cell_too_small"),
        ("B5", "row_without_name"),
        ("A3", "row_id_twice"),
        ("C2", "row_next_unknown"),
        ("C3", "row_line_refused"),
        ("F4", "cell_not_a_share"),
        ("C4", "row_line_refused"),
    ]
    assert [(line.source, line.target) for line in steps.lines] == [(0, 2), (1, 2)]


def test_what_no_step_may_have_is_told_by_its_cell():
    steps = steps_in("Step\tNext\tCases\tTries\tHours\tRole\nA\tB\t9e15\t0\t-1\tAE\nB\t\t\t1e7\t\t\n")
    assert sorted(told(steps)) == [
        ("C2", "cell_too_large"),
        ("D2", "cell_too_small"),
        ("D3", "cell_too_large"),
        ("E2", "cell_too_small"),
    ]


def test_the_person_says_what_can_be_read_in_two_ways():
    text = "Step\tWait\nCall\t1.500\n"
    assert steps_in(text, Ways(decimal=",")).steps[0].measures == {"wait_days": 1500}
    assert steps_in(text, Ways(decimal=".")).steps[0].measures == {"wait_days": 1.5}


def test_numbers_of_steps_do_not_show_how_numbers_are_written():
    steps = steps_in("Step ID;Step;Next;Wait\n1.1;Version 2.0;1.2;1.500\n1.2;Meet;;3\n")
    assert told(steps) == [("D2", "cell_number_ambiguous")]
    assert [(line.source, line.target) for line in steps.lines] == [(0, 1)]


def test_without_a_column_for_it_each_leads_to_the_next():
    steps = steps_in("Step\tLane\nCall\tSales\nMeet\tSales\nSign\tKunde\n")
    assert [(line.source, line.target) for line in steps.lines] == [(0, 1), (1, 2)]
    assert told(steps) == [("", "rows_follow_one_another")]


def test_next_steps_may_be_named_where_only_one_has_the_name():
    steps = steps_in("Step\tNext\nCall\tMeet; Call\nMeet\tTwin\nTwin\t\nTwin\t\n")
    assert [(line.source, line.target) for line in steps.lines] == [(0, 1), (0, 0)]
    assert told(steps) == [("B3", "row_next_unknown")]


def test_several_roles_and_things_stand_in_one_cell():
    steps = steps_in(
        "Step\tRole\tHours\tTools\tFunction\n"
        "Call\tAE; SDR\t1,5; 30 min\tCRM\t\n"
        'Meet\tAE\t\t"Word, old"; CRM; crm\tSales\n'
        "Ask\t\t2:30\t\tSales\n"
        "Bad\tAE\t1; 2\t\t\n"
    )
    roles = [step.roles for step in steps.steps]
    assert roles == [(("AE", 1.5), ("SDR", 0.5)), (("AE", None),), (("Sales", 2.5),), (("AE", None),)]
    assert steps.steps[1].tools == ("Word, old", "crm")
    assert told(steps) == [("C5", "row_counts_differ"), ("", "rows_follow_one_another")]


def test_a_map_is_made_and_laid_out_as_one_edit():
    draft = Draft(Store(samples.records_of_template("b2b_complex")))
    before = {each.id for each in draft.all(Role)}
    name = queries.maps(draft)[0].name
    add_step_map(
        draft, steps_in("Step\tRole\tHours\nCall\tAE\t2\n" + "Meet\tZebra\t1\n"), name, "x.csv", GIVEN
    )
    made = queries.maps(draft)[-1]
    assert made.name == f"{name} 2"
    assert [lane.name for lane in queries.lanes(draft, made.id)] == ["Customer", "Sales"]
    assert [stage.name for stage in queries.stages(draft, made.id)] == ["Process"]
    call, meet = sorted(queries.nodes(draft, made.id), key=lambda node: node.x)
    assert (call.name, meet.name) == ("Call", "Meet")
    assert meet.x >= call.x + call.width
    assert [r.name for r in draft.all(Role) if r.id not in before] == ["Zebra"]
    assert set(queries.touch_hours(draft, call.id)) <= before


def test_what_columns_are_for_is_remembered_by_their_headings():
    headings = tables_of(read_text("Step\tFoo\tNext\nCall\tx\t\n"))[0].headings
    uses = {1: "name", 2: KEPT, 3: "next"}
    text = columns.uses_as_text(headings, uses)
    other = tables_of(read_text("Next\tStep\tfoo\nx\tCall\t\n"))[0].headings
    assert columns.signature(other) == columns.signature(headings)
    assert columns.uses_from_text(text, other, STEP_PURPOSES) == {1: "next", 2: "name", 3: KEPT}
    assert columns.uses_from_text("old=step", headings, STEP_PURPOSES) is None


@pytest.mark.parametrize(
    ("text", "is_list"),
    [
        ("Step\tNext step\nCall\tMeet\n", True),
        ("Call\nMeet\nSign\n", False),
        ("Step\nCall\nMeet\n", False),
        ("Call\tMeet\nSign\tWin\n", False),
    ],
)
def test_a_list_of_names_is_told_from_a_list_of_steps(text: str, is_list: bool):
    tables = tables_of(read_text(text, sign="\t"))
    assert looks_like_steps(tables[0].headings) is is_list


def test_without_a_column_of_names_nothing_is_planned():
    steps = steps_in("Lane;Phase\nSales;Sell\n")
    assert told(steps) == [("", "rows_need_column")]
    assert not steps.steps


def test_too_many_rows_are_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("mapper.services.tables.step_list.MOST_STEPS", 2)
    steps = steps_in("Step\nA\nB\nC\n")
    assert len(steps.steps) == 2
    assert told(steps)[0] == ("", "rows_too_many")
    assert isinstance(steps.steps[0].row, int)
    assert not any(isinstance(step, Node) for step in steps.steps)


def test_steps_go_into_a_map_that_is_there_behind_what_its_stages_hold():
    draft = Draft(
        a_map().stage("Sell").lane("Kundschaft", is_customer=True).lane("Sales").step("Before").snapshot()
    )
    shown, before = queries.maps(draft)[0], next(iter(draft.all(Node)))
    where = Where(shown.id)
    assert add_steps(draft, steps_in(VISIO), "list.csv", GIVEN, where).code == "import"
    assert len(queries.maps(draft)) == 1
    assert [stage.name for stage in queries.stages(draft, shown.id)] == ["Sell", "Qualify"]
    assert [lane.name for lane in queries.lanes(draft, shown.id)] == ["Kundschaft", "Sales", "Presales"]
    nodes = {node.name: node for node in queries.nodes(draft, shown.id)}
    assert (
        nodes["Signed?"].lane_id == queries.lanes(draft, shown.id)[0].id
    )  # the customer's, whatever it is called
    assert (nodes["Lost"].stage_id, nodes["Lost"].lane_id) == (before.stage_id, before.lane_id)
    assert nodes["Lost"].x >= before.x + before.width
    assert draft.get(Node, before.id) == before
    assert len(list(draft.all(Connector))) == 8


def test_steps_that_name_no_place_go_where_somebody_chose_one():
    draft = Draft(a_map().stage("One").stage("Two").lane("Sales").lane("Delivery").snapshot())
    shown = queries.maps(draft)[0]
    stage, lane = queries.stages(draft, shown.id)[0], queries.lanes(draft, shown.id)[1]
    steps = steps_in("Step\tNext step\nCall\tMeet\nMeet\t\n")
    add_steps(draft, steps, "list", GIVEN, Where(shown.id, stage.id, lane.id))
    assert {(node.stage_id, node.lane_id) for node in draft.all(Node)} == {(stage.id, lane.id)}
    first, second = draft.all(Node)
    assert second.x >= first.x + first.width


@pytest.mark.parametrize(("columns", "length"), [(400, 39_000), (15_000, 20)])
def test_headings_of_a_page_each_and_thousands_of_them_are_looked_through_soon(columns: int, length: int):
    heading = ("Wert (k€) in 1.000 EUR " * 2_000)[:length]
    text = ";".join(f"{number} {heading}" for number in range(columns)) + "\nA;B\n"
    began = time.process_time()
    table = tables_of(read_text(text))[0]
    assert read_step_list(table, guessed(table.headings, STEP_PURPOSES, KEPT)).steps == ()
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    "heading", ["Entries per month (k)", "Eingänge im Monat (Tsd.)", "Entries per month"]
)
def test_entries_may_be_in_thousands(heading: str):
    steps = steps_in(f"Step\tNext\t{heading}\nCall\t\t1,5\n")
    is_scaled = "(" in heading
    assert steps.steps[0].measures["entries_a_month"] == (1500 if is_scaled else 1.5)
    assert ("", "column_converted") in told(steps) or not is_scaled


def test_a_title_may_say_what_times_count_in():
    text = "Alle Zeiten in Minuten\t\t\t\nStep\tRole\tBearbeitungszeit\tWartezeit\nCall\tAE\t90\t480\n"
    steps = steps_in(text)
    assert (steps.steps[0].roles, steps.steps[0].measures) == ((("AE", 1.5),), {})
    assert {code for _, code in told(steps)} >= {"column_converted", "cell_heading_days"}
