"""Pictures of the whole window with the demo map, and the small copies of them that were looked at and kept.

`python -m tests.screens.window_pictures` keeps today's pictures as the ones to compare with. Look at them first: they
are written in full to build/screens.
"""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QLocale, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from mapper.app.office import Office
from mapper.app.settings import Settings
from mapper.core import queries
from mapper.services import documents, samples
from mapper.ui.theme.fonts import load_fonts
from mapper.ui.theme.theme import Mode, Theme
from tests.as_found import undressed_after

KEPT = Path(__file__).parent / "kept"
SMALL_WIDTH = 480
SCREENS = (
    ("light-small", Mode.LIGHT, 1280, 720),
    ("light-large", Mode.LIGHT, 1920, 1080),
    ("dark-small", Mode.DARK, 1280, 720),
    ("dark-large", Mode.DARK, 1920, 1080),
    ("contrast-small", Mode.CONTRAST, 1280, 720),
    ("contrast-large", Mode.CONTRAST, 1920, 1080),
)


def picture(mode: Mode, width: int, height: int, folder: Path) -> QImage:
    """The window with the demo map and one step chosen."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    load_fonts()
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))  # figures as a person sees them, whatever the machine speaks
    with undressed_after(app):
        shot = _shot(app, Theme(mode), width, height, folder)
    QLocale.setDefault(before)
    return shot


def _shot(app: QApplication, theme: Theme, width: int, height: int, folder: Path) -> QImage:
    theme.apply(app)
    office = Office(theme, Settings(folder / "settings.ini"))
    path = folder / "demo.salesmap"
    if not path.exists():
        documents.close(documents.new_document(path, records=samples.demo_records()))
    office.open_document(path)
    desk = office.desks[0]
    desk.window.resize(width, height)
    _settle(app)
    desk.canvas.looking.fit_all() if width > 1500 else desk.canvas.looking.show_start()
    nodes = queries.nodes(desk.bridge.reader, desk.bridge.map_id)
    desk.selection.set([next(node.id for node in nodes if node.name == "First contact")])
    _settle(app)
    # The minimap goes to another corner when the view has come to rest, some time after the last change.
    while any(timer.isActive() for timer in desk.canvas.findChildren(QTimer) if timer.isSingleShot()):
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    while desk.figures.is_stale:  # they stand in the lanes' headers
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    _settle(app)
    shot = desk.window.grab().toImage()
    desk.window.close()
    _settle(app)
    return shot


def small(image: QImage) -> QImage:
    """The copy that is kept: too small to depend on a machine's way to smooth letters."""
    return image.convertToFormat(QImage.Format.Format_RGB32).scaledToWidth(
        SMALL_WIDTH, Qt.TransformationMode.SmoothTransformation
    )


def _settle(app: QApplication) -> None:
    for _ in range(5):
        app.sendPostedEvents(None, 0)
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def main() -> None:
    """Make all pictures, in full to look at and small to keep."""
    app = QApplication(sys.argv[:1])
    full = Path("build/screens")
    full.mkdir(parents=True, exist_ok=True)
    KEPT.mkdir(exist_ok=True)
    for name, mode, width, height in SCREENS:
        with tempfile.TemporaryDirectory() as folder:
            image = picture(mode, width, height, Path(folder))
        image.save(str(full / f"{name}.png"))
        small(image).save(str(KEPT / f"{name}.png"))
    app.quit()


if __name__ == "__main__":
    main()
