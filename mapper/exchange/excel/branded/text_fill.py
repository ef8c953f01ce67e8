"""Filling {{words in braces}} in the cells of a branded workbook, and knowing the place again the next time.

What stood in a cell before is kept in hidden names: one leads to the cell, wherever it goes, one holds its text, and
one what was written in its place, for whoever types there means what they typed.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from hashlib import sha256
from math import isclose
from typing import Final, NamedTuple

from mapper.exchange.excel.branded.grid import empty, formula_of, runs_of, text_holder, text_of
from mapper.exchange.excel.branded.markup import Element, child, new, put_after
from mapper.exchange.excel.branded.named_fill import cell_of, write_given
from mapper.exchange.excel.branded.ours import Given, Ours, Tell, folded
from mapper.exchange.excel.branded.template import SheetEntry, Template
from mapper.exchange.excel.written_base import SHEET as BASE_SHEET
from mapper.exchange.tables.cells import Place

_MARK: Final = re.compile(r"\{\{\s*([^{}\n]{1,60}?)\s*\}\}")
_OURS: Final = "mapper_text_"
_SAYS: Final = "_says"
_WROTE: Final = "_wrote"
_MOST_KEPT: Final = 2_000  # characters; a name holds some 8,000
_PIECE: Final = 200  # a text in a formula ends at 255
_NUMBER: Final = re.compile(rb"<(?:\w+:)?v[^>]*>(\d+)</")
_LITERAL: Final = re.compile('"((?:[^"]|"")*)"')
_DIGITS: Final = 1e-12  # a workbook keeps fifteen digits or sixteen of a number


def fill_texts(template: Template, ours: Ours, tell: Tell) -> int:
    """Fill in all marks; gives how many cells have got something."""
    count = 0
    known: set[tuple[str, Place]] = set()
    for old in list(_kept(template)):
        sheet, place, text = old.sheet, old.place, old.text
        known.add((sheet.part, place))
        now = _now(template, sheet, place)
        if now is None or not (now == text or _is_as_written(old, now)):
            if now is None or not _MARK.search(now):
                tell("brand_mark_typed_over", mark=text, cell=place.name, sheet=sheet.name)
                continue
            text = now  # other marks than there were
        if _fill(template, sheet, place, text, ours, tell):
            _keep(template, sheet, place, text, old.name)
            count += 1
            if _is_lost(old, now, _now(template, sheet, place)):
                tell("brand_mark_of_before", mark=text, cell=place.name, sheet=sheet.name, text=now)
    for sheet, place, text in list(_found(template)):
        if (sheet.part, place) not in known and _fill(template, sheet, place, text, ours, tell):
            _keep(template, sheet, place, text)
            count += 1
    return count


def _found(template: Template) -> Iterator[tuple[SheetEntry, Place, str]]:
    """The cells with marks; the headings of tables are names of columns and stay what they are."""
    shared = template.texts
    marked = {
        number
        for number, each in enumerate(shared)
        if _MARK.search("".join(t.text or "" for t in runs_of(each)))
    }
    heads = [(t.sheet.part, area) for t in template.tables if (area := template.area_of(t)) is not None]
    for sheet in (each for each in template.sheets if each.name != BASE_SHEET):
        data = template.package.data(sheet.part)
        uses = marked and any(int(number) in marked for number in _NUMBER.findall(data))
        if not uses and b"{{" not in data:
            continue
        for row, column, cell in template.grid(sheet).all_cells():
            if formula_of(cell) is not None:
                continue
            text = text_of(cell, shared)
            if "{{" not in text or not _MARK.search(text):
                continue
            if not any(
                part == sheet.part and row == area.top and area.left <= column <= area.right
                for part, area in heads
            ):
                yield sheet, Place(row, column), text


def _fill(template: Template, sheet: SheetEntry, place: Place, text: str, ours: Ours, tell: Tell) -> bool:
    known = False
    for word in _MARK.findall(text):
        if folded(word) in ours.texts:
            known = True
        else:
            near = ours.near(word, list(ours.texts))
            code = "brand_mark_near" if near else "brand_mark_unknown"
            tell(code, mark=word, near=near, cell=place.name, sheet=sheet.name)
    if not known:
        return False
    whole = _MARK.fullmatch(text.strip())
    if whole is not None:
        write_given(template, sheet, place, ours.texts[folded(whole[1])])
        return True
    cell = template.grid(sheet).cell(*place)
    if cell is None or not _fill_runs(template, sheet, place, cell, ours):
        filled = _said(text, ours)
        if cell is None or _shown(cell, template) != filled:
            write_given(template, sheet, place, Given(filled, "", filled))
    return True


def _fill_runs(template: Template, sheet: SheetEntry, place: Place, cell: Element, ours: Ours) -> bool:
    """Fill in a text of several looks piece by piece; False where it has one, or a mark goes over several."""
    holder = text_holder(cell, template.texts)
    if holder is None:
        return False
    pieces = [piece.text or "" for piece in runs_of(holder)]
    whole = "".join(pieces)
    if len(pieces) < 2 or _MARK.findall(whole) != [m for each in pieces for m in _MARK.findall(each)]:
        return False
    if not _MARK.search(whole):
        return False
    grid = template.change(sheet)
    cell = grid.cell(*place)
    own = new(cell, "is")
    for each in holder:
        own.append(deepcopy(each))
    for piece in runs_of(own):
        piece.text = _said(piece.text or "", ours)
        piece.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    empty(cell)
    cell.set("t", "inlineStr")
    cell.append(own)
    return True


def _said(text: str, ours: Ours) -> str:
    def word(found: re.Match[str]) -> str:
        given = ours.texts.get(folded(found[1]))
        return found[0] if given is None else given.spoken

    return _MARK.sub(word, text)


def _shown(cell: Element, template: Template) -> str:
    value = child(cell, "v")
    text = text_of(cell, template.texts)
    return text or ("" if value is None or cell.get("t") == "s" else value.text or "")


def _now(template: Template, sheet: SheetEntry, place: Place) -> str | None:
    """What stands in a cell; None for a formula of theirs, whatever it says."""
    cell = template.grid(sheet).cell(*place)
    if cell is None:
        return ""
    return None if formula_of(cell) is not None else _shown(cell, template)


def _is_as_written(old: "_Old", now: str) -> bool:
    """Whether a cell holds what was written into it; else somebody has typed another text, which stays.

    A file of an earlier time does not say what was written: there what is around the marks tells.
    """
    if old.wrote is None:
        fixed = _MARK.split(old.text)[::2]
        return re.fullmatch(".*".join(map(re.escape, fixed)), now, re.DOTALL) is not None
    if _brief(now) == old.wrote:
        return True
    try:
        return isclose(float(now), float(old.wrote), rel_tol=_DIGITS)
    except ValueError:
        return False


def _is_lost(old: "_Old", before: str | None, after: str | None) -> bool:
    """Whether a text went that may have been somebody's: of a file of an earlier time nobody knows, where it is not the
    mark and nothing stood around it.
    """
    is_alone = old.wrote is None and not "".join(_MARK.split(old.text)[::2]).strip()
    return is_alone and bool(before) and before not in (old.text, after)


def _brief(text: str) -> str:
    """A text as a name can hold it; of a long one what tells it from another."""
    text = text.replace("\r\n", "\n")
    return text if len(text) <= _MOST_KEPT else sha256(text.encode()).hexdigest()


# -- what stood there before


class _Old(NamedTuple):
    """A cell with marks of an earlier time. `name`: where it is kept; `wrote`: None where nobody kept that."""

    name: str
    sheet: SheetEntry
    place: Place
    text: str
    wrote: str | None


def _kept(template: Template) -> Iterator[_Old]:
    names = {each.get("name", "").casefold(): each for each in template.names}
    for name, element in names.items():
        says, wrote = names.get(name + _SAYS), names.get(name + _WROTE)
        if name.startswith(_OURS) and says is not None:
            found, text = cell_of(template, element), _literal(says)
            if found is not None and _MARK.search(text):
                yield _Old(name, *found, text, None if wrote is None else _literal(wrote))


def _literal(name: Element) -> str:
    return "".join(piece.replace('""', '"') for piece in _LITERAL.findall(name.text or ""))


def _keep(template: Template, sheet: SheetEntry, place: Place, text: str, name: str = "") -> None:
    """Keep what stood in a cell and what stands there now, under the name it has already or a new one."""
    if len(text) > _MOST_KEPT:
        return
    book = template.package.change(template.main)
    listed = child(book, "definedNames")
    if listed is None:
        listed = new(book, "definedNames")
        put_after(book, listed, "sheets", "functionGroups", "externalReferences")
    there = {each.get("name", "").casefold(): each for each in template.names}
    name = name or next(f"{_OURS}{n}" for n in range(1, len(there) + 2) if f"{_OURS}{n}" not in there)
    quoted = sheet.name.replace("'", "''")
    letters = re.sub(r"\d", "", place.name)
    wrote = _brief(_now(template, sheet, place) or "")
    for key, said in (
        (name, f"'{quoted}'!${letters}${place.row}"),
        (name + _SAYS, _quoted(text)),
        (name + _WROTE, _quoted(wrote)),
    ):
        element = there.get(key)
        if element is None:
            element = new(book, "definedName", hidden="1")
            element.set("name", key)
            listed.append(element)
        element.text = said


def _quoted(text: str) -> str:
    pieces = [text[at : at + _PIECE].replace('"', '""') for at in range(0, len(text), _PIECE)]
    return "&".join(f'"{piece}"' for piece in pieces or [""])
