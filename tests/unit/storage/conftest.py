"""What the tests of the cellar share: a path, a document there, and a life without privileges."""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mapper.storage.document_file import DocumentFile
from tests.builders import a_map

NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a map.salesmap"


@pytest.fixture
def document(path: Path) -> Path:
    """A document at rest with one step, Call."""
    DocumentFile.create(path, a_map().lane("Sales").step("Call").to("Won").records())
    return path


@pytest.fixture
def opened() -> Iterator[Callable[..., DocumentFile]]:
    """Opens documents and closes them after the test."""
    files: list[DocumentFile] = []

    def open_file(path: Path, **how: bool) -> DocumentFile:
        files.append(DocumentFile.open(path, **how))
        return files[-1]

    yield open_file
    for file in reversed(files):
        file.close()


@pytest.fixture
def guarded_folder() -> Iterator[Path]:
    """A folder to take rights away from; root, whom no right stops, lives as nobody meanwhile."""
    if not hasattr(os, "geteuid"):
        pytest.skip("rights work otherwise here")
    user = os.geteuid()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if user == 0:
            os.chown(folder, NOBODY, -1)
            os.seteuid(NOBODY)
        try:
            yield folder
        finally:
            folder.chmod(0o700)
            os.seteuid(user)
