"""The examples in the docstrings are true."""

import doctest
import importlib
import linecache

import pytest

from tests.architecture.tree import NOT_IMPORTABLE, module_name, python_files

WITH_EXAMPLES = tuple(
    name
    for path in python_files("mapper")
    if ">>> " in path.read_text(encoding="utf-8") and (name := module_name(path)) not in NOT_IMPORTABLE
)


@pytest.mark.parametrize("name", WITH_EXAMPLES)
def test_examples(name, monkeypatch):
    # Each run would look whether any file changed that a line was ever shown of: of hundreds, and none does.
    monkeypatch.setattr(linecache, "checkcache", lambda filename=None: None)
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    for docstring in doctest.DocTestFinder().find(importlib.import_module(name)):
        if docstring.examples:
            runner.run(docstring)
    outcome = runner.summarize()
    assert outcome.attempted
    assert not outcome.failed
