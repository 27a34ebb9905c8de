"""What a benchmark claims and what came out: said at once, and kept for the table at the end of `make bench`."""

import json
import os
from pathlib import Path

FILE = "HIGHWALL_CLAIMS"
"""The environment variable that names the file of the claims of a whole run."""


def claim(what: str, figure: str, limit: str, kept: bool, told: str = "") -> bool:
    """Say whether a claim was kept; gives `kept`. `figure` and `limit` bear their units; `told` stands only here."""
    print(f"{'PASS' if kept else 'FAIL'}: {what}: {figure} ({limit}){told and f'; {told}'}", flush=True)
    if path := os.environ.get(FILE):
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(json.dumps([what, figure, limit, kept]) + "\n")
    return kept
