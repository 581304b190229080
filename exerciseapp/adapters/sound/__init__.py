"""Chimes: the tones, and libVLC that plays them."""
