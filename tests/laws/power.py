"""A power cut, played from a recording: what a program wrote is kept only as far as it had it synced.

A child edits under strace, which writes down each write, sync and truncation. A cut at any moment then leaves each file
as it was at its last sync, plus whatever the disk happened to have written of the rest: any of the later writes, in any
combination, some torn at a sector. A killed process shows none of that, since the system writes for it.
"""

import random
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
SECTOR = 512
CALL = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)")
FILE = re.compile(r"(\d+)<([^>]*)>")
TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass(frozen=True)
class Event:
    """One thing the child did. `kind`: make, write, add (at the end), cut (truncate), sync, link, remove or say.

    Of a link the data is the other name.
    """

    kind: str
    path: str
    data: bytes = b""
    at: int = 0


def can_record() -> bool:
    """Whether strace is there and may watch a child of ours."""
    strace = shutil.which("strace")
    if strace is None:
        return False
    return (
        subprocess.run([strace, "-o", "/dev/null", "true"], capture_output=True, check=False).returncode == 0
    )


def record(path: Path, trace: Path, seed: int, commands: int, *options: str) -> list[Event]:
    """What a child does on the disk that edits a document so many times."""
    calls = "openat,pwrite64,write,fdatasync,fsync,ftruncate,link,linkat,unlink"
    strace = ["strace", "-f", "-y", "-xx", "-s", "10000000", "-e", f"trace={calls}", "-o", str(trace)]
    child = [sys.executable, "-m", "tests.laws.editor", str(path), str(seed), str(commands), *options]
    subprocess.run([*strace, *child], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    return [event for line in trace.read_text().splitlines() if (event := _event(line, path)) is not None]


def _event(line: str, document: Path) -> Event | None:
    call = CALL.match(line)
    if call is None or call[3].startswith("-"):
        return None
    name, arguments = call[1], call[2]
    texts = [_unhexed(text) for text in TEXT.findall(arguments)]
    handle = FILE.match(arguments)
    number, path = (int(handle[1]), _unhexed(handle[2]).decode()) if handle else (-1, "")
    last = arguments.rpartition(",")[2].strip()
    if name == "write" and number == 1:
        return Event("say", "", texts[0])
    if name in ("openat", "link", "linkat", "unlink"):
        path = texts[0].decode()
    is_ours = path == str(document.parent) or path.startswith(str(document))
    if not is_ours or path.endswith("-shm"):
        return None
    match name:
        case "openat":
            return Event("make", path) if "O_CREAT" in arguments else None
        case "link" | "linkat" | "unlink":
            return Event("remove", path) if name == "unlink" else Event("link", path, texts[1])
        case "ftruncate":
            return Event("cut", path, at=int(last))
        case "pwrite64" | "write":
            return Event("add" if name == "write" else "write", path, texts[0], int(last))
    return Event("sync", path)


def _unhexed(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", "")) if text.startswith("\\x") else text.encode()


@dataclass
class Disk:
    """What is surely on the disk, and what is on its way."""

    folder: str
    content: dict[str, bytearray]
    named: set[str]
    waiting: list[Event] = field(default_factory=list)

    def take(self, event: Event) -> None:
        if event.kind == "sync":
            still: list[Event] = []
            for waiting in self.waiting:
                if self._is_settled(waiting, event.path):
                    self._apply(waiting)
                else:
                    still.append(waiting)
            self.waiting = still
        elif event.kind != "say":
            self.waiting.append(event)

    def _is_settled(self, waiting: Event, synced: str) -> bool:
        """Names are kept by a sync of the folder, content by one of the file."""
        if waiting.kind in ("make", "link", "remove"):
            return synced == self.folder
        return synced == waiting.path

    def after_a_cut(self, rng: random.Random) -> dict[str, bytes]:
        """The files that are found when the power is back."""
        left = Disk(self.folder, {path: bytearray(c) for path, c in self.content.items()}, set(self.named))
        for event in self.waiting:
            fate = rng.random()
            if fate < 0.2 and event.kind in ("write", "add"):
                torn = event.data[: rng.randrange(len(event.data) + 1) // SECTOR * SECTOR]
                left._apply(Event(event.kind, event.path, torn, event.at))
            elif fate < 0.6:
                left._apply(event)
        return {path: bytes(left.content.get(path, b"")) for path in left.named}

    def _apply(self, event: Event) -> None:
        content = self.content.setdefault(event.path, bytearray())
        if event.kind == "make":
            self.named.add(event.path)
        elif event.kind == "link":
            self.content[event.data.decode()] = content
            self.named.add(event.data.decode())
        elif event.kind == "remove":
            self.named.discard(event.path)
            del self.content[event.path]
        elif event.kind == "cut":
            del content[event.at :]
            content.extend(bytes(event.at - len(content)))
        elif event.kind == "add":
            content.extend(event.data)
        else:
            content.extend(bytes(max(0, event.at - len(content))))
            content[event.at : event.at + len(event.data)] = event.data
