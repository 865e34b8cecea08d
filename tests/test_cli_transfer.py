"""A person is sent to another site and taken on there, as scripts call it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from fieldapp import cli
from fieldapp.actions import people, transfer
from fieldapp.actions.desk import close_desk, open_desk
from tests.conftest import PASSPHRASE, Calendar
from tests.two_sites import Mission, laptop


def test_sent_listed_accepted_and_refused(tmp_path: Path, calendar: Calendar) -> None:
    calendar.day = date.today()  # the day of the command
    secret, mission = tmp_path / "secret", Mission()
    secret.write_text(PASSPHRASE, encoding="utf-8")
    here, there = (laptop(tmp_path / site, mission, site, calendar) for site in ("OUJ", "TNG"))
    mission.tell(here.desk, there.desk)
    codes = [people.page(here.desk, here.register(given_name=name)).code for name in ("Awa", "Fatou")]
    close_desk(here.desk)
    close_desk(there.desk)

    def run(site: str, *words: object, status: int = 0) -> Any:
        given = [*map(str, words), "--home", str(tmp_path / site), "--passphrase-file", str(secret), "--json", "--language", "en"]
        result = CliRunner().invoke(cli.commands, ["transfer", *given])
        assert result.exit_code == status, result.output
        return json.loads(result.stdout) if status == 0 else result.stderr

    why = ("--why", "service", "--agreed")
    assert run("OUJ", "send", codes[0], "--to", "TNG", *why) == {"transfer": 1, "state": "sealed"}
    assert "on its way" in run("OUJ", "send", codes[0], "--to", "tng", *why, status=1)
    assert "--agreed" in run("OUJ", "send", codes[1], "--to", "TNG", "--why", "service", status=2)
    assert "demenagement" in run("OUJ", "send", codes[1], "--to", "TNG", "--why", "moving", "--agreed", status=1)
    assert "Send once" in run("OUJ", "send", codes[1], "--to", "BER", *why, status=1)
    run("OUJ", "send", codes[1], "--to", "TNG", "--with-notes", *why)

    for one in (here, there):
        one.desk = open_desk(tmp_path / one.site, PASSPHRASE, today=calendar)
    here.hand_over(there)
    for one in (here, there):
        close_desk(one.desk)
    assert [(one["from"], one["why"], one["with_notes"]) for one in run("TNG", "list")["in"]] == [
        ("OUJ", "service", False),
        ("OUJ", "service", True),
    ]
    assert run("TNG", "accept", 1) == {"transfer": 1, "state": "accepted", "code": "TNG-0001"}
    assert "over already" in run("TNG", "accept", 1, status=1)
    assert "complet" in run("TNG", "refuse", 2, "--reason", "because", status=1), "the codes there are"
    assert run("TNG", "refuse", 2, "--reason", "complet")["state"] == "refused"
    there.desk = open_desk(tmp_path / "TNG", PASSPHRASE, today=calendar)
    here.desk = open_desk(tmp_path / "OUJ", PASSPHRASE, today=calendar)
    there.hand_over(here)
    assert [one.state for one in transfer.sent(here.desk)] == ["refused", "accepted"]
    for one in (here, there):
        close_desk(one.desk)
    assert [one["reason"] for one in run("OUJ", "list")["out"]] == ["complet", ""]
    assert "over already" in run("OUJ", "withdraw", 1, status=1)
    assert "over already" in run("OUJ", "again", 1, status=1)
