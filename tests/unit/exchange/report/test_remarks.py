"""The report has words for whatever keeps a figure of a map from being told or was taken for granted."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import mapper
from mapper.analysis.ranges.headlines import RANGES
from mapper.exchange.excel.tongue import Language
from mapper.exchange.report.content import report_of
from mapper.exchange.report.options import ReportOptions
from mapper.exchange.report.words.remarks import REMARKS
from tests.builders import a_map
from tests.unit.exchange.report.documents import WHEN

# where the figures that a report begins with are computed
MODULES = (
    "flow/network.py",
    "flow/flow.py",
    "flow/delays.py",
    "ranges/headlines.py",
    "people/capacity.py",
    "people/role_capacity.py",
)


def _codes(module: ast.Module) -> Iterator[str]:
    """Codes written where a remark is made, and those collected in a dict of lists for one."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name in {"Remark", "remark"} and node.args and isinstance(node.args[0], ast.Constant):
                yield str(node.args[0].value)
        elif isinstance(node, ast.Dict) and all(isinstance(each, ast.List) for each in node.values):
            yield from (str(key.value) for key in node.keys if isinstance(key, ast.Constant))


def test_every_code_that_figures_of_a_map_can_bear_has_words() -> None:
    room = Path(mapper.__file__).parent / "analysis"
    codes = {
        code for name in MODULES for code in _codes(ast.parse((room / name).read_text(encoding="utf-8")))
    }
    assert {"no_start", "wait_missing", "no_people", "never_won"} <= codes, "the reader reads"
    assert codes - set(RANGES) <= set(REMARKS)


@pytest.mark.parametrize(
    ("language", "expected"),
    list(
        zip(
            Language, ("No line leads on from: “Lead”.", "Keine Linie führt weiter von: „Lead“."), strict=True
        )
    ),
)
def test_what_is_lacking_is_told_with_names(language: Language, expected: str) -> None:
    document = a_map("M").stage("S").lane("L").start("Lead").step("Call", touch_hours=1.0).snapshot()
    found = report_of(document, ReportOptions(language=language), WHEN.date())
    assert expected in [line.text for block in found.blocks for line in getattr(block, "items", ())]
