from datetime import datetime
from typing import Any
from uuid import UUID

from highwall.domains.audit.queries import AuditEventRow
from highwall.kit.audit import AnchorState
from highwall.kit.schemas import Schema


class AuditEventDetail(AuditEventRow):
    """A change names only the fields that changed; a creation or deletion the whole row."""

    session_id: UUID | None
    before: dict[str, Any] | None
    after: dict[str, Any] | None


class AuditVocabulary(Schema):
    events: list[str]
    resources: list[str]


class SealStatus(Schema):
    """`head` is the seal of the newest block, in hex; `anchor` compares it with the copy kept outside the database.

    `dropped_events` were removed by retention, which keeps `keep_months` months.
    """

    blocks: int
    sealed_events: int
    unsealed_events: int
    dropped_events: int
    keep_months: int
    oldest_at: datetime | None
    last_sequence: int | None
    last_sealed_at: datetime | None
    last_event_at: datetime | None
    head: str | None
    anchor: AnchorState
