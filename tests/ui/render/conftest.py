"""What the tests of the drawing share: an application that needs no screen, and ids that count."""

from collections.abc import Iterator
from itertools import count

import pytest

from mapper.ui.theme.tokens import Tokens, load_tokens


@pytest.fixture
def counted_ids(monkeypatch: pytest.MonkeyPatch) -> None:
    """New records get ids in the order of making, so that a failing example fails again."""
    numbers: Iterator[int] = count(1)
    monkeypatch.setattr("mapper.core.draft.new_id", lambda prefix: f"{prefix}-n{next(numbers):06}")


@pytest.fixture
def tokens() -> Tokens:
    return load_tokens("light")
