"""Events from low domains to high ones, and the queue of background work, both within the transaction."""

from highwall.kit.events import outbox
from highwall.kit.events.outbox import emit, subscribes
from highwall.kit.events.queueing import queue_task
