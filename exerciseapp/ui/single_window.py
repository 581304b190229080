"""One window for one data folder: a second start hands over what it was asked to do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QThread, Signal

# Loaded only when it is used, since the window stands on the screen before it is.
if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

# A path of a socket may have some hundred bytes, by system; longer ones get a name of their own.
LONGEST_SOCKET_PATH = 100
ANSWER_MS = 5_000
RETRY_MS = 100
ACKNOWLEDGED = b"ok\n"


class NoAnswerError(OSError):
    """Another window has the data folder open, but does not answer."""


class SingleWindow(QObject):
    """The right to be the one window of its kind of a data folder.

    ``request_received`` carries what a second start was asked for, as a list of words.
    """

    request_received = Signal(list)

    def __init__(self, folder: Path, kind: str = "window", parent: QObject | None = None) -> None:
        """Of each *kind* of window the folder may have one; *kind* names its files."""
        super().__init__(parent)
        self._address = _address(folder, kind)
        self._lock = QLockFile(str(folder / f"{kind}.lock"))
        # A lock counts as left over only when its process is gone, never by its age.
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """Become the window of the folder; False when another process is it already."""
        return self._lock.tryLock(0)

    def listen(self) -> None:
        """Hear from now on what second starts are asked for; they wait some seconds for it."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._address)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._greet)
        server.listen(self._address)
        self._server = server

    def hand_over(self, request: list[str]) -> None:
        """Give *request* to the window that is open. Raises NoAnswerError if it stays silent."""
        import json

        from PySide6.QtNetwork import QLocalSocket

        message = json.dumps(request).encode() + b"\n"
        for _attempt in range(ANSWER_MS // RETRY_MS):
            socket = QLocalSocket()
            socket.connectToServer(self._address)
            if socket.waitForConnected(RETRY_MS):
                socket.write(message)
                socket.waitForBytesWritten(ANSWER_MS)
                if socket.waitForReadyRead(ANSWER_MS):
                    return
                break
            # The other one may have only just begun.
            QThread.msleep(RETRY_MS)
        raise NoAnswerError(
            "the program is open already, but its window does not answer; "
            "close it, or wait a minute, and start again"
        )

    def release(self) -> None:
        """Let another process become the window of the folder."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _greet(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            if socket is not None:
                socket.readyRead.connect(lambda socket=socket: self._read(socket))
                socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        request = _words(bytes(socket.readLine().data()))
        socket.write(ACKNOWLEDGED)
        socket.flush()
        self.request_received.emit(request)


def _words(line: bytes) -> list[str]:
    """Return the words of a request; a line that is none asks only for the window."""
    import json

    try:
        request = json.loads(line)
    except ValueError:
        return []
    return [str(word) for word in request] if isinstance(request, list) else []


def _address(folder: Path, kind: str) -> str:
    path = str(folder.resolve() / f"{kind}.socket")
    if len(path.encode()) <= LONGEST_SOCKET_PATH:
        return path
    import hashlib

    return "exerciseapp-" + hashlib.sha256(path.encode()).hexdigest()[:16]
