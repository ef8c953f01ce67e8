"""The guard after each test: no thread, running timer or animation, or top-level window may outlive the test.

What outlives its test fires, paints or writes in the middle of another one, which then fails for no reason of its own.
A pytest plugin (`-p tests.leftovers`), so that the guard itself can be tested in a run of its own.
"""

import gc
import threading
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QPropertyAnimation,
    QThread,
    QThreadPool,
    QTimer,
    QVariantAnimation,
)
from PySide6.QtWidgets import QApplication, QWidget

# What runs by itself, and how to ask it whether it does.
RUNNERS: tuple[tuple[type[QObject], Callable[[Any], bool]], ...] = (
    (QTimer, QTimer.isActive),
    (QThread, QThread.isRunning),
    (QPropertyAnimation, lambda animation: animation.state() != animation.State.Stopped),
    (QVariantAnimation, lambda animation: animation.state() != animation.State.Stopped),
)
# Qt keeps the last tool tip's window and uses it again.
KEPT_BY_QT = frozenset({"QTipLabel"})
# A thread that has been told to end gets this long to do so.
GRACE_SECONDS = 1.0


class Watch:
    """What a test has made, remembered weakly from its making on."""

    def __init__(self) -> None:
        self._made: list[tuple[weakref.ref[QObject], Callable[[Any], bool]]] = []
        self._threads: frozenset[threading.Thread] = frozenset()
        self._windows: frozenset[int] = frozenset()

    def notice(self, kind: type[QObject], is_running: Callable[[Any], bool]) -> None:
        """From now on remember each object of this kind that Python code makes.

        At its making, not at its start: a signal is often connected straight to a timer's `start`.
        """
        make = kind.__init__

        def init(made: QObject, *args: Any, **kwargs: Any) -> None:
            make(made, *args, **kwargs)
            self._made.append((weakref.ref(made), is_running))

        kind.__init__ = init

    def begin(self) -> None:
        """Everything that is there now belongs to somebody else."""
        self._made.clear()
        self._threads = frozenset(threading.enumerate())
        self._windows = frozenset(map(_address, _windows()))

    def leftovers(self) -> list[str]:
        """What the test left, in words; deleted objects that Qt only puts off do not count."""
        if QCoreApplication.instance() is not None:
            QThreadPool.globalInstance().waitForDone(int(GRACE_SECONDS * 1000))
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return [
            *(f"thread {thread.name!r} is alive" for thread in self._live_threads()),
            *(f"{_name(runner)} is running" for runner in self._running()),
            *(f"window {_name(window)} is open" for window in self._open_windows()),
        ]

    def sweep(self) -> None:
        """Stop and delete what was left, so that only the test that left it fails."""
        for runner in self._running():
            runner.quit() if isinstance(runner, QThread) else runner.stop()
        for window in self._open_windows():
            shiboken6.delete(window)

    def _live_threads(self) -> Iterator[threading.Thread]:
        for thread in threading.enumerate():
            if thread not in self._threads and not thread.daemon:
                thread.join(GRACE_SECONDS)
                if thread.is_alive():
                    yield thread

    def _running(self) -> Iterator[QObject]:
        for made, is_running in self._made:
            runner = made()
            if runner is not None and shiboken6.isValid(runner) and is_running(runner):
                yield runner

    def _open_windows(self) -> Iterator[QWidget]:
        return (window for window in _windows() if _address(window) not in self._windows)


def _windows() -> list[QWidget]:
    """The windows of no other window: a dialog goes with its parent."""
    if not isinstance(QCoreApplication.instance(), QApplication):
        return []
    return [
        window
        for window in QApplication.topLevelWidgets()
        if window.parent() is None and window.metaObject().className() not in KEPT_BY_QT
    ]


def _address(window: QWidget) -> int:
    """Python may make a second wrapper for a widget that Qt owns, so the wrapper's identity says nothing."""
    return int(shiboken6.getCppPointer(window)[0])


def _name(thing: QObject) -> str:
    parent = thing.parent()
    own = f"{type(thing).__name__} {thing.objectName()!r}" if thing.objectName() else type(thing).__name__
    return f"{own} of {type(parent).__name__}" if parent is not None else own


@pytest.fixture(scope="session")
def _watch() -> Watch:
    watch = Watch()
    for kind, is_running in RUNNERS:
        watch.notice(kind, is_running)
    return watch


@pytest.fixture(autouse=True)
def _no_leftovers(request: pytest.FixtureRequest, _watch: Watch) -> Iterator[None]:
    failed_before = request.session.testsfailed
    _watch.begin()
    yield
    left = _watch.leftovers()
    if left:
        gc.collect()  # what only a reference cycle keeps is gone; too slow to do after each test
        left = _watch.leftovers()
    if left:
        _watch.sweep()
    # A failed test's traceback keeps its local variables, and with them its widgets.
    if left and request.session.testsfailed == failed_before:
        pytest.fail(f"The test left behind: {'; '.join(left)}.", pytrace=False)
