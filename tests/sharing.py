"""The workers of one run compile the program and the tests together: each its part, and then reads the others'.

In a fresh clone nothing is compiled yet, and pytest writes the assertions of each test file anew. Every worker gathers
every test, so that all of them would do all of this at the same time: 11 s of each.
A pytest plugin (`-p tests.sharing`); without workers, and where all is compiled, it costs nothing.
"""

import compileall
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """Compile this worker's part of the modules, and load its part of the test files, as gathering them will."""
    worker = getattr(session.config, "workerinput", None)
    if worker is None:
        return
    mine = slice(int(worker["workerid"].removeprefix("gw")), None, worker["workercount"])
    root = session.config.rootpath
    code = [path for folder in ("mapper", "tests") for path in root.glob(f"{folder}/**/*.py")]
    for path in sorted(path for path in code if not path.name.startswith("test_"))[mine]:
        compileall.compile_file(path, quiet=2)
    for path in sorted(_test_files(session.config))[mine]:
        # What is wrong with a file, or has it skipped, is told when it is gathered.
        with suppress(pytest.Collector.CollectError, pytest.skip.Exception):
            _ = pytest.Module.from_parent(session, path=path).obj


def _test_files(config: pytest.Config) -> Iterator[Path]:
    for argument in config.args:
        path = config.rootpath / argument.partition("::")[0]
        yield from path.rglob("test_*.py") if path.is_dir() else [path]
