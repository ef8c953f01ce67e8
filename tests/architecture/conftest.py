"""The gates read every file of the project, and keep nothing of it for the tests after them."""

from collections.abc import Iterator

import pytest

from tests.architecture.tree import trees_kept


@pytest.fixture(scope="package", autouse=True)
def _trees_are_forgotten() -> Iterator[None]:
    with trees_kept():
        yield
