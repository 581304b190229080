"""Programmes to begin others with."""
