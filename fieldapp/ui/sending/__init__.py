"""Delivery as the window shows it: what waits, how far it got, sticks, two computers under one name, the mission’s letters."""
