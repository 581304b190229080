"""Clips and films through libVLC, which is loaded when the first one is asked for."""

from exerciseapp.adapters.playback.check import check_clip, libvlc_version
from exerciseapp.adapters.playback.film_opener import VlcFilmOpener
from exerciseapp.adapters.playback.loader import VlcClipLoader

__all__ = ["VlcClipLoader", "VlcFilmOpener", "check_clip", "libvlc_version"]
