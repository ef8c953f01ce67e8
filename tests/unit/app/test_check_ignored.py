"""`mapper check` tells apart what the team ignores, with the reason, and what is to mend of the whole document."""

import json

from mapper.app.command_line import run
from mapper.core.edits.connectors import set_connector
from mapper.core.edits.dismissing import About, ignore_findings
from mapper.core.edits.things import add_thing
from mapper.core.records import Calendar, Connector, Person
from mapper.services import documents, samples


def test_what_is_ignored_is_told_apart_and_leaves_nothing_to_mend(tmp_path, capsys):
    path = tmp_path / "sale.salesmap"
    document = documents.new_document(path, records=samples.records_of_template("channel_partner"))
    line = next(c for c in document.session.store.all(Connector) if c.label == "declines")
    document.session.run(set_connector, line.id, share=0.4)
    documents.close(document)

    assert run(["check", str(path), "--json"]) == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]

    document = documents.open_document(path)
    about = About(finding["map_id"], finding["code"], finding["ids"][0])
    document.session.run(ignore_findings, [about], " Measured anew in May ")
    documents.close(document)

    assert run(["check", str(path), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["findings"] == []
    assert said["ignored"] == [finding | {"reason": "Measured anew in May"}]
    assert run(["check", str(path)]) == 0
    told = capsys.readouterr().out
    assert "Ignored by the team: 1." in told
    assert "(Measured anew in May)" in told


def test_what_is_to_mend_of_the_document_is_told_apart_from_its_maps(tmp_path, capsys):
    path = tmp_path / "sale.salesmap"
    document = documents.new_document(path, records=samples.records_of_template("channel_partner"))
    document.session.run(add_thing, Calendar, thing_id="calendar-1", name="Office", non_selling_share=1.0)
    document.session.run(add_thing, Person, name="Ana", calendar_id="calendar-1")
    documents.close(document)

    assert run(["check", str(path), "--json"]) == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert (finding["code"], finding["map_id"]) == ("calendar_without_hours", None)
    assert run(["check", str(path)]) == 1
    told = capsys.readouterr().out
    assert "The document: 1 to mend." in told
    assert finding["sentence"] in told
