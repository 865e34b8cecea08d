"""One function for each thing a counsellor, coordinator or administrator does; nothing else changes data.

A mutating action returns ``Done(value, changed)``: ``changed`` names the kinds of things that are different now, so that open views
refresh themselves.
"""
