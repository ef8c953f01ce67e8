"""Links and paths of attachments: what is opened, and what a path leads to on another machine."""

from pathlib import Path

import pytest

from mapper.services.attaching import completed, found_path, is_openable, kept_path


@pytest.mark.parametrize("address", ["https://a.example/x", "HTTP://a.example", "mailto:ana@a.example"])
def test_these_are_opened(address):
    assert is_openable(address)


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "smb://host/x",
        "",
        "https:",
        "http://[broken",
        "C:\\x.exe",
    ],
)
def test_all_others_are_only_shown(address):
    assert not is_openable(address)


def test_a_path_beside_the_document_moves_with_it(tmp_path):
    here, there = tmp_path / "here", tmp_path / "there"
    for folder in (here, there):
        (folder / "offers").mkdir(parents=True)
        (folder / "offers" / "a.pdf").write_text("offer")
    kept = kept_path(here / "offers" / "a.pdf", here)
    assert not Path(kept).is_absolute()
    assert found_path(kept, there) == there / "offers" / "a.pdf"


def test_what_is_gone_is_found_nowhere(tmp_path):
    assert found_path("gone.pdf", tmp_path) is None
    assert found_path("gone.pdf", None) is None
    assert found_path("", tmp_path) is None
    assert found_path("bad\0name", tmp_path) is None
    assert found_path(str(tmp_path / "gone.pdf"), None) is None


def test_an_address_is_completed_only_where_it_is_clear():
    assert completed("example.com") == "https://example.com"
    assert completed("what is this") == "what is this"
