"""Which roles take part in case work, and which see the people at all."""

CASE_WORKERS = ("reception", "counsellor", "psychologist", "protection")
READERS = (*CASE_WORKERS, "coordinator")
