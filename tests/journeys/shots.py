"""Where the shot of a journey comes from: a mine's own file when it lies beside the project, else our sample."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MINE_FILES = ROOT.parent / "shared" / "data"


@dataclass(frozen=True)
class ShotFile:
    name: str
    content: bytes
    hole_count: int
    firing_times_ms: dict[str, float]


def mine_shot() -> ShotFile | None:
    """The fired production shot of 410 holes, with the firing times that its own software worked out."""
    path = MINE_FILES / "KAB_BLAST_ALLCOL.csv"
    if not path.exists():
        return None
    rows = list(csv.DictReader(io.StringIO(path.read_text())))
    return ShotFile(path.name, path.read_bytes(), len(rows), {r["holeID"]: float(r["holeTime"]) for r in rows})


def sample_shot() -> ShotFile:
    """A staggered bench of our own making, fired row by row."""
    path = ROOT / "docs" / "samples" / "bench-340-north.csv"
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    return ShotFile(path.name, path.read_bytes(), len(rows), {})


def shot_for_journey() -> ShotFile:
    return mine_shot() or sample_shot()


__all__ = ["ShotFile", "mine_shot", "sample_shot", "shot_for_journey"]
