"""Rows at the mission: outside only classes of eleven, only of complete years, without their quarter; what is revoked is in none."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from click.testing import CliRunner

from sync import facts
from sync.errors import Unreadable
from sync.mission import cli, home, records, register, standing, tables
from sync.mission.records import Outside, outside
from tests.sync.made_mission import pooled_batch

LAPTOP, SECOND, DAY = "a" * 20, "b" * 20, date(2026, 11, 22)
CHEAP = home.Cost(memory_kib=1024, passes=1, lanes=1)
FAMILIES = ("psy.*", "health.*", "aid.*")


def rows(count: int, quarter: int, site: str = "OUJ", **other: str) -> tuple[facts.Record, ...]:
    told = {"sex": "F", "age": "18_59", "group": "migrant"} | other
    return tuple(
        facts.Record(site, f"2023-Q{quarter}", "MMSD", service=FAMILIES[n % 3], vulnerable=n % 2 == 0, **told) for n in range(count)
    )


@pytest.fixture
def mission(tmp_path: Path) -> home.Mission:
    return home.create(tmp_path / "mission", "une longue phrase", approve_all=True, cost=CHEAP)


@pytest.fixture
def connection(mission: home.Mission) -> Iterator[sa.Connection]:
    engine = tables.connect(mission)
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def close(
    connection: sa.Connection, month: int, sent: tuple[facts.Record, ...] = (), laptop: str = LAPTOP, sites: tuple[str, ...] = ("OUJ",)
) -> None:
    figures = tuple(facts.Figure(site, f"2023-{month:02d}", facts.Cell("persons_new", "persons", "MMSD"), 15) for site in sites)
    closing = facts.decode(facts.encode(facts.Closing(laptop, f"2023-{month:02d}", figures, {"records_k": 5, "records_l": 3}, sent)))
    assert register.pool(connection, closing, f"{laptop}{month}", DAY)


def test_a_class_counts_over_the_year_and_is_shown_from_eleven_on(connection: sa.Connection) -> None:
    close(connection, 3, (*rows(6, 1), *rows(6, 1, sex="M")))
    close(connection, 6, rows(5, 2))
    close(connection, 12)
    found = outside(connection, 2023)
    assert found.kept == 6 and found.waiting == () and {line[:6] for line in found.lines} == {
        ("2023", "OUJ", "MMSD", "F", "18_59", "migrant")
    }  # fmt: skip
    assert len(found.lines) == 11 and list(found.lines) == sorted(found.lines), "the quarter a row came in is not told by its place"


def test_a_site_waits_until_each_of_its_laptops_closed_december(connection: sa.Connection) -> None:
    close(connection, 3, (*rows(12, 1), *rows(12, 1, site="BER")), sites=("OUJ", "BER"))
    assert outside(connection, 2023) == Outside((), 24, ("BER", "OUJ"))
    close(connection, 12, sites=("OUJ", "BER"))
    close(connection, 5, laptop=SECOND)
    found = outside(connection, 2023)
    assert (found.waiting, {line[1] for line in found.lines}) == (("OUJ",), {"BER"})
    close(connection, 12, laptop=SECOND)
    assert {line[1] for line in outside(connection, 2023).lines} == {"BER", "OUJ"}


def test_two_laptops_of_a_site_are_not_added_up(connection: sa.Connection) -> None:
    for laptop in (LAPTOP, SECOND):
        close(connection, 12, rows(6, 4), laptop=laptop)
    assert outside(connection, 2023) == Outside((), 12, ())


def test_what_is_revoked_is_in_no_file(mission: home.Mission, connection: sa.Connection) -> None:
    close(connection, 12, rows(12, 4))
    pooled_batch(connection, "h" * 64, LAPTOP, 1, "2023-12")
    connection.execute(sa.insert(tables.installation).values(id=LAPTOP))
    assert len(outside(connection, 2023).lines) == 12
    standing.revoke(connection, mission, LAPTOP, 0, DAY)
    assert outside(connection, 2023) == Outside((), 0, ())


def run(mission: home.Mission, *arguments: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(cli.main, ["--home", str(mission.folder), *map(str, arguments)])
    return result.exit_code, result.stdout, result.stderr


def test_the_command_writes_the_file_or_says_why_not(mission: home.Mission, tmp_path: Path) -> None:
    out = tmp_path / "rows.csv"
    for language in ("fr", "ar", "en"):
        code, said, why = run(mission, "records", 2023, "--out", out, "--language", language)
        assert (code, said) == (1, "") and "11" in why and not out.exists()
    engine = tables.connect(mission)
    with engine.begin() as connection:
        close(connection, 12, rows(12, 4))
        close(connection, 4, laptop=SECOND, sites=("BER",))
    engine.dispose()
    code, said, why = run(mission, "records", 2023, "--out", out, "--json", "--language", "en")
    assert code == 0 and json.loads(said) == {"out": str(out), "rows": 12, "kept": 0, "waiting": ["BER"]} and "BER" in why
    first = out.read_bytes()
    with out.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    assert tuple(lines[0]) == records.COLUMNS and len(lines) == 12 and {line["vulnerable"] for line in lines} == {"0", "1"}
    assert run(mission, "records", 2023, "--out", out)[0] == 0 and out.read_bytes() == first


def test_a_pack_asks_for_rows_beside_rounded_figures_only(mission: home.Mission, tmp_path: Path) -> None:
    (tmp_path / "p").write_text("une longue phrase")
    asked = ["site-pack", "--site", "OUJ", "--url", "http://127.0.0.1:1", "--passphrase-file", tmp_path / "p", "--records"]
    code, _, why = run(mission, *asked, "--mode", "suppression", "--out", tmp_path / "no", "--language", "en")
    assert code == 1 and why.startswith("Rows leave beside rounded figures only") and not (tmp_path / "no").exists()
    assert run(mission, *asked, "--out", tmp_path / "yes")[0] == 0


WHOLE = facts.Closing(LAPTOP, "2023-06", (), {}, rows(5, 2))


def test_records_come_back_and_have_one_spelling() -> None:
    sent = facts.encode(WHOLE)
    assert facts.decode(sent).records == tuple(sorted(WHOLE.records)) and facts.encode(facts.decode(sent)) == sent
    assert b"records" not in facts.encode(facts.Closing(LAPTOP, "2023-06", ())), "nothing tells that rows may leave"


ROW = ["OUJ", "2023-Q2", "MMSD", "F", "18_59", "migrant", "psy.*", 0]


@pytest.mark.parametrize(
    ("place", "value"),
    [(0, "Oujda"), (1, "2023-Q1"), (1, "2023-05"), (3, "Fatou"), (4, "34"), (4, "18_24"), (5, "a b"), (6, "psy.individual"), (7, True),
     (7, 2), (7, "0"), (2, "")],
)  # fmt: skip
def test_nothing_finer_can_stand_in_a_record(place: int, value: object) -> None:
    body = json.loads(facts.encode(WHOLE))
    body["records"] = [[*ROW[:place], value, *ROW[place + 1 :]]]
    with pytest.raises(Unreadable):
        facts.decode(json.dumps(body, sort_keys=True, separators=(",", ":")).encode())


@pytest.mark.parametrize("records", [[], {}, [[*ROW, "uid"]], [ROW[:-1]], [ROW, ["BER", *ROW[1:]]], [ROW] * (facts.MAX_RECORDS + 1)])
def test_malformed_lists_of_records_are_not_read(records: object) -> None:
    body = json.loads(facts.encode(WHOLE)) | {"records": records}
    with pytest.raises(Unreadable):
        facts.decode(json.dumps(body, sort_keys=True, separators=(",", ":")).encode())


def test_a_closing_of_version_one_has_no_records() -> None:
    body = json.loads(facts.encode(WHOLE)) | {"v": 1}
    with pytest.raises(Unreadable):
        facts.decode(json.dumps(body, sort_keys=True, separators=(",", ":")).encode())
