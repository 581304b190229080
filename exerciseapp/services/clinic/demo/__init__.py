"""A clinic whose patients are made up, to try everything with."""
