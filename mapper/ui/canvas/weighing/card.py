"""The canvas's fix or hire: the card, which works both sides out in the background and keeps one as a lever."""

from dataclasses import replace

from mapper.analysis.levers.effects import Effect
from mapper.analysis.levers.fix_or_hire import Asked, Weighed, weigh_from
from mapper.analysis.map_figures import MapFigures
from mapper.core import queries
from mapper.core.edits.things import add_thing
from mapper.core.ids import NodeId, RoleId
from mapper.core.records import Lever, Role
from mapper.core.values import LeverKind
from mapper.services.jobs import Breathe
from mapper.ui.afterwards import Onward
from mapper.ui.canvas.beside_card import BesideCard
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.weighing.chip import Chip, is_fixable
from mapper.ui.canvas.weighing.page import WeighPage
from mapper.ui.texts import translate

_WIDTH = 372


class WeighCard(BesideCard):
    """Nothing of it is in the document until it is kept; then the fix or the hire is a lever of the map."""

    def __init__(self, sheet: Sheet, asked: Asked, fix_chip: Chip, hire_chip: Chip) -> None:
        name = translate("Weighing", "Fix or hire")
        super().__init__(sheet, name, translate("Weighing", "Close; nothing of it is kept"), _WIDTH)
        self.setObjectName("weigh_card")
        self.title.set_text(name.upper())
        self._asked = asked
        self._opened_at = asked.node_id
        self._is_new = True  # whether what is asked has not been answered yet
        self._map_id = sheet.bridge.map_id
        self.page = WeighPage(sheet.theme, sheet.letters, fix_chip, hire_chip)
        self._offer()
        self._lay(self.page)
        self.page.set_stale()
        self.weighed: Onward[Weighed] = Onward(sheet.bridge, self._work, self)
        self.weighed.changed.connect(self._follow)
        self.page.step.committed.connect(lambda key: self.fix_at(NodeId(str(key))))
        self.page.kind.committed.connect(self._take_kind)
        self.page.change.committed.connect(lambda value: self._ask(replace(self._asked, change=value)))
        self.page.role.committed.connect(lambda key: self.hire(RoleId(str(key))))
        self.page.people.committed.connect(lambda value: self._ask(replace(self._asked, people=value or 0.0)))
        self.page.place_wanted.connect(lambda record_id: sheet.place_wanted.emit(str(record_id)))
        self.page.lead_wanted.connect(sheet.lead_wanted)
        self.page.keep_fix.clicked.connect(lambda: self._keep(self._side("fix")))
        self.page.keep_hire.clicked.connect(lambda: self._keep(self._side("hire")))

    @property
    def asked(self) -> Asked:
        """What is weighed."""
        return self._asked

    @property
    def beside(self) -> NodeId | None:
        return self._opened_at

    def open(self) -> None:
        """Show it and give it the keys."""
        self._rise()
        self.page.step.box.setFocus()

    def fix_at(self, node_id: NodeId) -> None:
        """Weigh the usual fix of this step."""
        self._ask(replace(self._asked, node_id=node_id, kind=None, change=None))
        self.page.step.set_value(node_id)

    def hire(self, role_id: RoleId) -> None:
        """Weigh somebody more for this role."""
        self._ask(replace(self._asked, role_id=role_id))
        self.page.role.set_value(role_id)

    def dismiss(self) -> None:
        if not self._is_over:
            self.weighed.close()
        super().dismiss()

    # -- parts

    def _work(self, figures: MapFigures, rest: Breathe) -> Weighed:
        """In the background."""
        return weigh_from(figures.reader, figures.map_id, figures.year, self._asked, rest)

    def _ask(self, asked: Asked) -> None:
        self._asked, self._is_new = asked, True
        self.page.set_stale()
        self.weighed.again()

    def _take_kind(self, kind: object) -> None:
        if isinstance(kind, LeverKind):
            weighed = self.weighed.value
            node_id = self._asked.node_id or (weighed.node_id if weighed is not None else None)
            self._ask(replace(self._asked, node_id=node_id, kind=kind, change=None))

    def _follow(self) -> None:
        """Both sides were worked out, or the document changed."""
        if self._is_over:
            return
        if self.weighed.is_stale or self.weighed.value is None:
            self.page.set_stale()
            return
        self._offer()
        sheet = self._sheet
        may_write = not sheet.bridge.session.is_read_only
        said = self.page.show_weighed(sheet.reader, self.weighed.value, may_write=may_write)
        self._place()
        if self._is_new:
            self._is_new = False
            sheet.spoken.emit(said)

    def _offer(self) -> None:
        reader = self._sheet.reader
        nodes = [each for each in queries.nodes(reader, self._map_id) if is_fixable(each.kind)]
        steps = sorted(((each.id, " ".join(each.name.split())) for each in nodes), key=_by_name)
        roles = sorted(((each.id, each.name) for each in reader.all(Role)), key=_by_name)
        self.page.offer(steps, roles)

    def _side(self, name: str) -> Effect | None:
        found = getattr(self.weighed.value, name, None)
        return found if isinstance(found, Effect) else None

    def _keep(self, found: Effect | None) -> None:
        """Make it a lever of the map, as one command."""
        if found is None:
            return
        lever = found.lever
        made = self._sheet.bridge.run(
            add_thing,
            Lever,
            map_id=self._map_id,
            kind=lever.kind,
            change=lever.change,
            connector_id=lever.connector_id,
            node_id=lever.node_id,
            role_id=lever.role_id,
        )
        if made is not None:
            text = translate("Weighing", "Kept: it stands among the levers of this map now")
            self._sheet.say(text, self.geometry().bottomLeft())


def _by_name(named: tuple[str, str]) -> tuple[str, str]:
    return named[1].casefold(), named[0]
