"""Value statements and exit criteria in a report, as the lines of a cell."""

from collections.abc import Sequence

from mapper.core.queries_value import Criterion, Statement
from mapper.exchange.report import words
from mapper.exchange.report.blocks import Lines, Text, Tone
from mapper.exchange.report.ground import Ground
from mapper.exchange.report.plain import plain
from mapper.exchange.report.words import labels
from mapper.exchange.report.words.kinds import STRENGTHS


def value_lines(ground: Ground, statements: Sequence[Statement]) -> Lines:
    """Value statements, each with how the customer can tell."""
    found: list[Text] = []
    for each in statements:
        strength = ground.coded(STRENGTHS, each.strength)
        found += [Text(" · ".join(part for part in (plain(each.name), strength) if part))]
        if each.proof.strip():
            found.append(Text(f"{ground.say(labels.PROOF)}: {plain(each.proof)}", Tone.QUIET))
    return tuple(found)


def criteria_lines(ground: Ground, criteria: Sequence[Criterion]) -> Lines:
    """Exit criteria: whether they are met and the customer can verify them, and what shows it."""
    found: list[Text] = []
    for each in criteria:
        said = [ground.say(words.VERIFIABLE)] if each.is_verifiable else []
        said += [ground.say(words.MET)] if each.is_met else []
        tail = f" ({', '.join(said)})" if said else ""
        found.append(Text(plain(each.name) + tail, Tone.GOOD if each.is_met else Tone.PLAIN))
        if each.evidence.strip():
            found.append(Text(f"{ground.say(labels.EVIDENCE)}: {plain(each.evidence)}", Tone.QUIET))
    return tuple(found)
