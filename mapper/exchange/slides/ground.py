"""The slides: the presentation they are put into - a plain one, or a template of somebody's that is looked at first."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from mapper.core.errors import Trouble
from mapper.exchange.file_bytes import file_bytes
from mapper.exchange.slides.palette import Palette
from mapper.exchange.tables.container import Container
from mapper.exchange.tables.xml_parts import Budget

ENDINGS: Final = (".pptx", ".potx")
_MOST: Final = 64 * 2**20
_TYPES: Final = "[Content_Types].xml"
_MAIN: Final = "ppt/presentation.xml"
_TEMPLATE: Final = b"presentationml.template.main+xml"
_PRESENTATION: Final = b"presentationml.presentation.main+xml"
_MACROS: Final = b"macroEnabled"
_THEME: Final = re.compile(rb"<a:(accent[1-6]|dk2|lt2)>.*?</a:\1>", re.DOTALL)

Edit = Callable[[bytes], bytes]


def plain(palette: Palette) -> Any:
    """A presentation of the program's own: wide, with its colours and a few layouts."""
    import pptx

    data = (Path(pptx.__file__).parent / "templates" / "default.pptx").read_bytes()
    colours = _accents(palette)

    def coloured(theme: bytes) -> bytes:
        return _THEME.sub(lambda found: _accent(found.group(1).decode(), colours, found.group(0)), theme)

    return pptx.Presentation(io.BytesIO(_edited(data, {"ppt/theme/theme1.xml": coloured})))


def from_template(path: Path) -> Any:
    """The presentation of a template, without its slides.

    Raises Trouble: those of `file_bytes`, "slides_template" (it is none, is broken, or has a password or macros) or
    "slides_template_large".
    """
    import pptx

    trouble = Trouble("slides_template", name=path.name)
    if path.suffix.lower() not in ENDINGS:
        raise trouble
    data = file_bytes(path, _MOST, odd="slides_template_odd", large="slides_template_large")
    _look_through(data, path.name, trouble)
    try:
        data = _edited(data, {_TYPES: lambda types: types.replace(_TEMPLATE, _PRESENTATION)})
        presentation = pptx.Presentation(io.BytesIO(data))
        _empty(presentation)
        if not len(presentation.slide_layouts):
            raise trouble
    except Trouble:
        raise
    except Exception:  # noqa: BLE001  # a stranger's file may break the reader anywhere, and is never more than unusable
        raise trouble from None
    return presentation


def _look_through(data: bytes, name: str, trouble: Trouble) -> None:
    """Unpack all of it against a budget, so that what it claims of itself is not believed."""
    try:
        container = Container(data, Budget(name))
        if _TYPES.lower() not in container or _MAIN not in container:
            raise trouble
        types = b"".join(container.chunks(_TYPES))
        if _MACROS in types:
            raise trouble
        for part in container.names:
            for _ in container.chunks(part):
                pass
    except Trouble as refused:
        if refused.code == "table_unpacks_too_large":
            raise Trouble("slides_template_large", path=name, limit=refused.params["limit"]) from None
        raise trouble from None


def _empty(presentation: Any) -> None:
    for slide_id in presentation.element.xpath("./p:sldIdLst/p:sldId"):
        presentation.part.drop_rel(slide_id.rId)
        slide_id.getparent().remove(slide_id)


def _edited(data: bytes, edits: Mapping[str, Edit]) -> bytes:
    """A package with some of its parts written anew."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = old.read(info)
            edit = edits.get(info.filename)
            new.writestr(info.filename, content if edit is None else edit(content))
    return made.getvalue()


def _accents(palette: Palette) -> Mapping[str, str]:
    bars = [palette.lane(tint)[1] for tint in range(6)]
    return {
        "accent1": palette.of("accent", "fill"),
        "accent2": bars[2],
        "accent3": bars[3],
        "accent4": bars[1],
        "accent5": bars[4],
        "accent6": bars[5],
        "dk2": palette.of("text", "primary"),
        "lt2": palette.of("canvas", "outside"),
    }


def _accent(name: str, colours: Mapping[str, str], before: bytes) -> bytes:
    if name not in colours:
        return before
    return f'<a:{name}><a:srgbClr val="{colours[name]}"/></a:{name}>'.encode()
