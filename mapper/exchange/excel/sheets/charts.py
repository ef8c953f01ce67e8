"""The charts of the sheet Summary."""

from types import MappingProxyType
from typing import Any, Final

from mapper.exchange.excel import style, words
from mapper.exchange.excel.desk import Desk

ROWS: Final = 13  # of the sheet that a chart covers
_SIZE: Final = MappingProxyType({"width": 622, "height": 256})


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
                "categories": "=" + place.cells("role"),
                "values": "=" + place.cells(key),
                "fill": {"color": colour},
                "gap": 60,
                "overlap": 0,
            }
        )
    title = desk.say(words.CHART_HOURS if has_goal else words.CHART_HOURS_ENTRY)
    _finish(chart, title, desk.say(words.AXIS_HOURS), value_axis="y", has_legend=has_goal)
    sheet.insert_chart(row, column, chart, {"object_position": 2, "y_offset": 6, "description": title})


def days_by_stage(desk: Desk, sheet: Any, row: int, column: int, names: str, days: str) -> None:
    """The lead-time ladder: working days of waiting in each stage, the first stage on top."""
    chart = desk.workbook.add_chart({"type": "bar"})
    chart.add_series(
        {
            "name": desk.say(words.CHART_DAYS_SERIES),
            "categories": "=" + names,
            "values": "=" + days,
            "fill": {"color": style.ACCENT},
            "gap": 50,
            "data_labels": {"value": True, "num_format": "0.0", "font": _font(9)},
        }
    )
    title = desk.say(words.CHART_DAYS)
    _finish(chart, title, desk.say(words.AXIS_DAYS), value_axis="x", has_legend=False)
    sheet.insert_chart(row, column, chart, {"object_position": 2, "y_offset": 6, "description": title})


def _font(size: int, **more: Any) -> dict[str, Any]:
    return {"name": style.FONT, "size": size, "color": style.INK, **more}


def _finish(chart: Any, title: str, unit: str, *, value_axis: str, has_legend: bool) -> None:
    values = {
        "name": unit,
        "name_font": _font(9, bold=False),
        "num_font": _font(9),
        "num_format": "#,##0",
        "min": 0,
        "line": {"none": True},
        "major_gridlines": {"visible": True, "line": {"color": style.LINE, "width": 0.75}},
    }
    categories = {
        "num_font": _font(9),
        "line": {"color": style.FAINT},
        "major_gridlines": {"visible": False},
    }
    if value_axis == "y":
        chart.set_x_axis(categories)
        chart.set_y_axis(values)
    else:  # the bars run from the top down, so the axis of the values has to be sent to the bottom
        chart.set_x_axis({**values, "label_position": "high"})
        chart.set_y_axis({**categories, "reverse": True})
    chart.set_title({"name": title, "name_font": _font(11, bold=True), "overlay": False})
    chart.set_legend({"position": "bottom", "font": _font(9)} if has_legend else {"none": True})
    chart.set_chartarea({"border": {"color": style.LINE}, "fill": {"color": "#FFFFFF"}})
    chart.set_size(dict(_SIZE))
