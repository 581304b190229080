"""The chimes, made from a few decaying sine tones; the shipped files are what this writes.

``python -m exerciseapp.adapters.sound.tones`` writes them anew beside this module.
"""

from __future__ import annotations

import array
import io
import math
import wave
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from exerciseapp.services.sound import Chime

RATE_HZ = 22_050
LOUDEST = 0.35
ATTACK_S = 0.008
FOLDER = Path(__file__).parent / "chimes"


@dataclass(frozen=True, slots=True)
class Tone:
    """A struck tone: pitch in hertz, when it starts and how long it rings, in seconds."""

    pitch_hz: float
    start_s: float
    length_s: float


# Rising means: work. Falling means: rest. Older ears hear little above 4 kHz, so all stay low.
MOTIFS: Mapping[Chime, tuple[Tone, ...]] = {
    Chime.EFFORT: (Tone(523.25, 0.0, 0.45), Tone(783.99, 0.14, 0.6)),
    Chime.REST: (Tone(659.25, 0.0, 0.45), Tone(440.0, 0.16, 0.6)),
    Chime.CHANGE: (Tone(587.33, 0.0, 0.3), Tone(587.33, 0.2, 0.5)),
    Chime.DONE: (Tone(523.25, 0.0, 0.5), Tone(659.25, 0.18, 0.5), Tone(783.99, 0.36, 0.9)),
    Chime.TICK: (Tone(880.0, 0.0, 0.12),),
}


def wave_file(chime: Chime) -> bytes:
    """Return *chime* as a WAV file: one channel, 16 bits, 22,050 samples a second."""
    tones = MOTIFS[chime]
    seconds = max(tone.start_s + tone.length_s for tone in tones)
    mixed = [0.0] * math.ceil(seconds * RATE_HZ)
    for tone in tones:
        first = round(tone.start_s * RATE_HZ)
        for n in range(round(tone.length_s * RATE_HZ)):
            mixed[first + n] += _sample(tone, n / RATE_HZ)
    loudest = max(abs(value) for value in mixed)
    samples = array.array("h", (round(v / loudest * LOUDEST * 32_767) for v in mixed))
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(samples.tobytes())
    return out.getvalue()


def _sample(tone: Tone, t: float) -> float:
    attack = min(1.0, t / ATTACK_S)
    decay = math.exp(-5.0 * t / tone.length_s) * (1.0 - t / tone.length_s)
    angle = 2 * math.pi * tone.pitch_hz * t
    return attack * decay * (math.sin(angle) + 0.25 * math.sin(2 * angle))


def file_of(chime: Chime) -> Path:
    """Return where the shipped file of *chime* stands."""
    return FOLDER / f"{chime.value}.wav"


def write_all() -> None:
    """Write every chime to its file."""
    FOLDER.mkdir(exist_ok=True)
    for chime in Chime:
        file_of(chime).write_bytes(wave_file(chime))


if __name__ == "__main__":
    write_all()
