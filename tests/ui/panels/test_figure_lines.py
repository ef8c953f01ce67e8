"""The lines of a page of figures: how many digits of money are told in them."""

import pytest
from PySide6.QtCore import QLocale

from mapper.analysis.example import sale
from mapper.analysis.figure import Basis, Unit, accounted
from mapper.ui.figures.words import Words
from mapper.ui.panels.figures.lines import LinesModel
from mapper.ui.panels.figures.page import Line, Table


@pytest.mark.parametrize("amount", [116_638.4, -2_138_793.0, 1_004.9, 987.6])
def test_money_that_was_reckoned_has_three_digits_and_what_was_entered_its_own(qapp, amount):
    reckoned, entered = (
        accounted(amount, Unit.MONEY, "net_of_lever", basis=basis)
        for basis in (Basis.COMPUTED, Basis.ENTERED)
    )
    model = LinesModel()
    line = Line(key="", name="A lever", cells=(reckoned, entered))
    words = Words(sale(), QLocale("en_GB"))
    model.show_table(Table(heads=("Lever", "Gain", "Cost"), lines=(line,), is_signed=True), words)
    told, own = (model.index(0, column).data().split("\u00a0")[0] for column in (1, 2))
    exact = f"{amount:+,.0f}".replace("-", "\u2212")
    assert told == f"{float(f'{amount:.3g}'):+,.0f}".replace("-", "\u2212")
    assert own == exact
