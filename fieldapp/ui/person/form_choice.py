"""Which forms can be filled for a person now, in groups and in words: steps, services by family, and the verbs of the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fieldapp.actions.desk import Desk
from fieldapp.actions.people_rows import PersonPage
from fieldapp.domain.programme import Form, Service
from fieldapp.ui.person.verbs import VERBS
from fieldapp.ui.wording import label, translate

CASE_WORKERS = ("reception", "counsellor", "psychologist", "protection")
# A service is chosen with the form it is recorded by: "service|aid.cash"; a verb: "verb|card".
SERVICE, VERB = "service|", "verb|"


@dataclass(frozen=True)
class Choice:
    """One thing that can be done: ``key`` is a form, or a service or verb with its mark before it; ``hay`` are words to find it by."""

    key: str
    words: str
    group: str
    icon: str = "plus"
    hay: str = ""


def choices(desk: Desk, page: PersonPage) -> list[Choice]:
    """Everything that can be done for this person now by this user: forms first, then services by family, then verbs."""
    found = [*_forms(desk, page)]
    if page.may_record:
        found += _services(desk, page)
    may = desk.store.vault.may
    if may(*CASE_WORKERS):
        verbs = translate("FormPicker", "This person")
        found += [
            Choice(VERB + verb.key, verb.words(), verbs, verb.icon)
            for verb in VERBS
            if verb.fits(page) and may(*(verb.roles or CASE_WORKERS))
        ]
    return found


def most_used(desk: Desk, page: PersonPage, used: tuple[str, ...], most: int) -> list[Choice]:
    """The forms and services used most, of those that can be filled now."""
    known = {choice.key: choice for choice in choices(desk, page)}
    keys = (key if key in known else SERVICE + key for key in used)
    return [known[key] for key in keys if key in known][:most]


def _forms(desk: Desk, page: PersonPage) -> Iterator[Choice]:
    groups = desk.programme.codes["form_group"]
    for group in (*groups, ""):
        for form in desk.programme.forms.values():
            if form.group == group and _can_fill(desk, page, form):
                title = label(groups[group]) if group else translate("FormPicker", "Other forms")
                yield Choice(form.key, _words(form), title, "pencil", " ".join(form.label.values()))


def _words(form: Form) -> str:
    """Agreements and closings are things one does; of the other forms the name says it."""
    match form.key:
        case "consent":
            return translate("Person", "Change agreements")
        case "closure":
            return translate("Person", "Close the file")
        case "reopening":
            return translate("Person", "Open the file again")
    return label(form.label)


def _can_fill(desk: Desk, page: PersonPage, form: Form) -> bool:
    if not desk.store.vault.may(*(form.roles or CASE_WORKERS)):
        return False
    match form.records:
        case "consent":
            return True
        case "closure":
            return page.closed_on is None
        case "step":
            return page.may_record and (form.key != "reopening" or page.closed_on is not None)
    return False


def _services(desk: Desk, page: PersonPage) -> Iterator[Choice]:
    """Services by family, those of this place first within each."""
    programme = desk.programme
    site = programme.sites.get(page.site)

    def far(service: Service) -> bool:
        return site is None or not site.offers(page.project, service.code)

    for family, name in programme.families.items():
        of_family = [one for one in programme.services.values() if one.family == family and programme.forms[one.form].records == "entry"]
        for service in sorted(of_family, key=far):
            hay = " ".join([*service.label.values(), service.code, *name.values()])
            yield Choice(SERVICE + service.code, label(service.label), label(name), "plus", hay)
