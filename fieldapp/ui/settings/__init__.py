"""Réglages: one section after the other, with updates, copies, users and the self-test."""
