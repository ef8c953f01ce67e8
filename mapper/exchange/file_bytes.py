"""The bytes of a file from outside, with what the disk may say against it as Trouble."""

from pathlib import Path

from mapper.core.errors import Trouble


def file_bytes(path: Path, most: int, *, odd: str, large: str) -> bytes:
    """The content of a file of at most so many bytes.

    `odd`: the code for what is no file, such as a pipe, which would be waited for; `large`: for too large a one.
    Raises Trouble("no_such_file", "is_a_folder", "no_permission", "disk_failed") or one of the two.
    """
    try:
        if path.exists() and not path.is_dir() and not path.is_file():
            raise Trouble(odd, path=str(path))
        if path.stat().st_size > most:
            raise Trouble(large, path=str(path), limit=most // 2**20)
        return path.read_bytes()
    except FileNotFoundError:
        raise Trouble("no_such_file", path=str(path)) from None
    except IsADirectoryError:
        raise Trouble("is_a_folder", path=str(path)) from None
    except PermissionError:
        raise Trouble("no_permission", path=str(path)) from None
    except OSError as error:
        raise Trouble("disk_failed", path=str(path), detail=error.strerror or "") from None
