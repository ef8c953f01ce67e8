"""What takes longer than a moment says so on stderr, and leaves stdout to the answer."""

import json

from mapper.app.command_line import run
from mapper.app.commands import output
from mapper.services import documents, samples


class _AtOnce:
    """A timer whose time is over as soon as it starts."""

    def __init__(self, _seconds, tell):
        self.start = tell

    def cancel(self):
        """It has told already."""

    join = cancel


def test_what_takes_long_says_so_on_stderr_and_leaves_stdout_clean(tmp_path, capsys, monkeypatch):
    file = tmp_path / "sale.salesmap"
    documents.close(documents.new_document(file, records=samples.records_of_template("channel_partner")))
    monkeypatch.setattr(output.threading, "Timer", _AtOnce)
    assert run(["analyse", str(file), "--json"]) == 0
    captured = capsys.readouterr()
    assert captured.err == "Working the figures out…\n"
    assert json.loads(captured.out)["maps"]
