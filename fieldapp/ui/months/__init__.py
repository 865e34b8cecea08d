"""Closing a month: what would leave, its figures and proofs, the sheets, and what is brought in from a register."""
