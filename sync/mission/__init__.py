"""The mission's side: receiver, opener, register, publication and board, with a command of their own.

The home of a mission is a folder only its owner may read: ``mission.json`` public keys · ``receipt.key`` the one key the receiver needs ·
``keys.json`` root, sealing and recovery keys under a passphrase · ``mission.db`` what was received and pooled ·
``practice/`` slots of recovery drills that came inside batches and wait for an answer.

The way of a figure: ``receiver`` takes a sealed batch, ``opener`` reads it, ``register`` counts it, ``publication`` adds sites up,
``outside`` weighs what the public may see against all it ever saw, ``sheets`` joins figures, targets and the ``answer``, and
``sync.sheets`` writes the file. ``board`` says who sent what, ``boardpage`` draws it as one page of HTML.

The way back: ``issuing`` tells all laptops what changed, ``replying`` tells each what is counted of its sites, ``questioning`` asks about a
figure, ``quarantine`` shows what was set aside; ``rounds`` does all that after opening. Where the machine that opens is not the one that
faces the network, ``correspondence`` carries both ways.
"""
