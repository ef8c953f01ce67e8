"""A bug is written down and told, and the program goes on."""

import sys
from pathlib import Path

from mapper.app.crash_guard import CrashGuard


def test_a_bug_leaves_a_report_and_is_told(tmp_path: Path) -> None:
    told: list[Path] = []
    guard = CrashGuard(tmp_path, told.append)
    guard.install()
    try:
        try:
            raise ValueError("a bug")
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    finally:
        guard.remove()
    text = told[0].read_text(encoding="utf-8")
    assert "ValueError: a bug" in text
    assert "Mapper" in text.splitlines()[0]


def test_hooks_are_given_back(tmp_path: Path) -> None:
    guard = CrashGuard(tmp_path, lambda _: None)
    guard.install()
    guard.remove()
    assert sys.excepthook is sys.__excepthook__


def test_keyboard_interrupt_is_no_bug(tmp_path: Path) -> None:
    told: list[Path] = []
    guard = CrashGuard(tmp_path, told.append)
    guard.install()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    guard.remove()
    assert told == []
