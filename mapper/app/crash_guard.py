"""The crash guard: a bug is written down and told, and the document, safe on the disk, stays open."""

import faulthandler
import platform
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

import mapper


class CrashGuard:
    """Takes over the hooks for errors nobody caught. `tell` shows the person the path of the report."""

    def __init__(self, folder: Path, tell: Callable[[Path], None]) -> None:
        self._folder = folder
        self._tell = tell
        self._messages: list[str] = []
        self._fault_log = (folder / "faults.log").open("a", encoding="utf-8")

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
        report = self._folder / time.strftime("report-%Y%m%d-%H%M%S.txt")
        head = f"Mapper {mapper.__version__}, Python {platform.python_version()}, {platform.platform()}\n\n"
        recent = "\n".join(self._messages[-50:])
        report.write_text(f"{head}{text}\n\nLast messages of Qt:\n{recent}\n", encoding="utf-8")
        return report

    def _listen(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        self._messages.append(f"{kind.name}: {message}")
        del self._messages[:-200]
        if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            sys.stderr.write(f"{message}\n")
