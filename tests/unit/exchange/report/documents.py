"""Documents and reports that tests of the report share, and what was written, read back."""

from dataclasses import fields, replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from itertools import cycle
from pathlib import Path
from struct import pack
from typing import Any
from zlib import compress, crc32

from docx import Document

from mapper.core.ids import MapId
from mapper.core.records import Record
from mapper.core.store import Store
from mapper.exchange.report.blocks import (
    Bullets,
    Facts,
    Heading,
    MapPlace,
    Paragraph,
    Picture,
    Report,
    Table,
    Text,
    Tile,
    Tiles,
    Tone,
)
from mapper.services import samples

WHEN = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
MAP = MapId("map-1")
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><title>t</title>'
    '<g id="node-1"><title>Call</title><rect width="20" height="10" onclick="x()"/></g><g/><script>1</script></svg>'
)


def white_png(width: int, height: int) -> bytes:
    """A white picture."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return pack(">I", len(content)) + kind + content + pack(">I", crc32(kind + content))

    rows = (b"\0" + b"\xff" * 3 * width) * height
    head = pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", compress(rows)) + chunk(b"IEND", b"")


PNG = white_png(40, 20)
JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    b"\xff\xc0\x00\x0b\x08" + pack(">HH", 16, 48) + b"\x01\x01\x11\x00\xff\xd9"
)
EVIL = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "=cmd|' /C calc'!A0",
    "{amount} {0} %s",
    "&amp;&lt;b&gt;",
    "]]><!--",
    "bell\x07 null\x00 vertical\x0b",
    "lone \ud83d surrogate \ufffe\uffff",
    "\u202eright to left\u202d override",
    "مرحبا بالعالم 12",
    "עברית and English",
    "x" * 10_000,
    "a\nb\tc",
    "javascript:alert(1)",
)
WORDS = {
    key: key
    for key in (
        "contents",
        "zoom_in",
        "zoom_out",
        "fit",
        "large",
        "map_help",
        "made_with",
        "top",
        "page",
        "of",
    )
}
_FREE = frozenset(
    (
        "name",
        "title",
        "description",
        "text",
        "cause",
        "solution",
        "label",
        "reason",
        "purpose",
        "statement",
        "owner",
    )
) | frozenset(
    (
        "author",
        "proof",
        "evidence",
        "cue",
        "action",
        "exit_rule",
        "note",
        "unit",
        "target",
        "formula",
        "source",
    )
)


def evil_document() -> Store:
    """The demo, in which whatever people can write is something that wants to be more than a text."""
    texts = cycle(EVIL)

    def turned(record: Record) -> Record:
        named = {f.name for f in fields(record)} & _FREE
        said: dict[str, Any] = {
            name: next(texts) for name in sorted(named) if type(getattr(record, name)) is str
        }
        return replace(record, **said)

    return Store([turned(record) for record in samples.demo_records()])


def report_saying(text: str) -> Report:
    """A report in which every kind of block says the same."""
    said = Text(text)
    blocks = (
        Heading(1, text, "one"),
        Heading(2, text, "two"),
        Paragraph(said),
        Bullets((said, Text(text, Tone.BAD))),
        Facts(((text, (said, Text(text, target="two"))),)),
        Facts((("a", (Text("b"),)), (text, (said,))), is_dense=True),
        Tiles((Tile(text, text, text),)),
        Table(
            heads=(text, "n"),
            rows=(((said,), ()), ((), (Text(text, address=text),))),
            weights=(2, 1),
            title=text,
        ),
        Picture(title=text, data=PNG, form="png", width=40, height=20),
        Heading(2, "Map", "map"),
        MapPlace(map_id=MAP, title=text, description=text, targets={"node-1": "two"}),
    )
    return Report(
        title=text,
        subtitle="Report",
        author=text,
        date="2 Mar 2026",
        language="en",
        about=Facts((("Purpose", (said,)),)),
        blocks=blocks,
        words=WORDS,
    )


class Page(HTMLParser):
    """A web page as it is read: its elements with their attributes, and the text it shows."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self._silent = 0
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._silent += tag in {"script", "style"}

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.texts.append(data)

    def attributes(self, name: str) -> list[str]:
        return [attributes[name] or "" for _, attributes in self.elements if name in attributes]


def letter_texts(path: Path) -> list[str]:
    """All paragraphs of a Word document, in tables too."""
    body: Any = Document(str(path)).element.body
    return [
        "".join(
            {"t": node.text or "", "br": "\n", "tab": "\t"}.get(node.tag.rpartition("}")[2], "")
            for node in paragraph.iter()
        )
        for paragraph in body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p")
    ]
