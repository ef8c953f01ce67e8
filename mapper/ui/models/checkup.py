"""The findings of the check-up for a view: by how much they matter, many of one sort folded into a group."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any, Final

from PySide6.QtCore import QObject, Qt

from mapper.analysis.checkup.finding import Finding, Fix, Severity
from mapper.core.reader import Reader
from mapper.core.records import Connector, Dismissal, Lane, Node, ProcessMap, Stage
from mapper.ui.bridge import Bridge
from mapper.ui.models.row_tree import Index, RowTree
from mapper.ui.texts import finding_sentence, finding_title, fix_name, quoted, severity_title, translate
from mapper.ui.widgets.plain_tip import plain_tip

IGNORED: Final = "ignored"  # the key of the row that holds what the team lets be
# So many findings of one sort stand for themselves; more are folded, and of very many only the first are listed.
_SINGLE = 3
_MOST = 200


@dataclass(eq=False)
class Row:
    """One row: a severity, a group of findings of one sort, or a finding.

    `key` names it from one answer to the next; `tell` gives its text, `tell_where` its place, when somebody looks.
    """

    key: str
    tell: Callable[[], str]
    findings: tuple[Finding, ...]
    tell_where: Callable[[], str] = str
    children: "list[Row]" = field(default_factory=list)
    parent: "Row | None" = None
    number: int = 0  # among its parent's children
    place: int = 0  # among all rows

    @cached_property
    def text(self) -> str:
        return self.tell()

    @cached_property
    def where(self) -> str:
        return self.tell_where()

    @property
    def severity(self) -> Severity:
        return self.findings[0].severity

    @property
    def is_head(self) -> bool:
        return self.parent is None

    @property
    def is_ignored(self) -> bool:
        """Whether the team lets it be: all of a row are let be, or none."""
        return bool(self.findings) and self.findings[0].dismissal_id is not None

    @property
    def finding(self) -> Finding | None:
        """The one finding it stands for."""
        return self.findings[0] if self.findings and not self.children else None

    @property
    def fix(self) -> Fix | None:
        """What can be done about it: for a finding its fix, for a group that of them all."""
        if self.is_head or self.is_ignored:
            return None
        fixes = {finding.fix for finding in self.findings}
        return fixes.pop() if len(fixes) == 1 else None

    @property
    def fix_text(self) -> str:
        """The words on the fix's button; "" where there is none."""
        if self.is_ignored and not self.is_head:
            return translate("Checkup", "Look at it again")
        if self.fix is None:
            return ""
        name = fix_name(self.fix)
        if not self.children:
            return name
        every = translate("Checkup", "{fix}: all {n}")
        return every.replace("{fix}", name).replace("{n}", str(len(self.findings)))


class CheckupModel(RowTree[Row]):
    """Rows of the last answer. They are made anew with each; a view finds its place again by the rows' keys."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge

    def show_findings(self, findings: Sequence[Finding], words: str = "") -> None:
        """Other rows: those whose sentence or place has these words. The map that is shown comes first."""
        here = self._bridge.map_id
        wanted = words.casefold().split()
        found: dict[Severity, dict[str, list[Finding]]] = {}
        ignored: list[Finding] = []
        for finding in sorted(findings, key=lambda finding: finding.map_id not in (here, None)):
            if wanted and not self._has_all(finding, wanted):
                continue
            if finding.dismissal_id is not None:
                ignored.append(finding)
            else:
                found.setdefault(finding.severity, {}).setdefault(finding.code, []).append(finding)
        heads = [self._head(severity, found[severity]) for severity in Severity if severity in found]
        if ignored:
            rows = [self._row_of(finding) for finding in ignored[:_MOST]]
            title = partial(translate, "Checkup", "Ignored")
            heads.append(Row(IGNORED, title, tuple(ignored), children=rows))
        self._show(heads)

    def _has_all(self, finding: Finding, words: Sequence[str]) -> bool:
        said = f"{self._said(finding)} {self._where(finding)}".casefold()
        return all(word in said for word in words)

    def _head(self, severity: Severity, found: Mapping[str, Sequence[Finding]]) -> Row:
        every = tuple(finding for alike in found.values() for finding in alike)
        head = Row(severity.value, partial(severity_title, severity), every)
        for code, alike in found.items():
            if len(alike) <= _SINGLE:
                head.children += map(self._row_of, alike)
                continue
            rows = [self._row_of(finding) for finding in alike[:_MOST]]
            if len(alike) > _MOST:
                rows.append(Row(f"{code} more", partial(_more, len(alike) - _MOST), ()))
            title = partial(finding_title, code)
            head.children.append(Row(f"{severity} {code}", title, tuple(alike), children=rows))
        return head

    def _row_of(self, finding: Finding) -> Row:
        key = f"{finding.code} {' '.join(finding.ids) or finding.map_id}"
        return Row(key, lambda: self._said(finding), (finding,), lambda: self._where(finding))

    def _said(self, finding: Finding) -> str:
        """Its sentence, and of one that is let be the reason on a line of its own."""
        known = self._bridge.reader.find(Dismissal, finding.dismissal_id)
        reason = known.reason if known is not None else ""
        sentence = finding_sentence(finding)
        return f"{sentence}\n{quoted(reason)}" if reason else sentence

    def _where(self, finding: Finding) -> str:
        return place_of(self._bridge.reader, finding, self._bridge.map_id)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            count = str(len(row.findings)) if row.children else ""
            return ", ".join(part for part in (row.text, count, row.where, row.fix_text) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(part for part in (row.text, row.where) if part))
        return None


def place_of(reader: Reader, finding: Finding, here: str) -> str:
    """Where a finding is: the stage and the lane that all its nodes lie in, and the map where another one is shown.

    "" for the document, and for what is all over the map that is shown.
    """
    parts = []
    if finding.map_id is not None and finding.map_id != here:
        process_map = reader.find(ProcessMap, finding.map_id)
        parts.append(process_map.name if process_map is not None else "")
    nodes = list(_nodes(reader, finding))
    stages, lanes = {node.stage_id for node in nodes}, {node.lane_id for node in nodes}
    stage = reader.find(Stage, stages.pop()) if len(stages) == 1 else None
    lane = reader.find(Lane, lanes.pop()) if len(lanes) == 1 else None
    parts += [band.name for band in (stage, lane) if band is not None]
    return " · ".join(part for part in parts if part.strip())


def _nodes(reader: Reader, finding: Finding) -> Iterator[Node]:
    """The nodes it concerns, or where the lines that it concerns begin."""
    lines = [reader.find(Connector, i) for i in finding.connector_ids]
    ids = finding.node_ids or tuple(line.source_id for line in lines if line is not None)
    return (node for i in ids if (node := reader.find(Node, i)) is not None)


def _more(count: int) -> str:
    return translate("Checkup", "… and {n} more. Mend some of these, or filter.").replace("{n}", str(count))
