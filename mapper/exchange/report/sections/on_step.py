"""What hangs on a step in a report: who, tools, skills, goals, value, criteria, dates, plays, talk."""

from collections.abc import Iterator
from typing import Final

from mapper.analysis.figure import Unit
from mapper.core import ballots, queries, queries_value
from mapper.core.insides import inside_of
from mapper.core.records import (
    Attachment,
    Commitment,
    Connector,
    Handover,
    Node,
    NodeGoal,
    Play,
    Practice,
    Responsibility,
)
from mapper.core.register import is_open, items_at
from mapper.core.threads import threads_of
from mapper.core.values import AttachmentKind, Raci
from mapper.exchange.report import words
from mapper.exchange.report.attached import picture_of
from mapper.exchange.report.blocks import Lines, Picture, Text, Tone
from mapper.exchange.report.ground import MapGround, lines, several
from mapper.exchange.report.plain import name_of, plain
from mapper.exchange.report.sections.value import criteria_lines, value_lines
from mapper.exchange.report.words import labels
from mapper.exchange.report.words.kinds import LEVELS

Rows = list[tuple[str, Lines]]

_WEB: Final = ("http://", "https://", "mailto:")


def who(ground: MapGround, node: Node) -> Rows:
    """Who answers for a step, and who else has to do with it."""
    letters: dict[Raci, list[str]] = {letter: [] for letter in Raci}
    for each in ground.reader.referring(Responsibility, "node_id", node.id):
        letters[each.letter].append(ground.name(each.role_id or each.person_id))
    others = (
        f"{ground.speech.kind(letter)}: {', '.join(sorted(names, key=str.casefold))}"
        for letter, names in letters.items()
        if names and letter is not Raci.ACCOUNTABLE
    )
    answering = ", ".join(sorted(letters[Raci.ACCOUNTABLE], key=str.casefold))
    return [
        (ground.say(labels.ACCOUNTABLE), lines(answering)),
        (ground.say(labels.OTHERS), several(others)),
    ]


def hung(ground: MapGround, node: Node) -> Rows:
    """Tools, skills with the level asked for, goals, and what else hangs on a step."""
    reader, say = ground.reader, ground.say
    skills = []
    for link in queries.node_skills(reader, node.id):
        level = ground.coded(LEVELS, link.level)
        skills.append(f"{ground.name(link.skill_id)} ({level})" if level else ground.name(link.skill_id))
    tools = sorted(
        (ground.name(each.tool_id) for each in queries.node_tools(reader, node.id)), key=str.casefold
    )
    goals = (ground.name(each.goal_id) for each in reader.referring(NodeGoal, "node_id", node.id))
    inside = inside_of(reader, node.id)
    leads = (
        () if inside is None else (Text(ground.name(inside.id), target=ground.anchors.get(inside.id, "")),)
    )
    return [
        (say(labels.TOOLS), several(tools)),
        (say(labels.SKILLS), several(sorted(skills, key=str.casefold))),
        (say(labels.GOALS), several(goals)),
        (say(labels.INSIDE), leads),
        (say(labels.ATTACHMENTS), tuple(_attachment(each) for each in _attachments(ground, node))),
    ]


def pictures(ground: MapGround, node: Node) -> Iterator[Picture]:
    """The pictures attached to a step, each with its name."""
    for each in _attachments(ground, node):
        if each.kind is AttachmentKind.PICTURE:
            found = picture_of(name_of(each.name), each.picture)
            if found is not None:
                yield found


def values_and_criteria(ground: MapGround, node: Node) -> Rows:
    """What the customer has of a step, and what must be true before a case leaves it."""
    reader = ground.reader
    return [
        (ground.say(labels.VALUE), value_lines(ground, queries_value.node_values(reader, node.id))),
        (ground.say(labels.CRITERIA), criteria_lines(ground, queries_value.node_criteria(reader, node.id))),
    ]


def talked(ground: MapGround, node: Node) -> Rows:
    """Dates that were agreed, plays, a change of hands, agreement, entries of the register, comments."""
    reader, say, speech = ground.reader, ground.say, ground.speech
    items = (
        f"{speech.kind(each.kind)}: {plain(each.name)}" for each in items_at(reader, node.id) if is_open(each)
    )
    practices = (plain(each.name) for each in reader.referring(Practice, "node_id", node.id))
    handover = next(iter(reader.referring(Handover, "node_id", node.id)), None)
    hands = () if handover is None else lines(speech.kind(handover.state), plain(handover.reason))
    settled = ballots.agreement_of(reader, node.id)
    agreed = (
        ()
        if settled is None
        else lines(
            " · ".join(part for part in (speech.kind(settled.state), speech.day(settled.decided)) if part),
            plain(settled.note),
        )
    )
    return [
        (say(labels.AGREED_DATE), tuple(_dates(ground, node))),
        (say(labels.PLAYS), tuple(_plays(ground, node))),
        (say(labels.CHANGES_HANDS), hands),
        (say(labels.AGREEMENT), agreed),
        (say(labels.PRACTICES), several(practices)),
        (say(labels.ENTRY), several(items)),
        (say(labels.ANSWERS), tuple(_comments(ground, node))),
    ]


def _attachments(ground: MapGround, node: Node) -> list[Attachment]:
    found = ground.reader.referring(Attachment, "node_id", node.id)
    return sorted(found, key=lambda each: (each.position, each.id))


def _attachment(record: Attachment) -> Text:
    name, target = plain(record.name), plain(record.target)
    is_web = record.kind is AttachmentKind.LINK and target.casefold().startswith(_WEB)
    said = " · ".join(part for part in (name, "" if target == name else target) if part.strip())
    return Text(said, address=target if is_web else "")


def _dates(ground: MapGround, node: Node) -> Iterator[Text]:
    speech, say = ground.speech, ground.say
    for each in ground.reader.referring(Commitment, "node_id", node.id):
        if each.agreed:
            yield Text(speech.day(each.agreed))
        if each.hold_share is not None or each.cancel_share is not None:
            yield Text(
                say(
                    words.HOLDS,
                    hold=speech.amount(each.hold_share, Unit.SHARE),
                    slip=speech.amount(each.slip_share, Unit.SHARE),
                    cancel=speech.amount(each.cancel_share, Unit.SHARE),
                )
            )
        if each.slip_days is not None:
            word = words.MOVES_BY if each.slip_spread_days is None else words.MOVES_ABOUT
            spread = ground.amount(each.slip_spread_days, Unit.DAYS)
            yield Text(say(word, days=speech.amount(each.slip_days, Unit.DAYS), spread=spread))
        if each.slips is not None:
            moved = words.MOVED_ONCE if each.slips == 1 else words.MOVED
            yield Text(say(moved, count=speech.number(each.slips)))
        if each.delay_cost_a_day is not None:
            cost = speech.amount(each.delay_cost_a_day, Unit.MONEY)
            yield Text(f"{say(labels.DELAY_OF_DATE)}: {cost}")


def _plays(ground: MapGround, node: Node) -> Iterator[Text]:
    plays = ground.reader.referring(Play, "node_id", node.id)
    for each in sorted(plays, key=lambda play: (play.position, play.id)):
        state = ground.say(words.ON if each.is_on else words.OFF)
        yield Text(f"{plain(each.name)} ({state})", Tone.PLAIN)
        said = " → ".join(part for part in (plain(each.cue), plain(each.action)) if part.strip())
        who = " · ".join(part for part in (ground.name(each.role_id), ground.name(each.tool_id)) if part)
        yield from lines(" · ".join(part for part in (said, who) if part), tone=Tone.QUIET)
        yield from lines(" · ".join(_effect(ground, each)), tone=Tone.QUIET)


def _effect(ground: MapGround, play: Play) -> Iterator[str]:
    """What a play changes while it is on, and what it costs."""
    line = ground.reader.find(Connector, play.connector_id)
    if line is not None and play.share is not None:
        share = ground.speech.amount(play.share, Unit.SHARE)
        yield ground.say(words.PLAY_SHARE, share=share, name=ground.name(line.target_id))
    if play.wait_days is not None:
        yield ground.say(words.PLAY_WAIT, days=ground.speech.amount(play.wait_days, Unit.DAYS))
    if play.cost is not None:
        yield ground.say(words.PLAY_COST, cost=ground.speech.amount(play.cost, Unit.MONEY))


def _comments(ground: MapGround, node: Node) -> Iterator[Text]:
    for thread in threads_of(ground.reader, node.id):
        for number, each in enumerate((thread.first, *thread.answers)):
            signed = ", ".join(
                part for part in (plain(each.author), ground.speech.day(each.written)) if part.strip()
            )
            head = f"{signed}: " if signed else ""
            done = f" ({ground.say(words.RESOLVED)})" if not number and each.is_resolved else ""
            tone = Tone.QUIET if number else Tone.PLAIN
            yield Text(f"{head}{plain(each.text)}{done}", tone)
