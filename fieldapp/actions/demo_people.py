"""The made-up people of a demonstration and what was done for them over the last months, drawn from a seed. Nobody here exists."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import resources
from fieldapp.actions import people, referrals, scales, services, sessions, steps
from fieldapp.actions.desk import Desk
from fieldapp.domain.periods import age_on

INCUBATOR = "TNG"
SITES, SHARES = ("OUJ", "BER", INCUBATOR), (50, 27, 23)
MADE_UP = resources.toml("demo", "people.toml")
_AGES, _AGE_SHARES = (3, 9, 13, 16, 22, 30, 44, 66), (3, 5, 4, 10, 24, 30, 21, 3)
# How a referral goes on, each state some days after the one before.
_WAYS: tuple[tuple[str, ...], ...] = (("acceptee", "honoree", "aboutie"), ("refusee",), ("acceptee",), ("sans_reponse",), ())


@dataclass
class Clock:
    """The day on the wall of the demonstration, which goes back for every person."""

    day: date

    def __call__(self) -> date:
        return self.day


@dataclass(frozen=True)
class Somebody:
    """One of them: where and since when, how old then, and what they agreed to."""

    id: int
    site: str
    opened: date
    age: int
    agreed: frozenset[str]


@dataclass
class Cast:
    """Makes people one after the other, and keeps who was made."""

    desk: Desk
    draw: random.Random
    clock: Clock
    employers: Sequence[int] = ()
    made: list[Somebody] = field(default_factory=list)
    sent: int = 0

    def enter(self, opened: date, weekdays: Sequence[date]) -> None:
        """Register somebody on this day and tell their story on days that followed."""
        last = self.clock.day
        self.clock.day = opened
        who = self._register(opened)
        self.made.append(who)
        later = [day for day in weekdays if opened <= day <= last]
        when = sorted([opened, *(self.draw.choice(later) for _ in range(self.draw.choices((0, 1, 3, 6), (38, 30, 22, 10))[0]))])
        for number, day in enumerate(when):
            self.clock.day = day
            self._help(who, number, day, last)
        if who.age >= 18 and len(when) > 1:
            self._plan(who, when, last)
        if when[-1] < last - timedelta(70) and self.draw.random() < 0.5:
            self._close(who, min(last, when[-1] + timedelta(30)))
        self.clock.day = last

    def _register(self, opened: date) -> Somebody:
        draw, sex = self.draw, self.draw.choices("FM", (62, 38))[0]
        site = draw.choices(SITES, SHARES)[0]
        group = draw.choices(("migrant", "marocain", "marocain_retourne"), (50, 42, 8))[0]
        years = draw.choices((22, 30, 44), (40, 40, 20))[0] if site == INCUBATOR else draw.choices(_AGES, _AGE_SHARES)[0]
        born = date(opened.year - years, draw.randint(1, 12), draw.randint(1, 28))
        age = age_on(opened, born)
        alone = 12 <= age < 18 and group == "migrant" and draw.random() < 0.45
        answers: dict[str, object] = {
            "family_name": draw.choice(MADE_UP["family"]),
            "given_name": draw.choice(MADE_UP[f"given_{sex.lower()}"]),
            "sex": sex,
            "birth_date": born,
            "nationality": draw.choice(MADE_UP["nationalities"][group]),
            "population_group": group,
            "language": draw.choice(["fr", "ary", "ff", "bm"] if group == "migrant" else ["ary", "rif"]),
            "interpreter": group == "migrant" and draw.random() < 0.25,
            "vulnerabilities": ["mna_non_accompagne"]
            if alone
            else draw.choice(([], [], ["sans_ressources"], ["parent_isole"]))
            if age >= 18
            else [],
            "district": draw.choice(MADE_UP["districts"]),
            "household_size": draw.choice((1, 1, 2, 4, 5)),
            "site": site,
            "project": "MMSD",
            "opened_on": opened,
            "status": "non_precise",
        }
        agreed = {purpose for purpose, share in _AGREEING if draw.random() < share}
        consent: dict[str, object] = {purpose: purpose in agreed for purpose, _ in _AGREEING}
        consent |= {"file": True, "manner": "oral", "given_on": opened, **_who_agrees(age, alone)}
        return Somebody(people.register(self.desk, answers, consent).value, site, opened, age, frozenset(agreed))

    def _help(self, who: Somebody, number: int, day: date, last: date) -> None:
        """One thing done for somebody: mostly listening at a cell, work at the incubator."""
        draw = self.draw
        common: dict[str, object] = {"date": day, "site": who.site, "project": "MMSD"}
        if who.site != INCUBATOR and (number == 0 or draw.random() < 0.4):
            service = draw.choices(["psy.individual", "psy.family", "psy.pfa"], (6, 2, 2))[0]
            note = draw.choice(MADE_UP["notes"]) if draw.random() < 0.7 else ""
            asked = {"service": service, "minutes": draw.choice((30, 45, 60)), "modality": "individuel", "note": note}
            sessions.record(self.desk, who.id, common | asked)
            return
        offered = MADE_UP["incubator"] if who.site == INCUBATOR else MADE_UP["cell"]
        service = draw.choice(offered) if number or who.site != INCUBATOR else "work.orientation"
        if service == "referral.out":
            if "referral" in who.agreed:
                self._refer(who, common, day, last)
            return
        services.record(self.desk, who.id, common | {"service": service} | self._asked(service, day))

    def _asked(self, service: str, day: date) -> dict[str, object]:
        """What the form of a service asks beside what all of them ask."""
        draw = self.draw
        match service.partition(".")[0]:
            case "health":
                return {
                    "quantity": 1,
                    "facility": "centre",
                    "partner": "CSU",
                    "escort": service == "health.escort",
                    "result_known": draw.random() < 0.7,
                }
            case "aid":
                return {"quantity": 1, "household": draw.randint(1, 6), "delivery": "nature", "eligibility": "sans_ressources"}
            case "work" if service in ("work.internship", "work.job") and self.employers:
                contract = "stage" if service == "work.internship" else draw.choice(("cdd", "anapec"))
                return {"organisation_id": draw.choice(self.employers), "contract": contract, "starts_on": day, "hours": 35}
            case "iga":
                return {"sector": draw.choice(("commerce", "couture", "restauration")), "stage": "demarrage"}
            case "school":
                return {"school_year": day.year if day.month > 8 else day.year - 1, "level": "college"}
            case "social":
                return {"quantity": 1}
        return {}

    def _refer(self, who: Somebody, common: dict[str, object], day: date, last: date) -> None:
        need = self.draw.choice(("health", "mental_health", "documents", "shelter", "school", "training"))
        asked = {"need": need, "partner": self.draw.choice(MADE_UP["partners"]), "urgency": self.draw.choice(("normal", "rapide"))}
        sent = referrals.send(self.desk, who.id, common | asked).value.entry_id
        on, way = day, _WAYS[self.sent % len(_WAYS)]
        self.sent += 1
        for state in way:
            on += timedelta(self.draw.randint(3, 9))
            if on > last:
                return
            self.clock.day = on
            referrals.set_state(self.desk, sent, state, on, reason="no_place" if state == "refusee" else "")

    def _plan(self, who: Somebody, when: Sequence[date], last: date) -> None:
        """An assessment with its goals, and how the person is at the start and later."""
        draw, day = self.draw, when[0]
        self.clock.day = day
        assessed: dict[str, object] = {
            "date": day, "reasons": ["psychosocial"], "risk": draw.choice(("faible", "faible", "moyen", "eleve")),
            "individual": ["sans_revenu"], "household": ["soutien"], "problem": draw.choice(MADE_UP["problems"]),
        }  # fmt: skip
        steps.record(self.desk, who.id, "assessment", assessed)
        for goal in draw.sample(MADE_UP["goals"], draw.randint(1, 2)):
            due = {
                "goal": goal,
                "date": day,
                "due_on": max(day, last + timedelta(draw.randint(-8, 60))),
                "state": draw.choice(("to_do", "doing")),
            }
            written = steps.record(self.desk, who.id, "goal", due).value
            if draw.random() < 0.4:
                self.clock.day = when[-1]
                steps.set_state(self.desk, written, "done", when[-1])
                self.clock.day = day
        if when[-1] > day and draw.random() < 0.8:
            self.clock.day = when[-1]
            seen = {"date": when[-1], "goals_seen": True, "progress": draw.choice(("mieux", "mieux", "pareil")), "next": "continuer"}
            steps.record(self.desk, who.id, "review", {**seen, "occasion": "demande"})
            self.clock.day = day
        if "scales" not in who.agreed:
            return
        start = draw.randint(0, 3)
        for occasion, on, level in (("debut", day, start), ("revue", when[-1], min(5, start + draw.choice((0, 1, 1, 2))))):
            if occasion == "debut" or on >= day + timedelta(28):
                self.clock.day = on
                items = tuple(min(5, max(0, level + draw.choice((-1, 0, 1)))) for _ in range(5))
                scales.record(self.desk, who.id, "who5", occasion, items, manner="lu", language="fr", date=on)

    def _close(self, who: Somebody, day: date) -> None:
        self.clock.day = day
        reason = self.draw.choice(("objectifs_atteints", "objectifs_atteints", "poursuite_parcours", "refus"))
        people.close(self.desk, who.id, {"closed_on": day, "closure_reason": reason, "autonomy": "appui"})
        if self.draw.random() < 0.8:
            people.sign_off(self.desk, who.id)


_AGREEING = (("statistics", 0.96), ("referral", 0.85), ("scales", 0.75), ("recontact", 0.8))


def _who_agrees(age: int, alone: bool) -> dict[str, object]:
    """Who says yes at this age, as the form of consent asks it."""
    if age >= 18:
        return {"given_by": "self"}
    if age >= 15 and alone:
        return {"given_by": "self"}
    by: dict[str, object] = {"given_by": "best_interest", "no_parent": "seul"} if alone else {"given_by": "guardian"}
    if age >= 15:
        return by | {"child_agrees": True}
    return by | ({} if age < 6 else {"assent": "oral" if age < 12 else "written"})
