"""The bytes of attachments on disk, by their SHA-256, below `attachments` of the media folder.

They are there before the row that names them and gone after it, so that whatever ends the product in between leaves at
worst a file that no row names; the sweep takes it later. Who puts or takes the bytes of one hash holds its lock until
the end of the transaction, so that neither misses the other.
"""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from highwall.kit.backup import taking
from highwall.kit.models import StoredFile, new_id

_FOLDER = "attachments"
INCOMING = "incoming"
SMALL = ".small"
_LOCK = "SELECT pg_advisory_xact_lock(%s)"


def root() -> Path:
    return Path(settings.MEDIA_ROOT) / _FOLDER


def place_of(sha256: str) -> Path:
    """Where the bytes of a hash are."""
    return root() / sha256[:2] / sha256[2:4] / sha256


def small_of(sha256: str) -> Path:
    """Where the small picture of a picture is."""
    place = place_of(sha256)
    return place.with_name(place.name + SMALL)


@contextmanager
def desk() -> Iterator[Path]:
    """A folder to work in, on the disk on which the bytes come to lie; removed with all that is left in it."""
    folder = root() / INCOMING / str(new_id())
    folder.mkdir(parents=True, mode=0o700)
    try:
        yield folder
    finally:
        clear(folder)


def clear(folder: Path) -> None:
    """Remove a folder to work in, with its files."""
    for path in folder.iterdir():
        path.unlink(missing_ok=True)
    folder.rmdir()


def write(chunks: Iterable[bytes], path: Path, check_size: Callable[[int], None]) -> None:
    """Write an upload, a chunk at a time; `check_size` is told how much has come, and raises where it is too much."""
    size = 0
    with path.open("xb") as file:
        for chunk in chunks:
            size += len(chunk)
            check_size(size)
            file.write(chunk)


def sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def lock(sha256: str) -> None:
    """Wait until nobody else puts or takes these bytes, and keep others away until the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute(_LOCK, [int.from_bytes(bytes.fromhex(sha256)[:8], signed=True)])


def put(sha256: str, content: Path, small: Path | None) -> None:
    """Move files to where they stay, unless they are there. Call with the lock."""
    pairs = [(content, place_of(sha256))] + ([(small, small_of(sha256))] if small else [])
    for source, target in pairs:
        if target.exists():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        _to_disk(source)
        source.replace(target)
        for folder in (target.parent, target.parent.parent, root()):
            _to_disk(folder)


def take_when_unlinked(sha256: str) -> None:
    """Remove the bytes once this transaction has committed, unless somebody has attached them anew meanwhile."""
    # What fails then is logged and left to the sweep: the record has let go of the file already.
    transaction.on_commit(lambda: remove_unnamed(sha256), robust=True)


def remove_unnamed(sha256: str) -> bool:
    """Remove the bytes of a hash that no row names; whether that was done. While a backup is being taken they stay for
    the sweep: the snapshot of the backup may still name them."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_xact_lock_shared(%s)", [taking.BACKUP_LOCK])
            if not (cursor.fetchone() or (False,))[0]:
                return False
        lock(sha256)
        if StoredFile.objects.filter(sha256=sha256).exists():
            return False
        small_of(sha256).unlink(missing_ok=True)
        place_of(sha256).unlink(missing_ok=True)
    return True


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
