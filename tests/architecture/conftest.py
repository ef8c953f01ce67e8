"""The gates read every file of the project, and keep nothing of it for the tests after them."""

from collections.abc import Iterator

import pytest

from tests.architecture.tree import parsed


@pytest.fixture(scope="package", autouse=True)
def _trees_are_forgotten() -> Iterator[None]:
    """The trees are a million nodes, which every later full collection would walk."""
    yield
    parsed.cache_clear()
