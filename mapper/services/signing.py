"""Signing: what somebody signs is a moment with a name, which can be looked at whatever is changed afterwards."""

from mapper.core.ids import MapId, VersionId
from mapper.core.meaning import fingerprint
from mapper.core.records import SignOff
from mapper.services.session import Session


def moment_to_sign(session: Session, map_id: MapId, name: str) -> VersionId:
    """The moment under which a map is signed now, for `agreement.sign`; one is named if there is none.

    The one under which others signed what the map still says is theirs too; else one that was just named.
    Raises Refused and Trouble like `Session.name_version`.
    """
    now = fingerprint(session.store, map_id)
    versions = {version.id: version for version in session.versions}
    for signed in session.store.referring(SignOff, "map_id", map_id):
        if signed.fingerprint == now and signed.version_id in versions:
            return versions[signed.version_id].id
    for version in reversed(session.versions):
        if version.line == session.line:
            return version.id
    return session.name_version(name).id
