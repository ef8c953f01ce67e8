"""The canvas aloud: what is said of a node, a line, a stage or a lane to somebody who does not see the map."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale

from mapper.analysis.checkup.finding import Severity
from mapper.analysis.figure import Figure
from mapper.core import queries
from mapper.core.ids import ConnectorId, LaneId, NodeId, StageId
from mapper.core.records import Connector, Node
from mapper.core.values import STEP_KINDS, ConnectorKind, Outcome, ValueClass, WaitOwner
from mapper.ui.canvas.looked_at import figures_along, figures_of
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.colours import colour_name
from mapper.ui.figures.words import Words
from mapper.ui.render.pictures import Badge, BadgeKind, NodePicture, Status
from mapper.ui.render.pinned import ATTACHED, INSIDE, REMARKS
from mapper.ui.render.wait_pins import OVERDUE, OWNERS, PLAYS
from mapper.ui.texts import finding_sentence, translate, word
from mapper.ui.vote_words import state_text

_MOST_ENDS = 6


def said(sheet: Sheet, record_id: str) -> str:
    """All that the map shows of a thing, in one sentence; "" for what is not there any more.

    "Step Qualify need, lane Sales, stage Qualifying, 2 of 5, 2 tools, 1 skill, leads to Demo 70 % and Lost 30 %"
    """
    projection = sheet.projection
    node = projection.nodes.get(NodeId(record_id))
    if node is not None:
        return ", ".join([*_of_node(sheet, node), *_faults(sheet, record_id)])
    line = projection.connectors.get(ConnectorId(record_id))
    if line is not None:
        return ", ".join(_of_line(sheet, line.id))
    section = _of_section(sheet, record_id)
    return ", ".join([section, *_faults(sheet, record_id)]) if section else ""


def described(sheet: Sheet, record_id: str) -> str:
    """What somebody wrote about a node."""
    record = sheet.reader.find(Node, record_id) if record_id.startswith("node-") else None
    return record.description if record is not None else ""


def map_said(sheet: Sheet) -> str:
    """How much there is on the map."""
    projection = sheet.projection
    steps = sum(node.kind in STEP_KINDS for node in projection.nodes.values())
    parts = [
        _counted(steps, translate("Aloud", "1 step"), translate("Aloud", "{n} steps")),
        _counted(len(projection.stages), translate("Aloud", "1 stage"), translate("Aloud", "{n} stages")),
        _counted(len(projection.lanes), translate("Aloud", "1 lane"), translate("Aloud", "{n} lanes")),
    ]
    return ", ".join(parts)


def _of_node(sheet: Sheet, node: NodePicture) -> Iterable[str]:
    record = sheet.reader.find(Node, node.id)
    yield _titled(node)
    if record is not None:
        yield from _where(sheet, record)
    if node.outcome is not None:
        yield _outcome(node.outcome)
    if node.tint is not None:
        yield translate("Aloud", "colour {name}").replace("{name}", colour_name(node.tint))
    if node.value_class is not None:
        yield _value(node.value_class)
    for badge in node.badges:
        yield _badge(badge)
    if node.owner is not None:
        yield translate("Aloud", "{name} answers for it").replace("{name}", node.owner.name)
    for icon, count in node.pins:
        yield _pinned(icon, count)
    if node.agreement is not None:
        yield state_text(node.agreement)
    if node.status is not None:
        yield _state(node.status)
    yield from _ways_on(sheet, node.id)
    yield from _figures(sheet, figures_of(sheet, node))


def _figures(sheet: Sheet, figures: Iterable[Figure]) -> Iterable[str]:
    """The figures that are looked at; how they came about is told under the pointer."""
    words = Words(sheet.reader, QLocale())
    return (f"{words.name(figure)} {words.value(figure)}" for figure in figures)


def _faults(sheet: Sheet, record_id: str) -> Iterable[str]:
    """What the check-up has found there, the worst first."""
    for finding in sheet.scene.faults.at(record_id):
        is_error = finding.severity is Severity.ERROR
        text = translate("Aloud", "error: {text}") if is_error else translate("Aloud", "warning: {text}")
        yield text.replace("{text}", finding_sentence(finding))


def _where(sheet: Sheet, node: Node) -> Iterable[str]:
    stage = next((s for s in sheet.projection.stages if s.id == node.stage_id), None)
    lane = next((n for n in sheet.projection.lanes if n.id == node.lane_id), None)
    if lane is not None:
        yield translate("Aloud", "lane {name}").replace("{name}", lane.name)
    if stage is not None:
        yield translate("Aloud", "stage {name}").replace("{name}", stage.name)
        yield _place(stage.index, len(sheet.projection.stages))


def _ways_on(sheet: Sheet, node_id: NodeId) -> Iterable[str]:
    shares = queries.shares_out(sheet.reader, node_id)
    leaving = sorted(queries.outgoing(sheet.reader, node_id), key=lambda line: -(shares[line.id] or 0))
    ends = [_end(sheet, line) for line in leaving]
    if ends:
        yield translate("Aloud", "leads to {names}").replace(
            "{names}", _listed([each for each in ends if each])
        )


def _badge(badge: Badge) -> str:
    one, many = {
        BadgeKind.TOOL: (translate("Aloud", "1 tool"), translate("Aloud", "{n} tools")),
        BadgeKind.SKILL: (translate("Aloud", "1 skill"), translate("Aloud", "{n} skills")),
        BadgeKind.METRIC: (translate("Aloud", "1 metric"), translate("Aloud", "{n} metrics")),
        BadgeKind.PROBLEM: (
            translate("Aloud", "1 open problem"),
            translate("Aloud", "{n} open problems"),
        ),
        BadgeKind.VALUE: (
            translate("Aloud", "1 customer value"),
            translate("Aloud", "{n} customer values"),
        ),
    }[badge.kind]
    return _counted(badge.count, one, many)


def _pinned(icon: str, count: int) -> str:
    one, many = {
        INSIDE: (translate("Aloud", "1 step inside"), translate("Aloud", "{n} steps inside")),
        REMARKS: (translate("Aloud", "1 open comment"), translate("Aloud", "{n} open comments")),
        ATTACHED: (translate("Aloud", "1 attachment"), translate("Aloud", "{n} attachments")),
        OVERDUE: (translate("Aloud", "promised for yesterday"), translate("Aloud", "promised {n} days ago")),
        PLAYS: (translate("Aloud", "1 play on"), translate("Aloud", "{n} plays on")),
        **{
            icon: (text, text)
            for icon, text in (
                (OWNERS[WaitOwner.CUSTOMER], translate("Aloud", "the customer's wait")),
                (OWNERS[WaitOwner.TEAM], translate("Aloud", "the team's wait")),
                (OWNERS[WaitOwner.PARTNER], translate("Aloud", "a partner's wait")),
                (OWNERS[WaitOwner.NOBODY], translate("Aloud", "nobody's wait")),
            )
        },
    }[icon]
    return _counted(count, one, many)


def _of_line(sheet: Sheet, line_id: ConnectorId) -> Iterable[str]:
    line = sheet.projection.connectors[line_id]
    kinds = {
        ConnectorKind.FLOW: translate("Aloud", "Line from {source} to {target}"),
        ConnectorKind.RETURNS: translate("Aloud", "Line back from {source} to {target}"),
        ConnectorKind.CHASE: translate("Aloud", "Chasing line from {source} to {target}"),
        ConnectorKind.BYPASS: translate("Aloud", "Way round from {source} to {target}"),
    }
    ends = (_named(sheet.projection.nodes[i]) for i in (line.source_id, line.target_id))
    text = kinds[line.kind]
    for key, name in zip(("{source}", "{target}"), ends, strict=True):
        text = text.replace(key, name)
    yield text
    if line.text:
        yield line.text
    yield from _figures(sheet, figures_along(sheet, line_id))


def _of_section(sheet: Sheet, record_id: str) -> str:
    projection, reader = sheet.projection, sheet.reader
    for stage in projection.stages:
        if stage.id == record_id:
            nodes = reader.referring(Node, "stage_id", StageId(record_id))
            name = translate("Aloud", "Stage {name}").replace("{name}", stage.name)
            parts = [name, _place(stage.index, len(projection.stages)), _steps(nodes)]
            return ", ".join([*parts, translate("Aloud", "collapsed")] if stage.is_collapsed else parts)
    for lane in projection.lanes:
        if lane.id == record_id:
            nodes = reader.referring(Node, "lane_id", LaneId(record_id))
            name = translate("Aloud", "Lane {name}").replace("{name}", lane.name)
            parts = [name, _place(lane.index, len(projection.lanes)), _steps(nodes)]
            parts += [translate("Aloud", "the customer's lane")] if lane.is_customer else []
            return ", ".join([*parts, translate("Aloud", "collapsed")] if lane.is_collapsed else parts)
    return ""


def _titled(node: NodePicture) -> str:
    kind = word(node.kind.value).capitalize()
    name = " ".join(node.name.split())
    return f"{kind} {name}" if name else translate("Aloud", "{kind} without a name").replace("{kind}", kind)


def _named(node: NodePicture) -> str:
    return " ".join(node.name.split()) or word(node.kind.value)


def _end(sheet: Sheet, line: Connector) -> str:
    target = sheet.projection.nodes.get(line.target_id)
    picture = sheet.projection.connectors.get(line.id)
    if target is None:
        return ""
    share = picture.share if picture is not None else ""
    return f"{_named(target)} {share}".strip()


def _listed(names: list[str]) -> str:
    """A, B and C; of very many the first ones and how many more there are."""
    rest = len(names) - _MOST_ENDS
    if rest > 0:
        names = [*names[:_MOST_ENDS], translate("Aloud", "{n} more").replace("{n}", str(rest))]
    if len(names) < 2:
        return "".join(names)
    return (
        translate("Aloud", "{names} and {last}")
        .replace("{names}", ", ".join(names[:-1]))
        .replace("{last}", names[-1])
    )


def _place(index: int, count: int) -> str:
    return translate("Aloud", "{i} of {n}").replace("{i}", str(index + 1)).replace("{n}", str(count))


def _steps(nodes: Iterable[Node]) -> str:
    steps = sum(node.kind in STEP_KINDS for node in nodes)
    return _counted(steps, translate("Aloud", "1 step"), translate("Aloud", "{n} steps"))


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.replace("{n}", str(count))


def _outcome(outcome: Outcome) -> str:
    return {
        Outcome.WON: translate("Aloud", "won"),
        Outcome.LOST: translate("Aloud", "lost"),
        Outcome.DISQUALIFIED: translate("Aloud", "disqualified"),
        Outcome.PARKED: translate("Aloud", "parked"),
    }[outcome]


def _value(value_class: ValueClass) -> str:
    return {
        ValueClass.VA: translate("Aloud", "adds value"),
        ValueClass.BNVA: translate("Aloud", "necessary"),
        ValueClass.NVA: translate("Aloud", "adds no value"),
    }[value_class]


def _state(status: Status) -> str:
    return {
        Status.ON: translate("Aloud", "on target"),
        Status.NEAR: translate("Aloud", "near target"),
        Status.OFF: translate("Aloud", "off target"),
        Status.NONE: translate("Aloud", "no data"),
    }[status]
