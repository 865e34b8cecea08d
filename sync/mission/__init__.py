"""The mission's side: receiver, opener, register, publication and board, with a command of their own.

The home of a mission is a folder only its owner may read: ``mission.json`` public keys · ``receipt.key`` the one key the receiver needs ·
``keys.json`` root, sealing and recovery keys under a passphrase · ``mission.db`` what was received and pooled ·
``practice/`` slots of recovery drills that came inside batches and wait for an answer.
"""
