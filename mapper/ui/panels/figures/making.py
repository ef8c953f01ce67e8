"""The panel of figures: rows of charts and lines of tables made of figures, so that each explains itself."""

from collections.abc import Iterable
from datetime import date

from mapper.analysis.figure import Basis, Figure, Unit
from mapper.analysis.levers.planned import Planned
from mapper.analysis.people.capacity import Capacity
from mapper.analysis.people.pools import Pool
from mapper.core.reader import Reader
from mapper.core.records import record_type_of
from mapper.ui.charts.data import Bar, Row, Tone
from mapper.ui.days import show_day
from mapper.ui.figures.remarks import remark_sentence
from mapper.ui.figures.words import Words
from mapper.ui.texts import quoted, translate


def bar(figure: Figure, tone: Tone | None = None, *, remark: str = "", start: float = 0.0) -> Bar:
    """A figure as a bar with its range."""
    return Bar(
        value=figure.value,
        tone=tone,
        low=figure.low,
        high=figure.high,
        remark=remark,
        start=start,
        is_entered=figure.basis is Basis.ENTERED,
    )


def row(words: Words, key: str, *figures: Figure, name: str = "", aside: str = "") -> Row:
    """A record with its figures, plain bars; the tip explains each. `name`: where it is not the record's own."""
    return toned(words, key, tuple((figure, bar(figure)) for figure in figures), name=name, aside=aside)


def toned(
    words: Words, key: str, pairs: tuple[tuple[Figure, Bar], ...], *, name: str = "", aside: str = ""
) -> Row:
    """The same with bars of one's own."""
    return Row(
        name=name or name_of(words.reader, key),
        bars=tuple(drawn for _, drawn in pairs),
        key=key,
        tip="".join(words.explained(figure) for figure, _ in pairs),
        aside=aside,
    )


def name_of(reader: Reader, record_id: str) -> str:
    """A record's name, or that it has none."""
    name = str(getattr(reader.find(record_type_of(record_id), record_id), "name", ""))
    return name or translate("Figures", "one without a name")


def month_name(words: Words, day: date) -> str:
    """Such as "Jan 2027"."""
    return f"{words.locale.standaloneMonthName(day.month, words.locale.FormatType.ShortFormat)} {day.year}"


def told_counted(words: Words, pools: Iterable[Pool]) -> tuple[str, ...]:
    """The roles of which the other maps ask as well, so that the people needed are those for all maps."""
    shared = [quoted(name_of(words.reader, pool.role_id)) for pool in pools if pool.hours_elsewhere > 0]
    text = translate("Figures", "What the other maps ask of {names} is counted in as well.")
    return (text.replace("{names}", ", ".join(shared)),) if shared else ()


def told_span(words: Words, first: date, last: date) -> str:
    """Which days it is counted over."""
    text = translate("Figures", "Counted from {first} to {last}.")
    days = (show_day(day.isoformat(), words.locale) for day in (first, last))
    return text.replace("{first}", next(days)).replace("{last}", next(days))


def told_basis(words: Words, plan: Planned, entries: float | None) -> tuple[str, ...]:
    """What people are needed for: the goal, with what was taken of it because nobody said, or what enters."""
    if plan.wins.value is None or plan.goal is None:
        reasons = [remark_sentence(each, words.reader) for each in plan.wins.missing]
        text = translate(
            "Figures", "People are counted for what enters, as there is no goal to plan from: {why}."
        )
        return (text.replace("{why}", "; ".join(reasons)),)
    text = translate(
        "Figures", "People are counted for the goal {name}, for which {cases} cases have to enter."
    )
    cases = words.measure(Unit.CASES).shown(entries, words.locale)
    told = text.replace("{name}", quoted(plan.goal.name)).replace("{cases}", cases)
    return (told, *(f"{remark_sentence(each, words.reader)}." for each in plan.wins.assumed))


def told_shared(words: Words, carried: Capacity) -> tuple[str, ...]:
    """The roles that work on other maps too, with how much all maps together ask of them, the busiest first."""
    shared = [
        (role.with_other_maps.value, role)
        for role in carried.roles
        if role.with_other_maps.value is not None
        and any(each.code == "shared_with_other_maps" for each in role.hours.assumed)
    ]
    told = [
        f"{quoted(name_of(words.reader, role.role_id))} {words.value(role.with_other_maps)}"
        for _, role in sorted(shared, key=lambda each: (-each[0], each[1].role_id))
    ]
    if not told:
        return ()
    text = translate("Figures", "Use of the time together with the other maps: {parts}.")
    return (text.replace("{parts}", ", ".join(told)),)
