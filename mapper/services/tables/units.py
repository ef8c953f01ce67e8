"""Tables come in: units that stand behind numbers or in the heading of their column, and what one of them is worth."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from mapper.core import queries
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Calendar, ProcessMap
from mapper.exchange.tables.headed import plain

# TRY is left out: more headings have it for an attempt.
_CODES: Final = (
    "eur usd gbp chf jpy cny inr krw ils uah sek nok dkk isk pln czk huf ron bgn rsd rub brl cad aud nzd sgd hkd twd "
    "mxn clp ars zar aed sar thb idr myr vnd egp ngn kes pkr lkr"
)
# What people write for a currency beside its code. A sign may be that of several; a document has one of them.
_NAMES: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        name: frozenset(codes.split())
        for names, codes in (
            ("€ euro euros", "eur"),
            ("us$ dollar dollars", "usd"),
            ("$", "usd cad aud nzd sgd hkd twd mxn clp ars"),
            ("£ pound pounds pfund sterling", "gbp egp"),
            ("fr sfr franken franc francs", "chf"),
            ("¥", "jpy cny"),
            ("yen 円", "jpy"),
            ("yuan renminbi rmb 元", "cny"),
            ("₹", "inr"),
            ("rs rupee rupees rupie rupien", "inr pkr lkr"),
            ("₩ 원", "krw"),
            ("₺ lira", "try"),
            ("₪ shekel shekels schekel", "ils"),
            ("₴ hryvnia hrywnja", "uah"),
            ("₽ rubel ruble rubles rouble roubles руб рублей", "rub"),
            ("kr krone kronen kroner krona kronor crown crowns", "sek nok dkk isk czk"),
            ("zł zl złoty zloty", "pln"),
            ("kč koruna korun", "czk"),
            ("ft forint", "huf"),
            ("lei leu", "ron"),
            ("tl", "try"),
            ("r$ reais", "brl"),
            ("peso pesos", "mxn clp ars"),
            ("dirham dirhams", "aed"),
            ("riyal riyals", "sar"),
            ("฿ baht", "thb"),
            ("₫", "vnd"),
            ("₦ naira", "ngn"),
        )
        for name in names.split()
    }
)
_BRACKETS: Final = re.compile(r"[(\[]([^)\]]*)[)\]]")
_ENDINGS: Final = re.compile(r"(?<=\w)\((s|e|n|en)\)")  # of a word that may stand for several, as in day(s)
_GLUED: Final = re.compile(r"(?<=\d)(?=[^\W\d_])")
_LONGEST: Final = 200  # signs of a heading; what stands behind them is no unit
_SHORT: Final = 2  # letters: they mean much else where no bracket, "in" or end of the heading marks them
_DAYS: Final = (
    "d day days t tag tage tagen wd workday workdays bd "
    "at arbeitstag arbeitstage arbeitstagen wt werktag werktage werktagen"
)
DAYS: Final[Mapping[str, float]] = MappingProxyType(dict.fromkeys((*_DAYS.split(), "working days"), 1.0))
_HOURS: Final = (
    "h hr hrs hour hours std stunde stunden ph personenstunde personenstunden mannstunde mannstunden"
)
HOURS: Final[Mapping[str, float]] = MappingProxyType(
    {
        **dict.fromkeys(_HOURS.split(), 1.0),
        **dict.fromkeys(("min", "mins", "minute", "minutes", "minuten"), 1 / 60),
    }
)
# A day of work by one person; below a heading of hours it has as many as a day of the calendar.
_PERSON_DAYS: Final = (
    "pt mt pd md manday mandays personday persondays personentag personentage personentagen "
    "manntag manntage manntagen mitarbeitertage mitarbeitertagen"
)
PERSON_DAYS: Final = frozenset(_PERSON_DAYS.split())
# Spans of time that no rule makes into working days or hours: a month has more or fewer of them. "second" is left out:
# more headings have it for what comes after first.
SPANS: Final = (
    "week weeks wk wks w woche wochen",
    "fortnight fortnights",
    "month months mo mos mon mth mths m monat monate monaten monats",
    "quarter quarters qtr qtrs q quartal quartale quartalen quartals",
    "year years yr yrs y jahr jahre jahren jahres j",
    "seconds sec secs s sekunde sekunden sek",
    "milliseconds ms msec millisekunden",
    "calendar kalendertag kalendertage kalendertagen",
    "personenmonat personenmonate personenmonaten",
)
TIMES: Final = frozenset({*DAYS, *HOURS, *PERSON_DAYS, *" ".join(SPANS).split()})
_PERCENT: Final = frozenset(
    ("percent", "percents", "percentage", "pct", "pp", "prozent", "prozentsatz", "prozentpunkte")
)
_PER_MILLE: Final = re.compile(r"[‰‱]|\b(?:per mille|permille|promille|bps?|basis points?|basispunkte?)\b")
# The span that a value is of stands in headings as well, and is then no unit.
PERIODS: Final = frozenset(
    ("day", "tag", "week", "woche", "month", "monat", "quarter", "quartal", "year", "jahr")
)
# None: people mean several numbers by it, as a thousand or a million by M.
SCALES: Final[Mapping[str, float | None]] = MappingProxyType(
    {
        word: factor
        for words, factor in (
            ("dozen dozens dutzend", 12.0),
            ("hundred hundreds hundert hunderte hunderten", 1e2),
            ("k t tsd tds thousand thousands tausend tausenden", 1e3),
            ("zehntausend zehntausende zehntausenden", 1e4),
            ("lakh lakhs lac lacs hunderttausend hunderttausende hunderttausenden", 1e5),
            ("mn mln mio million millions millionen", 1e6),
            ("crore crores", 1e7),
            ("mrd bn milliarde milliarden", 1e9),
            ("m mm cr billion billions cent cents ct cts pence penny rappen", None),
        )
        for word in words.split()
    }
)
_SCALE: Final = r"(?:k|t|mm|mn|mln|mio|mrd|bn|tsd|tds|m|lakhs?|lacs?|crores?|cr)"
_SELDOM: Final = frozenset(("ft", "lei", "leu", "tl"))  # behind a number; in a heading they are much else
_SIGNS: Final = "€$£¥¢₹₩₺₪₴₽฿₫₦₱₡₲₵₸₾₼₿円元원"
_WORD: Final = "|".join(
    sorted(
        {
            *(name for name in _NAMES.keys() - _SELDOM if name.isalpha() and name not in _SIGNS),
            *_CODES.split(),
        },
        key=len,
    )[::-1]
)
_SIGN: Final = rf"(?:us\$|r\$|[{_SIGNS}]|(?:{_WORD})(?![^\W\d_]))"
# A currency, and a letter before or behind it that makes more of it: k€, EUR k, TEUR, Mio. €.
_MONEY: Final = re.compile(
    rf"(?<![^\W\d_])(?P<before>{_SCALE})\.?\s*(?P<scaled>{_SIGN})"
    rf"|(?<![^\W\d_])(?P<code>{'|'.join(_CODES.split())})(?P<joined>k|mm|mn|mio|bn|tsd|m)(?![^\W\d_])"
    rf"|(?:(?<![^\W\d_])(?P<sign>{_SIGN})|(?P<glued>[{_SIGNS}]))(?:\s*(?P<behind>{_SCALE})(?![^\W\d_]))?"
)
_ZEROS: Final = re.compile(
    r"(?<![\d.,])1(?P<groups>(?:[.,'’\s]?000)+)(?!\d)|(?<!\d)(?<!\d[.,'’\s])000s?(?!\w)"
)
# Some of a unit, as (10 k€), and what is counted for each of something else, as €/t: not to be told by any factor.
_SOME: Final = re.compile(rf"(?:[(\[]|\bin)\s*\d{{1,3}}\s*(?:{_SCALE}(?![^\W\d_])|{_SCALE}?{_SIGN})")
_EACH: Final = re.compile(r"\s*/\s*([^\W\d_]*)")
_CODE: Final = re.compile(r"[(\[]\s*([A-Z]{3})\s*[)\]]")
_BEHIND_IN: Final = re.compile(r"\bin\s+(\d[\d.,'’\s]*|\S+)")
_POWER: Final = re.compile(r"10\s?(?:\^\s?\d|[³⁶⁹])")


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What the numbers of a document count in: its currency, and how many hours of work a day has."""

    currency: str = "EUR"
    hours_a_day: float = 8.0

    @property
    def hours(self) -> Mapping[str, float]:
        """What a heading of hours may count in, each with its worth in hours."""
        return {**dict.fromkeys((*DAYS, *PERSON_DAYS), self.hours_a_day), **HOURS}


def yardstick_of(reader: Reader, map_id: MapId | None = None) -> Yardstick:
    """That of a document; days are those of the map's calendar, and of a map to come those of the usual year."""
    own = reader.find(ProcessMap, map_id)
    calendar = reader.find(Calendar, own.calendar_id) if own is not None else None
    currency = queries.document_info(reader).currency
    return Yardstick(currency) if calendar is None else Yardstick(currency, calendar.hours_a_day)


def units_of(currency: str) -> Mapping[str, float]:
    """What may stand beside an amount of money in a document: its own currency and the signs of it, and no other.

    >>> sorted(units_of("EUR")), sorted(units_of("CHF"))
    (['EUR', 'eur', 'euro', 'euros', '€'], ['CHF', 'chf', 'fr', 'franc', 'francs', 'franken', 'sfr'])
    """
    own = plain(currency)
    said = {currency, own, *(name for name, codes in _NAMES.items() if own in codes)}
    return dict.fromkeys(said - {""}, 1.0)


def currencies_in(heading: str) -> frozenset[str]:
    """The currencies that a heading names, be it in thousands, as they are written in small letters.

    >>> sorted(currencies_in("Value (k€ or USD)")), currencies_in("Euroland")
    (['usd', '€'], frozenset())
    """
    return frozenset(map(_currency, _MONEY.finditer(heading[:_LONGEST].casefold())))


def _currency(found: re.Match[str]) -> str:
    return str(found["scaled"] or found["code"] or found["sign"] or found["glued"])


def money_worth(heading: str, currency: str) -> float | None:
    """What a bare amount below a heading is worth in a currency: 1 where the heading names none and no thousands.

    None where it names another currency, or does not say clearly how many.

    >>> [money_worth(text, "EUR") for text in ("Value", "Budget €", "Value (k€)", "Umsatz in TEUR", "Wert (1000 €)")]
    [1.0, 1.0, 1000.0, 1000.0, 1000.0]
    >>> [money_worth(text, "EUR") for text in ("Value ($)", "Umsatz (m€)", "Umsatz Mio. €", "Amount k or m")]
    [None, None, 1000000.0, None]
    """
    if not currencies_in(heading) <= units_of(currency).keys():
        return None
    code = other_code(heading) if currency else ""
    return scale_said(heading) if code in ("", currency.casefold()) else None


def scale_said(heading: str) -> float | None:
    """How many of something a heading counts at once, such as thousands: 1 where it says none, None where that is not
    clear.
    """
    text = heading[:_LONGEST].casefold()
    inside, outside = _marked(heading)
    scales = {SCALES[word] for word in inside + outside if word in SCALES}
    for found in _MONEY.finditer(text):
        if scale := found["before"] or found["joined"] or found["behind"]:
            scales.add(SCALES[scale])
        each = _EACH.match(text, found.end())
        if each is not None and each[1] not in TIMES - SCALES.keys():
            return None
    scales |= {_zeros(text, found) for found in _ZEROS.finditer(text)}
    if _POWER.search(text) or _SOME.search(text):
        return None
    return scales.pop() if len(scales) == 1 else None if scales else 1.0


def says_money(text: str) -> bool:
    """Whether a text names a currency, or says in how many of one it counts."""
    return bool(currencies_in(text) or other_code(text)) or money_worth(text, "") != 1


def other_code(text: str) -> str:
    """In small letters three capitals in brackets that are no unit known here, most likely a currency; "" for none."""
    found = _CODE.search(text[:_LONGEST])
    code = found[1].casefold() if found is not None else ""
    return "" if code in {*_CODES.split(), *SCALES, *TIMES} else code


def in_title(title: str) -> str:
    """What a title says of money: only what stands in brackets, behind "in" or beside a currency is no name.

    >>> in_title("Team M: Angaben in T€"), in_title("Filiale K"), in_title("5 million customers")
    ('(t€) (t€)', '', '')
    """
    text = title[:_LONGEST].casefold()
    pieces = [*_BRACKETS.findall(text), *_BEHIND_IN.findall(text)]
    for found in _MONEY.finditer(text):
        before = text[: found.start()].split()[-1:]
        if any("000" in word for word in before):
            return title
        pieces += [*(word for word in before if len(word) > _SHORT and word.strip(".") in SCALES), found[0]]
    return " ".join(f"({each})" for each in pieces)


def _zeros(text: str, found: re.Match[str]) -> float | None:
    """What a thousand in digits makes of an amount: one in brackets or behind "in"; elsewhere it may be an amount."""
    before = text[: found.start()]
    is_inside = before.count("(") + before.count("[") > before.count(")") + before.count("]")
    if found["groups"] is None:
        return 1e3
    is_marked = is_inside or before.rstrip(" €$£¥").endswith((" in", "/"))
    return 10.0 ** found["groups"].count("0") if is_marked else None


def worth_in(heading: str, units: Mapping[str, float], others: Mapping[str, float]) -> float | None:
    """What a bare number below a heading is worth in the unit that is wanted: 1 where the heading names none.

    None where it counts in another one, or where the heading names several, or so many of one, as hours a day or
    (15 min). `units`: those wanted, with their worth; `others`: some of another kind.

    >>> hours, days = {"hours": 1.0, "min": 1 / 60}, {"days": 1.0}
    >>> [worth_in(text, days, hours) for text in ("Wait", "Wait (days)", "Wait [hours]", "Waiting time in weeks")]
    [1.0, 1.0, None, None]
    >>> worth_in("Effort (min)", hours, days) * 90, worth_in("Hours of the second visit", hours, days)
    (1.5, 1.0)
    """
    inside, outside = _marked(heading)
    known = units.keys() | others.keys() | TIMES
    if any(before.isdecimal() and word in known for before, word in pairwise(inside)):
        return None
    worths = {units.get(word) for word in inside + outside if word in known}
    return worths.pop() if len(worths) == 1 else None if worths else 1.0


def named_units(heading: str) -> frozenset[str]:
    """The words of a heading that may be units."""
    inside, outside = _marked(heading)
    return frozenset(inside + outside)


def codes_of(currency: str) -> frozenset[str]:
    """The codes that a currency as it is written, in small letters, may stand for.

    >>> sorted(codes_of("¥")), sorted(codes_of("chf"))
    (['cny', 'jpy'], ['chf'])
    """
    return _NAMES.get(currency, frozenset((currency,)))


def without_money(text: str) -> str:
    """A text in small letters without the sums of money it names, such as T€: what is left of it may be times."""
    return _MONEY.sub(" ", text[:_LONGEST].casefold())


def names_percent(text: str) -> bool:
    """Whether a text says per cent, by its sign or in words."""
    return "%" in text or not _PERCENT.isdisjoint(plain(text).split())


def names_per_mille(text: str) -> bool:
    """Whether a text says per mille or parts of even more."""
    return _PER_MILLE.search(text.casefold()) is not None


def names_time(heading: str) -> bool:
    """Whether a heading that should say no time counts in one: in brackets, behind "in" or as (h) at its end.

    >>> [names_time(text) for text in ("Value (h)", "Wert in Minuten", "Unit d", "Umsatz in T€", "Ist (Monat)")]
    [True, True, True, False, False]
    """
    bare = without_money(heading)
    inside, _ = _marked(bare)
    words = plain(_BRACKETS.sub(" ", bare)).split()
    behind = [word for before, word in pairwise(words) if before == "in"]
    ending = [word for word in words[1:][-1:] if len(word) <= _SHORT]
    return not (TIMES - SCALES.keys() - PERIODS).isdisjoint([*inside, *behind, *ending])


def is_unit(text: str) -> bool:
    """Whether a text is a unit of time or money, or says how many of one, and nothing else.

    >>> is_unit("k€"), is_unit("working days"), is_unit("apples")
    (True, True, False)
    """
    words = plain(_MONEY.sub(" ", text.casefold())).split()
    return not names_per_mille(text) and all(
        word in TIMES or word in SCALES or word == "working" or word.isdecimal() for word in words
    )


def without_units(heading: str) -> list[str]:
    """A heading made plain, without brackets, and without the units that it ends in, one after the other.

    >>> without_units("Aufwand in Tagen"), without_units("Cost a day k€"), without_units("Touch time [min]")
    (['aufwand in tagen', 'aufwand in', 'aufwand'], ['cost a day', 'cost a'], ['touch time'])
    """
    bare = _BRACKETS.sub(" ", _ENDINGS.sub(r"\1", heading[:_LONGEST]))
    words = plain(_MONEY.sub(" ", bare.casefold())).split()
    found = [" ".join(words)]
    while len(words) > 1 and (words[-1] in TIMES or words[-1] in SCALES or words[-1] == "in"):
        words.pop()
        found.append(" ".join(words))
    return found


def _marked(heading: str) -> tuple[list[str], list[str]]:
    """The words of a heading that may be units: those in its brackets, and of the others all but abbreviations."""
    whole = _ENDINGS.sub(r"\1", heading[:_LONGEST])
    inside = [word for each in _BRACKETS.findall(whole) for word in plain(_GLUED.sub(" ", each)).split()]
    words = plain(_BRACKETS.sub(" ", whole)).split()
    outside = [
        word
        for before, word, behind in zip(["", *words], words, [*words[1:], ""], strict=False)
        if len(word) > _SHORT or before == "in" or (before and not behind)
    ]
    return ["seconds"] if inside == ["second"] else inside, outside
