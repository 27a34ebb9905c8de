"""How much room is left on the disks that the product writes to, as far as they belong to this machine."""

import json
import shutil
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from annotated_types import Ge, Le
from django.conf import settings

from highwall.kit.errors import full_disk
from highwall.kit.postgres import ENDPOINT, FULL_BELOW
from highwall.kit.settings import Setting

MIB = 1024 * 1024

LEAST_FREE = Setting(
    key="operation.least_free_mb",
    type_=Annotated[int, Ge(128), Le(10_000_000)],
    default=2048,
    group="operation",
    description="Administrators are told when less than this is free on a disk of the server.",
    unit="MB",
)


class Room(StrEnum):
    """How much room there is."""

    ENOUGH = "enough"
    LOW = "low"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Disk:
    """The fullest of the disks: the folder that lies on it, and the bytes that are free there."""

    folder: Path
    free: int

    @property
    def free_mb(self) -> int:
        return self.free // MIB


def folders() -> list[Path]:
    """Where the product writes on this machine: its files, its backups, and the embedded database."""
    found = [Path(settings.VAR_DIR), Path(settings.BACKUP_DIR)]
    with suppress(OSError, ValueError, KeyError):
        found.append(Path(json.loads((Path(settings.VAR_DIR) / "pg" / ENDPOINT).read_text())["home"]))
    return found


def fullest() -> Disk:
    """The disk with the least room, of those that can be looked at."""
    disks = []
    for folder in folders():
        place = next((parent for parent in (folder, *folder.parents) if parent.exists()), Path("/"))
        disks.append(Disk(folder, shutil.disk_usage(place).free))
    return min(disks, key=lambda disk: disk.free)


def room(disk: Disk, least_free_mb: int) -> Room:
    """What the free space of a disk means. A disk that a write has just met full is full, wherever it is."""
    if disk.free < FULL_BELOW or full_disk.was_met():
        return Room.FULL
    return Room.LOW if disk.free < least_free_mb * MIB else Room.ENOUGH
