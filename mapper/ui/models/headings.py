"""Pasted rows: whether their first line says which columns the others are for, and which these are."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QTranslator

from mapper.core.resources import resource
from mapper.ui.fields.field import Field
from mapper.ui.fields.spelling import heading
from mapper.ui.texts import word
from mapper.ui.vocabulary import WORDS

_UNIT: Final = re.compile(
    r"\s*[(\[][^()\[\]]*[)\]]$"
)  # what a heading says its figures count: "Waiting (days)"
_NAME: Final = "name"  # the key of the field that names a row
_SEVERAL: Final = 2  # so many headings are no accident


class Headings(NamedTuple):
    """What the first line says: the field of each column, None where it names none, and what it says there."""

    fields: tuple[Field | None, ...]
    unknown: tuple[str, ...]


def read_headings(
    line: Sequence[str],
    fields: Iterable[Field],
    shown: Sequence[Field],
    named_by: str | None,
    kind: str = "",
) -> Headings | None:
    """The columns that a line names; None where it is no line of headings.

    Headings are read in every language of the program, whatever their case. One heading is enough where all of the
    line are, or where it is the one of the field that rows are `named_by`; else it takes two, for any word may stand
    in a cell. Where several fields are called the same, one that is shown is meant. A column of names may also be
    called by what the rows are: the code `kind`, such as "step".
    """
    called = _called(fields, shown, kind if named_by == _NAME else "")
    texts = [cell.strip() for cell in line]
    found: list[Field | None] = []
    unknown = []
    for text in texts:
        field = _meant(called.get(_plain(text), ()), shown)
        if text and (field is None or field in found):
            unknown.append(text)
            field = None
        found.append(field)
    known = [field for field in found if field is not None]
    is_sure = len(known) >= _SEVERAL or any(field.key == named_by for field in known) or not unknown
    return Headings(tuple(found), tuple(unknown)) if known and is_sure else None


def _called(fields: Iterable[Field], shown: Sequence[Field], kind: str) -> dict[str, list[Field]]:
    """The fields by all that each may be called."""
    every = {field.key: field for field in (*shown, *fields)}
    translators = list(_translators())
    found: dict[str, list[Field]] = {}
    for field in every.values():
        titles = [field.title, *(each.translate("Field", field.title) or "" for each in translators)]
        names = {title.replace("{name}", field.about) for title in titles if title}
        names |= {field.name, heading(field), field.key, field.key.removesuffix("_id")}
        if field.key == _NAME and kind:
            names |= {WORDS.get(kind, kind), word(kind)}
            names |= {each.translate("Word", WORDS.get(kind, kind)) or kind for each in translators}
        for name in {_plain(name) for name in names}:
            found.setdefault(name, []).append(field)
    return found


def _meant(fields: Sequence[Field], shown: Sequence[Field]) -> Field | None:
    seen = [field for field in fields if field in shown]
    found = seen or fields
    return found[0] if len(found) == 1 else None


def _plain(text: str) -> str:
    words = " ".join(text.replace("_", " ").split()).casefold()
    return _UNIT.sub("", words) or words


def _translators() -> Iterator[QTranslator]:
    """The texts in the languages the program speaks, beside the one in the code."""
    for file in sorted(resource("i18n").glob("mapper_*.qm")):
        translator = QTranslator()
        if translator.load(str(file)):
            yield translator
