"""What tests of the screen share: a theme in force that leaves nothing behind."""

import pytest

from mapper.ui.theme import Mode, Theme


@pytest.fixture
def dressed(qapp):
    """A theme in force, and the application as it was afterwards."""
    palette, font, style = qapp.palette(), qapp.font(), qapp.style().name()
    theme = Theme(Mode.LIGHT)
    theme.apply(qapp)
    yield theme
    theme.set_mode(Mode.SYSTEM)
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)
