"""Nothing that was typed is readable anywhere on the disk: not in the home, not in temporary folders, not in what the process says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

# Fills every text column of every table, a draft, a passphrase and a user's name with the canary, sorts and searches to provoke temporary
# files, fails on purpose, copies, and then either closes or dies with its log not yet folded into the store.
CHILD = """
import os, signal, sys
from pathlib import Path
import sqlalchemy as sa
from fieldapp.actions import drafts, upkeep, users
from fieldapp.actions.desk import close_desk, open_desk
from fieldapp.domain.errors import Refused
from fieldapp.storage import sealing, tables
from fieldapp.storage.slots import FAST_FOR_TESTS

home, ending, canary = Path(sys.argv[1]), sys.argv[2], sys.stdin.readline().strip()
desk = open_desk(home, "une phrase de passe")
vault = desk.store.vault
publics = {"clinical": vault.clinical_public, "protection": vault.protection_public}
with desk.store.write() as transaction:
    for (gate,) in transaction.connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        transaction.connection.exec_driver_sql(f"DROP TRIGGER {gate}")
    for table in tables.metadata.sorted_tables:
        if table.name in ("audit", "checkpoint", "meta", "user", "signer", "draft", "backup_place", "backup", "practice"):
            continue
        for number in range(30):
            values = {}
            for column in table.columns:
                if column.foreign_keys or isinstance(column.type, sa.Integer):
                    values[column.name] = None if column.foreign_keys and column.nullable else number + 1
                elif isinstance(column.type, sa.Text):
                    values[column.name] = f"{canary}-{number}"
                elif isinstance(column.type, sa.LargeBinary) and column.name.endswith("_sealed"):
                    name = "protection" if column.name == "restricted_sealed" else "clinical"
                    values[column.name] = sealing.seal_case(vault, publics[name], name, canary * 20, "place")
                elif isinstance(column.type, sa.LargeBinary):
                    values[column.name] = canary.encode()
            transaction.connection.execute(sa.insert(table).values(values))
    transaction.audit("test.filled", canary)
drafts.save(desk, "session", {"note": canary * 50})
users.add(desk, canary, frozenset({"reception"}), f"{canary} {canary} et encore", FAST_FOR_TESTS)
with desk.store.read() as connection:
    joined = sa.select(tables.person).join(tables.entry, sa.true()).join(tables.consent, sa.true())
    connection.execute(joined.order_by(tables.entry.c.service.desc(), tables.person.c.family_name)).fetchall()
try:
    with desk.store.write() as transaction:
        transaction.connection.execute(sa.insert(tables.person).values(code=f"{canary}-1"))
except sa.exc.IntegrityError as error:
    print(error, file=sys.stderr)
try:
    users.add(desk, canary, frozenset({"reception"}), f"{canary} {canary} et encore", FAST_FOR_TESTS)
except Refused as refusal:
    print(refusal, file=sys.stderr)
upkeep.copy(desk)
assert upkeep.verify(desk)["checks"]["store"]["ok"] and not upkeep.verify(desk)["checks"]["ledger"]["ok"]
if ending == "killed":
    os.kill(os.getpid(), signal.SIGKILL)
close_desk(desk)
"""


@pytest.mark.parametrize("ending", ["closed", "killed"])
def test_a_canary_typed_everywhere_is_readable_nowhere(home: Path, tmp_path: Path, ending: str) -> None:
    canary = "CANARI-مها-Ünal"
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    environment = {
        "TMPDIR": str(scratch),
        "TEMP": str(scratch),
        "TMP": str(scratch),
        "SQLITE_TMPDIR": str(scratch),
        "PYTHONIOENCODING": "utf-8",
    }
    child = subprocess.run(
        [sys.executable, "-c", CHILD, str(home), ending],
        input=canary.encode(),
        capture_output=True,
        env=environment,
        cwd=Path(__file__).parents[2],
        check=False,
    )
    assert (child.returncode == 0) == (ending == "closed"), child.stderr.decode()
    assert b"UNIQUE" in child.stderr or b"NOT NULL" in child.stderr
    files = [path for folder in (home, scratch) for path in folder.rglob("*") if path.is_file()]
    assert any(path.name == "store.db" for path in files) and any(path.parent.name == "copies" for path in files)
    assert (home / "store.db-wal").exists() == (ending == "killed")
    for part in (canary, canary.casefold(), "CANARI", "Ünal", "مها"):
        for needle in (part.encode(), part.encode("utf-16-le"), part.encode().hex().encode()):
            assert needle not in child.stdout + child.stderr
            assert [path for path in files if needle in path.read_bytes() or part in path.name] == []
