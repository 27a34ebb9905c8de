from highwall.domains.registers.models import Register
from highwall.domains.registers.policy import RIGHTS, BookRights
from highwall.kit.actors import Right


class UsageRight(Right):
    READ = "usage_records.read", "see the register of equipment usage"
    CREATE = "usage_records.create", "add and submit records of equipment usage, ask for their reversal"
    UPDATE = "usage_records.update", "change the equipment usage records of others"
    APPROVE = "usage_records.approve", "approve, reject and send back records of equipment usage"
    POST = "usage_records.post", "post records of equipment usage to the meters of machines"
    CLOSE = "usage_records.close", "close posted records of equipment usage"
    REVERSE = "usage_records.reverse", "reverse posted records of equipment usage"


RIGHTS[Register.EQUIPMENT_USAGE] = BookRights(
    read=UsageRight.READ, approve=UsageRight.APPROVE, post=UsageRight.POST, reverse=UsageRight.REVERSE
)
