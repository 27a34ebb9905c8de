"""Answers on their way out, at the pace of the client."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from highwall.kit.front.answers import Answer, Stored
from highwall.kit.front.connections import hang_up
from highwall.kit.front.environ import Message

PART_BYTES = 32 * 1024
"""What the server is given at once: it holds a few such parts for each connection."""
READ_BYTES = 256 * 1024


class Sender:
    """Sends the answer to one request."""

    def __init__(
        self,
        send: Callable[[Message], Awaitable[None]],
        receive: Callable[[], Awaitable[Message]],
        client: tuple[str, int],
    ) -> None:
        self._send, self._receive, self._client = send, receive, client

    async def send(self, answer: Answer) -> None:
        """Send an answer to its end, or as far as there is somebody to take it."""
        await self._send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
        if isinstance(answer.body, bytes):
            await self._send({"type": "http.response.body", "body": answer.body})
            return
        tasks = [asyncio.ensure_future(self._until_gone()), asyncio.ensure_future(self._send_stored(answer.body))]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        finally:
            for task in tasks:
                task.cancel()
            answer.body.give_up()

    async def _until_gone(self) -> None:
        while (await self._receive())["type"] != "http.disconnect":
            pass

    async def _send_stored(self, body: Stored) -> None:
        async for part in _parts(body):
            await self._send({"type": "http.response.body", "body": part, "more_body": True})
        if body.has_failed:
            # The status is out already. Only a connection that breaks tells that something is missing.
            await asyncio.to_thread(hang_up, self._client)
            return
        await self._send({"type": "http.response.body", "body": b"", "more_body": False})


async def _parts(body: Stored) -> AsyncIterator[bytes]:
    loop, grown = asyncio.get_running_loop(), asyncio.Event()
    body.wake = lambda: _wake(loop, grown)
    at = 0
    while True:
        grown.clear()
        is_whole = body.is_whole
        if at < body.size:
            block = await asyncio.to_thread(body.read, at, READ_BYTES)
            if not block:
                # The file has become shorter than it was.
                body.has_failed = True
                return
            for start in range(0, len(block), PART_BYTES):
                yield block[start : start + PART_BYTES]
            at += len(block)
        elif is_whole:
            return
        else:
            await grown.wait()


def _wake(loop: asyncio.AbstractEventLoop, event: asyncio.Event) -> Any:
    loop.call_soon_threadsafe(event.set)
