"""The files of the built client, each in the forms that its build has left: as it is, and compressed beside it.

Which one is sent is for the browser to say. Each form is a file of its own to whoever keeps it: with its own tag, its
own length and its own ranges.
"""

from pathlib import Path
from typing import Any

from django.utils.http import parse_etags
from whitenoise import WhiteNoise
from whitenoise.responders import FileEntry, StaticFile

from highwall.kit.front import SECURITY_HEADERS, coding_of

SUFFIXES = {"br": ".br", "gzip": ".gz"}
"""What the build makes (`web/scripts/compress.ts`), the shortest first."""


class ClientFiles(WhiteNoise):  # type: ignore[misc]
    """A WSGI application that answers for the files in a folder, and passes on everything else."""

    def __init__(self, application: Any, folder: Path) -> None:
        super().__init__(application, add_headers_function=_add_headers, max_age=0)
        if folder.is_dir():
            self.add_files(folder)

    def immutable_file_test(self, path: str, url: str) -> bool:
        """Whether the name holds a digest of the content, so that it never changes."""
        return url.startswith("/assets/")

    def get_static_file(self, path: str, url: str, stat_cache: Any = None) -> "_Forms":
        (_, _, headers), *_ = super().get_static_file(path, url, stat_cache).alternatives
        kept = [(name, value) for name, value in headers if name not in _OF_ONE_FORM]
        found = {coding: f"{path}{suffix}" for coding, suffix in SUFFIXES.items()}
        found = {coding: file for coding, file in found.items() if file in (stat_cache or ())}
        if found:
            kept.append(("Vary", "Accept-Encoding"))
        forms = {coding: _Form(file, kept, coding, stat_cache) for coding, file in found.items()}
        return _Forms({**forms, "": _Form(path, kept, "", stat_cache)})


_OF_ONE_FORM = {"Content-Length", "Content-Encoding", "ETag", "Last-Modified", "Vary"}


class _Forms:
    """One address."""

    def __init__(self, forms: "dict[str, _Form]") -> None:
        self._forms = forms
        self._codings = [coding for coding in forms if coding]

    def get_response(self, method: str, request_headers: dict[str, Any]) -> Any:
        coding = coding_of(request_headers.get("HTTP_ACCEPT_ENCODING", ""), self._codings)
        return self._forms[coding].get_response(method, request_headers)


class _Form(StaticFile):  # type: ignore[misc]
    """One file that is sent as it lies there."""

    def __init__(self, path: str, headers: list[tuple[str, str]], coding: str, stat_cache: Any) -> None:
        file = FileEntry(path, stat_cache)
        # Two forms may be of the same length, and were made in the same second.
        tag = f'"{int(file.mtime):x}-{file.size:x}{coding and f"-{coding}"}"'
        coded = [("Content-Encoding", coding)] if coding else []
        super().__init__(path, [*headers, *coded, ("ETag", tag)], None, stat_cache)

    def get_response(self, method: str, request_headers: dict[str, Any]) -> Any:
        condition = request_headers.get("HTTP_IF_RANGE")
        if condition is not None and condition != self.etag:
            # Whoever holds a part of another form can't go on with this one.
            request_headers = {name: value for name, value in request_headers.items() if name != "HTTP_RANGE"}
        return super().get_response(method, request_headers)

    def is_not_modified(self, request_headers: dict[str, Any]) -> bool:
        known = request_headers.get("HTTP_IF_NONE_MATCH")
        if known is None:
            return bool(super().is_not_modified(request_headers))
        return "*" in (tags := parse_etags(known)) or self.etag in {tag.removeprefix("W/") for tag in tags}


def _add_headers(headers: Any, path: str, url: str) -> None:
    for name, value in SECURITY_HEADERS.items():
        headers[name] = value
