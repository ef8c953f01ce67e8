"""Habits: what is linked next most often, fading, kept as text."""

import pytest

from mapper.ui.habits import Habits


def order(habits: Habits, source: str, *targets: str) -> list[str]:
    return sorted(targets, key=lambda target: -habits.weight(source, target))


def test_what_is_taken_more_often_counts_more():
    habits = Habits()
    for target in ("step", "end:lost", "end:lost"):
        habits.note("decision", target)
    assert order(habits, "decision", "step", "stall", "end:lost") == ["end:lost", "step", "stall"]


def test_older_choices_fade_by_a_fifth_at_each_newer_one():
    habits = Habits()
    habits.note("step", "stall")
    for _ in range(2):
        habits.note("step", "decision")
    assert habits.weight("step", "stall") == pytest.approx(0.64)
    assert habits.weight("step", "decision") == pytest.approx(1.8)


def test_each_source_has_its_own():
    habits = Habits()
    habits.note("step", "stall")
    habits.note("decision", "step")
    assert habits.weight("step", "stall") == 1.0


def test_they_are_kept_as_text_and_read_again():
    kept: list[str] = []
    habits = Habits("", kept.append)
    habits.note("step", "end:won")
    assert Habits(kept[-1]).weight("step", "end:won") == 1.0


@pytest.mark.parametrize("text", ["", "no json", "[1]", '{"step": 3}', '{"step": {"end": "x"}}'])
def test_what_cannot_be_read_counts_as_nothing(text):
    assert Habits(text).weight("step", "end") == 0.0
