"""One person: their page, its story and panes, the forms and verbs that begin there, their rights."""
