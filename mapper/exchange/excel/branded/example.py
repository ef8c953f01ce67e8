"""An example of a template, to be styled: named cells, two tables, marks, a chart and a frame for the map."""

import io
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from mapper.exchange.excel import style
from mapper.exchange.excel import words as texts
from mapper.exchange.excel.branded.ours import PICTURE
from mapper.exchange.excel.registry import TABLES
from mapper.exchange.excel.style import Formats, Look, Source, placed
from mapper.exchange.excel.tables import absolute
from mapper.exchange.excel.tongue import Language, Tongue
from mapper.exchange.excel.words import branded as words
from mapper.exchange.excel.words.word import Word
from mapper.exchange.excel.writer import keep

_TILES: Final = (
    ("goal_wins", Look.WHOLE),
    ("required_entries", Look.WHOLE),
    ("win_probability", Look.PERCENT),
    ("people_needed", Look.WHOLE),
)


class _Shown(NamedTuple):
    """A table of ours and the columns it gets here."""

    name: str
    keys: tuple[str, ...]
    ids: str  # the column by which rows are known when the workbook comes back, out of sight


_TARGETS: Final = _Shown(
    "tblTargets", ("step", "metric", "unit", "target", "actual", "status", "owner", "due"), "row_id"
)
_STEPS: Final = _Shown("tblSteps", ("step", "lane", "hours", "visits_needed", "hours_needed"), "step_id")
_FIRST: Final = 4  # row of both tables, from 0
_TILE_WIDTH: Final = 3  # columns
_TILE_ROW: Final = 3
_OPENING_ROW: Final = 6
_FRAME_ROW: Final = 8
_CHART_ROW: Final = 26
_LAST: Final = _TILE_WIDTH * 4 - 2  # column of the overview
_WIDTH: Final = 902  # pixels: all its columns
# figures stand to the right, their headers a little less, clear of the filter's button
# characters; together so few that the text is printed at 7 points also where a wider font takes the place of Calibri
_COLUMNS: Final = MappingProxyType({"step": 26, "metric": 22, "lane": 22, "unit": 11, "owner": 15})
_COLUMN: Final = 12
_OWN: Final = 20
_TALL: Final = 30  # points: two lines


def write_example(path: Path, language: Language) -> None:
    """Write the example; a file that stands at `path` is replaced. Raises Trouble as `writer.write_workbook` does."""
    import xlsxwriter  # type: ignore[import-untyped]  # XlsxWriter brings no types

    content = io.BytesIO()
    workbook = xlsxwriter.Workbook(content, {"in_memory": True})
    workbook.set_size(1_600, 1_000)
    tongue = Tongue(language)
    formats = Formats(workbook, "", tongue)
    overview, plan, steps, about = (
        workbook.add_worksheet(tongue.say(name))
        for name in (words.OVERVIEW, words.PLAN, words.WORK, words.HELP)
    )
    _overview(workbook, overview, formats, tongue)
    _chart(workbook, overview, steps.name, tongue)
    comment = {"header": tongue.say(words.COMMENT), "format": formats.cell(Look.TEXT, Source.TEXT, indent=1)}
    _table(plan, formats, tongue, _TARGETS, words.PLAN_TITLE, comment)
    _mark_off(plan, formats, tongue)
    hours = tongue.header("hours_needed")
    here = f"tblSteps[[#This Row],[{hours}]]"
    share = {
        "header": tongue.header("share"),
        "formula": f'=IF(N({here})=0,"",{here}/SUM(tblSteps[{hours}]))',
        "format": formats.cell(Look.PERCENT, Source.FORMULA),
    }
    _table(steps, formats, tongue, _STEPS, words.STEPS_TITLE, share)
    bars = {"type": "data_bar", "bar_color": style.ACCENT_SOFT, "bar_solid": True}
    steps.conditional_format(_FIRST, len(_STEPS.keys) - 1, _FIRST, len(_STEPS.keys) - 1, bars)
    _help(about, formats, tongue)
    overview.fit_to_pages(1, 1)
    overview.activate()
    workbook.close()
    with content.getbuffer() as packed:
        keep(packed, path)


def _band(sheet: Any, formats: Formats, title: str, under: str, last: int) -> None:
    """The two coloured lines at the head of a sheet."""
    for row in (0, 1):
        for column in range(last + 1):
            sheet.write_blank(row, column, None, formats.make(bg_color=style.ACCENT))
    on_band = {"bg_color": style.ACCENT, "align": "left", "indent": 1}
    sheet.write_string(0, 0, title, formats.make(font_color="#FFFFFF", font_size=18, bold=True, **on_band))
    sheet.write_string(1, 0, under, formats.make(font_color="#DCEBF7", font_size=10, valign="top", **on_band))
    sheet.set_row(0, 32)
    sheet.set_row(1, 22)
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&R&9&P / &N")


def _overview(workbook: Any, sheet: Any, formats: Formats, tongue: Tongue) -> None:
    _band(sheet, formats, "{{map}}", tongue.say(words.SUBTITLE), _LAST)
    sheet.set_column(0, _LAST, 11)
    label = formats.make(bg_color=style.TILE, font_color=style.MUTED, font_size=9, align="left", indent=1)
    for number, ((name, look), text) in enumerate(zip(_TILES, words.TILES, strict=True)):
        left = number * _TILE_WIDTH
        right = left + _TILE_WIDTH - 2  # a column stays free between two
        big = formats.make(
            bg_color=style.TILE,
            font_color=style.ACCENT_DARK,
            font_size=22,
            bold=True,
            align="left",
            indent=1,
            num_format=formats.number_format(look),
        )
        sheet.merge_range(_TILE_ROW, left, _TILE_ROW, right, tongue.say(text), label)
        sheet.merge_range(_TILE_ROW + 1, left, _TILE_ROW + 1, right, "", big)
        workbook.define_name(name, "=" + absolute(sheet.name, _TILE_ROW + 1, left, _TILE_ROW + 1, left))
    sheet.set_row(_TILE_ROW + 1, 36)
    sheet.write_string(_OPENING_ROW, 0, tongue.say(words.OPENING), formats.make(font_size=11, indent=1))
    sheet.insert_textbox(
        _FRAME_ROW,
        0,
        tongue.say(words.FRAME),
        {
            "width": _WIDTH,
            "height": 330,
            "description": PICTURE,
            "fill": {"color": style.TILE},
            "line": {"none": True},
            "align": {"vertical": "middle", "horizontal": "center"},
            "font": {"color": style.MUTED, "size": 10},
        },
    )


def _chart(workbook: Any, sheet: Any, source: str, tongue: Tongue) -> None:
    chart = workbook.add_chart({"type": "column"})
    name, value = _STEPS.keys.index("step"), _STEPS.keys.index("hours_needed")
    chart.add_series(
        {
            "name": tongue.header("hours_needed"),
            "categories": [source, _FIRST, name, _FIRST, name],
            "values": [source, _FIRST, value, _FIRST, value],
            "fill": {"color": style.ACCENT},
            "gap": 60,
        }
    )
    font = {"name": style.FONT, "size": 9, "color": style.INK}
    chart.set_title({"name": tongue.say(words.HOURS_TITLE), "name_font": {**font, "size": 11, "bold": True}})
    chart.set_legend({"none": True})
    chart.set_x_axis({"num_font": font, "line": {"color": style.FAINT}})
    lines = {"visible": True, "line": {"color": style.LINE, "width": 0.75}}
    chart.set_y_axis(
        {"num_font": font, "num_format": "#,##0", "line": {"none": True}, "major_gridlines": lines}
    )
    chart.set_chartarea({"border": {"color": style.LINE}, "fill": {"color": "#FFFFFF"}})
    chart.set_size({"width": _WIDTH, "height": 300})
    sheet.insert_chart(_CHART_ROW, 0, chart)


def _table(
    sheet: Any, formats: Formats, tongue: Tongue, table: _Shown, title: Word, own: dict[str, Any]
) -> None:
    """A table of ours with one empty row, a column of the reader's own at its end and behind it the ids."""
    last = len(table.keys)
    _band(sheet, formats, tongue.say(title), tongue.say(words.SUBTITLE), last)
    ours = {column.key: column for each in TABLES if each.name == table.name for column in each.columns}
    columns = []
    head = {"bold": True, "font_color": "#FFFFFF", "bg_color": style.ACCENT, "text_wrap": True}
    for number, key in enumerate(table.keys):
        side, indent = placed(ours[key].look, Source.TEXT)
        form = formats.cell(ours[key].look, Source.TEXT, align=side, indent=indent)
        header = {
            "header": tongue.header(key),
            "header_format": formats.make(align=side, indent=indent, **head),
            "format": form,
        }
        columns.append(header)
        sheet.set_column(number, number, _COLUMNS.get(key, _COLUMN))
        sheet.write_blank(_FIRST, number, None, form)
    sheet.set_column(last, last, _OWN)
    side, indent = ("right", 0) if "formula" in own else ("left", 1)
    columns.append({**own, "header_format": formats.make(align=side, indent=indent, **head)})
    sheet.write_blank(_FIRST, last, None, own["format"])
    columns.append({"header": tongue.header(table.ids)})
    sheet.set_column(last + 1, last + 1, _OWN, None, {"hidden": True})
    options = {"name": table.name, "style": style.TABLE_STYLE, "columns": columns}
    sheet.add_table(_FIRST - 1, 0, _FIRST, last + 1, options)
    sheet.set_row(_FIRST - 1, _TALL)
    sheet.set_row(_FIRST, _TALL)  # and so are the rows that come: long names take two lines
    sheet.freeze_panes(_FIRST, 1)
    sheet.repeat_rows(0, _FIRST - 1)
    sheet.print_area(0, 0, _FIRST, last)


def _mark_off(sheet: Any, formats: Formats, tongue: Tongue) -> None:
    status = _TARGETS.keys.index("status")
    for word, state in ((texts.OFF_TARGET, style.BAD), (texts.ON_TARGET, style.GOOD)):
        rule = {
            "type": "cell",
            "criteria": "==",
            "value": f'"{tongue.say(word)}"',
            "format": formats.state(state),
        }
        sheet.conditional_format(_FIRST, status, _FIRST, status, rule)


def _help(sheet: Any, formats: Formats, tongue: Tongue) -> None:
    _band(sheet, formats, tongue.say(words.HELP_TITLE), "", 0)
    sheet.set_column(0, 0, 110)
    for row, line in enumerate(words.HELP_LINES, 3):
        sheet.write_string(row, 0, tongue.say(line), formats.make(text_wrap=True, indent=1, valign="top"))
        sheet.set_row(row, 32)
