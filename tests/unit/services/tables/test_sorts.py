"""What a pasted text is, and what the columns of a table without headings are for."""

import pytest

from mapper.exchange.tables.delimited import read_text
from mapper.services.tables.columns import IGNORED, KEPT
from mapper.services.tables.sorts import Sort, has_known_headings, is_pasted_table, tables_of, uses_of
from mapper.services.tables.step_list import read_step_list


@pytest.mark.parametrize(
    ("text", "is_table"),
    [
        ("Step\tNext step\r\nCall\tMeet\r\n", True),
        ("Offer process\t\r\nStep\tNext step\r\nCall\t\r\n", True),
        ("Call\tSales\r\nMeet\tSales\r\n", True),  # cells, with no heading that was copied along
        ("Metric\tPeriod\tValue\r\nCalls\t2026-01\t5\r\n", True),
        ("step;next step;lane\nCall;Meet;Sales\n", True),
        ("Call\tMeet\tSign\r\n", False),  # a row of names
        ("Call\r\nMeet\r\n", False),
        ("Step\r\nCall\r\n", False),
        ("1.\tCall\n2.\tMeet\n", False),  # a numbered list of Word's
        ("Find\n\tCall\n\tMeet\n", False),  # what is set in belongs to the line above
        ("Call, then meet\nSign; send; done\n", False),
        ("", False),
    ],
)
def test_cells_side_by_side_are_a_table_and_lists_are_none(text: str, is_table: bool):
    assert is_pasted_table(text) is is_table


def test_without_headings_the_first_column_of_texts_names_the_steps_and_no_row_is_lost():
    found = tables_of(read_text("1\tCall\tSales\n2\tMeet\tSales\n3\tSign\tCustomer\n", sign="\t"))[0]
    assert not has_known_headings(found)
    assert found.may_lack_headings
    bare = found.without_headings()
    uses = uses_of(Sort.STEPS, bare)
    assert uses == {1: KEPT, 2: "name", 3: KEPT}
    steps = read_step_list(bare, {**uses, 1: "id", 3: "lane"})
    assert [(step.id, step.name, step.lane) for step in steps.steps] == [
        ("1", "Call", "Sales"),
        ("2", "Meet", "Sales"),
        ("3", "Sign", "Customer"),
    ]
    assert read_step_list(bare, uses).steps[0].description == "1\nSales"
    assert set(uses_of(Sort.ACTUALS, bare).values()) == {IGNORED}


@pytest.mark.parametrize(
    "text", ["Call\t\r\n\r\nMeet\tSales\r\n", "Call\t5\r\nMeet\tSales\r\n", "Call\t\nMeet\t\n3\t4\n"]
)
def test_without_headings_rows_above_what_looks_like_some_are_steps_too(text: str):
    bare = tables_of(read_text(text, sign="\t"))[0].without_headings()
    assert [step.name for step in read_step_list(bare, uses_of(Sort.STEPS, bare)).steps][:2] == [
        "Call",
        "Meet",
    ]


def test_the_lines_of_other_programs_lists_are_known():
    """draw.io calls them refs; what Visio or others draw as a reference is a step."""
    text = "## Sales\n# connect: {}\nid,name,Shape type,refs\n1,Call,Custom,2\n2,Rating,External reference,\n"
    table = tables_of(read_text(text))[0]
    steps = read_step_list(table, uses_of(Sort.STEPS, table))
    assert [(line.source, line.target) for line in steps.lines] == [(0, 1)]
    assert steps.remarks == ()


def test_priorities_in_words_stay_in_the_description():
    table = tables_of(read_text("Step\tNext step\tPriority\nCall\t\tHigh\nMeet\t\tLow\n"))[0]
    steps = read_step_list(table, uses_of(Sort.STEPS, table))
    assert [step.description for step in steps.steps] == ["Priority: High", "Priority: Low"]
    assert steps.remarks == ()
    table = tables_of(read_text("Step\tNext step\tPriority\nCall\t\t2\nMeet\t\tLow\n"))[0]
    steps = read_step_list(table, uses_of(Sort.STEPS, table))
    assert [step.measures for step in steps.steps] == [{"priority": 2}, {}]
    assert [remark.place for remark in steps.remarks] == ["C3"]
