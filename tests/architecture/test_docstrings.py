"""Every instrument is shown at work and accounts for itself: by its formula, by what it assumes, and by its source."""

import ast
import re
from collections.abc import Iterator
from typing import Final

from tests.architecture.tree import ROOT, parsed, python_files

LABELS: Final = ("Formula", "Assumes", "Source")
IN_FORMULAS: Final = re.compile(r"docs/formulas\.md, ")


def _docstrings() -> Iterator[tuple[str, str]]:
    """The name and the docstring of each function of the instruments that others may call."""
    for path in python_files("mapper/analysis"):
        for made in parsed(path).body:
            if isinstance(made, ast.FunctionDef) and not made.name.startswith("_"):
                yield f"{path.name}: {made.name}", ast.get_docstring(made) or ""


def _said(docstring: str, label: str) -> str:
    """What a docstring says under a label, on one line; "" where it says nothing."""
    found = re.search(
        rf"^{label}: (.+?)(?=\n\n|\n(?:{'|'.join(LABELS)}): |\Z)", docstring, re.MULTILINE | re.DOTALL
    )
    return "" if found is None else " ".join(found[1].split())


def test_every_public_function_of_the_instruments_has_an_example():
    assert [name for name, docstring in _docstrings() if ">>> " not in docstring] == []


def test_every_public_function_of_the_instruments_states_formula_assumption_and_source():
    lacking = [
        f"{name}: {label}"
        for name, docstring in _docstrings()
        if not name.startswith("example.py")  # what examples are reckoned on is no instrument
        for label in LABELS
        if not _said(docstring, label)
    ]
    assert lacking == []


def test_what_is_cited_of_the_formulas_is_there():
    written = (ROOT / "docs/formulas.md").read_text(encoding="utf-8")
    headings = tuple(re.findall(r"^#+ (.+)$", written, re.MULTILINE))
    lost = [
        f"{name}: {cited}"
        for name, docstring in _docstrings()
        for cited in IN_FORMULAS.split(_said(docstring, "Source"))[1:]
        if not cited.startswith(headings)
    ]
    assert lost == []
