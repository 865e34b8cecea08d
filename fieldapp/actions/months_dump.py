"""The ledger of closings as a file to look through: every figure that left, with the certificate of its closing, and nothing else.

JSON, UTF-8, version 1. A figure is a list: site, period, then table, measure, project, sex, age, group, nationality, status, service,
issue, item, value (null when masked) and mark (empty exact, ``≈`` rounded, ``·`` masked); ``digest`` is what the audit trail holds of
the closing::

    {"v": 1, "installation": "3f…", "closings": [
      {"month": "2023-04", "closed_on": "2023-05-03", "certificate": {"method": "rounding", "base": 5, …}, "digest": "9c…",
       "figures": [["OUJ", "2023-04", "persons_new", "persons", "MMSD", "F", "", "", "", "", "", "", "", 15, "≈"], …]}, …]}
"""

from __future__ import annotations

import json
from pathlib import Path

from fieldapp.actions import exports, installation
from fieldapp.actions.desk import Desk, Done, require
from fieldapp.domain.errors import Refused
from fieldapp.storage import ledger
from fieldapp.storage.files import write_atomically


def write(desk: Desk, out: Path) -> Done[Path]:
    """Write the ledger to a file. Raises NotAllowed without the coordinator's role, Refused ``sheet_not_written``."""
    require(desk, "coordinator")
    with desk.store.read() as connection:
        closings = [
            {
                "month": str(closing.month),
                "closed_on": closing.closed_on.isoformat(),
                "certificate": closing.certificate,
                "digest": ledger.digest(connection, closing.id),
                "figures": [json.loads(text) for _, text in ledger.released(connection, closing.month, closing.month)],
            }
            for closing in ledger.closings(connection)
        ]
    body = {"v": 1, "installation": installation.name(desk), "closings": closings}
    try:
        with exports.writing(desk, out, "mission"):
            write_atomically(out, json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode())
    except OSError:
        raise Refused("sheet_not_written", file=out.name) from None
    return Done(out, frozenset({"exports"}))
