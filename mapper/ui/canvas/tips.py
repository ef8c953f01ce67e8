"""The canvas's tips: what is said about a thing under a pointer at rest. Only what cannot be read already.

Where figures are looked at - the flow, or a number that is worked out - it says how they came about.
"""

from html import escape

from PySide6.QtCore import QCoreApplication, QLocale

from mapper.analysis.figure import Figure
from mapper.core import queries
from mapper.core.records import Metric, Node, Skill, Tool
from mapper.ui.canvas.looked_at import begun_looked_at, figures_along, figures_of
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.figures.words import Words
from mapper.ui.render.detail import Detail
from mapper.ui.render.pictures import ConnectorPicture, NodePicture
from mapper.ui.texts import finding_sentence


def node_tip(sheet: Sheet, node: NodePicture) -> str:
    """The whole name where it is shortened, what hangs here, who answers for it, what is to be mended; "" for none."""
    parts = []
    if node.name and is_shortened(sheet, node):
        parts.append(f"<b>{escape(node.name)}</b>")
    parts += [
        f"{escape(title)}: {escape(', '.join(names))}" for title, names in attached(sheet, node) if names
    ]
    if node.owner is not None:
        answers = QCoreApplication.translate("Canvas", "Answers for it")
        parts.append(f"{escape(answers)}: {escape(node.owner.name)}")
    record = sheet.reader.find(Node, node.id)
    if record is not None and record.description:
        parts.append(escape(record.description).replace("\n", "<br>"))
    parts += map(escape, fault_sentences(sheet, node.id))
    told = f"<p>{'<br>'.join(parts)}</p>" if parts else ""
    begun = begun_looked_at(sheet, node)
    told += _explained(sheet, figures_of(sheet, node))
    return f"{told}<p>{escape(begun)}.</p>" if begun else told


def faults_tip(sheet: Sheet, record_id: str) -> str:
    """What the check-up has found there, and what a click does."""
    told = "<br>".join(map(escape, fault_sentences(sheet, record_id)))
    click = QCoreApplication.translate("Canvas", "Click to see it in the check-up")
    if sheet.scene.faults.is_stale:
        told += f"<br>{escape(QCoreApplication.translate('Checkup', 'Being looked at anew'))}"
    return f"<p>{told}</p><p><i>{escape(click)}</i></p>"


def fault_sentences(sheet: Sheet, record_id: str) -> list[str]:
    """The errors and warnings at a node, lane or stage, the worst first."""
    return [finding_sentence(each) for each in sheet.scene.faults.at(record_id)]


def connector_tip(sheet: Sheet, line: ConnectorPicture) -> str:
    """From where to where, for lines whose ends are out of sight or whose label is not shown."""
    seen = sheet.camera.visible
    ends = [sheet.projection.nodes[i] for i in (line.source_id, line.target_id)]
    is_labelled = sheet.scene.painter.detail(sheet.camera.zoom) >= Detail.WORK or not line.text
    figures = _explained(sheet, figures_along(sheet, line.id))
    if not figures and is_labelled and all(seen.intersects(end.rect) for end in ends):
        return ""
    text = f"{escape(ends[0].name)} → {escape(ends[1].name)}"
    return (f"<p>{text}<br>{escape(line.text)}</p>" if line.text else f"<p>{text}</p>") + figures


def _explained(sheet: Sheet, figures: list[Figure]) -> str:
    """How they came about, and whether they may not be true any more."""
    words = Words(sheet.reader, QLocale())
    told = "".join(words.explained(figure) for figure in figures)
    if not told or not sheet.bridge.worked.is_stale:
        return told
    anew = QCoreApplication.translate("Canvas", "Being worked out anew")
    return f"{told}<p><i>{escape(anew)}</i></p>"


def attached(sheet: Sheet, node: NodePicture) -> list[tuple[str, list[str]]]:
    """The names of tools, skills and metrics on a node, by kind."""
    reader = sheet.reader
    tools = [reader.find(Tool, link.tool_id) for link in queries.node_tools(reader, node.id)]
    skills = [reader.find(Skill, link.skill_id) for link in queries.node_skills(reader, node.id)]
    metrics = [reader.find(Metric, link.metric_id) for link in queries.node_metrics(reader, node.id)]
    return [
        (QCoreApplication.translate("Canvas", "Tools"), sorted(t.name for t in tools if t is not None)),
        (QCoreApplication.translate("Canvas", "Skills"), sorted(s.name for s in skills if s is not None)),
        (QCoreApplication.translate("Canvas", "Metrics"), sorted(m.name for m in metrics if m is not None)),
    ]


def is_shortened(sheet: Sheet, node: NodePicture) -> bool:
    """Whether the name cannot be read in full at this zoom."""
    if sheet.scene.painter.detail(sheet.camera.zoom) < Detail.WORK:
        return True
    words = sheet.scene.looks.look(node, Detail.WORK, is_mirrored=sheet.camera.is_mirrored).words
    return not all(each.block.is_whole for each in words)
