"""The slides: native charts of shares, the first row on top."""

from collections.abc import Sequence
from typing import Any, Final

from mapper.core.values import Rect
from mapper.exchange.slides.inking import call, emu, rgb
from mapper.exchange.slides.palette import Palette

_ROW: Final = 46.0
_LEAST: Final = 150.0
_FULL: Final = 1.0
_SHARES: Final = "[<0.1]0.0 %;0 %"  # small ones with a decimal, so that they are not nothing


def add_bars(
    slide: Any,
    bars: Sequence[tuple[str, float]],
    area: Rect,
    palette: Palette,
    title: str,
    *,
    has_limit: bool = False,
) -> None:
    """Shares as bars. `has_limit`: those over all there is are told by their colour, too."""
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
    from pptx.util import Pt

    make: Any = CategoryChartData
    data = make(number_format="0 %")
    data.categories = [name or "–" for name, _ in bars]
    data.add_series(title, [share for _, share in bars])
    high = min(area.height, max(_LEAST, _ROW * len(bars) + 60))
    frame = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *emu(area._replace(height=high)), data)
    call(frame, title, about=f"{title}: " + ", ".join(f"{name} {share:.0%}" for name, share in bars))
    chart = frame.chart
    chart.has_legend = False
    chart.has_title = True
    chart.chart_title.text_frame.text = title
    letters = chart.chart_title.text_frame.paragraphs[0].font
    letters.size, letters.bold = Pt(14), False
    chart.font.size = Pt(12)
    chart.font.color.rgb = rgb(palette.of("text", "primary"))
    names, shares = chart.category_axis, chart.value_axis
    names.reverse_order = True
    names.format.line.color.rgb = rgb(palette.of("chrome", "border_strong"))
    shares.minimum_scale, shares.maximum_scale = 0, max(_FULL, *(share for _, share in bars)) * 1.08
    shares.visible = shares.has_major_gridlines = False
    plot = chart.plots[0]
    plot.gap_width = 55
    plot.vary_by_categories = False
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.number_format, labels.number_format_is_linked = _SHARES, False
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    labels.font.size = Pt(12)
    _count_axes(chart)
    series = plot.series[0]
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = rgb(palette.of("bar", "fill"))
    for place, (_, share) in enumerate(bars):
        if has_limit and share > _FULL:
            point = series.points[place].format.fill
            point.solid()
            point.fore_color.rgb = rgb(palette.of("bar", "over"))


def _count_axes(chart: Any) -> None:
    """Give the axes numbers above 0, as the standard has them; those of the chart's model are below."""
    for each in chart.element.xpath(".//c:axId | .//c:crossAx"):
        each.set("val", str(abs(int(each.get("val")))))
