"""Saving a drill file that has been looked at: to its site, or each of its patterns to a site of its own."""

import os
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from blastcalc.files.errors import FileError
from blastcalc.folding import fold
from highwall.domains.drilling.files import apart_reading
from highwall.domains.drilling.files import uploads as files
from highwall.domains.drilling.files.file_pattern import FilePattern
from highwall.domains.drilling.files.numbers import as_known
from highwall.domains.drilling.models import DrillHole, ImportBatch, ImportState
from highwall.domains.drilling.policy import DrillRight
from highwall.domains.drilling.queries import get_import, refuse_removal, why_holes_stay
from highwall.domains.drilling.services.bulk import Merged, OnRows, merge_pattern
from highwall.domains.drilling.services.import_reading import counts_of, present_holes, reading_of
from highwall.domains.drilling.services.pattern_change import pattern_changed
from highwall.domains.projects.models import Project, Site
from highwall.domains.projects.services import create_site, lock_site, require_open_for
from highwall.domains.projects.workflow import SiteWrite
from highwall.kit.actors import Actor
from highwall.kit.errors import Invalid, NotFound
from highwall.kit.events import outbox
from highwall.kit.models import new_id

_NAME_LENGTH = 110


def lock_import(import_id: UUID, actor: Actor) -> ImportBatch:
    """An import in scope, its site and itself locked. Raises Forbidden, NotFound."""
    lock_site(get_import(import_id, actor).site_id, actor=actor, right=DrillRight.CREATE)
    batch = ImportBatch.objects.select_for_update(of=("self",)).select_related("job").filter(pk=import_id).first()
    if batch is None:
        raise NotFound("There is no such import.")
    return batch


@transaction.atomic
def save_import(
    *,
    actor: Actor,
    import_id: UUID,
    at: datetime,
    remove_gone: bool = False,
    split: bool = False,
    on_rows: OnRows = lambda _: None,
) -> None:
    """Merge the file into the site in one transaction, or each of its patterns into a site of its own with `split`;
    `on_rows` is told how far it is, and nothing is kept where it raises. Does nothing unless the import is being saved,
    so running it twice is safe.

    Raises Forbidden, NotFound, Conflict (site or project not open, holes removed or changed after explosives were
    issued), Invalid (the file can't be read any more), TooManyRequests.
    """
    if split:
        # A project is locked before its sites, by everybody.
        list(Project.objects.select_for_update().filter(sites__imports=import_id))
    batch = lock_import(import_id, actor)
    if batch.state != ImportState.SAVING:
        return
    site = lock_site(batch.site_id, actor=actor, right=DrillRight.CREATE)
    require_open_for(site, SiteWrite.PATTERN)
    if split:
        _save_parts(batch, site, actor=actor, at=at, on_rows=on_rows)
        return
    _merge(batch, site, reading_of(batch), actor=actor, at=at, remove_gone=remove_gone, on_rows=on_rows)


def _merge(
    batch: ImportBatch,
    site: Site,
    pattern: FilePattern,
    *,
    actor: Actor,
    at: datetime,
    remove_gone: bool = False,
    on_rows: OnRows,
) -> Merged:
    """Put the holes of a reading on a site, note what came of it, and tell of it."""
    pattern = as_known(pattern, DrillHole.objects.filter(site=site).values_list("hole_number", flat=True))
    if remove_gone:
        refuse_removal(site.pk)
    merged = merge_pattern(site.pk, pattern, on_rows)
    if merged.updated and (refusal := why_holes_stay(site.pk)):
        raise refusal
    removed = _remove_gone(site.pk, pattern) if remove_gone else 0
    batch.state, batch.saved_at, batch.saved_by_id = ImportState.SAVED, at, actor.user_id
    batch.counts = {
        **batch.counts,
        "created": merged.created,
        "updated": merged.updated,
        "unchanged": merged.unchanged,
        "removed": removed,
        "kept": merged.kept - removed,
    }
    batch.save_new_version()
    if merged.created or merged.updated or removed:
        pattern_changed(site, actor=actor, at=at, reason=f"The pattern was imported from {batch.file_name}.")
    outbox.emit("drilling.pattern_imported", site_id=str(site.pk), import_id=str(batch.pk))
    return merged


def _save_parts(batch: ImportBatch, site: Site, *, actor: Actor, at: datetime, on_rows: OnRows) -> None:
    """Save each pattern of the file under the numbers that its holes have within it: the one called as the site, else
    the first, on the site itself, the others on new ones."""
    names = [str(part["name"]) for part in batch.parts]
    own = next((name for name in names if fold(name) == fold(site.name)), names[0])
    saved = 0
    parts: list[dict[str, Any]] = []
    for name in names:
        pattern = _reading_of_part(batch, name)
        place = site if name == own else _site_for(name, site, actor)
        record = batch if name == own else _record_for(batch, place)
        record.options = {**batch.options, "part": name}
        record.tie_up = pattern.tie_up
        known = present_holes(place.pk)
        record.counts = {"lines": batch.counts["lines"], **counts_of(known, as_known(pattern, known))}
        _merge(record, place, pattern, actor=actor, at=at, on_rows=_counted_on(on_rows, saved))
        saved += len(pattern)
        parts.append({"name": name, "holes": len(pattern), "site_id": str(place.pk), "site_name": place.name})
    batch.parts = parts
    batch.save(update_fields=["parts"])
    # Its reading is that of all patterns; the one that it was saved by is made when somebody asks for it.
    transaction.on_commit(lambda: files.reading_path(batch.pk).unlink(missing_ok=True))


def _counted_on(on_rows: OnRows, before: int) -> OnRows:
    return lambda rows: on_rows(before + rows)


def _reading_of_part(batch: ImportBatch, name: str) -> FilePattern:
    scratch = files.reading_path(new_id())
    meant = {"mapping": batch.mapping, "options": {**batch.options, "part": name}}
    try:
        _, problem = apart_reading.read(files.file_path(batch.pk), scratch, meant)
        if problem is not None:
            raise problem
        return replace(FilePattern.load(scratch), parts={})
    except FileError as error:
        raise Invalid.field("file", error.code, error.message) from error
    finally:
        scratch.unlink(missing_ok=True)


def _site_for(part: str, beside: Site, actor: Actor) -> Site:
    """A new site in the project of another, called as a pattern of the file, numbered on where that is taken."""
    called = "".join(filter(str.isprintable, part)).strip()[:_NAME_LENGTH] or beside.name[:_NAME_LENGTH]
    taken = {fold(name) for name in Site.objects.filter(project_id=beside.project_id).values_list("name", flat=True)}
    name, count = called, 1
    while fold(name) in taken:
        count += 1
        name = f"{called} ({count})"
    values = {"name": name, "address": beside.address, "rock_density_t_m3": beside.rock_density_t_m3}
    return create_site(actor=actor, project_id=beside.project_id, **values)


def _record_for(batch: ImportBatch, site: Site) -> ImportBatch:
    """The import of another pattern of the same file, with a file of its own to look at."""
    same = ("file_name", "size_bytes", "sha256", "headers", "proposals", "mapping", "created_by_id")
    copied = {name: getattr(batch, name) for name in same}
    record = ImportBatch.objects.create(site=site, state=ImportState.SAVING, **copied)
    source, copy = files.file_path(batch.pk), files.file_path(record.pk)
    transaction.on_commit(lambda: os.link(source, copy))
    return record


def _remove_gone(site_id: UUID, pattern: FilePattern) -> int:
    numbers = set(pattern.hole_number)
    undrilled = DrillHole.objects.filter(site_id=site_id, points__is_completed=False)
    gone = [pk for pk, number in undrilled.values_list("pk", "hole_number") if number not in numbers]
    DrillHole.objects.filter(pk__in=gone).delete()
    return len(gone)
