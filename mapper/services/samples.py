"""Samples: the templates that ship with the program, listed and turned into fresh records."""

import json
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mapper.core.errors import Trouble
from mapper.core.resources import resource

if TYPE_CHECKING:
    from mapper.core.records import Record


@dataclass(frozen=True, slots=True)
class Template:
    """A shipped map: its key on the command line, its name, and when to use it."""

    key: str
    name: str
    use_when: str


def templates() -> list[Template]:
    """All templates by name."""
    return sorted(
        (_template(path) for path in _folder().glob("*.json")), key=lambda t: (t.name.casefold(), t.key)
    )


def records_of_template(key: str) -> "list[Record]":
    """The records of a template, laid out, with ids no other document has.

    Raises Trouble("template_unknown", key, known).
    """
    from mapper.exchange.json_document import read_json

    known = sorted(path.stem for path in _folder().glob("*.json"))
    if key not in known:
        raise Trouble("template_unknown", key=key, known=", ".join(known))
    return _of_today(read_json(_folder() / f"{key}.json"))


def demo_records() -> "list[Record]":
    """The records of the demo document: two maps, one of them refined, with invented numbers; ids fresh each time."""
    from mapper.exchange.json_document import read_json

    return _signed(_of_today(read_json(resource("samples", "demo.json"))))


def _of_today(records: "list[Record]") -> "list[Record]":
    from mapper.core.records import DocumentInfo

    today = time.strftime("%Y-%m-%d")
    return [replace(r, created=today) if isinstance(r, DocumentInfo) else r for r in records]


def _signed(records: "list[Record]") -> "list[Record]":
    """Those who sign in the file sign the map as it is there: what they signed follows from ids that are fresh."""
    from mapper.core.meaning import fingerprint
    from mapper.core.records import SignOff
    from mapper.core.store import Store

    store = Store(records)
    return [
        replace(r, fingerprint=fingerprint(store, r.map_id))
        if isinstance(r, SignOff) and not r.fingerprint
        else r
        for r in records
    ]


def _folder() -> Path:
    return resource("templates")


def _template(path: Path) -> Template:
    document = json.loads(path.read_bytes())["document"]
    return Template(path.stem, document["title"], document["purpose"])
