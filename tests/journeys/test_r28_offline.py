"""Row 28: a map is one file that works with the network off and opens on another machine."""

import shutil
import socket
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mapper.app.office import Office
from mapper.core import queries
from mapper.core.edits.nodes import rename_node
from mapper.services import documents


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Whoever tries to reach another machine is noted and gets nowhere."""
    tried: list[str] = []

    def refuse(_socket: socket.socket, address: object) -> None:
        if isinstance(address, tuple):
            tried.append(str(address))
        raise OSError("no network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", lambda *asked, **_: tried.append(str(asked)) or [])
    return tried


def test_row_28_offline_and_taken_along_as_one_file(
    office: Office, qtbot: QtBot, tmp_path: Path, no_network: list[str]
) -> None:
    office.new_from_template("b2b_complex")
    desk = office.desks[-1]
    node = queries.nodes(desk.bridge.reader, desk.bridge.map_id)[0]
    desk.bridge.run(rename_node, node.id, "Taken along")
    here = tmp_path / "here" / "map.salesmap"
    here.parent.mkdir()
    documents.save_copy(desk.document, here)
    assert [path.name for path in here.parent.iterdir()] == ["map.salesmap"], "one file and nothing beside it"
    there = tmp_path / "another machine" / "map.salesmap"
    there.parent.mkdir()
    shutil.copyfile(here, there)
    here.unlink()
    again = documents.open_document(there)
    try:
        assert again.session.store == desk.bridge.session.store
    finally:
        documents.close(again)
    assert no_network == []
