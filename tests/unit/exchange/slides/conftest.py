"""What the tests of slides share: the six templates as slides, with the names they have."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pptx
import pytest

from mapper.core import queries
from mapper.core.store import Store
from mapper.exchange.slides.options import Options
from mapper.exchange.slides.writer import write_slides
from mapper.services import samples


@pytest.fixture(scope="package")
def template_slides(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[Any]]:
    """The slides of all maps of each template, by its key."""
    folder, found = tmp_path_factory.mktemp("templates"), {}
    for each in samples.templates():
        reader, path = Store(samples.records_of_template(each.key)), folder / f"{each.key}.pptx"
        options = Options(maps=tuple(m.id for m in queries.maps(reader)))
        write_slides(reader, path, generated=datetime(2026, 11, 27, 9, 0, tzinfo=UTC), options=options)
        found[each.key] = list(pptx.Presentation(str(path)).slides)
    return found
