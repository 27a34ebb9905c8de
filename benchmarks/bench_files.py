"""Reading the IREDES plan of 612 holes: from bytes to a shot with its findings, checksum included.

Uses the real plan in ../shared/data where it is there, else a plan of 612 holes made here. Claim: at most 100 ms of
the processor (best of 20, in a process that has read a file before). Exits with 1 when it fails. Nothing is claimed of
the other formats measured here.

    python benchmarks/bench_files.py
"""

import sys
import time
from datetime import datetime
from pathlib import Path

import numpy as np
from _claims import claim

from blastcalc.files import dxf_write, iredes_write, table_write
from blastcalc.files.reading import read_shot
from blastcalc.files.shot import Shot

LIMIT_MS = 100.0
REAL = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "S5_346_514.xml"
MADE = datetime.fromisoformat("2026-01-02T03:04:05")


def make_shot(holes: int) -> Shot:
    row, place = np.divmod(np.arange(holes), 36)
    collar = np.stack([478000 + 7.0 * place + 3.5 * (row % 2), 6772000 + 8.0 * row, np.full(holes, 358.7)], axis=1)
    names = tuple(str(number + 1) for number in range(holes))
    toe = collar - np.array([0.0, 0.0, 13.2])
    length = np.full(holes, 13.2)
    return Shot(format="csv", name="bench", hole_id=names, collar_m=collar, toe_m=toe, design_length_m=length)


def best_ms(data: bytes, name: str, runs: int = 20) -> float:
    times = []
    for _ in range(runs):
        started = time.process_time()
        read_shot(data, name)
        times.append(time.process_time() - started)
    return 1000.0 * min(times)


def main() -> bool:
    made = make_shot(612)
    real = REAL.is_file()
    plan = REAL.read_bytes() if real else iredes_write.write(made, created=MADE)
    assert len(read_shot(plan, "plan.xml")) == 612
    took = best_ms(plan, "plan.xml")
    which = "real plan" if real else "made plan"
    what = f"reading IREDES, 612 holes ({which}, {len(plan) / 1e3:.0f} kB)"
    good = claim(what, f"{took:.1f} ms", f"at most {LIMIT_MS:g}", took <= LIMIT_MS)
    for name, data in (
        ("IREDES", iredes_write.write(make_shot(10_000), created=MADE)),
        ("CSV", table_write.write(make_shot(10_000))),
        ("DXF", dxf_write.write(made)),
    ):
        holes = len(read_shot(data, name))
        print(f"{name}, {holes:,} holes ({len(data) / 1e6:.1f} MB): {best_ms(data, name, 3):.0f} ms")
    return good


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
