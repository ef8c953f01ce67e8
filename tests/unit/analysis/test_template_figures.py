"""The six templates give the check values their authors worked out, to the digits they printed (domain 5)."""

import pytest

from mapper.analysis.flow.costs import work
from mapper.analysis.flow.flow import flow
from mapper.analysis.flow.times import times
from mapper.core import queries
from mapper.core.records import Role
from mapper.core.store import Store
from mapper.services import samples

# win probability, entries per win, days over all, days given a win, hours per entry; by plain shares without limits
CHECKS = {
    "b2b_complex": (
        0.0197,
        50.8,
        14.1,
        134.1,
        "Marketing 0.30, SDR 1.39, AE 1.33, SE 1.24, Sales manager 0.04, Legal 0.05, Delivery 0.39",
    ),
    "inside_transactional": (0.1692, 5.9, 9.9, 18.3, "SDR 0.60, ISR 0.54, Order desk 0.07"),
    "channel_partner": (
        0.1963,
        5.1,
        35.0,
        75.4,
        "Partner 8.46, CAM 1.15, SE 2.75, Deal desk 0.18, Delivery 1.18",
    ),
    "renewal_expansion": (0.8125, 1.2, 81.4, 86.9, "CSM 5.50, AM 3.00, Deal desk 0.65"),
    "slipping_dates": (0.4129, 2.4, 54.1, 81.3, "AE 4.87, Delivery 7.57, Sales manager 0.26"),
    "rfp_tender": (
        0.0522,
        19.1,
        15.6,
        95.2,
        "Bid manager 4.62, AE 1.24, Expert 5.24, Pricing 0.98, Legal 0.89, Delivery 0.52",
    ),
}
LIMITED = {"inside_transactional", "slipping_dates"}


def printed_as(value: float, digits: int) -> object:
    """What is printed as this; 0.05225 may be either 0.0522 or 0.0523."""
    return pytest.approx(value, rel=0, abs=0.5 * 10**-digits + 1e-12)


@pytest.mark.parametrize("key", list(CHECKS))
def test_a_template_gives_its_check_values(key: str) -> None:
    win, entries, days, days_won, printed = CHECKS[key]
    reader = Store(samples.records_of_template(key)).snapshot()
    found = flow(reader, queries.maps(reader)[0].id, limits=False)
    timed = times(reader, found)
    assert found.win_probability is not None
    assert timed.days is not None
    assert timed.days_won is not None
    assert found.win_probability == printed_as(win, 4)
    assert 1 / found.win_probability == printed_as(entries, 1)
    assert timed.days.entering.mean == printed_as(days, 1)
    assert timed.days_won.entering.mean == printed_as(days_won, 1)
    hours = {reader.get(Role, role).name: amount for role, amount in work(reader, found).per_entry.items()}
    assert {name: f"{amount:.2f}" for name, amount in hours.items()} == {
        name: amount for name, _, amount in (part.rpartition(" ") for part in printed.split(", "))
    }


def test_every_template_is_checked() -> None:
    assert {template.key for template in samples.templates()} == set(CHECKS)


@pytest.mark.parametrize("key", list(CHECKS))
def test_limits_of_attempts_lower_a_template_a_little(key: str) -> None:
    reader = Store(samples.records_of_template(key)).snapshot()
    map_id = queries.maps(reader)[0].id
    plain, counted = flow(reader, map_id, limits=False), flow(reader, map_id)
    assert plain.win_probability is not None
    assert counted.win_probability is not None
    if key in LIMITED:
        assert 0.95 * plain.win_probability < counted.win_probability < plain.win_probability
    else:
        assert counted == plain
