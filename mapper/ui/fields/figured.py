"""The catalogue of fields: what is worked out of a step in the background, read from the figures that came last.

They are only read, and empty with the reason as long as there is no figure.
"""

from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QLocale

from mapper.core import queries
from mapper.core.reader import Reader
from mapper.core.records import Node
from mapper.core.values import STEP_KINDS, NodeKind
from mapper.ui.begun import begun_at
from mapper.ui.fields.field import Field, Group, Holds, Remark, Unit
from mapper.ui.figures.words import Words
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate
from mapper.ui.worked import step_figure

_WORKED = frozenset(NodeKind) - {NodeKind.NOTE}
FIGURE_KEY: Final = "figure:"  # before the code of a figure: the key of its field
_SHARES: Final = frozenset({"reached", "wins_from", "lead_share", "first_pass"})


def _value(code: str, reader: Reader, node: Node) -> float | None:
    figure = step_figure(reader, code, node)
    return None if figure is None else figure.value


def _remark(code: str, reader: Reader, node: Node) -> Remark:
    """How it came about, or why there is none."""
    figure = step_figure(reader, code, node)
    if figure is None:
        return Remark(None, translate("Field", "Not worked out yet."))
    told = Words(reader, QLocale()).plain(figure)
    if code == "wait" and figure.value is not None:
        told = ". ".join(each for each in (told, begun_at(reader, node.id)) if each)
    return Remark(None, told, figure.missing)


def _figured(code: str, title: str, kinds: frozenset[NodeKind] = STEP_KINDS, **more: Any) -> Field:
    return Field(
        key=FIGURE_KEY + code,
        title=title,
        holds=Holds.SHARE if code in _SHARES else Holds.NUMBER,
        group=Group.WORKED_OUT,
        read=partial(_value, code),
        remark=partial(_remark, code),
        kinds=kinds,
        is_computed=True,
        **more,
    )


def figure_money_fields(reader: Reader) -> Iterator[Field]:
    """What is money, in the document's currency."""
    unit = queries.document_info(reader).currency
    yield _figured("cost", QT_TRANSLATE_NOOP("Field", "Cost of a visit"), unit=unit)
    yield _figured("weak", QT_TRANSLATE_NOOP("Field", "Weak link: cost in a year"), unit=unit)


FIGURE_FIELDS: Final[tuple[Field, ...]] = (
    _figured("visits", QT_TRANSLATE_NOOP("Field", "Visits of a case that enters"), _WORKED),
    _figured("reached", QT_TRANSLATE_NOOP("Field", "Cases that ever come here"), _WORKED),
    _figured("wins_from", QT_TRANSLATE_NOOP("Field", "Chance to win from here"), _WORKED),
    _figured("cases", QT_TRANSLATE_NOOP("Field", "Cases in the period"), _WORKED),
    _figured("hours", QT_TRANSLATE_NOOP("Field", "Work in the period"), unit=Unit.HOURS),
    _figured("wait", QT_TRANSLATE_NOOP("Field", "Wait for people"), unit=Unit.DAYS),
    _figured("lead_share", QT_TRANSLATE_NOOP("Field", "Share of the lead time")),
    _figured("first_pass", QT_TRANSLATE_NOOP("Field", "Right at the first pass")),
    _figured("wins_lost", QT_TRANSLATE_NOOP("Field", "Wins lost here in a year")),
)
