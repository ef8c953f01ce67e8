"""The styles of a branded workbook: theirs stay, and one is added where a cell of no format gets a date or a share."""

from copy import deepcopy
from typing import Final

from mapper.exchange.excel.branded.markup import Element, child, children, new, put_after
from mapper.exchange.excel.branded.package import Package

_FIRST_OWN: Final = 164  # numbers below are formats that every program knows
_GENERAL: Final = frozenset({"0", ""})
_TEXT: Final = "49"


class Styles:
    """Asks for a style like another one; asking twice for the same gives the same."""

    def __init__(self, package: Package, main: str) -> None:
        self._package = package
        parts = package.related(main, "styles")
        self._part = parts[0] if parts else None
        self._made: dict[tuple[int, str, bool], int] = {}

    def like(self, style: int, number_format: str = "", *, is_quoted: bool = False) -> int:
        """The style, with a number format where it has none, and quoted where a text looks like a formula."""
        if self._part is None:
            return style
        key = style, number_format, is_quoted
        if key not in self._made:
            self._made[key] = self._like(self._part, style, number_format, is_quoted=is_quoted)
        return self._made[key]

    def _like(self, part: str, style: int, number_format: str, *, is_quoted: bool) -> int:
        listed = child(self._package.tree(part), "cellXfs")
        formats = [] if listed is None else children(listed, "xf")
        if style >= len(formats):
            return style
        model = formats[style]
        number = model.get("numFmtId", "0")
        # a number in a cell formatted as text would look like one and count for nothing when it is typed anew
        is_open = (
            number in _GENERAL
            or self._is_general(part, number)
            or (number == _TEXT and number_format not in ("", "@"))
        )
        needs_format = bool(number_format) and number_format not in ("@", "General") and is_open
        needs_quote = is_quoted and model.get("quotePrefix") not in ("1", "true")
        if not needs_format and not needs_quote:
            return style
        root = self._package.change(part)
        listed, other = child(root, "cellXfs"), deepcopy(model)
        assert listed is not None  # it was there above
        if needs_format:
            other.set("numFmtId", self._number(root, number_format))
            other.set("applyNumberFormat", "1")
        if needs_quote:
            other.set("quotePrefix", "1")
        for count, each in enumerate(children(listed, "xf")):
            if dict(each.attrib) == dict(other.attrib) and _inside(each) == _inside(other):
                return count
        listed.append(other)
        listed.set("count", str(len(children(listed, "xf"))))
        return len(children(listed, "xf")) - 1

    def _is_general(self, part: str, number: str) -> bool:
        """Whether a format of a workbook's own is none: LibreOffice writes one that says General."""
        listed = child(self._package.tree(part), "numFmts")
        found = [] if listed is None else children(listed, "numFmt")
        return any(
            e.get("numFmtId") == number and e.get("formatCode", "").lower() == "general" for e in found
        )

    def _number(self, root: Element, code: str) -> str:
        """The number of a number format, which is added where it is missing."""
        listed = child(root, "numFmts")
        if listed is None:
            listed = new(root, "numFmts")
            put_after(root, listed)
        formats = children(listed, "numFmt")
        for each in formats:
            if each.get("formatCode") == code:
                return str(each.get("numFmtId"))
        taken = [int(n) for each in formats if (n := each.get("numFmtId", "")).isdecimal()]
        number = str(max([_FIRST_OWN - 1, *taken]) + 1)
        listed.append(new(listed, "numFmt", numFmtId=number, formatCode=code))
        listed.set("count", str(len(formats) + 1))
        return number


def _inside(form: Element) -> list[tuple[str, dict[str, str]]]:
    return [(each.tag, dict(each.attrib)) for each in form.iter() if each is not form]
