"""References in formulas of a branded workbook: found by a tokenizer, changed, and written as they were."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from mapper.exchange.tables.cells import MOST_COLUMNS, MOST_ROWS, Area, column_name, read_area

_REFERENCE: Final = re.compile(
    r"(?:(?P<sheet>'(?:[^']|'')+'|[^'!\[\]:]+)!)?"
    r"(?P<c1>\$?)[A-Za-z]{1,3}(?P<r1>\$?)[0-9]{1,7}(?::(?P<c2>\$?)[A-Za-z]{1,3}(?P<r2>\$?)[0-9]{1,7})?"
)


@dataclass(frozen=True, slots=True)
class Reference:
    """Cells that a formula names. `sheet` is "" where it is the formula's own; `signs`: the $ before each part."""

    sheet: str
    area: Area
    signs: tuple[str, str, str, str]
    is_range: bool

    def written(self, prefix: str) -> str:
        """As a formula has it; `prefix` is what stood before it of a sheet."""
        c1, r1, c2, r2 = self.signs
        top, left, bottom, right = self.area
        first = f"{c1}{column_name(left)}{r1}{top}"
        if not self.is_range and (top, left) == (bottom, right):
            return prefix + first
        return f"{prefix}{first}:{c2 if self.is_range else c1}{column_name(right)}{r2 if self.is_range else r1}{bottom}"


Change = Callable[[Reference], Reference | None]


def reference(text: str) -> Reference | None:
    """What a text such as 'My sheet'!$A$1:$B$2 refers to; None when it is no cells.

    >>> reference("'It''s'!$A$1").sheet, reference("A1:B2").area, reference("Sheet1!A:A")
    ("It's", Area(top=1, left=1, bottom=2, right=2), None)
    """
    found = _REFERENCE.fullmatch(text)
    if found is None:
        return None
    sheet = found["sheet"] or ""
    area = read_area(text[len(sheet) + 1 :] if sheet else text)
    if area is None:
        return None
    signs = (found["c1"], found["r1"], found["c2"] or "", found["r2"] or "")
    return Reference(_plain(sheet), area, signs, found["c2"] is not None)


def rewritten(formula: str, change: Change) -> str:
    """The formula, without its equals sign, with its references changed. What leads nowhere becomes #REF!.

    >>> rewritten('SUM(A1:A9)&"A1"', lambda r: replace(r, area=r.area._replace(bottom=r.area.bottom + 1)))
    'SUM(A1:A10)&"A1"'
    """
    from openpyxl.formula.tokenizer import Token, Tokenizer, TokenizerError

    try:
        tokens = Tokenizer("=" + formula).items
    except (TokenizerError, IndexError):
        return formula
    is_changed = False
    pieces: list[str] = []
    for token in tokens:
        text = token.value
        found = reference(text) if token.type == Token.OPERAND and token.subtype == Token.RANGE else None
        if found is not None:
            other = change(found)
            if other is None:
                text = "#REF!"
            elif other != found:
                text = other.written(text[: text.rindex("!") + 1] if "!" in text else "")
        is_changed = is_changed or text != token.value
        pieces.append(text)
    return "".join(pieces) if is_changed else formula


def shifted(formula: str, rows: int, columns: int = 0) -> str:
    """The formula as it reads when it is copied so many rows down and columns to the right.

    >>> shifted("B6*$C$1+Rates!B6", 2)
    'B8*$C$1+Rates!B8'
    """

    def change(found: Reference) -> Reference | None:
        c1, r1, c2, r2 = found.signs if found.is_range else found.signs[:2] * 2
        top, left, bottom, right = found.area
        area = Area(
            top if r1 else top + rows,
            left if c1 else left + columns,
            bottom if r2 else bottom + rows,
            right if c2 else right + columns,
        )
        fits = (
            min(area) > 0
            and max(area.top, area.bottom) <= MOST_ROWS
            and max(area.left, area.right) <= MOST_COLUMNS
        )
        return replace(found, area=area) if fits else None

    return rewritten(formula, change)


def _plain(sheet: str) -> str:
    return sheet[1:-1].replace("''", "'") if sheet.startswith("'") else sheet
