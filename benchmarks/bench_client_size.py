"""What a browser loads before the first page can be used, gzipped, after a fresh build.

Claim: at most 280 kB (10^3 bytes), of which the interface is what `npm run size` counts: the entry, its static imports,
style sheets and the English texts.

    python benchmarks/bench_client_size.py
"""

import gzip
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "web" / "dist"
LIMIT_KB = 280.0


def main() -> int:
    subprocess.run([ROOT / ".venv" / "bin" / "highwall", "build"], cwd=ROOT, check=True)
    first, everything = _first_load(), sorted(path for path in DIST.rglob("*") if path.suffix in {".js", ".css"})
    total_kb = sum(_gzipped_kb(path) for path in first)
    all_kb = sum(_gzipped_kb(path) for path in everything)
    good = total_kb <= LIMIT_KB
    print(
        f"{'PASS' if good else 'FAIL'}: first load {total_kb:.1f} kB gzipped in {len(first)} files (limit "
        f"{LIMIT_KB:.0f} kB); all scripts and styles together {all_kb:.0f} kB in {len(everything)} files"
    )
    return 0 if good else 1


def _first_load() -> list[Path]:
    manifest = json.loads((DIST / ".vite" / "manifest.json").read_text())
    files = {"index.html", "before-paint.js"}
    waiting = ["index.html", *(key for key in manifest if "lib/i18n/en/" in key and _is_early(key))]
    seen = set()
    while waiting:
        key = waiting.pop()
        if key in seen or key not in manifest:
            continue
        seen.add(key)
        entry = manifest[key]
        files |= {entry["file"], *entry.get("css", [])}
        waiting += entry.get("imports", [])
    return [DIST / name for name in sorted(files)]


def _is_early(key: str) -> bool:
    return Path(key).name in {"common.json", "nav.json", "auth.json", "status.json"}


def _gzipped_kb(path: Path) -> float:
    return len(gzip.compress(path.read_bytes(), 9)) / 1000


if __name__ == "__main__":
    sys.exit(main())
