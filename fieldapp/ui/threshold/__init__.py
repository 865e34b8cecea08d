"""Before a desk is open: the first run, unlocking, a forgotten passphrase, restoring from a copy."""
