"""A request as the web server gives it (ASGI), told as the application reads it (WSGI)."""

from collections.abc import Mapping, MutableMapping
from typing import Any

from django.conf import settings

type Environ = dict[str, Any]
type Message = MutableMapping[str, Any]

BODY_AWAITED = "highwall.body_awaited"
"""Set while the body is still on its way: whoever would read it answers 100 instead, or refuses."""

REFUSAL = "highwall.refusal"
"""A `DomainError` with which the request is answered, because its body could not be taken in."""

_COMMON: Environ = {
    "SCRIPT_NAME": "",
    "wsgi.version": (1, 0),
    "wsgi.multithread": True,
    "wsgi.multiprocess": True,
    "wsgi.run_once": False,
}
_UNPREFIXED = {b"content-type": "CONTENT_TYPE", b"content-length": "CONTENT_LENGTH"}
_names: dict[bytes, str] = {}
"""Headers that came before, by their name on the wire."""
_MOST_NAMES = 1000


def environ_of(scope: Message) -> Environ:
    """The request without its body.

    Headers whose name holds an underscore are left out: they could pass for the same name with a hyphen, which the
    proxy in front sets.
    """
    host, port = scope["server"] or ("", "")
    environ: Environ = {
        **_COMMON,
        "REQUEST_METHOD": scope["method"],
        # WSGI has the bytes of the path as Latin-1.
        "PATH_INFO": scope["path"].encode().decode("latin-1"),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_NAME": host,
        "SERVER_PORT": str(port),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "REMOTE_ADDR": scope["client"][0] if scope["client"] else "",
        "wsgi.url_scheme": scope["scheme"],
    }
    for name, raw in scope["headers"]:
        if b"_" in name:
            continue
        key, value = _names.get(name) or _name_of(name), raw.decode("latin-1")
        if (former := environ.get(key)) is not None:
            value = f"{former}{'; ' if name == b'cookie' else ','}{value}"
        environ[key] = value
    return environ


def address_of(environ: Mapping[str, Any]) -> str:
    """The address of the client; behind the trusted proxy, the last address that the proxy appended."""
    if settings.TRUST_PROXY and (forwarded := environ.get("HTTP_X_FORWARDED_FOR")):
        return str(forwarded).rsplit(",", 1)[-1].strip()
    return str(environ.get("REMOTE_ADDR") or "")


def _name_of(name: bytes) -> str:
    key = _UNPREFIXED.get(name) or "HTTP_" + name.decode("latin-1").upper().replace("-", "_")
    if len(_names) < _MOST_NAMES:
        _names[name] = key
    return key
