"""The charts of the sheet Summary."""

from collections.abc import Sequence
from types import MappingProxyType
from typing import Any, Final

from mapper.exchange.excel import page, style, words
from mapper.exchange.excel.blanks import total
from mapper.exchange.excel.desk import Desk
from mapper.exchange.excel.pages import Block
from mapper.exchange.excel.sheets.groups import Written

ROWS: Final = 13  # of the sheet that a chart covers
WIDTH: Final = 588  # pixels
_SIZE: Final = MappingProxyType({"width": WIDTH, "height": 256})
# one for each stage of a stacked bar, again and again
_SHADES: Final = (
    style.ACCENT_DARK,
    style.ACCENT,
    "#4D8FC4",
    style.ACCENT_SOFT,
    "#8A6D3B",
    "#C9A25B",
    "#5B6573",
    "#AEB6C1",
)


def by_role(desk: Desk, sheet: Any, row: int, columns: Sequence[int]) -> int:
    """What roles have to do, as charts side by side; gives the row after them.

    In place of one without a value it is said what to enter. It is filled when the workbook is written again, not by
    what is typed into it: it would be an empty frame until then.
    """
    if not desk.book.facts.roles:
        return row
    has_goal = desk.book.cell("required_entries") is not None
    charts = (
        (utilisation_by_role, "use_for_goal" if has_goal else "utilisation", words.NO_USE_CHART),
        (hours_by_role, "hours_needed" if has_goal else "hours_per_entry", words.NO_HOURS_CHART),
    )
    places = iter(columns)
    lacking = []
    for draw, key, lack in charts:
        if total(desk.book.column("tblRoles", key)):
            draw(desk, sheet, row, next(places))
        else:
            lacking.append(lack)
    row += ROWS if len(lacking) < len(charts) else 0
    for lack in lacking:
        row += 1
        sheet.write_string(row, columns[0], desk.say(lack), desk.formats.make(font_color=style.MUTED))
    return row + 1 if lacking else row


def hours_by_role(desk: Desk, sheet: Any, row: int, column: int) -> None:
    """Hours by role: needed and at hand when there is a goal, else for one entry."""
    place = desk.places["tblRoles"]
    has_goal = desk.book.cell("required_entries") is not None
    chart = desk.workbook.add_chart({"type": "column"})
    series = (
        (
            ("hours_needed", words.CHART_NEEDED, style.ACCENT),
            ("available", words.CHART_AVAILABLE, style.ACCENT_SOFT),
        )
        if has_goal
        else (("hours_per_entry", words.CHART_PER_ENTRY, style.ACCENT),)
    )
    for key, name, colour in series:
        chart.add_series(
            {
                "name": desk.say(name),
                "categories": "=" + place.cells("in_charts"),
                "values": "=" + place.cells(key),
                "fill": {"color": colour},
                "gap": 60,
                "overlap": 0,
            }
        )
    title = desk.say(words.CHART_HOURS if has_goal else words.CHART_HOURS_ENTRY)
    finish(chart, title, desk.say(words.AXIS_HOURS), value_axis="y", has_legend=has_goal)
    chart.show_hidden_data()
    insert(sheet, row, column, chart, title)


def utilisation_by_role(desk: Desk, sheet: Any, row: int, column: int) -> None:
    """Utilisation by role as columns, for the goal where there is one, and the use that is aimed at as a line."""
    place = desk.places["tblRoles"]
    key = "use_for_goal" if desk.book.cell("required_entries") is not None else "utilisation"
    chart = desk.workbook.add_chart({"type": "column"})
    roles = "=" + place.cells("in_charts")
    chart.add_series(
        {
            "name": desk.tongue.header(key),
            "categories": roles,
            "values": "=" + place.cells(key),
            "fill": {"color": style.ACCENT},
            "gap": 60,
        }
    )
    line = desk.workbook.add_chart({"type": "line"})
    line.add_series(
        {
            "name": desk.tongue.header("target_use"),
            "categories": roles,
            "values": "=" + place.cells("most"),
            "line": {"color": style.BAD["font_color"], "width": 2, "dash_type": "dash"},
        }
    )
    chart.combine(line)
    title = desk.say(words.CHART_USE)
    finish(chart, title, desk.say(words.AXIS_USE), value_axis="y", has_legend=True, num_format="0%")
    chart.show_hidden_data()
    insert(sheet, row, column, chart, title)


def funnel(desk: Desk, sheet: Any, row: int, column: int, stages: Written) -> None:
    """The funnel: of the cases that enter the share that ever comes to each stage, the first one on top."""
    chart = desk.workbook.add_chart({"type": "bar"})
    chart.add_series(
        {
            "name": desk.tongue.header("reach"),
            "categories": "=" + stages.all_names,
            "values": "=" + stages.reached,
            "fill": {"color": style.ACCENT},
            "gap": 40,
            "data_labels": {"value": True, "num_format": "0.0%", "font": font(9)},
        }
    )
    title = desk.say(words.CHART_FUNNEL)
    finish(
        chart, title, desk.say(words.AXIS_CASES), value_axis="x", has_legend=False, num_format="0%", most=1
    )
    insert(sheet, row, column, chart, title)


def ladder(desk: Desk, sheet: Any, row: int, column: int, stages: Written) -> None:
    """The lead-time ladder: the working days of a case, one part for each stage."""
    chart = desk.workbook.add_chart({"type": "bar", "subtype": "stacked"})
    for number, (name, days) in enumerate(zip(stages.names, stages.days, strict=True)):
        chart.add_series(
            {
                "name": "=" + name,
                "values": "=" + days,
                "fill": {"color": _SHADES[number % len(_SHADES)]},
                "gap": 60,
            }
        )
    title = desk.say(words.CHART_DAYS)
    finish(chart, title, desk.say(words.AXIS_DAYS), value_axis="x", has_legend=True)
    chart.set_y_axis({"visible": False, "major_gridlines": {"visible": False}})
    chart.set_x_axis(_values(desk.say(words.AXIS_DAYS), "#,##0"))
    insert(sheet, row, column, chart, title)


def insert(sheet: Any, row: int, column: int, chart: Any, title: str) -> None:
    """Put a chart on a sheet; it keeps its size when columns change."""
    sheet.insert_chart(row, column, chart, {"object_position": 2, "y_offset": 6, "description": title})


def block(sheet: Any, width: float, rows: int = ROWS) -> Block:
    """What is printed of a chart that stands between the title of a sheet and its tables."""
    return Block(first=0, last=page.HEADER_ROW + rows - 1, across=sheet.column_at(1, width))


def font(size: int, **more: Any) -> dict[str, Any]:
    """The font of texts in charts."""
    return {"name": style.FONT, "size": size, "color": style.INK, **more}


def _values(unit: str, num_format: str) -> dict[str, Any]:
    return {
        "name": unit,
        "name_font": font(9, bold=False),
        "num_font": font(9),
        "num_format": num_format,
        "min": 0,
        "line": {"none": True},
        "major_gridlines": {"visible": True, "line": {"color": style.LINE, "width": 0.75}},
    }


def finish(
    chart: Any,
    title: str,
    unit: str,
    *,
    value_axis: str,
    has_legend: bool,
    num_format: str = "#,##0",
    most: float | None = None,
) -> None:
    """Give a chart its title, axes, legend and size: alike on all sheets. `unit` stands at the axis of the values.

    `most`: where that axis ends.
    """
    values = _values(unit, num_format) | ({} if most is None else {"max": most})
    categories = {
        "num_font": font(9),
        "line": {"color": style.FAINT},
        "major_gridlines": {"visible": False},
    }
    if value_axis == "y":
        chart.set_x_axis(categories)
        chart.set_y_axis(values)
    else:  # the bars run from the top down, so the axis of the values has to be sent to the bottom
        chart.set_x_axis({**values, "label_position": "high"})
        chart.set_y_axis({**categories, "reverse": True})
    chart.set_title({"name": title, "name_font": font(11, bold=True), "overlay": False})
    chart.set_legend({"position": "bottom", "font": font(9)} if has_legend else {"none": True})
    chart.set_chartarea({"border": {"color": style.LINE}, "fill": {"color": "#FFFFFF"}})
    chart.set_size(dict(_SIZE))
