"""The window: widgets and their models, no rule and no SQL."""
