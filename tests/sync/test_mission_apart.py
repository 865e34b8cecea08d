"""Two machines of one mission, in whatever order parcels go between them, are lost, come twice or late: in the end both say the same."""

from __future__ import annotations

import tempfile
from pathlib import Path

import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.errors import SyncRefused
from sync.mission import correspondence, standing, tables
from tests.sync.inside_mission import Inside, Laptop

STEPS = ("close", "hand", "hand", "in", "round", "round", "home", "home", "old", "lose", "revoke", "undo", "night")


class Apart:
    """The two machines, a laptop, and the parcels under way between them."""

    def __init__(self, folder: Path) -> None:
        self.inside = Inside.made(folder / "inside")
        self.door = Inside.__new__(Inside)
        self.door.home, self.door.day = self.inside.home, self.inside.day
        self.door.engine = tables.connect(self.inside.home, f"sqlite:///{folder / 'door.db'}")
        self.laptop = Laptop(self.inside.pack)
        self.inside.approve(self.laptop)
        self.handed: list[list[bytes]] = []
        self.back: list[list[bytes]] = []
        self.gone: list[list[bytes]] = []
        self.months = 0
        self.last = correspondence.Handed()

    def step(self, what: str) -> None:
        if what == "close":
            self.months += 1
            self.door.take(*self.laptop.close(f"{2020 + self.months // 12}-{self.months % 12 + 1:02d}"))
        elif what == "hand":
            with self.door.engine.connect() as connection:
                self.handed.append(list(correspondence.hand(connection)))
        elif what == "in" and self.handed:
            self.last = correspondence.take_in(self.inside.home, self.inside.engine, self.handed.pop(0), self.inside.day)
        elif what == "round":
            self.inside.round()
            with self.inside.engine.connect() as connection:
                self.back.append(list(correspondence.back(connection, self.inside.home, self.last, self.inside.day)))
        elif what == "home" and self.back:
            self.gone.append(self.back.pop(0))
            correspondence.bring_home(self.inside.home, self.door.engine, self.gone[-1], self.door.day)
        elif what == "old" and self.gone:
            correspondence.bring_home(self.inside.home, self.door.engine, self.gone[-1], self.door.day)
        elif what == "lose":
            self.handed, self.back = self.handed[1:], self.back[1:]
        elif what in ("revoke", "undo"):
            self._rule(what)
        elif what == "night":
            self.inside.day = self.door.day = self.inside.day.fromordinal(self.inside.day.toordinal() + 1)

    def _rule(self, what: str) -> None:
        try:
            with self.inside.engine.begin() as connection:
                if what == "revoke":
                    standing.revoke(connection, self.inside.home, self.laptop.id, 1, self.inside.day)
                else:
                    standing.undo(connection, self.inside.home, self.laptop.id, self.inside.day)
        except SyncRefused:
            pass  # not revoked, or not heard of yet

    def quiet(self) -> None:
        """Everybody does what is left to do, twice over."""
        self.handed, self.back = [], []
        for _ in range(2):
            for what in ("hand", "in", "round", "home"):
                self.step(what)

    def states(self, machine: Inside) -> list[tuple[int, str]]:
        with machine.engine.connect() as connection:
            return [
                tuple(row) for row in connection.execute(sa.select(tables.batch.c.seq, tables.batch.c.state).order_by(tables.batch.c.seq))
            ]


@settings(max_examples=25)
@given(st.lists(st.sampled_from(STEPS), max_size=24))
def test_in_the_end_both_say_the_same(steps: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        apart = Apart(Path(folder))
        try:
            for what in ("close", *steps):
                apart.step(what)
            apart.quiet()
            assert apart.states(apart.door) == apart.states(apart.inside)
            assert {len(values) for values in apart.inside.counted().values()} <= {1}
            with apart.inside.engine.connect() as connection:
                after = standing.revoked_after(connection, apart.laptop.id)
            assert len(apart.inside.counted()) == (apart.months if after is None else min(apart.months, after))
            assert apart.door.mail(apart.laptop) == apart.inside.mail(apart.laptop)
        finally:
            apart.inside.engine.dispose()
            apart.door.engine.dispose()
