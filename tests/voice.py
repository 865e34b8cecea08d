"""A mission that signs whatever a test wants it to say: receipts, heads, packs, replies."""

from __future__ import annotations

from dataclasses import replace

from fieldapp.actions import installation
from fieldapp.actions.desk import Desk
from fieldapp.storage.outbox import OutboxRow
from sync import facts, heads, keys, receipts, replies, sitepack
from sync import packs as mission_packs
from sync import questions as asked_by
from sync.heads import Head, Known

ASK = "cd" * 32
FIGURE = facts.Figure("OUJ", "2026-01", facts.Cell("services", "services", "MMSD"), 40)


class Voice:
    """Its keys, its site pack for Oujda, and what it says."""

    def __init__(self) -> None:
        self.root, self.receipt, self.sealing = keys.new_signing_key(), keys.new_signing_key(), keys.new_sealing_key()
        self.site_pack = sitepack.write(
            self.root,
            sites=[sitepack.SiteEntry("OUJ", True)],
            url="http://127.0.0.1:1",
            issued="2026-01-05",
            receipt_public=keys.signing_public(self.receipt),
            sealing_public=keys.sealing_public(self.sealing),
            recovery_public=keys.sealing_public(keys.new_sealing_key()),
        )
        self.name = sitepack.read(self.site_pack).mission
        self.roots = [self.root]

    def says(self, one: OutboxRow, level: str, *, day: str = "2026-03-05", key: bytes = b"", reason: str = "") -> bytes:
        return receipts.write(
            key or self.receipt, level=level, hash=one.hash, installation="a" * 20, seq=one.seq, date=day, mission=self.name, reason=reason
        )

    def head(self, desk: Desk, listed: list[tuple[OutboxRow, str]], *, first: int = 1, asked: str = ASK) -> bytes:
        known = tuple(Known(one.seq, one.hash, state) for one, state in listed)
        told = Head(installation.name(desk), self.name, "2026-03-06", None, known, first=first, asked=asked)
        return heads.write(self.receipt, told)

    def pack(self, number: int, **more: object) -> bytes:
        chain = [mission_packs.Root(keys.signing_public(self.roots[0]))]
        for before, after in zip(self.roots, self.roots[1:], strict=False):
            public = keys.signing_public(after)
            chain.append(mission_packs.Root(public, mission_packs.bless(before, public)))
        pack = mission_packs.Pack(
            number=number,
            mission=self.name,
            issued="2026-03-05",
            roots=tuple(chain),
            receipt_publics=(keys.signing_public(self.receipt),),
            sealing_public=keys.sealing_public(self.sealing),
            url="https://other.example.org",
        )
        return mission_packs.write(self.roots[-1], replace(pack, **more))  # type: ignore[arg-type]

    def reply(self, desk: Desk, number: int, kind: str, body: object, root: bytes = b"") -> bytes:
        key = desk.store.meta("reply_key") or b""
        told = replies.Reply(installation.name(desk), number, "2026-03-05", kind, body)  # type: ignore[arg-type]
        return replies.write(root or self.roots[-1], key, told)

    def question(self, desk: Desk, number: int) -> bytes:
        asked = asked_by.Question(number, "ab" * 32, "2026-01", FIGURE, "high")
        return self.reply(desk, number, "question", asked_by.to_object(asked))

    def cell(self, desk: Desk, number: int, waiting: int = 0) -> bytes:
        said = replies.Cell((replies.Counted("2026-01", 3),), (FIGURE,), gaps=(14,), waiting=waiting)
        return self.reply(desk, number, "cell", replies.of_cell(said))
