"""The crash guard: a bug is written down and told, and the document, safe on the disk, stays open."""

import faulthandler
import os
import platform
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final, TextIO

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

import mapper

_MOST_A_SECOND: Final = 20  # reports; of more only the last is kept


class CrashGuard:
    """Takes over the hooks for errors nobody caught. `tell` shows the person the path of the report."""

    def __init__(self, folder: Path, tell: Callable[[Path], None]) -> None:
        self._folder = folder
        self._tell = tell
        self._messages: list[str] = []
        faults = folder / "faults.log"
        _make_report_of(faults)
        self._fault_log = faults.open("w", encoding="utf-8")

    def install(self) -> None:
        faulthandler.enable(self._fault_log)
        sys.excepthook = self._caught
        qInstallMessageHandler(self._listen)

    def remove(self) -> None:
        """Give the hooks back, at the end of the program."""
        qInstallMessageHandler(None)
        sys.excepthook = sys.__excepthook__
        faulthandler.disable()
        self._fault_log.close()

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        self._tell(self._written(text))

    def _written(self, text: str) -> Path:
        recent = "\n".join(self._messages[-50:])
        return _report(self._folder, f"{text}\n\nLast messages of Qt:\n{recent}\n", time.localtime())

    def _listen(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        self._messages.append(f"{kind.name}: {message}")
        del self._messages[:-200]
        if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            sys.stderr.write(f"{message}\n")


def latest_report(folder: Path, since: float) -> Path | None:
    """The report of what went wrong last, since a time in seconds since 1970; None where there is none."""
    reports = [path for path in folder.glob("report-*.txt") if path.stat().st_mtime >= since]
    return max(reports, key=lambda path: path.stat().st_mtime, default=None)


def _make_report_of(faults: Path) -> None:
    """What felled the program the last time, below Python, as a report like all others, with the time it happened."""
    if faults.exists() and (text := faults.read_text(encoding="utf-8", errors="replace")).strip():
        then = faults.stat().st_mtime
        report = _report(
            faults.parent, f"Mapper fell, and this is where it was:\n\n{text}", time.localtime(then)
        )
        os.utime(report, (then, then))


def _report(folder: Path, text: str, when: time.struct_time) -> Path:
    head = f"Mapper {mapper.__version__}, Python {platform.python_version()}, {platform.platform()}"
    report, file = _opened(folder, time.strftime("report-%Y%m%d-%H%M%S", when))
    with file:
        file.write(f"{head}\n{time.strftime('%Y-%m-%d %H:%M:%S', when)}\n\n{text}")
    return report


def _opened(folder: Path, name: str) -> tuple[Path, TextIO]:
    """A new file of that name, numbered where there is one; what goes wrong with every frame begins no more files."""
    for number in range(1, _MOST_A_SECOND):
        report = folder / f"{name}{f'-{number}' if number > 1 else ''}.txt"
        with suppress(FileExistsError):
            return report, report.open("x", encoding="utf-8")
    report = folder / f"{name}-{_MOST_A_SECOND}.txt"
    return report, report.open("w", encoding="utf-8")
