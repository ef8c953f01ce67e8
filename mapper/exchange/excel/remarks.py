"""What the reader must know about the figures, in sentences."""

from typing import Final

from mapper.analysis.results import Remark
from mapper.exchange.excel import words
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.text import one_line
from mapper.exchange.excel.tongue import Tongue

_NAMED: Final = 6  # names in one sentence
_NAME_LENGTH: Final = 60


def obstacles(facts: Facts, tongue: Tongue) -> list[str]:
    """Why visits and all that rests on them are missing; nothing when they are there."""
    return [_sentence(remark, facts, tongue) for remark in facts.flow.obstacles]


def cautions(facts: Facts, tongue: Tongue) -> list[str]:
    """What was assumed or left out to get the figures."""
    return [*_in_effect(facts, tongue), *(_sentence(remark, facts, tongue) for remark in facts.flow.cautions)]


def _in_effect(facts: Facts, tongue: Tongue) -> list[str]:
    """That the figures are not those entered, where a strategy or plays make them otherwise."""
    said = []
    if facts.life_stage is not None:
        said.append(tongue.say(words.WITH_FACTORS, stage=tongue.say(words.LIFE_STAGES[facts.life_stage])))
    if facts.plays_on:
        said.append(tongue.say(words.WITH_PLAYS, count=facts.plays_on))
    return said


def _sentence(remark: Remark, facts: Facts, tongue: Tongue) -> str:
    names = [
        tongue.say(words.QUOTED, name=one_line(facts.names[node_id], _NAME_LENGTH))
        if facts.names[node_id].strip()
        else tongue.say(words.UNNAMED)
        for node_id in remark.node_ids
    ]
    shown = ", ".join(names[:_NAMED])
    if len(names) > _NAMED:
        shown += tongue.say(words.AND_MORE, count=len(names) - _NAMED)
    return tongue.say(words.REMARKS[remark.code], names=shown)
