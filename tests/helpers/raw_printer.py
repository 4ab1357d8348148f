"""A printer on the network for tests: a listening socket that keeps what it gets, or misbehaves."""

import socket
import struct
import threading
from types import TracebackType
from typing import Literal, Self

Way = Literal["good", "silent", "resets", "deaf"]


class RawPrinter:
    """Listens on a free port; each connection is one job."""

    def __init__(self, way: Way = "good") -> None:
        self.way = way
        self.jobs: list[bytes] = []
        self._socket = socket.socket()
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self._socket.bind(("127.0.0.1", 0))
        self._socket.listen()
        self.address = f"127.0.0.1:{self._socket.getsockname()[1]}"
        self._held: list[socket.socket] = []
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.unplug()

    def unplug(self) -> None:
        """Nobody listens any more."""
        self._socket.close()
        for line in self._held:
            line.close()

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self._socket.accept()
            except OSError:
                return
            if self.way == "resets":
                line.recv(100)
                # No time to linger: what wasn't read is answered with a reset.
                line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                line.close()
            elif self.way == "deaf":
                self._held.append(line)
            else:
                self.jobs.append(self._read(line))
                if self.way == "good":
                    line.close()
                else:
                    self._held.append(line)

    def _read(self, line: socket.socket) -> bytes:
        parts = []
        while part := line.recv(4096):
            parts.append(part)
        return b"".join(parts)
