"""What the palette of commands offers: every action, with why it cannot be done now, and every step to go to."""

from collections.abc import Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QAction

from mapper.app.actions.action import Action
from mapper.app.actions.registry import MENUS, SUBMENUS, ActionRegistry, plain, shown_keys
from mapper.app.desk import Desk
from mapper.app.figure_room import open_topic
from mapper.core import insides, queries
from mapper.ui.fields.subjects import SUBJECTS
from mapper.ui.models.findings import Finding, findings
from mapper.ui.panels.figures.topics import TOPICS
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate
from mapper.ui.window.command_palette import Offer

_OWN = "edit.command"  # the palette need not offer itself
# What else a page of the figures is sought by.
_SOUGHT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "weak_links": QT_TRANSLATE_NOOP("Commanding", "bottleneck, what to fix, what costs most"),
        "funnel": QT_TRANSLATE_NOOP("Commanding", "conversion, win rate, drop-out, leaks"),
        "time": QT_TRANSLATE_NOOP("Commanding", "lead time, cycle time, days to a win, cycle efficiency"),
        "capacity": QT_TRANSLATE_NOOP("Commanding", "load, utilisation, hours, bottleneck"),
        "staff": QT_TRANSLATE_NOOP("Commanding", "headcount, hiring, size of the team, ramp-up"),
        "waits": QT_TRANSLATE_NOOP("Commanding", "queue, waiting for people"),
        "levers": QT_TRANSLATE_NOOP("Commanding", "fix or hire, what if, payback, sensitivity"),
        "stalls": QT_TRANSLATE_NOOP("Commanding", "ageing, call-backs, dates that move"),
        "gap": QT_TRANSLATE_NOOP("Commanding", "gap fill, best mix, shortfall, sale types"),
        "goal": QT_TRANSLATE_NOOP("Commanding", "entries needed, start by, months"),
        "people": QT_TRANSLATE_NOOP("Commanding", "training, gaps of skills, consensus"),
        "targets": QT_TRANSLATE_NOOP("Commanding", "required, agreed, actual values, trend"),
    }
)


class Commanding:
    """Collects the offers anew at each opening: what was done last, all actions by their menus, then places."""

    def __init__(self, desk: Desk, registry: ActionRegistry) -> None:
        self._desk = desk
        self._registry = registry

    def __call__(self) -> list[Offer]:
        self._registry.refresh()
        actions = [*self._actions(), *self._panels(), *self._figures()]
        recent = {key: rank for rank, key in enumerate(self._desk.office.settings.recent_commands)}
        actions.sort(key=lambda offer: recent.get(offer.key, len(recent)))
        return [*actions, *self._places()]

    # -- things to do

    def _actions(self) -> Iterator[Offer]:
        menus = {key: plain(translate("Menu", title)) for key, title in MENUS}
        inner = {key: plain(translate("Menu", title)) for key, title in SUBMENUS.items()}
        for action in self._registry.catalogue:
            made = self._registry[action.id]
            if action.id == _OWN:
                continue
            is_possible = made.isEnabled()
            place = " · ".join([menus[action.menu], *([inner[action.submenu]] if action.submenu else [])])
            yield Offer(
                action.id,
                "check" if made.isChecked() else action.icon,
                plain(made.text()).rstrip("…"),
                place if is_possible else self._why_not(action),
                partial(self._do, action.id, made),
                shown_keys((*action.keys, *action.canvas_keys)),
                is_possible,
                " ".join((place, self._words(action))),
            )

    def _words(self, action: Action) -> str:
        """What else an action is sought by; of a list the names of its columns."""
        subject = next((each for each in SUBJECTS if action.id == f"lists.{each.key}"), None)
        columns = [] if subject is None else subject.fields(self._desk.bridge.reader)
        said = translate("Action", action.words) if action.words else ""
        return " ".join((said, *(field.name for field in columns)))

    def _panels(self) -> Iterator[Offer]:
        """The switches of the panels, which belong to the window."""
        word = translate("Commanding", "Panel")
        also = {"outline": translate("Commanding", "structure, indent, type steps, paste a list of steps")}
        for key, dock in self._desk.window.docks.items():
            made = dock.toggleViewAction()
            icon = "check" if made.isChecked() else ""
            name = f"panel.{key}"
            yield Offer(
                name,
                icon,
                plain(made.text()).rstrip("…"),
                word,
                partial(self._do, name, made),
                words=f"{word} {also.get(key, '')}",
            )

    def _figures(self) -> Iterator[Offer]:
        """The pages of the figures, each by the words of its trade."""
        word = translate("Rooms", "Figures")
        for topic in TOPICS:
            name = f"figures.{topic.key}"
            yield Offer(
                name,
                "metric",
                translate("Figures", topic.title),
                word,
                partial(self._show_figures, name, topic.key),
                words=f"{word} {translate('Commanding', _SOUGHT[topic.key])}",
            )

    def _why_not(self, action: Action) -> str:
        is_read_only = self._desk.bridge.session.is_read_only
        if action.needs and not (is_read_only and len(self._desk.selection)):
            return translate("Action", action.needs)
        if is_read_only:
            return translate("Commanding", "This document is open for reading only")
        if not len(self._desk.selection):
            return translate("Commanding", "Select something first")
        return translate("Commanding", "Not possible for what is selected")

    def _do(self, key: str, made: QAction) -> None:
        self._desk.office.settings.add_recent_command(key)
        made.trigger()

    def _show_figures(self, name: str, topic: str) -> None:
        self._desk.office.settings.add_recent_command(name)
        open_topic(self._desk, topic)

    # -- places to go to

    def _places(self) -> Iterator[Offer]:
        bridge = self._desk.bridge
        maps = queries.maps(bridge.reader)
        maps.sort(key=lambda each: each.id != bridge.map_id)
        for process_map in maps:
            is_here = process_map.id == bridge.map_id
            way = " › ".join(place.name for place in insides.way_to(bridge.reader, process_map.id))
            if not is_here:
                word = translate("Commanding", "Map")
                yield Offer(process_map.id, "map", way, word, partial(bridge.show_place, process_map.id))
            for found in findings(bridge.reader, process_map.id):
                place = found.place if is_here else f"{way} · {found.place}"
                yield Offer(
                    f"{process_map.id} {found.id}",
                    found.icon,
                    found.name,
                    place,
                    partial(self._go, found),
                    words=found.description,
                )

    def _go(self, found: Finding) -> None:
        self._desk.bridge.show_place(found.map_id, found.targets)
