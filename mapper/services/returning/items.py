"""The way back: what a plan is made of - values that came, both ways they could go, new rows, and what is told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from mapper.core.errors import Problem
from mapper.core.ids import ConnectorId
from mapper.exchange.excel.homes import Kind, Plain, Spot
from mapper.services.tables.columns import CellRemark


class Verdict(Enum):
    """What became of a value since the workbook was written."""

    NOTHING = auto()
    HERE = auto()  # only the document went on
    THERE = auto()  # only the workbook
    AGREED = auto()  # both, to the same
    BOTH = auto()  # both, differently: somebody has to choose


@dataclass(frozen=True, slots=True)
class Change:
    """A value that is another one in the workbook. `before` is that of the time of writing.

    `cell`: where it stands, such as Targets!H12. `name`: of the thing it belongs to. `key`: of its column, or of its
    row in the table of inputs. `map_id`, `place_id`: where to look at it; "" where there is no such place. `remark`:
    how it was read, where that has to be told. `unit`: of amounts.
    """

    cell: str
    spot: Spot
    kind: Kind
    key: str
    name: str
    before: Plain
    there: Plain
    here: Plain
    unit: str = ""
    map_id: str = ""
    place_id: str = ""
    remark: Problem | None = None


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row that somebody added: a metric at a step (`tblTargets`), hours of a role at one (`tblWork`), what a metric
    shall be in a period (`tblPeriodTargets`) or was (`tblActuals`).

    `other_id` is the metric's or role's; "" for a metric that comes with it, which is called `other`. `fields`: of the
    new record, as they are compared; `ties`: of one with a period, who, where and when it is about. `node_id` is ""
    where it is about no step; `node` says in words what else it is about. `remarks`: how cells of it were read.
    """

    cell: str
    table: str
    node_id: str
    node: str
    other_id: str
    other: str
    unit: str
    fields: Mapping[str, Plain]
    kinds: Mapping[str, Kind]
    map_id: str = ""
    ties: Mapping[str, str] = field(default_factory=dict)
    remarks: Sequence[CellRemark] = ()


@dataclass(frozen=True, slots=True)
class Branching:
    """A step with the shares of all lines that leave it, as the document has them: 0 to 1, None where not known."""

    name: str
    shares: Mapping[ConnectorId, float | None]


@dataclass(frozen=True, slots=True)
class ReturnPlan:
    """What a workbook would bring.

    `changed`: there only. `both`: there and here, differently; the document's own value stays unless somebody chooses.
    `misread`: cells that make no sense. `left`: what stays as it is, and why. `notes`: what to know of the whole.
    `agreed`, `here_only`: how many values became the same on both sides, or went on in the document alone. `seen`: how
    many were compared. `is_based`: whether the workbook knew what it was written with. `branchings`: the steps at
    which a share would change.
    """

    changed: Sequence[Change]
    both: Sequence[Change]
    added: Sequence[NewRow]
    misread: Sequence[CellRemark]
    left: Sequence[CellRemark]
    notes: Sequence[Problem]
    agreed: int
    here_only: int
    seen: int
    is_based: bool
    branchings: Sequence[Branching] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing could come of it, whatever was chosen."""
        return not (self.changed or self.both or self.added)
