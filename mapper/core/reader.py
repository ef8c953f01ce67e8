"""Reading records: the one interface that store, snapshot and draft share."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import TypeVar

from mapper.core.errors import Refused
from mapper.core.records import Record

R = TypeVar("R", bound=Record)


class Reader(ABC):
    """A document to read from. `find` knows ids, `all` types, `referring` who names whom."""

    @abstractmethod
    def find(self, record_type: type[R], record_id: str | None) -> R | None:
        """The record with this id, or None."""

    @abstractmethod
    def all(self, record_type: type[R]) -> Iterable[R]:
        """All records of a type, in no promised order."""

    @abstractmethod
    def referring(self, record_type: type[R], field: str, target_id: str) -> list[R]:
        """The records of a type whose reference `field` holds `target_id`; the cost is that of the result."""

    def get(self, record_type: type[R], record_id: str) -> R:
        """The record with this id. Raises Refused("gone") when somebody deleted it meanwhile."""
        record = self.find(record_type, record_id)
        if record is None:
            raise Refused("gone", kind=record_type.prefix)
        return record
