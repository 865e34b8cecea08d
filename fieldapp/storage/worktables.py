"""The tables of the working day: steps of a case, waiting room, appointments, referrals, organisations, groups, papers, rights, months.

The rules of ``tables`` hold: dates are text ``YYYY-MM-DD`` at the site, times ``HH:MM`` on its wall clock, ``*_sealed`` bytes open with a
key only, ``uid`` is what they are bound to, a cancelled row stays.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from .tables import metadata


def _written() -> tuple[sa.Column[Any], ...]:
    return (sa.Column("author", sa.Text, nullable=False), sa.Column("entered_on", sa.Text, nullable=False))


def _cancelled() -> tuple[sa.Column[Any], ...]:
    return (sa.Column("cancelled_on", sa.Text), sa.Column("cancelled_by", sa.Text), sa.Column("cancel_reason", sa.Text))


def _answers(*, sealed: bool = True) -> tuple[sa.Column[Any], ...]:
    plain = sa.Column("answers", sa.Text, nullable=False, server_default="{}", comment="JSON: coded answers that have no column")
    if not sealed:
        return (plain,)
    return (
        plain,
        sa.Column("answers_sealed", sa.LargeBinary, comment="JSON: free text and other answers under the clinical key of the case"),
        sa.Column("restricted_sealed", sa.LargeBinary, comment="JSON: answers under the protection key of the case"),
    )


step = sa.Table(
    "step",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("uid", sa.Text, nullable=False, unique=True),
    sa.Column("person_id", sa.ForeignKey("person.id"), nullable=False, index=True),
    sa.Column("form", sa.Text, nullable=False, comment="key of the form: assessment, goal, review, closure, best_interest, …"),
    sa.Column("date", sa.Text, nullable=False),
    sa.Column("site", sa.Text, nullable=False, server_default=""),
    sa.Column("due_on", sa.Text, index=True, comment="when it is to be done or looked at again"),
    sa.Column("state", sa.Text, nullable=False, server_default="", comment="of a goal: to_do, doing, done, dropped"),
    sa.Column("done_on", sa.Text),
    sa.Column("entry_id", sa.Integer, comment="the service it follows up"),
    sa.Column("organisation_id", sa.Integer, comment="employer or provider of the directory"),
    *_answers(),
    sa.Column("replaces", sa.Integer, comment="the step this one corrects"),
    sa.Column("origin", sa.Text, nullable=False, server_default="typed"),
    *_cancelled(),
    *_written(),
)

visit = sa.Table(
    "visit",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("uid", sa.Text, nullable=False, unique=True),
    sa.Column("site", sa.Text, nullable=False),
    sa.Column("day", sa.Text, nullable=False, index=True),
    sa.Column("number", sa.Integer, nullable=False, comment="of the ticket, from 1 each day: nobody has to give a name to wait"),
    sa.Column("came_at", sa.Text, nullable=False),
    sa.Column("seen_at", sa.Text),
    sa.Column("left_at", sa.Text, comment="went away without being seen"),
    sa.Column("seen_by", sa.Text, nullable=False, server_default=""),
    sa.Column("channel", sa.Text, nullable=False, server_default=""),
    sa.Column("language", sa.Text, nullable=False, server_default="nd"),
    sa.Column("interpreter", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("urgent", sa.Text, nullable=False, server_default="", comment="codes of urgent flags separated by ';'"),
    sa.Column("person_id", sa.ForeignKey("person.id"), index=True, comment="once it is known who it is"),
    sa.Column("appointment_id", sa.Integer),
    *_answers(sealed=False),
    *_cancelled(),
    *_written(),
)

appointment = sa.Table(
    "appointment",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("uid", sa.Text, nullable=False, unique=True),
    sa.Column("person_id", sa.ForeignKey("person.id"), nullable=False, index=True),
    sa.Column("site", sa.Text, nullable=False),
    sa.Column("day", sa.Text, nullable=False, index=True),
    sa.Column("at", sa.Text, nullable=False),
    sa.Column("minutes", sa.Integer, nullable=False, server_default="45"),
    sa.Column("user", sa.Text, nullable=False, server_default="", comment="with whom"),
    sa.Column("kind", sa.Text, nullable=False, server_default="", comment="code list appointment_kind"),
    sa.Column("state", sa.Text, nullable=False, server_default="planned", comment="planned, kept, missed, cancelled, moved"),
    sa.Column("reason", sa.Text, nullable=False, server_default="", comment="code of why it was missed, cancelled or moved"),
    sa.Column("moved_to", sa.Integer, comment="the appointment that took its place"),
    sa.Column("entry_id", sa.Integer, comment="the service given then"),
    *_written(),
)

day_off = sa.Table(
    "day_off",
    metadata,
    sa.Column("site", sa.Text, primary_key=True),
    sa.Column("day", sa.Text, primary_key=True),
    sa.Column("why", sa.Text, nullable=False, server_default=""),
    *_written(),
)

organisation = sa.Table(
    "organisation",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("uid", sa.Text, nullable=False, unique=True),
    sa.Column("code", sa.Text, nullable=False, unique=True, comment="of the programme's list of partners, or made here"),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("name_ar", sa.Text, nullable=False, server_default=""),
    sa.Column("kinds", sa.Text, nullable=False, server_default="", comment="codes separated by ';': provider, employer, diaspora, …"),
    sa.Column("needs", sa.Text, nullable=False, server_default="", comment="codes of the needs it answers separated by ';'"),
    sa.Column("place", sa.Text, nullable=False, server_default=""),
    sa.Column("address", sa.Text, nullable=False, server_default=""),
    sa.Column("phone", sa.Text, nullable=False, server_default=""),
    sa.Column("hours", sa.Text, nullable=False, server_default=""),
    sa.Column("contact", sa.Text, nullable=False, server_default=""),
    *_answers(sealed=False),
    sa.Column("origin", sa.Text, nullable=False, server_default="typed", comment="typed or programme"),
    sa.Column("closed_on", sa.Text),
    *_written(),
)

referral = sa.Table(
    "referral",
    metadata,
    sa.Column("entry_id", sa.ForeignKey("entry.id"), primary_key=True),
    sa.Column("person_id", sa.ForeignKey("person.id"), nullable=False, index=True),
    sa.Column("code", sa.Text, nullable=False, unique=True, comment="short random code on the slip"),
    sa.Column("organisation_id", sa.Integer, comment="of the directory; a free-text partner has none"),
    sa.Column("need", sa.Text, nullable=False, comment="code list need: all the partner is told"),
    sa.Column("urgency", sa.Text, nullable=False, server_default="normal"),
    sa.Column("due_on", sa.Text, index=True, comment="when an answer is to be there"),
    sa.Column("consent_id", sa.Integer, comment="the agreement it was sent under"),
)

referral_state = sa.Table(
    "referral_state",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("uid", sa.Text, nullable=False, unique=True),
    sa.Column("entry_id", sa.ForeignKey("entry.id"), nullable=False, index=True),
    sa.Column("person_id", sa.ForeignKey("person.id"), nullable=False, index=True),
    sa.Column("state", sa.Text, nullable=False, comment="code list issue"),
    sa.Column("day", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False, server_default="", comment="code of why it was refused"),
    sa.Column("note_sealed", sa.LargeBinary, comment="what the partner wrote back, clinical key of the case"),
    *_cancelled(),
    *_written(),
)

cohort = sa.Table(
    "cohort",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("uid", sa.Text, nullable=False, unique=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("service", sa.Text, nullable=False),
    sa.Column("site", sa.Text, nullable=False),
    sa.Column("project", sa.Text, nullable=False),
    sa.Column("theme", sa.Text, nullable=False, server_default=""),
    sa.Column("starts_on", sa.Text, nullable=False),
    sa.Column("ends_on", sa.Text),
    sa.Column("places", sa.Integer),
    sa.Column("organisation_id", sa.Integer),
    *_answers(sealed=False),
    *_cancelled(),
    *_written(),
)

member = sa.Table(
    "member",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("cohort_id", sa.ForeignKey("cohort.id"), nullable=False, index=True),
    sa.Column("person_id", sa.ForeignKey("person.id"), nullable=False, index=True),
    sa.Column("joined_on", sa.Text, nullable=False),
    sa.Column("left_on", sa.Text),
    sa.Column("outcome", sa.Text, nullable=False, server_default="", comment="code list cohort_outcome"),
    *_written(),
    sa.UniqueConstraint("cohort_id", "person_id"),
)

gathering = sa.Table(
    "gathering",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("uid", sa.Text, nullable=False, unique=True),
    sa.Column("date", sa.Text, nullable=False),
    sa.Column("site", sa.Text, nullable=False),
    sa.Column("project", sa.Text, nullable=False),
    sa.Column("service", sa.Text, nullable=False),
    sa.Column("theme", sa.Text, nullable=False, server_default=""),
    sa.Column("minutes", sa.Integer),
    sa.Column("cohort_id", sa.Integer, index=True),
    sa.Column("activity_id", sa.Integer, comment="the same event's heads of those who gave no name"),
    *_answers(sealed=False),
    *_cancelled(),
    *_written(),
)

attachment = sa.Table(
    "attachment",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("uid", sa.Text, nullable=False, unique=True),
    sa.Column("person_id", sa.ForeignKey("person.id"), nullable=False, index=True),
    sa.Column("entry_id", sa.Integer),
    sa.Column("step_id", sa.Integer),
    sa.Column("day", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False, comment="code list attachment_kind"),
    sa.Column("media", sa.Text, nullable=False, comment="image/png, image/jpeg or application/pdf, as it was written anew"),
    sa.Column("pages", sa.Integer, nullable=False, server_default="1"),
    sa.Column("title_sealed", sa.LargeBinary, comment="clinical key of the case"),
    sa.Column("content_sealed", sa.LargeBinary, nullable=False, comment="the bytes, clinical key of the case"),
    *_cancelled(),
    *_written(),
)

merge = sa.Table(
    "merge",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("kept_id", sa.ForeignKey("person.id"), nullable=False, index=True),
    sa.Column("gone_id", sa.ForeignKey("person.id"), nullable=False, index=True),
    sa.Column(
        "before", sa.Text, nullable=False, comment="JSON: the values of the kept file that were taken over from the other, as they were"
    ),
    sa.Column("merged_on", sa.Text, nullable=False),
    sa.Column("merged_by", sa.Text, nullable=False),
    sa.Column("undone_on", sa.Text),
    sa.Column("undone_by", sa.Text),
)

not_same = sa.Table(
    "not_same",
    metadata,
    sa.Column("one_id", sa.ForeignKey("person.id"), primary_key=True),
    sa.Column("other_id", sa.ForeignKey("person.id"), primary_key=True),
    *_written(),
)

withheld = sa.Table(
    "withheld",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("uid", sa.Text, nullable=False, unique=True),
    sa.Column("person_id", sa.ForeignKey("person.id"), nullable=False, index=True),
    sa.Column(
        "partner", sa.Text, nullable=False, server_default="", comment="code of a partner who must not know; blank for somebody else"
    ),
    sa.Column("who_sealed", sa.LargeBinary, comment="in words, clinical key of the case"),
    sa.Column("reason", sa.Text, nullable=False, server_default="", comment="code list withheld_reason"),
    sa.Column("lifted_on", sa.Text),
    *_written(),
)

emergency = sa.Table(
    "emergency",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("uid", sa.Text, nullable=False, unique=True),
    sa.Column("person_id", sa.ForeignKey("person.id"), nullable=False, index=True),
    sa.Column("reason", sa.Text, nullable=False, comment="code list emergency_reason"),
    sa.Column("words_sealed", sa.LargeBinary, comment="in words, clinical key of the case"),
    sa.Column("told", sa.Text, nullable=False, server_default="", comment="the supervisor who was told"),
    sa.Column("until", sa.Text, nullable=False, comment="last day it holds, seven days at most"),
    sa.Column("ended_on", sa.Text),
    *_written(),
)

rights_request = sa.Table(
    "rights_request",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("uid", sa.Text, nullable=False, unique=True),
    sa.Column("person_id", sa.ForeignKey("person.id"), nullable=False, index=True),
    sa.Column("kind", sa.Text, nullable=False, comment="access, rectification, erasure, opposition"),
    sa.Column("asked_on", sa.Text, nullable=False),
    sa.Column("due_on", sa.Text, nullable=False),
    sa.Column("answered_on", sa.Text),
    sa.Column("outcome", sa.Text, nullable=False, server_default="", comment="done, refused"),
    sa.Column("words_sealed", sa.LargeBinary, comment="what was asked and answered, clinical key of the case"),
    *_written(),
)

rectification = sa.Table(
    "rectification",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("uid", sa.Text, nullable=False, unique=True),
    sa.Column("person_id", sa.ForeignKey("person.id"), nullable=False, index=True),
    sa.Column("field", sa.Text, nullable=False),
    sa.Column("before_sealed", sa.LargeBinary, comment="the value before, under the key its field is sealed with, else the clinical one"),
    sa.Column("reason", sa.Text, nullable=False, server_default=""),
    *_written(),
)

incident = sa.Table(
    "incident",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("uid", sa.Text, nullable=False, unique=True),
    sa.Column("day", sa.Text, nullable=False),
    sa.Column("site", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False, comment="code list incident_kind"),
    sa.Column("what", sa.Text, nullable=False, comment="no name"),
    sa.Column("affected", sa.Integer),
    sa.Column("actions", sa.Text, nullable=False, server_default=""),
    sa.Column("told_on", sa.Text, comment="when those concerned or the authority were told"),
    sa.Column("closed_on", sa.Text),
    *_written(),
)

paper = sa.Table(
    "paper",
    metadata,
    sa.Column("serial", sa.Text, primary_key=True, comment="printed instead of a name"),
    sa.Column("form", sa.Text, nullable=False),
    sa.Column("version", sa.Text, nullable=False, comment="of the form, as it was printed"),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("site", sa.Text, nullable=False),
    sa.Column("printed_on", sa.Text, nullable=False, index=True),
    sa.Column("printed_by", sa.Text, nullable=False),
    sa.Column("typed_on", sa.Text),
    sa.Column("typed_by", sa.Text),
    sa.Column("became", sa.Text, nullable=False, server_default="", comment="kind and number of what was typed from it"),
    sa.Column("void_reason", sa.Text, nullable=False, server_default="", comment="code of why it will never be typed"),
)

setting = sa.Table(
    "setting",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False, comment="JSON"),
    *_written(),
)

month_mark = sa.Table(
    "month_mark",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("period", sa.Text, nullable=False, index=True, comment="YYYY-MM"),
    sa.Column("state", sa.Text, nullable=False, comment="submitted, validated"),
    sa.Column("user", sa.Text, nullable=False),
    sa.Column("day", sa.Text, nullable=False),
    sa.Column("entry", sa.Integer, nullable=False, comment="number of the newest entry then"),
    sa.Column("seq", sa.Integer, nullable=False, comment="last line of the audit trail then"),
    sa.Column("withdrawn_by", sa.Text),
    sa.Column("withdrawn_on", sa.Text),
)

record_left = sa.Table(
    "record_left",
    metadata,
    sa.Column("person_id", sa.ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("year", sa.Integer, primary_key=True, autoincrement=False, comment="the calendar year in which the person left in a record"),
    sa.Column("closing_id", sa.ForeignKey("closing.id"), nullable=False, comment="with which the record left"),
)
