"""The shipped maps stand where the program would put them, so that opening one needs no search."""

import copy
import json
import runpy
from pathlib import Path

import pytest

from mapper.core.resources import resource

_LAY_OUT = runpy.run_path(str(Path(__file__).parents[3] / "packaging" / "lay_out_templates.py"))["laid_out"]
_FILES = [*sorted(resource("templates").glob("*.json")), resource("samples", "demo.json")]


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_shipped_places_are_those_the_program_finds(path: Path) -> None:
    document = json.loads(path.read_bytes())
    assert _LAY_OUT(copy.deepcopy(document)) == document
