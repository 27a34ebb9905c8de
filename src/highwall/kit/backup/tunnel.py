"""A way for PostgreSQL's tools to a server that is reached over TLS, when they themselves were built without it.

The tools speak to a socket in a folder that only the present user may enter; what they say goes on over TLS, checked as
the `sslmode` of the connection demands.
"""

import asyncio
import ssl
import struct
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

_SSL_REQUEST = struct.pack("!ii", 8, 80877103)
_PORT = 5432
_PIECE = 1 << 16


def tls_of(known: dict[str, Any]) -> ssl.SSLContext:
    """The context that means what libpq means by these parameters (`sslmode`, `sslrootcert`, `sslcert`, `sslkey`)."""
    mode, roots = known.get("sslmode", "prefer"), known.get("sslrootcert")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.check_hostname = mode == "verify-full"
    # A root certificate that is named counts also under `require`.
    is_checked = mode in {"verify-ca", "verify-full"} or (mode == "require" and roots)
    context.verify_mode = ssl.CERT_REQUIRED if is_checked else ssl.CERT_NONE
    if is_checked and roots == "system":
        context.load_default_certs()
    elif is_checked and roots:
        context.load_verify_locations(roots)
    if known.get("sslcert"):
        context.load_cert_chain(known["sslcert"], known.get("sslkey"))
    return context


@contextmanager
def tunnel(host: str, port: int, known: dict[str, Any]) -> Iterator[dict[str, str]]:
    """Keep the way open for the length of the block; gives host, port and sslmode for the tools. Raises OSError when
    the server can't be reached at all, ssl.SSLError when its certificate is not accepted."""
    context = tls_of(known)
    with tempfile.TemporaryDirectory(prefix="highwall-") as folder:
        way = _Way(host, port, context, Path(folder) / f".s.PGSQL.{_PORT}")
        way.start()
        try:
            yield {"host": folder, "port": str(_PORT), "sslmode": "disable"}
        finally:
            way.stop()


class _Way(threading.Thread):
    def __init__(self, host: str, port: int, context: ssl.SSLContext, socket: Path) -> None:
        super().__init__(name="tunnel to the database", daemon=True)
        self._target, self._context, self._socket = (host, port), context, socket
        self._ready = threading.Event()
        self._failure: Exception | None = None
        self._loop = asyncio.new_event_loop()
        self._over = asyncio.Event()

    def start(self) -> None:
        super().start()
        self._ready.wait()
        if self._failure is not None:
            raise self._failure

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._over.set)
        self.join()

    def run(self) -> None:
        try:
            self._loop.run_until_complete(self._serve())
        except (OSError, EOFError) as error:
            self._failure = error
        finally:
            self._loop.close()
            self._ready.set()

    async def _serve(self) -> None:
        # Tried once before, so that a refusal is told as what it is and not as the complaint of a tool.
        _, writer = await self._reach()
        await _close(writer)
        going: set[asyncio.Task[None]] = set()

        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.current_task()
            assert task is not None
            going.add(task)
            try:
                await self._carry(reader, writer)
            finally:
                going.discard(task)

        async with await asyncio.start_unix_server(serve, self._socket):
            self._ready.set()
            await self._over.wait()
            for task in going:
                task.cancel()
            await asyncio.gather(*going, return_exceptions=True)

    async def _reach(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        host, port = self._target
        reader, writer = await asyncio.open_connection(host, port)
        writer.write(_SSL_REQUEST)
        if await reader.readexactly(1) != b"S":
            await _close(writer)
            raise ConnectionError("The database server does not offer TLS.")
        await writer.start_tls(self._context, server_hostname=host if self._context.check_hostname else None)
        return reader, writer

    async def _carry(self, near: asyncio.StreamReader, near_writer: asyncio.StreamWriter) -> None:
        try:
            far, far_writer = await self._reach()
        except OSError:
            # The tool reports the closed connection, and fails.
            await _close(near_writer)
            return
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(_copy(near, far_writer))
                group.create_task(_copy(far, near_writer))
        finally:
            await _close(far_writer)
            await _close(near_writer)


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Pass everything on; the end of one direction ends the connection, as it does in PostgreSQL's protocol."""
    with suppress(OSError):
        while piece := await reader.read(_PIECE):
            writer.write(piece)
            await writer.drain()
    await _close(writer)


async def _close(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with suppress(OSError):
        await writer.wait_closed()
