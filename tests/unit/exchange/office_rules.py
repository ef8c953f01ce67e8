"""What Excel, Word and PowerPoint mend beyond the standard's order and ids: names, ranges, functions, drawings."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from types import MappingProxyType
from typing import Any, Final

from openpyxl.formula import Tokenizer
from openpyxl.utils import range_boundaries

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_S: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_P: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_XDR: Final = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"

# Functions that Excel 2007 knew: later ones are written with _xlfn. before them, or come out as #NAME?.
_CLASSIC: Final = (
    "ABS AND AVERAGE AVERAGEIF AVERAGEIFS BINOMDIST CEILING CHAR CHOOSE COLUMN COLUMNS COMBIN COS COUNT COUNTA"
    " COUNTBLANK COUNTIF COUNTIFS DATE DATEVALUE DAY DAYS360 EDATE EOMONTH ERF EXACT EXP FACT FALSE FIND FIXED"
    " FLOOR FREQUENCY GAMMADIST GAMMALN HLOOKUP HYPERLINK IF IFERROR INDEX INDIRECT INT ISBLANK ISERROR ISNA"
    " ISNUMBER ISTEXT LARGE LEFT LEN LN LOG LOG10 LOOKUP LOWER MATCH MAX MDETERM MEDIAN MID MIN MINVERSE MMULT MOD"
    " MONTH N NA NETWORKDAYS NORMDIST NORMSDIST NORMSINV NOT OFFSET OR PERCENTILE PI POISSON POWER PRODUCT"
    " QUARTILE RANK REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SIGN SIN SMALL SQRT STDEV STDEVP SUBSTITUTE"
    " SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SUMSQ T TAN TEXT TIME TODAY TRANSPOSE TREND TRIM TRUE TRUNC UPPER VALUE"
    " VAR VARP VLOOKUP WEEKDAY WORKDAY YEAR"
)
CLASSIC: Final = frozenset(_CLASSIC.split())
_NAME: Final = re.compile(r"[A-Za-z_\\][A-Za-z0-9_.\\?]*")
_CELL: Final = re.compile(r"(?i)[a-z]{1,3}[0-9]+|r[0-9]*c[0-9]*|[rc]")  # which no name may look like
_SHEET: Final = re.compile(r"[^\[\]:*?/\\']([^\[\]:*?/\\]*[^\[\]:*?/\\'])?")
_MOST: Final[Mapping[str, int]] = MappingProxyType(
    {"cellXfs": 64_000, "fonts": 1_024, "numFmts": 250, "fills": 256, "dxfs": 64_000}
)
_HIGHEST: Final = 409.5  # points of a row
_WIDEST: Final = 255  # digits of a column
_FIRST_LAYOUT: Final = 2**31  # ids of masters and layouts begin there, those of slides end there
_FIRST_SLIDE: Final = 256
_MARK: Final = re.compile(r"[^\W\d]\w{0,39}")  # of a bookmark of Word
_LONGEST_FORMAT: Final = 255


def office_offences(trees: Mapping[str, Any]) -> Iterator[str]:
    """What the programs would mend, of the parts of a file by their names."""
    for name, tree in trees.items():
        if name.startswith("xl/worksheets/sheet"):
            yield from (f"{name}: {each}" for each in _sheet(tree, _tables_of(name, trees)))
        elif name.startswith("xl/drawings/drawing"):
            yield from (f"{name}: {each}" for each in _drawing(tree))
        elif "/charts/chart" in name and not name.endswith(".rels"):
            yield from (f"{name}: {each}" for each in _chart(tree))
        elif name.startswith("ppt/slides/slide") and not name.endswith(".rels"):
            yield from (f"{name}: {each}" for each in _slide(tree))
    if "xl/workbook.xml" in trees:
        yield from _workbook(trees)
    if "word/document.xml" in trees:
        yield from _letter(trees["word/document.xml"])
        if "word/stylesWithEffects.xml" in trees:
            yield "a second set of styles"
    if "ppt/presentation.xml" in trees:
        yield from _presentation(trees)


# -- Excel


def _tables_of(name: str, trees: Mapping[str, Any]) -> Sequence[Any]:
    rels = trees.get(f"xl/worksheets/_rels/{name.rpartition('/')[2]}.rels", ())
    return [
        trees[f"xl/tables/{each.get('Target').rpartition('/')[2]}"]
        for each in rels
        if each.get("Type").endswith("/table")
    ]


def _sheet(tree: Any, tables: Sequence[Any]) -> Iterator[str]:
    merged = [each.get("ref") for each in tree.iter(f"{_S}mergeCell")]
    blocks = [*merged, *(table.get("ref") for table in tables)]
    yield from (f"{one} lies over {other}" for one, other in combinations(blocks, 2) if _meet(one, other))
    for table in tables:
        yield from _table(table)
    checked = [ref for each in tree.iter(f"{_S}dataValidation") for ref in each.get("sqref").split()]
    if len(checked) < 2_000:  # each against each
        yield from (
            f"{one} is checked as {other} is" for one, other in combinations(checked, 2) if _meet(one, other)
        )
    orders = Counter(each.get("priority") for each in tree.iter(f"{_S}cfRule"))
    yield from (f"two conditions are the {order}. to be looked at" for order, n in orders.items() if n > 1)
    spans = sorted((int(each.get("min")), int(each.get("max"))) for each in tree.iter(f"{_S}col"))
    yield from (f"columns {one} and {two}" for one, two in pairwise(spans) if one[1] >= two[0])
    yield from (
        f"a column {w} wide" for each in tree.iter(f"{_S}col") if (w := float(each.get("width", 0))) > _WIDEST
    )
    yield from (
        f"a row {h} high" for each in tree.iter(f"{_S}row") if (h := float(each.get("ht", 0))) > _HIGHEST
    )
    rows = [int(each.get("r")) for each in tree.iter(f"{_S}row")]
    if rows != sorted(set(rows)):
        yield "rows are in another order"
    for tag in ("f", "formula", "formula1", "formula2"):
        for text in {each.text for each in tree.iter(f"{_S}{tag}") if each.text}:
            yield from _formula(text)
    for each in tree.iter(f"{_S}c"):
        if each.get("t") in {None, "n"} and (value := each.findtext(f"{_S}v")) and not _is_number(value):
            yield f"{each.get('r')} holds {value}, which is no number"


def _meet(one: str, other: str) -> bool:
    left, top, right, bottom = range_boundaries(one)
    other_left, other_top, other_right, other_bottom = range_boundaries(other)
    return bool(left <= other_right and other_left <= right and top <= other_bottom and other_top <= bottom)


def _is_number(text: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?([eE][-+]?\d+)?", text) is not None


def _table(table: Any) -> Iterator[str]:
    name = table.get("displayName")
    ids = Counter(each.get("id") for each in table.iter(f"{_S}tableColumn"))
    yield from (f"{name}: two columns are {id}" for id, count in ids.items() if count > 1)
    _, top, _, bottom = range_boundaries(table.get("ref"))
    if bottom <= top:
        yield f"{name} has no row"
    filtered = table.find(f"{_S}autoFilter")
    if filtered is not None and filtered.get("ref") != table.get("ref"):
        yield f"{name} is filtered in {filtered.get('ref')}"
    if not _NAME.fullmatch(name) or _CELL.fullmatch(name):
        yield f"{name} is no name of a table"


def _formula(text: str) -> Iterator[str]:
    if text.startswith("="):
        yield f"a formula begins with =: {text[:40]}"
    if "[@" in text:  # as it is typed; a file says [#This Row]
        yield f"a row is called as it is typed: {text[:60]}"
    if "#REF!" in text:
        yield f"a formula leads nowhere: {text[:60]}"
    nested = most = 0
    for token in Tokenizer("=" + text).items:
        if token.type == "FUNC" and token.subtype == "OPEN":
            nested += 1
            most = max(most, nested)
            function = token.value.rstrip("(").lstrip(":").upper()  # a range ends in what it finds
            if function and function not in CLASSIC and not function.startswith("_XLFN."):
                yield f"{function} is younger than the file says"
        elif token.type == "FUNC":
            nested -= 1
    if most > 64:
        yield f"a formula of {most} functions in one another"


def _drawing(tree: Any) -> Iterator[str]:
    for anchor in tree:
        first, last = anchor.find(f"{_XDR}from"), anchor.find(f"{_XDR}to")
        places = [[int(each.text) for each in corner] for corner in (first, last) if corner is not None]
        if any(number < 0 for place in places for number in place):
            yield "something begins before the sheet"
        if len(places) == 2 and (places[1][0] < places[0][0] or places[1][2] < places[0][2]):
            yield "something ends before it begins"
        yield from _sizes(anchor)


def _sizes(tree: Any) -> Iterator[str]:
    for each in tree.iter(f"{_A}ext", f"{_XDR}ext"):
        if any(not 0 <= int(each.get(key, 0)) < 2**31 for key in ("cx", "cy")):
            yield f"something is {each.get('cx')} wide and {each.get('cy')} high"


def _chart(tree: Any) -> Iterator[str]:
    axes = [
        each.find(f"{_C}axId").get("val") for each in tree.iter(f"{_C}valAx", f"{_C}catAx", f"{_C}dateAx")
    ]
    used = {each.get("val") for each in tree.iter(f"{_C}axId", f"{_C}crossAx")}
    yield from (f"axis {each} is none of the chart's" for each in used - set(axes))
    yield from (f"axis {each} is below 0" for each in axes if int(each) < 0)
    for tag in ("idx", "order"):
        numbers = Counter(each.find(f"{_C}{tag}").get("val") for each in tree.iter(f"{_C}ser"))
        yield from (f"two series are {number}" for number, count in numbers.items() if count > 1)


def _workbook(trees: Mapping[str, Any]) -> Iterator[str]:
    book, styles = trees["xl/workbook.xml"], trees["xl/styles.xml"]
    sheets = list(book.find(f"{_S}sheets"))
    for each in sheets:
        if not _SHEET.fullmatch(each.get("name")) or each.get("name").casefold() == "history":
            yield f"{each.get('name')} is no name of a sheet"
    front = int(book.find(f"{_S}bookViews/{_S}workbookView").get("activeTab", "0"))
    if sheets[front].get("state", "visible") != "visible":
        yield "the sheet in front is hidden"
    names = Counter[tuple[str, str | None]]()
    tables = {
        tree.get("displayName").casefold() for name, tree in trees.items() if name.startswith("xl/tables/")
    }
    for each in book.iter(f"{_S}definedName"):
        name = each.get("name")
        names[name.casefold(), each.get("localSheetId")] += 1
        if not name.startswith("_xlnm.") and (not _NAME.fullmatch(name) or _CELL.fullmatch(name)):
            yield f"{name} is no name"
        if name.casefold() in tables:
            yield f"{name} is a table and a name"
        if int(each.get("localSheetId", 0)) >= len(sheets):
            yield f"{name} is of no sheet"
        yield from _formula(each.text)
    yield from (f"two names are {name}" for name, count in names.items() if count > 1)
    for tag, most in _MOST.items():
        if len(styles.findall(f"{_S}{tag}/*")) > most:
            yield f"more than {most} {tag}"
    for each in styles.iter(f"{_S}numFmt"):
        if len(each.get("formatCode")) > _LONGEST_FORMAT or each.get("formatCode").count(";") > 3:
            yield f"a number format {each.get('formatCode')}"


# -- Word


def _letter(tree: Any) -> Iterator[str]:
    begun = [each.get(f"{_W}id") for each in tree.iter(f"{_W}bookmarkStart")]
    if sorted(begun) != sorted(each.get(f"{_W}id") for each in tree.iter(f"{_W}bookmarkEnd")):
        yield "a bookmark that does not end"
    marks = {each.get(f"{_W}name") for each in tree.iter(f"{_W}bookmarkStart")}
    yield from (f"{each} is no name of a bookmark" for each in marks if not _MARK.fullmatch(each))
    led = {each.get(f"{_W}anchor") for each in tree.iter(f"{_W}hyperlink")} - {None}
    yield from (f"{each} is led to and not there" for each in led - marks)
    depth = 0
    for each in tree.iter(f"{_W}fldChar"):
        depth += {"begin": 1, "separate": 0, "end": -1}[each.get(f"{_W}fldCharType")]
        if depth < 0:
            yield "a field ends that did not begin"
    if depth:
        yield "a field that does not end"
    for table in tree.iter(f"{_W}tbl"):
        columns = len(table.findall(f"{_W}tblGrid/{_W}gridCol"))
        for row in table.findall(f"{_W}tr"):
            spans = (cell.find(f"{_W}tcPr/{_W}gridSpan") for cell in row.findall(f"{_W}tc"))
            across = sum(1 if span is None else int(span.get(f"{_W}val")) for span in spans)
            if across != columns:
                yield f"a row of {across} cells in a table of {columns} columns"
    yield from _sizes(tree)


# -- PowerPoint


def _slide(tree: Any) -> Iterator[str]:
    shapes = {each.get("id") for each in tree.iter(f"{_P}cNvPr")}
    for each in tree.iter(f"{_A}stCxn", f"{_A}endCxn"):
        if each.get("id") not in shapes:
            yield f"a line is tied to {each.get('id')}, which is not there"
    for each in tree.iter(f"{_P}txBody", f"{_A}txBody"):
        if each.find(f"{_A}p") is None:
            yield "a text without a paragraph"
    for table in tree.iter(f"{_A}tbl"):
        columns = len(table.findall(f"{_A}tblGrid/{_A}gridCol"))
        if any(len(row.findall(f"{_A}tc")) != columns for row in table.findall(f"{_A}tr")):
            yield f"a row that has not {columns} cells"
    for each in tree.iter(f"{_A}rPr", f"{_A}endParaRPr", f"{_A}defRPr"):
        if not 100 <= int(each.get("sz", 1800)) <= 400_000:
            yield f"letters of {each.get('sz')}"
    yield from _sizes(tree)


def _presentation(trees: Mapping[str, Any]) -> Iterator[str]:
    tree = trees["ppt/presentation.xml"]
    size = tree.find(f"{_P}sldSz")
    if size.get("type") == "screen4x3" and 3 * int(size.get("cx")) != 4 * int(size.get("cy")):
        yield f"the shape of slides is not {size.get('type')}"
    slides = [int(each.get("id")) for each in tree.iter(f"{_P}sldId")]
    yield from (f"slide {each}" for each in slides if not _FIRST_SLIDE <= each < _FIRST_LAYOUT)
    inside = [each for name, each in trees.items() if name.startswith("ppt/slideMasters/slideMaster")]
    layouts = [int(each.get("id")) for part in inside for each in part.iter(f"{_P}sldLayoutId")]
    masters = [int(each.get("id")) for each in tree.iter(f"{_P}sldMasterId")]
    counts = Counter([*layouts, *masters])
    yield from (f"layout {id}" for id, count in counts.items() if count > 1 or id < _FIRST_LAYOUT)
    if (
        any(name.startswith("ppt/notesSlides/") for name in trees)
        and tree.find(f"{_P}notesMasterIdLst") is None
    ):
        yield "notes without a master"
