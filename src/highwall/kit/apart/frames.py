"""What the two ends of a piece of work say to each other: plain values, each with its length before it.

Plain values only (msgpack: numbers, texts, bytes, lists, maps), so that whatever a hostile file may do to the process
that reads it, its answer is data for the process that asked.
"""

import socket
import struct
from typing import Any

import msgspec

LARGEST_FRAME = 256 * 1024 * 1024
STATUS = struct.Struct("!i")
"""How the process of a piece of work ended: its exit code, or the negative number of a signal."""

_LENGTH = struct.Struct("!I")
_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder().decode


def send(end: socket.socket, value: Any) -> None:
    """Send one value. Raises ValueError when it is larger than `LARGEST_FRAME`, OSError when the other end is gone."""
    body = _encode(value)
    if len(body) > LARGEST_FRAME:
        raise ValueError(f"an answer of {len(body)} bytes is too large")
    end.sendall(_LENGTH.pack(len(body)) + body)


def receive(end: socket.socket) -> Any:
    """The next value; EOFError when the other end has closed or says what is no value, TimeoutError by its timeout."""
    (length,) = _LENGTH.unpack(_exactly(end, _LENGTH.size))
    if length > LARGEST_FRAME:
        raise EOFError
    try:
        return _decode(_exactly(end, length))
    except msgspec.MsgspecError as error:
        raise EOFError from error


def _exactly(end: socket.socket, size: int) -> bytes:
    body = bytearray()
    while len(body) < size:
        try:
            part = end.recv(min(size - len(body), 1 << 20))
        except ConnectionError as error:
            raise EOFError from error
        if not part:
            raise EOFError
        body += part
    return bytes(body)
