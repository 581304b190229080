"""A peer: QMediaPlayer with QVideoWidget. Needs PySide6-Addons, which the program does not."""

from __future__ import annotations

import sys

from PySide6.QtCore import QUrl
from PySide6.QtMultimedia import QMediaPlayer
from PySide6.QtMultimediaWidgets import QVideoWidget
from PySide6.QtWidgets import QApplication


def main() -> int:
    """Play the clips that are named, over and over."""
    app = QApplication(sys.argv)
    clips = [QUrl.fromLocalFile(path) for path in sys.argv[1:]]
    widget = QVideoWidget()
    widget.setGeometry(0, 0, 1280, 720)
    player = QMediaPlayer()
    player.setVideoOutput(widget)
    player.setSource(clips[0])
    if len(clips) == 1:
        player.setLoops(QMediaPlayer.Loops.Infinite)

    def go_on(status: QMediaPlayer.MediaStatus) -> None:
        if status is QMediaPlayer.MediaStatus.EndOfMedia and len(clips) > 1:
            clips.append(clips.pop(0))
            player.setSource(clips[0])
            player.play()

    player.mediaStatusChanged.connect(go_on)
    widget.show()
    player.play()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
