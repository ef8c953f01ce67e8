"""What is remembered about the person comes back, and nonsense falls back to the defaults."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from mapper.app.settings import MOST_RECENT, Settings
from mapper.ui.habits import Habits
from mapper.ui.theme.theme import Mode


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.ini"


def _again(settings: Settings, path: Path) -> Settings:
    settings.flush()
    return Settings(path)


def test_a_first_start_has_defaults(path: Path) -> None:
    settings = Settings(path)
    assert settings.theme_mode is Mode.SYSTEM
    assert settings.recent == []
    assert settings.window_state() == (QByteArray(), QByteArray())
    assert settings.last_folder == Path.home()


def test_the_theme_is_remembered(path: Path) -> None:
    settings = Settings(path)
    settings.theme_mode = Mode.DARK
    assert _again(settings, path).theme_mode is Mode.DARK


def test_recent_documents_are_few_unique_and_newest_first(path: Path) -> None:
    settings = Settings(path)
    for number in range(MOST_RECENT + 3):
        settings.add_recent(Path(f"/maps/{number}, with comma.salesmap"))
    settings.add_recent(Path("/maps/5, with comma.salesmap"))
    recent = _again(settings, path).recent
    assert recent[0] == Path("/maps/5, with comma.salesmap")
    assert len(recent) == len(set(recent)) == MOST_RECENT
    settings.forget_recent(recent[0])
    assert settings.recent == recent[1:]


def test_one_recent_document_comes_back_as_a_list(path: Path) -> None:
    settings = Settings(path)
    settings.add_recent(Path("/maps/a.salesmap"))
    assert _again(settings, path).recent == [Path("/maps/a.salesmap")]


def test_window_state_comes_back(path: Path) -> None:
    settings = Settings(path)
    settings.keep_window_state(QByteArray(b"\x00geometry"), QByteArray(b"\xffdocks"))
    assert _again(settings, path).window_state() == (QByteArray(b"\x00geometry"), QByteArray(b"\xffdocks"))


def test_nonsense_in_the_file_is_no_trouble(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text("[General]\ntheme=plaid\nrecent=17\n[window]\ngeometry=12\n", encoding="utf-8")
    settings = Settings(path)
    assert settings.theme_mode is Mode.SYSTEM
    assert settings.window_state()[0] == QByteArray()


def test_what_one_mostly_links_next_is_there_in_the_next_session(path: Path) -> None:
    settings = Settings(path)
    Habits(settings.habits, settings.keep_habits).note("decision", "end:lost")
    assert Habits(_again(settings, path).habits).weight("decision", "end:lost") == 1.0
