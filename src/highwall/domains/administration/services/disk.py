"""Administrators are told when a disk of the server is getting full, is full, and has room again: once each."""

from django.db import transaction

from highwall.domains.administration.services.backup import administrators
from highwall.kit import audit, disks
from highwall.kit.disks import Room
from highwall.kit.events import emit
from highwall.kit.models import AuditEvent

RESOURCE = "disk"
MARGIN = 1.1
"""So much more than the setting must be free again, so that nobody is told every minute at the limit."""


@transaction.atomic
def watch_disks() -> Room:
    """Look at the free space of the disks, and record and tell a change. The trail holds the state that was told last;
    as long as there is nobody to tell, nothing was.

    Safe to call at any time and as often as one likes.
    """
    disk, least = disks.fullest(), disks.LEAST_FREE.get()
    before = _told_last()
    now = disks.room(disk, least if before is Room.ENOUGH else int(least * MARGIN))
    if now is not before and administrators():
        facts = {"free_mb": disk.free_mb, "folder": str(disk.folder), "least_free_mb": least}
        audit.record_event(f"disk_{now}", resource=RESOURCE, after=facts)
        emit("administration.disk_changed", room=now.value, free_mb=disk.free_mb, folder=str(disk.folder))
    return now


def _told_last() -> Room:
    event = AuditEvent.objects.filter(resource=RESOURCE, resource_id="").order_by("-at", "-id").first()
    return Room(event.event.removeprefix("disk_")) if event else Room.ENOUGH
