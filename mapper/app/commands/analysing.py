"""`mapper analyse`: what the maps of a document say, and what they would say with a goal or levers of one's own."""

import re
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any, Final

from mapper.analysis.counts import Counts, map_counts
from mapper.analysis.figure import Figure
from mapper.analysis.flow.bypass import bypasses
from mapper.analysis.flow.paths import likely_paths
from mapper.analysis.health import map_findings
from mapper.analysis.levers.goal_plan import goal_plan
from mapper.analysis.levers.planned import planned
from mapper.analysis.map_figures import MapFigures, lever_figures, map_figures
from mapper.analysis.measures.consensus import of_steps
from mapper.analysis.measures.pace import pace
from mapper.analysis.people.skills import priorities, skill_needs
from mapper.analysis.strategy import in_effect, overlay_of, plays_on
from mapper.analysis.waiting.begun import Begun
from mapper.app.commands.document_json import document_as_json
from mapper.app.commands.examining import finding_as_json, map_head, tell_findings
from mapper.app.commands.figures_json import (
    as_json,
    goal_plan_as_json,
    levers_as_json,
    training_as_json,
)
from mapper.app.commands.map_json import map_as_json
from mapper.app.commands.opening import reading
from mapper.app.commands.output import number, percent, say, say_json, say_table, working
from mapper.app.commands.plain import fields, names_of, plain, with_names
from mapper.app.commands.what_if import short, tell_levers, tell_what_if, what_if_as_json, why
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.errors import Trouble
from mapper.core.ids import GoalId, MapId
from mapper.core.reader import Reader
from mapper.core.records import Goal, Lever, Node, ProcessMap, Role
from mapper.core.records.limits import RANGES
from mapper.core.values import Period
from mapper.services.exporting import find_map
from mapper.services.lever_texts import read_lever
from mapper.ui import effects
from mapper.ui.figures.remarks import remark_sentence
from mapper.ui.texts import word

_GOALS: Final = ("wins", "revenue")
_GROUPS: Final = re.compile(r"\d{1,3}(,\d{3})+(\.\d*)?")
_MOST_LEVERS: Final = 5  # told to people; all are in --json


def analyse(
    file: Path, *, map_name: str | None, goal: str | None, levers: Sequence[str], is_json: bool
) -> int:
    """Print the counts, the findings and the figures of one map or of all."""
    with reading(file) as document:
        reader: Reader = document.session.snapshot()
    maps = _chosen(reader, map_name)
    if goal is not None:
        reader = _with_goal(reader, maps, goal)
    pulls = _pulls(reader, maps, levers)
    with working("Working the figures out…"):
        if is_json:
            say_json(_as_json(file, reader, [(each, pulls[each.id]) for each in maps]))
            return 0
        for each in maps:
            _tell(reader, each, pulls[each.id])
    return 0


def _chosen(reader: Reader, map_name: str | None) -> list[ProcessMap]:
    if map_name is None:
        return queries.maps(reader)
    map_id: MapId = find_map(reader, map_name)
    return [reader.get(ProcessMap, map_id)]


def _with_goal(reader: Reader, maps: Sequence[ProcessMap], text: str) -> Reader:
    """The document with another goal for these maps: `wins=40` or `revenue=2000000` in the year that is planned for."""
    name, _, amount = text.partition("=")
    name = name.strip().casefold()
    wanted = _amount(amount)
    if name not in _GOALS or wanted < 0 or not RANGES[Goal, "amount"].holds(wanted):
        raise Trouble("goal_unreadable", text=text)
    draft = Draft(reader)
    unit = queries.document_info(reader).currency if name == "revenue" else "wins"
    shared: dict[
        str | None, GoalId
    ] = {}  # by the day it is due, so that each map says whom else it is asked of
    # What is asked of a whole process is not asked of the inside of one of its steps, unless that alone is looked at.
    asked = [each for each in maps if each.parent_node_id is None] or maps
    for place, each in enumerate(asked, 1):
        known = planned(reader, each.id, date.today()).goal  # noqa: DTZ011  # the day where the person is
        due = known.due if known is not None else None
        if due not in shared:
            key = shared[due] = GoalId(f"goal-typed{place}")
            draft.put(Goal(id=key, name=text, amount=wanted, unit=unit, period=Period.YEAR, due=due))
        draft.update(draft.get(ProcessMap, each.id), goal_id=shared[due])
    return draft


def _amount(text: str) -> float:
    """What is typed as a number; commas between groups of three digits are none, another is a point. Below 0: none.

    >>> _amount("1,000,000.5"), _amount("1,5"), _amount("many"), _amount("-3")
    (1000000.5, 1.5, -1.0, -3.0)
    """
    plain_text = text.strip()
    in_groups = _GROUPS.fullmatch(plain_text) is not None
    try:
        return float(plain_text.replace(",", "") if in_groups else plain_text.replace(",", "."))
    except ValueError:
        return -1.0


def _pulls(reader: Reader, maps: Sequence[ProcessMap], texts: Sequence[str]) -> dict[MapId, list[Lever]]:
    """The levers that are typed, by map.

    Of several maps each takes those that name something on it, if one does; a hire, where the role has work.
    """
    pulls: dict[MapId, list[Lever]] = {each.id: [] for each in maps}
    for place, text in enumerate(texts, 1):
        refused, found = None, []
        for each in maps:
            try:
                found.append(read_lever(reader, each.id, text, place))
            except Trouble as trouble:
                if not trouble.code.startswith("lever_about"):
                    raise
                refused = refused or trouble
        if refused is not None and not found:
            raise refused
        for lever in [lever for lever in found if _has_work(reader, lever)] or found:
            pulls[lever.map_id].append(lever)
    return pulls


def _has_work(reader: Reader, lever: Lever) -> bool:
    """Whether somebody hired has something to do on the map; any other lever is about what is there."""
    nodes = queries.nodes(reader, lever.map_id)
    return lever.role_id is None or any(
        lever.role_id in queries.touch_hours(reader, node.id) for node in nodes
    )


# -- for programs


def _as_json(
    file: Path, reader: Reader, told: Sequence[tuple[ProcessMap, Sequence[Lever]]]
) -> dict[str, Any]:
    """Everything, with names beside the ids, and those of all ids in one table."""
    today = date.today()  # noqa: DTZ011  # the day where the person is
    names = names_of(reader)
    found = {"maps": [_map_as_json(reader, each, levers, today) for each, levers in told]}
    found, told_names = with_names(found | document_as_json(reader, today), names)
    return {"file": str(file), "names": told_names, **found}


def _map_as_json(
    reader: Reader, process_map: ProcessMap, levers: Sequence[Lever], today: date
) -> dict[str, Any]:
    map_id, effective = process_map.id, in_effect(reader, process_map.id)
    figures = map_figures(reader, map_id, today)
    seen = figures.outlook
    needs = skill_needs(reader, map_id, *figures.ahead)
    overlay = overlay_of(reader, map_id)
    told = map_head(process_map) | {
        "in_effect": {
            "life_stage": overlay.life_stage.value if overlay is not None else None,
            "plays_on": len(plays_on(reader, map_id)),
        },
        "counts": _counts_as_json(map_counts(reader, map_id)),
        "bypasses": fields(bypasses(effective, map_id)),
        "findings": [finding_as_json(each) for each in map_findings(reader, map_id)],
        "figures": as_json(figures),
        "goal_plan": goal_plan_as_json(goal_plan(figures)),
        "pace": plain(pace(effective, map_id, figures.planned, seen.flow, seen.times)),
        "paths": plain(likely_paths(effective, seen.flow)),
        "levers": levers_as_json(effective, lever_figures(figures)),
        "skills": plain(needs),
        "training": training_as_json(priorities(needs, seen.flow.visits)),
        "consensus": plain(of_steps(reader, map_id)),
        **map_as_json(reader, map_id, figures),
    }
    if levers:
        told["what_if"] = what_if_as_json(figures, levers)
    return told


def _counts_as_json(counts: Counts) -> dict[str, Any]:
    return {
        key: {kind.value: count for kind, count in value.items()} if isinstance(value, dict) else value
        for key, value in asdict(counts).items()
    }


# -- for people


def _tell(reader: Reader, process_map: ProcessMap, levers: Sequence[Lever]) -> None:
    map_id, effective = process_map.id, in_effect(reader, process_map.id)
    _tell_counts(process_map, map_counts(reader, map_id))
    effect_said = effects.said(reader, map_id)
    if effect_said:
        say(f"  {effect_said}")
    _tell_bypasses(effective, map_id)
    tell_findings(process_map, map_findings(reader, map_id))
    figures = map_figures(reader, map_id, date.today())  # noqa: DTZ011  # the day where the person is
    _tell_figures(figures)
    if levers:
        tell_what_if(figures, levers)
        return
    found = lever_figures(figures)
    tell_levers(reader, "Levers", found.own)
    tell_levers(reader, "Usual levers", found.usual[:_MOST_LEVERS])


def _plainly(value: float | None) -> str:
    return number(short(value))


def _ranged(figure: Figure, shown: Callable[[float | None], str]) -> str:
    """A figure with the range that holds nine of ten, where it has one."""
    text = shown(figure.value)
    if not text or figure.low is None or figure.high is None:
        return text
    return f"{text} ({shown(figure.low)} to {shown(figure.high)})"


def _tell_figures(figures: MapFigures) -> None:
    seen, reader, first = figures.outlook, figures.reader, figures.headlines
    currency = queries.document_info(reader).currency
    if seen.flow.obstacles:
        reasons = "; ".join(remark_sentence(each, reader) for each in seen.flow.obstacles)
        say(f"  no figures of cases: {reasons}")
        return
    carried = "wins" if seen.entries is not None else "wins these people could carry"
    needed = "" if figures.required is None else _ranged(figures.required.entries, _plainly)
    rows = [
        ("win probability", _ranged(first.win_probability, percent)),
        ("working days to a win", _ranged(first.days_to_win, _plainly)),
        ("cost of a win, all-in", number(short(figures.costs.per_win_all_in.value), f" {currency}")),
        ("cost on the winning path", number(short(figures.costs.per_win_on_path.value), f" {currency}")),
        (f"{carried} {seen.first} to {seen.last}", _ranged(first.wins, _plainly)),
        ("wins asked for", number(short(figures.planned.wins.value))),
        ("entries needed for these", needed),
        ("bottleneck", ", ".join(reader.get(Role, each).name for each in seen.capacity.bottleneck)),
    ]
    for name, value in rows:
        if value:
            say(f"  {name} {value}")
    if figures.required is not None and figures.required.entries.value is None:
        for remark in figures.required.entries.missing:
            say(f"  entries needed are not known: {remark_sentence(remark, reader)}")
    for remark in seen.capacity.wins.assumed:
        say(f"  assumed: {remark_sentence(remark, reader)}")
    _tell_plan(reader, figures)
    people = [
        (
            reader.get(Role, role.role_id).name,
            percent(role.utilisation.value),
            percent(role.with_other_maps.value),
            number(need.needed.value),
            number(short(pool.days.value)),
            _begun(figures.beginnings.of(pool)),
        )
        for role, need, pool in zip(seen.capacity.roles, figures.needed, figures.waits.pools, strict=True)
    ]
    say_table(
        (
            "role",
            "utilisation",
            "with other maps",
            "people needed",
            "days of waiting",
            "comes today, begun by",
        ),
        people,
    )
    unknown = [
        ("utilisation is", [role.utilisation for role in seen.capacity.roles]),
        ("people needed are", [need.needed for need in figures.needed]),
        ("days of waiting are", [pool.days for pool in figures.waits.pools]),
    ]
    for what, columns in unknown:
        for remark in dict.fromkeys(remark for figure in columns for remark in figure.missing):
            say(f"  {what} not known: {why(remark, reader)}")


def _begun(begun: Begun) -> str:
    """The day on average, and that of nine in ten."""
    if begun.mean is None:
        return ""
    return f"{begun.mean}" if begun.p90 is None else f"{begun.mean}, 90 % by {begun.p90}"


def _tell_plan(reader: Reader, figures: MapFigures) -> None:
    """What the people are needed for, and what was taken of the goal because nobody said."""
    plan = figures.planned
    told = plan.wins.missing if plan.wins.value is None else plan.wins.assumed
    for remark in told:
        say(f"  {remark_sentence(remark, reader)}")
    basis = "what enters" if plan.wins.value is None or plan.goal is None else f"the goal “{plan.goal.name}”"
    say(f"  people needed are counted for {basis}")


def _tell_bypasses(reader: Reader, map_id: MapId) -> None:
    """The ways round the process apart, with what they carry; their cases are in all volumes as well."""
    found = bypasses(reader, map_id)
    if found.listed:
        part = "" if found.share is None else f", {found.share:.1%} of all that moves"
        say(f"  ways round the process {len(found.listed)}{part}")
    for each in found.listed:
        ends = " to ".join(f"“{reader.get(Node, end).name}”" for end in (each.source_id, each.target_id))
        say(f"    from {ends}" + (f": {each.reason}" if each.reason else ""))


def _tell_counts(process_map: ProcessMap, counts: Counts) -> None:
    say(f"Map “{process_map.name}” ({word(process_map.kind.value)})")
    nodes = ", ".join(f"{n} {word(kind.value)}" for kind, n in counts.nodes_by_kind.items() if n)
    lines = ", ".join(f"{n} {word(kind.value)}" for kind, n in counts.connectors_by_kind.items() if n)
    say(f"  stages {counts.stages}, lanes {counts.lanes}")
    say(f"  nodes {counts.nodes}" + (f": {nodes}" if nodes else ""))
    say(f"  connectors {counts.connectors}" + (f": {lines}" if lines else ""))
    say(f"  hand-offs between lanes {counts.hand_offs}")
    say(f"  roles {counts.roles}, tools {counts.tools}, skills {counts.skills}, metrics {counts.metrics}")
    say(f"  attached to nodes {counts.attachments}, metrics with a target {counts.targets}")
