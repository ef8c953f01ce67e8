"""The pieces of a Word document: paragraphs, runs, links and cells, with every text of users a text."""

import re
from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import quote

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from mapper.exchange.direction import AHEAD, reads_left
from mapper.exchange.report.blocks import Lines, Text, Tone
from mapper.exchange.report.plain import plain

_STEP_IN: Final = 200  # twentieths of a point

INK, QUIET, ACCENT, LINE, RAISED = "1A1F27", "5B6573", "005FA8", "C9D1DC", "EEF2F7"
_TONES: Final = MappingProxyType(
    {Tone.QUIET: QUIET, Tone.GOOD: "1D6B3C", Tone.WATCH: "8A5A00", Tone.BAD: "A8261D"}
)
_STRONG: Final = frozenset({Tone.GOOD, Tone.WATCH, Tone.BAD})
_RTL: Final = re.compile(
    "([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
    "(?:[\\s\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]*"
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff])?)"
)
_LONGEST_MARK: Final = 40
_LEADS: Final = qn(
    "r:id"
)  # of a link to the web: its address, and once it is bound the relation that holds it
_NO_ADDRESS: Final = re.compile(r'["\\\s<>\x00-\x1f\x7f]')
_MARKS: Final = re.compile(
    "[\u2066-\u2069]"
)  # Word knows no isolates; marks of direction keep numbers in place


def element(tag: str, *children: Any, **attributes: object) -> Any:
    """An element such as "w:p" with its attributes, all of them Word's own, and children."""
    made = OxmlElement(tag)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    for child in children:
        made.append(child)
    return made


def text_runs(text: str, *properties: Any) -> Iterator[Any]:
    """The runs of a text, a break for each line break; what is read from right to left says so."""
    for number, line in enumerate(plain(_MARKS.sub(AHEAD, text)).split("\n")):
        if number:
            yield element("w:r", element("w:br"))
        for piece in _RTL.split(line):
            if piece:
                rtl = [element("w:rtl")] if reads_left(piece) else []
                yield _run(piece, [*(_copy(each) for each in properties), *rtl])


def toned_runs(text: Text, size: int | None = None) -> list[Any]:
    """The runs of a text with its tone. `size` in half points; a quiet one is a point smaller."""
    properties = []
    if text.is_strong or text.tone in _STRONG:
        properties += [element("w:b"), element("w:bCs")]
    colour = ACCENT if text.target or text.address else _TONES.get(text.tone)
    if colour is not None:
        properties.append(element("w:color", val=colour))
    if size is not None:
        small = size - 2 if text.tone is Tone.QUIET else size
        properties += [element("w:sz", val=small), element("w:szCs", val=small)]
    return list(text_runs(text.text, *properties))


def paragraph(
    text: Text,
    *,
    style: str = "",
    align: str = "",
    size: int | None = None,
    places: frozenset[str] = frozenset(),
) -> Any:
    """A paragraph; one that leads to a place of the document, or of the web, is a link."""
    is_led = text.target in places
    runs = toned_runs(text if is_led else replace(text, target=""), size)
    if is_led:
        runs = [element("w:hyperlink", *runs, anchor=mark_of(text.target), history=1)]
    elif text.address:
        link = element("w:hyperlink", *runs, history=1)
        link.set(_LEADS, _NO_ADDRESS.sub(lambda found: quote(found[0]), plain(text.address)))
        runs = [link]
    return of_runs(runs, text.text, style=style, align=align, depth=text.depth)


def bind_links(document: Any) -> None:
    """Give the links to the web the relations that Word wants for them, once all of them are in the document."""
    for link in document.element.body.iter(qn("w:hyperlink")):
        address = link.get(_LEADS)
        if address is not None:
            link.set(_LEADS, document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))


def of_runs(runs: list[Any], text: str, *, style: str = "", align: str = "", depth: int = 0) -> Any:
    """A paragraph of runs, which reads as its text does."""
    properties = element("w:pPr")
    if style:
        properties.append(element("w:pStyle", val=style))
    if reads_left(text):
        properties.append(element("w:bidi"))
    if depth:
        properties.append(element("w:ind", left=depth * _STEP_IN))
    if align:
        properties.append(element("w:jc", val=align))
    return element("w:p", properties, *runs)


def kept(made: Any) -> Any:
    """The paragraph, on the page on which what follows it begins."""
    properties = made.find(qn("w:pPr"))
    properties.insert(len(properties.findall(qn("w:pStyle"))), element("w:keepNext"))
    return made


def cell_paragraphs(
    lines: Lines,
    *,
    align: str = "",
    size: int | None = None,
    places: frozenset[str] = frozenset(),
    style: str = "Cell",
) -> list[Any]:
    """The paragraphs of a cell, of which there must be one."""
    shown = lines or (Text(""),)
    return [paragraph(each, style=style, align=align, size=size, places=places) for each in shown]


def field(code: str, shown: str = "1", *properties: Any) -> list[Any]:
    """The runs of a field that Word works out, such as PAGE."""
    instruction = element("w:instrText")
    instruction.set(qn("xml:space"), "preserve")
    instruction.text = f" {code} "

    def run(content: Any) -> Any:
        # What comes of a field looks as its code does, not as what stood there before.
        look = [element("w:rPr", *(_copy(each) for each in properties))] if properties else []
        return element("w:r", *look, content)

    return [
        run(element("w:fldChar", fldCharType="begin")),
        run(instruction),
        run(element("w:fldChar", fldCharType="separate")),
        *text_runs(shown, *properties),
        run(element("w:fldChar", fldCharType="end")),
    ]


def mark_of(anchor: str) -> str:
    """The name of a bookmark: Word knows letters, digits and low lines in it, 40 at most."""
    return anchor.replace("-", "_")[:_LONGEST_MARK]


def _run(text: str, properties: list[Any]) -> Any:
    holder = element("w:t")
    holder.set(qn("xml:space"), "preserve")
    parts = text.split("\t")
    holder.text = parts[0]
    run = element("w:r", element("w:rPr", *properties), holder) if properties else element("w:r", holder)
    for part in parts[1:]:
        more = element("w:t")
        more.set(qn("xml:space"), "preserve")
        more.text = part
        run.append(element("w:tab"))
        run.append(more)
    return run


def _copy(found: Any) -> Any:
    return found.__copy__()
