"""Opens what a session is heard by, and what keeps the screen on meanwhile."""

from __future__ import annotations

from contextlib import ExitStack

from exerciseapp.adapters.awake import WakepyKeepAwake
from exerciseapp.adapters.sound.vlc_sounder import VlcSounder, has_sound_device
from exerciseapp.services.speech import NoVoice, Speaker
from exerciseapp.services.voices import Voices
from exerciseapp.ui.speech.qt_speaker import QtSpeaker


def open_voices(opened: ExitStack) -> Voices:
    """Open sound, voice and the screen's light; *opened* closes them again."""
    sounder = VlcSounder()
    opened.callback(sounder.close)
    awake = WakepyKeepAwake()
    opened.callback(awake.stop)
    speaker: Speaker = QtSpeaker() if has_sound_device() else NoVoice()
    opened.callback(speaker.close)
    return Voices(sounder, speaker, awake)
