"""A second start hands its document to the first."""

import secrets
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mapper.app.one_instance import OneInstance, hand_over

_SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from mapper.app.one_instance import hand_over
app = QCoreApplication([])
sys.exit(0 if hand_over(Path(sys.argv[2]) if sys.argv[2] else None, sys.argv[1]) else 1)
"""

_KILLED_START = """
import os, sys
from PySide6.QtCore import QCoreApplication
from mapper.app.one_instance import OneInstance
app = QCoreApplication([])
first = OneInstance(sys.argv[1])
os._exit(0)
"""


@pytest.fixture
def name() -> str:
    return f"mapper-test-{secrets.token_hex(4)}"


def test_alone_nobody_takes_the_document(qapp: object, name: str) -> None:
    assert not hand_over(Path("a.salesmap"), name)


@pytest.mark.parametrize("given", ["some map.salesmap", ""])
def test_the_first_start_is_told_what_to_open(qtbot: QtBot, name: str, given: str) -> None:
    first = OneInstance(name)
    with qtbot.waitSignal(first.started) as heard:
        second = subprocess.Popen([sys.executable, "-c", _SECOND_START, name, given])
    qtbot.waitUntil(lambda: second.poll() is not None)
    first.close()
    assert second.returncode == 0
    assert heard.args == [str(Path(given).absolute()) if given else ""]


def test_the_socket_of_a_killed_program_is_taken_over(qtbot: QtBot, name: str) -> None:
    subprocess.run([sys.executable, "-c", _KILLED_START, name], check=True)
    first = OneInstance(name)
    with qtbot.waitSignal(first.started):
        second = subprocess.Popen([sys.executable, "-c", _SECOND_START, name, ""])
    qtbot.waitUntil(lambda: second.poll() is not None)
    first.close()
    assert second.returncode == 0
