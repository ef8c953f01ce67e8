"""The figures in words: the formulas about waits for people, by the law that each goes by."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.ui.figures.formula import Formula, Total
from mapper.ui.vocabulary import QT_TRANSLATE_NOOP

OF_WAITS: Final[Mapping[str, Formula]] = MappingProxyType(
    {
        "with_people": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases that wait for people or are worked on"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "Visits an hour × (mean wait + mean work of those who do not give up), over all roles, "
                "each as if it stood alone",
            ),
            Total.SUM,
        ),
        "jackson": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases that wait for people or are worked on"),
            QT_TRANSLATE_NOOP(
                "Formula", "Visits an hour × (mean wait + mean work), over all roles: exact by Jackson’s law"
            ),
            Total.SUM,
        ),
        "wait": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wait for somebody to begin"),
            QT_TRANSLATE_NOOP("Formula", "The law cannot be told yet"),
        ),
        "wait_untold": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wait for somebody to begin"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{visits_an_hour} visits an hour × {mean_work} take {offered} of {people}, which is {load}",
            ),
        ),
        "wait_of_few": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wait for somebody to begin"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "Practically nobody has to wait: {visits_an_hour} visits an hour × {mean_work} take {offered} of "
                "{people}, which is {load}",
            ),
        ),
        "wait_m_m_c": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wait for somebody to begin, by M/M/c"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{have_to_wait} have to wait × {mean_work} ÷ {spare} free; {visits_an_hour} visits an hour × "
                "{mean_work} take {offered} of {people}, which is {utilisation}, and by Erlang C "
                "{have_to_wait} = {blocked} ÷ (100 % − {utilisation} × (100 % − {blocked})), "
                "{blocked} being Erlang B",
            ),
        ),
        "wait_m_g_1": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wait for somebody to begin, by M/G/1"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{visits_an_hour} visits an hour × {mean_work}² × (1 + {work_variation_squared} squared "
                "variation) ÷ (2 × (1 − {visits_an_hour} × {mean_work})), by {people}",
            ),
        ),
        "wait_allen_cunneen": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wait for somebody to begin, by Allen-Cunneen"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{wait_m_m_c} by M/M/c × ({arrival_variation_squared} + {work_variation_squared}) ÷ 2; by M/M/c "
                "{have_to_wait} have to wait × {mean_work} ÷ {spare} free; {visits_an_hour} visits an hour × "
                "{mean_work} take {offered} of {people}, which is {utilisation}, and by Erlang C "
                "{have_to_wait} = {blocked} ÷ (100 % − {utilisation} × (100 % − {blocked})), "
                "{blocked} being Erlang B",
            ),
        ),
        "wait_sakasegawa": Formula(
            QT_TRANSLATE_NOOP("Formula", "A second opinion, by Sakasegawa"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "({arrival_variation_squared} + {work_variation_squared}) ÷ 2 × {used} to the power of "
                "(√(2 × ({heads} + 1)) − 1) ÷ ({heads} × (1 − {used})) × {mean_work}",
            ),
        ),
        "wait_kingman_bound": Formula(
            QT_TRANSLATE_NOOP("Formula", "At most, by Kingman"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "({arrival_variation_squared} + {used}² × {work_variation_squared}) ÷ "
                "(2 × {visits_an_hour} visits an hour × (1 − {used}))",
            ),
        ),
        "wait_marchal": Formula(
            QT_TRANSLATE_NOOP("Formula", "A second opinion, by Marchal"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{wait_at_most} at most by Kingman × {used}² × (1 + {work_variation_squared}) ÷ "
                "(1 + {used}² × {work_variation_squared})",
            ),
        ),
        "wait_cobham": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wait for somebody to begin, by Cobham"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "What is urgent first: {people}, {visits_an_hour} visits an hour of {mean_work} each",
            ),
        ),
        "wait_by_priority": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wait for work of this priority, by Cobham"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{until_free} until somebody is free ÷ ((100 % − {urgent_use} for what is more urgent) "
                "× (100 % − {use_with_own} with this as well))",
            ),
        ),
        "wait_by_priority_untold": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wait for work of this priority, by Cobham"),
            QT_TRANSLATE_NOOP("Formula", "{use_with_own} is used for it and for what is more urgent"),
        ),
        "wait_erlang_a": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wait for somebody to begin, by Erlang A"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{queue} wait on average ÷ {visits_an_hour} visits an hour, by Little’s law; {visits_an_hour} × "
                "{mean_work} would take {offered} of {people}, of whom {at_work} are at work, and {gives_up} give "
                "up = {queue} ÷ ({visits_an_hour} × {patience} until they do)",
            ),
        ),
        "wait_board": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wait for the meeting"),
            QT_TRANSLATE_NOOP("Formula", "{board_days} from one meeting to the next ÷ 2"),
        ),
        "wait_of_most": Formula(
            QT_TRANSLATE_NOOP("Formula", "What most wait at most"),
            QT_TRANSLATE_NOOP(
                "Formula", "The days that {share} of the visits do not wait longer than, by the same law"
            ),
        ),
        "gives_up": Formula(
            QT_TRANSLATE_NOOP("Formula", "Give up before anybody begins"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{not_done} people would do what is given up ÷ {offered} people that all visits would take",
            ),
        ),
        "gives_up_untold": Formula(
            QT_TRANSLATE_NOOP("Formula", "Give up before anybody begins"),
            QT_TRANSLATE_NOOP("Formula", "Nobody’s patience is stated, or the law cannot be told yet"),
        ),
        "have_to_wait": Formula(
            QT_TRANSLATE_NOOP("Formula", "Have to wait"),
            QT_TRANSLATE_NOOP(
                "Formula", "Share of the visits that find nobody free, of whose time {utilisation} is used"
            ),
        ),
        "have_to_wait_untold": Formula(
            QT_TRANSLATE_NOOP("Formula", "Have to wait"),
            QT_TRANSLATE_NOOP("Formula", "The law cannot be told yet"),
        ),
        "few_have_to_wait": Formula(
            QT_TRANSLATE_NOOP("Formula", "Have to wait"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "Practically nobody has to wait: {visits_an_hour} visits an hour × {mean_work} take {offered} of "
                "{people}, which is {load}",
            ),
        ),
        "erlang_c": Formula(
            QT_TRANSLATE_NOOP("Formula", "Have to wait"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{blocked} ÷ (100 % − {utilisation} × (100 % − {blocked})), by Erlang C; {blocked} by Erlang B, where "
                "the visits take {offered} of {people}",
            ),
        ),
        "have_to_wait_for_board": Formula(
            QT_TRANSLATE_NOOP("Formula", "Have to wait"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "All: there is a meeting every {board_days}, and who comes between two waits for the next one",
            ),
        ),
        "wait_in_days": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wait for somebody to begin"),
            QT_TRANSLATE_NOOP("Formula", "{wait_hours} ÷ {hours_a_day} in a working day"),
        ),
    }
)
