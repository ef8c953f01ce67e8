"""What Office demands of a file before it opens it without a word of repair, as far as it can be told from the file.

Rules of ECMA-376: parts 1 (order of elements, ids), 2 (parts, content types, relationships) and 3 (alternate content).
"""

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final
from zipfile import ZipFile

from lxml import etree

from tests.unit.exchange.office_rules import office_offences

_TYPES: Final = "[Content_Types].xml"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_S: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_P: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"

# The children of an element in the order in which the schema has them; each at most once but for those with a *.
ORDERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        f"{_S}worksheet": "sheetPr dimension sheetViews sheetFormatPr cols* sheetData sheetCalcPr sheetProtection"
        " protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr"
        " conditionalFormatting* dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter"
        " rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing"
        " legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst",
        f"{_S}workbook": "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups"
        " externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches extLst",
        f"{_S}styleSheet": "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
        f"{_S}dxf": "font numFmt fill alignment border protection extLst",
        f"{_S}c": "f v is extLst",
        f"{_S}table": "autoFilter sortState tableColumns tableStyleInfo extLst",
        f"{_S}tableColumn": "calculatedColumnFormula totalsRowFormula xmlColumnPr extLst",
        f"{_S}dataValidation": "formula1 formula2",
        f"{_W}pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd"
        " tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi"
        " adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection"
        " textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
        f"{_W}rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof"
        " snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText"
        " vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
        f"{_W}tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc"
        " tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
        f"{_W}tblBorders": "top left start bottom right end insideH insideV",
        f"{_W}tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign"
        " hideMark",
        f"{_W}tbl": "bookmarkStart* bookmarkEnd* tblPr tblGrid tr*",
        f"{_W}sectPr": "headerReference* footerReference* footnotePr endnotePr type pgSz pgMar paperSrc pgBorders"
        " lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
        f"{_P}sp": "nvSpPr spPr style txBody extLst",
        f"{_P}cxnSp": "nvCxnSpPr spPr style extLst",
        f"{_P}sld": "cSld clrMapOvr transition timing extLst",
        f"{_P}presentation": "sldMasterIdLst notesMasterIdLst handoutMasterIdLst sldIdLst sldSz notesSz smartTags"
        " embeddedFontLst custShowLst photoAlbum custDataLst kinsoku defaultTextStyle modifyVerifier extLst",
        f"{_P}spPr": "xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill grpFill ln effectLst effectDag"
        " scene3d sp3d extLst",
        f"{_P}txBody": "bodyPr lstStyle p*",
        f"{_A}txBody": "bodyPr lstStyle p*",
        f"{_A}p": "pPr r* br* fld* endParaRPr",
        f"{_A}rPr": "ln noFill solidFill gradFill blipFill pattFill grpFill effectLst effectDag highlight uLnTx uLn"
        " uFillTx uFill latin ea cs sym hlinkClick hlinkMouseOver rtl extLst",
        f"{_A}ln": "noFill solidFill gradFill pattFill prstDash custDash round bevel miter headEnd tailEnd extLst",
        f"{_A}tcPr": "lnL lnR lnT lnB lnTlToBr lnBlToTr cell3D noFill solidFill gradFill blipFill pattFill grpFill"
        " headers extLst",
        f"{_C}plotArea": "layout areaChart* lineChart* barChart* pieChart* scatterChart* valAx* catAx* dateAx* serAx*"
        " dTable spPr extLst",
        f"{_C}ser": "idx order tx spPr invertIfNegative marker pictureOptions dPt* dLbls trendline* errBars cat val"
        " smooth shape extLst",
    }
)
_LENGTHS: Final = (
    MappingProxyType(  # letters that Excel takes at most: of an attribute, or without a name of the text
        {
            (f"{_S}sheet", "name"): 31,
            (f"{_S}dataValidation", "errorTitle"): 32,
            (f"{_S}dataValidation", "error"): 255,
            (f"{_S}dataValidation", "promptTitle"): 32,
            (f"{_S}dataValidation", "prompt"): 255,
            (f"{_S}formula1", ""): 255,
            (f"{_S}oddHeader", ""): 255,
            (f"{_S}oddFooter", ""): 255,
            (f"{_S}definedName", ""): 8_192,
            (f"{_S}f", ""): 8_192,
            (f"{_S}t", ""): 32_767,
        }
    )
)
_LONG: Final = frozenset(tag for tag, _ in _LENGTHS)
_MIXED: Final = frozenset({f"{_A}p", f"{_C}plotArea"})  # of which some are in any order
_IDS: Final = MappingProxyType(  # elements whose attribute differs from that of all others of a part
    {
        f"{_P}cNvPr": "id",
        f"{_P}sldId": "id",
        f"{_P}sldLayoutId": "id",
        "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}cNvPr": "id",
        "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr": "id",
        f"{_W}bookmarkStart": "name",
        f"{_W}bookmarkEnd": "id",
        f"{_W}style": "styleId",
        f"{_S}sheet": "name",
        f"{_S}tableColumn": "name",
    }
)


def offences(path: Path) -> list[str]:
    """What a file has against the rules, part by part; none where Office has nothing to mend."""
    with ZipFile(path) as file:
        names = file.namelist()
        parts = {name: file.read(name) for name in names}
    twice = [name for name, count in Counter(name.casefold() for name in names).items() if count > 1]
    trees = {name: etree.fromstring(data) for name, data in parts.items() if name.endswith((".xml", ".rels"))}
    found = [f"{name} is there twice" for name in twice]
    found += _types(trees[_TYPES], names)
    for name, tree in trees.items():
        if name.endswith(".rels"):
            found += _relationships(name, tree, names)
        elif name != _TYPES:
            found += (f"{name}: {each}" for each in _part(tree, trees.get(_rels_of(name))))
    return [*found, *_tables(trees), *_headings(trees), *_styles(trees), *office_offences(trees)]


def _rels_of(name: str) -> str:
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"


def _types(tree: Any, names: Iterable[str]) -> Iterator[str]:
    endings = [each.get("Extension").casefold() for each in tree if each.tag.endswith("Default")]
    overrides = [each.get("PartName") for each in tree if each.tag.endswith("Override")]
    yield from (
        f"two types for {each}" for each, count in Counter([*endings, *overrides]).items() if count > 1
    )
    yield from (
        f"a type for {each}, which is not there" for each in overrides if each.lstrip("/") not in set(names)
    )
    for name in names:
        if (
            name != _TYPES
            and f"/{name}" not in overrides
            and name.rpartition(".")[2].casefold() not in endings
        ):
            yield f"no type for {name}"


def _relationships(name: str, tree: Any, names: Iterable[str]) -> Iterator[str]:
    folder, _, file = name.rpartition("_rels/")
    source = folder + file.removesuffix(".rels")
    if source and source not in set(names):
        yield f"{name} is of no part"
    yield from (
        f"{name}: two {id}" for id, count in Counter(each.get("Id") for each in tree).items() if count > 1
    )
    for each in tree:
        if each.get("TargetMode") != "External":
            target = _target(folder, each)
            if target not in set(names):
                yield f"{name} leads to {target}, which is not there"


def _target(folder: str, relationship: Any) -> str:
    return posixpath.normpath(posixpath.join("/", folder, relationship.get("Target"))).lstrip("/")


def _part(tree: Any, rels: Any) -> Iterator[str]:
    known = set() if rels is None else {each.get("Id") for each in rels}
    ids: dict[str, Counter[str]] = {}
    for element in tree.iter(etree.Element):
        for key, value in element.attrib.items():
            if key.startswith(f"{{{_OFFICE}}}") and value and value not in known:
                yield f"{value} is no relationship"
        yield from _compatible(element)
        yield from _ordered(element)
        if element.tag in _LONG:
            yield from _too_long(element)
        if element.tag in _IDS and not _is_said_again(element):
            key = _IDS[element.tag]
            value = element.get(key, element.get(f"{_W}{key}", ""))
            ids.setdefault(element.tag, Counter())[value.casefold()] += 1
        if element.tag == f"{_W}tc" and element[-1].tag != f"{_W}p":
            yield "a cell that ends with no paragraph"
    for tag, counts in ids.items():
        yield from (f"two {_short(tag)} are {value}" for value, count in counts.items() if count > 1)


def _too_long(element: Any) -> Iterator[str]:
    for (tag, key), most in _LENGTHS.items():
        text = element.get(key) if key else element.text
        if tag == element.tag and text and len(text.encode("utf-16-le")) > 2 * most:
            yield f"{key or _short(tag)} of {len(text)} letters"


def _is_said_again(element: Any) -> bool:
    """Whether it stands in the second way in which a part is written, for other programs: one of the two is read."""
    return next(element.iterancestors(f"{_MC}Fallback"), None) is not None


def _compatible(element: Any) -> Iterator[str]:
    """Namespaces that may be left out, or that a choice asks for, are declared; one fallback stands last."""
    for prefix in element.get(f"{_MC}Ignorable", "").split():
        if prefix not in element.nsmap:
            yield f"{prefix} may be left out and is not declared"
    if element.tag == f"{_MC}Choice":
        asked = element.get("Requires", "").split()
        yield from (f"a choice asks for {each}, not declared" for each in asked if each not in element.nsmap)
        if not asked:
            yield "a choice that asks for nothing"
    if element.tag == f"{_MC}AlternateContent":
        inside = [_short(each.tag) for each in element]
        if not re.fullmatch(r"(Choice )+(Fallback )?", "".join(f"{each} " for each in inside)):
            yield f"alternate content of {inside}"


def _ordered(element: Any) -> Iterator[str]:
    order = ORDERS.get(element.tag)
    if order is None:
        return
    places = {name.rstrip("*"): at for at, name in enumerate(order.split())}
    many = {name[:-1] for name in order.split() if name.endswith("*")}
    space = element.tag.partition("}")[0] + "}"
    inside = [_short(each.tag) for each in element if isinstance(each.tag, str)]
    own = [_short(e.tag) for e in element if isinstance(e.tag, str) and not e.tag.startswith(_MC)]
    if space in {_S, _W, _A, _C} or element.tag in ORDERS:
        yield from (f"{_short(element.tag)} holds {each}" for each in own if each not in places)
    seen = [places[each] for each in inside if each in places]
    if seen != sorted(seen) and element.tag not in _MIXED:
        yield f"{_short(element.tag)} has {inside} in another order"
    twice = [each for each, count in Counter(own).items() if count > 1 and each not in many]
    yield from (f"{_short(element.tag)} has two {each}" for each in twice)


def _tables(trees: Mapping[str, Any]) -> Iterator[str]:
    """Tables of a workbook: each has an id and a name of its own, and as many columns as cells across."""
    tables = [tree for name, tree in trees.items() if name.startswith("xl/tables/")]
    for key in ("id", "name", "displayName"):
        counts = Counter(each.get(key).casefold() for each in tables)
        yield from (f"two tables have the {key} {value}" for value, count in counts.items() if count > 1)
    for each in tables:
        first, last = (re.match(r"[A-Z]+", cell)[0] for cell in each.get("ref").split(":"))
        columns = each.find(f"{_S}tableColumns")
        if not _column(last) - _column(first) + 1 == len(columns) == int(columns.get("count")):
            yield f"{each.get('name')} has {len(columns)} columns in {each.get('ref')}"


def _headings(trees: Mapping[str, Any]) -> Iterator[str]:
    """The names of columns are what stands in the cells above them, or Excel mends the table."""
    shared = trees.get("xl/sharedStrings.xml", ())
    texts = ["".join(t.text or "" for t in each.iter(f"{_S}t")) for each in shared]
    for name, tree in trees.items():
        rels = trees.get(_rels_of(name))
        if not name.startswith("xl/worksheets/") or rels is None or name.endswith(".rels"):
            continue
        cells = {cell.get("r"): cell for cell in tree.iter(f"{_S}c")}
        for each in rels:
            if each.get("Type").endswith("/table"):
                table = trees[_target("xl/worksheets", each)]
                first, row = re.match(r"([A-Z]+)(\d+)", table.get("ref")).groups()
                for at, column in enumerate(table.find(f"{_S}tableColumns"), _column(first)):
                    cell = cells.get(f"{_letters(at)}{row}")
                    said = None if cell is None else "".join(cell.itertext())
                    said = texts[int(said)] if said and cell.get("t") == "s" else said
                    told = re.sub(r"_x000[aA]_", "\n", column.get("name"))
                    if said != told:
                        yield f"{table.get('name')}: {told!r} stands below {said!r}"


def _styles(trees: Mapping[str, Any]) -> Iterator[str]:
    """Cells and conditions have styles that are there."""
    styles = trees.get("xl/styles.xml")
    if styles is None:
        return
    forms, marks = (len(styles.findall(f"{_S}{each}/*")) for each in ("cellXfs", "dxfs"))
    for name, tree in trees.items():
        if name.startswith("xl/worksheets/sheet"):
            used = max((int(each.get("s", "0")) for each in tree.iter(f"{_S}c", f"{_S}row")), default=0)
            marked = max((int(each.get("dxfId", "0")) for each in tree.iter(f"{_S}cfRule")), default=0)
            if used >= forms or marked >= max(marks, 1):
                yield f"{name}: a style that is not there"


def _letters(column: int) -> str:
    return (_letters((column - 1) // 26) if column > 26 else "") + chr(65 + (column - 1) % 26)


def _column(letters: str) -> int:
    at = 0
    for letter in letters:
        at = 26 * at + ord(letter) - 64
    return at


def _short(tag: str) -> str:
    return tag.rpartition("}")[2]
