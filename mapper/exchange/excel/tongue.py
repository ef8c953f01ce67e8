"""The language of a workbook, and how formulas of one of its maps are written in it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from mapper.exchange.direction import isolated
from mapper.exchange.excel.words.german import GERMAN
from mapper.exchange.excel.words.headers import HEADERS
from mapper.exchange.excel.words.word import Word

# a column of a table, a text in quotes, or the name of a cell; `~2` behind a name says of which map it is
_PART: Final = re.compile(
    r'(tbl\w+)?(?:~(\d+))?\[(@?)(\w+)\]|"([^"]*)"|(\b[a-z]+(?:_[a-z]+\d*)+\b)(?:~(\d+))?'
)


class Language(StrEnum):
    """The languages a workbook can be written in."""

    ENGLISH = "en"
    GERMAN = "de"


_WORDS: Final[Mapping[Language, Mapping[str, str]]] = MappingProxyType(
    {Language.ENGLISH: MappingProxyType({}), Language.GERMAN: GERMAN}
)
_DATES: Final[Mapping[Language, str]] = MappingProxyType(
    {Language.ENGLISH: "yyyy-mm-dd", Language.GERMAN: "dd.mm.yyyy"}
)
_MOMENTS: Final[Mapping[Language, str]] = MappingProxyType(
    {Language.ENGLISH: "%Y-%m-%d %H:%M", Language.GERMAN: "%d.%m.%Y %H:%M"}
)


@dataclass(frozen=True, slots=True)
class Tongue:
    """What is said of one map of a workbook. `map_no`: its place among the maps of the workbook, from 1 on.

    Tables and named cells of the first map have plain names, those of the others end in `_map2`, `_map3`.
    """

    language: Language = Language.ENGLISH
    map_no: int = 1

    @property
    def date_format(self) -> str:
        """The number format of days."""
        return _DATES[self.language]

    def moment(self, when: datetime) -> str:
        """A day and the time of the day, as in a header.

        >>> Tongue(Language.GERMAN).moment(datetime(2026, 12, 31, 9, 5))
        '31.12.2026 09:05'
        """
        return f"{when:{_MOMENTS[self.language]}}"

    def say(self, word: str, **parts: object) -> str:
        """A text of the workbook's own in its language, with its parts filled in.

        >>> Tongue(Language.GERMAN).say(Word("Page &P of &N")), Tongue().say(Word("Map {name}"), name="A")
        ('Seite &P von &N', 'Map A')
        """
        said = str(_WORDS[self.language].get(word, word))
        told = {key: isolated(part) if isinstance(part, str) else part for key, part in parts.items()}
        return said.format(**told) if parts else said

    def written(self, text: str) -> str:
        """What is written for a text: words in the language, texts of users as they are."""
        return self.say(text) if isinstance(text, Word) else text

    def header(self, key: str) -> str:
        """The header of the columns with a key."""
        return self.say(HEADERS[key])

    def name(self, name: str) -> str:
        """The name in the workbook of a table or a cell.

        >>> Tongue(map_no=2).name("tblSteps"), Tongue().name("goal_wins")
        ('tblSteps_map2', 'goal_wins')
        """
        return _of_map(name, self.map_no)

    def sheet(self, name: str) -> str:
        """The name of a sheet."""
        return self.say(name) if self.map_no == 1 else f"{self.say(name)} {self.map_no}"

    def formula(self, formula: str, table: str = "") -> str:
        """A formula with headers in place of keys, its texts in the language and its names those of the map.

        >>> Tongue().formula("[@hours]*SUM(tblWork[hours])", "tblSteps")
        'tblSteps[[#This Row],[Hours per visit]]*SUM(tblWork[Hours per visit])'
        >>> Tongue(map_no=2).formula('IF(goal_wins="","",SUM(tblWork[no]))')
        'IF(goal_wins_map2="","",SUM(tblWork_map2[No]))'

        With a `~` and its number another map of the workbook is meant:

        >>> Tongue(map_no=2).formula("SUM(tblWork~1[no],tblWork[no])*goal_wins~3")
        'SUM(tblWork[No],tblWork_map2[No])*goal_wins_map3'
        """

        def part(match: re.Match[str]) -> str:
            of_table, table_map, this_row, key, text, cell, cell_map = match.groups()
            if text is not None:
                return f'"{self.say(text)}"'
            if cell is not None:
                return _of_map(cell, int(cell_map or self.map_no))
            header, name = self.header(key), _of_map(of_table or table, int(table_map or self.map_no))
            return f"{name}[[#This Row],[{header}]]" if this_row else f"{name}[{header}]"

        return _PART.sub(part, formula)


def _of_map(name: str, map_no: int) -> str:
    return name if map_no == 1 else f"{name}_map{map_no}"
