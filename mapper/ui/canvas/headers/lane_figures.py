"""The canvas's headers: what the lanes' headers and the ladder tell of the figures, and whether it is still true."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from types import MappingProxyType

from PySide6.QtCore import QLocale

from mapper.analysis.figure import Unit
from mapper.analysis.measures.lean import Lean, Rung
from mapper.analysis.people.lane_loads import LaneLoad
from mapper.core.reader import Reader
from mapper.core.records import Role
from mapper.ui.figures.measure import Measure
from mapper.ui.figures.remarks import remark_sentence
from mapper.ui.figures.words import Words
from mapper.ui.render.ladder import shown_days, told_lean, totals
from mapper.ui.render.load_sign import notes_of, number_of, shown_part
from mapper.ui.texts import translate
from mapper.ui.worked import Worked


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The figures of the map that is shown, as they are told around it; nothing while there are none.

    `is_stale`: the document has changed since, and new ones are being worked out.
    """

    reader: Reader
    locale: QLocale
    loads: Mapping[str, LaneLoad] = field(default_factory=lambda: MappingProxyType({}))
    lean: Lean | None = None
    is_of_won: bool = True
    is_stale: bool = True

    def number(self, load: LaneLoad) -> str:
        """The utilisation of the busiest role; "" where it is not known."""
        return number_of(load, self.locale)

    def notes(self, load: LaneLoad) -> list[str]:
        """What stands below the number, the longest text first."""
        return notes_of(self.reader, load)

    def tip(self, lane_id: str) -> str:
        """How the number of a lane came about, or why there is none, as rich text."""
        load = self.loads.get(lane_id)
        if load is None:
            text = translate("LaneHeader", "Use of the time: no hours of work are entered in this lane.")
            return f"<p>{escape(text)}</p>" if self.lean is not None else ""
        words = Words(self.reader, self.locale)
        role = load.busiest
        text = f"<p><b>{escape(self._role(role.role_id))}</b></p>{words.explained(role.utilisation)}"
        target = translate("LaneHeader", "Of the time, {0} is meant to be used.")
        lines = [target.format(shown_part(load.target, self.locale))]
        if load.is_bottleneck:
            lines.append(translate("LaneHeader", "Bottleneck: no other role lets fewer cases through."))
        lines += [self._part(load, each.role_id) for each in load.roles]
        if self.is_stale:
            lines.append(self.stale)
        return f"{text}<p>{'<br>'.join(map(escape, lines))}</p>"

    def plain(self, lane_id: str) -> str:
        """The same in a few words for who hears the map; "" where nothing is known."""
        load = self.loads.get(lane_id)
        number = self.number(load) if load is not None else ""
        if load is None or not number:
            return ""
        said = [translate("LaneHeader", "{0} of the time used").replace("{0}", number), *self.notes(load)[:1]]
        return ", ".join(said)

    def rung(self, stage_id: str) -> Rung | None:
        """What there is to tell of a stage."""
        rungs = self.lean.ladder if self.lean is not None else ()
        return next((each for each in rungs if each.stage_id == stage_id), None)

    def rung_told(self, stage_id: str) -> str:
        """Waiting and work of a stage in words; "" where nothing is known."""
        rung = self.rung(stage_id)
        if rung is None:
            return ""
        told = translate("Ladder", "{wait} of waiting, {touch} of work")
        told = told.replace("{wait}", shown_days(rung.wait_days, self.locale))
        return told.replace("{touch}", shown_days(rung.touch_days, self.locale))

    @property
    def lacking(self) -> str:
        """Why there is no ladder; "" where there is one, and while nothing was worked out yet."""
        if self.lean is None or (self.lean.lead_days and not self.lean.missing):
            return ""
        if self.lean.missing:
            return remark_sentence(self.lean.missing[0], self.reader)
        return translate(
            "Ladder", "Enter days of waiting or hours of work at the steps to see how long they take."
        )

    @property
    def lead_time(self) -> str:
        """Working days from entry to end; "" where they are not known."""
        ends = totals(self.lean, self.locale) if self.lean is not None else ()
        return ends[0].number if ends else ""

    @property
    def stale(self) -> str:
        """That new figures are on their way."""
        return translate("LaneHeader", "Being worked out anew…")

    def _role(self, role_id: str) -> str:
        role = self.reader.find(Role, role_id)
        return role.name if role is not None else ""

    def _part(self, load: LaneLoad, role_id: str) -> str:
        text = translate("LaneHeader", "{role}: {part} of the work in this lane")
        part = next(part for key, part in load.parts.items() if key == role_id)
        text = text.replace("{part}", Measure(Unit.SHARE).shown(part, self.locale))
        return text.replace("{role}", self._role(role_id))


def told(worked: Worked, map_id: str) -> Told:
    """The figures as they are told around a map; those of another map are not."""
    figures = worked.figures
    if figures is None or figures.map_id != map_id:
        return Told(reader=worked, locale=QLocale(), is_stale=True)
    found = told_lean(figures.lean, figures.lean_of_all)
    return Told(
        reader=figures.reader,
        locale=QLocale(),
        loads={each.lane_id: each for each in figures.lanes},
        lean=found,
        is_of_won=found is figures.lean,
        is_stale=worked.is_stale,
    )
