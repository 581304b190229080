"""The shipped chimes are what their module makes, and are fit to be heard."""

from __future__ import annotations

import io
import wave

import pytest

from exerciseapp.adapters.sound.tones import MOTIFS, file_of, wave_file
from exerciseapp.services.sound import Chime

HIGHEST_HZ = 1000


@pytest.mark.parametrize("chime", list(Chime))
def test_the_shipped_file_is_what_the_module_writes(chime: Chime) -> None:
    assert file_of(chime).read_bytes() == wave_file(chime)


@pytest.mark.parametrize("chime", list(Chime))
def test_a_chime_is_short_low_and_begins_and_ends_in_silence(chime: Chime) -> None:
    with wave.open(io.BytesIO(wave_file(chime))) as file:
        frames = file.readframes(file.getnframes())
        seconds = file.getnframes() / file.getframerate()
    samples = [
        int.from_bytes(frames[n : n + 2], "little", signed=True) for n in range(0, len(frames), 2)
    ]
    assert 0.05 < seconds < 1.5
    assert all(tone.pitch_hz < HIGHEST_HZ for tone in MOTIFS[chime])
    assert samples[0] == 0
    assert abs(samples[-1]) < 40
    assert 8_000 < max(samples) < 16_000
