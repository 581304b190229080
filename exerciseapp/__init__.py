"""A desktop player, scheduler and record for a physiotherapist's home exercises."""

__version__ = "0.1.0"
