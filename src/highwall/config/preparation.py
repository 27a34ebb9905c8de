"""Whether this very code has prepared a database already, found out without loading the product.

What `highwall prepare` has brought about is noted in a comment on Django's table of migrations. There the note shares
the fate of what it speaks of: it is gone with a dropped table, and as old as the backup that was restored. It counts
only while the code, the applied migrations and the predefined roles are those it names. Everything else, also a note
that can't be read, means to prepare again, which is right at any time.
"""

import hashlib
import importlib.metadata
import json
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol

import psycopg
from psycopg import sql

import highwall

PACKAGE = Path(highwall.__file__).resolve().parent
CONNECT_SECONDS = 10

_NOTE = "SELECT obj_description('django_migrations'::regclass, 'pg_class')"
# All that the schema and the seeds after it depend on, besides the code. Seeds look at what the table of roles gave a
# role when it was last read (see `config.roles.seed`).
_STATE = """
SELECT concat_ws(
    ' ',
    (SELECT md5(string_agg(concat_ws('|', id, app, name), ',' ORDER BY id)) FROM django_migrations),
    (SELECT md5(string_agg(concat_ws('|', code, predefined_rights::text), ',' ORDER BY code))
     FROM accounts_role WHERE is_builtin),
    EXISTS (SELECT FROM regions_region)
)
"""
_ANYBODY = "SELECT EXISTS (SELECT FROM accounts_user)"
_ACCOUNTS = """
SELECT md5(string_agg(concat_ws('|', email, status, password), ',' ORDER BY email))
FROM accounts_user WHERE email = ANY (%s)
"""


class Cursor(Protocol):
    """A cursor of psycopg, or Django's around one."""

    def execute(self, query: Any, params: Any = None, /) -> Any: ...
    def fetchone(self) -> Any: ...


@dataclass(frozen=True, slots=True)
class Note:
    """What was prepared: by which code, in which state that left the database, and the text of the demonstration's
    logins, which holds while the named accounts are as they were. `logins` is None where none were asked for."""

    code: str
    state: str
    logins: str | None
    emails: list[str]
    accounts: str | None


def code_digest(package: Path = PACKAGE) -> str:
    """A digest of everything that `prepare` may run: the files of the product and the versions of what is installed."""
    digest = hashlib.sha256(os.environ.get("DJANGO_SETTINGS_MODULE", "").encode())
    for folder, folders, names in os.walk(package):
        folders[:] = sorted(name for name in folders if name not in {"__pycache__", "tests"})
        for name in sorted(names):
            file = Path(folder, name)
            content = file.read_bytes()
            digest.update(f"{file.relative_to(package)}\0{len(content)}\0".encode())
            digest.update(content)
    installed = Path(str(importlib.metadata.distribution("django").locate_file("")))
    for name in sorted(path.name for path in installed.glob("*.dist-info")):
        digest.update(f"{name}\0".encode())
    return digest.hexdigest()


def known_logins(dsn: str, *, demo: bool) -> str | None:
    """The text of the demonstration's logins (empty without `demo`) of a database that needs no preparation.

    None when it has to be prepared: by other code, not at all, in another state; with `demo` also when the
    demonstration mine is not loaded or its accounts have changed. A database that can't be asked needs it, too: then
    it is for `prepare` to say why.
    """
    with suppress(psycopg.Error), psycopg.connect(dsn, connect_timeout=CONNECT_SECONDS) as link:
        return read(link.cursor(), code=code_digest(), demo=demo)
    return None


def read(cursor: Cursor, *, code: str, demo: bool) -> str | None:
    """What `known_logins` tells, for code with this digest. Raises the errors of the database."""
    note = _note(cursor)
    if note is None or note.code != code or note.state != _value(cursor, _STATE):
        return None
    if not demo:
        return ""
    if not _value(cursor, _ANYBODY) or note.accounts != _value(cursor, _ACCOUNTS, [note.emails]):
        return None
    return note.logins


def write(cursor: Cursor, *, code: str, logins: str | None, emails: Sequence[str]) -> None:
    """Note that the database is prepared. `code` is the digest from before the code was loaded."""
    accounts = None if logins is None else _value(cursor, _ACCOUNTS, [list(emails)])
    note = Note(code, _value(cursor, _STATE), logins, list(emails), accounts)
    text = sql.Literal(json.dumps(asdict(note)))
    cursor.execute(sql.SQL("COMMENT ON TABLE django_migrations IS {}").format(text))


def _note(cursor: Cursor) -> Note | None:
    text = _value(cursor, _NOTE)
    # The comment of somebody else, or of another version.
    with suppress(ValueError, TypeError):
        return Note(**json.loads(text))
    return None


def _value(cursor: Cursor, query: str, parameters: Sequence[Any] | None = None) -> Any:
    cursor.execute(query, parameters)
    return cursor.fetchone()[0]
