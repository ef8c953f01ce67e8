"""`mapper check` leaves out what the team ignores, and tells it apart with the reason."""

import json

from mapper.app.command_line import run
from mapper.core.edits.connectors import set_connector
from mapper.core.edits.dismissing import About, ignore_findings
from mapper.core.records import Connector
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
