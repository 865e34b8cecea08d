"""Which forms exist on paper: all whose answers can be typed from it, and whom such a paper is about.

Not on paper are those that say something of the program itself or of what stands on the screen, which no pen could: why something written
is corrected, why a file is held, how long files are kept, who answers for the data, and what goes to another site or came from one.
"""

from __future__ import annotations

from fieldapp.domain.programme import Form, Programme

# By what the answers of a form become: the action that writes them, given the person first where it is about one.
ABOUT_A_PERSON = {
    "entry": "services.record",
    "consent": "consents.give",
    "closure": "people.close",
    "appointment": "appointments.book",
    "emergency": "emergencies.open_emergency",
    "withheld": "consents.withhold",
    "request": "rights.ask",
    "request_answer": "rights.answer_waiting",
}
ABOUT_NOBODY = {
    "activity": "activities.record",
    "gathering": "gatherings.open",
    "cohort": "groups.make",
    "organisation": "organisations.save",
    "incident": "incidents.record",
}
# Registration asks for the agreements too, a visit may say who came, a step is told which form it is.
OWN_WAY = {"person": "people.register", "visit": "visits.arrive", "step": "steps.record"}
TYPED = {**ABOUT_A_PERSON, **ABOUT_NOBODY, **OWN_WAY}


def printable(programme: Programme) -> tuple[Form, ...]:
    """The forms that exist on paper, in the order of the programme."""
    return tuple(form for form in programme.forms.values() if form.records in TYPED)


def needs_person(form: Form) -> bool:
    """Whether it must be known whom a paper is about before it is typed."""
    return form.records in ABOUT_A_PERSON or form.records == "step"


def may_name(form: Form) -> bool:
    """Whether it can be said whom a paper is about."""
    return needs_person(form) or form.records == "visit"
