"""The life cycle of each register of operations: that of all registers, with the register's own rights."""

from highwall.domains.operations.policy import UsageRight
from highwall.domains.registers.workflow import CycleRights, life_cycle, nothing_against

USAGE_RECORD = life_cycle(
    "usage_record",
    CycleRights(
        submit=UsageRight.CREATE,
        approve=UsageRight.APPROVE,
        post=UsageRight.POST,
        close=UsageRight.CLOSE,
        reverse=UsageRight.REVERSE,
    ),
    "record of equipment usage",
    nothing_against,
)
