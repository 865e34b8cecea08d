"""The register: which installations the mission trusts, and the pooled figures of their closings."""

from __future__ import annotations

import hmac
import json
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import astuple, dataclass
from datetime import date

import sqlalchemy as sa

from sync import facts, keys
from sync.disclosure.policy import Policy
from sync.errors import SyncRefused

from . import records, resealed, standing
from .home import Mission
from .tables import DIMENSIONS, approval, batch, closing, expected, figure, insert, installation

_DEFAULT = Policy()
_MOST_NUMBERS = 10_000


@dataclass(frozen=True)
class Pooled:
    """One figure in the register, with the month whose closing released it.

    ``installation`` is the first of its line: who stands in for a lost one goes on with its figures. ``since`` is the month the ledger
    behind the figure started again with, empty when it runs from the first. ``policy`` is how its installation says it protects figures.
    """

    installation: str
    closed: str
    figure: facts.Figure
    since: str = ""
    policy: Policy = _DEFAULT


def approve(connection: sa.Connection, name: str, code: str, day: date, sites: Iterable[str] = (), label: str = "") -> bool:
    """Trust an installation whose code was read out. Its code is compared now (True), or when its first batch arrives (False).

    ``sites`` are those it may report; when none is named, every site that was given a pack. ``label`` is what stands on the computer; none
    leaves the one it has. Raises SyncRefused ``approval_malformed``, ``approval_code_wrong``, ``mission_label_wrong``.
    """
    code = code.replace(" ", "")
    if not re.fullmatch(r"[0-9a-f]{20}", name) or not re.fullmatch(r"[0-9]{6}", code):
        raise SyncRefused("approval_malformed")
    if label:
        checked_label(label)
    public = connection.scalar(sa.select(installation.c.public).where(installation.c.id == name))
    if public is not None and not hmac.compare_digest(keys.approval_code(public), code):
        raise SyncRefused("approval_code_wrong")
    values = {"code": code, "approved_on": day.isoformat(), "site": " ".join(sorted(set(sites)))} | ({"label": label} if label else {})
    statement = insert(connection, approval).values(installation=name, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=["installation"], set_=values))
    return public is not None


def checked_label(text: str) -> str:
    """A label as it stands on a computer. Raises SyncRefused ``mission_label_wrong``."""
    if not re.fullmatch(r"[A-Z0-9-]{1,20}", text):
        raise SyncRefused("mission_label_wrong", label=text[:40])
    return text


def approved(connection: sa.Connection, mission: Mission) -> Iterator[str]:
    """The installations whose batches may be opened: those whose code fits the key that signs, or all if the mission was made so."""
    known = installation.outerjoin(approval, installation.c.id == approval.c.installation)
    columns = (installation.c.id, installation.c.public, approval.c.code)
    for row in connection.execute(sa.select(*columns).select_from(known).order_by(installation.c.id)).all():
        if row.public is not None and (mission.approve_all or fits(row.public, row.code)):
            yield row.id


def may_report(connection: sa.Connection, mission: Mission, name: str, sites: Collection[str]) -> bool:
    """Whether an installation was approved for all these sites."""
    own = connection.scalar(sa.select(approval.c.site).where(approval.c.installation == name))
    if own:
        return set(sites) <= set(own.split())
    known = set(connection.scalars(sa.select(expected.c.site).where(expected.c.site.in_(sites))))
    return known == set(sites) or given(connection, mission) is None


def beyond(sites: Collection[str], own: str | None, packs: frozenset[str] | None) -> frozenset[str]:
    """Which of these sites an installation may not report: it was approved for others (``own``), or no pack was ever made for them."""
    allowed = frozenset(own.split()) if own else packs
    return frozenset() if allowed is None else frozenset(sites) - allowed


def approved_sites(connection: sa.Connection) -> dict[str, str]:
    """For each installation that was approved, the sites named then, separated by spaces; empty when none was."""
    return {row.installation: row.site for row in connection.execute(sa.select(approval.c.installation, approval.c.site))}


def given(connection: sa.Connection, mission: Mission) -> frozenset[str] | None:
    """Every site a pack was made for; None where that is no measure: nothing was recorded, or the mission approves everybody."""
    found = frozenset(connection.scalars(sa.select(expected.c.site)))
    return found if found and not mission.approve_all else None


def fits(public: bytes, code: str | None) -> bool:
    """Whether a code read out is that of this key."""
    return code is not None and hmac.compare_digest(keys.approval_code(public), code)


def pool(connection: sa.Connection, content: facts.Closing, batch_hash: str, day: date) -> bool:
    """Count a closing. False, and nothing counted, if this month of this installation, or of one of its line, is counted already, or the
    same closing under another name (see ``resealed``), or that of an installation of which one of the two says it stands in for the other.
    """
    resealed.remember(connection, batch_hash, content.certificate)
    sites = sorted({one.site for one in content.figures}) or [""]
    if resealed.counted(connection, batch_hash, content.period, sites):
        return False
    key = (closing.c.installation.in_(standing.line(connection, content.installation)), closing.c.period == content.period)
    if connection.execute(sa.select(closing.c.site).where(*key).limit(1)).first() is not None:
        return False
    if _stands_in(connection, content, sites):
        return False
    common = {
        "installation": content.installation,
        "period": content.period,
        "batch_hash": batch_hash,
        "pooled_on": day.isoformat(),
        "certificate": json.dumps(content.certificate, sort_keys=True),
    }
    connection.execute(sa.insert(closing), [{**common, "site": site} for site in sites])
    rows = [
        {
            "installation": content.installation,
            "closed": content.period,
            "site": one.site,
            "period": one.period,
            **dict(zip(("table", "measure", *DIMENSIONS), astuple(one.cell), strict=True)),
            "value": one.value,
            "mark": one.mark,
        }
        for one in content.figures
    ]
    if rows:
        connection.execute(sa.insert(figure), rows)
    records.pool(connection, content)
    return True


def _stands_in(connection: sa.Connection, content: facts.Closing, sites: Collection[str]) -> bool:
    """Whether a closing of this month and one of these sites counts of an installation that this one says it replaces, or the other way.

    Usually the one replaced is revoked, and both are one line (see ``standing``). A mission that was put back from a backup may have
    forgotten that it revoked it; of the month that was lost with the laptop, and entered and closed once more, one counts all the same.
    """
    replaced = content.certificate.get("replaces")
    alike = closing.c.period == content.period, closing.c.site.in_(sites), closing.c.installation != content.installation
    found = connection.execute(sa.select(closing.c.installation, closing.c.certificate).where(*alike))
    return any(one.installation == replaced or json.loads(one.certificate).get("replaces") == content.installation for one in found)


def figures(connection: sa.Connection, *, through: str, project: str | None = None) -> list[Pooled]:
    """Every figure released by a closing up to the month ``through``, of one project or of all."""
    query = sa.select(figure).where(figure.c.closed <= through)
    if project is not None:
        query = query.where(figure.c.project == project)
    closings = connection.execute(sa.select(closing.c.installation, closing.c.period, closing.c.certificate)).all()
    told: dict[tuple[str, str], tuple[str, Policy]] = {}
    for one in closings:
        certificate = json.loads(one.certificate)
        told[one.installation, one.period] = str(certificate.get("since", "")), _policy(certificate)
    firsts = standing.firsts(connection, {one.installation for one in closings})
    return [
        Pooled(
            firsts[row["installation"]],
            row["closed"],
            facts.Figure(row["site"], row["period"], cell_of(row), row["value"], row["mark"]),
            *told[row["installation"], row["closed"]],
        )
        for row in connection.execute(query.order_by(figure.c.id)).mappings()
    ]


def closed(connection: sa.Connection) -> dict[tuple[str, str], list[str]]:
    """The months closed by each installation (the first of its line) for each site it serves, in order."""
    found = connection.execute(sa.select(closing.c.installation, closing.c.site, closing.c.period).order_by(closing.c.period)).all()
    firsts = standing.firsts(connection, {one.installation for one in found})
    months: dict[tuple[str, str], list[str]] = {}
    for one in found:
        if one.site:
            months.setdefault((firsts[one.installation], one.site), []).append(one.period)
    return months


def gaps(connection: sa.Connection, name: str) -> tuple[int, ...]:
    """Numbers of an installation that later ones prove to exist."""
    own = batch.c.installation == name
    highest, held = connection.execute(sa.select(sa.func.max(batch.c.seq), sa.func.count(batch.c.seq.distinct())).where(own)).one()
    if highest is None or highest == held:
        return ()
    numbers = set(connection.scalars(sa.select(batch.c.seq).where(own)))
    return tuple(number for number in range(1, min(highest, _MOST_NUMBERS)) if number not in numbers)


def expect(connection: sa.Connection, sites: Iterable[str], day: date) -> None:
    """Remember that these sites were given a pack, so that one that never sends is missed."""
    for site in sites:
        connection.execute(insert(connection, expected).values(site=site, issued_on=day.isoformat()).on_conflict_do_nothing())


def stop_awaiting(connection: sa.Connection, site: str) -> None:
    """Miss a site no longer: its pack was made in vain. Raises SyncRefused ``mission_site_not_awaited``."""
    if not connection.execute(sa.delete(expected).where(expected.c.site == site)).rowcount:
        raise SyncRefused("mission_site_not_awaited", site=site)


def awaited(connection: sa.Connection) -> list[str]:
    """The sites that were given a pack and are still at work."""
    return list(connection.scalars(sa.select(expected.c.site).where(expected.c.ended == "").order_by(expected.c.site)))


def end(connection: sa.Connection, site: str, month: str, day: date) -> None:
    """A site closed for good with this month: what it reported stays in every sum since the beginning, and it is missed no longer."""
    values = {"site": site, "issued_on": day.isoformat(), "ended": month}
    statement = insert(connection, expected).values(**values)
    connection.execute(statement.on_conflict_do_update(index_elements=["site"], set_={"ended": month}))


def ended(connection: sa.Connection) -> dict[str, str]:
    """The sites that closed for good, with their last month."""
    rows = connection.execute(sa.select(expected.c.site, expected.c.ended).where(expected.c.ended != "").order_by(expected.c.site))
    return {row.site: row.ended for row in rows}


def _policy(certificate: dict[str, str | int]) -> Policy:
    """What a certificate says of how figures were protected; the default where it says nothing that makes sense."""
    names = {"base": "base", "max_carry": "max_carry", "offset": "offset", "headline_step": "headline_step", "method": "mode"}
    try:
        return Policy(**{field: certificate[name] for name, field in names.items() if name in certificate})  # type: ignore[arg-type]  # Policy refuses what makes no sense
    except (SyncRefused, TypeError):
        return _DEFAULT


def cell_of(row: sa.RowMapping) -> facts.Cell:
    """What a row of the register counts."""
    return facts.Cell(row["table"], row["measure"], *(row[name] for name in DIMENSIONS))
