"""A document with a byte that is not what it was: opened or refused with a Trouble, never anything else."""

import random
import shutil
import sqlite3
from contextlib import suppress
from pathlib import Path

import pytest

from mapper.core.errors import Trouble
from mapper.services import documents
from mapper.storage.document_file import DocumentFile
from mapper.storage.failures import trouble_of
from tests.builders import a_map


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("sound") / "sound.salesmap"
    builder = (
        a_map().stage("Selling").lane("Sales").step("Call", touch_hours=1, wait_days=2).to("Won", share=0.3)
    )
    DocumentFile.create(path, builder.records())
    return path.read_bytes()


def _looked_through(path: Path) -> None:
    document = documents.open_document(path, read_only=True)
    try:
        for entry in document.session.history.done:
            document.file.changes_of(entry.seq)
    finally:
        documents.close(document)


@pytest.mark.parametrize(
    "seed", [*range(8), *(pytest.param(seed, marks=pytest.mark.fuzz) for seed in range(8, 200))]
)
def test_flipped_bytes_are_trouble_at_the_worst(sound: bytes, tmp_path: Path, seed: int) -> None:
    draw = random.Random(seed)
    path = tmp_path / "hurt.salesmap"
    for _ in range(20):
        hurt = bytearray(sound)
        place = draw.randrange(100, len(hurt))
        hurt[place] ^= 1 << draw.randrange(8)
        path.write_bytes(hurt)
        with suppress(Trouble):
            _looked_through(path)


def test_a_text_that_is_no_text_is_damage(sound: bytes, tmp_path: Path) -> None:
    path = tmp_path / "hurt.salesmap"
    assert sound.count(b"Call") == 1
    path.write_bytes(sound.replace(b"Call", b"C\xff\xfel"))
    with pytest.raises(Trouble, match="damaged"):
        _looked_through(path)


def test_a_header_that_names_a_format_sqlite_does_not_know_is_damage(sound: bytes, tmp_path: Path) -> None:
    path = tmp_path / "hurt.salesmap"
    path.write_bytes(sound[:47] + b"\x05" + sound[48:])
    with pytest.raises(Trouble, match="damaged"):
        _looked_through(path)


def test_a_number_that_is_none_is_damage(sound: bytes, tmp_path: Path) -> None:
    path = tmp_path / "hurt.salesmap"
    path.write_bytes(sound)
    connection = sqlite3.connect(path)
    connection.execute("UPDATE node SET x = 9e999")
    connection.commit()
    connection.close()
    with pytest.raises(Trouble, match="damaged"):
        _looked_through(path)


@pytest.mark.parametrize("name", ["x" * 245 + ".salesmap", "no/way.salesmap"])
def test_a_document_that_cannot_be_made_is_trouble(tmp_path: Path, name: str) -> None:
    (tmp_path / "no").write_text("a file, not a folder")
    with pytest.raises(Trouble):
        documents.new_document(tmp_path / name, records=a_map().records())


def test_a_disk_without_room_beside_the_document_is_called_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    usage = shutil.disk_usage(tmp_path)
    codes = []
    for free in (10**9, 4096):
        left = usage._replace(free=free)
        monkeypatch.setattr(shutil, "disk_usage", lambda _, left=left: left)
        trouble = trouble_of(error, tmp_path / "a.salesmap")
        codes.append(trouble.code if trouble else "")
    assert codes == ["disk_failed", "disk_full"]
