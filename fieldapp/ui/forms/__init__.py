"""A form of the programme in the window: its fields, its drafts, the sheet or page it stands on."""
