"""How the file comes to the disk: whole or not at all, told how far it is, the same bytes each time."""

import errno
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from mapper.core import queries
from mapper.core.errors import Refused, Trouble
from mapper.core.ids import MapId
from mapper.exchange.excel.options import Options
from mapper.exchange.excel.writer import write_workbook
from tests.builders import a_map
from tests.unit.exchange.excel.documents import chain, slipping
from tests.unit.exchange.excel.reading import WHEN, opened, written


def files_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_the_same_document_and_time_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = written(slipping(), tmp_path / "a.xlsx"), written(slipping(), tmp_path / "b.xlsx")
    assert first.read_bytes() == second.read_bytes()


def test_progress_runs_from_little_to_all(tmp_path: Path) -> None:
    told: list[float] = []
    write_workbook(chain(600), tmp_path / "a.xlsx", generated=WHEN, progress=told.append)
    assert told == sorted(told)
    assert len(told) > 10
    assert 0 < told[0] <= 0.1
    assert told[-1] == 1


@pytest.mark.parametrize("looks", [1, 2, 5, 20, 30, 35])
def test_cancelling_leaves_nothing_new_and_what_was_there_as_it_was(looks: int, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"before")
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked >= looks

    with pytest.raises(Trouble) as trouble:
        write_workbook(chain(600), path, generated=WHEN, cancelled=cancelled)
    assert trouble.value.code == "cancelled"
    assert path.read_bytes() == b"before"
    assert files_in(tmp_path) == ["a.xlsx"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as trouble:
        written(a_map(), tmp_path / "none" / "a.xlsx")
    assert trouble.value.code == "no_such_folder"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EACCES, "not_writable"),
        (errno.EROFS, "not_writable"),
        (errno.EIO, "write_failed"),
    ],
)
@pytest.mark.parametrize("act", ["fsync", "replace"])
def test_trouble_with_the_disk_is_told_and_leaves_nothing(
    number: int, code: str, act: str, tmp_path: Path
) -> None:
    def fail(*_: Any) -> None:
        raise OSError(number, os.strerror(number))

    target = "os.fsync" if act == "fsync" else "pathlib.Path.replace"
    with patch(target, fail), pytest.raises(Trouble) as trouble:
        written(a_map(), tmp_path / "a.xlsx")
    assert trouble.value.code == code
    assert trouble.value.params["path"] == str(tmp_path / "a.xlsx")
    assert files_in(tmp_path) == []


def test_a_map_that_is_gone_is_refused(tmp_path: Path) -> None:
    gone = Options(maps=(MapId("map-none"),))
    with pytest.raises(Refused):
        write_workbook(a_map().snapshot(), tmp_path / "a.xlsx", generated=WHEN, options=gone)
    assert files_in(tmp_path) == []


def test_the_map_asked_for_is_written_and_no_other(tmp_path: Path) -> None:
    reader = a_map("First").start().to("Won").map("Second").start().to("Lost").snapshot()
    second = queries.maps(reader)[1]
    write_workbook(reader, tmp_path / "a.xlsx", generated=WHEN, options=Options(maps=(second.id,)))
    book = opened(tmp_path / "a.xlsx")
    assert book.properties.title == "Second"
    assert [book["Steps"].cell(row, 2).value for row in (5, 6)] == ["Start", "Lost"]


def test_the_package_is_imported_without_the_writers_of_workbooks() -> None:
    code = (
        "import sys, mapper.exchange.excel, mapper.analysis.flow.flow, mapper.exchange.excel.writer; "
        "print([m for m in ('xlsxwriter', 'openpyxl', 'numpy', 'scipy', 'networkx') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
