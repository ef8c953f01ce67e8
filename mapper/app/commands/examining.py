"""`mapper check` and `mapper analyse`: whether a file is sound, and what its maps say about themselves."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from mapper.analysis.bypass import bypasses
from mapper.analysis.checkup.finding import Finding, Severity
from mapper.analysis.counts import Counts, map_counts
from mapper.analysis.health import check_up, map_findings
from mapper.analysis.strategy import in_effect, overlay_of, plays_on
from mapper.app.commands.opening import reading
from mapper.app.commands.output import say, say_json
from mapper.core import queries
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Node, ProcessMap
from mapper.services.exporting import find_map
from mapper.ui import effects
from mapper.ui.texts import finding_sentence, word


def check(file: Path, *, as_json: bool) -> int:
    """Say whether a file is sound, what is to mend and what is to add: 0 nothing to mend, 1 something."""
    with reading(file) as document:
        reader = document.session.snapshot()
        schema = document.schema
    maps = queries.maps(reader)
    found = check_up(reader)
    findings = [finding for finding in found if finding.severity is not Severity.HINT]
    hints = [finding for finding in found if finding.severity is Severity.HINT]
    if as_json:
        say_json(
            {
                "file": str(file),
                "is_sound": True,
                "schema": schema,
                "maps": [_map_head(m) for m in maps],
                "findings": [_as_json(f) for f in findings],
                "hints": [_as_json(f) for f in hints],
            }
        )
    else:
        say(f"{file.name} is sound (schema {schema}).")
        for process_map in maps:
            _tell_findings(process_map, [f for f in findings if f.map_id == process_map.id])
            _tell_hints(f"Map “{process_map.name}”", [f for f in hints if f.map_id == process_map.id])
        _tell_hints("The document", [f for f in hints if f.map_id is None])
    return 1 if findings else 0


def analyse(file: Path, *, map_name: str | None, as_json: bool) -> int:
    """Print the counts and the findings of one map or of all."""
    with reading(file) as document:
        reader = document.session.snapshot()
    maps = _chosen(reader, map_name)
    if as_json:
        said = [
            _map_head(m)
            | {
                "in_effect": _in_effect_as_json(reader, m.id),
                "counts": _counts_as_json(map_counts(reader, m.id)),
                "bypasses": asdict(bypasses(in_effect(reader, m.id), m.id)),
                "findings": [_as_json(f) for f in map_findings(in_effect(reader, m.id), m.id)],
            }
            for m in maps
        ]
        say_json({"file": str(file), "maps": said})
        return 0
    for process_map in maps:
        _tell_counts(process_map, map_counts(reader, process_map.id))
        effect = effects.said(reader, process_map.id)
        if effect:
            say(f"  {effect}")
        _tell_bypasses(in_effect(reader, process_map.id), process_map.id)
        _tell_findings(process_map, map_findings(in_effect(reader, process_map.id), process_map.id))
    return 0


def _tell_bypasses(reader: Reader, map_id: MapId) -> None:
    """The ways round the process apart, with what they carry; their cases are in all volumes as well."""
    found = bypasses(reader, map_id)
    if found.listed:
        part = "" if found.share is None else f", {found.share:.1%} of all that moves"
        say(f"  ways round the process {len(found.listed)}{part}")
    for each in found.listed:
        ends = " to ".join(f"“{reader.get(Node, end).name}”" for end in (each.source_id, each.target_id))
        say(f"    from {ends}" + (f": {each.reason}" if each.reason else ""))


def _in_effect_as_json(reader: Reader, map_id: MapId) -> dict[str, Any]:
    """With what the figures are read: the stage of life whose factors are in them, and how many plays are on."""
    overlay = overlay_of(reader, map_id)
    return {
        "life_stage": overlay.life_stage.value if overlay is not None else None,
        "plays_on": len(plays_on(reader, map_id)),
    }


def _chosen(reader: Reader, map_name: str | None) -> list[ProcessMap]:
    if map_name is None:
        return queries.maps(reader)
    map_id: MapId = find_map(reader, map_name)
    return [reader.get(ProcessMap, map_id)]


def _map_head(process_map: ProcessMap) -> dict[str, Any]:
    return {"id": process_map.id, "name": process_map.name, "kind": process_map.kind.value}


def _as_json(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "map_id": finding.map_id,
        "ids": list(finding.ids),
        "node_ids": list(finding.node_ids),
        "connector_ids": list(finding.connector_ids),
        "params": dict(finding.params),
        "sentence": finding_sentence(finding),
        "fix": finding.fix,
    }


def _counts_as_json(counts: Counts) -> dict[str, Any]:
    return {
        key: {kind.value: count for kind, count in value.items()} if isinstance(value, dict) else value
        for key, value in asdict(counts).items()
    }


def _tell_findings(process_map: ProcessMap, findings: list[Finding]) -> None:
    if not findings:
        say(f"Map “{process_map.name}”: nothing to mend.")
        return
    say(f"Map “{process_map.name}”: {len(findings)} to mend.")
    _tell_each(findings)


def _tell_hints(where: str, hints: list[Finding]) -> None:
    if hints:
        say(f"{where}: {len(hints)} to add or to tidy up.")
        _tell_each(hints)


def _tell_each(findings: list[Finding]) -> None:
    for finding in findings:
        ids = " ".join(finding.ids)
        say(f"  {finding.severity.value}: {finding_sentence(finding)}" + (f"  {ids}" if ids else ""))


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
