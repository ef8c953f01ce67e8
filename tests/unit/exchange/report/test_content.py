"""What a report says: the parts that are asked for, figures as the program tells them, names only where wanted."""

import re
from base64 import b64encode
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest

from mapper.analysis.map_figures import map_figures
from mapper.analysis.measures.periods import periods_of
from mapper.analysis.measures.targets import drill
from mapper.core import insides, queries
from mapper.core.ids import AttachmentId, PlanActionId
from mapper.core.records import Attachment, Goal, Item, Metric, Node, NodeMetric, Person, PlanAction
from mapper.core.store import Store
from mapper.core.values import STEP_KINDS, AttachmentKind, NodeKind, Period, PlanKind
from mapper.exchange.excel.tongue import Language
from mapper.exchange.excel.words.word import Word
from mapper.exchange.report import words
from mapper.exchange.report.blocks import (
    Facts,
    Heading,
    Lines,
    MapPlace,
    Picture,
    Report,
    Table,
    Text,
    Tiles,
    Tone,
)
from mapper.exchange.report.content import report_of
from mapper.exchange.report.options import Part, ReportOptions
from mapper.exchange.report.speech import Speech
from mapper.exchange.report.words.german import GERMAN
from mapper.services import samples
from tests.builders import a_map
from tests.unit.exchange.report.documents import JPEG, PNG, WHEN


@pytest.fixture(scope="module")
def demo() -> Store:
    return Store(samples.demo_records())


@pytest.fixture(scope="module")
def report(demo: Store) -> Report:
    return report_of(demo, ReportOptions(), WHEN.date())


def _texts(report: Report) -> Iterator[str]:
    for block in (report.about, *report.blocks):
        if isinstance(block, Heading):
            yield block.text
        elif isinstance(block, Picture):
            yield block.title
        elif isinstance(block, Tiles):
            for tile in block.tiles:
                yield from (tile.name, tile.value, tile.note)
        else:
            yield from (each.text for each in _lines(block))


def _lines(value: Any) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _lines(each)
    elif hasattr(value, "__slots__") and not isinstance(value, str | MapPlace):
        for name in value.__slots__:
            yield from _lines(getattr(value, name))


def _headings(report: Report, level: int) -> list[str]:
    return [block.text for block in report.blocks if isinstance(block, Heading) and block.level == level]


def test_every_stage_and_step_is_told_in_the_order_of_the_map(demo: Store, report: Report) -> None:
    shown = _headings(report, 4)
    for map_id in (each.id for each in queries.maps(demo)[:1]):
        numbers = insides.numbers(demo, map_id)
        told = [f"{number} {demo.get(Node, node_id).name}" for node_id, number in numbers.items()]
        assert [text for text in shown if text in told] == told
        assert len(told) == sum(node.kind in STEP_KINDS for node in queries.nodes(demo, map_id))


def test_the_register_the_goals_and_the_metrics_are_all_there(demo: Store, report: Report) -> None:
    said = "\n".join(_texts(report))
    first = queries.maps(demo)[0].id
    for item in demo.referring(Item, "map_id", first):
        assert item.name in said
    for goal in demo.all(Goal):
        assert goal.name in said
    owners = {link.owner for link in demo.all(NodeMetric) if link.owner}
    assert owners
    assert all(owner in said for owner in owners)


def test_goals_are_set_in_as_deep_as_they_stand_below_others(demo: Store, report: Report) -> None:
    goals = {goal.name: goal for goal in demo.all(Goal)}
    depths = {}
    for name, goal in goals.items():
        above, depths[name] = goal.parent_id, 0
        while above is not None:
            above, depths[name] = demo.get(Goal, above).parent_id, depths[name] + 1
    (table,) = [
        each for each in report.blocks if isinstance(each, Table) and each.rows[0][0][0].text in goals
    ]
    assert {row[0][0].text: row[0][0].depth for row in table.rows} == depths
    assert all(line.depth == row[0][0].depth for row in table.rows for line in row[0])
    assert max(depths.values()) == 2


def test_a_gain_is_told_in_what_is_known_of_it(demo: Store) -> None:
    sketch = a_map().stage("Sell").lane("Sales").start("Lead").measured(entries_a_month=10.0).to("Call")
    document = sketch.step("Call", touch_hours=1.0).to("Won", share=0.5).to("Lost", share=0.5).snapshot()
    said = "\n".join(_texts(report_of(document, ReportOptions(), WHEN.date())))
    assert " wins a year" in said
    assert "– and" not in said
    assert re.search(
        r"EUR and \S+ wins a year", "\n".join(_texts(report_of(demo, ReportOptions(), WHEN.date())))
    )


def test_figures_are_those_of_the_program_with_their_ranges(demo: Store, report: Report) -> None:
    first = map_figures(demo, queries.maps(demo)[0].id, WHEN.date()).headlines
    tiles = {tile.name: tile for block in report.blocks if isinstance(block, Tiles) for tile in block.tiles}
    days = first.days_to_win
    assert days.value is not None
    assert days.low is not None
    assert days.high is not None
    shown = tiles["Working days to a win"]
    assert float(shown.value.split("\u00a0")[0].replace(",", "")) == pytest.approx(days.value, rel=0.005)
    low, high = (float(text.replace(",", "")) for text in re.findall(r"[\d.,]+", shown.note))
    assert (low, high) == pytest.approx((days.low, days.high), rel=0.005)
    planned, entering = (
        "Load and use are those of the cases expected to enter, people needed those for the goal.",
        "Load, use and people needed are those of the cases expected to enter.",
    )
    assert {planned, entering} & set(_texts(report)) == {planned}


def test_links_lead_to_headings_that_are_there_once(report: Report) -> None:
    anchors = [block.anchor for block in report.blocks if isinstance(block, Heading)]
    assert len(set(anchors)) == len(anchors)
    for place in report.maps:
        assert place.targets
        assert set(place.targets.values()) <= set(anchors)


def test_parts_that_are_not_wanted_are_left_out(demo: Store) -> None:
    asked = ReportOptions(parts=frozenset({Part.REGISTER}))
    found = report_of(demo, asked, WHEN.date())
    assert "Register" in _headings(found, 2)
    assert not {"Figures", "Levers", "Stages", "The map", "Goals"} & set(_headings(found, 2))
    assert "Targets" not in _headings(found, 1)


def test_without_names_nobody_is_named_anywhere(demo: Store) -> None:
    found = report_of(demo, ReportOptions(with_names=False), WHEN.date())
    said = "\n".join(_texts(found))
    assert "Person 1" in said
    for person in demo.all(Person):
        assert person.name not in said


def test_insides_follow_the_map_and_have_no_figures_of_their_own(demo: Store, report: Report) -> None:
    assert any(text.startswith("Inside: ") for text in _headings(report, 1))
    at = [
        number
        for number, block in enumerate(report.blocks)
        if isinstance(block, Heading) and block.level == 1
    ]
    inside = next(n for n in at if getattr(report.blocks[n], "text", "").startswith("Inside: "))
    until = min([n for n in at if n > inside], default=len(report.blocks))
    assert not any(isinstance(block, Tiles) for block in report.blocks[inside:until])


def test_an_empty_map_says_what_is_lacking() -> None:
    found = report_of(a_map("Empty").stage("S").snapshot(), ReportOptions(), WHEN.date())
    said = list(_texts(found))
    assert "The map has no steps yet." in said
    assert "The map has no start." in said


def test_german_says_everything_in_german(demo: Store) -> None:
    found = report_of(demo, ReportOptions(language=Language.GERMAN), WHEN.date())
    assert {"Die Karte", "Zahlen", "Hebel", "Stufen", "Register"} <= set(_headings(found, 2))
    heads = {head for block in found.blocks if isinstance(block, Table) for head in block.heads}
    labels = {name for block in found.blocks if isinstance(block, Facts) for name, _ in block.rows}
    english = {word for word, german in GERMAN.items() if word != german}
    maps = {each.name for each in queries.maps(demo)} | {node.name for node in demo.all(Node)}
    assert not (heads | (labels - maps)) & english - set(GERMAN.values())


def _words(value: Any) -> set[str]:
    if isinstance(value, Word):
        return {value} if value else set()
    if isinstance(value, tuple):
        return {word for each in value for word in _words(each)}
    if hasattr(value, "values") and not isinstance(value, type):
        return {word for each in value.values() for word in _words(each)}
    return set()


def test_every_word_has_german_and_no_german_stands_for_nothing() -> None:
    modules = [
        words,
        *(import_module(f"{words.__name__}.{each.name}") for each in iter_modules(words.__path__)),
    ]
    english = {word for module in modules for value in vars(module).values() for word in _words(value)}
    assert english == set(GERMAN)
    for word, german in GERMAN.items():
        assert set(re.findall(r"{\w+}", word)) == set(re.findall(r"{\w+}", german)), word


def test_columns_in_which_nothing_stands_are_left_out() -> None:
    cell: Lines = (Text("x"),)
    table = Table(
        heads=("a", "b", "c"),
        rows=((cell, (), cell), (cell, (), ())),
        weights=(1, 2, 3),
        numeric=frozenset({1, 2}),
    )
    lean = table.lean
    assert (lean.heads, lean.weights, lean.numeric) == (("a", "c"), (1, 3), frozenset({1}))
    assert lean.rows == ((cell, cell), (cell, ()))


def test_pictures_of_steps_stand_below_them() -> None:
    records = list(samples.demo_records())
    demo = Store(records)
    first = queries.maps(demo)[0]
    step = next(node for node in queries.nodes(demo, first.id) if node.kind is NodeKind.STEP)
    kept = [
        Attachment(
            id=AttachmentId(f"attachment-{number}"),
            node_id=step.id,
            kind=AttachmentKind.PICTURE,
            name=name,
            picture=b64encode(data).decode(),
            position=number,
        )
        for number, (name, data) in enumerate([("White", PNG), ("Broken", b"GIF89a"), ("Photo", JPEG)])
    ]
    report = report_of(Store([*records, *kept]), ReportOptions(), WHEN.date())
    at = next(n for n, block in enumerate(report.blocks) if isinstance(block, Picture))
    shown = [block for block in report.blocks if isinstance(block, Picture)]
    assert [(each.title, each.form, each.width, each.height) for each in shown] == [
        ("White", "png", 40, 20),
        ("Photo", "jpeg", 48, 16),
    ]
    assert isinstance(report.blocks[at - 1], Facts)
    assert getattr(report.blocks[at - 2], "text", "").endswith(step.name)


def test_periods_without_an_aim_stand_side_by_side_with_what_came_of_each(
    demo: Store, report: Report
) -> None:
    metric = next(each for each in demo.all(Metric) if each.name == "Connect rate")
    at = next(n for n, b in enumerate(report.blocks) if getattr(b, "text", "") == metric.name)
    table = report.blocks[at + 1]
    assert isinstance(table, Table)
    months = [first for period, first in periods_of(demo, metric.id) if period is Period.MONTH]
    speech, shown = Speech(), table.heads[1:]
    assert len(shown) > 2
    assert shown == tuple(f"{words.MONTHS[first.month - 1]} {first.year}" for first in months[: len(shown)])
    for column, first in enumerate(months[: len(shown)], 1):
        whole = drill(demo, metric.id, Period.MONTH, first.isoformat())
        assert table.rows[0][column][0].text == speech.measured(whole.actual.value, metric.unit)
    titles = [block.title for block in report.blocks if isinstance(block, Table)]
    assert "Month: Nov 2026" in titles


def test_a_hire_before_its_gate_is_told_as_such_and_one_after_it_waits() -> None:
    builder = a_map().stage("Sell").lane("Sales").step("Call")
    map_id = queries.maps(builder.snapshot())[0].id
    builder = builder.put(
        PlanAction(id=PlanActionId("plan_action-1"), map_id=map_id, name="Mend", due="2027-03-01")
    )
    for number, starts in ((2, "2027-01-01"), (3, "2027-03-01")):
        hire = PlanAction(
            id=PlanActionId(f"plan_action-{number}"),
            map_id=map_id,
            name="Hire",
            kind=PlanKind.HIRE,
            starts=starts,
            gate_id=PlanActionId("plan_action-1"),
        )
        builder = builder.put(hire)
    parts = frozenset({Part.REGISTER})
    found = report_of(Store(builder.records()), ReportOptions(parts=parts), WHEN.date())
    told = [
        (text.text, text.tone) for text in _lines(found.blocks) if "Mend" in text.text and ":" in text.text
    ]
    assert told == [("Begins before this is done: Mend", Tone.WATCH), ("Waits for: Mend", Tone.QUIET)]
