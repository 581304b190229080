"""Writes the clip (VP9 in WebM) and the poster (WebP)."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from exerciseapp.domain.film_cut import PICTURES_PER_S

if TYPE_CHECKING:
    from av.container import OutputContainer
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

# Constant quality; the rate is what the encoder aims at where a film is all noise.
QUALITY = "30"
MOST_BITS_PER_S = 2_500_000
# One whole picture a second, as in the shipped clips.
BETWEEN_KEYS = PICTURES_PER_S
ENCODER = {"crf": QUALITY, "deadline": "good", "cpu-used": "4", "row-mt": "1", "threads": "2"}
POSTER_QUALITY = "86"
# FFmpeg's numbers for HD television, which every player takes for granted.
BT709 = 1
TELEVISION_RANGE = 1


class ClipWriter:
    """A clip that is written picture by picture; without sound, title, place or date."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._container: OutputContainer | None = None
        self._stream: VideoStream | None = None

    def __enter__(self) -> Self:
        import av

        self._container = av.open(
            f"file:{self._path}", "w", format="webm", container_options={"fflags": "+bitexact"}
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        container, stream = self._container, self._stream
        if container is None:
            return
        try:
            if kind is None and stream is not None:
                container.mux(stream.encode(None))
        finally:
            container.close()

    def add(self, picture: VideoFrame, number: int) -> None:
        """Add *picture* as number *number*; all have the size of the first."""
        if self._container is None:
            raise ValueError("the clip is not open")
        if self._stream is None:
            self._stream = _stream(self._container, picture)
        picture.pts = number
        picture.time_base = Fraction(1, PICTURES_PER_S)
        self._container.mux(self._stream.encode(picture))


def _stream(container: OutputContainer, first: VideoFrame) -> VideoStream:
    stream = container.add_stream("libvpx-vp9", rate=PICTURES_PER_S, options=dict(ENCODER))
    stream.width, stream.height = first.width, first.height
    stream.pix_fmt = "yuv420p"
    context = stream.codec_context
    context.bit_rate = MOST_BITS_PER_S
    context.gop_size = BETWEEN_KEYS
    context.colorspace = context.color_primaries = context.color_trc = BT709
    context.color_range = TELEVISION_RANGE
    return stream


def write_poster(halves: list[VideoFrame], path: Path) -> None:
    """Write two pictures of one size side by side."""
    import av

    poster = _side_by_side(*halves)
    with av.open(f"file:{path}", "w", format="webp") as container:
        stream = container.add_stream("libwebp", rate=1, options={"quality": POSTER_QUALITY})
        stream.width, stream.height = poster.width, poster.height
        stream.pix_fmt = "yuv420p"
        container.mux(stream.encode(poster))
        container.mux(stream.encode(None))


def _side_by_side(left: VideoFrame, right: VideoFrame) -> VideoFrame:
    from av import VideoFrame

    both = VideoFrame(left.width + right.width, left.height, "yuv420p")
    for plane in range(3):
        lines = zip(_lines(left, plane), _lines(right, plane), strict=True)
        target = both.planes[plane]
        spare = bytes(target.line_size - target.width)
        target.update(b"".join(one + other + spare for one, other in lines))
    both.pts = 0
    both.time_base = Fraction(1, 1)
    return both


def _lines(picture: VideoFrame, plane: int) -> list[bytes]:
    source = picture.planes[plane]
    whole = bytes(source)
    return [
        whole[line * source.line_size : line * source.line_size + source.width]
        for line in range(source.height)
    ]
