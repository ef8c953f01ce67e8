"""The drawing of maps: what the colours of a heat mean, in words and numbers."""

from collections.abc import Iterator

from PySide6.QtCore import QLocale

from mapper.ui.render.heat import NO_DATA, Heat, Measure
from mapper.ui.texts import translate


def measure_name(measure: Measure) -> str:
    """What a measure is called."""
    return {
        Measure.TOUCH: translate("Heat", "hours of work"),
        Measure.WAIT: translate("Heat", "days of waiting"),
        Measure.LOST: translate("Heat", "share of lost cases"),
        Measure.TOOLS: translate("Heat", "number of tools"),
        Measure.SKILLS: translate("Heat", "number of skills"),
        Measure.METRICS: translate("Heat", "number of metrics"),
        Measure.STATUS: translate("Heat", "figures against targets"),
    }[measure]


def steps_in_words(heat: Heat) -> Iterator[tuple[int, str]]:
    """Each step in use with its numbers and how many nodes are in it, "no data" last."""
    counts = heat.counts()
    for shade, (low, high) in zip(heat.shades, heat.limits, strict=True):
        if counts[shade]:
            yield shade, f"{_range(heat.measure, low, high)}  ({counts[shade]})"
    if counts[NO_DATA]:
        no_data = translate("Heat", "no data")  # lupdate does not look into f-strings
        yield NO_DATA, f"{no_data}  ({counts[NO_DATA]})"


def _range(measure: Measure, low: float, high: float) -> str:
    if measure is Measure.STATUS:
        names = (
            translate("Heat", "on target"),
            translate("Heat", "near target"),
            translate("Heat", "off target"),
        )
        return names[round(low)]
    if measure is Measure.LOST:
        low, high = 100 * low, 100 * high
    unit = {Measure.TOUCH: " h", Measure.WAIT: translate("Heat", " d"), Measure.LOST: " %"}.get(measure, "")
    first, last = _number(low), _number(high)
    return f"{first}{unit}" if first == last else f"{first} – {last}{unit}"


def _number(value: float) -> str:
    digits = 0 if abs(value) >= 10 or float(value).is_integer() else 1
    return QLocale().toString(float(value), "f", digits)
