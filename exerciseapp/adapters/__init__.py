"""One package for each outside thing the program talks to."""
