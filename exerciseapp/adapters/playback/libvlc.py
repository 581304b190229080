"""libVLC through python-vlc, which is untyped: what moves goes through here."""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from exerciseapp.adapters.playback.video_output import VideoOutput
from exerciseapp.services.playback import PictureSize

# What every use wants: no window, no text over the picture, no hardware decoder that would have
# to copy its pictures back, no chatter on standard error.
COMMON_OPTIONS = (
    "--quiet",
    "--no-video-title-show",
    "--no-osd",
    "--no-spu",
    "--no-snapshot-preview",
    "--no-interact",
    "--avcodec-hw=none",
)
# With more than one thread, libVLC 3.0.20 beside FFmpeg 6.1 (Ubuntu 24.04) gives each picture of a
# VP9 clip the time of one two pictures later, and loses the last two.
ONE_THREADED = frozenset({"VP90"})
# Decoding into memory runs ahead of the clock, and no picture may be lost on the way.
EVERY_PICTURE = (
    "--no-audio",
    "--no-drop-late-frames",
    "--no-skip-frames",
    "--no-avcodec-hurry-up",
)

PARSE_TIMEOUT_S = 0.8


class LibVlcMissingError(Exception):
    """libVLC is not on this computer, or cannot be started; the text says what was found."""


@dataclass(frozen=True, slots=True)
class VideoFacts:
    """What a file says of its moving picture: upright size with square pixels, rate, seconds.

    ``frames_per_s`` and ``length_s`` are 0 where the file does not say. ``codec`` is the four
    letters that libVLC names it by, such as "VP90".
    """

    size: PictureSize
    frames_per_s: float
    length_s: float
    has_sound: bool
    codec: str = ""


class LibVlc:
    """One started libVLC. Making it takes some 20 ms; it may be used from any one thread."""

    def __init__(self, *options: str) -> None:
        """Start libVLC with *options*. Raises LibVlcMissingError."""
        self._vlc = _load()
        self._instance: Any = self._vlc.Instance(*COMMON_OPTIONS, *options)
        if self._instance is None:
            raise LibVlcMissingError("libvlc_new returned nothing; its plugins may be missing")

    @property
    def version(self) -> str:
        """The version of the library, such as "3.0.24"."""
        version: str = self._vlc.bytes_to_str(self._vlc.libvlc_get_version())
        return version.split(maxsplit=1)[0]

    def facts(self, path: Path) -> VideoFacts | None:
        """Read what the file at *path* says of itself; None if there is no moving picture in it."""
        media = self._instance.media_new_path(str(path))
        try:
            parsed = threading.Event()
            events = media.event_manager()
            kind = self._vlc.EventType.MediaParsedChanged
            events.event_attach(kind, lambda _event: parsed.set())
            flag = self._vlc.MediaParseFlag.local
            if media.parse_with_options(flag, int(PARSE_TIMEOUT_S * 1000)) != 0:
                return None
            parsed.wait(PARSE_TIMEOUT_S)
            events.event_detach(kind)
            return self._facts_of(media)
        finally:
            media.release()

    def _facts_of(self, media: Any) -> VideoFacts | None:
        tracks = list(media.tracks_get() or ())
        kinds = [track.type for track in tracks]
        if self._vlc.TrackType.video not in kinds:
            return None
        track = tracks[kinds.index(self._vlc.TrackType.video)]
        # python-vlc declares the union of track kinds as three fields; all begin at the first.
        video = ctypes.cast(track.audio, ctypes.POINTER(self._vlc.VideoTrack)).contents
        size = _upright_size(video, self._vlc.VideoOrient)
        if size is None:
            return None
        rate = video.frame_rate_num / video.frame_rate_den if video.frame_rate_den else 0.0
        has_sound = self._vlc.TrackType.audio in kinds
        codec = int(track.codec).to_bytes(4, "little").decode("ascii", "replace")
        return VideoFacts(size, rate, max(0, media.get_duration()) / 1000, has_sound, codec)

    def player(
        self, path: Path, output: VideoOutput, codec: str = "", *, one_threaded: bool = False
    ) -> Player:
        """Return a player for the file at *path*, ready to be started, drawing into *output*."""

        def medium(begin_s: float) -> Any:
            media = self._instance.media_new_path(str(path))
            if one_threaded or codec in ONE_THREADED:
                media.add_option(":avcodec-threads=1")
            if begin_s > 0.0:
                media.add_option(f":start-time={begin_s:.3f}")
            return media

        return Player(self._vlc, self._instance.media_player_new(), medium, output)

    def release(self) -> None:
        """Give libVLC back; no player of it may be in use any more."""
        if self._instance is not None:
            self._instance.release()
            self._instance = None


class Player:
    """One playing of one file. No method may be called from within a libVLC callback."""

    def __init__(
        self, vlc: ModuleType, handle: Any, medium: Callable[[float], Any], output: VideoOutput
    ) -> None:
        """*medium* makes a medium of the file that begins at a second."""
        self._vlc = vlc
        self._handle = handle
        self._medium = medium
        # libVLC calls into the output as long as the player lives.
        self._output = output
        output.attach(vlc, handle)

    def on_end(self, ended: Callable[[], None]) -> None:
        """Have *ended* called, from a thread of libVLC, at the end of the file or at an error."""
        events = self._handle.event_manager()
        for kind in (
            self._vlc.EventType.MediaPlayerEndReached,
            self._vlc.EventType.MediaPlayerEncounteredError,
        ):
            events.event_attach(kind, lambda _event: ended())

    def on_pause(self, stands: Callable[[], None]) -> None:
        """Have *stands* called, from a thread of libVLC, when the playing has come to a stand."""
        kind = self._vlc.EventType.MediaPlayerPaused
        self._handle.event_manager().event_attach(kind, lambda _event: stands())

    def on_time(self, came_to: Callable[[float], None]) -> None:
        """Have *came_to* called, from a thread of libVLC, with the second that is playing."""
        kind = self._vlc.EventType.MediaPlayerTimeChanged
        events = self._handle.event_manager()
        events.event_attach(kind, lambda event: came_to(event.u.new_time / 1000))

    def start(self, begin_s: float = 0.0) -> None:
        """Play from this second, from the file's beginning if none is given.

        A player that has come to its end starts only after `stop`.
        """
        media = self._medium(begin_s)
        self._handle.set_media(media)
        media.release()
        self._handle.play()

    def go_on(self) -> None:
        """Play on after a pause."""
        self._handle.set_pause(0)

    def pause(self) -> bool:
        """Stand still; tell whether that will happen. It does not where nothing plays."""
        plays = self._handle.get_state() in (self._vlc.State.Playing, self._vlc.State.Buffering)
        self._handle.set_pause(1)
        return plays

    def step(self) -> None:
        """Where it stands, show the next picture."""
        self._handle.next_frame()

    def stop(self) -> None:
        """End the playing. Waits for libVLC."""
        self._handle.stop()

    def seek(self, seconds: float) -> None:
        """Go to this second. Only a player that has been started knows seconds."""
        self._handle.set_time(round(seconds * 1000))

    def set_rate(self, rate: float) -> None:
        """Set how many times as fast as recorded the file plays."""
        self._handle.set_rate(rate)

    def set_volume(self, percent: int) -> None:
        """Set the loudness, 0 to 100."""
        self._handle.audio_set_volume(percent)

    def set_mute(self, mute: bool) -> None:
        """Keep silent, or not."""
        self._handle.audio_set_mute(mute)

    def close(self) -> None:
        """Stop and give the player back. Waits until libVLC no longer calls the output."""
        if self._handle is not None:
            self._handle.stop()
            self._handle.release()
            self._handle = None
            self._output.detach()


def _load() -> ModuleType:
    """Import python-vlc and see that it found the library.

    Where there is none, importing it raises one of several errors, or none at all.
    """
    try:
        import vlc
    except (ImportError, OSError, NotImplementedError, KeyError) as error:
        raise LibVlcMissingError(str(error)) from error
    except SystemExit as error:
        raise LibVlcMissingError("PYTHON_VLC_LIB_PATH names no library") from error
    if not hasattr(vlc.dll, "libvlc_new"):
        raise LibVlcMissingError("no libVLC was found")
    module: ModuleType = vlc
    return module


def _upright_size(video: Any, orientations: Any) -> PictureSize | None:
    if not video.width or not video.height:
        return None
    width, height = int(video.width), int(video.height)
    if video.sar_num and video.sar_den:
        width = max(1, round(width * video.sar_num / video.sar_den))
    on_its_side = {
        orientations.left_top,
        orientations.left_bottom,
        orientations.right_top,
        orientations.right_bottom,
    }
    return (
        PictureSize(height, width)
        if video.orientation in on_its_side
        else PictureSize(width, height)
    )
