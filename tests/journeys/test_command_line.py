"""The command line as a person or a script meets it: mostly child processes, their output, their weight."""

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import zipfile
from pathlib import Path
from unittest.mock import patch

import pytest

from mapper.app.__main__ import main
from mapper.services.samples import templates

QT_DRAWING = "PySide6.QtGui"
HEAVY = ("PySide6.QtWidgets", "scipy", "numpy", "networkx", "openpyxl", "xlsxwriter", "sqlalchemy", "alembic")

# Several commands one after the other, for the sake of time; it tells after each what has been loaded by then.
CHILD = """
import json, sys
from mapper.app.__main__ import main
for arguments in json.loads(sys.argv[1]):
    sys.argv = ["mapper", *arguments]
    code = main()
    print("\\0" + json.dumps([code, sorted(sys.modules)]) + "\\0", end="")
"""


def _environment(**changes):
    kept = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    return kept | {"PYTHONWARNINGS": "error"} | changes


def _mapper(folder, *arguments, **changes):
    return subprocess.run(
        [sys.executable, "-m", "mapper.app", *map(str, arguments)],
        cwd=folder,
        env=_environment(**changes),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def _here(folder, *arguments):
    """The exit code of a command in this process: it costs no start."""
    with contextlib.chdir(folder), patch.object(sys, "argv", ["mapper", *map(str, arguments)]):
        return main()


def _told(folder, *commands, **changes):
    """For each of the commands, in a process of their own, what it printed and the modules loaded by then."""
    done = subprocess.run(
        [sys.executable, "-c", CHILD, json.dumps([[str(each) for each in command] for command in commands])],
        cwd=folder,
        env=_environment(**changes),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    parts = done.stdout.split("\0")
    said, codes = parts[0:-1:2], [json.loads(each) for each in parts[1::2]]
    assert [code for code, _ in codes] == [0] * len(commands), done.stderr
    return [(text, set(modules)) for text, (_, modules) in zip(said, codes, strict=True)]


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The demo, made twice into the same folder without a screen, in a process of its own and in this one."""
    folder = tmp_path_factory.mktemp("demo")
    done = _mapper(folder, "demo", "new folder")
    assert done.returncode == 0, done.stderr
    assert _here(folder, "demo", "new folder") == 0
    assert [line.split("  ")[0] for line in done.stdout.splitlines()] == [
        str(Path("new folder") / f"demo.{ending}") for ending in ("salesmap", "xlsx", "png", "svg", "pdf")
    ]
    return folder / "new folder"


def test_the_demo_is_a_document_a_workbook_and_pictures(demo):
    made = sorted(path.name for path in demo.iterdir())
    assert made == ["demo.pdf", "demo.png", "demo.salesmap", "demo.svg", "demo.xlsx"]
    assert (demo / "demo.png").read_bytes().startswith(b"\x89PNG")
    assert (demo / "demo.pdf").read_bytes().startswith(b"%PDF")
    svg = (demo / "demo.svg").read_text(encoding="utf-8")
    assert "<svg" in svg
    assert "Demonstrate" in svg
    assert "xl/workbook.xml" in zipfile.ZipFile(demo / "demo.xlsx").namelist()
    checked = _mapper(demo, "check", "demo.salesmap", "--json")
    assert (checked.returncode, json.loads(checked.stdout)["findings"], checked.stderr) == (0, [], "")


def test_looking_loads_nothing_that_draws_computes_or_converts(demo):
    commands = (
        ["templates"],
        ["show", "demo.salesmap", "--json"],
        ["check", "demo.salesmap"],
        ["export", "demo.salesmap", "out.json"],
        ["import", "out.json", "demo.salesmap", "--dry-run"],
        ["analyse", "demo.salesmap"],  # the last: it may load what the others may not
    )
    told = _told(demo, *commands)
    for arguments, (_, modules) in zip(commands, told, strict=True):
        # the demo has a way round, and how many take it is computed
        allowed = {"numpy"} if arguments[0] == "analyse" else set()
        assert not modules & {*HEAVY, QT_DRAWING} - allowed, arguments
    assert not any(name.startswith("PySide6") for name in told[0][1])
    (demo / "out.json").unlink()


def test_converting_loads_what_it_needs_and_no_more(demo, tmp_path):
    book = tmp_path / "map.xlsx"
    (_, drawn), (_, written) = _told(
        demo, ["export", "demo.salesmap", tmp_path / "map.svg"], ["export", "demo.salesmap", book]
    )
    assert QT_DRAWING in drawn
    assert "xlsxwriter" not in drawn
    assert "openpyxl" not in written
    assert any(name.startswith("xl/media/") for name in zipfile.ZipFile(book).namelist()), (
        "the map as a picture"
    )


@pytest.fixture(scope="module")
def drawn(demo, tmp_path_factory):
    """A map on paper and another one as a picture, one after the other in a process of their own."""
    folder = tmp_path_factory.mktemp("drawn")
    paper = ("--paper", "a3", "--tiles", "2", "--no-overview")
    name = "Promised call-backs and moving start dates"
    _told(
        demo,
        ["export", "demo.salesmap", folder / "tiles.pdf", *paper],
        ["export", "demo.salesmap", folder / "second.svg", "--map", name],
    )
    return folder


def test_a_map_comes_on_paper(drawn):
    assert re.search(rb"/Count 4\b", (drawn / "tiles.pdf").read_bytes()), "four sheets"


def test_every_picture_and_map_by_name(drawn):
    svg = (drawn / "second.svg").read_text(encoding="utf-8")
    assert "Chase attempt" in svg
    assert "Demonstrate" not in svg


def test_bad_input_leaves_by_the_front_door(demo, capfd):
    done = _mapper(demo, "show", "none.salesmap")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1, done.stderr
    for arguments in (["none.salesmap"], ["demo.xlsx"], ["new", "demo.salesmap"]):
        code = _here(demo, *arguments)
        out, err = capfd.readouterr()
        assert (code, out) == (2, "")
        assert err.count("\n") == 1, err


def test_without_a_screen_the_editor_says_so(demo):
    done = _mapper(demo, "demo.salesmap")
    if sys.platform == "linux":
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


def test_a_terminal_that_knows_no_letters_but_english_ones(tmp_path):
    commands = (["new", "Öl.salesmap"], ["show", "Öl.salesmap", "--json"], ["show", "Öl.salesmap"])
    _, (shown, _), _ = _told(tmp_path, *commands, PYTHONIOENCODING="ascii")
    assert json.loads(shown)["document"]["title"] == "Öl"


def test_a_reader_that_has_seen_enough(demo):
    shown = subprocess.Popen(
        [sys.executable, "-m", "mapper.app", "show", "demo.salesmap"],
        cwd=demo,
        env=_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert shown.stdout
    assert shown.stderr
    shown.stdout.close()
    told = shown.stderr.read()
    shown.stderr.close()
    shown.wait(timeout=60)
    assert b"Traceback" not in told


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is no signal there")
def test_ctrl_c_leaves_nothing_half_done(tmp_path):
    child = (
        "import mapper.services.samples as samples, signal, time\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a shell lets what runs behind it ignore it
        "def wait(key): print('waiting', flush=True); time.sleep(60)\n"
        "samples.records_of_template = wait\n"
        "import sys; from mapper.app.__main__ import main\n"
        "sys.argv = ['mapper', 'new', 'a.salesmap', '--template', 'b2b_complex']; sys.exit(main())\n"
    )
    started = subprocess.Popen(
        [sys.executable, "-c", child], cwd=tmp_path, env=_environment(), stdout=-1, stderr=-1, text=True
    )
    assert started.stdout
    assert started.stdout.readline() == "waiting\n"
    started.send_signal(signal.SIGINT)
    _, told = started.communicate(timeout=60)
    assert (started.returncode, told.strip()) == (130, "")
    assert not list(tmp_path.iterdir())


def test_the_names_of_the_templates_make_documents(tmp_path):
    key = templates()[-1].key
    assert _mapper(tmp_path, "new", "a.salesmap", "--template", key).returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.salesmap"]
