"""What must never be in a commit: hosts of package registries, paths of one machine, words of unfinished work."""

import re
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, shown, tracked_files

# Broken up, so that this file does not find itself.
REGISTRY = re.compile(
    r"\bp[y]pi\.(org|io)|p[y]thonhosted\.org|np[m]js\.(org|com)|(deb|security)\.d[e]bian\.org"
)
MACHINE_PATH = re.compile(r"(?<![\w.:/-])/(?:ro[o]t|ho[m]e|wo[r]k|Us[e]rs)/\w|[A-Z]:\\Us[e]rs\\")
UNFINISHED = re.compile(r"\b(?:TO[D]O|FIX[M]E|X[X]X)\b")
CODE_ENDINGS = frozenset({".py", ".sh", ".toml", ".mako", ".qss", ""})
# Licence texts are quoted as they are.
QUOTED = ("resources/licences/",)


def _lines_with(pattern: re.Pattern[str], endings: frozenset[str] | None = None) -> list[str]:
    files = tracked_files()
    if files is None:
        pytest.skip("not in a clone: there are no tracked files")
    return [
        f"{shown(path, number)} {line.strip()[:80]}"
        for path in files
        if (endings is None or path.suffix in endings) and not shown(path).startswith(QUOTED)
        for number, line in enumerate(_text(path).splitlines(), 1)
        if pattern.search(line)
    ]


def _text(path: Path) -> str:
    data = path.read_bytes()
    return "" if b"\0" in data[:8192] else data.decode("utf-8", "replace")


@pytest.mark.parametrize("pattern", [REGISTRY, MACHINE_PATH], ids=["registry host", "machine path"])
def test_no_tracked_file_names_a_host_or_a_machine(pattern):
    assert not _lines_with(pattern)


def test_no_code_is_marked_as_unfinished():
    assert not _lines_with(UNFINISHED, CODE_ENDINGS)


def test_every_decision_has_a_number_of_its_own():
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [int(page.name[:4]) for page in pages]
    assert numbers == list(range(1, len(pages) + 1))
    for page, number in zip(pages, numbers, strict=True):
        assert page.read_text(encoding="utf-8").startswith(f"# {number}. "), page.name
