"""High contrast from the View menu: at once, everywhere, and at the next start."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mapper.app.desk import Desk
from mapper.app.office import Office
from mapper.app.settings import Settings
from mapper.ui.theme.theme import Mode


@pytest.mark.parametrize("mode", [Mode.CONTRAST, Mode.CONTRAST_DARK])
def test_it_is_chosen_shown_and_remembered(
    office: Office, desk: Desk, qapp: QApplication, mode: Mode, tmp_path: Path
) -> None:
    action = next(a for a in desk.window.actions() if a.objectName() == f"view.theme.{mode.value}")
    assert not action.isChecked()
    before = desk.canvas.grab().toImage()
    action.trigger()
    tokens = office.theme.tokens
    assert tokens.name == mode.value
    assert qapp.palette().window().color() == tokens.chrome.window
    desk.canvas.looking.fit_all()
    shown = desk.canvas.grab().toImage()
    assert shown != before
    assert shown.pixelColor(shown.width() - 12, shown.height() - 12) == tokens.canvas.outside
    office.settings.flush()
    assert Settings(tmp_path / "settings.ini").theme_mode is mode
    office.set_theme(Mode.LIGHT)
