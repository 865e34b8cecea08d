"""Which release this is: the health line, updates and the certificate of a build tell it; ``pyproject.toml`` and ``CHANGELOG.md`` agree.

``VERSION`` is for people. ``RELEASE`` counts 1, 2, 3…: a laptop goes to a higher one only. It is raised by hand, in the first commit after
a release was built: an update carries what changed from there on. ``RELEASED`` is its day.
"""

VERSION = "0.1.0"
RELEASE = 1
RELEASED = "2026-11-23"
