from highwall.domains.registers.models.effect import RegisterEffect
from highwall.domains.registers.models.record import (
    POSTED_STATES,
    ApprovalLevel,
    Channel,
    RecordStatus,
    Register,
    RegisterRecord,
    ReversalCode,
    WorkShift,
)
