"""Hands that rest sooner: what is worked out anew once nothing was changed for a while begins in tests after a moment.

People are waited for 150 ms; in tests nobody types on, and hundreds of them would wait for nothing.
A pytest plugin (`-p tests.quick_hands`); where no test has to do with the screen, it loads nothing of it.
"""

import sys
from collections.abc import Iterator

import pytest

_MOMENT_MS = 15
_WAITING = (
    ("mapper.ui.afterwards", "QUIET_MS"),
    ("mapper.ui.panels.goals.strip", "_QUIET_MS"),
    ("mapper.ui.panels.history", "_QUIET_MS"),
    ("mapper.ui.panels.inspector.plays", "_QUIET"),
)


@pytest.fixture(scope="session", autouse=True)
def _hands_rest_soon() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for module, name in _WAITING:
            if module in sys.modules:  # tests are gathered by now
                patch.setattr(sys.modules[module], name, _MOMENT_MS)
        yield
