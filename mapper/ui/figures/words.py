"""The figures in words: a figure's value, and its explanation with the formula's terms filled in."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import Final

from PySide6.QtCore import QLocale

from mapper.analysis.figure import Basis, Figure, Term, Unit, as_known
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.reader import Reader
from mapper.core.records import record_type_of
from mapper.ui.figures.formula import TERMS, Total
from mapper.ui.figures.formulas import FORMULAS
from mapper.ui.figures.measure import MINUS, NOTHING, Measure
from mapper.ui.figures.remarks import remark_sentence
from mapper.ui.figures.totals import by_owner, totalled
from mapper.ui.texts import translate

_HOLE: Final = re.compile(r"\{(\w+)\}")
_MOST_TERMS = 8
_POINT: Final = "•\u00a0"  # tells where one begins whose name takes two lines


@dataclass(frozen=True, slots=True)
class Words:
    """Tells figures of one document in one locale. Names are read when they are told: make anew after changes."""

    reader: Reader
    locale: QLocale

    def measure(self, unit: Unit) -> Measure:
        """What numbers of a unit count in this document."""
        currency = queries.document_info(self.reader).currency if unit is Unit.MONEY else ""
        return Measure(unit, currency)

    def _counted(self, figure: Figure) -> Measure:
        formula = FORMULAS.get(figure.formula)
        measure = self.measure(figure.unit)
        return replace(measure, word=formula.sign) if formula is not None and formula.sign else measure

    def value(self, figure: Figure, *, is_signed: bool = False) -> str:
        """The value with its unit and range; a dash where there is none."""
        measure = self._counted(figure)
        text = measure.shown(figure.value, self.locale, is_signed=is_signed)
        if figure.value is None or figure.low is None or figure.high is None:
            return text
        return f"{text} ({measure.between(figure.low, figure.high, self.locale, is_signed=is_signed)})"

    def headline(self, figure: Figure, *, is_signed: bool = False) -> str:
        """The same to be seen at a glance: of money as many digits as are known, and all in its explanation.

        What people entered stays as they did.
        """
        return self.value(as_known(figure), is_signed=is_signed)

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
        text = translate("Formula", formula.way)
        result = figure.value if MINUS in text and figure.value else None

        def filled(found: re.Match[str]) -> str:
            term = terms.get(found[1])
            if term is None:
                return NOTHING
            near = result if term.unit is figure.unit else None
            return self.measure(term.unit).as_term(term.value, self.locale, result=near)

        return _HOLE.sub(filled, text)

    def parts(self, figure: Figure) -> list[str]:
        """Terms its sentence does not have, by name; and what each node adds, those first on which most hangs."""
        formula = FORMULAS.get(figure.formula)
        said = set(_HOLE.findall(formula.way)) if formula is not None else set()
        total = formula.total if formula is not None else Total.OTHER
        loose = [term for term in figure.terms if term.node_id is None and term.code not in said]
        told = [self._term(term) for term in loose[:_MOST_TERMS]]
        order = by_owner(figure.terms, total)
        left = max(_MOST_TERMS - len(told), 0)
        if len(order) == left + 1:
            left += 1  # one more takes no more room than to say that there is one
        for node_id, terms in order[:left]:
            owner = self.reader.find(record_type_of(node_id), node_id)
            name = getattr(owner, "name", "")
            told.append(f"{name}: {', '.join(self._term(term) for term in terms)}")
        if len(loose) > _MOST_TERMS or len(order) > left:
            told.append(self._others([terms for _, terms in order[left:]], total, figure.unit, loose))
        return told

    def _others(self, rest: Sequence[Sequence[Term]], total: Total, unit: Unit, loose: Sequence[Term]) -> str:
        """How many are not told, and what they come to together."""
        together = None if len(loose) > _MOST_TERMS else totalled(rest, total)
        count = str(max(len(loose) - _MOST_TERMS, 0) + len(rest))
        if together is None:
            return translate("Figures", "{count} more").replace("{count}", count)
        text = {
            Total.PRODUCT: translate("Figures", "and {count} others multiplied: {value}"),
            Total.LEAST: translate("Figures", "and {count} others, the least of them {value}"),
        }.get(total, translate("Figures", "and {count} others together: {value}"))
        value = self.measure(unit).as_term(together, self.locale)
        return text.replace("{count}", count).replace("{value}", value)

    def explained(self, figure: Figure) -> str:
        """All there is to know of the figure as rich text, for a tip."""
        return self.together(figure)

    def together(self, *figures: Figure) -> str:
        """The same of several figures that hang together, with what is missing and what was assumed told once."""
        text = "".join(map(self.worked, figures))
        missing = [remark for figure in figures for remark in figure.missing]
        assumed = [remark for figure in figures for remark in figure.assumed]
        text += self._remarks(translate("Figures", "Missing"), missing)
        return text + self._remarks(translate("Figures", "Taken for granted"), assumed)

    def worked(self, figure: Figure) -> str:
        """The same without what is missing and what was assumed: beside a figure that says it too."""
        head = f"<b>{escape(self.name(figure))}: {escape(self._not_nothing(figure))}</b>"
        lines = [head]
        way = self.way(figure)
        if way:
            lines.append(f"= {escape(way)}")
        lines += [f"{_POINT}{escape(part)}" for part in self.parts(figure)]
        if figure.basis is Basis.COUNTED:
            lines.append(escape(translate("Figures", "Formed from counted cases.")))
        elif figure.basis is Basis.FITTED:
            lines.append(escape(translate("Figures", "Read off a law fitted to mean and spread.")))
        elif figure.basis is Basis.ENTERED:
            lines.append(escape(translate("Figures", "As it was entered.")))
        return f"<p>{'<br>'.join(lines)}</p>"

    def _not_nothing(self, figure: Figure) -> str:
        """The value; by its first digits where it would be told as nothing and is not, a share apart."""
        measure = self._counted(figure)
        nothing = measure.shown(0.0, self.locale)
        is_small = figure.value and figure.low is None and figure.unit is not Unit.SHARE
        if not is_small or self.value(figure) != nothing:
            return self.value(figure)
        return measure.as_term(figure.value, self.locale)

    def plain(self, figure: Figure) -> str:
        """The same in a line for a screen reader."""
        parts = [f"{self.name(figure)}: {self.value(figure)}", self.way(figure)]
        parts += [remark_sentence(remark, self.reader) for remark in (*figure.missing, *figure.assumed)]
        return ". ".join(part for part in parts if part)

    def _term(self, term: Term) -> str:
        name = translate("Term", TERMS.get(term.code, term.code.replace("_", " ")))
        return f"{name} {self.measure(term.unit).as_term(term.value, self.locale)}"

    def _remarks(self, title: str, remarks: Iterable[Remark]) -> str:
        said = [escape(remark_sentence(remark, self.reader)) for remark in dict.fromkeys(remarks)]
        return f"<p><i>{escape(title)}</i><br>{'<br>'.join(said)}</p>" if said else ""
