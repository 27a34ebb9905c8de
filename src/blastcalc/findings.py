"""What a calculation has to say about particular holes, in a form that a program can sort and a person can read."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

type Severity = Literal["error", "warning", "note"]
"""A note is nothing wrong: something to know."""


_NOTHING: Mapping[str, float | str] = MappingProxyType({})


class Finding(NamedTuple):
    """One remark about one or more holes.

    `code` is stable and meant for programs and translations; `message` is English for a person and never contains hole
    names, because the library knows holes only by index. `holes` are indexes into the arrays that were passed in,
    `connections` indexes into the connection arrays where that applies. `details` holds the numbers of the message.
    A tangled tie-up has tens of thousands of findings, so this is a tuple: nothing else is made as fast.
    """

    code: str
    message: str
    holes: tuple[int, ...]
    severity: Severity = "error"
    connections: tuple[int, ...] = ()
    details: Mapping[str, float | str] = _NOTHING
