"""The command line at its edges: odd names, missing folders, hostile texts, wrong arguments, a closed terminal."""

import errno
import json
import sys
from pathlib import Path

import pytest

from mapper.app.command_line import run
from mapper.app.commands import drawing
from mapper.core.edits.nodes import rename_node
from mapper.core.errors import Trouble
from mapper.core.records import Node
from mapper.services import documents, exporting, samples

TOO_LONG = "x" * 300 + ".salesmap"


@pytest.fixture(autouse=True)
def file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    records = samples.records_of_template("channel_partner")
    documents.close(documents.new_document(tmp_path / "sale.salesmap", records=records))
    assert run(["export", "sale.salesmap", "sale.json"]) == 0
    return "sale.salesmap"


def _refused(capsys, *arguments):
    """The one sentence on stderr."""
    capsys.readouterr()
    assert run(arguments) == 2
    captured = capsys.readouterr()
    assert captured.err.count("\n") == 1
    return captured.err.strip()


@pytest.mark.parametrize("command", [("new",), ("import", "sale.json"), ("import", "sale.json", "--dry-run")])
def test_a_name_no_file_can_have(command, capsys):
    assert _refused(capsys, *command, TOO_LONG).startswith("A file cannot be called")


def test_the_sentence_names_what_was_typed(capsys):
    assert _refused(capsys, "export", "sale.salesmap", "none/a.xlsx") == "There is no folder for none/a.xlsx."
    assert _refused(capsys, "demo", "sale.salesmap") == "sale.salesmap is not a folder."


@pytest.mark.parametrize("name", ["a.xlsx", "a.png", "a.pptx", "a.docx", "a.json"])
def test_that_there_is_no_folder_is_told_before_anything_is_painted(name, monkeypatch, capsys):
    def paint(*_arguments, **_named):
        raise AssertionError

    for where in ("files", "report", "slides", "workbook"):
        monkeypatch.setattr(f"mapper.app.commands.{where}.working", paint)
    assert (
        _refused(capsys, "export", "sale.salesmap", f"none/{name}") == f"There is no folder for none/{name}."
    )


def test_a_dry_run_refuses_what_the_import_would(capsys):
    told = [
        _refused(capsys, "import", "sale.json", "none/a.salesmap", *more) for more in ((), ("--dry-run",))
    ]
    assert told[0] == told[1] == "There is no folder for none/a.salesmap."


def test_wrong_arguments_with_json_are_one_object_too(capsys):
    for arguments in (
        ("show", "--json"),
        ("show", "sale.salesmap", "--json", "--colour"),
        ("sale.salesmap", "--json"),
    ):
        capsys.readouterr()
        assert run(arguments) == 2
        captured = capsys.readouterr()
        problem = json.loads(captured.out)["problem"]
        assert (problem["code"], problem["sentence"]) == ("usage", captured.err.strip())


def test_the_version_is_all_that_is_said(capsys):
    capsys.readouterr()
    assert run(["--version", "show", "none.salesmap"]) == 0
    assert capsys.readouterr().out.count("\n") == 1


def test_a_terminal_is_not_given_what_it_would_obey(file, capsys):
    document = documents.open_document(Path(file))
    node = next(iter(document.session.store.all(Node)))
    document.session.run(rename_node, node.id, "Red\x1b[31m\x9b2J\x07\nnext")
    documents.close(document)
    capsys.readouterr()
    for command in ("show", "check", "analyse"):
        assert run([command, file]) in (0, 1)
        told = capsys.readouterr().out
        assert not set(told) & {"\x1b", "\x9b", "\x07"}
    assert run(["show", file, "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert "Red\x1b[31m\x9b2J\x07\nnext" in [n["name"] for n in said["maps"][0]["nodes"]]
    assert "\x1b" not in _refused(capsys, "export", file, "a.json", "--map", "\x1b[31m")


class _Stream:
    """A stdout that cannot be written."""

    encoding = "utf-8"

    def __init__(self, error, path):
        self._error = error
        self._file = path.open("wb")
        self.fileno = self._file.fileno
        self.close = self._file.close

    def write(self, _):
        raise OSError(self._error, "")

    def flush(self):
        pass


@pytest.mark.parametrize(("error", "code"), [(errno.EPIPE, 0), (errno.ENOSPC, 2)])
def test_a_stdout_that_cannot_be_written(error, code, tmp_path, monkeypatch, capsys):
    stream = _Stream(error, tmp_path / "out")
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", stream)
        assert run(["templates"]) == code
    stream.close()
    assert capsys.readouterr().err.count("\n") == (code != 0)


def test_no_stdout_at_all(file, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", None)
        assert run(["show", file, "--json"]) == 0


def test_a_trouble_names_the_file_that_was_asked_for_and_not_the_one_it_is_written_to(tmp_path):
    target = tmp_path / "a.salesmap"
    with pytest.raises(Trouble) as caught, exporting.replacing(target) as part:
        raise Trouble("disk_full", path=str(part))
    assert caught.value.params["path"] == str(target)
    assert not part.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only there Qt looks at the locale")
@pytest.mark.parametrize(("codeset", "wanted"), [("UTF-8", "xx"), ("ANSI_X3.4-1968", "C.UTF-8")])
def test_qt_finds_a_locale_that_it_need_not_complain_of(codeset, wanted, monkeypatch):
    monkeypatch.setenv("LC_ALL", "xx")
    monkeypatch.setattr(drawing.locale, "nl_langinfo", lambda _: codeset)
    drawing._speak_utf8()
    assert drawing.os.environ["LC_ALL"] == wanted
