"""A bug is written down and told, and the program goes on."""

import subprocess
import sys
import time
from pathlib import Path

from mapper.app.crash_guard import CrashGuard, latest_report


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


def test_two_bugs_in_one_second_leave_two_reports_and_a_thousand_not_a_thousand(
    tmp_path: Path, monkeypatch
) -> None:
    epoch = time.gmtime(0)
    monkeypatch.setattr("mapper.app.crash_guard.time.localtime", lambda: epoch)
    told: list[Path] = []
    guard = CrashGuard(tmp_path, told.append)
    for number in range(30):
        guard._caught(ValueError, ValueError(f"bug {number}"), None)
    guard.remove()
    assert [path.name for path in told[:2]] == ["report-19700101-000000.txt", "report-19700101-000000-2.txt"]
    assert ["bug 0" in told[0].read_text(), "bug 1" in told[1].read_text(), "bug 29" in told[-1].read_text()]
    assert len(list(tmp_path.glob("report-*.txt"))) == 20


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


def test_what_felled_the_program_below_python_is_a_report_at_the_next_start(tmp_path: Path) -> None:
    fall = f"""
import faulthandler, pathlib
from mapper.app.crash_guard import CrashGuard
CrashGuard(pathlib.Path({str(tmp_path)!r}), print).install()
faulthandler._sigsegv()
"""
    subprocess.run([sys.executable, "-c", fall], capture_output=True, check=False)
    assert latest_report(tmp_path, 0.0) is None
    for _ in range(2):
        guard = CrashGuard(tmp_path, lambda _: None)
        guard.install()
        guard.remove()
    (report,) = tmp_path.glob("report-*.txt")
    text = report.read_text(encoding="utf-8")
    assert "Segmentation fault" in text
    assert "Mapper" in text.splitlines()[0]
    assert latest_report(tmp_path, 0.0) == report
    assert latest_report(tmp_path, report.stat().st_mtime + 1) is None
