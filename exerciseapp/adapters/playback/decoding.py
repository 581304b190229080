"""One clip decoded into memory, as fast as the computer can, and judged."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from exerciseapp.adapters.playback.arena import Arena
from exerciseapp.adapters.playback.drawing import DrawingKit
from exerciseapp.adapters.playback.libvlc import LibVlc, Player, VideoFacts
from exerciseapp.adapters.playback.memory_clip import MemoryClip
from exerciseapp.adapters.playback.reel import SPARE, Reel
from exerciseapp.adapters.playback.storage import USUAL_FRAMES_PER_S, Storage, plan_storage
from exerciseapp.adapters.playback.verdict import Pass, Verdict, expected_frames, judge
from exerciseapp.adapters.playback.video_output import VideoOutput
from exerciseapp.services.playback import ClipProblem, ClipProblemKind

# How many times as fast as recorded. The slower passes are for a computer so busy that a faster
# one lost pictures.
RATES = (8.0, 4.0, 2.0)
# libVLC gives up on no file by itself.
SILENCE_S = 3.0
POLL_S = 0.25


@dataclass(frozen=True, slots=True)
class Decoder:
    """Decodes clips with one libVLC, each within *share* bytes. To be used from one thread."""

    libvlc: LibVlc
    kit: DrawingKit
    share: int

    def decode(self, clip: MemoryClip) -> None:
        """Fill *clip*, or say what is wrong with it. Returns early when it is closed."""
        problem = problem_of_file(clip.path)
        if problem is not None:
            clip.fail(problem)
            return
        facts = self.libvlc.facts(clip.path)
        if facts is None:
            clip.fail(ClipProblem(clip.path, ClipProblemKind.UNREADABLE, "no video track"))
            return
        storage = plan_storage(facts, clip.shown, self.kit.chroma, self.share)
        clip.draw_with(self.kit.drawing(storage.layout))
        arena = Arena(storage.layout, self.share // storage.layout.byte_count + SPARE)
        before: Pass | None = None
        for rate in RATES:
            frame_s = _frame_s(facts, storage)
            reel = Reel(arena, frame_s / storage.every / rate, storage.every, clip.tell)
            if before is None:
                clip.begin(facts, frame_s, arena, reel.slots)
            output = VideoOutput(storage.layout, reel)
            player = self.libvlc.player(clip.path, output, facts.codec)
            self._run(clip, player, reel, rate)
            if clip.closed.is_set():
                return
            this = Pass(reel.seen, reel.lasted_s(rate))
            verdict = judge(this, before, facts)
            if verdict is not Verdict.AGAIN or rate == RATES[-1]:
                _tell(clip, reel, this, verdict, facts)
                return
            before = this

    @staticmethod
    def _run(clip: MemoryClip, player: Player, reel: Reel, rate: float) -> None:
        """Play the file into *reel*, to its end, or until nothing comes, or *clip* is closed."""
        clip.news.clear()
        try:
            player.on_end(clip.news.set)
            player.set_rate(rate)
            if clip.closed.is_set():
                return
            player.start()
            heard, seen = time.monotonic(), 0
            while not clip.news.wait(POLL_S):
                if reel.seen != seen:
                    heard, seen = time.monotonic(), reel.seen
                elif time.monotonic() - heard > SILENCE_S:
                    break
        finally:
            player.close()


def problem_of_file(path: Path) -> ClipProblem | None:
    """Say what is wrong with *path* before anything is decoded, None if it is a file."""
    if not path.exists():
        return ClipProblem(path, ClipProblemKind.MISSING)
    if not path.is_file():
        return ClipProblem(path, ClipProblemKind.UNREADABLE, "not a file")
    return None


def _frame_s(facts: VideoFacts, storage: Storage) -> float:
    """Return the seconds for which one kept picture stands."""
    return storage.every / (facts.frames_per_s or USUAL_FRAMES_PER_S)


def _tell(clip: MemoryClip, reel: Reel, this: Pass, verdict: Verdict, facts: VideoFacts) -> None:
    if verdict is Verdict.NOTHING:
        clip.fail(ClipProblem(clip.path, ClipProblemKind.UNREADABLE, "no picture came"))
    elif verdict is Verdict.CUT_SHORT:
        detail = f"{this.lasted_s:.1f} of {facts.length_s:.1f} s"
        clip.fail(ClipProblem(clip.path, ClipProblemKind.CUT_SHORT, detail))
    else:
        reel.fill_start(expected_frames(facts))
        length_s = _length_s(reel.seen, this, facts)
        clip.finish(length_s, reel.every * length_s / reel.seen, reel.slots)


def _length_s(seen: int, this: Pass, facts: VideoFacts) -> float:
    """By the rate where the pictures keep to it, so that each stands exactly at its moment."""
    if facts.frames_per_s and abs(seen - expected_frames(facts)) <= 1:
        return seen / facts.frames_per_s
    return facts.length_s or this.lasted_s
