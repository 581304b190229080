"""The clinic itself: its name, its key, its data."""
