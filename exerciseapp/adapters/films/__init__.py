"""Makes demonstrations of a clinic's own films, with PyAV.

PyAV carries FFmpeg along, some hundred megabytes: nothing here loads it before a film is looked
at, and neither the background process nor the start of a window comes here.
"""

from exerciseapp.adapters.films.converter import PyAvConverter

__all__ = ["PyAvConverter"]
