"""The web server: granian in a process that has loaded the application's modules before it forks its workers.

They are read once instead of once for each worker, a worker that was lost is there again at once, and the workers share
the memory that the modules take. Modules only: connections and threads do not survive a fork, so the application is
made in each worker (see `config.serving`).

Its arguments are those of granian, and `--request-threads`: in how many threads of each worker requests are answered.
"""

import argparse
import gc
import multiprocessing
import os
import resource
import signal
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "highwall.config.settings")
# Threads that numpy's linear algebra would start on loading are not there after a fork.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import django
from granian.cli import entrypoint

from highwall.kit.machine import end_forks_with_this


def load() -> None:
    """Load what every worker needs: all models, jobs and routes. Opens no connection and starts no thread."""
    django.setup()
    from highwall.config import urls  # noqa: F401


def allow_many_connections() -> None:
    """Let this process have as many open files as it may: each connection takes one."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def main() -> None:
    """Run granian with the arguments of this process."""
    own = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    own.add_argument("--request-threads", type=int)
    options, rest = own.parse_known_args()
    if options.request_threads:
        os.environ["HIGHWALL_WEB_THREADS"] = str(options.request_threads)
    sys.argv[1:] = rest
    allow_many_connections()
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
