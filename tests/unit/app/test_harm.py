"""Workbooks that mean harm are answered soon and without taking the memory, whichever way they come in.

Seconds are those of the processor, so that they hold on a busy machine too.
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from mapper.app.command_line import run
from tests.unit.app.harm import FILES

SECONDS, MEGABYTES = 10, 1000
# What each is answered with; None: what harms is read past, and whether the rest is of use is another question.
SAID = {
    "zip_bomb": "unpacks to more than",
    "behind_a_password": "password",
    "with_macros_and_links": None,
    "no_zip": "is not an Excel workbook",
}
LARGE = {"million_rows": None, "many_texts": None}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("harm")
    assert run(["new", str(folder / "ours.salesmap")]) == 0
    return folder


def _tried(folder: Path, way: str, said: Mapping[str, str | None]) -> None:
    for name in said:
        (folder / f"{name}.xlsx").write_bytes(FILES[name]())
    command = [sys.executable, "-m", "tests.unit.app.harm", folder, way, *said]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=100)
    told: list[dict[str, Any]] = [json.loads(line) for line in done.stdout.splitlines()]
    assert [each["name"] for each in told] == list(said)
    for each in told:
        assert each["seconds"] < SECONDS, each
        assert each["peak_mb"] < MEGABYTES, each
        assert each["unchanged"], each
        sentence = said[each["name"]]
        assert sentence is None or (each["code"] == 2 and sentence in each["said"][0]), each


def test_what_means_harm_is_answered_soon_and_takes_little(folder: Path) -> None:
    _tried(folder, "import", SAID)


def test_a_template_that_means_harm_as_well(folder: Path) -> None:
    _tried(folder, "template", {name: SAID[name] for name in ("zip_bomb", "behind_a_password")})


@pytest.mark.soak
@pytest.mark.parametrize("way", ["import", "template"])
def test_a_million_rows_and_texts_are_answered_soon_and_take_little(folder: Path, way: str) -> None:
    _tried(folder, way, LARGE)
