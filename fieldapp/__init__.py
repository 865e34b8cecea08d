"""Fieldapp: the desktop program of a listening cell."""

__version__ = "0.1.0"
