"""From the pictures of a camera to those of a demonstration: upright, small, in common colours."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from exerciseapp.adapters.films.source import turn_of, upright_size
from exerciseapp.services.playback import PictureSize

if TYPE_CHECKING:
    from av.filter import Graph
    from av.video.frame import VideoFrame

# FFmpeg's numbers for what a camera may have noted: nothing, two kinds of HDR, wide colours.
UNKNOWN = frozenset({0, 2, 3})
HDR_CURVES = {16: "smpte2084", 18: "arib-std-b67"}
WIDE_COLOURS = 9
# Who notes nothing has the colours of television: since HD others than before.
HD_LINES = 720
TURNS = {
    90: (("transpose", "cclock"),),
    180: (("hflip", ""), ("vflip", "")),
    270: (("transpose", "clock"),),
}

Step = tuple[str, str]


def fitted(size: PictureSize, frame: PictureSize) -> PictureSize:
    """Return the largest even size of the shape *size* within *frame*, but not above *size*."""
    within = size.fitted_into(frame)
    kept = within if within.width < size.width else size
    return PictureSize(max(2, kept.width // 2 * 2), max(2, kept.height // 2 * 2))


@dataclass(slots=True)
class Turner:
    """Makes pictures of one film upright, no larger than *frame*, and mirrored if so wished.

    ``shape`` is how wide the film's pixels are, in their heights; ``pixels`` how they are to be
    given, as FFmpeg names it.
    """

    frame: PictureSize
    shape: Fraction
    mirrored: bool = False
    pixels: str = "yuv420p"
    _graph: Graph | None = None
    _made_for: tuple[object, ...] = ()

    def turned(self, frame: VideoFrame) -> VideoFrame:
        """Return *frame* as it is to be shown, with the colours of HD television."""
        kind = (
            frame.width,
            frame.height,
            frame.format.name,
            turn_of(frame),
            frame.colorspace,
            frame.color_range,
            frame.color_primaries,
            frame.color_trc,
        )
        # A film may change in the middle: phones turn, broadcasts go to a narrower picture.
        if self._graph is None or kind != self._made_for:
            self._graph = _graph(frame, self.shape, self._steps(frame))
            self._made_for = kind
        self._graph.vpush(frame)
        return self._graph.vpull()

    def _steps(self, frame: VideoFrame) -> list[Step]:
        size = fitted(upright_size(frame, self.shape), self.frame)
        steps: list[Step] = [*TURNS.get(turn_of(frame), ())]
        if self.mirrored:
            steps.append(("hflip", ""))
        return [
            *steps,
            ("scale", f"{size.width}:{size.height}:flags=bicubic"),
            ("scale", _colours(frame)),
            ("format", "yuv420p"),
            ("setsar", "1"),
            ("format", self.pixels),
        ]


def framed(picture: VideoFrame, size: PictureSize, rim: PictureSize) -> VideoFrame:
    """Return a turned *picture* within *size*, with white around it up to *rim*."""
    inner = PictureSize(picture.width, picture.height).fitted_into(size)
    steps = [
        ("scale", f"{inner.width // 2 * 2}:{inner.height // 2 * 2}:flags=bicubic"),
        ("pad", f"{rim.width}:{rim.height}:(ow-iw)/2:(oh-ih)/2:white"),
    ]
    graph = _graph(picture, Fraction(1), steps)
    graph.vpush(picture)
    return graph.vpull()


def _graph(frame: VideoFrame, shape: Fraction, steps: list[Step]) -> Graph:
    from av.filter import Graph

    graph = Graph()
    graph.threads = 1
    # All is told that a picture tells: what differs makes FFmpeg prepare anew at each picture,
    # and for HDR that takes seconds.
    told = {
        "video_size": f"{frame.width}x{frame.height}",
        "pix_fmt": frame.format.name,
        "time_base": "1/1000",
        "sar": f"{shape.numerator}/{shape.denominator}",
        "colorspace": int(frame.colorspace),
        "range": int(frame.color_range),
    }
    last = graph.add("buffer", ":".join(f"{key}={value}" for key, value in told.items()))
    for name, arguments in steps:
        step = graph.add(name, arguments or None)
        last.link_to(step)
        last = step
    last.link_to(graph.add("buffersink"))
    graph.configure()
    return graph


def _colours(frame: VideoFrame) -> str:
    """Return what the scaler is told of the colours that come and of those that are wanted."""
    told = ["out_color_matrix=bt709", "out_range=tv"]
    if int(frame.colorspace) in UNKNOWN:
        told.append(f"in_color_matrix={'bt709' if frame.height >= HD_LINES else 'smpte170m'}")
    curve = HDR_CURVES.get(int(frame.color_trc))
    if curve is not None or int(frame.color_primaries) == WIDE_COLOURS:
        # Phones record brighter than common screens are; left as it is, that looks like fog.
        told += ["out_primaries=bt709", "out_transfer=bt709", "intent=relative_colorimetric"]
    return ":".join(told)
