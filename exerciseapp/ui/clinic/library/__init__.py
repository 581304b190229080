"""The library of exercises: searched, marked, and added to from the clinic's own films."""
