"""Every instrument is shown at work: a function of `mapper.analysis` that others may call has an example that runs."""

import ast

from tests.architecture.tree import python_files


def test_every_public_function_of_the_instruments_has_an_example():
    without = [
        f"{path.name}: {made.name}"
        for path in python_files("mapper/analysis")
        for made in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(made, ast.FunctionDef) and not made.name.startswith("_")
        if ">>> " not in (ast.get_docstring(made) or "")
    ]
    assert without == []
