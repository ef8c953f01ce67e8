"""Where the program keeps its own things on this machine."""

import tempfile
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("Mapper", appauthor=False)


def settings_file() -> Path:
    """The file of what is remembered between starts."""
    return Path(_DIRS.user_config_dir) / "settings.ini"


def log_folder() -> Path:
    """Where crash reports are written; made when it is not there, and elsewhere where it cannot be made."""
    folder = Path(_DIRS.user_log_dir)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:  # no reason for not starting
        return Path(tempfile.gettempdir())
    return folder
