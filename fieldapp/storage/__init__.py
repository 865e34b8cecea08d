"""The vault, its keys, the database, tables, drafts, backups, audit trail, outbox and migrations."""
