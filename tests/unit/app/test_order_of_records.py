"""What `mapper analyse --json` tells hangs on the records of a document and not on the order they are kept in."""

import json
import random
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace

import pytest

from mapper.app.commands import analysing
from mapper.core.store import Store
from mapper.services import samples


@pytest.fixture
def lines(monkeypatch, capsys):
    """All that is told of some records kept in this order, to the last digit and line by line."""

    def told(records):
        # Not by way of a file: from there they come in the order of their ids, however they were written.
        document = SimpleNamespace(session=Store(records))
        monkeypatch.setattr(analysing, "reading", lambda _file: nullcontext(document))
        code = analysing.analyse(Path("a.salesmap"), map_name=None, goal=None, levers=(), is_json=True)
        assert code == 0
        return json.dumps(json.loads(capsys.readouterr().out), indent=0).splitlines()

    return told


def _differing(records, lines, seeds):
    first = lines(records)
    for seed in seeds:
        mixed = list(records)
        random.Random(seed).shuffle(mixed)
        yield from ((a, b) for a, b in zip(first, lines(mixed), strict=True) if a != b)


@pytest.mark.parametrize("key", [each.key for each in samples.templates()])
def test_a_template_says_the_same_whatever_the_order_of_its_records(key, lines):
    assert list(_differing(samples.records_of_template(key), lines, range(3))) == []


def test_the_demo_says_the_same_whatever_the_order_of_its_records(lines):
    assert list(_differing(samples.demo_records(), lines, [1])) == []
