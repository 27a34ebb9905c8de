"""What a person may do with a batch now."""

from highwall.domains.explosives.models import BatchStatus, WarehouseBatch
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.explosives.workflow import BATCH
from highwall.kit.actors import Actor


def batch_actions(batch: WarehouseBatch, actor: Actor, *, expired: bool) -> list[str]:
    """The steps of its workflow and whatever else can be done with it, by name; the client draws its buttons from
    them."""
    actions = BATCH.allowed(batch, actor)
    if expired:
        actions = [name for name in actions if name != "release"]
    is_usable = not expired and batch.status == BatchStatus.AVAILABLE
    wanted = (
        ("write-off", ExplosivesRight.MOVE, True),
        ("check", ExplosivesRight.CHECK, True),
        ("add", ExplosivesRight.UPDATE, is_usable),
        ("correct", ExplosivesRight.UPDATE, True),
        ("edit", ExplosivesRight.UPDATE, True),
        ("change-expiry", ExplosivesRight.UPDATE, True),
        ("delete", ExplosivesRight.DELETE, batch.status != BatchStatus.QUARANTINED),
    )
    return actions + [name for name, right, is_possible in wanted if is_possible and actor.can(right)]
