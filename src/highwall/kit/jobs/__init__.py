"""Background work: starting, running and ending it, taking it up again, and forgetting what it noted."""

from highwall.kit.jobs.ends import ENDED, OPEN_STATES
from highwall.kit.jobs.forgetting import remove_in_parts
from highwall.kit.jobs.work import Cancelled, Progress, run_job, start_job
