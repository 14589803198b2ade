"""One window for each library: a second start hands its arguments to the first.

Which process owns a library is decided by the library's own lock; this is only
the way in which the second start reaches the first.
"""

import ctypes
import hashlib
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MILLISECONDS = 2000
_LARGEST_MESSAGE_BYTES = 1 << 20
_TAKEN = b"taken\n"


class SingleInstance(QObject):
    """Listens for later starts on the same library, or hands over to an earlier one.

    The name of the local socket comes from the library's path, so that two
    libraries can be open in two windows; nobody but the same user of the
    system may connect.

    Signals:
        arguments_received: A later start handed over its arguments (a tuple
            of texts); the window should come to the front.
    """

    arguments_received = Signal(object)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = server_name(library)
        self._server: QLocalServer | None = None

    def hand_over(self, arguments: Sequence[str]) -> bool:
        """Give the arguments to a program that has this library open.

        Returns False when there is none. Waits up to two seconds; to be
        called before the event loop runs.
        """
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE_MILLISECONDS):
            return False
        _let_others_come_to_the_front()
        socket.write(json.dumps(list(arguments)).encode() + b"\n")
        socket.flush()
        while not socket.canReadLine():
            if not socket.waitForReadyRead(_PATIENCE_MILLISECONDS):
                return False
        taken = bytes(socket.readLine().data()) == _TAKEN
        socket.disconnectFromServer()
        return taken

    def listen(self) -> bool:
        """Begin to listen for later starts; return False where that is not possible."""
        # A program that was killed leaves its socket file behind on Linux.
        QLocalServer.removeServer(self._name)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._on_server_new_connection)
        self._server = server
        return server.listen(self._name)

    def close(self) -> None:
        """Listen no more."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    @Slot()
    def _on_server_new_connection(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(self._on_socket_ready_read)
            if socket.bytesAvailable():
                self._take(socket)

    @Slot()
    def _on_socket_ready_read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._take(socket)

    def _take(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LARGEST_MESSAGE_BYTES:
                socket.abort()
            return
        arguments = _arguments_in(bytes(socket.readLine().data()))
        if arguments is None:
            socket.abort()
            return
        socket.write(_TAKEN)
        socket.flush()
        self.arguments_received.emit(arguments)


def server_name(library: Path) -> str:
    """Return the socket's name for a library; the same for each way to write its path."""
    path = os.path.normcase(str(library.resolve()))
    return "hoso-" + hashlib.sha256(path.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def _arguments_in(message: bytes) -> tuple[str, ...] | None:
    """Return the arguments of a message, None where it is none of ours."""
    try:
        values = json.loads(message)
    except ValueError:
        return None
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        return None
    return tuple(values)


def _let_others_come_to_the_front() -> None:
    """Pass on the right to raise a window, which Windows gives to the program just started."""
    if sys.platform == "win32":
        any_process = 0xFFFFFFFF
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)
