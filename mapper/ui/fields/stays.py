"""The catalogue of fields: how long cases stay at a step with all their tries, worked out from what is entered."""

from typing import Final

from mapper.analysis import strategy
from mapper.analysis.waiting import stalls
from mapper.core import queries
from mapper.core.reader import Reader
from mapper.core.records import Node
from mapper.core.values import STEP_KINDS
from mapper.ui.fields.field import Field, Group, Holds, Unit
from mapper.ui.texts import QT_TRANSLATE_NOOP


def _tries(reader: Reader, node: Node) -> float | None:
    return stalls.attempts_at(strategy.in_effect_at(reader, node.id), node.id)


def _days(reader: Reader, node: Node) -> float | None:
    told = strategy.in_effect_at(reader, node.id)
    attempts, measures = stalls.attempts_at(told, node.id), queries.measures(told, node.id)
    if attempts is None or measures is None or measures.wait_days is None:
        return None
    return attempts * measures.wait_days


def _over(reader: Reader, node: Node) -> float | None:
    told = strategy.in_effect_at(reader, node.id)
    measures = queries.measures(told, node.id)
    if measures is None or (measures.age_limit_days is None and measures.wait_days != 0):
        return None
    found = stalls.stall(told, node.id)
    return None if found is None else found.over_limit


STAY_FIELDS: Final[tuple[Field, ...]] = (
    Field(
        key="tries",
        title=QT_TRANSLATE_NOOP("Field", "Tries on average"),
        holds=Holds.NUMBER,
        group=Group.WORK,
        unit=Unit.TRIES,
        read=_tries,
        kinds=STEP_KINDS,
    ),
    Field(
        key="stay",
        title=QT_TRANSLATE_NOOP("Field", "Whole stay"),
        holds=Holds.NUMBER,
        group=Group.WORK,
        unit=Unit.DAYS,
        read=_days,
        kinds=STEP_KINDS,
    ),
    Field(
        key="over_limit",
        title=QT_TRANSLATE_NOOP("Field", "Over the age limit"),
        holds=Holds.SHARE,
        group=Group.WORK,
        read=_over,
        kinds=STEP_KINDS,
    ),
)
