"""A password in a PostgreSQL address: the program that makes the backup finds it, and nobody who looks at processes or disks does."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa

from sync.errors import SyncRefused
from sync.mission import backups

SPY = """#!/bin/sh
printf '%s\\n' "$@" > {told}/arguments
env > {told}/environment
file=$(printf '%s\\n' "$@" | sed -n "s/.*passfile='\\([^']*\\)'.*/\\1/p")
stat -L -c %a "$file" > {told}/mode
cat "$file" > {told}/found
"""


def test_the_program_finds_the_password_and_nobody_sees_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spy = tmp_path / "pg_dump"
    spy.write_text(SPY.format(told=tmp_path))
    spy.chmod(0o700)
    monkeypatch.setattr(backups, "_program", lambda name: str(spy))
    url = sa.URL.create("postgresql+psycopg", "mission", "se:cr\\et", "db.example.org", 5432, "mission")
    backups._run(url, "pg_dump", "--format=custom")
    assert (tmp_path / "found").read_text() == "*:*:*:*:se\\:cr\\\\et\n" and (tmp_path / "mode").read_text() == "600\n"
    seen = (tmp_path / "arguments").read_text() + (tmp_path / "environment").read_text()
    assert "se:cr" not in seen and "se\\:cr" not in seen


def test_a_program_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "_program", lambda name: "false")
    with pytest.raises(SyncRefused) as caught:
        backups._run(sa.make_url("postgresql://mission:x@db.example.org/mission"), "pg_dump")
    assert caught.value.key == "mission_backup_failed"
