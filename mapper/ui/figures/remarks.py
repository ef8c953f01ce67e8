"""The figures in words: what is missing for a figure, and what was taken for granted.

A new remark of `mapper/analysis` gets here by one entry under its code, in the file of its subject: `remarks_flow`,
`remarks_people`, `remarks_waits`, `remarks_money`, `remarks_goals`.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.analysis.figure import Figure
from mapper.analysis.results import Remark
from mapper.core.reader import Reader
from mapper.core.records import record_type_of
from mapper.ui.figures.remarks_flow import OF_FLOW
from mapper.ui.figures.remarks_goals import OF_GOALS
from mapper.ui.figures.remarks_money import OF_MONEY
from mapper.ui.figures.remarks_people import OF_PEOPLE
from mapper.ui.figures.remarks_waits import OF_WAITS
from mapper.ui.texts import quoted, translate
from mapper.ui.vocabulary import QT_TRANSLATE_NOOP

_MOST_NAMES = 4

REMARKS: Final[Mapping[str, str]] = MappingProxyType(
    {**OF_FLOW, **OF_PEOPLE, **OF_WAITS, **OF_MONEY, **OF_GOALS}
)

# What a range allows for, in the order in which it is told.
_SOURCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "range_of_chance": QT_TRANSLATE_NOOP("Remark", "chance"),
        "range_of_counts": QT_TRANSLATE_NOOP("Remark", "counts of cases"),
        "range_of_estimates": QT_TRANSLATE_NOOP("Remark", "estimates"),
    }
)


def remark_sentence(remark: Remark, reader: Reader) -> str:
    """A remark with the names of what it is about, without a full stop."""
    text = translate("Remark", REMARKS.get(remark.code, remark.code.replace("_", " ")))
    return text.replace("{names}", _names(remark, reader))


def range_sources(figure: Figure) -> str:
    """What the range of a figure allows for, in few words; "" where it has none."""
    codes = [each.code for each in figure.assumed]
    return ", ".join(translate("Remark", text) for code, text in _SOURCES.items() if code in codes)


def _names(remark: Remark, reader: Reader) -> str:
    """Roles, people and sale types where it is about these, else nodes; the first few, and how many more there are."""
    told = remark.about or remark.node_ids
    names: list[str] = []
    for record_id in told[:_MOST_NAMES]:
        name = getattr(reader.find(record_type_of(record_id), record_id), "name", "")
        names.append(quoted(name) if name else translate("Figures", "one without a name"))
    if len(told) > _MOST_NAMES:
        names.append(translate("Figures", "{count} more").replace("{count}", str(len(told) - _MOST_NAMES)))
    return ", ".join(names)
