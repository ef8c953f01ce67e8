"""The drawing of maps: a PDF of Qt's given bookmarks, which Qt itself cannot write. They are appended to the file."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

_ROOT: Final = re.compile(rb"/Root (\d+) 0 R")
_SIZE: Final = re.compile(rb"/Size (\d+)")
_INFO: Final = re.compile(rb"/Info \d+ 0 R")
_ID: Final = re.compile(rb"/ID \[.*?\]", re.DOTALL)
_START: Final = re.compile(rb"startxref\s+(\d+)")
_TABLE: Final = re.compile(rb"xref\s+0 \d+\s*\n")
_ENTRY: Final = 20  # bytes of an object's line in it
_PAGES: Final = re.compile(rb"/Pages (\d+) 0 R")
_SHOWN: Final = (
    b"/Outlines %d 0 R\n/PageMode /UseOutlines\n/ViewerPreferences << /DisplayDocTitle true >>\n>>"
)
_KIDS: Final = re.compile(rb"/Kids\s*\[(.*?)\]", re.DOTALL)
_REFERENCE: Final = re.compile(rb"(\d+) 0 R")


class Area(NamedTuple):
    """A part of a page in points, upwards from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float


class Bookmark(NamedTuple):
    """A name that leads to an area of a page, the first being 0; without an area, to all of it."""

    title: str
    page: int
    area: Area | None = None
    inner: "tuple[Bookmark, ...]" = ()


def with_bookmarks(pdf: bytes, bookmarks: Sequence[Bookmark]) -> bytes:
    """The same file with these bookmarks, shown beside the pages when it is opened."""
    if not bookmarks:
        return pdf
    trailer = pdf[pdf.rindex(b"trailer") :]
    catalog_number, first = int(_group(_ROOT, trailer)), int(_group(_SIZE, trailer))
    catalog = _object(pdf, catalog_number)
    written = _Outline(first, page_objects(pdf))
    written.write(bookmarks)
    marked = catalog.rstrip().removesuffix(b">>") + _SHOWN % first
    parts, places, at = [], {}, len(pdf) + 1
    for number, content in [(catalog_number, marked), *written.objects.items()]:
        part = b"%d 0 obj\n%s\nendobj\n" % (number, content)
        places[number] = at
        parts.append(part)
        at += len(part)
    table = [b"xref\n%d 1\n%010d 00000 n \n" % (catalog_number, places[catalog_number])]
    table.append(b"%d %d\n" % (first, len(written.objects)))
    table += [b"%010d 00000 n \n" % places[number] for number in written.objects]
    kept = b"\n".join(match.group(0) for match in (_INFO.search(trailer), _ID.search(trailer)) if match)
    ending = b"trailer\n<<\n/Size %d\n/Root %d 0 R\n/Prev %d\n%s\n>>\nstartxref\n%d\n%%%%EOF\n" % (
        first + len(written.objects),
        catalog_number,
        int(_group(_START, trailer)),
        kept,
        at,
    )
    return b"".join([pdf, b"\n", *parts, *table, ending])


def page_objects(pdf: bytes) -> list[bytes]:
    """The numbers of the objects that are the pages, in their order."""
    catalog = _object(pdf, int(_group(_ROOT, pdf[pdf.rindex(b"trailer") :])))
    return _REFERENCE.findall(_group(_KIDS, _object(pdf, int(_group(_PAGES, catalog)))))


class _Outline:
    """The objects of an outline, numbered on from those that are there; the first is its root."""

    def __init__(self, first: int, pages: Sequence[bytes]) -> None:
        self.objects: dict[int, bytes] = {}
        self._first, self._pages = first, pages

    def write(self, bookmarks: Sequence[Bookmark]) -> None:
        self.objects[self._first] = b""
        numbers = self._level(bookmarks, self._first)
        shown = len(bookmarks)
        self.objects[self._first] = b"<<\n/Type /Outlines\n/First %d 0 R\n/Last %d 0 R\n/Count %d\n>>" % (
            numbers[0],
            numbers[-1],
            shown,
        )

    def _level(self, bookmarks: Sequence[Bookmark], parent: int) -> list[int]:
        numbers = []
        for _ in bookmarks:
            numbers.append(self._first + len(self.objects))
            self.objects[numbers[-1]] = b""
        for at, (number, bookmark) in enumerate(zip(numbers, bookmarks, strict=True)):
            lines = [
                b"/Title <%s>" % ("\ufeff" + bookmark.title).encode("utf-16-be", "replace").hex().encode(),
                b"/Parent %d 0 R" % parent,
                b"/Dest [%s 0 R %s]" % (self._pages[bookmark.page], _view(bookmark.area)),
            ]
            if at:
                lines.append(b"/Prev %d 0 R" % numbers[at - 1])
            if at + 1 < len(numbers):
                lines.append(b"/Next %d 0 R" % numbers[at + 1])
            if bookmark.inner:
                inner = self._level(bookmark.inner, number)
                # A negative count: folded until somebody opens it.
                lines.append(b"/First %d 0 R\n/Last %d 0 R\n/Count -%d" % (inner[0], inner[-1], len(inner)))
            self.objects[number] = b"<<\n%s\n>>" % b"\n".join(lines)
        return numbers


def _view(area: Area | None) -> bytes:
    if area is None:
        return b"/Fit"
    return b"/FitR %.2f %.2f %.2f %.2f" % area


def _object(pdf: bytes, number: int) -> bytes:
    """What stands in an object of the file, found by the table at its end."""
    table = _TABLE.match(pdf, int(_group(_START, pdf[pdf.rindex(b"startxref") :])))
    assert table is not None, "Qt writes one table of all objects"
    entry = table.end() + _ENTRY * number
    start = int(pdf[entry : entry + 10])
    head = b"%d 0 obj" % number
    assert pdf.startswith(head, start), f"no object {number}"
    return pdf[start + len(head) : pdf.index(b"endobj", start)].strip()


def _group(pattern: re.Pattern[bytes], text: bytes) -> bytes:
    match = pattern.search(text)
    assert match is not None, f"no {pattern.pattern!r}"
    return match.group(1)
