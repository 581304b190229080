"""Makes the demonstrations of the exercise library from open data; run by hand, never shipped."""
