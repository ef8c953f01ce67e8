"""The check-up's rules of people and what they work with: who does a step, and what nobody uses."""

from collections.abc import Iterator
from typing import Any, Final

from mapper.analysis.checkup.finding import Fix, Severity
from mapper.analysis.checkup.ground import Ground
from mapper.analysis.checkup.rule import DocumentRule, NodeRule, Rule, Spot, at
from mapper.core import queries
from mapper.core.reader import Reader
from mapper.core.records import REFERENCES, Metric, Node, Record, Role, Skill, Tool
from mapper.core.values import NodeKind

_ENTRIES: Final[tuple[type[Record], ...]] = (Role, Tool, Skill, Metric)


def is_used(reader: Reader, entry: Record) -> bool:
    """Whether anything in the document refers to an entry of a library."""
    return any(
        reference.target == entry.prefix and reader.referring(user, reference.field, entry.id)
        for user, references in REFERENCES.items()
        for reference in references
    )


def _step_without_role(ground: Ground, node: Node) -> Iterator[Spot]:
    """Work of ours at which no role spends time; a decision may take none."""
    is_ours = node.kind is NodeKind.STEP and not ground.is_with_customer(node)
    if is_ours and not queries.touch_hours(ground.reader, node.id):
        yield at(node)


def _unused_entry(reader: Reader) -> Iterator[Spot]:
    for record_type in _ENTRIES:
        entries: list[Any] = list(reader.all(record_type))
        for entry in sorted(entries, key=lambda record: (record.name.casefold(), record.id)):
            if not is_used(reader, entry):
                yield Spot((entry.id,), {"name": entry.name, "kind": record_type.prefix})


NODE_RULES: Final[tuple[NodeRule, ...]] = (Rule("step_without_role", Severity.HINT, _step_without_role),)

DOCUMENT_RULES: Final[tuple[DocumentRule, ...]] = (
    Rule("unused_entry", Severity.HINT, _unused_entry, Fix.DELETE_ENTRY),
)
