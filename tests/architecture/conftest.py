"""The gates read every file of the project, and keep nothing of it for the tests after them."""

from collections.abc import Generator
from pathlib import Path

import pytest

from tests.architecture.tree import forget_trees, keep_trees

HERE = Path(__file__).parent


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(
    item: pytest.Item, nextitem: pytest.Item | None
) -> Generator[None, object, object]:
    """No fixture does it: one of a folder that is no package lasts to the end of the run."""
    keep_trees()
    try:
        return (yield)
    finally:
        if nextitem is None or HERE not in nextitem.path.parents:
            forget_trees()
