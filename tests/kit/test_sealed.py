"""Encrypted files: read at any place with the key, and not at all when anything about them was changed."""

import base64
import io
import os
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from highwall.kit.sealing import sealed
from highwall.kit.sealing.sealed import CHUNK, NoKey, SealingWriter, Spoilt, open_file

KEY, OTHER = os.urandom(32), os.urandom(32)
HEADER = len(sealed.MARK) + 8 + 32
SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 17]


def write(path: Path, content: bytes, key: bytes = KEY) -> Path:
    with path.open("wb") as file:
        writer = SealingWriter(file, key)
        for start in range(0, len(content), 100_000):
            writer.write(content[start : start + 100_000])
        writer.finish()
    return path


def read(path: Path, *keys: bytes) -> bytes:
    with open_file(path, list(keys or (KEY,))) as file:
        return file.read()


@pytest.mark.parametrize("size", SIZES)
def test_what_was_written_is_read_again_whatever_its_length(tmp_path: Path, size: int) -> None:
    content = os.urandom(size)
    path = write(tmp_path / "file", content)
    assert sealed.is_sealed(path)
    assert read(path) == content
    assert len(content) < 32 or content[:32] not in path.read_bytes()


def test_it_is_read_at_any_place(tmp_path: Path) -> None:
    content = os.urandom(3 * CHUNK + 17)
    path = write(tmp_path / "file", content)
    with open_file(path, [KEY]) as file:
        for at in (2 * CHUNK - 3, 0, 3 * CHUNK + 10, CHUNK):
            file.seek(at)
            assert file.read(40) == content[at : at + 40]
        assert file.seek(-7, io.SEEK_END) == len(content) - 7
        assert file.read() == content[-7:]


def test_the_same_content_never_looks_the_same_twice(tmp_path: Path) -> None:
    one, two = (write(tmp_path / name, b"x" * 1000).read_bytes() for name in ("one", "two"))
    assert one[HEADER:] != two[HEADER:]


def test_only_a_key_that_it_was_written_with_opens_it(tmp_path: Path) -> None:
    path = write(tmp_path / "file", b"secret")
    for keys in ([], [OTHER]):
        with pytest.raises(NoKey, match=sealed.name_of(KEY)):
            open_file(path, keys)
    assert read(path, OTHER, KEY) == b"secret"


@pytest.mark.parametrize("size", [5, CHUNK, 3 * CHUNK])
def test_a_byte_that_was_changed_anywhere_is_found(tmp_path: Path, size: int) -> None:
    whole = write(tmp_path / "file", os.urandom(size)).read_bytes()
    for at in {len(sealed.MARK) + 8, HEADER - 1, HEADER, len(whole) // 2, len(whole) - 1}:
        spoilt = bytearray(whole)
        spoilt[at] ^= 1
        (tmp_path / "spoilt").write_bytes(spoilt)
        with pytest.raises(Spoilt):
            read(tmp_path / "spoilt")


def test_chunks_that_were_moved_repeated_added_or_cut_off_are_found(tmp_path: Path) -> None:
    whole = write(tmp_path / "file", os.urandom(3 * CHUNK)).read_bytes()
    step = CHUNK + 16
    head, one, two, three = whole[:HEADER], *(whole[HEADER + n * step : HEADER + (n + 1) * step] for n in range(3))
    foreign = write(tmp_path / "foreign", os.urandom(3 * CHUNK)).read_bytes()[HEADER : HEADER + step]
    for body in (two + one + three, one + two, one + two + three + three, one + one + three, foreign + two + three):
        (tmp_path / "spoilt").write_bytes(head + body)
        with pytest.raises(Spoilt):
            read(tmp_path / "spoilt")
    for length in (HEADER - 1, HEADER, HEADER + 10, len(whole) - 1, len(whole) - 16):
        (tmp_path / "spoilt").write_bytes(whole[:length])
        with pytest.raises(Spoilt):
            read(tmp_path / "spoilt")


def test_an_archive_of_any_size_needs_no_more_memory_than_a_few_chunks(tmp_path: Path) -> None:
    block = os.urandom(1 << 20)
    tracemalloc.start()
    try:
        with (tmp_path / "file").open("wb") as file:
            writer = SealingWriter(file, KEY)
            with zipfile.ZipFile(writer, "w") as archive, archive.open("dump", "w", force_zip64=True) as member:  # type: ignore[arg-type]
                for _ in range(40):
                    member.write(block)
            writer.finish()
        with (
            open_file(tmp_path / "file", [KEY]) as file,
            zipfile.ZipFile(file) as archive,
            archive.open("dump") as member,
        ):
            assert sum(len(piece) for piece in iter(lambda: member.read(1 << 16), b"")) == 40 << 20
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 16 << 20


def test_a_file_that_is_not_encrypted_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"PK plain")
    assert not sealed.is_sealed(tmp_path / "plain")
    assert read(tmp_path / "plain") == b"PK plain"


def test_the_first_key_encrypts_and_older_ones_still_read(tmp_path: Path) -> None:
    now, before = sealed.new_key(), sealed.new_key()
    keys = sealed.keys_of({"HIGHWALL_BACKUP_KEY": now, "HIGHWALL_BACKUP_KEY_FALLBACKS": f"{before}, "})
    assert keys == [base64.b64decode(now), base64.b64decode(before)]
    file = tmp_path / "key"
    file.write_text(f"{now}\n")
    assert sealed.keys_of({"HIGHWALL_BACKUP_KEY_FILE": str(file)}) == keys[:1]
    assert sealed.keys_of({}) == []


@pytest.mark.parametrize("text", ["short", "ä" * 44, base64.b64encode(b"x" * 31).decode(), "!" * 44])
def test_what_is_no_key_is_refused_at_the_start(text: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="32 random bytes"):
        sealed.keys_of({"HIGHWALL_BACKUP_KEY": text})
    (tmp_path / "empty").write_text("")
    for missing in (tmp_path / "none", tmp_path / "empty"):
        with pytest.raises(ValueError, match="HIGHWALL_BACKUP_KEY_FILE"):
            sealed.keys_of({"HIGHWALL_BACKUP_KEY_FILE": str(missing)})
