"""The hand-out on paper: arranged on pages, painted as PDF and on a printer."""
