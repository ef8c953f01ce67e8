"""The demo document, and what `mapper analyse --json` tells of it: said once for all tests."""

import pytest

from mapper.core.store import Store
from mapper.services.samples import demo_records
from tests.unit.app.telling import every, told


@pytest.fixture(scope="session")
def store():
    return Store(demo_records())


@pytest.fixture(scope="session")
def demo_told(store, tmp_path_factory):
    return told(every(store), tmp_path_factory.mktemp("demo"))
