"""The check-up of a window: its findings are found in the background, counted in the status line and jumped to."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QTimer

from mapper.analysis.checkup.finding import Finding, Severity
from mapper.analysis.health import check_up
from mapper.app.desk import Desk
from mapper.core.edits.resources import LINKS
from mapper.core.ids import MapId
from mapper.core.records import Node, record_type_of
from mapper.core.store import Snapshot
from mapper.services.jobs import Breathe
from mapper.ui.afterwards import Afterwards
from mapper.ui.bridge import Bridge
from mapper.ui.panels.checkup import CheckupPanel
from mapper.ui.texts import translate
from mapper.ui.theme.roles import Role

ROOM = "checkup"  # the key of its panel
PATIENCE_MS = 600  # so long after an edit signs may stand for what is not so any more


def findings_of(bridge: Bridge) -> Afterwards[list[Finding]]:
    """The findings of a document, found anew whenever it has been quiet for a moment."""

    def look(snapshot: Snapshot, breathe: Breathe) -> list[Finding]:
        return check_up(snapshot, date.today(), breathe)  # noqa: DTZ011  # the day where the person is

    return Afterwards(bridge, look, bridge)


def furnish_checkup(desk: Desk, panel: CheckupPanel) -> None:
    """Join the findings, their panel and the status line of a window."""
    status, findings = desk.window.status, desk.findings

    counted: list[tuple[list[Finding], Counter[Severity]]] = []  # the findings told last

    def tell() -> None:
        found = findings.value
        if found is None:
            return
        if not counted or counted[0][0] is not found:  # a large map has tens of thousands: once is enough
            counted[:] = [(found, Counter(each.severity for each in found if each.dismissal_id is None))]
            show_signs()
        if not findings.is_stale:
            patience.stop()
        elif not patience.isActive():
            patience.start()
        status.tell_findings(*_told(counted[0][1], is_stale=findings.is_stale))

    def show_signs(*, is_stale: bool = False) -> None:
        """On the map too; a room is not shown what is still to mend."""
        shown = () if desk.presentation.is_on else findings.value or ()
        desk.canvas.sheet.scene.show_findings(shown, is_stale=is_stale)

    # A check-up that is through at once lets no sign flicker.
    patience = QTimer(panel)
    patience.setSingleShot(True)
    patience.setInterval(PATIENCE_MS)
    patience.timeout.connect(lambda: show_signs(is_stale=findings.is_stale))
    findings.changed.connect(tell)
    desk.presentation.toggled.connect(
        lambda: show_signs(is_stale=findings.is_stale and not patience.isActive())
    )
    desk.canvas.sheet.finding_wanted.connect(lambda finding: show_checkup(desk, finding))
    status.findings_wanted.connect(lambda: show_checkup(desk))
    panel.jump_wanted.connect(lambda finding, takes_keys: _jump(desk, finding, takes_keys=takes_keys))


def show_checkup(desk: Desk, finding: Finding | None = None) -> None:
    """Bring the panel to the front and give it the keys, at a finding: by itself at one of the thing selected."""
    desk.presentation.leave()  # a room is not shown what is still to mend
    dock = desk.window.docks[ROOM]
    dock.show()
    dock.raise_()
    panel = dock.widget()
    assert isinstance(panel, CheckupPanel), "its room holds nothing else"
    chosen = desk.selection.ids
    found = desk.canvas.sheet.scene.faults.at(chosen[0]) if len(chosen) == 1 else ()
    finding = finding or next(iter(found), None)
    if finding is None:
        panel.enter()
    else:
        panel.show_finding(finding)


def _told(counts: Mapping[Severity, int], *, is_stale: bool) -> tuple[str, Role, str]:
    """What the status line says of so many findings, how it looks, and its tool tip."""
    hints = counts.get(Severity.HINT, 0)
    urgent = sum(counts.values()) - hints
    parts = []
    if urgent:
        text = translate("Checkup", "1 finding") if urgent == 1 else translate("Checkup", "{n} findings")
        parts.append(text.replace("{n}", str(urgent)))
    if hints:
        text = translate("Checkup", "1 hint") if hints == 1 else translate("Checkup", "{n} hints")
        parts.append(text.replace("{n}", str(hints)))
    said = " · ".join(parts) or translate("Checkup", "No findings")
    tip = translate("Checkup", "Open the check-up")
    if is_stale:
        return said, Role.STALE, translate("Checkup", "Being looked at anew")
    if counts.get(Severity.ERROR):
        return said, Role.ERROR, tip
    return said, Role.WARNING if counts.get(Severity.WARNING) else Role.SECONDARY, tip


def _jump(desk: Desk, finding: Finding, *, takes_keys: bool) -> None:
    """Select what a finding is about and show it: on its map, or in the palette where it is an entry of a library."""
    targets = list(finding.on_map)
    map_id = finding.map_id or _map_of(desk, targets)
    if finding.ids and record_type_of(finding.ids[0]) in LINKS:
        dock = desk.window.docks["palette"]
        dock.show()
        dock.raise_()
        desk.palette.library.show_entry(finding.ids[0], takes_keys=takes_keys)
        return
    if map_id is not None:
        desk.bridge.switch_map(map_id)
    if takes_keys:
        desk.canvas.looking.go_to(targets)
    else:
        desk.canvas.finish_typing()
        desk.selection.set(targets)
        desk.canvas.looking.reveal(desk.selection.ids)


def _map_of(desk: Desk, targets: list[str]) -> MapId | None:
    """The map of things that may lie on several: the one that is shown where some are on it."""
    reader = desk.bridge.reader
    maps = [node.map_id for i in targets if (node := reader.find(Node, i)) is not None]
    return desk.bridge.map_id if desk.bridge.map_id in maps else next(iter(maps), None)
