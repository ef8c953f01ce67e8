"""How cells look: number formats, colours and the formats of XlsxWriter made from them, each once."""

from collections.abc import Mapping
from enum import Enum, auto
from types import MappingProxyType
from typing import Any, Final

from mapper.exchange.excel import words
from mapper.exchange.excel.tongue import Tongue
from mapper.exchange.excel.words.word import Word

FONT: Final = "Calibri"
SIZE: Final = 10

ACCENT: Final = "#005FA8"
ACCENT_DARK: Final = "#00467C"
ACCENT_SOFT: Final = "#9CC3E6"
TILE: Final = "#EDF4FA"
INK: Final = "#1A1F27"
MUTED: Final = "#5B6573"
FAINT: Final = "#6B7480"
LINE: Final = "#D5DBE3"
INPUT_FILL: Final = "#FFF9DB"
INPUT_INK: Final = "#0B3FA8"
INPUT_LINE: Final = "#E8D98A"
PROGRAM_FILL: Final = "#F1F4F7"

# a state is told by its word first; fill and ink only help the eye
GOOD: Final = MappingProxyType({"bg_color": "#DCEBF7", "font_color": "#00467C"})
WARN: Final = MappingProxyType({"bg_color": "#FFF0BF", "font_color": "#6B4A00"})
BAD: Final = MappingProxyType({"bg_color": "#FBE0D5", "font_color": "#9A3412"})
QUIET: Final = MappingProxyType({"font_color": "#6C717A"})

# cells that formulas need and readers do not
UNSEEN: Final = MappingProxyType(
    {"font_color": "#FFFFFF", "font_size": 8, "num_format": ";;;", "bg_color": "#FFFFFF"}
)

TABLE_STYLE: Final = "Table Style Light 1"


class Source(Enum):
    """Where the value of a cell comes from, which also says how it looks and whether it is locked."""

    TEXT = auto()  # names and words from the map
    INPUT = auto()  # the reader may change it
    PROGRAM = auto()  # computed by the program, fixed in the sheet
    FORMULA = auto()
    KEY = auto()  # an id for the way back


class Look(Enum):
    """What a value is, which decides how it is written and where it stands in its cell."""

    TEXT = auto()
    WORD = auto()  # a short text, on one line
    ORDER = auto()  # the number of a row
    NUMBER = auto()  # as it is
    WHOLE = auto()
    TENTHS = auto()
    HUNDREDTHS = auto()
    THOUSANDTHS = auto()
    PERCENT = auto()
    HOURS = auto()
    DAYS = auto()
    MONEY = auto()
    DATE = auto()
    SIGNED = auto()  # with its sign: a difference
    SIGNED_SMALL = auto()  # the same to the thousandth
    POINTS = auto()  # a difference of shares
    SIGNED_MONEY = auto()


_NUMBER_FORMATS: Final[Mapping[Look, str]] = MappingProxyType(
    {
        Look.TEXT: "@",
        Look.WORD: "@",
        Look.ORDER: "0",
        Look.NUMBER: "General",
        Look.WHOLE: "#,##0",
        Look.TENTHS: "#,##0.0",
        Look.HUNDREDTHS: "#,##0.00",
        Look.THOUSANDTHS: "0.000",
        Look.PERCENT: "0.0%",
        Look.SIGNED: "+#,##0.0;-#,##0.0;0.0",
        Look.SIGNED_SMALL: "+0.000;-0.000;0.000",
        Look.POINTS: "+0.0%;-0.0%;0.0%",
        Look.HOURS: "#,##0.0",
        Look.DAYS: "#,##0.0",
    }
)
_UNITS: Final[Mapping[Look, Word]] = MappingProxyType(
    {Look.HOURS: words.HOURS_UNIT, Look.DAYS: words.DAYS_UNIT}
)


def pattern(look: Look, currency: str, tongue: Tongue) -> str:
    """The number format of a look. Money has its currency behind it where that is a code such as EUR."""
    is_code = currency.isascii() and currency.isalpha() and len(currency) <= 5
    money = f'#,##0" {currency}"' if is_code else "#,##0"
    if look is Look.MONEY:
        return f'{money};-{money};"–"'
    if look is Look.SIGNED_MONEY:
        return f'+{money};-{money};"–"'
    if look is Look.DATE:
        return tongue.date_format
    unit = _UNITS.get(look)
    return _NUMBER_FORMATS[look] + (f'" {tongue.say(unit)}"' if unit else "")


def shown(number: float, form: str) -> str:
    """A number as a number format shows it, with signs as in English.

    >>> shown(1234.56, '#,##0.0'), shown(0.125, '0.0%'), shown(1500, '+#,##0" EUR";-#,##0" EUR"')
    ('1,234.6', '12.5%', '+1,500 EUR')
    """
    form = form.partition(";")[0]
    if form == "General":
        return f"{number:.9g}"
    plain, _, unit = form.partition('"')
    number *= 100 if "%" in plain else 1
    text = f"{number:{'+' if plain.startswith('+') else ''},.{plain.partition('.')[2].count('0')}f}"
    return text + ("%" if "%" in plain else "") + unit.removesuffix('"')


class Formats:
    """The formats of one workbook; asking twice for the same gives the same."""

    def __init__(self, workbook: Any, currency: str, tongue: Tongue) -> None:
        self._workbook = workbook
        self._tongue = tongue
        self._made: dict[tuple[tuple[str, Any], ...], Any] = {}
        self._currency = currency

    def number_format(self, look: Look) -> str:
        return pattern(look, self._currency, self._tongue)

    def make(self, **properties: Any) -> Any:
        """A format with these properties, in the workbook's own font."""
        complete = {
            "font_name": FONT,
            "font_size": SIZE,
            "font_color": INK,
            "valign": "vcenter",
            **properties,
        }
        key = tuple(sorted(complete.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format(complete)
        return self._made[key]

    def cell(self, look: Look, source: Source, **more: Any) -> Any:
        """The format of a value."""
        properties: dict[str, Any] = {"num_format": self.number_format(look), **_ALIGNED[look]}
        if source is Source.FORMULA and look in (Look.TEXT, Look.WORD):
            properties["num_format"] = "General"  # a formula in a text cell turns into text when it is edited
        properties.update(_SOURCES[source], **more)
        return self.make(**properties)

    def state(self, state: Mapping[str, str], shown: str = "") -> Any:
        """A conditional format; it may set no font. `shown` is the number format, which can put a sign in front."""
        form = {**state, "bold": True, **({"num_format": shown} if shown else {})}
        key = (("state", True), *sorted(form.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format(form)
        return self._made[key]


_CENTRE: Final[Mapping[str, Any]] = MappingProxyType({"align": "center"})
_OWN: Final[Mapping[Look, Mapping[str, Any]]] = MappingProxyType(
    {
        Look.TEXT: MappingProxyType({"align": "left", "text_wrap": True}),
        Look.WORD: MappingProxyType({"align": "left"}),
        Look.ORDER: _CENTRE,
        Look.DATE: _CENTRE,
    }
)
# without a step in: LibreOffice takes one to the right for some cells of a row and not for others
_RIGHT: Final[Mapping[str, Any]] = MappingProxyType({"align": "right"})
_ALIGNED: Final[Mapping[Look, Mapping[str, Any]]] = MappingProxyType(
    {look: _OWN.get(look, _RIGHT) for look in Look}
)
_UNDERLINED: Final[Mapping[str, Any]] = MappingProxyType({"bottom": 4, "bottom_color": LINE})
_SOURCES: Final[Mapping[Source, Mapping[str, Any]]] = MappingProxyType(
    {
        Source.TEXT: _UNDERLINED,
        Source.FORMULA: _UNDERLINED,
        Source.PROGRAM: MappingProxyType({**_UNDERLINED, "bg_color": PROGRAM_FILL}),
        Source.INPUT: MappingProxyType(
            {
                "bg_color": INPUT_FILL,
                "font_color": INPUT_INK,
                "locked": False,
                "border": 4,
                "border_color": INPUT_LINE,
            }
        ),
        Source.KEY: MappingProxyType({"font_color": FAINT, "font_size": 9, "align": "left", "indent": 1}),
    }
)


def placed(look: Look, source: Source, *, is_flush: bool = False) -> tuple[str, int]:
    """On which side of the cells of a table values stand, and how many steps in from its edge: texts one, so that none
    touches the number before it, unless they are `is_flush`.
    """
    side = str({**_ALIGNED[look], **_SOURCES[source]}["align"])
    return side, int(side == "left" and not is_flush)
