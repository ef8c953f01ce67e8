"""Putting the picture of the map into the frame that a branded workbook has for it."""

import re
import struct
from collections.abc import Iterator, Mapping
from typing import Final

from mapper.exchange.excel.branded.markup import Element, child, name_of, relations_space, within
from mapper.exchange.excel.branded.ours import PICTURE
from mapper.exchange.excel.branded.template import Template

_NAME: Final = re.compile(rf"(?<!\w){PICTURE}\d*(?!\w)")
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_MEDIA: Final = "xl/media/mapper-map"
_WHOLE: Final = 100_000  # a share of one, as drawings write it
_MOST: Final = 1_000_000  # at one side; readers refuse more
_BARE: Final = 1_000  # differences of shape that nobody sees


def fill_pictures(template: Template, pictures: Mapping[str, bytes]) -> int:
    """Put each picture where its name - `mapper:map` - stands as name, alternative text or text; gives how many.

    LibreOffice keeps no alternative text of shapes, so what is written in one counts too.
    """
    count = 0
    for sheet in template.sheets:
        for part in template.drawings(sheet):
            for frame, name in list(_frames(template.package.tree(part))):
                data = pictures.get(name)
                if data is None or not data.startswith(_PNG):
                    continue
                _put(template, part, frame, data, name)
                count += 1
    return count


def _frames(drawing: Element) -> Iterator[tuple[Element, str]]:
    for frame in within(drawing, "pic", "sp"):
        about = next(within(frame, "cNvPr"), None)
        if about is None:
            continue
        written = " ".join(t.text or "" for t in within(frame, "t"))
        for text in (about.get("descr", ""), about.get("name", ""), written):
            found = _NAME.search(text.casefold())
            if found is not None:
                yield frame, found[0]
                break


def _put(template: Template, part: str, frame: Element, data: bytes, name: str) -> None:
    package = template.package
    package.change(part)
    media = f"{_MEDIA}{name.removeprefix(PICTURE)}.png"
    package.put(media, data)
    package.know_ending("png", "image/png")
    known = next((id_ for id_, r in package.relations(part).items() if r.target == media), None)
    id_ = known or package.relate(part, "image", media)
    if name_of(frame) == "sp":
        frame = _as_picture(frame)
    fill = child(frame, "blipFill")
    blip = None if fill is None else child(fill, "blip")
    if fill is None or blip is None:
        return
    for key in [key for key in blip.attrib if key.endswith(("}embed", "}link"))]:
        del blip.attrib[key]
    for each in list(blip):  # another picture's: recolouring, or its drawing as SVG
        blip.remove(each)
    blip.set(f"{{{relations_space(frame)}}}embed", id_)
    cut = child(fill, "srcRect")
    if cut is not None:
        fill.remove(cut)
    margins = _margins(frame, data)
    if margins:
        blip.addnext(blip.makeelement(blip.tag.replace("}blip", "}srcRect"), margins))


def _as_picture(shape: Element) -> Element:
    """A picture in the place of a shape, of the same name and size."""
    space = shape.tag.rpartition("}")[0] + "}"
    about, looks = next(within(shape, "cNvPr")), child(shape, "spPr")
    drawn = next((each.tag.rpartition("}")[0] + "}" for each in ([] if looks is None else looks)), "")
    drawn = drawn or "{http://schemas.openxmlformats.org/drawingml/2006/main}"
    picture = shape.makeelement(f"{space}pic", {})
    titles = shape.makeelement(f"{space}nvPicPr", {})
    titles.append(about)
    titles.append(shape.makeelement(f"{space}cNvPicPr", {}))
    fill = shape.makeelement(f"{space}blipFill", {})
    fill.append(shape.makeelement(f"{drawn}blip", {}))
    stretch = shape.makeelement(f"{drawn}stretch", {})
    stretch.append(shape.makeelement(f"{drawn}fillRect", {}))
    fill.append(stretch)
    picture.append(titles)
    picture.append(fill)
    if looks is not None:
        for each in list(looks):
            if name_of(each) in ("solidFill", "gradFill", "pattFill", "blipFill"):
                looks.remove(each)
        picture.append(looks)
    shape.getparent().replace(shape, picture)
    return picture


def _margins(frame: Element, data: bytes) -> dict[str, str]:
    """What is added at two sides of the picture so that it fills its frame without being stretched."""
    extent = next((e for e in within(frame, "ext") if e.get("cx") and e.get("cy")), None)
    if extent is None:
        return {}
    frame_width, frame_height = (int(extent.get(name)) for name in ("cx", "cy"))
    width, height = struct.unpack(">II", data[16:24])
    if min(frame_width, frame_height, width, height) <= 0:
        return {}
    wide = (frame_width * height) / (frame_height * width)
    sides = ("l", "r") if wide > 1 else ("t", "b")
    margin = min(_MOST, round(_WHOLE * ((wide if wide > 1 else 1 / wide) - 1) / 2))
    return {} if margin < _BARE else dict.fromkeys(sides, str(-margin))
