"""Fieldapp: the desktop program of a listening cell."""
