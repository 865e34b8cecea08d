"""How sealed bytes travel. A transport is dumb and trusted with nothing: what comes back counts only once its signature is verified."""
