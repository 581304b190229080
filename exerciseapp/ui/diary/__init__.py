"""The cramp diary: a night told in a few presses."""
