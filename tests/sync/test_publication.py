"""The mission's sheet: a sum stands for all sites or is not there, and what is shown only in the sum is shown nowhere else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sync import facts
from sync.mission import publication
from sync.mission.register import Pooled
from sync.sheets import Row

OUJ, BER = ("a" * 20, "OUJ"), ("b" * 20, "BER")


def cell(**dimensions: str) -> facts.Cell:
    return facts.Cell("persons_new", "persons", "MMSD", **dimensions)


def pooled(unit: tuple[str, str], closed: str, period: str, what: facts.Cell, value: int | None, mark: str = "≈") -> Pooled:
    return Pooled(unit[0], closed, facts.Figure(unit[1], period, what, value, mark))


def months(first: int, last: int) -> list[str]:
    return [f"2023-{number:02d}" for number in range(first, last + 1)]


def by_key(rows: Iterable[Row]) -> dict[tuple[str, str, str], int | None]:
    return {(row.period, row.site, row.sex or row.nationality): row.value for row in rows if row.table == "persons_new"}


def two_sites() -> list[Pooled]:
    """Oujda reports women by month, Berkane by quarter; both report totals by month."""
    found = []
    for month in months(1, 7):
        found += [pooled(OUJ, month, month, cell(), 20), pooled(BER, month, month, cell(), 5), pooled(OUJ, month, month, cell(sex="F"), 10)]
        if month in ("2023-03", "2023-06"):
            quarter = f"2023-Q{int(month[-2:]) // 3}"
            found.append(pooled(BER, month, quarter, cell(sex="F"), 15))
    return found


def test_a_month_shows_what_was_released_with_it_and_the_sum_of_all_sites() -> None:
    shown = by_key(publication.draw(two_sites()[:-3], "2023-06", "2023-06", "mission").rows)
    assert shown == {
        ("2023-06", "OUJ", ""): 20,
        ("2023-06", "BER", ""): 5,
        ("2023-06", "", ""): 25,
        ("2023-06", "OUJ", "F"): 10,
        ("2023-Q2", "OUJ", "F"): 30,
        ("2023-Q2", "BER", "F"): 15,
        ("2023-Q2", "", "F"): 45,
    }


def test_a_sum_that_lacks_a_site_is_not_printed() -> None:
    shown = by_key(publication.draw(two_sites()[:-3], "2023-05", "2023-05", "mission").rows)
    assert ("2023-05", "OUJ", "F") not in shown or ("2023-05", "", "F") not in shown
    assert shown["2023-05", "", ""] == 25


def test_a_range_adds_what_lies_inside_it() -> None:
    shown = by_key(publication.draw(two_sites()[:-3], "2023-01", "2023-06", "mission").rows)
    assert shown["2023-01/2023-06", "", ""] == 150
    assert shown["2023-01/2023-06", "OUJ", "F"] == 60
    assert shown["2023-01/2023-06", "BER", "F"] == 30
    assert shown["2023-01/2023-06", "", "F"] == 90
    uneven = by_key(publication.draw(two_sites(), "2023-01", "2023-07", "mission").rows)
    assert uneven["2023-01/2023-07", "", ""] == 175
    assert uneven["2023-01/2023-06", "BER", "F"] == 30, "a line whose figures end earlier says so"
    assert not any(site == "" and sex == "F" for _, site, sex in uneven)


def test_a_quarter_begun_before_the_first_closing_counts_from_there() -> None:
    found = [pooled(BER, month, month, cell(), 5) for month in ("2020-09", "2020-10")]
    found.append(pooled(BER, "2020-09", "2020-Q3", cell(sex="F"), 5))
    shown = by_key(publication.draw(found, "2020-09", "2020-10", "mission").rows)
    assert shown["2020-09/2020-10", "", ""] == 10
    assert shown["2020-Q3", "BER", "F"] == 5, "one figure alone keeps the period it was released for, as on the laptop's sheet"


def test_every_sum_is_the_sum_of_the_sites_beside_it() -> None:
    for first, last in (("2023-06", "2023-06"), ("2023-01", "2023-06"), ("2023-02", "2023-05")):
        rows = publication.draw([one for one in two_sites() if one.closed <= last], first, last, "mission").rows
        shown = by_key(rows)
        for (period, site, sex), value in shown.items():
            if site == "":
                parts = [other for (p, s, x), other in shown.items() if (p, x) == (period, sex) and s]
                assert value == sum(part or 0 for part in parts)


def test_the_public_reads_sums_only_and_nationality_from_ten() -> None:
    found = [pooled(unit, "2023-12", "2023", cell(nationality=code), value) for unit, code, value in
             ((OUJ, "CM", 10), (BER, "CM", 5), (OUJ, "GN", 5), (BER, "SN", 0))]  # fmt: skip
    found += [pooled(unit, "2023-12", "2023", cell(status="refuge"), 10) for unit in (OUJ, BER)]
    for audience in ("mission", "public"):
        rows = publication.draw(found, "2023-12", "2023-12", audience).rows
        assert {(row.site, row.nationality, row.status, row.value) for row in rows} == {("", "CM", "", 15), ("", "", "refuge", 20)}
    assert {row.site for row in publication.draw(two_sites(), "2023-01", "2023-07", "public").rows} == {""}


def test_headlines_stand_as_they_are_at_the_end() -> None:
    head = facts.Cell("headline", "persons", "MMSD")
    found = [
        pooled(OUJ, "2023-01", "2020-09/2023-01", head, 600, ""),
        pooled(OUJ, "2023-02", "2020-09/2023-02", head, 610, ""),
        pooled(BER, "2023-01", "2021-03/2023-01", head, 100, ""),
        pooled(BER, "2023-02", "2021-03/2023-02", head, 105, "≈"),
    ]
    rows = publication.draw(found, "2023-01", "2023-02", "mission").rows
    assert {(row.period, row.site, row.value, row.mark) for row in rows} == {
        ("2020-09/2023-02", "OUJ", 610, ""),
        ("2021-03/2023-02", "BER", 105, "≈"),
        ("2020-09/2023-02", "", 715, "≈"),
    }


def test_a_site_whose_closing_is_late_is_named_and_left_out() -> None:
    found = [one for one in two_sites() if one.closed <= "2023-06" and (one.figure.site == "OUJ" or one.closed < "2023-06")]
    sheet = publication.draw(found, "2023-06", "2023-06", "mission")
    assert sheet.missing == ("BER",)
    assert by_key(sheet.rows)["2023-06", "", ""] == 20


def test_what_is_masked_stays_masked_in_the_sum() -> None:
    found = [pooled(OUJ, "2023-01", "2023-01", cell(), None, "·"), pooled(BER, "2023-01", "2023-01", cell(), 5)]
    rows = publication.draw(found, "2023-01", "2023-01", "mission").rows
    assert {(row.site, row.value, row.mark) for row in rows} == {("OUJ", None, "·"), ("BER", 5, "≈"), ("", None, "·")}


def test_a_ledger_that_started_again_adds_to_what_stood_before() -> None:
    """Oujda's laptop was lost in April; what replaces it knows of nothing before May and prints June's quarter without April."""
    head = facts.Cell("headline", "persons", "MMSD")
    found = [one for one in two_sites() if one.closed <= "2023-06" and one.figure.site == "BER"]
    for month in months(1, 4):
        found += [pooled(OUJ, month, month, cell(), 20), pooled(OUJ, month, f"2020-09/{month}", head, 600 + int(month[-2:]), "")]
    after = [pooled(OUJ, month, month, cell(), 10) for month in months(5, 6)]
    after.append(pooled(OUJ, "2023-06", "2023-05/2023-06", head, 30, ""))
    after.append(pooled(OUJ, "2023-06", "2023-Q2", cell(sex="F"), 5))
    found += [replace(one, since="2023-05") for one in after]
    sheet = publication.draw(found, "2023-01", "2023-06", "mission")
    assert sheet.missing == ()
    heads = [(row.period, row.value, row.mark) for row in sheet.rows if row.table == "headline" and row.site == "OUJ"]
    assert heads == [("2020-09/2023-06", 634, "")]
    assert by_key(sheet.rows)["2023-01/2023-06", "OUJ", ""] == 100
    single = by_key(publication.draw(found, "2023-06", "2023-06", "mission").rows)
    assert ("2023-Q2", "BER", "F") in single and ("2023-Q2", "OUJ", "F") not in single and ("2023-Q2", "", "F") not in single
    withheld = [one for one in found if one.figure.period != "2020-09/2023-04"]
    rows = publication.draw(withheld, "2023-06", "2023-06", "mission").rows
    assert [(row.value, row.mark) for row in rows if row.table == "headline" and row.site == "OUJ"] == [(635, "≈")]


def test_a_table_has_no_sum_until_the_site_that_prints_it_by_the_year_has_brought_its_first() -> None:
    """Both cells begin in January; Oujda says each quarter who is followed elsewhere too, Berkane each year."""
    said = facts.Cell("overlap", "persons", "MMSD")
    found = two_sites()
    found += [pooled(OUJ, "2023-03", "2023-Q1", said, 5), pooled(OUJ, "2023-06", "2023-Q2", said, 10)]

    def sums(last: str) -> list[tuple[str, int | None]]:
        drawn = publication.draw([one for one in found if one.closed <= last], last, last, "mission")
        return [(row.period, row.value) for row in (*drawn.rows, *drawn.since) if row.table == "overlap" and not row.site]

    assert sums("2023-03") == sums("2023-06") == []
    for month in months(8, 12):
        found += [pooled(unit, month, month, cell(), 5) for unit in (OUJ, BER)]
    found += [pooled(OUJ, "2023-09", "2023-Q3", said, 0), pooled(OUJ, "2023-12", "2023-Q4", said, 0)]
    # A year closed without it: Berkane counts nothing of the kind, and the sum stands for Oujda alone.
    assert ("2023-Q4", 0) in sums("2023-12")
    # The sheet of June made in January is that made in July, though Berkane has closed its December by now.
    through = [one for one in found if one.closed <= "2023-06"]
    late = publication.draw(through, "2023-06", "2023-06", "mission", closed={unit: months(1, 12) for unit in (OUJ, BER)})
    assert not [row for row in (*late.rows, *late.since) if row.table == "overlap" and not row.site]
    found.append(pooled(BER, "2023-12", "2023", said, 5))
    assert ("2023", 20) in sums("2023-12") and ("2023-Q4", 0) not in sums("2023-12")


def test_persons_served_at_two_sites_are_never_added() -> None:
    served = facts.Cell("persons_served", "persons", "MMSD")
    two = [pooled(OUJ, "2023-03", "2023-03", served, 40), pooled(BER, "2023-03", "2023-03", served, 15)]
    for audience, wanted in (("mission", {"OUJ": 40, "BER": 15}), ("public", {})):
        drawn = publication.draw(two, "2023-03", "2023-03", audience)
        assert {row.site: row.value for row in drawn.rows if row.table == "persons_served"} == wanted
    alone = publication.draw(two[:1], "2023-03", "2023-03", "public").rows
    assert [(row.site, row.value) for row in alone] == [("", 40)]
    twins = publication.draw([two[0], replace(two[0], installation="c" * 20)], "2023-03", "2023-03", "mission").rows
    assert not [row for row in twins if row.table == "persons_served"]
