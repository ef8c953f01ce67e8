"""What importing a room brings with it; import-linter holds the storeys, this holds the weight."""

import json
import subprocess
import sys

import pytest

from tests.architecture.tree import ROOT, importable_modules

QT = frozenset({"PySide6", "shiboken6"})
# Each costs a start some tenths of a second; they are imported when something is computed or converted.
HEAVY = frozenset({"scipy", "numpy", "networkx", "openpyxl", "xlsxwriter", "docx", "pptx", "lxml"})

CHILD = """
import importlib, json, sys
at_start = set(sys.modules)
for name in sys.argv[1:]:
    importlib.import_module(name)
print(json.dumps(sorted({name.partition(".")[0] for name in set(sys.modules) - at_start})))
"""


def _brought(room: str) -> frozenset[str]:
    """The top-level modules that importing every module of a room loads, in a fresh interpreter."""
    command = [sys.executable, "-c", CHILD, *importable_modules(f"mapper/{room}")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return frozenset(json.loads(done.stdout))


def test_core_needs_the_standard_library_only():
    assert _brought("core") - sys.stdlib_module_names == {"mapper"}


@pytest.mark.parametrize(
    ("room", "kept_out"),
    [("analysis", QT), ("exchange", QT), ("storage", QT | HEAVY), ("services", QT | HEAVY)],
)
def test_a_room_below_ui_brings_no_qt_and_no_weight_to_the_start(room, kept_out):
    assert not _brought(room) & kept_out
