"""What is known of a map beside its figures, as JSON: what the customer sees, how it was changed and agreed on."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from mapper.analysis import plays
from mapper.analysis.comparison.change import ChangeKind
from mapper.analysis.comparison.compare import against_base
from mapper.analysis.comparison.steps import step_changes
from mapper.analysis.customer_eyes import customer_sight
from mapper.analysis.flow.flow import flow
from mapper.analysis.flow.ways import Way, WaysOfMap
from mapper.analysis.map_figures import MapFigures
from mapper.analysis.measures.consensus import of_dots
from mapper.analysis.measures.goals import serving, standing, steps_without_goal, tree, with_those_below
from mapper.analysis.measures.measured import measured
from mapper.analysis.measures.practice import adoption_by_month, entrenched, members_of, months_kept
from mapper.analysis.measures.said import said_at
from mapper.analysis.measures.value import criteria_of, value_coverage
from mapper.analysis.measures.worth import worth_of
from mapper.analysis.people.handovers import Change, Moved, changes_of_hands, hours_moved, hours_of_changes
from mapper.analysis.people.live_maps import others
from mapper.analysis.people.planning import actions_of, hires_into_unsettled
from mapper.analysis.people.skills import nobody_holds
from mapper.analysis.ranges.expected import by_figures, says_otherwise
from mapper.analysis.strategy import in_effect, plays_at
from mapper.analysis.waiting.stalls import slips
from mapper.app.commands.plain import fields, plain, told
from mapper.core import queries
from mapper.core.ballots import dots_of, estimate_of, fist_of, invited_to
from mapper.core.ids import MapId, NodeId
from mapper.core.queries_value import Criterion, node_criteria, stage_criteria
from mapper.core.reader import Reader
from mapper.core.records import Ballot, Commitment, Expectation, Item, Node, Play, Practice
from mapper.core.values import BallotKind, NodeKind


def map_as_json(reader: Reader, map_id: MapId, figures: MapFigures) -> dict[str, Any]:
    """Everything that is worked out of a map without its flow, and of its flow what is no figure."""
    nodes = sorted(queries.nodes(reader, map_id), key=lambda node: node.id)
    return {
        "customer": fields(customer_sight(reader, map_id)),
        "value": _value(reader, map_id),
        "measured": _measured(reader, map_id, figures.today),
        "goals": _goals(reader, map_id),
        "expectations": _expectations(reader, figures),
        "ways": _ways(figures, [node.id for node in nodes if node.kind is NodeKind.START]),
        "plays": [_play(reader, node.id) for node in nodes if reader.referring(Play, "node_id", node.id)],
        "commitments": _commitments(reader, nodes),
        "register": _register(reader, map_id),
        "ballots": _ballots(reader, map_id),
        "practices": _practices(reader, nodes, figures),
        "difference": _difference(reader, map_id, figures),
        "nobody_holds": plain(nobody_holds(reader, map_id, *figures.ahead)),
        "hires_into_unsettled": {
            action.id: [node.id for node in unsettled]
            for action in actions_of(reader, map_id)
            if (unsettled := hires_into_unsettled(reader, action))
        },
        "beside": plain(others(reader, map_id)),
    }


def _value(reader: Reader, map_id: MapId) -> dict[str, Any]:
    """How far it says what the customer gets, and how far each checklist is met."""
    lists: dict[str, Sequence[Criterion]] = {}
    lists |= {stage.id: stage_criteria(reader, stage.id) for stage in queries.stages(reader, map_id)}
    lists |= {node.id: node_criteria(reader, node.id) for node in queries.nodes(reader, map_id)}
    met = {key: fields(criteria_of(listed)) for key, listed in sorted(lists.items()) if listed}
    return fields(value_coverage(reader, map_id)) | {"checklists": met}


def _measured(reader: Reader, map_id: MapId, today: date) -> dict[str, Any]:
    """How far it is measured, and who has said something of what is asked of people at a step."""
    asked = [
        {"node_id": link.node_id, "metric_id": link.metric_id, **fields(found)}
        for node in sorted(queries.nodes(reader, map_id), key=lambda node: node.id)
        for link in sorted(queries.node_metrics(reader, node.id), key=lambda link: link.metric_id)
        if (found := said_at(reader, link.metric_id, node.id, today.isoformat())).asked
    ]
    return fields(measured(reader, map_id)) | {"said": asked}


def _goals(reader: Reader, map_id: MapId) -> dict[str, Any]:
    """What of the map serves each goal, and how the goal stands by it; the steps that serve none."""
    told_of = [
        {
            "goal_id": goal.id,
            **fields(serving(reader, map_id, with_those_below(reader, goal.id))),
            **fields(standing(reader, map_id, goal)),
        }
        for goal, _ in tree(reader)
    ]
    return {"served": told_of, "steps_without": [node.id for node in steps_without_goal(reader, map_id)]}


def _expectations(reader: Reader, figures: MapFigures) -> list[dict[str, Any]]:
    """Which figure of `headlines` each expected result is, and whether that says something else by now."""
    told_of = []
    for expected in sorted(reader.referring(Expectation, "map_id", figures.map_id), key=lambda one: one.id):
        figure = by_figures(figures, expected)
        is_told = figure is not None and figure.value is not None
        told_of.append(
            {
                "expectation_id": expected.id,
                "headline": None if figure is None else _headline(figures, figure.formula),
                "says_otherwise": says_otherwise(expected, figure)
                if figure is not None and is_told
                else None,
            }
        )
    return told_of


def _headline(figures: MapFigures, formula: str) -> str:
    first = figures.headlines
    return next(name for name in fields(first) if getattr(first, name).formula == formula)


def _ways(figures: MapFigures, starts: list[NodeId]) -> list[dict[str, Any]]:
    """The ways from each start, each with what holds along it."""
    of_map = WaysOfMap(figures.reader, figures.map_id, figures.outlook.flow)
    return [
        {
            "start_id": start,
            **told(found := of_map.on(start), "chance", "missing", "cautions"),
            "ways": [_way(way) for way in found.ways],
        }
        for start in starts
    ]


def _way(way: Way) -> dict[str, Any]:
    measures = ("probability", "of_outcome", "days", "hand_offs", "touchpoints", "rolled_yield")
    return told(way.path, "node_ids", "connector_ids", "outcome") | told(
        way, *measures, "accuracy", "efficiency"
    )


def _play(reader: Reader, node_id: NodeId) -> dict[str, Any]:
    """What the plays of a step that are on do to its branches and wait, and to the chance to win."""
    return {
        "node_id": node_id,
        "play_ids": sorted(play.id for play in plays_at(reader, node_id)),
        **fields(plays.effect(reader, node_id)),
        "win_probability": plain(plays.win_probability(reader, node_id)),
    }


def _commitments(reader: Reader, nodes: list[Node]) -> list[dict[str, Any]]:
    """What becomes of each agreed date; null where a share of it is not stated."""
    return [
        {"node_id": node.id, "slips": plain(slips(commitment))}
        for node in nodes
        for commitment in reader.referring(Commitment, "node_id", node.id)
    ]


def _register(reader: Reader, map_id: MapId) -> list[dict[str, Any]]:
    """What each entry of the register that has both benefit and effort is worth doing, the most first."""
    worth = {item.id: worth_of(item) for item in reader.referring(Item, "map_id", map_id)}
    known = {item_id: value for item_id, value in worth.items() if value is not None}
    ranked = sorted(known, key=lambda item_id: (-known[item_id], item_id))
    return [{"item_id": item_id, "worth": known[item_id]} for item_id in ranked]


def _ballots(reader: Reader, map_id: MapId) -> list[dict[str, Any]]:
    """How each ballot came out; of one that is open nothing but how many are invited."""
    found = sorted(
        reader.referring(Ballot, "map_id", map_id), key=lambda each: (each.opened, each.round, each.id)
    )
    return [
        {
            "ballot_id": each.id,
            **told(each, "node_id", "role_id", "connector_id", "kind", "measure", "round", "is_open"),
            "invited": invited_to(reader, each),
            "result": None if each.is_open else _result(reader, each),
        }
        for each in found
    ]


def _result(reader: Reader, ballot: Ballot) -> dict[str, Any]:
    if ballot.kind is BallotKind.DOTS:
        return {"dots": plain(dots_of(reader, ballot)), "concordance": plain(of_dots(reader, ballot.id))}
    return fields(fist_of(reader, ballot) if ballot.kind is BallotKind.FIST else estimate_of(reader, ballot))


def _practices(reader: Reader, nodes: list[Node], figures: MapFigures) -> list[dict[str, Any]]:
    """How far each best practice is lived, month by month."""
    told_of = []
    for node in nodes:
        for practice in sorted(reader.referring(Practice, "node_id", node.id), key=lambda each: each.id):
            adoption = adoption_by_month(reader, practice)
            told_of.append(
                {
                    "practice_id": practice.id,
                    "node_id": node.id,
                    "members": sorted(members_of(reader, practice, *figures.ahead)),
                    "adoption": [
                        {"month": month, "share": plain(share)} for month, share in adoption.items()
                    ],
                    "months_kept": months_kept(adoption, practice.entrenched_share),
                    "is_entrenched": entrenched(reader, practice),
                }
            )
    return told_of


def _difference(reader: Reader, map_id: MapId, figures: MapFigures) -> dict[str, Any] | None:
    """What is otherwise than on the map this one is based on, and the hours that change hands; None without one."""
    found = against_base(reader, map_id)
    if found is None:
        return None
    base = found.before.map
    before = flow(in_effect(reader, base.id), base.id).visits
    moved = hours_of_changes(figures.reader, map_id, before, figures.outlook.flow.visits)
    hands = {step.node_id: step for step in moved}
    steps = step_changes(found)
    return {
        "map_id": base.id,
        "map": base.name,
        "added": [step.node.id for step in steps if step.kind is ChangeKind.ADDED],
        "removed": [step.node.id for step in steps if step.kind is ChangeKind.REMOVED],
        "changed": [
            {"node_id": step.after.id, "before_id": step.before.id, "fields": plain(step.words)}
            for step in steps
            if step.before is not None and step.after is not None
        ],
        "hand_overs": [_hand_over(reader, each, hands) for each in changes_of_hands(reader, map_id)],
        "hours_moved": plain(hours_moved(moved)),
    }


def _hand_over(reader: Reader, change: Change, steps: Mapping[NodeId, Moved]) -> dict[str, Any]:
    node = reader.get(Node, change.node_id)
    old = reader.get(Node, change.old_id)
    return {
        "node_id": node.id,
        "from_lane_id": old.lane_id,
        "to_lane_id": node.lane_id,
        "hours": plain(change.hours),
        "state": None if change.said is None else change.said.state.value,
        **told(steps[node.id], "before", "after", "is_only_drawn"),
    }
