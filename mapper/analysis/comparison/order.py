"""Which stages and lanes stand elsewhere: as few as can be, for one that moves shifts all behind it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.analysis.comparison.change import Aspect, FieldChange
from mapper.analysis.comparison.pairs import Pairs
from mapper.analysis.comparison.side import Side
from mapper.core import queries
from mapper.core.records import Lane, Record, Stage
from mapper.core.steady import steady

# Stages follow one another as the process does; lanes may be drawn in any order.
_ABOUT: Final[Mapping[type[Record], Aspect]] = MappingProxyType({Stage: Aspect.MEANING, Lane: Aspect.LAYOUT})


def moved_bands(before: Side, after: Side, pairs: Pairs) -> Mapping[str, tuple[FieldChange]]:
    """By its id after, the change of place of each stage and lane that left its fellows; places count from 0.

    Formula: of the stages (lanes) that are in both maps, all but the longest run that stands in one order in both
    (`steady`).
    Assumes: one that is put in shifts the places of all behind it and moves none. That a stage moved is about the
    meaning, that a lane did about the drawing. Of runs as long the same one is taken from either side.
    Source: docs/formulas.md, What is the same, and what is told.

    >>> from mapper.analysis.comparison.pairs import paired
    >>> from mapper.analysis.example import SALE, sale
    >>> side = Side(sale(), SALE)
    >>> dict(moved_bands(side, side, paired(side, side)))
    {}
    """
    found: dict[str, tuple[FieldChange]] = {}
    for read, same in ((queries.stages, pairs.stages), (queries.lanes, pairs.lanes)):
        was = {band.id: at for at, band in enumerate(read(before.reader, before.map_id))}
        now = {band.id: at for at, band in enumerate(read(after.reader, after.map_id))}
        common = [(band_id, same[band_id]) for band_id in was if band_id in same]
        still = set(steady(common, now))
        record_type: type[Record] = Stage if read is queries.stages else Lane
        for before_id, after_id in common:
            if after_id not in still:
                found[after_id] = (
                    FieldChange(
                        record_type=record_type,
                        name="position",
                        aspect=_ABOUT[record_type],
                        before=was[before_id],
                        after=now[after_id],
                        before_id=before_id,
                        after_id=after_id,
                    ),
                )
    return found
