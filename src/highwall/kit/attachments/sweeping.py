"""What nobody names any more goes: links to records that are gone, and bytes on disk without a row."""

import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from django.db import transaction

from highwall.kit.attachments import disk
from highwall.kit.attachments.writing import remove_link
from highwall.kit.holders import declared_holders
from highwall.kit.models import Attachment, Comment, StoredFile

YOUNG_S = 24 * 3600.0
"""What is younger may belong to an upload under way."""
_AT_ONCE = 500


def sweep(*, now_s: float | None = None) -> int:
    """Remove links and comments of records that are gone, and bytes of more than a day ago that no row names. `now_s`
    is the moment in seconds since 1970. Returns how many links, comments and files."""
    before = (time.time() if now_s is None else now_s) - YOUNG_S
    return _sweep_links() + _sweep_bytes(before)


def _sweep_links() -> int:
    removed = 0
    for holder in declared_holders():
        there = holder.model._default_manager.values("pk")
        lost = Attachment.objects.filter(record_type=holder.resource).exclude(record_id__in=there)
        for attachment in lost.select_related("file")[:_AT_ONCE]:
            with transaction.atomic():
                remove_link(attachment)
            removed += 1
        removed += Comment.objects.filter(record_type=holder.resource).exclude(record_id__in=there).delete()[0]
    return removed


def _sweep_bytes(before: float) -> int:
    removed = 0
    for folder in (disk.root() / disk.INCOMING).glob("*"):
        if folder.stat().st_mtime < before:
            disk.clear(folder)
            removed += 1
    for part in _in_parts(_old_files(before)):
        named = set(StoredFile.objects.filter(sha256__in=part).values_list("sha256", flat=True))
        removed += sum(disk.remove_unnamed(sha256) for sha256 in part if sha256 not in named)
    return removed


def _old_files(before: float) -> Iterator[str]:
    for path in disk.root().glob("??/??/*"):
        with suppress(FileNotFoundError):
            if path.stat().st_mtime < before and _is_hash(path):
                yield path.name.removesuffix(disk.SMALL)


def _is_hash(path: Path) -> bool:
    name = path.name.removesuffix(disk.SMALL)
    return len(name) == 64 and set(name) <= set("0123456789abcdef")


def _in_parts(names: Iterator[str]) -> Iterator[list[str]]:
    part: list[str] = []
    for name in dict.fromkeys(names):
        part.append(name)
        if len(part) == _AT_ONCE:
            yield part
            part = []
    if part:
        yield part
