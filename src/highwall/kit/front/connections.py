"""The connections of this process, looked at from outside: the web server has no call that ends one, and no least rate
at which an answer has to be read."""

import asyncio
import fcntl
import logging
import os
import socket
import stat
import struct
import termios
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass

log = logging.getLogger(__name__)

CHECK_S = 10.0
LEAST_BYTES_PER_S = 4096
CHECKS_BEHIND = 3
"""How often in a row a connection is found too slow before it is cut."""

_BYTES_ACKED = 120
"""Where `struct tcp_info` of Linux has the number of bytes that the other end has taken."""


@dataclass(slots=True)
class _Seen:
    acked: int
    checks_behind: int


def _open_links() -> Iterator[socket.socket]:
    """A handle on each TCP connection of this process, closed again after its turn."""
    for name in os.listdir("/proc/self/fd"):
        # Others open and close files meanwhile.
        with suppress(OSError):
            number = os.dup(int(name))
            if not stat.S_ISSOCK(os.fstat(number).st_mode):
                os.close(number)
                continue
            with closing(socket.socket(fileno=number)) as link:
                if link.family in {socket.AF_INET, socket.AF_INET6}:
                    yield link


def _cut(link: socket.socket) -> None:
    """End a connection for both sides now: what still waits to be sent is thrown away."""
    link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    link.shutdown(socket.SHUT_RDWR)


def hang_up(client: tuple[str, int]) -> None:
    """Cut the connection to a client, known by its address and port, without the end that a complete answer has."""
    wanted = client[0], int(client[1])
    for link in _open_links():
        if link.getpeername()[:2] == wanted:
            _cut(link)


class Watch:
    """Cuts connections of a server whose clients do not take what is sent to them."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._seen: dict[tuple[str, int], _Seen] = {}

    async def keep(self) -> None:
        """Look at them all again and again, for as long as the process runs."""
        while True:
            await asyncio.sleep(CHECK_S)
            await asyncio.to_thread(self.check)

    def check(self) -> None:
        """Look at them all once. One is behind while bytes wait for it and it has taken too few since the last look."""
        former, self._seen = self._seen, {}
        for link in _open_links():
            with suppress(OSError):
                if link.getsockname()[1] == self._port:
                    self._look(link, former)

    def _look(self, link: socket.socket, former: dict[tuple[str, int], _Seen]) -> None:
        client = link.getpeername()[:2]
        (waiting,) = struct.unpack("i", fcntl.ioctl(link, termios.TIOCOUTQ, b"\0" * 4))
        if not waiting:
            return
        (acked,) = struct.unpack_from("=Q", link.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 256), _BYTES_ACKED)
        before = former.get(client)
        is_behind = before is not None and acked - before.acked < LEAST_BYTES_PER_S * CHECK_S
        seen = self._seen[client] = _Seen(acked, before.checks_behind + 1 if before and is_behind else 0)
        if seen.checks_behind >= CHECKS_BEHIND:
            log.info("A client at %s does not read its answer; the connection is cut.", client[0])
            _cut(link)
