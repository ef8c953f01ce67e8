"""`mapper check`: whether a file is sound, and what there is to mend and to add."""

from datetime import date
from pathlib import Path
from typing import Any

from mapper.analysis.checkup.finding import Finding, Severity
from mapper.analysis.health import check_up
from mapper.app.commands.opening import reading
from mapper.app.commands.output import say, say_json
from mapper.app.commands.plain import plain
from mapper.core import queries
from mapper.core.reader import Reader
from mapper.core.records import Dismissal, ProcessMap
from mapper.ui.texts import finding_sentence


def check(file: Path, *, as_json: bool) -> int:
    """Say whether a file is sound, what is to mend and what is to add: 0 nothing to mend, 1 something."""
    with reading(file) as document:
        reader = document.session.snapshot()
        schema = document.schema
    maps = queries.maps(reader)
    every = check_up(reader, date.today())  # noqa: DTZ011  # the day where the person is
    found = [finding for finding in every if finding.dismissal_id is None]
    ignored = [finding for finding in every if finding.dismissal_id is not None]
    findings = [finding for finding in found if finding.severity is not Severity.HINT]
    hints = [finding for finding in found if finding.severity is Severity.HINT]
    if as_json:
        say_json(
            {
                "file": str(file),
                "is_sound": True,
                "schema": schema,
                "maps": [map_head(m) for m in maps],
                "findings": [finding_as_json(f) for f in findings],
                "hints": [finding_as_json(f) for f in hints],
                "ignored": [finding_as_json(f) | {"reason": _reason(reader, f)} for f in ignored],
            }
        )
    else:
        say(f"{file.name} is sound (schema {schema}).")
        for process_map in maps:
            tell_findings(process_map, [f for f in findings if f.map_id == process_map.id])
            _tell_hints(f"Map “{process_map.name}”", [f for f in hints if f.map_id == process_map.id])
        _tell_of_document([f for f in findings if f.map_id is None], [f for f in hints if f.map_id is None])
        _tell_ignored(reader, ignored)
    return 1 if findings else 0


def map_head(process_map: ProcessMap) -> dict[str, Any]:
    """A map by id, name and kind."""
    return {"id": process_map.id, "name": process_map.name, "kind": process_map.kind.value}


def finding_as_json(finding: Finding) -> dict[str, Any]:
    """A finding with its sentence."""
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "map_id": finding.map_id,
        "ids": list(finding.ids),
        "node_ids": list(finding.node_ids),
        "connector_ids": list(finding.connector_ids),
        "params": plain(finding.params),
        "sentence": finding_sentence(finding),
        "fix": finding.fix,
    }


def tell_findings(process_map: ProcessMap, findings: list[Finding]) -> None:
    """Print what is to mend on a map."""
    if not findings:
        say(f"Map “{process_map.name}”: nothing to mend.")
        return
    say(f"Map “{process_map.name}”: {len(findings)} to mend.")
    _tell_each(findings)


def _tell_of_document(findings: list[Finding], hints: list[Finding]) -> None:
    if findings:
        say(f"The document: {len(findings)} to mend.")
        _tell_each(findings)
    _tell_hints("The document", hints)


def _tell_hints(where: str, hints: list[Finding]) -> None:
    if hints:
        say(f"{where}: {len(hints)} to add or to tidy up.")
        _tell_each(hints)


def _tell_ignored(reader: Reader, ignored: list[Finding]) -> None:
    if ignored:
        say(f"Ignored by the team: {len(ignored)}.")
    for finding in ignored:
        reason = _reason(reader, finding)
        say(f"  {finding_sentence(finding)}" + (f"  ({reason})" if reason else ""))


def _reason(reader: Reader, finding: Finding) -> str:
    return reader.get(Dismissal, str(finding.dismissal_id)).reason


def _tell_each(findings: list[Finding]) -> None:
    for finding in findings:
        ids = " ".join(finding.ids)
        say(f"  {finding.severity.value}: {finding_sentence(finding)}" + (f"  {ids}" if ids else ""))
