"""Killed at any moment, the program has lost nothing that it had shown as saved."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from mapper.core.store import Store
from mapper.storage.document_file import DocumentFile
from tests.builders import a_map
from tests.laws import invariants
from tests.laws.editor import fingerprint

ROOT = Path(__file__).parents[2]


def killed_after(path: Path, seed: int, commands: int) -> tuple[int, str]:
    """Have a child edit, kill it when it has acknowledged so many commands, and give what it said last."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.laws.editor", str(path), str(seed), "0"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    said = [child.stdout.readline() for _ in range(commands)]
    child.kill()
    said += child.stdout.read().splitlines(keepends=True)  # what it acknowledged before the signal came
    child.stdout.close()
    child.wait()
    lines, last = [line for line in said if line.endswith("\n")][-1].split()
    return int(lines), last


def check(path: Path, lines: int, last: str) -> None:
    """All acknowledged commands are there; at most the one that was under way came after them."""
    file = DocumentFile.open(path)
    assert file.reason is None, "the lock of a dead process stops nobody"
    store = Store(file.load())
    found = len(file.journal())
    assert found >= lines
    if found == lines:
        assert fingerprint(store) == last
    invariants.check(store)
    for line in file.journal():
        file.changes_of(line.entry.seq)
    file.close()
    assert list(path.parent.iterdir()) == [path]


def live_and_die(path: Path, times: int) -> None:
    rng = random.Random(times)
    DocumentFile.create(path, a_map().step("Call").to("Won").records())
    for seed in range(times):
        lines, last = killed_after(path, seed, rng.randint(1, 40))
        check(path, lines, last)


def test_a_few_kills(tmp_path):
    live_and_die(tmp_path / "a.salesmap", 5)


@pytest.mark.soak
def test_two_hundred_kills(tmp_path):
    live_and_die(tmp_path / "a.salesmap", 200)
