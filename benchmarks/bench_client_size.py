"""What goes over the wire until the first page can be used, from the product's own server, after a fresh build.

Asks as the browser of somebody who is signed in and has an empty cache does: for the page, for all that it names
(scripts, styles, what is to be fetched beside them), for the frame and the home page with all that they import, and for
the English texts of the start; heads of the answers included. Claims: at most 260 kB (10^3 bytes)
for a browser that reads brotli and at most 300 kB for one that reads gzip, as over plain HTTP; every script and style
compressed, none above 1.05 times what gzip gives at its best level. Exits with 1 when one of them fails.

    python benchmarks/bench_client_size.py
"""

import gzip
import json
import re
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import _measure as measure
from _claims import claim

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "web" / "dist"
LIMITS_KB = {"gzip, deflate, br, zstd": 260.0, "gzip, deflate": 300.0}
FILES = ("boot", "Frame", "texts-en")
"""Their names in web/scripts/chunks.ts; the home page is in that of the frame."""
NAMED = re.compile(r"""(?:src|href)="(/[^"]+)\"""")
TIMES_BEST = 1.05


def main() -> int:
    subprocess.run([ROOT / ".venv" / "bin" / "highwall", "build"], cwd=ROOT, check=True)
    good = True
    with measure.installation(), measure.web_server() as (port, _):
        _, _, page = _ask(port, "/", "")
        paths = ["/", *dict.fromkeys((*NAMED.findall(page.decode()), *_imported()))]
        plain_kb = sum(_ask(port, path, "")[0] for path in paths) / 1000
        for accepted, limit in LIMITS_KB.items():
            total = 0
            for path in paths:
                size, head, body = _ask(port, path, accepted)
                total += size
                good &= _is_short(path, head, body, accepted)
            fits = total / 1000 <= limit
            good &= fits
            claim(
                f"first load in {len(paths)} answers, {'brotli' if 'br' in accepted else 'gzip'}",
                f"{total / 1000:.1f} kB",
                f"at most {limit:.0f}",
                fits,
                f"{plain_kb:.0f} kB to a browser that reads neither",
            )
    return 0 if good else 1


def _imported() -> list[str]:
    manifest: dict[str, dict[str, Any]] = json.loads((DIST / ".vite" / "manifest.json").read_text())
    found: dict[str, dict[str, Any]] = {}
    keys = {entry.get("name"): key for key, entry in manifest.items() if entry["file"].endswith(".js")}
    waiting = [keys[name] for name in FILES]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = manifest[name]
            waiting += manifest[name].get("imports", [])
    return [f"/{file}" for entry in found.values() for file in (entry["file"], *entry.get("css", []))]


def _ask(port: int, path: str, accepted: str) -> tuple[int, dict[str, str], bytes]:
    """The bytes of an answer on the wire, its head and its body."""
    coding = f"Accept-Encoding: {accepted}\r\n" if accepted else ""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as link:
        link.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n{coding}\r\n".encode())
        answer = b"".join(iter(lambda: link.recv(1 << 16), b""))
    head, _, body = answer.partition(b"\r\n\r\n")
    status, *lines = head.decode("latin-1").split("\r\n")
    if " 200" not in status:
        raise SystemExit(f"{path}: {status}")
    return len(answer), {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}, body


def _is_short(path: str, head: dict[str, str], body: bytes, accepted: str) -> bool:
    """Whether a script or style came compressed, and as well as its coding can."""
    file = DIST / path.lstrip("/")
    if file.suffix not in {".js", ".css"} or file.stat().st_size < 1000:
        return True
    coding = head.get("content-encoding", "")
    best = len(gzip.compress(file.read_bytes(), 9))
    good = coding == ("br" if "br" in accepted else "gzip") and len(body) <= TIMES_BEST * best
    if not good:
        print(f"FAIL: {path} came as {coding or 'it is'} in {len(body):,} bytes; gzip gives {best:,}")
    return good


if __name__ == "__main__":
    sys.exit(main())
