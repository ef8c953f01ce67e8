"""The command line, asked in this process: what it prints, what it makes, how it refuses."""

import json
import re
import sqlite3
from pathlib import Path

import pytest

from mapper import __version__
from mapper.app import command_line
from mapper.app.command_line import run
from mapper.core import queries
from mapper.core.edits.connectors import set_connector
from mapper.core.edits.nodes import rename_node
from mapper.core.records import Connector, Node, Tool
from mapper.core.store import Store
from mapper.exchange.json_document import read_json
from mapper.services import documents, samples
from mapper.storage.header import APPLICATION_ID

CONTRACT = (Path(__file__).parents[3] / "docs/command-line.md").read_text(encoding="utf-8")
RECORDS = samples.records_of_template("channel_partner")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def file(folder):
    documents.close(documents.new_document(folder / "sale.salesmap", records=RECORDS))
    return "sale.salesmap"


def _said(capsys, *arguments, code=0):
    """What the command prints on stdout; when it fails, on stderr."""
    assert run([str(a) for a in arguments]) == code
    out, err = capsys.readouterr()
    assert (_told(err) == "") == (code != 2)
    return _told(err) if code == 2 else out


def _told(err):
    """On a slow machine stderr tells what is going on as well, in lines that end in "…"."""
    return "".join(line for line in err.splitlines(keepends=True) if not line.endswith("…\n"))


def _json(capsys, *arguments, code=0):
    return json.loads(_said(capsys, *arguments, "--json", code=code))


def _snapshot(path):
    document = documents.open_document(Path(path), read_only=True)
    try:
        return document.session.snapshot()
    finally:
        documents.close(document)


# -- making


def test_the_version(capsys):
    assert _said(capsys, "--version") == f"mapper {__version__}\n"


def test_help_names_every_command(capsys):
    said = _said(capsys, "--help")
    for name in ("new", "templates", "show", "check", "export", "import", "analyse", "demo"):
        assert re.search(rf"^  {name} ", said, re.MULTILINE)
    assert command_line._EDITOR not in said


def test_templates_stand_one_a_line_the_name_first(capsys):
    lines = _said(capsys, "templates").splitlines()
    assert [line.split()[0] for line in lines] == [t.key for t in samples.templates()]


def test_a_new_document_has_the_four_stages_and_a_lane_for_the_customer(folder, capsys):
    _said(capsys, "new", "Öl & Gas.salesmap")
    reader = _snapshot("Öl & Gas.salesmap")
    (process_map,) = queries.maps(reader)
    assert [s.name for s in queries.stages(reader, process_map.id)] == [
        "Prospecting",
        "Qualifying",
        "Selling",
        "Delivering",
    ]
    assert queries.lanes(reader, process_map.id)[0].is_customer
    assert queries.document_info(reader).title == "Öl & Gas"
    assert [path.name for path in folder.iterdir()] == ["Öl & Gas.salesmap"]


def test_a_new_document_from_a_template(folder, capsys):
    _said(capsys, "new", "a.salesmap", "--template", "channel_partner")
    assert len(_snapshot("a.salesmap")) == len(RECORDS)


# -- looking


def _documented_keys(heading):
    """Keys per place, from the table under a heading of the written contract."""
    (section,) = re.findall(rf"^## {heading}\n(.*?)(?=^## |\Z)", CONTRACT, re.DOTALL | re.MULTILINE)
    keys = {}
    for line in section.splitlines():
        cells = line.split(" | ")
        if line.startswith("| ") and len(cells) == 2 and "---" not in line and "Keys" not in line:
            for place in re.findall("`(.+?)`", cells[0]) or ["the whole"]:
                text = re.sub(r"\(.*?\)|such as .*|; unit and.*|`null`, or", "", cells[1])
                keys[place] = set(re.findall("`(.+?)`", text))
    return keys


def test_show_prints_everything_with_the_documented_keys(file, capsys):
    said = _json(capsys, "show", file)
    documented = _documented_keys("show")
    (shown,) = said["maps"]
    step = next(n for n in shown["nodes"] if n["name"] == "Solution design support")
    for place, found in (
        ("the whole", said),
        ("document", said["document"]),
        ("maps[]", shown),
        ("maps[].stages[]", shown["stages"][0]),
        ("maps[].lanes[]", shown["lanes"][0]),
        ("maps[].nodes[]", step),
        ("...measures", step["measures"]),
        ("...touch[]", step["touch"][0]),
        ("...tools[]", step["tools"][0]),
        ("...skills[]", step["skills"][0]),
        ("...metrics[]", step["metrics"][0]),
        ("maps[].connectors[]", shown["connectors"][0]),
        ("roles[]", said["roles"][0]),
        ("metrics[]", said["metrics"][0]),
        ("goals[]", said["goals"][0]),
    ):
        assert set(found) == documented[place], place
    assert step["touch_hours"] == {"SE": 5, "Partner": 4}
    assert (step["stage"], step["lane"]) == ("Selling", "Presales")
    assert [tool["name"] for tool in step["tools"]] == ["Configurator"]
    assert (step["metrics"][0]["unit"], step["metrics"][0]["direction"]) == ("days", "down")


def test_show_leaves_no_id_out(file, capsys):
    said = _said(capsys, "show", file, "--json")
    assert set(re.findall(r'"id": "(.+?)"', said)) == {record.id for record in RECORDS}


def test_show_for_people_names_what_is_there(file, capsys):
    said = _said(capsys, "show", file)
    for text in (
        "Channel or partner sale",
        "Customer (customer)",
        "Joint qualifying call",
        "CAM 1, Partner 1",
        "65 %",
    ):
        assert text in said
    assert all(node.id in said for node in RECORDS if isinstance(node, (Node, Connector)))


def test_check_of_a_sound_document(file, capsys):
    said = _json(capsys, "check", file)
    assert set(said) == _documented_keys("check")["the whole"]
    assert (said["is_sound"], said["findings"]) == (True, [])
    assert "sound" in _said(capsys, "check", file)


def test_check_tells_findings_and_where(file, capsys):
    document = documents.open_document(Path(file))
    line = next(c for c in document.session.store.all(Connector) if c.label == "declines")
    document.session.run(set_connector, line.id, share=0.4)
    documents.close(document)
    (finding,) = _json(capsys, "check", file, code=1)["findings"]
    assert set(finding) == _documented_keys("check")["findings[]"]
    assert (finding["code"], finding["node_ids"]) == ("shares_not_one", [line.source_id])
    assert finding["params"]["total"] == pytest.approx(0.9)
    assert "90 %" in finding["sentence"]
    assert finding["sentence"] in _said(capsys, "check", file, code=1)


def test_analyse_counts(file, capsys):
    said = _json(capsys, "analyse", file)
    (analysed,) = said["maps"]
    documented = _documented_keys("analyse")
    assert set(said) == documented["the whole"]
    assert set(analysed) == documented["maps[]"]
    assert set(analysed["counts"]) == documented["counts"]
    assert set(analysed["in_effect"]) == documented["in_effect"]
    assert set(analysed["bypasses"]) == documented["bypasses"]
    assert analysed["counts"]["nodes_by_kind"] == {
        "start": 1,
        "step": 8,
        "decision": 0,
        "stall": 0,
        "slip": 0,
        "end": 3,
        "note": 0,
    }
    assert "8 step" in _said(capsys, "analyse", file, "--map", analysed["name"])


# -- writing elsewhere, bringing in


def test_export_and_import_lose_nothing(file, capsys):
    _said(capsys, "export", file, "sale.json")
    assert Store(read_json(Path("sale.json"))) == _snapshot(file)
    _said(capsys, "import", "sale.json", "again.salesmap")
    assert _snapshot("again.salesmap") == _snapshot(file)


def test_a_workbook_is_written(file, capsys):
    assert "sale.xlsx" in _said(capsys, "export", file, "sale.xlsx")
    assert Path("sale.xlsx").read_bytes().startswith(b"PK")


def test_import_is_previewed_exactly_and_undone_after_reopening(file, folder, capsys):
    _said(capsys, "new", "other.salesmap", "--template", "inside_transactional")
    _said(capsys, "export", "other.salesmap", "other.json")
    before, before_bytes = _snapshot(file), Path(file).read_bytes()
    planned = _json(capsys, "import", "other.json", file, "--dry-run")
    assert Path(file).read_bytes() == before_bytes
    done = _json(capsys, "import", "other.json", file)
    assert {key: set(value) for key, value in done["by_type"].items() if key == "node"} == {
        "node": {"added", "changed", "removed"}
    }
    assert planned == done | {"dry_run": True}
    assert (done["is_new"], done["changed"], done["removed"]) == (False, 0, 0)
    assert done["added"] == len(_snapshot(file)) - len(before)
    document = documents.open_document(Path(file))
    document.session.undo()
    documents.close(document)
    assert _snapshot(file) == before


def test_an_edited_export_comes_back_as_changes(file, capsys):
    _said(capsys, "export", file, "sale.json")
    text = Path("sale.json").read_text(encoding="utf-8")
    Path("sale.json").write_text(text.replace("Partner quotes", "Partner makes an offer"), encoding="utf-8")
    done = _json(capsys, "import", "sale.json", file)
    assert (done["added"], done["changed"], done["removed"]) == (0, 1, 0)
    assert any(node.name == "Partner makes an offer" for node in _snapshot(file).all(Node))
    assert "holds all of" in _said(capsys, "import", "sale.json", file)


def test_a_dry_run_makes_no_document(file, folder, capsys):
    _said(capsys, "export", file, "sale.json")
    said = _json(capsys, "import", "sale.json", "new.salesmap", "--dry-run")
    assert (said["is_new"], said["added"]) == (True, len(RECORDS))
    assert not Path("new.salesmap").exists()


# -- bad input


def _make_bad_files():
    Path("text.salesmap").write_text("no document\n" * 50)
    Path("empty.salesmap").touch()
    Path("folder.salesmap").mkdir()
    with sqlite3.connect("foreign.salesmap") as foreign:
        foreign.execute("CREATE TABLE t (x)")
    foreign.close()
    sound = Path("sale.salesmap").read_bytes()
    page = 4096
    Path("damaged.salesmap").write_bytes(sound[: 2 * page] + b"\xff" * page + sound[3 * page :])
    Path("short.salesmap").write_bytes(sound[: len(sound) // 2])
    Path("newer.salesmap").write_bytes(sound)
    newer = sqlite3.connect("newer.salesmap")
    newer.execute("PRAGMA user_version = 999")
    newer.close()
    assert sound[68:72] == APPLICATION_ID.to_bytes(4, "big")
    Path("wrong.json").write_text('{"format": "mapper-document", "version": 1, "colour": 1}')
    Path("broken.json").write_text("{")


BAD = ["none", "text", "empty", "folder", "foreign", "damaged", "short", "newer"]


def _is_one_sentence(text):
    return text.count("\n") == 1 and text.strip()[-1] in ".!" and "Traceback" not in text and " " in text


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_no_sound_document_is_refused_in_one_sentence_by_every_command(
    name, file, folder, capsys
):
    _make_bad_files()
    _said(capsys, "export", file, "sale.json")
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    bad = f"{name}.salesmap"
    commands = [
        ("show", bad),
        ("show", bad, "--json"),
        ("check", bad),
        ("analyse", bad),
        ("export", bad, "out.json"),
        ("export", bad, "out.xlsx"),
    ]
    if name != "none":  # importing into nothing makes a document
        commands += [("import", "sale.json", bad), ("import", "sale.json", bad, "--dry-run")]
        commands += [("new", bad)]
    for command in commands:
        assert run(list(command)) == 2, command
        out, err = capsys.readouterr()
        assert _is_one_sentence(_told(err)), err
        assert (out == "") == ("--json" not in command)
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("new", "a.txt"),
        ("new", "a"),
        ("new", "none/a.salesmap"),
        ("new", "sale.salesmap"),
        ("new", "a.salesmap", "--template", "nothing"),
        ("new", "a.salesmap", "--template", ""),
        ("export", "sale.salesmap", "sale.doc"),
        ("export", "sale.salesmap", "sale"),
        ("export", "sale.salesmap", "none/sale.json"),
        ("export", "sale.salesmap", "folder.salesmap"),
        ("export", "sale.salesmap", "sale.salesmap"),
        ("export", "sale.salesmap", "sale.json", "--map", "Nothing"),
        ("analyse", "sale.salesmap", "--map", "Nothing"),
        ("import", "none.json", "sale.salesmap"),
        ("import", "wrong.json", "sale.salesmap"),
        ("import", "broken.json", "sale.salesmap"),
        ("import", "broken.json", "new.salesmap"),
        ("import", "sale.salesmap", "sale.salesmap"),
        ("import", "folder.salesmap", "sale.salesmap"),
        ("demo", "sale.salesmap"),
        ("none.salesmap",),
        ("text.salesmap",),
        ("newer.salesmap",),
        ("shw", "sale.salesmap"),
        ("show",),
        ("show", "--colour"),
        ("--colour",),
    ],
)
def test_bad_input_is_one_sentence_and_changes_nothing(arguments, file, folder, capsys):
    _make_bad_files()
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert run(list(arguments)) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert _is_one_sentence(captured.err), captured.err
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


def test_a_document_that_is_open_elsewhere_is_read_but_not_changed(file, capsys):
    _said(capsys, "export", file, "sale.json")
    document = documents.open_document(Path(file))
    try:
        node = next(n for n in document.session.store.all(Node) if n.name == "Decides")
        document.session.run(rename_node, node.id, "Decides at last")
        assert "Decides at last" in _said(capsys, "show", file)
        told = _said(capsys, "import", "sale.json", file, code=2)
        assert _is_one_sentence(told)
    finally:
        documents.close(document)


def test_a_failure_with_json_is_one_object_too(folder, capsys):
    assert run(["show", "none.salesmap", "--json"]) == 2
    captured = capsys.readouterr()
    problem = json.loads(captured.out)["problem"]
    assert problem["code"] == "no_such_file"
    assert problem["sentence"] == captured.err.strip()


@pytest.mark.parametrize(
    ("typed", "done"),
    [
        ([], [command_line._EDITOR]),
        (["a.salesmap"], [command_line._EDITOR, "a.salesmap"]),
        (["./show"], [command_line._EDITOR, "./show"]),
        (["--", "-a.salesmap"], [command_line._EDITOR, "--", "-a.salesmap"]),
        (["show", "a.salesmap"], ["show", "a.salesmap"]),
        (["--version"], ["--version"]),
    ],
)
def test_a_bare_file_is_for_the_editor(typed, done):
    assert command_line._routed(typed) == done


def test_the_editor_gets_the_file(file, folder, monkeypatch, capsys):
    opened = []
    monkeypatch.setattr("mapper.app.main.run_editor", lambda path: opened.append(path) or 0)
    assert run([file]) == 0
    assert run([]) == 0
    Path("show").write_bytes(Path(file).read_bytes())
    assert run(["./show"]) == 0
    assert opened == [Path(file), None, Path("show")]
    assert len(list(_snapshot(file).all(Tool))) == 9
