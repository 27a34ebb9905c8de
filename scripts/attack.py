"""Attacks a throw-away copy of the product and prints what held: `attack.py [NAME ...]`.

Starts a copy with the demonstration mine on a folder of its own, tries everything in `attacks/` on it (or what is
named), and ends it. Bounded in count and time; goes to loopback addresses only. The exit code is 1 when anything
did not hold.
"""

import signal
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from attacks import identity, proofs, records, uptime
from attacks.target import Broken, Target, throw_away_copy

type Probe = Callable[[Target], str]

# Those that change what others look at come last.
PROBES: tuple[Probe, ...] = (
    uptime.slow_bodies,
    uptime.slow_headers,
    uptime.slow_readers,
    uptime.hostile_csv,
    uptime.refusals_with_a_body,
    uptime.long_file_name,
    proofs.proof_under_writes,
    proofs.books_changed_consistently,
    proofs.record_changed_without_a_trace,
    proofs.triggers_left_off,
    proofs.rewrite_entries_and_seals,
    records.rewrite_fired_shot,
    records.rewrite_fired_shot_in_the_database,
    records.explosives_for_another_design,
    records.delete_holes_after_the_issue,
    *identity.PROBES,
    uptime.deleting_what_others_rest_on,
)


def main() -> int:
    """Run and sum up."""
    wanted = set(sys.argv[1:])
    if unknown := wanted - {probe.__name__ for probe in PROBES}:
        print(f"unknown: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    chosen = [probe for probe in PROBES if not wanted or probe.__name__ in wanted]
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    print("Starting a copy ...", flush=True)
    with throw_away_copy() as target:
        failed = [probe.__name__ for probe in chosen if not _holds(probe, target)]
    print(f"{len(chosen) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


def _holds(probe: Probe, target: Target) -> bool:
    began = time.monotonic()
    try:
        seen, word = probe(target), "held"
    except Broken as error:
        seen, word = str(error), "BROKEN"
    except Exception:  # noqa: BLE001 one probe that fails must not keep the others from being tried
        seen, word = traceback.format_exc(), "FAILED"
    print(f"{word:<7}{time.monotonic() - began:>6.1f} s  {(probe.__doc__ or '').strip()}\n{'':17}{seen}", flush=True)
    return word == "held"


if __name__ == "__main__":
    sys.exit(main())
