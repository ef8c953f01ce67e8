"""The installed PySide6 does not lose references: 6.12.0 on Python 3.11 aborts after some thousand signals.

And what it gets wrong in every release is asked for in one place only.
"""

import re
import subprocess
import sys

from tests.architecture.tree import ROOT, shown

# The application may be asked what has the focus; a widget or window may not.
ASKING = re.compile(r"InFocusChain\(\)|(?<!QApplication)\.focusWidget\(\)")

CHILD = """
import sys
from PySide6.QtCore import QObject, Signal

class Sender(QObject):
    changed = Signal(int)

sender = Sender()
sender.changed.connect(lambda number: None)
sender.changed.emit(0)
before = sys.getrefcount(True), sys.getrefcount(None)
for number in range(2000):
    sender.changed.emit(number)
    sender.setObjectName("x")
fallen = [a - b for a, b in zip(before, (sys.getrefcount(True), sys.getrefcount(None)))]
print("fallen by", fallen)
sys.exit(any(by > 100 for by in fallen))  # from Python 3.12 on both are immortal and the counts stand still
"""


def test_two_thousand_signals_lose_no_reference():
    done = subprocess.run([sys.executable, "-c", CHILD], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"exit {done.returncode}: {done.stdout}{done.stderr}"


def test_the_focus_chain_is_asked_in_one_place():
    """PySide makes a child of what `nextInFocusChain` and `focusWidget` return (`focus_chain.py`)."""
    asking = [
        shown(path)
        for path in sorted((ROOT / "mapper").rglob("*.py"))
        if ASKING.search(path.read_text(encoding="utf-8")) and path.name != "focus_chain.py"
    ]
    assert not asking
