"""What the reader must know about the figures, in sentences."""

from typing import Final

from mapper.analysis.results import Remark
from mapper.exchange.excel import words
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.text import one_line

_NAMED: Final = 6  # names in one sentence
_NAME_LENGTH: Final = 60


def obstacles(facts: Facts) -> list[str]:
    """Why visits and all that rests on them are missing; nothing when they are there."""
    return [_sentence(remark, facts) for remark in facts.flow.obstacles]


def cautions(facts: Facts) -> list[str]:
    """What was assumed or left out to get the figures."""
    return [*_in_effect(facts), *(_sentence(remark, facts) for remark in facts.flow.cautions)]


def _in_effect(facts: Facts) -> list[str]:
    """That the figures are not those entered, where a strategy or plays make them otherwise."""
    said = []
    if facts.life_stage is not None:
        said.append(words.WITH_FACTORS.format(stage=facts.life_stage.value))
    if facts.plays_on:
        said.append(words.WITH_PLAYS.format(count=facts.plays_on))
    return said


def _sentence(remark: Remark, facts: Facts) -> str:
    names = [
        f"“{one_line(facts.names[node_id], _NAME_LENGTH)}”" if facts.names[node_id].strip() else words.UNNAMED
        for node_id in remark.node_ids
    ]
    shown = ", ".join(names[:_NAMED])
    if len(names) > _NAMED:
        shown += words.AND_MORE.format(count=len(names) - _NAMED)
    return words.REMARKS[remark.code].format(names=shown)
