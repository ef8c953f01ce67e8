"""Who works on the maps of these tests: people of one calendar, with shares in roles."""

from datetime import date

from mapper.core.edits.resources import add_resource
from mapper.core.edits.things import add_thing
from mapper.core.records import Allocation, Calendar, Person, Role
from mapper.services.session import Session
from tests.builders import MapBuilder, a_map, named

YEAR = date(2026, 1, 1), date(2026, 12, 31)  # 261 days from Monday to Friday
HOURS = (261 - 25) * 8 * 0.65  # of a full-time person of the office in that year


def two_roles() -> MapBuilder:
    """A call tried again in half of the cases, then half go on to a demo that wins two in five."""
    return (
        a_map()
        .start()
        .to("Call")
        .step("Call", touch_hours=0.5, role="SDR")
        .to("Call", share=0.5)
        .to("Demo", share=0.25)
        .to("Lost", share=0.25)
        .step("Demo", touch_hours=4, role="AE")
        .touch("SDR", 1)
        .to("Won", share=0.4)
        .to("Lost", share=0.6)
    )


def staffed(document: MapBuilder, **people: tuple[str, float]) -> Session:
    """The document with people in it, name=(role, share), of an office calendar; of none if the name ends in _."""
    session = document.session()
    session.run(add_resource, Calendar, "Office", resource_id="calendar-1")
    for name, (role, share) in people.items():
        calendar = None if name.endswith("_") else "calendar-1"
        session.run(add_resource, Person, name, resource_id=f"person-{name}", calendar_id=calendar)
        role_id = named(session.store, Role, role).id
        session.run(add_thing, Allocation, person_id=f"person-{name}", role_id=role_id, share=share)
    return session
