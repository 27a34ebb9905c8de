"""Bodies on their way in: each has a deadline that moves on with what has arrived, and there is room for so many."""

import asyncio
import io
import logging
import tempfile
from collections import OrderedDict, defaultdict
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Any, BinaryIO, Self

from highwall.kit.errors import NoRoom
from highwall.kit.front.environ import Message

type Receive = Callable[[], Awaitable[Message]]

log = logging.getLogger(__name__)

GRACE_S = 10.0
"""What every body may take, however short it is."""
LEAST_BYTES_PER_S = 4096
"""What a body has to keep up on average beyond that: a bad mobile connection reaches several times as much."""
LONGEST_PAUSE_S = 30.0

MEMORY_BYTES = 64 * 1024
"""Longer bodies wait in a file."""
STRANGER_BYTES = 1024 * 1024
"""A longer body is read only after the application has agreed to who sends it."""

SHORT_PER_ADDRESS = 32
SHORT_IN_ALL = 512
GIVES_WAY_AFTER_S = 3.0
"""A body that came later than this ago may have arrived already and only wait for this process to look at it."""
LONG_PER_ADDRESS = 8
LONG_IN_ALL = 16

DRAIN_BYTES = 8 * 1024 * 1024
DRAIN_S = 2.0


class Broken(Exception):
    """The client has gone before its body was complete."""


class Pace:
    """The deadline of something that has to keep up a least rate, for `asyncio.timeout_at`."""

    def __init__(self, grace_s: float) -> None:
        self._loop = asyncio.get_running_loop()
        self.began, self._grace_s = self._loop.time(), grace_s
        self.limit = asyncio.timeout_at(self.began + grace_s)

    def has_reached(self, count: int) -> None:
        """So many bytes have gone through since the beginning."""
        earned = self.began + self._grace_s + count / LEAST_BYTES_PER_S
        self.limit.reschedule(min(earned, self._loop.time() + LONGEST_PAUSE_S))

    def end(self) -> None:
        """Be over now."""
        self.limit.reschedule(self._loop.time())


class Body:
    """A body that has arrived: a file to read from. Its room is given back on leaving it."""

    def __init__(self, file: BinaryIO, release: Callable[[], None] = lambda: None) -> None:
        self.file, self._release = file, release

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.file.close()
        self._release()


class Incoming:
    """The bodies that are on their way to this process.

    Short ones may come from anybody. When there are too many, the oldest unfinished one gives way, first of the same
    address: whoever sends without delay always gets through. Long ones come from people who are known, and there only
    the newest is refused.
    """

    def __init__(self) -> None:
        self._short: OrderedDict[Pace, str] = OrderedDict()
        self._of_address: defaultdict[str, OrderedDict[Pace, None]] = defaultdict(OrderedDict)
        self._long: defaultdict[str, int] = defaultdict(int)

    async def take_in(self, address: str, length: int, receive: Receive) -> Body:
        """Take in a body of this length, in bytes.

        Raises Broken when the client goes, TimeoutError when it is too slow or a short one has to give way, and NoRoom
        when there is no room for a long one.
        """
        try:
            if length <= STRANGER_BYTES:
                return await self._take_short(address, length, receive)
            return await self._take_long(address, length, receive)
        except TimeoutError:
            raise
        except OSError as error:
            log.warning("A body could not be stored: %s", error)
            raise NoRoom("There is no room for this upload now. Try again later.", retry_after_s=60) from error

    async def _take_short(self, address: str, length: int, receive: Receive) -> Body:
        pace = Pace(GRACE_S)
        async with pace.limit:
            self._enter(pace, address)
            try:
                return Body(await _take_in(length, receive, pace))
            finally:
                self._leave(pace, address)

    async def _take_long(self, address: str, length: int, receive: Receive) -> Body:
        if self._long[address] >= LONG_PER_ADDRESS or sum(self._long.values()) >= LONG_IN_ALL:
            raise NoRoom("Many uploads are under way. Try again in a minute.", retry_after_s=60)
        self._long[address] += 1

        def release() -> None:
            self._long[address] -= 1
            if not self._long[address]:
                del self._long[address]

        pace = Pace(GRACE_S)
        try:
            async with pace.limit:
                return Body(await _take_in(length, receive, pace), release)
        except BaseException:
            release()
            raise

    def _enter(self, pace: Pace, address: str) -> None:
        own: OrderedDict[Pace, None] = self._of_address.get(address, OrderedDict())
        crowded: OrderedDict[Pace, Any] | None
        crowded = own if len(own) >= SHORT_PER_ADDRESS else self._short if len(self._short) >= SHORT_IN_ALL else None
        if crowded and (oldest := next(iter(crowded))).began < pace.began - GIVES_WAY_AFTER_S:
            self._send_away(oldest)
        self._of_address[address][pace] = None
        self._short[pace] = address

    def _send_away(self, pace: Pace) -> None:
        address = self._short[pace]
        self._leave(pace, address)
        pace.end()

    def _leave(self, pace: Pace, address: str) -> None:
        if self._short.pop(pace, None) is not None:
            del self._of_address[address][pace]
            if not self._of_address[address]:
                del self._of_address[address]


async def drain(receive: Receive) -> None:
    """Read what is left of a body and forget it: a little, and not for long. Raises Broken and TimeoutError."""
    left = DRAIN_BYTES
    async with asyncio.timeout(DRAIN_S):
        while left > 0:
            data, is_over = await _part(receive)
            if is_over:
                return
            left -= len(data)


async def _take_in(length: int, receive: Receive, pace: Pace) -> BinaryIO:
    file: Any = io.BytesIO() if length <= MEMORY_BYTES else tempfile.TemporaryFile()  # noqa: SIM115 `Body` closes it
    try:
        count, is_over = 0, False
        while count < length and not is_over:
            data, is_over = await _part(receive)
            count += len(data)
            file.write(data)
            pace.has_reached(count)
        if count < length:
            raise Broken
        file.seek(0)
    except BaseException:
        file.close()
        raise
    return file  # type: ignore[no-any-return]


async def _part(receive: Receive) -> tuple[bytes, bool]:
    message = await receive()
    if message["type"] == "http.disconnect":
        raise Broken
    return message.get("body", b""), not message.get("more_body", False)
