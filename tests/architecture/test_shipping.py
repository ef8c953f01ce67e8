"""What is installed is all that is needed: the wheel holds every module and resource, the notices every library."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT

BUILT_FROM = ("pyproject.toml", "setup.py", "LICENSE", "THIRD-PARTY-NOTICES.md", "README.md")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy: a build leaves its own folders beside the sources."""
    source, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for folder in ("mapper", "resources"):
        shutil.copytree(ROOT / folder, source / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for name in BUILT_FROM:
        if (ROOT / name).exists():
            shutil.copy(ROOT / name, source)
    build = [
        "-m",
        "pip",
        "wheel",
        "-qq",
        "--no-deps",
        "--no-index",
        "--no-build-isolation",
        "-w",
        str(out),
        str(source),
    ]
    subprocess.run([sys.executable, *build], check=True)
    return next(out.glob("*.whl"))


def test_the_wheel_holds_every_module_and_resource(wheel):
    shipped = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    wanted = {
        path.relative_to(ROOT).as_posix().replace("resources/", "mapper/resources/", 1)
        if folder == "resources"
        else path.relative_to(ROOT).as_posix()
        for folder in ("mapper", "resources")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert shipped == wanted


ASK = """
from mapper.core.resources import resource
licence = resource("licences", "LGPL-3.0.txt")
assert "LESSER GENERAL PUBLIC LICENSE" in licence.read_text()
print(licence.parent.parent)
"""


def _resources_seen_from(home: Path) -> Path:
    environment = os.environ | {"PYTHONPATH": str(home)}
    command = [sys.executable, "-c", ASK]
    done = subprocess.run(
        command, env=environment, cwd=home.parent, capture_output=True, text=True, check=True
    )
    return Path(done.stdout.strip())


def test_resources_are_found_in_an_installed_wheel_and_in_a_working_tree(wheel, tmp_path):
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    assert _resources_seen_from(tmp_path) == tmp_path / "mapper" / "resources"
    assert _resources_seen_from(ROOT) == ROOT / "resources"


def test_the_notices_name_every_library_that_is_installed_with_the_program():
    notices = (ROOT / "THIRD-PARTY-NOTICES.md").read_text(encoding="utf-8")
    named = set(re.findall(r"[a-z][a-z0-9-]+", notices.lower().replace("_", "-")))
    assert _installed_with("mapper") - {"mapper"} <= named


def _installed_with(name: str) -> frozenset[str]:
    """A distribution and all that it needs here: what its metadata asks for without an extra and what is installed."""
    installed = {_plain(found.name) for found in metadata.distributions()}
    found, waiting = set(), [name]
    while waiting:
        name = waiting.pop()
        if name in installed and name not in found:
            found.add(name)
            needs = (need for need in metadata.requires(name) or () if "extra ==" not in need)
            waiting += [_plain(re.split(r"[^\w.-]", need, maxsplit=1)[0]) for need in needs]
    return frozenset(found)


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
