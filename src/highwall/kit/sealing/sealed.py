"""Encrypted files, written and read in pieces: what lies on a disk tells nothing without the key.

A file is a header (mark, name of the key, salt) and chunks of CHUNK bytes, each encrypted and authenticated by
AES-256-GCM under a key that HKDF-SHA-256 derives for this file alone. The nonce of a chunk counts, and says whether it
is the last one (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015), so that a chunk that was
changed, moved, repeated, added or cut off can't be read.
"""

import base64
import hashlib
import io
import os
from collections.abc import Mapping
from pathlib import Path
from typing import IO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MARK = b"HWSEAL1\n"
CHUNK = 1 << 18
KEY_BYTES = 32
_NAME, _SALT, _TAG = 8, 32, 16
_HEADER = len(MARK) + _NAME + _SALT


class NoKey(Exception):
    """The file was encrypted with a key that this installation has not been given."""


class Spoilt(OSError):
    """The file is not what was written: changed, or its end is missing."""


def keys_of(environment: Mapping[str, str]) -> list[bytes]:
    """The keys for backups: the first encrypts, all of them read. Empty when none is given.

    `HIGHWALL_BACKUP_KEY`, or the first line of the file that `HIGHWALL_BACKUP_KEY_FILE` names, then the older ones in
    `HIGHWALL_BACKUP_KEY_FALLBACKS`, separated by commas; each of 32 bytes in Base64. Raises ValueError.
    """
    given = environment.get("HIGHWALL_BACKUP_KEY", "")
    if not given and (file := environment.get("HIGHWALL_BACKUP_KEY_FILE", "")):
        try:
            given = Path(file).read_text(encoding="ascii").strip().partition("\n")[0]
        except (OSError, UnicodeDecodeError) as error:
            raise ValueError(f"HIGHWALL_BACKUP_KEY_FILE can't be read: {error}") from error
        if not given:
            raise ValueError("The file that HIGHWALL_BACKUP_KEY_FILE names is empty.")
    older = [text for text in environment.get("HIGHWALL_BACKUP_KEY_FALLBACKS", "").split(",") if text.strip()]
    return [_key(text) for text in (given, *older) if text.strip()] if given else [_key(text) for text in older]


def _key(text: str) -> bytes:
    try:
        key = base64.b64decode(text.strip().translate(str.maketrans("-_", "+/")), validate=True)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise ValueError(
            "A key for backups is 32 random bytes in Base64. Make one with: openssl rand -base64 32 "
            "(or: highwall manage backup_key)"
        )
    return key


def new_key() -> str:
    """A random key as it is given in the environment."""
    return base64.b64encode(os.urandom(KEY_BYTES)).decode()


def name_of(key: bytes) -> str:
    """A short name by which a key is recognised, and from which it can't be found."""
    return hashlib.sha256(b"highwall backup key\0" + key).digest()[:_NAME].hex()


def is_sealed(path: Path) -> bool:
    """Whether a file is encrypted, by its first bytes."""
    with path.open("rb") as file:
        return file.read(len(MARK)) == MARK


class _Cipher:
    """The chunks of one file."""

    def __init__(self, key: bytes, header: bytes) -> None:
        derived = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=header[-_SALT:], info=b"highwall/backup")
        self._gcm, self._header = AESGCM(derived.derive(key)), header

    def seal(self, number: int, chunk: bytes, *, is_last: bool) -> bytes:
        return self._gcm.encrypt(_nonce(number, is_last), chunk, self._header)

    def open(self, number: int, sealed: bytes, *, is_last: bool) -> bytes:
        try:
            return self._gcm.decrypt(_nonce(number, is_last), sealed, self._header)
        except InvalidTag as error:
            raise Spoilt(f"part {number} can't be decrypted: it was changed, or the end is missing") from error


def _nonce(number: int, is_last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([is_last])


class SealingWriter(io.RawIOBase):
    """A file that encrypts what is written to it, in one go from front to back. `close` writes the last chunk."""

    def __init__(self, file: IO[bytes], key: bytes) -> None:
        super().__init__()
        header = MARK + bytes.fromhex(name_of(key)) + os.urandom(_SALT)
        file.write(header)
        self._file, self._cipher = file, _Cipher(key, header)
        self._number, self._waiting = 0, bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: bytes | bytearray | memoryview, /) -> int:  # type: ignore[override]
        self._waiting += data
        # One chunk is always kept back, since only the end tells which is the last.
        while len(self._waiting) > CHUNK:
            self._put(bytes(self._waiting[:CHUNK]), is_last=False)
            del self._waiting[:CHUNK]
        return len(data)

    def finish(self) -> None:
        """Write the last chunk. Nothing can be written afterwards."""
        self._put(bytes(self._waiting), is_last=True)
        self._waiting.clear()

    def _put(self, chunk: bytes, *, is_last: bool) -> None:
        self._file.write(self._cipher.seal(self._number, chunk, is_last=is_last))
        self._number += 1


class _SealedReader(io.RawIOBase):
    """An encrypted file as it was before, readable at any place; one chunk is held in memory."""

    def __init__(self, file: IO[bytes], key: bytes, header: bytes) -> None:
        super().__init__()
        self._file, self._cipher = file, _Cipher(key, header)
        body = os.fstat(file.fileno()).st_size - _HEADER
        self._chunks = max(1, -(-body // (CHUNK + _TAG)))
        self._size = body - self._chunks * _TAG
        self._at, self._held, self._chunk = 0, -1, b""

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        self._at = max(0, offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence])
        return self._at

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        if self._at >= self._size:
            return 0
        number, start = divmod(self._at, CHUNK)
        if number != self._held:
            self._file.seek(_HEADER + number * (CHUNK + _TAG))
            sealed = self._file.read(CHUNK + _TAG)
            self._chunk = self._cipher.open(number, sealed, is_last=number == self._chunks - 1)
            self._held = number
        piece = self._chunk[start : start + len(buffer)]
        buffer[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)

    def close(self) -> None:
        self._file.close()
        super().close()


def open_file(path: Path, keys: list[bytes]) -> IO[bytes]:
    """A file for reading, decrypted where it is encrypted. Raises OSError, Spoilt, NoKey."""
    file = path.open("rb")
    try:
        header = file.read(_HEADER)
        if header[: len(MARK)] != MARK:
            file.seek(0)
            return file
        if len(header) < _HEADER or os.fstat(file.fileno()).st_size < _HEADER + _TAG:
            raise Spoilt("its end is missing")
        wanted = header[len(MARK) : len(MARK) + _NAME].hex()
        key = next((key for key in keys if name_of(key) == wanted), None)
        if key is None:
            raise NoKey(wanted)
        return io.BufferedReader(_SealedReader(file, key, header), CHUNK)
    except BaseException:
        file.close()
        raise
