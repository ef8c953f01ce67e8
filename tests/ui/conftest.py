"""What tests of the screen share: a theme in force that leaves nothing behind."""

import pytest

from mapper.ui.theme import Mode, Theme
from tests.as_found import undressed_after


@pytest.fixture
def dressed(qapp):
    """A theme in force, and the application as it was afterwards."""
    theme = Theme(Mode.LIGHT)
    with undressed_after(qapp):
        theme.apply(qapp)
        yield theme
        theme.set_mode(Mode.SYSTEM)
