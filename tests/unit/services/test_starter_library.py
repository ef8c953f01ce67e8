"""The starter library: whole in both languages, and every metric of the design's table in it."""

import copy
import json
from collections import Counter

import pytest

from mapper.core.resources import resource
from mapper.core.values import Direction, MetricKind, Phase, ToolKind
from mapper.services.starter_library import (
    LANGUAGES,
    read_starter_library,
    starter_library,
)

# Domain 4.3: the rows of the table with their ranges, and those it asks for besides.
TABLE = {
    "Visitor to lead": (0.01, 0.05),
    "Lead to marketing-qualified lead": (0.20, 0.40),
    "Marketing-qualified to sales-qualified lead": (0.13, 0.60),
    "Sales-qualified lead to opportunity": (0.30, 0.80),
    "Win rate of decided deals": (0.10, 0.30),
    "Lead to won": (0.015, 0.025),
    "Connect rate": (0.05, 0.15),
    "Qualified meetings per month": (4, 25),
    "Deal slippage": (0.20, 0.40),
    "Pipeline coverage": (3, 5),
    "Sales velocity": (None, None),
    "Renewal rate": (0.85, 0.95),
    "Ramp time": (2, 9),
    "Selling time": (0.22, 0.50),
    "SDRs per account executive": (0.4, 0.8),
    "Tender win rate": (None, 0.44),
    "Process cycle efficiency": (0.10, 0.50),
}
BESIDES = {
    "Attempts per contact",
    "Response minutes",
    "Days in stage, median",
    "Days in stage, 80th percentile",
    "Deals over the age limit",
    "Dated next steps",
    "Proposals right first time",
    "Discount",
    "Hand-offs per win",
    "Rework share",
    "Forecast error",
    "Stalled value",
    "On-time start",
    "Satisfaction at 30 days",
    "Targets set by their owner",
}


@pytest.fixture
def raw():
    return json.loads(resource("library", "starter_library.json").read_bytes())


def test_all_metrics_of_the_design_are_there_with_their_ranges():
    found = {metric.name: metric for metric in starter_library("en").metrics}
    assert {name: (found[name].low, found[name].high) for name in TABLE} == TABLE
    assert found.keys() >= BESIDES
    assert all(found[name].source for name in TABLE)


def test_there_are_tools_and_skills_for_every_phase():
    library = starter_library("en")
    assert len(library.tools) >= 40
    assert len(library.skills) >= 35
    for kind in (library.metrics, library.tools, library.skills):
        assert {entry.phase for entry in kind} == set(Phase)
        assert [list(Phase).index(entry.phase) for entry in kind] == sorted(
            list(Phase).index(e.phase) for e in kind
        )
    assert set(Counter(tool.kind for tool in library.tools)) == set(ToolKind)
    assert set(Counter(metric.kind for metric in library.metrics)) == set(MetricKind)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_is_said_in_each_language(language):
    library = starter_library(language)
    assert len(library.levels) == 5
    assert all(entry.name in entry.names for entry in library.entries)
    assert all(tool.description.endswith(".") for tool in library.tools)
    assert all(skill.description.endswith(".") for skill in library.skills)
    assert all(metric.formula and metric.unit for metric in library.metrics)


def test_german_differs_from_english_and_other_languages_are_english():
    english, german = starter_library("en"), starter_library("de")
    assert starter_library("fr") == english
    assert [e.names for e in english.entries] == [e.names for e in german.entries]
    same = {one.name for one, other in zip(english.skills, german.skills, strict=True) if one == other}
    assert not same


def test_percentages_are_fractions():
    for metric in starter_library("en").metrics:
        if metric.unit == "%":
            assert metric.high is None or metric.high <= 1
            assert metric.kind in {MetricKind.RATE, MetricKind.RATIO}


def test_numbers_are_those_of_the_record():
    assert {metric.direction for metric in starter_library("en").metrics} == set(Direction)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda data: data.update(version=2), "version"),
        (lambda data: data["levels"].pop(), "levels"),
        (lambda data: data["metrics"][0].update(kind="mean"), "Visitor to lead: mean"),
        (lambda data: data["metrics"][0].update(low=0.9), "range"),
        (lambda data: data["metrics"][0].pop("source"), "nobody"),
        (lambda data: data["metrics"][0].pop("denominator"), "two parts"),
        (lambda data: data["tools"][0]["description"].update(en=" "), "text is missing"),
        (lambda data: data["tools"][1].update(name=data["tools"][0]["name"]), "twice"),
        (lambda data: data["skills"][0].update(phase="sale"), "sale is not one of"),
    ],
)
def test_a_mistake_in_the_file_is_named(raw, change, told):
    data = copy.deepcopy(raw)
    change(data)
    with pytest.raises(ValueError, match=told):
        read_starter_library(data, "en")
