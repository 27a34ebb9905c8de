"""Administrators hear of a disk that is getting full, on a small file system where that can be had."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from highwall.config.testing import Persona
from highwall.domains.administration.jobs import watch_disks
from highwall.domains.drilling.tests.factories import drill_site
from highwall.domains.notifications.models import Notification
from highwall.domains.regions.models import Region
from highwall.kit import disks
from highwall.kit.errors import full_disk
from highwall.kit.events import outbox
from highwall.kit.models import AuditEvent
from highwall.kit.settings import change_setting

pytestmark = pytest.mark.django_db

MIB = 1024 * 1024


@pytest.fixture
def small_disk(tmp_path: Path, settings: Any) -> Iterator[Path]:
    """A file system of 400 MiB, in memory, that is all the disk of the product."""
    if os.geteuid() != 0:
        pytest.skip("only root may mount a small file system")
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", tmp_path], check=False)
    if mounted.returncode:
        pytest.skip("this machine lets nobody mount a file system")
    settings.VAR_DIR = settings.BACKUP_DIR = tmp_path
    full_disk.forget()
    yield tmp_path
    subprocess.run(["umount", tmp_path], check=True)


def filled_to(folder: Path, free_mb: int) -> None:
    """Leave so much free, give or take a page."""
    (folder / "filler").unlink(missing_ok=True)
    with (folder / "filler").open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, disks.fullest().free - free_mb * MIB)


def told() -> list[tuple[str, int]]:
    watch_disks(timestamp=0)
    watch_disks(timestamp=0)
    outbox.deliver_pending()
    kinds = Notification.objects.filter(kind__startswith="administration.disk_").order_by("created_at", "id")
    return [(notice.kind.rpartition("disk_")[2], notice.facts["free_mb"]) for notice in kinds]


def test_each_change_of_a_disk_is_told_once_to_administrators_alone(
    small_disk: Path, admin: Persona, engineer: Persona, anonymous: Persona
) -> None:
    change_setting(disks.LEAST_FREE.key, 200)
    assert told() == []
    filled_to(small_disk, 150)
    assert told() == [("low", 150)]
    assert admin.get("/notifications").json["items"][0]["kind"] == "administration.disk_low"
    filled_to(small_disk, 20)
    assert told() == [("low", 150), ("full", 20)]
    # A little more than the setting is no room yet: it would be told again with the next file.
    filled_to(small_disk, 210)
    assert told()[2:] == [("low", 210)]
    filled_to(small_disk, 250)
    assert told()[3:] == [("enough", 250)]
    assert not Notification.objects.filter(user=engineer.user).exists()
    events = AuditEvent.objects.filter(resource="disk").order_by("at", "id").values_list("event", flat=True)
    assert list(events) == ["disk_low", "disk_full", "disk_low", "disk_enough"]


def test_an_upload_that_finds_no_room_is_refused_with_words_and_leaves_nothing(
    small_disk: Path, settings: Any, muscat: Region, engineer: Persona, operator: Persona
) -> None:
    settings.MEDIA_ROOT = small_disk / "files"
    site = drill_site(muscat, engineer, operator)
    imports = settings.MEDIA_ROOT / "imports"
    imports.mkdir(parents=True)
    filled_to(small_disk, 1)
    pattern = b"hole,easting,northing,elevation,length\n" + b"1,1000,2000,100,10\n" * 200_000

    refused = engineer.upload(f"/sites/{site.pk}/imports", pattern)

    assert (refused.status, refused.json["code"]) == (507, "disk_full")
    assert list(imports.iterdir()) == []
    assert engineer.get(f"/sites/{site.pk}").status == 200
    assert engineer.get("/health").json == {"status": "degraded", "reason": "disk_full"}
