"""A film as it is read: its pictures with their moments, from some second on.

The file is opened for reading alone, and FFmpeg may open no other: a film can name files and
addresses that it wants to have read as well.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from exerciseapp.services.clinic.new_exercise import FilmError, FilmFacts, FilmProblem
from exerciseapp.services.playback import PictureSize

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

log = logging.getLogger(__name__)

# 8K, in either direction; each picture has to stand in memory.
LARGEST_SIDE = 8192
# A damaged film may hold long stretches that cannot be decoded.
MOST_FAILURES = 500
MICROSECONDS = 1_000_000
ROUNDING_S = 1e-3
# From where it is tried to enter a film, before the place that is wanted.
LOOK_BACK_S = (0.0, 2.0, 12.0)
# Where a film surely is entered at its beginning.
BEFORE_ALL_S = 1.0
SIDEWAYS = frozenset({90, 270})


@dataclass(frozen=True, slots=True)
class Source:
    """An open film."""

    container: InputContainer
    stream: VideoStream

    @property
    def begins_s(self) -> float:
        """The film's own time of its first moment; players count from there."""
        return (self.container.start_time or 0) / MICROSECONDS

    @property
    def length_s(self) -> float:
        """Seconds from beginning to end, 0 where the film does not tell."""
        return max(0, self.container.duration or 0) / MICROSECONDS

    def decode_with_few_threads(self) -> None:
        """Leave one core to the window. To be called before the first picture."""
        self.stream.codec_context.thread_count = max(1, (os.cpu_count() or 1) - 1)
        self.stream.codec_context.thread_type = "AUTO"

    def pictures_from(self, start_s: float) -> Iterator[tuple[float, VideoFrame]]:
        """Yield the pictures with their seconds, from the one that stands at *start_s* or before.

        What is damaged is passed over. Raises FilmError when hardly anything is left.
        """
        for back_s in (*LOOK_BACK_S, start_s + BEFORE_ALL_S):
            pictures = self._decoded_near(max(-BEFORE_ALL_S, start_s - back_s))
            first = next(pictures, None)
            # Recordings of broadcasts and cameras tell their places roughly: what is found may
            # lie behind the last whole picture, and so begin too late.
            if first is not None and (first[0] <= start_s + ROUNDING_S or back_s > start_s):
                yield first
                yield from pictures
                return

    def _decoded_near(self, place_s: float) -> Iterator[tuple[float, VideoFrame]]:
        from av import error

        try:
            at = int((place_s + self.begins_s) * MICROSECONDS)
            self.container.seek(at, backward=True, any_frame=False)
        except error.FFmpegError:
            # Some films cannot be entered in the middle; then all of it is decoded.
            log.info("the film has no places to go to; it is read from where it is")
        failures = 0
        for packet in self.container.demux(self.stream):
            try:
                frames = packet.decode()
            except error.FFmpegError as wrong:
                failures += 1
                if failures > MOST_FAILURES:
                    raise FilmError(FilmProblem.CUT_SHORT, str(wrong)) from wrong
                continue
            for frame in frames:
                if frame.time is not None:
                    yield frame.time - self.begins_s, frame


@contextmanager
def opened(film: Path) -> Iterator[Source]:
    """Give the film at *film* for as long as it is used. Raises FilmError."""
    try:
        import av
        from av import error
    except ImportError as missing:
        raise FilmError(FilmProblem.NO_CONVERTER, str(missing)) from missing
    _look_at_file(film)
    try:
        container = av.open(f"file:{film}", options={"protocol_whitelist": "file"})
    except (error.FFmpegError, ValueError) as wrong:
        raise FilmError(FilmProblem.UNREADABLE, str(wrong)) from wrong
    with container:
        yield Source(container, _video_of(container))


def _look_at_file(film: Path) -> None:
    try:
        if not film.is_file():
            raise FilmError(FilmProblem.MISSING, str(film))
        if film.stat().st_size == 0:
            raise FilmError(FilmProblem.EMPTY, str(film))
        with film.open("rb"):
            pass
    except OSError as wrong:
        raise FilmError(FilmProblem.MISSING, str(wrong)) from wrong


def _video_of(container: InputContainer) -> VideoStream:
    from av.stream import Disposition

    # The cover of a record is a picture, but no film.
    moving = [
        stream
        for stream in container.streams.video
        if not stream.disposition & Disposition.attached_pic
    ]
    if not moving:
        raise FilmError(FilmProblem.NO_PICTURES)
    stream = moving[0]
    context = stream.codec_context
    if max(context.width, context.height) > LARGEST_SIDE:
        raise FilmError(FilmProblem.TOO_LARGE, f"{context.width} x {context.height}")
    return stream


def facts_of(source: Source) -> FilmFacts:
    """Return what the first picture tells of the film. Raises FilmError if there is none."""
    for _moment, frame in source.pictures_from(0.0):
        return FilmFacts(upright_size(frame, shape_of(source.stream)), source.length_s)
    raise FilmError(FilmProblem.UNREADABLE, "no picture could be decoded")


def shape_of(stream: VideoStream) -> Fraction:
    """Return how wide one pixel of *stream* is, in its heights."""
    told = stream.sample_aspect_ratio
    return Fraction(told) if told else Fraction(1)


def upright_size(frame: VideoFrame, shape: Fraction) -> PictureSize:
    """Return the size at which *frame* should be seen: turned upright, its pixels square."""
    width, height = max(1, round(frame.width * shape)), frame.height
    return PictureSize(height, width) if turn_of(frame) in SIDEWAYS else PictureSize(width, height)


def turn_of(frame: VideoFrame) -> int:
    """Return by how many degrees *frame* is turned to the left to be upright: 0, 90, 180, 270."""
    return round(frame.rotation / 90) % 4 * 90
