"""Backups that are encrypted at rest, as an administrator makes and restores them at the command line."""

import json
import os
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from highwall.kit.sealing import is_sealed, new_key
from tests.servers import Template

from .test_backup import NAME, Installation, installed

pytestmark = pytest.mark.runtime

KEY = new_key()


@pytest.fixture(scope="module")
def mine(module_folder: Path, template: Template) -> Iterator[Installation]:
    with installed(module_folder, template.copied_to(module_folder / "pg")) as one:
        one.add_region("Before The Key")
        one.run("backup")
        one.given["HIGHWALL_BACKUP_KEY"] = KEY
        yield one


def newest(mine: Installation) -> Path:
    return max(mine.backups, key=lambda path: path.stat().st_mtime_ns)


def test_with_a_key_a_backup_is_encrypted_proven_and_restored(mine: Installation) -> None:
    mine.add_region("Wadi Encrypted")
    before = mine.regions()
    assert "Proven: restored into a scratch database" in mine.run("backup")
    backup = newest(mine)
    assert is_sealed(backup)
    content = backup.read_bytes()
    assert b"Wadi Encrypted" not in content
    assert b"regions_region" not in content
    assert b"database.dump" not in content
    assert not zipfile.is_zipfile(backup)

    mine.add_region("After The Backup")
    assert "is restored" in mine.run("restore", str(backup), "--confirm", NAME)
    assert mine.regions() == before
    (event,) = mine.sql("SELECT after FROM audit_event WHERE event = 'restored'")
    assert is_sealed(mine.var / "backups" / event[0]["safety"])


def test_a_backup_from_before_the_key_is_restored_with_it_too(mine: Installation) -> None:
    (old,) = [path for path in mine.backups if not is_sealed(path)]
    assert "is restored" in mine.run("restore", str(old), "--confirm", NAME)
    assert "Before The Key" in mine.regions()


def test_a_wrong_key_or_none_is_told_clearly_and_touches_nothing(mine: Installation) -> None:
    mine.run("backup")
    backup, before = newest(mine), (mine.regions(), mine.databases())
    wrong = new_key()
    try:
        mine.given["HIGHWALL_BACKUP_KEY"] = wrong
        said = mine.run("restore", str(backup), "--confirm", NAME, code=1)
        assert "is encrypted with another key" in said
        assert "HIGHWALL_BACKUP_KEY_FALLBACKS" in said

        del mine.given["HIGHWALL_BACKUP_KEY"]
        said = mine.run("restore", str(backup), "--confirm", NAME, code=1)
        assert "no key for backups is set" in said
        assert (mine.regions(), mine.databases()) == before

        mine.given["HIGHWALL_BACKUP_KEY"] = "far too short"
        assert "32 random bytes in Base64" in mine.run("backup", code=1)

        mine.given["HIGHWALL_BACKUP_KEY"] = wrong
        mine.given["HIGHWALL_BACKUP_KEY_FALLBACKS"] = KEY
        assert "is restored" in mine.run("restore", str(backup), "--confirm", NAME)
    finally:
        mine.given = {"HIGHWALL_BACKUP_KEY": KEY}


def test_the_key_may_stand_in_a_file_and_the_product_makes_one(mine: Installation) -> None:
    file = mine.var / "backup.key"
    file.write_text(mine.run("manage", "backup_key"))
    mine.given = {"HIGHWALL_BACKUP_KEY_FILE": str(file)}
    try:
        mine.run("backup")
        backup = newest(mine)
        assert is_sealed(backup)
        note = json.loads(backup.with_name(f"{backup.name}.json").read_text())
        assert (note["is_encrypted"], note["findings"]) == (True, [])
    finally:
        mine.given = {"HIGHWALL_BACKUP_KEY": KEY}


def test_an_encrypted_backup_that_was_cut_off_or_changed_is_refused(mine: Installation, tmp_path: Path) -> None:
    mine.run("backup")
    backup, before = newest(mine), mine.regions()
    cut = tmp_path / backup.name
    shutil.copy(backup, cut)
    os.truncate(cut, backup.stat().st_size * 2 // 3)
    assert "is cut off: its end is missing" in mine.run("restore", str(cut), "--confirm", NAME, code=1)
    spoilt = bytearray(backup.read_bytes())
    spoilt[5000] ^= 1
    cut.write_bytes(spoilt)
    said = mine.run("restore", str(cut), "--confirm", NAME, code=1)
    assert "is damaged" in said or "is cut off" in said
    assert mine.regions() == before
