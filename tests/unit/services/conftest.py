"""What the tests of the staff share: the outline of a new document, and documents that are closed after the test."""

from collections.abc import Callable, Iterator

import pytest

from mapper.services import documents


@pytest.fixture
def outline() -> documents.Outline:
    return documents.Outline(
        title="Untitled",
        map_name="As-is",
        stages=("Prospecting", "Qualifying", "Selling", "Delivering"),
        lanes=("Customer", "Sales"),
    )


@pytest.fixture
def kept() -> Iterator[Callable[[documents.OpenDocument], documents.OpenDocument]]:
    """Closes what it is given after the test."""
    waiting: list[documents.OpenDocument] = []

    def keep(document: documents.OpenDocument) -> documents.OpenDocument:
        waiting.append(document)
        return document

    yield keep
    for document in waiting:
        documents.close(document)
