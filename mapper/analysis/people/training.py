"""Training as a lever: what closing gaps of skill is expected to change at a step, as a change one can try (2k)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from math import isfinite
from types import MappingProxyType

from mapper.analysis.people.skills import SkillNeed, needs_at
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.ids import ConnectorId, NodeId, PersonId, RoleId, SkillId
from mapper.core.reader import Reader
from mapper.core.records import Connector


def _no_hours() -> Mapping[RoleId, float]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """What a training changes at a step, in what levers are stated in: hours of work and points of a share.

    `gap_before` and `gap_after`: levels lacking on average. `hours`: change of the hours of each role a visit, below 0
    where work gets faster. `share`: change of the share of a connector, None where none was named. With `obstacles`
    nothing could be said: not_asked_for, nobody_there, loss_invalid, loss_too_large, share_unknown.
    """

    gap_before: float = 0.0
    gap_after: float = 0.0
    hours: Mapping[RoleId, float] = field(default_factory=_no_hours)
    share: float | None = None
    obstacles: tuple[Remark, ...] = ()


def gap_after(need: SkillNeed, levels: Mapping[PersonId, int]) -> float:
    """Levels lacking on average when people have come to these levels; `need` has somebody at its step.

    Formula: mean over its people of max(0, level asked - max(level held, level come to)).
    Assumes: nobody unlearns anything; who is not in `levels` stays where he or she is, and who is not at the step does
    not count.
    Source: docs/formulas.md, Skills.

    >>> ana, ben = PersonId("person-1"), PersonId("person-2")
    >>> need = SkillNeed(node_id=NodeId("n"), skill_id=SkillId("s"), required=3, held={ana: 1, ben: 2})
    >>> gap_after(need, {ana: 3}), gap_after(need, {ana: 4, ben: 4}), gap_after(need, {})
    (0.5, 0.0, 1.5)
    """
    lacking = [max(0, need.required - max(level, levels.get(who, level))) for who, level in need.held.items()]
    return sum(lacking) / len(lacking)


def factors(before: float, after: float, slower: float, fewer: float) -> tuple[float, float]:
    """By what the hours of work and the share that leads on are multiplied when the mean gap changes.

    Formula: hours (1 + slower x after) / (1 + slower x before), share (1 - fewer x after) / (1 - fewer x before).
    Assumes: what the map says is what they are at the gap of today; each level lacking costs as much as the next, and
    all at the step do like parts of the work; `fewer` x before is below 1 (`training` asks).
    Source: docs/formulas.md, Skills (a proposal without a source; both losses are the team's own guess).

    With one level lacking and 20 % more time a level: training takes the hours to 1 / 1.2 of what they are.

    >>> [round(each, 4) for each in factors(1.0, 0.0, 0.2, 0.1)]
    [0.8333, 1.1111]
    """
    return (1 + slower * after) / (1 + slower * before), (1 - fewer * after) / (1 - fewer * before)


def training(
    reader: Reader,
    node_id: NodeId,
    skill_id: SkillId,
    first: date,
    last: date,
    levels: Mapping[PersonId, int] | None = None,
    *,
    slower: float = 0.0,
    fewer: float = 0.0,
    connector_id: ConnectorId | None = None,
) -> Training:
    """What training people at a step in a skill is expected to change: hours a visit by role, points of a share.

    `levels` people come to; None: everybody to what the step asks for. `slower` and `fewer`: by what part work takes
    longer, and fewer cases lead on by `connector_id`, for each level lacking, 0 or more. Obstacles: see `Training`.

    Formula: change of hours = touch hours x (factor - 1), change of the share = min(share x factor, 1) - share, with
    `factors` of the mean gap before and after (`gap_after`).
    Assumes: as `factors`; all roles at the step work faster alike; a share never becomes more than 1.
    Source: docs/formulas.md, Skills (a proposal without a source).

    >>> from mapper.analysis.example import sale
    >>> from mapper.core.records import NodeSkill, PersonSkill, Skill
    >>> pricing = Skill(id="skill-pricing", name="Pricing")
    >>> asked = NodeSkill(id="node_skill-1", node_id="node-offer", skill_id=pricing.id, level=3)
    >>> held = PersonSkill(id="person_skill-1", person_id="person-ben", skill_id=pricing.id, level=1)
    >>> year = date(2027, 1, 1), date(2027, 12, 31)
    >>> found = training(sale(pricing, asked, held), "node-offer", pricing.id, *year, slower=0.5)
    >>> found.gap_before, found.gap_after, found.hours["role-ae"]
    (2.0, 0.0, -2.0)
    """
    need = next((each for each in needs_at(reader, node_id, first, last) if each.skill_id == skill_id), None)
    if need is None:
        return Training(obstacles=(Remark("not_asked_for", (node_id,), (skill_id,)),))
    before = need.mean_gap
    if before is None:
        return Training(obstacles=(Remark("nobody_there", (node_id,)),))
    if any(not isfinite(loss) or loss < 0 for loss in (slower, fewer)):
        return Training(gap_before=before, gap_after=before, obstacles=(Remark("loss_invalid"),))
    if fewer * before >= 1:
        return Training(gap_before=before, gap_after=before, obstacles=(Remark("loss_too_large"),))
    after = gap_after(need, dict.fromkeys(need.held, need.required) if levels is None else levels)
    of_hours, of_share = factors(before, after, slower, fewer)
    share, unknown = _share(reader, connector_id)
    return Training(
        gap_before=before,
        gap_after=after,
        hours=MappingProxyType(
            {
                role_id: touch * (of_hours - 1)
                for role_id, touch in queries.touch_hours(reader, node_id).items()
            }
        ),
        share=None if share is None else min(share * of_share, 1.0) - share,
        obstacles=unknown,
    )


def _share(reader: Reader, connector_id: ConnectorId | None) -> tuple[float | None, tuple[Remark, ...]]:
    line = reader.find(Connector, connector_id)
    if line is None:
        return None, ()
    share = queries.shares_out(reader, line.source_id)[line.id]
    return share, () if share is not None else (Remark("share_unknown", (line.source_id,)),)
