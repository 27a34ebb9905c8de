"""Who acts, from where, with which rights, and within which reach."""

from highwall.kit.actors.context import (
    ActingContext,
    acting,
    current_context,
    note_job,
    noting_jobs,
    transaction_context,
)
from highwall.kit.actors.policy import Actor, Reach, Right, every_right, system_actor
