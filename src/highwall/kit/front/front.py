"""The asynchronous front (ASGI) of the application (WSGI).

A request is taken in whole before a thread is given to it, and the thread is free again as soon as the answer is made:
how slowly a client sends or reads costs memory and time of the front alone, and both are bounded. See docs/adr/0018.
"""

import asyncio
import io
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from highwall.kit.errors import BodyTooSlow, DomainError
from highwall.kit.front.answers import Answer, answer_of
from highwall.kit.front.bodies import STRANGER_BYTES, Body, Broken, Incoming, drain
from highwall.kit.front.connections import Watch
from highwall.kit.front.environ import BODY_AWAITED, REFUSAL, Environ, Message, address_of, environ_of
from highwall.kit.front.middleware import refusal_of_body
from highwall.kit.front.sending import Sender
from highwall.kit.front.threads import Threads

type Receive = Callable[[], Awaitable[Message]]
type Send = Callable[[Message], Awaitable[None]]
type Application = Callable[[Environ, Callable[..., Any]], Any]

_GO_AHEAD = 100


class Front:
    """An ASGI application that runs a WSGI application in a fixed number of threads."""

    def __init__(self, application: Application, *, threads: int) -> None:
        self._application = application
        self._threads = Threads(threads)
        self._incoming = Incoming()
        self._watch: asyncio.Task[None] | None = None

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if self._watch is None:
            self._watch = asyncio.create_task(Watch(int(scope["server"][1])).keep())
        environ = environ_of(scope)
        sender = Sender(send, receive, scope["client"])
        if environ.get("CONTENT_LENGTH", "0") == "0" and "HTTP_TRANSFER_ENCODING" not in environ:
            await sender.send(await self._answer(environ, io.BytesIO()))
            return
        try:
            taken = await self._take_in(environ, receive)
        except Broken:
            # Nobody is there to be answered.
            return
        if isinstance(taken, Body):
            with taken:
                await sender.send(await self._answer(environ, taken.file))
            return
        taken.close_connection()
        await sender.send(taken)
        # Closing at once while the client still sends would make its system throw the answer away.
        with suppress(Broken, TimeoutError):
            await drain(receive)

    async def _take_in(self, environ: Environ, receive: Receive) -> Body | Answer:
        """The body, or the refusal of a request whose body is not read, or not to its end."""
        refusal = refusal_of_body(environ)
        if refusal is None:
            length = int(environ["CONTENT_LENGTH"])
            if length > STRANGER_BYTES:
                answer = await self._answer({**environ, BODY_AWAITED: True}, io.BytesIO())
                if answer.status != _GO_AHEAD:
                    return answer
            try:
                return await self._incoming.take_in(address_of(environ), length, receive)
            except TimeoutError:
                refusal = BodyTooSlow("The request did not arrive in time. Check your connection and send it again.")
            except DomainError as error:
                refusal = error
        return await self._answer({**environ, REFUSAL: refusal}, io.BytesIO())

    async def _answer(self, environ: Environ, body: Any) -> Answer:
        environ["wsgi.input"] = body
        # A token that nobody has checked yet is good enough here: one that is made up is refused within a millisecond.
        whose = environ.get("HTTP_AUTHORIZATION") or address_of(environ)
        answer: Answer = await self._threads.run(whose, lambda tell: answer_of(self._application, environ, tell))
        return answer
