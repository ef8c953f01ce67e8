"""`mapper analyse --json` tells no number without the figure that accounts for it, but those that are written down."""

import re
from pathlib import Path

from mapper.ui.figures.formula import TERMS
from mapper.ui.figures.formulas import FORMULAS as FORMULAS_IN_WORDS

FORMULAS = (Path(__file__).parents[3] / "docs" / "formulas.md").read_text(encoding="utf-8")
AN_ID = re.compile(r"[a-z_]+-[0-9a-f]{12}")
A_FIGURE = {"value", "unit", "formula", "basis"}


def written_down():
    """The paths of the table of bare numbers."""
    table = FORMULAS[FORMULAS.index("| Bare | Why") :].split("\n\n", 1)[0]
    first = [line.split(" | ")[0] for line in table.splitlines()[2:]]
    return {path for cell in first for path in re.findall(r"`([^`]+)`", cell)}


def bare(value, path=""):
    """The paths of the numbers that no figure is beside; every figure that is, is held against its number."""
    if isinstance(value, dict):
        if value.keys() >= A_FIGURE:
            return
        known = value.get("figures", {})
        known = {
            key: each for key, each in known.items() if isinstance(each, dict) and each.keys() >= A_FIGURE
        }
        for key, figure in known.items():
            assert value[key] == figure["value"], f"{path}.{key}"
            assert figure["missing"] or figure["value"] is not None, (
                f"{path}.{key} does not say what is missing"
            )
            assert figure["basis"] != "none" or figure["value"] is None
        for key, each in value.items():
            if key not in known and not (key == "figures" and known):
                yield from bare(each, f"{path}.{'*' if AN_ID.fullmatch(key) else key}".removeprefix("."))
    elif isinstance(value, list):
        for each in value:
            yield from bare(each, f"{path}[]")
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield path.removeprefix("maps[].")


def figures_in(value):
    """All figures that are told."""
    if isinstance(value, dict) and value.keys() >= A_FIGURE:
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from figures_in(each)


def test_every_figure_that_is_told_has_words_for_itself_and_for_the_terms_its_sentence_leaves_out(demo_told):
    untold = set()
    for figure in figures_in(demo_told):
        holes = set(re.findall(r"\{(\w+)\}", FORMULAS_IN_WORDS[figure["formula"]].way))
        loose = {term["code"] for term in figure["terms"] if term["node_id"] or term["code"] not in holes}
        untold |= {(figure["formula"], code) for code in loose - TERMS.keys()}
    assert untold == set()


def test_every_figure_that_is_computed_fills_a_number_into_its_words(demo_told):
    bare, unfilled = set(), set()
    for figure in figures_in({key: each for key, each in demo_told.items() if key != "names"}):
        code, terms = figure["formula"], figure["terms"]
        known = {term["code"] for term in terms if term["value"] is not None}
        if figure["value"] and figure["basis"] != "entered" and not known:
            bare.add(code)
        if figure["value"] is not None:
            holes = set(re.findall(r"{(\w+)}", FORMULAS_IN_WORDS[code].way)) - {
                term["code"] for term in terms
            }
            unfilled |= {(code, hole) for hole in holes}
    assert bare == set()
    assert unfilled == set()


def test_every_number_is_a_figure_has_one_or_is_written_down(demo_told):
    paths = set(bare({key: each for key, each in demo_told.items() if key != "names"}))
    known = written_down()
    assert known, "the table is there"
    parts = re.compile(r"[.\[]")

    def is_below(path, place):
        return path == place or (path.startswith(place) and parts.match(path[len(place)]))

    assert {path for path in paths if not any(is_below(path, place) for place in known)} == set()
    unused = {place for place in known if not any(is_below(path, place) for path in paths)}
    assert unused <= {
        "figures.waits.pools[].classes",  # of steps with priorities, which the demo has none of
        "figures.overloads[].after[].weeks",  # of work that piles up, which it has none of
        "levers.own[].delay_cost_a_day",
        "what_if.levers[].delay_cost_a_day",
    }, "and what is written down is told"


def keys(value):
    """The keys of all objects but ids, and the names that stand beside an id."""
    if isinstance(value, dict):
        yield from (key for key in value if re.fullmatch(r"[a-z_0-9]+", key) and f"{key}_id" not in value)
        for each in value.values():
            yield from keys(each)
    elif isinstance(value, list):
        for each in value:
            yield from keys(each)


def test_every_key_is_written_down(demo_told):
    told = FORMULAS[FORMULAS.index("## What `mapper analyse --json` prints") :]
    known = set(re.findall(r"[a-z_0-9]+", " ".join(re.findall(r"`[^`]+`", told))))
    assert set(keys(demo_told)) - known == set()
