"""A branded workbook's XML, read whole by lxml, so that prefixes and extensions come out as they went in.

Elements are found by their names alone, whatever their prefix, so that both dialects of the format are read.
"""

from collections.abc import Iterator
from typing import Any, Final

from mapper.core.errors import Trouble
from mapper.exchange.tables.xml_parts import Budget

_PER_TAG: Final = 2  # a cell is about as many tags as elements

Element = Any  # of lxml, which brings no types


def parsed(data: bytes, part: str, budget: Budget) -> Element:
    """The root of a part.

    Raises Trouble: "table_damaged", "table_has_entities", "table_too_many_cells".
    """
    from lxml import etree  # type: ignore[import-untyped]  # it brings no types

    budget.spend_elements(data.count(b"<") // _PER_TAG)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, strip_cdata=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError):
        raise budget.damaged(part) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise Trouble("table_has_entities", name=budget.name)
    return root


def as_bytes(root: Element) -> bytes:
    """A part as it is kept in the file."""
    from lxml import etree

    written: bytes = etree.tostring(
        root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True
    )
    return written


def name_of(element: Element) -> str:
    """The name without its prefix; "" of a comment or an instruction."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def children(element: Element, *names: str) -> list[Element]:
    """The elements right in this one that have one of these names."""
    return [child for child in element if name_of(child) in names]


def child(element: Element, name: str) -> Element | None:
    """The first element right in this one that has the name."""
    return next((each for each in element if name_of(each) == name), None)


def within(root: Element, *names: str) -> Iterator[Element]:
    """All elements of these names, however deep."""
    yield from root.iter(*(f"{{*}}{name}" for name in names))


def new(beside: Element, name: str, **attributes: str) -> Element:
    """An element of the same namespace, not yet in the tree."""
    namespace = beside.tag.rpartition("}")[0]
    return beside.makeelement(f"{namespace}}}{name}" if namespace else name, attributes)


def put_after(parent: Element, element: Element, *before: str) -> None:
    """Put an element behind the last one that has a name of `before`; first of all where there is none."""
    found = children(parent, *before)
    parent.insert(parent.index(found[-1]) + 1 if found else 0, element)


def remove(element: Element) -> None:
    """Take an element out; text behind it stays where it was."""
    parent = element.getparent()
    if element.tail and element.tail.strip():
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def said(element: Element, name: str) -> str:
    """An attribute that has a prefix, such as r:id, whatever its namespace; "" where it is missing."""
    return next((str(value) for key, value in element.attrib.items() if key.endswith("}" + name)), "")


def relations_space(element: Element) -> str:
    """The namespace of ids that lead to other parts, in the dialect of the file."""
    is_strict = "purl.oclc.org" in str(element.tag)
    return (
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
        if is_strict
        else "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    )
