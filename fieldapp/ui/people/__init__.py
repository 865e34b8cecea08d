"""Everybody: the list, registering, doubles and joining, who may see whose notes, days to enter again."""
