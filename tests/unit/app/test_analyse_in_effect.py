"""`mapper analyse` says with what it reads a map, and lists the ways round the process apart."""

import json

import pytest

from mapper.app.commands.analysing import analyse
from mapper.core.values import ConnectorKind
from tests.builders import a_map


@pytest.fixture
def file(tmp_path):
    builder = a_map().start().to("Check").step("Check").to("Offer", 0.8)
    builder.to("Won", 0.2, kind=ConnectorKind.BYPASS).step("Offer").to("Won").end("Won")
    path = tmp_path / "map.salesmap"
    document = builder.file(path)
    document.close()
    return path


def test_row_24_bypass_flow_is_listed_apart(file, capsys):
    analyse(file, map_name=None, goal=None, levers=(), is_json=False)
    said = capsys.readouterr().out
    assert "ways round the process 1, 7.1% of all that moves" in said
    assert "from “Check” to “Won”" in said
    analyse(file, map_name=None, goal=None, levers=(), is_json=True)
    (found,) = json.loads(capsys.readouterr().out)["maps"]
    assert found["bypasses"]["share"] == pytest.approx(0.2 / 2.8)
    assert [each["cases"] for each in found["bypasses"]["listed"]] == [pytest.approx(0.2)]
    assert found["in_effect"] == {"life_stage": None, "plays_on": 0}
