"""A process that runs the commands of one clerk, one after the other, so that only the commands that are to be killed
pay for a process of their own.

python clerk_host.py CLERK     reads one JSON list of words per line; what the command says comes out, then a line that
                               says how it ended
"""

import json
import runpy
import sys
import traceback

clerk = runpy.run_path(sys.argv[1])

from django.db import connections  # noqa: E402 the clerk has set Django up

for line in sys.stdin:
    name, *words = json.loads(line)
    try:
        clerk[name](*words)
        ended = {"ended": ""}
    except BaseException:  # noqa: BLE001 told to the one who asked
        ended = {"ended": traceback.format_exc()}
    # PostgreSQL may be killed before the next command.
    connections.close_all()
    print(json.dumps(ended), flush=True)
