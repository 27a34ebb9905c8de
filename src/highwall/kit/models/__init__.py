"""What every record is: its base, its id, the orders it can be listed in; and the tables that the kit keeps."""

from highwall.kit.models.checking import (
    Checklist,
    ChecklistAnswer,
    ChecklistEdition,
    ChecklistTemplate,
    Verdict,
)
from highwall.kit.models.hanging import Attachment, Comment, StoredFile
from highwall.kit.models.ids import new_id
from highwall.kit.models.ordering import KeyBeside, SortIndex, both_ways, may_be_null, order_keys, ordered, sort_index
from highwall.kit.models.tables import (
    AuditDrop,
    AuditEvent,
    AuditSeal,
    IdempotencyKey,
    JobRun,
    Mail,
    MailState,
    OutboxDelivery,
    OutboxEvent,
    Record,
    SettingValue,
    TransitionLog,
)
