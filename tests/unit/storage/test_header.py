"""Whose a file is and whether it can be read is known from its first bytes, and each trouble has its name."""

import os
import sqlite3
import struct
from pathlib import Path

import pytest

from mapper.core.errors import Trouble
from mapper.storage import newest
from mapper.storage.header import APPLICATION_ID, read_header


def test_a_document_tells_its_schema_and_whose_it_is(document: Path):
    assert read_header(document).schema == newest.SCHEMA
    head = document.read_bytes()[:100]
    assert head.startswith(b"SQLite format 3\0")
    assert head[68:72] == b"SMAP"  # what the MIME type goes by
    assert struct.unpack(">I", b"SMAP")[0] == APPLICATION_ID


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"PK\x03\x04 a workbook", "not_ours"),
        (b"SQLite format 3\0 cut off", "damaged"),
        (b"SQLite format 3\0" + bytes(200), "not_ours"),
    ],
)
def test_other_content(path: Path, content: bytes, code: str):
    path.write_bytes(content)
    with pytest.raises(Trouble, match=code) as caught:
        read_header(path)
    assert caught.value.params["path"] == str(path)
    assert path.read_bytes() == content


def test_a_database_of_another_program(path: Path):
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE node (id)")
    connection.close()
    with pytest.raises(Trouble, match="not_ours"):
        read_header(path)


def test_nothing_there(path: Path):
    with pytest.raises(Trouble, match="no_such_file"):
        read_header(path)
    with pytest.raises(Trouble, match="no_such_file"):
        read_header(path / "deeper")


def test_a_folder(tmp_path: Path):
    with pytest.raises(Trouble, match="is_a_folder"):
        read_header(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(path: Path):
    os.mkfifo(path)
    with pytest.raises(Trouble, match="not_ours"):
        read_header(path)


def test_no_right_to_read(guarded_folder: Path):
    path = guarded_folder / "a.salesmap"
    path.write_bytes(b"SQLite format 3\0")
    path.chmod(0)
    with pytest.raises(Trouble, match="no_permission"):
        read_header(path)
