"""Drawing without a window: what Qt needs before a picture can be painted."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def painting(*, needed: bool) -> Iterator[None]:
    """In here pictures can be painted. Loads Qt's painting, without widgets and without a screen, only when needed."""
    if not needed:
        yield
        return
    if sys.platform == "linux":
        # A picture does not depend on the screen, and a screen that is named but not there would end the program.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication.instance() or QGuiApplication(["mapper"])
    try:
        yield
    finally:
        del application
