"""The drawing of maps: what the colours of a heat mean, in words and numbers."""

from collections.abc import Iterator

from mapper.analysis.figure import three_digits
from mapper.ui import spoken
from mapper.ui.fields.field import Field, Holds, Unit
from mapper.ui.figures.measure import grouping
from mapper.ui.render.heat import NO_DATA, Heat
from mapper.ui.texts import translate


def steps_in_words(heat: Heat) -> Iterator[tuple[int, str]]:
    """Each step in use with its numbers and how many nodes are in it, "no data" last."""
    counts = heat.counts()
    for shade, (low, high) in zip(heat.shades, heat.limits, strict=True):
        if counts[shade]:
            yield shade, f"{_range(heat, low, high)}  ({counts[shade]})"
    if counts[NO_DATA]:
        no_data = translate("Heat", "no data")  # lupdate does not look into f-strings
        yield NO_DATA, f"{no_data}  ({counts[NO_DATA]})"


def _range(heat: Heat, low: float, high: float) -> str:
    if heat.words:
        return heat.words[round(low)]
    field = heat.field
    if field.holds is Holds.SHARE:
        low, high = 100 * low, 100 * high
    unit = _unit(field)
    if low == high:
        return f"{_number(low)}{unit}"
    first, last = _number(three_digits(low)), _number(three_digits(high))
    return f"{first}{unit}" if first == last else f"{first} – {last}{unit}"


def _unit(field: Field) -> str:
    """The unit behind a number, with its space."""
    if field.holds is Holds.SHARE:
        return " %"
    if field.unit == Unit.DAYS:
        return translate("Heat", " d")
    if field.unit == Unit.HOURS:
        return " h"
    return f" {field.unit}" if field.unit and field.unit != Unit.TRIES else ""


def _number(value: float) -> str:
    if 0 < abs(value) < 1:
        return spoken.locale().toString(float(value), "g", 2)
    digits = 0 if abs(value) >= 10 or float(value).is_integer() else 1
    return grouping(spoken.locale()).toString(float(value), "f", digits)
