"""The measured promise about the start: processor time to the first window, beside a bare window's."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from statistics import median

from benchmarks.table import Figure

_MOST_RATIO = 2.0
_HEAVY = ("scipy", "networkx", "openpyxl", "xlsxwriter", "numpy", "alembic")

_BARE = """
import time
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.show()
app.processEvents()
print(time.process_time() * 1000)
"""

_OURS = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from mapper.app.main import run_editor
app = QApplication([])
def look():
    if any(window.isVisible() for window in app.topLevelWidgets()):
        app.processEvents()
        heavy = [name for name in sys.argv[1:] if name in sys.modules]
        print(time.process_time() * 1000, *heavy, flush=True)
        sys.stdout.flush()
        import os
        os._exit(0)
timer = QTimer()
timer.timeout.connect(look)
timer.start(5)
run_editor(None)
"""


def figures(*, is_quick: bool) -> Iterator[Figure]:
    """The start, both windows in turn."""
    bare: list[float] = []
    ours: list[float] = []
    heavy: set[str] = set()
    with tempfile.TemporaryDirectory() as home:
        # The first start compiles; an installed program comes compiled.
        _child(_OURS, home)
        for _ in range(3 if is_quick else 7):
            bare.append(float(_child(_BARE, home)[0]))
            answer = _child(_OURS, home)
            ours.append(float(answer[0]))
            heavy.update(answer[1:])
    yield Figure("first window / bare window (CPU)", None, median(bare), median(ours), most_ratio=_MOST_RATIO)
    yield Figure(f"heavy imports by then {sorted(heavy) or ''}", None, None, float(len(heavy)), 0.0, unit="")


def _child(script: str, home: str) -> list[str]:
    kinds = ("CONFIG", "DATA", "CACHE", "STATE", "RUNTIME")
    own = {f"XDG_{kind}_HOME": home for kind in kinds} | {"XDG_RUNTIME_DIR": home}
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": f"{home}/pyc", **own}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-c", script, *_HEAVY],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout.split()
