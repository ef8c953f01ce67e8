"""The start of the editor: application, theme, crash guard, first window."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

import mapper
from mapper.app import collector, paths
from mapper.app.crash_guard import CrashGuard
from mapper.app.office import Office
from mapper.app.one_instance import OneInstance, hand_over, server_name
from mapper.app.settings import Settings
from mapper.ui.dialogs.confirm import TroubleDialog
from mapper.ui.theme.fonts import load_fonts
from mapper.ui.theme.theme import Theme


def run_editor(path: Path | None = None) -> int:
    """Open the editor, on a document or on the welcome window, and stay until the last window is closed.

    When the program runs already for this person, it opens the document there and this one ends at once.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication), "the editor needs a QApplication"
    _name(app)
    if hand_over(path, server_name()):
        return 0
    instance = OneInstance(server_name())
    collector.spare()
    load_fonts()
    settings = Settings(paths.settings_file())
    theme = Theme(settings.theme_mode, app, scale=settings.scale / 100)
    theme.apply(app)
    office = Office(theme, settings)
    office.languages.speak(settings.language)
    guard = CrashGuard(paths.log_folder(), _tell_crash)
    guard.install()
    instance.started.connect(lambda name: office.open_document(Path(name)) if name else office.show_welcome())
    QTimer.singleShot(0, office, lambda: office.begin(path))
    try:
        return app.exec()
    finally:
        instance.close()
        guard.remove()


def _name(app: QApplication) -> None:
    app.setApplicationName("mapper")
    app.setApplicationDisplayName("Mapper")
    app.setApplicationVersion(mapper.__version__)
    app.setDesktopFileName("mapper")


def _tell_crash(report: Path) -> None:
    text = QCoreApplication.translate(
        "Crash",
        "Something went wrong inside Mapper. Your map is safe: every change is on the disk as soon as it is shown. "
        "A report was written to {path}; nothing is sent.",
    )
    TroubleDialog.ask(QApplication.activeWindow(), text.replace("{path}", str(report)))
