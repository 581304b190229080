"""Measurements: one folder for each subject, started by `script/bench SUBJECT`."""
