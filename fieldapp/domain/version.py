"""Which release this is: the health line, updates and the certificate of a build tell it; ``pyproject.toml`` and ``CHANGELOG.md`` agree.

``VERSION`` is for people. ``RELEASE`` counts 1, 2, 3… and is raised by hand for each release: a laptop goes to a higher one only.
``RELEASED`` is its day.
"""

VERSION = "0.1.0"
RELEASE = 1
RELEASED = "2026-11-23"
