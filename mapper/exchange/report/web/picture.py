"""A map in the report in a browser: the SVG of its painter, lean, with ids of its own and steps that lead somewhere."""

from collections.abc import Mapping
from typing import Final
from xml.etree import ElementTree as Tree

_SVG: Final = "http://www.w3.org/2000/svg"
_XLINK: Final = "http://www.w3.org/1999/xlink"
_GROUP: Final = f"{{{_SVG}}}g"
_LINK: Final = f"{{{_SVG}}}a"
_TITLE: Final = f"{{{_SVG}}}title"
_DESC: Final = f"{{{_SVG}}}desc"
_FOREIGN: Final = f"{{{_SVG}}}foreignObject"
_SCRIPT: Final = f"{{{_SVG}}}script"
_REFERS: Final = ("clip-path", "fill", "stroke", "mask", "filter")
_HREFS: Final = ("href", f"{{{_XLINK}}}href")
_FONT: Final = frozenset({"font-family", "font-size", "font-weight", "font-style"})


def web_picture(svg: str, number: int, title: str, description: str, targets: Mapping[str, str]) -> str:
    """The picture to be put into a page, where it is the `number`th. `targets`: anchors by the ids of nodes."""
    root = Tree.fromstring(svg)  # noqa: S314  # what our own painter wrote
    _name(root, title, description, number)
    _lighten(root)
    _own_ids(root, f"p{number}-")
    _lead(root, {f"p{number}-{node}": anchor for node, anchor in targets.items()})
    Tree.register_namespace("", _SVG)
    Tree.register_namespace("xlink", _XLINK)
    return Tree.tostring(root, encoding="unicode")


def _name(root: Tree.Element, title: str, description: str, number: int) -> None:
    """It fills the width it is given, and is a picture with a name for those who hear it."""
    for key in ("width", "height"):
        root.attrib.pop(key, None)
    for child in [each for each in root if each.tag in {_TITLE, _DESC}]:
        root.remove(child)
    root.set("role", "group")
    root.set("aria-label", title)
    root.set("aria-describedby", f"about-p{number}")
    said = Tree.Element(_DESC, {"id": f"about-p{number}"})
    said.text = description
    root.insert(0, said)


def _lighten(parent: Tree.Element) -> None:
    """Leave out groups with nothing in them, fonts of what is no text, and what may do more than be seen."""
    for child in list(parent):
        _lighten(child)
        if child.tag in {_SCRIPT, _FOREIGN} or (child.tag == _GROUP and not len(child)):
            parent.remove(child)
            continue
        child.tail = None
        if child.tag == _GROUP:
            for key in _FONT & child.attrib.keys():
                del child.attrib[key]
            if not (child.text or "").strip():
                child.text = None
        for key in [key for key in child.attrib if key.startswith("on")]:
            del child.attrib[key]


def _own_ids(root: Tree.Element, head: str) -> None:
    """Pictures of one page may not share ids: each gets a head, and so does whoever refers to it."""
    for element in root.iter():
        if "id" in element.attrib and element is not root and element.tag != _DESC:
            element.set("id", head + element.attrib["id"])
        for key in _REFERS:
            value = element.attrib.get(key, "")
            if value.startswith("url(#"):
                element.set(key, f"url(#{head}{value[5:]}")
        for key in _HREFS:
            value = element.attrib.get(key, "")
            if value.startswith("#"):
                element.set(key, f"#{head}{value[1:]}")


def _lead(parent: Tree.Element, targets: Mapping[str, str]) -> None:
    """Put the groups of nodes that have a target into links."""
    for place, child in enumerate(list(parent)):
        anchor = targets.get(child.attrib.get("id", "")) if child.tag == _GROUP else None
        if anchor is None:
            _lead(child, targets)
            continue
        link = Tree.Element(_LINK, {"href": f"#{anchor}"})
        link.append(child)
        parent[place] = link
