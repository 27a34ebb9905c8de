"""How long the proofs take with a million events of the trail: seals, triggers, rows, books.

Claim: `highwall audit verify` and `highwall ledger verify` together take less than five minutes of the processor, with
the database, and find nothing in an untouched one.

    python benchmarks/bench_proof.py [shrink]
"""

import sys
from collections.abc import Callable

import _measure as measure
import _processor as processor
from _claims import claim

LIMIT_S = 300.0


def main() -> int:
    with measure.installation():
        from django.utils import timezone

        from highwall.config import demo
        from highwall.config.demo.large import Size, enlarge
        from highwall.domains.explosives.queries import prove_ledger
        from highwall.kit.audit import check_guards, verify
        from highwall.kit.audit.rows import check_all_rows
        from highwall.kit.models import AuditEvent

        print("Loading ...", flush=True)
        demo.load(timezone.now())
        shrink = int(sys.argv[1]) if len(sys.argv) > 1 else 1
        size = Size(150_000 // shrink, 600_000 // shrink, 120_000 // shrink)
        enlarge(timezone.now(), lambda line: print(line, flush=True), size)
        print(f"{AuditEvent.objects.count():,} events")
        works: dict[str, Callable[[], int]] = {
            "seals": lambda: verify().fault_count,
            "triggers": lambda: check_guards().count,
            "rows": lambda: sum(check.findings.count for check in check_all_rows()),
            "books": lambda: prove_ledger().count,
        }
        spent, faults = 0.0, 0
        for name, work in works.items():
            with processor.used_by(processor.postmaster()) as used:
                faults += work()
            seconds = used.all_s
            spent += seconds
            print(f"  {name:<10}{seconds:8.1f} s", flush=True)
    good = spent < LIMIT_S and faults == 0
    what = "proof of trail, rows and books, of the processor"
    claim(what, f"{spent:.0f} s, {faults} faults", f"under {LIMIT_S:.0f}, none", good)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
