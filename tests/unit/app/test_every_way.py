"""What a figure fills into its words comes to the figure: reckoned after from the words and terms that are shown."""

import re
from math import ceil, isclose, prod, sqrt

from mapper.ui.figures.formula import Total
from mapper.ui.figures.formulas import FORMULAS
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
