"""Réglages, this laptop: check everything that can be checked, try the program, and how much of the line sending may take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldapp.actions import standing, upkeep
from fieldapp.domain.errors import Refused
from fieldapp.ui.kit import Button, SectionTitle, Words, clear, column, row
from fieldapp.ui.kit.choices import Segmented
from fieldapp.ui.settings.section import Section
from fieldapp.ui.settings.selftest_pane import SelfTestPane
from fieldapp.ui.wording import translate
from resources.wording import sentence

if TYPE_CHECKING:
    from fieldapp.ui.frame import Frame


class LaptopSection(Section):
    """One button; what was found stands below it: the verdict, and each check that has more to say than that all is in order."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window, translate("settings", "This laptop"))
        self.say(translate("settings", "Store, audit trail, keys, copies and batches are read from end to end. Nothing is changed."))
        self._verify = Button(translate("settings", "Check everything"), "outlined", icon="shield", pressed=self._check)
        self._verify.setObjectName("verify")
        self.column.addLayout(row(self._verify, None))
        self._checks = column(spacing=4)
        self.column.addLayout(self._checks)
        self.column.addWidget(SelfTestPane(window))
        if self.desk.store.vault.may("coordinator", "administrator"):
            self._offer_rate()

    def _offer_rate(self) -> None:
        """For lines that others share or pay for."""
        self.column.addSpacing(12)
        self.column.addWidget(SectionTitle(translate("settings", "Sending")))
        self.say(translate("settings", "How much of the line sending may take, in kbit/s. A month is about 4 kB: a slow line suffices."))
        options = [(rate, str(rate) if rate else translate("settings", "No limit")) for rate in standing.RATES]
        self._rate = Segmented(options, 0)
        self._rate.set_name(translate("settings", "Limit of sending, kbit/s"))
        self._rate.setObjectName("rate")
        self.column.addLayout(row(self._rate, None))
        self.tasks.run(standing.rate, self.desk, done=self._show_rate)

    def _show_rate(self, rate: int) -> None:
        self._rate.set_value(rate)
        self._rate.changed.connect(self._limit)

    def _limit(self, rate: object) -> None:
        done = translate("settings", "From the next sending on.")
        self.tasks.run(standing.limit, self.desk, rate, done=lambda _: self.frame.notice(done))

    def _check(self) -> None:
        self._verify.setEnabled(False)
        title = translate("settings", "Checking everything…")
        self.tasks.run(upkeep.verify, self.desk, done=self._checked, failed=self._not_checked, title=title)

    def _checked(self, found: upkeep.Verified) -> None:
        self._verify.setEnabled(True)
        clear(self._checks)
        well, look = translate("settings", "Checked: all is well."), translate("settings", "Checked: something needs a look, see below.")
        self._checks.addWidget(Words(well if found["ok"] else look, "body", "ink", wrap=True))
        sound = sentence("check_sound", self.frame.language)
        for check in found["checks"].values():
            if check["detail"] != sound:
                self._checks.addWidget(Words(check["detail"], "body", "ink2" if check["ok"] else "amber", wrap=True))
        self.frame.notice(well if found["ok"] else look)

    def _not_checked(self, error: Refused) -> None:
        self._verify.setEnabled(True)
        self.frame.notice(error.sentence(self.frame.language))
