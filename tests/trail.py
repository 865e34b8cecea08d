"""What may stand in the audit trail beside the time and who did it: an action, then kinds and numbers. A name is neither."""

from __future__ import annotations

import re

KINDS = {
    "access", "activity", "appointment", "asking", "attachment", "batch", "case", "closing", "closure", "cohort", "consent", "copy",
    "correction", "day", "emergency", "entry", "export", "files", "gathering", "generation", "group", "incident", "month", "notice",
    "organisation", "organisations", "pack", "paper", "papers", "person", "practice", "question", "record", "release", "reply", "request",
    "request_answer", "scale", "setting", "step", "transfer", "user", "visit", "withheld",
    "personnes", "prestations", "echelles", "activites",  # sheets of a register
}  # fmt: skip
# How a line goes on: what replaced what, what led to a look, how far a receipt goes, which setting.
OTHERS = {
    "by", "from", "into", "to", "reason", "held", "pooled", "durable", "revoked", "fork", "refused", "aside", "urgent", "controller",
    "retention",
}  # fmt: skip
ACTION = re.compile(r"[a-z_]+[. ][a-z_]+|[a-z]+")
# A number, a day, a month, a card of a site, the digest of what a closing left.
NUMBER = re.compile(r"\d+|\d{4}-\d\d(-\d\d)?|card\.[A-Z]{3}|[0-9a-f]{64}")


def refuses(action: str, object: str) -> str:
    """The first word of a line that may not stand there; empty when all may."""
    if not ACTION.fullmatch(action):
        return action
    return next((word for word in object.split() if word not in KINDS | OTHERS and not NUMBER.fullmatch(word)), "")
