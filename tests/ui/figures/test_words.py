"""A figure explains itself: every code has words, terms are filled in, what is missing names its place."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale

from mapper.analysis.figure import Basis, Figure, Term, Unit
from mapper.analysis.results import Remark
from mapper.core.edits.resources import add_resource
from mapper.core.records import Node, ProcessMap, Role
from mapper.core.values import NodeKind
from mapper.services.session import Session
from mapper.ui.figures.formula import TERMS
from mapper.ui.figures.formulas import FORMULAS
from mapper.ui.figures.leads import Lead, lead_of, list_of, places_of
from mapper.ui.figures.measure import Measure
from mapper.ui.figures.remarks import REMARKS, remark_sentence
from mapper.ui.figures.words import Words
from tests.builders import Clock, MemoryKeeper, a_map, named
from tests.ui.figures.codes import formula_codes, remark_codes

ENGLISH = QLocale("en_GB")


@pytest.fixture
def reader(qapp):
    drawn = (
        a_map()
        .stage("Selling")
        .lane("Sales")
        .start("Lead")
        .step("Call")
        .to("Won", share=1.0)
        .step("Show <b>")
    )
    session = Session(MemoryKeeper.of(drawn.records()), Clock())
    session.run(add_resource, Role, "Seller")
    return session.store


@pytest.fixture
def words(reader):
    return Words(reader, ENGLISH)


def test_every_formula_the_program_uses_has_words():
    used = formula_codes()
    assert {"cycle_efficiency", "open_cases", "money_in_time", "closing_*"} <= used, "the reader reads"
    whole = {code for code in used if not code.endswith("*")}
    begun = {code[:-1] for code in used if code.endswith("*")}
    assert whole - FORMULAS.keys() == set()
    assert {each for each in begun if not any(code.startswith(each) for code in FORMULAS)} == set()


def test_every_remark_the_program_writes_has_words():
    used = remark_codes()
    read = {"no_start", "no_target", "people_come_and_go", "ramp_unknown", "steady_state", "stall_*"}
    assert read <= used, "the reader reads"
    assert {each for each in used if not each.endswith("*")} - REMARKS.keys() == set()
    begun = {each[:-1] for each in used if each.endswith("*")}
    assert {each for each in begun if not any(code.startswith(each) for code in REMARKS)} == set()


def test_holes_of_formulas_are_names_and_remarks_have_one_hole_at_most():
    for formula in FORMULAS.values():
        assert all(re.fullmatch(r"[a-z_]+", hole) for hole in re.findall(r"\{(.*?)\}", formula.way))
    assert {hole for text in REMARKS.values() for hole in re.findall(r"\{(.*?)\}", text)} == {"names"}
    assert all(text and not text.endswith(".") for text in (*REMARKS.values(), *TERMS.values()))


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (0.1244, Unit.SHARE, "12.4 %"),
        (0.0197, Unit.SHARE, "1.97 %"),
        (1.0, Unit.SHARE, "100 %"),
        (134.13, Unit.DAYS, "134 days"),
        (0.22, Unit.DAYS, "0.22 days"),
        (48_000.0, Unit.MONEY, "48,000 EUR"),
        (12.5, Unit.MONEY, "12.5 EUR"),
        (2.0568, Unit.PEOPLE, "2.06 people"),
        (1.0, Unit.PEOPLE, "1 person"),
        (0.999, Unit.DAYS, "1 day"),
        (50.8, Unit.CASES, "50.8"),
        (1144.0, Unit.HOURS, "1,144 h"),
        (None, Unit.MONEY, "–"),
        (-0.004, Unit.CASES, "0"),
    ],
)
def test_values_are_told_with_their_unit(words, value, unit, shown):
    figure = Figure(value=value, unit=unit, formula="load")
    assert words.value(figure).replace("\u00a0", " ") == shown


def test_numbers_are_those_of_the_locale(reader):
    german = Words(reader, QLocale("de_DE"))
    figure = Figure(value=48_000.5, unit=Unit.MONEY, formula="load", low=40_000.0, high=56_000.0)
    assert german.value(figure).replace("\u00a0", " ") == "48.000 EUR (40.000 … 56.000 EUR)"
    assert Measure(Unit.SHARE).plain(0.1244, QLocale("de_DE")) == "12,44 %"
    assert Measure(Unit.MONEY, "EUR").plain(48_000.5, QLocale("de_DE")) == "48000,5"


def test_the_formula_is_told_with_its_terms_filled_in(words):
    terms = (Term("load", 1190.0, Unit.HOURS), Term("hours", 1144.0, Unit.HOURS))
    figure = Figure(value=1190 / 1144, unit=Unit.SHARE, formula="utilisation", terms=terms)
    assert words.way(figure).replace("\u00a0", " ") == "1,190 h needed ÷ 1,144 h there are"
    assert words.parts(figure) == []
    unknown = Figure(value=None, unit=Unit.SHARE, formula="utilisation", terms=terms[:1])
    assert words.way(unknown).replace("\u00a0", " ") == "1,190 h needed ÷ – there are"


def test_what_each_step_adds_is_told_the_largest_first(words, reader):
    call, show = named(reader, Node, "Call").id, named(reader, Node, "Show <b>").id
    terms = (
        Term("visits", 0.5, Unit.TIMES, call),
        Term("touch_hours", 3.0, Unit.HOURS, call),
        Term("visits", 2.0, Unit.TIMES, show),
        Term("touch_hours", 1.0, Unit.HOURS, show),
    )
    figure = Figure(value=3.5, unit=Unit.HOURS, formula="hours_an_entry", terms=terms)
    assert [part.replace("\u00a0", " ") for part in words.parts(figure)] == [
        "Show <b>: visits 2, hours of work 1 h",
        "Call: visits 0.5, hours of work 3 h",
    ]
    assert "Show &lt;b&gt;" in words.explained(figure)
    many = tuple(Term("visits", 1.0, Unit.TIMES, f"node-9{n:02}") for n in range(20))
    assert words.parts(Figure(value=1.0, unit=Unit.TIMES, formula="visits", terms=many))[-1] == "12 more"


@pytest.mark.parametrize(
    ("formula", "unit", "codes", "rest"),
    [
        ("hours_an_entry", Unit.HOURS, ("visits", "touch_hours"), "and 12 others together: 24 h"),
        ("closing_spread", Unit.MONEY, ("cases", "spread_alone"), "and 12 others together: 6.93 EUR"),
        ("path_product", Unit.TIMES, ("branch",), "and 12 others multiplied: 1"),
        ("smallest_most_entries", Unit.CASES, ("most_entries",), "and 12 others, the least of them 1"),
    ],
)
def test_what_the_others_come_to_is_told_in_one_line(words, formula, unit, codes, rest):
    values = {"visits": 1.0, "branch": 1.0, "cases": 7.0, "most_entries": 1.0}
    terms = tuple(
        Term(code, values.get(code, 2.0), Unit.TIMES, f"node-9{number:02}")
        for number in range(20)
        for code in codes
    )
    parts = words.parts(Figure(value=1.0, unit=unit, formula=formula, terms=terms))
    assert (len(parts), parts[-1].replace("\u00a0", " ")) == (9, rest)
    assert len(words.parts(Figure(value=1.0, unit=unit, formula=formula, terms=terms[: 9 * len(codes)]))) == 9


def test_terms_have_the_digits_that_a_result_of_them_needs(words):
    terms = (Term("days_before", 134.0653, Unit.DAYS), Term("days_after", 134.128, Unit.DAYS))
    saved = Figure(value=-0.0627, unit=Unit.DAYS, formula="lever_days", terms=terms)
    told = words.worked(saved).replace("\u00a0", " ")
    assert "−0.06 days" in told
    assert "134.07 days to a win without the lever − 134.13 days with it" in told
    tiny = Figure(value=0.000955, unit=Unit.HOURS, formula="gap_price")
    assert "0.000955" in words.worked(tiny), "what is little is not nothing"


def test_a_code_without_words_still_says_something(words):
    figure = Figure(
        value=1.0, unit=Unit.RATIO, formula="quite_new", terms=(Term("so_much", 2.0, Unit.RATIO),)
    )
    assert words.name(figure) == "quite new"
    assert words.parts(figure) == ["so much 2"]


def test_what_is_missing_and_assumed_is_told_with_names(words, reader):
    call, seller = named(reader, Node, "Call").id, named(reader, Role, "Seller").id
    figure = Figure(
        value=None,
        unit=Unit.CASES,
        formula="most_entries",
        missing=(Remark("share_unknown", (call,)), Remark("no_people", (call,), (seller,))),
        assumed=(Remark("rationed_at_entry"), Remark("rationed_at_entry")),
    )
    assert figure.basis is Basis.NONE
    told = words.explained(figure)
    assert "A branch has no share at “Call”" in told
    assert "Nobody has time for “Seller”" in told
    assert told.count("held back before it enters") == 1
    assert "A branch has no share at “Call”" in words.plain(figure)


def test_what_is_missing_leads_to_where_it_is_said(reader):
    call = named(reader, Node, "Call")
    lead = next(node for node in reader.all(Node) if node.kind is NodeKind.START)
    assert places_of(Remark("share_unknown", (call.id,)), reader, call.map_id) == (call.id,)
    assert places_of(Remark("entries_unknown"), reader, call.map_id) == (lead.id,)
    people = Remark("no_people", (call.id,), ("role-1",))
    assert (list_of(people), places_of(people, reader, call.map_id)) == ("time_for_roles", ())
    assert remark_sentence(Remark("no_people", about=("role-77",)), reader).endswith("one without a name")


def test_how_many_times_over_is_told_with_its_sign(words):
    found = Figure(value=131.0, unit=Unit.RATIO, formula="coverage")
    assert words.headline(found) == "131\xa0×"
    assert "Coverage: 131\xa0×" in words.explained(found)
    assert words.value(replace(found, value=None)) == "–"


def test_a_headline_of_money_has_the_digits_it_carries_and_its_explanation_all(words):
    formula = next(iter(FORMULAS))
    found = Figure(formula=formula, unit=Unit.MONEY, value=2_138_793.2, low=1_912_345.0, high=2_401_111.0)
    assert words.headline(found) == "2,140,000\xa0EUR (1,910,000 … 2,400,000\xa0EUR)"
    assert "2,138,793\xa0EUR" in words.explained(found)
    entered = replace(found, value=48_123.0, low=None, high=None, basis=Basis.ENTERED)
    assert words.headline(entered) == "48,123\xa0EUR"
    assert words.headline(replace(entered, unit=Unit.CASES, basis=Basis.COMPUTED)).startswith("48,123")


@pytest.mark.parametrize(
    ("remark", "lead"),
    [
        (Remark("attempts_unknown", ("node-1",)), Lead(record_id="node-1", field="attempts_limit")),
        (Remark("limit_out_of_reach", ("node-1",), ("role-1",)), Lead(list_key="roles")),
        (Remark("cost_unknown", about=("role-1",)), Lead(list_key="roles")),
        (Remark("cost_unknown"), Lead(list_key="levers")),
        (Remark("accuracy_unknown", ("node-1",)), Lead(record_id="node-1", field="accurate_share")),
    ],
)
def test_what_is_missing_leads_to_where_one_says_it(remark, lead):
    assert lead_of(remark, a_map().snapshot(), "map-1") == lead


def test_work_that_nobody_stated_leads_to_the_first_step():
    reader = a_map("Sale").start().to("Call").step("Call").to("Won").end("Won").snapshot()
    found = lead_of(Remark("touch_unknown"), reader, named(reader, ProcessMap, "Sale").id)
    assert found == Lead(record_id=named(reader, Node, "Call").id, field="touch_hours")
