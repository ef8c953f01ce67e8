"""The figures in words: a figure's value, and its explanation with the formula's terms filled in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from html import escape
from typing import Final

from PySide6.QtCore import QLocale

from mapper.analysis.figure import Basis, Figure, Term, Unit
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.reader import Reader
from mapper.core.records import record_type_of
from mapper.ui.figures.formula import TERMS
from mapper.ui.figures.formulas import FORMULAS
from mapper.ui.figures.measure import NOTHING, Measure, three_digits
from mapper.ui.figures.remarks import remark_sentence
from mapper.ui.texts import translate

_HOLE: Final = re.compile(r"\{(\w+)\}")
_MOST_TERMS = 8


@dataclass(frozen=True, slots=True)
class Words:
    """Tells figures of one document in one locale. Names are read when they are told: make anew after changes."""

    reader: Reader
    locale: QLocale

    def measure(self, unit: Unit) -> Measure:
        """What numbers of a unit count in this document."""
        currency = queries.document_info(self.reader).currency if unit is Unit.MONEY else ""
        return Measure(unit, currency)

    def value(self, figure: Figure, *, is_signed: bool = False) -> str:
        """The value with its unit and range; a dash where there is none."""
        measure = self.measure(figure.unit)
        text = measure.shown(figure.value, self.locale, is_signed=is_signed)
        if figure.value is None or figure.low is None or figure.high is None:
            return text
        return f"{text} ({measure.between(figure.low, figure.high, self.locale, is_signed=is_signed)})"

    def headline(self, figure: Figure, *, is_signed: bool = False) -> str:
        """The same to be seen at a glance: of money as many digits as are known, and all in its explanation.

        What people entered stays as they did.
        """
        if figure.unit is not Unit.MONEY or figure.basis is Basis.ENTERED:
            return self.value(figure, is_signed=is_signed)
        ends = (figure.value, figure.low, figure.high)
        value, low, high = (three_digits(each) if each is not None else None for each in ends)
        return self.value(replace(figure, value=value, low=low, high=high), is_signed=is_signed)

    def name(self, figure: Figure) -> str:
        """What the figure is called."""
        formula = FORMULAS.get(figure.formula)
        return translate("Formula", formula.name) if formula is not None else figure.formula.replace("_", " ")

    def way(self, figure: Figure) -> str:
        """How the figure came about, with the values of its terms filled in."""
        formula = FORMULAS.get(figure.formula)
        if formula is None:
            return ""
        terms = {term.code: term for term in figure.terms if term.node_id is None}

        def filled(found: re.Match[str]) -> str:
            term = terms.get(found[1])
            return NOTHING if term is None else self.measure(term.unit).shown(term.value, self.locale)

        return _HOLE.sub(filled, translate("Formula", formula.way))

    def parts(self, figure: Figure) -> list[str]:
        """What each node adds, the largest first; and terms its sentence does not have, by name."""
        formula = FORMULAS.get(figure.formula)
        said = set(_HOLE.findall(formula.way)) if formula is not None else set()
        loose = [term for term in figure.terms if term.node_id is None and term.code not in said]
        told = [self._term(term) for term in loose[:_MOST_TERMS]]
        by_node: dict[str, list[Term]] = {}
        for term in figure.terms:
            if term.node_id is not None:
                by_node.setdefault(term.node_id, []).append(term)
        order = sorted(by_node.items(), key=lambda pair: (-_weight(pair[1]), pair[0]))
        count = len(loose) + len(order)
        for node_id, terms in order[: max(_MOST_TERMS - len(told), 0)]:
            owner = self.reader.find(record_type_of(node_id), node_id)
            name = getattr(owner, "name", "")
            told.append(f"{name}: {', '.join(self._term(term) for term in terms)}")
        if count > len(told):
            told.append(translate("Figures", "{count} more").replace("{count}", str(count - len(told))))
        return told

    def explained(self, figure: Figure) -> str:
        """All there is to know of the figure as rich text, for a tip."""
        text = self.worked(figure) + self._remarks(translate("Figures", "Missing"), figure.missing)
        return text + self._remarks(translate("Figures", "Taken for granted"), figure.assumed)

    def worked(self, figure: Figure) -> str:
        """The same without what is missing and what was assumed: beside a figure that says it too."""
        head = f"<b>{escape(self.name(figure))}: {escape(self.value(figure))}</b>"
        lines = [head]
        way = self.way(figure)
        if way:
            lines.append(f"= {escape(way)}")
        lines += [escape(part) for part in self.parts(figure)]
        if figure.basis is Basis.COUNTED:
            lines.append(escape(translate("Figures", "Formed from counted cases.")))
        elif figure.basis is Basis.FITTED:
            lines.append(escape(translate("Figures", "Read off a law fitted to mean and spread.")))
        elif figure.basis is Basis.ENTERED:
            lines.append(escape(translate("Figures", "As it was entered.")))
        return f"<p>{'<br>'.join(lines)}</p>"

    def plain(self, figure: Figure) -> str:
        """The same in a line for a screen reader."""
        parts = [f"{self.name(figure)}: {self.value(figure)}", self.way(figure)]
        parts += [remark_sentence(remark, self.reader) for remark in (*figure.missing, *figure.assumed)]
        return ". ".join(part for part in parts if part)

    def _term(self, term: Term) -> str:
        name = translate("Term", TERMS.get(term.code, term.code.replace("_", " ")))
        return f"{name} {self.measure(term.unit).shown(term.value, self.locale)}"

    def _remarks(self, title: str, remarks: Iterable[Remark]) -> str:
        said = [escape(remark_sentence(remark, self.reader)) for remark in dict.fromkeys(remarks)]
        return f"<p><i>{escape(title)}</i><br>{'<br>'.join(said)}</p>" if said else ""


def _weight(terms: list[Term]) -> float:
    """What a node adds to a sum of products."""
    product = 1.0
    for term in terms:
        product *= term.value or 0.0
    return product
