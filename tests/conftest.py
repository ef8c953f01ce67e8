"""What holds for every test: no screen, nobody's own folders, the hypothesis profiles."""

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from xdist import is_xdist_controller

# Before the first Qt import that makes an application; a developer may still ask for a real screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Where Python is told to keep nothing it compiled, each child of a test would compile the whole program anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# A test run makes and drops far more than a program does; by Python's own measure it would look through it all
# so often that gathering the tests takes 7.4 s instead of 4. What is gathered stays, and is not looked through at all.
gc.set_threshold(20_000, 10, 10)

# The suite asks the same questions each time, so that a failure is never luck; `make fuzz` goes looking.
hypothesis.settings.register_profile("suite", derandomize=True, max_examples=30, deadline=None)
hypothesis.settings.register_profile("fuzz", max_examples=2000, deadline=None, print_blob=True)
hypothesis.settings.load_profile("suite")


def pytest_sessionstart(session: pytest.Session) -> None:
    """From here on tests are gathered, but by the one that only hands them out to workers: it never has done so."""
    if not is_xdist_controller(session):
        gc.disable()


def pytest_collection_finish() -> None:
    """What is there before the first test stays to the end; no later collection has to walk it."""
    gc.collect()
    gc.freeze()
    gc.enable()


@pytest.fixture(scope="session", autouse=True)
def _empty_clipboard() -> Iterator[None]:
    """Qt without a screen dies at its end over what Python code has put on the clipboard."""
    yield
    qt = sys.modules.get("PySide6.QtGui")
    if qt is not None and qt.QGuiApplication.instance() is not None:
        qt.QGuiApplication.clipboard().clear()


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Settings, data and caches go to a folder of the test run, never to the person's own."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for kind in ("CONFIG", "DATA", "CACHE", "STATE"):
            folder = home / kind.lower()
            folder.mkdir()
            patch.setenv(f"XDG_{kind}_HOME", str(folder))
        yield home
