"""Links and files on steps: which addresses may be opened, and how a path is kept and found again."""

import os
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

OPENED: Final = frozenset({"http", "https", "mailto"})
PICTURES: Final = frozenset({".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp"})


def is_openable(address: str) -> bool:
    """Whether a link is one of those that are opened; all others are only shown.

    >>> is_openable("https://example.com/a?b"), is_openable("file:///etc/passwd"), is_openable("javascript:x")
    (True, False, False)
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme.lower() in OPENED and bool(parts.netloc or parts.path) and "\n" not in address


def completed(address: str) -> str:
    """An address as it was typed, with what is left out by those who type.

    >>> completed(" example.com/offer "), completed("ana@example.com"), completed("ftp://example.com")
    ('https://example.com/offer', 'mailto:ana@example.com', 'ftp://example.com')
    """
    address = address.strip()
    head = address.split("/")[0].split("?")[0]
    if not address or ":" in head:
        return address
    if "@" in head and " " not in address:
        return f"mailto:{address}"
    return f"https://{address}" if "." in head and " " not in head else address


def kept_path(path: Path, folder: Path | None) -> str:
    """A path as it is kept: from the document's folder on where it lies in there, else whole.

    >>> kept_path(Path("/maps/offers/a.pdf"), Path("/maps")), kept_path(Path("/other/a.pdf"), Path("/maps"))
    ('offers/a.pdf', '/other/a.pdf')
    """
    if folder is not None and path.is_relative_to(folder):
        return path.relative_to(folder).as_posix()
    return str(path)


def found_path(kept: str, folder: Path | None) -> Path | None:
    """The file or folder a kept path leads to; None where it is gone, or where it lies beside nobody knows what."""
    path = Path(kept)
    if not path.is_absolute():
        if folder is None or not kept:
            return None
        path = folder / path
    try:
        return Path(os.path.normpath(path)) if path.exists() else None
    except (OSError, ValueError):
        return None
