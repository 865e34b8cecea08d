"""Everything that leaves a laptop, and what happens to it afterwards. Never imports fieldapp."""
