"""The file of a backup: a ZIP archive with the dump, the heads of the audit trail, files, and a manifest.

It is encrypted as a whole where the installation has a key for backups (`sealed`); others are read all the same."""

import hashlib
import os
import shutil
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import IO

import msgspec
from django.conf import settings

from highwall.kit.sealing import sealed

PRODUCT = "highwall"
FORMAT = 1
MANIFEST = "manifest.json"
DUMP = "database.dump"
HEADS = "audit/heads.log"
FILES = "files/"
SUFFIX = ".backup"
UNFINISHED = ".unfinished"

_CHUNK = 1 << 20


class BackupRefused(Exception):
    """A file can't be restored here; `code` is stable, the message says why. Nothing was touched."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class Member(msgspec.Struct):
    """A part of the archive: its length in bytes before compression, and the SHA-256 of that."""

    bytes: int
    sha256: str


class Manifest(msgspec.Struct, kw_only=True):
    """What a backup says about itself. `rows` counts each table; `figures` are sums that must come out again."""

    product: str = PRODUCT
    format: int = FORMAT
    installation: str
    kind: str
    by: str
    taken_at: datetime
    postgres: int
    migrations: list[str]
    rows: dict[str, int]
    figures: dict[str, str]
    head_sequence: int
    head_seal: str
    members: dict[str, Member] = msgspec.field(default_factory=dict)


class ArchiveWriter:
    """Writes a backup under another name, which it loses when it is complete and on the disk."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._unfinished = path.with_name(path.name + UNFINISHED)
        self._file = os.fdopen(_private(self._unfinished), "w+b")
        self._sealing = sealed.SealingWriter(self._file, settings.BACKUP_KEYS[0]) if settings.BACKUP_KEYS else None
        self._zip = zipfile.ZipFile(self._sealing or self._file, "w", zipfile.ZIP_DEFLATED)
        self._zip.compresslevel = 1
        self._members: dict[str, Member] = {}

    def add(self, name: str, chunks: Iterator[bytes]) -> None:
        digest, length = hashlib.sha256(), 0
        with self._zip.open(name, "w", force_zip64=True) as member:
            for chunk in chunks:
                digest.update(chunk)
                length += len(chunk)
                member.write(chunk)
        self._members[name] = Member(length, digest.hexdigest())

    def finish(self, manifest: Manifest) -> None:
        manifest.members = self._members
        self._zip.writestr(MANIFEST, msgspec.json.format(msgspec.json.encode(manifest)))
        self._zip.close()
        if self._sealing:
            self._sealing.finish()
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._unfinished.rename(self.path)

    def discard(self) -> None:
        """Give up what was written so far."""
        # Closing writes what is left, which on a full disk fails again; nobody wants it any more.
        with suppress(OSError, ValueError):
            self._zip.close()
        with suppress(OSError):
            self._file.close()
        self._unfinished.unlink(missing_ok=True)


def _private(path: Path) -> int:
    return os.open(path, os.O_CREAT | os.O_TRUNC | os.O_RDWR, 0o600)


def file_chunks(file: IO[bytes]) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK):
        yield chunk


def read_manifest(path: Path) -> Manifest:
    """What a file says about itself. Raises BackupRefused: no backup of ours, cut off, of a newer format."""
    with _opened(path) as archive:
        try:
            found = msgspec.json.decode(archive.read(MANIFEST))
        except (KeyError, msgspec.DecodeError, zipfile.BadZipFile) as error:
            raise BackupRefused("not_a_backup", f"{path.name} is an archive, but not a backup of Highwall.") from error
    if not isinstance(found, dict) or found.get("product") != PRODUCT:
        raise BackupRefused("not_a_backup", f"{path.name} is an archive, but not a backup of Highwall.")
    if found.get("format", 0) > FORMAT:
        raise BackupRefused(
            "newer_version", f"{path.name} was made by a newer version of Highwall. Install that first."
        )
    try:
        return msgspec.convert(found, Manifest)
    except msgspec.ValidationError as error:
        raise BackupRefused("damaged", f"The manifest of {path.name} is damaged: {error}.") from error


def check_members(path: Path, manifest: Manifest, on_bytes: Callable[[int], None] = lambda _: None) -> None:
    """Read the whole file and compare every part with its checksum. Raises BackupRefused."""
    with _opened(path) as archive:
        present = {info.filename for info in archive.infolist()} - {MANIFEST}
        if present != set(manifest.members):
            raise BackupRefused("damaged", f"{path.name} does not have the parts that its manifest names.")
        for name, expected in manifest.members.items():
            digest = hashlib.sha256()
            try:
                with archive.open(name) as member:
                    for chunk in file_chunks(member):
                        digest.update(chunk)
                        on_bytes(len(chunk))
            except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError) as error:
                raise BackupRefused("damaged", f"{name} in {path.name} is damaged: {error}.") from error
            if digest.hexdigest() != expected.sha256:
                raise BackupRefused("damaged", f"{name} in {path.name} is not what was written: its checksum differs.")


@contextmanager
def open_member(path: Path, name: str) -> Iterator[IO[bytes]]:
    with _opened(path) as archive, archive.open(name) as member:
        yield member


def extract_files(path: Path, manifest: Manifest, target: Path) -> int:
    """Put the files of a backup where they are missing; what exists stays. Returns how many were put."""
    put = 0
    for name in manifest.members:
        place = (target / name.removeprefix(FILES)).resolve()
        if not name.startswith(FILES) or not place.is_relative_to(target.resolve()) or place.exists():
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        unfinished = place.with_name(place.name + UNFINISHED)
        with open_member(path, name) as member, unfinished.open("wb") as file:
            shutil.copyfileobj(member, file, _CHUNK)
        unfinished.rename(place)
        put += 1
    return put


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with path.open("rb") as start_of_file:
            start = start_of_file.read(len(sealed.MARK))
        file = sealed.open_file(path, settings.BACKUP_KEYS)
    except sealed.NoKey as error:
        raise BackupRefused("wrong_key" if settings.BACKUP_KEYS else "no_key", _which_key(path, str(error))) from error
    except sealed.Spoilt as error:
        raise _cut_off(path) from error
    except OSError as error:
        raise BackupRefused("unreadable", f"{path} can't be read: {error.strerror}.") from error
    with file:
        try:
            archive = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, OSError, ValueError) as error:
            if start == sealed.MARK or start.startswith(b"PK\x03\x04"):
                raise _cut_off(path) from error
            raise BackupRefused("not_a_backup", f"{path.name} is not a backup of Highwall.") from error
        with archive:
            yield archive


def _cut_off(path: Path) -> BackupRefused:
    return BackupRefused("truncated", f"{path.name} is cut off: its end is missing. Copy it again.")


def _which_key(path: Path, wanted: str) -> str:
    if not settings.BACKUP_KEYS:
        return (
            f"{path.name} is encrypted (key {wanted}), and no key for backups is set. Give the one it was made with in "
            "HIGHWALL_BACKUP_KEY or HIGHWALL_BACKUP_KEY_FILE."
        )
    known = ", ".join(sealed.name_of(key) for key in settings.BACKUP_KEYS)
    return (
        f"{path.name} is encrypted with another key ({wanted}) than those that are set ({known}). Add the one it was "
        "made with to HIGHWALL_BACKUP_KEY_FALLBACKS."
    )
