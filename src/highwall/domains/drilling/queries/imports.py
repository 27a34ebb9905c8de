"""Imports of drill files, always within the reach of the person who asks."""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from highwall.domains.drilling.models import ImportBatch, ImportState
from highwall.domains.projects.queries import visible_sites
from highwall.kit.actors import Actor
from highwall.kit.errors import NotFound
from highwall.kit.lists import Listing
from highwall.kit.schemas import Schema
from highwall.kit.text import Words


def imports_of_site(actor: Actor, site_id: UUID) -> QuerySet[ImportBatch]:
    """The imports of one site. The caller has checked that the site is visible."""
    return ImportBatch.objects.filter(site_id=site_id)


def get_import(import_id: UUID, actor: Actor) -> ImportBatch:
    """With its job. Raises NotFound outside the reach of the actor."""
    rows = ImportBatch.objects.filter(site__in=visible_sites(actor)).select_related("job", "created_by", "saved_by")
    batch = rows.defer("tie_up").filter(pk=import_id).first()
    if batch is None:
        raise NotFound("There is no such import.")
    return batch


class ImportRow(Schema):
    id: UUID
    file_name: str
    size_bytes: int
    state: ImportState
    created_at: datetime
    saved_at: datetime | None


IMPORTS = Listing[ImportBatch](
    name="imports",
    row=ImportRow,
    columns={name: name for name in ImportRow.model_fields},
    sorts={"created_at": "created_at", "file_name": "file_name", "state": "state"},
    default_sort="-created_at",
    search=("file_name",),
    export={"file_name": "File", "size_bytes": "Bytes", "state": "State", "created_at": "Sent", "saved_at": "Saved"},
    tokens={"state": Words("status")},
)
