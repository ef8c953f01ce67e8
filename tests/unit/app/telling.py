"""Documents as `mapper analyse --json` tells them, for the tests of what it tells."""

import contextlib
import io
import json

from mapper.app.commands.analysing import analyse
from mapper.core.records import RECORD_TYPES
from mapper.services import documents

SALE, CALLS = "B2B complex sale", "Promised call-backs and moving start dates"


def told(records, folder, **options):
    """The document as `mapper analyse --json` tells it."""
    file, printed = folder / "a.salesmap", io.StringIO()
    documents.close(documents.new_document(file, records=records))
    asked = {"map_name": None, "goal": None, "levers": ()} | options
    with contextlib.redirect_stdout(printed):
        assert analyse(file, is_json=True, **asked) == 0
    return json.loads(printed.getvalue())


def every(reader):
    return [record for kind in RECORD_TYPES for record in reader.all(kind)]


def of(demo, name):
    return next(each for each in demo["maps"] if each["name"] == name)


def by(found, key):
    return {each[key]: each for each in found}
