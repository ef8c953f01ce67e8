"""The guard of tests/leftovers.py catches what it is there to catch, and nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

GUILTY = """
    import threading
    from PySide6.QtCore import QObject, QThread, QTimer, QVariantAnimation, Signal
    from PySide6.QtWidgets import QWidget

    gate = threading.Event()

    class Sender(QObject):
        changed = Signal(str)

    def test_thread():
        threading.Thread(target=gate.wait, name="lost thread").start()

    def test_timer(qapp):
        gate.set()
        qapp.timer = QTimer(qapp, objectName="lost timer")
        qapp.timer.start(1000)

    def test_timer_started_by_a_signal(qapp):
        assert not qapp.timer.isActive()
        qapp.other, sender = QTimer(qapp, objectName="lost other", interval=1000), Sender()
        sender.changed.connect(qapp.other.start)
        sender.changed.emit("now")

    def test_animation(qapp):
        qapp.lost = QVariantAnimation(qapp, objectName="lost animation", duration=1000, startValue=0, endValue=1)
        qapp.lost.start()

    def test_qthread(qapp):
        qapp.thread = QThread(qapp, objectName="lost qthread")
        qapp.thread.start()

    def test_window(qapp):
        assert qapp.thread.wait(1000)
        qapp.window = QWidget(objectName="lost window")

    def test_that_fails_is_not_blamed_twice(qapp):
        window = QWidget()
        assert not window
"""

INNOCENT = """
    import threading
    import pytest
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QDialog, QToolTip, QWidget

    @pytest.fixture(scope="module")
    def shared(qapp):
        window = QWidget()
        window.timer = QTimer(window)
        window.timer.start(1000)
        yield window
        window.deleteLater()

    def test_stopped(qapp):
        timer = QTimer(qapp)
        timer.start(1000)
        timer.stop()

    def test_deleted_with_its_window(qtbot):
        window = QWidget()
        qtbot.addWidget(window)
        QTimer(window).start(1000)
        QDialog(window).show()

    def test_deleted_later(qapp):
        qapp.window = QWidget()
        qapp.window.deleteLater()

    def test_kept_by_a_cycle_only(qapp):
        window = QWidget()
        window.itself = window

    def test_tool_tip(qtbot):
        window = QWidget()
        qtbot.addWidget(window)
        QToolTip.showText(window.pos(), "a tip")

    def test_shared(shared):
        assert shared.timer.isActive()

    def test_daemon():
        threading.Thread(target=threading.Event().wait, daemon=True).start()
"""


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], pytest.RunResult]:
    """Runs a test file in a process of its own, with the guard."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))

    def run(source: str) -> pytest.RunResult:
        pytester.makepyfile(source)
        return pytester.runpytest_subprocess("-p", "tests.leftovers", "-p", "no:cacheprovider")

    return run


def test_only_the_test_that_leaves_something_fails(run):
    result = run(GUILTY)
    result.assert_outcomes(passed=6, errors=6, failed=1)
    kinds = ("thread", "timer", "other", "animation", "qthread", "window")
    result.stdout.fnmatch_lines([f"The test left behind: *lost {kind}*" for kind in kinds])


def test_what_is_stopped_shared_or_deleted_passes(run):
    run(INNOCENT).assert_outcomes(passed=7)
