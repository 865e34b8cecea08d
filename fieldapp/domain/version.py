"""The version of the program, as the health line and the certificate of a build tell it; ``pyproject.toml`` says the same."""

VERSION = "0.1.0"
