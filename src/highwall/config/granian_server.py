"""The web server: granian in a process that has loaded the application's modules before it forks its workers.

They are read once instead of once for each worker, a worker that was lost is there again at once, and the workers share
the memory that the modules take. Modules only: connections and threads do not survive a fork, so the application is
made in each worker (see `config.serving`).
"""

import gc
import multiprocessing
import os
import signal

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "highwall.config.settings")
# Threads that numpy's linear algebra would start on loading are not there after a fork.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import django
from granian.cli import entrypoint

from highwall.kit.processes import end_forks_with_this


def load() -> None:
    """Load what every worker needs: all models, jobs and routes. Opens no connection and starts no thread."""
    django.setup()
    from highwall.config import urls  # noqa: F401


def main() -> None:
    """Run granian with the arguments of this process."""
    # What is loaded stays. Looking through it for garbage again and again would take a tenth of the time, and the mark
    # that this leaves on every object would copy the shared pages into each worker.
    gc.disable()
    # Other methods would start the workers with nothing loaded.
    multiprocessing.set_start_method("fork")
    load()
    gc.freeze()
    gc.enable()
    # A server that ends by itself has ended its workers before. One that was killed leaves nobody to end a worker that
    # is slow to go.
    end_forks_with_this(signal.SIGKILL)
    entrypoint()  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    main()
