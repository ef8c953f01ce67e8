"""What a figure fills into its words comes to the figure: reckoned after from the words and terms that are shown."""

import re
from dataclasses import replace
from math import ceil, isclose, prod, sqrt

import pytest
from PySide6.QtCore import QLocale

from mapper.analysis.waiting.queues import Law, kingman_bound, marchal, sakasegawa
from mapper.analysis.waiting.waits import pool_wait
from mapper.ui.figures.formula import Total
from mapper.ui.figures.formulas import FORMULAS
from mapper.ui.figures.words import Words
from tests.unit.analysis.test_waits import CALLS, DEMOS, a_pool
from tests.unit.app.test_every_number import figures_in

_SIGNS = {"×": "*", "÷": "/", "−": "-", "²": "**2", "³": "**3", "√": "sqrt", "to the power of": "**"}
_TOKENS = re.compile(r"\{(\w+)\}|(\d+) %|(\d+)|([×÷−+()²³√]|to the power of)")


def by_words(way, known):
    """What the sentence of a formula comes to with its words left out; None where it is no sum of its terms."""
    reckoned = re.split(r"[,;]", way)[0]
    signs = []
    for hole, percent, number, sign in _TOKENS.findall(reckoned):
        if hole:
            signs.append(f"({known[hole]!r})")
        else:
            signs.append(f"{percent}/100" if percent else number or _SIGNS.get(sign, sign))
    if not any(sign in signs for sign in ("*", "/", "-", "+")):
        return None
    try:
        found = eval(" ".join(signs))  # of numbers and signs alone, as they are matched
    except (SyntaxError, TypeError, ZeroDivisionError):
        return None
    found = max(found, 0.0) if "at least 0" in way else found
    return max(1, ceil(found - 1e-9)) if "whole people" in way else found


def by_owner(terms, total):
    """What the terms of each step, role or sale type come to together."""
    owned = {}
    for term in terms:
        if term["node_id"] is not None:
            owned.setdefault(term["node_id"], []).append(term["value"])
    values = list(owned.values())
    if any(value is None for each in values for value in each):
        return None
    match total:
        case Total.SUM:
            return sum(map(prod, values))
        case Total.PRODUCT:
            return prod(map(prod, values))
        case Total.ROOT:
            return sqrt(sum(each[-1] ** 2 for each in values))
        case Total.LEAST:
            return min(each[-1] for each in values)


# What the sentence says in words, reckoned after one by one.
_OTHERWISE = {
    "step_weak": lambda known: max(each for each in known.values() if each is not None),
    "touchpoints_on_path": lambda known: known["touchpoints"],
    "wins_possible": lambda known: min(known["entries"], known["most_entries"]) * known["win_probability"],
    "work_of_case": lambda known: sum(known.values()),
}
# Read off a law or counted, and told by what went into that; held against a second computation where they are made.
_BY_LAW = {
    "closed_by",
    "closed_within",
    "closing_exact",
    "hand_offs_an_entry",
    "hand_offs_on_path",
    "have_to_wait",
    "have_to_wait_for_board",
    "hours_of_role",
    "in_time",
    "incremental",
    "people_needed",
    "share_round",
    "start_mean",
    "step_wins_at_end",
    "wait_of_most",
}


def test_what_is_filled_in_comes_to_the_figure(demo_told):
    off, untold = {}, set()
    for figure in figures_in({key: each for key, each in demo_told.items() if key != "names"}):
        code, value = figure["formula"], figure["value"]
        if not value or figure["basis"] == "entered":
            continue
        known = {term["code"]: term["value"] for term in figure["terms"] if term["node_id"] is None}
        if code in _OTHERWISE:
            found = _OTHERWISE[code](known)
        elif FORMULAS[code].total is Total.OTHER:
            found = by_words(FORMULAS[code].way, known)
        else:
            found = by_owner(figure["terms"], FORMULAS[code].total)
        if found is None:
            untold.add(code)
        elif not isclose(found, value, rel_tol=1e-9, abs_tol=1e-9):
            off[code] = (found, value)
    assert off == {}
    assert untold == _BY_LAW


_HASTY = replace(CALLS, patience_days=2.0)
_POOLS = {  # with the cases that enter, and the laws of its wait and of what others make of it
    "m_m_c": (a_pool(CALLS), 1700.0, "M_M_C", ()),
    "m_m_c of many": (a_pool(CALLS, people=12), 13_000.0, "M_M_C", ()),
    "m_g_1": (a_pool(CALLS, DEMOS, people=1), 400.0, "M_G_1", ()),
    "of several people": (a_pool(CALLS, DEMOS), 700.0, "ALLEN_CUNNEEN", ("SAKASEGAWA",)),
    "of one person": (
        a_pool(CALLS, DEMOS, people=1, arrival_variation=0.5),
        400.0,
        "ALLEN_CUNNEEN",
        ("KINGMAN_BOUND", "MARCHAL"),
    ),
    "erlang_a": (a_pool(_HASTY), 2000.0, "ERLANG_A", ()),
    "erlang_a in overload": (a_pool(_HASTY), 3000.0, "ERLANG_A", ()),
}


def by_hand(way):
    """What the line that is read comes to, with the digits that it tells."""
    told = re.split(r"[,;] ", way.replace("\u00a0", " "))[0].replace(" %", "/100")
    signs = re.findall(r"\d[\d.]*/100|\d[\d.]*|[×÷−+()²√]|to the power of", told)
    return eval(" ".join(f"({each})" if "/" in each else _SIGNS.get(each, each) for each in signs))


@pytest.mark.parametrize("name", _POOLS)
def test_a_wait_can_be_reckoned_after_from_its_line(store, name):
    pool, entries, law, others = _POOLS[name]
    found, words = pool_wait(pool, entries), Words(store, QLocale("en_GB"))
    assert found.waiting.law is Law[law]
    assert [each.law for each in found.second_opinions] == [Law[each] for each in others]
    figures = [found.hours, *(each.hours for each in found.second_opinions)]
    figures += [] if law in {"M_G_1", "ERLANG_A"} else [found.have_to_wait]
    figures += [found.figures["gives_up"]] if law == "ERLANG_A" else []
    for figure in figures:
        known = {term.code: term.value for term in figure.terms}
        assert by_words(FORMULAS[figure.formula].way, known) == pytest.approx(figure.value)
        assert by_hand(words.way(figure)) == pytest.approx(figure.value, rel=0.01), words.way(figure)
        assert "–" not in words.way(figure), "every number is there"
    for each in found.second_opinions:
        assert words.parts(each.hours) == [], "and no other"
    assert {each.formula for each in figures} & {f"wait_{each.lower()}" for each in (law, *others)}


def test_second_opinions_are_asked_for_the_same_pool():
    """From 700 x 2.5 visits in 1,144 hours of two people, and of one who is visited evenly, by the laws themselves."""
    several = pool_wait(*_POOLS["of several people"][:2])
    squares = (2 * 0.25 * 2 + 0.5 * 9 * 1.25) / 2.5  # E[S^2] of calls and demos; the mean is an hour
    expected = sakasegawa(700 * 2.5 / 1144, 1.0, 2, ca2=1.0, cs2=squares - 1)
    assert several.second_opinions[0].hours.value == pytest.approx(expected.mean)
    assert several.second_opinions[0].hours.value == pytest.approx(several.hours.value, rel=0.1)
    one = pool_wait(*_POOLS["of one person"][:2])
    asked = (400 * 2.5 / 1144, 1.0)
    most, other = (law(*asked, ca2=0.25, cs2=squares - 1).mean for law in (kingman_bound, marchal))
    assert [each.hours.value for each in one.second_opinions] == pytest.approx([most, other])
    assert one.hours.value < most
    too_much = pool_wait(a_pool(CALLS, DEMOS), 1000.0)
    assert (too_much.hours.value, too_much.second_opinions) == (None, ())


_URGENT = replace(CALLS, priority=1)
_LAW_POOLS = {
    "M_M_C": a_pool(CALLS),
    "M_G_1": a_pool(CALLS, DEMOS, people=1),
    "ALLEN_CUNNEEN": a_pool(CALLS, DEMOS),
    "COBHAM": a_pool(_URGENT, DEMOS, people=1),
    "ERLANG_A": a_pool(_HASTY),
}


def told(found):
    """All figures of a wait that have a tip."""
    shares = [found.have_to_wait, found.figures["gives_up"], found.at_most(0.9)]
    nodes = [figure for each in found.nodes for figure in (each.hours, each.days)]
    return [found.hours, found.days, *shares, *nodes, *(each.hours for each in found.second_opinions)]


@pytest.mark.parametrize("law", _LAW_POOLS)
@pytest.mark.parametrize(
    "entries", [None, 10.0, 101.0, 250.0, 400.0, 3000.0], ids=lambda each: f"{each} enter"
)
def test_no_tip_of_a_wait_has_a_dash_for_a_number(store, law, entries):
    """Unknown, too few, few, as usual, and too many, of which only who gives up has a wait."""
    found, words = pool_wait(_LAW_POOLS[law], entries), Words(store, QLocale("en_GB"))
    assert found.waiting is None or found.waiting.law is Law[law]
    is_told = entries is not None and entries > 100 and (entries < 1000 or law == "ERLANG_A")
    assert (found.hours.value is not None) == is_told
    for figure in told(found):
        assert "–" not in words.way(figure), words.way(figure)
        assert not any("–" in part for part in words.parts(figure)), words.parts(figure)
        assert words.way(figure)


_LIGHT = {
    "m_m_c": (a_pool(CALLS, people=2), 150.0),
    "m_m_c of nobody": (a_pool(CALLS, people=6), 150.0),
    "m_g_1": (a_pool(CALLS, DEMOS, people=1), 100.0),
    "of several": (a_pool(CALLS, DEMOS, people=2), 100.0),
    "of several, nobody": (a_pool(CALLS, DEMOS, people=6), 100.0),
    "erlang_a": (a_pool(_HASTY, people=2), 150.0),
    "erlang_a of the patient": (a_pool(replace(CALLS, patience_days=5000.0)), 1000.0),
    "erlang_a of nobody": (a_pool(_HASTY, people=6), 150.0),
    "erlang_a of no patience": (a_pool(replace(CALLS, patience_days=0.0)), 150.0),
}


@pytest.mark.parametrize("name", _LIGHT)
def test_light_loads_can_be_reckoned_after_or_say_that_nobody_waits(store, name):
    found, words = pool_wait(*_LIGHT[name]), Words(store, QLocale("en_GB"))
    is_nobody = found.waiting.waits < 0.001 and found.waiting.law is not Law.M_G_1
    assert is_nobody == ("nobody" in name or "no patience" in name)
    figures = [found.hours] + ([found.have_to_wait] if found.have_to_wait.formula != "have_to_wait" else [])
    for figure in figures:
        if is_nobody:
            assert words.way(figure).startswith("Practically nobody has to wait: ")
        else:
            assert by_hand(words.way(figure)) == pytest.approx(figure.value, rel=0.01), words.way(figure)
    gives_up = found.figures["gives_up"]
    if gives_up.value is not None and gives_up.value > 1e-7:
        assert by_hand(words.way(gives_up)) == pytest.approx(gives_up.value, rel=0.01), words.way(gives_up)
