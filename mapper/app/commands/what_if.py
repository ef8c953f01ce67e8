"""Levers as the command line tells them: what each brings, and what those that are typed bring together."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from mapper.analysis.levers.effects import Effect
from mapper.analysis.levers.levers import effect
from mapper.analysis.levers.outlook import Outlook, outlook
from mapper.analysis.levers.pulled import pulled, reach
from mapper.analysis.map_figures import MapFigures
from mapper.analysis.results import Remark
from mapper.app.commands.figures_json import effect_as_json, outlook_as_json
from mapper.app.commands.output import number, percent, say, say_table
from mapper.app.commands.plain import plain
from mapper.core.reader import Reader
from mapper.core.records import Lever, Role
from mapper.services.lever_texts import said
from mapper.ui.figures.remarks import remark_sentence

_TO_ENTER: Final[Mapping[str, str]] = MappingProxyType(
    {
        "no_people": " (enter people with a share of their time for it, and the calendar they work by)",
        "calendar_unknown": " (enter the calendar by which its people work)",
    }
)
_FALLS_SHORT: Final = frozenset(
    {"goes_only_so_far", "nothing_tried_again", "entries_shared_evenly", "taken_by_other_maps"}
)


def why(remark: Remark, reader: Reader) -> str:
    """What is missing, and what to enter where the sentence alone leaves that open."""
    return remark_sentence(remark, reader) + _TO_ENTER.get(remark.code, "")


def short(value: float | None) -> float | None:
    """A number to four digits."""
    return None if value is None else float(f"{value:.4g}")


def what_if_as_json(figures: MapFigures, levers: Sequence[Lever]) -> dict[str, Any]:
    """Each lever alone, and all of them together, over a year."""
    together = _together(figures, levers)
    lacks = () if isinstance(together, Outlook) else together
    return {
        "levers": [effect_as_json(figures.reader, each) for each in _alone(figures, levers)],
        "before": outlook_as_json(figures.year),
        "after": outlook_as_json(together) if isinstance(together, Outlook) else None,
        "missing": plain(lacks),
    }


def tell_what_if(figures: MapFigures, levers: Sequence[Lever]) -> None:
    """The same for people."""
    tell_levers(figures.reader, "What if", _alone(figures, levers))
    together, before = _together(figures, levers), figures.year
    if not isinstance(together, Outlook):
        if len(levers) > 1:
            reasons = [why(each, figures.reader) for each in together[:1]]
            say(f"  together: {'; '.join(reasons) or 'not known'}")
        return
    told = [
        ("wins", number(short(together.wins)), number(short(before.wins))),
        ("win probability", percent(together.win_probability), percent(before.win_probability)),
        ("working days to a win", number(short(together.days_to_win)), number(short(before.days_to_win))),
    ]
    texts = [f"{name} {now}, before {then}" for name, now, then in told if now and then]
    say(f"  together, a year: {'; '.join(texts)}")


def tell_levers(reader: Reader, title: str, found: Sequence[Effect]) -> None:
    """What each brings; below the table why that cannot be told of some, and what goes only so far."""
    if not found:
        return
    say(f"  {title}, a year:")
    rows = [_row(reader, each) for each in found if each.after is not None]
    heads = ("lever", "wins", "money", "back for each one spent", "months to pay back", "binding then")
    say_table((*heads, "win probability", "days sooner"), rows, indent="    ")
    unsaid: list[Remark] = []
    for each in found:
        if each.after is None and each.remarks:
            say(f"    {said(reader, each.lever)}: {why(each.remarks[0], reader)}")
        for remark in each.remarks if each.after is not None else ():
            if remark.code in _FALLS_SHORT:
                far = ""
                if remark.code == "goes_only_so_far":
                    far = f" (here {reach(reader, each.lever, each.before.first, each.before.last):+.12g})"
                say(f"    {said(reader, each.lever)}: {why(remark, reader)}{far}")
        if each.after is not None and each.wins is None and each.before.entries is None:
            unsaid.append(Remark("entries_unknown"))
    for remark in dict.fromkeys(unsaid):
        say(f"    wins are not known: {why(remark, reader)}")


def _row(reader: Reader, found: Effect) -> tuple[str, ...]:
    before, after = found.before.win_probability, None if found.after is None else found.after.win_probability
    is_other = before is not None and after is not None and abs(after - before) > 1e-9
    days = found.days_saved
    return (
        said(reader, found.lever),
        number(short(found.wins)),
        number(short(found.net)),
        number(short(found.per_money_spent)),
        number(short(found.payback_months)),
        ", ".join(reader.get(Role, role_id).name for role_id in found.binding),
        f"{percent(after)}, before {percent(before)}" if is_other else "",
        number(short(days)) if days is not None and abs(days) > 1e-9 else "",
    )


def _alone(figures: MapFigures, levers: Sequence[Lever]) -> list[Effect]:
    return [effect(figures.reader, each, figures.year) for each in levers]


def _together(figures: MapFigures, levers: Sequence[Lever]) -> Outlook | Sequence[Remark]:
    """What is to be expected with all levers pulled, one after another; why not, where one of them cannot be."""
    reader, seen = figures.reader, figures.year
    for lever in levers:
        found, changed = effect(reader, lever, seen), pulled(reader, lever, seen.first, seen.last)
        if found.after is None or isinstance(changed, Remark):
            return found.remarks
        then = outlook(changed, figures.map_id, seen.first, seen.last, seen.elsewhere)
        reader, seen = changed, replace(then, worth=seen.worth)  # a lever sells no other mix
    return seen
