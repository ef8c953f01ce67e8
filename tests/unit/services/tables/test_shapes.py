"""Diagrams that others export as a list of shapes and lines: steps, lines, lanes and pages are read out of it."""

import pytest

from mapper.core.values import NodeKind
from mapper.exchange.tables.delimited import read_text
from mapper.services.tables.shapes import steps_of_shapes
from mapper.services.tables.sorts import Sort, tables_of, uses_of
from mapper.services.tables.step_list import StepList, read_step_list

HEAD = (
    "Id,Name,Shape Library,Page ID,Contained By,Group,Line Source,Line Destination,Source Arrow,Destination Arrow,"
    "Status,Text Area 1,Text Area 2,Comments,Cost centre\n"
)
LUCID = (
    HEAD
    + """1,Document,,,,,,,,,Draft,Sales,,,
2,Page,,,,,,,,,,Page 1,,,
3,Swim Lane,Flowchart Shapes/Containers,2,,,,,,,,Sales,,,
4,Swim Lane,Flowchart Shapes/Containers,2,,,,,,,,Customer,,,
5,Terminator,Flowchart Shapes,2,4,,,,,,,Need,,,
6,Process,Flowchart Shapes,2,3,,,,,,,Call,the customer,soon,4711
7,Decision,Flowchart Shapes,2,3,,,,,,,"Interested, now?",,,
8,Terminator,Flowchart Shapes,2,3|99,,,,,,,Won,,,
9,Terminator,Flowchart Shapes,2,3,,,,,,,Lost,,,
10,Line,,2,,,5,6,None,Arrow,,,,,
11,Line,,2,,,6,7,None,Arrow,,,,,
12,Line,,2,,,7,8,None,Arrow,,"Yes, sure",,,
13,Line,,2,,,9,7,Arrow,None,,No,,,
14,Line,,2,,,6,,None,Arrow,,,,,
15,MinimalTextBlock,Standard,2,,,,,,,,Legend,,,
16,Group 1,,2,,,,,,,,,,,
"""
)


def read(text: str) -> StepList:
    table = tables_of(read_text(text))[0]
    return read_step_list(table, uses_of(Sort.STEPS, table))


def test_shapes_become_steps_and_lines_lead_between_them():
    steps = read(LUCID)
    named = [step.name for step in steps.steps]
    assert [(step.name, step.kind, step.lane) for step in steps.steps] == [
        ("Need", NodeKind.START, "Customer"),
        ("Call the customer", NodeKind.STEP, "Sales"),
        ("Interested, now?", NodeKind.DECISION, "Sales"),
        ("Won", NodeKind.END, "Sales"),
        ("Lost", NodeKind.END, "Sales"),
        ("Legend", NodeKind.NOTE, ""),
    ]
    assert steps.steps[1].description == "Comments: soon\nCost centre: 4711"
    assert {(named[line.source], named[line.target], line.label) for line in steps.lines} == {
        ("Need", "Call the customer", ""),
        ("Call the customer", "Interested, now?", ""),
        ("Interested, now?", "Won", "Yes, sure"),
        ("Interested, now?", "Lost", "No"),  # drawn from its end
    }
    # a line that leads nowhere is told, with a line that leaves the step
    assert [(each.place, each.problem.code) for each in steps.remarks] == [("H12", "row_next_unknown")]


def test_lanes_in_one_shape_are_not_guessed_and_several_pages_are_stages():
    text = HEAD + (
        "1,Page,,,,,,,,,,Find,,,\n2,Page,,,,,,,,,,Sell,,,\n"
        "3,Swim Lane,,1,,,,,,,,Sales,Service,,\n4,Process,,1,3,,,,,,,Call,,,\n5,Process,,2,,,,,,,,Offer,,,\n"
    )
    steps = read(text)
    assert [(step.name, step.lane, step.stage) for step in steps.steps] == [
        ("Call", "", "Find"),
        ("Offer", "", "Sell"),
    ]


def test_long_texts_stay_whole():
    steps = read(f"{HEAD}1,Process,,,,,,,,,,{'word ' * 80},,,\n")
    assert steps.steps[0].name == ("word " * 80).strip()


@pytest.mark.parametrize("text", ["Id,Name\n1,Call\n", "Step;Next\nCall;\n"])
def test_other_tables_stay_as_they_are(text: str):
    (table,) = tables_of(read_text(text))
    assert steps_of_shapes(table) is table
