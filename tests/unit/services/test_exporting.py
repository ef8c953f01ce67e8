"""Exporting: by the ending, whole or not at all."""

import json
import os
import stat

import pytest

from mapper.core import queries
from mapper.core.errors import Trouble
from mapper.core.store import Store
from mapper.services.exporting import export, find_map, replacing
from mapper.services.samples import demo_records


@pytest.fixture(scope="module")
def snapshot():
    return Store(demo_records()).snapshot()


def _files(folder):
    return sorted(path.name for path in folder.iterdir())


def test_json_holds_the_document_or_one_map(tmp_path, snapshot):
    export(snapshot, tmp_path / "all.json")
    export(snapshot, tmp_path / "one.JSON", queries.maps(snapshot)[1].id)
    written = [json.loads((tmp_path / name).read_text("utf-8")) for name in ("all.json", "one.JSON")]
    assert [len(document["maps"]) for document in written] == [len(queries.maps(snapshot)), 1]
    assert written[1]["maps"][0] == written[0]["maps"][1] | {"position": 1}
    assert _files(tmp_path) == ["all.json", "one.JSON"]


def test_a_picture_comes_from_its_writer(tmp_path, snapshot):
    seen = []

    def write(reader, map_id, path):
        seen.append((reader, map_id, path.suffix))
        path.write_bytes(b"picture")

    (tmp_path / "map.png").write_bytes(b"before")
    export(snapshot, tmp_path / "map.png", None, {".png": write})
    assert seen == [(snapshot, None, ".png")]
    assert (tmp_path / "map.png").read_bytes() == b"picture"


@pytest.mark.parametrize(
    "error", [OSError(28, "No space left on device"), Trouble("disk_full"), KeyboardInterrupt()]
)
def test_when_writing_fails_the_file_that_was_there_stays_and_nothing_else_is_left(tmp_path, snapshot, error):
    def write(reader, map_id, path):
        path.write_bytes(b"half")
        raise error

    (tmp_path / "map.png").write_bytes(b"before")
    with pytest.raises(KeyboardInterrupt if isinstance(error, KeyboardInterrupt) else Trouble) as caught:
        export(snapshot, tmp_path / "map.png", None, {".png": write})
    if isinstance(caught.value, Trouble):
        assert caught.value.code == "disk_full"
    assert (tmp_path / "map.png").read_bytes() == b"before"
    assert _files(tmp_path) == ["map.png"]


def test_what_cannot_be_written_is_told(tmp_path, snapshot):
    (tmp_path / "folder.json").mkdir()
    for out, code in (
        (tmp_path / "map.doc", "export_ending"),
        (tmp_path / "map", "export_ending"),
        (tmp_path / "folder.json", "is_a_folder"),
        (tmp_path / "none" / "map.json", "no_such_folder"),
        (tmp_path / ("x" * 300 + ".json"), "bad_name"),
    ):
        with pytest.raises(Trouble) as caught:
            export(snapshot, out)
        assert caught.value.code == code, out
    assert _files(tmp_path) == ["folder.json"]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_link_stays_a_link(tmp_path):
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("before")
    link.symlink_to(real)
    with replacing(link) as part:
        part.write_text("after")
    assert link.is_symlink()
    assert real.read_text() == "after"


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_a_new_file_has_the_rights_of_any_new_file(tmp_path):
    (tmp_path / "plain").touch()
    with replacing(tmp_path / "made.txt") as part:
        part.write_text("x")
    assert stat.S_IMODE((tmp_path / "made.txt").stat().st_mode) == stat.S_IMODE(
        (tmp_path / "plain").stat().st_mode
    )


def test_maps_are_found_by_name_or_id(snapshot):
    first, second, *_ = queries.maps(snapshot)
    assert find_map(snapshot, second.name) == find_map(snapshot, second.id) == second.id
    assert find_map(snapshot, first.name.upper()) == first.id
    with pytest.raises(Trouble) as caught:
        find_map(snapshot, "Nowhere")
    assert caught.value.code == "map_unknown"
    assert first.name in caught.value.params["known"]
