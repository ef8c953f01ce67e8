"""Memory, file, history and a stupid model agree after every command, whatever is done in whatever order."""

import importlib
import inspect
import pkgutil

import pytest
from hypothesis import HealthCheck

from mapper.core import edits as room
from mapper.core.draft import Draft
from mapper.core.history import Label
from tests.laws.edits import EDITS
from tests.laws.machine import DocumentMachine
from tests.searching import briefly

# A command that writes to the disk is slow by nature.
DocumentMachine.TestCase.settings = briefly(suppress_health_check=list(HealthCheck))
TestDocument = pytest.mark.filterwarnings("error")(DocumentMachine.TestCase)


def test_every_edit_is_tried():
    found = {
        function
        for module in pkgutil.iter_modules(room.__path__, f"{room.__name__}.")
        for name, function in vars(importlib.import_module(module.name)).items()
        if inspect.isfunction(function) and not name.startswith("_") and function.__module__ == module.name
        if next(iter(inspect.signature(function).parameters.values())).annotation is Draft
        if inspect.signature(function).return_annotation is Label
    }
    missing = {f"{function.__module__}.{function.__name__}" for function in found - EDITS.keys()}
    assert not missing, f"tests/laws/edits.py does not know: {missing}"
