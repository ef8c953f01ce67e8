"""What `mapper analyse --json` tells has the names that a notebook imports, or stands in a table of other names."""

import re
from functools import reduce
from importlib import import_module
from pathlib import Path

from mapper.analysis.map_figures import MapFigures

FORMULAS = (Path(__file__).parents[3] / "docs" / "formulas.md").read_text(encoding="utf-8")
TABLE = FORMULAS[FORMULAS.index("| Keys | Of `mapper.analysis` |") :].split("\n\n", 1)[0]
ROWS = [line.strip("| ").split(" | ", 1) for line in TABLE.splitlines()[2:]]
LISTED = {key for keys, _ in ROWS for key in re.findall(r"`(\w+)`", keys)}
# What says which map or file it is, who is told of, and what was counted of votes outside the room of the numbers.
OF_THE_DOCUMENT = {"id", "name", "kind", "figures", "file", "maps", "names", "ballots"}


def _found(path):
    """What stands at `room.module.name`; AttributeError where nothing does."""
    parts = path.split(".")
    for end in range(len(parts), 0, -1):
        try:
            module = import_module(".".join(("mapper.analysis", *parts[:end])))
        except ModuleNotFoundError:
            continue
        return reduce(getattr, parts[end:], module)
    raise AttributeError(path)


def test_every_key_is_a_name_of_the_figures_or_stands_in_the_table(demo_told):
    first = demo_told["maps"][0]
    names = LISTED | set(dir(MapFigures)) | set(MapFigures.__dataclass_fields__)
    assert first["figures"].keys() - names == set()
    assert first.keys() | demo_told.keys() <= LISTED | OF_THE_DOCUMENT


def test_every_name_of_the_table_can_be_imported_and_every_key_is_told(demo_told):
    paths = [path for _, cell in ROWS for path in re.findall(r"`(\w+\.[\w.]+)`", cell)]
    assert len(paths) > 30
    for path in paths:
        assert _found(path) is not None
    first = demo_told["maps"][0]
    inner = {"closed", "won", "p50", "p80", "p90", "checklists", "what_if"}
    assert LISTED - first.keys() - first["figures"].keys() - demo_told.keys() - inner - {"figures"} == set()
